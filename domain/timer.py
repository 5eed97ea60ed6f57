"""The clock of a report: working time used, paused while nobody can act, and its escalations.

First touch is due within eight working hours; from then on the resolution is, counted from filing.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, Protocol

FIRST_TOUCH = timedelta(hours=8)  # working hours
# Shares of the allowance at which somebody hears: officer, desk lead, head of DLH, everybody.
LEVELS = (0.8, 1.0, 1.5, 2.0)
OVERDUE = 2  # the level at which the deadline is over
PUBLIC = len(LEVELS)

Stage = Literal["touch", "resolve", ""]


class WorkingTime(Protocol):
    """What the timer asks of a calendar."""

    def between(self, start: datetime, end: datetime, /) -> timedelta:
        """Give the working time between two moments."""
        ...

    def add(self, moment: datetime, work: timedelta, /) -> datetime:
        """Give the moment at which so much working time has passed."""
        ...


@dataclass(frozen=True, slots=True)
class Timer:
    """Working time `used` before `since` (None: paused or stopped); `level` was told last."""

    stage: Stage = ""
    used: timedelta = timedelta()
    since: datetime | None = None
    level: int = 0

    @classmethod
    def started(cls, now: datetime) -> "Timer":
        """Begin to wait for the first touch."""
        return cls("touch", timedelta(), now, 0)

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self.since is not None

    def allowance(self, resolve: timedelta) -> timedelta:
        """Give the working time that this stage may take; `resolve` is the category's."""
        return FIRST_TOUCH if self.stage == "touch" else resolve

    def spent(self, now: datetime, calendar: WorkingTime) -> timedelta:
        """Give the working time used until `now`."""
        return self.used + (calendar.between(self.since, now) if self.since else timedelta())

    def paused(self, now: datetime, calendar: WorkingTime) -> "Timer":
        """Stop the time; what was used stays used."""
        return replace(self, used=self.spent(now, calendar), since=None)

    def resumed(self, now: datetime) -> "Timer":
        """Let the time run again; a stopped timer stays stopped."""
        return replace(self, since=self.since or now) if self.stage else self

    def touched(self) -> "Timer":
        """Count towards the resolution from the first touch on, with the time since filing."""
        return replace(self, stage="resolve", level=0) if self.stage == "touch" else self

    def raised(self, level: int) -> "Timer":
        """Note up to which level somebody has heard."""
        return replace(self, level=max(self.level, level))

    def stopped(self, now: datetime, calendar: WorkingTime) -> "Timer":
        """End the waiting: the report is closed, or the citizen has the word."""
        return replace(self.paused(now, calendar), stage="")

    def due(self, resolve: timedelta, calendar: WorkingTime) -> datetime | None:
        """Give the deadline; None while the time does not run."""
        return self._at(self.allowance(resolve), calendar)

    def next_level(self, resolve: timedelta, calendar: WorkingTime) -> datetime | None:
        """Give the moment of the next escalation; None while the time stands or all have heard."""
        if self.level >= len(LEVELS):
            return None
        return self._at(self.allowance(resolve) * LEVELS[self.level], calendar)

    def reached(self, now: datetime, resolve: timedelta, calendar: WorkingTime) -> int:
        """Give the level that the used time amounts to."""
        share = self.spent(now, calendar) / self.allowance(resolve)
        return sum(1 for level in LEVELS if share >= level)

    def share(self, now: datetime, resolve: timedelta, calendar: WorkingTime) -> float:
        """Give the used part of the allowance; above 1 it is overdue."""
        return self.spent(now, calendar) / self.allowance(resolve)

    def _at(self, work: timedelta, calendar: WorkingTime) -> datetime | None:
        if self.since is None or not self.stage:
            return None
        return self.since if work <= self.used else calendar.add(self.since, work - self.used)
