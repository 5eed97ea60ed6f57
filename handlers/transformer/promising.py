"""The booking engine: what stands on a day, whether a ride fits, and the rows of a promise."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from domain.crews import crews
from domain.errors import Refused
from domain.fleet import Vehicle, vehicle_bars
from domain.lines import Line, Stop, may_book
from domain.outgoing import t
from domain.pooling import Car, Direction, No, Offer, Run, Wish, insert
from domain.pooling_rules import RULES as USUAL
from domain.rides import KEPT_WITHIN, SEATED, Move, Ride, Who
from domain.riding import moved
from domain.travel import Leg, Travel
from domain.trips import OPEN, SLOT, TAKEN, Taken, Trip, TripMove, TripState, hurries, trip_moved
from handlers.transformer.inviting import invite
from handlers.transformer.moving import clock, day_words, move, tell
from handlers.transformer.roads import travel
from handlers.transformer.task_cards import show
from handlers.turn import Round

# A vehicle is taken by the quarter of an hour: two runs never touch the same one.
RULES = replace(USUAL, turnaround_minutes=int(SLOT / timedelta(minutes=1)))
FIRST, LAST = time(3), time(22)  # no vehicle is out before or after, by the clock on the wall


@dataclass(frozen=True, slots=True)
class Day:
    """All that an answer about one day needs."""

    day: date
    lines: tuple[Line, ...]
    stops: Mapping[int, Stop]  # gone ones too: trips and depots name them
    vehicles: Mapping[int, Vehicle]
    drivers: Mapping[int, int]  # of each vehicle that may go
    trips: tuple[Trip, ...]
    rides: Mapping[int, Ride]
    cars: tuple[Car, ...]
    legs: Mapping[tuple[int, int], Leg]
    travel: Travel  # the roads between the stops
    now: datetime

    def line(self, stop: int, office: int) -> Line | None:
        """Give the line that serves a stop and goes to this office."""
        return next((one for one in self.lines if one.office == office and one.serves(stop)), None)

    def without(self, vehicle: int) -> "Day":
        """Give the day with one vehicle less."""
        return replace(self, cars=tuple(car for car in self.cars if car.id != vehicle))


async def day_of(round_: Round, day: date, *, hold: bool = True, away: Collection[int] = ()) -> Day:
    """Read what stands on a day; with `hold` nobody else plans it until the commit.

    The drivers in `away` are not given anything new.
    """
    if hold:
        await round_.db.trips.hold_day(day)
    trips = [one for one in await round_.db.trips.of_day(day) if one.state in TAKEN]
    vehicles = {one.id: one for one in await round_.db.fleet.vehicles()}
    rides = await round_.db.rides.seated_on([one.id for one in trips])
    standing = [(one.vehicle, one.driver) for one in trips if one.driver is not None]
    fit = [one for one in vehicles.values() if not vehicle_bars(one, day)]
    drivers = [one for one in await round_.db.fleet.drivers(day) if one.id not in away]
    crew = crews(fit, drivers, day, standing)
    zone = round_.house.wording.zone
    opens, closes = (datetime.combine(day, at, zone) for at in (FIRST, LAST))
    # Also those that are gone: rides and depots of before may still name them.
    stops = {one.id: one for one in await round_.db.lines.every_stop()}
    legs = await round_.house.roads.legs(round_.db)
    return Day(
        day,
        tuple(await round_.db.lines.lines()),
        stops,
        vehicles,
        crew,
        tuple(trips),
        {one.id: one for one in rides},
        tuple(car_of(vehicles[one], max(opens, round_.now), closes) for one in sorted(crew)),
        legs,
        travel(stops, legs),
        round_.now,
    )


def hours(line: Line, direction: Direction, day: date) -> list[time]:
    """Give the hours at which a line is at the office, or leaves it for home."""
    return line.arrivals(day) if direction is Direction.TO_OFFICE else line.departures(day)


def car_of(one: Vehicle, opens: datetime, closes: datetime) -> Car:
    """Give a vehicle as the planner sees it, with the hours in which it may be out."""
    return Car(
        one.id, str(one.kind), one.seats, one.wheelchairs, one.luggage, opens, closes, one.depot
    )


def offer_for(day: Day, ride: Ride, *, around: bool = True) -> Offer | No:
    """Look for a place for a ride in what stands, and hurry no driver who has accepted a trip."""
    shut: set[int] = set()
    while True:
        found = _offer(day, ride, shut, around=around)
        offers = (found,) if isinstance(found, Offer) else (found.earlier, found.later)
        hurried = {
            trip.id
            for trip in day.trips
            for offer in offers
            if offer is not None
            and offer.before == planned(trip, day.now)
            and hurries(trip, offer.run.start, day.now)
        }
        if not hurried:
            return found
        shut |= hurried


def _offer(day: Day, ride: Ride, shut: Collection[int], *, around: bool) -> Offer | No:
    wishes: dict[int, Wish] = {one.id: one.wish() for one in day.rides.values()}
    for trip in day.trips:
        wishes[-trip.id] = Wish(-trip.id, 0, trip.start, trip.end, seats=trip.seats + 1)
    return insert(
        [planned(one, day.now, shut=one.id in shut) for one in day.trips],
        day.cars,
        ride.wish(),
        ride.direction,
        ride.office,
        wishes=wishes,
        travel=day.travel,
        rules=RULES,
        around=around,
    )


def planned(trip: Trip, now: datetime, *, shut: bool = False) -> Run:
    """Give the trip as the planner sees it: one that is not over lasts until now at least.

    One that takes nobody more has a rider besides who is as wide as the whole vehicle.
    """
    run = replace(trip.run(), end=max(trip.end, now))
    if shut or trip.state not in OPEN or trip.start <= now or not run.rides:
        first, *rest = run.visits
        return replace(run, visits=(replace(first, rides=(*first.rides, -trip.id)), *rest))
    return replace(run, visits=tuple(one for one in run.visits if one.rides))


def bookable(day: Day, ride: Ride, at: datetime, now: datetime) -> bool:
    """Tell whether the line's rule still lets somebody book a ride at that minute."""
    line = day.line(ride.stop, ride.office)
    return line is not None and may_book(line.rule, now, at)


