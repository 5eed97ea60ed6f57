"""Whether a seat still fits, which is the cheapest one, and why not: insertion into what stands.

The ways come with a lower bound of their cost; only the cheapest are driven in full, until none
that is left can be cheaper. So the answer is the best one and comes at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from domain.pooling_candidates import Candidate, Ways
from domain.pooling_frame import ALWAYS, Frame, Place
from domain.pooling_rules import (
    DAY,
    DETOURS_PER_DIRECT,
    MINUTE,
    NIGHT_FROM_HOUR,
    PROMISE_SLACK_MINUTES,
    REACH_MINUTES,
    RULES,
    Rules,
    alone_at_night,
)
from domain.pooling_shapes import (
    Asked,
    Car,
    Direction,
    No,
    Offer,
    Reason,
    Run,
    Visit,
    Wish,
    without,
)
from domain.pooling_times import timed
from domain.travel import Travel

__all__ = [
    "Asked",
    "Car",
    "Direction",
    "No",
    "Offer",
    "Reason",
    "Run",
    "Visit",
    "Wish",
    "insert",
    "without",
]


def insert(
    runs: Sequence[Run],
    cars: Sequence[Car],
    wish: Wish,
    direction: Direction,
    office: int,
    *,
    wishes: Mapping[int, Wish],
    travel: Travel,
    rules: Rules = RULES,
    around: bool = True,
) -> Offer | No:
    """Give the cheapest way to take `wish` along, or why there is none.

    `wishes` holds the wishes of all rides on `runs`. The cars stand for one day; runs of other days
    may be among these. A refusal names the nearest possibilities outside the window unless `around`
    is False.
    """
    ways = Ways(runs, cars, direction, office, wishes=wishes, travel=travel, rules=rules)
    best = _cheapest(ways, wish)
    if best is not None:
        return best
    if ways.too_far(wish):
        return No(Reason.TOO_FAR, None, None)
    reason = next((one for one in Reason if one in ways.reasons), Reason.NO_CAR)
    if not around:
        return No(reason, None, None)
    reach = timedelta(minutes=REACH_MINUTES)
    before = replace(wish, earliest=wish.earliest - reach, latest=wish.earliest - MINUTE)
    after = replace(wish, earliest=wish.latest + MINUTE, latest=wish.latest + reach)
    return No(reason, _nearest(ways, before, last=True), _nearest(ways, after, last=False))


def _cheapest(ways: Ways, wish: Wish) -> Offer | None:
    best: Offer | None = None
    for way in sorted(ways.of(wish), key=lambda one: one.bound):
        if best is not None and way.bound >= best.cost:
            break
        offer = _driven(ways, way, wish)
        if offer is not None and (best is None or offer.cost < best.cost):
            best = offer
    return best


def _nearest(ways: Ways, wish: Wish, *, last: bool) -> Offer | None:
    """Give the offer whose minute at the office is the last (or the first) in the window."""
    sign = -1 if last else 1
    best: Offer | None = None
    hours = 0
    for way in sorted(ways.of(wish), key=lambda one: (sign * one.frame.hours, one.bound)):
        if best is not None and way.frame.hours != hours:
            break
        offer = _driven(ways, way, wish, last=last)
        if offer is None:
            continue
        there = offer.run.at_office
        if best is None or (there > best.run.at_office if last else there < best.run.at_office):
            best, hours = offer, way.frame.hours
    return best


def _driven(
    ways: Ways, candidate: Candidate, wish: Wish, *, last: bool | None = None
) -> Offer | None:
    """Drive a candidate in full; None where a window, a promise or a rule is broken."""
    frame, before, rules = candidate.frame, candidate.run, ways.rules
    wanted: dict[int, int] = {}
    if before is not None:
        wanted = {one.stop: rules.minute(one.at) * frame.sign for one in before.visits}
        aim = rules.minute(before.at_office) * frame.sign
    elif last is None:
        aim = _aim(frame, wish)
    else:
        aim = ALWAYS * frame.sign * (1 if last else -1)
    run = timed(frame, candidate.order, wanted, aim)
    if run is None:
        return None
    if before is None and alone_at_night(run, frame.world.wishes, rules):
        run = _by_daylight(frame, candidate.order, run)
    if run is None or alone_at_night(run, frame.world.wishes, rules):
        ways.reasons.add(Reason.ALONE)
        return None
    at = next(visit.at for visit in run.visits if wish.id in visit.rides)
    longer = sitting(run, frame.world.wishes, before) * rules.rupiah_per_rider_minute
    return Offer(before, run, at, frame.car.kind, candidate.way + longer)


def _by_daylight(frame: Frame, order: Sequence[Place], run: Run) -> Run | None:
    """Move a new run so far ahead that it is over before dark."""
    rules = frame.world.rules
    end = rules.minute(run.end)
    over = end % DAY - NIGHT_FROM_HOUR * 60 + 1
    there = rules.minute(run.at_office) - over
    return timed(frame, order, {}, there * frame.sign) if over > 0 else None


def sitting(run: Run, wishes: Mapping[int, Wish], before: Run | None = None) -> int:
    """Give the minutes that riders sit in a run, or sit longer than they did in `before`."""
    sat = {} if before is None else _sat(before)
    return sum(
        max(0, minutes - sat.get(ride, 0)) * wishes[ride].seats
        for ride, minutes in _sat(run).items()
    )


def _sat(run: Run) -> dict[int, int]:
    there = run.at_office
    return {ride: abs(there - visit.at) // MINUTE for visit in run.visits for ride in visit.rides}


def _aim(frame: Frame, wish: Wish) -> int:
    """Give the minute at the office at which a new run aims.

    The farther its first stop, the more others will be picked up on the way, and that takes time.
    """
    _, high = frame.at_office([wish.id])
    room = frame.leg(wish.stop, frame.office) * DETOURS_PER_DIRECT
    return high - PROMISE_SLACK_MINUTES - round(room)
