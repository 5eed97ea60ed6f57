"""Does the slow work that turns have asked for, a few at a time, and tells the features.

A claim is a lease that is renewed while the work is being done, so a crash makes it be done once
more. The end is one transaction: the note, what the work keeps, and what the feature does and says.
"""

import asyncio
import os
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from telegram.error import BadRequest, TelegramError

from bot.api import Api
from bot.letters import Posted, Writer
from bot.traces import trace, where
from bot.waiting import either
from domain.clock import Clock
from domain.outgoing import Message, Priority, Send, t
from handlers.house import House
from handlers.routing import OnResult
from handlers.turn import Round, Said
from storage.database import Database
from storage.faults import Unavailable
from storage.jobs import Job
from work.shelf import Shelf
from work.work import PATIENCE, Hopeless, Result, Tools, Unreachable, Work

AT_ONCE = 4  # jobs in hand: nearly all of their time is waiting for the network
LEASE = timedelta(minutes=1)
POLL = 1.0  # seconds between looks for rows of other processes
FAREWELL = 3.0  # seconds in which a stopping runner still ends what it has in hand
LONGEST = 600.0  # seconds that one job may take
TRIES = 5  # of work that fails though all it needs is there, or that ends the process
SOONEST, LATEST = timedelta(seconds=5), timedelta(minutes=5)  # between such tries
SHORTLY = timedelta(minutes=15)  # with a refusal that may be over soon
BRIEF = ("temporarily", "file server")  # what such a refusal says
LOW_PRIORITY = 10  # as `nice`: a thread that computes gives way to the one that answers

log = structlog.get_logger()


