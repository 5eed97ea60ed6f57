"""Lines as the dispatcher makes them: a name and an office, stops in order, hours, the rule."""

from dataclasses import replace
from datetime import time
from typing import Any, Final

from domain.dates import time_of, weekdays_of
from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Act, Text
from domain.lines import BookingType, Hours, Line, Rule
from domain.outgoing import Button, Plain, Row, t
from domain.people import Role
from handlers.paging import paired, turning
from handlers.routing import Router
from handlers.transformer.lines import card, line_of
from handlers.transformer.stops import fresh_code
from handlers.transformer.unplanning import line_lost, served_only_by
from handlers.transformer.words import days_words, hours_words, rule_words
from handlers.turn import Turn

router = Router()

NEW, RENAME, HOURS = "new-line", "line-name", "line-hours"
ON_A_PAGE = 10
NONE = "-"
WEEKS: Final = ("01234", "0123", "4", "5")
ARRIVALS: Final = ("0700", "0715", "0730")
DEPARTURES: Final = ("1600", "1615", "1630")
RULES: Final[dict[str, dict[str, Any]]] = {
    "now": {"booking_type": BookingType.NOW},
    "m60": {"booking_type": BookingType.SAME_DAY, "prior_notice_duration_min": 60},
    "m120": {"booking_type": BookingType.SAME_DAY, "prior_notice_duration_min": 120},
    "d16": {"booking_type": BookingType.PRIOR_DAYS, "prior_notice_last_time": time(16)},
    "d20": {"booking_type": BookingType.PRIOR_DAYS, "prior_notice_last_time": time(20)},
}
CANCELS: Final = (1, 2, 4, 12)  # hours


@router.button("ja", role=Role.DISPATCHER)
async def add(turn: Turn) -> None:
    """Begin a new line; it needs an office."""
    offices = [one.id for one in await turn.db.lines.stops() if one.office]
    if not offices:
        raise Refused(t("lines-no-office"))
    await turn.begin(NEW)


@router.dialog(
    NEW,
    title="title-line",
    role=Role.DISPATCHER,
    called=Field("line-ask-name", (Text,), longest=60),
)
async def named(turn: Turn, draft: Draft) -> None:
    """Ask for the office."""
    assert turn.dialog is not None
    version = turn.dialog.version
    offices = [one for one in await turn.db.lines.stops() if one.office]
    buttons = [[Button(Plain(one.name), "jo", version, one.id)] for one in offices]
    turn.question(t("line-ask-office", name=draft["called"][0].text), *buttons)


@router.button("jo", role=Role.DISPATCHER)
async def office(turn: Turn, version: int, number: int) -> None:
    """Keep the line; its stops and hours come on its card."""
    opened = turn.form(version, NEW)
    offices = {one.id for one in await turn.db.lines.stops() if one.office}
    if number not in offices or not opened.draft.get("called"):
        raise Stale
    name = opened.draft["called"][0].text.strip() or "Transformer"
    code = fresh_code(name, await turn.db.lines.codes(), "jalur")
    line = await turn.db.lines.put_line(Line(code, name, number), turn.now)
    await turn.end()
    turn.show(*await card(turn, await line_of(turn, line)))


async def _keep(turn: Turn, line: Line) -> None:
    """Keep a changed line and show it."""
    await turn.db.lines.put_line(line, turn.now)
    turn.show(*await card(turn, await line_of(turn, line.id)))


@router.button("jn", role=Role.DISPATCHER)
async def rename(turn: Turn, number: int) -> None:
    """Ask for another name."""
    await line_of(turn, number)
    await turn.begin(RENAME, line_=number)


@router.dialog(
    RENAME,
    title="title-line",
    role=Role.DISPATCHER,
    line_=Field("line-ask-name", ()),
    called=Field("line-ask-name", (Text,), longest=60),
)
async def renamed(turn: Turn, draft: Draft) -> None:
    """Keep the other name."""
    line = await line_of(turn, draft["line_"][0])
    await turn.end()
    await _keep(turn, replace(line, name=draft["called"][0].text.strip() or line.name))


