"""Plans a day in a process of its own: `python -m work.solving SECONDS`, a packed day comes in.

PyVRP decides who rides with whom and in which order. The minutes are then those that move promises
least, whoever does not fit by the stricter rules is inserted again, and what comes out is taken
only if it has no fault and is better than the plan that stands.
"""

import importlib.util
import json
import os
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, replace
from time import perf_counter
from typing import Any, Final

from domain.plans import BEARABLE
from domain.pooling_faults import faults
from domain.pooling_frame import Frame, Place, World
from domain.pooling_packing import Day, pack_runs, unpack
from domain.pooling_plan import Plan, better, filled, plan_of, weighed
from domain.pooling_rules import PROMISE_SLACK_MINUTES, RULES, Rules, alone_at_night, overload
from domain.pooling_search import improved
from domain.pooling_shapes import Run, Wish
from domain.pooling_times import timed

LOW_PRIORITY: Final = 10  # as `nice`: who answers people comes first
LEAST_SECONDS: Final = 0.2
SOLVER_SHARE: Final = 0.8  # of the time, if nothing is promised: promises leave it little to decide

Planner = Callable[[Day, float, Rules], Plan]


def planned(day: Day, seconds: float, rules: Rules = RULES) -> tuple[Plan, Plan, str]:
    """Give the plan that stands, the best that `seconds` allow, and whose that is.

    It is never one with a fault, and never worse than the plan that stands; but where that one
    cannot be published, any without a fault that leaves nobody more behind is the better one.
    """
    until = perf_counter() + seconds
    wishes = {one.wish.id: one.wish for one in day.asked}
    standing = weighed(day.standing, day.cars, day.asked, travel=day.travel, rules=rules)
    best, whose = standing, "standing"
    broken = _broken(standing, day, wishes, rules)

    def wins(found: Plan) -> bool:
        if _faulty(found, day, wishes, rules):
            return False
        return found.missed <= best.missed if broken and best is standing else better(found, best)

    free = sum(one.wish.promised is None for one in day.asked) / max(1, len(day.asked))
    for name, plan in PLANNERS.items():
        left = max(LEAST_SECONDS, (until - perf_counter()) * SOLVER_SHARE * free)
        found = plan(day, left, rules)
        if wins(found):
            best, whose = found, name
    found = improved(
        best,
        day.cars,
        day.asked,
        travel=day.travel,
        rules=rules,
        going=lambda: perf_counter() < until,
    )
    if wins(found):
        best, whose = found, "search"
    return standing, best, whose


def _broken(plan: Plan, day: Day, wishes: Mapping[int, Wish], rules: Rules) -> bool:
    """Tell whether a plan has a fault with which it cannot be published."""
    found = faults(plan.runs, day.cars, wishes=wishes, travel=day.travel, rules=rules)
    return any(one.wrong not in BEARABLE for one in found)


def _faulty(plan: Plan, day: Day, wishes: Mapping[int, Wish], rules: Rules) -> bool:
    return bool(faults(plan.runs, day.cars, wishes=wishes, travel=day.travel, rules=rules))


def topped_up(day: Day, _: float, rules: Rules) -> Plan:
    """Keep what stands and take along who has no ride yet."""
    return plan_of(
        day.asked, day.cars, travel=day.travel, rules=rules, standing=day.standing, orders=1
    )


def inserted(day: Day, _: float, rules: Rules) -> Plan:
    """Insert everybody anew."""
    return plan_of(day.asked, day.cars, travel=day.travel, rules=rules, orders=1)


def solved(day: Day, seconds: float, rules: Rules) -> Plan:
    """Let PyVRP plan one wave after the other; without it, give the plan that stands."""
    if importlib.util.find_spec("pyvrp") is None or not day.cars:
        return weighed(day.standing, day.cars, day.asked, travel=day.travel, rules=rules)
    from work.commute import Problem, waves

    world = World({one.wish.id: one.wish for one in day.asked}, day.travel, rules)
    runs: list[Run] = []
    for wave in waves(day.asked, rules):
        share = seconds * len(wave.asked) / len(day.asked)
        for frame, order in list(Problem(wave, day.cars, runs, world).solve(share)):
            run = fitted(frame, order, range(wave.first // 60, wave.final // 60 + 1))
            if run is not None:
                runs.append(run)
    waiting = sorted(
        day.asked, key=lambda one: (one.wish.promised is None, -one.wish.priority, one.wish.id)
    )
    runs, unmet = filled(runs, waiting, day.cars, travel=day.travel, rules=rules)
    return weighed(runs, day.cars, day.asked, travel=day.travel, rules=rules, unmet=unmet)


# Plain insertion is quick, and wins where promises leave the solver little to decide.
PLANNERS: Final[dict[str, Planner]] = {
    "topped-up": topped_up,
    "insertion": inserted,
    "planner": solved,
}


def fitted(frame: Frame, order: Sequence[Place], hours: range) -> Run | None:
    """Give the run with its minutes; riders with whom there are none are left out of it."""
    best = _run(frame, order, hours)
    if best is not None:
        return best
    wishes = frame.world.wishes
    rides = [ride for _, rides in order for ride in rides]
    rides.sort(key=lambda one: (wishes[one].promised is None, -wishes[one].priority))
    kept: set[int] = set()
    for ride in rides * 2:  # a later one may be the company that a guarded woman lacked
        if ride not in kept and (run := _run(frame, only(order, {*kept, ride}), hours)):
            best, kept = run, {*kept, ride}
    return best


def only(order: Sequence[Place], kept: Collection[int]) -> list[Place]:
    """Give the places with these rides alone."""
    there = [(stop, tuple(ride for ride in rides if ride in kept)) for stop, rides in order]
    return [(stop, rides) for stop, rides in there if rides]


def _run(frame: Frame, order: Sequence[Place], hours: range) -> Run | None:
    world = frame.world
    there = [world.wishes[ride] for _, rides in order for ride in rides]
    if overload(frame.car, there):
        return None
    for hour in reversed(hours):
        at = replace(frame, hours=hour)
        aim = at.at_office([wish.id for wish in there])[1] - PROMISE_SLACK_MINUTES
        run = timed(at, order, {}, aim)
        if run is not None and not alone_at_night(run, world.wishes, world.rules):
            return run
    return None


def main() -> None:
    """Plan the day that comes in and write what became of it."""
    os.nice(LOW_PRIORITY)
    packed = json.load(sys.stdin)
    before, after, whose = planned(unpack(packed), float(sys.argv[1]), rules_of(packed))
    json.dump(result(before, after, whose), sys.stdout)


def rules_of(packed: Mapping[str, Any]) -> Rules:
    """Give the rules that a day is planned by: the usual ones, but for what it says itself."""
    minutes = packed.get("turnaround_minutes", RULES.turnaround_minutes)
    return replace(RULES, turnaround_minutes=minutes)


def result(before: Plan, after: Plan, whose: str) -> dict[str, Any]:
    """Write what became of a plan, as JSON can hold it."""
    return {
        "runs": pack_runs(after.runs),
        "unmet": [[ride, str(reason)] for ride, reason in after.unmet.items()],
        "by": whose,
        "before": asdict(before.figures),
        "after": asdict(after.figures),
    }


if __name__ == "__main__":
    main()
