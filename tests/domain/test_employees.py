"""What a NIP tells, what it refuses, and when a year is over."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.employees import (
    BadNip,
    Employee,
    Entry,
    Nip,
    NipFault,
    State,
    in_a_year,
    masked_number,
    matches,
    opd_slug,
    phone_of_contact,
    polite,
    read_nip,
    read_phone,
    reminder_due,
)
from tests.moments import NOON

TODAY = date(2026, 11, 23)
WIB = ZoneInfo("Asia/Jakarta")
RINA = "198705122010012003"

births = st.dates(date(1955, 1, 1), date(2004, 12, 31))


@given(
    born=births,
    age=st.integers(17, 40),
    month=st.one_of(st.integers(1, 12), st.integers(21, 39)),
    sex=st.sampled_from("12"),
    serial=st.integers(1, 999),
    gap=st.sampled_from(["", " ", ".", "-"]),
)
def test_every_nip_that_can_be_is_read_however_it_is_written(
    born: date, age: int, month: int, sex: str, serial: int, gap: str
) -> None:
    year = min(born.year + age, TODAY.year - 1)
    number = f"{born:%Y%m%d}{year}{month:02d}{sex}{serial:03d}"
    written = gap.join([number[:8], number[8:14], number[14], number[15:]])
    found = read_nip(f" NIP. {written}", TODAY)
    assert (found.number, found.born, found.woman) == (number, born, sex == "2")


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("", NipFault.LENGTH),
        ("19870512201001200", NipFault.LENGTH),
        ("1987051220100120031", NipFault.LENGTH),
        ("19870512201001200O", NipFault.LENGTH),
        ("१९८७०५१२२०१००१२००३", NipFault.LENGTH),
        ("198713122010012003", NipFault.BIRTH),
        ("198702302010012003", NipFault.BIRTH),
        ("202005122010012003", NipFault.BIRTH),
        ("188705122010012003", NipFault.BIRTH),
        ("198705122010132003", NipFault.APPOINTED),
        ("198705122010002003", NipFault.APPOINTED),
        ("198705121999012003", NipFault.APPOINTED),  # at the age of twelve
        ("198705122026122003", NipFault.APPOINTED),  # next month
        ("198705122010013003", NipFault.SEX),
        ("198705122010010003", NipFault.SEX),
        ("198705122010012000", NipFault.SERIAL),
    ],
)
def test_what_can_be_no_nip_is_refused_by_name(written: str, fault: NipFault) -> None:
    with pytest.raises(BadNip) as refused:
        read_nip(written, TODAY)
    assert refused.value.fault is fault
    assert refused.value.words.key == f"nip-{fault}"


def test_a_nip_printed_by_mistake_is_masked() -> None:
    nip = read_nip(RINA, TODAY)
    entry = Entry(RINA, "Rina", "Dinas Contoh", "628120000003")
    for shown in (str(nip), repr(nip), f"{nip}", repr(entry), nip.masked):
        assert RINA not in shown
        assert RINA[:14] not in shown
    assert nip.masked == "…2003"
    assert "8120000003" not in repr(entry)


@given(st.text(st.characters(categories=["Nd", "L"]), max_size=40))
def test_a_mask_never_shows_more_than_four_signs(text: str) -> None:
    assert len(masked_number(text).removeprefix("…")) <= 4
    assert masked_number("2003") == "…"


@given(st.integers(1, 9), st.text("0123456789", min_size=7, max_size=10))
def test_every_way_to_write_a_mobile_number_is_the_same(first: int, rest: str) -> None:
    national = f"8{first}{rest}"
    same = {
        read_phone(f"{before}{national}")
        for before in ("0", "62", "+62", "+62 ", "0062", "", "620")
    }
    assert same == {f"62{national}"}
    spaced = f"0{national[:3]}-{national[3:7]} {national[7:]}"
    assert read_phone(spaced) == f"62{national}"
    assert phone_of_contact(f"62{national}") == phone_of_contact(f"+62{national}")


@pytest.mark.parametrize("written", ["", "-", "0254 200252", "tidak ada", "0812", "12345678901234"])
def test_what_is_no_mobile_number_is_none(written: str) -> None:
    assert read_phone(written) == ""


def test_the_first_of_several_numbers_counts_and_one_from_abroad_is_a_number() -> None:
    assert read_phone("0254-200252 / 0812-3456-7890") == "6281234567890"
    assert read_phone("+60 12-345 6789") == "60123456789"
    assert phone_of_contact("60123456789") == "60123456789"


def test_the_roster_matches_only_a_number_that_is_there() -> None:
    assert matches(Entry(RINA, "Rina", "X", "628120000003"), "628120000003")
    assert not matches(Entry(RINA, "Rina", "X", ""), "")
    assert not matches(Entry(RINA, "Rina", "X", "628120000003"), "628120000004")
    assert not matches(None, "628120000003")


def test_an_agency_is_one_word_however_it_is_written() -> None:
    assert opd_slug("Dinas  Perhubungan") == opd_slug(" DINAS PERHUBUNGAN.") == "dinas-perhubungan"
    assert opd_slug("???") == ""


def test_a_year_ends_on_the_same_day_and_29_february_on_the_28th() -> None:
    assert in_a_year(NOON, WIB) == NOON.replace(year=2027)
    assert in_a_year(datetime(2028, 2, 29, 3, tzinfo=UTC), WIB) == datetime(
        2029, 2, 28, 3, tzinfo=UTC
    )


def employee(state: State = State.VERIFIED, *, approved: bool = False) -> Employee:
    return Employee(
        person=1,
        nip=RINA,
        name="Rina",
        opd="Dinas Contoh",
        phone="628120000003",
        woman=True,
        state=state,
        approved=approved,
        verified_at=NOON,
        renew_at=in_a_year(NOON, WIB),
    )


def test_renewing_is_offered_when_the_year_is_nearly_or_just_over() -> None:
    until = employee().renew_at
    assert not employee().may_renew(NOON)
    assert employee().may_renew(until - timedelta(days=30))
    assert employee(State.LAPSED).may_renew(until)
    assert not employee(State.LEFT).may_renew(until)


def test_one_tap_is_enough_while_the_roster_says_the_same() -> None:
    same = Entry(RINA, "Rina", "Dinas Contoh", "628120000003")
    other = Entry(RINA, "Rina", "Dinas Contoh", "628120000009")
    assert employee().confirmed_by(same)
    assert not employee().confirmed_by(other)
    assert employee(approved=True).confirmed_by(other)
    assert not employee(approved=True).confirmed_by(None)


def test_reminders_come_twice_and_by_day() -> None:
    until = employee().renew_at
    steps = [timedelta(days=15), timedelta(days=14), timedelta(days=4), timedelta(days=3)]
    assert [reminder_due(until, until - step) for step in steps] == [0, 1, 1, 2]
    assert polite(NOON, WIB)
    assert not polite(NOON + timedelta(hours=12), WIB)


def test_two_nips_are_the_same_only_if_all_digits_are() -> None:
    assert read_nip(RINA, TODAY) == Nip(RINA, date(1987, 5, 12), woman=True)
