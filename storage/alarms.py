"""Alarms: one open alarm of a person at a time, taken by the first who taps, and who was told."""

from dataclasses import dataclass
from datetime import datetime

from domain.clock import from_ms, to_ms
from storage.session import Row, Session


@dataclass(frozen=True, slots=True)
class Alarm:
    """A call for help as its row says; `level` is how far round the ring it has gone, -1: not.

    `rings`: nobody sees to it yet; `asked`: who has taken it was asked whether it is over.
    """

    id: int
    person: int
    part: str
    drill: bool
    trip: int | None
    ride: int | None
    raised_at: datetime
    level: int
    rung_at: datetime
    rings: bool
    taken_by: int | None
    taken_at: datetime | None
    asked: bool
    ended_at: datetime | None
    ending: str

    @property
    def open(self) -> bool:
        """Whether it is not over."""
        return self.ended_at is None


class Alarms:
    """The rows of alarms and of the messages that show them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def call(
        self,
        person: int,
        part: str,
        now: datetime,
        *,
        drill: bool,
        trip: int | None = None,
        ride: int | None = None,
    ) -> Alarm | None:
        """Keep a call for help; None if the person has called already."""
        row = await self._session.one(
            "alarms.raise",
            person=person,
            part=part,
            drill=drill,
            trip=trip,
            ride=ride,
            now=to_ms(now),
        )
        return None if row is None else _alarm(row)

    async def get(self, number: int) -> Alarm | None:
        """Give an alarm."""
        row = await self._session.one("alarms.get", id=number)
        return None if row is None else _alarm(row)

    async def open_of(self, person: int, *, drill: bool = False) -> Alarm | None:
        """Give the open alarm of a person."""
        row = await self._session.one("alarms.open_of", person=person, drill=drill)
        return None if row is None else _alarm(row)

    async def due(self, now: datetime) -> list[Alarm]:
        """Give the alarms that nobody has taken in time."""
        return [_alarm(row) for row in await self._session.all("alarms.due", now=to_ms(now))]

    async def escalate(self, number: int, level: int, again: datetime | None) -> Alarm | None:
        """Note how far round the ring it went and when it goes on; None if it is taken, or over."""
        row = await self._session.one(
            "alarms.escalate", id=number, level=level, escalate_at=again and to_ms(again)
        )
        return None if row is None else _alarm(row)

    async def take(self, number: int, by: int, now: datetime, ask_at: datetime) -> Alarm | None:
        """Note who sees to it until they are asked; None if somebody does, or it is over."""
        row = await self._session.one(
            "alarms.take", id=number, by=by, now=to_ms(now), ask_at=to_ms(ask_at)
        )
        return None if row is None else _alarm(row)

    async def reopen(self, number: int, now: datetime) -> Alarm | None:
        """Let it go round again: nobody has come; None if nobody had taken it."""
        row = await self._session.one("alarms.reopen", id=number, now=to_ms(now))
        return None if row is None else _alarm(row)

    async def to_ask(self, now: datetime) -> list[Alarm]:
        """Give the alarms that were taken long ago, or whose taker has not answered."""
        return [_alarm(row) for row in await self._session.all("alarms.to_ask", now=to_ms(now))]

    async def ask(self, number: int, ask_at: datetime, *, asked: bool) -> Alarm | None:
        """Note whether the taker was asked, and when to look again; None if nobody sees to it."""
        row = await self._session.one("alarms.ask", id=number, ask_at=to_ms(ask_at), asked=asked)
        return None if row is None else _alarm(row)

    async def end(self, number: int, ending: str, now: datetime) -> Alarm | None:
        """End it; None if it is over."""
        row = await self._session.one("alarms.end", id=number, ending=ending, now=to_ms(now))
        return None if row is None else _alarm(row)

    async def show_in(self, number: int, chat: int, key: str) -> None:
        """Note the newest message that shows it in a chat."""
        await self._session.all("alarms.show_in", alarm=number, chat=chat, key=key)

    async def cards(self, number: int) -> list[tuple[int, str]]:
        """Give the chats that were told, each with the key of its newest message."""
        rows = await self._session.all("alarms.cards", alarm=number)
        return [(row["chat"], row["key"]) for row in rows]

    async def wipe(self, before: datetime) -> None:
        """Forget whose alarms ended before that moment; that there were some stays."""
        await self._session.all("alarms.wipe", before=to_ms(before))
        await self._session.all("alarms.wipe_cards")


def _alarm(row: Row) -> Alarm:
    return Alarm(
        row["id"],
        row["person"],
        row["part"],
        bool(row["drill"]),
        row["trip"],
        row["ride"],
        from_ms(row["raised_at"]),
        row["level"],
        from_ms(row["rung_at"]),
        row["escalate_at"] is not None,
        row["taken_by"],
        None if row["taken_at"] is None else from_ms(row["taken_at"]),
        bool(row["asked"]),
        None if row["ended_at"] is None else from_ms(row["ended_at"]),
        row["ending"],
    )
