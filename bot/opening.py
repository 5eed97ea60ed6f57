"""Opens the database that the settings name: made if empty, migrated if old, refused if newer."""

from pathlib import Path

import structlog

from bot.check import database_faults
from bot.config import Config
from bot.introduction import CannotStart
from domain.clock import Clock
from storage import migrations
from storage.backup import backup
from storage.database import Database, open_database
from storage.faults import StorageFault
from storage.sqlite import sqlite_path

log = structlog.get_logger()


async def prepare_storage(config: Config, clock: Clock) -> Database:
    """Open the database; an empty one is made, an older one migrated after a backup.

    It is opened first, so that nobody migrates under another bot that runs on the same file.
    """
    url = config.storage.url
    if faults := await database_faults(url):
        raise CannotStart(faults[0])
    try:
        database = await open_database(url)
    except StorageFault as fault:
        raise CannotStart(f"storage.url: {fault}") from None
    try:
        await _migrate(config, clock)
    except BaseException:
        await database.close()
        raise
    return database


async def _migrate(config: Config, clock: Clock) -> None:
    url = config.storage.url
    revision = await migrations.current(url)
    if revision == migrations.head():
        return
    if revision is not None:
        kept = await backup(url, backup_folder(config), clock.now())
        log.info("backup before the migration", file=str(kept), schema=revision)
    try:
        await migrations.upgrade(url)
    except OSError as fault:
        raise CannotStart(f"storage.url: {fault.strerror}: {fault.filename}") from None


def backup_folder(config: Config) -> Path:
    """Tell where backups go: beside a SQLite file, else under ./var."""
    if config.storage.url.startswith("sqlite"):
        return sqlite_path(config.storage.url).parent / "backups"
    return Path("var") / "backups"
