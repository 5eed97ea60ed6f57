"""The shapes on which booking and planning agree: wishes, vehicles of a day, runs and visits."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Direction(StrEnum):
    """Which way people ride."""

    TO_OFFICE = "to-office"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class Wish:
    """A ride as the planner sees it.

    The window is when one wants to be at the office (to-office) or to leave it (home); `promised`
    is the minute at the stop that was answered.
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
    """A vehicle on one day."""

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
    """One stop of a run, its minute, and the rides that get on or off there."""

    stop: int
    at: datetime
    rides: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """One vehicle on one way."""

    car: int
    direction: Direction
    office: int
    start: datetime
    end: datetime
    visits: tuple[Visit, ...]
