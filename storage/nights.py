"""What people have said about riding alone after dark."""

from datetime import datetime

from domain.clock import to_ms
from domain.safety import Night
from storage.session import Session


class Nights:
    """The rows of what was said, one for each person who has said anything."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def of(self, person: int) -> Night:
        """Give what somebody has said; nothing, if they never were asked."""
        row = await self._session.one("nights.of", person=person)
        if row is None:
            return Night()
        return Night(None if row["woman"] is None else bool(row["woman"]), bool(row["alone"]))

    async def put(self, person: int, night: Night, now: datetime) -> None:
        """Keep what somebody says now."""
        await self._session.all(
            "nights.put", person=person, woman=night.woman, alone=night.alone, now=to_ms(now)
        )
