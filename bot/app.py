"""The composition root: the only place where objects meet."""

import asyncio
import os
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import structlog
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.api import READ, Api
from bot.boundaries import places_of
from bot.clockwork import Clockwork
from bot.config import Config
from bot.furnishing import house_of
from bot.intake import ALLOWED, Intake
from bot.introduction import PATIENCE, CannotStart, introduce, who_am_i
from bot.jobs import Runner, Toolbox
from bot.letters import Posted, Writer
from bot.opening import prepare_storage
from bot.sender import Sender
from bot.webhook import Health, WebhookServer
from bot.worker import Worker
from domain.clock import Clock
from domain.geo import Places
from domain.pacing import Limits, Pacer
from handlers import FEATURES
from handlers.house import House
from handlers.repertoire import Repertoire
from handlers.routing import Router, merged
from handlers.wording import Wording
from storage.database import Database
from storage.sqlite import Sqlite
from work import WORKS, transformer
from work.shelf import Shelf
from work.work import Work

log = structlog.get_logger()


class Pulse:
    """Beats whenever something was worked on, for those who wait until all is done."""

    def __init__(self) -> None:
        self._next = asyncio.Event()

    def beat(self) -> None:
        """Wake everybody who waits."""
        self._next.set()
        self._next = asyncio.Event()

    async def next(self) -> None:
        """Wait for the next beat."""
        await self._next.wait()


