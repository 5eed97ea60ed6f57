"""Where a vehicle is: the live place that its driver shares, with its honest age."""

from datetime import time, timedelta
from typing import Any

from domain.incoming import Edited, Place
from domain.outgoing import Label, Link, Row, t
from domain.people import Role
from domain.places import Point, metres
from domain.schedule import Daily
from domain.trips import Trip, TripState
from handlers.routing import Router
from handlers.transformer.moving import clock
from handlers.transformer.sheets import Sheet, sheet_of
from handlers.turn import Round, Turn
from storage.drives import Position

router = Router()

BEFORE = timedelta(hours=1)  # a trip sets out: its driver may share the place from then on
OLD = timedelta(minutes=10)  # then a position says little about now
MINUTE = timedelta(minutes=1)
ON_DUTY = frozenset({TripState.ACCEPTED, TripState.CHECKED, TripState.DEPARTED})


@router.live(role=Role.DRIVER)
async def shared(turn: Turn) -> None:
    """Begin to follow a driver who shares the live place."""
    place = turn.incoming.act
    assert isinstance(place, Place)
    trip = await _noted(turn, place)
    if trip is None:
        turn.say(t("where-no-trip"))
    else:
        turn.say(t("where-thanks", number=trip.number))


@router.event(Edited)
async def moved_on(turn: Turn) -> None:
    """Follow a driver; the last edit, when the sharing ends, is a position too."""
    act = turn.incoming.act
    assert isinstance(act, Edited)
    own = turn.incoming.chat.private and Role.DRIVER in turn.person.roles
    if own and isinstance(act.content, Place):
        await _noted(turn, act.content)


async def _noted(turn: Turn, place: Place) -> Trip | None:
    """Keep where the driver's vehicle is, if a trip is on or near; which one."""
    near = await turn.db.trips.of_driver(turn.person.id, turn.now, turn.now + BEFORE)
    # A trip that is late is still the one that is driven.
    near += await turn.db.trips.of_driver(turn.person.id, turn.now - BEFORE, turn.now)
    trips = sorted(near, key=lambda one: (one.state is not TripState.DEPARTED, one.start))
    trip = next((one for one in trips if one.state in ON_DUTY), None)
    if trip is not None:
        point = Point(place.latitude, place.longitude)
        position = Position(point, min(turn.incoming.at, turn.now), place.accuracy)
        await turn.db.drives.place(trip.id, position)
    return trip


async def where(round_: Round, trip: Trip) -> Label:
    """Say where the vehicle of a trip is, and how old that knowledge is."""
    sheet = await sheet_of(round_, trip)
    if trip.state in {TripState.ENDED, TripState.BROKEN, TripState.DISSOLVED}:
        return t("where-over", state=t(f"trip-state-{trip.state}"))
    found = await round_.db.drives.position(trip.id)
    if found is not None:
        return await _seen(round_, sheet, found)
    left = [one for one in sheet.calls if one.left_at is not None]
    if left and left[-1].left_at is not None:
        at = clock(round_, left[-1].left_at)
        return t("where-left", stop=sheet.stop(left[-1].stop), time=at, plate=sheet.plate)
    if trip.state is TripState.DEPARTED:
        return t("where-on-the-way", plate=sheet.plate)
    return t("where-not-yet", time=clock(round_, trip.start), plate=sheet.plate)


async def _seen(round_: Round, sheet: Sheet, found: Position) -> Label:
    """Say where it was seen, and plainly so if that is long ago."""
    numbers = {sheet.trip.office, *(one.stop for one in sheet.calls)}
    stops = [one for one in await round_.db.lines.stops() if one.id in numbers]
    values: dict[str, Any] = {
        "minutes": max(0, (round_.now - found.at) // MINUTE),
        "time": clock(round_, found.at),
        "plate": sheet.plate,
    }
    if stops:
        nearest = min(stops, key=lambda one: metres(one.point, found.point))
        values |= {"stop": nearest.name, "metres": _rounded(metres(nearest.point, found.point))}
    else:  # every stop of the trip was taken from the lines meanwhile
        values |= {"stop": "–", "metres": 0}
    if round_.now - found.at > OLD:
        return t("where-old", **values)
    return t("where-seen", **values)


def _rounded(away: float) -> int:
    """Round to what a telephone knows: 50 metres near by, whole hundreds further away."""
    step = 50 if away < 1000 else 100
    return round(away / step) * step


async def map_row(round_: Round, trip: Trip) -> Row:
    """Give a link to the map where the vehicle was seen; empty where it was not."""
    found = await round_.db.drives.position(trip.id)
    return [] if found is None else [Link(t("where-map"), map_url(found.point))]


def map_url(point: Point) -> str:
    """Give the address at which any telephone shows a point."""
    north, east = f"{point.latitude:.5f}", f"{point.longitude:.5f}"
    return f"https://www.openstreetmap.org/?mlat={north}&mlon={east}#map=16/{north}/{east}"


@router.round("forget-positions", Daily(time(2, 10)))
async def forget(round_: Round) -> None:
    """Forget where vehicles were long ago, as the rides are forgotten."""
    keeping = round_.house.keeping
    await round_.db.drives.wipe(keeping.before(round_.now, keeping.rides_days))
