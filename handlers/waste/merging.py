"""Merging: two reports of one matter become one, and the people of both hear its news."""

import re

from domain.dialog import Draft, Field
from domain.errors import Refused
from domain.incoming import Text
from domain.outgoing import t
from domain.people import NOBODY, Role
from domain.reports import Move, Who
from domain.workflow import state_words
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.cards import show
from handlers.waste.desk import act, at_desk, possible
from handlers.waste.moving import move, tell_people

router = Router()

NUMBER = re.compile(r"\d{1,12}")


@router.button("wm", role=Role.OFFICER)
async def merge(turn: Turn, number: int) -> None:
    """Ask for the number of the report that this one is the same as."""
    report = await at_desk(turn, number)
    await possible(turn, report, Move.MERGE)
    await turn.begin("waste-merge", report_=number)


@router.dialog(
    "waste-merge",
    title="title-waste-merge",
    role=Role.OFFICER,
    report_=Field("waste-write-number", ()),
    other=Field("waste-write-number", (Text,), longest=40),
)
async def merged(turn: Turn, draft: Draft) -> None:
    """Join a report to another: its people become supporters there and hear all."""
    named = NUMBER.search(draft["other"][0].text)
    if named is None:
        raise Refused(t("waste-merge-which"))
    await turn.end()
    await _merge(turn, draft["report_"][0], int(named[0]))


@router.button("wmi", role=Role.OFFICER)
async def merge_into(turn: Turn, number: int, other: int) -> None:
    """Join a report to one whose photo looks the same, with one tap."""
    await _merge(turn, number, other)


async def _merge(turn: Turn, number: int, into: int) -> None:
    report = await at_desk(turn, number)
    other = await turn.db.reports.get(into)
    if other is None:
        raise Refused(t("waste-unknown", number=f"PI-{into:06d}"))
    if other.id == report.id:
        raise Refused(t("waste-merge-itself", number=report.number))
    if not other.open:
        state = state_words(other.state)
        raise Refused(t("waste-merge-ended", number=other.number, state=state))
    after = await act(turn, report, Move.MERGE, merged_into=other.id, facts={"into": other.id})
    people = [report.reporter, *(p.person for p in await turn.db.reports.supporters(report.id))]
    for person in people:
        if person in {NOBODY, other.reporter}:
            continue
        if await turn.db.reports.support(other.id, person, turn.now):
            other = await move(turn, other, Move.SUPPORT, Who.CITIZEN)
    await show(turn, other)
    turn.say(t("waste-merged", number=after.number, other=other.number))
    await tell_people(turn, after, t("waste-told-merged", number=after.number, other=other.number))
