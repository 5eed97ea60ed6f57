"""Absences: officers on leave, and who stands in for them."""

from collections.abc import Sequence
from datetime import datetime

from domain.clock import from_ms, to_ms
from storage.session import Session, as_json_list


class Absences:
    """The rows of absences, one for each officer who is or was away."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def begin(
        self, person: int, substitute: int | None, until: datetime, now: datetime
    ) -> None:
        """Note that somebody is away until then; a leave that lasts is replaced."""
        await self._session.all(
            "absences.begin",
            person=person,
            substitute=substitute,
            until=to_ms(until),
            now=to_ms(now),
        )

    async def end(self, person: int) -> bool:
        """Note that somebody is back; False if they were not away."""
        return await self._session.one("absences.end", person=person) is not None

    async def until(self, person: int, now: datetime) -> datetime | None:
        """Tell until when somebody is away; None if they are here."""
        row = await self._session.one("absences.until", person=person, now=to_ms(now))
        return None if row is None else from_ms(row["until"])

    async def here(self, people: Sequence[int], now: datetime) -> list[int]:
        """Leave out who is away."""
        rows = await self._session.all("absences.away", ids=as_json_list(people), now=to_ms(now))
        away = {row["person"] for row in rows}
        return [one for one in people if one not in away]
