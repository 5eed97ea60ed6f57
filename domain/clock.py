"""The only place where the time is read; everything else is told the time."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """The time of this process, shifted by `offset` (trials see an evening at noon)."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        """Tell the moment, in UTC."""
        return datetime.now(UTC) + self.offset  # noqa: TID251

    def monotonic(self) -> float:
        """Seconds that never jump back: for pacing and time-outs, never stored."""
        return time.monotonic()  # noqa: TID251


def to_ms(moment: datetime) -> int:
    """Give the whole milliseconds since 1970 (UTC) as the database keeps them."""
    return round(moment.timestamp() * 1000)


def from_ms(ms: int) -> datetime:
    """Give the moment, in UTC, that `ms` milliseconds since 1970 stand for."""
    return datetime.fromtimestamp(ms / 1000, UTC)
