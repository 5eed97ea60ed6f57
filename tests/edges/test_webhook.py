"""The webhook: Telegram is thanked after the update is kept, strangers are not heard."""

import asyncio
import io
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bot.sections import Telegram
from bot.webhook import SECRET_HEADER, Health, Together, WebhookServer

UPDATE = b'{"update_id":7,"message":{"text":"halo"}}'


@dataclass
class Bot:
    """Behind the door: what was kept, how the bot is, and a client that knocks."""

    commits: list[list[bytes]] = field(default_factory=list)
    full: bool = False
    health: Health | None = field(default_factory=lambda: Health(database=True))
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    may_keep: asyncio.Event = field(default_factory=asyncio.Event)
    address: str = ""
    client: aiohttp.ClientSession | None = None

    async def keep(self, bodies: list[bytes]) -> None:
        self.heard.set()
        await self.may_keep.wait()
        if self.full:
            raise OSError("disk full")
        self.commits.append(bodies)

    @property
    def kept(self) -> list[bytes]:
        return [body for bodies in self.commits for body in bodies]

    async def tell(self) -> Health:
        if self.health is None:
            raise OSError("no database")
        return self.health

    async def knocks(
        self, body: bytes = UPDATE, path: str = "/rahasia", secret: str | None = "hush"
    ) -> int:
        assert self.client is not None
        headers = {} if secret is None else {SECRET_HEADER: secret}
        async with self.client.post(
            self.address + path, data=io.BytesIO(body), headers=headers
        ) as answer:
            return answer.status

    async def asks(self, path: str) -> tuple[int, str]:
        assert self.client is not None
        async with self.client.get(self.address + path) as answer:
            return answer.status, await answer.text()


@pytest_asyncio.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    bot = Bot()
    bot.may_keep.set()
    public = tmp_path / "arsip"
    listen = ("127.0.0.1", 0)
    server = WebhookServer(listen, "/rahasia", "hush", bot.keep, bot.tell, public)
    host, port = await server.start()
    bot.address = f"http://{host}:{port}"
    async with aiohttp.ClientSession() as bot.client:
        yield bot
    await server.stop()
    await server.stop()


async def test_an_update_is_kept_byte_for_byte_before_telegram_is_thanked(bot: Bot) -> None:
    bot.may_keep.clear()
    knocking = asyncio.create_task(bot.knocks())
    await bot.heard.wait()
    await bot.asks("/healthz")  # a whole other conversation fits in before Telegram is answered
    assert not knocking.done()
    bot.may_keep.set()
    assert await knocking == 200
    assert bot.kept == [UPDATE]


async def test_the_archive_is_everybodys_and_what_lies_beside_it_nobodys(
    bot: Bot, tmp_path: Path
) -> None:
    (tmp_path / "arsip" / "feed.json").write_text("{}")
    (tmp_path / "secret").write_text("no")
    assert await bot.asks("/arsip/feed.json") == (200, "{}")
    assert (await bot.asks("/arsip/../secret"))[0] == 404
    assert (await bot.asks("/arsip/%2e%2e/secret"))[0] == 404


async def test_what_arrives_while_another_is_being_kept_is_kept_in_one_go() -> None:
    bot = Bot()
    together = Together(bot.keep)
    first = asyncio.create_task(together.keep(b"1"))
    await bot.heard.wait()
    others = [asyncio.create_task(together.keep(body)) for body in (b"2", b"3", b"4")]
    others[1].cancel()  # whoever brought it has gone; it does no harm
    bot.may_keep.set()
    results = await asyncio.gather(first, *others, return_exceptions=True)
    assert [type(result) for result in results] == [
        *(type(None), type(None), asyncio.CancelledError, type(None))
    ]
    assert bot.commits[0] == [b"1"]
    assert set(bot.commits[1]) >= {b"2", b"4"}
    assert len(bot.commits) == 2


async def test_what_could_not_be_kept_is_brought_again(bot: Bot) -> None:
    bot.full = True
    assert await bot.knocks() == 503
    bot.full = False
    assert await bot.knocks() == 200
    assert bot.kept == [UPDATE]


@pytest.mark.parametrize(
    ("secret", "status"), [(None, 401), ("", 403), ("hus", 403), ("hush!", 403), ("hüsh", 403)]
)
async def test_strangers_are_not_heard(bot: Bot, secret: str | None, status: int) -> None:
    assert await bot.knocks(secret=secret) == status
    assert bot.kept == []


@pytest.mark.parametrize(
    "body",
    [b"", b"halo", b"[]", b"{}", b'{"update_id":"7"}', b'{"update_id":true}', b'{"update_id":1.5}'],
)
async def test_what_is_no_update_is_refused(bot: Bot, body: bytes) -> None:
    assert await bot.knocks(body) == 400
    assert bot.kept == []


async def test_a_huge_body_is_refused(bot: Bot) -> None:
    assert await bot.knocks(b'{"update_id":7,"x":"' + b"x" * 1_100_000 + b'"}') == 413
    assert bot.kept == []


async def test_only_post_at_only_the_path(bot: Bot) -> None:
    assert await bot.knocks(path="/") == 404
    assert await bot.knocks(path="/rahasia/") == 404
    assert (await bot.asks("/rahasia"))[0] == 405


async def test_a_living_process_says_so_whatever_the_database_does(bot: Bot) -> None:
    bot.health = None
    assert await bot.asks("/healthz") == (200, "ok\n")


async def test_readiness_tells_what_waits(bot: Bot) -> None:
    last = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    bot.health = Health(database=True, oldest_inbox=1.5, oldest_outbox=None, last_update=last)
    status, told = await bot.asks("/readyz")
    assert status == 200
    assert json.loads(told) == {
        "ready": True,
        "database": True,
        "oldest_inbox_seconds": 1.5,
        "oldest_outbox_seconds": None,
        "last_update": "2026-11-23T09:30:00+00:00",
    }


@pytest.mark.parametrize(
    "health", [None, Health(database=False), Health(database=True, ready=False)]
)
async def test_without_a_database_it_is_not_ready(bot: Bot, health: Health | None) -> None:
    bot.health = health
    status, told = await bot.asks("/readyz")
    assert status == 503
    assert '"ready":false' in told


async def test_the_settings_make_the_door(tmp_path: Path) -> None:
    bot = Bot()
    bot.may_keep.set()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    telegram = Telegram.model_validate(
        {
            "token": "1:abc",
            "mode": "webhook",
            "webhook_url": "https://bot.example.id/jalan",
            "webhook_listen": f"127.0.0.1:{port}",
            "webhook_secret": "hush",
        }
    )
    server = WebhookServer.of(telegram, bot.keep, bot.tell, tmp_path / "arsip")
    assert await server.start() == ("127.0.0.1", port)
    bot.address = f"http://127.0.0.1:{port}"
    async with aiohttp.ClientSession() as bot.client:
        assert await bot.knocks(path="/jalan") == 200
    await server.stop()
