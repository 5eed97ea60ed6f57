"""The drives that a router has measured, kept in memory: an answer reads none of their rows."""

from collections.abc import Mapping

from domain.travel import Leg
from storage.store import Store


class Roads:
    """Gives the measured drives; they are read anew when they were measured anew."""

    def __init__(self) -> None:
        self._edition: int | None = None
        self._legs: Mapping[tuple[int, int], Leg] = {}

    async def legs(self, db: Store) -> Mapping[tuple[int, int], Leg]:
        """Give every measured drive by its two stops; none where no router is configured."""
        edition = await db.legs.edition()
        if edition != self._edition:
            self._legs = await db.legs.all()
            self._edition = edition
        return self._legs
