"""`kill -9` at random moments of an announcement: nobody has it twice, nobody is lost unnamed.

CHAOS_KILLS=n kills n times, CHAOS_SEED=s draws the moments of an earlier run again.
"""

import random
from collections import Counter
from collections.abc import AsyncIterator, Sized
from functools import partial
from pathlib import Path

import pytest

from domain.announcements import Move, moved
from domain.audiences import Whom
from domain.clock import Clock
from domain.notices import Notice
from domain.people import Person
from domain.subscriptions import STARTED
from simulator import Simulator
from storage import migrations
from storage.database import open_database
from storage.people import Acquaintance
from tests.chaos.test_chaos import CALL, KILLS, PATIENCE, SEED, Chaos, select, tell
from tests.databases import SERVER
from tests.process.running import TOKEN

AUTHOR = 9
# On PostgreSQL the lease of a killed sender lasts some seconds more: there fewer kills must do.
KILLED = min(KILLS, 2) if SERVER else KILLS
EACH = 45  # people for each kill, so that it is still going on at the last
FIRST = 5000
WORDS = "TPA Cilowong ditutup Senin."
HOW = {
    "SOBAT_ANNOUNCEMENTS__QUIET_HOURS": '["00:00", "00:00"]',
    "SOBAT_LIMITS__OVERALL_PER_SECOND": "200",  # slow enough to be killed in
}


@pytest.fixture
async def telegram() -> AsyncIterator[Simulator]:
    sim = Simulator(tokens=(TOKEN,), limits=None)
    await sim.start()
    sim.delay(CALL)
    yield sim
    await sim.stop()


async def scheduled(url: str, people: range) -> None:
    """Let people press START, and an announcement to all of them be due."""
    await migrations.upgrade(url)
    now = Clock().now()
    database = await open_database(url)
    try:
        async with database.write() as store:
            met = {one: (Person(one, started_at=now), Acquaintance(0, 0)) for one in people}
            await store.people.meet(met, now)
            for one in people:
                await store.subscriptions.start(one, STARTED, now)
            notice = Notice({"id": WORDS})
            one_ = await store.announcements.write(AUTHOR, notice, Whom(), "salt", now)
            after = moved(one_, Move.SCHEDULE, send_at=now)
            await store.announcements.move(one_, after, Move.SCHEDULE, AUTHOR, now)
    finally:
        await database.close()


def heard(sim: Simulator, person: int) -> int:
    return sum(one.get("text") == WORDS for one in sim.messages(person))


def enough(calls: Sized, until: int) -> bool:
    return len(calls) >= until


@pytest.mark.chaos
async def test_whatever_moment_of_a_send_the_bot_is_killed_at_nobody_has_it_twice_or_is_lost(
    telegram: Simulator, empty_url: str, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    tell(f"{KILLED} kills of a send, CHAOS_SEED={SEED}")
    people = range(FIRST, FIRST + EACH * KILLED)
    for number in (AUTHOR, *people):
        user = telegram.add_user(id=number, first_name=f"Warga {number}")
        telegram.room(user).started = True
    await scheduled(empty_url, people)
    chaos = Chaos(telegram, tmp_path, empty_url, chance, HOW)

    def finished() -> bool:
        return any(": selesai" in str(one.get("text")) for one in telegram.messages(AUTHOR))

    killed = 0
    while killed < KILLED and not finished():
        telegram.town.calls.clear()
        until = chance.randrange(5, EACH)
        async with chaos.living() as process:
            await telegram.wait_for(partial(enough, telegram.town.calls, until), PATIENCE)
            await chaos.for_a_moment(process, 0.05)
        killed += 1
    async with chaos.living():
        await telegram.wait_for(finished, PATIENCE)

    copies = {one: heard(telegram, one) for one in people}
    fates = Counter(await select(empty_url, "SELECT fate FROM recipients"))
    unknown = set(await select(empty_url, "SELECT person FROM recipients WHERE fate = 'unknown'"))
    tell(f"{killed} kills, {chaos.in_doubt} calls on the wire, {dict(fates)}")
    assert max(copies.values()) == 1
    assert {one for one, number in copies.items() if not number} <= unknown
    assert len(unknown) <= chaos.in_doubt
    assert set(fates) <= {"sent", "unknown"}
    assert fates.total() == len(people)
