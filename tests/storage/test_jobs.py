"""Slow work that several claim at once: each piece is had by one, and no one takes too much."""

import asyncio
from datetime import timedelta

from domain.outgoing import Later
from storage.database import Database
from tests.moments import NOON

LEASE = timedelta(minutes=1)


async def test_what_many_claim_at_once_is_had_by_one(database: Database) -> None:
    async with database.write() as store:
        await store.jobs.add([(Later("photo", f"report:{one}"), NOON) for one in range(60)])

    async def claims() -> list[int]:
        had: list[int] = []
        for _ in range(6):
            async with database.write() as store:
                claimed = await store.jobs.claim(NOON, 4, NOON + LEASE)
                await asyncio.sleep(0)  # so that the others ask before this is committed
            assert len(claimed) <= 4
            had += [job.id for job in claimed]
        return had

    had = [job for one in await asyncio.gather(*(claims() for _ in range(5))) for job in one]
    assert len(had) == len(set(had)) == 60


async def test_what_was_claimed_and_never_ended_is_had_again_when_the_claim_runs_out(
    database: Database,
) -> None:
    async with database.write() as store:
        await store.jobs.add([(Later("photo", "report:1"), NOON)])
        first = await store.jobs.claim(NOON, 4, NOON + LEASE)
        await store.jobs.renew([first[0].id], NOON + 2 * LEASE)
    async with database.write() as store:
        assert await store.jobs.claim(NOON + LEASE, 4, NOON + 3 * LEASE) == []
        second = await store.jobs.claim(NOON + 2 * LEASE, 4, NOON + 3 * LEASE)
        assert [job.id for job in second] == [first[0].id]
        assert not await store.jobs.end(first[0], "done", NOON)
        assert await store.jobs.end(second[0], "done", NOON)
