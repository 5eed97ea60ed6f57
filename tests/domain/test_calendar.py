"""Deadlines pass while people work: never in the night, on a feast, or by magic."""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.calendar import FASTING, USUAL, Calendar, Week, WorkingDay

JAKARTA = ZoneInfo("Asia/Jakarta")
# The clock is put forward and back, by half an hour too, at midnight too; a day was left out.
ZONES = [
    *("Asia/Jakarta", "UTC", "Europe/Berlin", "America/New_York", "America/Sao_Paulo"),
    *("Australia/Lord_Howe", "Pacific/Apia", "Asia/Tehran"),
]


def wib(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JAKARTA)


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def closed_on(*days: str) -> Calendar:
    return Calendar(
        holidays=lambda year: {
            date.fromisoformat(day) for day in days if day.startswith(f"{year}-")
        }
    )


# 1 June 2026 is a Monday


def test_a_morning_counts_and_the_night_does_not() -> None:
    usual = Calendar()
    assert usual.between(wib("2026-06-01 08:00"), wib("2026-06-01 10:15")) == hours(2.25)
    assert usual.between(wib("2026-06-01 15:00"), wib("2026-06-02 08:30")) == hours(2)
    assert usual.between(wib("2026-06-01 16:00"), wib("2026-06-02 07:30")) == hours(0)


def test_a_week_has_forty_three_hours_and_its_end_has_none() -> None:
    assert Calendar().between(wib("2026-06-01 00:00"), wib("2026-06-08 00:00")) == hours(43)
    assert Calendar().between(wib("2026-06-05 16:30"), wib("2026-06-08 07:30")) == hours(0)


def test_a_report_of_friday_evening_is_due_on_monday() -> None:
    assert Calendar().add(wib("2026-06-05 20:00"), hours(8)) == wib("2026-06-08 15:30")


def test_a_full_day_is_over_when_it_closes_not_when_the_next_opens() -> None:
    assert Calendar().add(wib("2026-06-01 07:30"), hours(8.5)) == wib("2026-06-01 16:00")
    assert Calendar().add(wib("2026-06-05 15:30"), hours(1)) == wib("2026-06-05 16:30")
    assert Calendar().add(wib("2026-06-01 16:00"), hours(1)) == wib("2026-06-02 08:30")


def test_no_work_takes_no_time_in_the_night_either() -> None:
    for moment in (wib("2026-06-06 03:00"), wib("2026-06-01 09:00")):
        assert Calendar().add(moment, hours(0)) == moment
        assert Calendar().add(moment, hours(-3)) == moment


def test_time_is_not_counted_backwards_but_what_is_left_has_a_sign() -> None:
    early, late = wib("2026-06-05 15:30"), wib("2026-06-08 09:00")
    assert Calendar().between(late, early) == hours(0)
    assert Calendar().hours_left(early, late) == 2.5
    assert Calendar().hours_left(late, early) == -2.5
    assert Calendar().hours_left(late, late) == 0


def test_who_knocks_when() -> None:
    usual = Calendar()
    for moment, opening in [
        ("2026-06-01 07:29", "2026-06-01 07:30"),
        ("2026-06-01 07:30", "2026-06-01 07:30"),
        ("2026-06-01 15:59", "2026-06-01 15:59"),
        ("2026-06-01 16:00", "2026-06-02 07:30"),
        ("2026-06-05 16:29", "2026-06-05 16:29"),
        ("2026-06-05 16:30", "2026-06-08 07:30"),
        ("2026-12-31 23:00", "2027-01-01 07:30"),
    ]:
        assert usual.next_opening(wib(moment)) == wib(opening)
        assert usual.working(wib(moment)) == (moment == opening)


def test_lebaran_stops_the_clock() -> None:
    lebaran = closed_on("2026-03-20", "2026-03-23", "2026-03-24")
    assert lebaran.add(wib("2026-03-19 15:00"), hours(2)) == wib("2026-03-25 08:30")
    assert lebaran.next_opening(wib("2026-03-20 09:00")) == wib("2026-03-25 07:30")


def test_the_turn_of_the_year_is_a_night_like_another() -> None:
    calendar = closed_on("2026-12-24", "2026-12-25", "2027-01-01")
    assert calendar.add(wib("2026-12-31 15:00"), hours(2)) == wib("2027-01-04 08:30")
    assert calendar.between(wib("2026-12-31 15:00"), wib("2027-01-04 08:30")) == hours(2)
    assert calendar.between(wib("2025-01-01 00:00"), wib("2028-01-01 00:00")) == sum(
        (
            calendar.between(wib(f"{year}-01-01 00:00"), wib(f"{year + 1}-01-01 00:00"))
            for year in (2025, 2026, 2027)
        ),
        hours(0),
    )


