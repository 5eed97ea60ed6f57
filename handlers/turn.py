"""A turn: one act of one person, the transaction it happens in, and all that is said in reply."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from domain.dialog import Draft, Open
from domain.errors import Stale
from domain.incoming import Command, Incoming, Photo, Place, Tap
from domain.outgoing import (
    CALLBACK_BYTES,
    Button,
    Edit,
    Keyboard,
    Label,
    Later,
    Lines,
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

LEAVE = len("leave:99999999999:")  # bytes of a button that are taken before its cause

ALBUM = timedelta(seconds=1.5)  # an album is several updates without an end mark

Said = tuple[Outgoing | Later, datetime]


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
        self.send(chat, Message(words, tuple(rows)), key=key, about=about)

    def send(
        self, chat: int, message: Message, *, key: str | None = None, about: str | None = None
    ) -> None:
        """Say something to another chat that has more than words: photos, an album, a file."""
        self.said.append((Send(chat, message, Priority.NOTICE, key, about), self.now))

    def later(
        self,
        kind: str,
        about: str = "",
        /,
        *,
        key: str | None = None,
        after: timedelta = timedelta(),
        **payload: Any,
    ) -> None:
        """Have slow work done once this is committed; `@router.result(kind)` hears how it ended.

        It is done at least once, also across crashes. While work with the same `key` waits or is
        being done, it is not asked for again. `payload` is what JSON can hold.
        """
        self.said.append((Later(kind, about, payload, key), self.now + after))


@dataclass(kw_only=True)
class Turn(Round):
    """What a handler works with: a round that one person's act has brought about."""

    person: Person
    incoming: Incoming
    dialog: Open | None = None
    then: str = ""  # a command that the tapped button stands for

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

    async def begin(self, dialog: str, /, *, ask: bool = True, **prefilled: Any) -> bool:
        """Open a dialog with this person and `ask` its first question; whether it was opened.

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
            return False
        asked = conversation.first(draft) or ""
        self.dialog = await self.db.dialogs.open(
            self.chat, self.person.id, dialog, asked, draft, self.now
        )
        if asked and ask:
            self.ask(asked)
        return True

    def ask(self, name: str) -> None:
        """Ask the question `name` of the open dialog."""
        assert self.dialog is not None
        asking = self.house.asking.get(self.dialog.name)
        if asking is not None:
            asking(self, name)
            return
        field_ = self.house.dialogs[self.dialog.name].fields[name]
        self.question(t(field_.ask))

    def question(self, words: Label, *rows: Row) -> None:
        """Put a question of the open dialog, with the way out; an album is answered once."""
        assert self.dialog is not None
        if not self.incoming.chat.private:
            # Telegram opens the field for a reply only for who is named in the message.
            sender = self.incoming.sender
            name = t("dialog-to", person=str(self.person.id), name=sender.name if sender else "")
            how = t("dialog-reply", kind=self._kind_asked())
            message = Message(Lines((Lines((name, words), " "), how)), reply=True)
            about = f"form:{self.person.id}"
            send = Send(self.chat, message, Priority.REPLY, about=about, reader=self.person.id)
            self.said.append((send, self.now))
            return
        version = self.dialog.version
        way_out = [Button(t("dialog-cancel"), "cancel", version)]
        album = getattr(self.incoming.act, "album", "")
        self.say(
            words,
            *rows,
            way_out,
            key=f"album:{self.chat}:{album}" if album else None,
            after=ALBUM if album else timedelta(),
        )

    def _kind_asked(self) -> str:
        """Name what the question of the open dialog is answered with, if it is not words alone."""
        assert self.dialog is not None
        fields = self.house.dialogs[self.dialog.name].fields
        kinds = fields[self.dialog.field].kinds if self.dialog.field in fields else ()
        return "photo" if Photo in kinds else "place" if Place in kinds else "words"

    async def fill(self, **values: Any) -> str | None:
        """Put values into the open dialog; the field that is still missing, or None."""
        return await self._change({name: [one] for name, one in values.items()})

    async def add(self, name: str, value: Any) -> str | None:
        """Put one more value into a field of the open dialog; what is still missing, or None."""
        assert self.dialog is not None
        return await self._change({name: [*self.dialog.draft.get(name, []), value]})

    async def _change(self, values: Draft) -> str | None:
        assert self.dialog is not None
        before, draft = self.dialog, {**self.dialog.draft, **values}
        asked = self.house.dialogs[before.name].first(draft)
        if not await self.db.dialogs.change(
            self.chat, self.person.id, before, asked or before.field, draft, self.now
        ):
            raise Stale
        self.dialog = replace(
            before, field=asked or before.field, draft=draft, version=before.version + 1
        )
        return asked

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
