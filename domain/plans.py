"""Plans of a day: whether they may be published, what they were made from, and what they move."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final

from domain.fleet import Bar, Driver, Vehicle, bars
from domain.pooling_faults import Wrong, faults
from domain.pooling_rules import Rules
from domain.pooling_shapes import Car, Direction, Run
from domain.rides import Ride
from domain.travel import Travel
from domain.trips import STANDING, Trip

# What is told but keeps no plan back: nobody was promised how long the ride takes.
BEARABLE: Final = frozenset({Wrong.LONG_RIDE})


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong with a trip, or with a ride that is on none."""

    wrong: Wrong
    trip: int | None
    ride: int | None = None
    minutes: int = 0
    bars: tuple[Bar, ...] = ()  # why the driver may not drive it; none: there is no driver

    @property
    def forbids(self) -> bool:
        """Whether the plan cannot be published with it."""
        return self.wrong not in BEARABLE


def driven(trip: Trip) -> Run:
    """Give what a trip really drives: a stop that nobody uses any more is passed by."""
    run = trip.run()
    visits = tuple(one for one in run.visits if one.rides)
    if not visits:
        return run
    if run.direction is Direction.TO_OFFICE:
        return replace(run, start=visits[0].at, visits=visits)
    return replace(run, end=visits[-1].at, visits=visits)


def troubles(
    day: date,
    trips: Sequence[Trip],
    rides: Mapping[int, Ride],
    cars: Sequence[Car],
    *,
    vehicles: Mapping[int, Vehicle],
    drivers: Mapping[int, Driver],
    travel: Travel,
    rules: Rules,
) -> list[Trouble]:
    """Name everything that is wrong with the trips of a day that have not left yet."""
    trips = [one for one in trips if any(visit.rides for visit in one.visits)]
    runs = [driven(one) for one in trips]
    by_run = {id(run): trip for run, trip in zip(runs, trips, strict=True)}  # two may be alike

    def barred(trip: Trip) -> list[Bar] | None:
        driver, vehicle = drivers.get(trip.driver or 0), vehicles.get(trip.vehicle)
        return None if driver is None or vehicle is None else bars(driver, vehicle, day)

    found = [
        Trouble(
            one.wrong,
            by_run[id(one.run)].id if one.run else None,
            one.ride,
            one.minutes,
            tuple(barred(by_run[id(one.run)]) or ())
            if one.run is not None and one.wrong is Wrong.DRIVER
            else (),
        )
        for one in faults(
            runs,
            cars,
            wishes={number: ride.wish() for number, ride in rides.items()},
            travel=travel,
            rules=rules,
            driven=lambda run: barred(by_run[id(run)]) == [],
        )
    ]
    found += _two_vehicles(trips, travel, rules)
    waiting = {one.id for one in trips if one.state in STANDING}
    return [one for one in found if one.trip is None or one.trip in waiting]


def _two_vehicles(trips: Iterable[Trip], travel: Travel, rules: Rules) -> Iterable[Trouble]:
    """Name the trips whose driver would still sit in another vehicle."""
    days: defaultdict[int, list[Trip]] = defaultdict(list)
    for trip in trips:
        if trip.driver is not None:
            days[trip.driver].append(trip)
    for day in days.values():
        for one, other in pairwise(sorted(day, key=lambda trip: trip.start)):
            if one.vehicle == other.vehicle:
                continue
            left, next_ = driven(one), driven(other)
            hour = rules.minute(left.end) // 60 % 24
            drive = travel.minutes(left.last, next_.first, hour) + rules.turnaround_minutes
            late = left.end + timedelta(minutes=drive) - next_.start
            if late > timedelta():
                yield Trouble(Wrong.TWO_PLACES, other.id, minutes=late // timedelta(minutes=1))


def stands(drafts: Iterable[Trip], waiting: Iterable[Ride]) -> str:
    """Write what a plan is made from, so that it is seen whether that still stands."""
    trips = sorted((one.id, one.version) for one in drafts)
    return json.dumps([trips, sorted((one.id, one.version) for one in waiting)])


@dataclass(frozen=True, slots=True)
class Shifted:
    """A ride that another plan moves: its minute and vehicle before (None: none) and after."""

    ride: int
    stop: int
    before: datetime | None
    after: datetime
    car_before: int | None
    car_after: int

    @property
    def minutes(self) -> int:
        """By how many minutes it moves; 0 where it had none."""
        return 0 if self.before is None else round((self.after - self.before).total_seconds() / 60)


def compared(before: Iterable[Run], after: Iterable[Run]) -> list[Shifted]:
    """Name the rides that do not stay as they are; those without a seat until now come first."""
    had = {
        ride: (visit.at, run.car) for run in before for visit in run.visits for ride in visit.rides
    }
    found = []
    for run in after:
        for visit in run.visits:
            for ride in visit.rides:
                at, car = had.get(ride, (None, None))
                if (at, car) != (visit.at, run.car):
                    found.append(Shifted(ride, visit.stop, at, visit.at, car, run.car))
    return sorted(found, key=lambda one: (one.before is not None, -abs(one.minutes), one.ride))
