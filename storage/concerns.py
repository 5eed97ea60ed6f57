"""Concerns about a drive: a thing left behind, or a complaint; kept until it was long ago."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.clock import to_ms
from storage.session import Row, Session


class Kind(StrEnum):
    """What it is about; it decides who hears of it."""

    LOST = "lost"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class Concern:
    """What somebody has said about a drive; `person` is 0 once it was wiped."""

    id: int
    kind: Kind
    ride: int
    trip: int | None
    person: int
    words: str
    photo: str


class Concerns:
    """The rows of concerns."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, concern: Concern, now: datetime) -> Concern:
        """Keep a concern; `concern.id` is not used."""
        row = await self._session.one(
            "concerns.add",
            kind=concern.kind,
            ride=concern.ride,
            trip=concern.trip,
            person=concern.person,
            words=concern.words,
            photo=concern.photo,
            now=to_ms(now),
        )
        assert row is not None
        return _concern(row)

    async def get(self, number: int) -> Concern | None:
        """Give a concern."""
        row = await self._session.one("concerns.get", id=number)
        return None if row is None else _concern(row)

    async def answered(self, number: int, now: datetime) -> None:
        """Note when it was answered for the first time."""
        await self._session.all("concerns.answered", id=number, now=to_ms(now))

    async def wipe(self, before: datetime) -> None:
        """Forget who said what before that moment; that it was said stays."""
        await self._session.all("concerns.wipe", before=to_ms(before))


def _concern(row: Row) -> Concern:
    return Concern(
        row["id"],
        Kind(row["kind"]),
        row["ride"],
        row["trip"],
        row["person"],
        row["words"],
        row["photo"],
    )
