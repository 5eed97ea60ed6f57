"""When a run can be where: the slack at its places, and the minutes that move promises least.

On the axis of domain.pooling_frame, so both ways are one problem.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from domain.pooling_frame import ALWAYS, Frame, Place
from domain.pooling_shapes import Direction, Run, Visit

ROUNDING: Final = 3  # minutes


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
