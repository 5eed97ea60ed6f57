"""Lines: stops at which people meet, when they may ride, and how late one may book or cancel.

The rules speak GTFS-Flex: minutes of notice on the same day, or a last day and hour before.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import IntEnum, StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from domain.places import Point

WIB: Final = ZoneInfo("Asia/Jakarta")
AHEAD: Final = 14  # days: today and so many next ones may be booked
WEEKDAYS: Final = frozenset(range(7))  # 0 is Monday


@dataclass(frozen=True, slots=True)
class Stop:
    """A meeting point, never a home; an `office` is one to which and from which people ride."""

    code: str
    name: str
    point: Point
    kecamatan: str = ""  # Kemendagri's code; empty outside the regency
    office: bool = False
    id: int = 0


class BookingType(IntEnum):
    """GTFS-Flex's booking_type."""

    NOW = 0
    SAME_DAY = 1
    PRIOR_DAYS = 2


@dataclass(frozen=True, slots=True)
class Rule:
    """How early and how late one may book, and until when cancelling costs nothing."""

    booking_type: BookingType = BookingType.PRIOR_DAYS
    prior_notice_duration_min: int = 0  # minutes; counts with SAME_DAY
    prior_notice_last_day: int = 1  # days before; counts with PRIOR_DAYS
    prior_notice_last_time: time = time(20)
    prior_notice_start_day: int = AHEAD
    cancel_hours: int = 2  # before the departure; later it is a late cancellation

    def __post_init__(self) -> None:
        if self.booking_type is BookingType.SAME_DAY and self.prior_notice_duration_min < 1:
            raise ValueError("a booking on the same day needs minutes of notice")
        if self.booking_type is BookingType.PRIOR_DAYS and self.prior_notice_last_day < 1:
            raise ValueError("a booking on prior days ends at least a day before")
        if self.prior_notice_start_day < self.prior_notice_last_day * (
            self.booking_type is BookingType.PRIOR_DAYS
        ):
            raise ValueError("booking ends before it begins")
        if self.cancel_hours < 0 or self.prior_notice_start_day < 0:
            raise ValueError("hours and days before are not negative")


class Cancelled(StrEnum):
    """What a cancellation counts as: the result codes of the rides."""

    FREE = "CANC"
    SAME_DAY = "SDCANC"  # in time, but on the day itself
    LATE = "LTCANC"


@dataclass(frozen=True, slots=True)
class Hours:
    """On these weekdays: when to be at the office, when to leave for home; either may lack."""

    weekdays: frozenset[int]
    arrive: time | None = None
    depart: time | None = None
    id: int = 0

    def __post_init__(self) -> None:
        if not self.weekdays or not self.weekdays <= WEEKDAYS:
            raise ValueError("hours are of at least one weekday, 0 to 6")
        if self.arrive is None and self.depart is None:
            raise ValueError("hours have an arrival or a departure")


@dataclass(frozen=True, slots=True)
class Line:
    """A named line: the office, the stops in order, the hours, the rule."""

    code: str
    name: str
    office: int
    stops: tuple[int, ...] = ()
    hours: tuple[Hours, ...] = ()
    rule: Rule = Rule()
    id: int = 0

    def serves(self, stop: int) -> bool:
        """Tell whether one may get in or out at that stop."""
        return stop in self.stops

    def arrivals(self, day: date) -> list[time]:
        """Name the times at which it is at the office on a day, holidays not looked at."""
        return sorted(
            one.arrive for one in self.hours if one.arrive and day.weekday() in one.weekdays
        )

    def departures(self, day: date) -> list[time]:
        """Name the times at which it leaves for home on a day, holidays not looked at."""
        return sorted(
            one.depart for one in self.hours if one.depart and day.weekday() in one.weekdays
        )


def opens(rule: Rule, moment: datetime, zone: tzinfo = WIB) -> datetime:
    """Give the first moment at which a ride at `moment` may be booked."""
    first = moment.astimezone(zone).date() - timedelta(days=rule.prior_notice_start_day)
    return datetime.combine(first, time(), zone)


def closes(rule: Rule, moment: datetime, zone: tzinfo = WIB) -> datetime:
    """Give the last moment at which a ride at `moment` may be booked."""
    match rule.booking_type:
        case BookingType.NOW:
            return moment
        case BookingType.SAME_DAY:
            return moment - timedelta(minutes=rule.prior_notice_duration_min)
        case BookingType.PRIOR_DAYS:
            last = moment.astimezone(zone).date() - timedelta(days=rule.prior_notice_last_day)
            return datetime.combine(last, rule.prior_notice_last_time, zone)


def may_book(rule: Rule, now: datetime, moment: datetime, zone: tzinfo = WIB) -> bool:
    """Tell whether a ride at `moment` (the minute of the promise) may be booked now."""
    return opens(rule, moment, zone) <= now <= closes(rule, moment, zone)


def cancelling(rule: Rule, now: datetime, moment: datetime, zone: tzinfo = WIB) -> Cancelled:
    """Tell, before the tap, what a cancellation now of a ride at `moment` counts as."""
    if now > moment - timedelta(hours=rule.cancel_hours):
        return Cancelled.LATE
    if now.astimezone(zone).date() == moment.astimezone(zone).date():
        return Cancelled.SAME_DAY
    return Cancelled.FREE
