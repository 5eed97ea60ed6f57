"""What Telegram may do to a message, and what the person sees in the end."""

import pytest

from bot.sections import Limits as LimitSettings
from domain.outgoing import Message, Plain, Priority, Send
from simulator import Limits, Simulator
from storage.outbox import Final
from tests.town import Resident, Town, TownClock


def said(town: Town, who: Resident) -> list[str]:
    return [one["text"] for one in who.chat() if one["from"]["id"] != who.user.id]


async def announce(town: Town, who: Resident, text: str, key: str | None = None) -> None:
    """Queue something that must not be said twice."""
    send = Send(who.user.id, Message(Plain(text)), Priority.ANNOUNCEMENT, key=key)
    app = town.app
    async with app.database.write() as store:
        latest = await app.worker._writer.post(store, [(send, town.clock.now())], {})
    app.sender.posted(latest)


async def ends(town: Town, state: Final) -> int:
    """Count the rows of the outbox that ended so."""
    async with town.app.database.read() as store:
        return await store.outbox.ended(state)


async def test_a_429_is_obeyed_and_the_reply_comes(town: Town) -> None:
    ibu, dede = town.resident(), town.resident("Pak Dede")
    town.sim.fail("sendMessage", chat=ibu.user.id, status=429, retry_after=7)
    assert (await ibu.types("/batal")).messages == []
    assert (await dede.types("/batal")).only  # nobody else waits
    await town.later(seconds=8)
    assert "Tidak ada isian" in (await ibu.sees()).only["text"]


@pytest.mark.parametrize("status", [500, 502])
async def test_a_broken_telegram_is_asked_again(town: Town, status: int) -> None:
    ibu = town.resident()
    town.sim.fail("sendMessage", status=status)
    await ibu.types("/batal")
    await town.later(seconds=30)
    assert said(town, ibu)[-1].startswith("Tidak ada isian")


async def test_a_line_cut_before_telegram_heard_is_repeated(town: Town) -> None:
    ibu = town.resident()
    town.sim.drop("sendMessage", when="before")
    await ibu.types("/batal")
    await town.later(seconds=30)
    assert len(said(town, ibu)) == 1


async def test_a_line_cut_after_telegram_heard_says_a_reply_twice_at_most(town: Town) -> None:
    ibu = town.resident()
    town.sim.drop("sendMessage", when="after")
    await ibu.types("/batal")
    await town.later(seconds=30)
    assert 1 <= len(said(town, ibu)) <= 2
    assert await ends(town, "sent") >= 1


