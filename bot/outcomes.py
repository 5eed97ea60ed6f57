"""How calls ended, and what follows for the row, for its chat and for the pace of all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.api import Doubtful, NotSent
from bot.recasting import recast
from domain.clock import Clock
from domain.pacing import Pacer
from storage.outbox import Due, Final
from storage.store import Store

TRIES = 8  # of a row that fails while others do not
LULL = 60.0  # seconds without any success after which the fault is not the row's
ESSENTIAL = ("sendMessage", "sendPhoto")  # no Bot API server is without these
NO_CHAT = 0  # who waits where a call that goes to no chat met a limit
NO_CHANNEL = ("chat not found", "need administrator rights", "not enough rights")
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one call ended: Telegram's result, or the error in its place."""

    due: Due
    result: Any = None
    error: Exception | None = None

    @property
    def message_id(self) -> int | None:
        """The message that the call became, of an album the first, if it is one."""
        result = self.result[0] if isinstance(self.result, list) and self.result else self.result
        return result.get("message_id") if isinstance(result, dict) else None


class Notes:
    """Notes outcomes in the outbox; `ring` hears when a row is to be tried again."""

    def __init__(self, clock: Clock, pacer: Pacer, ring: Callable[[datetime], None]) -> None:
        self._clock = clock
        self._pacer = pacer
        self._ring = ring
        self._worked_at = float("-inf")
        self._unreachable = 0  # connections that failed in a row

    async def take(self, store: Store, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Note how these calls ended."""
        await self._sent(store, [one for one in outcomes if one.error is None], now)
        for outcome in outcomes:
            if outcome.error is not None:
                await self._note(store, outcome.due, outcome.error, now)

    async def _note(self, store: Store, due: Due, error: Exception, now: datetime) -> None:
        if not isinstance(error, NotSent):
            self._unreachable = 0
        match error:
            case RetryAfter():
                seconds = _seconds(error)
                self._pacer.blame(due.chat or NO_CHAT, seconds, self._clock.monotonic())
                await self._again(store, due, now, seconds, error, forgive=True)
            case ChatMigrated():
                await self._follow(store, due, error.new_chat_id, now)
            case Forbidden():
                await self._blocked(store, due, now, error)
            case InvalidToken():
                await self._unknown(store, due, now, error)
            case BadRequest():
                await self._refused(store, due, now, error)
            case NotSent():
                self._unreachable += 1
                seconds = min(15.0, 0.25 * 2 ** min(self._unreachable, 8))
                self._pacer.blame(None, seconds, self._clock.monotonic())
                await self._again(store, due, now, seconds, error, forgive=True)
            case NetworkError() if self._worth_another(due, error):
                seconds = min(30.0, 0.25 * 2 ** min(due.attempts, TRIES))
                await self._again(store, due, now, seconds, error)
            case NetworkError():
                state: Final = "unknown" if isinstance(error, Doubtful) else "failed"
                await store.outbox.finish(due, state, now, str(error))
            case _:
                log.error("not sent", row=due.id, method=due.method, exc_info=error)
                await store.outbox.finish(due, "failed", now, _name(error))

    async def _sent(self, store: Store, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Note what went well in one statement; it is nearly all that ever ends."""
        if not outcomes:
            return
        self._unreachable = 0
        self._worked_at = self._clock.monotonic()
        await store.outbox.sent([(one.due.id, one.message_id) for one in outcomes], now)
        for one in outcomes:
            if one.due.edits is not None and one.message_id is not None:
                await store.outbox.moved(one.due.edits, one.message_id)

    def _worth_another(self, due: Due, error: NetworkError) -> bool:
        """Tell whether to try again what Telegram could not do, or has perhaps done.

        A row that fails while others are sent is given up in the end, so that its chat goes on.
        """
        if isinstance(error, Doubtful) and not due.repeatable:
            return False
        return due.attempts < TRIES or self._clock.monotonic() - self._worked_at > LULL

    async def _again(
        self,
        store: Store,
        due: Due,
        now: datetime,
        seconds: float,
        error: Exception,
        *,
        forgive: bool = False,
    ) -> None:
        moment = now + timedelta(seconds=seconds)
        await store.outbox.again(due, moment, _name(error), forgive=forgive)
        self._ring(moment)

    async def _follow(self, store: Store, due: Due, new: int, now: datetime) -> None:
        """Let everything that waits for a group go to the supergroup it has become."""
        assert due.chat is not None
        moved = replace(due, params={**due.params, "chat_id": new})
        await store.outbox.again(moved, now, "migrated", forgive=True)
        await store.outbox.rename_chat(due.chat, new)
        await store.dialogs.rename_chat(due.chat, new)
        await store.desks.rename_chat(due.chat, new)
        await store.channels.rename_chat(due.chat, new)

    async def _blocked(self, store: Store, due: Due, now: datetime, error: Exception) -> None:
        await store.outbox.finish(due, "blocked", now, str(error))
        if due.chat is not None:
            await store.outbox.unreachable(due.chat, now, str(error))
            await store.people.reach(due.chat, reachable=False)
            await store.channels.lose(due.chat, now)

    async def _refused(self, store: Store, due: Due, now: datetime, error: BadRequest) -> None:
        words = str(error).lower()
        if any(one in words for one in ("message is not modified", "message to delete not found")):
            await store.outbox.sent([(due.id, None)], now)
        elif due.method.startswith("edit") and any(one in words for one in GONE):
            await self._say_afresh(store, due, now, error)
        elif due.attempts < TRIES and (other := recast(due.method, due.params, words)) is not None:
            log.warning("said in another form", row=due.id, method=due.method, error=str(error))
            method, params = other
            recasted = replace(due, method=method, params=params)
            # It counts as a try: two forms, both refused, must not follow each other for ever.
            await store.outbox.again(recasted, now, str(error), forgive=False)
        else:
            if due.chat is not None and any(one in words for one in NO_CHANNEL):
                await store.channels.lose(due.chat, now)
            if due.method.startswith("send"):
                log.error("Telegram refuses a message", row=due.id, error=str(error))
            await store.outbox.finish(due, "failed", now, str(error))

    async def _unknown(self, store: Store, due: Due, now: datetime, error: Exception) -> None:
        """Wait while nothing is let through; do without a single method that the server lacks."""
        if due.method in ESSENTIAL or "not found" not in str(error).lower():
            self._pacer.blame(None, 30, self._clock.monotonic())
            await self._again(store, due, now, 30, error, forgive=True)
        elif due.method.startswith("edit"):
            await self._say_afresh(store, due, now, error)
        else:
            log.warning("the server lacks a method", method=due.method)
            await store.outbox.finish(due, "failed", now, str(error))

    async def _say_afresh(self, store: Store, due: Due, now: datetime, error: Exception) -> None:
        fresh = replace(due, method=afresh(due.method, due.params))
        await store.outbox.again(fresh, now, str(error), forgive=True)


def afresh(method: str, params: Mapping[str, Any]) -> str:
    """Name the method that says anew what `method` would have changed."""
    if method != "editMessageCaption":
        return "sendMessage"
    if "media" in params:
        return "sendMediaGroup"
    return "sendDocument" if "document" in params else "sendPhoto"


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _name(error: BaseException) -> str:
    return str(error) if isinstance(error, TelegramError) else type(error).__name__
