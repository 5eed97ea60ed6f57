"""What people want to hear: topics, whom each concerns, quiet hours, how much in a week."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

WEEK: Final = timedelta(days=7)  # any seven days, not those of the calendar


class Kind(StrEnum):
    """What a topic is about."""

    IMPORTANT = "important"
    EMERGENCY = "emergency"
    PROGRAMME = "programme"  # `of` is its slug
    AREA = "area"  # `of` is the code of a kecamatan or a desa
    WASTE = "waste"
    LINES = "lines"
    PROGRESS = "progress"  # what the bot tells of itself in channels


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that people choose to hear about."""

    kind: Kind
    of: str = ""

    @classmethod
    def read(cls, text: str) -> "Topic":
        """Read what `written` wrote; ValueError if there is no such topic."""
        kind, _, of = text.partition(":")
        topic = cls(Kind(kind), of)
        if bool(of) != (topic.kind in {Kind.PROGRAMME, Kind.AREA}):
            raise ValueError(f"{text} is no topic")
        return topic

    @property
    def written(self) -> str:
        """The topic as one word."""
        return f"{self.kind}:{self.of}" if self.of else str(self.kind)


IMPORTANT: Final = Topic(Kind.IMPORTANT)
EMERGENCY: Final = Topic(Kind.EMERGENCY)
PROGRESS: Final = Topic(Kind.PROGRESS)
# What who presses START gets until they end it; the greeting says so. All else is chosen.
STARTED: Final = (IMPORTANT, EMERGENCY)


def wants(person_topics: Iterable[Topic], topic: Topic) -> bool:
    """Tell whether somebody who has chosen these topics wants to hear of this one.

    What concerns a kecamatan concerns its desa, and what happens in a desa its kecamatan.
    """
    return any(_touches(one, topic) for one in person_topics)


def _touches(one: Topic, other: Topic) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind is not Kind.AREA:
        return one == other
    return _within(one.of, other.of) or _within(other.of, one.of)


def _within(code: str, area: str) -> bool:
    """Tell whether a code is that area's or of something inside it: 36.04.09.2001 in 36.04.09."""
    return code == area or code.startswith(f"{area}.")


def wanted_as(topic: Topic, areas: Iterable[str] = ()) -> list[Topic]:
    """List the topics under which people want this one, so that a database can look for them.

    `areas` are the codes of all kecamatan and desa; without them an area is looked for alone.
    """
    if topic.kind is not Kind.AREA:
        return [topic]
    near = (Topic(Kind.AREA, code) for code in areas)
    return list(dict.fromkeys([topic, *(one for one in near if _touches(one, topic))]))


class Purpose(StrEnum):
    """Why something is sent: that decides whether it may wake somebody."""

    ANNOUNCEMENT = "announcement"
    DIGEST = "digest"
    EMERGENCY = "emergency"
    OWN = "own"  # what somebody booked, reported or asked


RESTRAINED: Final = frozenset({Purpose.ANNOUNCEMENT, Purpose.DIGEST})


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the clock on the wall in which nobody is disturbed; equal ends: there are none."""

    begins: time = time(20)
    ends: time = time(6)
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Jakarta"))

    def at(self, moment: datetime) -> bool:
        """Tell whether it is quiet at that moment."""
        clock = moment.astimezone(self.zone).time()
        if self.begins <= self.ends:
            return self.begins <= clock < self.ends
        return clock >= self.begins or clock < self.ends


@dataclass(frozen=True, slots=True)
class Manners:
    """How much of the bot's own accord one person may be sent, and when."""

    quiet: Quiet = field(default_factory=Quiet)
    per_week: int = 3


def may_send_at(now: datetime, quiet: Quiet, purpose: Purpose = Purpose.ANNOUNCEMENT) -> datetime:
    """Give the moment from which it may be sent: now, or when the quiet hours end."""
    if purpose not in RESTRAINED or not quiet.at(now):
        return now
    local = now.astimezone(quiet.zone)
    day = local.date() + timedelta(days=int(local.time() >= quiet.ends))
    return datetime.combine(day, quiet.ends, quiet.zone).astimezone(now.tzinfo or UTC)


def allowed_this_week(
    sent: Collection[datetime] | int,
    per_week: int,
    purpose: Purpose = Purpose.ANNOUNCEMENT,
) -> bool:
    """Tell whether one more is not too much after what was sent in the last seven days."""
    number = sent if isinstance(sent, int) else len(sent)
    return purpose not in RESTRAINED or number < most_for(purpose, per_week)


def most_for(purpose: Purpose, per_week: int) -> int:
    """Give how many a week somebody may have: digests leave room for an announcement."""
    return max(1, per_week - 1) if purpose is Purpose.DIGEST else per_week
