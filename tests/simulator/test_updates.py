"""Updates reach the bot by polling or by webhook, and stay until they are confirmed."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import orjson
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from simulator import Simulator
from simulator.simulator import fresh_id
from tests.simulator.caller import Caller


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_updates_stay_until_a_higher_offset_confirms_them(
    sim: Simulator, bot: Caller
) -> None:
    for word in ("satu", "dua", "tiga"):
        sim.send_text(1001, word)
    first = await bot.call("getUpdates", limit=2)
    assert texts(first) == ["satu", "dua"]
    assert texts(await bot.call("getUpdates")) == ["satu", "dua", "tiga"]
    rest = await bot.call("getUpdates", offset=first[-1]["update_id"] + 1)
    assert texts(rest) == ["tiga"]
    assert sim.pending_updates() == 1
    assert [update["update_id"] for update in first + rest] == [100, 101, 102]


async def test_a_negative_offset_keeps_only_the_last(sim: Simulator, bot: Caller) -> None:
    for word in ("satu", "dua", "tiga"):
        sim.send_text(1001, word)
    assert texts(await bot.call("getUpdates", offset=-1)) == ["tiga"]
    assert texts(await bot.call("getUpdates")) == ["tiga"]


async def test_a_long_poll_ends_when_something_happens(sim: Simulator, bot: Caller) -> None:
    waiting = asyncio.create_task(bot.updates(timeout=30))
    await sim.wait_for(lambda: sim.bot.queue.is_waited_for)
    sim.send_text(1001, "Halo")
    assert texts(await waiting) == ["Halo"]


async def test_the_older_of_two_polls_hears_a_conflict(sim: Simulator, bot: Caller) -> None:
    older = asyncio.create_task(bot.raw("getUpdates", timeout=30))
    await sim.wait_for(lambda: sim.bot.queue.is_waited_for)
    newer = asyncio.create_task(bot.raw("getUpdates", timeout=30))
    said = await older
    assert said["error_code"] == 409
    assert said["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot "
        "instance is running"
    )
    await sim.wait_for(lambda: sim.bot.queue.is_waited_for)
    sim.send_text(1001, "Halo")
    assert texts((await newer)["result"]) == ["Halo"]


async def test_kinds_are_remembered_and_reactions_come_only_on_request(
    sim: Simulator, bot: Caller
) -> None:
    message = sim.send_text(1001, "Halo")
    sim.react(1001, message["message_id"], "👍")
    assert [set(update) - {"update_id"} for update in await bot.updates()] == [{"message"}]
    await bot.updates(allowed_updates=["message_reaction"])
    sim.react(1001, message["message_id"], None)
    sim.send_text(1001, "tidak terlihat")
    (seen,) = await bot.updates()
    assert seen["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]


async def test_the_same_update_can_come_again(sim: Simulator, bot: Caller) -> None:
    sim.send_text(1001, "Halo")
    (first,) = await bot.updates()
    assert await bot.updates() == []
    sim.redeliver(first["update_id"])
    assert await bot.updates() == [first]
    assert await bot.updates() == []


async def test_two_ticks_come_with_the_confirmation(sim: Simulator, bot: Caller) -> None:
    message = sim.send_text(1001, "Halo")
    await bot.updates()
    assert not sim.is_read(message)
    await bot.updates()
    assert sim.is_read(message)


@given(st.floats(1.76e9, 3e9))
def test_a_later_start_goes_on_with_higher_ids(moment: float) -> None:
    assert 0 < fresh_id(moment, 10) < 2**31
    if moment < 1.95e9:
        assert fresh_id(moment + 1, 10) > fresh_id(moment, 10)


async def test_ids_are_those_of_the_moment() -> None:
    assert Simulator().last_update_id > fresh_id(1.79e9, 10)


class Hook:
    """A webhook that answers as told and writes down what came."""

    def __init__(self) -> None:
        self.url = ""
        self.came: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.statuses: list[int] = []
        self.answer: dict[str, Any] | None = None

    async def handle(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        status = self.statuses.pop(0) if self.statuses else 200
        if status == 200:
            self.came.append(orjson.loads(await request.read()))
        if self.answer is not None:
            return web.json_response(self.answer)
        return web.Response(status=status)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    made = Hook()
    app = web.Application()
    app.router.add_post("/hook", made.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def test_a_webhook_gets_updates_with_its_secret(
    sim: Simulator, bot: Caller, hook: Hook
) -> None:
    sim.send_text(1001, "sebelumnya")
    await bot.call("setWebhook", url=hook.url, secret_token="rahasia-1")
    await sim.wait_for(lambda: len(hook.came) == 1)
    sim.send_text(1001, "sesudahnya")
    await sim.wait_for(lambda: sim.pending_updates() == 0)
    assert texts(hook.came) == ["sebelumnya", "sesudahnya"]
    assert set(hook.secrets) == {"rahasia-1"}
    said = await bot.refused("getUpdates")
    assert said.startswith("Conflict: can't use getUpdates method while webhook is active")
    info = await bot.call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (hook.url, 0)


async def test_what_a_webhook_refuses_comes_again(sim: Simulator, bot: Caller, hook: Hook) -> None:
    hook.statuses = [500, 502]
    await bot.call("setWebhook", url=hook.url)
    message = sim.send_text(1001, "Halo")
    await sim.wait_for(lambda: sim.pending_updates() == 0)
    assert texts(hook.came) == ["Halo"]
    assert len(hook.secrets) == 3
    assert sim.is_read(message)
    info = await bot.call("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 502")
    sim.redeliver(hook.came[0]["update_id"])
    await sim.wait_for(lambda: sim.pending_updates() == 0)
    assert hook.came[1] == hook.came[0]


async def test_a_webhook_may_answer_with_a_call(sim: Simulator, bot: Caller, hook: Hook) -> None:
    hook.answer = {"method": "sendMessage", "chat_id": 1001, "text": "Wa'alaikumsalam"}
    await bot.call("setWebhook", url=hook.url)
    sim.send_text(1001, "Assalamu'alaikum")
    await sim.wait_for(lambda: len(sim.messages(1001)) == 2)
    assert sim.messages(1001)[1]["text"] == "Wa'alaikumsalam"


async def test_without_its_webhook_the_bot_polls_again(
    sim: Simulator, bot: Caller, hook: Hook
) -> None:
    await bot.call("setWebhook", url=hook.url)
    await bot.call("deleteWebhook", drop_pending_updates=True)
    sim.send_text(1001, "Halo")
    assert texts(await bot.updates()) == ["Halo"]
    assert hook.came == []


async def test_parameters_come_in_every_form(sim: Simulator, started: Caller) -> None:
    url = f"{sim.url}/bot{started.token}/SENDmessage"
    keys = '{"inline_keyboard":[[{"text":"Ya","callback_data":"y"}]]}'
    plain = {"chat_id": "1001", "text": "Halo & salam", "reply_markup": keys}
    multipart = aiohttp.FormData(plain, default_to_multipart=True)
    for arguments in (
        {"params": plain},
        {"data": plain},
        {"data": multipart},
        {"json": {**plain, "chat_id": 1001}},
    ):
        async with started.session.post(url, **arguments) as response:
            sent = (await response.json())["result"]
            assert sent["text"] == "Halo & salam"
            assert sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "y"
    assert len({message["message_id"] for message in sim.messages(1001)}) == 5
