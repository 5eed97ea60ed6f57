"""The officers' queue: what waits, in which order to go, and everything about one report."""

import json
import re
from datetime import time

from domain.dialog import Draft, Field
from domain.errors import Refused
from domain.history import Event, Personal
from domain.incoming import Place
from domain.outgoing import Button, Label, Lines, Message, Plain, Row, t
from domain.people import Role
from domain.places import Point, metres
from domain.reports import Move, Report, State, edge
from domain.schedule import Daily
from handlers.paging import paired, turning
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.cards import card, place_words
from handlers.waste.desk import at_desk
from handlers.waste.desks import DLH, desks_of
from handlers.waste.moving import part_of
from storage.report_rows import Picture

router = Router()

ON_A_PAGE = 8
LOOKED_AT = 500  # open reports that are sorted by distance; more no desk walks in a day
DEGREE = 10_000  # a place in a button: 0.0001 degrees are about 11 m
MORNING = 25  # reports of the morning list
ON_A_SHEET = 12  # of them in one message: with landmarks more would not fit
LINES = 15  # of a history
LONGEST = 120  # characters of what somebody wrote, where many are shown
ALBUM = 10  # photos
SAID = ("question", "answer", "words", "reason")  # the words that may go with an event
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
    _page(turn, t("queue-head", number=len(found)), found, ("wqv", which), number)


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
    await _nearest(turn, here, 1)


@router.button("wqp", role=Role.OFFICER)
async def nearest_page(turn: Turn, latitude: int, longitude: int, number: int) -> None:
    """Show another page of what is near a place, given in units of 0.0001 degrees."""
    await _nearest(turn, Point(latitude / DEGREE, longitude / DEGREE), number)


async def _nearest(turn: Turn, here: Point, number: int) -> None:
    found = [one for one in await _found(turn, "desk") if one.point]
    found.sort(key=lambda one: metres(here, one.point or here))
    place = (str(round(here.latitude * DEGREE)), str(round(here.longitude * DEGREE)))
    _page(turn, t("queue-head", number=len(found)), found, ("wqp", *place), number)


async def _found(turn: Turn, which: str) -> list[Report]:
    if which == "mine":
        return await turn.db.reports.of_owner(turn.person.id, LOOKED_AT)
    level = 1 if which == "late" else 0
    return await turn.db.reports.of_desk(desks_of(turn.person), LOOKED_AT, level)


def _page(
    turn: Turn, head: Label, found: list[Report], route: tuple[str, ...], number: int
) -> None:
    last = max(1, -(-len(found) // ON_A_PAGE))
    number = min(max(number, 1), last)
    shown = found[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    rows: list[Row] = [[Button(_line(one), "wqo", one.id)] for one in shown]
    turn.show(head, *rows, turning(number, last, *route))


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
    photos = _chosen(await turn.db.reports.photos(report.id))
    if len(photos) > 1:
        turn.send(turn.chat, Message(t("queue-photos", number=report.number), photos=tuple(photos)))
    elif photos:
        turn.send(turn.chat, Message(t("queue-photos", number=report.number), photo=photos[0]))
    words, rows = await card(turn, report)
    events = (await turn.db.histories.of(report.id))[-LINES:]
    lines: list[Label] = [await _told(turn, report, event, told) for event, told in events]
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


async def _told(turn: Turn, report: Report, event: Event, told: Personal | None) -> Label:
    """Say what happened, who did it, and the words that go with it."""
    known = json.loads(told.words) if told else {}
    by = known.get("by", 0)
    name = report.alias if by == report.reporter else await turn.db.roles.name_of(by) if by else ""
    released = (event.move, event.after) == (Move.HAND_OVER, State.NEW)
    move = t("queue-released") if released else t(f"waste-move-{event.move}")
    parts: list[Label] = [t("queue-event", at=event.at, move=move)]
    if name:
        parts = [t("queue-event-by", at=event.at, move=move, name=name)]
    said = next((str(known[one]) for one in SAID if known.get(one)), "")
    if said and event.move != Move.FILE:  # the card has those words already
        parts.append(Plain(said[:LONGEST]))
    return Lines(tuple(parts), ": ")


@router.round("morning-lists", Daily(time(7, 0)))
async def morning(round_: Round) -> None:
    """Give each kecamatan its list of the day, in an order in which one can walk it."""
    if round_.now.astimezone(round_.house.wording.zone).hour >= TOO_LATE:
        return  # the bot was down in the morning; a list at noon only repeats the cards
    for code in (*(one.code for one in all_kecamatan()), DLH):
        found = await round_.db.reports.of_desk([code], LOOKED_AT)
        waiting = [report for report in found if report.timer.running][:MORNING]
        if not waiting:
            continue
        lines = [
            t(
                "queue-morning-line",
                number=report.number,
                category=t(f"waste-category-{report.category}"),
                place=place_words(report.kecamatan, report.desa, report.landmark[:LONGEST]),
                urgent="yes" if report.urgent else "no",
            )
            for report in walk(waiting)
        ]
        desk = "DLH" if code == DLH else t("waste-place", kecamatan=kecamatan_name(code))
        head = t("queue-morning", desk=desk, number=len(found))
        for chat in await _who_goes(round_, code):
            round_.tell(chat, Lines((head, *lines[:ON_A_SHEET]), "\n"))
            for at in range(ON_A_SHEET, len(lines), ON_A_SHEET):
                round_.tell(chat, Lines(tuple(lines[at : at + ON_A_SHEET]), "\n"))


async def _who_goes(round_: Round, desk: str) -> list[int]:
    """Name who reads the list of a desk: its group, else its officers who are here."""
    if group := await round_.db.desks.group_of(desk):
        return [group]
    role = Role.DLH_HEAD if desk == DLH else Role.OFFICER
    people = await round_.db.roles.reachable(role, "" if desk == DLH else desk)
    return await round_.db.absences.here(people, round_.now)


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
