"""When a run can be where: its windows, and the minutes that move its promises least.

Everything is counted in whole minutes on an axis that ends at the office. For a run home the axis
is turned round (its minutes are negative, the last drop comes first), so both ways are one problem:
the office comes last, everybody wants to be there in time, and nobody wants to sit long.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from domain.pooling_rules import Rules
from domain.pooling_shapes import Car, Direction, Run, Visit, Wish
from domain.travel import Travel

ALWAYS: Final = 10**9  # minutes: later than anything
ROUNDING: Final = 3  # minutes

# A stop and the rides there, in the order of the axis.
Place = tuple[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class World:
    """What does not change while one question is answered."""

    wishes: Mapping[int, Wish]
    travel: Travel
    rules: Rules
    _spans: dict[int, tuple[int, int, int | None]] = field(default_factory=dict)

    def span(self, ride: int) -> tuple[int, int, int | None]:
        """Give the minutes of a wish: earliest and latest at the office, and the one promised."""
        found = self._spans.get(ride)
        if found is None:
            wish, rules = self.wishes[ride], self.rules
            promised = None if wish.promised is None else rules.minute(wish.promised)
            found = rules.minute_up(wish.earliest), rules.minute(wish.latest), promised
            self._spans[ride] = found
        return found


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a run stands in its car's day, and the hour (counted on) in which it is at the office.

    The drives of a run take as long as they take in that hour of the day.
    """

    world: World
    direction: Direction
    office: int
    car: Car
    before: Run | None
    after: Run | None
    hours: int

    @property
    def hour(self) -> int:
        """The hour of the day."""
        return self.hours % 24

    @property
    def sign(self) -> int:
        """Which way the axis goes."""
        return 1 if self.direction is Direction.TO_OFFICE else -1

    def leg(self, one: int, other: int) -> int:
        """Give the minutes from a place of the axis to the next, with the halt."""
        if self.direction is Direction.HOME:
            one, other = other, one
        return self.world.travel.minutes(one, other, self.hour) + self.world.rules.dwell_minutes

    def most_ride(self, stop: int) -> int:
        """Give the most minutes between the stop and the office."""
        return self.world.rules.most_ride(self.leg(stop, self.office))

    def ready(self, stop: int) -> int:
        """Give the first minute (true time) at which the car can begin at this stop."""
        rules, travel = self.world.rules, self.world.travel
        if self.before is None:
            depot = self.car.depot
            drive = 0 if depot is None else travel.minutes(depot, stop, self.hour)
            return rules.minute_up(self.car.from_) + drive
        hour = rules.minute(self.before.at_office) // 60 % 24
        drive = travel.minutes(self.before.last, stop, hour)
        return rules.minute(self.before.end) + rules.turnaround_minutes + drive

    def due(self, stop: int) -> int:
        """Give the last minute (true time) at which the car must be done at this stop."""
        rules, travel = self.world.rules, self.world.travel
        if self.after is None:
            depot = self.car.depot
            drive = 0 if depot is None else travel.minutes(stop, depot, self.hour)
            return rules.minute(self.car.until) - drive
        drive = travel.minutes(stop, self.after.first, self.hour)
        return rules.minute(self.after.start) - rules.turnaround_minutes - drive

    def soonest(self, stop: int) -> int:
        """Give the bound that the car's day sets to the first place of the axis."""
        return self.ready(stop) if self.sign > 0 else -self.due(stop)

    def at_office(self, rides: Sequence[int]) -> tuple[int, int]:
        """Give the window at the office, on the axis; empty when the first is the greater."""
        low, high = self.hours * 60, self.hours * 60 + 59
        for ride in rides:
            earliest, latest, _ = self.world.span(ride)
            low = max(low, earliest)
            high = min(high, latest)
        if self.sign > 0:
            return low, min(high, self.due(self.office))
        return -high, -max(low, self.ready(self.office))

    def at_stop(self, rides: Sequence[int]) -> tuple[int, int, int | None]:
        """Give the window that promises leave at a stop, and the minute that was promised."""
        slack, sign = self.world.rules.promise_slack_minutes, self.sign
        low, high, wanted = -ALWAYS, ALWAYS, None
        for ride in rides:
            promised = self.world.span(ride)[2]
            if promised is not None:
                minute = promised * sign
                low = max(low, minute - slack)
                high = min(high, minute + slack)
                wanted = minute if wanted is None else wanted
        return low, high, wanted

    @property
    def far(self) -> int | None:
        """The stop, if any, beyond the far end of the axis in the car's day."""
        if self.sign > 0:
            return self.before.last if self.before else self.car.depot
        return self.after.first if self.after else self.car.depot

    @property
    def near(self) -> int | None:
        """The stop, if any, beyond the office in the car's day."""
        if self.sign > 0:
            return self.after.first if self.after else self.car.depot
        return self.before.last if self.before else self.car.depot

    def detour(self, one: int | None, stop: int, other: int) -> int:
        """Give the metres that a stop adds between two places of the axis."""
        if one is None:
            return self._metres(stop, other)
        return self._metres(one, stop) + self._metres(stop, other) - self._metres(one, other)

    def whole(self, stop: int) -> int:
        """Give the metres that a new run with this one stop adds to the car's day."""
        far, near, office = self.far, self.near, self.office
        metres = self._metres(stop, office)
        metres += 0 if far is None else self._metres(far, stop)
        metres += 0 if near is None else self._metres(office, near)
        return metres if far is None or near is None else metres - self._metres(far, near)

    def _metres(self, one: int, other: int) -> int:
        if self.direction is Direction.HOME:
            one, other = other, one
        return self.world.travel.metres(one, other)


