"""Runs the bot as an operator does: a process of its own, with a file of settings."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOKEN = "123456:TEST-TOKEN"


@dataclass
class Ended:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str


def environment(**more: str) -> dict[str, str]:
    """Give an environment without any setting of whoever runs the tests."""
    bare = {key: value for key, value in os.environ.items() if not key.startswith("SOBAT_")}
    return {**bare, "PYTHONWARNINGS": "error", "PYTHONPATH": str(ROOT), **more}


def settings(folder: Path, api_url: str, database_url: str, more: str = "") -> Path:
    """Write a file of settings and give its path."""
    path = folder / "config.toml"
    path.write_text(
        f'[telegram]\ntoken = "{TOKEN}"\napi_url = "{api_url}"\n{more}\n'
        f'[storage]\nurl = "{database_url}"\n[people]\nadmins = [1000]\n',
        encoding="utf-8",
    )
    return path


async def _start(folder: Path, *words: str, **more: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *words,
        cwd=folder,
        env=environment(**more),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def command(folder: Path, *words: str, patience: float = 60, **more: str) -> Ended:
    """Run a command to its end, for so many seconds at most."""
    process = await _start(folder, *words, **more)
    out, err = await asyncio.wait_for(process.communicate(), patience)
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())


@asynccontextmanager
async def bot(
    folder: Path, config: Path, **more: Mapping[str, str] | str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Let the bot run; it is killed at the end if it still lives."""
    values = {key: str(value) for key, value in more.items()}
    process = await _start(folder, "run", "--config", str(config), **values)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def terminated(process: asyncio.subprocess.Process) -> Ended:
    """Send SIGTERM and wait until the process has gone, a minute at most."""
    process.send_signal(signal.SIGTERM)
    out, err = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())
