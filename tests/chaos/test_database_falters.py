"""The database refuses for a while: what was said meanwhile is neither forgotten nor said again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.api import Api
from bot.sender import Sender
from domain.clock import Clock
from domain.outgoing import Priority
from domain.pacing import Limits, Pacer
from simulator import Simulator
from storage.database import Database
from storage.outbox import Letter
from storage.queries import Dialect
from storage.store import Store
from tests.process.running import TOKEN
from work.shelf import Shelf

PERSON = 5000


class DiskFull(Exception):
    pass


class Faltering:
    """A database that refuses as many commits as it is told; nothing of those is kept."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.dialect: Dialect = database.dialect
        self.refusals = 0

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Store]:
        async with self._database.write() as store:
            yield store
            if self.refusals:
                self.refusals -= 1
                raise DiskFull

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Store]:
        async with self._database.read() as store:
            yield store

    async def faults(self) -> list[str]:
        return await self._database.faults()

    async def close(self) -> None:
        await self._database.close()


class Office:
    """A sender and what it works with."""

    def __init__(self, sim: Simulator, database: Database) -> None:
        self.sim = sim
        self.clock = Clock()
        self.database = Faltering(database)
        pacer = Pacer(Limits(overall_per_second=5, reserve=0))
        self.api = Api(TOKEN, sim.url)
        self.sender = Sender(
            self.database, self.api, self.clock, pacer, "me", lambda: None, Shelf(Path())
        )

    async def posts(self, text: str) -> None:
        params = {"chat_id": PERSON, "text": text}
        async with self.database.write() as store:
            now = self.clock.now() - timedelta(seconds=1)
            await store.outbox.add([Letter(PERSON, Priority.REPLY, "sendMessage", params)], now)

    async def waiting(self) -> int:
        async with self.database.read() as store:
            return (await store.outbox.state(self.clock.now())).waiting

    def said(self) -> list[str]:
        return [one["text"] for one in self.sim.messages(PERSON)]


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    sim = Simulator(tokens=(TOKEN,), limits=None)
    await sim.start()
    sim.add_user(id=PERSON, first_name="Ibu Sari")
    sim.send_text(PERSON, "/start")
    office = Office(sim, database)
    yield office
    await office.api.close()
    await sim.stop()


async def test_a_reply_that_could_not_be_noted_is_noted_later_and_said_once(
    office: Office,
) -> None:
    await office.posts("halo")
    await office.sender.step()
    await office.sim.wait_for(lambda: "halo" in office.said())
    await office.sender.wake.wait()  # the call has ended
    office.database.refusals = 1

    with pytest.raises(DiskFull):
        await office.sender.step()
    await office.sender.step()

    assert await office.waiting() == 0
    assert office.said() == ["/start", "halo"]


async def test_slots_are_not_used_up_by_what_could_not_be_claimed(office: Office) -> None:
    await office.posts("halo")
    office.database.refusals = 10  # twice as many as may leave in a second

    for _ in range(10):
        with pytest.raises(DiskFull):
            await office.sender.step()
    await office.sender.step()

    await office.sim.wait_for(lambda: office.said() == ["/start", "halo"])
    await office.sender.wake.wait()  # the call has ended
