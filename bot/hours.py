"""The settings of working time, read as people write them."""

import json
import re
from collections.abc import Mapping
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Annotated, Any, Final, Self

from pydantic import BeforeValidator, Field, model_validator

from bot.sections import Section, listed
from domain.calendar import FASTING, USUAL, Week, WorkingDay

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LONGEST_FAST: Final = timedelta(days=31)
EACH_DAY: Final = (
    'each day from monday to sunday as "07:30-16:00", with a break "07:30-12:00, 13:00-16:00", '
    'closed ""; JSON outside'
)
SOME_DAYS: Final = 'days as ["2026-03-20"]; 2026-03-20,2026-03-23 in the environment'


def _week(value: Any) -> Any:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise ValueError("is not a table in JSON") from None
    given = value if isinstance(value, Mapping) else {}
    for day in DAYS:  # a week with a gap might be meant as closed or as usual: nobody guesses
        if day not in given:
            raise ValueError(f"does not say {day}")
    if len(given) > len(DAYS):
        raise ValueError("holds something else than the seven days")
    week = {number: _parts(day, str(given[day])) for number, day in enumerate(DAYS)}
    return {number: parts for number, parts in week.items() if parts}


def _parts(day: str, value: str) -> tuple[WorkingDay, ...]:
    parts = tuple(_part(day, part) for part in value.split(",")) if value.strip() else ()
    if any(later.start < earlier.end for earlier, later in pairwise(parts)):
        raise ValueError(f"{day} has parts that are not one after the other")
    return parts


def _part(day: str, value: str) -> WorkingDay:
    found = re.fullmatch(r"\s*(\d\d?)[:.](\d\d)\s*[-–]\s*(\d\d?)[:.](\d\d)\s*", value)
    if not found:
        raise ValueError(f"{day} is not hours")
    from_hour, from_minute, to_hour, to_minute = map(int, found.groups())
    try:
        start, end = time(from_hour, from_minute), time(to_hour, to_minute)
    except ValueError:
        raise ValueError(f"{day} has a time that no clock shows") from None
    if start >= end:
        raise ValueError(f"{day} ends before it starts")
    return WorkingDay(start, end)


def _day(value: Any) -> date:
    if type(value) is date:  # as TOML writes it without quotes; a moment is not a day
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise ValueError("is not a day")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("is not a day of any calendar") from None


def _range(value: Any) -> Any:
    if isinstance(value, tuple):
        return value
    first, slash, last = value.partition("/") if isinstance(value, str) else ("", "", "")
    if not slash:
        raise ValueError("is not two days with a / between")
    start, end = _day(first.strip()), _day(last.strip())
    if not timedelta() <= end - start < LONGEST_FAST:
        raise ValueError("ends before it starts, or is longer than a month")
    return start, end


Day = Annotated[date, BeforeValidator(_day)]
Days = Annotated[tuple[Day, ...], BeforeValidator(listed)]
Range = Annotated[tuple[date, date], BeforeValidator(_range)]
WeekOfHours = Annotated[Week, BeforeValidator(_week)]


class Hours(Section):
    """When the offices work: deadlines run only then."""

    week: WeekOfHours = Field(USUAL, description=EACH_DAY)
    ramadan: Annotated[tuple[Range, ...], BeforeValidator(listed)] = Field(
        (), description='first and last days as ["2026-02-18/2026-03-19"], at most 31 days each'
    )
    ramadan_week: WeekOfHours = Field(FASTING, description=EACH_DAY)
    holidays_add: Days = Field((), description=SOME_DAYS)
    holidays_remove: Days = Field((), description=SOME_DAYS)

    @model_validator(mode="after")
    def _somebody_works(self) -> Self:
        for key, week in (("week", self.week), ("ramadan_week", self.ramadan_week)):
            if not week:
                raise ValueError(f"{key}: is closed on every day, so no deadline would ever come")
        if set(self.holidays_add) & set(self.holidays_remove):
            raise ValueError("holidays_remove: names a day that holidays_add names too")
        return self
