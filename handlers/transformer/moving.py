"""Every change of a ride goes through here: the rules, the row, its history, the seat, the word."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from domain.boarding import begins
from domain.errors import Stale
from domain.lines import Rule
from domain.outgoing import Button, Label, Row, Words, t
from domain.pooling_shapes import Direction
from domain.rides import SEATED, Move, Ride, State, Who
from domain.riding import CANCELS, USUAL, heard, moved
from domain.trips import TripState
from handlers.transformer.words import today
from handlers.turn import Round, Turn

# Who rode keeps the seat in the books: numbers are made of it.
SAT = SEATED | {State.COMPLETED, State.NO_SHOW, State.MISSED}
SHARED = CANCELS | {Move.CHANGE}  # colleagues on it hear also what the rider does
REASONS = frozenset(
    {
        *("sick", "leave", "duty", "plans", "other", "left", "repeat", "absent", "breakdown"),
        *(
            "no-driver",
            "smaller",
            "not-on-time",
            "too-far",
            "no-wheelchair",
            "no-luggage",
            "no-front",
        ),
        *("no-women-row", "alone", "hours", "full", "promises", "no-car", "closed", "no-line"),
        *("no-shows", "holiday", "unrecorded", "rode", "smaller"),
    }
)


async def move(
    round_: Round,
    ride: Ride,
    what: Move,
    who: Who,
    *,
    facts: Mapping[str, Any] | None = None,
    rule: Rule = USUAL,
    arrived_at: datetime | None = None,
    quiet: bool = False,
    **changes: Any,
) -> Ride:
    """Move a ride: refused by the rules, or written with its line of history.

    A seat that is lost is given back, and the rider hears whatever others did to the promise;
    `quiet` only where the caller says it all.
    """
    after = moved(ride, what, who=who, now=round_.now, rule=rule, arrived_at=arrived_at, **changes)
    after = await round_.db.rides.move(ride, after, what, who, round_.now, facts)
    if ride.state in SEATED and after.state not in SAT:
        await round_.db.trips.unseat(ride.id)
    if quiet:
        return after
    if heard(what, who):
        await tell(round_, after, what)
    elif what in SHARED:
        await tell_guests(round_, after, what)
    return after


async def tell(round_: Round, ride: Ride, what: Move) -> None:
    """Tell who rides what has become of the ride; each line of its history is said once."""
    words, rows = await news(round_, ride, what)
    await tell_all(round_, ride, words, rows, key=f"ride:{ride.id}:{ride.version}")


async def tell_guests(round_: Round, ride: Ride, what: Move) -> None:
    """Tell the colleagues on a ride what whose it is has done with it."""
    words, _ = await news(round_, ride, what)
    for person in (await people_of(round_, ride))[1:]:
        key = f"ride:{ride.id}:{ride.version}:{person}"
        round_.tell(person, words, key=key, about=f"ride:{ride.id}")


async def tell_all(
    round_: Round,
    ride: Ride,
    words: Label,
    mine: Sequence[Row] = (),
    *,
    guests: Sequence[Row] = (),
    key: str | None = None,
) -> None:
    """Tell everybody on a ride's seats; what only whose it is may do is under their words alone."""
    about = f"ride:{ride.id}"
    round_.tell(ride.rider, words, *mine, key=key, about=about)
    for person in (await people_of(round_, ride))[1:]:
        round_.tell(person, words, *guests, key=key and f"{key}:{person}", about=about)


async def people_of(round_: Round, ride: Ride) -> list[int]:
    """Name who sits on a ride's seats: the rider, and the colleagues who have said so."""
    if ride.seats < 2:
        return [ride.rider]
    guests = await round_.db.rides.guests(ride.id)
    return [ride.rider, *(one.person for one in guests if one.person is not None)]


async def news(round_: Round, ride: Ride, what: Move) -> tuple[Label, list[Row]]:
    """Say what a move means to the rider."""
    stop = await round_.db.lines.stop(ride.stop)
    words = t(
        f"ride-told-{what}",
        number=ride.number,
        way=way_words(ride.direction),
        day=day_words(ride.day),
        stop=stop.name if stop else "–",
        time=clock(round_, ride.promised_at) if ride.promised_at else "–",
        boards=await boards(round_, ride),
        kind=await vehicle_of(round_, ride),
        reason=reason_words(ride.reason),
    )
    rows: list[Row] = []
    if what is Move.NO_SHOW:
        rows.append([Button(t("ride-dispute"), "tdi", ride.id)])
    elif ride.live:
        rows.append([Button(t("ride-cancel"), "tc", ride.id)])
    return words, rows


async def boards(round_: Round, ride: Ride) -> Label:
    """Say where and when one gets in; on the way home that is the office, not one's own stop."""
    stop = await round_.db.lines.stop(ride.stop)
    name = stop.name if stop else "–"
    at = clock(round_, ride.promised_at) if ride.promised_at else "–"
    trip = await round_.db.trips.get(ride.trip) if ride.trip else None
    if ride.direction is Direction.TO_OFFICE or trip is None:
        return t("ride-boards", stop=name, time=at)
    office = await round_.db.lines.stop(ride.office)
    return t(
        "ride-boards-home",
        office=office.name if office else "–",
        leaves=clock(round_, begins(ride, trip)),
        stop=name,
        time=at,
    )


def day_words(day: date) -> Words:
    """Name a day as people do: Rabu, 9 Desember 2026."""
    return t("ride-day", weekday=day.weekday(), date=day)


def clock(round_: Round, moment: datetime) -> str:
    """Give the time of the clock: 06.15."""
    return f"{moment.astimezone(round_.house.wording.zone):%H.%M}"


def way_words(direction: Direction) -> Words:
    """Name a direction."""
    return t(f"ride-way-{direction}")


def kind_words(kind: str) -> Words:
    """Name a kind of vehicle."""
    return t(f"ride-kind-{kind or 'any'}")


async def vehicle_of(round_: Round, ride: Ride) -> Words:
    """Name the vehicle of a ride: its kind, and its plate once the trip is published."""
    trip = await round_.db.trips.get(ride.trip) if ride.trip else None
    if trip is None or (trip.state is TripState.DRAFT and trip.day != today(round_)):
        return kind_words(ride.kind)
    vehicle = await round_.db.fleet.vehicle(trip.vehicle)
    plate = vehicle.plate if vehicle else "–"
    return t("ride-kind-plate", kind=kind_words(ride.kind), plate=plate)


def reason_words(reason: str) -> Words:
    """Name a reason; one that is none of ours is not shown."""
    return t(f"ride-why-{reason if reason in REASONS else 'other'}")


async def own(turn: Turn, number: int) -> Ride:
    """Give a ride to the person whose it is."""
    ride = await turn.db.rides.get(number)
    if ride is None or ride.rider != turn.person.id:
        raise Stale
    return ride
