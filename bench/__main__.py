"""`make bench`: prints the figures. They compare only with each other, in one run, on one machine.

Each bot is a process on one core, this process with the Bot API server is on the other. CPU is the
bot's user and system time without its start-up. Ours answers with a real turn: inbox, person,
answer, outbox and both commits with synchronous=FULL; the echo bots keep nothing.
"""

import asyncio
import importlib.metadata
import importlib.util
import os
import platform
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import uvloop

from bench import announcing, pooling, reports
from bench.bots import AIOGRAM, OURS, OURS_WEBHOOK, PATIENCE, PTB, TOKEN, Kind, running
from bench.emulator import PEOPLE, Emulator

BACKLOG = 3000  # updates
ROUNDS = 3
A_SECOND = 100  # updates
SECONDS = 15
DELAY = 0.05  # seconds that every call takes
GRACE = 10.0  # seconds after the last message; who has not answered then falls behind
WRITTEN = ("/bantuan", "apa itu pesan ibu", "Program")  # a command, a question, a menu label


@dataclass
class Figures:
    """What was measured of one bot."""

    cpu: list[float] = field(default_factory=list)
    a_second: list[float] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)
    behind: int = 0


async def backlog(kind: Kind, figures: Figures, cores: Sequence[int]) -> None:
    """Measure CPU and throughput while much waits and calls take no time."""
    server = Emulator()
    await server.start()
    try:
        async with running(kind, server.url, {cores[-1]}) as bot:
            await warm(server)
            before, began = bot.cpu(), time.perf_counter()
            for number in range(BACKLOG):
                server.write(1 + number % PEOPLE, WRITTEN[number % len(WRITTEN)])
            if not await server.answered(60):
                raise SystemExit(f"{kind.name}: {server.missing} messages were not answered")
            took, used = time.perf_counter() - began, bot.cpu() - before
    finally:
        await server.stop()
    figures.cpu.append(used * 1000 / BACKLOG)
    figures.a_second.append(BACKLOG / took)


async def stream(kind: Kind, figures: Figures, cores: Sequence[int]) -> None:
    """Measure how long replies take while people write steadily and every call takes its time."""
    server = Emulator()
    await server.start()
    try:
        async with running(kind, server.url, {cores[-1]}) as bot:
            await warm(server)
            server.delay = DELAY
            server.latencies.clear()
            began = asyncio.get_running_loop().time()
            for number in range(A_SECOND * SECONDS):
                due = began + number / A_SECOND
                await asyncio.sleep(max(0.0, due - asyncio.get_running_loop().time()))
                server.write(1 + number % PEOPLE, WRITTEN[number % len(WRITTEN)])
            await server.answered(GRACE)
            figures.behind = server.missing
            figures.latencies = sorted(server.latencies)
            if figures.behind:
                bot.process.kill()
    finally:
        await server.stop()


async def warm(server: Emulator) -> None:
    """Let everybody write once, so that start-up and first meetings are not in the figures."""
    async with asyncio.timeout(PATIENCE):
        await server.connected()
    for person in range(PEOPLE):
        server.write(1 + person, WRITTEN[person % len(WRITTEN)])
    if not await server.answered(PATIENCE):
        raise TimeoutError


async def sends(way: str, cores: Sequence[int]) -> float:
    """Measure what one send costs, in a process of its own."""
    server = Emulator()
    await server.start()
    try:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bench.sending", way, server.url, TOKEN),
            stdout=asyncio.subprocess.PIPE,
            preexec_fn=lambda: os.sched_setaffinity(0, {cores[-1]}),
        )
        said, _ = await process.communicate()
    finally:
        await server.stop()
    return float(said)


def told(name: str, figures: Figures) -> str:
    """Write one line of the table."""
    left = f"{name:<27}"
    if figures.cpu:
        left += (
            f"{statistics.median(figures.cpu):>8.2f}{statistics.median(figures.a_second):>11.0f}"
        )
    else:
        left += f"{'':>8}{'':>11}"
    if figures.behind:
        return f"{left}   falls behind: {len(figures.latencies) / (SECONDS + GRACE):.0f}/s at most"
    at = figures.latencies
    p50, p99 = at[len(at) // 2], at[int(len(at) * 0.99)]
    return f"{left}{p50 * 1000:>9.0f}{p99 * 1000:>7.0f}"


async def bots(cores: Sequence[int]) -> None:
    """Measure the bots side by side and print the table."""
    kinds = [OURS, PTB, AIOGRAM]
    figures = {kind: Figures() for kind in [*kinds, OURS_WEBHOOK]}
    for _ in range(ROUNDS):
        for kind in kinds:
            await backlog(kind, figures[kind], cores)
    for kind in figures:
        await stream(kind, figures[kind], cores)
    print(f"{'':<27}  CPU ms   updates/s   reply ms at {A_SECOND}/s,")
    print(f"{'bot':<27}a turn   no latency  {DELAY * 1000:.0f} ms a call: p50  p99")
    for kind, found in figures.items():
        print(told(kind.name, found))
    print(f"\n{'a send, 50 in flight':<27}CPU ms")
    for way, name in (("ours", "bot.api on aiohttp"), ("ptb", "python-telegram-bot, httpx")):
        figure = statistics.median([await sends(way, cores) for _ in range(ROUNDS)])
        print(f"{name:<27}{figure:>6.2f}")


def main() -> None:
    cores = sorted(os.sched_getaffinity(0))
    print(setting(cores))
    os.sched_setaffinity(0, {cores[0]})
    uvloop.run(bots(cores))
    uvloop.run(reports.measure(cores))
    uvloop.run(announcing.measure(announcing.PEOPLE, cores))
    os.sched_setaffinity(0, set(cores))
    print(flush=True)
    pooling.measure()
    if importlib.util.find_spec("bench.knowledge"):
        print(flush=True)
        os.execv(sys.executable, [sys.executable, "-m", "bench.knowledge"])


def setting(cores: Sequence[int]) -> str:
    """Name the machine, the versions and the settings."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), "?")
    names = ("python-telegram-bot", "aiogram", "aiohttp", "aiosqlite", "uvloop")
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    return (
        f"{model}, {len(cores)} cores, Python {platform.python_version()}, {versions}\n"
        f"{PEOPLE} chats, SQLite in WAL with synchronous=FULL; medians of {ROUNDS} runs of "
        f"{BACKLOG:,} updates; {SECONDS} s of {A_SECOND}/s\n"
        "Ours keeps every update and reply in two commits and may send 1,000 messages a second;\n"
        "the echo bots keep nothing.\n"
    )


if __name__ == "__main__":
    main()
