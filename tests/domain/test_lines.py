"""How early and how late one may book, and what a cancellation counts as."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.lines import (
    WIB,
    BookingType,
    Cancelled,
    Hours,
    Line,
    Rule,
    cancelling,
    closes,
    may_book,
    opens,
)

RIDE = datetime(2026, 11, 25, 6, 40, tzinfo=WIB)
EVENING = Rule()
HOUR = Rule(BookingType.SAME_DAY, 60)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=WIB)


def test_a_rule_of_the_day_before_ends_at_its_hour() -> None:
    assert may_book(EVENING, at(24, 20), RIDE)
    assert not may_book(EVENING, at(24, 20, 1), RIDE)
    assert closes(EVENING, RIDE) == at(24, 20)


def test_a_rule_of_the_same_day_counts_minutes() -> None:
    assert may_book(HOUR, at(25, 5, 40), RIDE)
    assert not may_book(HOUR, at(25, 5, 41), RIDE)


def test_without_notice_one_may_book_until_it_leaves() -> None:
    rule = Rule(BookingType.NOW)
    assert may_book(rule, RIDE, RIDE)
    assert not may_book(rule, RIDE + timedelta(seconds=1), RIDE)


def test_nothing_is_booked_earlier_than_fourteen_days_before() -> None:
    assert opens(EVENING, RIDE) == at(11, 0)
    assert may_book(EVENING, at(11, 0), RIDE)
    assert not may_book(EVENING, at(10, 23, 59), RIDE)


def test_the_day_is_that_of_the_wall_clock_here() -> None:
    early = datetime(2026, 11, 24, 22, 30, tzinfo=WIB)  # the 24th here, as it is in UTC
    midnight = datetime(2026, 11, 25, 0, 30, tzinfo=WIB)  # the 25th here, the 24th in UTC
    assert closes(EVENING, early) == at(23, 20)
    assert closes(EVENING, midnight) == at(24, 20)


def test_a_cancellation_is_free_then_of_the_day_then_late() -> None:
    assert cancelling(HOUR, at(24, 23), RIDE) is Cancelled.FREE
    assert cancelling(HOUR, at(25, 4, 40), RIDE) is Cancelled.SAME_DAY
    assert cancelling(HOUR, at(25, 4, 41), RIDE) is Cancelled.LATE


rules = st.one_of(
    st.builds(Rule, st.just(BookingType.NOW), cancel_hours=st.integers(0, 24)),
    st.builds(Rule, st.just(BookingType.SAME_DAY), st.integers(1, 600)),
    st.builds(
        Rule,
        st.just(BookingType.PRIOR_DAYS),
        prior_notice_last_day=st.integers(1, 14),
        prior_notice_last_time=st.times().map(lambda one: one.replace(microsecond=0)),
    ),
)
spans = st.integers(-20 * 24 * 60, 60).map(lambda minutes: timedelta(minutes=minutes))


@given(rule=rules, span=spans, step=st.integers(1, 10_000))
def test_what_is_too_late_stays_too_late(rule: Rule, span: timedelta, step: int) -> None:
    now = RIDE + span
    later = now + timedelta(minutes=step)
    if now >= opens(rule, RIDE) and not may_book(rule, now, RIDE):
        assert not may_book(rule, later, RIDE)
    order = list(Cancelled)
    first, second = (cancelling(rule, one, RIDE) for one in (now, later))
    assert order.index(first) <= order.index(second)


@given(rule=rules)
def test_every_rule_leaves_time_to_book(rule: Rule) -> None:
    assert opens(rule, RIDE) <= closes(rule, RIDE) <= RIDE


@pytest.mark.parametrize(
    "values",
    [
        {"booking_type": BookingType.SAME_DAY},
        {"booking_type": BookingType.PRIOR_DAYS, "prior_notice_last_day": 0},
        {"booking_type": BookingType.PRIOR_DAYS, "prior_notice_last_day": 15},
        {"booking_type": BookingType.NOW, "cancel_hours": -1},
    ],
)
def test_a_rule_that_contradicts_itself_is_none(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"book|negative"):
        Rule(**values)  # type: ignore[arg-type]


def test_a_line_runs_on_its_days() -> None:
    week, friday = frozenset({0, 1, 2, 3}), frozenset({4})
    hours = (Hours(week, time(7, 15), time(16, 10)), Hours(friday, time(7, 15), time(16, 40)))
    line = Line("x", "x", 1, (2,), hours)
    assert line.departures(date(2026, 11, 27)) == [time(16, 40)]
    assert line.arrivals(date(2026, 11, 23)) == [time(7, 15)]
    assert line.arrivals(date(2026, 11, 28)) == []
    with pytest.raises(ValueError, match="arrival or a departure"):
        Hours(week)
    with pytest.raises(ValueError, match="weekday"):
        Hours(frozenset(), time(7))