async def keep(
    round_: Round, day: Day, ride: Ride, offer: Offer, who: Who, *, quietly: bool = False
) -> Ride:
    """Write a promise: the trip, its stops and slots, the seats, the ride, all in this turn.

    A ride without an id is a new one. With `quietly` who is moved within the promise that was
    given keeps it, and hears of the vehicle from the caller. Taken where a seat is gone after all.
    """
    what = Move.CHANGE if ride.state in SEATED else Move.PROMISE
    if not ride.live and await round_.db.rides.rides_on(ride.rider, ride.day, ride.direction):
        raise Refused(t("ride-already"))
    trip = await _trip_of(round_, day, ride, offer, who)
    given: dict[str, Any] = {"trip": trip.id, "kind": offer.kind, "promised_at": offer.at}
    told = ride.promised_at
    if quietly and told is not None and abs(offer.at - told) <= KEPT_WITHIN:
        what, given = Move.SHIFT, {"trip": trip.id, "kind": offer.kind, "planned_at": offer.at}
    if ride.id:
        seated = await move(round_, ride, what, who, **given)
    else:
        after = moved(ride, what, who=who, now=round_.now, **given)
        asked = await round_.db.rides.ask(after, what, who)
        if asked is None:
            raise Taken
        seated = asked
        if who is not Who.RIDER:
            await tell(round_, seated, what)
    await round_.db.trips.seat(trip, seated)
    await invite(round_, seated)
    if trip.state is not TripState.DRAFT:
        await show(round_, trip)
    return seated


