"""Desks: the groups in which kecamatan and DLH work, and the cards that show a report there."""

from datetime import datetime

from domain.clock import to_ms
from storage.session import Session


class Desks:
    """The rows of groups and cards."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def show_in(self, report: int, chat: int, key: str) -> None:
        """Remember that a card of the report stands in a chat, under this key of the outbox."""
        await self._session.all("desks.show_in", report=report, chat=chat, key=key)

    async def hide_in(self, chat: int) -> None:
        """Forget every card of a chat."""
        await self._session.all("desks.hide_in", chat=chat)

    async def hide(self, report: int, chat: int) -> None:
        """Forget the card of a report in one chat."""
        await self._session.all("desks.hide", report=report, chat=chat)

    async def cards(self, report: int) -> list[tuple[int, str]]:
        """Give the chats in which the report has a card, each with its key."""
        rows = await self._session.all("desks.cards", report=report)
        return [(row["chat"], row["key"]) for row in rows]

    async def begin_dealing(self, desk: str) -> None:
        """Note that the cards of a desk's open reports are to be dealt anew."""
        await self._session.all("desks.begin_dealing", desk=desk)

    async def dealings(self) -> list[tuple[str, int]]:
        """Give the desks whose cards are being dealt, each with the last report seen."""
        rows = await self._session.all("desks.dealings")
        return [(row["desk"], row["after"]) for row in rows]

    async def dealt(self, desk: str, after: int | None) -> None:
        """Note how far a desk's cards are dealt; None: all of them."""
        if after is None:
            await self._session.all("desks.end_dealing", desk=desk)
        else:
            await self._session.all("desks.dealt", desk=desk, after=after)

    async def bind(self, chat: int, desk: str, title: str, by: int, now: datetime) -> None:
        """Make a group the place where a desk works; it leaves the desk that it had."""
        await self._session.all("desks.unbind", chat=chat, desk=desk)
        await self._session.all(
            "desks.bind", chat=chat, desk=desk, title=title, by=by, now=to_ms(now)
        )

    async def unbind(self, chat: int) -> None:
        """Forget a group."""
        await self._session.all("desks.unbind", chat=chat, desk="")

    async def group_of(self, desk: str) -> int | None:
        """Give the group in which a desk works."""
        row = await self._session.one("desks.group_of", desk=desk)
        return None if row is None else int(row["chat"])

    async def desk_of(self, chat: int) -> str | None:
        """Give the desk that works in a group."""
        row = await self._session.one("desks.desk_of", chat=chat)
        return None if row is None else str(row["desk"])

    async def rename_chat(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup: its binding and its cards."""
        await self._session.all("desks.rename_group", old=old, new=new)
        await self._session.all("desks.drop_doubled_cards", old=old, new=new)
        await self._session.all("desks.rename_cards", old=old, new=new)
