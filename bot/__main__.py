"""The command line: run, demo, check, replay, roster, fleet, migrate, backup, verify."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Coroutine, Iterable
from pathlib import Path
from typing import Annotated, Any

import uvloop
from cyclopts import App as Commands
from cyclopts import Parameter

from bot import log
from bot.app import App
from bot.bringing import bring
from bot.check import faults_of, what_groups_let_hear
from bot.config import Config, ConfigFault, load
from bot.introduction import CannotStart
from bot.learnt import recall
from bot.opening import backup_folder, prepare_storage
from bot.rostering import put_roster, read_file
from bot.verifying import history_faults
from domain.clock import Clock
from storage import migrations
from storage.backup import backup as copy
from storage.database import open_database
from storage.faults import StorageFault

commands = Commands(
    name="sobat-serang",
    help="The chat bot through which Kabupaten Serang meets its smart-city programme.",
    result_action="return_int_as_exit_code_else_zero",
)
ConfigFile = Annotated[
    Path | None, Parameter(name="--config", help="the settings, TOML; environment overrides it")
]


@commands.command
def run(config: ConfigFile = None) -> int:
    """Run the bot until SIGTERM; refuses to start on the faults that `check` names."""
    settings = _settings(config)
    faults = asyncio.run(faults_of(settings))
    if faults:
        return _told(faults)
    return _do(_run(settings), settings)


async def _run(config: Config) -> None:
    stopping = asyncio.Event()
    _stop_on_signals(stopping)
    recall(config.storage.media)
    assembling = asyncio.create_task(App.assemble(config))
    waiting = asyncio.create_task(stopping.wait())
    await asyncio.wait([assembling, waiting], return_when=asyncio.FIRST_COMPLETED)
    if not assembling.done():
        assembling.cancel()
        await asyncio.gather(assembling, return_exceptions=True)
        return
    waiting.cancel()
    app = assembling.result()
    gc.collect()
    gc.freeze()  # content and index live as long as the process: never search them for garbage
    await app.run(stopping)


@commands.command
def demo(*, port: int = 8080, script: bool = False, config: ConfigFile = None) -> int:
    """Run the bot against the built-in simulator and show a chat page; no token is needed."""
    from bot.demo import demonstrate

    return _do(demonstrate(port=port, script=script, path=config, stop=_stop_on_signals))


@commands.command
def check(config: ConfigFile = None, *, online: bool = False) -> int:
    """Name every fault of the settings, texts, content and database.

    With `online`, Telegram is asked too: whether the token is right, and what the bot hears in
    groups.
    """
    settings = _settings(config)
    faults = asyncio.run(faults_of(settings))
    if not faults:
        print("Nothing is wrong.")
    if online:
        print(asyncio.run(what_groups_let_hear(settings)))
    return _told(faults)


@commands.command
def replay(update_id: int, config: ConfigFile = None) -> int:
    """Answer a failed update again; a running bot does it at once, else the next start."""
    settings = _settings(config)
    return _do(_replay(settings, update_id), settings)


async def _replay(config: Config, update_id: int) -> int:
    await _must_be_made(config)
    database = await open_database(config.storage.url, alone=False)
    try:
        async with database.write() as store:
            found = await store.inbox.replay(update_id)
    finally:
        await database.close()
    if not found:
        print(f"No failed update {update_id} with its words still kept.", file=sys.stderr)
        return 1
    print(f"Update {update_id} waits for another turn.")
    return 0


@commands.command
def roster(file: Path, config: ConfigFile = None, *, anyway: bool = False) -> int:
    """Import who works for the regency: a CSV with the columns NIP, nama, OPD, telepon.

    Who is not on it loses the role of an employee and hears it from the running bot, else at the
    next start. With `anyway`, also when so many would leave that it may be the wrong file.
    """
    settings = _settings(config)
    return _do(_roster(settings, file, anyway=anyway), settings)


async def _roster(config: Config, file: Path, *, anyway: bool) -> int:
    await _must_be_made(config)
    now = Clock(config.time.offset).now()
    reading = read_file(file, now)
    database = await open_database(config.storage.url, alone=False)
    try:
        outcome = await put_roster(database, reading, now, anyway=anyway)
    finally:
        await database.close()
    _told(outcome.faults)
    if outcome.refused:
        return _told([outcome.refused])
    found = outcome.compared
    print(
        f"{found.rows} people on the roster: {found.new} new, {found.changed} changed, "
        f"{found.gone} left; {found.losing} employees lose the role."
    )
    return 0


@commands.command
def fleet(file: Path, config: ConfigFile = None) -> int:
    """Bring in stops, lines and vehicles from a TOML or CSV file, all of it or nothing."""
    settings = _settings(config)
    try:
        content = file.read_bytes()
    except OSError as fault:
        return _told([f"{file}: {fault.strerror}"])
    return _do(_fleet(settings, file.name, content), settings)


async def _fleet(config: Config, name: str, content: bytes) -> int:
    await _must_be_made(config)
    faults, done = await bring(config, name, content)
    if done:
        print(done)
    return _told(faults, config.secrets())


@commands.command
def migrate(config: ConfigFile = None) -> int:
    """Bring the database to this bot's schema, after a backup."""
    settings = _settings(config)
    return _do(_migrate(settings), settings)


