"""Announcements: their states, the moves between them, whom one is for, and how it is going."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.errors import Refused
from domain.outgoing import t
from domain.subscriptions import IMPORTANT, Kind, Purpose, Topic

LONGEST: Final = 4096  # characters of a message, as Telegram counts them (UTF-16)
LONGEST_CAPTION: Final = 1024
SHOUTED: Final = 20  # letters, from which on capitals are looked at
WORDY: Final = 30  # words of a sentence
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

    EDIT = "edit"  # of the audience or the time of a draft
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


class Fate(StrEnum):
    """What has become of one recipient; POSTED is on its way through the outbox."""

    QUEUED = "queued"
    POSTED = "posted"
    SENT = "sent"
    BLOCKED = "blocked"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"


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
}


class NotNow(Refused):
    """The announcement is in a state in which this cannot be done."""

    past = True

    def __init__(self, state: State) -> None:
        super().__init__(t("siaran-not-now", state=t(f"siaran-state-{state}")))


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom an announcement is for: who wants the topic, and of them those who fit all the rest."""

    topic: str = IMPORTANT.written
    area: str = ""  # a kecamatan or a desa that they have chosen
    role: str = ""
    language: str = ""

    @property
    def purpose(self) -> Purpose:
        """Why it is sent: an emergency wakes people."""
        emergency = Topic.read(self.topic).kind is Kind.EMERGENCY
        return Purpose.EMERGENCY if emergency else Purpose.ANNOUNCEMENT

    @property
    def written(self) -> str:
        """The whole as JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, text: str) -> "Whom":
        """Read what `written` wrote."""
        return cls(**json.loads(text))


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is announced to whom, and where it stands; `version` grows with every move."""

    id: int
    author: int
    state: State
    version: int
    words: str
    photo: str
    whom: Whom
    created_at: datetime
    send_at: datetime | None = None
    approved_by: int | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    why: str = ""

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


def lint(words: str) -> list[str]:
    """Name what makes an announcement hard to read; the names are keys of texts.

    Shouted, a sentence of more than thirty words, a link that is not https.
    """
    letters = [char for char in words if char.isalpha()]
    found = []
    if len(letters) >= SHOUTED and sum(char.isupper() for char in letters) > len(letters) / 2:
        found.append("shouted")
    if any(len(one.split()) > WORDY for one in re.split(r"[.!?\n]+", words)):
        found.append("wordy")
    if re.search(r"http://|\bwww\.", words):
        found.append("link")
    return found


def takes(people: int, per_second: float) -> timedelta:
    """Tell how long so many messages take at the limit."""
    return timedelta(seconds=people / per_second)


def failing(newest: list[Fate]) -> bool:
    """Tell whether too many of the newest that ended have failed; a block is no failure."""
    bad = sum(one in {Fate.FAILED, Fate.UNKNOWN} for one in newest)
    return len(newest) >= LOOKED_AT and bad > TOO_MANY * len(newest)
