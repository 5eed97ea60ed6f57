"""What is counted and exported of reports: where, what and when, never who."""

from collections.abc import Sequence
from datetime import datetime

from domain.clock import from_ms, to_ms
from domain.figures import Line
from domain.places import Point
from domain.reports import State
from storage.session import Row, Session, as_json_list


class Statistics:
    """Long reads of reports; for slow work, not for turns."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def lines(
        self,
        since: datetime,
        areas: Sequence[str],
        desks: Sequence[str],
        most: int,
        category: str = "",
    ) -> list[Line]:
        """Give the reports in these kecamatan and at these desks filed since, the newest first.

        Of one category, if it is named.
        """
        rows = await self._session.all(
            "statistics.reports",
            since=to_ms(since),
            areas=as_json_list(areas),
            desks=as_json_list(desks),
            most=most,
            category=category,
        )
        return [_line(row) for row in rows]

    async def overdue(self) -> int:
        """Count the reports that stand on the public list of those long overdue."""
        row = await self._session.one("statistics.overdue")
        return 0 if row is None else int(row["number"])

    async def day(self, since: datetime, until: datetime) -> list[tuple[str, int, int]]:
        """Count for each kecamatan what came and what people called clean between two moments."""
        rows = await self._session.all("statistics.day", since=to_ms(since), until=to_ms(until))
        return [(row["kecamatan"], row["received"], row["confirmed"]) for row in rows]


def _line(row: Row) -> Line:
    return Line(
        id=row["id"],
        category=row["category"],
        kecamatan=row["kecamatan"],
        desa=row["desa"],
        landmark=row["landmark"],
        state=State(row["state"]),
        urgent=bool(row["urgent"]),
        supporters=row["supporters"],
        reopened=row["reopened"],
        point=None if row["latitude"] is None else Point(row["latitude"], row["longitude"]),
        filed_at=from_ms(row["filed_at"]),
        touched_at=_moment(row["touched_at"]),
        claimed_at=_moment(row["claimed_at"]),
        closed_at=_moment(row["closed_at"]),
    )


def _moment(value: int | None) -> datetime | None:
    return None if value is None else from_ms(value)
