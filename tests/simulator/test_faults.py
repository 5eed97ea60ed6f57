"""What fails on demand fails as it would on the open Internet; limits hold."""

import asyncio
from typing import Literal

import aiohttp
import pytest

from simulator import Limits, Simulator
from tests.simulator.caller import Caller
from tests.simulator.conftest import Hand


async def test_a_failure_hits_only_what_was_named(sim: Simulator, started: Caller) -> None:
    sim.press_start(1002)
    sim.fail("sendMessage", chat=1001, status=429, retry_after=7)
    await started.call("sendMessage", chat_id=1002, text="x")
    await started.call("getMe")
    said = await started.raw("sendMessage", chat_id=1001, text="x")
    assert said == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    await started.call("sendMessage", chat_id=1001, text="x")


async def test_a_lost_connection_before_and_after_acceptance(
    sim: Simulator, started: Caller
) -> None:
    moments: tuple[tuple[Literal["before", "after"], int], ...] = (("before", 1), ("after", 2))
    for when, shown in moments:
        sim.drop("sendMessage", when=when)
        with pytest.raises(aiohttp.ClientError):
            await started.call("sendMessage", chat_id=1001, text=when)
        assert len(sim.messages(1001)) == shown


async def test_a_call_that_hangs_has_taken_effect(sim: Simulator, started: Caller) -> None:
    sim.hang("sendMessage")
    waiting = asyncio.create_task(started.call("sendMessage", chat_id=1001, text="x"))
    await sim.wait_for(lambda: len(sim.messages(1001)) == 2)
    assert not waiting.done()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)


async def test_an_outage_cuts_what_waits_and_ends(sim: Simulator, bot: Caller) -> None:
    waiting = asyncio.create_task(bot.updates(timeout=30))
    await sim.wait_for(lambda: sim.bot.queue.is_waited_for)
    sim.outage(True)
    with pytest.raises(aiohttp.ClientError):
        await waiting
    with pytest.raises(aiohttp.ClientError):
        await bot.call("getMe")
    sim.outage(True, status=502)
    assert await bot.refused("getMe") == "Bad Gateway"
    sim.send_text(1001, "selama gangguan")
    sim.outage(False)
    assert [update["message"]["text"] for update in await bot.updates()] == ["selama gangguan"]


async def test_one_chat_bears_a_small_burst_then_one_a_second(
    sim: Simulator, started: Caller, hand: Hand
) -> None:
    sim.limits = Limits()
    for _ in range(3):
        sent = await started.call("sendMessage", chat_id=1001, text="x")
    said = await started.raw("sendMessage", chat_id=1001, text="x")
    assert said["parameters"] == {"retry_after": 1}
    edit = {"chat_id": 1001, "message_id": sent["message_id"], "text": "y"}
    assert (await started.raw("editMessageText", **edit))["error_code"] == 429
    hand.at += 1
    await started.call("editMessageText", **edit)
    assert (await started.raw("sendMessage", chat_id=1001, text="x"))["error_code"] == 429


async def test_all_chats_together_bear_thirty_a_second(
    sim: Simulator, bot: Caller, hand: Hand
) -> None:
    for user in range(2000, 2031):
        sim.add_user(user, f"Warga {user}")
        sim.press_start(user)
    sim.limits = Limits()
    for user in range(2000, 2030):
        await bot.call("sendMessage", chat_id=user, text="x")
    assert (await bot.raw("sendMessage", chat_id=2030, text="x"))["error_code"] == 429
    hand.at += 1
    await bot.call("sendMessage", chat_id=2030, text="x")


async def test_a_group_bears_twenty_a_minute(sim: Simulator, bot: Caller, hand: Hand) -> None:
    sim.add_group(-1005, "Petugas", members=[1001])
    sim.limits = Limits()
    for _ in range(20):
        hand.at += 2
        await bot.call("sendMessage", chat_id=-1005, text="x")
    hand.at += 2
    said = await bot.raw("sendMessage", chat_id=-1005, text="x")
    assert said["parameters"] == {"retry_after": 20}
    hand.at += 20
    await bot.call("sendMessage", chat_id=-1005, text="x")


async def test_waiting_for_what_never_comes_ends(sim: Simulator) -> None:
    with pytest.raises(TimeoutError):
        await sim.wait_for(lambda: False, timeout=0.01)