def test_in_ramadan_the_day_is_shorter_and_a_holiday_stays_one() -> None:
    ramadan = Calendar(
        ramadan=((date(2026, 2, 18), date(2026, 3, 19)),),
        holidays=lambda _: {date(2026, 3, 19)},
    )
    assert ramadan.between(wib("2026-02-17 00:00"), wib("2026-02-18 00:00")) == hours(8.5)
    assert ramadan.between(wib("2026-02-18 00:00"), wib("2026-02-19 00:00")) == hours(7)
    assert ramadan.between(wib("2026-03-18 00:00"), wib("2026-03-20 00:00")) == hours(7)
    assert ramadan.working(wib("2026-03-20 07:45")), "the fast is over"
    assert not ramadan.working(wib("2026-03-18 07:45"))


def test_a_break_is_nobody_s_working_time() -> None:
    halves = (WorkingDay(time(13), time(16)), WorkingDay(time(7, 30), time(12)))
    calendar = Calendar(week={0: halves})
    assert calendar.add(wib("2026-06-01 11:00"), hours(2)) == wib("2026-06-01 14:00")
    assert not calendar.working(wib("2026-06-01 12:30"))
    assert calendar.next_opening(wib("2026-06-01 12:30")) == wib("2026-06-01 13:00")


def test_parts_that_overlap_count_once() -> None:
    twice = (WorkingDay(time(8), time(12)), WorkingDay(time(10), time(14)))
    calendar = Calendar(week={0: (*twice, WorkingDay(time(9), time(11)))})
    assert calendar.between(wib("2026-06-01 00:00"), wib("2026-06-02 00:00")) == hours(6)


def test_a_night_shift_is_longer_when_the_clock_is_put_back() -> None:
    night = (WorkingDay(time(0), time(6)),)
    calendar = Calendar(ZoneInfo("Europe/Berlin"), dict.fromkeys(range(7), night))
    for day, worked in [((2026, 3, 29), 5), ((2026, 10, 25), 7), ((2026, 10, 26), 6)]:
        midnight = datetime(*day, tzinfo=calendar.zone)
        assert calendar.between(midnight, midnight + timedelta(days=1)) == hours(worked)


def test_nobody_works_on_a_day_that_was_left_out() -> None:
    apia = ZoneInfo("Pacific/Apia")  # went from Thursday, 29 December 2011, to Saturday
    calendar = Calendar(apia)
    thursday = datetime(2011, 12, 29, 16, tzinfo=apia)
    assert calendar.next_opening(thursday) == datetime(2012, 1, 2, 7, 30, tzinfo=apia)


def test_a_year_s_holidays_are_asked_once() -> None:
    asked: list[int] = []

    def holidays(year: int) -> Collection[date]:
        asked.append(year)
        return ()

    calendar = Calendar(holidays=holidays)
    for day in range(1, 29):
        calendar.add(wib(f"2026-12-{day:02} 09:00"), hours(100))
        calendar.between(wib(f"2026-12-{day:02} 09:00"), wib("2027-01-20 09:00"))
    assert sorted(asked) == [2026, 2027]


def test_a_calendar_on_which_nobody_works_is_refused() -> None:
    with pytest.raises(ValueError, match="somebody works"):
        Calendar(week={0: ()})
    with pytest.raises(ValueError, match="after it starts"):
        WorkingDay(time(16), time(7, 30))


# What holds for every calendar and every moment

weeks = st.dictionaries(
    st.integers(0, 6),
    st.lists(
        st.tuples(st.integers(0, 95), st.integers(0, 95))
        .filter(lambda pair: pair[0] < pair[1])
        .map(lambda pair: WorkingDay(*(time(*divmod(part * 15, 60)) for part in pair))),
        max_size=3,
    ).map(tuple),
).filter(lambda week: any(week.values()))
days = st.dates(date(2010, 12, 1), date(2013, 2, 1))


@st.composite
def calendars(draw: st.DrawFn, zones: Sequence[str] = ZONES) -> Calendar:
    closed = draw(st.frozensets(days, max_size=60))
    first = draw(days)
    return Calendar(
        zone=ZoneInfo(draw(st.sampled_from(zones))),
        week=draw(weeks | st.just(USUAL)),
        holidays=lambda year: {day for day in closed if day.year == year},
        ramadan=draw(st.sampled_from([(), ((first, first + timedelta(days=29)),)])),
        ramadan_week=draw(weeks | st.just(FASTING)),
    )


