"""An announcement to many with Telegram's limits on: how full the limit is, and what replies feel.

`python -m bench.announcing PEOPLE` sends to so many (20,000 take twelve minutes). Two people a
second write meanwhile; the same two wrote for a while before, when nothing was sent. Everything is
the real bot in a process on one core, and the simulator with its limits on the other.
"""

import asyncio
import os
import sqlite3
import statistics
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable

import uvloop

from bench.bots import OURS, PATIENCE, TOKEN, running
from domain.audiences import Whom
from domain.clock import Clock, to_ms
from domain.notices import Notice
from simulator import Simulator
from simulator.limits import Limits
from storage import migrations
from storage.database import open_database
from storage.sqlite import sqlite_path

PEOPLE = 20_000
QUEUED = 100_000
ASKED_EVERY = 0.5  # seconds: two people a second
QUIET_SPELL = 60.0  # seconds in which nothing is sent
CALL = 0.05  # seconds that every call takes
ALLOWED = 30  # messages a second
AUTHOR = 9
FIRST = 100_000  # ids of the people who get it
ASKING = 50  # people who write, each seldom enough to be answered
WORDS = "TPA Cilowong ditutup Senin. Pengangkutan mulai lagi Selasa."
SETTINGS = {
    "SOBAT_LIMITS__OVERALL_PER_SECOND": str(ALLOWED),
    "SOBAT_LIMITS__PER_CHAT_PER_SECOND": "1",
    "SOBAT_ANNOUNCEMENTS__QUIET_HOURS": '["00:00", "00:00"]',  # there are none
}
ASLEEP = {"SOBAT_ANNOUNCEMENTS__QUIET_HOURS": '["00:00", "23:59"]'}  # queued and not sent


def peopled(people: int) -> Callable[[str], Awaitable[None]]:
    """Give what makes a database with so many people who have pressed START."""

    async def prepare(url: str) -> None:
        await migrations.upgrade(url)
        now = to_ms(Clock().now())
        with sqlite3.connect(sqlite_path(url)) as rows:
            numbers = range(FIRST, FIRST + people)
            rows.executemany(
                "INSERT INTO people (id, language, language_chosen, started_at, reachable, "
                "minute_at, minute_count, seen_at) VALUES (?, 'id', FALSE, ?, TRUE, 0, 0, ?)",
                [(number, now, now) for number in numbers],
            )
            rows.executemany(
                "INSERT INTO subscriptions (person, topic, wanted, chosen, at) "
                "VALUES (?, 'important', TRUE, FALSE, ?)",
                [(number, now) for number in numbers],
            )

    return prepare


async def announce(url: str) -> int:
    """Let an announcement to everybody be due; its number."""
    now = Clock().now()
    database = await open_database(url, alone=False)
    try:
        async with database.write() as store:
            one = await store.announcements.write(
                AUTHOR, Notice({"id": WORDS}), Whom(), "salt", now
            )
    finally:
        await database.close()
    with sqlite3.connect(sqlite_path(url), timeout=30) as rows:
        rows.execute(
            "UPDATE announcements SET state = 'scheduled', send_at = ? WHERE id = ?",
            [to_ms(now), one.id],
        )
    return one.id


def fates(url: str) -> Counter[str]:
    """Count the recipients by what has become of them."""
    with sqlite3.connect(sqlite_path(url), timeout=30) as rows:
        return Counter(
            dict(rows.execute("SELECT fate, COUNT(*) FROM recipients GROUP BY fate").fetchall())
        )


class Askers:
    """People who write and note how long the answer takes."""

    def __init__(self, sim: Simulator) -> None:
        self.sim = sim
        self.users = [sim.add_user(id=1000 + one, first_name=f"Ibu {one}") for one in range(ASKING)]
        self.latencies: list[float] = []
        self._asked: set[asyncio.Task[None]] = set()

    async def ask(self, until: Callable[[], bool]) -> list[float]:
        """Let two a second write until then; the seconds that each answer took, in order."""
        self.latencies = []
        number, began = 0, time.perf_counter()
        while not until():
            user = self.users[number % ASKING]
            task = asyncio.create_task(self._one(user.id))
            self._asked.add(task)
            task.add_done_callback(self._asked.discard)
            number += 1
            await asyncio.sleep(max(0.0, began + number * ASKED_EVERY - time.perf_counter()))
        await asyncio.gather(*self._asked)
        return sorted(self.latencies)

    async def _one(self, number: int) -> None:
        before = len(self.sim.messages(number))
        began = time.perf_counter()
        self.sim.send_text(number, "/bantuan")
        await self.sim.wait_for(lambda: len(self.sim.messages(number)) > before + 1, PATIENCE)
        self.latencies.append(time.perf_counter() - began)


