"""The list of the morning: what waits at each desk, in an order in which one can walk it."""

from datetime import time, timedelta

from domain.outgoing import Label, Lines, t
from domain.people import Role
from domain.places import Point, metres
from domain.reports import Report
from domain.schedule import Daily
from domain.waste import TRAITS, Category
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.turn import Round
from handlers.waste.cards import place_words
from handlers.waste.desks import DLH

router = Router()

LOOKED_AT = 500  # open reports of a desk
MORNING = 25  # of them on the list
ON_A_SHEET = 12  # of them in one message: with landmarks more would not fit
LONGEST = 120  # characters of a landmark
# A bot that was down: at noon the list only repeats the cards, before seven the day has not begun.
AT_SEVEN = Daily(time(7, 0), within=timedelta(hours=3))


@router.round("morning-lists", AT_SEVEN)
async def morning(round_: Round) -> None:
    """Give each kecamatan its list of the day, in an order in which one can walk it."""
    for code in (*(one.code for one in all_kecamatan()), DLH):
        found = await round_.db.reports.of_desk([code], LOOKED_AT)
        waiting = [report for report in found if report.timer.running][:MORNING]
        if not waiting:
            continue
        lines = [_line(round_, report) for report in walk(waiting)]
        desk = "DLH" if code == DLH else t("waste-place", kecamatan=kecamatan_name(code))
        head = t("queue-morning", desk=desk, number=len(found))
        for chat in await _who_goes(round_, code):
            round_.tell(chat, Lines((head, *lines[:ON_A_SHEET]), "\n"))
            for at in range(ON_A_SHEET, len(lines), ON_A_SHEET):
                round_.tell(chat, Lines(tuple(lines[at : at + ON_A_SHEET]), "\n"))


def _line(round_: Round, report: Report) -> Label:
    """Say what and where it is, and whether it should have been done by now."""
    line = t(
        "queue-morning-line",
        number=report.number,
        category=t(f"waste-category-{report.category}"),
        place=place_words(report.kecamatan, report.desa, report.landmark[:LONGEST]),
        urgent="yes" if report.urgent else "no",
    )
    resolve = TRAITS[Category(report.category)].resolve
    over = report.timer.share(round_.now, resolve, round_.house.calendar) >= 1
    return Lines((line, t("queue-overdue")), " ") if over else line


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
