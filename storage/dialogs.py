"""Open conversations: one row for a chat and a person, written by compare-and-set."""

import json
from datetime import datetime

from domain.clock import to_ms
from domain.dialog import Draft, Open, pack, unpack
from storage.session import Row, Session

EPOCH = 1_700_000_000  # seconds since 1970
PER_SECOND = 100  # versions begin with the hundredths since then: nobody's form changes so often


def read_open(row: Row) -> Open | None:
    """Read the open dialog from a row that was joined with the dialogs."""
    if row["dialog"] is None:
        return None
    return Open(row["dialog"], row["field"], unpack(json.loads(row["draft"])), row["version"])


class Dialogs:
    """The rows of open conversations."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def open(
        self, chat: int, person: int, name: str, field: str, draft: Draft, now: datetime
    ) -> Open:
        """Begin a dialog; one that was open in this chat is left."""
        row = await self._begin("dialogs.open", chat, person, name, field, draft, now)
        assert row is not None
        return Open(name, field, draft, row["version"])

    async def offer(
        self, chat: int, person: int, name: str, field: str, draft: Draft, now: datetime
    ) -> bool:
        """Begin a dialog for somebody else, unless they have one open; whether it was begun."""
        row = await self._begin("dialogs.offer", chat, person, name, field, draft, now)
        return row is not None

    async def retract(self, chat: int, person: int, name: str, draft: Draft) -> None:
        """End a dialog that was offered with this draft, if nothing has been added to it."""
        told = json.dumps(pack(draft))
        await self._session.all("dialogs.retract", chat=chat, person=person, name=name, draft=told)

    async def change(
        self, chat: int, person: int, before: Open, field: str, draft: Draft, now: datetime
    ) -> bool:
        """Write the draft if nobody wrote it since `before` was read; else change nothing."""
        row = await self._session.one(
            "dialogs.change",
            chat=chat,
            person=person,
            name=before.name,
            version=before.version,
            field=field,
            draft=json.dumps(pack(draft)),
            now=to_ms(now),
        )
        return row is not None

    async def close(self, chat: int, person: int) -> None:
        """End the dialog, if one is open."""
        await self._session.all("dialogs.close", chat=chat, person=person)

    async def sweep(self, before: datetime) -> list[tuple[int, int, str]]:
        """End every dialog untouched since `before`: (chat, person, name) of each."""
        rows = await self._session.all("dialogs.sweep", before=to_ms(before))
        return [(row["chat"], row["person"], row["name"]) for row in rows]

    async def rename_chat(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup."""
        await self._session.all("dialogs.rename_chat", old=old, new=new)

    async def _begin(
        self,
        query: str,
        chat: int,
        person: int,
        name: str,
        field: str,
        draft: Draft,
        now: datetime,
    ) -> Row | None:
        return await self._session.one(
            query,
            chat=chat,
            person=person,
            name=name,
            field=field,
            draft=json.dumps(pack(draft)),
            # Higher than that of every form before it.
            version=int((now.timestamp() - EPOCH) * PER_SECOND),
            now=to_ms(now),
        )
