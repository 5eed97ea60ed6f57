"""The wire: what goes out, what comes back, what an error means; and no error tells the token."""

import asyncio
import socket
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from telegram import InputFile, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.api import Api, Doubtful, NotSent

TOKEN = "4242:a-very-secret_Token"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Telegram:
    """A server that plays Telegram: remembers what it heard, answers as the test says."""

    address: str = ""
    heard: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    answer: Answer | None = None

    async def hears(self, request: web.Request) -> web.StreamResponse:
        form: dict[str, Any] = {}
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                form[name] = (value.filename, value.file.read())
            else:
                form[name] = value
        self.heard.append((request.path, form))
        if self.answer is not None:
            return await self.answer(request)
        return web.json_response({"ok": True, "result": {"message_id": 7}})

    def says(self, status: int, body: dict[str, Any]) -> None:
        async def answer(_: web.Request) -> web.StreamResponse:
            return web.json_response(body, status=status)

        self.answer = answer


async def serve(telegram: Telegram) -> web.AppRunner:
    app = web.Application(client_max_size=50_000_000)
    app.router.add_route("*", "/{path:.*}", telegram.hears)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    telegram.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    return runner


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[Telegram]:
    telegram = Telegram()
    runner = await serve(telegram)
    yield telegram
    await runner.cleanup()


@pytest_asyncio.fixture
async def api(telegram: Telegram) -> AsyncIterator[Api]:
    api = Api(TOKEN, telegram.address + "/", read=0.3)
    yield api
    await api.close()


async def fault_of(doing: Awaitable[Any]) -> TelegramError:
    """Give the error, after looking for the token in everything that it could show."""
    with pytest.raises(TelegramError) as caught:
        await doing
    error: BaseException | None = caught.value
    shown = "".join(traceback.format_exception(caught.value))
    while error is not None:
        shown += f"{error!s}{error!r}{error.args!r}"
        error = error.__cause__ or error.__context__
    assert "secret" not in shown
    return caught.value


async def test_a_call_is_a_form_and_gives_the_raw_result(telegram: Telegram, api: Api) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]}
    result = await api.call(
        "sendMessage",
        {
            "chat_id": 5,
            "text": "Halo & selamat <b>pagi</b> 🌾",
            "reply_markup": keyboard,
            "disable_notification": True,
            "reply_parameters": None,
        },
    )
    assert result == {"message_id": 7}
    assert telegram.heard == [
        (
            f"/bot{TOKEN}/sendMessage",
            {
                "chat_id": "5",
                "text": "Halo & selamat <b>pagi</b> 🌾",
                "reply_markup": '{"inline_keyboard":[[{"text":"Ya","callback_data":"ya"}]]}',
                "disable_notification": "true",
            },
        )
    ]


async def test_a_file_is_uploaded(telegram: Telegram, api: Api) -> None:
    await api.call("sendPhoto", {"chat_id": 5, "photo": InputFile(b"png!", filename="peta.png")})
    assert telegram.heard[0][1] == {"chat_id": "5", "photo": ("peta.png", b"png!")}


async def test_the_bot_object_speaks_through_the_same_wire(telegram: Telegram, api: Api) -> None:
    telegram.says(200, {"ok": True, "result": {"id": 4242, "is_bot": True, "first_name": "S"}})
    assert (await api.bot.get_me()).id == 4242
    assert telegram.heard[0][0] == f"/bot{TOKEN}/getMe"
    update = Update.de_json({"update_id": 1}, api.bot)
    assert update.get_bot() is api.bot


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, {"description": "Bad Request: chat not found"}, BadRequest),
        (401, {"description": "Unauthorized"}, InvalidToken),
        (403, {"description": "Forbidden: bot was blocked by the user"}, Forbidden),
        (404, {"description": "Not Found"}, InvalidToken),
        (409, {"description": "Conflict: terminated by other getUpdates request"}, Conflict),
        (500, {"description": "Internal Server Error"}, NetworkError),
        (502, {}, NetworkError),
    ],
)
async def test_every_status_has_its_error(
    telegram: Telegram, api: Api, status: int, body: dict[str, Any], kind: type[TelegramError]
) -> None:
    telegram.says(status, {"ok": False, "error_code": status, **body})
    assert type(await fault_of(api.call("sendMessage"))) is kind


async def test_a_flood_says_how_long_and_a_migrated_group_says_where(
    telegram: Telegram, api: Api
) -> None:
    telegram.says(429, {"ok": False, "parameters": {"retry_after": 7}})
    flood = await fault_of(api.call("sendMessage"))
    assert isinstance(flood, RetryAfter)
    assert flood.retry_after == timedelta(seconds=7)
    telegram.says(400, {"ok": False, "parameters": {"migrate_to_chat_id": -1007}})
    moved = await fault_of(api.call("sendMessage"))
    assert isinstance(moved, ChatMigrated)
    assert moved.new_chat_id == -1007


async def test_a_flood_that_does_not_say_how_long_is_a_flood_all_the_same(
    telegram: Telegram, api: Api
) -> None:
    async def page(_: web.Request) -> web.StreamResponse:
        return web.Response(status=429, text="<h1>429 Too Many Requests</h1>")

    telegram.answer = page
    assert isinstance(await fault_of(api.call("sendMessage")), RetryAfter)


