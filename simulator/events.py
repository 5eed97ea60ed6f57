"""News for those who watch: the chat page, and tests that wait for something to be true."""

import asyncio
from collections.abc import Callable

from simulator.refusal import Json


class Hub:
    """Tells watchers what has changed."""

    def __init__(self) -> None:
        self._subscribers: set[asyncio.Queue[Json]] = set()
        self._waiters: list[tuple[Callable[[], object], asyncio.Future[object]]] = []

    def subscribe(self) -> "asyncio.Queue[Json]":
        """Return a queue that receives all news from now on."""
        queue: asyncio.Queue[Json] = asyncio.Queue()
        self._subscribers.add(queue)
        return queue

    def unsubscribe(self, queue: "asyncio.Queue[Json]") -> None:
        """Send no more news to a queue."""
        self._subscribers.discard(queue)

    def tell(self, kind: str, room: int | None = None, **data: object) -> None:
        """Tell everybody that something happened (in a room, by its inner key)."""
        for queue in self._subscribers:
            queue.put_nowait({"event": kind, "room": room, **data})
        if self._waiters:
            self._look()

    def _look(self) -> None:
        for predicate, future in self._waiters:
            if future.done():
                continue
            try:
                found = predicate()
            except Exception as error:  # noqa: BLE001  (the fault belongs to whoever waits)
                future.set_exception(error)
                continue
            if found:
                future.set_result(found)

    async def wait_for(self, predicate: Callable[[], object], timeout_s: float) -> object:
        """Wait until a predicate holds and return what it returned; TimeoutError otherwise."""
        found = predicate()
        if found:
            return found
        future: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        entry = (predicate, future)
        self._waiters.append(entry)
        try:
            return await asyncio.wait_for(future, timeout_s)
        finally:
            self._waiters.remove(entry)
