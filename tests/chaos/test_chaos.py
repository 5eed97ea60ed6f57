"""`kill -9` at random moments under load: no message is lost, no effect doubled, no order broken.

The moments are drawn from a seed that is printed: during the making of the database, during
start-up, and under load after so many more replies. CHAOS_KILLS=n kills n times, CHAOS_SEED=s
draws the moments of an earlier run again.
"""

import asyncio
import os
import random
import secrets
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, closing, suppress
from itertools import groupby
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from simulator import Simulator
from storage.sqlite import sqlite_path
from tests.databases import SERVER
from tests.process.running import TOKEN, bot, settings

# On PostgreSQL a killed sender's lease lasts some seconds more, so fewer kills take as long.
KILLS = int(os.environ.get("CHAOS_KILLS") or (3 if SERVER else 10))
SEED = int(os.environ.get("CHAOS_SEED") or secrets.randbelow(1_000_000))
PEOPLE = 30
PATIENCE = 60.0  # seconds without any answer before it is called lost
START_UP = 1.5  # seconds in which a process is still starting
CALL = 0.02  # seconds that a call takes, so that some are always on the wire
LOOSE = {
    "SOBAT_LIMITS__OVERALL_PER_SECOND": "1000",
    "SOBAT_LIMITS__PER_CHAT_PER_SECOND": "1000",
    "SOBAT_PEOPLE__MESSAGES_PER_MINUTE": "1000000",
}


class Crowd:
    """People who write numbered messages, turn about a question and a command nobody knows."""

    def __init__(self, sim: Simulator, chance: random.Random) -> None:
        self.sim = sim
        self._chance = chance
        self.written: dict[int, list[str]] = {}
        for number in range(5000, 5000 + PEOPLE):
            sim.add_user(id=number, first_name=f"Warga {number}")
            self.written[number] = []

    def write(self, messages: int) -> None:
        """Let so many messages be written, each by somebody."""
        for _ in range(messages):
            person = self._chance.choice(list(self.written))
            texts = self.written[person]
            if not texts:
                text = "/start"
            elif len(texts) % 2:
                text = f"qzxvk {person} wqjxz {len(texts)}"
            else:
                text = f"/nomor{len(texts)}"
            texts.append(text)
            self.sim.send_text(person, text)

    def everything(self) -> Iterator[str]:
        """Give all that was written."""
        return (text for texts in self.written.values() for text in texts)

    def heard(self, person: int) -> list[str]:
        """Give what the bot said to a person, each reply by the message that it answers."""
        return [
            _answered(one["text"])
            for one in self.sim.messages(person)
            if one["from"]["id"] != person
        ]

    def expected(self, person: int) -> list[str]:
        """Give what the bot has to say to a person, in this order."""
        return ["question" if text.startswith("q") else text for text in self.written[person]]


def _answered(reply: str) -> str:
    numbers = [word for word in reply.split() if word.startswith("/nomor")]
    if numbers:
        return numbers[0]
    return "question" if "belum tahu" in reply else "/start"


def tell(what: str) -> None:
    """Say what a failure is found again by; pytest shows it then, and always with -s."""
    sys.stdout.write(f"\n{what}")


def _once(said: list[str]) -> list[str]:
    return [text for text, _ in groupby(said)]


async def select(url: str, query: str) -> list[Any]:
    """Look into the database from outside, as nobody in the house does."""
    if not SERVER:
        path = sqlite_path(url)
        with closing(sqlite3.connect(path)) as connection:
            return [row[0] for row in connection.execute(query)]
    connection = await asyncpg.connect(url)
    try:
        return [row[0] for row in await connection.fetch(query)]
    finally:
        await connection.close()


async def _on_the_wire(url: str) -> int:
    """Count the calls that a killed process had begun and not noted."""
    try:
        found = await select(url, "SELECT COUNT(*) FROM outbox WHERE state = 'sending'")
    except (sqlite3.OperationalError, asyncpg.UndefinedTableError):
        return 0  # killed before there was anything
    return int(found[0])


