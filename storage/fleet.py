"""The fleet: vehicles, drivers and their leave, and which warnings have been given."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from domain.clock import to_ms
from domain.fleet import OF_VEHICLES, Driver, Ending, Kind, Leave, Licence, Paper, Vehicle
from storage.session import Row, Session


class Fleet:
    """The rows of vehicles, drivers, leave and warnings."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def vehicles(self) -> list[Vehicle]:
        """List the vehicles by plate, those out of service too."""
        return [_vehicle(row) for row in await self._session.all("fleet.vehicles")]

    async def vehicle(self, number: int) -> Vehicle | None:
        """Give a vehicle."""
        row = await self._session.one("fleet.vehicle", id=number)
        return None if row is None else _vehicle(row)

    async def add(self, vehicle: Vehicle, now: datetime) -> Vehicle | None:
        """Add a vehicle; None if its plate is in the fleet already."""
        row = await self._session.one("fleet.add_vehicle", **_values(vehicle), now=to_ms(now))
        return None if row is None else _vehicle(row)

    async def put(self, vehicle: Vehicle, now: datetime) -> int:
        """Keep a vehicle under its plate, new or changed; one out of service stays so."""
        row = await self._session.one("fleet.put_vehicle", **_values(vehicle), now=to_ms(now))
        assert row is not None
        return int(row["id"])

    async def change(self, vehicle: Vehicle, now: datetime) -> Vehicle | None:
        """Keep what has changed of a vehicle, but for its plate.

        None if somebody has changed it meanwhile, or it is gone.
        """
        values = {key: value for key, value in _values(vehicle).items() if key != "plate"}
        row = await self._session.one(
            "fleet.change_vehicle",
            id=vehicle.id,
            version=vehicle.version,
            **values,
            now=to_ms(now),
        )
        return None if row is None else _vehicle(row)

    async def put_out(self, number: int, reason: str, now: datetime) -> Vehicle | None:
        """Take a vehicle out of service; None if it is out already, or gone."""
        row = await self._session.one("fleet.put_out", id=number, reason=reason, now=to_ms(now))
        return None if row is None else _vehicle(row)

    async def bring_back(self, number: int, now: datetime) -> Vehicle | None:
        """Let a vehicle serve again; None if it serves already, or is gone."""
        row = await self._session.one("fleet.bring_back", id=number, now=to_ms(now))
        return None if row is None else _vehicle(row)

    async def drop(self, number: int, now: datetime) -> bool:
        """Let a vehicle leave the fleet for good; False if it has."""
        row = await self._session.one("fleet.drop_vehicle", id=number, now=to_ms(now))
        return row is not None

    async def drivers(self, since: date) -> list[Driver]:
        """List who has the role of a driver, with the leave that lasts or comes after `since`."""
        leaves: defaultdict[int, list[Leave]] = defaultdict(list)
        for row in await self._session.all("fleet.leaves", since_day=since.isoformat()):
            leaves[row["driver"]].append(_leave(row))
        rows = await self._session.all("fleet.drivers")
        return [_driver(row, leaves[row["person"]]) for row in rows]

    async def driver(self, person: int, since: date) -> Driver | None:
        """Give a driver; None if the person has not (any more) the role."""
        row = await self._session.one("fleet.driver", person=person)
        if row is None:
            return None
        leaves = await self._session.all("fleet.leaves", since_day=since.isoformat())
        return _driver(row, [_leave(one) for one in leaves if one["driver"] == person])

    async def license(
        self, person: int, licence: Licence | None, until: date | None, now: datetime
    ) -> None:
        """Keep the class and the last day of a driver's licence."""
        await self._session.all(
            "fleet.put_driver",
            person=person,
            **{"class": licence or ""},
            until_day=until.isoformat() if until else "",
            now=to_ms(now),
        )

    async def add_leave(self, person: int, leave: Leave) -> bool:
        """Note a leave; False if it is noted already."""
        row = await self._session.one(
            "fleet.add_leave",
            driver=person,
            first_day=leave.first.isoformat(),
            last_day_away=leave.last.isoformat(),
        )
        return row is not None

    async def drop_leave(self, person: int, number: int) -> bool:
        """Take a leave back; False if there is none (any more)."""
        return await self._session.one("fleet.drop_leave", driver=person, id=number) is not None

    async def to_warn(self, endings: Iterable[Ending], now: datetime) -> list[Ending]:
        """Leave out what the dispatchers have heard; what is given here will not be again."""
        found = []
        for one in endings:
            row = await self._session.one(
                "fleet.warn",
                subject=one.subject,
                paper=one.paper,
                last_on=one.last.isoformat(),
                days=one.days,
                now=to_ms(now),
            )
            if row is not None:
                found.append(one)
        return found

    async def forget_warnings(self, before: date) -> None:
        """Forget the warnings about papers that ended before that day."""
        await self._session.all("fleet.forget_warnings", before_day=before.isoformat())


def _values(vehicle: Vehicle) -> dict[str, Any]:
    days = {str(one): vehicle.papers.get(one) for one in OF_VEHICLES}
    return {
        "plate": vehicle.plate,
        "kind": vehicle.kind,
        "seats": vehicle.seats,
        "wheelchairs": vehicle.wheelchairs,
        "luggage": vehicle.luggage,
        "licence": vehicle.licence,
        "depot": vehicle.depot,
        **{name: day.isoformat() if day else "" for name, day in days.items()},
    }


def _vehicle(row: Row) -> Vehicle:
    return Vehicle(
        row["plate"],
        Kind(row["kind"]),
        row["seats"],
        row["wheelchairs"],
        bool(row["luggage"]),
        Licence(row["licence"]),
        {Paper(one): date.fromisoformat(row[one]) for one in OF_VEHICLES if row[one]},
        row["depot"],
        row["out"],
        row["id"],
        row["version"],
    )


def _driver(row: Row, leaves: Iterable[Leave]) -> Driver:
    return Driver(
        row["person"],
        row["name"],
        Licence(row["licence"]) if row["licence"] else None,
        date.fromisoformat(row["until"]) if row["until"] else None,
        tuple(leaves),
    )


def _leave(row: Row) -> Leave:
    return Leave(date.fromisoformat(row["first"]), date.fromisoformat(row["last"]), row["id"])