async def sending(people: int, cores: list[int]) -> None:
    """Send to so many, and print what came of it."""
    sim = Simulator(tokens=(TOKEN,), limits=Limits())
    await sim.start()
    try:
        askers = Askers(sim)
        sim.delay(CALL)
        for number in (AUTHOR, *range(FIRST, FIRST + people)):
            sim.room(sim.add_user(id=number, first_name=f"Warga {number}")).started = True
        async with running(OURS, sim.url, {cores[-1]}, SETTINGS, peopled(people)) as bot:
            for user in askers.users:  # acquainted, so that an answer is one message
                sim.send_text(user, "/bantuan")
            await sim.wait_for(
                lambda: all(len(sim.messages(one.id)) > 1 for one in askers.users), PATIENCE
            )
            await asyncio.sleep(2)
            alone_until = time.perf_counter() + QUIET_SPELL
            alone = await askers.ask(lambda: time.perf_counter() > alone_until)
            seen = sim.bot.gauge.floods
            number = await announce(bot.database)
            began, used = 0.0, bot.cpu()
            copies = _copies(sim, people)
            ends = asyncio.create_task(copies)
            meanwhile = await askers.ask(ends.done)
            began, ended = ends.result()
            used = bot.cpu() - used
            took = ended - began
            replies = sum(1 for _ in meanwhile)
            await asyncio.sleep(12)
            every = people + replies
            print(
                f"announcement {number} to {people:,}: {took:.0f} s, {people / took:.2f} a second, "
                f"with replies {every / took:.2f}, {every / took / ALLOWED:.1%} of the allowed "
                f"{ALLOWED}; 429s: {sim.bot.gauge.floods - seen}; "
                f"CPU {used * 1000 / people:.2f} ms each"
            )
            print(f"fates: {dict(fates(bot.database))}")
            for name, found in (("without", alone), ("with", meanwhile)):
                p50, p99 = statistics.median(found), found[int(len(found) * 0.99)]
                print(
                    f"replies {name:<8} a send: p50 {p50 * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms "
                    f"(of {len(found)})"
                )
    finally:
        await sim.stop()


async def _copies(sim: Simulator, people: int) -> tuple[float, float]:
    """Wait until everybody has it; when the first came and when the last."""
    began = 0.0
    last = FIRST + people - 1
    while True:
        await asyncio.sleep(0.2)
        if not began and len(sim.messages(FIRST)):
            began = time.perf_counter()
        if began and sim.messages(last):
            return began, time.perf_counter()


async def queueing(people: int, cores: list[int]) -> None:
    """Queue so many and send to nobody: it is night."""
    sim = Simulator(tokens=(TOKEN,), limits=None)
    await sim.start()
    try:
        night = {**SETTINGS, **ASLEEP}
        async with running(OURS, sim.url, {cores[-1]}, night, peopled(people)) as bot:
            await asyncio.sleep(8)  # its first ticks
            before = bot.memory()
            await announce(bot.database)
            began, most = 0.0, before
            while (done := fates(bot.database)["queued"]) < people:
                began = began or (time.perf_counter() if done else 0.0)
                most = max(most, bot.memory())
                await asyncio.sleep(0.05)
            took = time.perf_counter() - began
        print(f"{people:,} queued in {took:.1f} s, {most - before:.0f} MB more at most")
    finally:
        await sim.stop()


async def measure(people: int, cores: list[int]) -> None:
    await queueing(QUEUED, cores)
    await sending(people, cores)


def main(people: int = PEOPLE) -> None:
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {cores[0]})
    uvloop.run(measure(people, cores))
    os.sched_setaffinity(0, set(cores))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
