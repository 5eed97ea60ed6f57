"""A simulator with its clock in the test's hand, and a bot that calls it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest

from simulator import Simulator, default_world
from tests.simulator.caller import Caller


@dataclass
class Hand:
    """A clock that moves only when told."""

    at: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
async def sim(hand: Hand) -> AsyncIterator[Simulator]:
    simulator = Simulator(
        clock=hand, steady=hand, first_update_id=100, first_message_id=1, webhook_pause_s=0.01
    )
    simulator.add_user(1001, "Ibu Sari", language_code="id", phone="+62811")
    simulator.add_user(1002, "Pak Dede", language_code="en")
    await simulator.start()
    yield simulator
    await simulator.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
async def bot(sim: Simulator, session: aiohttp.ClientSession) -> Caller:
    return Caller(sim, session)


@pytest.fixture
async def started(sim: Simulator, bot: Caller) -> Caller:
    """A bot whom Ibu Sari has started already."""
    sim.press_start(1001)
    await bot.updates()
    await bot.updates()
    return bot


@pytest.fixture
async def town() -> AsyncIterator[Simulator]:
    """The people, group and channel of the chat page."""
    simulator = Simulator(world=default_world())
    await simulator.start()
    yield simulator
    await simulator.stop()
