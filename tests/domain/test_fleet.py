"""Who may drive what on a day, and which papers end soon."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.fleet import (
    NEEDED,
    WARNED,
    Bar,
    Driver,
    Kind,
    Leave,
    Licence,
    Paper,
    Reason,
    Vehicle,
    bars,
    covers,
    driver_bars,
    endings,
    nearing,
    vehicle_bars,
    written,
)

DAY = date(2026, 11, 23)
LATER = DAY + timedelta(days=400)
PAPERS = {Paper.REGISTRATION: LATER, Paper.INSPECTION: LATER}
BUS = Vehicle("A 1 B", Kind.BUS, 20, licence=Licence.B1, papers=PAPERS)
JAJANG = Driver(1, "Pak Jajang", Licence.B1, LATER)

days = st.integers(-100, 100).map(lambda left: DAY + timedelta(days=left))


def test_with_all_papers_nothing_is_in_the_way() -> None:
    assert bars(JAJANG, BUS, DAY) == []


def test_every_reason_is_named_at_once() -> None:
    vehicle = Vehicle(
        "A 1 B", Kind.BUS, 20, licence=Licence.B1, papers={Paper.REGISTRATION: DAY}, out="servis"
    )
    away = Leave(DAY, DAY + timedelta(days=3))
    driver = Driver(1, "Pak Jajang", Licence.A, DAY, (away,))
    found = bars(driver, vehicle, DAY + timedelta(days=1))
    assert found == [
        Bar(Reason.OUT),
        Bar(Reason.EXPIRED, Paper.REGISTRATION, DAY),
        Bar(Reason.UNKNOWN, Paper.INSPECTION),
        Bar(Reason.EXPIRED, Paper.LICENCE, DAY),
        Bar(Reason.LEAVE, day=away.last),
        Bar(Reason.CLASS, Paper.LICENCE),
    ]


def test_a_car_needs_no_inspection_unless_it_has_one() -> None:
    car = Vehicle("A 1 B", Kind.CAR, 4, papers={Paper.REGISTRATION: LATER})
    assert vehicle_bars(car, DAY) == []
    old = {Paper.REGISTRATION: LATER, Paper.INSPECTION: DAY - timedelta(days=1)}
    assert vehicle_bars(Vehicle("A 1 B", Kind.CAR, 4, papers=old), DAY)


def test_a_driver_whose_licence_nobody_has_noted_may_not_drive() -> None:
    assert driver_bars(Driver(1, "Pak Usman"), DAY) == [Bar(Reason.UNKNOWN, Paper.LICENCE)]


def test_a_higher_class_covers_the_lower_ones() -> None:
    assert [covers(Licence.B1, one) for one in Licence] == [True, True, False]


@given(last=days, day=days, kind=st.sampled_from(Kind), paper=st.sampled_from(Paper))
def test_a_paper_counts_on_its_last_day_and_no_longer(
    last: date, day: date, kind: Kind, paper: Paper
) -> None:
    papers = dict.fromkeys(NEEDED[kind], LATER)
    if paper is Paper.LICENCE:
        found = driver_bars(Driver(1, "x", Licence.A, last), day)
    else:
        found = vehicle_bars(Vehicle("A 1 B", kind, 4, papers=papers | {paper: last}), day)
    assert found == ([Bar(Reason.EXPIRED, paper, last)] if last < day else [])


@given(last=days)
def test_over_the_days_each_span_is_entered_once_and_in_order(last: date) -> None:
    spans = [nearing(last, last - timedelta(days=left)) for left in range(60, -10, -1)]
    entered = [
        span for before, span in zip([None, *spans], spans, strict=False) if span != before and span
    ]
    assert entered == list(WARNED)


@given(first=days, long=st.integers(0, 20), day=days)
def test_leave_bars_its_days_alone(first: date, long: int, day: date) -> None:
    away = Leave(first, first + timedelta(days=long))
    found = driver_bars(Driver(1, "x", Licence.A, LATER, (away,)), day)
    assert bool(found) == (first <= day <= away.last)


def test_endings_come_in_order_and_leave_out_what_is_over() -> None:
    soon, over = DAY + timedelta(days=6), DAY - timedelta(days=1)
    papers = {Paper.REGISTRATION: DAY + timedelta(days=20), Paper.INSPECTION: over}
    vehicle = Vehicle("A 1 B", Kind.CAR, 4, papers=papers, id=7)
    found = endings([vehicle], [Driver(4, "Pak Jajang", Licence.A, soon)], DAY)
    assert [(one.subject, one.days) for one in found] == [("driver:4", 7), ("vehicle:7", 30)]


def test_plates_are_written_alike_however_they_are_typed() -> None:
    for typed in ("a1234bc", "A 1234 BC", " a-1234.bc ", "A1234 bc"):
        assert written(typed) == "A 1234 BC"
    assert written("B 1") == "B 1"
    for typed in ("", "1234", "ABC 1 D", "A 12345 B", "A 1234 BCDE"):
        assert written(typed) == ""
