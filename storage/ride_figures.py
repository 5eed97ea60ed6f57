"""What the numbers of rides are made of: counted once a day is over, kept when names are wiped."""

from collections.abc import Iterable
from datetime import date

from domain.pooling_shapes import Direction
from domain.ride_figures import Line, Way
from domain.rides import State
from storage.session import Session


class RideFigures:
    """The rows of counted rides and trips."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def open_days(self, first: date, today: date) -> list[date]:
        """Name the days since `first` that are over and not yet counted, the oldest first."""
        rows = await self._session.all(
            "ride_figures.open_days", first=first.isoformat(), day=today.isoformat()
        )
        return [date.fromisoformat(row["day"]) for row in rows]

    async def count_rides(self, counted: Iterable[tuple[int, str, int, int]]) -> None:
        """Keep of each ride its agency and its metres, on board and without a detour."""
        rows = [
            {"ride": ride, "opd": opd, "metres": metres, "direct": direct}
            for ride, opd, metres, direct in counted
        ]
        if rows:
            await self._session.many("ride_figures.count_ride", rows)

    async def count_trips(self, ways: Iterable[Way]) -> None:
        """Keep how far trips went, with riders and without."""
        rows = [
            {
                "trip": one.trip,
                "day": one.day.isoformat(),
                "metres": one.metres,
                "empty": one.empty,
            }
            for one in ways
        ]
        if rows:
            await self._session.many("ride_figures.count_trip", rows)

    async def rides(self, first: date, last: date, most: int) -> list[Line]:
        """Give the counted rides between two days; for slow work, not for turns."""
        rows = await self._session.all(
            "ride_figures.rides", first=first.isoformat(), last=last.isoformat(), most=most
        )
        return [
            Line(
                row["id"],
                date.fromisoformat(row["day"]),
                Direction(row["direction"]),
                row["office"],
                row["stop"],
                row["seats"],
                State(row["state"]),
                row["reason"],
                row["opd"],
                row["metres"],
                row["direct"],
            )
            for row in rows
        ]

    async def trips(self, first: date, last: date) -> list[Way]:
        """Give the counted trips between two days."""
        rows = await self._session.all(
            "ride_figures.trips", first=first.isoformat(), last=last.isoformat()
        )
        return [
            Way(row["trip"], date.fromisoformat(row["day"]), row["metres"], row["empty"])
            for row in rows
        ]
