"""The lines as GTFS with its Flex part, which trip planners read: files of a feed by name.

A ride there is picked up on booking at any stop of the line (a location group) within the window
before the office's hour; a ride home is the other way round. The same lines give the same bytes.
"""

import csv
import io
import zipfile
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from domain.lines import BookingType, Hours, Line, Rule, Stop

WINDOW: Final = 90  # minutes around the office's hour in which stops are served
VALID: Final = timedelta(days=365)
BUS: Final = 3  # route_type
EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # of every file in the zip: its bytes tell no time
NEVER, BOOKED = 1, 2  # pickup_type and drop_off_type: not at all; phone or message first
DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Cell = str | int | float
Table = tuple[Sequence[str], list[Sequence[Cell]]]


@dataclass(frozen=True, slots=True)
class About:
    """Who publishes the feed, from which day on it holds, and on which days nothing runs."""

    agency: str
    url: str
    language: str
    zone: str
    start: date
    message: str
    holidays: Collection[date] = ()


def feed(lines: Iterable[Line], stops: Iterable[Stop], about: About) -> bytes:
    """Give the zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, (columns, rows) in tables(list(lines), list(stops), about).items():
            text = io.StringIO()
            writer = csv.writer(text, lineterminator="\r\n")
            writer.writerow(columns)
            writer.writerows(rows)
            info = zipfile.ZipInfo(f"{name}.txt", EPOCH)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.getvalue().encode())
    return target.getvalue()


def tables(lines: list[Line], stops: list[Stop], about: About) -> dict[str, Table]:
    """Give every file of the feed; a line without stops or hours has nothing to say."""
    places = {one.id: one for one in stops}
    served = [
        one
        for one in sorted(lines, key=lambda line: line.code)
        if one.office in places and one.hours and any(stop in places for stop in one.stops)
    ]
    used = {stop for one in served for stop in (one.office, *one.stops) if stop in places}
    end = about.start + VALID
    span = (_day(about.start), _day(end))
    weeks = sorted({_days(hours) for one in served for hours in one.hours})
    return {
        "agency": (
            ("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang"),
            [("transformer", about.agency, about.url, about.zone, about.language)],
        ),
        "stops": (
            ("stop_id", "stop_code", "stop_name", "stop_lat", "stop_lon"),
            [
                (_stop(one), one.code, one.name, one.point.latitude, one.point.longitude)
                for one in sorted((places[stop] for stop in used), key=lambda one: one.code)
            ],
        ),
        "routes": (
            ("route_id", "agency_id", "route_long_name", "route_type"),
            [(f"line-{one.code}", "transformer", one.name, BUS) for one in served],
        ),
        "calendar": (
            ("service_id", *DAYS, "start_date", "end_date"),
            [
                (f"days-{week}", *(int(str(day) in week) for day in range(7)), *span)
                for week in weeks
            ],
        ),
        "calendar_dates": (
            ("service_id", "date", "exception_type"),
            [
                (f"days-{week}", _day(day), 2)
                for week in weeks
                for day in sorted(set(about.holidays))
                if about.start <= day <= end and str(day.weekday()) in week
            ],
        ),
        "location_groups": (
            ("location_group_id", "location_group_name"),
            [(f"group-{one.code}", one.name) for one in served],
        ),
        "location_group_stops": (
            ("location_group_id", "stop_id"),
            [
                (f"group-{one.code}", _stop(places[stop]))
                for one in served
                for stop in one.stops
                if stop in places
            ],
        ),
        "booking_rules": (
            (
                *("booking_rule_id", "booking_type", "prior_notice_duration_min"),
                *("prior_notice_last_day", "prior_notice_last_time", "prior_notice_start_day"),
                *("prior_notice_start_time", "message", "info_url", "booking_url"),
            ),
            [(f"rule-{one.code}", *_rule(one.rule, about)) for one in served],
        ),
        **_trips(served, places),
        "feed_info": (
            (
                *("feed_publisher_name", "feed_publisher_url", "feed_lang"),
                *("feed_start_date", "feed_end_date", "feed_version"),
            ),
            [
                (
                    *(about.agency, about.url, about.language),
                    *(*span, _day(about.start)),
                )
            ],
        ),
    }


def _trips(lines: list[Line], places: dict[int, Stop]) -> dict[str, Table]:
    trips: list[Sequence[Cell]] = []
    times: list[Sequence[Cell]] = []

    def fixed(at: int) -> tuple[str, str, str, str]:
        return _clock(at), _clock(at), "", ""

    for line in lines:
        group, office, rule = f"group-{line.code}", _stop(places[line.office]), f"rule-{line.code}"
        for hours in sorted(line.hours, key=_order):
            week = _days(hours)
            route = (f"line-{line.code}", f"days-{week}")
            if hours.arrive is not None:
                trip, at = f"{line.code}-{week}-to-{hours.arrive:%H%M}", _minutes(hours.arrive)
                window = (_clock(max(0, at - WINDOW)), _clock(at))
                trips.append((*route, trip, places[line.office].name, 0))
                times.append((trip, 1, "", group, "", "", *window, BOOKED, NEVER, rule, ""))
                times.append((trip, 2, office, "", *fixed(at), NEVER, BOOKED, "", rule))
            if hours.depart is not None:
                trip, at = f"{line.code}-{week}-home-{hours.depart:%H%M}", _minutes(hours.depart)
                window = (_clock(at), _clock(at + WINDOW))
                trips.append((*route, trip, line.name, 1))
                times.append((trip, 1, office, "", *fixed(at), BOOKED, NEVER, rule, ""))
                times.append((trip, 2, "", group, "", "", *window, NEVER, BOOKED, "", rule))
    return {
        "trips": (("route_id", "service_id", "trip_id", "trip_headsign", "direction_id"), trips),
        "stop_times": (
            (
                *("trip_id", "stop_sequence", "stop_id", "location_group_id"),
                *("arrival_time", "departure_time"),
                *("start_pickup_drop_off_window", "end_pickup_drop_off_window"),
                *("pickup_type", "drop_off_type"),
                *("pickup_booking_rule_id", "drop_off_booking_rule_id"),
            ),
            times,
        ),
    }


def _rule(rule: Rule, about: About) -> Sequence[Cell]:
    """Give the fields that this type of booking may have; any other is forbidden."""
    minutes: Cell = ""
    last: tuple[Cell, Cell] = ("", "")
    start: tuple[Cell, Cell] = ("", "")
    match rule.booking_type:
        case BookingType.NOW:
            pass
        case BookingType.SAME_DAY:
            minutes = rule.prior_notice_duration_min
            start = (rule.prior_notice_start_day, _clock(0))
        case BookingType.PRIOR_DAYS:
            last = (rule.prior_notice_last_day, _clock(_minutes(rule.prior_notice_last_time)))
            start = (rule.prior_notice_start_day, _clock(0))
    return (int(rule.booking_type), minutes, *last, *start, about.message, about.url, about.url)


def _stop(stop: Stop) -> str:
    return f"stop-{stop.code}"


def _days(hours: Hours) -> str:
    return "".join(str(day) for day in sorted(hours.weekdays))


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minutes: int) -> str:
    """Write a time; after midnight the hours of the service day go on: 24:30:00."""
    return f"{minutes // 60:02}:{minutes % 60:02}:00"


def _order(hours: Hours) -> tuple[str, time, time]:
    return _days(hours), hours.arrive or time(), hours.depart or time()
