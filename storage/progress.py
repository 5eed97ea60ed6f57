"""The weekly progress, decided once each week; and on which days waste is picked up where."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.clock import from_ms, to_ms
from storage.session import Session, as_json_list


@dataclass(frozen=True, slots=True)
class Week:
    """A week's progress: counting, waiting, posted, nothing, skipped or missed."""

    id: int
    moment: datetime
    state: str
    figures: Mapping[str, Any]
    picture: str


@dataclass(frozen=True, slots=True)
class Pickup:
    """On which weekdays (0 is Monday) waste is picked up in an area, and who says so."""

    area: str
    weekdays: tuple[int, ...]
    source: str


class Progress:
    """The rows of weeks and of pick-up days."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def begin(self, moment: datetime, state: str) -> int | None:
        """Begin the week of a moment; None if it was begun before, by whomever."""
        row = await self._session.one("progress.begin", moment=to_ms(moment), state=state)
        return None if row is None else int(row["id"])

    async def newest(self) -> datetime | None:
        """Give the moment of the newest week."""
        row = await self._session.one("progress.newest")
        return None if row is None else from_ms(row["moment"])

    async def get(self, number: int) -> Week | None:
        """Give a week."""
        row = await self._session.one("progress.get", id=number)
        if row is None:
            return None
        return Week(
            row["id"],
            from_ms(row["moment"]),
            row["state"],
            json.loads(row["figures"]),
            row["picture"],
        )

    async def told(self) -> Mapping[str, Any] | None:
        """Give what was told last, None if nothing ever was."""
        row = await self._session.one("progress.told")
        return None if row is None else dict(json.loads(row["figures"]))

    async def counted(
        self, number: int, state: str, figures: Mapping[str, Any], picture: str
    ) -> bool:
        """Keep a week's figures; False if they are there already."""
        row = await self._session.one(
            "progress.counted",
            id=number,
            state=state,
            figures=json.dumps(figures),
            picture=picture,
        )
        return row is not None

    async def decide(self, number: int, state: str, by: int | None, now: datetime) -> bool:
        """Keep what was decided of a week that waits; False if somebody was faster."""
        row = await self._session.one(
            "progress.decide", id=number, state=state, by=by, now=to_ms(now)
        )
        return row is not None

    async def pickups(self) -> list[Pickup]:
        """Give the areas with their days."""
        return [
            Pickup(row["area"], tuple(json.loads(row["weekdays"])), row["source"])
            for row in await self._session.all("progress.pickups")
        ]

    async def pickup(
        self, area: str, weekdays: Sequence[int], source: str, by: int, now: datetime
    ) -> None:
        """Keep on which days waste is picked up in an area; on none, it is forgotten."""
        if not weekdays:
            await self._session.all("progress.drop_pickup", area=area)
            return
        await self._session.all(
            "progress.pickup",
            area=area,
            weekdays=as_json_list(weekdays),
            source=source,
            by=by,
            now=to_ms(now),
        )
