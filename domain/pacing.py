"""Telegram's limits as one clock for everything that sends; pure, told the time in seconds.

Telegram allows a bot about 30 messages a second in all, about one a second to a chat with short
bursts, and 20 a minute to a group or channel (edits too). It counts when a message arrives, which
is some time between its leaving and its landing. So a slot is taken when a message leaves and
comes free a second after it has landed: however the network delays, no limit is passed.
"""

from collections import deque
from dataclasses import dataclass, field

CHAT_BURST = 3  # messages that a person may get at once, as in a conversation
SEVERAL = 3  # chats that must be told to slow down within a second before everything does


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be sent; `reserve` slots a second are kept from announcements."""

    overall_per_second: float = 28
    per_chat_per_second: float = 1
    per_group_per_minute: float = 20
    reserve: int = 4


@dataclass(slots=True)
class _Bucket:
    """Tokens that come back at `rate` a second, up to `size`."""

    rate: float
    size: float
    tokens: float
    at: float

    def land(self, now: float) -> None:
        """Begin to count from now, so that time on the wire brings no tokens."""
        self.at = max(self.at, now)

    def refill(self, now: float) -> float:
        self.tokens = min(self.size, self.tokens + max(0.0, now - self.at) * self.rate)
        self.at = now
        return self.tokens

    def full(self, now: float) -> bool:
        return self.refill(now) >= self.size

    def wait(self, now: float) -> float:
        missing = 1 - self.refill(now)
        return max(0.0, missing / self.rate)


@dataclass
class Pacer:
    """Who may be written to now, and when the next one may."""

    limits: Limits
    _flying: int = 0
    _sent: deque[float] = field(default_factory=deque)
    _chats: dict[int, _Bucket] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _resting: dict[int, float] = field(default_factory=dict)
    _blamed: dict[int, float] = field(default_factory=dict)
    _paused_until: float = 0.0

    def free(self, now: float, *, announcements: bool = False) -> int:
        """Count the messages that may leave now, to anybody."""
        if now < self._paused_until:
            return 0
        self._forget(now)
        allowed = max(1, int(self.limits.overall_per_second))
        room = allowed - len(self._sent) - self._flying
        if announcements:
            room -= min(self.limits.reserve, allowed // 2)
        return max(0, room)

    def spend(self, chat: int | None, now: float) -> None:
        """Note that a message leaves; an answer to a tap goes to no chat."""
        self._flying += 1
        if chat is None:
            return
        bucket = self._chats.get(chat)
        if bucket is None:
            rate = self.limits.per_chat_per_second
            size = max(CHAT_BURST, rate)
            bucket = self._chats[chat] = _Bucket(rate, size, size, now)
        bucket.refill(now)
        bucket.tokens -= 1

    def landed(self, chat: int | None, now: float) -> None:
        """Note that a message has arrived, or never will: its call has ended."""
        self._flying -= 1
        self._sent.append(now)
        if chat is None:
            return
        if (bucket := self._chats.get(chat)) is not None:
            bucket.land(now)
        if chat < 0:
            self._groups.setdefault(chat, deque()).append(now)

    def resting(self, now: float) -> set[int]:
        """Name the chats that must not be written to yet."""
        return {chat for chat in list(self._chats) if self._wait(chat, now) > 0} | {
            chat for chat, until in self._resting.items() if until > now
        }

    def blame(self, chat: int | None, retry_after: float, now: float) -> None:
        """Note a 429: that chat waits; several chats in one second pause everything."""
        if chat is None:
            self._paused_until = max(self._paused_until, now + retry_after)
            return
        self._resting[chat] = max(self._resting.get(chat, 0.0), now + retry_after)
        self._blamed = {one: at for one, at in self._blamed.items() if now - at < 1}
        self._blamed[chat] = now
        if len(self._blamed) >= SEVERAL:
            self._paused_until = max(self._paused_until, now + retry_after)

    def wait(self, now: float) -> float | None:
        """Seconds until somebody who must wait now may go; None if nobody waits."""
        waits = [until - now for until in self._resting.values() if until > now]
        waits += [wait for chat in list(self._chats) if (wait := self._wait(chat, now)) > 0]
        if now < self._paused_until:
            waits.append(self._paused_until - now)
        else:
            self._forget(now)
            if self._sent and self.free(now, announcements=True) == 0:
                waits.append(self._sent[0] + 1 - now)
        return min(waits) if waits else None

    def _wait(self, chat: int, now: float) -> float:
        bucket = self._chats[chat]
        wait = bucket.wait(now)
        minute = self._groups.get(chat)
        if minute is not None:
            while minute and minute[0] <= now - 60:
                minute.popleft()
            if len(minute) >= self.limits.per_group_per_minute:
                wait = max(wait, minute[0] + 60 - now)
            if not minute:
                del self._groups[chat]
        if wait == 0 and bucket.full(now) and chat not in self._groups:
            del self._chats[chat]  # so that memory follows those who wait, not all who ever wrote
        return wait

    def _forget(self, now: float) -> None:
        while self._sent and self._sent[0] <= now - 1:
            self._sent.popleft()
        self._resting = {chat: until for chat, until in self._resting.items() if until > now}
