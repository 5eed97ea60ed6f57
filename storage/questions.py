"""Questions that nobody could answer, the answers that admins published, and votes on answers."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from domain.clock import from_ms, to_ms
from storage.session import Row, Session, as_json_list


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is kept: personal numbers masked."""

    id: int
    text: str
    asked_at: datetime
    wants_person: bool


@dataclass(frozen=True, slots=True)
class Asker:
    """Who hears when the question is settled."""

    question: int
    person: int
    chat: int
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What an admin published: the questions it answers, the text and where it is from."""

    id: int
    patterns: tuple[str, ...]
    text: str
    source: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Votes:
    """How often the answer `entry` was found helpful and not."""

    entry: str
    helpful: int
    unhelpful: int


class Questions:
    """The rows of questions, published answers and votes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def ask(
        self,
        person: int,
        chat: int,
        text: str,
        now: datetime,
        *,
        state: Literal["open", "offered"] = "open",
        wants_person: bool = False,
    ) -> int:
        """Keep a question; the caller has masked it. `offered`: answers were offered to choose."""
        row = await self._session.one(
            "questions.ask",
            state=state,
            person=person,
            chat=chat,
            text=text,
            wants_person=wants_person,
            now=to_ms(now),
        )
        assert row is not None
        return int(row["id"])

    async def reopen(self, number: int, person: int) -> bool:
        """Let a question wait for a person after all; False if it does not stand so."""
        row = await self._session.one("questions.reopen", id=number, person=person)
        return row is not None

    async def open(self, most: int = 500) -> list[Question]:
        """Give the newest open questions."""
        rows = await self._session.all("questions.open", most=most)
        return [
            Question(row["id"], row["text"], from_ms(row["asked_at"]), bool(row["wants_person"]))
            for row in rows
        ]

    async def count_open(self) -> int:
        """Count the open questions."""
        row = await self._session.one("questions.count_open")
        assert row is not None
        return int(row["open"])

    async def settle(
        self, ids: Collection[int], state: Literal["answered", "dismissed"], answer: int | None
    ) -> list[Asker]:
        """Close the open ones among `ids`; who asked them."""
        rows = await self._session.all(
            "questions.settle", ids=as_json_list(ids), state=state, answer=answer
        )
        return [Asker(row["id"], row["person"], row["chat"], row["text"]) for row in rows]

    async def publish(
        self, patterns: Sequence[str], text: str, source: str, by: int, now: datetime
    ) -> int:
        """Keep an answer that from now on everybody gets."""
        row = await self._session.one(
            "questions.publish",
            patterns=json.dumps(list(patterns), ensure_ascii=False),
            text=text,
            source=source,
            by=by,
            now=to_ms(now),
        )
        assert row is not None
        return int(row["id"])

    async def newest_answer(self) -> tuple[int, int]:
        """Tell what changes whenever the published answers change."""
        row = await self._session.one("questions.newest_answer")
        assert row is not None
        return int(row["number"]), int(row["newest"])

    async def answers(self) -> list[Answer]:
        """Give every published answer."""
        return [_answer(row) for row in await self._session.all("questions.answers")]

    async def answer(self, number: int) -> Answer | None:
        """Give one published answer."""
        row = await self._session.one("questions.answer", id=number)
        return None if row is None else _answer(row)

    async def withdraw(self, number: int) -> list[Asker] | None:
        """Take a published answer back; who waits again, None if it was not there."""
        if await self._session.one("questions.withdraw", id=number) is None:
            return None
        rows = await self._session.all("questions.ask_again", answer=number)
        return [Asker(row["id"], row["person"], row["chat"], row["text"]) for row in rows]

    async def vote(
        self, chat: int, message_id: int, person: int, entry: str, now: datetime, *, helpful: bool
    ) -> None:
        """Keep the person's word on an answer; a later word replaces it."""
        await self._session.all(
            "questions.vote",
            chat=chat,
            message_id=message_id,
            person=person,
            entry=entry,
            helpful=helpful,
            now=to_ms(now),
        )

    async def votes(self, most: int = 10) -> list[Votes]:
        """Give the answers that were voted on, the least helpful first."""
        rows = await self._session.all("questions.votes", most=most)
        return [Votes(row["entry"], row["helpful"], row["unhelpful"]) for row in rows]


def _answer(row: Row) -> Answer:
    return Answer(
        id=row["id"],
        patterns=tuple(json.loads(row["patterns"])),
        text=row["text"],
        source=row["source"],
        written_at=from_ms(row["written_at"]),
    )
