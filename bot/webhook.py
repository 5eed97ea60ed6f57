"""The door that Telegram knocks at in webhook mode; and whether the bot lives and is ready.

Telegram hears 200 only after `receive` has returned, which is after the update was committed;
anything else makes Telegram bring it again. Ends TLS nowhere: a proxy stands in front.
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Self

import orjson
import structlog
from aiohttp import web

from bot.sections import Telegram

MAX_BODY: Final = 1024 * 1024  # bytes; an update is some kilobytes
AT_ONCE: Final = 100  # updates in one transaction
PATIENCE: Final = 5.0  # seconds for the database to answer whoever asks after it
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name, not its value

Receive = Callable[[list[bytes]], Awaitable[None]]

log = structlog.stdlib.get_logger("bot.webhook")


@dataclass(frozen=True, slots=True)
class Health:
    """How the bot is. Ages in seconds (None: nothing waits); the last update's moment, if any."""

    database: bool
    oldest_inbox: float | None = None
    oldest_outbox: float | None = None
    last_update: datetime | None = None
    ready: bool = True


class Together:
    """Hands over at once what arrived while the last was being kept: one commit for many."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._waiting: list[tuple[bytes, asyncio.Future[None]]] = []
        self._working: asyncio.Task[None] | None = None

    async def keep(self, body: bytes) -> None:
        """Return when `body` is kept; raises what `receive` raised."""
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((body, kept))
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._work())
        await kept

    async def _work(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            fault: Exception | None = None
            try:
                await self._receive([body for body, _ in batch])
            except Exception as error:
                log.exception("updates could not be kept; Telegram will bring them again")
                fault = error
            for _, kept in batch:
                if kept.done():  # who brought it has gone; Telegram will bring it again
                    continue
                if fault is None:
                    kept.set_result(None)
                else:
                    kept.set_exception(fault)


class WebhookServer:
    """Listens at `listen` (host, port; port 0 takes any) for updates on `path`.

    `/healthz` says that the process lives; `/readyz` tells what `health` tells, 503 if it is not
    ready or `health` fails. Without a path or a secret it only answers these two. What lies in
    the folder `public`, the archive of what was posted, everybody may read under `/arsip/`.
    """

    def __init__(
        self,
        listen: tuple[str, int],
        path: str,
        secret: str,
        receive: Receive,
        health: Callable[[], Awaitable[Health]],
        public: Path | None = None,
    ) -> None:
        self._listen = listen
        self._secret = secret.encode()
        self._updates = Together(receive)
        self._health = health
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_get("/healthz", self._alive)
        app.router.add_get("/readyz", self._ready)
        if path and secret:
            app.router.add_post(path, self._update)
        if public is not None:
            public.mkdir(parents=True, exist_ok=True)
            app.router.add_static("/arsip/", public)
        # No access log: it would tell the path, which is half of what keeps strangers out.
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=5)

    @classmethod
    def of(
        cls,
        telegram: Telegram,
        receive: Receive,
        health: Callable[[], Awaitable[Health]],
        public: Path,
    ) -> Self:
        """Make the server that the settings describe."""
        secret = telegram.webhook_secret.get_secret_value()
        return cls(telegram.listen, telegram.webhook_path, secret, receive, health, public)

    async def start(self) -> tuple[str, int]:
        """Listen; gives the host and port that were taken. OSError if they are in use."""
        await self._runner.setup()
        await web.TCPSite(self._runner, *self._listen).start()
        host, port = self._runner.addresses[0][:2]
        return host, port

    async def stop(self) -> None:
        """Take nothing new and finish what is being received; twice is once."""
        await self._runner.cleanup()

    async def _update(self, request: web.Request) -> web.Response:
        shown = request.headers.get(SECRET_HEADER)
        if shown is None:
            return web.Response(status=401)
        # compare_digest on bytes: the time tells nothing, and any header can be compared
        if not hmac.compare_digest(shown.encode(errors="surrogateescape"), self._secret):
            log.warning("a webhook call with a wrong secret")
            return web.Response(status=403)
        body = await request.read()  # above MAX_BODY aiohttp answers 413
        if not _is_update(body):
            log.warning("a webhook call that is no update", bytes=len(body))
            return web.Response(status=400)
        try:
            await self._updates.keep(body)
        except Exception:  # noqa: BLE001 - it stands in the log once for all that came together
            return web.Response(status=503)
        return web.Response()

    async def _alive(self, _: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _ready(self, _: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(PATIENCE):
                health = await self._health()
        except Exception:
            log.exception("the bot's health cannot be told")
            health = Health(database=False)
        ready = health.database and health.ready
        told: dict[str, Any] = {
            "ready": ready,
            "database": health.database,
            "oldest_inbox_seconds": health.oldest_inbox,
            "oldest_outbox_seconds": health.oldest_outbox,
            "last_update": health.last_update,
        }
        return web.Response(
            body=orjson.dumps(told, option=orjson.OPT_APPEND_NEWLINE),
            status=200 if ready else 503,
            content_type="application/json",
            headers={"Cache-Control": "no-store"},
        )


def _is_update(body: bytes) -> bool:
    try:
        update = orjson.loads(body)
    except ValueError:
        return False
    return isinstance(update, dict) and type(update.get("update_id")) is int
