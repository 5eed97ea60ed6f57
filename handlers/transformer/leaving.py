"""On leave: all days of a span are left out in one step, of what is repeated too."""

from datetime import date, timedelta

from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, t
from domain.people import Role
from domain.ride_spans import MOST
from domain.rides import Move, Ride, State, Who
from handlers.paging import paired
from handlers.routing import Router
from handlers.transformer.days import asked, bookable_days, calendar
from handlers.transformer.moving import day_words
from handlers.transformer.reseating import cancel, cancel_move
from handlers.transformer.words import today
from handlers.turn import Turn

router = Router()

SPANS = (1, 2, 3, 7, 14)  # days


@router.button("yv", role=Role.EMPLOYEE)
async def leave(turn: Turn) -> None:
    """Ask from which day on."""
    turn.show(
        asked(turn, t("mine-leave-from")),
        *calendar(turn, "yvd"),
        [Button(t("mine-back"), "yl", 1)],
    )


@router.button("yvd", role=Role.EMPLOYEE)
async def from_day(turn: Turn, day: str) -> None:
    """Ask for how long."""
    first = _day(turn, day)
    buttons = [
        Button(t("ride-leave-days", days=one), "yvs", first.isoformat(), one) for one in SPANS
    ]
    turn.show(
        t("mine-leave-long", day=day_words(first)),
        *paired(buttons, 3),
        [Button(t("mine-back"), "yv")],
    )


@router.button("yvs", role=Role.EMPLOYEE)
async def sure(turn: Turn, day: str, days: int) -> None:
    """Show what would be given back, and what each counts as, before the tap."""
    await offer_leave(turn, *_span(turn, day, days))


async def offer_leave(turn: Turn, first: date, days: int) -> None:
    """Offer a leave from a day on; it begins today at the earliest."""
    first = max(first, today(turn))
    if first not in bookable_days(turn):
        raise Refused(t("ride-day-too-far"))
    last = first + timedelta(days=days - 1)
    rides = await _between(turn, first, last)
    counts: dict[Move, int] = {}
    for ride in rides:
        what, _ = await cancel_move(turn, ride)
        counts[what] = counts.get(what, 0) + 1
    parts: list[Label] = [
        t("mine-leave-sure", first=day_words(first), last=day_words(last), number=len(rides))
    ]
    parts += [t(f"mine-leave-{what}", number=number) for what, number in counts.items()]
    turn.show(
        Lines(tuple(parts)),
        [Button(t("mine-leave-yes"), "yvy", first.isoformat(), days)],
        [Button(t("mine-as-they-are"), "yl", 1)],
    )


@router.button("yvy", role=Role.EMPLOYEE)
async def left_out(turn: Turn, day: str, days: int) -> None:
    """Leave out all days of the span: rides are given back, repeats make none."""
    first, _ = _span(turn, day, days)
    last = first + timedelta(days=days - 1)
    for one in await turn.db.repeats.of(turn.person.id, first):
        await turn.db.repeats.leave_out(one.id, first, last, "leave")
    rides = await _between(turn, first, last)
    for ride in rides:
        what, rule = await cancel_move(turn, ride)
        await cancel(turn, ride, what, Who.RIDER, "leave", rule)
    turn.show(
        t("mine-left-out", first=day_words(first), last=day_words(last), number=len(rides)),
        [Button(t("mine-back"), "yl", 1)],
    )


async def _between(turn: Turn, first: date, last: date) -> list[Ride]:
    """Give the rides of the span that have not begun."""
    rides = await turn.db.rides.mine(turn.person.id, first, last, most=100)
    return [one for one in rides if one.state is not State.BOARDED]


def _day(turn: Turn, day: str) -> date:
    if day not in {one.isoformat() for one in bookable_days(turn)}:
        raise Stale
    return date.fromisoformat(day)


def _span(turn: Turn, day: str, days: int) -> tuple[date, int]:
    if not 1 <= days <= MOST:
        raise Stale
    return _day(turn, day), days
