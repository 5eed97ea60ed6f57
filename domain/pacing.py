"""Telegram's limits as one clock for everything that sends; pure, told the time in seconds.

Telegram allows a bot about 30 messages a second in all, about one a second to a chat with short
bursts, and 20 a minute to a group or channel (edits too). It counts when a message arrives, which
is some time between its leaving and its landing. So a slot is taken when a message leaves and
comes free a second after it has landed: however the network delays, no limit is passed. As the
way there and back takes its time too, half of the shortest flight of late is taken off again: the
limit would be passed only by a message that came there in less than a quarter of the usual time.

Announcements leave evenly, one after the other: so slots come free evenly too, and an answer that
finds none free has one in a moment. A few are theirs alone. An album counts as its pictures.
"""

from collections import deque
from dataclasses import dataclass, field

CHAT_BURST = 3  # messages that a person may get at once, as in a conversation
FLIGHTS = 50  # after so many the shortest of 50 times 50 is looked for
CREDIT = 0.05  # seconds, the most that is taken off
SEVERAL = 3  # chats that must be told to slow down within a second before everything does


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be sent; `reserve` slots a second are kept from announcements."""

    overall_per_second: float = 30
    per_chat_per_second: float = 1
    per_group_per_minute: float = 20
    reserve: int = 2

    @property
    def allowed(self) -> int:
        """How many messages may be under way or have arrived within a second."""
        return max(1, int(self.overall_per_second))

    @property
    def announced(self) -> int:
        """How many of them may be announcements."""
        return self.allowed - min(self.reserve, self.allowed // 2)


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
    _announcing: int = 0  # of those under way, announcements
    _announced: deque[float] = field(default_factory=deque)  # and of those that have arrived
    _chats: dict[int, _Bucket] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _resting: dict[int, float] = field(default_factory=dict)
    _blamed: dict[int, float] = field(default_factory=dict)
    _paused_until: float = 0.0
    _next: float = 0.0  # when the next announcement may leave
    _flights: list[float] = field(default_factory=list)  # since the last look at them
    _shortest: deque[float] = field(default_factory=lambda: deque(maxlen=FLIGHTS))
    _usual: float = 0.0  # seconds that a flight takes
    _credit: float = 0.0  # seconds by which a slot is free sooner

    def free(self, now: float, *, announcements: bool = False) -> int:
        """Count the messages that may leave now, to anybody."""
        if now < self._paused_until:
            return 0
        self._forget(now)
        used = len(self._sent) + self._flying
        if not announcements:
            return max(0, self.limits.allowed - used)
        if now < self._next:
            return 0
        due = 1 + int((now - self._next) / self._apart)
        theirs = self.limits.announced - len(self._announced) - self._announcing
        return max(0, min(self.limits.allowed - used, theirs, due, self._at_once))

    @property
    def _at_once(self) -> int:
        """How many announcements may catch up together with a clock that came late."""
        return max(1, self.limits.announced // 10)

    def _flew(self, seconds: float) -> None:
        """Learn from a flight how long they take."""
        self._usual += (seconds - self._usual) / FLIGHTS
        self._flights.append(seconds)
        if len(self._flights) == FLIGHTS:
            self._shortest.append(min(self._flights))
            self._flights.clear()
            self._credit = min(min(self._shortest) / 2, CREDIT)

    @property
    def _apart(self) -> float:
        """Seconds between two announcements, if slots are to come free as evenly."""
        return (1 + self._usual - self._credit) / self.limits.announced

    @property
    def busy(self) -> bool:
        """Whether anything is under way or has arrived within a second."""
        return bool(self._sent) or self._flying > 0

    def hold(self, now: float) -> None:
        """Let no announcement leave for a second: an album needs several slots at once."""
        self._next = max(self._next, now + 1)

    def spend(
        self, chat: int | None, now: float, messages: int = 1, *, announcement: bool = False
    ) -> None:
        """Note that a message leaves, or an album; an answer to a tap goes to no chat."""
        self._flying += messages
        if announcement:
            self._announcing += messages
            behind = (self._at_once - 1) * self._apart
            self._next = max(self._next, now - behind) + messages * self._apart
        if chat is None:
            return
        bucket = self._chats.get(chat)
        if bucket is None:
            rate = self.limits.per_chat_per_second
            size = max(CHAT_BURST, rate)
            bucket = self._chats[chat] = _Bucket(rate, size, size, now)
        bucket.refill(now)
        bucket.tokens -= messages

    def landed(
        self,
        chat: int | None,
        now: float,
        messages: int = 1,
        left: float | None = None,
        *,
        announcement: bool = False,
    ) -> None:
        """Note that a message that `left` then has arrived, or never will: its call has ended."""
        self._flying -= messages
        if left is not None:
            self._flew(now - left)
        self._sent.extend([now - self._credit] * messages)
        if announcement:
            self._announcing -= messages
            self._announced.extend([now - self._credit] * messages)
        if chat is None:
            return
        if (bucket := self._chats.get(chat)) is not None:
            bucket.land(now)
        if chat < 0:
            self._groups.setdefault(chat, deque()).extend([now] * messages)

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
            if self._next > now:
                waits.append(self._next - now)
            elif self._sent and self.free(now, announcements=True) == 0:
                first = self._sent if self.free(now) == 0 else self._announced or self._sent
                waits.append(first[0] + 1 - now)
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
        for arrived in (self._sent, self._announced):
            while arrived and arrived[0] <= now - 1:
                arrived.popleft()
        self._resting = {chat: until for chat, until in self._resting.items() if until > now}
