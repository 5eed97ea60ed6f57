"""Getting in: codes that change, who is near, and what a driver has to do next."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.boarding import CODE_LASTS, NEAR_METRES, code, code_until, holders, is_code, near
from domain.driving import EXPECTED, Step, ahead, progress, using, waits_until
from domain.places import Point
from domain.pooling_shapes import Direction, Visit
from domain.reminding import AN_HOUR, EVENING_UNTIL, Skip, an_hour, evening
from domain.rides import Ride, State
from domain.trips import Called, Trip, TripState
from tests.moments import NOON
from tests.riding import OFFICE, SEVEN, seated, trip

SECRET = "a secret of the test"
MOMENTS = st.timedeltas(timedelta(), timedelta(days=400)).map(lambda span: NOON + span)


@given(st.integers(1, 10**6), MOMENTS)
def test_a_code_is_four_digits_and_good_for_five_to_ten_minutes(number: int, now: datetime) -> None:
    one = seated(id=number)
    digits = code(SECRET, one, now)
    assert is_code(digits)
    until = code_until(now)
    assert holders(SECRET, [one], digits, until - timedelta(milliseconds=1)) == [one]
    assert holders(SECRET, [one], " ".join(digits), until + CODE_LASTS / 2) == [one]
    gone = holders(SECRET, [one], digits, until + CODE_LASTS + timedelta(seconds=1))
    assert gone == [] or code(SECRET, one, until + CODE_LASTS) == digits


def test_another_secret_trip_or_ride_has_another_code() -> None:
    one = seated(id=7)
    others = [seated(id=8), seated(id=7, trip=2)]
    codes = [code(SECRET, ride, NOON) for ride in (one, *others)] + [code("other", one, NOON)]
    assert len(set(codes)) == len(codes)


def test_what_is_no_code() -> None:
    for text in ("", "123", "12345", "12 34 5", "satu", "1234 ya"):
        assert not is_code(text), text
    for text in ("1234", " 1 2 3 4 ", "12-34", "12.34"):
        assert is_code(text), text


@given(st.floats(-2, 2))
def test_near_is_within_150_metres(times: float) -> None:
    stop = Point(-6.105, 106.230)
    here = Point(stop.latitude + times * NEAR_METRES / 111_194.9, stop.longitude)
    if abs(abs(times) - 1) > 0.01:
        assert near(here, stop) == (abs(times) < 1)


def _calls(stops: list[int]) -> list[Called]:
    return [
        Called(1, number, stop, SEVEN + timedelta(minutes=number), None, None)
        for number, stop in enumerate(stops)
    ]


@st.composite
def drives(draw: st.DrawFn) -> tuple[Trip, list[Called], list[Ride]]:
    """Give a trip that has set out, with people at some of its stops."""
    direction = draw(st.sampled_from(Direction))
    stops = draw(st.lists(st.integers(2, 9), min_size=1, max_size=5, unique=True))
    states = [*EXPECTED] if direction is Direction.TO_OFFICE else [State.BOARDED]
    rides = [
        seated(id=number, stop=stop, direction=direction, state=draw(st.sampled_from(states)))
        for number, stop in enumerate(draw(st.lists(st.sampled_from(stops), max_size=6)), 1)
    ]
    visits = tuple(Visit(stop, SEVEN, ()) for stop in stops)
    one = trip(id=1, direction=direction, visits=visits, state=TripState.DEPARTED)
    return one, _calls(stops), rides


@given(drives())
def test_step_by_step_every_trip_comes_to_its_end(
    drive: tuple[Trip, list[Called], list[Ride]],
) -> None:
    one, calls, rides = drive
    met: list[int] = []
    for _ in range(2 * len(calls) + 1):
        now = progress(one, calls, rides, None)
        if now.step is Step.FINISH:
            break
        assert now.call is not None
        number = now.call.number
        if now.step is Step.DRIVE:
            assert using(one, rides, now.call.stop), "nobody drives to a stop that nobody uses"
            calls[number] = replace(now.call, arrived_at=NOON)
        else:
            assert now.step is Step.STOP
            done = State.COMPLETED if one.direction is Direction.HOME else State.BOARDED
            people = using(one, rides, now.call.stop)
            met += [ride.id for ride in people]
            rides = [replace(ride, state=done) if ride in people else ride for ride in rides]
            calls[number] = replace(now.call, left_at=NOON)
    else:
        raise AssertionError("the trip has no end")
    assert sorted(met) == [ride.id for ride in rides]
    assert ahead(one, calls, rides) == []


def test_who_comes_early_waits_for_the_minute_too() -> None:
    one = seated()
    assert one.promised_at is not None
    early = one.promised_at - timedelta(minutes=9)
    assert waits_until(trip(), one, early) == one.promised_at + timedelta(minutes=5)
    late = one.promised_at + timedelta(minutes=9)
    assert waits_until(trip(), one, late) == late + timedelta(minutes=5)
    home = trip(direction=Direction.HOME, office=OFFICE, start=SEVEN + timedelta(minutes=10))
    back = seated(direction=Direction.HOME)
    assert waits_until(home, back, SEVEN) == home.start + timedelta(minutes=5)


@given(st.timedeltas(timedelta(), timedelta(hours=12)))
def test_a_reminder_comes_in_time_or_not_at_all(late: timedelta) -> None:
    one = seated()
    skip = evening(one, NOON, NOON + late)
    assert (skip is Skip.LATE) == (late > EVENING_UNTIL)
    begins = one.promised_at
    assert begins is not None
    now = begins - AN_HOUR + late
    assert (an_hour(one, begins, now) is Skip.LATE) == (now >= begins)
