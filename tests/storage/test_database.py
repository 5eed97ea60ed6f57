"""Transactions: whole or not at all, whatever happens in the middle."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from storage.backup import backup
from storage.database import Database, open_database
from storage.faults import StorageFault, Unavailable
from storage.sqlite import Sqlite, sqlite_path
from tests.databases import SERVER
from tests.moments import NOON

sqlite_only = pytest.mark.skipif(bool(SERVER), reason="speaks of SQLite's file")


async def test_what_raises_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.write() as store:
            await store.schedule.claim("round", NOON)
            raise ZeroDivisionError
    async with database.read() as store:
        assert await store.schedule.latest("round") is None


async def test_who_is_cancelled_in_a_transaction_leaves_nothing_and_blocks_nobody(
    database: Database,
) -> None:
    inside = asyncio.Event()

    async def hangs() -> None:
        async with database.write() as store:
            await store.schedule.claim("round", NOON)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hangs())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.write() as store:
        assert await store.schedule.claim("round", NOON)


async def test_many_cancellations_at_any_moment_do_no_harm(database: Database) -> None:
    async def writes(number: int) -> None:
        async with database.write() as store:
            await store.schedule.claim(f"round {number}", NOON)

    for patience in range(40):
        task = asyncio.create_task(writes(patience))
        for _ in range(patience):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    async with database.write() as store:
        assert await store.schedule.claim("after", NOON)


async def test_a_reader_can_change_nothing(database: Database) -> None:
    with pytest.raises(Exception, match="readonly|read-only"):
        async with database.read() as store:
            await store.schedule.claim("round", NOON)
    async with database.write() as store:
        assert await store.schedule.claim("round", NOON)


async def test_a_moment_is_claimed_once_and_a_lease_held_by_one(database: Database) -> None:
    async with database.write() as store:
        assert await store.schedule.claim("round", NOON)
        assert not await store.schedule.claim("round", NOON)
        assert await store.schedule.lease("sender", "a", NOON, NOON)
        assert await store.schedule.lease("sender", "b", NOON, NOON)  # it had just run out
    async with database.write() as store:
        await store.schedule.release("sender", "b")
        assert await store.schedule.lease("sender", "a", NOON.replace(hour=6), NOON)
        assert not await store.schedule.lease("sender", "b", NOON.replace(hour=7), NOON)


@sqlite_only
async def test_a_second_bot_on_the_same_file_is_refused(database_url: str) -> None:
    first = await open_database(database_url)
    with pytest.raises(StorageFault, match="another running bot"):
        await open_database(database_url)
    beside = await open_database(database_url, alone=False)
    await beside.close()
    await first.close()
    await (await open_database(database_url)).close()


@sqlite_only
async def test_every_commit_is_on_the_disk(database: Database) -> None:
    assert isinstance(database, Sqlite)
    rows = await database._writer.execute_fetchall("PRAGMA synchronous")
    assert [tuple(row) for row in rows] == [(2,)]  # FULL


async def test_a_backup_holds_what_was_there(database_url: str, tmp_path: Path) -> None:
    database = await open_database(database_url)
    async with database.write() as store:
        await store.schedule.claim("round", NOON)
    copy = await backup(database_url, tmp_path / "backups", NOON)
    await database.close()
    assert copy.stat().st_size > 0
    if not SERVER:
        restored = await open_database(f"sqlite:///{copy}")
        async with restored.read() as store:
            assert await store.schedule.latest("round") == NOON
        await restored.close()


async def test_a_backup_of_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(StorageFault, match="is not there"):
        await backup(f"sqlite:///{tmp_path / 'none.db'}", tmp_path, NOON)


def test_four_slashes_name_an_absolute_path() -> None:
    assert sqlite_path("sqlite:////srv/sobat.db") == Path("/srv/sobat.db")
    assert sqlite_path("sqlite:///var/sobat.db") == Path("var/sobat.db")


@sqlite_only
async def test_a_file_that_somebody_else_holds_is_unavailable_and_then_is_not(
    database_url: str,
) -> None:
    database = await open_database(database_url)
    assert isinstance(database, Sqlite)
    await database._writer.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(sqlite_path(database_url), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable):
        async with database.write() as store:
            await store.schedule.claim("round", NOON)
    other.execute("ROLLBACK")
    other.close()
    async with database.write() as store:
        assert await store.schedule.claim("round", NOON)
    await database.close()


async def test_a_server_that_drops_the_line_is_unavailable_and_then_is_not(
    database: Database,
) -> None:
    if not SERVER:
        pytest.skip("speaks of PostgreSQL's lines")
    with pytest.raises(Unavailable):
        async with database.write() as store:
            session: Any = store.schedule._session
            await session._connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
    async with database.write() as store:
        assert await store.schedule.claim("round", NOON)
