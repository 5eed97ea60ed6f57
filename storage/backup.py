"""A copy of the whole database, whole at one moment, made while the bot runs."""

import asyncio
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from storage.faults import StorageFault
from storage.sqlite import sqlite_path


async def backup(url: str, folder: Path, now: datetime) -> Path:
    """Write a copy into `folder` and give its path; StorageFault if that cannot be done."""
    _make(folder)
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    if url.startswith("sqlite"):
        target = folder / f"{sqlite_path(url).stem}-{stamp}.db"
        await asyncio.to_thread(_copy, sqlite_path(url), target)
    else:
        target = folder / f"postgresql-{stamp}.dump"
        await _dump(url, target)
    return target


def _make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)


def _copy(source: Path, target: Path) -> None:
    if not source.exists():
        raise StorageFault(f"{source} is not there")
    half = target.with_suffix(".part")
    try:
        with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(half)) as there:
            here.backup(there)
    except sqlite3.Error as fault:
        half.unlink(missing_ok=True)
        raise StorageFault(f"{source} cannot be copied: {fault}") from None
    half.replace(target)


async def _dump(url: str, target: Path) -> None:
    if shutil.which("pg_dump") is None:
        raise StorageFault("pg_dump is not installed; it is part of PostgreSQL's client")
    parts = urlsplit(url)
    # The password goes by the environment: arguments are seen by everybody on the machine.
    environment = {**os.environ, "PGPASSWORD": unquote(parts.password or "")}
    bare = parts._replace(netloc=(parts.netloc.rpartition("@")[2])).geturl()
    user = ["--username", unquote(parts.username)] if parts.username else []
    process = await asyncio.create_subprocess_exec(
        "pg_dump",
        "--format=custom",
        f"--file={target}",
        *user,
        "--no-password",
        bare,
        env=environment,
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await process.communicate()
    if process.returncode:
        raise StorageFault(f"pg_dump: {said.decode(errors='replace').strip()}")
