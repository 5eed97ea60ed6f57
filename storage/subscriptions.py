"""Subscriptions: who wants to hear of what, whom an announcement reaches, and who had how many."""

from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from domain.clock import from_ms, to_ms
from domain.subscriptions import WEEK, Topic
from storage.session import Session, as_json_list

PAGE = 10_000  # people read at once


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A topic that somebody wants; `chosen` by a tap, else it came with START."""

    topic: Topic
    chosen: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Fit:
    """What must be true of a person, or with `no` must not.

    They want one of the topics `of` (those of `domain.subscriptions.wanted_as`), hold one of the
    roles, speak one of the languages, or were here since that moment (milliseconds).
    """

    by: Literal["topic", "role", "language", "since"]
    of: Collection[str | int]
    no: bool = False

    @property
    def row(self) -> dict[str, Any]:
        """Give what the query reads."""
        return {"by": self.by, "of": list(self.of), "no": self.no}


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom something is for: who wants one of the topics.

    With `groups`, those of whom all is true that one of the groups asks. With `per_week` who has
    had so many in the last seven days is left out.
    """

    topics: Collection[Topic]
    groups: Sequence[Sequence[Fit]] = ()
    per_week: int | None = None


class Subscriptions:
    """The rows of subscriptions and of what was sent for them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def start(self, person: int, topics: Iterable[Topic], now: datetime) -> None:
        """Let somebody have what START brings, but for what they have refused before."""
        await self._session.many(
            "subscriptions.start",
            [{"person": person, "topic": one.written, "now": to_ms(now)} for one in topics],
        )

    async def choose(self, person: int, topic: Topic, now: datetime, *, wanted: bool) -> None:
        """Note that somebody wants a topic, or wants it no more."""
        await self._session.all(
            "subscriptions.choose",
            person=person,
            topic=topic.written,
            wanted=wanted,
            now=to_ms(now),
        )

    async def of(self, person: int) -> list[Subscribed]:
        """Give what somebody wants."""
        rows = await self._session.all("subscriptions.of", person=person)
        known = []
        for row in rows:
            try:
                topic = Topic.read(row["topic"])
            except ValueError:  # of another version of the bot
                continue
            known.append(Subscribed(topic, bool(row["chosen"]), from_ms(row["at"])))
        return known

    async def end_all_but(self, person: int, topic: Topic, now: datetime) -> int:
        """End everything that somebody wants but this; how much it was."""
        rows = await self._session.all(
            "subscriptions.end_but", person=person, topic=topic.written, now=to_ms(now)
        )
        return len(rows)

    async def withdraw(self, person: int) -> None:
        """Forget every choice, also the refusals: consent was taken back, START asks anew."""
        await self._session.all("subscriptions.withdraw", person=person)

    async def audience(
        self, whom: Audience, now: datetime, most: int = PAGE, after: int = 0
    ) -> list[int]:
        """Name the people who can be reached, by their ids, those above `after` first."""
        rows = await self._session.all(
            "subscriptions.audience", **_asked(whom, now), after_person=after, most=most
        )
        return [row["id"] for row in rows]

    async def everybody(self, whom: Audience, now: datetime) -> AsyncIterator[list[int]]:
        """Go through the whole audience, page by page."""
        after = 0
        while found := await self.audience(whom, now, after=after):
            yield found
            after = found[-1]

    async def count(self, whom: Audience, now: datetime) -> int:
        """Count the people who can be reached."""
        row = await self._session.one("subscriptions.count", **_asked(whom, now))
        assert row is not None
        return int(row["number"])

    async def note_sent(self, what: str, people: Sequence[int], now: datetime) -> None:
        """Note that these people are being sent `what`; the same a second time counts once."""
        await self._session.all(
            "subscriptions.note_sent", what=what, ids=as_json_list(people), now=to_ms(now)
        )

    async def sent_this_week(self, person: int, now: datetime) -> list[datetime]:
        """Tell when somebody was sent an announcement or a digest in the last seven days."""
        rows = await self._session.all(
            "subscriptions.sent_since", person=person, since=to_ms(now - WEEK)
        )
        return [from_ms(row["at"]) for row in rows]

    async def forget_sent(self, before: datetime) -> None:
        """Forget what was sent until then: it counts no more."""
        await self._session.all("subscriptions.forget_sent", before=to_ms(before))


def _asked(whom: Audience, now: datetime) -> dict[str, Any]:
    return {
        "topics": as_json_list(one.written for one in whom.topics),
        "groups": as_json_list([one.row for one in group] for group in whom.groups),
        "per_week": -1 if whom.per_week is None else whom.per_week,
        "week_ago": to_ms(now - WEEK),
    }
