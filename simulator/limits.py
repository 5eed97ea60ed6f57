"""How fast a bot may speak before it hears 429."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from simulator.refusal import too_many


@dataclass(frozen=True, slots=True)
class Limits:
    """Telegram's limits on sends and edits; None switches one off.

    Telegram publishes them only roughly: about one message a second in a chat with a small
    burst, 20 a minute in a group or channel, 30 a second in all.
    """

    overall_per_second: int | None = 30
    per_chat_per_second: float | None = 1
    per_group_per_minute: int | None = 20
    burst: int = 3


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Gauge:
    """Counts what one bot sends and refuses what is over the limits."""

    def __init__(self, limits: Limits | None, steady: Callable[[], float]) -> None:
        self.limits = limits
        self._steady = steady
        self._overall: deque[float] = deque()
        self._groups: dict[int, deque[float]] = {}
        self._chats: dict[int, _Bucket] = {}
        self.floods = 0  # calls that were refused

    def take(self, chat_id: int, count: int = 1) -> None:
        """Count so many messages to a chat, or raise a 429 and count none."""
        limits = self.limits
        if limits is None:
            return
        self.floods += 1  # until it has passed
        now = self._steady()
        group = self._groups.setdefault(chat_id, deque()) if chat_id < 0 else None
        self._check_window(self._overall, limits.overall_per_second, 1.0, now, count)
        if group is not None:
            self._check_window(group, limits.per_group_per_minute, 60.0, now, count)
        self._take_from_chat(limits, chat_id, now, count)
        self.floods -= 1
        self._overall.extend([now] * count)
        if group is not None:
            group.extend([now] * count)

    @staticmethod
    def _check_window(
        window: deque[float], allowed: int | None, seconds: float, now: float, count: int
    ) -> None:
        while window and window[0] <= now - seconds:
            window.popleft()
        # An album larger than the limit passes alone: it could never pass otherwise.
        if allowed is None or not window or len(window) + count <= allowed:
            return
        free = window[min(len(window) - 1, len(window) + count - allowed - 1)]
        raise too_many(max(1, math.ceil(free + seconds - now)))

    def _take_from_chat(self, limits: Limits, chat_id: int, now: float, count: int) -> None:
        rate = limits.per_chat_per_second
        if rate is None:
            return
        bucket = self._chats.get(chat_id)
        if bucket is None:
            bucket = self._chats[chat_id] = _Bucket(float(limits.burst), now)
        bucket.tokens = min(float(limits.burst), bucket.tokens + (now - bucket.at) * rate)
        bucket.at = now
        # A message that has waited its second must pass, whatever the rounding of the clock.
        if bucket.tokens < 0.999:
            raise too_many(max(1, math.ceil((1 - bucket.tokens) / rate)))
        bucket.tokens -= count
