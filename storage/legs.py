"""The drives between stops as the operator's own router measured them."""

from collections.abc import Mapping

from domain.travel import Leg
from storage.session import Session, as_json_list


class Legs:
    """The rows of measured drives; none where no router is configured."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def all(self) -> dict[tuple[int, int], Leg]:
        """Give every measured drive by its two stops."""
        return {
            (row["one"], row["other"]): Leg(row["seconds"], row["metres"])
            for row in await self._session.all("legs.all")
        }

    async def edition(self) -> int:
        """Tell how often drives were measured: while it is the same, so are they."""
        row = await self._session.one("legs.edition")
        return 0 if row is None else int(row["seconds"])

    async def put(self, legs: Mapping[tuple[int, int], Leg]) -> None:
        """Keep what was measured in place of what was known of the stops that it begins at."""
        ones = sorted({one for one, _ in legs})
        await self._session.all("legs.clear", ones=as_json_list(ones))
        await self._session.all("legs.next_edition")
        await self._session.many(
            "legs.add",
            [
                {"one": one, "other": other, "seconds": leg.seconds, "metres": leg.metres}
                for (one, other), leg in legs.items()
            ],
        )
