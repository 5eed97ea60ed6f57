"""What time does to reports: deadlines that somebody hears of, waits that end, anchors at night."""

import contextlib
from collections.abc import Iterator
from datetime import time, timedelta

import structlog

from domain.errors import Refused
from domain.outgoing import Button, Label, Lines, Message, Priority, Row, Send, t
from domain.people import Role
from domain.reports import Move, Report, State, Who, edge
from domain.schedule import Daily, Every
from domain.timer import LEVELS, OVERDUE, PUBLIC
from domain.waste import TRAITS, Category
from handlers.paging import turning
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.cards import deadline, leads_of, place_words, readers_of, show
from handlers.waste.moving import move, still_works, tell_owner, tell_people
from handlers.waste.own import public_words
from handlers.waste.votes import lapse

router = Router()
log = structlog.get_logger()

ON_A_PAGE = 5


@router.round("wake-reports", Every(timedelta(minutes=1)))
async def wake(round_: Round) -> None:
    """End the waits whose time is over, each with its reason."""
    for report in await round_.db.reports.to_wake(round_.now):
        with _apart(report):
            match report.state:
                case State.ASKED:
                    await _unanswered(round_, report)
                case State.CLAIMED:
                    await lapse(round_, report)
                case State.POSTPONED:
                    after = await move(round_, report, Move.RESUME, Who.CLOCK)
                    await show(round_, after)
                    await tell_owner(round_, after, t("rounds-resumed", number=after.number))
                case other:
                    log.error("a report waits that should not", report=report.id, state=other)


@contextlib.contextmanager
def _apart(report: Report) -> Iterator[None]:
    """Let one report that cannot be moved keep none of the others waiting."""
    try:
        yield
    except (Refused, ValueError) as fault:  # a category or state of another version of the bot
        log.exception("time cannot move a report", report=report.id, fault=type(fault).__name__)


async def _unanswered(round_: Round, report: Report) -> None:
    after = await move(
        round_, report, Move.SILENT, Who.CLOCK, reason="no-answer", facts={"reason": "no-answer"}
    )
    await show(round_, after)
    reason = t("waste-reason-no-answer")
    await tell_people(round_, after, t("waste-told-rejected", number=after.number, reason=reason))


@router.round("escalate-reports", Every(timedelta(minutes=1)))
async def escalate(round_: Round) -> None:
    """Let each level hear once that a deadline is near or over."""
    for report in await round_.db.reports.to_escalate(round_.now):
        with _apart(report):
            await _escalate(round_, report)


async def _escalate(round_: Round, report: Report) -> None:
    resolve = TRAITS[Category(report.category)].resolve
    # What is stored is rounded to milliseconds: the moment has come, so has the level.
    soon = round_.now + timedelta(seconds=1)
    level = report.timer.reached(soon, resolve, round_.house.calendar)
    level = min(len(LEVELS), max(level, report.timer.level + 1))
    timer = report.timer.raised(level)
    facts = {"level": level}
    after = await move(round_, report, Move.ESCALATE, Who.CLOCK, facts=facts, timer=timer)
    await show(round_, after)
    # Once for a promise, however many deadlines it has; what lies outside was promised no time.
    if report.timer.level < OVERDUE <= level and report.kecamatan:
        late = t("rounds-told-late", number=after.number)
        await tell_people(round_, after, late, key=f"late:{after.id}:{after.reopened}")
    for step in range(report.timer.level + 1, level + 1):
        for chat in await _who_hears(round_, after, step):
            round_.tell(
                chat,
                _escalated(round_, after, step),
                [_handle(after, step)],
                key=f"late:{after.id}:{after.timer.stage}:{after.reopened}:{step}:{chat}",
                about=f"card:{after.id}",
            )


def _escalated(round_: Round, report: Report, step: int) -> Label:
    """Say what is late, where it is, and how many hours are left or over."""
    parts: list[Label] = [t("rounds-escalated", number=report.number, level=step)]
    parts.append(place_words(report.kecamatan, report.desa, report.landmark))
    if due := deadline(round_, report):
        parts.append(due)
    return Lines(tuple(parts))


def _handle(report: Report, step: int) -> Button:
    """Give the button by which who hears can act: take what is free, open what is held."""
    who = Who.OFFICER if step < OVERDUE else Who.LEAD
    if edge(Move.TAKE, report.state, who):
        return Button(t("waste-do-take"), "wt", report.id)
    return Button(t("rounds-open"), "wqo", report.id)


async def _who_hears(round_: Round, report: Report, level: int) -> list[int]:
    if level == 1:
        if report.owner and await still_works(round_, report.owner, report.desk):
            return [report.owner]
        return await readers_of(round_, report)
    if level == 2:
        return await leads_of(round_, report)
    if level < PUBLIC:
        return await round_.db.roles.reachable(Role.DLH_HEAD, "") or sorted(round_.house.admins)
    return []  # the public list


@router.command("terlambat", describe="command-late")
async def late(turn: Turn, _: str) -> None:
    """Show everybody what has waited twice as long as it may."""
    await _late(turn, 1)


@router.button("wlp")
async def late_page(turn: Turn, number: int) -> None:
    """Show another page of the list."""
    await _late(turn, number)


async def _late(turn: Turn, number: int) -> None:
    number = max(1, number)
    found = await turn.db.reports.overdue(ON_A_PAGE + 1, (number - 1) * ON_A_PAGE)
    if not found:
        turn.show(t("rounds-none-late"))
        return
    more = number + 1 if len(found) > ON_A_PAGE else number
    parts: list[Label] = [t("rounds-late-head"), *(public_words(r) for r in found[:ON_A_PAGE])]
    rows: Row = turning(number, more, "wlp")
    turn.show(Lines(tuple(parts), "\n\n"), rows)


@router.round("anchor-histories", Daily(time(0, 30)))
async def anchor(round_: Round) -> None:
    """Keep the night's anchor where the database is not: in a chat that people can read."""
    value = await round_.db.histories.anchor(round_.now)
    if value is None:
        return
    chat = round_.house.contacts.desk_chat
    for reader in [chat] if chat else sorted(round_.house.admins):
        message = Message(t("rounds-anchor", hash=value), silent=True)
        send = Send(reader, message, Priority.NOTICE, key=f"anchor:{value[:16]}:{reader}")
        round_.said.append((send, round_.now))
