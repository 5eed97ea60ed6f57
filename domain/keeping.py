"""How long what people told the bot is kept, and what is left of a place afterwards."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import floor

from domain.places import CELL, Point


@dataclass(frozen=True, slots=True)
class Keeping:
    """The spans that the operator decides, in days; the page about privacy says these very ones."""

    messages_days: int = 7  # the words of handled updates and of what was said
    rows_days: int = 90  # that there was a message at all; requests, invitations, absences
    drafts_days: int = 3  # a form that nobody goes on with
    questions_days: int = 180  # questions and 👍 👎
    reports_days: int = 365  # after the end of a report: who, the words, the photos, the very spot
    rides_days: int = 30  # who rode, and where vehicles were
    employees_days: int = 365  # of former employees, after the end of their year
    backups_days: int = 30  # for how long the operator keeps backups
    erase_after_hours: int = 1  # until an erasure that was asked for begins, to think better of it

    def before(self, now: datetime, days: int) -> datetime:
        """Give the moment before which everything is old enough to be forgotten."""
        return now - timedelta(days=days)


def blurred(point: Point) -> Point:
    """Give the middle of the square of the grid that a point lies in: its neighbourhood stays."""
    return Point(_middle(point.latitude), _middle(point.longitude))


def _middle(degrees: float) -> float:
    return round((floor(degrees / CELL) + 0.5) * CELL, 6)
