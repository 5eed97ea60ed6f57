"""Working time: how much of it lies between two moments, and when so much has passed.

Moments are aware and come back in UTC; a year's opening hours are computed once and then searched,
so every question costs microseconds. A Calendar knows no file and no clock.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

NOTHING: Final = timedelta()
HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True, order=True)
class WorkingDay:
    """Working time from `start` until before `end` of one day, by the clock on the wall."""

    start: time
    end: time

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError("a working day ends after it starts")


# A week by weekday (0 is Monday); a day that is missing or empty is closed, one with a break has
# two parts.
Week = Mapping[int, tuple[WorkingDay, ...]]


def _week(until: time, friday: time, start: time) -> Week:
    days = {day: (WorkingDay(start, until),) for day in range(4)}
    return days | {4: (WorkingDay(start, friday),)}


# The start has a public source; the ends are an inference from a week of 37.5 hours. Breaks are
# not taken out: whoever wants that says so in the settings.
USUAL: Final = _week(time(16), time(16, 30), time(7, 30))
# Ramadan 2025 in the regency; only the start is sourced in full.
FASTING: Final = _week(time(15), time(15), time(8))


@dataclass(frozen=True, slots=True)
class _Year:
    """The opening hours of one year in order, and how much working time went before each."""

    opens: tuple[datetime, ...]
    closes: tuple[datetime, ...]
    before: tuple[timedelta, ...]
    total: timedelta

    def at_or_before(self, moment: datetime) -> int:
        """Give the newest opening that is not after `moment`; -1 if the year has none yet."""
        return bisect_right(self.opens, moment) - 1

    def worked(self, moment: datetime) -> timedelta:
        """Give the working time of this year up to `moment`."""
        at = self.at_or_before(moment)
        if at < 0:
            return NOTHING
        return self.before[at] + (min(moment, self.closes[at]) - self.opens[at])

    def reached(self, work: timedelta) -> datetime:
        """Give the first moment at which `work` has passed; above nothing, at most the total."""
        at = bisect_left(self.before, work) - 1  # a full day is over when it closes: not the next
        return self.opens[at] + (work - self.before[at])


def no_holidays(year: int) -> Collection[date]:
    """Know no holiday."""
    return ()


def unnamed(day: date) -> str:
    """Know no holiday's name."""
    return ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """When people work: a week in a zone, without holidays, and otherwise in Ramadan.

    `holidays` gives the closed days of a year and is asked once for each; `ramadan` holds first
    and last days, during which `ramadan_week` counts. A holiday in Ramadan is closed. `called`
    names a holiday.
    """

    zone: tzinfo = field(default_factory=lambda: ZoneInfo("Asia/Jakarta"))
    week: Week = field(default_factory=lambda: USUAL)
    holidays: Callable[[int], Collection[date]] = no_holidays
    ramadan: tuple[tuple[date, date], ...] = ()
    ramadan_week: Week = field(default_factory=lambda: FASTING)
    called: Callable[[date], str] = field(default=unnamed, compare=False)
    _years: dict[int, _Year] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not any(self.week.values()):
            raise ValueError("a calendar needs a day on which somebody works")

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Give the working time from `start` to `end`; none if `end` is the earlier one."""
        start, end = start.astimezone(UTC), end.astimezone(UTC)  # wall clocks cannot be compared
        if end <= start:
            return NOTHING
        first, last = self._in(start), self._in(end)
        whole = sum((self._year(year).total for year in range(first, last)), NOTHING)
        return whole + self._year(last).worked(end) - self._year(first).worked(start)

    def add(self, moment: datetime, work: timedelta) -> datetime:
        """Give the first moment, from `moment` on, by which `work` has passed.

        That is inside working time or at its very end: eight and a half hours from Monday's
        opening is Monday's closing, not Tuesday's opening. No work, or less, is `moment` itself,
        open or not. ValueError if nobody works until the year 9999.
        """
        moment = moment.astimezone(UTC)
        if work <= NOTHING:
            return moment
        year = self._in(moment)
        work += self._year(year).worked(moment)
        while work > (total := self._year(year).total):
            work -= total
            year += 1
        return self._year(year).reached(work)

    def working(self, moment: datetime) -> bool:
        """Tell whether somebody works at `moment`; at the moment of closing nobody does."""
        moment = moment.astimezone(UTC)
        year = self._year(self._in(moment))
        at = year.at_or_before(moment)
        return at >= 0 and moment < year.closes[at]

    def works_on(self, day: date) -> bool:
        """Tell whether anybody works on that day."""
        return day not in self.holidays(day.year) and bool(self._week_of(day).get(day.weekday()))

    def holiday(self, day: date) -> str | None:
        """Name the holiday of that day, empty where it has no name; None if it is none."""
        return self.called(day) if day in self.holidays(day.year) else None

    def next_opening(self, moment: datetime) -> datetime:
        """Give `moment` itself while somebody works, else the next moment somebody does."""
        moment = moment.astimezone(UTC)
        if self.working(moment):
            return moment
        number = self._in(moment)
        year = self._year(number)
        at = year.at_or_before(moment) + 1
        while at == len(year.opens):
            number, at = number + 1, 0
            year = self._year(number)
        return year.opens[at]

    def hours_left(self, now: datetime, due: datetime) -> float:
        """Give the working hours until `due`; below zero, those since."""
        return (self.between(now, due) - self.between(due, now)) / HOUR

    def _in(self, moment: datetime) -> int:
        return moment.astimezone(self.zone).year

    def _year(self, number: int) -> _Year:
        if number not in self._years:
            self._years[number] = self._computed(number)
        return self._years[number]

    def _computed(self, number: int) -> _Year:
        opens: list[datetime] = []
        closes: list[datetime] = []
        before: list[timedelta] = []
        total = NOTHING
        closed = frozenset(self.holidays(number))
        day, end = date(number, 1, 1), date(number, 12, 31)
        while True:
            for hours in () if day in closed else sorted(self._week_of(day).get(day.weekday(), ())):
                start = self._moment(day, hours.start)
                if closes:  # parts may overlap, above all where a clock is put forward
                    start = max(start, closes[-1])
                stop = self._moment(day, hours.end)
                missing = start.astimezone(self.zone).date() != day  # Samoa once left out a Friday
                if start < stop and not missing:
                    opens.append(start)
                    closes.append(stop)
                    before.append(total)
                    total += stop - start
            if day == end:
                return _Year(tuple(opens), tuple(closes), tuple(before), total)
            day += timedelta(days=1)

    def _week_of(self, day: date) -> Week:
        fasting = any(first <= day <= last for first, last in self.ramadan)
        return self.ramadan_week if fasting else self.week

    def _moment(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, self.zone).astimezone(UTC)
