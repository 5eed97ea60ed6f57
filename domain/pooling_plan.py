"""A whole day's plan: made by plain insertion in several orders, weighed, and compared."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from domain.pooling import insert, sitting
from domain.pooling_rules import RULES, Rules
from domain.pooling_shapes import Asked, Car, Direction, Offer, Reason, Run, Wish
from domain.pooling_times import days_of
from domain.travel import Travel


@dataclass(frozen=True, slots=True)
class Figures:
    """What a plan does and what it costs."""

    riders: int
    vehicles: int
    runs: int
    metres: int
    rider_minutes: int
    rupiah: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Runs, whom they leave behind and why, and their figures."""

    runs: tuple[Run, ...]
    unmet: Mapping[int, Reason] = field(default_factory=dict)
    missed: int = 0  # of those left behind: one each, and as many more as their priority
    figures: Figures = Figures(0, 0, 0, 0, 0, 0.0)


def better(one: Plan, other: Plan) -> bool:
    """Whether `one` is better: it leaves fewer behind, or as few and costs less."""
    return (one.missed, one.figures.rupiah) < (other.missed, other.figures.rupiah)


def weighed(
    runs: Sequence[Run],
    cars: Sequence[Car],
    asked: Sequence[Asked],
    *,
    travel: Travel,
    rules: Rules = RULES,
    unmet: Mapping[int, Reason] | None = None,
) -> Plan:
    """Give the plan that these runs are for everybody who asked."""
    wishes = {one.wish.id: one.wish for one in asked}
    there = {ride for run in runs for ride in run.rides}
    known = unmet or {}
    left = {ride: known.get(ride, Reason.NO_CAR) for ride in wishes if ride not in there}
    missed = sum(1 + max(0, wishes[ride].priority) for ride in left)
    return Plan(tuple(runs), left, missed, figures(runs, cars, wishes, travel, rules))


def figures(
    runs: Sequence[Run],
    cars: Sequence[Car],
    wishes: Mapping[int, Wish],
    travel: Travel,
    rules: Rules = RULES,
) -> Figures:
    """Add up what a plan drives, empty kilometres between runs and to the depots included."""
    depots = {car.id: car.depot for car in cars}
    days = days_of(runs)
    metres = 0
    for car, day in days.items():
        stops = [stop for run in day for stop in _stops(run)]
        depot = depots[car]
        if depot is not None:
            stops = [depot, *stops, depot]
        metres += sum(travel.metres(one, other) for one, other in pairwise(stops))
    minutes = sum(sitting(run, wishes) for run in runs)
    rupiah = (
        metres / 1000 * rules.rupiah_per_km
        + len(days) * rules.rupiah_per_vehicle
        + minutes * rules.rupiah_per_rider_minute
    )
    riders = sum(wishes[ride].seats for run in runs for ride in run.rides)
    return Figures(riders, len(days), len(runs), metres, minutes, rupiah)


def _stops(run: Run) -> list[int]:
    stops = [visit.stop for visit in run.visits]
    return [*stops, run.office] if run.direction is Direction.TO_OFFICE else [run.office, *stops]


def plan_of(
    asked: Sequence[Asked],
    cars: Sequence[Car],
    *,
    travel: Travel,
    rules: Rules = RULES,
    standing: Sequence[Run] = (),
    orders: int = 3,
) -> Plan:
    """Give the best plan of inserting everybody one by one in each of a few orders.

    Runs that stand are kept, and who is on them keeps the ride. Whoever was promised one comes
    first, then whoever has priority.
    """
    best: Plan | None = None
    for order in ORDERS[:orders]:
        waiting = sorted(asked, key=lambda one: order(one, travel))
        waiting.sort(key=lambda one: (one.wish.promised is None, -one.wish.priority))
        runs, unmet = filled(standing, waiting, cars, travel=travel, rules=rules)
        plan = weighed(runs, cars, asked, travel=travel, rules=rules, unmet=unmet)
        if best is None or better(plan, best):
            best = plan
    return best or weighed(standing, cars, asked, travel=travel, rules=rules)


def filled(
    standing: Sequence[Run],
    asked: Sequence[Asked],
    cars: Sequence[Car],
    *,
    travel: Travel,
    rules: Rules = RULES,
) -> tuple[list[Run], dict[int, Reason]]:
    """Insert everybody who has no ride yet, in the order given.

    Who found no place is tried once more: a later rider may be the company that a guarded woman
    lacked, or have opened a run that passes by.
    """
    runs = list(standing)
    wishes = {one.wish.id: one.wish for one in asked}
    there = {ride for run in runs for ride in run.rides}
    waiting = [one for one in asked if one.wish.id not in there]
    unmet: dict[int, Reason] = {}
    for _ in range(2):
        unmet = {}
        for one in waiting:
            found = insert(
                runs,
                cars,
                one.wish,
                one.direction,
                one.office,
                wishes=wishes,
                travel=travel,
                rules=rules,
                around=False,
            )
            if isinstance(found, Offer):
                if found.before is not None:
                    runs.remove(found.before)
                runs.append(found.run)
            else:
                unmet[one.wish.id] = found.reason
        waiting = [one for one in waiting if one.wish.id in unmet]
    return runs, unmet


def _distance(one: Asked, travel: Travel) -> int:
    ends = (one.wish.stop, one.office)
    return travel.metres(*(ends if one.direction is Direction.TO_OFFICE else ends[::-1]))


Order = Callable[[Asked, Travel], tuple[float, ...]]
# The far ones first: they are hard to take along later. By time: as a day goes. The near ones first
# fill the runs that the far ones must drive past anyway.
ORDERS: Final[tuple[Order, ...]] = (
    lambda one, travel: (-_distance(one, travel), one.wish.id),
    lambda one, travel: (one.wish.latest.timestamp(), -_distance(one, travel), one.wish.id),
    lambda one, travel: (_distance(one, travel), one.wish.id),
)
