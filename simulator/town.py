"""Everything that the simulated Telegram knows: people, chats, messages, bots."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import Any, Literal

from simulator.events import Hub
from simulator.faults import Faults
from simulator.files import Files
from simulator.limits import Gauge, Limits
from simulator.refusal import Json
from simulator.updates import UpdateQueue

Kind = Literal["private", "group", "supergroup", "channel"]
MEMBERS = frozenset({"creator", "administrator", "member"})
KEPT_MESSAGES = 5_000
KEPT_CALLS = 20_000


@dataclass(slots=True)
class User:
    """A person with an account."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "id"
    about: str = ""
    phone: str = ""
    deactivated: bool = False

    def as_json(self) -> Json:
        """Return the Bot API's User."""
        shown: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for key in ("last_name", "username", "language_code"):
            if getattr(self, key):
                shown[key] = getattr(self, key)
        return shown


@dataclass(slots=True)
class Entry:
    """A message in a chat, with what only the chat knows about it."""

    message: Json
    author: int
    frozen: bool = False
    update_id: int | None = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    votes: dict[int, list[int]] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Room:
    """A chat: of one person with one bot, a group, a supergroup or a channel."""

    key: int
    chat: Json
    kind: Kind
    bot_id: int | None = None
    members: dict[int, str] = field(default_factory=dict)
    entries: dict[int, Entry] = field(default_factory=dict)
    keyboard: Json | None = None
    pinned: list[int] = field(default_factory=list)
    started: bool = False
    blocked: bool = False
    upgraded_to: int | None = None
    read_up_to: int = 0

    @property
    def id(self) -> int:
        """The chat id as the bot sees it."""
        return int(self.chat["id"])

    def has(self, user_id: int) -> bool:
        """Tell whether a person or bot belongs to the chat."""
        return self.members.get(user_id) in MEMBERS

    def is_admin(self, user_id: int) -> bool:
        """Tell whether somebody administers the chat."""
        return self.members.get(user_id) in ("creator", "administrator")


@dataclass(slots=True)
class Bot:
    """A bot's account and all that it has told Telegram about itself."""

    id: int
    token: str
    name: str
    username: str
    queue: UpdateQueue
    gauge: Gauge
    privacy: bool = True
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)
    taps: dict[str, tuple[int, float]] = field(default_factory=dict)
    webhook: Json = field(default_factory=dict)
    webhook_changed: Callable[[], None] = lambda: None

    def as_json(self) -> Json:
        """Return the Bot API's User of the bot."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


@dataclass(frozen=True, slots=True)
class Call:
    """A call that a bot made (getUpdates is not kept) and the body that it was answered."""

    method: str
    params: Json
    at: float
    answer: Any


class Town:
    """The whole state. Private chats are kept per bot, groups and channels once."""

    def __init__(
        self,
        tokens: Iterable[str],
        *,
        clock: Callable[[], float],
        steady: Callable[[], float],
        limits: Limits | None,
        first_update_id: int,
        first_message_id: int,
    ) -> None:
        self.clock = clock
        self.hub = Hub()
        self.files = Files()
        self.faults = Faults()
        self.users: dict[int, User] = {}
        self.rooms: dict[tuple[int, int], Room] = {}
        self.bots: dict[str, Bot] = {}
        self.calls: deque[Call] = deque(maxlen=KEPT_CALLS)
        self.toasts: dict[int, list[Json]] = {}
        self.tap_timeout_s = 60.0
        self._message_ids = count(first_message_id)
        self._keys = count(1)
        self._read: dict[tuple[int, int], tuple[Room, int]] = {}
        for number, token in enumerate(tokens):
            bot_id = int(token.partition(":")[0])
            self.bots[token] = Bot(
                id=bot_id,
                token=token,
                name="Sobat Serang",
                username="sobat_serang_bot" if number == 0 else f"sobat_serang_{bot_id}_bot",
                queue=UpdateQueue(
                    first_update_id,
                    partial(self._bot_read, bot_id),
                    lambda: self.hub.tell("poll"),
                ),
                gauge=Gauge(limits, steady),
            )

    # people and chats

    def user(self, user: User | int) -> User:
        """Return a person by id; KeyError where nobody has it."""
        return user if isinstance(user, User) else self.users[user]

    def private(self, bot: Bot, user_id: int) -> Room:
        """Return the chat of a person with a bot; it exists as soon as the person does."""
        room = self.rooms.get((bot.id, user_id))
        if room is None:
            user = self.users[user_id]
            chat: Json = {"id": user.id, "type": "private", "first_name": user.first_name}
            if user.last_name:
                chat["last_name"] = user.last_name
            if user.username:
                chat["username"] = user.username
            room = Room(next(self._keys), chat, "private", bot_id=bot.id)
            room.members = {user_id: "member", bot.id: "member"}
            self.rooms[bot.id, user_id] = room
        return room

    def add_room(self, chat: Json, kind: Kind, members: dict[int, str]) -> Room:
        """Make a group, supergroup or channel."""
        room = Room(next(self._keys), chat, kind, members=members)
        self.rooms[0, room.id] = room
        return room

    def find(self, bot: Bot, chat_id: object) -> Room | None:
        """Return the chat that a bot means by an id or @username, or None."""
        text = str(chat_id)
        if text.startswith("@"):
            name = text[1:].lower()
            for room in self.rooms.values():
                if room.kind != "private" and room.chat.get("username", "").lower() == name:
                    return room
            return None
        try:
            number = int(text)
        except ValueError:
            return None
        if number in self.users:
            return self.private(bot, number)
        return self.rooms.get((0, number))

    def bot_by_id(self, bot_id: int) -> Bot | None:
        """Return the bot with this id, or None."""
        return next((bot for bot in self.bots.values() if bot.id == bot_id), None)

    # messages and updates

    def now(self) -> int:
        """Return the moment as Telegram dates messages, in whole seconds since 1970."""
        return int(self.clock())

    def next_message_id(self) -> int:
        """Return a message id that was not used before."""
        return next(self._message_ids)

    def keep(self, room: Room, entry: Entry) -> None:
        """Put a message into a chat and tell the watchers."""
        room.entries[entry.message["message_id"]] = entry
        if len(room.entries) > KEPT_MESSAGES:
            del room.entries[next(iter(room.entries))]
        self.hub.tell("message", room.key, message=entry.message)

    def changed(self, room: Room, entry: Entry) -> None:
        """Tell the watchers that a message looks different now."""
        self.hub.tell("edited", room.key, message=entry.message)

    def remove(self, room: Room, message_id: int) -> None:
        """Take a message out of a chat."""
        room.entries.pop(message_id, None)
        if message_id in room.pinned:
            room.pinned.remove(message_id)
        self.hub.tell("deleted", room.key, message_id=message_id)

    def update(self, bot: Bot, kind: str, payload: Json, about: tuple[Room, Entry] | None) -> None:
        """Keep an update for a bot; `about` is the message whose ticks show that it was read."""
        update_id = bot.queue.push(kind, payload)
        if update_id is not None and about is not None:
            room, entry = about
            entry.update_id = update_id
            self._read[bot.id, update_id] = (room, entry.message["message_id"])
        self.hub.tell("update", None)

    def _bot_read(self, bot_id: int, update_id: int) -> None:
        room, message_id = self._read.pop((bot_id, update_id), (None, 0))
        if room is not None and message_id > room.read_up_to:
            room.read_up_to = message_id
            self.hub.tell("read", room.key, up_to=message_id)
        else:
            self.hub.tell("confirmed", None)
