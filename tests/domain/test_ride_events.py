"""Ten thousand random events: whatever happens, no promise is broken silently."""

import random
from datetime import timedelta

import pytest

from domain.rides import State
from tests.random_rides import World, act, faults

DAYS, EVENTS_A_DAY = 100, 100


@pytest.mark.parametrize("part", range(4))
def test_ten_thousand_events_break_no_rule(part: int) -> None:
    seen: set[State] = set()
    for seed in range(part * DAYS // 4, (part + 1) * DAYS // 4):
        world = World(random.Random(seed))
        for step in range(EVENTS_A_DAY):
            world.now += timedelta(minutes=world.chance.randrange(25))
            act(world)
            assert list(faults(world)) == [], (seed, step)
        seen |= {one.state for one in world.rides.values()}
    assert seen > {State.COMPLETED, State.NO_SHOW, State.CANCELLED, State.UNMET, State.WAITING}
