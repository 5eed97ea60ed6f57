"""Finds what is wrong before anybody meets it: content, texts, routes, boundaries, database."""

import os
from pathlib import Path

from telegram.error import TelegramError

from bot.api import Api
from bot.boundaries import boundaries_faults
from bot.config import Config
from domain.people import LANGUAGES
from handlers import FEATURES
from handlers.content import check as content_faults
from handlers.routing import RouteClash, Router, merged
from handlers.wording import Wording, plain, utf16_length
from storage import migrations
from storage.database import open_database
from storage.faults import StorageFault
from storage.sqlite import sqlite_path

LONGEST_DESCRIPTION = 256  # Bot API, BotCommand.description
PATIENCE = 10.0  # seconds that Telegram may take to say who the bot is
LONGEST_TEXT = 4096  # Bot API, sendMessage.text, in UTF-16 units


async def faults_of(config: Config) -> list[str]:
    """Name every fault with its file and key; empty if the bot may run."""
    return [
        *(f"handlers/content/{fault}" for fault in content_faults()),
        *wording_faults(Wording(zone=config.time.zone)),
        *boundaries_faults(config.places.boundaries),
        *await database_faults(config.storage.url),
        *(f"storage.media: {fault}" for fault in _unwritable(config.storage.media)),
    ]


def wording_faults(wording: Wording) -> list[str]:
    """Name what is wrong with the texts, and what routes need and lack."""
    faults = [f"handlers/texts/{fault}" for fault in wording.faults]
    source = wording.keys("id")
    for language in LANGUAGES:
        file = f"handlers/texts/{language}"
        faults += [f"{file}: {key} is missing" for key in sorted(source - wording.keys(language))]
        faults += [
            f"{file}: {key} is not in Indonesian" for key in sorted(wording.keys(language) - source)
        ]
        for key in sorted(source & wording.keys(language)):
            text = wording.pattern(key, language)
            if utf16_length(plain(text)) > LONGEST_TEXT:
                faults.append(f"{file}: {key} is longer than Telegram takes")
            if key.startswith("command-") and len(text) > LONGEST_DESCRIPTION:
                faults.append(f"{file}: {key} is longer than a command's description may be")
            if wording.variables(key, language) != wording.variables(key, "id"):
                faults.append(f"{file}: {key} has other variables than in Indonesian")
    try:
        router = merged(feature.router for feature in FEATURES)
    except RouteClash as clash:
        return [*faults, f"handlers: {clash}"]
    needed = sorted(_needed(router) - source)
    return [*faults, *(f"handlers/texts/id: {key} is missing" for key in needed)]


def _needed(router: Router) -> set[str]:
    """Name the texts that the routes themselves ask for."""
    keys = {route.title for route in router.dialogs.values()}
    keys |= {field.ask for one in router.dialogs.values() for field in one.dialog.fields.values()}
    keys |= {route.describe for route in router.commands.values() if route.describe}
    return keys | {route.label for route in router.commands.values() if route.label}


async def database_faults(url: str) -> list[str]:
    """Name what is wrong with the database: unreadable, or newer than this bot."""
    try:
        revision = await migrations.current(url)
    except migrations.Unreadable as fault:
        return [f"storage.url: {fault}"]
    if revision is not None and not migrations.known(revision):
        return [
            (
                f"storage.url: the schema is {revision}, newer than this bot's "
                f"{migrations.head()}; run the newer bot, or restore the backup that it made"
            )
        ]
    if revision is None:
        return unwritable(url)
    return await _misfits(url) if revision == migrations.head() else []


async def _misfits(url: str) -> list[str]:
    """Name what the schema lacks although it says that it is the right one."""
    try:
        database = await open_database(url, alone=False)
    except StorageFault as fault:
        return [f"storage.url: {fault}"]
    try:
        return [f"storage.url: {fault}" for fault in await database.faults()]
    finally:
        await database.close()


def unwritable(url: str) -> list[str]:
    """Tell if a SQLite file that is not there yet cannot be made."""
    if not url.startswith("sqlite"):
        return []
    return [f"storage.url: {fault}" for fault in _unwritable(sqlite_path(url).parent)]


def _unwritable(folder: Path) -> list[str]:
    """Tell if no file can be made in a folder that may still have to be made itself."""
    folder = folder.absolute()
    while not folder.exists():
        folder = folder.parent
    if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK) and not _virtual(folder):
        return []
    return [f"no file can be made in {folder}"]


def _virtual(folder: Path) -> bool:
    """Tell whether this is no disk at all: the kernel's own folders say yes and refuse."""
    return bool({Path("/proc"), Path("/sys")} & {folder, *folder.parents})


async def what_groups_let_hear(config: Config) -> str:
    """Ask Telegram who the bot is, and say what its privacy mode means for the desks' groups."""
    api = Api(config.telegram.token.get_secret_value(), config.telegram.api_url)
    try:
        me = await api.call("getMe", timeout=PATIENCE)
    except TelegramError as error:
        return f"Telegram could not be asked: {error}"
    finally:
        await api.close()
    name = me.get("username", "?")
    if me.get("can_read_all_group_messages"):
        return f"@{name}: privacy mode is off; in groups the bot hears everything."
    return (
        f"@{name}: privacy mode is on; in groups the bot hears buttons, commands and replies to "
        "its messages. That is enough for a desk; @BotFather, /setprivacy, Disable lets officers "
        "answer without replying."
    )
