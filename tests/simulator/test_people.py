"""What people do arrives at the bot as Telegram would tell it."""

from typing import Any

import pytest

from simulator import ADMIN_ID, Simulator
from simulator.picture import sample_photo
from simulator.world import CHANNEL_ID, GROUP_ID
from tests.simulator.caller import Caller

Json = dict[str, Any]


async def received(bot: Caller) -> Json:
    """Return the one message that came."""
    (update,) = await bot.updates()
    message: Json = update["message"]
    return message


async def test_start_with_a_deep_link(sim: Simulator, bot: Caller) -> None:
    sim.open_link(1001, "https://t.me/sobat_serang_bot?start=program_pesan-ibu")
    message = await received(bot)
    assert message["text"] == "/start program_pesan-ibu"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"] == {
        "id": 1001, "is_bot": False, "first_name": "Ibu Sari", "language_code": "id",
    }  # fmt: skip
    assert message["chat"] == {"id": 1001, "type": "private", "first_name": "Ibu Sari"}


@pytest.mark.parametrize("payload", ["dua kata", "x" * 65, "é"])
async def test_telegram_drops_a_bad_payload(sim: Simulator, payload: str) -> None:
    assert sim.press_start(1001, payload)["text"] == "/start"


async def test_a_photo_comes_in_several_sizes_and_can_be_fetched(
    sim: Simulator, bot: Caller
) -> None:
    sim.send_photo(1001, caption="Sampah di pasar")
    message = await received(bot)
    sizes = message["photo"]
    assert [size["width"] for size in sizes] == [90, 96]
    assert message["caption"] == "Sampah di pasar"
    file = await bot.call("getFile", file_id=sizes[-1]["file_id"])
    url = f"{sim.url}/file/bot{bot.token}/{file['file_path']}"
    async with bot.session.get(url) as response:
        assert await response.read() == sample_photo()
    async with bot.session.get(url.replace("photos", "videos")) as response:
        assert response.status == 404


async def test_an_album_is_several_messages_with_one_caption(sim: Simulator, bot: Caller) -> None:
    sim.send_album(1001, [sample_photo()] * 3, "Tiga foto")
    messages = [update["message"] for update in await bot.updates()]
    assert len({message["media_group_id"] for message in messages}) == 1
    assert [message.get("caption") for message in messages] == ["Tiga foto", None, None]


