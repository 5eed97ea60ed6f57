"""Telegram out of order for long, or another server that knows less: replies come all the same."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.api import Api
from bot.sender import Sender
from domain.outgoing import Message, Plain, Priority, Send
from domain.pacing import Limits, Pacer
from simulator import Simulator
from storage.database import Database
from storage.outbox import Letter
from tests.journeys.test_delivery import announce, ends, said
from tests.moments import NOON
from tests.town import TOKEN, Resident, Town, TownClock
from work.shelf import Shelf


async def passes(town: Town, minutes: int) -> None:
    """Let minutes pass, half a minute at a time."""
    for _ in range(2 * minutes):
        await town.later(seconds=31)


@pytest.mark.parametrize("status", [500, 502, 0])
async def test_a_telegram_that_is_broken_for_long_loses_no_reply(town: Town, status: int) -> None:
    ibu = town.resident()
    if status:
        town.sim.fail("sendMessage", status=status, times=40)
    else:
        town.sim.drop("sendMessage", when="before", times=40)
    town.sim.send_text(ibu.user, "/batal")
    await passes(town, 22)
    assert [text[:15] for text in said(town, ibu)] == ["Tidak ada isian"]


async def test_what_only_one_chat_cannot_get_is_given_up_and_the_next_one_goes(town: Town) -> None:
    ibu, dede = town.resident(), town.resident("Pak Dede")
    await ibu.types("/start")
    town.sim.fail("sendMessage", chat=ibu.user.id, status=500, times=None)
    town.sim.send_text(ibu.user, "/batal")
    for _ in range(20):
        await dede.types("/batal")
        await passes(town, 1)
    assert await ends(town, "failed") == 1
    town.sim.town.faults.clear()
    assert (await ibu.types("/batal")).only


async def test_an_announcement_that_telegram_said_no_to_is_told_later(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    town.sim.fail("sendMessage", status=502)
    await announce(town, ibu, "TPA tutup")
    await passes(town, 1)
    assert said(town, ibu)[-1] == "TPA tutup"


@pytest.mark.parametrize("method", ["answerCallbackQuery", "setMyCommands"])
async def test_a_server_that_lacks_a_method_is_spoken_to_all_the_same(
    town: Town, method: str
) -> None:
    admin = town.admin()
    town.sim.fail(method, status=404, description="Not Found: method not found", times=None)
    await admin.types("/start")
    await admin.types("/program")
    assert (await admin.taps("Pesan Ibu")).text.startswith("Pesan Ibu")
    assert (await admin.types("/batal")).only


async def test_a_server_that_cannot_edit_is_sent_new_messages(town: Town) -> None:
    ibu = town.resident()
    town.sim.fail("editMessageText", status=404, description="Not Found", times=None)
    await ibu.types("/program")
    assert (await ibu.taps("Pesan Ibu")).only["text"].startswith("Pesan Ibu")


async def test_a_server_without_webhooks_is_polled(town: Town) -> None:
    await town.close()
    town.sim.fail("deleteWebhook", status=400, description="Bad Request: no", times=None)
    await town.open()
    assert (await town.resident().types("/batal")).only


@pytest.mark.parametrize("method", ["answerCallbackQuery", "setMyCommands"])
async def test_a_429_of_no_chat_holds_up_nobody(town: Town, method: str) -> None:
    admin, ibu = town.admin(), town.resident()
    await admin.types("/program")
    town.sim.fail(method, status=429, retry_after=300)
    await admin.types("/start")
    await admin.taps("Pesan Ibu")
    assert (await ibu.types("/batal")).only


async def test_what_a_429_put_off_is_not_overtaken_by_another_process(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    before = len(said(town, ibu))
    town.sim.fail("sendMessage", chat=ibu.user.id, status=429, retry_after=30)
    await says(town, ibu, "pertama")
    await says(town, ibu, "kedua")
    await town.sim.wait_for(lambda: not town.sim.calls[-1].answer["ok"], 5)
    await town.close()
    await town.open()
    for _ in range(5):  # it looks, and finds nothing that may go
        town.app.sender.wake.set()
        await town.app.pulse.next()
    assert said(town, ibu)[before:] == []
    await passes(town, 1)
    assert said(town, ibu)[before:] == ["pertama", "kedua"]


async def test_a_clock_that_goes_back_makes_nobody_lead_for_longer(
    telegram: Simulator, database: Database, tmp_path: Path
) -> None:
    api = Api(TOKEN, telegram.url)
    clocks = TownClock(NOON), TownClock(NOON)
    first, second = (
        Sender(database, api, clock, Pacer(Limits()), name, lambda: None, Shelf(tmp_path))
        for name, clock in zip(("first", "second"), clocks, strict=True)
    )
    await first.step()
    clocks[0].offset -= timedelta(hours=1)
    for clock in clocks:
        clock.advance(timedelta(seconds=11))
    await second.step()
    async with database.write() as store:
        letter = Letter(5, Priority.REPLY, "sendMessage", {"chat_id": 5, "text": "hai"})
        await store.outbox.add([letter], NOON - timedelta(hours=2))
    await first.step()
    await second.step()
    assert (first.flying, second.flying) == (0, 1)
    while second.flying:
        await second.wake.wait()
        second.wake.clear()
        await second.step()
    await api.close()


async def says(town: Town, who: Resident, text: str) -> None:
    send = Send(who.user.id, Message(Plain(text)), Priority.NOTICE)
    app = town.app
    async with app.database.write() as store:
        latest = await app.worker._writer.post(store, [(send, town.clock.now())], {})
    app.sender.posted(latest)
