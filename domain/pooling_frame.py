"""One run in its world: the roads at its hour, its car's day, and what its riders were told.

Everything is counted in whole minutes on an axis that ends at the office. For a run home the axis
is turned round (its minutes are negative, the last drop comes first), so both ways are one problem:
the office comes last, everybody wants to be there in time, and nobody wants to sit long.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from domain.pooling_rules import Rules
from domain.pooling_shapes import Car, Direction, Run, Wish
from domain.travel import Travel

ALWAYS: Final = 10**9  # minutes: later than anything

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
