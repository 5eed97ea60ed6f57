"""Says what the outbox holds: one clock for everything that sends, the urgent first.

A row is marked `sending` and committed right before the one call it stands for, so what is doubtful
after a crash is only what was on the wire. One process sends at a time, by a lease.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.api import Api
from bot.letters import Posted
from bot.outcomes import Notes, Outcome, afresh
from bot.uploads import with_files, without_files
from domain.clock import Clock
from domain.outgoing import Priority
from domain.pacing import Pacer
from storage.database import Database
from storage.outbox import Due
from storage.store import Store
from work.shelf import Shelf

IN_FLIGHT = 100  # calls on the wire at once
LEASE = timedelta(seconds=10)
FAREWELL = 3.0  # seconds in which a stopping sender still says what is due
ALBUM_WAITS = timedelta(seconds=0.3)  # until an album that does not fit now is tried again
POLL = 1.0  # seconds between looks for rows of other processes

EVERYTHING = int(Priority.ANNOUNCEMENT) + 1

log = structlog.get_logger()


class Sender:
    """Sends what is due; `wake` makes it look at once."""

    def __init__(
        self,
        database: Database,
        api: Api,
        clock: Clock,
        pacer: Pacer,
        owner: str,
        beat: Callable[[], None],
        shelf: Shelf,
    ) -> None:
        self._beat = beat
        self._database = database
        self._api = api
        self._clock = clock
        self._pacer = pacer
        self._owner = owner
        self._shelf = shelf
        self._notes = Notes(clock, pacer, self._ring_at)
        self._outcomes: list[Outcome] = []
        self._flying: dict[asyncio.Task[None], Due] = {}
        self._alarm: datetime | None = None
        self._full = False  # whether the limit left no room for an announcement at the last look
        self._leader_until: float | None = None  # by a clock that never jumps
        self.wake = asyncio.Event()

    def posted(self, new: Posted) -> None:
        """Hear what a transaction has left; the last of its letters is due at that moment."""
        if new.letters is not None:
            self._ring_at(new.letters)
            self.wake.set()

    @property
    def flying(self) -> int:
        """How many calls are on the wire or not yet noted."""
        return len(self._flying) + len(self._outcomes)

    async def run(self, stopping: asyncio.Event) -> None:
        """Send until told to stop; then what is due for a moment more, and what is on the wire."""
        until: float | None = None
        while True:
            if until is None and stopping.is_set():
                until = self._clock.monotonic() + FAREWELL
            late = until is not None and self._clock.monotonic() > until
            self.wake.clear()
            try:
                busy = await self.step(claim=not late)
            except Exception:
                log.exception("the outbox cannot be worked on; trying again")
                busy = False
            self._beat()
            if until is not None and not self.flying and (late or not busy):
                break
            if late and self._clock.monotonic() > (until or 0) + FAREWELL:
                break
            if not self._outcomes and not (busy and self._ready()):
                await self._pause(stopping if until is None else None)
        for task in self._flying:
            task.cancel()
        await asyncio.gather(*self._flying, return_exceptions=True)
        if self._leader_until is not None:
            async with self._database.write() as store:
                await store.schedule.release("sender", self._owner)

    async def step(self, *, claim: bool = True) -> bool:
        """Note what has ended and begin what may go now; True if there may be more at once."""
        outcomes, self._outcomes = self._outcomes, []
        try:
            async with self._database.write() as store:
                now = self._clock.now()
                await self._notes.take(store, outcomes, now)
                leading = await self._lead(store, now)
                dues, more = await self._claim(store, now) if claim and leading else ([], False)
                calls = [(due, await self._aimed(store, due)) for due in dues]
        except BaseException:  # nothing of it was kept: it is noted with what ends next
            self._outcomes[:0] = outcomes
            self._leader_until = None  # what a commit in doubt has left behind is settled anew
            raise
        for due, call in calls:
            announced = due.priority == Priority.ANNOUNCEMENT
            now_ = self._clock.monotonic()
            self._pacer.spend(due.chat, now_, messages_in(due), announcement=announced)
            task = asyncio.create_task(self._call(due, call))
            self._flying[task] = due
            task.add_done_callback(self._landed)
        return more

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._flying.pop(task, None)
        self.wake.set()

    def _ready(self) -> bool:
        return len(self._flying) < IN_FLIGHT and self._pacer.free(self._clock.monotonic()) > 0

    def _ring_at(self, moment: datetime) -> None:
        if self._alarm is None or moment < self._alarm or self._alarm <= self._clock.now():
            self._alarm = moment

    async def _pause(self, stopping: asyncio.Event | None) -> None:
        """Wait for something to do: a wake-up, a limit that ends, an hour that comes."""
        seconds = POLL
        if self._alarm is not None and (ahead := self._alarm - self._clock.now()) > timedelta():
            seconds = min(seconds, ahead.total_seconds() + 0.001)
        now = self._clock.monotonic()
        if (wait := self._pacer.wait(now)) is not None:
            seconds = min(seconds, max(wait, 0.001))
        if self._full and self._pacer.free(now, announcements=True) > 0:
            return  # a slot has come free since the last look
        waits = [asyncio.ensure_future(self.wake.wait())]
        if stopping is not None:
            waits.append(asyncio.ensure_future(stopping.wait()))
        try:
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waits:
                one.cancel()

    async def _lead(self, store: Store, now: datetime) -> bool:
        """Hold the lease; on taking it over, settle what the one before had on the wire."""
        clock = self._clock.monotonic()
        span = LEASE.total_seconds()
        if self._leader_until is not None and clock < self._leader_until - span * 0.6:
            return True
        if not await store.schedule.lease("sender", self._owner, now + LEASE, now):
            self._leader_until = None
            return False
        if self._leader_until is None:
            ours = [due.id for due in self._flying.values()]
            ours += [outcome.due.id for outcome in self._outcomes]
            doubtful = await store.outbox.doubtful(now, ours)
            if doubtful:
                log.warning("calls were on the wire when the last sender died", number=doubtful)
        self._leader_until = clock + span
        return True

    async def _claim(self, store: Store, now: datetime) -> tuple[list[Due], bool]:
        clock = self._clock.monotonic()
        free = min(self._pacer.free(clock), IN_FLIGHT - len(self._flying))
        room = min(self._pacer.free(clock, announcements=True), free)
        self._full = room == 0
        dues: list[Due] = []
        for below, most in ((EVERYTHING, room), (int(Priority.ANNOUNCEMENT), free)):
            if most <= len(dues):
                continue
            avoid = self._pacer.resting(clock)
            avoid |= {due.chat for due in self._flying.values() if due.chat is not None}
            avoid |= {due.chat for due in dues if due.chat is not None}
            dues += await store.outbox.claim(now, most - len(dues), avoid, below)
            if room >= free:
                break
        return await self._fitting(store, dues, free, now), 0 < free <= len(dues)

    async def _fitting(self, store: Store, dues: list[Due], free: int, now: datetime) -> list[Due]:
        """Let an album wait that has more pictures than there are slots; they are kept for it."""
        fitting = []
        for due in dues:
            messages = messages_in(due)
            if messages > 1 and messages > free and self._pacer.busy:
                await store.outbox.again(due, now + ALBUM_WAITS, "album", forgive=True)
                self._ring_at(now + ALBUM_WAITS)
                self._pacer.hold(self._clock.monotonic())
                continue
            free -= messages
            fitting.append(due)
        return fitting

    async def _aimed(self, store: Store, due: Due) -> tuple[str, dict[str, Any]]:
        """Give the call to make; an edit finds the message it changes, or becomes a new one."""
        if not due.method.startswith(("edit", "delete")):
            return due.method, due.params
        message_id = due.message_id
        if due.edits is not None:
            target = await store.outbox.target(due.edits)
            message_id = target[0] if target else None
        if due.method.startswith("delete"):
            return due.method, _end_of(message_id or 0, due.params)
        if message_id is None:
            return afresh(due.method, due.params), due.params
        return due.method, {**without_files(due.params), "message_id": message_id}

    async def _call(self, due: Due, call: tuple[str, dict[str, Any]]) -> None:
        left = self._clock.monotonic()
        try:
            try:
                method, params = call
                result = await self._api.call(method, await with_files(self._shelf, params))
            finally:
                announced = due.priority == Priority.ANNOUNCEMENT
                ended = self._clock.monotonic()
                self._pacer.landed(due.chat, ended, messages_in(due), left, announcement=announced)
        except asyncio.CancelledError:
            raise  # still `sending`: the next start settles it
        except Exception as error:  # noqa: BLE001 - whatever it is, the row must end somewhere
            self._outcomes.append(Outcome(due, error=error))
        else:
            self._outcomes.append(Outcome(due, result))


def _end_of(first: int, params: dict[str, Any]) -> dict[str, Any]:
    """Say what is to be deleted; the messages of an album follow each other.

    Of what was never sent there is none, and Telegram says so.
    """
    chat, number = params["chat_id"], params["number"]
    if number > 1:
        return {"chat_id": chat, "message_ids": [first + one for one in range(number)]}
    return {"chat_id": chat, "message_id": first}


def messages_in(due: Due) -> int:
    """Count the messages that a call becomes, as Telegram's limits count them."""
    return len(due.params["media"]) if due.method == "sendMediaGroup" else 1
