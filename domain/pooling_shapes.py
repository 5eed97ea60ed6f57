"""What Transformer plans with, as values: the wishes, the cars, and what the cars drive."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

# What a ride may need of the vehicle.
FRONT, WHEELCHAIR, WOMEN_ROW, LUGGAGE = "front", "wheelchair", "women-row", "luggage"


class Direction(StrEnum):
    """Where a run goes: it ends at the office, or begins there."""

    TO_OFFICE = "to-office"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class Wish:
    """A ride as the planner sees it.

    `earliest` and `latest` are moments at the office: of arrival, or of departure on the way home.
    `promised` is the minute at the stop that the rider was told; `guarded` is a woman who must not
    be first or last alone at night.
    """

    id: int
    stop: int
    earliest: datetime
    latest: datetime
    seats: int = 1
    wheelchairs: int = 0
    needs: frozenset[str] = frozenset()
    promised: datetime | None = None
    guarded: bool = False
    priority: int = 0


@dataclass(frozen=True, slots=True)
class Car:
    """A vehicle on that day, with a driver from `from_` until `until`; the depot is a stop."""

    id: int
    kind: str
    seats: int
    wheelchairs: int
    luggage: bool
    from_: datetime
    until: datetime
    depot: int | None


@dataclass(frozen=True, slots=True)
class Visit:
    """A stop at a minute, and the rides that begin (or, on the way home, end) there."""

    stop: int
    at: datetime
    rides: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """What one car drives in one go: from its first stop to the office, or from there home.

    `start` is the minute at the first of these places, `end` at the last; empty drives before and
    after are not part of it.
    """

    car: int
    direction: Direction
    office: int
    start: datetime
    end: datetime
    visits: tuple[Visit, ...]

    @property
    def at_office(self) -> datetime:
        """The minute at the office."""
        return self.end if self.direction is Direction.TO_OFFICE else self.start

    @property
    def first(self) -> int:
        """The stop at which the run begins."""
        return self.visits[0].stop if self.direction is Direction.TO_OFFICE else self.office

    @property
    def last(self) -> int:
        """The stop at which the run ends."""
        return self.office if self.direction is Direction.TO_OFFICE else self.visits[-1].stop

    @property
    def rides(self) -> list[int]:
        """The ids of everybody's rides."""
        return [ride for visit in self.visits for ride in visit.rides]


def without(run: Run, ride: int) -> Run | None:
    """Give the run when one ride is cancelled: nobody else's minute moves; None when it is empty.

    It may leave a guarded woman alone at night: look for faults.
    """
    kept = [replace(one, rides=tuple(r for r in one.rides if r != ride)) for one in run.visits]
    visits = tuple(visit for visit in kept if visit.rides)
    if not visits:
        return None
    if run.direction is Direction.TO_OFFICE:
        return replace(run, start=visits[0].at, visits=visits)
    return replace(run, end=visits[-1].at, visits=visits)


class Reason(StrEnum):
    """Why a wish cannot be met; the strongest reason first."""

    TOO_FAR = "too-far"  # longer than anybody may ride, even without a detour
    NO_WHEELCHAIR = "no-wheelchair"  # no place for one is left (or no car has one)
    NO_LUGGAGE = "no-luggage"
    NO_FRONT = "no-front"
    NO_WOMEN_ROW = "no-women-row"
    ALONE = "alone"  # she would be first or last alone at night
    HOURS = "hours"  # a car is free, but its hours do not reach so far
    FULL = "full"
    PROMISES = "promises"  # others' promises, windows or longest rides do not bear the detour
    NO_CAR = "no-car"  # nothing goes there at that time and no car is free


@dataclass(frozen=True, slots=True)
class Offer:
    """A ride that can be promised: `run` is to replace `before` (None: a new run)."""

    before: Run | None
    run: Run
    at: datetime  # the minute at the stop
    kind: str  # of the vehicle
    cost: float  # what it adds, in rupiah


@dataclass(frozen=True, slots=True)
class No:
    """A wish that cannot be met, and the nearest offers outside its window."""

    reason: Reason
    earlier: Offer | None
    later: Offer | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish with the way it goes."""

    wish: Wish
    direction: Direction
    office: int
