"""The officers' queue: what waits, in which order to go, and everything about one report."""

import re
from datetime import time

from domain.dialog import Draft, Field
from domain.errors import Refused
from domain.history import Event
from domain.incoming import Place
from domain.outgoing import Button, Label, Lines, Message, Row, t
from domain.people import Grant, Role
from domain.places import Point, metres
from domain.reports import Move, Report, edge
from domain.schedule import Daily
from handlers.paging import paired, turning
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.cards import card, place_words
from handlers.waste.desk import at_desk
from handlers.waste.desks import DLH
from handlers.waste.moving import part_of

router = Router()

ON_A_PAGE = 8
LOOKED_AT = 300  # open reports that are sorted by distance or deadline; more no desk walks in a day
MORNING = 25  # reports of the morning list
TOO_LATE = 10  # o'clock
DIGITS = re.compile(r"\d{1,12}")


@router.command("antrean", role=Role.OFFICER, describe="command-queue")
async def queue(turn: Turn, _: str) -> None:
    """Offer the views of the queue."""
    if not turn.incoming.chat.private:
        raise Refused(t("queue-private"))
    turn.say(
        t("queue-which"),
        *paired(
            [
                Button(t("queue-mine"), "wqv", "mine", 1),
                Button(t("queue-desk"), "wqv", "desk", 1),
                Button(t("queue-late"), "wqv", "late", 1),
                Button(t("queue-near"), "wqn"),
            ]
        ),
    )


@router.button("wqv", role=Role.OFFICER)
async def view(turn: Turn, which: str, number: int) -> None:
    """Show a page of a view; each line opens the report."""
    found = await _found(turn, which)
    _page(turn, t("queue-head", number=len(found)), found, which, number)


@router.button("wqn", role=Role.OFFICER)
async def near(turn: Turn) -> None:
    """Ask where the officer is."""
    await turn.begin("waste-near")


@router.dialog(
    "waste-near",
    title="title-queue",
    role=Role.OFFICER,
    place=Field("queue-where", (Place,)),
)
async def nearest_first(turn: Turn, draft: Draft) -> None:
    """Show the open reports of the officer's desks, the nearest first."""
    place = draft["place"][0]
    here = Point(place.latitude, place.longitude)
    await turn.end()
    found = [one for one in await _found(turn, "desk") if one.point]
    found.sort(key=lambda one: metres(here, one.point or here))
    _page(turn, t("queue-head", number=len(found)), found, "desk", 1)


async def _found(turn: Turn, which: str) -> list[Report]:
    if which == "mine":
        return await turn.db.reports.of_owner(turn.person.id, LOOKED_AT)
    found = await turn.db.reports.of_desk(_desks(turn), LOOKED_AT)
    if which == "late":
        found = [one for one in found if one.timer.level >= 1]
    return found


def _desks(turn: Turn) -> list[str]:
    """Name the desks that somebody works at."""
    codes = [one.code for one in all_kecamatan()]
    whole = {Grant(Role.OFFICER), Grant(Role.DESK_LEAD), Grant(Role.DLH_HEAD), Grant(Role.ADMIN)}
    if turn.person.grants & whole:
        return [*codes, DLH]
    return sorted(
        one.scope for one in turn.person.grants if one.role in {Role.OFFICER, Role.DESK_LEAD}
    )


def _page(turn: Turn, head: Label, found: list[Report], which: str, number: int) -> None:
    last = max(1, -(-len(found) // ON_A_PAGE))
    number = min(max(number, 1), last)
    shown = found[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    rows: list[Row] = [[Button(_line(one), "wqo", one.id)] for one in shown]
    turn.show(head, *rows, turning(number, last, "wqv", which))


def _line(report: Report) -> Label:
    return t(
        "queue-line",
        number=report.number,
        category=t(f"waste-category-{report.category}"),
        urgent="yes" if report.urgent else "no",
    )


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
    photos = [one.file_id for one in await turn.db.reports.photos(report.id)][:10]
    if len(photos) > 1:
        turn.send(turn.chat, Message(t("queue-photos", number=report.number), photos=tuple(photos)))
    elif photos:
        turn.send(turn.chat, Message(t("queue-photos", number=report.number), photo=photos[0]))
    words, rows = await card(turn, report)
    lines: list[Label] = [_told(event) for event, _ in await turn.db.histories.of(report.id)]
    told = Lines((t("queue-history"), *lines[-15:]), "\n")
    extra: Row = (
        [Button(t("identity-open"), "wi", report.id)]
        if turn.person.may(Role.DESK_LEAD, report.kecamatan)
        else []
    )
    passing = [Button(t("publish-pass"), "wz", report.id)] if report.open else []
    if edge(Move.HAND_OVER, report.state, part_of(turn, report)):
        passing.append(Button(t("hand-over-button"), "wh", report.id))
    turn.say(Lines((words, told), "\n\n"), *rows, passing, extra, about=f"card:{report.id}")


def _told(event: Event) -> Label:
    return t("queue-event", at=event.at, move=t(f"waste-move-{event.move}"))


@router.round("morning-lists", Daily(time(7, 0)))
async def morning(round_: Round) -> None:
    """Give each kecamatan its list of the day, in an order in which one can walk it."""
    if round_.now.astimezone(round_.house.wording.zone).hour >= TOO_LATE:
        return  # the bot was down in the morning; a list at noon only repeats the cards
    for one in all_kecamatan():
        found = await round_.db.reports.of_desk([one.code], LOOKED_AT)
        waiting = [report for report in found if report.timer.running][:MORNING]
        if not waiting:
            continue
        lines = [
            t(
                "queue-morning-line",
                number=report.number,
                category=t(f"waste-category-{report.category}"),
                place=place_words(report.kecamatan, report.desa, report.landmark),
                urgent="yes" if report.urgent else "no",
            )
            for report in walk(waiting)
        ]
        head = t("queue-morning", kecamatan=kecamatan_name(one.code), number=len(found))
        group = await round_.db.desks.group_of(one.code)
        chats = [group] if group else await round_.db.roles.reachable(Role.OFFICER, one.code)
        for chat in chats:
            round_.tell(chat, Lines((head, *lines), "\n"))


def walk(reports: list[Report]) -> list[Report]:
    """Order reports as one would visit them: the urgent first, then always the nearest next."""
    left = sorted(reports, key=lambda one: (-one.priority, one.id))
    ordered: list[Report] = []
    here: Point | None = None
    while left:
        urgent = [one for one in left if one.urgent]
        start = here

        def far(one: Report, start: Point | None = start) -> float:
            return metres(start, one.point) if start and one.point else 0.0

        following = min(urgent or left, key=far)
        left.remove(following)
        ordered.append(following)
        here = following.point or here
    return ordered