async def test_a_proxy_page_that_repeats_the_address_tells_no_token(
    telegram: Telegram, api: Api
) -> None:
    async def page(request: web.Request) -> web.StreamResponse:
        return web.Response(status=404, text=f"<p>{request.path} was not found</p>")

    telegram.answer = page
    assert "404" in str(await fault_of(api.call("sendMessage")))
    telegram.says(400, {"ok": False, "description": f"what is /bot{TOKEN}/sendMessage?"})
    assert "<token>" in str(await fault_of(api.call("sendMessage")))


@pytest.mark.parametrize("body", ["<html>", "[]", "{}", '{"ok":true}'])
async def test_an_answer_without_a_result_leaves_doubt(
    telegram: Telegram, api: Api, body: str
) -> None:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.Response(text=body)

    telegram.answer = answer
    assert type(await fault_of(api.call("sendMessage"))) is Doubtful


async def test_broken_utf8_is_read_all_the_same(telegram: Telegram, api: Api) -> None:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.Response(body=b'{"ok":true,"result":"a\xff \\ud83d"}')

    telegram.answer = answer
    assert str(await api.call("getMe")).startswith("a")


async def test_nobody_there_is_surely_not_sent(telegram: Telegram) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: refused at once
        api = Api(TOKEN, f"http://127.0.0.1:{taken.getsockname()[1]}")
        assert type(await fault_of(api.call("sendMessage"))) is NotSent
        await api.close()


async def test_waiting_in_vain_for_a_connection_is_surely_not_sent(telegram: Telegram) -> None:
    heard, stay = asyncio.Event(), asyncio.Event()

    async def answer(_: web.Request) -> web.StreamResponse:
        heard.set()
        await stay.wait()
        return web.json_response({"ok": True, "result": True})

    telegram.answer = answer
    api = Api(TOKEN, telegram.address, pool=1, connect=0.1)
    first = asyncio.create_task(api.call("sendMessage"))
    await heard.wait()
    assert type(await fault_of(api.call("sendMessage"))) is NotSent
    stay.set()
    assert await first is True
    assert len(telegram.heard) == 1
    await api.close()


async def test_silence_leaves_doubt(telegram: Telegram, api: Api) -> None:
    async def answer(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError

    telegram.answer = answer
    assert type(await fault_of(api.call("sendMessage", timeout=0.1))) is Doubtful
    assert len(telegram.heard) == 1


async def test_a_line_cut_after_sending_leaves_doubt_and_is_not_repeated(
    telegram: Telegram, api: Api
) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    telegram.answer = answer
    assert type(await fault_of(api.call("sendMessage"))) is Doubtful
    assert len(telegram.heard) == 1


async def test_a_long_poll_may_take_longer_than_other_calls(telegram: Telegram, api: Api) -> None:
    asked, news = asyncio.Event(), asyncio.Event()

    async def answer(_: web.Request) -> web.StreamResponse:
        asked.set()
        await news.wait()
        return web.json_response({"ok": True, "result": []})

    telegram.answer = answer
    polling = asyncio.create_task(api.call("getUpdates", {"timeout": 1}))
    await asked.wait()
    assert type(await fault_of(api.call("sendMessage"))) is Doubtful  # that long is too long here
    news.set()
    assert await polling == []


def files(telegram: Telegram, path: str, content: bytes, size: int | None = None) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/getFile"):
            file = {"file_id": "F", "file_path": path, "file_size": size}
            return web.json_response({"ok": True, "result": file})
        known = request.path == f"/file/bot{TOKEN}/photos/sampah 1.jpg"
        return web.Response(body=content) if known else web.Response(status=404)

    telegram.answer = answer


async def test_a_photo_is_fetched_from_the_same_server(telegram: Telegram, api: Api) -> None:
    files(telegram, "photos/sampah 1.jpg", b"jpg")
    assert await api.download("F") == b"jpg"
    files(telegram, "/photos/sampah 1.jpg", b"jpg")
    assert await api.download("F") == b"jpg"
    files(telegram, f"{telegram.address}/file/bot{TOKEN}/photos/sampah%201.jpg", b"jpg")
    assert await api.download("F") == b"jpg"


async def test_a_server_on_this_machine_may_name_a_local_file(
    telegram: Telegram, api: Api, tmp_path: Path
) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"local")
    files(telegram, str(photo), b"")
    assert await api.download("F") == b"local"
    with pytest.raises(BadRequest, match="too big"):
        await api.download("F", limit=3)


async def test_a_file_that_is_gone_or_too_big_is_refused(telegram: Telegram, api: Api) -> None:
    files(telegram, "photos/gone.jpg", b"")
    assert "404" in str(await fault_of(api.download("F")))
    files(telegram, "", b"")
    assert isinstance(await fault_of(api.download("F")), BadRequest)
    files(telegram, "photos/sampah 1.jpg", b"", size=60_000_000)
    assert "too big" in str(await fault_of(api.download("F")))
    files(telegram, "photos/sampah 1.jpg", b"x" * 200_000, size=1)  # a server that lies
    assert "too big" in str(await fault_of(api.download("F", limit=100_000)))
