"""A vehicle that cannot go: its people ride with others, each hears once, dispatchers the whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from domain.errors import Stale
from domain.outgoing import Button, Label, Lines, Link, Message, Priority, Row, Send, t
from domain.people import Role
from domain.places import metres
from domain.rides import SEATED, Ride, State, Who
from domain.trips import TAKEN, Trip, TripState
from handlers.routing import Router
from handlers.transformer.beginning import publish_now
from handlers.transformer.moving import clock, day_words, tell_all, vehicle_of
from handlers.transformer.positions import OLD, map_url
from handlers.transformer.reseating import reseat
from handlers.transformer.sheets import name_of, trip_of
from handlers.transformer.task_cards import show
from handlers.transformer.tasks import again
from handlers.transformer.words import today
from handlers.turn import Round, Turn

router = Router()

LISTED = 25  # riders that one message to a dispatcher names
ABOUT_TO = frozenset({TripState.PUBLISHED, TripState.ACCEPTED})


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong: "breakdown" on the road, or items of the "check" with their photo."""

    kind: str
    faults: tuple[str, ...] = ()
    photo: str = ""

    @property
    def words(self) -> Label:
        """Say it in a few words."""
        if self.faults:
            return t("trouble-check", faults=[t(f"check-{one}") for one in self.faults])
        return t("trouble-breakdown")


@router.button("uk", role=Role.DRIVER)
async def ask_broken(turn: Turn, number: int) -> None:
    """Ask once more: a slip would send everybody into other vehicles."""
    trip = await trip_of(turn, number)
    if trip.state not in TAKEN:
        raise Stale
    turn.show(t("trouble-sure"), [Button(t("trouble-yes"), "uky", trip.id)], again(trip))


@router.button("uky", role=Role.DRIVER)
async def broken_down(turn: Turn, number: int) -> None:
    """Take a vehicle that has broken down out, and seat its people elsewhere."""
    trip = await trip_of(turn, number)
    await taken_out(turn, trip, Trouble("breakdown"))


async def taken_out(turn: Turn, trip: Trip, trouble: Trouble) -> None:
    """Take the vehicle out of service and seat the people of its trips today in others."""
    days_end = datetime.combine(today(turn), time.max, turn.house.wording.zone)
    for day in sorted({trip.day, today(turn)}):
        await turn.db.trips.hold_day(day)
    before = {one.id: one.version for one in await turn.db.trips.of_day(trip.day)}
    words = turn.house.wording.plain(trouble.words, "id")
    vehicle = await turn.db.fleet.put_out(trip.vehicle, words, turn.now)
    known = vehicle or await turn.db.fleet.vehicle(trip.vehicle)
    plate = known.plate if known else "–"
    stranded = await _pick_up(turn, trip)
    later = await turn.db.trips.of_vehicle(trip.vehicle, turn.now, days_end)
    broken = [trip, *(one for one in later if one.id != trip.id)]
    rides = {one.id: one for one in await turn.db.rides.seated_on([one.id for one in broken])}
    after = await reseat(turn, broken, Who.DRIVER, "breakdown", stranded)
    await _riders_hear(turn, rides, after)
    for one in broken:
        await _again(turn, one)
    await _drivers_hear(turn, trip, before)
    await _dispatchers_hear(turn, trip, plate, trouble, rides, after)


async def _again(round_: Round, trip: Trip) -> None:
    """Show a trip as it is now."""
    found = await round_.db.trips.get(trip.id)
    if found is not None:
        await show(round_, found)


async def _pick_up(round_: Round, trip: Trip) -> int | None:
    """Name the stop at which those on board can be met: the nearest, else the last one left."""
    position = await round_.db.drives.position(trip.id)
    if position is not None and round_.now - position.at <= OLD:
        lines = await round_.db.lines.lines()
        served = {stop for line in lines if line.office == trip.office for stop in line.stops}
        stops = [one for one in await round_.db.lines.stops() if one.id in served]
        if stops:
            return min(stops, key=lambda one: metres(one.point, position.point)).id
    calls = await round_.db.trips.calls(trip.id)
    return next((one.stop for one in reversed(calls) if one.arrived_at is not None), None)


