"""Whether a seat still fits, which is the cheapest one, and why not: insertion into what stands.

Every place in every run, and every gap in every car's day, is looked at with a lower bound of its
cost; only the cheapest are driven in full, so the answer is the best one and comes at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

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
    overload,
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
)
from domain.pooling_times import ALWAYS, Frame, Place, World, days_of, order_of, slack, timed
from domain.travel import Travel

__all__ = ["Asked", "Car", "Direction", "No", "Offer", "Reason", "Run", "Visit", "Wish", "insert"]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One way to take a wish along; `bound` is no more than what it costs."""

    bound: float
    way: float  # what the kilometres and the vehicle cost
    frame: Frame
    order: list[Place]
    run: Run | None


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

    `wishes` holds the wishes of all rides on `runs`; the runs may be of several days. A refusal
    names the nearest possibilities outside the window unless `around` is False.
    """
    found = _Search(runs, cars, wishes, travel, rules, direction, office).cheapest(wish)
    if isinstance(found, Offer):
        return found
    reach = timedelta(minutes=REACH_MINUTES)
    before = replace(wish, earliest=wish.earliest - reach, latest=wish.earliest - MINUTE)
    after = replace(wish, earliest=wish.latest + MINUTE, latest=wish.latest + reach)
    search = _Search(runs, cars, wishes, travel, rules, direction, office)
    if found is Reason.TOO_FAR or not around:
        return No(found, None, None)
    return No(found, search.nearest(before, last=True), search.nearest(after, last=False))


class _Search:
    """Looks through what stands for one wish."""

    def __init__(
        self,
        runs: Sequence[Run],
        cars: Sequence[Car],
        wishes: Mapping[int, Wish],
        travel: Travel,
        rules: Rules,
        direction: Direction,
        office: int,
    ) -> None:
        self._cars = {car.id: car for car in cars}
        self._wishes, self._travel, self._rules = wishes, travel, rules
        self._direction, self._office = direction, office
        self._days = days_of(runs)
        self._reasons: set[Reason] = set()

    def cheapest(self, wish: Wish) -> Offer | Reason:
        """Give the cheapest offer, or the reason why there is none."""
        best: Offer | None = None
        for candidate in sorted(self._candidates(wish), key=lambda one: one.bound):
            if best is not None and candidate.bound >= best.cost:
                break
            offer = self._driven(candidate, wish)
            if offer is not None and (best is None or offer.cost < best.cost):
                best = offer
        return best or self._reason(wish)

    def nearest(self, wish: Wish, *, last: bool) -> Offer | None:
        """Give the offer whose minute at the office is the last (or the first) in the window."""
        sign = -1 if last else 1
        best, best_hours = None, 0
        for candidate in sorted(
            self._candidates(wish), key=lambda one: (sign * one.frame.hours, one.bound)
        ):
            if best is not None and candidate.frame.hours != best_hours:
                break
            offer = self._driven(candidate, wish, last=last)
            if offer is None:
                continue
            there = offer.run.at_office
            if best is None or (there > best.run.at_office if last else there < best.run.at_office):
                best, best_hours = offer, candidate.frame.hours
        return best

    def _candidates(self, wish: Wish) -> Iterator[_Candidate]:
        world = World({**self._wishes, wish.id: wish}, self._travel, self._rules)
        first = self._rules.minute_up(wish.earliest)
        final = self._rules.minute(wish.latest)
        for car in self._cars.values():
            day = self._days.get(car.id, [])
            for before, run in zip([None, *day], day, strict=False):
                if run.direction is self._direction and run.office == self._office:
                    after = next((one for one in day if one.start > run.start), None)
                    yield from self._joined(world, wish, car, (before, run, after), first, final)
        yield from self._opened(world, wish, first, final)

    def _joined(
        self,
        world: World,
        wish: Wish,
        car: Car,
        place: tuple[Run | None, Run, Run | None],
        first: int,
        final: int,
    ) -> Iterator[_Candidate]:
        """Go through the hours at which a run could take the wish along."""
        before, run, after = place
        there = run.rides
        for ride in there:
            earliest, latest, _ = world.span(ride)
            first, final = max(first, earliest), min(final, latest)
        if first > final:
            return
        if reason := overload(car, [*(self._wishes[ride] for ride in there), wish]):
            self._reasons.add(reason)
            return
        self._reasons.add(Reason.PROMISES)
        now = self._rules.minute(run.at_office) // 60
        for hours in range(max(first // 60, now - 1), min(final // 60, now + 1) + 1):
            frame = Frame(world, self._direction, self._office, car, before, after, hours)
            yield from self._between(frame, run, wish, [*there, wish.id])

    def _between(
        self, frame: Frame, run: Run, wish: Wish, rides: Sequence[int]
    ) -> Iterator[_Candidate]:
        """Go through the places in a run where the wish's stop fits as far as its slack tells."""
        order, rules = order_of(run), self._rules
        known = slack(frame, order, rides)
        if known is None:
            return
        stops = [stop for stop, _ in order]
        sitting = rules.rupiah_per_rider_minute * wish.seats
        if wish.stop in stops:
            at = stops.index(wish.stop)
            joined = (wish.stop, (*order[at][1], wish.id))
            longer = [*order[:at], joined, *order[at + 1 :]]
            yield _Candidate(known.rest[at] * sitting, 0, frame, longer, run)
            return
        low, high, _ = frame.at_stop([wish.id])
        last, early = frame.far, frame.soonest(wish.stop)
        for at, following in enumerate([*stops, self._office]):
            if at:
                last = stops[at - 1]
                early = known.early[at - 1] + frame.leg(last, wish.stop)
            leg = frame.leg(wish.stop, following)
            if max(early, low) <= min(known.late[at] - leg, high):
                longer = [*order[:at], (wish.stop, (wish.id,)), *order[at:]]
                way = frame.detour(last, wish.stop, following) / 1000 * rules.rupiah_per_km
                bound = way + (leg + known.rest[at]) * sitting
                yield _Candidate(bound, way, frame, longer, run)

    def _opened(self, world: World, wish: Wish, first: int, final: int) -> Iterator[_Candidate]:
        """Go through the gaps in the cars' days where a new run fits."""
        rules = self._rules
        alike: set[Car] = set()
        order: list[Place] = [(wish.stop, (wish.id,))]
        for car in sorted(self._cars.values(), key=lambda one: -one.seats):
            day = self._days.get(car.id, [])
            if not day:  # one of several cars that differ in nothing is enough
                looks = replace(car, id=0)
                if looks in alike:
                    continue
                alike.add(looks)
            if reason := overload(car, [wish]):
                self._reasons.add(reason)
                continue
            for before, after in zip([None, *day], [*day, None], strict=True):
                for hours in range(first // 60, final // 60 + 1):
                    frame = Frame(world, self._direction, self._office, car, before, after, hours)
                    leg = frame.leg(wish.stop, self._office)
                    if frame.soonest(wish.stop) + leg > frame.at_office([wish.id])[1]:
                        self._reasons.add(Reason.NO_CAR if day else Reason.HOURS)
                        continue
                    way = frame.whole(wish.stop) / 1000 * rules.rupiah_per_km
                    way += 0 if day else rules.rupiah_per_vehicle
                    bound = way + leg * rules.rupiah_per_rider_minute * wish.seats
                    yield _Candidate(bound, way, frame, order, None)

    def _driven(
        self, candidate: _Candidate, wish: Wish, *, last: bool | None = None
    ) -> Offer | None:
        """Drive a candidate in full; None where a window, a promise or a rule is broken."""
        frame, before, rules = candidate.frame, candidate.run, self._rules
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
            run = self._by_daylight(frame, candidate.order, run)
        if run is None or alone_at_night(run, frame.world.wishes, rules):
            self._reasons.add(Reason.ALONE)
            return None
        at = next(visit.at for visit in run.visits if wish.id in visit.rides)
        longer = sitting(run, frame.world.wishes, before) * rules.rupiah_per_rider_minute
        return Offer(before, run, at, frame.car.kind, candidate.way + longer)

    def _by_daylight(self, frame: Frame, order: Sequence[Place], run: Run) -> Run | None:
        """Move a new run so far ahead that it is over before dark."""
        end = self._rules.minute(run.end)
        over = end % DAY - NIGHT_FROM_HOUR * 60 + 1
        there = self._rules.minute(run.at_office) - over
        return timed(frame, order, {}, there * frame.sign) if over > 0 else None

    def _reason(self, wish: Wish) -> Reason:
        direct = self._travel.minutes
        hour = self._rules.minute(wish.latest) // 60 % 24
        ends = (wish.stop, self._office)
        if self._direction is Direction.HOME:
            ends = ends[::-1]
        if direct(*ends, hour) > self._rules.most_ride_ever_minutes:
            return Reason.TOO_FAR
        return next((one for one in Reason if one in self._reasons), Reason.NO_CAR)


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
