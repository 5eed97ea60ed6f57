"""Keeps every update before Telegram is thanked for it; parses nothing but what orders it."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import orjson
import structlog
from telegram.error import Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.api import Api
from domain.clock import Clock
from storage.database import Database
from storage.inbox import Arrival

ALLOWED = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "message_reaction",
)
LONG_POLL = 25  # seconds
AT_ONCE = 100  # updates a call, Telegram's most
PATIENCE = (0.5, 1, 2, 4, 8)  # seconds between tries while Telegram does not answer

log = structlog.get_logger()


class Intake:
    """Puts updates into the inbox; `kept` hears of it."""

    def __init__(
        self, database: Database, clock: Clock, series: str, kept: Callable[[], None]
    ) -> None:
        self._database = database
        self._clock = clock
        self._series = series
        self._kept = kept

    async def keep(self, updates: Sequence[Any]) -> None:
        """Commit a whole batch at once; what has no number is dropped with a line in the log."""
        arrivals = [arrival for update in updates if (arrival := arrival_of(update)) is not None]
        if len(arrivals) < len(updates):
            log.warning("updates without a number", number=len(updates) - len(arrivals))
        if arrivals:
            async with self._database.write() as store:
                await store.inbox.keep(self._series, arrivals, self._clock.now())
            self._kept()

    async def receive(self, bodies: list[bytes]) -> None:
        """Keep what a webhook brought."""
        await self.keep([orjson.loads(body) for body in bodies])

    async def poll(self, api: Api) -> None:
        """Ask Telegram for updates, for ever; each batch is confirmed by the next question."""
        offset: int | None = None
        trouble = 0
        while True:
            try:
                updates = await api.call(
                    "getUpdates",
                    {
                        "offset": offset,
                        "timeout": LONG_POLL,
                        "limit": AT_ONCE,
                        "allowed_updates": list(ALLOWED),
                    },
                )
                trouble = 0
            except TelegramError as error:
                await asyncio.sleep(_pause(error, trouble))
                trouble += 1
                continue
            if updates and await self._kept_all(updates):
                offset = 1 + max(int(update["update_id"]) for update in updates)

    async def _kept_all(self, updates: Sequence[Any]) -> bool:
        """Keep them; if the database will not, Telegram keeps them and is asked again."""
        try:
            await self.keep(updates)
        except Exception:
            log.exception("updates could not be kept; Telegram keeps them for now")
            await asyncio.sleep(1)
            return False
        return True


def _pause(error: TelegramError, trouble: int) -> float:
    """Seconds to wait after a failed call; a word in the log when it is not just the network."""
    match error:
        case RetryAfter():
            after = error.retry_after
            return float(after if isinstance(after, int) else after.total_seconds())
        case Conflict():
            # After a restart the poll of the process before may still be open at Telegram's end.
            log.warning("another process asks for this bot's updates", error=str(error))
        case InvalidToken() | Forbidden():
            log.error("Telegram does not accept the token", error=str(error))
            return 10
        case _:
            if trouble in {0, 5} or trouble % 50 == 0:
                log.warning("no updates", error=str(error))
    return PATIENCE[min(trouble, len(PATIENCE) - 1)]


def arrival_of(update: Any) -> Arrival | None:
    """Read from a raw update what orders it; None if it has no number."""
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        return None
    chat: int | None = None
    person: int | None = None
    for part in update.values():
        if not isinstance(part, dict):
            continue
        sender = part.get("from") or part.get("user") or {}
        person = _id(sender) or person
        message = part.get("message")
        place = part.get("chat") or (message.get("chat") if isinstance(message, dict) else None)
        chat = _id(place) or chat
    return Arrival(
        update_id=update["update_id"],
        lane=chat or person or 0,
        person=person,
        payload=orjson.dumps(update).decode(),
    )


def _id(part: Any) -> int | None:
    value = part.get("id") if isinstance(part, dict) else None
    return value if isinstance(value, int) else None