@dataclass(frozen=True, slots=True)
class Slack:
    """How early each place of a run can be reached, and how late it may be left, at most.

    With it whether a stop fits between two places is seen at once, without driving the whole run.
    """

    early: list[int]
    late: list[int]
    rest: list[int]  # minutes from a place to the office when nothing is waited for


def slack(frame: Frame, order: Sequence[Place], rides: Sequence[int]) -> Slack | None:
    """Measure a run when all of `rides` must be at the office; None when there is no such time."""
    stops = [stop for stop, _ in order] + [frame.office]
    legs = [frame.leg(one, other) for one, other in pairwise(stops)]
    windows = [frame.at_stop(there)[:2] for _, there in order] + [frame.at_office(rides)]
    if any(low > high for low, high in windows):
        return None
    early = [max(windows[0][0], frame.soonest(stops[0]))]
    for leg, (low, _) in zip(legs, windows[1:], strict=True):
        early.append(max(low, early[-1] + leg))
    late, rest = [windows[-1][1]], [0]
    for leg, (_, high) in zip(reversed(legs), reversed(windows[:-1]), strict=True):
        late.append(min(high, late[-1] - leg))
        rest.append(rest[-1] + leg)
    # Where even the run alone is late there is no place for anybody. A new first stop may save the
    # few minutes by which drives are rounded.
    if early[-1] > late[0] + ROUNDING:
        return None
    return Slack(early, late[::-1], rest[::-1])


def timed(frame: Frame, order: Sequence[Place], wanted: Mapping[int, int], aim: int) -> Run | None:
    """Give the run through `order` at the minutes nearest to `aim` at the office and to promises.

    `wanted` has minutes (on the axis) for stops where nothing is promised. None when no minutes
    keep every window, promise and longest ride.
    """
    rides = [ride for _, there in order for ride in there]
    stops = [stop for stop, _ in order]
    legs = [frame.leg(one, other) for one, other in pairwise([*stops, frame.office])]
    windows = [frame.at_stop(there) for _, there in order]
    most = [frame.most_ride(stop) for stop in stops]
    early = _early(max(windows[0][0], frame.soonest(stops[0])), [one[0] for one in windows], legs)
    if any(first > high for first, (_, high, _) in zip(early, windows, strict=False)):
        return None
    low, high = frame.at_office(rides)
    low = max(low, early[-1])
    office = min(max(aim, low), high)
    while low <= office:
        late = _late(office, [one[1] for one in windows], legs)
        # A ride never becomes shorter by more than the office's minute comes sooner, so nothing
        # that would do is skipped.
        over = max(office - long - last for long, last in zip(most, late, strict=True))
        if over <= 0:
            break
        office -= over
    else:
        return None
    lows = [max(one[0], office - long) for one, long in zip(windows, most, strict=True)]
    early = _early(max(lows[0], early[0]), lows, legs)
    minutes = [office]
    for place in range(len(stops) - 1, -1, -1):
        last = min(windows[place][1], minutes[-1] - legs[place])
        promised = windows[place][2]
        best = wanted.get(stops[place], last) if promised is None else promised
        minutes.append(min(last, max(early[place], best)))
    return _run(frame, order, minutes[:0:-1], office)


def _early(first: int, lows: Sequence[int], legs: Sequence[int]) -> list[int]:
    early = [first]
    for leg, low in zip(legs, [*lows[1:], -ALWAYS], strict=True):
        early.append(max(low, early[-1] + leg))
    return early


def _late(office: int, highs: Sequence[int], legs: Sequence[int]) -> list[int]:
    late = [office]
    for leg, high in zip(reversed(legs), reversed(highs), strict=True):
        late.append(min(high, late[-1] - leg))
    return late[:0:-1]


def _run(frame: Frame, order: Sequence[Place], minutes: Sequence[int], office: int) -> Run:
    moment, sign = frame.world.rules.moment, frame.sign
    visits = [
        Visit(stop, moment(minute * sign), rides)
        for (stop, rides), minute in zip(order, minutes, strict=True)
    ][::sign]
    there = moment(office * sign)
    start, end = (visits[0].at, there) if sign > 0 else (there, visits[-1].at)
    return Run(frame.car.id, frame.direction, frame.office, start, end, tuple(visits))


def order_of(run: Run) -> list[Place]:
    """Give the places of a run in the order of the axis."""
    order = [(visit.stop, visit.rides) for visit in run.visits]
    return order if run.direction is Direction.TO_OFFICE else order[::-1]


def days_of(runs: Sequence[Run]) -> dict[int, list[Run]]:
    """Sort the runs into the days of their cars."""
    days: dict[int, list[Run]] = {}
    for run in sorted(runs, key=lambda one: one.start):
        days.setdefault(run.car, []).append(run)
    return days
