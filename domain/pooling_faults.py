"""What is wrong with a plan: named faults, found by driving it anew and counting everybody."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from domain.pooling_rules import MINUTE, RULES, Rules, alone_at_night, overload
from domain.pooling_shapes import Car, Direction, Run, Visit, Wish
from domain.pooling_times import days_of
from domain.travel import Travel


class Wrong(StrEnum):
    """What a plan must not do; one that does cannot be published."""

    LOST = "lost"  # somebody was promised a ride and is on no run
    STRANGER = "stranger"  # a ride or a car that nobody knows, or a run without riders
    TWICE = "twice"  # a ride stands in the plan more than once
    ELSEWHERE = "elsewhere"  # a ride stands at another stop than it was asked for
    PROMISE = "promise"  # the minute at the stop is too far from the one promised
    WINDOW = "window"  # at the office too soon or too late
    LONG_RIDE = "long-ride"
    TOO_FAST = "too-fast"  # no vehicle drives that in the time
    OVERLOAD = "overload"  # of seats, wheelchairs, luggage, the front seat or the women's row
    TWO_PLACES = "two-places"  # the car would have to be elsewhere
    HOURS = "hours"  # outside the car's hours
    DRIVER = "driver"  # nobody may legally drive it
    ALONE = "alone"  # a guarded woman first or last alone at night


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, where it is, and by how many minutes where it is about minutes."""

    wrong: Wrong
    run: Run | None = None
    ride: int | None = None
    minutes: int = 0


def faults(
    runs: Sequence[Run],
    cars: Sequence[Car],
    *,
    wishes: Mapping[int, Wish],
    travel: Travel,
    rules: Rules = RULES,
    driven: Callable[[Run], bool] = lambda _: True,
) -> list[Fault]:
    """Name everything that is wrong with a plan.

    `wishes` holds everybody who asked: whoever of them was promised a ride must have one. `driven`
    tells whether a run has a driver who may drive it.
    """
    check = _Check({car.id: car for car in cars}, wishes, travel, rules)
    found = list(check.everybody(runs))
    strange = [one.run for one in found if one.wrong is Wrong.STRANGER]
    known = [run for run in runs if not any(one is run for one in strange)]
    for run in known:
        found += check.run(run)
        if not driven(run):
            found.append(Fault(Wrong.DRIVER, run))
    for day in days_of(known).values():
        found += check.day(day)
    return found


@dataclass(frozen=True, slots=True)
class _Check:
    cars: Mapping[int, Car]
    wishes: Mapping[int, Wish]
    travel: Travel
    rules: Rules

    def everybody(self, runs: Sequence[Run]) -> Iterator[Fault]:
        """Whether everybody stands in the plan once, where they asked to."""
        seen = Counter(ride for run in runs for ride in run.rides)
        for ride, wish in self.wishes.items():
            if wish.promised is not None and ride not in seen:
                yield Fault(Wrong.LOST, ride=ride)
        for run in runs:
            if run.car not in self.cars or not run.visits or not all(v.rides for v in run.visits):
                yield Fault(Wrong.STRANGER, run)
            for visit in run.visits:
                for ride in visit.rides:
                    if ride not in self.wishes:
                        yield Fault(Wrong.STRANGER, run, ride)
                    elif self.wishes[ride].stop != visit.stop:
                        yield Fault(Wrong.ELSEWHERE, run, ride)
                    if seen[ride] > 1:
                        yield Fault(Wrong.TWICE, run, ride)

    def run(self, run: Run) -> Iterator[Fault]:
        """Whether a run can be driven, and keeps what its riders were told."""
        yield from self._drive(run)
        for visit in run.visits:
            for ride in visit.rides:
                yield from self._ride(run, visit, self.wishes[ride])
        if overload(self.cars[run.car], [self.wishes[ride] for ride in run.rides]):
            yield Fault(Wrong.OVERLOAD, run)
        if alone_at_night(run, self.wishes, self.rules):
            yield Fault(Wrong.ALONE, run)

    def _drive(self, run: Run) -> Iterator[Fault]:
        places = [(visit.stop, visit.at) for visit in run.visits]
        if run.direction is Direction.TO_OFFICE:
            places.append((run.office, run.end))
        else:
            places.insert(0, (run.office, run.start))
        if run.start != places[0][1] or run.end != places[-1][1]:
            yield Fault(Wrong.TOO_FAST, run)
        halt = self.rules.dwell_minutes * MINUTE
        for (one, left), (other, reached) in pairwise(places):
            late = left + halt + self._minutes(one, other, run) - reached
            if late > timedelta():
                yield Fault(Wrong.TOO_FAST, run, minutes=late // MINUTE)

    def _ride(self, run: Run, visit: Visit, wish: Wish) -> Iterator[Fault]:
        if wish.promised is not None:
            moved = abs(visit.at - wish.promised)
            if moved > self.rules.promise_slack_minutes * MINUTE:
                yield Fault(Wrong.PROMISE, run, wish.id, moved // MINUTE)
        if not wish.earliest <= run.at_office <= wish.latest:
            early, late = wish.earliest - run.at_office, run.at_office - wish.latest
            yield Fault(Wrong.WINDOW, run, wish.id, max(early, late) // MINUTE)
        ends = (visit.stop, run.office)
        one, other = ends if run.direction is Direction.TO_OFFICE else ends[::-1]
        direct = self._minutes(one, other, run) // MINUTE + self.rules.dwell_minutes
        longer = abs(run.at_office - visit.at) // MINUTE - self.rules.most_ride(direct)
        if longer > 0:
            yield Fault(Wrong.LONG_RIDE, run, wish.id, longer)

    def day(self, day: Sequence[Run]) -> Iterator[Fault]:
        """Whether a car can do all its runs, and within its hours."""
        car = self.cars[day[0].car]
        first, last = day[0], day[-1]
        out = self._empty(car.depot, first.first, first)
        if car.from_ + out > first.start:
            yield Fault(Wrong.HOURS, first, minutes=(car.from_ + out - first.start) // MINUTE)
        back = self._empty(last.last, car.depot, last)
        if last.end + back > car.until:
            yield Fault(Wrong.HOURS, last, minutes=(last.end + back - car.until) // MINUTE)
        for one, other in pairwise(day):
            turned = one.end + self.rules.turnaround_minutes * MINUTE
            late = turned + self._minutes(one.last, other.first, one) - other.start
            if late > timedelta():
                yield Fault(Wrong.TWO_PLACES, other, minutes=late // MINUTE)

    def _empty(self, one: int | None, other: int | None, run: Run) -> timedelta:
        if one is None or other is None:
            return timedelta()
        return self._minutes(one, other, run)

    def _minutes(self, one: int, other: int, run: Run) -> timedelta:
        return self.travel.minutes(one, other, self._hour(run.at_office)) * MINUTE

    def _hour(self, moment: datetime) -> int:
        return self.rules.minute(moment) // 60 % 24
