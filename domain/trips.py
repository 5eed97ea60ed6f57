"""Transformer: one vehicle on one run, the states it may be in, and every move between them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from domain.errors import Refused
from domain.outgoing import t
from domain.pooling_shapes import Direction, Run, Visit
from domain.rides import Who

SLOT = timedelta(minutes=15)  # a vehicle and a driver are taken by the quarter of an hour
EARLIER = timedelta(minutes=15)  # by which an accepted trip may begin before what was accepted
NOTICE = timedelta(minutes=45)  # that a driver needs of another start, or of a new trip


class TripState(StrEnum):
    """Where a trip stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ACCEPTED = "accepted"
    CHECKED = "checked"
    DEPARTED = "departed"
    ENDED = "ended"
    BROKEN = "broken"
    DISSOLVED = "dissolved"  # nobody rides any more


class TripMove(StrEnum):
    """What can happen to a trip; each is one line of its history."""

    OPEN = "open"
    FIT = "fit"  # a ride is put in: stops and minutes change
    RELEASE = "release"  # a ride is taken out; the minutes of the others stay
    ASSIGN = "assign"  # another vehicle or driver
    PUBLISH = "publish"
    ACCEPT = "accept"
    DECLINE = "decline"
    CHECK = "check"
    DEPART = "depart"
    ARRIVE = "arrive"  # at a stop
    END = "end"
    BREAK = "break"
    DISSOLVE = "dissolve"


@dataclass(frozen=True, slots=True)
class TripEdge:
    """One allowed move: from where, to where (None: stays), and who may."""

    move: TripMove
    sources: frozenset[TripState]
    target: TripState | None
    who: frozenset[Who]


def _edge(
    move: TripMove, sources: set[TripState] | frozenset[TripState], to: TripState | None, *who: Who
) -> TripEdge:
    return TripEdge(move, frozenset(sources), to, frozenset(who))


T = TripState
OPEN = frozenset({T.DRAFT, T.PUBLISHED, T.ACCEPTED})  # a ride may still be put in
STANDING = frozenset({T.DRAFT, T.PUBLISHED, T.ACCEPTED, T.CHECKED})  # has not left yet
TAKEN = STANDING | {T.DEPARTED}  # vehicle, driver and seats are held

TRIP_EDGES: tuple[TripEdge, ...] = (
    # Once it is published nobody's minute may move by more than was promised, and driver and
    # riders hear of each change; once the vehicle is checked only a dispatcher puts somebody in.
    _edge(TripMove.FIT, OPEN, None, Who.RIDER, Who.DISPATCHER, Who.CLOCK),
    _edge(TripMove.FIT, {T.CHECKED}, None, Who.DISPATCHER),
    _edge(TripMove.RELEASE, TAKEN, None, Who.RIDER, Who.DISPATCHER, Who.CLOCK),
    _edge(TripMove.ASSIGN, {T.DRAFT}, None, Who.DISPATCHER, Who.CLOCK),
    # Another vehicle or driver has to accept anew.
    _edge(TripMove.ASSIGN, {T.PUBLISHED, T.ACCEPTED, T.CHECKED}, T.PUBLISHED, Who.DISPATCHER),
    _edge(TripMove.PUBLISH, {T.DRAFT}, T.PUBLISHED, Who.DISPATCHER, Who.CLOCK),
    _edge(TripMove.ACCEPT, {T.PUBLISHED}, T.ACCEPTED, Who.DRIVER),
    _edge(TripMove.DECLINE, {T.PUBLISHED, T.ACCEPTED}, T.PUBLISHED, Who.DRIVER),
    _edge(TripMove.CHECK, {T.ACCEPTED}, T.CHECKED, Who.DRIVER),
    _edge(TripMove.DEPART, {T.CHECKED}, T.DEPARTED, Who.DRIVER),
    _edge(TripMove.ARRIVE, {T.CHECKED, T.DEPARTED}, None, Who.DRIVER, Who.DISPATCHER),
    _edge(TripMove.END, {T.DEPARTED}, T.ENDED, Who.DRIVER, Who.DISPATCHER, Who.CLOCK),
    # A vehicle that fails its check, breaks down, or whose driver does not come.
    _edge(TripMove.BREAK, TAKEN, T.BROKEN, Who.DRIVER, Who.DISPATCHER, Who.CLOCK),
    _edge(TripMove.DISSOLVE, STANDING, T.DISSOLVED, Who.RIDER, Who.DISPATCHER, Who.CLOCK),
)


def trip_edge(move: TripMove, state: TripState, who: Who) -> TripEdge | None:
    """Find the edge for `move` out of `state`, if `who` may take it."""
    for one in TRIP_EDGES:
        if one.move is move and state in one.sources and who in one.who:
            return one
    return None


class TripNotNow(Refused):
    """The trip is in a state in which this cannot be done, or not by this person."""

    past = True

    def __init__(self, trip: "Trip") -> None:
        super().__init__(t("trip-not-now", number=trip.number, state=t(f"trip-state-{trip.state}")))


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip as its rows say; `version` grows with every move (compare-and-set)."""

    id: int
    day: date
    direction: Direction
    office: int
    state: TripState
    version: int
    vehicle: int
    driver: int | None
    kind: str
    seats: int
    wheelchairs: int
    start: datetime
    end: datetime
    changed_at: datetime
    visits: tuple[Visit, ...] = ()

    @property
    def number(self) -> str:
        """The number as people write it."""
        return f"TT-{self.id:06d}"

    def run(self) -> Run:
        """Give the trip as the planner sees it."""
        return Run(self.vehicle, self.direction, self.office, self.start, self.end, self.visits)


@dataclass(frozen=True, slots=True)
class Called:
    """A stop of a trip: when the vehicle is to be there, when it came, and when it left."""

    trip: int
    number: int
    stop: int
    at: datetime
    arrived_at: datetime | None
    left_at: datetime | None


class Taken(Refused):
    """The vehicle, the driver or the seat was given to somebody else in the meantime."""

    def __init__(self) -> None:
        super().__init__(t("ride-taken"))


def hurries(trip: Trip, start: datetime, now: datetime) -> bool:
    """Tell whether another start asks more of who has accepted a trip than can be asked."""
    if trip.state is not TripState.ACCEPTED or start >= trip.start:
        return False
    return trip.start - start > EARLIER or start < now + NOTICE


def trip_moved(trip: Trip, move: TripMove, *, who: Who, now: datetime, **changes: Any) -> Trip:
    """Give the trip after `move`; TripNotNow where that may not be."""
    found = trip_edge(move, trip.state, who)
    if found is None:
        raise TripNotNow(trip)
    return replace(trip, state=found.target or trip.state, changed_at=now, **changes)


def slots(start: datetime, end: datetime) -> tuple[int, ...]:
    """Give the quarters of an hour, numbered since 1970, that a run touches; at least one."""
    length = int(SLOT.total_seconds())
    first = int(start.timestamp()) // length
    last = -(-int(end.timestamp()) // length)
    return tuple(range(first, max(last, first + 1)))


def free_numbers(seats: int, wheelchairs: int, taken: Iterable[int]) -> tuple[list[int], list[int]]:
    """Give the free seats (1, 2, …) and the free places for wheelchairs (-1, -2, …)."""
    held = set(taken)
    return (
        [number for number in range(1, seats + 1) if number not in held],
        [-number for number in range(1, wheelchairs + 1) if -number not in held],
    )
