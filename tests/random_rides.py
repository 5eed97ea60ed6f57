"""A made-up company of vehicles, drivers and riders, random events in it, and what must hold."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from domain.crews import crews
from domain.errors import Refused
from domain.fleet import Driver, Kind, Leave, Licence, Paper, Vehicle
from domain.pooling import Car, Offer, insert
from domain.pooling_shapes import Direction, Run, Wish
from domain.rides import ENDED, LIVE, SEATED, Move, Need, Ride, State, Who
from domain.riding import CANCELS, cancelling, heard, moved
from domain.travel import GreatCircle
from domain.trips import TAKEN, Trip, TripMove, TripState, slots, trip_moved
from handlers.transformer.promising import RULES, planned
from tests.riding import DAY, SEVEN, ride, trip
from tests.transport import CIRUAS, KRAGILAN, LATER, OFFICE, STOPS

TRAVEL = GreatCircle({number: stop.point for number, stop in enumerate(STOPS, 1)})
MORNING = SEVEN - timedelta(hours=4)
NIGHT = SEVEN + timedelta(hours=14)


@dataclass
class World:
    """The rows as the domain alone would keep them; `said` is what riders have heard."""

    chance: random.Random
    now: datetime = SEVEN - timedelta(hours=14)
    rides: dict[int, Ride] = field(default_factory=dict)
    trips: dict[int, Trip] = field(default_factory=dict)
    said: Counter[int] = field(default_factory=Counter)
    owed: Counter[int] = field(default_factory=Counter)
    out: set[int] = field(default_factory=set)
    away: set[int] = field(default_factory=set)

    def vehicles(self) -> list[Vehicle]:
        papers = {Paper.REGISTRATION: LATER, Paper.INSPECTION: LATER}
        return [
            Vehicle(
                f"A {one} X", Kind.MINIBUS, 2 + one, one % 2, luggage=True, papers=papers, id=one,
                out="rusak" if one in self.out else "",
            )
            for one in range(1, 5)
        ]  # fmt: skip

    def crew(self) -> dict[int, int]:
        leave = (Leave(DAY, DAY),)
        drivers = [
            Driver(one, f"P{one}", Licence.B1, LATER, leave if one in self.away else ())
            for one in range(11, 15)
        ]
        standing = [(one.vehicle, one.driver) for one in self.taken() if one.driver]
        fit = [one for one in self.vehicles() if one.id not in self.out]
        return crews(fit, drivers, DAY, standing)

    def taken(self) -> list[Trip]:
        return [self._seen(one) for one in self.trips.values() if one.state in TAKEN]

    def _seen(self, one: Trip) -> Trip:
        """Give a trip with those at its stops who hold a seat now, as the rows do."""
        return replace(
            one,
            visits=tuple(
                replace(
                    visit,
                    rides=tuple(
                        each.id
                        for each in self.rides.values()
                        if each.trip == one.id and each.stop == visit.stop and each.state in SEATED
                    ),
                )
                for visit in one.visits
            ),
        )

    def offer(self, wish: Wish, direction: Direction) -> Offer | None:
        crew = self.crew()
        cars = [
            Car(one.id, one.kind, one.seats, one.wheelchairs, one.luggage,
                max(MORNING, self.now), NIGHT, None)
            for one in self.vehicles()
            if one.id in crew
        ]  # fmt: skip
        wishes = {one.id: one.wish() for one in self.rides.values() if one.state in SEATED}
        runs = []
        for one in self.taken():
            runs.append(self.run(one))
            wishes[-one.id] = Wish(-one.id, 0, one.start, one.end, seats=one.seats + 1)
        found = insert(
            runs, cars, wish, direction, OFFICE,
            wishes=wishes, travel=TRAVEL, rules=RULES, around=False,
        )  # fmt: skip
        return found if isinstance(found, Offer) else None

    def run(self, one: Trip) -> Run:
        return planned(one, self.now)

    def move(self, one: Ride, what: Move, who: Who, **changes: Any) -> Ride:
        after = moved(one, what, who=who, now=self.now, **changes)
        if heard(what, who):
            self.said[one.id] += 1
        broke = one.state in SEATED and (
            (after.state in SEATED and after.promised_at != one.promised_at)
            or after.state in {State.WAITING, State.MISSED}
        )
        if broke and who is not Who.RIDER:
            self.owed[one.id] += 1
        self.rides[one.id] = replace(after, version=one.version + 1)
        return self.rides[one.id]

    def seat(self, one: Ride, who: Who) -> bool:
        """Promise a seat to a ride, or say that there is none."""
        offer = self.offer(replace(one, promised_at=None).wish(), one.direction)
        if offer is None:
            return False
        before = next((each for each in self.taken() if self.run(each) == offer.before), None)
        if before is None:
            vehicle = next(each for each in self.vehicles() if each.id == offer.run.car)
            before = trip(
                id=len(self.trips) + 1, direction=one.direction, vehicle=vehicle.id,
                driver=self.crew()[vehicle.id], seats=vehicle.seats,
                wheelchairs=vehicle.wheelchairs,
            )  # fmt: skip
            fitted = before
        else:
            fitted = trip_moved(before, TripMove.FIT, who=who, now=self.now)
        run = offer.run
        self.trips[before.id] = replace(fitted, start=run.start, end=run.end, visits=run.visits)
        minutes = {number: visit.at for visit in run.visits for number in visit.rides}
        for number, at in minutes.items():
            if number != one.id and self.rides[number].planned_at != at:
                self.move(self.rides[number], Move.SHIFT, Who.CLOCK, planned_at=at)
        what = Move.CHANGE if one.state in SEATED else Move.PROMISE
        self.move(one, what, who, trip=before.id, kind=offer.kind, promised_at=offer.at)
        return True

    def leave(self, one: Trip) -> None:
        """Let a trip go on without who has left it, or not at all."""
        others = [each for each in self.rides.values() if each.trip == one.id]
        if not any(each.state in SEATED for each in others) and one.state is not TripState.DEPARTED:
            self.trips[one.id] = trip_moved(one, TripMove.DISSOLVE, who=Who.CLOCK, now=self.now)

    def end(self, one: Trip, reason: str) -> None:
        """Break a trip: everybody is seated elsewhere or waits, and hears it."""
        self.trips[one.id] = trip_moved(one, TripMove.BREAK, who=Who.DISPATCHER, now=self.now)
        sat = [each for each in self.rides.values() if each.trip == one.id and each.state in SEATED]
        # Nobody sits in a broken vehicle while the others are looked at.
        gone = {each.id: replace(each, state=State.WAITING) for each in sat}
        for each in sorted(sat, key=lambda ride_: -ride_.urgency()):
            self.rides |= {key: value for key, value in gone.items() if key != each.id}
            self.rides[each.id] = each
            gone.pop(each.id)
            if not self.seat(each, Who.DISPATCHER):
                self.move(each, Move.BUMP, Who.DISPATCHER)
        assert reason


def _book(world: World) -> None:
    chance = world.chance
    way = chance.choice(list(Direction))
    at = SEVEN + timedelta(minutes=chance.choice([0, 30, 60]))
    if way is Direction.HOME:
        at += timedelta(hours=9)
    one = ride(
        id=len(world.rides) + 1,
        rider=len(world.rides) + 100,
        direction=way,
        stop=chance.choice([CIRUAS, KRAGILAN, 4]),
        earliest=at,
        latest=at + timedelta(minutes=30),
        seats=chance.choice([1, 1, 1, 2]),
        needs=chance.choice([frozenset(), frozenset(), frozenset({Need.WHEELCHAIR})]),
        guarded=chance.random() < 0.3,
    )
    world.rides[one.id] = one
    if not world.seat(one, Who.RIDER):
        world.move(one, Move.QUEUE if chance.random() < 0.5 else Move.GIVE_UP, Who.CLOCK)


def _any(world: World, *states: State) -> Ride | None:
    found = [one for one in world.rides.values() if one.state in (states or LIVE)]
    return world.chance.choice(found) if found else None


def _cancel(world: World) -> None:
    if (one := _any(world, State.WAITING, State.PROMISED, State.CONFIRMED)) is None:
        return
    world.move(one, cancelling(one, world.now), Who.RIDER, reason="sick")
    if one.trip is not None:
        world.leave(world.trips[one.trip])
    for waiting in [each for each in world.rides.values() if each.state is State.WAITING]:
        world.seat(waiting, Who.CLOCK)


def _breakdown(world: World) -> None:
    if world.taken():
        one = world.trips[world.chance.choice(world.taken()).id]
        world.out = {one.vehicle} if world.chance.random() < 0.5 else set()
        world.end(one, "breakdown")


def _away(world: World) -> None:
    driver = world.chance.randrange(11, 15)
    world.away = {driver}
    for one in [each for each in world.taken() if each.driver == driver]:
        world.end(world.trips[one.id], "no-driver")


def _go(world: World) -> None:
    """Let a trip go one step further."""
    if not world.taken():
        return
    one = world.trips[world.chance.choice(world.taken()).id]
    steps = {
        TripState.DRAFT: (TripMove.PUBLISH, Who.CLOCK),
        TripState.PUBLISHED: (TripMove.ACCEPT, Who.DRIVER),
        TripState.ACCEPTED: (TripMove.CHECK, Who.DRIVER),
        TripState.CHECKED: (TripMove.DEPART, Who.DRIVER),
        TripState.DEPARTED: (TripMove.END, Who.DRIVER),
    }
    what, who = steps[one.state]
    world.trips[one.id] = trip_moved(one, what, who=who, now=world.now)
    for each in [each for each in world.rides.values() if each.trip == one.id]:
        if what is TripMove.END and each.state is State.BOARDED:
            world.move(each, Move.COMPLETE, Who.DRIVER)
        elif what is TripMove.END and each.state in SEATED:
            world.move(each, Move.MISS, Who.CLOCK, reason="other")


def _board(world: World) -> None:
    if (one := _any(world, State.PROMISED, State.CONFIRMED)) is not None:
        world.move(one, Move.BOARD, world.chance.choice([Who.RIDER, Who.DRIVER]))


def _no_show(world: World) -> None:
    """Let a driver say that somebody is not there, at times too soon."""
    due = [
        one
        for one in world.rides.values()
        if one.state in {State.PROMISED, State.CONFIRMED} and one.departure < world.now
    ]
    if due:
        came = world.now - timedelta(minutes=world.chance.randrange(10))
        one = world.chance.choice(due)
        world.move(one, Move.NO_SHOW, Who.DRIVER, arrived_at=came, reason="absent")


def _anything(world: World) -> None:
    """Try a move that most likely may not be."""
    chance = world.chance
    if (one := _any(world, *State)) is None:
        return
    what = chance.choice([move for move in Move if move not in {Move.PROMISE, Move.CHANGE}])
    if what in {Move.BOARD, Move.MISS, *CANCELS, Move.BUMP, Move.NO_SHOW}:
        return  # these have events of their own, with what belongs to them
    world.move(one, what, chance.choice(list(Who)), reason="other")


EVENTS: tuple[tuple[Callable[[World], None], int], ...] = (
    (_book, 30),
    (_cancel, 14),
    (_board, 8),
    (_no_show, 8),
    (_go, 12),
    (_breakdown, 3),
    (_away, 2),
    (_anything, 10),
)


def act(world: World) -> None:
    """Let something happen; what may not be is refused and changes nothing."""
    event = world.chance.choices([one for one, _ in EVENTS], [weight for _, weight in EVENTS])[0]
    before = dict(world.rides), dict(world.trips), Counter(world.said), Counter(world.owed)
    try:
        event(world)
    except Refused:
        world.rides, world.trips, world.said, world.owed = before


def faults(world: World) -> Iterator[str]:
    """Name every invariant that is broken."""
    held: Counter[tuple[str, int, int]] = Counter()
    for one in world.trips.values():
        if one.state in TAKEN:
            for slot in slots(one.start, one.end):
                held["vehicle", one.vehicle, slot] += 1
                held["driver", one.driver or 0, slot] += 1
            yield from _trip_faults(world, one)
    yield from (f"{key} is in two places" for key, number in held.items() if number > 1)
    for each in world.rides.values():
        if each.state in SEATED and world.trips[each.trip or 0].state not in TAKEN:
            yield f"{each.number} sits in a trip that is over"
        if (each.ended_at is not None) != (each.state in ENDED):
            yield f"{each.number} has an end without its moment"
        if world.said[each.id] < world.owed[each.id]:
            yield f"{each.number} has had a promise broken silently"


def _trip_faults(world: World, one: Trip) -> Iterator[str]:
    on = [each for each in world.rides.values() if each.trip == one.id and each.state in SEATED]
    if sum(each.seats - each.wheelchairs for each in on) > one.seats:
        yield f"{one.number} has more riders than seats"
    if sum(each.wheelchairs for each in on) > one.wheelchairs:
        yield f"{one.number} has more wheelchairs than places"
    stops = {visit.stop: visit.at for visit in one.visits}
    for each in on:
        if stops.get(each.stop) != each.planned_at:
            yield f"{each.number} stands with another minute than its trip"
