"""Announcements: their states, the moves between them, and how one is going."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.audiences import Whom
from domain.errors import Refused
from domain.notices import Notice
from domain.outgoing import t
from domain.recurring import Rule

DELETABLE: Final = timedelta(hours=47)  # Bot API: 48 hours; a withdrawal takes its time
LOOKED_AT: Final = 200  # of the newest that ended, for how many failed
TOO_MANY: Final = 0.05  # of them, for another reason than being blocked


class State(StrEnum):
    """Where an announcement stands."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second person
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    FINISHED = "finished"


class Move(StrEnum):
    """What is done to an announcement."""

    EDIT = "edit"  # of a draft
    SUBMIT = "submit"
    SCHEDULE = "schedule"
    UNDO = "undo"
    APPROVE = "approve"
    DECLINE = "decline"
    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    FINISH = "finish"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    REPEAT = "repeat"  # of one that recurs: its next moment
    EXCEPT = "except"


class Fate(StrEnum):
    """What has become of one recipient; POSTED is on its way through the outbox."""

    QUEUED = "queued"
    POSTED = "posted"
    SENT = "sent"
    BLOCKED = "blocked"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"
    WITHDRAWN = "withdrawn"


S = State
EDGES: Final[Mapping[tuple[Move, State], State]] = {
    (Move.EDIT, S.DRAFT): S.DRAFT,
    (Move.SUBMIT, S.DRAFT): S.WAITING,
    (Move.SCHEDULE, S.DRAFT): S.SCHEDULED,
    (Move.APPROVE, S.WAITING): S.SCHEDULED,
    (Move.DECLINE, S.WAITING): S.DRAFT,
    # Nobody has had it yet: it may be written once more.
    (Move.UNDO, S.WAITING): S.DRAFT,
    (Move.UNDO, S.SCHEDULED): S.DRAFT,
    (Move.START, S.SCHEDULED): S.RUNNING,
    (Move.PAUSE, S.RUNNING): S.PAUSED,
    (Move.RESUME, S.PAUSED): S.RUNNING,
    (Move.RESUME, S.FINISHED): S.RUNNING,  # for those who get another try
    # What was sent stays sent; nobody else gets it.
    (Move.CANCEL, S.DRAFT): S.CANCELLED,
    (Move.CANCEL, S.WAITING): S.CANCELLED,
    (Move.CANCEL, S.SCHEDULED): S.CANCELLED,
    (Move.CANCEL, S.RUNNING): S.CANCELLED,
    (Move.CANCEL, S.PAUSED): S.CANCELLED,
    (Move.FINISH, S.RUNNING): S.FINISHED,
    # One that recurs stays scheduled: what is sent at each of its moments is another one.
    (Move.REPEAT, S.SCHEDULED): S.SCHEDULED,
    (Move.EXCEPT, S.SCHEDULED): S.SCHEDULED,
    (Move.FINISH, S.SCHEDULED): S.FINISHED,
    # Those who have it get the better words in the same message; who gets it later, at once.
    (Move.CORRECT, S.RUNNING): S.RUNNING,
    (Move.CORRECT, S.PAUSED): S.PAUSED,
    (Move.CORRECT, S.CANCELLED): S.CANCELLED,
    (Move.CORRECT, S.FINISHED): S.FINISHED,
    (Move.WITHDRAW, S.RUNNING): S.CANCELLED,
    (Move.WITHDRAW, S.PAUSED): S.CANCELLED,
    (Move.WITHDRAW, S.CANCELLED): S.CANCELLED,
    (Move.WITHDRAW, S.FINISHED): S.CANCELLED,
}


class NotNow(Refused):
    """The announcement is in a state in which this cannot be done."""

    past = True

    def __init__(self, state: State) -> None:
        super().__init__(t("siaran-not-now", state=t(f"siaran-state-{state}")))


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is announced to whom, and where it stands; `version` grows with every move."""

    id: int
    author: int
    state: State
    version: int
    notice: Notice
    whom: Whom
    created_at: datetime
    send_at: datetime | None = None
    approved_by: int | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    why: str = ""
    edition: int = 0  # grows when it is corrected after sending
    withdrawn_at: datetime | None = None
    rule: Rule | None = None  # by which it recurs

    @property
    def number(self) -> str:
        """The number that people read."""
        return f"S-{self.id:04d}"


def moved(one: Announcement, move: Move, **changes: object) -> Announcement:
    """Give the announcement after a move; NotNow where that may not be."""
    target = EDGES.get((move, one.state))
    if target is None:
        raise NotNow(one.state)
    return replace(one, state=target, **changes)  # type: ignore[arg-type]  # checked by its callers


@dataclass(frozen=True, slots=True)
class Progress:
    """How many recipients have come to which fate."""

    fates: Mapping[Fate, int] = field(default_factory=dict)

    def of(self, *fates: Fate) -> int:
        """Count those of some fates."""
        return sum(self.fates.get(one, 0) for one in fates)

    @property
    def total(self) -> int:
        """Count all."""
        return sum(self.fates.values())

    @property
    def left(self) -> int:
        """Count those who have not had it and will."""
        return self.of(Fate.QUEUED, Fate.POSTED)


def takes(people: int, per_second: float) -> timedelta:
    """Tell how long so many messages take at the limit."""
    return timedelta(seconds=people / per_second)


def failing(newest: list[Fate]) -> bool:
    """Tell whether too many of the newest that ended have failed.

    A block is no failure; nor is what nobody knows of, which a crash of ours leaves behind.
    """
    bad = sum(one is Fate.FAILED for one in newest)
    return len(newest) >= LOOKED_AT and bad > TOO_MANY * len(newest)
