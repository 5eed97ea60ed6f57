"""Chromium for the tests of the page, and a tiny bot for it to talk to."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.simulator.caller import Caller, Json

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

needs_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists() and os.environ.get("REQUIRE_BROWSER") != "1",
        reason="the chat page is tried in Debian's chromium, and /usr/bin/chromium is missing",
    ),
]


@contextlib.asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Run a browser."""
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


class Watched:
    """A page, and every error that it wrote to its console."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._note)

    def _note(self, message: Any) -> None:
        if message.type == "error" and "favicon" not in message.text:
            self.errors.append(message.text)


WELCOME = (
    "<b>Selamat datang</b>, Bapak/Ibu. <i>Silakan</i> tanya. <tg-spoiler>rahasia</tg-spoiler> "
    '<a href="https://t.me/sobat_serang_bot?start=program_pesan-ibu">Pesan Ibu</a>'
    "<blockquote expandable>satu\ndua\ntiga\nempat\nlima</blockquote>"
)


async def echo(bot: Caller) -> None:
    """Answer everything, until cancelled."""
    commands = [
        {"command": "program", "description": "Enam program"},
        {"command": "bantuan", "description": "Cara memakai"},
    ]
    await bot.call("setMyCommands", commands=commands)
    await bot.call("setMyDescription", description="Bot percobaan.")
    while True:
        for update in await bot.updates(timeout=30):
            if "message" in update and update["message"]["chat"]["type"] == "private":
                await _answer(bot, update["message"])
            elif "callback_query" in update:
                await _tapped(bot, update["callback_query"])


async def _answer(bot: Caller, message: Json) -> None:
    chat = message["chat"]["id"]
    text = message.get("text", "")
    if text.startswith("/start"):
        eight = [{"text": str(n), "callback_data": f"n{n}"} for n in range(8)]
        rows = [
            [
                {"text": "Program", "callback_data": "program"},
                {"text": "Penting", "callback_data": "alert"},
                {"text": "Situs", "url": "https://serangkab.go.id"},
            ],
            eight,
        ]
        payload = text.removeprefix("/start").strip()
        await bot.call(
            "sendMessage",
            chat_id=chat,
            text=WELCOME + (f"\nmuatan: {payload}" if payload else ""),
            parse_mode="HTML",
            reply_markup={"inline_keyboard": rows},
        )
        keys = {
            "keyboard": [
                ["Menu utama"],
                [
                    {"text": "Nomor saya", "request_contact": True},
                    {"text": "Lokasi saya", "request_location": True},
                ],
            ],
            "resize_keyboard": True,
            "input_field_placeholder": "Tulis pertanyaan",
        }
        await bot.call("sendMessage", chat_id=chat, text="Papan tombol", reply_markup=keys)
        return
    kind = next(k for k in ("text", "photo", "document", "location", "contact") if k in message)
    await bot.call("sendMessage", chat_id=chat, text=f"diterima {kind}: {text}")


async def _tapped(bot: Caller, query: Json) -> None:
    data = query["data"]
    await bot.call(
        "answerCallbackQuery",
        callback_query_id=query["id"],
        text=f"dipilih {data}",
        show_alert=data == "alert",
    )
    if data == "program":
        place = {
            "chat_id": query["message"]["chat"]["id"],
            "message_id": query["message"]["message_id"],
        }
        back = {"inline_keyboard": [[{"text": "Kembali", "callback_data": "back"}]]}
        await bot.call("editMessageText", **place, text="Enam program", reply_markup=back)


@contextlib.asynccontextmanager
async def talking(bot: Caller) -> AsyncIterator[None]:
    """Let the echo bot run."""
    task = asyncio.create_task(echo(bot))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
