"""Rides and trips for tests to begin with."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from domain.pooling_shapes import Direction, Visit
from domain.rides import Ride, State
from domain.trips import Trip, TripState
from tests.moments import NOON

DAY = date(2026, 11, 30)  # a Monday
SEVEN = datetime(2026, 11, 30, 0, 0, tzinfo=UTC)  # 07.00 WIB
OFFICE = 1


def ride(**changes: Any) -> Ride:
    """Give a ride to the office that has just been asked for."""
    one = Ride(
        id=0,
        rider=7,
        day=DAY,
        direction=Direction.TO_OFFICE,
        office=OFFICE,
        stop=2,
        earliest=SEVEN,
        latest=SEVEN + timedelta(minutes=30),
        seats=1,
        needs=frozenset(),
        guarded=False,
        state=State.NEW,
        version=0,
        asked_at=NOON,
        changed_at=NOON,
    )
    return replace(one, **changes)


def seated(trip: int = 1, **changes: Any) -> Ride:
    """Give a ride that has a promise."""
    minute = SEVEN - timedelta(minutes=20)
    given = {"state": State.PROMISED, "trip": trip, "promised_at": minute, "planned_at": minute}
    return ride(**given | changes)


def trip(**changes: Any) -> Trip:
    """Give the draft of a trip with one stop and the office."""
    start = SEVEN - timedelta(minutes=20)
    one = Trip(
        id=0,
        day=DAY,
        direction=Direction.TO_OFFICE,
        office=OFFICE,
        state=TripState.DRAFT,
        version=0,
        vehicle=1,
        driver=None,
        kind="minibus",
        seats=2,
        wheelchairs=0,
        start=start,
        end=SEVEN,
        changed_at=NOON,
        visits=(Visit(2, start, ()), Visit(OFFICE, SEVEN, ())),
    )
    return replace(one, **changes)
