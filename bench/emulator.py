"""A lean Bot API server for figures: people write, the bot's replies are matched and timed.

It knows just enough for an echo bot and for ours. Every call can be made to take `delay` seconds.
"""

import asyncio
import contextlib
import itertools
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

import aiohttp
import orjson
from aiohttp import web

BOT = {"id": 123456, "is_bot": True, "first_name": "Sobat", "username": "sobat_bench_bot"}
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
AT_ONCE = 100  # updates a call, Telegram's most
BROUGHT_AT_ONCE = 40  # webhook calls in flight, Telegram's default
PEOPLE = 200


@dataclass
class Emulator:
    """One bot's server; `write` lets people write, `answered` waits for the replies."""

    delay: float = 0.0
    latencies: list[float] = field(default_factory=list)
    url: str = ""

    def __post_init__(self) -> None:
        self._updates: deque[dict[str, Any]] = deque()
        self._given: list[dict[str, Any]] = []
        self._ready: dict[int, deque[float]] = defaultdict(deque)
        self._numbers = itertools.count(1)
        self._messages = itertools.count(1)
        self._fresh = asyncio.Event()
        self._replied = asyncio.Event()
        self._missing = 0
        self._polled = asyncio.Event()
        self._hook = ""
        self._secret = ""
        self._bringing = asyncio.Semaphore(BROUGHT_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Listen on a free port of this machine."""
        self._client = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=BROUGHT_AT_ONCE))
        server = web.Server(self._serve, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.1)  # a long poll may be open
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Listen no more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._client.close()
        await self._runner.cleanup()

    async def connected(self) -> None:
        """Wait until the bot has asked for updates or said where to bring them."""
        await self._polled.wait()

    def write(self, person: int, text: str) -> None:
        """Let a person write; from now on the bot may have it."""
        number = next(self._numbers)
        user = {"id": person, "is_bot": False, "first_name": f"Warga {person}"}
        update = {
            "update_id": number,
            "message": {
                "message_id": next(self._messages),
                "from": {**user, "language_code": "id"},
                "chat": {"id": person, "first_name": user["first_name"], "type": "private"},
                "date": 1_780_000_000 + number,
                "text": text,
            },
        }
        self._ready[person].append(time.perf_counter())
        self._missing += 1
        if self._hook:
            task = asyncio.create_task(self._bring(update))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        else:
            self._updates.append(update)
            self._fresh.set()

    async def answered(self, seconds: float) -> bool:
        """Wait until everything has its reply; False if that takes longer than `seconds`."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._missing:
                    self._replied.clear()
                    await self._replied.wait()
        return not self._missing

    @property
    def missing(self) -> int:
        """How many messages have no reply yet."""
        return self._missing

    async def _bring(self, update: dict[str, Any]) -> None:
        headers = {SECRET_HEADER: self._secret, "Content-Type": "application/json"}
        async with self._bringing:
            call = self._client.post(self._hook, data=orjson.dumps(update), headers=headers)
            async with call as response:
                await response.read()
                assert response.status == 200, response.status

    async def _serve(self, request: web.BaseRequest) -> web.Response:
        method = request.path.rpartition("/")[2].lower()
        body = await request.read()
        params = _read(body, request.content_type) or dict(request.query)
        if method == "getupdates":
            result: Any = await self._give(params)
        elif method == "sendmessage":
            result = await self._take(int(params["chat_id"]))
        elif method == "getme":
            result = BOT
        else:
            if method == "setwebhook":
                self._hook, self._secret = params["url"], params.get("secret_token", "")
                self._polled.set()
            result = True
        return web.Response(
            body=orjson.dumps({"ok": True, "result": result}), content_type="application/json"
        )

    async def _give(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        offset = int(params.get("offset") or 0)
        self._given = [one for one in self._given if one["update_id"] >= offset]
        self._polled.set()
        if self.delay:
            await asyncio.sleep(self.delay)
        if not self._given and not self._updates:
            self._fresh.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(float(params.get("timeout") or 0)):
                    await self._fresh.wait()
        while self._updates and len(self._given) < AT_ONCE:
            self._given.append(self._updates.popleft())
        return list(self._given)

    async def _take(self, person: int) -> dict[str, Any]:
        if self.delay:
            await asyncio.sleep(self.delay)
        waiting = self._ready.get(person)
        if waiting:
            self.latencies.append(time.perf_counter() - waiting.popleft())
            self._missing -= 1
            if not self._missing:
                self._replied.set()
        return {
            "message_id": next(self._messages),
            "from": BOT,
            "chat": {"id": person, "first_name": "Warga", "type": "private"},
            "date": 1_780_000_000,
            "text": "baik",
        }


def _read(body: bytes, kind: str) -> dict[str, Any]:
    """Read the parameters in any of the forms that the clients send, as far as they matter here."""
    if not body:
        return {}
    if kind == "application/json":
        found: dict[str, Any] = orjson.loads(body)
        return found
    if kind == "multipart/form-data":
        boundary = body.partition(b"\r\n")[0]
        return dict(_parts(body, boundary))
    return {key: values[0] for key, values in parse_qs(body.decode()).items()}


def _parts(body: bytes, boundary: bytes) -> list[tuple[str, str]]:
    found = []
    for part in body.split(boundary)[1:-1]:
        head, _, value = part.partition(b"\r\n\r\n")
        name = head.partition(b'name="')[2].partition(b'"')[0].decode()
        found.append((name, value.removesuffix(b"\r\n").decode()))
    return found
