"""Looks from elsewhere: a closed report that a desk lead of another kecamatan sees again."""

from datetime import datetime

from domain.clock import to_ms
from domain.reports import Report
from storage.session import Session


class Reviews:
    """The rows of looks from elsewhere."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def leads_elsewhere(self, report: Report) -> list[int]:
        """Name the desk leads of other kecamatan who can be written to; it is nobody's own."""
        rows = await self._session.all(
            "reviews.leads_elsewhere",
            scope=report.kecamatan,
            report=report.id,
            reporter=report.reporter,
        )
        return [row["person"] for row in rows]

    async def ask(self, report: int, reviewer: int, now: datetime) -> bool:
        """Note that somebody is asked; False if the report was looked at before."""
        row = await self._session.one(
            "reviews.ask", report=report, reviewer=reviewer, now=to_ms(now)
        )
        return row is not None

    async def decide(self, report: int, reviewer: int, verdict: str, now: datetime) -> bool:
        """Note the verdict once; False if it is not this person's, or was given before."""
        row = await self._session.one(
            "reviews.decide", report=report, reviewer=reviewer, verdict=verdict, now=to_ms(now)
        )
        return row is not None
