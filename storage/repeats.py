"""Repeats: the same ride every week until a day, and the days that are left out."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.clock import to_ms
from domain.errors import Stale
from domain.pooling_shapes import Direction
from domain.rides import Need
from storage.session import Row, Session


@dataclass(frozen=True, slots=True)
class Repeat:
    """A weekly pattern; weekdays count from Monday (0), minutes from midnight by the wall clock."""

    id: int
    rider: int
    direction: Direction
    office: int
    stop: int
    weekdays: frozenset[int]
    from_minute: int
    until_minute: int
    seats: int
    needs: frozenset[Need]
    first: date
    last: date
    version: int = 0


class Repeats:
    """The rows of repeats and their exceptions; each day's wish is a ride of its own."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def begin(self, repeat: Repeat, now: datetime) -> Repeat:
        """Keep a new repeat; `repeat.id` is not used."""
        row = await self._session.one(
            "repeats.begin",
            rider=repeat.rider,
            direction=repeat.direction,
            office=repeat.office,
            stop=repeat.stop,
            weekdays="".join(str(day) for day in sorted(repeat.weekdays)),
            from_minute=repeat.from_minute,
            until_minute=repeat.until_minute,
            seats=repeat.seats,
            needs=" ".join(sorted(repeat.needs)),
            first=repeat.first.isoformat(),
            last=repeat.last.isoformat(),
            now=to_ms(now),
        )
        assert row is not None
        return _repeat(row)

    async def get(self, number: int) -> Repeat | None:
        """Give a repeat."""
        row = await self._session.one("repeats.get", id=number)
        return None if row is None else _repeat(row)

    async def of(self, person: int, today: date) -> list[Repeat]:
        """Give the repeats of one person that still go on."""
        rows = await self._session.all("repeats.of", rider=person, day=today.isoformat())
        return [_repeat(row) for row in rows]

    async def stop(self, repeat: Repeat, now: datetime) -> None:
        """End a repeat; the rides that it made are cancelled each by itself."""
        row = await self._session.one(
            "repeats.stop", id=repeat.id, version=repeat.version, now=to_ms(now)
        )
        if row is None:
            raise Stale

    async def leave_out(self, repeat: int, first: date, last: date, reason: str) -> None:
        """Note days on which the repeat does not count."""
        await self._session.all(
            "repeats.except_days",
            repeat=repeat,
            first=first.isoformat(),
            last=last.isoformat(),
            reason=reason,
        )

    async def left_out(self, repeat: int) -> list[tuple[date, date]]:
        """Give the days that are left out, from and to."""
        rows = await self._session.all("repeats.exceptions", repeat=repeat)
        return [(date.fromisoformat(row["first"]), date.fromisoformat(row["last"])) for row in rows]

    async def forget(self, day: date, before: datetime) -> None:
        """Forget the repeats whose last day was before `day`, or that were stopped so long ago."""
        values = {"day": day.isoformat(), "before": to_ms(before)}
        await self._session.all("repeats.forget", **values)
        await self._session.all("repeats.forget_exceptions")


def _repeat(row: Row) -> Repeat:
    return Repeat(
        id=row["id"],
        rider=row["rider"],
        direction=Direction(row["direction"]),
        office=row["office"],
        stop=row["stop"],
        weekdays=frozenset(int(day) for day in row["weekdays"]),
        from_minute=row["from_minute"],
        until_minute=row["until_minute"],
        seats=row["seats"],
        needs=frozenset(Need(word) for word in row["needs"].split()),
        first=date.fromisoformat(row["first"]),
        last=date.fromisoformat(row["last"]),
        version=row["version"],
    )
