"""What is announced again and again: by a rule in words, with its exceptions, until a day."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from domain.dates import day_of, months_on, time_of, weekdays_of

Kind = Literal["weekdays", "working", "monthly", "workday"]
FINAL: Final = 0  # the last working day of a month
LAST: Final = 31  # of a month, also of one that is shorter
FARTHEST: Final = 800  # days in which the next one is looked for
AT_MOST: Final = timedelta(days=366)  # from the day on which it is made

_UNTIL = re.compile(r"\b(?:sampai|hingga|s\.?/?d\.?|until)\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:jam|pukul|pkl|at)\b", re.IGNORECASE)
_BUT = re.compile(r"\b(?:kecuali|except)\b", re.IGNORECASE)
_MONTHLY = re.compile(r"(?:bulan(?:an)? )?(?:tanggal|tgl|the)\s*(\d{1,2})(?:\s*setiap bulan)?")
_ENDLESS = re.compile(r"\s*,?\s*\b(?:tanpa akhir|without end)\b")
_WHICH: Final = {"pertama": 1, "kedua": 2, "ketiga": 3, "terakhir": FINAL}
_WORKDAY = re.compile(
    r"hari kerja (pertama|kedua|ketiga|terakhir|ke-?\s?([1-9]|1\d))(?: (?:setiap|tiap) bulan)?"
)
_EVERY = re.compile(r"^(?:setiap|tiap|tiap-tiap|every)\s+", re.IGNORECASE)


Found = tuple[Kind, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Days and an hour.

    `days`: weekdays (0 is Monday); the one day of the month; or which working day of the month,
    FINAL being its last.
    """

    kind: Kind
    at: time
    until: date
    days: tuple[int, ...] = ()
    exceptions: tuple[date, ...] = ()

    def on(self, day: date, works: Callable[[date], bool]) -> bool:
        """Tell whether it is due on a day; `works` knows the working days."""
        if day > self.until or day in self.exceptions:
            return False
        match self.kind:
            case "weekdays":
                return day.weekday() in self.days
            case "working":
                return works(day)
            case "monthly":
                first = day.replace(day=1)
                last = (months_on(first, 1) - timedelta(days=1)).day
                return day.day == min(self.days[0], last)
            case "workday":
                first = day.replace(day=1)
                length = (months_on(first, 1) - first).days
                working = [one for n in range(length) if works(one := first + timedelta(days=n))]
                return day in working and working.index(day) == self._which(len(working))

    def _which(self, number: int) -> int:
        return number - 1 if self.days[0] == FINAL else self.days[0] - 1

    def after(
        self, moment: datetime, zone: ZoneInfo, works: Callable[[date], bool]
    ) -> Iterator[datetime]:
        """Give the moments after that one, in order, until it ends."""
        day = moment.astimezone(zone).date()
        for step in range(FARTHEST):
            one = day + timedelta(days=step)
            due = datetime.combine(one, self.at, zone)
            if due > moment and self.on(one, works):
                yield due

    def but(self, day: date) -> "Rule":
        """Leave a day out."""
        return replace(self, exceptions=(*self.exceptions, day))

    @property
    def written(self) -> str:
        """The rule as JSON."""
        return json.dumps(asdict(self), default=str)

    @classmethod
    def read(cls, text: str) -> "Rule":
        """Read what `written` wrote."""
        given = json.loads(text)
        return cls(
            given["kind"],
            time.fromisoformat(given["at"]),
            date.fromisoformat(given["until"]),
            tuple(given["days"]),
            tuple(date.fromisoformat(one) for one in given["exceptions"]),
        )


def rule_of(text: str, today: date) -> Rule | None:
    """Understand "setiap senin jam 7 sampai 31 desember kecuali 9 november"; None if unclear.

    Without an end it ends after a year; without an hour nobody knows when.
    """
    said, *but = _BUT.split(_ENDLESS.sub("", " ".join(text.casefold().split())), maxsplit=1)
    said, *end = _UNTIL.split(said, maxsplit=1)
    said, *clock = _AT.split(said, maxsplit=1)
    if clock and not said.strip():  # "jam 8 setiap hari"
        hour, _, said = clock[0].strip().partition(" ")
        clock = [hour]
    at = time_of(clock[0]) if clock else None
    until = day_of(end[0], today) if end else today + AT_MOST
    parts = _each(but[0]) if but else []
    found = _days_of(_EVERY.sub("", said.strip(" ,.")))
    off = frozenset().union(*(weekdays_of(one.removeprefix("hari ")) for one in parts))
    if found is not None and off:  # "kecuali minggu" is every Sunday
        found = _without(found, off)
        parts = [one for one in parts if not weekdays_of(one.removeprefix("hari "))]
    left_out = [day_of(one, today) for one in parts]
    if at is None or until is None or not today <= until <= today + AT_MOST or found is None:
        return None
    exceptions = tuple(one for one in left_out if one is not None)
    if len(exceptions) != len(left_out):
        return None
    kind, days = found
    return Rule(kind, at, until, days, exceptions)


def _each(said: str) -> list[str]:
    """Take days apart; in "25 dan 26 desember" the month counts for both."""
    parts = [one.strip(" .") for one in re.split(r",| dan | and ", said)]
    month = ""
    for at in reversed(range(len(parts))):
        number, _, rest = parts[at].partition(" ")
        month = rest or month
        if number.isdigit() and not rest:
            parts[at] = f"{number} {month}"
    return [one for one in parts if one]


def _without(found: Found, off: frozenset[int]) -> Found | None:
    """Leave weekdays out of a rule by weekdays; None where that leaves none, or is another."""
    kind, days = found
    left = tuple(day for day in days if day not in off)
    return (kind, left) if kind == "weekdays" and left else None


def _days_of(said: str) -> Found | None:
    if (workday := _WORKDAY.fullmatch(said)) is not None:
        which = _WHICH.get(workday[1]) if workday[2] is None else int(workday[2])
        return None if which is None else ("workday", (which,))
    if said in {"hari kerja", "working day", "workday"}:
        return "working", ()
    if said in {"akhir bulan", "end of the month", "end of month"}:
        return "monthly", (LAST,)
    if said in {"hari", "harian", "day", "daily"}:
        return "weekdays", tuple(range(7))
    if found := _MONTHLY.fullmatch(said):
        return ("monthly", (int(found[1]),)) if 1 <= int(found[1]) <= LAST else None
    days = weekdays_of(
        re.sub(r" (?:dan|and) ", ", ", said).removeprefix("hari ").removeprefix("minggu pada ")
    )
    return ("weekdays", tuple(sorted(days))) if days else None
