"""Getting in: the code that changes, who is near enough to say so, and when that may be said.

A code is never stored: both sides derive it from a secret, the trip, the ride and the time, so
there is none in the database, in a backup or in the log that could be read.
"""

import hmac
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from domain.places import Point, metres
from domain.pooling_shapes import Direction
from domain.rides import Ride
from domain.trips import Trip

CODE_LASTS: Final = timedelta(minutes=5)  # and counts for as long again: people read it slowly
DIGITS: Final = 4
NEAR_METRES: Final = 150.0  # from the stop, for who says alone that they are on board
EARLY: Final = timedelta(minutes=30)  # before the minute
LATE: Final = timedelta(hours=2)  # after it: a vehicle may be late, and its driver's phone dead


def code(secret: str, ride: Ride, now: datetime) -> str:
    """Give the code that a rider tells the driver now."""
    return _code(secret, ride, _window(now))


def code_until(now: datetime) -> datetime:
    """Give the moment at which the code changes."""
    length = CODE_LASTS.total_seconds()
    return now + timedelta(seconds=length - now.timestamp() % length)


def holders(secret: str, rides: Iterable[Ride], text: str, now: datetime) -> list[Ride]:
    """Give the rides whose code this is, or was until just now; [] if it is nobody's.

    Two may have the same by chance; then the driver has to ask the name.
    """
    digits = re.sub(r"\D", "", text)
    window = _window(now)
    return [
        one
        for one in rides
        if any(hmac.compare_digest(_code(secret, one, at), digits) for at in (window, window - 1))
    ]


def is_code(text: str) -> bool:
    """Tell whether somebody has written four digits, perhaps with gaps."""
    return re.fullmatch(r"(?:\d[ .-]?){3}\d", text.strip()) is not None


def begins(ride: Ride, trip: Trip) -> datetime:
    """Give the minute at which the rider gets in: at their stop, or at the office."""
    if ride.direction is Direction.HOME:
        return trip.start
    return ride.planned_at or ride.departure


def boards_at(ride: Ride) -> int:
    """Name the stop at which the rider gets in."""
    return ride.office if ride.direction is Direction.HOME else ride.stop


def in_time(ride: Ride, trip: Trip, now: datetime) -> bool:
    """Tell whether it is about the time at which the rider gets in."""
    minute = begins(ride, trip)
    return minute - EARLY <= now <= minute + LATE


def near(one: Point, other: Point) -> bool:
    """Tell whether somebody stands at the stop."""
    return metres(one, other) <= NEAR_METRES


def _window(now: datetime) -> int:
    return int(now.timestamp() // CODE_LASTS.total_seconds())


def _code(secret: str, ride: Ride, window: int) -> str:
    about = f"{ride.trip}:{ride.id}:{window}".encode()
    digest = hmac.digest(secret.encode(), about, "sha256")
    return f"{int.from_bytes(digest[:8]) % 10**DIGITS:0{DIGITS}}"
