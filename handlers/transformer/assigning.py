"""Another vehicle or another driver for a trip, by hand: only what is legal and free is offered."""

from dataclasses import dataclass, replace

from domain.errors import Refused, Stale
from domain.fleet import bars
from domain.outgoing import Button, Plain, Row, t
from domain.people import Role
from domain.rides import Move, Who
from domain.trips import STANDING, Trip, TripMove, TripState, slots, trip_moved
from handlers.paging import paired
from handlers.routing import Router
from handlers.transformer.announcing import tell_changed
from handlers.transformer.moving import move
from handlers.transformer.plan_day import Table, table_of, tried
from handlers.transformer.plan_words import named_trouble
from handlers.transformer.planning import card, table_with
from handlers.turn import Round, Turn

router = Router()

MOST = 40  # buttons below a question


@router.button("kv", role=Role.DISPATCHER)
async def vehicles(turn: Turn, number: int) -> None:
    """Offer the vehicles that could drive a trip."""
    table = await table_with(turn, number)
    trip = standing(table, number)
    buttons = [
        Button(t("plan-seats", plate=one.plate, seats=one.seats), "kw", number, one.id)
        for one in table.day.vehicles.values()
        if one.id != trip.vehicle and _fits(turn, table, trip, one.id)
    ]
    words = (
        t("plan-which-vehicle", number=trip.number)
        if buttons
        else t("plan-no-vehicle", number=trip.number)
    )
    turn.show(words, *paired(buttons[:MOST]), _back(number))


def standing(table: Table, number: int) -> Trip:
    """Give a trip that has not left yet; Stale else."""
    trip = table.trip(number)
    if trip.state not in STANDING:
        raise Stale
    return trip


def _back(number: int) -> Row:
    return [Button(t("question-back"), "kt", number)]


def _with(table: Table, trip: Trip, vehicle: int) -> Trip:
    """Give a trip as it would be with another vehicle, and the driver of that one."""
    other = table.day.vehicles[vehicle]
    return replace(
        trip,
        vehicle=vehicle,
        driver=table.day.drivers[vehicle],
        kind=str(other.kind),
        seats=other.seats,
        wheelchairs=other.wheelchairs,
    )


def _fits(round_: Round, table: Table, trip: Trip, vehicle: int) -> bool:
    """Tell whether a vehicle may, can and is free to drive a trip."""
    if vehicle not in table.day.drivers:
        return False
    wanted = set(slots(trip.start, trip.end))
    for one in table.day.trips:
        if one.vehicle == vehicle and wanted & set(slots(one.start, one.end)):
            return False
    found = tried(round_, table, _with(table, trip, vehicle))
    had = {(one.wrong, one.trip, one.ride) for one in table.troubles}
    return not any(one.forbids and (one.wrong, one.trip, one.ride) not in had for one in found)


@router.button("kw", role=Role.DISPATCHER)
async def other_vehicle(turn: Turn, number: int, vehicle: int) -> None:
    """Let another vehicle drive a trip, with its own driver."""
    before = await table_with(turn, number, hold=True)
    trip = standing(before, number)
    if vehicle == trip.vehicle or vehicle not in before.day.vehicles:
        raise Stale
    if not _fits(turn, before, trip, vehicle):
        raise Refused(t("plan-vehicle-gone", plate=before.plate(vehicle)))
    new = _with(before, trip, vehicle)
    rides = before.aboard(trip)
    for ride in rides:
        await turn.db.trips.unseat(ride.id)
    after = await _assign(turn, trip, new)
    for ride in rides:
        await turn.db.trips.seat(after, ride)
        if ride.kind != new.kind:
            await move(turn, ride, Move.SHIFT, Who.DISPATCHER, kind=new.kind)
    await _done(turn, before, [trip])