@router.button("jx", role=Role.DISPATCHER)
async def ask_drop(turn: Turn, number: int) -> None:
    """Ask once more before a line goes."""
    line = await line_of(turn, number)
    riders = len(await served_only_by(turn, line, line.stops))
    turn.show(
        t("line-drop-sure", name=line.name, riders=riders),
        [Button(t("line-drop-yes"), "jxy", number), Button(t("question-back"), "jl", number)],
    )


@router.button("jxy", role=Role.DISPATCHER)
async def drop(turn: Turn, number: int) -> None:
    """Let a line go."""
    line = await line_of(turn, number)
    rides = await served_only_by(turn, line, line.stops)
    await turn.db.lines.drop_line(number, turn.now)
    await line_lost(turn, rides)
    turn.show(t("line-dropped", name=line.name), [Button(t("question-back"), "jh")])


@router.button("je", role=Role.DISPATCHER)
async def edit_stops(turn: Turn, number: int, page: int) -> None:
    """Offer every stop; those that the line serves bear their place in the order."""
    line = await line_of(turn, number)
    found = [one for one in await turn.db.lines.stops() if one.id != line.office]
    last = max(1, -(-len(found) // ON_A_PAGE))
    page = min(max(page, 1), last)
    rows: list[Row] = []
    for one in found[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]:
        mark = f"{line.stops.index(one.id) + 1}. " if line.serves(one.id) else ""
        rows.append([Button(Plain(f"{mark}{one.name}"), "jy", number, one.id, page)])
    rows += [turning(page, last, "je", str(number)), [Button(t("lines-done"), "jl", number)]]
    turn.show(t("line-edit-stops", name=line.name), *rows)


@router.button("jy", role=Role.DISPATCHER)
async def toggle(turn: Turn, number: int, stop: int, page: int) -> None:
    """Put a stop at the end of the line, or take it out."""
    line = await line_of(turn, number)
    if stop == line.office or stop not in {one.id for one in await turn.db.lines.stops()}:
        raise Stale
    if not line.serves(stop):
        await turn.db.lines.set_stops(number, [*line.stops, stop])
    elif rides := await served_only_by(turn, line, [stop]):
        turn.show(
            t("line-stop-sure", name=line.name, riders=len(rides)),
            [Button(t("line-stop-yes"), "jyx", number, stop, page)],
            [Button(t("question-back"), "je", number, page)],
        )
        return
    else:
        await turn.db.lines.set_stops(number, [one for one in line.stops if one != stop])
    await edit_stops(turn, number, page)


@router.button("jyx", role=Role.DISPATCHER)
async def take_stop_out(turn: Turn, number: int, stop: int, page: int) -> None:
    """Take a stop out of the line although people ride there; they hear of it."""
    line = await line_of(turn, number)
    if not line.serves(stop):
        raise Stale
    rides = await served_only_by(turn, line, [stop])
    await turn.db.lines.set_stops(number, [one for one in line.stops if one != stop])
    await line_lost(turn, rides)
    await edit_stops(turn, number, page)


@router.button("jm", role=Role.DISPATCHER)
async def hours(turn: Turn, number: int) -> None:
    """Show the hours, to take some out or add others."""
    line = await line_of(turn, number)
    turn.show(
        t("line-hours", name=line.name),
        *[[Button(hours_words(one), "jd", number, one.id)] for one in line.hours],
        [Button(t("line-hours-add"), "jz", number), Button(t("lines-done"), "jl", number)],
    )


@router.button("jd", role=Role.DISPATCHER)
async def drop_hours(turn: Turn, number: int, which: int) -> None:
    """Take hours out."""
    if not await turn.db.lines.drop_hours(number, which):
        raise Stale
    await hours(turn, number)


@router.button("jz", role=Role.DISPATCHER)
async def add_hours(turn: Turn, number: int) -> None:
    """Ask for the days, then for both times."""
    await line_of(turn, number)
    await turn.begin(HOURS, line_=number)


def _ask(turn: Turn, name: str) -> None:
    """Offer the usual answers; others are written."""
    assert turn.dialog is not None
    version = turn.dialog.version
    if name == "days":
        weeks = [
            Button(days_words(frozenset(int(day) for day in one)), "jw", version, one)
            for one in WEEKS
        ]
        turn.question(t("line-ask-days"), *paired(weeks))
        return
    times = ARRIVALS if name == "arrive" else DEPARTURES
    usual = [Button(Plain(f"{one[:2]}.{one[2:]}"), "jw", version, one) for one in times]
    words = t("line-ask-arrive") if name == "arrive" else t("line-ask-depart")
    turn.question(words, usual, [Button(t("line-no-time"), "jw", version, NONE)])


async def _take(turn: Turn, name: str, act: Act) -> bool:
    """Understand days and times as people write them."""
    assert isinstance(act, Text)
    text = act.text.strip()
    if name == "days":
        days = "".join(str(day) for day in sorted(weekdays_of(text)))
        await _fill(turn, name, days)
    elif text == NONE:
        await _fill(turn, name, NONE)
    else:
        at = time_of(text)
        await _fill(turn, name, f"{at:%H%M}" if at is not None else "")
    return True


@router.button("jw", role=Role.DISPATCHER)
async def chosen(turn: Turn, version: int, value: str) -> None:
    """Take a usual answer with one tap."""
    opened = turn.form(version, HOURS)
    usual = {"days": WEEKS, "arrive": (*ARRIVALS, NONE), "depart": (*DEPARTURES, NONE)}
    if value not in usual.get(opened.field, ()):
        raise Stale
    await _fill(turn, opened.field, value)


async def _fill(turn: Turn, name: str, value: str) -> None:
    """Keep an answer and ask the next; what was not understood is asked again."""
    if not value:
        turn.question(t("line-not-days") if name == "days" else t("line-not-time"))
        return
    assert turn.dialog is not None
    if name == "depart":
        await timed(turn, {**turn.dialog.draft, "depart": [value]})
    else:
        turn.ask(await turn.fill(**{name: value}) or "depart")


@router.dialog(
    HOURS,
    title="title-hours",
    role=Role.DISPATCHER,
    ask=_ask,
    take=_take,
    line_=Field("line-ask-days", ()),
    days=Field("line-ask-days", (Text,), longest=60),
    arrive=Field("line-ask-arrive", (Text,), longest=20),
    depart=Field("line-ask-depart", (Text,), longest=20),
)
async def timed(turn: Turn, draft: Draft) -> None:
    """Keep the hours."""
    line = await line_of(turn, draft["line_"][0])
    days = frozenset(int(day) for day in draft["days"][0])
    arrive, depart = (_time(draft[one][0]) for one in ("arrive", "depart"))
    if arrive is None and depart is None:
        turn.question(t("line-no-times"))
        return
    await turn.db.lines.add_hours(line.id, Hours(days, arrive, depart))
    await turn.end()
    await hours(turn, line.id)


def _time(value: str) -> time | None:
    return None if value == NONE else time(int(value[:2]), int(value[2:]))


@router.button("jr", role=Role.DISPATCHER)
async def rules(turn: Turn, number: int) -> None:
    """Offer the usual rules for booking and cancelling."""
    line = await line_of(turn, number)
    booking = [Button(t(f"line-rule-{one}"), "jq", number, one) for one in RULES]
    cancels = [Button(t("line-cancel", hours=one), "jc", number, one) for one in CANCELS]
    turn.show(
        t("line-rules", name=line.name, rule=rule_words(line.rule)),
        *[[one] for one in booking],
        *paired(cancels),
        [Button(t("lines-done"), "jl", number)],
    )


@router.button("jq", role=Role.DISPATCHER)
async def ruled(turn: Turn, number: int, code: str) -> None:
    """Keep how late one may book."""
    line = await line_of(turn, number)
    if code not in RULES:
        raise Stale
    usual = Rule()
    rule = replace(usual, cancel_hours=line.rule.cancel_hours, **RULES[code])
    await turn.db.lines.put_line(replace(line, rule=rule), turn.now)
    await rules(turn, number)


@router.button("jc", role=Role.DISPATCHER)
async def cancels(turn: Turn, number: int, span: int) -> None:
    """Keep until when cancelling costs nothing."""
    line = await line_of(turn, number)
    if span not in CANCELS:
        raise Stale
    rule = replace(line.rule, cancel_hours=span)
    await turn.db.lines.put_line(replace(line, rule=rule), turn.now)
    await rules(turn, number)