async def _migrate(config: Config) -> int:
    before = await migrations.current(config.storage.url)
    database = await prepare_storage(config, Clock())
    await database.close()
    print(f"{before or 'empty'} → {migrations.head()}")
    return 0


@commands.command
def backup(config: ConfigFile = None, to: Path | None = None) -> int:
    """Copy the whole database, also while the bot runs."""
    settings = _settings(config)
    return _do(_backup(settings, to or backup_folder(settings)), settings)


@commands.command
def verify(config: ConfigFile = None) -> int:
    """Recompute the history of every report and every anchor; name what was changed or cut."""
    settings = _settings(config)
    return _do(_verify(settings), settings)


async def _verify(config: Config) -> int:
    await _must_be_made(config)
    database = await open_database(config.storage.url, alone=False)
    try:
        async with database.read() as store:
            faults, events = await history_faults(store)
    finally:
        await database.close()
    if not faults:
        print(f"{events} events, none was changed, none is missing.")
    return _told(faults)


async def _must_be_made(config: Config) -> None:
    """Refuse to work on a database that no bot has made yet, or that is older than this bot."""
    revision = await migrations.current(config.storage.url)
    if revision != migrations.head():
        what = "is not there yet" if revision is None else f"has the schema {revision}"
        raise CannotStart(f"storage.url: the database {what}; run `migrate` or the bot first")


async def _backup(config: Config, folder: Path) -> int:
    if await migrations.current(config.storage.url) is None:
        raise CannotStart("storage.url: the database is not there yet; nothing to copy")
    print(await copy(config.storage.url, folder, Clock().now()))
    return 0


def main() -> None:
    """Run a command; the exit status is 0 if it did what was asked."""
    try:
        sys.exit(commands())
    except ConfigFault as fault:
        sys.exit(_told(fault.faults))


def _settings(path: Path | None) -> Config:
    config = load(path, os.environ)
    log.configure(config.log, secrets=config.secrets())
    return config


def _told(faults: list[str], secrets: Iterable[str] = ()) -> int:
    redact = log.Redactor(secrets)
    for fault in faults:
        print(redact(fault), file=sys.stderr)
    return 1 if faults else 0


def _do(work: Coroutine[Any, Any, Any], config: Config | None = None) -> int:
    try:
        return uvloop.run(work) or 0
    except (CannotStart, StorageFault, migrations.Unreadable) as fault:
        return _told([str(fault)], config.secrets() if config else ())


def _stop_on_signals(stopping: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)


if __name__ == "__main__":
    main()
