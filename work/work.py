"""What a kind of slow work is, and what it works with."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from storage.store import Store
from work.shelf import Shelf

PATIENCE = timedelta(hours=24)  # with a network or a server that does not answer

Payload = dict[str, Any]
Result = dict[str, Any]


class Hopeless(Exception):
    """It cannot be done, not now and not later; the text says why, without what anybody wrote."""


class Unreachable(Exception):
    """What it needs does not answer; trying again later is right, for as long as `patience`."""

    def __init__(self, why: str, patience: timedelta = PATIENCE) -> None:
        super().__init__(why)
        self.patience = patience


class Compute(Protocol):
    """Runs plain functions off the loop, one at a time, after everything else the machine does."""

    async def __call__(self, work: Callable[..., Any], /, *args: Any) -> Any:
        """Give what `work(*args)` gives."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What every kind of work can rely on.

    `download` fetches by file id and raises Hopeless or Unreachable; `read` opens a reader of the
    database, which holds up no turn.
    """

    download: Callable[[str], Awaitable[bytes]]
    compute: Compute
    read: Callable[[], AbstractAsyncContextManager[Store]]
    shelf: Shelf
    now: datetime


@dataclass(frozen=True, slots=True)
class Work:
    """A kind of work. `do` may be broken off and done again, so it must be harmless twice.

    `keep` writes rows of its own in the transaction that notes the end, before the feature hears.
    What `do` returns is what JSON can hold. Raise Hopeless to give up; any other exception but
    Unreachable is a fault of ours and is tried again a few times.
    """

    do: Callable[[Tools, Payload], Awaitable[Result]]
    keep: Callable[[Store, Result, datetime], Awaitable[None]] | None = None


async def _handed_on(_: Tools, __: Payload) -> Result:
    return {}


# Nothing to be done off the turn: the feature does it when it hears, in a transaction of its own.
HANDED_ON = Work(_handed_on)
