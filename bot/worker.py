"""Gives each update its turn: one transaction for what it read, changed and said.

Turns of several chats share a commit. If one of them raises, all are rolled back and each is done
again alone: the poisoned one is kept as failed, the others are as if it had never been there. That
costs no savepoint in all the turns that go well.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import orjson
import structlog

from bot.inbound import NotUnderstood, understand
from bot.letters import Posted, Writer
from bot.traces import trace, where
from bot.waiting import either
from domain.clock import Clock
from domain.errors import Over, Refused
from domain.incoming import Incoming, Membership, Tap
from domain.outgoing import Message, Priority, Send, Toast, t
from domain.people import Person, guess_language
from handlers.house import House
from handlers.repertoire import Repertoire
from handlers.turn import Said, Turn
from storage.database import Database
from storage.faults import Unavailable
from storage.inbox import Taken
from storage.people import Acquaintance
from storage.store import Store

BATCH = 32  # turns that share a commit
MESSAGE_WEIGHT, TAP_WEIGHT = 3, 1  # reading with the thumb is no flood: three taps for a message
LONGEST_TURN = 20.0  # seconds; a turn waits for nothing but the database
TWICE = timedelta(seconds=10)  # so soon after the first a second tap is a thumb's
POLL = 1.0  # seconds between looks for rows of other processes

log = structlog.get_logger()


class Worker:
    """Handles what waits in the inbox; `posted` hears when the outbox has something new."""

    def __init__(
        self,
        database: Database,
        house: House,
        repertoire: Repertoire,
        writer: Writer,
        clock: Clock,
        posted: Callable[[Posted], None],
        beat: Callable[[], None],
    ) -> None:
        self._beat = beat
        self._database = database
        self._house = house
        self._repertoire = repertoire
        self._writer = writer
        self._clock = clock
        self._posted = posted
        self.wake = asyncio.Event()

    async def run(self, stopping: asyncio.Event) -> None:
        """Work until told to stop; the turn in hand is finished."""
        while not stopping.is_set():
            self.wake.clear()
            try:
                busy = await self.step()
            except Exception:
                log.exception("the inbox cannot be worked on; trying again")
                busy = False
            self._beat()
            if not busy and not stopping.is_set():
                await either(self.wake, stopping, POLL)

    async def step(self) -> bool:
        """Give the next batch its turns; False if nothing waited."""
        taken: list[Taken] = []
        try:
            async with self._database.write() as store:
                taken = await store.inbox.take(BATCH)
                latest = await self._turns(store, taken)
        except Exception as fault:
            if not taken or isinstance(fault, Unavailable):
                raise
            if len(taken) == 1:
                await self._fail(taken[0], fault)
            else:
                await self._one_by_one(len(taken))
            return True
        if taken:
            self._posted(latest)
        return bool(taken)

    async def _one_by_one(self, number: int) -> None:
        for _ in range(number):
            taken: list[Taken] = []
            try:
                async with self._database.write() as store:
                    taken = await store.inbox.take(1)
                    latest = await self._turns(store, taken)
            except Exception as fault:
                if not taken or isinstance(fault, Unavailable):
                    raise
                await self._fail(taken[0], fault)
            else:
                self._posted(latest)

    async def _turns(self, store: Store, taken: list[Taken]) -> Posted:
        said: list[Said] = []
        met: dict[int, tuple[Person, Acquaintance]] = {}
        languages: dict[int, str] = {}
        now = self._clock.now()
        for one in taken:
            incoming = self._understood(one)
            if incoming is None:
                continue
            turn, noted = self._begin(store, one, incoming, now, met)
            async with asyncio.timeout(LONGEST_TURN):
                noted = await self._handle(turn, noted)
            if incoming.sender is not None and not incoming.sender.anonymous:
                met[turn.person.id] = turn.person, noted
            languages[turn.person.id] = turn.person.language
            said += turn.said
        if met:
            await store.people.meet(met, now)
        await store.inbox.done([one.id for one in taken], now)
        return await self._writer.post(store, said, languages)

    def _understood(self, one: Taken) -> Incoming | None:
        return understand(orjson.loads(one.payload), self._house.bot_username, one.received_at)

    def _begin(
        self,
        store: Store,
        one: Taken,
        incoming: Incoming,
        now: datetime,
        met: Mapping[int, tuple[Person, Acquaintance]],
    ) -> tuple[Turn, Acquaintance]:
        """Open the turn of a person as they were left by an earlier turn of the batch, if any."""
        sender = incoming.sender
        number = sender.id if sender else incoming.chat.id
        known, before = met.get(number, (one.person, one.acquaintance))
        person = known or Person(number, guess_language(sender.language_code if sender else None))
        gone = isinstance(incoming.act, Membership) and incoming.act.status in {"kicked", "left"}
        person = replace(
            self._house.with_grants(person),
            reachable=not gone if incoming.chat.private else person.reachable,
        )
        minute = int(now.timestamp()) // 60
        count = before.minute_count if before and before.minute_at == minute else 0
        turn = Turn(
            db=store,
            house=self._house,
            now=now,
            person=person,
            incoming=incoming,
            dialog=one.dialog,
        )
        return turn, Acquaintance(minute, count)

    async def _handle(self, turn: Turn, before: Acquaintance) -> Acquaintance:
        """Let the repertoire answer, unless this person floods: then once kindly, then silence.

        Only what the bot answers counts: talk in a group and a walk with a live place do not.
        """
        act = turn.incoming.act
        weight = TAP_WEIGHT if isinstance(act, Tap) else MESSAGE_WEIGHT
        allowed = self._house.messages_per_minute * MESSAGE_WEIGHT
        noted = Acquaintance(before.minute_at, before.minute_count + weight)
        if noted.minute_count <= allowed or isinstance(act, Membership):
            await self._repertoire.answer(turn)
        elif noted.minute_count <= allowed + weight and turn.incoming.chat.private:
            turn.say(t("slow-down"))
        answered = bool(turn.said)
        if isinstance(act, Tap) and not any(isinstance(one, Toast) for one, _ in turn.said):
            turn.said.insert(0, (Toast(act.query_id, turn.person.id), turn.now))
        return noted if answered else before

    async def _fail(self, one: Taken, fault: Exception) -> None:
        """Settle a turn that was rolled back: a refusal is said, a fault is kept and apologised.

        Where not even the apology can be written, the fault alone is kept: whatever an update
        holds, it never stops those behind it.
        """
        if not isinstance(fault, Refused):
            # Where, but not what: an error's own words may repeat what somebody wrote.
            kind = type(fault).__name__
            log.error("turn failed", update_id=one.update_id, fault=kind, where=where(fault))
        try:
            await self._settle(one, fault)
        except Exception as second:
            if isinstance(second, Unavailable):
                raise
            place = where(second)
            log.error("no apology", update_id=one.update_id, where=place)  # noqa: TRY400 - as above
            async with self._database.write() as store:
                await store.inbox.failed(one.id, trace(fault), self._clock.now())

    async def _settle(self, one: Taken, fault: Exception) -> None:
        now = self._clock.now()
        said: list[Said] = []
        languages: dict[int, str] = {}
        async with self._database.write() as store:
            if isinstance(fault, Refused):
                ours = await store.inbox.refused(one.id, now)
            else:
                ours = await store.inbox.failed(one.id, trace(fault), now)
                said += self._alarm(one, fault, now)
            if not ours:  # another process has had this turn meanwhile
                return
            if not isinstance(fault, NotUnderstood) and (incoming := self._understood(one)):
                turn, noted = self._begin(store, one, incoming, now, {})
                languages[turn.person.id] = turn.person.language
                if incoming.sender is not None and not incoming.sender.anonymous:
                    await store.people.meet({turn.person.id: (turn.person, noted)}, now)
                if isinstance(fault, Over) and fault.of_form:
                    await turn.end()
                if isinstance(fault, Refused) and await self._twice(store, one, turn, fault):
                    turn.toast(t("tap-twice"))
                elif isinstance(fault, Refused):
                    turn.toast(fault.words, alert=True)
                elif incoming.chat.private or isinstance(incoming.act, Tap):
                    turn.toast(t("apology"), alert=True)
                said[:0] = turn.said
            latest = await self._writer.post(store, said, languages)
        self._posted(latest)

    async def _twice(self, store: Store, one: Taken, turn: Turn, fault: Refused) -> bool:
        """Tell whether a thumb has only tapped twice: what it wanted is done."""
        act = turn.incoming.act
        if not (fault.past and isinstance(act, Tap)):
            return False
        since = turn.now - TWICE
        for payload in await store.inbox.just_done(one, turn.person.id, since):
            tapped = orjson.loads(payload or "{}").get("callback_query") or {}
            if tapped.get("data") == act.data:
                return True
        return False

    def _alarm(self, one: Taken, fault: Exception, now: datetime) -> list[Said]:
        """Tell the admins once for each kind of fault and hour, without a word of what was said."""
        kind = type(fault).__name__
        words = t("admin-fault", update=str(one.update_id), kind=kind)
        hour = int(now.timestamp()) // 3600
        return [
            (
                Send(admin, Message(words), Priority.NOTICE, key=f"fault:{kind}:{hour}:{admin}"),
                now,
            )
            for admin in sorted(self._house.admins)
        ]
