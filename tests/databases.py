"""Fresh databases for tests: SQLite files, or databases of the server that TEST_DATABASE_URL names.

Migrating takes longer than most tests, so it is done once; each test gets a copy.
"""

import asyncio
import os
import shutil
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

from storage import migrations
from storage.database import Database, open_database

SERVER = os.environ.get("TEST_DATABASE_URL", "")


def _named(name: str) -> str:
    return urlsplit(SERVER)._replace(path=f"/{name}").geturl()


async def _command(text: str) -> None:
    connection = await asyncpg.connect(SERVER)
    try:
        await connection.execute(text)
    finally:
        await connection.close()


async def _make_template(url: str, name: str) -> None:
    if SERVER:
        await _command(f'CREATE DATABASE "{name}"')
    await migrations.upgrade(url)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A migrated, empty database that the tests' own are copied from."""
    name = f"template_{uuid.uuid4().hex[:12]}"
    url = (
        _named(name) if SERVER else f"sqlite:///{tmp_path_factory.mktemp('template') / 'empty.db'}"
    )
    asyncio.run(_make_template(url, name))
    yield url
    if SERVER:
        asyncio.run(_command(f'DROP DATABASE "{name}" WITH (FORCE)'))


@pytest.fixture
async def database_url(template: str, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a fresh, migrated database."""
    if not SERVER:
        target = tmp_path / "sobat.db"
        shutil.copy(template.removeprefix("sqlite:///"), target)
        yield f"sqlite:///{target}"
        return
    name = f"test_{uuid.uuid4().hex[:12]}"
    await _command(f'CREATE DATABASE "{name}" TEMPLATE "{urlsplit(template).path[1:]}"')
    yield _named(name)
    await _command(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
async def empty_url(tmp_path: Path) -> AsyncIterator[str]:
    """The address of a database with nothing in it, not even tables."""
    if not SERVER:
        yield f"sqlite:///{tmp_path / 'nothing.db'}"
        return
    name = f"test_{uuid.uuid4().hex[:12]}"
    await _command(f'CREATE DATABASE "{name}"')
    yield _named(name)
    await _command(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh, migrated database, open."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()
