"""When something is due: never ahead of time, never twice for one moment."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.schedule import Daily, Every

MOMENTS = st.datetimes(
    min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1), timezones=st.just(UTC)
)


@given(MOMENTS)
def test_a_period_has_begun_and_is_not_over(now: datetime) -> None:
    moment = Every(timedelta(hours=1)).latest(now)
    assert moment <= now < moment + timedelta(hours=1)


@given(MOMENTS)
def test_every_day_is_due_once(now: datetime) -> None:
    daily = Daily(time(7, 0))
    moment = daily.latest(now)
    assert moment is not None
    assert moment <= now < moment + timedelta(days=1)
    assert daily.latest(moment) == moment


def test_seven_in_serang_is_midnight_in_utc() -> None:
    before = datetime(2026, 11, 22, 23, 59, tzinfo=UTC)
    after = datetime(2026, 11, 23, 0, 1, tzinfo=UTC)
    assert Daily(time(7, 0)).latest(before) == datetime(2026, 11, 22, 0, 0, tzinfo=UTC)
    assert Daily(time(7, 0)).latest(after) == datetime(2026, 11, 23, 0, 0, tzinfo=UTC)


@given(MOMENTS)
def test_what_is_too_late_is_not_due_and_what_is_due_is_today(now: datetime) -> None:
    moment = Daily(time(7, 0), within=timedelta(hours=3)).latest(now)
    hour = now.astimezone(ZoneInfo("Asia/Jakarta")).time()
    assert (moment is not None) == (time(7, 0) <= hour <= time(10, 0))


def test_a_start_before_seven_does_not_do_what_was_due_yesterday() -> None:
    early = datetime(2026, 11, 23, 5, 21, tzinfo=ZoneInfo("Asia/Jakarta"))
    assert Daily(time(7, 0), within=timedelta(hours=3)).latest(early) is None
