"""Sending a report: kept with its number, or joined to one that is there; never twice."""

from datetime import datetime

from domain.dialog import Open
from domain.errors import Refused, Stale
from domain.outgoing import Label, t
from domain.reports import A_DAY, A_DAY_KNOWN, Move, Report, Who
from domain.timer import FIRST_TOUCH
from domain.waste import Category
from handlers.routing import Router
from handlers.start import KEYS
from handlers.turn import Turn
from handlers.waste.cards import show
from handlers.waste.form import NAME, go_on, point_of, text_of, words_of
from handlers.waste.incidents import incident_for, join
from handlers.waste.moving import NewReport, file, move

router = Router()


@router.button("fs")
async def send_tapped(turn: Turn, version: int) -> None:
    """Send the report with one tap; a second tap hears that it is sent."""
    if await _sent(turn, version):
        return
    opened = turn.form(version, NAME)
    turn.toast(t("waste-send"))
    await send(turn, opened)


async def send(turn: Turn, opened: Open) -> None:
    """Keep the report, give its number, and say when the first answer comes."""
    if turn.house.dialogs[NAME].first(opened.draft) is not None:
        raise Stale
    if await too_many(turn):
        raise Refused(t("waste-enough-today"))
    draft, place = opened.draft, opened.draft["place"][0]
    report = await file(
        turn,
        NewReport(
            category=Category(draft["category"][0]),
            words=words_of(draft),
            kecamatan=place["kecamatan"],
            desa=place["desa"],
            landmark=text_of(draft["landmark"][0]),
            point=point_of(place),
            photos=tuple(draft["photo"]),
            name=turn.incoming.sender.name if turn.incoming.sender else "",
        ),
    )
    await turn.end()
    incident = await incident_for(turn, report)
    until = turn.house.calendar.add(turn.now, FIRST_TOUCH)
    words: Label = t("waste-sent", number=report.number, until=until)
    if incident:  # its sentence follows, and no promise that would not hold
        words = t("waste-sent-incident", number=report.number)
    elif not report.kecamatan:
        words = t("waste-sent-outside", number=report.number)
    _say_sent(turn, opened.version, report, words)
    await show(turn, report)
    if incident:
        await join(turn, report.id, incident)


@router.button("fm")
async def me_too(turn: Turn, version: int, number: int) -> None:
    """Join a report: its news come here, and a vote at the end."""
    if await _sent(turn, version):
        return
    opened = turn.form(version, NAME)
    report = await turn.db.reports.get(number)
    if report is None or not report.open or report.reporter == turn.person.id:
        raise Refused(t("waste-similar-gone"))
    if turn.person.works_at(report.desk):  # who cleans it up does not also say that it is clean
        raise Refused(t("waste-yours-to-do", number=report.number))
    if await turn.db.reports.support(report.id, turn.person.id, turn.now):
        await show(turn, await move(turn, report, Move.SUPPORT, Who.CITIZEN))
    await turn.end()
    turn.toast(t("waste-me-too"))
    _say_sent(turn, opened.version, report, t("waste-supported", number=report.number))


@router.button("fa")
async def apart(turn: Turn, version: int) -> None:
    """Hear that it is another thing."""
    turn.form(version, NAME)
    await go_on(turn, apart="yes")


def _say_sent(turn: Turn, version: int, report: Report, words: Label) -> None:
    """Answer under the form's key: a second tap finds the number there."""
    turn.say(words, keyboard=KEYS, key=f"sent:{turn.chat}:{version}", about=f"own:{report.id}")


async def _sent(turn: Turn, version: int) -> bool:
    """Tell who taps twice under which number the form was sent."""
    ours = await turn.db.outbox.by_key(f"sent:{turn.chat}:{version}")
    number = ((ours and ours.about) or "").partition(":")[2]
    if number:
        turn.toast(t("waste-sent-already", number=f"PI-{int(number):06d}"), alert=True)
    return bool(number)


async def too_many(turn: Turn) -> bool:
    """Tell whether somebody has filed enough today: new people less, known ones more."""
    filed = await turn.db.reports.filed_since(turn.person.id, midnight(turn))
    if filed < A_DAY:
        return False
    return filed >= A_DAY_KNOWN or not await turn.db.reports.has_confirmed(turn.person.id)


def midnight(turn: Turn) -> datetime:
    """Give the moment at which today began."""
    return turn.now.astimezone(turn.house.wording.zone).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