@dataclass
class App:
    """One running bot."""

    config: Config
    clock: Clock
    database: Database
    api: Api
    house: House
    repertoire: Repertoire
    worker: Worker
    sender: Sender
    runner: Runner
    clockwork: Clockwork
    intake: Intake
    webhook: WebhookServer | None
    pulse: Pulse

    @classmethod
    async def assemble(
        cls,
        config: Config,
        clock: Clock | None = None,
        *,
        patience: float = READ,
        routers: Sequence[Router] = (),
        works: Mapping[str, Work] | None = None,
    ) -> "App":
        """Put the bot together; CannotStart if it must not run.

        `routers` are added to those of the features, `works` to the kinds of slow work. A call
        that Telegram has not answered after `patience` seconds is in doubt.
        """
        clock = clock or Clock(config.time.offset)
        places = places_of(config.places.boundaries)
        database = await prepare_storage(config, clock)
        token = config.telegram.token.get_secret_value()
        api = Api(token, config.telegram.api_url, read=patience)
        try:
            if isinstance(database, Sqlite):
                async with database.write() as store:
                    await store.schedule.release_all()  # the file's lock says nobody else lives
                    await store.jobs.release(clock.now())
            me = await who_am_i(api)
            router = merged([*(feature.router for feature in FEATURES), *routers])
            return cls._built(config, clock, database, api, me, router, places, works or {})
        except BaseException:
            await api.close()
            await database.close()
            raise

    @classmethod
    def _built(
        cls,
        config: Config,
        clock: Clock,
        database: Database,
        api: Api,
        me: dict[str, object],
        router: Router,
        places: Places,
        works: Mapping[str, Work],
    ) -> "App":
        wording = Wording(zone=config.time.zone)
        repertoire = Repertoire(router, wording)
        house = house_of(config, me, router, wording, places)
        writer = Writer(wording, repertoire, paid=config.announcements.allow_paid_broadcast)
        limits = Limits(
            config.limits.overall_per_second,
            config.limits.per_chat_per_second,
            config.limits.per_group_per_minute,
        )
        pulse = Pulse()
        owner = f"{socket.gethostname()}:{os.getpid()}:{clock.monotonic()}"
        planning = transformer(**config.transformer.model_dump())
        shelf, doing = Shelf(config.storage.media), {**WORKS, **planning, **works}
        sender = Sender(database, api, clock, Pacer(limits), owner, pulse.beat, shelf)

        def posted(new: Posted) -> None:
            sender.posted(new)
            runner.posted(new)

        tools = Toolbox.of(api, database, shelf, clock)
        runner = Runner(
            database, house, writer, clock, doing, router.results, tools, posted, pulse.beat
        )
        worker = Worker(database, house, repertoire, writer, clock, posted, pulse.beat)
        series = f"{config.telegram.api_url} {me['id']}"
        intake = Intake(database, clock, series, worker.wake.set)
        app = cls(
            config=config,
            clock=clock,
            database=database,
            api=api,
            house=house,
            repertoire=repertoire,
            worker=worker,
            sender=sender,
            runner=runner,
            clockwork=Clockwork(database, house, writer, clock, router.rounds, posted),
            intake=intake,
            webhook=None,
            pulse=pulse,
        )
        if config.telegram.mode == "webhook":
            app.webhook = WebhookServer.of(
                config.telegram, intake.receive, app.health, shelf.public
            )
        return app

    async def run(self, stopping: asyncio.Event) -> None:
        """Work until `stopping` is set; then finish the turn in hand and what is due."""
        self.clockwork.start()
        sending = asyncio.Event()
        sender = asyncio.create_task(self.sender.run(sending))
        worker = asyncio.create_task(self.worker.run(stopping))
        runner = asyncio.create_task(self.runner.run(stopping))
        greeting = asyncio.create_task(
            introduce(self.api, self.house, self.repertoire, self.database)
        )
        intake = asyncio.create_task(self._take_in(stopping))
        ended: Sequence[asyncio.Task[None]] = (sender, worker, runner, intake)
        waiting = asyncio.create_task(_until(stopping))
        try:
            await asyncio.wait([waiting, *ended], return_when=asyncio.FIRST_COMPLETED)
            stopping.set()
            for task in (intake, greeting, waiting):
                task.cancel()
            await asyncio.gather(intake, greeting, waiting, return_exceptions=True)
            self.clockwork.stop()
            await worker
            await runner
            sending.set()
            await sender
        finally:
            for task in (*ended, greeting, waiting):
                task.cancel()
            results = await asyncio.gather(*ended, return_exceptions=True)
            await self.close()
        for result in results:
            if isinstance(result, Exception):
                raise result

    async def settled(self) -> None:
        """Wait until nothing waits that is due: no update, no message, no call on the wire."""
        while True:
            beat = asyncio.ensure_future(self.pulse.next())
            await asyncio.sleep(0)  # so that the beat is listened for before the look
            # From where things come to where they go: what leaves one place during the look is
            # found in the next. What is in hand has rows to come, so it counts before and after.
            async with self.database.read() as store:
                inbox = await store.inbox.state()
                jobs = await store.jobs.state(self.clock.now())
                in_hand = self.runner.busy + self.sender.flying
                outbox = await store.outbox.state(self.clock.now())
            in_hand += self.runner.busy + self.sender.flying
            if inbox.waiting == jobs.due == outbox.due == in_hand == 0:
                beat.cancel()
                return
            await beat

    async def close(self) -> None:
        """Close connections; rows need no farewell."""
        if self.webhook is not None:
            await self.webhook.stop()
        await self.api.close()
        await self.database.close()

    async def _take_in(self, stopping: asyncio.Event) -> None:
        telegram = self.config.telegram
        if self.webhook is None:
            await self._insist("deleteWebhook", {"drop_pending_updates": False})
            log.info("asking for updates", bot=self.house.bot_username)
            await self.intake.poll(self.api)
        else:
            try:
                await self.webhook.start()
            except OSError as fault:
                raise CannotStart(f"telegram.webhook_listen: {fault.strerror}") from None
            await self._insist(
                "setWebhook",
                {
                    "url": telegram.webhook_url,
                    "secret_token": telegram.webhook_secret.get_secret_value(),
                    "allowed_updates": list(ALLOWED),
                },
            )
            log.info("waiting for updates", bot=self.house.bot_username)
            await stopping.wait()

    async def _insist(self, method: str, params: dict[str, object]) -> None:
        """Call until it is done; a server that refuses to delete a webhook has none."""
        trouble = 0
        while True:
            try:
                await self.api.call(method, params)
            except TelegramError as error:
                log.warning("Telegram did not do it", method=method, error=str(error))
                refused = isinstance(error, BadRequest | InvalidToken)
                if refused and method == "deleteWebhook":
                    return
                await asyncio.sleep(PATIENCE[min(trouble, len(PATIENCE) - 1)])
                trouble += 1
            else:
                return

    async def health(self) -> Health:
        """Tell how the bot is: the database, and how long what waits has waited."""
        now = self.clock.now()
        async with self.database.read() as store:
            inbox = await store.inbox.state()
            outbox = await store.outbox.state(now)
            last = await store.inbox.last()
        return Health(
            database=True,
            oldest_inbox=_age(now - inbox.oldest_waiting if inbox.oldest_waiting else None),
            oldest_outbox=_age(now - outbox.oldest_waiting if outbox.oldest_waiting else None),
            last_update=last,
        )


async def _until(event: asyncio.Event) -> None:
    await event.wait()


def _age(span: timedelta | None) -> float | None:
    return None if span is None else max(0.0, span.total_seconds())
