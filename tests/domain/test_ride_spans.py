"""How long a leave is, in people's own words."""

import pytest

from domain.ride_spans import leave_of


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("cuti 2 minggu", 14),
        ("bsk cuti tiga hari ya", 3),
        ("saya cuti seminggu", 7),
        ("izin sehari", 1),
        ("libur dulu 2 hr", 2),
        ("cuti 3 minggu", 14),
        ("cuti", None),
        ("cuti hari minggu", None),
        ("2 minggu lagi nebeng", None),
        ("cancel bsk, sakit", None),
    ],
)
def test_a_leave_has_a_length_only_where_one_was_said(said: str, days: int | None) -> None:
    found = leave_of(said)
    assert (found[0] if found else None) == days


def test_what_else_was_said_is_left_for_others() -> None:
    assert leave_of("mulai besok cuti dua minggu") == (14, "mulai besok cuti")
