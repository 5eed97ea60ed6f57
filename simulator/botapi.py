"""The Bot API over HTTP: who calls, what is asked, what goes wrong on purpose, the answer."""

import asyncio
import re
from typing import Any

import orjson
from aiohttp import web

from simulator.faults import Kind
from simulator.methods import METHODS
from simulator.params import Params, read_params
from simulator.refusal import Json, Refusal, conflict
from simulator.town import Bot, Call, Town
from simulator.updates import CUT

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{3,}")
_UNAUTHORIZED = Refusal(401, "Unauthorized")
_NOT_FOUND = Refusal(404, "Not Found")
_NO_METHOD = Refusal(404, "Not Found: method not found")
_JSON = "application/json"


class _Lost(Exception):
    """The connection is to be cut instead of answered."""


class BotApi:
    """Answers /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._closing = asyncio.Event()

    def close(self) -> None:
        """End the calls that wait or hang."""
        self._closing.set()
        for bot in self._town.bots.values():
            bot.queue.cut()

    def bot(self, token: str) -> Bot:
        """Return the bot of a token, or refuse."""
        bot = self._town.bots.get(token)
        if bot is None:
            raise _UNAUTHORIZED if _TOKEN.fullmatch(token) else _NOT_FOUND
        return bot

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        method = request.match_info["method"].lower()
        try:
            self._check_outage()
            bot = self.bot(request.match_info["token"])
            if request.method not in ("GET", "POST"):
                raise _NOT_FOUND
            params = await read_params(request)
            body = await self._answer(bot, method, params)
        except Refusal as refusal:
            if refusal.code == CUT:
                return _cut(request)
            return _response(refusal.as_json(), refusal.code)
        except _Lost:
            return _cut(request)
        return _response(body, 200 if body["ok"] else body["error_code"])

    def _check_outage(self) -> None:
        status = self._town.faults.outage
        if status == 0:
            raise _Lost
        if status:
            raise Refusal(status, "Bad Gateway" if status == 502 else "Internal Server Error")

    async def _answer(self, bot: Bot, method: str, p: Params) -> Json:
        faults = self._town.faults
        chat = p.values.get("chat_id")
        if not faults.waiting and not faults.delays:
            return await self._perform(bot, method, p)
        wait = faults.delay(method)
        if wait:
            await asyncio.sleep(wait)
            self._check_outage()
        self._lose(method, chat, "drop_before")
        await self._hang(method, chat, "hang_unaccepted")
        fault = faults.take("fail", method, chat)
        if fault is not None and fault.refusal is not None:
            self._record(method, p, fault.refusal.as_json())
            raise fault.refusal
        body = await self._perform(bot, method, p)
        self._lose(method, chat, "drop_after")
        await self._hang(method, chat, "hang")
        return body

    def _lose(self, method: str, chat: object, kind: Kind) -> None:
        if self._town.faults.take(kind, method, chat) is not None:
            raise _Lost

    async def _hang(self, method: str, chat: object, kind: Kind) -> None:
        if self._town.faults.take(kind, method, chat) is not None:
            await self._closing.wait()
            raise _Lost

    async def _perform(self, bot: Bot, method: str, p: Params) -> Json:
        if method == "getupdates":
            return {"ok": True, "result": await self._get_updates(bot, p)}
        return self.call(bot, method, p)

    def call(self, bot: Bot, method: str, p: Params) -> Json:
        """Perform one call that needs no waiting and return the body of its answer."""
        act = METHODS.get(method)
        try:
            if act is None:
                raise _NO_METHOD
            body: Json = {"ok": True, "result": act(self._town, bot, p)}
        except Refusal as refusal:
            body = refusal.as_json()
        self._record(method, p, body)
        return body

    def _record(self, method: str, p: Params, body: Json) -> None:
        town = self._town
        town.calls.append(Call(method, p.values, town.clock(), body))
        town.hub.tell("call", None, method=method, ok=body["ok"])

    async def _get_updates(self, bot: Bot, p: Params) -> list[Json]:
        if bot.webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        kinds: Any = p.rows("allowed_updates")
        bot.queue.allow(None if kinds is None else [str(kind) for kind in kinds])
        limit = min(100, max(1, p.number("limit") or 100))
        seconds = float(min(50, max(0, p.number("timeout") or 0)))
        return await bot.queue.poll(p.number("offset") or 0, limit, seconds)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Serve the content of a file."""
        try:
            self._check_outage()
            self.bot(request.match_info["token"])
            self._lose("file", None, "drop_before")
            fault = self._town.faults.take("fail", "file", None)
            if fault is not None and fault.refusal is not None:
                raise fault.refusal
        except Refusal as refusal:
            return _response(refusal.as_json(), refusal.code)
        except _Lost:
            return _cut(request)
        stored = self._town.files.at(request.match_info["path"])
        if stored is None:
            return _response(_NOT_FOUND.as_json(), 404)
        return web.Response(body=stored.data, content_type="application/octet-stream")


def _response(body: Json, status: int) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type=_JSON)


def _cut(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)