async def test_the_bots_photo_is_kept_and_sent_again_by_its_id(
    sim: Simulator, started: Caller
) -> None:
    import aiohttp

    url = f"{sim.url}/bot{started.token}/sendPhoto"
    form = aiohttp.FormData({"chat_id": "1001", "photo": "attach://x", "caption": "<b>a</b>"})
    form.add_field("parse_mode", "HTML")
    form.add_field("x", sample_photo(), filename="a.jpg", content_type="image/jpeg")
    async with started.session.post(url, data=form) as response:
        sent = (await response.json())["result"]
    file_id = sent["photo"][-1]["file_id"]
    assert sent["caption_entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    again = await started.call("sendPhoto", chat_id=1001, photo=file_id)
    assert again["photo"] == sent["photo"]
    said = await started.refused("sendDocument", chat_id=1001, document=file_id)
    assert said == "Bad Request: can't use file of type Photo as Document"
    album = await started.call(
        "sendMediaGroup", chat_id=1001, media=[{"type": "photo", "media": file_id}] * 2
    )
    assert album[0]["media_group_id"] == album[1]["media_group_id"]


async def test_other_things_that_people_send(sim: Simulator, bot: Caller) -> None:
    sim.send_document(1001, "foto.jpg", "image/jpeg", data=sample_photo(), caption="asli")
    sim.send_voice(1001)
    sim.send_sticker(1001, "🙏")
    sim.send_location(1001, -6.13, 106.25, live_period=900)
    sim.send_venue(1001, -6.1, 106.24, "Pasar Ciruas", "Jl. Raya Serang")
    sim.send_contact(1001, of=1001)
    sim.send_contact(1001, "+62899", first_name="Kenalan")
    sim.send_poll(1001, "Setuju?", ["Ya", "Tidak"])
    came = [update["message"] for update in await bot.updates()]
    assert came[0]["document"]["file_name"] == "foto.jpg"
    assert came[1]["voice"]["mime_type"] == "audio/ogg"
    assert came[2]["sticker"]["emoji"] == "🙏"
    assert came[3]["location"]["live_period"] == 900
    assert came[4]["venue"]["title"] == "Pasar Ciruas"
    assert came[4]["location"] == came[4]["venue"]["location"]
    assert (came[5]["contact"]["user_id"], came[5]["contact"]["phone_number"]) == (1001, "+62811")
    assert "user_id" not in came[6]["contact"]
    assert came[7]["forward_origin"]["type"] == "user"


async def test_taps_find_the_button_as_it_is_now(sim: Simulator, started: Caller) -> None:
    def keys(label: str, data: str) -> Json:
        return {"inline_keyboard": [[{"text": label, "callback_data": data}]]}

    sent = await started.call("sendMessage", chat_id=1001, text="1", reply_markup=keys("Maju", "2"))
    number = sent["message_id"]
    sim.tap(1001, number, label="Maju")
    await started.call(
        "editMessageText",
        chat_id=1001,
        message_id=number,
        text="2",
        reply_markup=keys("<", "1"),
    )
    with pytest.raises(LookupError, match="<"):
        sim.tap(1001, number, label="Maju")
    sim.tap(1001, number, data="2")
    await started.call("deleteMessage", chat_id=1001, message_id=number)
    sim.tap(1001, number, data="2")
    taps = [update["callback_query"] for update in await started.updates()]
    assert [tap["data"] for tap in taps] == ["2", "2", "2"]
    assert [tap["message"].get("text") for tap in taps] == ["1", "2", None]
    assert taps[2]["message"]["date"] == 0


async def test_the_reply_keyboard_stays_until_it_is_removed(
    sim: Simulator, started: Caller
) -> None:
    rows = [["Program"], [{"text": "Nomor", "request_contact": True}]]
    await started.call("sendMessage", chat_id=1001, text="x", reply_markup={"keyboard": rows})
    await started.call("sendMessage", chat_id=1001, text="y")
    sim.press_label(1001, "Program")
    sim.press_label(1001, "Nomor")
    came = [update["message"] for update in await started.updates()]
    assert came[0]["text"] == "Program"
    assert came[1]["contact"]["user_id"] == 1001
    gone = {"remove_keyboard": True}
    await started.call("sendMessage", chat_id=1001, text="z", reply_markup=gone)
    assert sim.keyboard(1001) is None
    with pytest.raises(LookupError):
        sim.press_label(1001, "Program")


async def test_edits_and_moves_are_told(sim: Simulator, bot: Caller) -> None:
    text = sim.send_text(1001, "Hallo")
    place = sim.send_location(1001, -6.1, 106.2, live_period=900)
    sim.edit_text(1001, text["message_id"], "Halo")
    sim.move(1001, place["message_id"], -6.2, 106.3)
    edits = [u["edited_message"] for u in await bot.updates() if "edited_message" in u]
    assert edits[0]["text"] == "Halo"
    assert edits[0]["edit_date"] == edits[0]["date"]
    assert edits[1]["location"]["latitude"] == -6.2


async def test_votes_are_counted(sim: Simulator, started: Caller) -> None:
    sent = await started.call(
        "sendPoll", chat_id=1001, question="Puas?", options=["Ya", "Tidak"], is_anonymous=False
    )
    sim.vote(1001, sent["message_id"], [0])
    poll, answer = await started.updates()
    assert [option["voter_count"] for option in poll["poll"]["options"]] == [1, 0]
    assert answer["poll_answer"]["option_ids"] == [0]
    closed = await started.call("stopPoll", chat_id=1001, message_id=sent["message_id"])
    assert closed["is_closed"]


async def test_privacy_hides_what_a_group_says_among_itself(sim: Simulator, bot: Caller) -> None:
    sim.add_group(-1005, "Petugas", members=[1001])
    own = await bot.call("sendMessage", chat_id=-1005, text="Selamat pagi")
    sim.send_text(1001, "rahasia kita", chat=-1005)
    sim.send_text(1001, "/status", chat=-1005)
    sim.send_text(1001, "/status@sobat_serang_bot", chat=-1005)
    sim.send_text(1001, "/status@bot_lain", chat=-1005)
    sim.send_text(1001, "pagi", chat=-1005, reply_to=own["message_id"])
    heard = [update["message"]["text"] for update in await bot.updates()]
    assert heard == ["/status", "/status@sobat_serang_bot", "pagi"]
    sim.set_privacy(False)
    sim.send_text(1001, "sekarang terdengar", chat=-1005)
    assert [u["message"]["text"] for u in await bot.updates()] == ["sekarang terdengar"]


async def test_command_menus_go_by_scope_and_language(sim: Simulator, bot: Caller) -> None:
    async def menu(name: str, **scope: Any) -> None:
        commands = [{"command": name, "description": name}]
        await bot.call("setMyCommands", commands=commands, **scope)

    def seen(user: int, chat: int | None = None) -> list[str]:
        return [command["command"] for command in sim.commands_for(user, chat)]

    sim.add_group(-1005, "Petugas", members=[1001])
    await menu("umum")
    assert seen(1001) == ["umum"]
    await menu("inggris", language_code="en")
    assert (seen(1001), seen(1002)) == (["umum"], ["inggris"])
    await menu("admin", scope={"type": "chat", "chat_id": 1001})
    assert (seen(1001), seen(1001, -1005)) == (["admin"], ["umum"])
    await menu("grup", scope={"type": "all_group_chats"})
    assert seen(1001, -1005) == ["grup"]
    await bot.call("deleteMyCommands", scope={"type": "chat", "chat_id": 1001})
    assert seen(1001) == ["umum"]


async def test_the_town_of_the_page(town: Simulator) -> None:
    assert {update["my_chat_member"]["chat"]["id"] for update in town.bot.queue.pending.values()
            if "my_chat_member" in update} == {CHANNEL_ID, GROUP_ID}  # fmt: skip
    town.press_start(ADMIN_ID)
    assert town.messages(ADMIN_ID)[0]["from"]["first_name"] == "Admin Diskominfo"
