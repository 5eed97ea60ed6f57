"""What a database is to the bot: transactions that write, readers that cannot.

One writer with one lock on SQLite (WAL, synchronous=FULL), a pool on PostgreSQL; readers can change
nothing. From begin to commit a transaction is shielded from cancellation: a cancelled call of
aiosqlite would leave its transaction open on the connection.
"""

import contextlib
from typing import Protocol

from storage.postgres import Postgres
from storage.queries import Dialect
from storage.sqlite import Sqlite, sqlite_path
from storage.store import Store


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


async def open_database(url: str, *, alone: bool = True) -> Database:
    """Open what `url` names: `sqlite:///PATH` or `postgresql://…`; a running bot is `alone`."""
    if url.startswith("sqlite:///"):
        return await Sqlite.open(sqlite_path(url), alone=alone)
    return await Postgres.open(url)
