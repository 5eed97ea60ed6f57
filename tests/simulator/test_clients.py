"""Clients that know the real Bot API understand the simulator."""

from typing import Any

import telegram
from telegram import ReactionTypeEmoji, Update

from simulator import Simulator
from simulator.picture import sample_photo
from tests.simulator.caller import TOKEN, Caller


async def test_everything_that_happens_is_parsed(sim: Simulator, bot: Caller) -> None:
    await bot.updates(allowed_updates=list(Update.ALL_TYPES))
    sim.press_start(1001)
    own = await bot.call(
        "sendMessage",
        chat_id=1001,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]},
    )
    text = sim.send_text(1001, "Halo", reply_to=own["message_id"])
    sim.edit_text(1001, text["message_id"], "Halo https://serangkab.go.id")
    sim.react(1001, own["message_id"], "👍")
    sim.tap(1001, own["message_id"], label="Ya")
    sim.tap(1001, 9_999, data="basi")
    sim.send_album(1001, [sample_photo()] * 2, "album")
    sim.send_document(1001, "a.pdf", "application/pdf", data=b"%PDF")
    sim.send_voice(1001)
    sim.send_sticker(1001)
    sim.send_location(1001, -6.1, 106.2, live_period=900)
    sim.send_venue(1001, -6.1, 106.2, "Pasar", "Ciruas")
    sim.send_contact(1001, of=1001)
    sim.send_poll(1001, "?", ["a", "b"])
    sim.block(1001)
    sim.unblock(1001)
    sim.add_group(-500, "Warga", members=[1001, 1002], kind="group")
    sim.make_bot_admin(-500)
    sim.send_text(1002, "halo", chat=-500)
    sim.leave(1002, -500)
    sim.join(1002, -500)
    sim.migrate_group(-500)
    channel = sim.add_channel(-1001, "Kabar", "kabar", admins=[1001])
    sim.make_bot_admin(channel)
    sim.send_text(1001, "kabar", chat=channel)
    poll = await bot.call(
        "sendPoll", chat_id=1001, question="?", options=["a", "b"], is_anonymous=False
    )
    sim.vote(1001, poll["message_id"], [1])
    kinds = set()
    for raw in await bot.updates():
        update = Update.de_json(raw, None)
        kinds |= set(raw) - {"update_id"}
        assert update.to_dict().keys() == raw.keys()
        assert update.effective_chat or update.poll or update.poll_answer
    assert kinds == {
        "message", "edited_message", "channel_post", "callback_query", "message_reaction",
        "my_chat_member", "chat_member", "poll", "poll_answer",
    }  # fmt: skip


async def test_python_telegram_bot_does_its_work(sim: Simulator) -> None:
    sim.press_start(1001)
    sim.add_group(-1005, "Petugas", members=[1001])
    async with telegram.Bot(
        TOKEN, base_url=f"{sim.url}/bot", base_file_url=f"{sim.url}/file/bot"
    ) as bot:
        assert bot.username == "sobat_serang_bot"
        assert len(await bot.get_updates()) == 1
        sent = await bot.send_message(
            1001,
            "<b>Halo</b>",
            parse_mode="HTML",
            reply_markup=telegram.InlineKeyboardMarkup.from_button(
                telegram.InlineKeyboardButton("Ya", callback_data="y")
            ),
        )
        edited = await sent.edit_text("Hai")
        assert isinstance(edited, telegram.Message)
        assert edited.text == "Hai"
        photo = await bot.send_photo(1001, sample_photo(), caption="x")
        file = await photo.photo[-1].get_file()
        assert bytes(await file.download_as_bytearray()) == sample_photo()
        medium = telegram.InputMediaPhoto(sample_photo(), caption="1")
        album = await bot.send_media_group(
            1001, [medium, telegram.InputMediaPhoto(photo.photo[-1])]
        )
        assert len(album) == 2
        await bot.edit_message_media(medium, 1001, photo.message_id)
        await bot.send_document(1001, b"isi", filename="a.txt")
        await bot.set_message_reaction(1001, sent.message_id, [ReactionTypeEmoji("👍")])
        await bot.set_my_commands([("bantuan", "Cara memakai")])
        assert (await bot.get_my_commands())[0].command == "bantuan"
        await bot.set_my_description("Bot percobaan")
        assert (await bot.get_my_description()).description == "Bot percobaan"
        await bot.set_chat_menu_button(1001, telegram.MenuButtonCommands())
        assert (await bot.get_chat(1001)).first_name == "Ibu Sari"
        assert (await bot.get_chat_member(-1005, 1001)).status == "member"
        assert await bot.get_chat_member_count(-1005) == 2
        assert await bot.get_chat_administrators(-1005) == ()
        await bot.copy_message(-1005, 1001, sent.message_id)
        await bot.forward_message(-1005, 1001, sent.message_id)
        await bot.pin_chat_message(1001, sent.message_id)
        await bot.unpin_chat_message(1001)
        await bot.delete_messages(1001, [sent.message_id, photo.message_id])
        assert (await bot.get_user_profile_photos(1001)).total_count == 0
        assert await bot.leave_chat(-1005)


async def test_a_restart_goes_on_with_the_same_town(sim: Simulator, bot: Caller) -> None:
    sim.press_start(1001)
    await sim.stop()
    await sim.start()
    (update,) = await bot.updates()
    assert update["message"]["text"] == "/start"


async def test_two_bots_have_updates_of_their_own(bot: Caller) -> None:
    two = Simulator(("1:AAA", "2:BBB"), first_update_id=5)
    two.add_user(1001, "Ibu Sari")
    await two.start()
    one, other = (Caller(two, bot.session, token) for token in ("1:AAA", "2:BBB"))
    first = two.press_start(1001)
    two.speak_to("2:BBB")
    two.press_start(1001)
    results: list[list[dict[str, Any]]] = [await one.updates(), await other.updates()]
    assert [[update["update_id"] for update in each] for each in results] == [[5], [5]]
    await other.updates()
    two.speak_to("1:AAA")
    assert not two.is_read(first)
    await one.updates()
    assert two.is_read(first)
    await two.stop()
