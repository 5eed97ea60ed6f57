"""Splitting: two troubles in one report become two reports, each with its own way."""

from domain.errors import Stale
from domain.outgoing import Button, t
from domain.people import Role
from domain.reports import Move, Report, priority
from domain.timer import Timer
from domain.waste import TRAITS, Category
from handlers.paging import paired
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.cards import show
from handlers.waste.desk import act, at_desk, possible, way_back
from handlers.waste.desks import desk_for
from handlers.waste.moving import tell_people
from storage.report_rows import Filed

router = Router()


@router.button("ws", role=Role.OFFICER)
async def split(turn: Turn, number: int) -> None:
    """Ask what the second trouble is."""
    report = await at_desk(turn, number)
    await possible(turn, report, Move.SPLIT)
    buttons = [
        Button(t(f"waste-category-{one}"), "wsc", number, one)
        for one in Category
        if one != report.category
    ]
    turn.say(t("split-which", number=report.number), *paired(buttons), way_back(number))


@router.button("wsc", role=Role.OFFICER)
async def split_off(turn: Turn, number: int, category: str) -> None:
    """File the second trouble for the same reporter, at the same place, with the same photos."""
    report = await at_desk(turn, number)
    if category not in set(Category) or category == report.category:
        raise Stale
    await possible(turn, report, Move.SPLIT)
    second = await _second(turn, report, Category(category))
    after = await act(turn, report, Move.SPLIT, facts={"into": second.id})
    await show(turn, second)
    turn.show(t("split-done", number=after.number, other=second.number))
    told = t(
        "split-told",
        number=after.number,
        other=second.number,
        category=t(f"waste-category-{category}"),
    )
    await tell_people(turn, after, told)


async def _second(turn: Turn, report: Report, category: Category) -> Report:
    """Keep the second report; its clock begins anew, its people are the reporter alone."""
    urgent = TRAITS[category].urgent or report.urgent
    timer = Timer.started(turn.now)
    second = await turn.db.reports.file(
        Filed(
            reporter=report.reporter,
            alias=report.alias,
            category=category,
            urgent=urgent,
            priority=priority(urgent=urgent, supporters=0),
            note=report.note,
            published=report.published,
            kecamatan=report.kecamatan,
            desa=report.desa,
            landmark=report.landmark,
            point=report.point,
            desk=desk_for(category, report.kecamatan, turn.now, turn.house.wording.zone),
            timer=timer,
            escalate_at=timer.next_level(TRAITS[category].resolve, turn.house.calendar),
            split_from=report.id,
        ),
        {},
        turn.now,
        by=turn.person.id,
    )
    for one in await turn.db.reports.photos(report.id):
        if one.kind != "proof":
            row = await turn.db.reports.add_photo(
                second.id,
                one.kind,
                one.file_id,
                one.unique_id,
                one.by,
                turn.now,
                as_file=one.as_file,
            )
            turn.later("photo", f"{second.id}:{row}", key=f"photo:{row}", file_id=one.file_id)
    return second
