"""Stops and lines: where people meet, when they may ride, and the rule for booking."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, time

from domain.clock import to_ms
from domain.lines import BookingType, Hours, Line, Rule, Stop
from domain.places import Point
from storage.session import Row, Session


class Lines:
    """The rows of stops, lines, and the stops and hours of lines."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def stops(self) -> list[Stop]:
        """List the stops by name, offices too."""
        return [_stop(row) for row in await self._session.all("lines.stops")]

    async def every_stop(self) -> list[Stop]:
        """List all stops, those that are no more too: a day that was promised names them."""
        return [_stop(row) for row in await self._session.all("lines.every_stop")]

    async def stop(self, number: int) -> Stop | None:
        """Give a stop, also one that is no more: rides of the past name it."""
        row = await self._session.one("lines.stop", id=number)
        return None if row is None else _stop(row)

    async def codes(self) -> set[str]:
        """Name every code that a stop or a line has or had."""
        return {row["code"] for row in await self._session.all("lines.codes")}

    async def put_stop(self, stop: Stop, now: datetime) -> int:
        """Keep a stop under its code, new or changed; gives its number."""
        row = await self._session.one(
            "lines.put_stop",
            code=stop.code,
            name=stop.name,
            latitude=stop.point.latitude,
            longitude=stop.point.longitude,
            kecamatan=stop.kecamatan,
            is_office=stop.office,
            now=to_ms(now),
        )
        assert row is not None
        return int(row["id"])

    async def rename_stop(self, number: int, name: str, now: datetime) -> bool:
        """Call a stop otherwise; False if it is gone."""
        row = await self._session.one("lines.rename_stop", id=number, name=name, now=to_ms(now))
        return row is not None

    async def make_office(self, number: int, now: datetime, *, office: bool) -> bool:
        """Say whether people ride to and from a stop; False if it is gone."""
        found = await self._session.one(
            "lines.make_office", id=number, is_office=office, now=to_ms(now)
        )
        return found is not None

    async def uses(self, stop: int) -> list[str]:
        """Name the lines that have a stop, or have it as their office."""
        return [row["name"] for row in await self._session.all("lines.uses", stop=stop)]

    async def depot_of(self, stop: int) -> list[str]:
        """Name the plates of the vehicles that spend the night at a stop."""
        return [row["plate"] for row in await self._session.all("lines.depot_of", stop=stop)]

    async def promises_at(self, stop: int) -> int:
        """Count the live rides and the trips that are not over which use a stop."""
        row = await self._session.one("lines.promises_at", stop=stop)
        assert row is not None
        return int(row["number"])

    async def drop_stop(self, number: int, now: datetime) -> bool:
        """Let a stop go that no line uses; False if it is gone already."""
        row = await self._session.one("lines.drop_stop", id=number, now=to_ms(now))
        return row is not None

    async def lines(self) -> list[Line]:
        """List the lines by name."""
        stops, hours = defaultdict(list), defaultdict(list)
        for row in await self._session.all("lines.line_stops"):
            stops[row["line"]].append(row["stop"])
        for row in await self._session.all("lines.line_hours"):
            hours[row["line"]].append(_hours(row))
        rows = await self._session.all("lines.lines")
        return [_line(row, stops[row["id"]], hours[row["id"]]) for row in rows]

    async def line(self, number: int) -> Line | None:
        """Give a line."""
        row = await self._session.one("lines.line", id=number)
        if row is None:
            return None
        stops = [one["stop"] for one in await self._session.all("lines.stops_of", line=number)]
        hours = [_hours(one) for one in await self._session.all("lines.hours_of", line=number)]
        return _line(row, stops, hours)

    async def put_line(self, line: Line, now: datetime) -> int:
        """Keep a line under its code with all that belongs to it; gives its number."""
        rule = line.rule
        row = await self._session.one(
            "lines.put_line",
            code=line.code,
            name=line.name,
            office=line.office,
            booking_type=int(rule.booking_type),
            notice_minutes=rule.prior_notice_duration_min,
            last_day=rule.prior_notice_last_day,
            last_time=_clock(rule.prior_notice_last_time),
            start_day=rule.prior_notice_start_day,
            cancel_hours=rule.cancel_hours,
            now=to_ms(now),
        )
        assert row is not None
        number = int(row["id"])
        await self.set_stops(number, line.stops)
        await self._session.all("lines.clear_hours", line=number)
        for hours in line.hours:
            await self.add_hours(number, hours)
        return number

    async def drop_line(self, number: int, now: datetime) -> bool:
        """Let a line go; False if it is gone already."""
        row = await self._session.one("lines.drop_line", id=number, now=to_ms(now))
        return row is not None

    async def set_stops(self, line: int, stops: Sequence[int]) -> None:
        """Say which stops a line serves, in order."""
        await self._session.all("lines.clear_stops", line=line)
        rows = [{"line": line, "number": at, "stop": stop} for at, stop in enumerate(stops, 1)]
        if rows:
            await self._session.many("lines.add_stop", rows)

    async def add_hours(self, line: int, hours: Hours) -> bool:
        """Add hours to a line; False if it has them."""
        row = await self._session.one(
            "lines.add_hours",
            line=line,
            weekdays="".join(str(day) for day in sorted(hours.weekdays)),
            arrive=_clock(hours.arrive),
            depart=_clock(hours.depart),
        )
        return row is not None

    async def drop_hours(self, line: int, number: int) -> bool:
        """Take hours from a line; False if it has them no more."""
        return await self._session.one("lines.drop_hours", line=line, id=number) is not None


def _stop(row: Row) -> Stop:
    return Stop(
        row["code"],
        row["name"],
        Point(row["latitude"], row["longitude"]),
        row["kecamatan"],
        bool(row["office"]),
        row["id"],
    )


def _line(row: Row, stops: Iterable[int], hours: Iterable[Hours]) -> Line:
    rule = Rule(
        BookingType(row["booking_type"]),
        row["notice_minutes"],
        row["last_day"],
        time.fromisoformat(row["last_time"]),
        row["start_day"],
        row["cancel_hours"],
    )
    return Line(
        row["code"], row["name"], row["office"], tuple(stops), tuple(hours), rule, row["id"]
    )


def _hours(row: Row) -> Hours:
    return Hours(
        frozenset(int(day) for day in row["weekdays"]),
        time.fromisoformat(row["arrive"]) if row["arrive"] else None,
        time.fromisoformat(row["depart"]) if row["depart"] else None,
        row["id"],
    )


def _clock(at: time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"
