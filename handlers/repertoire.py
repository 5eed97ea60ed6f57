"""Finds the one route that an act has a claim on; the order stands in `answer`, nowhere else."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.dialog import Draft, Open
from domain.errors import NotAllowed, Refused, Stale
from domain.incoming import (
    Act,
    Command,
    Edited,
    File,
    Membership,
    Migrated,
    Other,
    Place,
    Reaction,
    Tap,
    Text,
    Voice,
)
from domain.knowledge import Candidate, Kind, Match
from domain.outgoing import t
from domain.people import LANGUAGES, STANDS_IN, Role
from handlers.routing import Router
from handlers.turn import Turn
from handlers.wording import Wording, utf16_length

ANYTHING = "*"  # the intent of the feature that answers what no other claims
EMERGENCY = "emergency"
COMPLAINT = "report-waste"
CANCEL = "batal"


class Repertoire:
    """All that the bot can do."""

    def __init__(self, router: Router, wording: Wording) -> None:
        self.router = router
        self._labels: Mapping[str, str] = {
            wording.label(t(route.label), language).casefold(): name
            for name, route in router.commands.items()
            if route.label
            for language in LANGUAGES
        }

    async def answer(self, turn: Turn) -> None:
        """Give the act to the first that has a claim on it; silence where that is right."""
        act = turn.incoming.act
        match act:
            case Edited(content=Text() as better) if turn.incoming.chat.private:
                await self._edited(turn, better)
            case Membership() | Migrated() | Edited() | Reaction():
                if (event := self.router.events.get(type(act))) is not None:
                    await event.handle(turn)
            case Tap():
                await self._tap(turn, act.data)
            case Command():
                await self._leave_untouched(turn, act.name)
                await self._command(turn, act.name, act.argument)
            case Text() if name := self._label(turn, act):
                await self._leave_untouched(turn, name)
                await self._command(turn, name, "")
            case _ if await self._aside(turn):
                pass
            case _ if not turn.incoming.chat.private and not turn.incoming.reply_to_bot:
                pass  # talk among people in a group is not for the bot
            case _ if turn.dialog is not None and await self._dialog(turn, turn.dialog):
                pass
            case _:
                await self._content(turn, act)

    async def _aside(self, turn: Turn) -> bool:
        """Deal with what is no answer to an open form: a walk that is shared, a reply."""
        act = turn.incoming.act
        if isinstance(act, Place) and act.live and turn.incoming.chat.private:
            for role in self.router.lives.keys() & turn.person.roles:
                await self.router.lives[role].handle(turn)
                return True
        return turn.incoming.reply_to_bot and await self._reply(turn)

    def _label(self, turn: Turn, act: Text) -> str | None:
        """Name the command whose key was pressed; in a group the same word is only a word."""
        if not turn.incoming.chat.private:
            return None
        return self._labels.get(act.text.strip().casefold())

    def commands(self, roles: frozenset[Role]) -> list[tuple[str, str]]:
        """Name the menu commands of somebody with these roles, each with its text key."""
        return [
            (name, route.describe)
            for name, route in self.router.commands.items()
            if route.describe and roles & {route.shown, Role.ADMIN, *STANDS_IN.get(route.shown, ())}
        ]

    async def _tap(self, turn: Turn, data: str) -> None:
        name, _, rest = data.partition(":")
        if name == "mean":
            await self._mean(turn, rest)
            return
        if name == "leave":
            await self._leave(turn, rest)
            return
        route = self.router.buttons.get(name)
        if route is None:
            raise Stale
        await _allow(turn, route.role, data)
        await route.handle(turn, rest)

    async def _leave(self, turn: Turn, rest: str) -> None:
        """Leave the open dialog and do what had been asked for meanwhile."""
        version, _, cause = rest.partition(":")
        turn.form(int(version) if version.isdecimal() else -1)
        await turn.end()
        turn.toast(t("dialog-left"))
        if cause.startswith("/"):
            await self._command(turn, cause[1:], "")
        elif cause:
            await self._tap(turn, cause)

    async def _command(self, turn: Turn, name: str, argument: str) -> None:
        if name == "start" and argument:
            prefix, _, rest = argument.partition("_")
            if (link := self.router.starts.get(prefix)) is not None:
                await link.handle(turn, rest)
                return
        route = self.router.commands.get(name)
        if route is not None:
            await _allow(turn, route.role, f"/{name}")
            await route.handle(turn, argument)
        elif turn.incoming.chat.private:
            turn.say(t("unknown-command", command=f"/{name}"))

    async def _reply(self, turn: Turn) -> bool:
        if not self.router.replies or turn.incoming.reply_to is None:
            return False
        ours = await turn.db.outbox.by_message(turn.chat, turn.incoming.reply_to)
        if ours is None or not ours.about:
            return False
        kind, _, rest = ours.about.partition(":")
        route = self.router.replies.get(kind)
        if route is None:
            return False
        await _allow(turn, route.role, ours.about)
        await route.handle(turn, rest)
        return True

    async def _leave_untouched(self, turn: Turn, command: str) -> None:
        """Leave a form in which nothing has been written yet: who walks on has forgotten it."""
        if turn.dialog is not None and not turn.dialog.touched and command != CANCEL:
            await turn.end()

    async def _urgent(self, turn: Turn, act: Act) -> bool:
        """Send for help first, also in the middle of a form; the form stays open."""
        if not isinstance(act, Text):
            return False
        match = await turn.house.book.match(turn.db, act.text)
        if match.kind is not Kind.SURE or match.intent != EMERGENCY:
            return False
        await self.understand(turn, match)
        return True

    async def _dialog(self, turn: Turn, opened: Open) -> bool:
        route = self.router.dialogs.get(opened.name)
        if route is None:  # a dialog of an older version of the bot
            await turn.end()
            return False
        act = turn.incoming.act
        if route.role is Role.CITIZEN and await self._urgent(turn, act):
            return True
        name = route.dialog.field_for(act, opened.field, opened.draft)
        if name is None:
            if isinstance(act, Other | Voice):
                return False
            if (missing := route.dialog.first(opened.draft)) is not None:
                turn.ask(missing)
            else:
                await route.handle(turn, opened.draft)
            return True
        await _allow(turn, route.role, opened.name)
        field = route.dialog.fields[name]
        if isinstance(act, Text) and utf16_length(act.text) > field.longest:
            raise Refused(t("answer-too-long", most=field.longest))
        if route.take is not None and await route.take(turn, name, act):
            return True
        draft: Draft = {**opened.draft, name: [*opened.draft.get(name, []), act]}
        asked = route.dialog.first(draft)
        if not await turn.db.dialogs.change(
            turn.chat, turn.person.id, opened, asked or name, draft, turn.now
        ):
            raise Stale
        turn.dialog = replace(opened, field=asked or name, draft=draft, version=opened.version + 1)
        if asked is None:
            await route.handle(turn, draft)
        else:
            turn.ask(asked)
        return True

    async def understand(self, turn: Turn, match: Match) -> None:
        """Give what a person means to the feature that claims it, else to the answers."""
        claimed = self.router.intents.get(match.intent) if match.kind is Kind.SURE else None
        await (claimed or self.router.intents[ANYTHING]).handle(turn, match)

    async def _edited(self, turn: Turn, better: Text) -> None:
        """Answer the better words of a question; an answer in a dialog is given anew instead."""
        if turn.dialog is not None:
            turn.say(t("edit-in-dialog"))
            return
        turn.incoming = replace(turn.incoming, act=better)
        await self._content(turn, better)

    async def _mean(self, turn: Turn, key: str) -> None:
        """Take one of the meanings that were offered."""
        entry = await turn.house.book.entry(turn.db, key)
        if entry is None:
            raise Stale
        await self.understand(turn, Match(Kind.SURE, (Candidate(entry, 0.0),)))

    async def _content(self, turn: Turn, act: Any) -> None:
        if isinstance(act, Text):
            await self.understand(turn, await turn.house.book.match(turn.db, act.text))
            return
        if isinstance(act, File):
            ending = act.name.rpartition(".")[2].casefold()
            meant = self.router.files.get(ending)
            if meant is not None and turn.person.holds(meant.role):
                await _allow(turn, meant.role, f"file {ending}")
                await meant.handle(turn)
                return
        if caption := getattr(act, "caption", ""):  # what is written under a photo is a question
            match = await turn.house.book.match(turn.db, caption)
            # A complaint under a photo is a report with its photo, and that is for the photo's own.
            if match.kind is Kind.SURE and match.intent != COMPLAINT:
                turn.incoming = replace(turn.incoming, act=Text(caption))
                await self.understand(turn, match)
                return
        route = self.router.kinds.get(type(act))
        if route is None:
            turn.say(t("not-understood-kind"))
            return
        await _allow(turn, route.role, type(act).__name__)
        await route.handle(turn)


async def _allow(turn: Turn, role: Role, act: str) -> None:
    """Let pass who holds the role; that a power was used is written down."""
    if not turn.person.holds(role):
        raise NotAllowed
    if role is not Role.CITIZEN:
        await turn.db.roles.note(turn.person.id, act, "", turn.now)
