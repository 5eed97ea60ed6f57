"""Turns what was said into calls of the Bot API: words find their language, buttons their form."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from bot import uploads
from domain.outgoing import (
    Button,
    Delete,
    Edit,
    Keyboard,
    Later,
    Link,
    Menu,
    Message,
    Outgoing,
    Priority,
    Row,
    Send,
    Toast,
    t,
)
from domain.people import NOBODY
from handlers.repertoire import Repertoire
from handlers.turn import Said
from handlers.wording import Wording
from storage.outbox import Letter
from storage.store import Store

CAPTION = "editMessageCaption"


class Posted(NamedTuple):
    """What a transaction leaves for others to do: the last moment at which something is due."""

    letters: datetime | None = None
    jobs: datetime | None = None


class Writer:
    """Writes letters; `repertoire` knows which commands a person is offered.

    With `paid` Telegram may take Stars for announcements beyond its free limit.
    """

    def __init__(self, wording: Wording, repertoire: Repertoire, *, paid: bool = False) -> None:
        self._wording = wording
        self._repertoire = repertoire
        self._paid = paid

    async def post(self, store: Store, said: Sequence[Said], known: Mapping[int, str]) -> Posted:
        """Put all that was said into the outbox of this transaction, what is to be done into jobs.

        `known` gives the languages of the people whose turn it is; others are looked up.
        """
        asked = [(one, moment) for one, moment in said if isinstance(one, Later)]
        words = [
            (one, moment)
            for one, moment in said
            if not isinstance(one, Later) and _reader(one) != NOBODY
        ]
        if asked:
            await store.jobs.add(asked)
        strangers = {_reader(one) for one, _ in words} - known.keys()
        languages = dict(known) | (await store.people.languages(strangers) if strangers else {})
        new: list[Letter] = []
        for one, moment in words:
            letter = self._letter(one, languages.get(_reader(one), "id"), moment)
            if isinstance(one, Edit):
                await store.outbox.add(new, moment)  # what is edited may be among them
                new = []
                await self._edit(store, one, letter, moment)
            elif isinstance(one, Delete):
                new += await self._end(store, one, letter)
            else:
                new.append(letter)
        if new:
            await store.outbox.add(new, words[-1][1])
        return Posted(
            max((moment for _, moment in words), default=None),
            max((moment for _, moment in asked), default=None),
        )

    async def _edit(self, store: Store, edit: Edit, letter: Letter, now: datetime) -> None:
        if edit.of_key is not None:
            ours = await store.outbox.by_key(edit.of_key)
            if ours is not None:
                letter = replace(letter, edits=ours.id, message_id=ours.message_id)
        await store.outbox.edit(letter, now)

    async def _end(self, store: Store, one: Delete, letter: Letter) -> list[Letter]:
        """Give what ends a message, nothing where there is none."""
        ours = await store.outbox.by_key(one.of_key)
        return [] if ours is None else [replace(letter, edits=ours.id)]

    def _letter(self, one: Outgoing, language: str, moment: datetime) -> Letter:
        match one:
            case Send():
                params = {"chat_id": one.chat, **self._params(one.message, language)}
                if self._paid and one.priority is Priority.ANNOUNCEMENT:
                    params["allow_paid_broadcast"] = True
                return Letter(
                    one.chat,
                    one.priority,
                    _method(one.message),
                    params,
                    key=one.key,
                    about=one.about,
                    repeatable=one.priority < Priority.CHANNEL,
                    not_before=moment,
                )
            case Edit():
                params = {"chat_id": one.chat, **self._params(one.message, language)}
                params.setdefault("reply_markup", {"inline_keyboard": []})
                return Letter(
                    one.chat,
                    one.priority,
                    "editMessageText" if _method(one.message) == "sendMessage" else CAPTION,
                    params,
                    message_id=one.message_id,
                    not_before=moment,
                )
            case Delete():
                method = "deleteMessages" if one.number > 1 else "deleteMessage"
                ending = {"chat_id": one.chat, "number": one.number}
                return Letter(one.chat, one.priority, method, ending, not_before=moment)
            case Toast():
                answer: dict[str, Any] = {"callback_query_id": one.query_id}
                if one.words is not None:
                    answer["text"] = self._wording.toast(one.words, language)
                    answer["show_alert"] = one.alert
                return Letter(None, Priority.TAP, "answerCallbackQuery", answer, not_before=moment)
            case Menu():
                offered = self._repertoire.commands(one.person.roles)
                params = {
                    "scope": {"type": "chat", "chat_id": one.chat},
                    "commands": [
                        {"command": name, "description": self._wording.label(t(text), language)}
                        for name, text in offered
                    ],
                }
                return Letter(None, Priority.NOTICE, "setMyCommands", params, not_before=moment)

    def _params(self, message: Message, language: str) -> dict[str, Any]:
        words = self._wording.html(message.words, language)
        params: dict[str, Any] = {}
        match _method(message):
            case "sendMediaGroup":
                album = [{"type": "photo", "media": uploads.photo(one)} for one in message.photos]
                params["media"] = [album[0] | {"caption": words, "parse_mode": "HTML"}, *album[1:]]
            case "sendPhoto":
                one = message.photo or "".join(message.photos)
                params["photo"] = uploads.photo(one) if one else uploads.stored(message.file)
            case "sendDocument" if message.document:
                params["document"] = message.document
            case "sendDocument":
                params["document"] = uploads.stored(message.file, message.name)
            case _:
                params |= {"text": words, "link_preview_options": {"is_disabled": True}}
        if "media" not in params:
            params |= {"parse_mode": "HTML"} | ({} if "text" in params else {"caption": words})
        if message.rows:
            params["reply_markup"] = {"inline_keyboard": self._inline(message.rows, language)}
        elif message.reply:
            params["reply_markup"] = {"force_reply": True, "selective": True}
        elif message.keyboard is not None:
            params["reply_markup"] = self._keyboard(message.keyboard, language)
        if message.silent:
            params["disable_notification"] = True
        return params

    def _inline(self, rows: Iterable[Row], language: str) -> list[list[dict[str, str]]]:
        return [[self._button(one, language) for one in row] for row in rows if row]

    def _button(self, one: Button | Link, language: str) -> dict[str, str]:
        text = self._wording.label(one.label, language)
        if isinstance(one, Link):
            return {"text": text, "url": one.url}
        return {"text": text, "callback_data": one.data}

    def _keyboard(self, keyboard: Keyboard, language: str) -> dict[str, Any]:
        if not keyboard.rows:
            return {"remove_keyboard": True}
        rows = [
            [
                {
                    "text": self._wording.label(key.label, language),
                    **({f"request_{key.asks}": True} if key.asks else {}),
                }
                for key in row
            ]
            for row in keyboard.rows
        ]
        return {
            "keyboard": rows,
            "resize_keyboard": True,
            "one_time_keyboard": keyboard.once,
        }


def _method(message: Message) -> str:
    if message.document:
        return "sendDocument"
    if message.file:
        return "sendDocument" if message.name else "sendPhoto"
    if len(message.photos) > 1:
        return "sendMediaGroup"
    return "sendPhoto" if message.photo or message.photos else "sendMessage"


def _reader(one: Outgoing) -> int:
    match one:
        case Send() | Edit():
            return one.reader or one.chat
        case Delete():
            return one.chat
        case Menu():
            return one.person.id
        case Toast():
            return one.reader
