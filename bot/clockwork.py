"""Ticks; what is due is claimed once in the database and done in one transaction.

APScheduler only ticks. A missed tick makes an act late, never lost and never doubled, with any
number of processes.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.letters import Posted, Writer
from domain.clock import Clock
from domain.schedule import Rhythm
from handlers.house import House
from handlers.routing import OnRound
from handlers.turn import Round
from storage.database import Database

TICK = 5  # seconds
MEMORY = timedelta(days=60)  # how long claims are kept; nobody comes later than that

log = structlog.get_logger()


class Clockwork:
    """Does what the rounds ask for when their moment has come."""

    def __init__(
        self,
        database: Database,
        house: House,
        writer: Writer,
        clock: Clock,
        rounds: Mapping[str, tuple[Rhythm, OnRound]],
        posted: Callable[[Posted], None],
    ) -> None:
        self._database = database
        self._house = house
        self._writer = writer
        self._clock = clock
        self._rounds = rounds
        self._posted = posted
        self._done: dict[str, datetime] = {}
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.add_job(
            self.tick,
            IntervalTrigger(seconds=TICK, timezone="UTC"),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more."""
        self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Do every round whose newest moment nobody has claimed."""
        now = self._clock.now()
        for name, (rhythm, handle) in self._rounds.items():
            moment = rhythm.latest(now)
            if moment is None or self._done.get(name) == moment:
                continue
            try:
                await self._do(name, moment, handle, now)
            except Exception:
                log.exception("a scheduled act failed; it is tried again", name=name)
            else:
                self._done[name] = moment

    async def _do(self, name: str, moment: datetime, handle: OnRound, now: datetime) -> None:
        async with self._database.write() as store:
            before = await store.schedule.latest(name)
            if before is not None and before >= moment:  # also when the clock has gone back
                return
            if not await store.schedule.claim(name, moment):
                return
            await store.schedule.forget(name, now - MEMORY)
            round_ = Round(db=store, house=self._house, now=now)
            await handle(round_)
            latest = await self._writer.post(store, round_.said, {})
        self._posted(latest)
