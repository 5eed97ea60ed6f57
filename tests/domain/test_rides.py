"""The life of a ride: what may follow what, who may do it, and what is counted against whom."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Refused
from domain.rides import (
    EDGES,
    ENDED,
    LIVE,
    REASONED,
    SEATED,
    Move,
    Need,
    Ride,
    State,
    Who,
    edge,
    moves,
)
from domain.riding import (
    CANCELS,
    NO_SHOW_DAYS,
    NotNow,
    TooLate,
    TooSoon,
    cancelling,
    heard,
    moved,
    waiting_only,
)
from domain.trips import (
    TAKEN,
    TRIP_EDGES,
    TripMove,
    TripNotNow,
    TripState,
    free_numbers,
    slots,
    trip_moved,
)
from tests.moments import NOON
from tests.riding import SEVEN, ride, seated, trip

MINUTE = SEVEN - timedelta(minutes=20)


def test_every_state_can_be_reached_and_every_live_one_left() -> None:
    assert {one.target for one in EDGES if one.target} == set(State) - {State.NEW}
    for state in LIVE:
        assert any(state in one.sources and one.target in ENDED for one in EDGES), state


def test_a_promise_is_never_turned_down_nor_ends_as_unmet() -> None:
    for state in SEATED:
        for who in Who:
            assert not {Move.TURN_DOWN, Move.GIVE_UP} & set(moves(state, who)), (state, who)


def test_only_the_rider_says_that_they_still_come_or_that_the_no_show_is_none() -> None:
    for state in State:
        for who in (Who.DRIVER, Who.CLOCK):
            assert edge(Move.CONFIRM, state, who) is None
        for who in (Who.DRIVER, Who.DISPATCHER, Who.CLOCK):
            assert edge(Move.DISPUTE, state, who) is None


def test_no_edge_stands_twice() -> None:
    for move in Move:
        for state in State:
            for who in Who:
                found = [
                    one
                    for one in EDGES
                    if one.move is move and state in one.sources and who in one.who
                ]
                assert len(found) <= 1, (move, state, who)


@given(
    acts=st.lists(st.tuples(st.sampled_from(Move), st.sampled_from(Who)), max_size=30),
    hours=st.lists(st.floats(0, 12), min_size=30, max_size=30),
    reasons=st.lists(st.sampled_from(["", "sick"]), min_size=30, max_size=30),
)
def test_no_sequence_of_moves_breaks_a_rule(
    acts: list[tuple[Move, Who]], hours: list[float], reasons: list[str]
) -> None:
    now, one = NOON, ride()
    for (move, who), span, reason in zip(acts, hours, reasons, strict=False):
        now += timedelta(hours=span)
        before = one
        changes: dict[str, Any] = {"reason": reason} if reason else {}
        if move in {Move.PROMISE, Move.CHANGE}:
            changes |= {"trip": 1, "promised_at": now}
        if move is Move.SHIFT and before.promised_at:
            changes |= {"planned_at": before.promised_at + timedelta(minutes=span)}
        try:
            one = moved(one, move, who=who, now=now, arrived_at=now - timedelta(hours=1), **changes)
        except (Refused, ValueError):
            continue
        _sound(before, one)


def _sound(before: Ride, one: Ride) -> None:
    assert (one.ended_at is not None) == (one.state in ENDED)
    assert one.reason or one.state not in REASONED
    if one.state in SEATED:
        assert one.trip is not None
        assert one.promised_at is not None
        assert one.planned_at is not None
        assert abs(one.planned_at - one.promised_at) <= timedelta(minutes=5)
    if before.state in SEATED and one.state in SEATED:
        same = (before.promised_at, before.trip) == (one.promised_at, one.trip)
        assert same or one.state is State.PROMISED
    if before.state in ENDED:
        again = {State.UNMET: {State.WAITING, State.PROMISED}, State.NO_SHOW: {State.BOARDED}}
        assert one.state in ENDED | again.get(before.state, set())


@pytest.mark.parametrize(
    ("hours", "move"),
    [(7, Move.CANCEL), (5, Move.CANCEL_SAME_DAY), (1, Move.CANCEL_LATE), (-1, Move.CANCEL_LATE)],
)
def test_the_hours_before_departure_say_what_a_cancellation_is(hours: int, move: Move) -> None:
    one, now = seated(), MINUTE - timedelta(hours=hours)
    assert cancelling(one, now) is move
    assert moved(one, move, who=Who.RIDER, now=now, reason="sick").trip is None
    for other in CANCELS - {move}:
        with pytest.raises(NotNow):
            moved(one, other, who=Who.RIDER, now=now, reason="sick")


def test_who_only_waits_may_always_leave() -> None:
    assert cancelling(ride(state=State.WAITING), SEVEN) is Move.CANCEL


def test_an_end_needs_its_reason() -> None:
    for one, move, who in (
        (ride(), Move.TURN_DOWN, Who.CLOCK),
        (seated(), Move.MISS, Who.DISPATCHER),
        (seated(), Move.CANCEL, Who.RIDER),
    ):
        with pytest.raises(ValueError, match="reason"):
            moved(one, move, who=who, now=NOON)
    assert moved(ride(), Move.GIVE_UP, who=Who.CLOCK, now=NOON).state is State.UNMET


def test_a_no_show_waits_five_minutes_after_arrival_and_after_the_promise() -> None:
    one = seated()
    early = MINUTE - timedelta(minutes=10)
    for arrived, now in (
        (MINUTE, MINUTE + timedelta(minutes=4)),
        (early, MINUTE + timedelta(minutes=4)),
    ):
        with pytest.raises(TooSoon):
            moved(one, Move.NO_SHOW, who=Who.DRIVER, now=now, arrived_at=arrived, reason="absent")
    with pytest.raises(NotNow):  # nobody has come yet
        moved(one, Move.NO_SHOW, who=Who.DRIVER, now=SEVEN, reason="absent")
    now = MINUTE + timedelta(minutes=5)
    after = moved(one, Move.NO_SHOW, who=Who.DRIVER, now=now, arrived_at=MINUTE, reason="absent")
    assert after.state is State.NO_SHOW


def _no_show(days_ago: float) -> Ride:
    at = NOON - timedelta(days=days_ago)
    return seated(state=State.NO_SHOW, ended_at=at, reason="absent")


def test_three_no_shows_in_thirty_days_leave_only_the_waiting_list() -> None:
    three = [_no_show(1), _no_show(10), _no_show(29)]
    assert waiting_only(three[:2], NOON) is None
    assert waiting_only(three, NOON) == NOON + timedelta(days=1)
    assert waiting_only([*three[:2], _no_show(31)], NOON) is None
    four = [*three, _no_show(5)]
    assert waiting_only(four, NOON) == NOON - timedelta(days=10) + NO_SHOW_DAYS


def test_a_no_show_in_dispute_does_not_count_until_it_is_upheld() -> None:
    one = moved(_no_show(1), Move.DISPUTE, who=Who.RIDER, now=NOON)
    others = [_no_show(10), _no_show(20)]
    assert waiting_only([one, *others], NOON) is None
    with pytest.raises(NotNow):
        moved(one, Move.DISPUTE, who=Who.RIDER, now=NOON)
    upheld = moved(one, Move.UPHOLD, who=Who.DISPATCHER, now=NOON)
    assert waiting_only([upheld, *others], NOON) is not None
    pardoned = moved(one, Move.PARDON, who=Who.DISPATCHER, now=NOON)
    assert pardoned.state is State.MISSED
    with pytest.raises(NotNow):
        moved(upheld, Move.PARDON, who=Who.DISPATCHER, now=NOON)


def test_a_dispute_comes_within_two_days() -> None:
    with pytest.raises(TooLate):
        moved(_no_show(3), Move.DISPUTE, who=Who.RIDER, now=NOON)


def test_a_plan_may_shift_within_five_minutes_and_change_only_aloud() -> None:
    one = seated(state=State.CONFIRMED)
    near = moved(one, Move.SHIFT, who=Who.CLOCK, now=NOON, planned_at=MINUTE + timedelta(minutes=5))
    assert (near.state, near.promised_at) == (State.CONFIRMED, MINUTE)
    with pytest.raises(ValueError, match="silently"):
        moved(one, Move.SHIFT, who=Who.CLOCK, now=NOON, planned_at=MINUTE + timedelta(minutes=6))
    later = MINUTE + timedelta(minutes=6)
    changed = moved(one, Move.CHANGE, who=Who.CLOCK, now=NOON, promised_at=later)
    assert (changed.state, changed.planned_at) == (State.PROMISED, later)
    assert heard(Move.CHANGE, Who.CLOCK)


def test_who_takes_a_promise_away_says_so() -> None:
    for one in EDGES:
        loses = one.sources & SEATED and one.target is not None and one.target not in SEATED
        for who in one.who - {Who.RIDER}:
            assert heard(one.move, who) or not loses or one.move is Move.COMPLETE, one


def test_a_wheelchair_takes_its_place_and_no_seat_besides() -> None:
    wish = ride(seats=2, needs=frozenset({Need.WHEELCHAIR})).wish()
    assert (wish.seats, wish.wheelchairs) == (1, 1)


def test_a_trip_goes_from_draft_to_its_end_and_not_around() -> None:
    one = trip()
    for move, who in (
        (TripMove.PUBLISH, Who.CLOCK),
        (TripMove.ACCEPT, Who.DRIVER),
        (TripMove.CHECK, Who.DRIVER),
        (TripMove.DEPART, Who.DRIVER),
        (TripMove.END, Who.DRIVER),
    ):
        with pytest.raises(TripNotNow):
            trip_moved(one, TripMove.END, who=Who.CLOCK, now=NOON) if (
                one.state is not TripState.DEPARTED
            ) else trip_moved(one, TripMove.FIT, who=Who.CLOCK, now=NOON)
        one = trip_moved(one, move, who=who, now=NOON)
    assert one.state is TripState.ENDED
    assert not any(one.state in each.sources for each in TRIP_EDGES)


def test_every_trip_under_way_can_break_and_no_other() -> None:
    for state in TripState:
        standing = replace(trip(), state=state)
        if state in TAKEN:
            assert trip_moved(standing, TripMove.BREAK, who=Who.DRIVER, now=NOON)
        else:
            with pytest.raises(TripNotNow):
                trip_moved(standing, TripMove.BREAK, who=Who.DRIVER, now=NOON)


@given(start=st.integers(0, 10**6), length=st.integers(0, 10**5))
def test_slots_cover_the_run_and_nothing_else(start: int, length: int) -> None:
    first = SEVEN + timedelta(seconds=start)
    last = first + timedelta(seconds=length)
    found = slots(first, last)
    assert found[0] * 900 <= first.timestamp() < (found[0] + 1) * 900
    assert found[-1] * 900 < max(last.timestamp(), first.timestamp() + 1) <= (found[-1] + 1) * 900
    assert list(found) == list(range(found[0], found[-1] + 1))


@given(seats=st.integers(0, 30), wheelchairs=st.integers(0, 3), taken=st.sets(st.integers(-3, 30)))
def test_free_places_are_those_that_nobody_holds(
    seats: int, wheelchairs: int, taken: set[int]
) -> None:
    plain, wheeled = free_numbers(seats, wheelchairs, taken)
    assert set(plain) | (taken & set(range(1, seats + 1))) == set(range(1, seats + 1))
    assert not {*plain, *wheeled} & taken
    assert all(-wheelchairs <= number < 0 for number in wheeled)
