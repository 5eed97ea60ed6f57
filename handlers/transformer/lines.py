"""Lines and stops for every employee to read; the dispatcher finds the buttons that change them."""

from domain.errors import Refused, Stale
from domain.lines import Line, Stop
from domain.outgoing import Button, Label, Lines, Message, Plain, Row, t
from domain.people import Role
from handlers.paging import paired, turning
from handlers.regions import kecamatan_name
from handlers.routing import Router
from handlers.transformer.words import alone, hours_words, rule_words, today
from handlers.turn import Round, Turn

router = Router()

ON_A_PAGE = 8
AHEAD = 2  # years whose holidays stand in the feed


@router.command("jalur", role=Role.EMPLOYEE, describe="command-lines")
async def lines(turn: Turn, _: str) -> None:
    """Show the lines."""
    alone(turn)
    turn.say(*await _home(turn))


@router.button("jh", role=Role.EMPLOYEE)
async def home(turn: Turn) -> None:
    """Go back to the lines."""
    turn.show(*await _home(turn))


async def _home(turn: Turn) -> tuple[Label, *tuple[Row, ...]]:
    found = await turn.db.lines.lines()
    rows: list[Row] = [[Button(Plain(one.name), "jl", one.id)] for one in found]
    rows.append([Button(t("lines-stops"), "js", 1), Button(t("lines-gtfs"), "jg")])
    if turn.person.holds(Role.DISPATCHER):
        rows.append([Button(t("lines-add-stop"), "jt"), Button(t("lines-add"), "ja")])
        rows.append([Button(t("fleet-file"), "au")])
    return t("lines-home", number=len(found)), *rows


@router.button("jl", role=Role.EMPLOYEE)
async def line(turn: Turn, number: int) -> None:
    """Show a line."""
    turn.show(*await card(turn, await line_of(turn, number)))


async def line_of(turn: Turn, number: int) -> Line:
    """Give a line; Stale if it is gone."""
    found = await turn.db.lines.line(number)
    if found is None:
        raise Stale
    return found


async def card(turn: Turn, one: Line) -> tuple[Label, *tuple[Row, ...]]:
    """Give all about a line, for the dispatcher with what changes it."""
    names = {stop.id: stop.name for stop in await turn.db.lines.stops()}
    stops = [
        t("lines-stop-line", number=at, name=names.get(stop, "–"))
        for at, stop in enumerate(one.stops, 1)
    ]
    words: list[Label] = [
        t("lines-card", name=one.name, office=names.get(one.office, "–")),
        Lines((t("lines-stops-head"), *stops)) if stops else t("lines-no-stops-yet"),
        Lines((t("lines-hours-head"), *(hours_words(hours) for hours in one.hours)))
        if one.hours
        else t("lines-no-hours-yet"),
        Lines((t("lines-rule-head"), rule_words(one.rule))),
    ]
    rows: list[Row] = []
    if turn.person.holds(Role.DISPATCHER):
        rows += [
            [
                Button(t("lines-edit-stops"), "je", one.id, 1),
                Button(t("lines-hours"), "jm", one.id),
            ],
            [Button(t("lines-rule"), "jr", one.id), Button(t("lines-rename"), "jn", one.id)],
            [Button(t("lines-drop"), "jx", one.id)],
        ]
    rows.append([Button(t("question-back"), "jh")])
    return Lines(tuple(words), "\n\n"), *rows


@router.button("js", role=Role.EMPLOYEE)
async def stops(turn: Turn, number: int) -> None:
    """List the stops."""
    found = await turn.db.lines.stops()
    last = max(1, -(-len(found) // ON_A_PAGE))
    number = min(max(number, 1), last)
    page = found[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    turn.show(
        t("lines-stops-home", number=len(found)),
        *paired([Button(Plain(one.name), "jp", one.id) for one in page]),
        turning(number, last, "js"),
        [Button(t("question-back"), "jh")],
    )


@router.button("jp", role=Role.EMPLOYEE)
async def stop(turn: Turn, number: int) -> None:
    """Show a stop, and where it is."""
    turn.show(*await stop_card(turn, await stop_of(turn, number)))


async def stop_of(turn: Turn, number: int) -> Stop:
    """Give a stop; Stale if it is gone."""
    found = {one.id: one for one in await turn.db.lines.stops()}
    if number not in found:
        raise Stale
    return found[number]


async def stop_card(turn: Turn, one: Stop) -> tuple[Label, *tuple[Row, ...]]:
    """Give all about a stop, for the dispatcher with what changes it."""
    where = f"{one.point.latitude:.6f},{one.point.longitude:.6f}"
    near = kecamatan_name(one.kecamatan) if one.kecamatan else ""
    words = [
        t("lines-stop-card", name=one.name, where=where),
        t("lines-stop-in", kecamatan=near) if near else t("lines-stop-outside"),
    ]
    if one.office:
        words.append(t("lines-stop-office"))
    if used := await turn.db.lines.uses(one.id):
        words.append(t("lines-stop-used", lines=used))
    rows: list[Row] = []
    if turn.person.holds(Role.DISPATCHER):
        office = t("lines-office-no") if one.office else t("lines-office-yes")
        rows.append([Button(office, "jpo", one.id, int(not one.office))])
        rows.append(
            [Button(t("lines-rename"), "jpn", one.id), Button(t("lines-drop"), "jpx", one.id)]
        )
    rows.append([Button(t("question-back"), "js", 1)])
    return Lines(tuple(words)), *rows


@router.button("jg", role=Role.EMPLOYEE)
async def gtfs(turn: Turn) -> None:
    """Have the lines written as GTFS."""
    if not await turn.db.lines.lines():
        raise Refused(t("lines-gtfs-none"))
    day, house, language = today(turn), turn.house, turn.person.language
    free = {
        one for year in range(day.year, day.year + AHEAD) for one in house.calendar.holidays(year)
    }
    turn.later(
        "gtfs",
        str(turn.chat),
        key=f"gtfs:{turn.chat}",
        agency=house.wording.plain(t("lines-gtfs-agency"), language),
        message=house.wording.plain(t("lines-gtfs-message"), language),
        url=f"https://t.me/{house.bot_username}",
        language=language,
        zone=house.wording.zone.key,
        today=day.isoformat(),
        holidays=sorted(one.isoformat() for one in free),
    )
    turn.toast(t("export-begun"))


@router.result("gtfs")
async def written(
    round_: Round, about: str, payload: dict[str, object], result: dict[str, object] | None
) -> None:
    """Send the feed."""
    if result is None:
        round_.tell(int(about), t("export-failed"))
    elif not result["file"]:
        round_.tell(int(about), t("lines-gtfs-none"))
    else:
        words = t("lines-gtfs-done", number=result["lines"])
        name = f"transformer-gtfs-{payload['today']}.zip"
        round_.send(int(about), Message(words, file=str(result["file"]), name=name))
