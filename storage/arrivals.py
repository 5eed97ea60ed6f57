"""Who was asked "Sudah sampai?", who has answered, and whose silence was passed on."""

from dataclasses import dataclass
from datetime import datetime

from domain.clock import from_ms, to_ms
from domain.rides import Ride
from storage.rides import read_ride
from storage.session import Row, Session


@dataclass(frozen=True, slots=True)
class Arrival:
    """The question to one person about one ride; `passed_at`: their contact was told."""

    ride: int
    person: int
    asked_at: datetime
    due_at: datetime | None
    passed_at: datetime | None


class Arrivals:
    """The rows of the question."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def to_ask(self, since: datetime, until: datetime) -> list[Ride]:
        """Give the rides whose drop was (or should have been) between two moments, not asked."""
        values = {"since": to_ms(since), "until": to_ms(until)}
        rows = [
            *await self._session.all("arrivals.ridden", **values),
            *await self._session.all("arrivals.aboard", **values),
        ]
        return [read_ride(row) for row in rows]

    async def ask(self, ride: int, person: int, now: datetime, due: datetime) -> bool:
        """Note that somebody is asked; silence is passed on at `due`. False if they were."""
        row = await self._session.one(
            "arrivals.ask", ride=ride, person=person, now=to_ms(now), due_at=to_ms(due)
        )
        return row is not None

    async def answer(self, ride: int, person: int, now: datetime) -> Arrival | None:
        """Note that somebody is there; None if they had said so, or were not asked."""
        row = await self._session.one("arrivals.answer", ride=ride, person=person, now=to_ms(now))
        return None if row is None else _arrival(row)

    async def put_off(self, ride: int, person: int, again: datetime, due: datetime) -> bool:
        """Ask again at a moment, and pass silence on at `due`; False if it was answered."""
        row = await self._session.one(
            "arrivals.put_off",
            ride=ride,
            person=person,
            asked_at=to_ms(again),
            due_at=to_ms(due),
        )
        return row is not None

    async def silent(self, now: datetime) -> list[Arrival]:
        """Give who has not answered in time."""
        return [_arrival(row) for row in await self._session.all("arrivals.silent", now=to_ms(now))]

    async def pass_on(self, ride: int, person: int, now: datetime) -> None:
        """Note that the silence was passed on."""
        await self._session.all("arrivals.pass_on", ride=ride, person=person, now=to_ms(now))

    async def forget(self, before: datetime) -> None:
        """Forget what was asked before that moment."""
        await self._session.all("arrivals.forget", before=to_ms(before))


def _arrival(row: Row) -> Arrival:
    passed = row["passed_at"]
    return Arrival(
        row["ride"],
        row["person"],
        from_ms(row["asked_at"]),
        None if row["due_at"] is None else from_ms(row["due_at"]),
        None if passed is None else from_ms(passed),
    )
