"""Who hears a call for help, when a trip is near, and that no woman is left alone after dark."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.pooling_faults import Wrong, faults
from domain.pooling_rules import RULES, alone_at_night
from domain.pooling_shapes import Asked, Car, Direction, Offer, Visit
from domain.rides import Ride
from domain.safety import Night, Ring, after, left_alone, near
from domain.trips import TripState
from tests.commuters import BUS, OFFICE, ROADS, Dispatch, at, cars, people, wish
from tests.riding import SEVEN, seated, trip

HOUR = timedelta(hours=1)


def test_a_call_goes_from_ring_to_ring_and_stays_in_the_last() -> None:
    rings = [-1]
    while len(rings) < 7:
        rings.append(after(rings[-1]))
    assert rings[1:5] == list(Ring)
    assert set(rings[5:]) == {Ring.EVERYBODY}


def test_a_trip_is_near_from_an_hour_before_to_an_hour_after() -> None:
    one = trip(state=TripState.PUBLISHED)
    for moment, is_near in (
        (one.start - HOUR - timedelta(seconds=1), False),
        (one.start - HOUR, True),
        (one.end + HOUR, True),
        (one.end + HOUR + timedelta(seconds=1), False),
    ):
        assert near(one, moment) is is_near
    late = replace(one, state=TripState.DEPARTED)
    assert near(late, one.end + 3 * HOUR)
    assert not near(replace(one, state=TripState.DISSOLVED), one.start)


def test_the_nip_goes_before_what_was_said_and_her_word_before_both() -> None:
    assert Night().guards(True)
    assert not Night(alone=True).guards(True)
    assert not Night(woman=True).guards(False)
    assert Night(woman=True).guards(None)
    assert not Night().guards(None)


@given(asked=people(), fleet=cars())
def test_no_offer_ever_leaves_a_guarded_woman_alone_after_dark(
    asked: list[Asked], fleet: list[Car]
) -> None:
    day = Dispatch(fleet)
    for one in asked:
        wanted = replace(one.wish, guarded=True)
        found = day.books(wanted, one.direction, one.office)
        if isinstance(found, Offer):
            known = day.wishes | {wanted.id: wanted}
            assert not alone_at_night(found.run, known, RULES)
    assert not any(alone_at_night(run, day.wishes, RULES) for run in day.runs)


@given(minutes=st.integers(0, 23 * 60), way=st.sampled_from(Direction))
def test_a_plan_in_which_she_is_alone_after_dark_has_that_fault(
    minutes: int, way: Direction
) -> None:
    day = Dispatch([BUS])
    moment = at("00:00") + timedelta(minutes=minutes)
    one = replace(wish(1, 2), earliest=moment, latest=moment + timedelta(minutes=30))
    found = day.asks(one, way, OFFICE)
    if not isinstance(found, Offer):
        return
    guarded = replace(one, guarded=True, promised=found.at)
    wrong = {fault.wrong for fault in faults([found.run], [BUS], wishes={1: guarded}, travel=ROADS)}
    alone = alone_at_night(found.run, {1: guarded}, RULES)
    assert (Wrong.ALONE in wrong) is alone
    if alone:  # and so the same ride is not promised to her
        again = Dispatch([BUS]).asks(replace(one, guarded=True), way, OFFICE)
        assert not isinstance(again, Offer) or not alone_at_night(again.run, {1: guarded}, RULES)


def test_the_last_one_out_is_found_where_others_have_left() -> None:
    late = SEVEN + timedelta(hours=12)
    way: dict[str, Any] = {"direction": Direction.HOME}
    rina = seated(id=1, guarded=True, stop=3, **way)
    dede = seated(id=2, stop=3, **way)
    there = {1: rina, 2: dede}

    def drive(*rides: int) -> Ride | None:
        visits = (Visit(2, late, ()), Visit(3, late + HOUR, rides))
        return left_alone(trip(start=late, end=late + HOUR, visits=visits, **way), there)

    assert drive(1, 2) is None
    assert drive(1) == rina
    assert drive(2) is None
    assert drive() is None
