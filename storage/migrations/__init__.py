"""The schema and its history (Alembic); the only place where SQLAlchemy is imported."""

import asyncio
from pathlib import Path
from typing import Any

import asyncpg
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool


class Unreadable(Exception):
    """There is no database that can be used; the text has its own words."""


FOLDER = Path(__file__).parent


def head() -> str:
    """Name the newest revision that this code knows."""
    newest = ScriptDirectory(str(FOLDER)).get_current_head()
    assert newest is not None
    return newest


def known(revision: str) -> bool:
    """Tell whether this code knows `revision`; a newer bot's is unknown to it."""
    return revision in {script.revision for script in ScriptDirectory(str(FOLDER)).walk_revisions()}


async def current(url: str) -> str | None:
    """Name the revision of the database, None if it is empty or not there."""
    if url.startswith("sqlite") and not _file(url).exists():
        return None
    try:
        revision: str | None = await _on(
            url, lambda connection: MigrationContext.configure(connection).get_current_revision()
        )
    except (SQLAlchemyError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as fault:
        cause = getattr(fault, "orig", None) or fault
        raise Unreadable(f"the database cannot be read: {cause}") from None
    return revision


async def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database to `revision`, in one transaction; an empty one is made."""
    if url.startswith("sqlite"):
        _file(url).parent.mkdir(parents=True, exist_ok=True)
    await _on(url, lambda connection: command.upgrade(_config(connection), revision))


async def downgrade(url: str, revision: str) -> None:
    """Take the database back to `revision` ("base": to nothing)."""
    await _on(url, lambda connection: command.downgrade(_config(connection), revision))


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


async def _on(url: str, work: Any) -> Any:
    if url.startswith("sqlite"):
        return await asyncio.to_thread(_on_sqlite, url, work)
    # Connected as the bot itself does, so that both take the same addresses and options.
    engine = create_async_engine(
        "postgresql+asyncpg://", poolclass=NullPool, async_creator=lambda: asyncpg.connect(url)
    )
    try:
        async with engine.begin() as connection:
            # Several processes may start at once; the first migrates, the others find it done.
            await connection.execute(text("SELECT pg_advisory_xact_lock(360400)"))
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _on_sqlite(url: str, work: Any) -> Any:
    engine = create_engine(url, poolclass=NullPool)
    # Python's sqlite3 begins no transaction before DDL; a kill in the middle must leave nothing.
    event.listen(engine, "connect", lambda raw, _: setattr(raw, "isolation_level", None))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            return work(connection)
    finally:
        engine.dispose()
