"""Words and messages as values: they find their language only when the reader is known."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from domain.people import Person

CALLBACK_BYTES = 64  # Bot API, InlineKeyboardButton.callback_data
ALBUM = 10  # Bot API, sendMediaGroup


class Priority(IntEnum):
    """Who goes first when not everything may be sent at once; lower is more urgent."""

    TAP = 0
    REPLY = 1
    NOTICE = 2
    CHANNEL = 3
    ANNOUNCEMENT = 4


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence: the key of a text and the values that stand in it.

    Values may be str (escaped when shown), int, float, datetime, date, another Label, or a list.
    """

    key: str
    values: dict[str, Any] = field(default_factory=dict)


def t(key: str, /, **values: Any) -> Words:
    """Say the text `key` with `values`; Fluent writes hyphens, Python underscores."""
    return Words(key, {name.replace("_", "-"): value for name, value in values.items()})


@dataclass(frozen=True, slots=True)
class Plain:
    """Text that a person wrote, shown as it is (escaped), in no particular language."""

    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Several sentences below each other, `gap` between them."""

    parts: tuple["Label", ...]
    gap: str = "\n"


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text that a person formatted in Telegram, as its HTML: made from its entities, so escaped."""

    markup: str


@dataclass(frozen=True, slots=True)
class Translated:
    """The same in several languages; who reads another one gets the first."""

    by_language: dict[str, "Label"]


Label = Words | Plain | Lines | Formatted | Translated


def callback_data(route: str, args: Sequence[str | int]) -> str:
    """Join a route and what it is about into callback data; ValueError above 64 bytes."""
    data = ":".join([route, *(str(arg) for arg in args)])
    if len(data.encode()) > CALLBACK_BYTES:
        raise ValueError(f"callback data over {CALLBACK_BYTES} bytes: {data}")
    return data


class Button:
    """An inline button: what it says, the route that hears of it, and what it is about."""

    __slots__ = ("data", "label")

    def __init__(self, label: Label, route: str, *args: str | int) -> None:
        self.label = label
        self.data = callback_data(route, args)


@dataclass(frozen=True, slots=True)
class Link:
    """An inline button that opens an address."""

    label: Label
    url: str


Row = Sequence[Button | Link]


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the reply keyboard; it sends its words, or asks for the contact or the place."""

    label: Words
    asks: str = ""  # "", "contact" or "location"


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The reply keyboard below the chat; no rows take it away."""

    rows: tuple[tuple[Key, ...], ...] = ()
    once: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """What the bot says: words, buttons under it, perhaps pictures or a file.

    `photo` and `photos` (an album of at most 10, which can have no buttons) are Telegram's file ids
    or the names of stored pictures; `file` names what is stored: a picture, or with `name`, under
    which people get it, a document. Stored things are looked for when the message leaves.
    """

    words: Label
    rows: tuple[Row, ...] = ()
    keyboard: Keyboard | None = None
    photo: str = ""
    silent: bool = False
    reply: bool = False  # open the field for a reply: in a group the bot hears nothing else
    photos: tuple[str, ...] = ()
    file: str = ""
    name: str = ""
    document: str = ""  # a file that Telegram has, by its file id

    def __post_init__(self) -> None:
        if len(self.photos) > ALBUM:
            raise ValueError(f"an album has at most {ALBUM} photos")
        if len(self.photos) > 1 and (self.rows or self.keyboard is not None):
            raise ValueError("an album has no buttons")
        if sum(map(bool, (self.photo, self.photos, self.file, self.document))) > 1:
            raise ValueError("a message has one photo, or an album, or a file")


@dataclass(frozen=True, slots=True)
class Send:
    """A new message to a chat. `about` names the object it shows; a reply to it goes there.

    `key` makes it unique: the same key again replaces it while it waits and is refused once sent.
    """

    chat: int
    message: Message
    priority: Priority = Priority.REPLY
    key: str | None = None
    about: str | None = None
    reader: int | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a message sent before: by Telegram's id, or by the key it was sent under."""

    chat: int
    message: Message
    message_id: int | None = None
    of_key: str | None = None
    priority: Priority = Priority.REPLY
    reader: int | None = None


@dataclass(frozen=True, slots=True)
class Delete:
    """The end of what was sent under a key: a message, or so many, an album."""

    chat: int
    of_key: str
    number: int = 1
    priority: Priority = Priority.REPLY


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a tap; Telegram shows at most 200 characters and waits a short while."""

    query_id: str
    reader: int
    words: Label | None = None
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands that Telegram offers a person in their chat: those of their roles."""

    chat: int
    person: Person


@dataclass(frozen=True, slots=True)
class Later:
    """Slow work, to be done once what asks for it is committed.

    `about` names the object it is for. While work with the same `key` waits or is being done, it
    is not asked for again. `payload` is what JSON can hold.
    """

    kind: str
    about: str = ""
    payload: dict[str, Any] = field(default_factory=dict)
    key: str | None = None


Outgoing = Send | Edit | Delete | Toast | Menu