async def _assign(turn: Turn, trip: Trip, new: Trip) -> Trip:
    after = trip_moved(
        trip,
        TripMove.ASSIGN,
        who=Who.DISPATCHER,
        now=turn.now,
        vehicle=new.vehicle,
        driver=new.driver,
        kind=new.kind,
        seats=new.seats,
        wheelchairs=new.wheelchairs,
    )
    return await turn.db.trips.move(trip, after, TripMove.ASSIGN, Who.DISPATCHER, turn.now)


async def _done(turn: Turn, before: Table, trips: list[Trip]) -> None:
    """Show the first of these trips as it is now; refused where a published one became wrong."""
    after = await table_of(turn, before.day.day)
    fresh = [one for one in after.troubles if one.forbids and one not in before.troubles]
    public = {one.id for one in trips if one.state is not TripState.DRAFT}
    for one in fresh:
        if one.trip in public:
            raise Refused(t("plan-would-break", trouble=named_trouble(after, one)))
    for trip in trips:
        await tell_changed(turn, after, trip)
    turn.toast(t("plan-done"))
    turn.show(*await card(turn, after, trips[0].id))


@dataclass(frozen=True, slots=True)
class Pairing:
    """A driver who could take over a vehicle for the day; `swaps`: for the one they have now."""

    driver: int
    swaps: int | None = None


def pairings(table: Table, trip: Trip) -> list[Pairing]:
    """Name who could drive the vehicle of a trip from now on, on this day.

    A driver stays with one vehicle a day: who has another one swaps, if both may.
    """
    vehicle = table.day.vehicles.get(trip.vehicle)
    if vehicle is None:
        return []
    day, had = table.day.day, table.drivers.get(trip.driver or 0)
    found = []
    for one in table.drivers.values():
        if one.id == trip.driver or bars(one, vehicle, day):
            continue
        theirs = [other for other in table.day.trips if other.driver == one.id]
        cars = {other.vehicle for other in theirs} - {vehicle.id}
        if not cars:
            found.append(Pairing(one.id))
        elif len(cars) == 1 and had and all(other.state in STANDING for other in theirs):
            (car,) = cars
            if car in table.day.vehicles and not bars(had, table.day.vehicles[car], day):
                found.append(Pairing(one.id, car))
    return found


@router.button("kr", role=Role.DISPATCHER)
async def drivers(turn: Turn, number: int) -> None:
    """Offer who may drive the vehicle of a trip."""
    table = await table_with(turn, number)
    trip = standing(table, number)
    buttons = []
    for one in pairings(table, trip):
        name = table.drivers[one.driver].name
        label = (
            t("plan-swap", name=name, plate=table.plate(one.swaps)) if one.swaps else Plain(name)
        )
        buttons.append(Button(label, "ks", number, one.driver))
    plate = table.plate(trip.vehicle)
    words = (
        t("plan-which-driver", plate=plate) if buttons else t("plan-no-other-driver", plate=plate)
    )
    turn.show(words, *paired(buttons[:MOST], 1), _back(number))


@router.button("ks", role=Role.DISPATCHER)
async def other_driver(turn: Turn, number: int, person: int) -> None:
    """Give the vehicle of a trip to another driver for what is left of the day."""
    before = await table_with(turn, number, hold=True)
    trip = standing(before, number)
    pairing = next((one for one in pairings(before, trip) if one.driver == person), None)
    if pairing is None:
        raise Refused(t("plan-driver-gone"))
    ours = [trip] + [
        one
        for one in before.day.trips
        if one.vehicle == trip.vehicle and one.state in STANDING and one.id != trip.id
    ]
    theirs = [one for one in before.day.trips if pairing.swaps and one.driver == person]
    # Nobody sits in two vehicles, not even between two rows: first all get out.
    free = [await _assign(turn, one, replace(one, driver=None)) for one in [*ours, *theirs]]
    for one in free:
        driver = person if one.vehicle == trip.vehicle else trip.driver
        await _assign(turn, one, replace(one, driver=driver))
    await _done(turn, before, [*ours, *theirs])
