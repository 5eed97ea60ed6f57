"""Incidents: what stops the work of a whole area, and the reports that wait with it."""

from dataclasses import dataclass
from datetime import datetime

from domain.clock import from_ms, to_ms
from storage.session import Row, Session


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that nobody at a desk can help; empty area and category mean all of them."""

    id: int
    kecamatan: str
    category: str
    sentence: str
    opened_at: datetime
    ended: bool

    def holds(self, kecamatan: str, category: str) -> bool:
        """Tell whether a report of this place and kind waits with it."""
        return self.kecamatan in {"", kecamatan} and self.category in {"", category}


class Incidents:
    """The rows of incidents."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def open(
        self, kecamatan: str, category: str, sentence: str, by: int, now: datetime
    ) -> Incident:
        """Open an incident."""
        row = await self._session.one(
            "incidents.open",
            kecamatan=kecamatan,
            category=category,
            sentence=sentence,
            by=by,
            now=to_ms(now),
        )
        assert row is not None
        return _incident(row)

    async def end(self, number: int, now: datetime) -> bool:
        """End an incident; False if it has ended before."""
        row = await self._session.one("incidents.end", id=number, now=to_ms(now))
        return row is not None

    async def current(self) -> list[Incident]:
        """Give the incidents that last, the oldest first."""
        return [_incident(row) for row in await self._session.all("incidents.current")]

    async def to_join(self, incident: Incident, most: int) -> list[int]:
        """Name open reports that should wait with an incident and do not yet."""
        rows = await self._session.all(
            "incidents.to_join",
            kecamatan=incident.kecamatan,
            category=incident.category,
            most=most,
        )
        return [row["id"] for row in rows]

    async def to_leave(self, most: int) -> list[int]:
        """Name reports that wait with an incident that is over."""
        rows = await self._session.all("incidents.to_leave", most=most)
        return [row["id"] for row in rows]


def _incident(row: Row) -> Incident:
    return Incident(
        row["id"],
        row["kecamatan"],
        row["category"],
        row["sentence"],
        from_ms(row["opened_at"]),
        row["ended_at"] is not None,
    )
