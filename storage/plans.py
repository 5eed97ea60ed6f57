"""Plans that are proposed for a day: kept until a dispatcher takes one, forgotten with the day."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from domain.clock import from_ms, to_ms
from storage.session import Row, Session


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan that may take the place of the drafts it was made from (`stands`)."""

    id: int
    day: date
    state: str
    made_by: str
    stands: str
    result: Mapping[str, Any]
    at: datetime


class Plans:
    """The rows of proposals."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def propose(
        self, day: date, made_by: str, stands: str, result: Mapping[str, Any], now: datetime
    ) -> Proposal:
        """Keep a proposal in place of those for the same day that nobody has taken."""
        await self._session.all("plans.replace", day=day.isoformat())
        row = await self._session.one(
            "plans.propose",
            day=day.isoformat(),
            made_by=made_by,
            stands=stands,
            result=json.dumps(result),
            now=to_ms(now),
        )
        assert row is not None
        return _proposal(row)

    async def get(self, number: int) -> Proposal | None:
        """Give a proposal."""
        row = await self._session.one("plans.get", id=number)
        return None if row is None else _proposal(row)

    async def settle(self, number: int, state: Literal["accepted", "dropped"]) -> bool:
        """Take or drop a proposal; False if that was done before."""
        return await self._session.one("plans.settle", id=number, state=state) is not None

    async def forget(self, before: date) -> None:
        """Forget the proposals of days before this one."""
        await self._session.all("plans.forget", day=before.isoformat())


def _proposal(row: Row) -> Proposal:
    return Proposal(
        row["id"],
        date.fromisoformat(row["day"]),
        row["state"],
        row["made_by"],
        row["stands"],
        json.loads(row["result"]),
        from_ms(row["at"]),
    )
