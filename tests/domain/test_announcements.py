"""The states of an announcement, and when it stops by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.announcements import (
    EDGES,
    LOOKED_AT,
    Fate,
    Move,
    NotNow,
    State,
    failing,
    moved,
)
from domain.audiences import Whom
from domain.subscriptions import EMERGENCY, Purpose
from storage.announcements import key_of
from tests.moments import NOON
from tests.shapes import announcement


@given(st.lists(st.sampled_from(list(Move)), max_size=40))
def test_no_moves_lead_out_of_the_table(moves: list[Move]) -> None:
    one = announcement(NOON)
    for move in moves:
        try:
            after = moved(one, move)
        except NotNow:
            assert (move, one.state) not in EDGES
            continue
        assert after.state is EDGES[move, one.state]
        one = after


def test_what_is_over_does_not_begin_anew() -> None:
    begun = {State.SCHEDULED, State.RUNNING}
    for (move, state), target in EDGES.items():
        assert state is not State.CANCELLED or target is State.CANCELLED
        assert not (state is State.FINISHED and target in begun) or move is Move.RESUME


def test_an_emergency_may_wake_people() -> None:
    assert Whom(EMERGENCY.written).purpose is Purpose.EMERGENCY
    assert Whom().purpose is Purpose.ANNOUNCEMENT


@pytest.mark.parametrize(("bad", "stops"), [(LOOKED_AT // 20, False), (LOOKED_AT // 20 + 1, True)])
def test_more_than_one_in_twenty_that_fail_stop_it(bad: int, stops: bool) -> None:
    newest = [Fate.FAILED] * bad + [Fate.SENT] * (LOOKED_AT - bad)
    assert failing(newest) is stops
    assert failing([Fate.BLOCKED] * LOOKED_AT) is False
    assert failing(newest[:-1]) is False  # too few have ended to tell


def test_everybody_has_one_letter() -> None:
    assert key_of(1, 23) != key_of(12, 3)
