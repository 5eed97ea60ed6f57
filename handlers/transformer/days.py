"""Days to choose from: today and the next fourteen as a calendar, holidays marked and named."""

from datetime import date, timedelta

from domain.lines import AHEAD
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from handlers.transformer.moving import day_words
from handlers.transformer.words import today
from handlers.turn import Round

BLANK = "td0"  # the route of a square without a day


def bookable_days(round_: Round) -> list[date]:
    """Give the days that may be booked: today and the next fourteen."""
    first = today(round_)
    return [first + timedelta(days=ahead) for ahead in range(AHEAD + 1)]


def calendar(round_: Round, route: str, *about: int) -> list[Row]:
    """Lay the days out in weeks, Monday first; a day off has a dot."""
    days = bookable_days(round_)
    monday = days[0] - timedelta(days=days[0].weekday())
    rows: list[Row] = [[Button(t(f"ride-weekday-{day}"), BLANK) for day in range(7)]]
    while monday <= days[-1]:
        week = [monday + timedelta(days=ahead) for ahead in range(7)]
        rows.append([_square(round_, one, days, route, *about) for one in week])
        monday += timedelta(days=7)
    return rows


def _square(round_: Round, day: date, days: list[date], route: str, *about: int) -> Button:
    if day not in days:
        return Button(Plain("·"), BLANK)
    off = "" if round_.house.calendar.works_on(day) else "•"
    return Button(Plain(f"{day.day}{off}"), route, *about, day.isoformat())


def holidays(round_: Round) -> list[Label]:
    """Name the holidays among the days that may be booked."""
    found: list[Label] = []
    for day in bookable_days(round_):
        name = round_.house.calendar.holiday(day)
        if name is not None:
            found.append(t("ride-holiday", day=day_words(day), name=name or t("ride-day-off")))
    return found


def asked(round_: Round, words: Label) -> Label:
    """Put the question for the day, with the holidays below it."""
    named = holidays(round_)
    return Lines((words, Lines(tuple(named))), "\n\n") if named else words
