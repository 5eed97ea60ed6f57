"""Everything about one report for who works on it: photos, card, history, and what else to do."""

import json
import re

from domain.errors import Refused
from domain.history import Event, Personal
from domain.outgoing import Button, Label, Lines, Message, Plain, Priority, Row, Send, t
from domain.people import Role
from domain.reports import Move, Report, State, edge
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.cards import card
from handlers.waste.desk import at_desk
from handlers.waste.moving import part_of
from handlers.wording import clipped, utf16_length
from storage.report_rows import Picture

router = Router()

LINES = 15  # of a history
LONGEST = 4000  # UTF-16 units of a message; Telegram takes 4096
A_LINE = 90  # of them for moment and act of an event
A_NAME = 40
LEAST, MOST = 40, 400  # of them for what somebody wrote
ALBUM = 10  # photos
SAID = ("question", "answer", "words", "reason")  # the words that may go with an event
DIGITS = re.compile(r"\d{1,12}")


@router.button("wqo", role=Role.OFFICER)
async def opened(turn: Turn, number: int) -> None:
    """Open a report from the queue."""
    await whole(turn, await at_desk(turn, number))


@router.command("laporan", role=Role.OFFICER, describe="command-one-report")
async def one_report(turn: Turn, words: str) -> None:
    """Show everything about a report to who works on it."""
    found = DIGITS.search(words)
    if found is None:
        raise Refused(t("queue-which-number"))
    await whole(turn, await at_desk(turn, int(found[0])))


async def whole(turn: Turn, report: Report) -> None:
    """Show photos, card and history; the reporter stays a pseudonym."""
    photos = _chosen(await turn.db.reports.photos(report.id))
    if photos:  # asked for like the words below them, so as urgent
        message = Message(t("queue-photos", number=report.number), photos=tuple(photos))
        send = Send(turn.chat, message, Priority.REPLY, reader=turn.person.id)
        turn.said.append((send, turn.now))
    words, rows = await card(turn, report)
    events = (await turn.db.histories.of(report.id))[-LINES:]
    language = turn.person.language
    room = LONGEST - utf16_length(turn.house.wording.plain(words, language))
    share = min(MOST, max(LEAST, room // len(events) - A_LINE - A_NAME))
    lines = [await _told(turn, report, event, told, share) for event, told in events]
    history = Lines((t("queue-history"), *lines), "\n")
    leads = turn.person.leads_at(report.desk) and turn.incoming.chat.private
    extra: Row = [Button(t("identity-open"), "wi", report.id)] if leads else []
    passing = [Button(t("publish-pass"), "wz", report.id)] if report.open else []
    if edge(Move.HAND_OVER, report.state, part_of(turn, report)):
        passing.append(Button(t("hand-over-button"), "wh", report.id))
    turn.say(Lines((words, history), "\n\n"), *rows, passing, extra, about=f"card:{report.id}")


def _chosen(photos: list[Picture]) -> list[str]:
    """Choose what fits an album: how it was, and always the newest of what came after."""
    shown = [one for one in photos if one.shown]
    later = [one.shown for one in shown if one.kind != "before"][-ALBUM // 2 :]
    before = [one.shown for one in shown if one.kind == "before"][: ALBUM - len(later)]
    return before + later


async def _told(
    turn: Turn, report: Report, event: Event, told: Personal | None, share: int
) -> Label:
    """Say what happened, who did it, and at most `share` of the words that go with it."""
    known = json.loads(told.words) if told else {}
    by = known.get("by", 0)
    name = report.alias if by == report.reporter else await turn.db.roles.name_of(by) if by else ""
    released = (event.move, event.after) == (Move.HAND_OVER, State.NEW)
    move = t("queue-released") if released else t(f"waste-move-{event.move}")
    parts: list[Label] = [t("queue-event", at=event.at, move=move)]
    if name:
        parts = [t("queue-event-by", at=event.at, move=move, name=clipped(name, A_NAME))]
    said = next((str(known[one]) for one in SAID if known.get(one)), "")
    if said and event.move != Move.FILE:  # the card has those words already
        parts.append(Plain(clipped(said, share)))
    return Lines(tuple(parts), ": ")
