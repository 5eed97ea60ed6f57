"""The officers' desk: what the buttons of a card do."""

from typing import Any

from domain.errors import Over, Refused, Stale
from domain.outgoing import Button, Plain, Row, t
from domain.people import Role
from domain.places import lies_in
from domain.reports import Move, Report, Who, edge
from domain.workflow import Held, NotNow
from handlers.paging import paired
from handlers.regions import all_kecamatan
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.cards import show
from handlers.waste.desks import DLH, desk_name
from handlers.waste.moving import move, part_of, tell_people

router = Router()

CITY = "kota-serang"
NOT_FOUND = "not-found"
REASONS = ("not-waste", NOT_FOUND, "not-ours", "repeated", "private-land", "other")


async def at_desk(turn: Turn, number: int) -> Report:
    """Give a report to who works on it: its officers, its desk leads, the head of DLH."""
    report = await turn.db.reports.get(number)
    if report is None:
        raise Over(t("waste-unknown", number=f"PI-{number:06d}"))
    if not turn.person.works_at(report.desk):
        raise Over(t("waste-not-your-desk", number=report.number))
    if report.reporter == turn.person.id:
        raise Over(t("waste-own-report"))
    if not (turn.incoming.chat.private or await _is_room_of(turn, report.desk)):
        raise Over(t("waste-other-room"))
    return report


async def _is_room_of(turn: Turn, desk: str) -> bool:
    """Tell whether this group is where the desk works: nobody else is to read its matters."""
    if turn.chat == turn.house.contacts.desk_chat:
        return True
    here = await turn.db.desks.desk_of(turn.chat)
    return here in {desk, DLH}


async def act(turn: Turn, report: Report, what: Move, **changes: Any) -> Report:
    """Move a report as who taps may; a card that is behind the times is shown as it is now."""
    try:
        who = part_of(turn, report)
        for_lead(report, what, who)
        after = await move(turn, report, what, who, **changes)
    except Held:
        name = await turn.db.roles.name_of(report.owner or 0) or "Admin"
        raise Over(t("waste-held-by", number=report.number, name=name)) from None
    await show(turn, after)
    return after


def for_lead(report: Report, what: Move, who: Who) -> None:
    """Refuse an officer what only a desk lead may do now, and say so."""
    if edge(what, report.state, who) is None and edge(what, report.state, Who.LEAD) is not None:
        raise Over(t("waste-lead-decides", number=report.number))


def way_back(number: int) -> Row:
    """Give the button that leaves a menu about a report."""
    return [Button(t("question-back"), "wb", number)]


@router.button("wb", role=Role.OFFICER)
async def left(turn: Turn, number: int) -> None:
    """Leave a menu, and the form that it may have opened: nothing was done."""
    if turn.dialog is not None and turn.dialog.draft.get("report_") == [number]:
        await turn.end()
    turn.show(t("waste-left", number=f"PI-{number:06d}"))


@router.button("wt", role=Role.OFFICER)
async def take(turn: Turn, number: int) -> None:
    """Take a report: the first tap wins, the others hear who."""
    report = await at_desk(turn, number)
    if report.owner == turn.person.id:
        raise Refused(t("waste-yours-already", number=report.number))
    if report.owner is not None:
        name = await turn.db.roles.name_of(report.owner) or "Admin"
        raise Over(t("waste-held-by", number=report.number, name=name))
    after = await act(turn, report, Move.TAKE)
    turn.toast(t("waste-taken", number=after.number))
    await tell_people(turn, after, t("waste-told-taken", number=after.number))


@router.button("wu", role=Role.OFFICER)
async def withdraw_question(turn: Turn, number: int) -> None:
    """Take a question back: the officer knows by now, and goes on."""
    after = await act(turn, await at_desk(turn, number), Move.UNASK)
    turn.toast(t("waste-unasked", number=after.number))
    turn.tell(after.reporter, t("waste-told-unasked", number=after.number))


@router.button("wl", role=Role.OFFICER)
async def on_map(turn: Turn, number: int) -> None:
    """Give the place as coordinates that every map takes."""
    report = await at_desk(turn, number)
    if report.point is None:
        raise Refused(t("waste-no-point"))
    where = f"{report.point.latitude:.6f},{report.point.longitude:.6f}"
    turn.say(t("waste-map", number=report.number, where=where))


@router.button("wf", role=Role.OFFICER)
async def forward(turn: Turn, number: int) -> None:
    """Offer the desks that a report may be passed to."""
    report = await at_desk(turn, number)
    await possible(turn, report, Move.FORWARD)
    rows: list[Row] = [
        [Button(t("waste-desk-dlh"), "wg", number, DLH)],
        [Button(t("waste-desk-city"), "wg", number, CITY)],
    ]
    others = [
        Button(Plain(one.name), "wg", number, one.code)
        for one in all_kecamatan()
        if one.code != report.desk
    ]
    words = t("waste-forward-where", number=report.number)
    turn.say(words, *rows, *paired(others, 3), way_back(number))


@router.button("wg", role=Role.OFFICER)
async def forward_to(turn: Turn, number: int, desk: str) -> None:
    """Pass a report on; what is Kota Serang's ends here, with whose it is."""
    report = await at_desk(turn, number)
    if desk == CITY:
        after = await act(turn, report, Move.REJECT, reason=CITY, facts={"reason": CITY})
        turn.show(t("waste-rejected", number=after.number))
        await tell_people(turn, after, t("waste-told-city", number=after.number))
        return
    if desk != DLH and desk not in {one.code for one in all_kecamatan()}:
        raise Stale
    kept = report.desa if lies_in(report.desa, desk) else ""
    place = {} if desk == DLH else {"kecamatan": desk, "desa": kept}
    after = await act(turn, report, Move.FORWARD, desk=desk, facts={"desk": desk}, **place)
    name = desk_name(desk)
    turn.show(t("waste-forwarded", number=after.number, desk=name))
    await tell_people(turn, after, t("waste-told-forwarded", number=after.number, desk=name))


async def possible(turn: Turn, report: Report, what: Move) -> None:
    """Refuse before anything is asked for: the card is behind the times, or somebody holds it."""
    who = part_of(turn, report)
    for_lead(report, what, who)
    if edge(what, report.state, who) is None:
        raise NotNow(report)
    if who is Who.OFFICER and report.owner not in {None, turn.person.id}:
        name = await turn.db.roles.name_of(report.owner or 0) or "Admin"
        raise Over(t("waste-held-by", number=report.number, name=name))
