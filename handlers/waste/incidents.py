"""Incidents ("TPA tutup"): deadlines stand, everybody concerned hears when it begins and ends."""

from datetime import timedelta

from domain.dialog import Draft, Field
from domain.errors import NotAllowed, Refused, Stale
from domain.incoming import Text
from domain.outgoing import Button, Label, Plain, Row, t
from domain.people import Role
from domain.reports import Move, Report, Who
from domain.schedule import Every
from domain.waste import Category
from handlers.paging import paired
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.cards import show
from handlers.waste.desks import DLH
from handlers.waste.moving import move, tell_people
from storage.incidents import Incident

router = Router()

ALL = "-"
AT_ONCE = 50  # reports that join or leave in one transaction: replies wait no longer than that


@router.command("insiden", role=Role.DESK_LEAD, describe="command-incident")
async def incidents(turn: Turn, _: str) -> None:
    """Show what lasts, and let a desk lead open another."""
    lasting = await turn.db.incidents.current()
    rows: list[Row] = [
        [Button(t("incident-end", what=one.sentence[:30]), "ie", one.id)] for one in lasting
    ]
    turn.say(t("incident-home", number=len(lasting)), *rows, [Button(t("incident-open"), "in")])


@router.button("in", role=Role.DESK_LEAD)
async def where(turn: Turn) -> None:
    """Ask for the area."""
    buttons = [Button(Plain(one.name), "ia", one.code) for one in all_kecamatan()]
    turn.show(
        t("incident-where"), [Button(t("incident-everywhere"), "ia", ALL)], *paired(buttons, 3)
    )


@router.button("ia", role=Role.DESK_LEAD)
async def what(turn: Turn, area: str) -> None:
    """Ask for the category."""
    _allowed(turn, area)
    buttons = [Button(t(f"waste-category-{one}"), "ic", area, one) for one in Category]
    turn.show(t("incident-what"), [Button(t("incident-all"), "ic", area, ALL)], *paired(buttons))


@router.button("ic", role=Role.DESK_LEAD)
async def sentence(turn: Turn, area: str, category: str) -> None:
    """Ask for the sentence that everybody will read."""
    _allowed(turn, area)
    if category != ALL and category not in set(Category):
        raise Stale
    await turn.begin("waste-incident", area_=area, category_=category)


@router.dialog(
    "waste-incident",
    title="title-incident",
    role=Role.DESK_LEAD,
    area_=Field("incident-sentence", ()),
    category_=Field("incident-sentence", ()),
    sentence=Field("incident-sentence", (Text,), longest=500),
)
async def opened(turn: Turn, draft: Draft) -> None:
    """Open the incident; the reports join within a minute."""
    area, category = draft["area_"][0], draft["category_"][0]
    _allowed(turn, area)
    words = draft["sentence"][0].text
    await turn.db.incidents.open(
        "" if area == ALL else area,
        "" if category == ALL else category,
        words,
        turn.person.id,
        turn.now,
    )
    await turn.end()
    turn.say(t("incident-opened", sentence=words))
    await _tell_desks(turn, area, t("incident-told-desk", sentence=words))


@router.button("ie", role=Role.DESK_LEAD)
async def end(turn: Turn, number: int) -> None:
    """End an incident; the reports go on within a minute."""
    found = next((one for one in await turn.db.incidents.current() if one.id == number), None)
    if found is None:
        raise Stale
    _allowed(turn, found.kecamatan or ALL)
    await turn.db.incidents.end(number, turn.now)
    turn.show(t("incident-ended"))
    words = t("incident-told-desk-end", sentence=found.sentence)
    await _tell_desks(turn, found.kecamatan or ALL, words)


@router.round("incidents", Every(timedelta(seconds=10)))
async def go_along(round_: Round) -> None:
    """Let reports join what lasts and leave what is over, so many at once."""
    for incident in await round_.db.incidents.current():
        for number in await round_.db.incidents.to_join(incident, AT_ONCE):
            await join(round_, number, incident)
    for number in await round_.db.incidents.to_leave(AT_ONCE):
        report = await round_.db.reports.get(number)
        if report is not None:
            after = await move(round_, report, Move.LEAVE, Who.CLOCK, incident=None)
            await show(round_, after)
            await tell_people(round_, after, t("incident-told-end", number=after.number))


async def join(round_: Round, number: int, incident: Incident) -> None:
    """Let a report wait with an incident, and its people know why."""
    report = await round_.db.reports.get(number)
    if report is None or report.incident is not None:
        return
    facts = {"incident": incident.id}
    after = await move(round_, report, Move.JOIN, Who.CLOCK, incident=incident.id, facts=facts)
    await show(round_, after)
    await tell_people(round_, after, _told(after, incident))


async def incident_for(round_: Round, report: Report) -> Incident | None:
    """Give the incident that a new report waits with."""
    lasting = await round_.db.incidents.current()
    return next((one for one in lasting if one.holds(report.kecamatan, report.category)), None)


async def _tell_desks(turn: Turn, area: str, words: Label) -> None:
    """Tell the desks of an area once each: their groups, or their officers."""
    codes = [one.code for one in all_kecamatan()] if area == ALL else [area]
    chats: dict[int, None] = {}
    for code in (*codes, DLH):
        if group := await turn.db.desks.group_of(code):
            chats[group] = None
        elif code != DLH:
            chats |= dict.fromkeys(await turn.db.roles.reachable(Role.OFFICER, code))
    for chat in chats:
        if chat != turn.chat:
            turn.tell(chat, words)


def _told(report: Report, incident: Incident) -> Label:
    return t("incident-told", number=report.number, sentence=incident.sentence)


def _allowed(turn: Turn, area: str) -> None:
    """Let a desk lead of one kecamatan speak for that one alone."""
    if area != ALL and kecamatan_name(area) == area:
        raise Stale
    scope = "*" if area == ALL else area  # "*" is no kecamatan: only an unlimited role has it
    if not (turn.person.may(Role.DESK_LEAD, scope) or turn.person.may(Role.DLH_HEAD)):
        raise NotAllowed(Role.DESK_LEAD)
    if not turn.incoming.chat.private:
        raise Refused(t("queue-private"))
