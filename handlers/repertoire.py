"""Finds the one route that an act has a claim on; the order stands in `answer`, nowhere else."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.asides import SMALL_TALK, asks, beside, small_talk
from domain.dialog import Draft, Open
from domain.errors import Over, Refused, Stale
from domain.incoming import (
    Act,
    Command,
    Edited,
    File,
    Membership,
    Migrated,
    Photo,
    Place,
    Reaction,
    Tap,
    Text,
    Voice,
)
from domain.knowledge import Candidate, Kind, Match
from domain.outgoing import t
from domain.people import LANGUAGES, STANDS_IN, Role
from domain.waste import danger
from domain.waste_voices import about_waste, urgent
from handlers.routing import DialogRoute, Router, Unheard, allow
from handlers.turn import Turn
from handlers.wording import Wording, utf16_length

ANYTHING = "*"  # the intent of the feature that answers what no other claims
EMERGENCY = "emergency"
REPORT_WASTE = "report-waste"
RIDES = frozenset({"book-ride", "change-ride"})  # in a form about a ride they are part of it
OF_A_PHOTO = frozenset({REPORT_WASTE, "report-status"})  # what is said of the photo itself
ELSEWHERE = frozenset({"off-topic.elsewhere", "kota-serang"})  # a complaint there keeps its photo
REPORT = "lapor"  # the form in which danger is a part of what is reported
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
                await self._ordered(turn, act.name, act.argument)
            case Text() if name := self._label(turn, act):
                await self._ordered(turn, name)
            case _ if await self._elsewhere(turn):
                pass
            case _ if not turn.incoming.chat.private and not turn.incoming.reply_to_bot:
                pass  # talk among people in a group is not for the bot
            case _ if turn.dialog is not None and await self._dialog(turn, turn.dialog):
                pass
            case _:
                await self._content(turn, act)

    async def _elsewhere(self, turn: Turn) -> bool:
        """Deal with what is no answer to an open form: a walk that is shared, a reply."""
        act = turn.incoming.act
        if isinstance(act, Place) and act.live and turn.incoming.chat.private:
            for role in self.router.lives.keys() & turn.person.roles:
                await self.router.lives[role].handle(turn)
                return True
        return turn.incoming.reply_to_bot and await self._reply(turn)

    def _label(self, turn: Turn, act: Text) -> str | None:
        """Name the command whose key was pressed; in a group the same word is only a word.

        But for the way out of a form: its questions have no buttons there.
        """
        name = self._labels.get(act.text.strip(" .!\n").casefold())
        if turn.incoming.chat.private:
            return name
        asked = turn.incoming.reply_to_bot and turn.dialog is not None
        return name if name == CANCEL and asked else None

    def commands(self, roles: frozenset[Role]) -> list[tuple[str, str]]:
        """Name the menu commands of somebody with these roles, each with its text key."""
        return [
            (name, route.describe)
            for name, route in self.router.commands.items()
            if route.describe and roles & {route.shown, Role.ADMIN, *STANDS_IN.get(route.shown, ())}
        ]

    async def _tap(self, turn: Turn, data: str) -> None:
        name, _, rest = data.partition(":")
        if (own := {"mean": self._mean, "leave": self._leave}.get(name)) is not None:
            await own(turn, rest)
            return
        route = self.router.buttons.get(name)
        if route is None:
            raise Stale
        await allow(turn, route.role, data)
        await route.handle(turn, rest)
        if turn.then:
            await self._ordered(turn, turn.then)

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
            await allow(turn, route.role, f"/{name}")
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
        await allow(turn, route.role, ours.about)
        return await route.handle(turn, rest) is not False

    async def _ordered(self, turn: Turn, name: str, argument: str = "") -> None:
        """Do a command; a form in which nothing has been written yet is left, as forgotten."""
        if turn.dialog is not None and not turn.dialog.touched and name != CANCEL:
            await turn.end()
        await self._command(turn, name, argument)

    async def _aside(self, turn: Turn, route: DialogRoute, opened: Open, act: Act) -> bool:
        """Answer what is no answer to the form: a cry for help, thanks, a question.

        The form stays open. What cries for help about rubbish goes on as an answer as well.
        """
        words = act.text if isinstance(act, Text) else getattr(act, "caption", "")
        if not words:
            return False
        match = await turn.house.book.match(turn.db, words)
        if match.kind is not Kind.SURE:
            return False
        if match.intent == EMERGENCY:
            await self.router.intents[EMERGENCY].handle(turn, match)
            goes_on = about_waste(words, match.concepts) or (
                opened.name == REPORT and danger(words, match.concepts) is not None
            )
            return isinstance(act, Text) and not goes_on
        if route.questions or not isinstance(act, Text):
            return False
        if not beside(match.intent, words, OF_A_PHOTO):
            return False
        await self.understand(turn, match)
        await self._ask_again(turn, route, opened)
        return True

    async def _dialog(self, turn: Turn, opened: Open) -> bool:
        try:
            return await self._answered(turn, opened)
        except Over as over:
            over.of_form = True
            raise
        except Unheard:
            return await self._beside(turn, self.router.dialogs[opened.name], opened)

    async def _answered(self, turn: Turn, opened: Open) -> bool:
        route = self.router.dialogs.get(opened.name)
        if route is None:  # a dialog of an older version of the bot
            await turn.end()
            return False
        act = turn.incoming.act
        if route.role is Role.CITIZEN and await self._aside(turn, route, opened, act):
            return True
        if (name := route.dialog.field_for(act, opened.field, opened.draft)) is None:
            return await self._no_answer(turn, route, opened)
        await allow(turn, route.role, opened.name)
        field = route.dialog.fields[name]
        if isinstance(act, Text) and utf16_length(act.text) > field.longest:
            raise Refused(t("answer-too-long", most=field.longest))
        if route.take is not None:
            if await route.take(turn, name, act):
                return True
            opened = turn.dialog or opened  # it may have filled in something beside the answer
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

    async def _beside(self, turn: Turn, route: DialogRoute, opened: Open) -> bool:
        """Hear words that the form did not understand as what they mean; the form stays open."""
        words = getattr(turn.incoming.act, "text", "")
        match = await turn.house.book.match(turn.db, words)
        if match.kind is Kind.SURE and match.intent not in RIDES:
            await self.understand(turn, match)
        else:
            turn.say(t("answer-not-understood"))
        if turn.dialog is not None and turn.dialog.name == opened.name:
            await self._ask_again(turn, route, turn.dialog)
        return True

    async def _no_answer(self, turn: Turn, route: DialogRoute, opened: Open) -> bool:
        """Ask again, or show again what is to be decided, where an act answers nothing."""
        if isinstance(turn.incoming.act, Voice):
            turn.say(t("got-voice-form"))
        await self._ask_again(turn, route, opened)
        return True

    async def _ask_again(self, turn: Turn, route: DialogRoute, opened: Open) -> None:
        if (missing := route.dialog.first(opened.draft)) is not None:
            turn.ask(missing)
        else:
            await route.handle(turn, opened.draft)

    async def understand(self, turn: Turn, match: Match) -> None:
        """Give what a person means to the feature that claims it, else to the answers.

        Danger from rubbish is a report, which says first what to do.
        """
        act = turn.incoming.act
        words = act.text if isinstance(act, Text) else ""
        intent = match.intent if match.kind is Kind.SURE else ""
        if words and (
            (intent == EMERGENCY and about_waste(words, match.concepts))
            or (not intent and not asks(words) and urgent(words, match.concepts))
        ):
            intent = REPORT_WASTE
        claimed = self.router.intents.get(intent)
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
        for role, theirs in self.router.sayings.items():
            mine = turn.incoming.chat.private and turn.person.holds(role)
            if mine and await theirs(turn):
                return
        if isinstance(act, Text):
            hear = self.router.kinds.get(Text)
            if hear is None or not await hear.handle(turn):
                await self.understand(turn, await turn.house.book.match(turn.db, act.text))
            return
        if isinstance(act, File):
            ending = act.name.rpartition(".")[2].casefold()
            meant = self.router.files.get(ending)
            if meant is not None and turn.person.holds(meant.role):
                await allow(turn, meant.role, f"file {ending}")
                await meant.handle(turn)
                return
        # What is written under a photo is a question; or it is said of the photo itself.
        if (caption := getattr(act, "caption", "")) and await self._caption(turn, act, caption):
            return
        route = self.router.kinds.get(type(act))
        if route is None:
            turn.say(t("not-understood-kind"))
            return
        await allow(turn, route.role, type(act).__name__)
        await route.handle(turn)

    async def _caption(self, turn: Turn, act: Act, caption: str) -> bool:
        """Answer what is asked under a photo; a complaint, also of danger or of elsewhere, is not.

        It is a report with its photo, and that is for the photo's own; so is a report's number.
        """
        match = await turn.house.book.match(turn.db, caption)
        if match.kind is not Kind.SURE or match.intent in OF_A_PHOTO:
            return False
        complaint = about_waste(caption, match.concepts) and not asks(caption)
        if match.intent == EMERGENCY:
            await self.router.intents[EMERGENCY].handle(turn, match)
            return not isinstance(act, Photo)
        thanked = match.intent in SMALL_TALK and not small_talk(caption)
        if isinstance(act, Photo) and (thanked or (match.intent in ELSEWHERE and complaint)):
            return False
        turn.incoming = replace(turn.incoming, act=Text(caption))
        await self.understand(turn, match)
        return True
