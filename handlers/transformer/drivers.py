"""Drivers: who they are, their licence, and when they are away."""

from datetime import date, timedelta

from domain.dates import day_of
from domain.dialog import Draft, Field
from domain.errors import Stale
from domain.fleet import Driver, Leave, Licence, Paper
from domain.incoming import Act, Text
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.people import Role
from handlers.paging import paired, turning
from handlers.routing import Router
from handlers.transformer.unplanning import settle
from handlers.transformer.words import driver_state, listed, today
from handlers.turn import Round, Turn

router = Router()

NAME = "driver-leave"
ON_A_PAGE = 8
FIRST = (0, 1)  # days from today
SPANS = (1, 3, 7, 14)  # days that a leave usually takes
LONGEST = 366  # days


@router.button("dr", role=Role.DISPATCHER)
async def drivers(turn: Turn, number: int) -> None:
    """List the drivers."""
    day = today(turn)
    found = await turn.db.fleet.drivers(day)
    last = max(1, -(-len(found) // ON_A_PAGE))
    number = min(max(number, 1), last)
    page = found[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    words = [listed(Plain(one.name), *driver_state(one, day)) for one in page]
    turn.show(
        Lines((t("fleet-drivers-home", number=len(found)), *words), "\n\n"),
        *paired([Button(Plain(one.name), "dv", one.id) for one in page]),
        turning(number, last, "dr"),
        [Button(t("question-back"), "ah", 1)],
    )


@router.button("dv", role=Role.DISPATCHER)
async def driver(turn: Turn, person: int) -> None:
    """Show a driver."""
    turn.show(*card(turn, await driver_of(turn, person)))


async def driver_of(turn: Turn, person: int) -> Driver:
    """Give a driver; Stale if the person has no longer the role."""
    found = await turn.db.fleet.driver(person, today(turn))
    if found is None:
        raise Stale
    return found


def card(turn: Round, one: Driver) -> tuple[Label, *tuple[Row, ...]]:
    """Give all about a driver, and the buttons that change it."""
    words: list[Label] = [listed(Plain(one.name), *driver_state(one, today(turn)))]
    if one.licence is not None:
        words.append(t("fleet-licence-line", licence=one.licence))
    if one.until is not None:
        named = t(f"fleet-paper-{Paper.LICENCE}")
        words.append(t("fleet-paper-line", paper=named, day=one.until))
    words += [t("fleet-leave-line", first=leave.first, last=leave.last) for leave in one.leaves]
    rows: list[Row] = [
        [Button(t("fleet-class", licence=licence), "dk", one.id, licence) for licence in Licence],
        [
            Button(t("fleet-licence-day"), "ap", "driver", one.id, Paper.LICENCE),
            Button(t("fleet-leave-add"), "dl", one.id),
        ],
    ]
    rows += [
        [Button(t("fleet-leave-drop", first=leave.first), "dx", one.id, leave.id)]
        for leave in one.leaves
    ]
    rows.append([Button(t("question-back"), "dr", 1)])
    return Lines(tuple(words)), *rows


@router.button("dk", role=Role.DISPATCHER)
async def classed(turn: Turn, person: int, chosen: str) -> None:
    """Keep the class of a driver's licence."""
    one = await driver_of(turn, person)
    if chosen not in set(Licence):
        raise Stale
    await turn.db.fleet.license(person, Licence(chosen), one.until, turn.now)
    await settle(turn)
    turn.show(*card(turn, await driver_of(turn, person)))


@router.button("dl", role=Role.DISPATCHER)
async def leave(turn: Turn, person: int) -> None:
    """Ask from when to when a driver is away."""
    await driver_of(turn, person)
    await turn.begin(NAME, driver_=person)


def _ask(turn: Turn, name: str) -> None:
    """Offer the usual days."""
    assert turn.dialog is not None
    version = turn.dialog.version
    if name == "first":
        days = [Button(t("fleet-in-days", days=one), "dq", version, one) for one in FIRST]
        turn.question(t("fleet-ask-first"), days)
    else:
        spans = [Button(t("fleet-for-days", days=one), "dq", version, one) for one in SPANS]
        turn.question(t("fleet-ask-last"), *paired(spans))


async def _take(turn: Turn, name: str, act: Act) -> bool:
    """Understand a day, or ask again."""
    assert turn.dialog is not None
    assert isinstance(act, Text)
    day = day_of(act.text, today(turn))
    if day is None:
        turn.question(t("fleet-not-a-day"))
        return True
    await _put(turn, day)
    return True


@router.button("dq", role=Role.DISPATCHER)
async def usual(turn: Turn, version: int, days: int) -> None:
    """Take the first day, or how long it takes, with one tap."""
    opened = turn.form(version, NAME)
    if first := opened.draft.get("first"):
        if days not in SPANS:
            raise Stale
        await _put(turn, date.fromisoformat(first[0]) + timedelta(days=days - 1))
    elif days in FIRST:
        await _put(turn, today(turn) + timedelta(days=days))
    else:
        raise Stale


async def _put(turn: Turn, day: date) -> None:
    """Keep the first day, then the last; no leave ends before it begins or before today."""
    assert turn.dialog is not None
    first = turn.dialog.draft.get("first")
    if not first:
        await turn.fill(first=day.isoformat())
        turn.ask("last")
        return
    begin = date.fromisoformat(first[0])
    if not max(begin, today(turn)) <= day <= begin + timedelta(days=LONGEST):
        turn.question(t("fleet-leave-backwards", first=begin))
        return
    await noted(turn, {**turn.dialog.draft, "last": [day.isoformat()]})


@router.dialog(
    NAME,
    title="title-leave",
    role=Role.DISPATCHER,
    ask=_ask,
    take=_take,
    driver_=Field("fleet-ask-first", ()),
    first=Field("fleet-ask-first", (Text,), longest=40),
    last=Field("fleet-ask-last", (Text,), longest=40),
)
async def noted(turn: Turn, draft: Draft) -> None:
    """Keep the leave."""
    one = await driver_of(turn, draft["driver_"][0])
    away = Leave(date.fromisoformat(draft["first"][0]), date.fromisoformat(draft["last"][0]))
    await turn.db.fleet.add_leave(one.id, away)
    await turn.end()
    turn.say(t("fleet-leave-kept", name=one.name, first=away.first, last=away.last))
    await settle(turn)
    turn.say(*card(turn, await driver_of(turn, one.id)))


@router.button("dx", role=Role.DISPATCHER)
async def drop_leave(turn: Turn, person: int, number: int) -> None:
    """Take a leave back."""
    if not await turn.db.fleet.drop_leave(person, number):
        raise Stale
    turn.show(*card(turn, await driver_of(turn, person)))
