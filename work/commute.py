"""One wave of the commute as a vehicle routing problem with time windows, for PyVRP.

Turned round, every run leaves the office: riders are delivered outwards, and the longest ride is
when they are due. A wave are riders who can all be at the office at one moment; in it a car drives
at most one run, within what other runs leave free of its day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pyvrp import Depot, Location, Model
from pyvrp.stop import MaxRuntime

from domain.pooling_frame import Frame, Place, World
from domain.pooling_rules import WOMEN_ROW_SEATS, Rules
from domain.pooling_shapes import (
    FRONT,
    LUGGAGE,
    WHEELCHAIR,
    WOMEN_ROW,
    Asked,
    Car,
    Direction,
    Run,
    Wish,
)
from domain.pooling_times import days_of

RUPIAH_PER_LEFT_BEHIND: Final = 1_500_000  # more than any detour or another vehicle costs
RIDERS_ABOARD: Final = 4  # on average, while a vehicle is under way: what its minutes cost
PLENTY: Final = 1000  # room for luggage, which nobody counts
# The solver counts in whole numbers, and its penalties suit costs that are not too large.
RUPIAH_PER_UNIT: Final = 10
SEED: Final = 1


@dataclass(frozen=True, slots=True)
class Wave:
    """Riders of one way and office who can all be there at any minute from `first` to `final`."""

    direction: Direction
    office: int
    first: int
    final: int
    asked: tuple[Asked, ...]


def waves(asked: Sequence[Asked], rules: Rules) -> list[Wave]:
    """Sort everybody into as few waves as possible, in the order of the day."""
    ways: dict[tuple[Direction, int], list[Asked]] = {}
    for one in asked:
        ways.setdefault((one.direction, one.office), []).append(one)
    found: list[Wave] = []
    for (direction, office), there in ways.items():
        waiting = sorted(there, key=lambda one: one.wish.latest)
        while waiting:
            final = waiting[0].wish.latest
            these = tuple(one for one in waiting if one.wish.earliest <= final)
            first = max(rules.minute_up(one.wish.earliest) for one in these)
            found.append(Wave(direction, office, first, rules.minute(final), these))
            waiting = [one for one in waiting if one.wish.earliest > final]
    return sorted(found, key=lambda wave: (wave.final, wave.direction, wave.office))


@dataclass(frozen=True, slots=True)
class Kind:
    """Cars that differ in nothing the solver sees, and where they stand in their day."""

    capacity: tuple[int, ...]
    fixed_cost: int
    starts: int  # minutes from the first possible one
    ends: int
    way: tuple[tuple[int, int], ...]  # from each stop to where the car is wanted: cost, minutes


class Problem:
    """A wave, and the cars that other runs leave free for it."""

    def __init__(self, wave: Wave, cars: Sequence[Car], runs: Sequence[Run], world: World) -> None:
        self._wave, self._world = wave, world
        self._stops = sorted({one.wish.stop for one in wave.asked})
        sign = 1 if wave.direction is Direction.TO_OFFICE else -1
        self._top = wave.final if sign > 0 else -wave.first
        self._frame = next(gaps(wave, cars[0], [], world))  # for the drives, alike for all cars
        self._places: dict[int, Location] = {}
        self._frames: dict[Kind, list[Frame]] = {}
        days = days_of(runs)
        for car in cars:
            for frame in gaps(wave, car, days.get(car.id, []), world):
                kind = self._kind(frame, used=car.id in days)
                if kind is not None:
                    self._frames.setdefault(kind, []).append(frame)
                    break

    def solve(self, seconds: float) -> Iterator[tuple[Frame, list[Place]]]:
        """Give the runs of the best solution found: where each stands, and its places."""
        model = Model()
        start = self._office(model)
        asked = self._riders(model)
        if not asked:
            return
        rules = self._world.rules
        for kind, frames in self._frames.items():
            model.add_vehicle_type(
                len(frames),
                list(kind.capacity),
                start,
                self._outside(model, kind),
                fixed_cost=kind.fixed_cost,
                tw_early=kind.starts,
                tw_late=kind.ends,
                start_late=min(kind.ends, self._wave.final - self._wave.first),
                unit_duration_cost=_units(rules.rupiah_per_rider_minute * RIDERS_ABOARD),
            )
        until = MaxRuntime(seconds)
        best = model.solve(until, seed=SEED, collect_stats=False, display=False).best
        free = [list(frames) for frames in self._frames.values()]
        for route in best.routes():
            rides = [asked[act.idx] for act in route if act.is_client()]
            yield free[route.vehicle_type()].pop(0), places(rides)

    def _office(self, model: Model) -> Depot:
        """Add the office, the stops and the drives between them, outwards."""
        office = model.add_location(0, 0)
        self._places = {stop: model.add_location(0, 0) for stop in self._stops}
        frame = self._frame
        for stop, place in self._places.items():
            cost = self._cost(frame.detour(None, stop, self._wave.office))
            model.add_edge(office, place, cost, frame.leg(stop, self._wave.office))
            for other, there in self._places.items():
                if other != stop:
                    cost = self._cost(frame.detour(None, other, stop))
                    model.add_edge(place, there, cost, frame.leg(other, stop))
        return model.add_depot(office)

    def _outside(self, model: Model, kind: Kind) -> Depot:
        """Add the place where these cars are wanted when the run is over."""
        outside = model.add_location(0, 0)
        for stop, (cost, minutes) in zip(self._stops, kind.way, strict=True):
            model.add_edge(self._places[stop], outside, cost, minutes)
        return model.add_depot(outside)

    def _riders(self, model: Model) -> list[Wish]:
        """Add whoever some car can take at all; the others would only mislead the search."""
        added = []
        for one in self._wave.asked:
            stop = one.wish.stop
            early, late = self._window(one.wish)
            leg, place = self._frame.leg(stop, self._wave.office), self._stops.index(stop)
            if any(
                kind.starts + leg <= late
                and max(early, kind.starts + leg) + kind.way[place][1] <= kind.ends
                and all(n <= room for n, room in zip(load(one.wish), kind.capacity, strict=True))
                for kind in self._frames
            ):
                added.append(one.wish)
                prize = _units(RUPIAH_PER_LEFT_BEHIND * (1 + max(0, one.wish.priority)))
                model.add_client(
                    self._places[stop], load(one.wish), [], 0, early, late, 0, prize, required=False
                )
        return added

    def _cost(self, metres: int) -> int:
        return _units(metres / 1000 * self._world.rules.rupiah_per_km)

    def _window(self, wish: Wish) -> tuple[int, int]:
        """Give when the rider is delivered, in minutes after the last moment at the office."""
        low, high, promised = self._frame.at_stop([wish.id])
        if promised is None:
            return 0, self._frame.most_ride(wish.stop)
        return max(0, self._top - high), max(0, self._top - low)

    def _kind(self, frame: Frame, *, used: bool) -> Kind | None:
        rules, office, far = self._world.rules, self._wave.office, frame.far
        bound = frame.due(office) if frame.sign > 0 else -frame.ready(office)
        starts = max(0, self._top - bound)
        soonest = {stop: frame.soonest(stop) for stop in self._stops}
        nearest = min(soonest.values())
        ends = self._top - nearest
        if starts > self._wave.final - self._wave.first or ends < starts:
            return None
        fixed = 0.0 if used else rules.rupiah_per_vehicle
        near = 0 if frame.near is None else frame.detour(None, office, frame.near)
        ways = [0 if far is None else frame.detour(None, far, stop) for stop in self._stops]
        return Kind(
            capacity(frame.car),
            _units(fixed) + self._cost(near),
            starts,
            ends,
            tuple(
                (self._cost(way), soonest[stop] - nearest)
                for way, stop in zip(ways, self._stops, strict=True)
            ),
        )


def _units(rupiah: float) -> int:
    return round(rupiah / RUPIAH_PER_UNIT)


def gaps(wave: Wave, car: Car, day: Sequence[Run], world: World) -> Iterator[Frame]:
    """Go through the gaps in a car's day; drives are as slow as at any hour of the wave."""
    hours = range(wave.first // 60, wave.final // 60 + 1)
    for before, after in zip([None, *day], [*day, None], strict=True):
        frames = [
            Frame(world, wave.direction, wave.office, car, before, after, hour) for hour in hours
        ]
        stop = wave.asked[0].wish.stop
        yield max(frames, key=lambda one: one.leg(stop, wave.office))


def load(wish: Wish) -> list[int]:
    """Give what a ride takes of a vehicle, in the order of `capacity`."""
    return [
        wish.seats,
        max(wish.wheelchairs, WHEELCHAIR in wish.needs),
        int(LUGGAGE in wish.needs),
        int(FRONT in wish.needs),
        wish.seats if WOMEN_ROW in wish.needs else 0,
    ]


def capacity(car: Car) -> tuple[int, ...]:
    """Give what a vehicle has to give."""
    row = WOMEN_ROW_SEATS if car.seats > WOMEN_ROW_SEATS else 0
    return (car.seats, car.wheelchairs, PLENTY if car.luggage else 0, 1, row)


def places(outwards: Sequence[Wish]) -> list[Place]:
    """Give the places of a run in the order of the axis, each stop once."""
    stops: dict[int, list[int]] = {}
    for wish in reversed(outwards):
        stops.setdefault(wish.stop, []).append(wish.id)
    return [(stop, tuple(rides)) for stop, rides in stops.items()]
