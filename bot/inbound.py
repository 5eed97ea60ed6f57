"""Reads Telegram's updates, with all their optional parts, once; nobody after it has to.

What the bot has no business with (channel posts, service messages, commands for another bot) is
None. An update that cannot be parsed raises NotUnderstood, so that its row is kept with the reason
and can be answered again when the library has learned it.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final, Literal, get_args

import telegram
from telegram.constants import ChatID

from bot.contents import content
from domain.incoming import (
    Act,
    Chat,
    ChatKind,
    Edited,
    Incoming,
    Membership,
    Migrated,
    Reaction,
    Sender,
    Tap,
)

Raw = Mapping[str, Any]
Status = Literal["member", "admin", "restricted", "left", "kicked"]

_STATUS: Final[dict[str, Status]] = {
    "creator": "admin",
    "administrator": "admin",
    "member": "member",
    "restricted": "restricted",
    "left": "left",
    "kicked": "kicked",
}
_KINDS: Final[dict[str, ChatKind]] = {kind: kind for kind in get_args(ChatKind)}
# As whom Telegram shows people who speak as their group, their channel, or as Telegram itself.
_STAND_INS: Final = (ChatID.ANONYMOUS_ADMIN, ChatID.FAKE_CHANNEL, ChatID.SERVICE_CHAT)
_EPOCH: Final = datetime.fromtimestamp(0, UTC)


class NotUnderstood(ValueError):
    """This update cannot be parsed: it is malformed, or newer than the library."""


def understand(update: Raw, bot_username: str, received: datetime | None = None) -> Incoming | None:
    """Tell what the raw update says, or None where it is not for the bot.

    `received` is the moment of an act that Telegram does not date (a tap); without it such an act
    has the date of the message that it is about. Raises NotUnderstood.
    """
    me = bot_username.lstrip("@").casefold()
    readers: dict[str, Callable[[Raw], Incoming | None]] = {
        "message": lambda raw: _message(raw, me),
        "edited_message": lambda raw: _message(raw, me, edited=True),
        "callback_query": lambda raw: _tap(raw, received),
        "my_chat_member": _membership,
        "message_reaction": _reaction,
    }
    try:
        for kind, read in readers.items():
            if update.get(kind) is not None:
                return read(update[kind])
    except Exception as error:
        raise NotUnderstood(f"{type(error).__name__} while reading an update") from error
    return None


def _message(raw: Raw, me: str, *, edited: bool = False) -> Incoming | None:
    chat = _chat(telegram.Chat.de_json(raw["chat"], None))
    # What the linked channel posted is copied into its group: it speaks to people, not to the bot.
    if chat is None or chat.kind == "channel" or raw.get("is_automatic_forward"):
        return None
    act: Act | None
    if raw.get("migrate_to_chat_id") is not None:
        act = Migrated(int(raw["migrate_to_chat_id"]))
    else:
        act = content(raw, me)
        if act is not None and edited:
            act = Edited(act)
    if act is None:
        return None
    answered = raw.get("reply_to_message") or {}
    if "forum_topic_created" in answered:
        answered = {}  # every message of a topic "replies" to the topic's beginning
    author = answered.get("from") or {}
    return Incoming(
        chat=chat,
        sender=_sender(
            telegram.User.de_json(raw["from"], None) if raw.get("from") else None,
            telegram.Chat.de_json(raw["sender_chat"], None) if raw.get("sender_chat") else None,
        ),
        act=act,
        at=datetime.fromtimestamp((edited and raw.get("edit_date")) or raw["date"], UTC),
        message_id=int(raw["message_id"]),
        reply_to=answered.get("message_id"),
        reply_to_bot=bool(author.get("is_bot") and str(author.get("username")).casefold() == me),
        forwarded="forward_origin" in raw or "forward_date" in raw,
    )


def _tap(raw: Raw, received: datetime | None) -> Incoming | None:
    person = telegram.User.de_json(raw["from"], None)
    if raw.get("data") is None:  # a game's button
        return None
    about = raw.get("message")
    chat = Chat(person.id, "private")
    shown_at, number = _EPOCH, None
    if about is not None:
        where = _chat(telegram.Chat.de_json(about["chat"], None))
        if where is None:
            return None
        chat = where
        if about["date"]:  # 0: too old, Telegram does not show it any more
            shown_at, number = datetime.fromtimestamp(about["date"], UTC), int(about["message_id"])
    return Incoming(
        chat=chat,
        sender=_sender(person, None),
        act=Tap(str(raw["id"]), str(raw["data"]), number),
        at=received or shown_at,
        message_id=number,
    )


def _membership(raw: Raw) -> Incoming | None:
    chat = _chat(telegram.Chat.de_json(raw["chat"], None))
    person = telegram.User.de_json(raw["from"], None)
    before = _STATUS.get(raw["old_chat_member"]["status"])
    status = _STATUS.get(raw["new_chat_member"]["status"])
    if chat is None or before is None or status is None:
        return None
    return Incoming(
        chat=chat,
        sender=_sender(person, None),
        act=Membership(status, before),
        at=datetime.fromtimestamp(raw["date"], UTC),
    )


def _reaction(raw: Raw) -> Incoming | None:
    change = telegram.MessageReactionUpdated.de_json(dict(raw), None)
    chat = _chat(change.chat)
    if chat is None:
        return None
    now = change.new_reaction
    return Incoming(
        chat=chat,
        sender=_sender(change.user, change.actor_chat),
        act=Reaction(tuple(x.emoji for x in now if isinstance(x, telegram.ReactionTypeEmoji))),
        at=change.date,
        message_id=change.message_id,
    )


def _chat(chat: telegram.Chat) -> Chat | None:
    kind = _KINDS.get(chat.type)
    return None if kind is None else Chat(_id(chat.id), kind, chat.title or "")


def _sender(user: telegram.User | None, behind: telegram.Chat | None) -> Sender | None:
    """Name who did it; who speaks as a group or channel is that group or channel, anonymous."""
    if behind is not None and (user is None or user.id in _STAND_INS):
        return Sender(_id(behind.id), behind.title or "", anonymous=True)
    if user is None:
        return None
    return Sender(
        id=_id(user.id),
        name=user.full_name,
        language_code=user.language_code,
        anonymous=user.id in _STAND_INS,
        is_bot=user.is_bot,
    )


def _id(value: Any) -> int:
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise ValueError("an id that no database can hold")
    return value
