"""Where a driver is in a trip, and what comes next: one step at a time, read from the rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.pooling_shapes import Direction
from domain.rides import Ride, State
from domain.riding import WAIT_AT_STOP
from domain.trips import Called, Trip, TripState

EXPECTED = frozenset({State.PROMISED, State.CONFIRMED})  # not on board yet
# What is looked at before every trip, each in order or not; then a photo.
CHECKED_ITEMS = ("lights", "tyres", "brakes", "horn", "wipers", "belts", "doors", "kit")


class Step(StrEnum):
    """What a trip waits for."""

    PLAN = "plan"  # not published yet
    ACCEPT = "accept"
    CHECK = "check"
    COME = "come"  # home: the vehicle is to come to the office
    GATHER = "gather"  # home: it stands at the office, people get in
    SET_OUT = "set-out"  # to the office: it is to leave for the first stop
    DRIVE = "drive"  # it is on its way to the next stop
    STOP = "stop"  # it stands at a stop
    FINISH = "finish"  # nobody is left to be picked up or dropped
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Progress:
    """The step, the stop that it is about, and since when the vehicle has stood there."""

    step: Step
    call: Called | None = None
    since: datetime | None = None


BEFORE = {
    TripState.DRAFT: Step.PLAN,
    TripState.PUBLISHED: Step.ACCEPT,
    TripState.ACCEPTED: Step.CHECK,
}


def progress(
    trip: Trip, calls: Sequence[Called], rides: Sequence[Ride], gathered: datetime | None
) -> Progress:
    """Tell what comes next; `gathered` is since when the vehicle has stood at the office."""
    if trip.state in BEFORE:
        return Progress(BEFORE[trip.state])
    if trip.state is TripState.CHECKED:
        if trip.direction is Direction.TO_OFFICE:
            return Progress(Step.SET_OUT)
        return Progress(Step.GATHER if gathered else Step.COME, since=gathered)
    if trip.state is not TripState.DEPARTED:
        return Progress(Step.OVER)
    for call in calls:
        if call.left_at is not None:
            continue
        if call.arrived_at is not None:
            return Progress(Step.STOP, call, call.arrived_at)
        if using(trip, rides, call.stop):
            return Progress(Step.DRIVE, call)
    return Progress(Step.FINISH)


def using(trip: Trip, rides: Iterable[Ride], stop: int) -> list[Ride]:
    """Give who is still to get in there, or on the way home to get out."""
    if trip.direction is Direction.HOME:
        return [one for one in rides if one.stop == stop and one.state is State.BOARDED]
    return [one for one in rides if one.stop == stop and one.state in EXPECTED]


def here(trip: Trip, rides: Sequence[Ride], now: Progress) -> list[Ride]:
    """Give whose place to get in this is, whatever has become of them."""
    if now.step is Step.GATHER:
        return list(rides)
    if now.step is Step.STOP and now.call and trip.direction is Direction.TO_OFFICE:
        return [one for one in rides if one.stop == now.call.stop]
    return []


def waits_until(trip: Trip, ride: Ride, since: datetime) -> datetime:
    """Give the moment from which "tidak muncul" works; who comes early waits for the minute too."""
    return max(stood_since(trip, since), ride.departure) + WAIT_AT_STOP


def stood_since(trip: Trip, since: datetime) -> datetime:
    """Give since when the waiting counts: at the office not before the trip is to leave."""
    return max(since, trip.start) if trip.direction is Direction.HOME else since


def ahead(
    trip: Trip, calls: Iterable[Called], rides: Sequence[Ride], number: int = -1
) -> list[Called]:
    """Give the stops after the one of that number at which somebody still uses the vehicle."""
    return [one for one in calls if one.number > number and using(trip, rides, one.stop)]
