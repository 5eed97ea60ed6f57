"""What a person can do to the bot, as plain values that know nothing of Telegram's library."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

ChatKind = Literal["private", "group", "supergroup", "channel"]


@dataclass(frozen=True, slots=True)
class Chat:
    """Where it happened."""

    id: int
    kind: ChatKind
    title: str = ""

    @property
    def private(self) -> bool:
        """Whether this is the chat of one person with the bot."""
        return self.kind == "private"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who did it, as Telegram says; `anonymous` for a group's admin who hides behind the group."""

    id: int
    name: str
    language_code: str | None = None
    anonymous: bool = False
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Words, as typed; `markup` is their HTML if they are formatted."""

    text: str
    markup: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """`/name argument`; the name is lower case, without slash and bot name."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Tap:
    """A press on an inline button of the message `message_id` (None: too old for Telegram)."""

    query_id: str
    data: str
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture; `as_file` when it was sent as a document. Sizes in pixels and bytes.

    `markup` is the HTML of a caption that is formatted.
    """

    file_id: str
    unique_id: str
    caption: str = ""
    width: int = 0
    height: int = 0
    size: int = 0
    album: str = ""
    as_file: bool = False
    markup: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the earth, WGS 84 degrees; `title` when a venue was sent; accuracy in metres."""

    latitude: float
    longitude: float
    accuracy: float | None = None
    title: str = ""
    live: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """A telephone number; `user_id` only if it is that of somebody on Telegram."""

    phone: str
    name: str = ""
    user_id: int | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A document; size in bytes; `markup` is the HTML of a caption that is formatted."""

    file_id: str
    unique_id: str
    name: str = ""
    mime: str = ""
    size: int = 0
    caption: str = ""
    album: str = ""
    markup: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A spoken message (voice note, audio or round video); duration in seconds."""

    file_id: str
    duration: int = 0
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Other:
    """Something the bot has no use for; `kind` as Telegram calls it (sticker, poll, dice, …)."""

    kind: str
    caption: str = ""


Content = Text | Command | Photo | Place | Contact | File | Voice | Other


@dataclass(frozen=True, slots=True)
class Edited:
    """The person changed an earlier message; a live location arrives as edits too."""

    content: Content


@dataclass(frozen=True, slots=True)
class Membership:
    """What happened to the bot's own place in the chat."""

    status: Literal["member", "admin", "restricted", "left", "kicked"]
    before: Literal["member", "admin", "restricted", "left", "kicked"]


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group became a supergroup with a new id."""

    to_chat: int


@dataclass(frozen=True, slots=True)
class Reaction:
    """Emoji now on one of the chat's messages; empty when taken away."""

    emoji: tuple[str, ...]


Act = Content | Tap | Edited | Membership | Migrated | Reaction


@dataclass(frozen=True, slots=True)
class Incoming:
    """One act of one person (or of a chat) at one moment (Telegram's date, UTC)."""

    chat: Chat
    sender: Sender | None
    act: Act
    at: datetime
    message_id: int | None = None
    reply_to: int | None = None
    reply_to_bot: bool = False
    forwarded: bool = False
