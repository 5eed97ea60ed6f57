"""Keeps every update before Telegram is thanked for it; parses nothing but what orders it."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, TypeGuard

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

    async def keep(self, updates: Sequence[Any]) -> int | None:
        """Commit a whole batch at once and give its highest number.

        What has no number is dropped with a line in the log.
        """
        arrivals = [arrival for update in updates if (arrival := arrival_of(update)) is not None]
        if len(arrivals) < len(updates):
            log.warning("updates without a number", number=len(updates) - len(arrivals))
        if not arrivals:
            return None
        async with self._database.write() as store:
            await store.inbox.keep(self._series, arrivals, self._clock.now())
        self._kept()
        return max(arrival.update_id for arrival in arrivals)

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
            except TelegramError as error:
                await asyncio.sleep(_pause(error, trouble))
                trouble += 1
                continue
            trouble = 0
            if updates:
                highest = await self._kept_all(updates)
                offset = offset if highest is None else highest + 1

    async def _kept_all(self, updates: Sequence[Any]) -> int | None:
        """Keep them; if the database will not, Telegram keeps them and is asked again."""
        try:
            highest = await self.keep(updates)
        except Exception:
            log.exception("updates could not be kept; Telegram keeps them for now")
            highest = None
        if highest is None:
            await asyncio.sleep(1)
        return highest


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
    number = update.get("update_id") if isinstance(update, dict) else None
    if not _is_id(number):
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
        update_id=number,
        lane=chat or person or 0,
        person=person,
        payload=_written(update),
    )


def _id(part: Any) -> int | None:
    value = part.get("id") if isinstance(part, dict) else None
    return value if _is_id(value) else None


def _is_id(value: Any) -> TypeGuard[int]:
    return type(value) is int and -(2**63) <= value < 2**63  # what a database can hold


def _written(update: dict[str, Any]) -> str:
    """Write the update as JSON that every database takes."""
    try:
        text = orjson.dumps(update).decode()
    except TypeError:
        text = ""
    if not text or "\\u0000" in text:
        text = orjson.dumps(_clean(update)).decode()
    return text


def _clean(value: Any) -> Any:
    """Leave out what no database takes: NUL, half characters, numbers beyond 64 bits."""
    match value:
        case dict():
            return {_clean(key): _clean(one) for key, one in value.items()}
        case list():
            return [_clean(one) for one in value]
        case str():
            whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            return whole.replace("\0", "")
        case int() if not -(2**63) <= value < 2**63:
            return float(value)
        case _:
            return value
