"""Where the vehicle is: for who rides and, by a link that dies with the trip, for the family."""

import secrets
from datetime import timedelta

from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.people import Role
from domain.rides import SEATED, Ride
from domain.safety import OVER
from domain.trips import Trip
from handlers.routing import Router
from handlers.transformer.moving import clock, day_words, own, way_words
from handlers.transformer.own import riding
from handlers.transformer.positions import map_row, where
from handlers.turn import Turn

router = Router()

LINGERS = timedelta(hours=2)  # after the planned end a link shows nothing more, whatever happened


@router.button("yw", role=Role.EMPLOYEE)
async def vehicle(turn: Turn, number: int) -> None:
    """Say where the vehicle is, by the latest that is known."""
    ride = await riding(turn, number)
    trip = await turn.db.trips.get(ride.trip) if ride.trip else None
    if ride.state not in SEATED or trip is None:
        raise Stale
    turn.show(
        await where(turn, trip),
        await map_row(turn, trip),
        [Button(t("mine-again"), "yw", ride.id)],
        [Button(t("mine-back"), "yo", ride.id)],
    )


@router.button("ys", role=Role.EMPLOYEE)
async def share(turn: Turn, number: int) -> None:
    """Give the link for the family."""
    ride = await own(turn, number)
    if ride.state not in SEATED:
        raise Stale
    token = await turn.db.shares.begin(ride.id, secrets.token_urlsafe(12), turn.now)
    link = f"https://t.me/{turn.house.bot_username}?start=ikut_{token}"
    turn.show(
        t("mine-share-link", link=Plain(link), number=ride.number),
        [Button(t("mine-share-end"), "ysx", ride.id)],
        [Button(t("mine-back"), "yo", ride.id)],
    )


@router.button("ysx", role=Role.EMPLOYEE)
async def end(turn: Turn, number: int) -> None:
    """Let the link show nothing any more."""
    ride = await own(turn, number)
    await turn.db.shares.end(ride.id)
    turn.show(t("mine-share-ended"), [Button(t("mine-back"), "yo", ride.id)])


@router.start("ikut")
async def followed(turn: Turn, token: str) -> None:
    """Show somebody's family this one trip, and nobody's name."""
    turn.say(*await _seen(turn, token))


@router.button("yj")
async def again(turn: Turn, token: str) -> None:
    """Show it once more, as it is now."""
    turn.show(*await _seen(turn, token))


async def _seen(turn: Turn, token: str) -> tuple[Label, *tuple[Row, ...]]:
    number = await turn.db.shares.ride_of(token)
    ride = await turn.db.rides.get(number) if number else None
    trip = await turn.db.trips.get(ride.trip) if ride is not None and ride.trip else None
    if ride is None or trip is None or not _alive(turn, ride, trip):
        raise Refused(t("mine-share-dead"))
    stop = await turn.db.lines.stop(ride.stop)
    names = [
        one.name
        for one in await turn.db.lines.lines()
        if one.office == ride.office and one.serves(ride.stop)
    ]
    words = t(
        "mine-shared",
        line=names[0] if names else "–",
        way=way_words(ride.direction),
        day=day_words(ride.day),
        stop=stop.name if stop else "–",
        time=clock(turn, ride.promised_at or ride.earliest),
        state=t(f"ride-state-{ride.state.lower()}"),
    )
    seen = Lines((words, await where(turn, trip)), "\n\n")
    return seen, await map_row(turn, trip), [Button(t("mine-again"), "yj", token)]


def _alive(turn: Turn, ride: Ride, trip: Trip) -> bool:
    return ride.state in SEATED and trip.state not in OVER and turn.now <= trip.end + LINGERS
