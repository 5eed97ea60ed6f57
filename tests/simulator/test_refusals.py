"""The simulator says no where Telegram says no, in Telegram's words."""

from typing import Any

import pytest

from simulator import Simulator
from tests.simulator.caller import Caller
from tests.simulator.conftest import Hand

BUTTON = {"text": "Ya", "callback_data": "ya"}


def keyboard(*rows: list[Any]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"text": ""}, "message text is empty"),
        ("sendMessage", {"text": " \n\t "}, "message text is empty"),
        ("sendMessage", {"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ("sendMessage", {"text": "x" * 4097}, "message is too long"),
        ("sendMessage", {"text": "😀" * 2049}, "message is too long"),
        (
            "sendMessage",
            {"text": "é<x>", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "x" at byte offset 2',
        ),
        (
            "sendMessage",
            {"text": "<b>tebal", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            "sendMessage",
            {"text": "<b>a</i>", "parse_mode": "HTML"},
            (
                "can't parse entities: Unmatched end tag at byte offset 4, "
                'expected "</b>", found "</i>"'
            ),
        ),
        (
            "sendMessage",
            {"text": "a</b>", "parse_mode": "HTML"},
            "can't parse entities: Unexpected end tag at byte offset 1",
        ),
        (
            "sendMessage",
            {"text": "3 < 5", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "" at byte offset 2',
        ),
        (
            "sendMessage",
            {"text": "selesai.", "parse_mode": "MarkdownV2"},
            (
                "can't parse entities: Character '.' is reserved and must be escaped with the "
                "preceding '\\'"
            ),
        ),
        (
            "sendMessage",
            {"text": "*tebal", "parse_mode": "MarkdownV2"},
            "can't parse entities: Can't find end of Bold entity at byte offset 0",
        ),
        ("sendMessage", {"text": "x", "parse_mode": "Word"}, "unsupported parse_mode"),
        (
            "sendMessage",
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "message to be replied not found",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([{"text": "Ya", "callback_data": "é" * 33}])},
            "BUTTON_DATA_INVALID",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([{"text": "", "callback_data": "a"}])},
            "inline keyboard button text must be non-empty",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([{"text": "a"}])},
            "Text buttons are unallowed in the inline keyboard",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([{"text": "a", "url": "bukan alamat"}])},
            "BUTTON_URL_INVALID",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard([BUTTON] * 9)},
            "reply markup is too long",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard(*[[BUTTON]] * 101)},
            "reply markup is too long",
        ),
        ("sendMessage", {"text": "x", "reply_markup": "{"}, "can't parse reply markup JSON object"),
        ("sendMessage", {"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
        ("sendPhoto", {"photo": "ngawur"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": "https://x.invalid/a"}, "failed to get HTTP URL content"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendMediaGroup", {"media": []}, "media not specified"),
        (
            "sendMediaGroup",
            {"media": [{"type": "photo", "media": "x"}]},
            "media group must include 2-10 items",
        ),
        ("sendLocation", {"latitude": 91, "longitude": 0}, "wrong latitude or longitude specified"),
        ("sendPoll", {"question": "?", "options": ["a"]}, "poll must have at least 2 option"),
        ("sendChatAction", {"action": "sleeping"}, "wrong parameter action in request"),
        ("editMessageText", {"message_id": 999, "text": "x"}, "message to edit not found"),
        ("deleteMessage", {"message_id": 999}, "message to delete not found"),
        ("copyMessage", {"from_chat_id": 1001, "message_id": 999}, "message to copy not found"),
        ("pinChatMessage", {"message_id": 999}, "message to pin not found"),
        ("getChatMember", {"user_id": 77}, "user not found"),
        ("leaveChat", {}, "chat member status can't be changed in private chats"),
    ],
)
async def test_telegram_refuses(
    started: Caller, method: str, params: dict[str, Any], words: str
) -> None:
    said = await started.raw(method, chat_id=1001, **params)
    expected = {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}
    assert said == expected


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 77, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ("getFile", {"file_id": "ngawur"}, "invalid file_id"),
        ("getFile", {}, "file_id not specified"),
        (
            "answerCallbackQuery",
            {"callback_query_id": "1"},
            "query is too old and response timeout expired or query ID is invalid",
        ),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
        (
            "setMyCommands",
            {"commands": [{"command": "Besar", "description": "x"}]},
            "BOT_COMMAND_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "kecil", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": f"c{n}", "description": "x"} for n in range(101)]},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        ("setMyName", {"name": "x" * 65}, "name is too long"),
        (
            "setWebhook",
            {"url": "http://example.org/"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            "setWebhook",
            {"url": "https://example.org:99/"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        (
            "setWebhook",
            {"url": "http://127.0.0.1:9/", "secret_token": "dua kata"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_telegram_refuses_whoever_asks(
    bot: Caller, method: str, params: dict[str, Any], words: str
) -> None:
    said = await bot.raw(method, **params)
    expected = {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}
    assert said == expected


async def test_what_is_just_short_enough_passes(started: Caller) -> None:
    row = [{"text": "x", "callback_data": "é" * 32}] * 8
    sent = await started.call(
        "sendMessage",
        chat_id=1001,
        text="<b>" + "😀" * 2048 + "</b>",
        parse_mode="HTML",
        reply_markup=keyboard(*[row] * 12),
    )
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_a_strange_token_is_unauthorized_and_a_malformed_one_not_found(
    sim: Simulator, bot: Caller
) -> None:
    strange = Caller(sim, bot.session, "999:SOMEONE-ELSE")
    unknown = await strange.raw("getMe")
    assert unknown == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert (await Caller(sim, bot.session, "x").raw("getMe"))["error_code"] == 404
    assert await bot.refused("sendRocket") == "Not Found: method not found"


async def test_the_bot_cannot_speak_first_nor_to_whom_blocked_it(
    sim: Simulator, bot: Caller
) -> None:
    said = await bot.refused("sendMessage", chat_id=1001, text="Halo")
    assert said == "Forbidden: bot can't initiate conversation with a user"
    sim.press_start(1001)
    await bot.call("sendMessage", chat_id=1001, text="Halo")
    sim.block(1001)
    said = await bot.refused("sendMessage", chat_id=1001, text="Halo")
    assert said == "Forbidden: bot was blocked by the user"
    with pytest.raises(PermissionError):
        sim.send_text(1001, "masih di sini")
    sim.press_start(1001)
    await bot.call("sendMessage", chat_id=1001, text="Halo lagi")
    sim.deactivate(1001)
    said = await bot.refused("sendMessage", chat_id=1001, text="Halo")
    assert said == "Forbidden: user is deactivated"
    changes = [
        update["my_chat_member"]["new_chat_member"]["status"]
        for update in await bot.updates()
        if "my_chat_member" in update
    ]
    assert changes == ["kicked", "member"]


async def test_in_a_channel_the_bot_needs_to_be_an_administrator(
    sim: Simulator, bot: Caller
) -> None:
    channel = sim.add_channel(-1001, "Kabar Serang", "kabar_serang", admins=[1001])

    said = await bot.refused("sendMessage", chat_id=-1001, text="x")
    assert said == "Forbidden: bot is not a member of the channel chat"
    sim.add_bot(channel)
    said = await bot.refused("sendMessage", chat_id=-1001, text="x")
    assert said == "Bad Request: need administrator rights in the channel chat"
    sim.make_bot_admin(channel)
    sent = await bot.call("sendMessage", chat_id="@kabar_serang", text="x")
    assert "from" not in sent
    assert sent["sender_chat"]["id"] == -1001
    sim.remove_bot(channel)
    said = await bot.refused("sendMessage", chat_id=-1001, text="x")
    assert said == "Forbidden: bot was kicked from the channel chat"


async def test_an_upgraded_group_tells_its_new_id(sim: Simulator, bot: Caller) -> None:
    sim.add_group(-500, "Warga", members=[1001], kind="group")
    new_id = sim.migrate_group(-500)
    said = await bot.raw("sendMessage", chat_id=-500, text="x")
    assert said == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new_id},
    }
    await bot.call("sendMessage", chat_id=new_id, text="x")
    told = [update["message"] for update in await bot.updates()]
    assert [m.get("migrate_to_chat_id") or m.get("migrate_from_chat_id") for m in told] == [
        new_id,
        -500,
    ]


async def test_contacts_are_asked_for_in_private_only(sim: Simulator, bot: Caller) -> None:
    sim.add_group(-1005, "Petugas", members=[1001])
    keys = {"keyboard": [[{"text": "Nomor saya", "request_contact": True}]]}
    said = await bot.refused("sendMessage", chat_id=-1005, text="x", reply_markup=keys)
    assert said == "Bad Request: phone number can be requested in private chats only"


async def test_editing_needs_an_own_message_that_changes(sim: Simulator, started: Caller) -> None:
    theirs = sim.send_text(1001, "punya saya")
    plain = await started.call("sendMessage", chat_id=1001, text="satu")
    keyed = await started.call(
        "sendMessage", chat_id=1001, text="dua", reply_markup={"keyboard": [["Program"]]}
    )

    async def edit(message: dict[str, Any], text: str) -> str:
        return await started.refused(
            "editMessageText", chat_id=1001, message_id=message["message_id"], text=text
        )

    assert await edit(theirs, "x") == "Bad Request: message can't be edited"
    assert await edit(keyed, "x") == "Bad Request: message can't be edited"
    assert await edit(plain, "satu") == (
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message"
    )
    said = await started.refused(
        "editMessageCaption", chat_id=1001, message_id=plain["message_id"], caption="x"
    )
    assert said == "Bad Request: there is no caption in the message to edit"


async def test_after_two_days_nothing_is_deleted(
    sim: Simulator, started: Caller, hand: Hand
) -> None:
    old = await started.call("sendMessage", chat_id=1001, text="lama")
    hand.at += 48 * 3600 + 1
    said = await started.refused("deleteMessage", chat_id=1001, message_id=old["message_id"])
    assert said == "Bad Request: message can't be deleted for everyone"
    new = await started.call("sendMessage", chat_id=1001, text="baru")
    await started.call("deleteMessage", chat_id=1001, message_id=new["message_id"])
    assert [message["text"] for message in sim.messages(1001)] == ["/start", "lama"]


async def test_a_tap_is_answered_once_and_soon(sim: Simulator, started: Caller, hand: Hand) -> None:
    sent = await started.call(
        "sendMessage", chat_id=1001, text="?", reply_markup=keyboard([BUTTON])
    )
    query = sim.tap(1001, sent["message_id"], label="Ya")
    hand.at += 61
    late = await started.refused("answerCallbackQuery", callback_query_id=query["id"])
    assert "query is too old" in late
    query = sim.tap(1001, sent["message_id"], label="Ya")
    await started.call("answerCallbackQuery", callback_query_id=query["id"], text="Baik")
    assert [toast["text"] for toast in sim.toasts(1001)] == ["Baik"]
    twice = await started.refused("answerCallbackQuery", callback_query_id=query["id"])
    assert "query is too old" in twice


async def test_a_file_over_20_mb_cannot_be_fetched(sim: Simulator, started: Caller) -> None:
    big = sim.send_document(1001, "film.mp4", "video/mp4", size=60 * 1024 * 1024)
    said = await started.refused("getFile", file_id=big["document"]["file_id"])
    assert said == "Bad Request: file is too big"
