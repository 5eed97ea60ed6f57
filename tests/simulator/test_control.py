"""Other processes and the chat page do everything over HTTP."""

import base64
from typing import Any

import aiohttp
import orjson
import pytest

from simulator import Simulator
from simulator.picture import sample_photo
from tests.simulator.caller import Caller


async def act(bot: Caller, **asked: Any) -> Any:
    async with bot.session.post(f"{bot.sim.url}/sim/act", json=asked) as response:
        return await response.json()


async def test_people_act_over_http(sim: Simulator, bot: Caller) -> None:
    done = await act(bot, act="send_text", user=1001, text="Halo")
    assert done["result"]["text"] == "Halo"
    photo = base64.b64encode(sample_photo()).decode()
    await act(bot, act="send_photo", user=1001, data=photo, caption="x")
    await act(bot, act="send_album", user=1001, photos=[photo, photo])
    form = aiohttp.FormData({"json": '{"act":"send_photo","user":1001}'})
    form.add_field("file", sample_photo(), filename="a.jpg", content_type="image/jpeg")
    async with bot.session.post(f"{sim.url}/sim/act", data=form) as response:
        assert (await response.json())["ok"]
    assert len(sim.messages(1001)) == 5
    made = await act(bot, act="add_user", id=2000, first_name="Baru")
    assert made["result"]["id"] == 2000


@pytest.mark.parametrize(
    "asked",
    [
        {"act": "stop"},
        {"act": "town"},
        {"act": "send_text", "user": 77, "text": "x"},
        {"act": "send_text", "user": 1001},
        {"act": "send_text", "user": 1001, "text": ""},
        {"act": "tap", "user": 1001, "message_id": 5, "label": "Ya"},
        {"act": "send_photo", "user": 1001, "data": "!"},
    ],
)
async def test_what_cannot_be_done_is_explained(bot: Caller, asked: dict[str, Any]) -> None:
    said = await act(bot, **asked)
    assert said["ok"] is False
    assert said["description"]


async def test_other_web_sites_may_not_act(sim: Simulator, bot: Caller) -> None:
    headers = {"Origin": "https://jahat.example"}
    url = f"{sim.url}/sim/act"
    async with bot.session.post(url, headers=headers, data=b"{}") as response:
        assert response.status == 403


async def test_the_state_and_the_news_of_a_person(sim: Simulator, bot: Caller) -> None:
    sim.press_start(1001)
    async with bot.session.get(f"{sim.url}/sim/state?as=1001,1002,77") as response:
        state = await response.json()
    assert set(state["views"]) == {"1001", "1002"}
    (chat,) = state["views"]["1001"]
    assert [message["text"] for message in chat["messages"]] == ["/start"]
    async with bot.session.get(f"{sim.url}/sim/events?as=1001") as stream:
        assert await stream.content.readline() == b"retry: 1000\n"
        await bot.call("sendMessage", chat_id=1001, text="Halo")
        sim.press_start(1002)
        line = b""
        while not line.startswith(b"data: "):
            line = await stream.content.readline()
        news = orjson.loads(line[6:])
        assert (news["as"], news["event"], news["message"]["text"]) == (1001, "message", "Halo")


async def test_faults_limits_calls_and_health(sim: Simulator, bot: Caller) -> None:
    async def ask(**body: Any) -> Any:
        async with bot.session.post(f"{sim.url}/sim/faults", json=body) as response:
            return await response.json()

    assert (await ask(fault="fail", method="getMe", status=502))["ok"]
    assert await bot.refused("getMe") == "Bad Gateway"
    assert (await ask(limits={"burst": 5}))["result"]["limits"] is True
    assert sim.limits is not None
    assert sim.limits.burst == 5
    assert (await ask(limits=False))["result"]["limits"] is False
    assert (await ask(fault="nonsense"))["ok"] is False
    async with bot.session.get(f"{sim.url}/sim/calls") as response:
        assert [call["method"] for call in (await response.json())["result"]] == ["getme"]
    async with bot.session.get(f"{sim.url}/sim/health") as response:
        assert (await response.json())["ok"]


async def test_the_page_and_its_parts_are_served(sim: Simulator, bot: Caller) -> None:
    for path, kind in (("/", "text/html"), ("/page/app.js", "text/javascript")):
        async with bot.session.get(sim.url + path) as response:
            assert response.status == 200
            assert response.content_type == kind
    async with bot.session.get(f"{sim.url}/page/..%2fclock.py") as response:
        assert response.status == 404
