"""The clock of a report: what was used stays used, pauses cost nothing."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import Calendar
from domain.timer import FIRST_TOUCH, LEVELS, PUBLIC, Timer

CALENDAR = Calendar()
MONDAY = datetime(2026, 6, 1, 0, 30, tzinfo=UTC)  # 07.30 WIB, the opening
RESOLVE = timedelta(hours=40)
moments = st.datetimes(datetime(2026, 6, 1), datetime(2026, 7, 1), timezones=st.just(UTC))


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def test_a_first_touch_is_due_after_eight_working_hours() -> None:
    assert Timer.started(MONDAY).due(RESOLVE, CALENDAR) == MONDAY + hours(8)


def test_the_resolution_counts_from_filing_not_from_the_touch() -> None:
    touched = Timer.started(MONDAY).touched()
    assert touched.stage == "resolve"
    assert touched.spent(MONDAY + hours(2), CALENDAR) == hours(2)
    assert touched.due(RESOLVE, CALENDAR) == CALENDAR.add(MONDAY, RESOLVE)
    assert touched.touched() is touched


def test_a_stopped_timer_stays_stopped_and_is_never_due() -> None:
    stopped = Timer.started(MONDAY).stopped(MONDAY + hours(1), CALENDAR)
    assert not stopped.resumed(MONDAY + hours(2)).running
    assert stopped.due(RESOLVE, CALENDAR) is None
    assert stopped.next_level(RESOLVE, CALENDAR) is None


def test_levels_come_one_after_the_other_and_then_no_more() -> None:
    timer = Timer.started(MONDAY)
    for level, share in enumerate(LEVELS):
        at = Timer(timer.stage, timer.used, timer.since, level).next_level(RESOLVE, CALENDAR)
        assert at is not None
        assert at == CALENDAR.add(MONDAY, FIRST_TOUCH * share)
        assert timer.reached(at, RESOLVE, CALENDAR) == level + 1
        assert timer.reached(at - timedelta(seconds=1), RESOLVE, CALENDAR) == level
    last = Timer(timer.stage, timer.used, timer.since, PUBLIC)
    assert last.next_level(RESOLVE, CALENDAR) is None


def test_what_is_overdue_on_resuming_is_due_at_once() -> None:
    resumed = Timer("touch", hours(9)).resumed(MONDAY)
    assert resumed.due(RESOLVE, CALENDAR) == MONDAY
    assert resumed.share(MONDAY, RESOLVE, CALENDAR) > 1


@given(st.lists(moments, min_size=4, max_size=4).map(sorted))
def test_a_pause_costs_exactly_nothing(four: list[datetime]) -> None:
    start, asked, answered, now = four
    timer = Timer.started(start).paused(asked, CALENDAR)
    assert timer.spent(answered, CALENDAR) == CALENDAR.between(start, asked)
    assert timer.due(RESOLVE, CALENDAR) is None
    spent = timer.resumed(answered).spent(now, CALENDAR)
    assert spent == CALENDAR.between(start, asked) + CALENDAR.between(answered, now)


@given(moments, st.timedeltas(hours(0), hours(7)))
def test_at_the_deadline_the_allowance_is_used_up(start: datetime, used: timedelta) -> None:
    timer = Timer("touch", used, start)
    due = timer.due(RESOLVE, CALENDAR)
    assert due is not None
    assert timer.spent(due, CALENDAR) == FIRST_TOUCH
