"""Days and times as people write them: "12/3/27", "12 maret", "besok", "2 minggu lagi", "7.15"."""

import re
from datetime import date, time, timedelta
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb febr pebruari februari february",
            "mar mrt maret march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "agu agt ags agus agustus aug august",
            "sep sept september",
            "okt oct oktober october",
            "nov nop november nopember",
            "des dec desember december",
        ),
        1,
    )
    for name in names.split()
}
WORDS: Final = {
    "hari ini": 0,
    "sekarang": 0,
    "today": 0,
    "besok": 1,
    "bsk": 1,
    "tomorrow": 1,
    "lusa": 2,
}
UNITS: Final = {
    **dict.fromkeys(("hari", "hr", "day", "days"), "day"),
    **dict.fromkeys(("minggu", "mgg", "week", "weeks"), "week"),
    **dict.fromkeys(("bulan", "bln", "month", "months"), "month"),
    **dict.fromkeys(("tahun", "thn", "th", "year", "years"), "year"),
}
ONES: Final = {"sehari": "day", "seminggu": "week", "sebulan": "month", "setahun": "year"}
DAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "sen senin mon monday",
            "sel selasa tue tuesday",
            "rab rabu wed wednesday",
            "kam kamis thu thursday",
            "jum jumat fri friday",
            "sab sabtu sat saturday",
            "min minggu ming ahad sun sunday",
        )
    )
    for name in names.split()
}
DAILY: Final = frozenset({"setiap hari", "tiap hari", "every day", "daily"})
LONGEST: Final = 50  # years from today; what lies farther is a slip of the finger

_ISO = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})")
_LOCAL = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{4}|\d{2}))?")
_NAMED = re.compile(r"(\d{1,2})[\s./-]*([a-z]+)[\s./,-]*(\d{4}|\d{2})?")
_SPAN = re.compile(r"(\d{1,3})\s*([a-z]+)(?:\s+lagi)?")
_TIME = re.compile(r"(?:jam|pukul|pkl|at)?\s*(\d{1,2})(?:\s*[.:,]\s*(\d{2}))?\s*(?:wib)?")


def day_of(text: str, today: date) -> date | None:
    """Read a day; None if it is none. Without a year it is the next such day from today on."""
    said = " ".join(text.casefold().split()).strip(" .")
    if said in WORDS:
        return today + timedelta(days=WORDS[said])
    if (weekday := DAYS.get(said.removeprefix("hari "))) is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if (span := _spanned(said, today)) is not None:
        return span
    if found := _ISO.fullmatch(said):
        return _made(int(found[1]), int(found[2]), int(found[3]), today)
    if found := _LOCAL.fullmatch(said):
        return _dated(int(found[1]), int(found[2]), found[3], today)
    if (found := _NAMED.fullmatch(said)) and found[2] in MONTHS:
        return _dated(int(found[1]), MONTHS[found[2]], found[3], today)
    return None


def time_of(text: str) -> time | None:
    """Read a time of the clock with 24 hours; None if it is none."""
    found = _TIME.fullmatch(text.casefold().strip(" ."))
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return time(int(found[1]), int(found[2] or 0))


def weekdays_of(text: str) -> frozenset[int]:
    """Read weekdays, 0 being Monday: "sen-jum", "sen, rab", "setiap hari"; empty if unclear."""
    said = " ".join(text.casefold().replace("–", "-").replace("'", "").split())
    if said in DAILY:
        return frozenset(range(7))
    found: set[int] = set()
    for part in re.sub(r"\s*-\s*", "-", said).replace(",", " ").split():
        first, _, last = part.partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            return frozenset()
        start = DAYS[first]
        found.update((start + step) % 7 for step in range((DAYS[last or first] - start) % 7 + 1))
    return frozenset(found)


def months_on(day: date, months: int) -> date:
    """Give the same day so many months later, the last one of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    after = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), after - timedelta(days=1))


def _spanned(said: str, today: date) -> date | None:
    number, unit = 1, ONES.get(said.removesuffix(" lagi"))
    if unit is None:
        found = _SPAN.fullmatch(said)
        if found is None or found[2] not in UNITS:
            return None
        number, unit = int(found[1]), UNITS[found[2]]
    match unit:
        case "day":
            return today + timedelta(days=number)
        case "week":
            return today + timedelta(weeks=number)
        case "month":
            return months_on(today, number)
        case _:
            return months_on(today, 12 * number) if number <= LONGEST else None


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _made(int(year) if len(year) == 4 else 2000 + int(year), month, day, today)
    this = _made(today.year, month, day, today)
    if this is not None and this >= today:
        return this
    return _made(today.year + 1, month, day, today) or this


def _made(year: int, month: int, day: int, today: date) -> date | None:
    if abs(year - today.year) > LONGEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
