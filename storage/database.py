"""Connections and transactions; the few lines where SQLite and PostgreSQL differ.

One writer with one lock on SQLite (WAL, synchronous=FULL), a pool on PostgreSQL; readers can change
nothing. From begin to commit a transaction is shielded from cancellation: a cancelled call of
aiosqlite would leave its transaction open on the connection.
"""

import asyncio
import contextlib
import fcntl
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Protocol, TypeVar, cast

import aiosqlite
import asyncpg

from storage import queries
from storage.queries import Dialect, Query
from storage.session import Row
from storage.store import Store

T = TypeVar("T")


class StorageFault(Exception):
    """The database cannot be used as it is; the text says why and what to do."""


class Unavailable(StorageFault):
    """The database cannot do it now and may later: nothing was kept, and trying again is right."""


PASSING = frozenset(  # the disk or another process, not the statement
    {
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM),
        *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_IOERR),
        *(sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN),
    }
)
LOST = (  # the server or the way to it; no time-out, which may be the turn's own
    ConnectionError,
    asyncpg.PostgresConnectionError,
    asyncpg.TransactionRollbackError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.PostgresSystemError,
    asyncpg.ReadOnlySQLTransactionError,
)


class _SqliteSession:
    def __init__(self, connection: aiosqlite.Connection, known: dict[str, Query]) -> None:
        self._connection = connection
        self._known = known

    async def all(self, name: str, /, **values: Any) -> Sequence[Row]:
        rows = await self._connection.execute_fetchall(self._known[name].text, values)
        return cast("Sequence[Row]", rows)  # sqlite3.Row reads like a mapping

    async def one(self, name: str, /, **values: Any) -> Row | None:
        rows = await self.all(name, **values)
        return rows[0] if rows else None

    async def many(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        await self._connection.executemany(self._known[name].text, rows)


class _PostgresSession:
    def __init__(self, connection: Any, known: dict[str, Query]) -> None:
        self._connection = connection
        self._known = known

    async def all(self, name: str, /, **values: Any) -> Sequence[Row]:
        query = self._known[name]
        rows: Sequence[Row] = await self._connection.fetch(
            query.text, *(values[key] for key in query.names)
        )
        return rows

    async def one(self, name: str, /, **values: Any) -> Row | None:
        rows = await self.all(name, **values)
        return rows[0] if rows else None

    async def many(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        query = self._known[name]
        await self._connection.executemany(
            query.text, [tuple(row[key] for key in query.names) for row in rows]
        )


class Database(Protocol):
    """A place where rows are kept."""

    dialect: Dialect

    def write(self) -> contextlib.AbstractAsyncContextManager[Store]:
        """Open a transaction that may change rows; it commits at the end, or rolls back."""
        ...

    def read(self) -> contextlib.AbstractAsyncContextManager[Store]:
        """Open a reader that can change nothing and holds up no writer."""
        ...

    async def faults(self) -> list[str]:
        """Name the queries that this database cannot run: its schema is not what it should be."""
        ...

    async def close(self) -> None:
        """Close every connection."""
        ...


class Sqlite:
    """One file; one process at a time (a lock on `FILE.lock` says so)."""

    dialect: Dialect = "sqlite"

    def __init__(self, path: Path, writer: aiosqlite.Connection, lock: IO[str]) -> None:
        self.path = path
        self._writer = writer
        self._reader: aiosqlite.Connection | None = None
        self._lock_file = lock
        self._turn = asyncio.Lock()
        self._reading = asyncio.Lock()
        self._known = queries.load("sqlite")

    @classmethod
    async def open(cls, path: Path, *, alone: bool = True) -> "Sqlite":
        """Open the file; if `alone`, StorageFault while another bot runs on it."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = path.with_name(path.name + ".lock").open("w")
        except OSError as fault:
            raise StorageFault(f"{path} cannot be written: {fault.strerror}") from None
        try:
            fcntl.flock(lock, (fcntl.LOCK_EX if alone else fcntl.LOCK_UN) | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            raise StorageFault(f"{path} is in use by another running bot; stop that one") from None
        try:
            writer = await _connect(path)
        except BaseException:
            lock.close()
            raise
        return cls(path, writer, lock)

    @contextlib.asynccontextmanager
    async def write(self) -> AsyncIterator[Store]:
        """Open the one transaction that may change rows."""
        async with self._turn:
            connection = self._writer
            try:
                await _whole(connection.execute("BEGIN IMMEDIATE"))
                yield Store(_SqliteSession(connection, self._known))
                await _whole(connection.commit())
            except BaseException as fault:
                await _whole(connection.rollback())
                if _passing(fault):
                    raise Unavailable(str(fault)) from fault
                raise

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[Store]:
        """Open the reader; it is made when first asked for."""
        async with self._reading:
            if self._reader is None:
                self._reader = await _connect(self.path)
                await self._reader.execute("PRAGMA query_only = ON")
            yield Store(_SqliteSession(self._reader, self._known))

    async def faults(self) -> list[str]:
        """Name the queries that this file cannot run."""
        found = []
        async with self._turn:
            for query in self._known.values():
                try:
                    values = dict.fromkeys(query.names)
                    await self._writer.execute_fetchall(f"EXPLAIN {query.text}", values)
                except sqlite3.Error as fault:
                    found.append(f"{query.name}: {fault}")
        return found

    async def close(self) -> None:
        """Close both connections and let others have the file."""
        async with self._turn, self._reading:
            await _whole(self._writer.close())
            if self._reader is not None:
                await _whole(self._reader.close())
            self._lock_file.close()


class Postgres:
    """A server; any number of processes."""

    dialect: Dialect = "postgresql"

    def __init__(self, pool: Any) -> None:
        self._pool = pool
        self._known = queries.load("postgresql")

    @classmethod
    async def open(cls, url: str) -> "Postgres":
        """Connect; StorageFault with the server's own words if that fails."""
        try:
            pool = await asyncpg.create_pool(url, min_size=1, max_size=8, command_timeout=30)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as fault:
            raise StorageFault(f"PostgreSQL does not answer: {type(fault).__name__}") from None
        return cls(pool)

    @contextlib.asynccontextmanager
    async def write(self) -> AsyncIterator[Store]:
        """Open a transaction on a connection of its own."""
        try:
            async with self._pool.acquire() as connection:
                transaction = connection.transaction()
                await transaction.start()  # a cancelled start gives the connection up, not back
                try:
                    yield Store(_PostgresSession(connection, self._known))
                except BaseException:
                    if not connection.is_closed():
                        await _whole(transaction.rollback())
                    raise
                await _whole(transaction.commit())
        except Exception as fault:
            if _passing(fault):
                raise Unavailable(type(fault).__name__) from fault
            raise

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[Store]:
        """Open a read-only transaction."""
        async with self._pool.acquire() as connection, connection.transaction(readonly=True):
            yield Store(_PostgresSession(connection, self._known))

    async def faults(self) -> list[str]:
        """Name the queries that this database cannot run."""
        found = []
        async with self._pool.acquire() as connection:
            for query in self._known.values():
                try:
                    await connection.prepare(query.text)
                except asyncpg.PostgresError as fault:
                    found.append(f"{query.name}: {fault}")
        return found

    async def close(self) -> None:
        """Close the pool."""
        await self._pool.close()


def _passing(fault: BaseException) -> bool:
    """Tell whether the database is at fault, and not what was asked of it."""
    if isinstance(fault, sqlite3.Error):
        code = getattr(fault, "sqlite_errorcode", None)
        return code is not None and code & 0xFF in PASSING  # the low byte is the primary code
    if isinstance(fault, asyncpg.InterfaceError):  # of our own misuse too, which does not pass
        return "closed" in str(fault)
    return isinstance(fault, LOST)


async def open_database(url: str, *, alone: bool = True) -> Database:
    """Open what `url` names: `sqlite:///PATH` or `postgresql://…`; a running bot is `alone`."""
    if url.startswith("sqlite:///"):
        return await Sqlite.open(sqlite_path(url), alone=alone)
    return await Postgres.open(url)


def sqlite_path(url: str) -> Path:
    """Give the file that a `sqlite:///PATH` address names (four slashes: an absolute path)."""
    return Path(url.removeprefix("sqlite:///"))


async def _connect(path: Path) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path, isolation_level=None, cached_statements=256)
    try:
        connection.row_factory = sqlite3.Row
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "busy_timeout = 5000",
            "cache_size = -32000",
            "journal_size_limit = 67108864",
        ):
            await connection.execute(f"PRAGMA {pragma}")
    except BaseException as fault:
        await connection.close()
        if isinstance(fault, sqlite3.DatabaseError):
            raise StorageFault(f"{path} is not a database that can be used: {fault}") from None
        raise
    return connection


async def _whole(work: Awaitable[T]) -> T:
    """Wait until `work` is done even if the waiting task is cancelled; then be cancelled."""
    task = asyncio.ensure_future(work)
    cancelled = False
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            if task.cancelled():
                raise
            cancelled = True
        except BaseException:
            if not task.done():
                raise
    if cancelled:
        task.exception()
        raise asyncio.CancelledError
    return task.result()
