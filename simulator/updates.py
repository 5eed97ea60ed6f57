"""The updates of one bot, kept until it has confirmed them."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable

from simulator.refusal import Json, Refusal, conflict

# Telegram sends these only to bots that ask for them by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KEPT_FOR_REDELIVERY = 10_000
# A refusal with this code is not answered: the connection is cut instead.
CUT = 0


class UpdateQueue:
    """Updates in the order in which they happened, and the one call that waits for them."""

    def __init__(
        self, first_id: int, confirmed: Callable[[int], None], waiting: Callable[[], None]
    ) -> None:
        self.next_id = first_id
        self.pending: dict[int, Json] = {}
        self.allowed: frozenset[str] | None = None
        self._again: list[Json] = []
        self._history: OrderedDict[int, Json] = OrderedDict()
        self._confirmed = confirmed
        self._waiting = waiting
        self._waiter: asyncio.Future[None] | None = None
        self.on_push: Callable[[], None] | None = None

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Remember which kinds of update the bot wants; an empty list is Telegram's default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def wants(self, kind: str) -> bool:
        """Tell whether updates of this kind are kept for the bot."""
        return kind not in ON_REQUEST if self.allowed is None else kind in self.allowed

    def push(self, kind: str, payload: Json) -> int | None:
        """Keep an update and return its id, or None where the bot does not want the kind."""
        if not self.wants(kind):
            return None
        update_id = self.next_id
        self.next_id += 1
        self.put({"update_id": update_id, kind: payload})
        return update_id

    def put(self, update: Json) -> None:
        """Keep a finished update, whatever the bot asked for."""
        update_id = update["update_id"]
        self.next_id = max(self.next_id, update_id + 1)
        self.pending[update_id] = self._history[update_id] = update
        if len(self._history) > KEPT_FOR_REDELIVERY:
            self._history.popitem(last=False)
        self._wake()

    def redeliver(self, update_id: int) -> None:
        """Hand an update out once more, also one that was confirmed long ago."""
        update = self._history[update_id]
        if self.on_push is not None:
            self.pending[update_id] = update
        elif update_id not in self.pending:
            self._again.append(update)
        self._wake()

    def confirm(self, update_id: int) -> None:
        """Forget one update: the bot has it."""
        if self.pending.pop(update_id, None) is not None:
            self._confirmed(update_id)

    def confirm_below(self, offset: int) -> None:
        """Forget the updates before `offset`, as getUpdates does."""
        for update_id in [u for u in self.pending if u < offset]:
            self.confirm(update_id)

    def drop_all(self) -> None:
        """Forget everything that waits."""
        self.pending.clear()
        self._again.clear()

    @property
    def is_waited_for(self) -> bool:
        """Tell whether a call waits for updates now."""
        return self._waiter is not None

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
        if self.on_push is not None:
            self.on_push()

    def interrupt(self, why: Refusal) -> None:
        """End the call that waits, if any, with a refusal."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(why)

    def cut(self) -> None:
        """Cut the connection of the call that waits, if any."""
        self.interrupt(Refusal(CUT, "connection cut"))

    async def poll(self, offset: int, limit: int, timeout_s: float) -> list[Json]:
        """Answer getUpdates: what waits, or else whatever comes within the time (seconds)."""
        self.interrupt(
            conflict(
                "terminated by other getUpdates request; make sure that only one bot instance "
                "is running"
            )
        )
        if offset < 0:
            ids = sorted(self.pending)
            offset = ids[offset] if len(ids) >= -offset else (ids[0] if ids else 0)
        if offset:
            self.confirm_below(offset)
        if timeout_s > 0 and not self.pending and not self._again:
            await self._wait(timeout_s)
        again, self._again = self._again, []
        waiting = [self.pending[u] for u in sorted(self.pending)]
        return (again + waiting)[:limit]

    async def _wait(self, timeout_s: float) -> None:
        waiter = asyncio.get_running_loop().create_future()
        self._waiter = waiter
        self._waiting()
        try:
            await asyncio.wait_for(waiter, timeout_s)
        except TimeoutError:
            pass
        finally:
            if self._waiter is waiter:
                self._waiter = None
