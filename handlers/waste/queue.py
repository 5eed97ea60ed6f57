"""The officers' queue: what waits, in which order to go, and what an officer decides by."""

from math import inf

from domain.dialog import Draft, Field
from domain.errors import Refused
from domain.incoming import Place
from domain.outgoing import Button, Label, Lines, Row, t
from domain.people import Role
from domain.places import Point, metres
from domain.reports import Report
from handlers.paging import paired, turning
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.cards import deadline, place_words
from handlers.waste.desks import desks_of

router = Router()

ON_A_PAGE = 8
LOOKED_AT = 500  # open reports that are sorted by distance; more no desk walks in a day
DEGREE = 10_000  # a place in a button: 0.0001 degrees are about 11 m
LONGEST = 80  # characters of a landmark


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
    _page(turn, found, ("wqv", which), number)


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
    found = await _found(turn, "desk")
    # What is placed by its desa alone comes last, and is not forgotten.
    found.sort(key=lambda one: metres(here, one.point) if one.point else inf)
    place = (str(round(here.latitude * DEGREE)), str(round(here.longitude * DEGREE)))
    _page(turn, found, ("wqp", *place), number, here)


async def _found(turn: Turn, which: str) -> list[Report]:
    if which == "mine":
        return await turn.db.reports.of_owner(turn.person.id, LOOKED_AT)
    level = 1 if which == "late" else 0
    return await turn.db.reports.of_desk(desks_of(turn.person), LOOKED_AT, level)


def _page(
    turn: Turn,
    found: list[Report],
    route: tuple[str, ...],
    number: int,
    here: Point | None = None,
) -> None:
    """Describe the reports of a page, numbered, above a button for each."""
    last = max(1, -(-len(found) // ON_A_PAGE))
    number = min(max(number, 1), last)
    first = (number - 1) * ON_A_PAGE
    shown = list(enumerate(found[first : first + ON_A_PAGE], first + 1))
    words = [t("queue-head", number=len(found)), *(_item(turn, at, one, here) for at, one in shown)]
    rows: list[Row] = [
        [Button(t("queue-button", at=at, line=_line(one)), "wqo", one.id)] for at, one in shown
    ]
    turn.show(Lines(tuple(words), "\n\n"), *rows, turning(number, last, *route))


def _item(turn: Turn, at: int, report: Report, here: Point | None) -> Label:
    """Say what an officer decides by: where it is, since when, how long is left, how far it is."""
    landmark = report.landmark[:LONGEST]
    place = place_words(report.kecamatan, report.desa, landmark)
    facts: list[Label] = [t("queue-age", days=(turn.now - report.filed_at).days)]
    if due := deadline(turn, report):
        facts.append(due)
    if here and report.point:
        facts.append(t("queue-far", metres=round(metres(here, report.point), -1)))
    item = t("queue-item", at=at, line=_line(report), place=place)
    return Lines((item, Lines(tuple(facts), " · ")))


def _line(report: Report) -> Label:
    return t(
        "queue-line",
        number=report.number,
        category=t(f"waste-category-{report.category}"),
        urgent="yes" if report.urgent else "no",
    )
