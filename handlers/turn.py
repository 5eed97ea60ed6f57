"""A turn: one act of one person, the transaction it happens in, and all that is said in reply."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from domain.dialog import Draft, Open
from domain.errors import Stale
from domain.incoming import Command, Incoming, Tap
from domain.outgoing import (
    CALLBACK_BYTES,
    Button,
    Edit,
    Keyboard,
    Label,
    Menu,
    Message,
    Outgoing,
    Priority,
    Row,
    Send,
    Toast,
    t,
)
from domain.people import Person
from handlers.house import House
from storage.store import Store

LEAVE = len("leave:2147483647:")  # bytes of a button that are taken before its cause

Said = tuple[Outgoing, datetime]


@dataclass(kw_only=True)
class Round:
    """What a scheduled act works with. Its only effects are rows: it waits for no network."""

    db: Store
    house: House
    now: datetime
    said: list[Said] = field(default_factory=list)

    def tell(
        self,
        chat: int,
        words: Label,
        *rows: Row,
        key: str | None = None,
        about: str | None = None,
    ) -> None:
        """Say something to another chat, in the language of who reads there."""
        send = Send(chat, Message(words, tuple(rows)), Priority.NOTICE, key, about)
        self.said.append((send, self.now))


@dataclass(kw_only=True)
class Turn(Round):
    """What a handler works with: a round that one person's act has brought about."""

    person: Person
    incoming: Incoming
    dialog: Open | None = None

    @property
    def chat(self) -> int:
        """The chat in which it happened."""
        return self.incoming.chat.id

    def say(
        self,
        words: Label,
        *rows: Row,
        keyboard: Keyboard | None = None,
        key: str | None = None,
        about: str | None = None,
        after: timedelta = timedelta(),
    ) -> None:
        """Answer in this chat; with `key` and `after`, the last of several answers wins."""
        message = Message(words, tuple(rows), keyboard)
        send = Send(self.chat, message, Priority.REPLY, key, about, self.person.id)
        self.said.append((send, self.now + after))

    def show(self, words: Label, *rows: Row) -> None:
        """Show a page in place of the message whose button was tapped; else say it."""
        act = self.incoming.act
        if isinstance(act, Tap) and act.message_id is not None:
            message = Message(words, tuple(rows))
            self.said.append(
                (Edit(self.chat, message, act.message_id, reader=self.person.id), self.now)
            )
        else:
            self.say(words, *rows)

    def toast(self, words: Label, *, alert: bool = False) -> None:
        """Answer the tap with a line that fades, or a box that is tapped away."""
        act = self.incoming.act
        if isinstance(act, Tap):
            self.said.append((Toast(act.query_id, self.person.id, words, alert), self.now))
        else:
            self.say(words)

    def menu(self) -> None:
        """Let Telegram show this person the commands of their roles, in their language."""
        self.said.append((Menu(self.chat, self.person), self.now))

    async def begin(self, dialog: str, **prefilled: Any) -> None:
        """Open a dialog with this person and ask its first question.

        While one with answers in it is open, the person is asked whether to leave that one.
        """
        draft: Draft = {name: [value] for name, value in prefilled.items()}
        conversation = self.house.dialogs[dialog]
        if self.dialog and self.dialog.touched:
            self.say(
                t("dialog-other", open=t(self.house.titles[self.dialog.name])),
                [Button(t("dialog-keep"), "keep")],
                [Button(t("dialog-leave"), "leave", self.dialog.version, self._cause())],
            )
            return
        asked = conversation.first(draft) or ""
        self.dialog = await self.db.dialogs.open(
            self.chat, self.person.id, dialog, asked, draft, self.now
        )
        if asked:
            self.ask(asked)

    def ask(self, name: str) -> None:
        """Ask the question `name` of the open dialog."""
        assert self.dialog is not None
        field_ = self.house.dialogs[self.dialog.name].fields[name]
        self.say(t(field_.ask), [Button(t("dialog-cancel"), "cancel", self.dialog.version)])

    def form(self, version: int, name: str = "") -> Open:
        """Give the open dialog that a button belongs to; Stale if it is not that one any more."""
        if self.dialog is None or self.dialog.version != version:
            raise Stale
        if name and self.dialog.name != name:
            raise Stale
        return self.dialog

    async def end(self) -> None:
        """Close the open dialog."""
        await self.db.dialogs.close(self.chat, self.person.id)
        self.dialog = None

    def _cause(self) -> str:
        """Tell what brought this turn about, as `leave` can do it again."""
        act = self.incoming.act
        match act:
            case Tap() if len(act.data.encode()) <= CALLBACK_BYTES - LEAVE:
                return act.data
            case Command():
                return f"/{act.name}"
            case _:
                return ""
