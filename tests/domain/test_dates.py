"""Days, times and weekdays as people write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import day_of, months_on, time_of, weekdays_of

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/3/27", date(2027, 3, 12)),
        ("12-03-2027", date(2027, 3, 12)),
        ("12.3.2027", date(2027, 3, 12)),
        ("2027-03-12", date(2027, 3, 12)),
        ("12 Maret 2027", date(2027, 3, 12)),
        ("12 mar 27", date(2027, 3, 12)),
        ("12 March, 2027", date(2027, 3, 12)),
        ("12agustus2027", date(2027, 8, 12)),
        ("12/3", date(2027, 3, 12)),
        ("30 nov", date(2026, 11, 30)),
        ("23/11", TODAY),
        ("jumat", date(2026, 11, 27)),
        ("hari senin", date(2026, 11, 30)),
        ("hari ini", TODAY),
        ("Besok.", date(2026, 11, 24)),
        ("lusa", date(2026, 11, 25)),
        ("3 hari lagi", date(2026, 11, 26)),
        ("2 minggu", date(2026, 12, 7)),
        ("6 bulan lagi", date(2027, 5, 23)),
        ("setahun", date(2027, 11, 23)),
        ("5 thn", date(2031, 11, 23)),
    ],
)
def test_a_day_is_read_in_any_usual_way(text: str, day: date) -> None:
    assert day_of(text, TODAY) == day


@pytest.mark.parametrize(
    "text", ["", "31/2/2027", "kapan-kapan", "12", "1/13/2027", "12 marit", "1/1/1900", "999 tahun"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text, TODAY) is None


@given(st.text(max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    for found in (day_of(text, TODAY), time_of(text), weekdays_of(text)):
        assert found is None or found == found


@given(st.dates(date(2026, 11, 23), date(2070, 1, 1)))
def test_what_is_written_in_full_comes_back(day: date) -> None:
    for text in (f"{day:%d/%m/%Y}", f"{day:%Y-%m-%d}", f"{day.day}-{day.month}-{day:%y}"):
        assert day_of(text, TODAY) == day


def test_months_end_where_they_end() -> None:
    assert months_on(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_on(date(2026, 12, 31), 12) == date(2027, 12, 31)
    assert months_on(date(2024, 2, 29), 12) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("7.15", time(7, 15)),
        ("07:15", time(7, 15)),
        ("jam 7", time(7)),
        ("pukul 16.10 WIB", time(16, 10)),
    ],
)
def test_a_time_is_read_in_any_usual_way(text: str, at: time) -> None:
    assert time_of(text) == at


def test_what_is_no_time_is_none() -> None:
    assert [time_of(text) for text in ("24.00", "7.60", "sore", "")] == [None] * 4


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("sen-jum", {0, 1, 2, 3, 4}),
        ("Senin – Kamis", {0, 1, 2, 3}),
        ("jum'at", {4}),
        ("sen, rab dan", set()),
        ("sen, rab", {0, 2}),
        ("sab-sen", {5, 6, 0}),
        ("setiap hari", set(range(7))),
        ("mon-fri", {0, 1, 2, 3, 4}),
        ("besok", set()),
    ],
)
def test_weekdays_are_read_in_any_usual_way(text: str, days: set[int]) -> None:
    assert weekdays_of(text) == days
