"""The first words with Telegram: who this bot is, what it says of itself, and its command menus."""

import asyncio
from typing import Any

import structlog
from telegram.error import InvalidToken, TelegramError

from bot.api import Api
from domain.outgoing import t
from domain.people import LANGUAGES, Role
from handlers.house import House
from handlers.repertoire import Repertoire
from storage.database import Database

PATIENCE = (0.2, 0.5, 1, 2)  # seconds between tries to reach Telegram at the start

log = structlog.get_logger()


class CannotStart(Exception):
    """The bot must not or cannot run; the text says why."""


async def who_am_i(api: Api) -> dict[str, Any]:
    """Ask Telegram who this bot is; wait while it does not answer, CannotStart if it says no."""
    trouble = 0
    while True:
        try:
            me: dict[str, Any] = await api.call("getMe")
        except InvalidToken:
            raise CannotStart("telegram.token: Telegram does not accept this token") from None
        except TelegramError as error:
            if "not found" in str(error).lower():
                raise CannotStart(
                    "telegram.token or telegram.api_url: the server knows no such bot"
                ) from None
            if trouble % 10 == 0:
                log.warning("Telegram does not answer yet", error=str(error))
            await asyncio.sleep(PATIENCE[min(trouble, len(PATIENCE) - 1)])
            trouble += 1
        else:
            return me


async def introduce(api: Api, house: House, repertoire: Repertoire, database: Database) -> None:
    """Let Telegram show what the bot is for and, to each role, its commands."""

    def menu(role: Role, language: str) -> list[dict[str, str]]:
        return [
            {"command": name, "description": house.wording.label(t(text), language)}
            for name, text in repertoire.commands(frozenset({Role.CITIZEN, role}))
        ]

    for language in LANGUAGES:
        code: dict[str, Any] = {} if language == "id" else {"language_code": language}
        description = house.wording.plain(t("bot-description"), language)
        short = house.wording.plain(t("bot-short"), language)
        await _say(api, "setMyCommands", commands=menu(Role.CITIZEN, language), **code)
        await _say(api, "setMyDescription", description=description, **code)
        await _say(api, "setMyShortDescription", short_description=short, **code)
    async with database.read() as store:
        languages = await store.people.languages(house.admins)
    for admin, language in languages.items():  # others get their menu when they press START
        scope = {"type": "chat", "chat_id": admin}
        await _say(api, "setMyCommands", commands=menu(Role.ADMIN, language), scope=scope)


async def _say(api: Api, method: str, **params: Any) -> None:
    try:
        await api.call(method, params)
    except TelegramError as error:
        log.warning("Telegram did not take it", method=method, error=str(error))