async def test_an_announcement_in_doubt_is_never_repeated(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    before = len(said(town, ibu))
    town.sim.drop("sendMessage", when="after")
    await announce(town, ibu, "TPA tutup")
    await town.settled()
    await town.later(minutes=5)
    assert said(town, ibu)[before:] == ["TPA tutup"]
    assert await ends(town, "unknown") == 1


async def test_a_telegram_that_never_answers_is_in_doubt_after_a_while(town: Town) -> None:
    await town.close()
    town.patience = 0.3
    await town.open()
    ibu = town.resident()
    await ibu.types("/start")
    town.sim.hang("sendMessage")
    await announce(town, ibu, "TPA tutup")
    await town.settled()
    assert await ends(town, "unknown") == 1


async def test_an_outage_loses_nothing(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    town.sim.outage(on=True)
    town.sim.send_text(ibu.user, "/batal")
    town.sim.outage(on=False)
    await town.sim.wait_for(lambda: town.sim.pending_updates() == 0, 20)
    await town.later(minutes=1)
    assert said(town, ibu)[-1].startswith("Tidak ada isian")


async def test_who_has_blocked_the_bot_is_left_alone_until_they_write(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    town.sim.fail("sendMessage", chat=ibu.user.id, status=403)
    await ibu.types("/batal")
    assert await ends(town, "blocked") == 1
    assert "Tidak ada isian" in (await ibu.types("/batal")).only["text"]


async def test_a_message_that_telegram_refuses_ends_and_the_next_one_goes(town: Town) -> None:
    ibu = town.resident()
    town.sim.fail("sendMessage", status=400, description="Bad Request: chat not found")
    await ibu.types("/batal")
    assert await ends(town, "failed") == 1
    assert (await ibu.types("/batal")).only


async def test_a_page_shown_again_is_no_fault(town: Town) -> None:
    ibu = town.resident()
    first = (await ibu.types("/program")).only
    await ibu.taps("Pesan Ibu")
    await ibu.taps("Program")
    assert (await ibu.taps("Pesan Ibu", first)).messages
    town.sim.tap(ibu.user, first["message_id"], data="p:pesan-ibu")
    assert (await ibu.sees()).messages == []
    assert await ends(town, "failed") == 0


async def test_a_page_whose_message_is_gone_is_sent_afresh(town: Town) -> None:
    ibu = town.resident()
    first = (await ibu.types("/program")).only
    no = "Bad Request: message to edit not found"
    town.sim.fail("editMessageText", status=400, description=no)
    seen = await ibu.taps("Pesan Ibu", first)
    assert seen.only["message_id"] != first["message_id"]
    assert seen.text.startswith("Pesan Ibu")


async def test_a_tap_answered_too_late_harms_nobody(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/program")
    no = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    town.sim.fail("answerCallbackQuery", status=400, description=no)
    assert (await ibu.taps("Pesan Ibu")).text.startswith("Pesan Ibu")


async def test_a_group_that_moved_gets_what_was_meant_for_it(town: Town) -> None:
    ibu = town.resident()
    town.sim.add_group(id=-500, title="Warga", members=[ibu.user], kind="group")
    town.sim.send_text(ibu.user, "/program", chat=-500)
    await town.settled()
    new = town.sim.migrate_group(-500)
    await town.settled()
    group = Send(-500, Message(Plain("halo grup")), Priority.NOTICE)
    async with town.app.database.write() as store:
        latest = await town.app.worker._writer.post(store, [(group, town.clock.now())], {})
    town.app.sender.posted(latest)
    await town.settled()
    assert any(one.get("text") == "halo grup" for one in town.sim.messages(new))


async def test_limits_are_kept_while_many_ask_at_once(
    telegram: Simulator, clock: TownClock, database_url: str
) -> None:
    telegram.limits = Limits()
    town = Town(telegram, clock, database_url, limits=LimitSettings())
    await town.open()
    people = [town.resident(f"Warga {number}") for number in range(40)]
    for one in people:
        telegram.send_text(one.user, "/batal")
    await town.settled()
    await town.sim.wait_for(lambda: all(said(town, one) for one in people), 10)
    refused = [call for call in telegram.calls if not call.answer.get("ok")]
    assert refused == []
    await town.close()


async def test_replies_pass_announcements(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    town.sim.delay(0.05)
    crowd = [town.resident(f"Warga {number}") for number in range(30)]
    for one in crowd:
        town.sim.send_text(one.user, "/start")
    await town.settled()
    for one in crowd:
        await announce(town, one, "kabar")
    town.sim.send_text(ibu.user, "/batal")
    await town.settled()
    assert said(town, ibu)[-1].startswith("Tidak ada isian")
    assert all(said(town, one)[-1] == "kabar" for one in crowd)


async def test_a_crash_with_replies_on_the_wire_says_them_after_the_restart(town: Town) -> None:
    ibu = town.resident()
    town.sim.hang("sendMessage", accepted=False)
    town.sim.send_text(ibu.user, "/batal")
    while town.app.sender.flying == 0:
        await town.app.pulse.next()
    await town.crash()
    await town.settled()
    await town.later(seconds=11)
    assert len(said(town, ibu)) == 1


async def test_a_stop_finishes_what_is_in_hand(town: Town) -> None:
    ibu = town.resident()
    town.sim.delay(0.2)
    town.sim.send_text(ibu.user, "/batal")
    await town.sim.wait_for(lambda: town.sim.pending_updates() == 0, 10)
    while (await _waiting(town)) == 0 and not said(town, ibu):
        await town.app.pulse.next()
    await town.close()
    assert len(said(town, ibu)) == 1
    town.sim.delay(0)
    await town.open()
    await town.settled()
    assert len(said(town, ibu)) == 1


async def _waiting(town: Town) -> int:
    async with town.app.database.read() as store:
        return (await store.outbox.state(town.clock.now())).waiting
