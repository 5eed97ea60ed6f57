"""How vehicles, drivers and days are shown: a colour and always the words beside it."""

from collections.abc import Iterable
from datetime import date, time

from domain.errors import Refused
from domain.fleet import (
    OF_VEHICLES,
    Bar,
    Driver,
    Paper,
    Reason,
    Vehicle,
    driver_bars,
    nearing,
    vehicle_bars,
)
from domain.lines import BookingType, Hours, Rule
from domain.outgoing import Label, Lines, Plain, t
from handlers.turn import Round, Turn

GREEN, YELLOW, RED, WHITE = "🟢", "🟡", "🔴", "⚪"


def today(round_: Round) -> date:
    """Give the day by the clock on the wall here."""
    return round_.now.astimezone(round_.house.wording.zone).date()


def alone(turn: Turn) -> None:
    """Refuse in a group what is arranged in private."""
    if not turn.incoming.chat.private:
        raise Refused(t("fleet-private"))


def bar_words(bar: Bar, vehicle: Vehicle | None = None) -> Label:
    """Say one reason why not."""
    match bar.reason:
        case Reason.OUT:
            return t("fleet-bar-out", why=vehicle.out if vehicle else "")
        case Reason.UNKNOWN:
            return t("fleet-bar-unknown", paper=_paper(bar.paper))
        case Reason.EXPIRED:
            return t("fleet-bar-expired", paper=_paper(bar.paper), day=bar.day)
        case Reason.CLASS:
            return t("fleet-bar-class", needed=vehicle.licence if vehicle else "")
        case Reason.LEAVE:
            return t("fleet-bar-leave", day=bar.day)


def ending_words(paper: Paper, last: date, day: date) -> Label:
    """Say that a paper ends soon."""
    left = (last - day).days
    return t("fleet-ends", paper=_paper(paper), day=last, left=left)


def vehicle_state(vehicle: Vehicle, day: date) -> tuple[str, list[Label]]:
    """Give the colour of a vehicle and every reason for it; none where all is well."""
    bars = vehicle_bars(vehicle, day)
    soon = [
        ending_words(paper, last, day)
        for paper in OF_VEHICLES
        if (last := vehicle.papers.get(paper)) and nearing(last, day) is not None
    ]
    words = [*(bar_words(one, vehicle) for one in bars), *soon]
    if vehicle.out:
        return WHITE, words
    return (RED if bars else YELLOW if soon else GREEN), words


def driver_state(driver: Driver, day: date) -> tuple[str, list[Label]]:
    """Give the colour of a driver and every reason for it."""
    bars = driver_bars(driver, day)
    words: list[Label] = [bar_words(one) for one in bars]
    soon = driver.until is not None and nearing(driver.until, day) is not None
    if soon and driver.until is not None:
        words.append(ending_words(Paper.LICENCE, driver.until, day))
    if any(one.reason is not Reason.LEAVE for one in bars):
        return RED, words
    return (WHITE if bars else YELLOW if soon else GREEN), words


def listed(head: Label, colour: str, why: Iterable[Label]) -> Label:
    """Put the reasons below what they are about."""
    lines = [Lines((Plain(colour), head), " "), *(Lines((Plain("    •"), one), " ") for one in why)]
    return Lines(tuple(lines))


def vehicle_words(vehicle: Vehicle) -> Label:
    """Name a vehicle with its size."""
    kind = t(f"fleet-kind-{vehicle.kind}")
    return t("fleet-vehicle-line", plate=vehicle.plate, kind=kind, seats=vehicle.seats)


def days_words(days: frozenset[int]) -> Label:
    """Say weekdays, a run of three or more as from the first to the last."""
    ordered = sorted(days)
    if len(ordered) == 7:
        return t("lines-daily")
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:
        first, last = t(f"lines-day-{ordered[0]}"), t(f"lines-day-{ordered[-1]}")
        return t("lines-days-from", first=first, last=last)
    return Lines(tuple(t(f"lines-day-{day}") for day in ordered), ", ")


def clock_words(at: time) -> str:
    """Write a time as people here do."""
    return f"{at:%H.%M}"


def hours_words(hours: Hours) -> Label:
    """Say when a line runs on its days."""
    days = days_words(hours.weekdays)
    parts: list[Label] = []
    if hours.arrive:
        parts.append(t("lines-arrive", at=clock_words(hours.arrive)))
    if hours.depart:
        parts.append(t("lines-depart", at=clock_words(hours.depart)))
    return t("lines-hours-line", days=days, times=Lines(tuple(parts), ", "))


def rule_words(rule: Rule) -> Label:
    """Say how late one may book and cancel."""
    match rule.booking_type:
        case BookingType.NOW:
            booking = t("lines-rule-now")
        case BookingType.SAME_DAY:
            booking = t("lines-rule-minutes", minutes=rule.prior_notice_duration_min)
        case BookingType.PRIOR_DAYS:
            at = clock_words(rule.prior_notice_last_time)
            booking = t("lines-rule-days", days=rule.prior_notice_last_day, at=at)
    start = t("lines-rule-start", days=rule.prior_notice_start_day)
    return Lines((booking, start, t("lines-rule-cancel", hours=rule.cancel_hours)))


def _paper(paper: Paper | None) -> Label:
    return t(f"fleet-paper-{paper}") if paper else Plain("")