moments = st.datetimes(datetime(2011, 1, 1), datetime(2012, 12, 31), timezones=st.just(UTC))
works = st.timedeltas(hours(0), hours(40))


def openings(calendar: Calendar, start: datetime, end: datetime) -> Iterator[datetime]:
    """Look at every quarter of an hour, as somebody would who waits at the door."""
    moment = datetime(start.year, start.month, start.day, start.hour, tzinfo=UTC)
    while moment < end:
        local = moment.astimezone(calendar.zone)
        fasting = any(first <= local.date() <= last for first, last in calendar.ramadan)
        week: Week = calendar.ramadan_week if fasting else calendar.week
        if local.date() not in calendar.holidays(local.year) and any(
            part.start <= local.time() < part.end for part in week.get(local.weekday(), ())
        ):
            yield moment
        moment += hours(0.25)


# Elsewhere the clock on the wall may show a quarter of an hour twice.
@given(calendars(["Asia/Jakarta", "UTC"]), moments)
def test_it_agrees_with_who_waits_at_the_door(calendar: Calendar, start: datetime) -> None:
    start = start.replace(minute=0, second=0, microsecond=0)
    end = start + timedelta(days=9)
    seen = set(openings(calendar, start, end))
    assert calendar.between(start, end) == hours(0.25) * len(seen)
    for quarter in range(9 * 96):
        moment = start + hours(0.25) * quarter
        assert calendar.working(moment) == (moment in seen)
    if seen:
        assert calendar.next_opening(start) == min(seen)


@given(calendars(), moments, works)
def test_so_much_work_as_was_added_lies_between(
    calendar: Calendar, start: datetime, work: timedelta
) -> None:
    end = calendar.add(start, work)
    assert end >= start
    assert end.tzinfo is UTC
    assert calendar.between(start, end) == work


@given(calendars(), moments, works)
def test_it_is_the_first_such_moment_and_somebody_works_just_before(
    calendar: Calendar, start: datetime, work: timedelta
) -> None:
    assume(work)
    end = calendar.add(start, work)
    just_before = end - timedelta(microseconds=1)
    assert calendar.working(just_before)
    assert calendar.between(start, just_before) < work


@given(calendars(), moments, works, works)
def test_work_in_two_parts_is_the_work_in_one(
    calendar: Calendar, start: datetime, first: timedelta, second: timedelta
) -> None:
    both = calendar.add(start, first + second)
    assert calendar.add(calendar.add(start, first), second) == both


@given(calendars(), st.tuples(moments, moments, moments).map(sorted))
def test_time_between_adds_up_and_is_never_more_than_the_clock_s(
    calendar: Calendar, three: list[datetime]
) -> None:
    first, middle, last = three
    whole = calendar.between(first, last)
    assert whole == calendar.between(first, middle) + calendar.between(middle, last)
    assert hours(0) <= whole <= last - first
    assert calendar.hours_left(first, last) == -calendar.hours_left(last, first) >= 0


@given(calendars(), st.tuples(moments, moments).map(sorted), st.tuples(works, works).map(sorted))
def test_who_starts_later_or_needs_more_is_not_done_sooner(
    calendar: Calendar, starts: list[datetime], needs: list[timedelta]
) -> None:
    assert calendar.add(starts[0], needs[0]) <= calendar.add(starts[1], needs[1])


@given(calendars(), moments, moments, works, st.sampled_from(ZONES))
def test_it_does_not_matter_by_whose_clock_a_moment_is_told(
    calendar: Calendar, start: datetime, end: datetime, work: timedelta, zone: str
) -> None:
    here, there = start.astimezone(ZoneInfo(zone)), end.astimezone(ZoneInfo(zone))
    assert calendar.between(here, there) == calendar.between(start, end)
    assert calendar.hours_left(here, there) == calendar.hours_left(start, end)
    assert calendar.add(here, work) == calendar.add(start, work)
    assert calendar.working(here) == calendar.working(start)
    assert calendar.next_opening(here) == calendar.next_opening(start)


@given(calendars(), moments)
def test_the_next_opening_is_open_and_nothing_was_missed(
    calendar: Calendar, moment: datetime
) -> None:
    opening = calendar.next_opening(moment)
    assert opening >= moment
    assert calendar.working(opening)
    assert calendar.between(moment, opening) == hours(0)
    local = opening.astimezone(calendar.zone)
    assert local.date() not in calendar.holidays(local.year)
