"""Reminders: when a rider hears of the ride, and when it is too late to be of any use."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from domain.rides import Ride, State

EVENING: Final = time(20)
EVENING_UNTIL: Final = timedelta(hours=2)  # after that people sleep, and in the morning it is late
AN_HOUR: Final = timedelta(hours=1)


class Skip(StrEnum):
    """Why a reminder is not given."""

    LATE = "late"  # the bot was away, and now it would wake somebody or come after the ride
    KNOWN = "known"  # they have just booked or been told
    ANSWERED = "answered"  # they have said already that they ride


def evening(ride: Ride, due: datetime, now: datetime) -> Skip | None:
    """Tell why nobody is asked "masih ikut?" on the evening before; None if they are."""
    if now - due > EVENING_UNTIL:
        return Skip.LATE
    return None if ride.state is State.PROMISED else Skip.ANSWERED


def an_hour(ride: Ride, begins: datetime, now: datetime) -> Skip | None:
    """Tell why nobody is reminded an hour before; None if they are."""
    if now >= begins:
        return Skip.LATE
    fresh = ride.changed_at > begins - AN_HOUR and ride.state is State.PROMISED
    return Skip.KNOWN if fresh else None
