"""Distances and minutes between stops: estimated, or measured where a router has said so."""

from hypothesis import given
from hypothesis import strategies as st

from domain.places import metres
from domain.travel import KM_PER_HOUR, ROAD_METRES_PER_METRE, GreatCircle, Leg, Measured
from tests.commuters import ROADS, STOPS

stops = st.sampled_from(sorted(STOPS))
hours = st.integers(0, 23)


@given(one=stops, other=stops, hour=hours)
def test_an_estimate_is_the_same_both_ways_and_never_shorter_than_the_straight_line(
    one: int, other: int, hour: int
) -> None:
    straight = metres(STOPS[one], STOPS[other])
    assert ROADS.metres(one, other) == ROADS.metres(other, one)
    assert abs(ROADS.metres(one, other) - straight * ROAD_METRES_PER_METRE) <= 0.5
    assert ROADS.minutes(one, other, hour) * KM_PER_HOUR[hour] / 60 >= straight / 1000
    assert (ROADS.minutes(one, other, hour) == 0) is (one == other)


@given(one=stops, other=stops, between=stops, hour=hours)
def test_a_way_around_is_never_shorter_by_more_than_rounding(
    one: int, other: int, between: int, hour: int
) -> None:
    around = ROADS.minutes(one, between, hour) + ROADS.minutes(between, other, hour)
    assert ROADS.minutes(one, other, hour) <= around + 1


def test_it_takes_longer_when_offices_begin() -> None:
    assert ROADS.minutes(1, 100, 7) > ROADS.minutes(1, 100, 10) > ROADS.minutes(1, 100, 2)


def test_what_was_measured_counts_and_the_rest_is_estimated() -> None:
    roads = Measured({(1, 2): Leg(600, 9000)}, GreatCircle(STOPS))
    empty_road = KM_PER_HOUR.index(max(KM_PER_HOUR))
    assert roads.minutes(1, 2, empty_road) == 10
    assert roads.minutes(1, 2, 7) == 15  # 42 against 28 kilometres an hour
    assert roads.metres(1, 2) == 9000
    assert roads.metres(2, 1) == ROADS.metres(2, 1)
    assert roads.minutes(2, 1, 7) == ROADS.minutes(2, 1, 7)
