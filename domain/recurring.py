"""What is announced again and again: by a rule in words, with its exceptions, until a day."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from domain.dates import day_of, months_on, time_of, weekdays_of

Kind = Literal["weekdays", "working", "monthly"]
LAST: Final = 31  # of a month, also of one that is shorter
FARTHEST: Final = 800  # days in which the next one is looked for
AT_MOST: Final = timedelta(days=366)  # from the day on which it is made

_UNTIL = re.compile(r"\b(?:sampai|hingga|s\.?/?d\.?|until)\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:jam|pukul|pkl|at)\b", re.IGNORECASE)
_BUT = re.compile(r"\b(?:kecuali|except)\b", re.IGNORECASE)
_MONTHLY = re.compile(r"(?:tanggal|tgl|the)\s*(\d{1,2})(?:\s*setiap bulan)?")
_EVERY = re.compile(r"^(?:setiap|tiap|tiap-tiap|every)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """Days and an hour. `days`: weekdays (0 is Monday), or the one day of the month."""

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
    said, *but = _BUT.split(" ".join(text.casefold().split()), maxsplit=1)
    said, *end = _UNTIL.split(said, maxsplit=1)
    said, *clock = _AT.split(said, maxsplit=1)
    at = time_of(clock[0]) if clock else None
    until = day_of(end[0], today) if end else today + AT_MOST
    parts = re.split(r",| dan | and ", but[0]) if but else []
    left_out = [day_of(one, today) for one in parts]
    found = _days_of(_EVERY.sub("", said.strip(" ,.")))
    if at is None or until is None or not today <= until <= today + AT_MOST or found is None:
        return None
    exceptions = tuple(one for one in left_out if one is not None)
    if len(exceptions) != len(left_out):
        return None
    kind, days = found
    return Rule(kind, at, until, days, exceptions)


def _days_of(said: str) -> tuple[Kind, tuple[int, ...]] | None:
    if said in {"hari kerja", "working day", "workday"}:
        return "working", ()
    if said in {"akhir bulan", "end of the month", "end of month"}:
        return "monthly", (LAST,)
    if said in {"hari", "day"}:
        return "weekdays", tuple(range(7))
    if found := _MONTHLY.fullmatch(said):
        return ("monthly", (int(found[1]),)) if 1 <= int(found[1]) <= LAST else None
    days = weekdays_of(
        re.sub(r" (?:dan|and) ", ", ", said).removeprefix("hari ").removeprefix("minggu pada ")
    )
    return ("weekdays", tuple(sorted(days))) if days else None
