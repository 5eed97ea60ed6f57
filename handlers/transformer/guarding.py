"""No woman is first or last alone after dark unless she agrees: what binds planning to her word."""

from datetime import time

from domain.outgoing import Button, Row, t
from domain.rides import SEATED, Ride
from domain.safety import Night, left_alone
from domain.trips import TAKEN, TripState
from handlers.transformer.moving import clock, day_words
from handlers.transformer.staff import dispatchers
from handlers.turn import Round

DARK_FROM, DARK_UNTIL = time(17), time(6)  # hours at the office whose drives may touch the night


async def guarded(round_: Round, person: int) -> bool:
    """Tell whether somebody must not be first or last alone after dark."""
    by_nip, night = await known(round_, person)
    return night.guards(by_nip)


async def known(round_: Round, person: int) -> tuple[bool | None, Night]:
    """Give what the NIP says (None: there is none), and what the person has said."""
    employee = await round_.db.employees.of(person)
    return None if employee is None else employee.woman, await round_.db.nights.of(person)


async def question(round_: Round, person: int, version: int, minute: int) -> list[Row]:
    """Ask who books a drive in the dark whether she is a woman, where nothing says it yet."""
    at = time(minute // 60, minute % 60)
    if DARK_UNTIL <= at < DARK_FROM:
        return []
    by_nip, night = await known(round_, person)
    if by_nip is not None or night.woman is not None:
        return []
    return [
        [
            Button(t("safe-night-woman"), "znw", version, 1),
            Button(t("safe-night-man"), "znw", version, 0),
        ]
    ]


async def watch(round_: Round, trip: int | None) -> None:
    """Look after somebody has left a trip: a woman who is alone after dark now decides herself."""
    found = await round_.db.trips.get(trip or 0)
    if found is None or found.state not in TAKEN:
        return
    seated = await round_.db.rides.seated_on([found.id])
    rides = {one.id: one for one in seated if one.state in SEATED}
    alone = left_alone(found, rides)
    if alone is None:
        return
    round_.tell(
        alone.rider,
        t(
            "safe-alone-now",
            number=alone.number,
            day=day_words(alone.day),
            time=clock(round_, alone.departure),
        ),
        *choices(alone),
        key=f"alone:{alone.id}:{found.id}:{found.version}",
    )
    for chat in await dispatchers(round_, {alone.rider}):
        draft = "yes" if found.state is TripState.DRAFT else "no"
        words = t("safe-alone-staff", number=alone.number, trip=found.number, draft=draft)
        round_.tell(chat, words, key=f"alone:{alone.id}:{found.id}:{found.version}:{chat}")


def choices(ride: Ride) -> list[Row]:
    """Give what she may do about it."""
    return [
        [Button(t("ride-agree-alone"), "zna", ride.id)],
        [Button(t("mine-change"), "yu", ride.id), Button(t("ride-cancel"), "tc", ride.id)],
    ]
