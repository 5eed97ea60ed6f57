"""One SQLite file: a writer with one lock (WAL, synchronous=FULL) and a reader."""

import asyncio
import contextlib
import fcntl
import sqlite3
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, cast

import aiosqlite

from storage import queries
from storage.faults import StorageFault, Unavailable
from storage.queries import Dialect, Query
from storage.session import Row
from storage.store import Store
from storage.waiting import whole

PASSING = frozenset(  # the disk or another process, not the statement
    {
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM),
        *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_IOERR),
        *(sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN),
    }
)


class _Session:
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
                await whole(connection.execute("BEGIN IMMEDIATE"))
                yield Store(_Session(connection, self._known))
                await whole(connection.commit())
            except BaseException as fault:
                await whole(connection.rollback())
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
            yield Store(_Session(self._reader, self._known))

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
            await whole(self._writer.close())
            if self._reader is not None:
                await whole(self._reader.close())
            self._lock_file.close()


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


def _passing(fault: BaseException) -> bool:
    """Tell whether it is the disk or another process, and not what was asked of the database."""
    code = getattr(fault, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in PASSING  # the low byte is the primary code