class Chaos:
    """A bot that is started and killed again and again."""

    def __init__(
        self,
        sim: Simulator,
        folder: Path,
        url: str,
        chance: random.Random,
        more: Mapping[str, str] | None = None,
    ) -> None:
        self._sim = sim
        self._folder = folder
        self._url = url
        self._chance = chance
        self._config = settings(folder, sim.url, url)
        self._environ = LOOSE | dict(more or {})
        self.in_doubt = 0

    @asynccontextmanager
    async def living(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """Let the bot live until the end of the block, whose end is a `kill -9`."""
        async with bot(self._folder, self._config, **self._environ) as process:
            yield process
            assert process.returncode is None, "the bot has ended by itself"
        self.in_doubt += await _on_the_wire(self._url)

    async def killed_while_the_database_is_made(self) -> None:
        async with self.living() as process:
            while not SERVER and not sqlite_path(self._url).exists():
                await asyncio.sleep(0)  # a file tells nobody that it has come to be
                assert process.returncode is None
            await self.for_a_moment(process, 0.1)

    async def killed_in_start_up(self) -> None:
        async with self.living() as process:
            await self.for_a_moment(process, START_UP)

    async def killed_under_load(self, crowd: Crowd) -> None:
        """Kill while people write and Telegram, now and then, leaves some calls undone."""
        if self._chance.random() < 0.5:
            self._sim.fail("sendMessage", status=429, retry_after=1)
            self._sim.fail("sendMessage", status=500, times=self._chance.randrange(1, 4))
            self._sim.drop("sendMessage", when="before", times=self._chance.randrange(1, 4))
        async with self.living() as process:
            await self._replies(self._chance.randrange(1, 40))
            crowd.write(self._chance.randrange(30))
            await self._replies(self._chance.randrange(1, 20))
            await self.for_a_moment(process, 0.05)

    async def lives_until(self, predicate: Callable[[], bool]) -> None:
        async with self.living():
            with suppress(TimeoutError):  # what is missing then says so better than a time-out
                await self._sim.wait_for(predicate, PATIENCE)

    async def _replies(self, more: int) -> None:
        """Wait for so many more replies, or until nobody waits for one."""
        calls = self._sim.town.calls
        seen = len(calls)
        assert seen + more < (calls.maxlen or 0)
        await self._sim.wait_for(
            lambda: len(calls) >= seen + more or self._sim.pending_updates() == 0, PATIENCE
        )

    async def for_a_moment(self, process: asyncio.subprocess.Process, longest: float) -> None:
        """Draw the moment of the kill: time is what is random here."""
        ended = asyncio.ensure_future(process.wait())
        await asyncio.wait([ended], timeout=self._chance.uniform(0, longest))
        ended.cancel()


@pytest.fixture
async def telegram() -> AsyncIterator[Simulator]:
    sim = Simulator(tokens=(TOKEN,), limits=None)
    await sim.start()
    sim.delay(CALL)
    yield sim
    await sim.stop()


@pytest.mark.chaos
async def test_whatever_moment_the_bot_is_killed_at_nothing_is_lost_and_nothing_done_twice(
    telegram: Simulator, empty_url: str, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    tell(f"{KILLS} kills, CHAOS_SEED={SEED}")
    crowd = Crowd(telegram, chance)
    chaos = Chaos(telegram, tmp_path, empty_url, chance)

    for number in range(KILLS):
        telegram.town.calls.clear()
        crowd.write(chance.randrange(30, 90))
        if number == 0:
            await chaos.killed_while_the_database_is_made()
        elif number % 4 == 1:
            await chaos.killed_in_start_up()
        else:
            await chaos.killed_under_load(crowd)
    await chaos.lives_until(
        lambda: all(_once(crowd.heard(one)) == crowd.expected(one) for one in crowd.written)
    )

    for person in crowd.written:
        assert _once(crowd.heard(person)) == crowd.expected(person)
    again = sum(len(crowd.heard(one)) - len(texts) for one, texts in crowd.written.items())
    written = sum(1 for _ in crowd.everything())
    tell(f"{written} messages; {chaos.in_doubt} replies on the wire at a kill, {again} came twice")
    assert 0 <= again <= chaos.in_doubt
    asked = Counter(text for text in crowd.everything() if text.startswith("q"))
    assert Counter(await select(empty_url, "SELECT text FROM questions")) == asked
    states = Counter(await select(empty_url, "SELECT state FROM inbox"))
    assert states == {"done": written}
    replies = await select(empty_url, "SELECT COUNT(*) FROM outbox WHERE method = 'sendMessage'")
    assert replies == [written]