async def _riders_hear(round_: Round, before: Mapping[int, Ride], after: list[Ride]) -> None:
    """Tell each rider once: this takes the place of all that was said of the ride on the way."""
    told = [one for one in after if one.state is not State.WAITING]  # whom the list's words suit
    about = {f"ride:{one.id}" for one in told}
    round_.said[:] = [
        (one, at) for one, at in round_.said if not (isinstance(one, Send) and one.about in about)
    ]
    for ride in told:
        await _told(round_, before[ride.id], ride)


async def _told(round_: Round, before: Ride, after: Ride) -> None:
    stop = await round_.db.lines.stop(after.stop)
    key = f"ride:{after.id}:{after.version}"
    if after.state not in SEATED or after.promised_at is None:
        words = t("trouble-told-unmet", number=after.number, day=day_words(after.day))
        await tell_all(round_, after, words, key=key)
        return
    values: dict[str, Any] = {
        "number": after.number,
        "stop": stop.name if stop else "–",
        "before": clock(round_, before.promised_at or before.departure),
        "time": clock(round_, after.promised_at),
        "kind": await vehicle_of(round_, after),
        "way": str(after.direction),
    }
    moved, on_board = t("trouble-told-moved", **values), t("trouble-told-on-board", **values)
    words = on_board if before.state is State.BOARDED else moved
    rows: Row = [Button(t("ride-cancel"), "tc", after.id)]
    await tell_all(round_, after, words, [rows], key=key)


async def _drivers_hear(round_: Round, broken: Trip, before: Mapping[int, int]) -> None:
    """Let the drivers of other trips see who joins them; one that is new today begins at once."""
    for one in await round_.db.trips.of_day(broken.day):
        if before.get(one.id) == one.version:
            continue
        new = one.state is TripState.DRAFT and one.day == today(round_)
        trip = await publish_now(round_, one) if new else one
        if trip.driver is not None and trip.state in ABOUT_TO:
            await show(round_, trip)
            words = t("trouble-told-driver", number=trip.number, time=clock(round_, trip.start))
            round_.tell(trip.driver, words, key=f"joined:{trip.id}:{trip.version}")


async def _dispatchers_hear(
    turn: Turn,
    trip: Trip,
    plate: str,
    trouble: Trouble,
    before: Mapping[int, Ride],
    after: list[Ride],
) -> None:
    """Tell the dispatchers the whole: what happened, who rides how, who is left, and what waits."""
    parts: list[Label] = [
        t(
            "trouble-whole",
            number=trip.number,
            plate=plate,
            driver=await turn.db.roles.name_of(turn.person.id) or "–",
            trouble=trouble.words,
            seated=sum(one.state in SEATED for one in after),
            left=sum(one.state not in SEATED for one in after),
        )
    ]
    lines = [await _line(turn, one) for one in after[:LISTED]]
    if lines:
        parts.append(Lines(tuple(lines)))
    waiting = sum(one.seats for one in before.values() if one.state is State.BOARDED)
    if waiting:
        parts.append(t("trouble-on-board", number=waiting))
    end = turn.now + timedelta(days=14)
    planned = await turn.db.trips.of_vehicle(trip.vehicle, turn.now, end)
    if planned:
        parts.append(t("trouble-still-planned", number=len(planned)))
    rows: list[Row] = [[Button(t("fleet-see"), "ah", 1)]]
    position = await turn.db.drives.position(trip.id)
    if position is not None and waiting:
        rows.append([Link(t("where-map"), map_url(position.point))])
    message = Message(Lines(tuple(parts), "\n\n"), tuple(rows))
    readers = await turn.db.roles.reachable(Role.DISPATCHER, "")
    for reader in readers or sorted(turn.house.admins):
        key = f"trouble:{trip.id}:{reader}"
        turn.said.append((Send(reader, message, Priority.REPLY, key), turn.now))
        if trouble.photo:  # apart from the words, which are longer than a photo bears
            turn.send(reader, Message(t("trouble-photo", plate=plate), photo=trouble.photo))


async def _line(round_: Round, ride: Ride) -> Label:
    """Say in a line how somebody rides now."""
    name = await name_of(round_, ride.rider)
    if ride.state in SEATED and ride.promised_at is not None:
        at = clock(round_, ride.promised_at)
        return t("trouble-line-seated", number=ride.number, name=name, time=at)
    return t("trouble-line-left", number=ride.number, name=name)
