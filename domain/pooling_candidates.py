"""All the ways to take a wish along: every place in every run, every gap in every car's day.

Each comes with a lower bound of its cost and has passed a quick look at the slack, so that only the
cheapest few need to be driven in full.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.pooling_frame import Frame, Place, World
from domain.pooling_rules import Rules, overload
from domain.pooling_shapes import Car, Direction, Reason, Run, Wish
from domain.pooling_times import days_of, order_of, slack
from domain.travel import Travel


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to take a wish along; `bound` is no more than what it costs."""

    bound: float
    way: float  # what the kilometres and the vehicle cost
    frame: Frame
    order: list[Place]
    run: Run | None


class Ways:
    """The ways to one office in one direction; `reasons` collects why some are none."""

    def __init__(
        self,
        runs: Sequence[Run],
        cars: Sequence[Car],
        direction: Direction,
        office: int,
        *,
        wishes: Mapping[int, Wish],
        travel: Travel,
        rules: Rules,
    ) -> None:
        """Take what stands; runs of other days than the cars' hours are none of its business."""
        self._cars = {car.id: car for car in cars}
        self._direction, self._office = direction, office
        self._wishes, self._travel, self.rules = wishes, travel, rules
        self._days = days_of([run for run in runs if self._that_day(run)])
        self.reasons: set[Reason] = set()

    def _that_day(self, run: Run) -> bool:
        car = self._cars.get(run.car)
        return car is not None and car.from_ <= run.end and run.start <= car.until

    def too_far(self, wish: Wish) -> bool:
        """Whether even the drive without a detour is longer than anybody may ride."""
        ends = (wish.stop, self._office)
        if self._direction is Direction.HOME:
            ends = ends[::-1]
        hour = self.rules.minute(wish.latest) // 60 % 24
        return self._travel.minutes(*ends, hour) > self.rules.most_ride_ever_minutes

    def of(self, wish: Wish) -> Iterator[Candidate]:
        """Go through all of them, in no order that matters."""
        world = World({**self._wishes, wish.id: wish}, self._travel, self.rules)
        first = self.rules.minute_up(wish.earliest)
        final = self.rules.minute(wish.latest)
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
    ) -> Iterator[Candidate]:
        """Go through the hours at which a run could take the wish along."""
        before, run, after = place
        there = run.rides
        for ride in there:
            earliest, latest, _ = world.span(ride)
            first, final = max(first, earliest), min(final, latest)
        if first > final:
            return
        if reason := overload(car, [*(self._wishes[ride] for ride in there), wish]):
            self.reasons.add(reason)
            return
        self.reasons.add(Reason.PROMISES)
        now = self.rules.minute(run.at_office) // 60
        for hours in range(max(first // 60, now - 1), min(final // 60, now + 1) + 1):
            frame = Frame(world, self._direction, self._office, car, before, after, hours)
            yield from self._between(frame, run, wish, [*there, wish.id])

    def _between(
        self, frame: Frame, run: Run, wish: Wish, rides: Sequence[int]
    ) -> Iterator[Candidate]:
        """Go through the places in a run where the wish's stop fits as far as its slack tells."""
        order, rules = order_of(run), self.rules
        known = slack(frame, order, rides)
        if known is None:
            return
        stops = [stop for stop, _ in order]
        sitting = rules.rupiah_per_rider_minute * wish.seats
        if wish.stop in stops:
            at = stops.index(wish.stop)
            joined = (wish.stop, (*order[at][1], wish.id))
            longer = [*order[:at], joined, *order[at + 1 :]]
            yield Candidate(known.rest[at] * sitting, 0, frame, longer, run)
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
                yield Candidate(bound, way, frame, longer, run)

    def _opened(self, world: World, wish: Wish, first: int, final: int) -> Iterator[Candidate]:
        """Go through the gaps in the cars' days where a new run fits."""
        rules = self.rules
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
                self.reasons.add(reason)
                continue
            for before, after in zip([None, *day], [*day, None], strict=True):
                for hours in range(first // 60, final // 60 + 1):
                    frame = Frame(world, self._direction, self._office, car, before, after, hours)
                    leg = frame.leg(wish.stop, self._office)
                    if frame.soonest(wish.stop) + leg > frame.at_office([wish.id])[1]:
                        self.reasons.add(Reason.NO_CAR if day else Reason.HOURS)
                        continue
                    way = frame.whole(wish.stop) / 1000 * rules.rupiah_per_km
                    way += 0 if day else rules.rupiah_per_vehicle
                    bound = way + leg * rules.rupiah_per_rider_minute * wish.seats
                    yield Candidate(bound, way, frame, order, None)
