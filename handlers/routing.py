"""Who answers what: a feature declares its routes, and two that claim the same refuse to start."""

import inspect
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, get_type_hints

from domain.dialog import Dialog, Draft, Field
from domain.errors import NotAllowed, Stale
from domain.incoming import Act
from domain.knowledge import Match
from domain.people import Role
from domain.schedule import Rhythm
from handlers.turn import Round, Turn

OnTurn = Callable[[Turn], Awaitable[bool | None]]
OnTap = Callable[..., Awaitable[None]]
OnWords = Callable[[Turn, str], Awaitable[None]]
OnReply = Callable[[Turn, str], Awaitable[bool | None]]
OnDialog = Callable[[Turn, Draft], Awaitable[None]]
OnIntent = Callable[[Turn, Match], Awaitable[None]]
OnRound = Callable[[Round], Awaitable[None]]
OnResult = Callable[[Round, str, dict[str, Any], dict[str, Any] | None], Awaitable[None]]
OnAsk = Callable[[Turn, str], None]
OnTake = Callable[[Turn, str, Act], Awaitable[bool]]
Handler = TypeVar("Handler", bound=Callable[..., Awaitable[Any]])


LARGEST = 2**63 - 1  # what a database can hold; no button of ours has more


class Unheard(Exception):
    """Words that are no answer to an open form; they may mean something beside it."""


class RouteClash(Exception):
    """Two features claim the same key."""


@dataclass(frozen=True, slots=True)
class Route(Generic[Handler]):
    """A handler and the role that it asks for."""

    handle: Handler
    role: Role = Role.CITIZEN


@dataclass(frozen=True, slots=True)
class CommandRoute:
    """A command; with `describe`, a text key, it stands in the menu of those who hold `shown`."""

    handle: OnWords
    role: Role
    describe: str
    label: str
    shown: Role


@dataclass(frozen=True, slots=True)
class DialogRoute:
    """A conversation and what is done with its answers."""

    dialog: Dialog
    handle: OnDialog
    role: Role
    title: str
    ask: OnAsk | None = None
    take: OnTake | None = None
    questions: bool = False