def drafted(day: Day, run: Run, now: datetime) -> Trip:
    """Give the draft of a trip that is to drive so."""
    vehicle = day.vehicles[run.car]
    return Trip(
        id=0,
        day=day.day,
        direction=run.direction,
        office=run.office,
        state=TripState.DRAFT,
        version=0,
        vehicle=vehicle.id,
        driver=day.drivers[vehicle.id],
        kind=str(vehicle.kind),
        seats=vehicle.seats,
        wheelchairs=vehicle.wheelchairs,
        start=run.start,
        end=run.end,
        changed_at=now,
        visits=run.visits,
    )


async def _trip_of(round_: Round, day: Day, ride: Ride, offer: Offer, who: Who) -> Trip:
    """Give the trip on which the offer rides: one that stands and changes, or a new draft."""
    run = offer.run
    if offer.before is None:
        draft = drafted(day, run, round_.now)
        return await round_.db.trips.open(draft, who, round_.now)
    before = next(one for one in day.trips if planned(one, day.now) == offer.before)
    after = trip_moved(
        before,
        TripMove.FIT,
        who=who,
        now=round_.now,
        start=run.start,
        end=run.end,
        visits=run.visits,
    )
    trip = await round_.db.trips.move(before, after, TripMove.FIT, who, round_.now)
    await _shift(round_, day, before, run, ride)
    await _driver_hears(round_, day, before, trip)
    return trip


async def _driver_hears(round_: Round, day: Day, before: Trip, after: Trip) -> None:
    """Tell a driver who knows the trip that it begins at another minute or place: a card is quiet.

    On the way home it begins at the office, whoever joins.
    """
    first = [one.visits[0].stop for one in (before, after) if one.visits]
    same = after.direction is Direction.HOME or len(set(first)) == 1
    if before.state is TripState.DRAFT or (before.start == after.start and same):
        return
    home = after.direction is Direction.HOME or not after.visits
    stop = day.stops.get(after.office if home else after.visits[0].stop)
    words = t(
        "task-told-start",
        number=after.number,
        day=day_words(after.day),
        before=clock(round_, before.start),
        time=clock(round_, after.start),
        stop=stop.name if stop else "–",
    )
    if after.driver is not None:
        round_.tell(after.driver, words, key=f"start:{after.id}:{after.version}")


async def _shift(round_: Round, day: Day, before: Trip, run: Run, ride: Ride) -> None:
    """Note for everybody on board whose minute moves, within what was promised."""
    for visit in run.visits:
        for number in visit.rides:
            one = day.rides.get(number)
            if one is None or number == ride.id or one.planned_at == visit.at:
                continue
            after = await move(round_, one, Move.SHIFT, Who.CLOCK, planned_at=visit.at)
            if before.state is not TripState.DRAFT:  # they were told the minute of the plan
                await tell(round_, after, Move.SHIFT)


async def released(round_: Round, ride: Ride, who: Who) -> None:
    """Let the trip go on without a ride that has left it, or not go at all if nobody is left."""
    if ride.trip is None:
        return
    trip = await round_.db.trips.get(ride.trip)
    if trip is None or trip.state not in TAKEN:
        return
    others = {one.id for one in await round_.db.rides.seated_on([trip.id])} - {ride.id}
    what = TripMove.RELEASE if others or trip.state is TripState.DEPARTED else TripMove.DISSOLVE
    after = trip_moved(trip, what, who=who, now=round_.now, **_left(trip, others))
    after = await round_.db.trips.move(trip, after, what, who, round_.now)
    if trip.state is not TripState.DRAFT:
        await show(round_, after)
        if after.state is TripState.DISSOLVED and after.driver is not None:
            words = t("task-told-dissolved", number=after.number, time=clock(round_, after.start))
            round_.tell(after.driver, words, key=f"dissolved:{after.id}")


def _left(trip: Trip, others: set[int]) -> dict[str, Any]:
    """Leave out the stops that nobody uses any more, while the vehicle has not set out."""
    visits = tuple(one for one in trip.visits if others & set(one.rides))
    if trip.state not in OPEN or not visits:
        return {}
    if trip.direction is Direction.TO_OFFICE:
        return {"visits": visits, "start": visits[0].at}
    return {"visits": visits, "end": visits[-1].at}
