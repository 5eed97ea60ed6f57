"""Putting a report off: for some days, with a reason that the citizen hears."""

from datetime import timedelta

from domain.dialog import Draft, Field
from domain.errors import Stale
from domain.incoming import Text
from domain.outgoing import Button, Label, Plain, t
from domain.people import Role
from domain.reports import Move, Report
from domain.workflow import quiet
from handlers.paging import paired
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.desk import act, at_desk, possible, way_back
from handlers.waste.moving import part_of, tell_people
from handlers.waste.templates import DELAYS, offered, sentence

router = Router()

WAITS = (1, 3, 7, 14)  # days


@router.button("wp", role=Role.OFFICER)
async def postpone(turn: Turn, number: int) -> None:
    """Ask for how long, before the reason."""
    report = await at_desk(turn, number)
    await possible(turn, report, Move.POSTPONE)
    buttons = [Button(t("waste-days", days=days), "wq", number, days) for days in WAITS]
    words = t("waste-postpone-how-long", number=report.number)
    turn.say(words, *paired(buttons), way_back(number))


@router.button("wq", role=Role.OFFICER)
async def postpone_for(turn: Turn, number: int, days: int) -> None:
    """Ask for the reason, which the citizen hears."""
    await at_desk(turn, number)
    if days not in WAITS:
        raise Stale
    sentences = offered("wait", DELAYS, "wpt", number, days)
    turn.show(t("template-choose"), *sentences, way_back(number))
    await turn.begin("waste-postpone", report_=number, days_=days)


@router.button("wpt", role=Role.OFFICER)
async def postpone_with(turn: Turn, number: int, days: int, name: str) -> None:
    """Put a report off for what often is the reason."""
    report = await at_desk(turn, number)
    if name not in DELAYS or days not in WAITS:
        raise Stale
    if turn.dialog is not None and turn.dialog.name == "waste-postpone":
        await turn.end()
    await _put_off(turn, report, days, sentence("wait", name, report), name)


@router.dialog(
    "waste-postpone",
    title="title-waste-postpone",
    role=Role.OFFICER,
    report_=Field("waste-write-reason", ()),
    days_=Field("waste-write-reason", ()),
    reason=Field("waste-write-reason", (Text,), longest=400),
)
async def postponed(turn: Turn, draft: Draft) -> None:
    """Put a report off for a reason in one's own words."""
    report = await at_desk(turn, draft["report_"][0])
    reason = draft["reason"][0].text
    await turn.end()
    await _put_off(turn, report, draft["days_"][0], Plain(reason), reason)


async def _put_off(turn: Turn, report: Report, days: int, words: Label, reason: str) -> None:
    """Put it off: the reason goes to the citizen, the deadline runs on, the first time unheard."""
    until = turn.now + timedelta(days=days)
    moves = [event.move for event, _ in await turn.db.histories.of(report.id)]
    silent = quiet(moves, part_of(turn, report))
    after = await act(
        turn,
        report,
        Move.POSTPONE,
        until=until,
        muted_until=until if silent else None,
        reason=reason,
        facts={"days": days},
    )
    turn.say(t("waste-postponed", number=after.number, until=until))
    told = t("waste-told-postponed", number=after.number, reason=words, until=until)
    await tell_people(turn, after, told)