class Runner:
    """Works through the jobs; `posted` hears when the outbox has something new."""

    def __init__(
        self,
        database: Database,
        house: House,
        writer: Writer,
        clock: Clock,
        works: Mapping[str, Work],
        results: Mapping[str, OnResult],
        tools: "Toolbox",
        posted: Callable[[Posted], None],
        beat: Callable[[], None],
    ) -> None:
        self._database = database
        self._house = house
        self._writer = writer
        self._clock = clock
        self._works = works
        self._results = results
        self._tools = tools
        self._posted = posted
        self._beat = beat
        self._doing: dict[asyncio.Task[None], Job] = {}
        self._claiming = 0
        self._renew_at = float("-inf")  # by a clock that never jumps
        self.wake = asyncio.Event()

    @property
    def busy(self) -> int:
        """How many jobs are in hand, or just being taken."""
        return len(self._doing) + self._claiming

    def posted(self, new: Posted) -> None:
        """Hear what a transaction has left."""
        if new.jobs is not None:
            self.wake.set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Work until told to stop; what cannot end soon is given back to be done another time."""
        try:
            while not stopping.is_set():
                self.wake.clear()
                try:
                    await self.step()
                except Exception:
                    log.exception("the jobs cannot be worked on; trying again")
                self._beat()
                await either(self.wake, stopping, POLL)
            await self._farewell()
        finally:
            for task in self._doing:
                task.cancel()
            await asyncio.gather(*self._doing, return_exceptions=True)
            self._tools.close()

    async def step(self) -> None:
        """Renew the claims in hand and begin as many jobs as may be begun."""
        free = AT_ONCE - len(self._doing)
        clock = self._clock.monotonic()
        renewing = bool(self._doing) and clock >= self._renew_at
        if not free and not renewing:
            return
        self._claiming = 1
        try:
            await self._begin(free, clock, renewing=renewing)
        finally:
            self._claiming = 0

    async def _begin(self, most: int, clock: float, *, renewing: bool) -> None:
        now = self._clock.now()
        async with self._database.write() as store:
            if renewing:
                await store.jobs.renew([job.id for job in self._doing.values()], now + LEASE)
            claimed = await store.jobs.claim(now, most, now + LEASE) if most else []
        if renewing or not self._doing:
            self._renew_at = clock + LEASE.total_seconds() / 3
        for job in claimed:
            task = asyncio.create_task(self._do(job))
            self._doing[task] = job
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._doing.pop(task, None)
        self.wake.set()

    async def _farewell(self) -> None:
        if not self._doing:
            return
        await asyncio.wait(self._doing, timeout=FAREWELL)
        late = dict(self._doing)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        if late:
            now = self._clock.now()
            async with self._database.write() as store:
                for job in late.values():
                    await store.jobs.give_back(job, now)

    async def _do(self, job: Job) -> None:
        """Do one job to one of its ends; whatever happens, the others go on."""
        try:
            await self._attempt(job)
        except asyncio.CancelledError:
            raise  # still claimed: given back on stopping, found by its lease after a crash
        except Exception:  # not even the end could be noted: the lease runs out and it is done anew
            log.exception("a job could not be settled", job=job.id, kind=job.kind)

    async def _attempt(self, job: Job) -> None:
        try:
            if job.tries > TRIES:  # the tries before failed, or ended their process
                await self._conclude(job, None, job.fault or "it never came to an end")
            else:
                await self._conclude(job, *await self._result(job))
        except (Unreachable, Unavailable) as error:
            await self._later(job, error)
        except Exception as error:  # noqa: BLE001 - ours or a feature's: one job never stops others
            await self._failed(job, error)

    async def _result(self, job: Job) -> tuple[Result | None, str | None]:
        work = self._works.get(job.kind)
        if work is None:
            return None, "nobody does this kind of work"
        try:
            async with asyncio.timeout(LONGEST):
                return await work.do(self._tools.now(self._clock.now()), job.payload), None
        except Hopeless as why:
            log.info("work given up", job=job.id, kind=job.kind, why=str(why))
            return None, str(why)

    async def _conclude(self, job: Job, result: Result | None, fault: str | None) -> None:
        """Note the end and let the feature act on it, both or neither."""
        now = self._clock.now()
        async with self._database.write() as store:
            state = await store.jobs.end(job, "failed" if result is None else "done", now, fault)
            if not state:  # another process has claimed it meanwhile
                return
            work, handle = self._works.get(job.kind), self._results.get(job.kind)
            if result is not None and work is not None and work.keep is not None:
                await work.keep(store, result, now)
            round_ = Round(db=store, house=self._house, now=now)
            if handle is not None:
                await handle(round_, job.about, job.payload, result)
            new = await self._writer.post(store, round_.said, {})
        self._posted(new)

    async def _later(self, job: Job, error: Exception) -> None:
        """Wait for what does not answer, longer and longer, up to a day; then give up."""
        now = self._clock.now()
        waited = now - (job.troubled_at or now)
        if waited > (error.patience if isinstance(error, Unreachable) else PATIENCE):
            log.warning("work given up", job=job.id, kind=job.kind, why=str(error))
            await self._give_up(job, str(error))
            return
        moment = now + min(max(waited, SOONEST), LATEST)
        async with self._database.write() as store:
            await store.jobs.trouble(job, moment, str(error), now)

    async def _failed(self, job: Job, error: Exception) -> None:
        """Settle a fault of ours: tried again a few times, and the admins hear of it."""
        kind = type(error).__name__
        # Where, but not what: an error's own words may repeat what somebody wrote.
        log.error("work failed", job=job.id, kind=job.kind, fault=kind, where=where(error))
        now = self._clock.now()
        async with self._database.write() as store:
            if job.tries > TRIES:
                await store.jobs.end(job, "failed", now, trace(error))
            else:
                moment = now + SOONEST * 4**job.tries
                await store.jobs.again(job, moment, trace(error))
            new = await self._writer.post(store, self._alarm(job, kind, now), {})
        self._posted(new)

    async def _give_up(self, job: Job, fault: str) -> None:
        try:
            await self._conclude(job, None, fault)
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - the feature's; it is told again later
            await self._failed(job, error)

    def _alarm(self, job: Job, fault: str, now: datetime) -> list[Said]:
        """Tell the admins once for each kind of fault and hour."""
        words = t("admin-job-fault", work=job.kind, kind=fault)
        hour = int(now.timestamp()) // 3600
        return [
            (
                Send(
                    admin,
                    Message(words),
                    Priority.NOTICE,
                    key=f"job-fault:{job.kind}:{fault}:{hour}:{admin}",
                ),
                now,
            )
            for admin in sorted(self._house.admins)
        ]


@dataclass(frozen=True)
class Toolbox:
    """What work is done with: Telegram's files, the disk, a reader, and a thread that gives way."""

    tools: Tools
    pool: ThreadPoolExecutor

    @classmethod
    def of(cls, api: Api, database: Database, shelf: Shelf, clock: Clock) -> "Toolbox":
        """Fill it."""
        pool = ThreadPoolExecutor(1, "work", initializer=_give_way)

        async def compute(work: Callable[..., Any], /, *args: Any) -> Any:
            return await asyncio.get_running_loop().run_in_executor(pool, work, *args)

        async def download(file_id: str) -> bytes:
            try:
                return await api.download(file_id)
            except TelegramError as error:
                reason = str(error)
                final = isinstance(error, BadRequest)
            if final and not any(word in reason.lower() for word in BRIEF):
                raise Hopeless(reason)
            raise Unreachable(reason, SHORTLY if final else PATIENCE)

        return cls(Tools(download, compute, database.read, shelf, clock.now()), pool)

    def now(self, moment: datetime) -> Tools:
        """Give the tools, told the moment at which they are used."""
        return replace(self.tools, now=moment)

    def close(self) -> None:
        """Let go of the thread; what it computes is not waited for."""
        self.pool.shutdown(wait=False, cancel_futures=True)


def _give_way() -> None:
    os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), LOW_PRIORITY)
