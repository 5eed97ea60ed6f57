"""What the bot is going to say: committed with the turn that says it, sent afterwards.

States: queued, sending (committed right before the one call it stands for), sent, blocked, failed,
unknown (on the wire when a sender died or a call timed out, and not to be repeated).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import orjson

from domain.clock import from_ms, to_ms
from storage.session import Session, as_json_list

Final = Literal["sent", "blocked", "failed", "unknown"]


@dataclass(frozen=True, slots=True)
class Letter:
    """A call to be made: the method and its parameters as Telegram wants them.

    `edits` is the row whose message it changes, `message_id` the message itself where known.
    """

    chat: int | None
    priority: int
    method: str
    params: dict[str, Any]
    key: str | None = None
    about: str | None = None
    edits: int | None = None
    message_id: int | None = None
    repeatable: bool = True
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A row that a sender has claimed."""

    id: int
    chat: int | None
    priority: int
    method: str
    params: dict[str, Any]
    edits: int | None
    message_id: int | None
    repeatable: bool
    attempts: int


@dataclass(frozen=True, slots=True)
class Sent:
    """A message of ours, found again by its key or by Telegram's id."""

    id: int
    state: str
    message_id: int | None
    about: str | None
    method: str = ""


@dataclass(frozen=True, slots=True)
class OutboxState:
    """How much waits, how much of it is due, and since when."""

    waiting: int
    due: int
    oldest_waiting: datetime | None


class Outbox:
    """The rows of what is to be said."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, letters: Sequence[Letter], now: datetime) -> None:
        """Queue new messages; one whose key is known replaces the waiting one or is refused."""
        if not letters:
            return
        rows = [
            {
                "chat": letter.chat,
                "priority": letter.priority,
                "not_before": to_ms(letter.not_before or now),
                "method": letter.method,
                "payload": _write(letter.params),
                "key": letter.key,
                "about": letter.about,
                "edits": letter.edits,
                "message_id": letter.message_id,
                "repeatable": letter.repeatable,
                "now": to_ms(now),
            }
            for letter in letters
        ]
        if len(rows) == 1:
            await self._session.all("outbox.add", **rows[0])
        else:
            await self._session.many("outbox.add", rows)

    async def edit(self, letter: Letter, now: datetime) -> None:
        """Queue a change of a message; the newest change replaces older ones that still wait."""
        if letter.edits is not None and await self._session.one(
            "outbox.rewrite_unsent", id=letter.edits, payload=_write(letter.params)
        ):
            return
        replaced = await self._session.all(
            "outbox.rewrite_waiting",
            chat=letter.chat,
            edits=letter.edits,
            message_id=letter.message_id,
            payload=_write(letter.params),
            not_before=to_ms(letter.not_before or now),
        )
        if not replaced:
            await self.add([letter], now)

    async def by_key(self, key: str) -> Sent | None:
        """Find the message that was queued under `key`."""
        row = await self._session.one("outbox.by_key", key=key)
        if row is None:
            return None
        return Sent(row["id"], row["state"], row["message_id"], row["about"], row["method"])

    async def by_message(self, chat: int, message_id: int) -> Sent | None:
        """Find the row behind a message of ours in a chat."""
        row = await self._session.one("outbox.by_message", chat=chat, message_id=message_id)
        return None if row is None else Sent(row["id"], "sent", message_id, row["about"])

    async def last_about(self, chat: int) -> str | None:
        """Tell what our newest message in a chat was about."""
        row = await self._session.one("outbox.last_about", chat=chat)
        return None if row is None else row["about"]

    async def claim(
        self, now: datetime, most: int, avoid: Collection[int], below: int
    ) -> list[Due]:
        """Claim up to `most` rows more urgent than `below`, one for each chat not in `avoid`."""
        rows = await self._session.all(
            "outbox.claim", now=to_ms(now), most=most, avoid=as_json_list(avoid), below=below
        )
        return sorted(
            (
                Due(
                    id=row["id"],
                    chat=row["chat"],
                    priority=row["priority"],
                    method=row["method"],
                    params=orjson.loads(row["payload"]),
                    edits=row["edits"],
                    message_id=row["message_id"],
                    repeatable=bool(row["repeatable"]),
                    attempts=row["attempts"],
                )
                for row in rows
            ),
            key=lambda due: (due.priority, due.id),
        )

    async def target(self, row: int) -> tuple[int | None, str] | None:
        """Tell the Telegram id and the state of the row that an edit changes."""
        found = await self._session.one("outbox.target", id=row)
        return None if found is None else (found["message_id"], found["state"])

    async def sent(self, calls: Iterable[tuple[int, int | None]], now: datetime) -> None:
        """Note the rows whose calls went well, each with the message that it became."""
        await self._session.many(
            "outbox.sent",
            [{"id": row, "message_id": message_id, "now": to_ms(now)} for row, message_id in calls],
        )

    async def finish(self, due: Due, state: Final, now: datetime, fault: str) -> None:
        """Note how the call ended that was not sent.

        Nothing happens if another sender has taken the row over meanwhile: it knows better.
        """
        await self._session.all(
            "outbox.finish",
            id=due.id,
            attempts=due.attempts,
            state=state,
            now=to_ms(now),
            fault=fault,
        )

    async def again(
        self, due: Due, not_before: datetime, fault: str, *, forgive: bool = False
    ) -> None:
        """Let the row wait for another try; `forgive` a try that was not its fault.

        Nothing happens if another sender has taken the row over meanwhile.
        """
        await self._session.all(
            "outbox.again",
            id=due.id,
            attempts=due.attempts,
            not_before=to_ms(not_before),
            fault=fault,
            forgive=int(forgive),
            method=due.method,
            payload=_write(due.params),
        )

    async def moved(self, row: int, message_id: int) -> None:
        """Remember the message that was sent in place of one that is gone."""
        await self._session.all("outbox.moved", id=row, message_id=message_id)

    async def doubtful(self, now: datetime, ours: Collection[int] = ()) -> int:
        """Settle what a dead sender had on the wire, but for the rows `ours`; how many rows."""
        rows = await self._session.all("outbox.doubtful", now=to_ms(now), ours=as_json_list(ours))
        return len(rows)

    async def unreachable(self, chat: int, now: datetime, fault: str) -> None:
        """End all that waits for a chat where nobody can be reached."""
        await self._session.all("outbox.unreachable", chat=chat, now=to_ms(now), fault=fault)

    async def rename_chat(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup."""
        await self._session.all("outbox.rename_chat", old=old, new=new)

    async def empty(self, before: datetime) -> None:
        """Forget the words of what was settled before that moment."""
        await self._session.all("outbox.empty", before=to_ms(before))

    async def ended(self, state: Final) -> int:
        """Count the rows that ended so."""
        row = await self._session.one("outbox.ended", state=state)
        assert row is not None
        return int(row["number"])

    async def state(self, now: datetime) -> OutboxState:
        """Tell how much waits."""
        row = await self._session.one("outbox.state", now=to_ms(now))
        assert row is not None
        oldest = row["oldest_waiting"]
        return OutboxState(
            waiting=row["waiting"],
            due=row["due"],
            oldest_waiting=None if oldest is None else from_ms(oldest),
        )


def _write(params: dict[str, Any]) -> str:
    return orjson.dumps(params).decode()
