"""A PostgreSQL server: a pool of connections, for any number of processes."""

import contextlib
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from typing import Any

import asyncpg

from storage import queries
from storage.faults import StorageFault, Unavailable
from storage.queries import Dialect, Query
from storage.session import Row
from storage.store import Store
from storage.waiting import whole

LOST = (  # the server or the way to it; no time-out, which may be the turn's own
    ConnectionError,
    asyncpg.PostgresConnectionError,
    asyncpg.TransactionRollbackError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.PostgresSystemError,
    asyncpg.ReadOnlySQLTransactionError,
)


class _Session:
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
                    yield Store(_Session(connection, self._known))
                except BaseException:
                    if not connection.is_closed():
                        await whole(transaction.rollback())
                    raise
                await whole(transaction.commit())
        except Exception as fault:
            if _passing(fault):
                raise Unavailable(type(fault).__name__) from fault
            raise

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[Store]:
        """Open a read-only transaction."""
        async with self._pool.acquire() as connection, connection.transaction(readonly=True):
            yield Store(_Session(connection, self._known))

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
    """Tell whether it is the server or the line to it, and not what was asked."""
    if isinstance(fault, asyncpg.InterfaceError):  # of our own misuse too, which does not pass
        return "closed" in str(fault)
    return isinstance(fault, LOST)
