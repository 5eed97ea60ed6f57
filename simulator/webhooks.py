"""Delivers updates to a bot's webhook, again and again until it says 200."""

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import orjson

from simulator.params import Params
from simulator.refusal import Json
from simulator.town import Bot, Town

Answer = Callable[[Bot, str, Params], Any]


class Courier:
    """Carries one bot's updates to its webhook, several at a time.

    Updates start in order. One that is refused is tried again after a growing pause while
    later ones go on, so that order is kept only as long as nothing fails, as with Telegram.
    """

    def __init__(self, town: Town, bot: Bot, pause_s: float, answer: Answer) -> None:
        self._town = town
        self._bot = bot
        self._pause_s = pause_s
        self._answer = answer
        self._session: aiohttp.ClientSession | None = None
        self._main: asyncio.Task[None] | None = None
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._news = asyncio.Event()
        bot.webhook_changed = self.adjust

    def adjust(self) -> None:
        """Start or stop carrying, as the bot's webhook says now."""
        # A bot that sets its webhook anew is there again: no pause need be waited out.
        self._cancel()
        self._bot.queue.on_push = self._news.set if self._bot.webhook else None
        if self._bot.webhook:
            self._news.set()
            self._main = asyncio.create_task(self._carry())

    def _cancel(self) -> None:
        tasks = [*self._under_way.values(), *([self._main] if self._main else [])]
        self._under_way.clear()
        self._main = None
        for task in tasks:
            task.cancel()

    async def close(self) -> None:
        """Stop carrying."""
        tasks = [*self._under_way.values(), *([self._main] if self._main else [])]
        self._cancel()
        self._bot.webhook_changed = lambda: None
        self._bot.queue.on_push = None
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _carry(self) -> None:
        if self._session is None:
            limit = aiohttp.TCPConnector(limit=100)
            self._session = aiohttp.ClientSession(connector=limit)
        slots = asyncio.Semaphore(self._bot.webhook["max_connections"])
        while True:
            await self._news.wait()
            self._news.clear()
            for update_id in sorted(self._bot.queue.pending):
                if update_id not in self._under_way and update_id in self._bot.queue.pending:
                    await slots.acquire()
                    task = asyncio.create_task(self._bring(update_id, slots))
                    self._under_way[update_id] = task

    async def _bring(self, update_id: int, slots: asyncio.Semaphore) -> None:
        held = True
        pause = self._pause_s
        try:
            while (update := self._bot.queue.pending.get(update_id)) is not None:
                if not held:
                    await slots.acquire()
                    held = True
                fault = await self._try(update)
                slots.release()
                held = False
                if fault is None:
                    self._bot.queue.confirm(update_id)
                    return
                self._bot.webhook.update(last_error_date=self._town.now(), last_error_message=fault)
                self._town.hub.tell("webhook_error", None, message=fault)
                await asyncio.sleep(pause)
                pause = min(pause * 2, self._pause_s * 60)
        finally:
            if held:
                slots.release()
            self._under_way.pop(update_id, None)
            # A redelivery may have asked for the same update while this one was under way.
            if update_id in self._bot.queue.pending:
                self._news.set()

    async def _try(self, update: Json) -> str | None:
        headers = {"Content-Type": "application/json"}
        hook = self._bot.webhook
        if hook.get("secret"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret"]
        if self._session is None or not hook:
            return "Webhook was removed"
        if self._town.faults.outage is not None:
            return "Connection refused"
        try:
            async with self._session.post(
                hook["url"],
                data=orjson.dumps(update),
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=60),
            ) as response:
                body = await response.read()
                if not 200 <= response.status < 300:
                    return f"Wrong response from the webhook: {response.status} {response.reason}"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError:
            return "Connection refused"
        self._answered(body)
        return None

    def _answered(self, body: bytes) -> None:
        """Perform the method that a bot may call in its very answer."""
        try:
            call = orjson.loads(body) if body[:1] == b"{" else None
        except orjson.JSONDecodeError:
            return
        if isinstance(call, dict) and isinstance(call.get("method"), str):
            self._answer(self._bot, call.pop("method").lower(), Params(call))
