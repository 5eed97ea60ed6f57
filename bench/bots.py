"""The bots that are measured: each a process on one core, its CPU read from /proc."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

TOKEN = "123456:BENCH-TOKEN"
TICKS = os.sysconf("SC_CLK_TCK")  # a second, as /proc counts
PATIENCE = 20.0  # seconds that a bot may take to start


@dataclass(frozen=True)
class Kind:
    """A bot that can be started: its name in the table, and its command."""

    name: str
    command: tuple[str, ...]
    ours: bool = False
    webhook: bool = False


OURS = Kind("Sobat Serang, polling", ("-m", "bot", "run"), ours=True)
OURS_WEBHOOK = Kind("Sobat Serang, webhook", ("-m", "bot", "run"), ours=True, webhook=True)
PTB = Kind("echo, python-telegram-bot", ("-m", "bench.echo_ptb"))
AIOGRAM = Kind("echo, aiogram", ("-m", "bench.echo_aiogram"))


@dataclass(frozen=True)
class Running:
    """A bot at work."""

    process: asyncio.subprocess.Process
    database: str = ""

    def memory(self) -> float:
        """Tell the megabytes of memory that it holds now."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20

    def cpu(self) -> float:
        """Tell the seconds of CPU, user and system, that it has used since it was started."""
        words = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(words[11]) + int(words[12])) / TICKS


@asynccontextmanager
async def running(
    kind: Kind,
    url: str,
    cores: set[int],
    settings: Mapping[str, str] | None = None,
    prepare: Callable[[str], Awaitable[None]] | None = None,
) -> AsyncIterator[Running]:
    """Start the bot against the server at `url`, and stop it.

    `settings` go over the usual ones; `prepare` gets the database's address before the start.
    """
    with TemporaryDirectory(prefix="bench-") as folder:
        given = (_settings(kind, url, folder) if kind.ours else {}) | dict(settings or {})
        if prepare is not None:
            await prepare(given["SOBAT_STORAGE__URL"])
        log = (Path(folder) / "log").open("wb")
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *kind.command,
            *(() if kind.ours else (url, TOKEN)),
            env=os.environ | given,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            preexec_fn=lambda: os.sched_setaffinity(0, cores),
        )
        try:
            yield Running(process, given.get("SOBAT_STORAGE__URL", ""))
        except TimeoutError:
            raise SystemExit((Path(folder) / "log").read_text()[-3000:]) from None
        finally:
            if process.returncode is None:
                process.terminate()
                try:
                    await asyncio.wait_for(process.wait(), 10)
                except TimeoutError:
                    process.kill()
                    await process.wait()
            log.close()


def _settings(kind: Kind, url: str, folder: str) -> dict[str, str]:
    settings = {
        "SOBAT_TELEGRAM__TOKEN": TOKEN,
        "SOBAT_TELEGRAM__API_URL": url,
        "SOBAT_STORAGE__URL": f"sqlite:///{folder}/bench.db",
        "SOBAT_LIMITS__OVERALL_PER_SECOND": "1000",  # the most that the settings allow
        "SOBAT_LIMITS__PER_CHAT_PER_SECOND": "1000",
        "SOBAT_PEOPLE__MESSAGES_PER_MINUTE": "100000",
        "SOBAT_LOG__LEVEL": "warning",
    }
    if kind.webhook:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            listen = f"127.0.0.1:{probe.getsockname()[1]}"
        settings |= {
            "SOBAT_TELEGRAM__MODE": "webhook",
            "SOBAT_TELEGRAM__WEBHOOK_URL": f"http://{listen}/bench-webhook-path",
            "SOBAT_TELEGRAM__WEBHOOK_LISTEN": listen,
            "SOBAT_TELEGRAM__WEBHOOK_SECRET": "bench-secret-bench-secret",
        }
    return settings
