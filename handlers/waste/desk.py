"""The officers' desk: what the buttons of a card do."""

from typing import Any

from domain.dialog import Draft, Field
from domain.errors import Over, Refused, Stale
from domain.incoming import Text
from domain.outgoing import Button, Plain, Row, t
from domain.people import NOBODY, Role
from domain.reports import Move, Report, Who, edge
from domain.workflow import Held, NotNow
from handlers.paging import paired
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.cards import show
from handlers.waste.desks import DLH
from handlers.waste.moving import move, part_of, tell_people

router = Router()

CITY = "kota-serang"
REASONS = ("not-waste", "not-found", "not-ours", "repeated", "private-land", "other")


async def at_desk(turn: Turn, number: int) -> Report:
    """Give a report to who works on it: its officers, its desk leads, the head of DLH."""
    report = await turn.db.reports.get(number)
    if report is None:
        raise Over(t("waste-unknown", number=str(number)))
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
        after = await move(turn, report, what, who, **changes)
    except Held:
        name = await turn.db.roles.name_of(report.owner or 0) or "Admin"
        raise Over(t("waste-held-by", number=report.number, name=name)) from None
    await show(turn, after)
    return after


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


@router.button("wl", role=Role.OFFICER)
async def on_map(turn: Turn, number: int) -> None:
    """Give the place as coordinates that every map takes."""
    report = await at_desk(turn, number)
    if report.point is None:
        raise Refused(t("waste-no-point"))
    where = f"{report.point.latitude:.6f},{report.point.longitude:.6f}"
    turn.say(t("waste-map", number=report.number, where=where))


@router.button("wr", role=Role.OFFICER)
async def reject(turn: Turn, number: int) -> None:
    """Offer the reasons; each has its sentence, one's own words may be added."""
    report = await at_desk(turn, number)
    await possible(turn, report, Move.REJECT)
    buttons = [Button(t(f"waste-reason-{one}"), "wx", number, one) for one in REASONS]
    turn.say(t("waste-reject-why", number=report.number), *[[one] for one in buttons])


@router.button("wx", role=Role.OFFICER)
async def reject_because(turn: Turn, number: int, reason: str) -> None:
    """Reject with a reason; "other" asks for words."""
    report = await at_desk(turn, number)
    if reason not in REASONS:
        raise Stale
    if reason == "other":
        await turn.begin("waste-reject", report_=number)
        return
    after = await act(turn, report, Move.REJECT, reason=reason, facts={"reason": reason})
    turn.show(t("waste-rejected", number=after.number))
    words = t("waste-told-rejected", number=after.number, reason=t(f"waste-reason-{reason}"))
    await tell_people(turn, after, words)


@router.dialog(
    "waste-reject",
    title="title-waste-reject",
    role=Role.OFFICER,
    report_=Field("waste-write-reason", ()),
    reason=Field("waste-write-reason", (Text,), longest=400),
)
async def rejected(turn: Turn, draft: Draft) -> None:
    """Reject in one's own words."""
    report = await at_desk(turn, draft["report_"][0])
    reason = draft["reason"][0].text
    after = await act(turn, report, Move.REJECT, reason=reason, facts={"reason": "other"})
    await turn.end()
    turn.say(t("waste-rejected", number=after.number))
    words = t("waste-told-rejected", number=after.number, reason=Plain(reason))
    await tell_people(turn, after, words)


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
    turn.say(t("waste-forward-where", number=report.number), *rows, *paired(others, 3))


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
    place = {} if desk == DLH else {"kecamatan": desk, "desa": ""}
    after = await act(turn, report, Move.FORWARD, desk=desk, facts={"desk": desk}, **place)
    name = "DLH" if desk == DLH else kecamatan_name(desk)
    turn.show(t("waste-forwarded", number=after.number, desk=name))
    await tell_people(turn, after, t("waste-told-forwarded", number=after.number, desk=name))


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
    digits = "".join(char for char in draft["other"][0].text if char.isdecimal())
    await turn.end()
    await _merge(turn, draft["report_"][0], int(digits[:12] or 0))


@router.button("wmi", role=Role.OFFICER)
async def merge_into(turn: Turn, number: int, other: int) -> None:
    """Join a report to one whose photo looks the same, with one tap."""
    await _merge(turn, number, other)


async def _merge(turn: Turn, number: int, into: int) -> None:
    report = await at_desk(turn, number)
    other = await turn.db.reports.get(into)
    if other is None or not other.open or other.id == report.id:
        raise Refused(t("waste-merge-not", number=f"PI-{into:06d}" if into else "?"))
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


async def possible(turn: Turn, report: Report, what: Move) -> None:
    """Refuse before anything is asked for: the card is behind the times, or somebody holds it."""
    who = part_of(turn, report)
    if edge(what, report.state, who) is None:
        raise NotNow(report)
    if who is Who.OFFICER and report.owner not in {None, turn.person.id}:
        name = await turn.db.roles.name_of(report.owner or 0) or "Admin"
        raise Over(t("waste-held-by", number=report.number, name=name))
