"""What recurs: understood from words, by weekdays, working days and days of the month."""

from datetime import date, datetime, time
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.recurring import Rule, rule_of

WIB = ZoneInfo("Asia/Jakarta")
TODAY = date(2026, 11, 23)  # a Monday
CHRISTMAS = date(2026, 12, 25)

RULES = st.builds(
    Rule,
    kind=st.just("weekdays"),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    until=st.dates(TODAY, date(2027, 11, 1)),
    days=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    exceptions=st.lists(st.dates(TODAY, date(2027, 11, 1)), max_size=5).map(tuple),
)


def works(day: date) -> bool:
    return day.weekday() < 5 and day != CHRISTMAS


def moments(rule: Rule, since: date, number: int) -> list[date]:
    """Give the days on which a rule is due, from midnight on."""
    midnight = datetime.combine(since, time(0), WIB)
    return [one.date() for one in islice(rule.after(midnight, WIB, works), number)]


@pytest.mark.parametrize(
    ("words", "kind", "days", "at"),
    [
        ("setiap hari jam 8", "weekdays", (0, 1, 2, 3, 4, 5, 6), time(8)),
        ("hari kerja jam 7.30", "working", (), time(7, 30)),
        ("tiap senin dan kamis pukul 7", "weekdays", (0, 3), time(7)),
        ("setiap sen-jum jam 9", "weekdays", (0, 1, 2, 3, 4), time(9)),
        ("every monday at 7", "weekdays", (0,), time(7)),
        ("setiap tanggal 1 jam 9", "monthly", (1,), time(9)),
        ("setiap akhir bulan jam 9", "monthly", (31,), time(9)),
        ("setiap bulan tanggal 5 jam 9", "monthly", (5,), time(9)),
        ("harian jam 8", "weekdays", (0, 1, 2, 3, 4, 5, 6), time(8)),
        ("jam 8 setiap hari", "weekdays", (0, 1, 2, 3, 4, 5, 6), time(8)),
        ("setiap hari jam 8 kecuali minggu", "weekdays", (0, 1, 2, 3, 4, 5), time(8)),
        ("setiap hari kerja jam 8 tanpa akhir", "working", (), time(8)),
        ("hari kerja pertama setiap bulan jam 8", "workday", (1,), time(8)),
        ("hari kerja ke-3 jam 8", "workday", (3,), time(8)),
    ],
)
def test_a_rule_is_read(words: str, kind: str, days: tuple[int, ...], at: time) -> None:
    rule = rule_of(words, TODAY)
    assert rule is not None
    assert (rule.kind, rule.days, rule.at) == (kind, days, at)


def test_its_end_and_its_exceptions_are_read() -> None:
    rule = rule_of("setiap senin jam 7 sampai 31 desember kecuali 7 des, 14 des", TODAY)
    assert rule is not None
    assert moments(rule, TODAY, 9) == [
        *(date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 21), date(2026, 12, 28)),
    ]


def test_two_days_may_share_their_month() -> None:
    rule = rule_of("setiap hari jam 8 kecuali 25 dan 26 desember", TODAY)
    assert rule is not None
    assert rule.exceptions == (CHRISTMAS, date(2026, 12, 26))


@pytest.mark.parametrize(
    "words",
    [
        *("setiap senin", "jam 8", "kapan-kapan jam 8", "setiap tanggal 32 jam 8", ""),
        *("setiap senin jam 7 sampai kemarin", "setiap senin jam 7 sampai 1 januari 2030"),
        *("setiap senin jam 7 kecuali entah", "setiap senin jam 7 kecuali senin"),
        "hari kerja jam 7 kecuali jumat",
    ],
)
def test_what_is_unclear_is_no_rule(words: str) -> None:
    assert rule_of(words, TODAY) is None


def test_short_months_have_a_last_day_and_holidays_no_work() -> None:
    last = rule_of("setiap akhir bulan jam 9", TODAY)
    thirtieth = rule_of("setiap tanggal 30 jam 9", TODAY)
    working = rule_of("hari kerja jam 9", TODAY)
    assert last is not None
    assert thirtieth is not None
    assert working is not None
    assert moments(last, date(2027, 1, 31), 2) == [date(2027, 1, 31), date(2027, 2, 28)]
    assert moments(thirtieth, date(2027, 1, 31), 2) == [date(2027, 2, 28), date(2027, 3, 30)]
    assert moments(working, CHRISTMAS, 1) == [date(2026, 12, 28)]


def test_the_first_and_the_last_working_day_of_a_month() -> None:
    def found(words: str) -> list[date]:
        rule = rule_of(words, TODAY)
        assert rule is not None
        return moments(rule, TODAY, 3)

    assert found("hari kerja pertama jam 9") == [
        *(date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)),
    ]
    assert found("hari kerja terakhir jam 9") == [
        *(date(2026, 11, 30), date(2026, 12, 31), date(2027, 1, 29)),
    ]


@given(RULES)
def test_it_is_due_on_its_days_alone_and_ends(rule: Rule) -> None:
    found = moments(rule, TODAY, 400)
    assert found == sorted(set(found))
    for day in found:
        assert day.weekday() in rule.days
        assert day <= rule.until
        assert day not in rule.exceptions


@given(RULES)
def test_it_is_kept_as_it_is(rule: Rule) -> None:
    assert Rule.read(rule.written) == rule
