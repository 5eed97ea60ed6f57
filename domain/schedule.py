"""When something that recurs is due: only moments, claimed once elsewhere."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


class Rhythm(Protocol):
    """Something that recurs."""

    def latest(self, now: datetime) -> datetime | None:
        """Give the newest moment at or before `now` at which it was due, in UTC.

        None while nothing is due: what it is about is over, or has not yet begun today.
        """
        ...


@dataclass(frozen=True, slots=True)
class Every:
    """Each full period since 1970."""

    period: timedelta

    def latest(self, now: datetime) -> datetime:
        """Give the beginning of the period that `now` lies in."""
        seconds = self.period.total_seconds()
        return datetime.fromtimestamp(now.timestamp() // seconds * seconds, UTC)


@dataclass(frozen=True, slots=True)
class Weekly:
    """Each week on a day (0 is Monday) at a time of the clock in a zone."""

    weekday: int
    at: time
    zone: str = "Asia/Jakarta"

    def latest(self, now: datetime) -> datetime:
        """Give this week's moment, or last week's while this week's is still to come."""
        zone = ZoneInfo(self.zone)
        local = now.astimezone(zone)
        day = local.date() - timedelta(days=(local.weekday() - self.weekday) % 7)
        due = datetime.combine(day, self.at, zone)
        if due > local:
            due = datetime.combine(day - timedelta(days=7), self.at, zone)
        return due.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Daily:
    """Each day at a time of the clock in a zone; `within`: who comes later than that need not."""

    at: time
    zone: str = "Asia/Jakarta"
    within: timedelta | None = None

    def newest(self, now: datetime) -> datetime:
        """Give today's moment, or yesterday's while today's is still to come."""
        zone = ZoneInfo(self.zone)
        local = now.astimezone(zone)
        due = datetime.combine(local.date(), self.at, zone)
        if due > local:
            due = datetime.combine(local.date() - timedelta(days=1), self.at, zone)
        return due.astimezone(UTC)

    def latest(self, now: datetime) -> datetime | None:
        """Give the newest moment; None if it is too late for it."""
        due = self.newest(now)
        return None if self.within is not None and now - due > self.within else due
