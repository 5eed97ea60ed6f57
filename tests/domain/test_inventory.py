"""A file of stops, lines and vehicles is read whole, or every fault is named by its line."""

import re
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.fleet import Licence, Paper
from domain.inventory import LARGEST, read
from domain.lines import WIB, BookingType, may_book
from handlers.wording import Wording
from simulator import EXAMPLE_FLEET
from tests.journeys.test_lines import FILE

TODAY = date(2026, 11, 23)
WORDING = Wording()


def faults(text: str, name: str = "a.toml") -> list[str]:
    _, found = read(text.encode(), name, {"ada"}, {"ada", "pasar-lama"}, TODAY)
    return [WORDING.plain(one, "en") for one in found]


def line_of(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


def test_a_whole_file_is_read() -> None:
    found, wrong = read(FILE.encode(), "a.toml", (), (), TODAY)
    assert wrong == []
    assert [one.code for one in found.stops] == ["kantor", "pasar", "masjid"]
    (line,), (vehicle,) = found.lines, found.vehicles
    assert line.stops == ("pasar", "masjid")
    assert line.line.rule.booking_type is BookingType.SAME_DAY
    assert [one.depart for one in line.line.hours] == [time(16, 10), time(16, 40), time(12)]
    assert vehicle.vehicle.papers == {Paper.INSPECTION: date(2027, 5, 1)}
    assert (vehicle.vehicle.licence, vehicle.depot) == (Licence.A, "kantor")


def test_the_example_is_right_and_marked_as_one() -> None:
    found, wrong = read(EXAMPLE_FLEET.read_bytes(), EXAMPLE_FLEET.name, (), (), TODAY)
    assert wrong == []
    names = [*(one.name for one in found.stops), *(one.line.name for one in found.lines)]
    assert all(name.startswith("Contoh") for name in names)
    assert len(found.vehicles) == 3


@pytest.mark.parametrize("ahead", range(7 * 24))
def test_whenever_the_example_is_tried_a_ride_can_be_booked_today_or_tomorrow(ahead: int) -> None:
    found, _ = read(EXAMPLE_FLEET.read_bytes(), EXAMPLE_FLEET.name, (), (), TODAY)
    line = found.lines[0].line
    now = datetime.combine(TODAY, time(), WIB) + timedelta(hours=ahead)
    days = (now.date(), now.date() + timedelta(days=1))
    for hours in (line.arrivals, line.departures):
        moments = [datetime.combine(day, at, WIB) for day in days for at in hours(day)]
        assert any(may_book(line.rule, now, one) for one in moments)
    assert {time(7, 15), time(12, 15)} <= set(line.arrivals(now.date()))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("latitude = -6.10", "latitude = 106.24", "latitude: must be degrees"),
        ("seats = 12", "seats = 0", "seats: must be a whole number from 1 to 60"),
        ("seats = 12", "", "seats: is missing"),
        ('kind = "minibus"', 'kind = "boat"', "kind: must be one of car, minibus, and bus"),
        ('plate = "A 1234 BC"', 'plate = "mine"', "plate: is no number plate"),
        ('office = "kantor"', 'office = "pasar"', "office: there is no office stop"),
        ('stops = ["pasar", "masjid"]', 'stops = ["pasar", "x"]', "stops: there is no stop"),
        ('stops = ["pasar", "masjid"]', 'stops = ["kantor"]', "stops: kantor is the office"),
        ('stops = ["pasar", "masjid"]', 'stops = ["pasar", "pasar"]', "stops: pasar is there more"),
        ('"jum 07:15 16:40"', '"jum 07:15"', "hours: “jum 07:15” are no hours"),
        ("inspection = 2027-05-01", 'inspection = "soon"', "inspection: is no day"),
        ("prior_notice_duration_min = 60", "", "booking_type: the booking rule contradicts"),
        ('depot = "kantor"', 'depot = "moon"', "depot: there is no stop"),
        ("office = true", "office = 7", "office: must be yes or no"),
        ('code = "masjid"', 'code = "pasar"', "code: pasar is there more than once"),
        ('code = "masjid"', 'code = "Masjid Agung"', "code: only small letters"),
        ('kecamatan = "36.04.09"', 'kecamatan = "36.73.01"', "kecamatan: is no code"),
        ("seats = 12", "seats = 12\ncolour = 'red'", "colour: there is no such column"),
    ],
)
def test_every_fault_names_its_line(before: str, after: str, said: str) -> None:
    text = FILE.replace(before, after, 1)
    found = faults(text)
    assert any(said in one for one in found), found
    if after:
        last = after.splitlines()[-1]
        where = line_of(text, last)
        told = [int(match[1]) for one in found if (match := re.match(r"Line (\d+),", one))]
        assert told
        if "contradicts" not in said and "more than once" not in said:
            assert where in told


def test_all_faults_are_named_at_once() -> None:
    text = FILE.replace("seats = 12", "seats = 99").replace("latitude = -6.15", "latitude = 0")
    assert len(faults(text)) == 2


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("", "a.toml", "empty"),
        ("[[stop]\n", "a.toml", "Line 1: this is no valid TOML"),
        ("[[boat]]\nname = 1\n", "a.toml", "“boat” is unknown"),
        ("stop = 3\n", "a.toml", "“stop” is unknown"),
        ("a,b\n1,2\n", "a.csv", "no column tells"),
        ("plate,kind,seats\nA 1 B,car,4,5\n", "a.csv", "Line 2: there is more"),
    ],
)
def test_a_file_that_is_none_is_refused(text: str, name: str, said: str) -> None:
    (only,) = faults(text, name)
    assert said in only


def test_a_large_or_foreign_file_is_refused() -> None:
    for content, key in (
        (b"#" * (LARGEST + 1), "inventory-too-large"),
        (b"\xff", "inventory-not-utf"),
    ):
        _, (only,) = read(content, "a.toml", (), (), TODAY)
        assert only.key == key


def test_a_table_with_semicolons_and_commas_is_read_as_excel_writes_it_here() -> None:
    text = (
        "\ufeffcode;name;latitude;longitude;office\r\n"
        'pasar;"Pasar ""Lama"";\r\nblok A";-6,10;106,24;ya\r\n'
        "masjid;Masjid;-6,1x;106,24;\r\n"
    )
    found, wrong = read(text.encode(), "HALTE.CSV", (), (), TODAY)
    assert found.stops[0].office
    assert found.stops[0].point.latitude == -6.1
    assert [WORDING.plain(one, "en")[:16] for one in wrong] == ["Line 4, latitude"]


def test_lines_and_vehicles_come_as_tables_too() -> None:
    lines = "code;name;office;stops;hours\ntimur;Timur;ada;pasar-lama;sen-jum 7.15 16.10\n"
    assert faults(lines.replace(";", "|").replace("|", ";"), "a.csv") == []
    assert faults("plate,kind,seats,registration\na1234bc,CAR,4,12/3/2027\n", "a.csv") == []


@given(st.binary(max_size=300), st.sampled_from(["a.toml", "a.csv"]))
def test_no_file_is_too_strange(content: bytes, name: str) -> None:
    found, wrong = read(content, name, (), (), TODAY)
    assert wrong or found.stops or found.lines or found.vehicles


@given(st.text(alphabet="[]stop=\"'\n0.x-{},", max_size=80))
def test_no_nearly_right_file_is_too_strange(text: str) -> None:
    read(text.encode(), "a.toml", (), (), TODAY)
