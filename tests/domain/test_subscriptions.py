"""Topics, quiet hours and the measure of a week."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.subscriptions import (
    EMERGENCY,
    IMPORTANT,
    STARTED,
    Kind,
    Purpose,
    Quiet,
    Topic,
    allowed_this_week,
    may_send_at,
    wanted_as,
    wants,
)

CIRUAS, DESA, OTHER = (
    Topic(Kind.AREA, code) for code in ("36.04.09", "36.04.09.2001", "36.04.08.2001")
)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
CLOCKS = st.times().map(lambda one: one.replace(second=0, microsecond=0))
QUIET = st.builds(Quiet, CLOCKS, CLOCKS)


@pytest.mark.parametrize(
    "topic", [*STARTED, Topic(Kind.PROGRAMME, "sikonde"), CIRUAS, Topic(Kind.LINES)]
)
def test_a_topic_is_one_word(topic: Topic) -> None:
    assert Topic.read(topic.written) == topic


@pytest.mark.parametrize("text", ["", "weather", "programme", "area:", "important:x"])
def test_what_is_no_topic_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the enum's
        Topic.read(text)


def test_an_area_concerns_what_is_in_it_and_what_it_is_in() -> None:
    assert wants([CIRUAS], DESA)
    assert wants([DESA], CIRUAS)
    assert not wants([OTHER], CIRUAS)
    assert not wants([Topic(Kind.AREA, "36.04.0")], CIRUAS)
    assert not wants([IMPORTANT], EMERGENCY)


@given(st.lists(st.sampled_from([*STARTED, CIRUAS, DESA, OTHER])), st.sampled_from([CIRUAS, DESA]))
def test_a_database_finds_whoever_wants_a_topic(mine: list[Topic], topic: Topic) -> None:
    looked_for = wanted_as(topic, (one.of for one in (CIRUAS, DESA, OTHER)))
    assert wants(mine, topic) == bool(set(mine) & set(looked_for))


@given(MOMENTS, QUIET)
def test_nothing_is_sent_in_quiet_hours_and_nothing_waits_a_day(
    now: datetime, quiet: Quiet
) -> None:
    at = may_send_at(now, quiet)
    assert now <= at < now + timedelta(days=1)
    assert not quiet.at(at)
    assert quiet.at(now) or at == now


@given(MOMENTS, QUIET, st.sampled_from([Purpose.EMERGENCY, Purpose.OWN]), st.integers(0, 99))
def test_emergencies_and_what_is_ones_own_wait_for_nothing(
    now: datetime, quiet: Quiet, purpose: Purpose, sent: int
) -> None:
    assert may_send_at(now, quiet, purpose) == now
    assert allowed_this_week(sent, 3, purpose)


@pytest.mark.parametrize(
    ("clock", "then"),
    [("19:59", "19:59"), ("20:00", "06:00"), ("05:59", "06:00"), ("06:00", "06:00")],
)
def test_the_night_ends_at_six(clock: str, then: str) -> None:
    quiet = Quiet(time(20), time(6))
    now = datetime.combine(datetime(2026, 11, 23), time.fromisoformat(clock), quiet.zone)
    assert f"{may_send_at(now, quiet).astimezone(quiet.zone):%H:%M}" == then


def test_three_a_week_and_no_more() -> None:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    assert allowed_this_week([now, now], 3)
    assert not allowed_this_week(3, 3)
    assert not allowed_this_week(3, 3, Purpose.DIGEST)
