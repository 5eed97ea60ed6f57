"""Transformer: how fast a seat is found, and how good the evening's plan is.

`python -m bench.pooling` runs this part alone; `python -m bench.pooling 10 40 4` gives the planner
10 seconds, the solver left to run 40, on 4 instances. The instances are generated: 300 riders at 60
stops all over the regency, 25 vehicles, one office, windows of 40 minutes.
"""

import os
import statistics
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from time import perf_counter

from domain.pooling import insert
from domain.pooling_faults import faults
from domain.pooling_packing import Day
from domain.pooling_plan import Plan, plan_of, weighed
from domain.pooling_rules import RULES
from domain.pooling_shapes import Asked, Offer, Run, Wish
from tests.commuters import commute
from work.solving import planned, solved

SIZES = (50, 200, 500)
ASKED = 300  # further riders who ask, once so many have booked
RIDERS, CARS, WINDOWS = 300, 25, 3
SECONDS, LONG, INSTANCES = 30.0, 120.0, 10
WAYS = ("insertion", "plan", "left to run", "booked one by one", "plan of these")


def booked(day: Day) -> tuple[list[Run], list[Asked], list[float], int]:
    """Book everybody one by one: the runs, the promises, the seconds of each, the refusals."""
    runs: list[Run] = []
    wishes: dict[int, Wish] = {}
    asked, took, refused, travel = [], [], 0, day.travel
    for one in day.asked:
        began = perf_counter()
        found = insert(
            runs, day.cars, one.wish, one.direction, one.office, wishes=wishes, travel=travel
        )
        took.append(perf_counter() - began)
        if isinstance(found, Offer):
            if found.before is not None:
                runs.remove(found.before)
            runs.append(found.run)
            wishes[one.wish.id] = replace(one.wish, promised=found.at)
            asked.append(replace(one, wish=wishes[one.wish.id]))
        else:
            refused += 1
            asked.append(one)
    return runs, asked, took, refused


def latency(riders: int) -> str:
    """Measure answers, refusals with their two ways around included, at so many riders."""
    stops, cars, people = commute(riders + ASKED, riders // 12 + 5, seed=riders, windows=WINDOWS)
    day = Day(stops, tuple(cars), tuple(people[:riders]))
    runs, asked, _, _ = booked(day)
    wishes = {one.wish.id: one.wish for one in asked}
    travel, took, offers, others = day.travel, [], 0, people[riders:]
    for one in others:
        began = perf_counter()
        found = insert(
            runs, cars, one.wish, one.direction, one.office, wishes=wishes, travel=travel
        )
        took.append((perf_counter() - began) * 1000)
        offers += isinstance(found, Offer)
    took.sort()
    return (
        f"{riders:>6}{len(runs):>7}{offers / len(others):>9.0%}"
        f"{statistics.median(took):>11.1f}{took[int(len(took) * 0.99)]:>8.1f}"
    )


@dataclass(frozen=True, slots=True)
class Instance:
    seed: int
    seconds: float
    long: float


def plans(instance: Instance) -> dict[str, Plan]:
    """Plan one morning in every way."""
    stops, cars, people = commute(RIDERS, CARS, instance.seed, WINDOWS)
    day = Day(stops, tuple(cars), tuple(people))
    runs, asked, _, _ = booked(day)
    drafts = replace(day, standing=tuple(runs), asked=tuple(asked))
    found = {
        "insertion": plan_of(people, cars, travel=day.travel),
        "plan": planned(day, instance.seconds)[1],
        "left to run": solved(day, instance.long, RULES),
        "booked one by one": weighed(runs, cars, people, travel=day.travel),
        "plan of these": planned(drafts, instance.seconds)[1],
    }
    for name, plan in found.items():
        promises = drafts.asked if name in WAYS[3:] else day.asked
        wishes = {one.wish.id: one.wish for one in promises}
        assert not faults(plan.runs, cars, wishes=wishes, travel=day.travel), name
    return found


def told(name: str, found: Sequence[Plan], best: Sequence[Plan]) -> str:
    """Write the means of a way, and the gap of what it costs a rider to the solver left to run."""
    mean = statistics.mean
    gaps = [
        one.figures.rupiah / one.figures.riders / (two.figures.rupiah / two.figures.riders) - 1
        for one, two in zip(found, best, strict=True)
    ]
    return (
        f"{name:<20}{mean(one.missed for one in found):>9.1f}"
        f"{mean(one.figures.vehicles for one in found):>10.1f}"
        f"{mean(one.figures.metres for one in found) / 1000:>8.0f}"
        f"{mean(one.figures.rider_minutes / one.figures.riders for one in found):>13.1f}"
        f"{mean(gaps):>+9.1%}{min(gaps):>+9.1%}{max(gaps):>+9.1%}"
    )


def measure(seconds: float = SECONDS, long: float = LONG, instances: int = INSTANCES) -> None:
    """Print the figures."""
    print("a seat is looked for\nriders   runs   offers  ms: median     p99", flush=True)
    for riders in SIZES:
        print(latency(riders), flush=True)
    at_once = len(os.sched_getaffinity(0))
    print(
        f"\n{instances} mornings of {RIDERS} riders and {CARS} vehicles, {at_once} at a time on "
        f"{at_once} cores; plan {seconds:.0f} s, PyVRP left to run {long:.0f} s\n"
        f"{'':<20}left out  vehicles      km  min a rider   rupiah a rider: gap, least, most",
        flush=True,
    )
    with ProcessPoolExecutor(at_once) as pool:
        found = list(pool.map(plans, (Instance(n + 1, seconds, long) for n in range(instances))))
    best = [one["left to run"] for one in found]
    for way in WAYS:
        print(told(way, [one[way] for one in found], best))


if __name__ == "__main__":
    seconds, long, instances = sys.argv[1:] or (SECONDS, LONG, INSTANCES)
    measure(float(seconds), float(long), int(instances))
