"""Reports filed per second, photo to number, and what the near-by question costs as years pass.

People are simulated in this process on one core, the bot is a process on the other; every report is
five acts, each a turn with two commits. The photo is fetched behind the scenes, while others file.
"""

import asyncio
import io
import os
import sqlite3
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import uvloop
from PIL import Image

from bench.bots import OURS, PATIENCE, TOKEN, running
from domain.clock import Clock, to_ms
from domain.places import Point, cell, cells_around
from simulator import Simulator, User
from storage import migrations
from storage.database import open_database

PEOPLE = 100  # each files one report, so the day's quota stops nobody
CENTRE = Point(-6.11, 106.24)
APART = 0.0012  # degrees between two reports: none is similar to another
STORED = (1_000, 1_000_000)
NEAR = 40  # open reports of the category in the squares that are asked
ASKED = 500
COLUMNS = (
    "(id, reporter, alias, state, category, urgent, published, kecamatan, near, desk, filed_at, "
    "changed_at)"
)


class Citizen:
    """Somebody who files a report and reads each answer before the next act."""

    def __init__(self, sim: Simulator, number: int) -> None:
        self.sim = sim
        self.number = number
        self.user: User = sim.add_user(id=number + 1, first_name=f"Warga {number}")

    async def file(self, photo: bytes) -> float:
        """File a report; the seconds until its number was there."""
        began = time.perf_counter()
        self.sim.send_text(self.user, "/lapor")
        await self._reads("Kirim foto")
        self.sim.send_photo(self.user, photo, caption="sampah numpuk di pasar")
        await self._reads("Di mana")
        across, along = divmod(self.number, 10)
        at = (CENTRE.latitude + APART * across, CENTRE.longitude + APART * along)
        self.sim.send_location(self.user, *at)
        await self._taps("Ciruas")
        await self._taps("Kirim laporan")
        await self._reads("PI-")
        return time.perf_counter() - began

    async def _reads(self, words: str) -> None:
        await self.sim.wait_for(lambda: words in (self._last().get("text") or ""), PATIENCE)

    async def _taps(self, label: str) -> None:
        await self.sim.wait_for(lambda: label in _labels(self._last()), PATIENCE)
        self.sim.tap(self.user, self._last()["message_id"], label=label)

    def _last(self) -> dict[str, Any]:
        found = self.sim.messages(self.user.id)
        return found[-1] if found else {}


def _labels(message: dict[str, Any]) -> list[str]:
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


async def filing(cores: list[int]) -> tuple[float, float, float]:
    """Give reports per second, the median seconds of one, and the bot's CPU ms for each."""
    sim = Simulator(tokens=(TOKEN,), limits=None)
    await sim.start()
    try:
        async with running(OURS, sim.url, {cores[-1]}) as bot, asyncio.timeout(PATIENCE * 6):
            citizens = [Citizen(sim, number) for number in range(PEOPLE + 1)]
            await citizens.pop().file(_photo(PEOPLE))  # start-up is not in the figures
            photos = [_photo(number) for number in range(PEOPLE)]
            before, began = bot.cpu(), time.perf_counter()
            each = await asyncio.gather(
                *(one.file(photo) for one, photo in zip(citizens, photos, strict=True))
            )
            took, used = time.perf_counter() - began, bot.cpu() - before
    finally:
        await sim.stop()
    return PEOPLE / took, statistics.median(each), used * 1000 / PEOPLE


def _photo(number: int) -> bytes:
    kept = io.BytesIO()
    image = Image.effect_noise((320, 240), 60)
    image.save(kept, "JPEG", comment=str(number).encode())
    return kept.getvalue()


def fill(path: Path, stored: int, now: int) -> None:
    """Store reports: NEAR open ones by the point; of the others one in ten is open, and far.

    A thousandth of the others, but at least a hundred, are ended ones in the very same square.
    """
    square, same = cell(CENTRE), max(100, stored // 1000)
    with sqlite3.connect(path) as rows:
        rows.execute(
            f"INSERT INTO reports {COLUMNS} "
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :stored) "
            "SELECT i, i % 5000, 'Warga 1', "
            "CASE WHEN i % :every = 0 AND i / :every <= :near THEN 'new' "
            "WHEN i % :every = 1 AND i / :every <= :same THEN 'confirmed' "
            "WHEN i % 10 = 3 THEN 'taken' ELSE 'confirmed' END, 'pile', 0, 1, '36.04.09', "
            "CASE WHEN i % :every < 2 AND i / :every <= :same AND "
            "(i % :every = 1 OR i / :every <= :near) THEN :square "
            "ELSE (i * 7919 % 300) || ':' || (i * 104729 % 300) END, 'dlh', :now, :now FROM n",
            {
                "stored": stored,
                "every": stored // max(same, NEAR),
                "near": NEAR,
                "same": same,
                "square": square,
                "now": now,
            },
        )
        found = rows.execute(
            "SELECT COUNT(*) FROM reports WHERE near = ? AND state = 'new'", [square]
        ).fetchone()
    assert found == (NEAR,), found


async def near(stored: int) -> float:
    """Give the median milliseconds of the near-by question among so many stored reports.

    Asked both ways, as a citizen whose point has nothing near it asks: by squares, and by words.
    """
    clock = Clock()
    with TemporaryDirectory(prefix="bench-") as folder:
        path = Path(folder) / "bench.db"
        await migrations.upgrade(f"sqlite:///{path}")
        fill(path, stored, to_ms(clock.now()))
        database = await open_database(f"sqlite:///{path}")
        since, squares, took = clock.now().replace(year=2020), cells_around(CENTRE, 75), []
        async with database.write() as store:
            for _ in range(ASKED):
                began = time.perf_counter()
                found = await store.reports.near(squares, since, "pile")
                named = await store.reports.open_in("36.04.09", since, "pile")
                took.append(time.perf_counter() - began)
                assert len(found) == NEAR
                assert len(named) == 50
        await database.close()
    return statistics.median(took) * 1000


async def measure(cores: list[int]) -> None:
    each, median, cpu = await filing(cores)
    print(
        f"reports filed, {PEOPLE} people at once: {each:.0f} a second; median {median:.2f} s from "
        f"/lapor to the number; {cpu:.1f} ms of the bot's CPU each",
        flush=True,
    )
    costs = [await near(stored) for stored in STORED]
    for stored, cost in zip(STORED, costs, strict=True):
        print(f"near by, {stored:>9,} stored, {NEAR} open there: {cost:.2f} ms")
    print(f"{'ratio':<35}{costs[1] / costs[0]:.2f} (at most 2)")


def main() -> None:
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {cores[0]})
    uvloop.run(measure(cores))
    os.sched_setaffinity(0, set(cores))


if __name__ == "__main__":
    main()