@dataclass
class Router:
    """The routes of one feature."""

    commands: dict[str, CommandRoute] = field(default_factory=dict)
    buttons: dict[str, Route[OnTap]] = field(default_factory=dict)
    dialogs: dict[str, DialogRoute] = field(default_factory=dict)
    starts: dict[str, Route[OnWords]] = field(default_factory=dict)
    replies: dict[str, Route[OnReply]] = field(default_factory=dict)
    kinds: dict[type[Any], Route[OnTurn]] = field(default_factory=dict)
    files: dict[str, Route[OnTurn]] = field(default_factory=dict)
    lives: dict[Role, Route[OnTurn]] = field(default_factory=dict)
    sayings: dict[Role, OnTurn] = field(default_factory=dict)
    intents: dict[str, Route[OnIntent]] = field(default_factory=dict)
    events: dict[type[Any], Route[OnTurn]] = field(default_factory=dict)
    rounds: dict[str, tuple[Rhythm, OnRound]] = field(default_factory=dict)
    results: dict[str, OnResult] = field(default_factory=dict)

    def command(
        self,
        name: str,
        *,
        role: Role = Role.CITIZEN,
        describe: str = "",
        label: str = "",
        shown: Role | None = None,
    ) -> Callable[[OnWords], OnWords]:
        """Claim `/name`; `describe` puts it in the menu, `label` is its key of the keyboard.

        Where everybody gets an answer but few have a use for it, `shown` says in whose menu it is.
        """
        return lambda handle: _claim(
            self.commands,
            name,
            CommandRoute(handle, role, describe, label, shown or role),
            handle,
        )

    def button(self, route: str, *, role: Role = Role.CITIZEN) -> Callable[[OnTap], OnTap]:
        """Claim taps on `route`; further parameters of the handler are read from the button."""
        return lambda handle: _claim(self.buttons, route, Route(_reading(handle), role), handle)

    def dialog(
        self,
        name: str,
        *,
        title: str,
        role: Role = Role.CITIZEN,
        ask: OnAsk | None = None,
        take: OnTake | None = None,
        questions: bool = False,
        **fields: Field,
    ) -> Callable[[OnDialog], OnDialog]:
        """Claim the conversation `name`; the handler gets the draft when nothing is missing.

        `ask` puts the question of a field in a way of its own. `take` sees each answer before it
        joins the draft and says True if it has dealt with it. With `questions`, what looks like a
        question to the bot is an answer all the same.
        """
        return lambda handle: _claim(
            self.dialogs,
            name,
            DialogRoute(Dialog(name, fields), handle, role, title, ask, take, questions),
            handle,
        )

    def start(self, prefix: str) -> Callable[[OnWords], OnWords]:
        """Claim the deep links `start=prefix_…`; the handler gets what follows."""
        return lambda handle: _claim(self.starts, prefix, Route(handle), handle)

    def reply(self, about: str) -> Callable[[OnReply], OnReply]:
        """Claim replies to messages that are about `about:…`; the handler gets what follows.

        One that says False leaves the act to whatever else it may answer.
        """
        return lambda handle: _claim(self.replies, about, Route(handle), handle)

    def content(self, *kinds: type[Any], role: Role = Role.CITIZEN) -> Callable[[OnTurn], OnTurn]:
        """Claim kinds of content that start something when no dialog is open.

        What hears words says True where they were for it; others are left to their meaning.
        """

        def claim(handle: OnTurn) -> OnTurn:
            for kind in kinds:
                _claim(self.kinds, kind, Route(handle, role), handle)
            return handle

        return claim

    def file(self, *endings: str, role: Role) -> Callable[[OnTurn], OnTurn]:
        """Claim files whose name ends so (no dot) and that somebody with the role sends.

        From everybody else they are files like any other.
        """

        def claim(handle: OnTurn) -> OnTurn:
            for ending in endings:
                _claim(self.files, ending, Route(handle, role), handle)
            return handle

        return claim

    def live(self, *, role: Role) -> Callable[[OnTurn], OnTurn]:
        """Claim live places that somebody begins to share in private who has this very role.

        From everybody else they are places like any other; how they move on comes as edits.
        """
        return lambda handle: _claim(self.lives, role, Route(handle, role), handle)

    def said(self, *, role: Role) -> Callable[[OnTurn], OnTurn]:
        """Claim what somebody with this very role sends in private when no form is open.

        A handler that says False leaves it to whatever else it may mean.
        """
        return lambda handle: _claim(self.sayings, role, handle, handle)

    def intent(self, *names: str) -> Callable[[OnIntent], OnIntent]:
        """Claim what a person wants in their own words."""

        def claim(handle: OnIntent) -> OnIntent:
            for name in names:
                _claim(self.intents, name, Route(handle), handle)
            return handle

        return claim

    def event(self, kind: type[Any]) -> Callable[[OnTurn], OnTurn]:
        """Claim memberships, migrations, edits or reactions."""
        return lambda handle: _claim(self.events, kind, Route(handle), handle)

    def round(self, name: str, rhythm: Rhythm) -> Callable[[OnRound], OnRound]:
        """Claim the moments of `rhythm`; each is done once, by one process."""
        return lambda handle: _claim(self.rounds, name, (rhythm, handle), handle)

    def result(self, kind: str) -> Callable[[OnResult], OnResult]:
        """Claim how slow work of this kind ended.

        The handler gets what it was about, its payload and its result, or None where it was given
        up; all it does is one transaction with the note that the work is done.
        """
        return lambda handle: _claim(self.results, kind, handle, handle)


async def allow(turn: Turn, role: Role, act: str) -> None:
    """Let pass who holds the role; that a power was used is written down."""
    if not turn.person.holds(role):
        raise NotAllowed(role)
    if role is not Role.CITIZEN:
        await turn.db.roles.note(turn.person.id, act, "", turn.now)


def merged(routers: Iterable[Router]) -> Router:
    """Join the routes of all features; RouteClash if two claim the same key."""
    whole = Router()
    for router in routers:
        for name, claims in vars(router).items():
            target: dict[Any, Any] = getattr(whole, name)
            for key, claim in claims.items():
                _claim(target, key, claim, claim)
    return whole


Key = TypeVar("Key")
Claim = TypeVar("Claim")
Given = TypeVar("Given")


def _claim(claims: dict[Key, Claim], key: Key, claim: Claim, given: Given) -> Given:
    if key in claims:
        raise RouteClash(f"{key!r} is claimed twice")
    claims[key] = claim
    return given


def _reading(handle: OnTap) -> OnTap:
    """Let `handle` read its parameters from the button's data as its annotations say."""
    hints = get_type_hints(handle)
    kinds = [hints[name] for name in list(inspect.signature(handle).parameters)[1:]]

    async def read(turn: Turn, data: str) -> None:
        words = data.split(":", len(kinds) - 1) if data else []
        if len(words) != len(kinds):
            raise Stale
        try:
            values = [kind(word) for kind, word in zip(kinds, words, strict=True)]
        except ValueError:
            raise Stale from None
        if any(isinstance(value, int) and abs(value) > LARGEST for value in values):
            raise Stale
        await handle(turn, *values)

    return read
