"""How long and how far it is from one stop to another, at an hour of the day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import Final, Protocol

from domain.places import Point, metres

ROAD_METRES_PER_METRE: Final = 1.35  # how much longer roads are than the straight line
# Kilometres an hour by the hour of the day at which a vehicle sets out: slow when factories change
# shifts and offices begin and end. An estimate that nobody has measured; a router knows better.
KM_PER_HOUR: Final = (
    *(42, 42, 42, 42, 40, 36),  # 0 to 5
    *(30, 28, 30, 34, 34, 34),  # 6 to 11
    *(34, 34, 34, 32, 28, 28),  # 12 to 17
    *(30, 34, 38, 40, 42, 42),  # 18 to 23
)


class Travel(Protocol):
    """What planning asks of the roads; stops are named by their ids, hours go from 0 to 23."""

    def minutes(self, one: int, other: int, hour: int) -> int:
        """Give the whole minutes of the drive, rounded up."""
        ...

    def metres(self, one: int, other: int) -> int:
        """Give the length of the drive."""
        ...


class GreatCircle:
    """The straight line times a factor, at a speed that depends on the hour."""

    def __init__(
        self,
        stops: Mapping[int, Point],
        *,
        road_metres_per_metre: float = ROAD_METRES_PER_METRE,
        km_per_hour: tuple[int, ...] = KM_PER_HOUR,
    ) -> None:
        """Take the points of all stops that will be asked for."""
        self._stops = dict(stops)
        self._factor = road_metres_per_metre
        self._metres_a_minute = [speed * 1000 / 60 for speed in km_per_hour]
        self._metres: dict[tuple[int, int], int] = {}

    def minutes(self, one: int, other: int, hour: int) -> int:
        """Give the whole minutes of the drive, rounded up."""
        return ceil(self.metres(one, other) / self._metres_a_minute[hour])

    def metres(self, one: int, other: int) -> int:
        """Give the length of the drive."""
        found = self._metres.get((one, other))
        if found is None:
            found = round(metres(self._stops[one], self._stops[other]) * self._factor)
            self._metres[one, other] = self._metres[other, one] = found
        return found


@dataclass(frozen=True, slots=True)
class Leg:
    """What a router says of a drive on an empty road."""

    seconds: int
    metres: int


@dataclass(frozen=True, slots=True)
class Measured:
    """The legs that a router has measured; what it left out is taken from `default`.

    A router knows no hours: its time is that of an empty road. It is stretched as the default's
    speed at the hour stands to the default's best.
    """

    legs: Mapping[tuple[int, int], Leg]
    default: GreatCircle
    km_per_hour: tuple[int, ...] = KM_PER_HOUR
    _stretch: list[float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        best = max(self.km_per_hour)
        object.__setattr__(self, "_stretch", [best / speed / 60 for speed in self.km_per_hour])

    def minutes(self, one: int, other: int, hour: int) -> int:
        """Give the whole minutes of the drive, rounded up."""
        leg = self.legs.get((one, other))
        if leg is None:
            return self.default.minutes(one, other, hour)
        return ceil(leg.seconds * self._stretch[hour])

    def metres(self, one: int, other: int) -> int:
        """Give the length of the drive."""
        leg = self.legs.get((one, other))
        return self.default.metres(one, other) if leg is None else leg.metres
