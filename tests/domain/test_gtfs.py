"""The feed is read back: every reference leads somewhere, every file has what GTFS asks for."""

import csv
import io
import zipfile
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from domain.gtfs import About, feed
from domain.lines import BookingType, Hours, Line, Rule, Stop
from domain.places import Point

DAY = date(2026, 11, 23)
ABOUT = About(
    "Transformer",
    "https://t.me/bot",
    "id",
    "Asia/Jakarta",
    DAY,
    "Pesan, di bot",
    [date(2026, 12, 25)],
)
PLACES = [
    Stop(f"s{n}", f'Halte "{n}", depan', Point(-6.1, 106.2), office=n < 2, id=n) for n in range(6)
]

times = st.one_of(st.none(), st.times().map(lambda one: one.replace(second=0, microsecond=0)))
hours = (
    st.tuples(st.frozensets(st.integers(0, 6), min_size=1), times, times)
    .filter(lambda one: one[1] is not None or one[2] is not None)
    .map(lambda one: Hours(*one))
)
rules = st.sampled_from(
    [Rule(BookingType.NOW), Rule(BookingType.SAME_DAY, 60), Rule(), Rule(prior_notice_last_day=3)]
)
lines = st.lists(
    st.builds(
        Line,
        st.from_regex(r"[a-z]{1,6}", fullmatch=True),
        st.text(min_size=1, max_size=20).filter(lambda one: one.isprintable()),
        st.integers(0, 1),
        st.lists(st.integers(2, 7), max_size=5, unique=True).map(tuple),
        st.lists(
            hours, max_size=4, unique_by=lambda one: (one.weekdays, one.arrive, one.depart)
        ).map(tuple),
        rules,
    ),
    max_size=5,
    unique_by=lambda one: one.code,
)


def read_back(content: bytes) -> dict[str, list[dict[str, str]]]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.testzip() is None
    return {
        name.removesuffix(".txt"): list(
            csv.DictReader(io.StringIO(archive.read(name).decode(), newline=""))
        )
        for name in archive.namelist()
    }


def ids(rows: list[dict[str, str]], key: str) -> set[str]:
    found = [row[key] for row in rows]
    assert len(found) == len(set(found)), f"{key} is not unique"
    assert all(found)
    return set(found)


def named(rows: list[dict[str, str]], key: str) -> set[str]:
    return {row[key] for row in rows} - {""}


@given(lines)
def test_every_reference_leads_somewhere(given_lines: list[Line]) -> None:
    found = read_back(feed(given_lines, PLACES, ABOUT))
    stops = ids(found["stops"], "stop_id")
    routes, trips = ids(found["routes"], "route_id"), ids(found["trips"], "trip_id")
    services = ids(found["calendar"], "service_id")
    groups = ids(found["location_groups"], "location_group_id")
    rules_ = ids(found["booking_rules"], "booking_rule_id")
    assert not stops & groups
    assert named(found["routes"], "agency_id") <= ids(found["agency"], "agency_id")
    assert named(found["trips"], "route_id") == routes
    assert named(found["trips"], "service_id") == services
    assert named(found["calendar_dates"], "service_id") <= services
    assert named(found["stop_times"], "trip_id") == trips
    assert named(found["stop_times"], "location_group_id") == groups
    assert named(found["location_group_stops"], "location_group_id") == groups
    served = named(found["stop_times"], "stop_id") | named(found["location_group_stops"], "stop_id")
    assert served == stops
    booked = named(found["stop_times"], "pickup_booking_rule_id")
    booked |= named(found["stop_times"], "drop_off_booking_rule_id")
    assert booked == rules_


@given(lines)
def test_every_stop_time_has_a_clock_or_a_window(given_lines: list[Line]) -> None:
    found = read_back(feed(given_lines, PLACES, ABOUT))
    for row in found["stop_times"]:
        window = row["start_pickup_drop_off_window"], row["end_pickup_drop_off_window"]
        assert bool(row["stop_id"]) != bool(row["location_group_id"])
        if row["location_group_id"]:
            assert window[0] < window[1] or window == ("00:00:00", "00:00:00")
            assert (row["arrival_time"], row["departure_time"]) == ("", "")
        else:
            assert window == ("", "")
            assert row["arrival_time"] == row["departure_time"] != ""


@given(lines)
def test_every_rule_has_the_fields_of_its_type(given_lines: list[Line]) -> None:
    for row in read_back(feed(given_lines, PLACES, ABOUT))["booking_rules"]:
        minutes, last = row["prior_notice_duration_min"], row["prior_notice_last_day"]
        start, start_time = row["prior_notice_start_day"], row["prior_notice_start_time"]
        assert bool(minutes) == (row["booking_type"] == "1")
        assert bool(last) == bool(row["prior_notice_last_time"]) == (row["booking_type"] == "2")
        assert bool(start) == bool(start_time) == (row["booking_type"] != "0")


@given(lines)
def test_the_same_lines_give_the_same_bytes_in_any_order(given_lines: list[Line]) -> None:
    one = feed(given_lines, PLACES, ABOUT)
    assert one == feed(given_lines[::-1], PLACES[::-1], ABOUT)


def test_a_line_reads_as_it_is() -> None:
    week = Hours(frozenset({0, 1, 2, 3, 4}), time(7, 15), time(23, 0))
    line = Line("timur", "Timur", 0, (3, 2), (week,), Rule(BookingType.SAME_DAY, 60))
    found = read_back(feed([line], PLACES, ABOUT))
    calendar = found["calendar"][0]
    assert [calendar[day] for day in ("monday", "friday", "saturday")] == ["1", "1", "0"]
    assert (calendar["start_date"], calendar["end_date"]) == ("20261123", "20271123")
    assert [one["date"] for one in found["calendar_dates"]] == ["20261225"]
    there, office, leaving, home = found["stop_times"]
    assert there["end_pickup_drop_off_window"] == office["arrival_time"] == "07:15:00"
    assert (there["start_pickup_drop_off_window"], there["pickup_type"]) == ("05:45:00", "2")
    assert (leaving["departure_time"], home["end_pickup_drop_off_window"]) == (
        "23:00:00",
        "24:30:00",
    )
    assert [one["stop_id"] for one in found["location_group_stops"]] == ["stop-s3", "stop-s2"]


def test_a_line_on_which_nobody_can_ride_is_left_out() -> None:
    empty = Line("x", "x", 0, (2,))
    found = read_back(
        feed([empty, Line("y", "y", 0, (), (Hours(frozenset({0}), time(7)),))], PLACES, ABOUT)
    )
    assert found["routes"] == found["trips"] == found["stops"] == []
