"""What a drive leaves behind: the latest position, the check, the card, reminders, a secret."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from domain.clock import from_ms, to_ms
from domain.places import Point
from domain.rides import Ride
from storage.rides import read_ride
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Position:
    """Where a vehicle was at a moment; `accuracy` in metres, as the telephone says."""

    point: Point
    at: datetime
    accuracy: float | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """How a vehicle was found before a trip; no faults: all in order."""

    trip: int
    vehicle: int
    at: datetime
    faults: tuple[str, ...]
    photo: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder of a ride; `skipped` says why it was not sent, empty if it was."""

    kind: str
    at: datetime
    skipped: str


class Drives:
    """The rows of positions, checks, cards and reminders."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def place(self, trip: int, position: Position) -> None:
        """Note where a vehicle is, unless something newer is known."""
        await self._session.all(
            "drives.place",
            trip=trip,
            latitude=position.point.latitude,
            longitude=position.point.longitude,
            accuracy=position.accuracy,
            at=to_ms(position.at),
        )

    async def position(self, trip: int) -> Position | None:
        """Give where the vehicle of a trip was last."""
        row = await self._session.one("drives.position", trip=trip)
        if row is None:
            return None
        point = Point(row["latitude"], row["longitude"])
        return Position(point, from_ms(row["at"]), row["accuracy"])

    async def show_in(self, trip: int, chat: int, key: str) -> None:
        """Note which message shows a trip to its driver now."""
        await self._session.all("drives.show_in", trip=trip, chat=chat, key=key)

    async def card(self, trip: int) -> tuple[int, str] | None:
        """Give the chat and the key of the message that shows a trip to its driver."""
        row = await self._session.one("drives.card", trip=trip)
        return None if row is None else (row["chat"], row["key"])

    async def check(
        self, trip: int, vehicle: int, faults: Collection[str], photo: str, now: datetime
    ) -> None:
        """Keep how a vehicle was found before a trip."""
        await self._session.all(
            "drives.check",
            trip=trip,
            vehicle=vehicle,
            faults=json.dumps(list(faults)),
            photo=photo,
            now=to_ms(now),
        )

    async def checks(self, vehicle: int, most: int = 20) -> list[Check]:
        """Give the checks of a vehicle, the newest first."""
        return [
            Check(
                row["trip"],
                row["vehicle"],
                from_ms(row["at"]),
                tuple(json.loads(row["faults"])),
                row["photo"],
            )
            for row in await self._session.all("drives.checks", vehicle=vehicle, most=most)
        ]

    async def remind(self, ride: int, kind: str, now: datetime, skipped: str = "") -> bool:
        """Claim the one reminder of this kind for a ride; False if anybody has it already."""
        row = await self._session.one(
            "drives.remind", ride=ride, kind=kind, now=to_ms(now), skipped=skipped
        )
        return row is not None

    async def reminders(self, ride: int) -> list[Reminder]:
        """Give the reminders of a ride, those that were skipped too."""
        return [
            Reminder(row["kind"], from_ms(row["at"]), row["skipped"])
            for row in await self._session.all("drives.reminders", ride=ride)
        ]

    async def to_remind(self, day: date, kind: str, until: datetime, most: int) -> list[Ride]:
        """Give the promised rides that begin before `until` and have no such reminder yet."""
        rows = await self._session.all(
            "drives.to_remind", day=day.isoformat(), kind=kind, until=to_ms(until), most=most
        )
        return [read_ride(row) for row in rows]

    async def secret(self, name: str, fresh: str) -> str:
        """Give the secret of that name; the first who asks makes it of `fresh`."""
        row = await self._session.one("drives.secret", name=name)
        if row is None:
            await self._session.all("drives.keep_secret", name=name, value=fresh)
            row = await self._session.one("drives.secret", name=name)
        assert row is not None
        return str(row["value"])

    async def wipe(self, before: datetime) -> None:
        """Forget where vehicles were and what their drivers photographed before then."""
        for name in ("positions", "photos", "reminders"):
            await self._session.all(f"drives.wipe_{name}", before=to_ms(before))
