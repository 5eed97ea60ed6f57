"""A better plan by doing parts of it over: a few runs are dissolved, their riders seated anew.

Every step is an insertion that keeps every rule, so whatever is found can be driven, and promises
that leave a solver little to decide are no obstacle.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from domain.pooling_plan import Plan, better, filled, weighed
from domain.pooling_rules import RULES, Rules
from domain.pooling_shapes import Asked, Car, Run
from domain.travel import Travel

MOST_DISSOLVED = 4  # runs at once
TOGETHER = timedelta(hours=3)  # runs that are farther apart in time have no riders to exchange


def improved(
    plan: Plan,
    cars: Sequence[Car],
    asked: Sequence[Asked],
    *,
    travel: Travel,
    going: Callable[[], bool],
    rules: Rules = RULES,
    seed: int = 1,
) -> Plan:
    """Give a plan that is at least as good, found while `going` says that there is time."""
    chance = random.Random(seed)  # noqa: S311 - no secret: the same seed gives the same plan
    known = {one.wish.id: one for one in asked}
    best = plan
    while best.runs and going():
        gone = _dissolved(best.runs, chance, travel)
        stands = [run for run in best.runs if run not in gone]
        waiting = [known[ride] for run in gone for ride in run.rides]
        waiting += [known[ride] for ride in best.unmet]
        _shuffle(waiting, chance, travel)
        others = [known[ride] for run in stands for ride in run.rides]
        runs, unmet = filled(stands, [*waiting, *others], cars, travel=travel, rules=rules)
        if _lost(unmet, known):
            continue
        found = weighed(runs, cars, asked, travel=travel, rules=rules, unmet=unmet)
        if better(found, best):
            best = found
    return best


def _dissolved(runs: Sequence[Run], chance: random.Random, travel: Travel) -> list[Run]:
    """Choose a run, small ones more often, and those of its way that pass near by."""
    first = min(chance.sample(runs, min(3, len(runs))), key=lambda run: len(run.rides))
    near = [
        run
        for run in runs
        if run.direction is first.direction
        and run is not first
        and abs(run.at_office - first.at_office) < TOGETHER
    ]
    middle = chance.choice(first.visits).stop
    near.sort(key=lambda run: min(travel.metres(middle, visit.stop) for visit in run.visits))
    return [first, *near[: chance.randrange(MOST_DISSOLVED)]]


def _shuffle(waiting: list[Asked], chance: random.Random, travel: Travel) -> None:
    chance.shuffle(waiting)
    if chance.random() < 0.7:  # mostly the far ones first: they decide where the runs go
        noise = {one.wish.id: chance.uniform(0.7, 1.3) for one in waiting}
        waiting.sort(key=lambda one: -travel.metres(one.wish.stop, one.office) * noise[one.wish.id])
    waiting.sort(key=lambda one: (one.wish.promised is None, -one.wish.priority))


def _lost(unmet: Mapping[int, object], known: dict[int, Asked]) -> bool:
    return any(known[ride].wish.promised is not None for ride in unmet)
