"""Trips: drafted, moved by compare-and-set, with the slots and seats that no two can hold."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from domain.clock import from_ms, to_ms
from domain.errors import Stale
from domain.pooling_shapes import Direction, Visit
from domain.rides import Ride, Who
from domain.trips import Called, Taken, Trip, TripMove, TripState, free_numbers, slots
from storage.rides import Event, Rides, read_event
from storage.session import Row, Session, as_json_list


@dataclass(frozen=True, slots=True)
class Busy:
    """A quarter of an hour, numbered since 1970, in which a vehicle and a driver are taken."""

    trip: int
    slot: int
    vehicle: int
    driver: int | None


class Trips:
    """The rows of trips, of their stops, slots and seats."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rides = Rides(session)

    async def hold_day(self, day: date) -> None:
        """Plan this day alone until the commit; several days are held in their order."""
        await self._session.all("trips.hold_day", day=day.isoformat())

    async def open(self, trip: Trip, who: Who, now: datetime) -> Trip:
        """Keep a new draft with its stops and slots; Taken if vehicle or driver is elsewhere.

        The rides in `trip.visits` get their seats with `seat`. `trip.id` is not used.
        """
        row = await self._session.one(
            "trips.open",
            **_written(trip),
            day=trip.day.isoformat(),
            direction=trip.direction,
            office=trip.office,
            now=to_ms(now),
        )
        assert row is not None
        opened = replace(_trip(row), visits=trip.visits)
        await self._write_stops(opened)
        await self._write_slots(opened)
        await self._note(opened, TripMove.OPEN, who, "", now, {})
        return opened

    async def move(
        self,
        before: Trip,
        after: Trip,
        move: TripMove,
        who: Who,
        now: datetime,
        facts: Mapping[str, Any] | None = None,
    ) -> Trip:
        """Write `after` in place of `before`; Stale or Taken if somebody was faster.

        Stops, slots and the room for seats follow: a trip that is over holds no slot any more.
        """
        row = await self._session.one(
            "trips.move",
            **_written(after),
            id=before.id,
            version=before.version,
            now=to_ms(now),
        )
        if row is None:
            raise Stale
        moved = replace(_trip(row), visits=after.visits)
        if _route(before) != _route(after):
            await self._write_stops(moved)
        if moved.state in {TripState.ENDED, TripState.BROKEN, TripState.DISSOLVED}:
            await self._session.all("trips.clear_slots", trip=moved.id)
        elif _hold(before) != _hold(after):
            await self._write_slots(moved)
        await self._note(moved, move, who, before.state, now, facts or {})
        return moved

    async def seat(self, trip: Trip, ride: Ride) -> tuple[int, ...]:
        """Give a ride its seats on a trip; Taken if there are not enough."""
        await self._session.all("trips.clear_seats", ride=ride.id)
        held = [row["number"] for row in await self._rows("trips.seats_of", [trip.id])]
        seats, places = free_numbers(trip.seats, trip.wheelchairs, held)
        wanted = ride.seats - ride.wheelchairs
        numbers = (*seats[:wanted], *places[: ride.wheelchairs])
        if len(numbers) < ride.seats:
            raise Taken
        for number in numbers:
            taken = await self._session.one(
                "trips.take_seat", trip=trip.id, number=number, ride=ride.id
            )
            if taken is None:
                raise Taken
        return numbers

    async def unseat(self, ride: int) -> None:
        """Give the seats of a ride back."""
        await self._session.all("trips.clear_seats", ride=ride)

    async def get(self, number: int) -> Trip | None:
        """Give a trip with its stops and the rides that hold seats on it."""
        row = await self._session.one("trips.get", id=number)
        return None if row is None else (await self._whole([_trip(row)]))[0]

    async def drafts(self, day: date, direction: Direction, office: int) -> list[Trip]:
        """Give the drafts into which a ride may still be put."""
        rows = await self._session.all(
            "trips.drafts", day=day.isoformat(), direction=direction, office=office
        )
        return await self._whole([_trip(row) for row in rows])

    async def of_day(self, day: date) -> list[Trip]:
        """Give all trips of a day but the dissolved ones, in order."""
        rows = await self._session.all("trips.of_day", day=day.isoformat())
        return await self._whole([_trip(row) for row in rows])

    async def of_driver(self, driver: int, since: datetime, until: datetime) -> list[Trip]:
        """Give the trips that a driver has between two moments and that are not over."""
        rows = await self._session.all(
            "trips.of_driver", driver=driver, since=to_ms(since), until=to_ms(until)
        )
        return await self._whole([_trip(row) for row in rows])

    async def of_vehicle(self, vehicle: int, since: datetime, until: datetime) -> list[Trip]:
        """Give the trips that a vehicle has between two moments and that are not over."""
        rows = await self._session.all(
            "trips.of_vehicle", vehicle=vehicle, since=to_ms(since), until=to_ms(until)
        )
        return await self._whole([_trip(row) for row in rows])

    async def busy(self, since: datetime, until: datetime) -> list[Busy]:
        """Give who and what is taken between two moments."""
        numbers = slots(since, until)
        rows = await self._session.all(
            "trips.busy", first_slot=numbers[0], last_slot=numbers[-1] + 1
        )
        return [Busy(row["trip"], row["slot"], row["vehicle"], row["driver"]) for row in rows]

    async def seats(self, trips: Collection[int]) -> list[tuple[int, int, int]]:
        """Give the held seats of trips: (trip, number, ride)."""
        rows = await self._rows("trips.seats_of", trips)
        return [(row["trip"], row["number"], row["ride"]) for row in rows]

    async def calls(self, trip: int) -> list[Called]:
        """Give the stops of a trip in order, with when the vehicle came and left."""
        return [
            Called(
                row["trip"],
                row["number"],
                row["stop"],
                from_ms(row["at"]),
                None if row["arrived_at"] is None else from_ms(row["arrived_at"]),
                None if row["left_at"] is None else from_ms(row["left_at"]),
            )
            for row in await self._rows("trips.stops", [trip])
        ]

    async def arrive(self, trip: int, number: int, now: datetime) -> bool:
        """Note that the vehicle is at a stop; False if it was noted before."""
        row = await self._session.one("trips.arrive", trip=trip, number=number, now=to_ms(now))
        return row is not None

    async def leave(self, trip: int, number: int, now: datetime) -> bool:
        """Note that the vehicle has left a stop; False if it was noted before."""
        row = await self._session.one("trips.leave", trip=trip, number=number, now=to_ms(now))
        return row is not None

    async def events(self, trip: int) -> list[Event]:
        """Give the history of a trip, the oldest line first."""
        return [read_event(row) for row in await self._session.all("trips.events", trip=trip)]

    async def _whole(self, trips: list[Trip]) -> list[Trip]:
        """Add to trips their stops, and to each stop the rides that hold seats and use it."""
        if not trips:
            return trips
        ids = [trip.id for trip in trips]
        at_stop: defaultdict[tuple[int | None, int], list[int]] = defaultdict(list)
        for one in await self._rides.seated_on(ids):
            at_stop[one.trip, one.stop].append(one.id)
        visits: defaultdict[int, list[Visit]] = defaultdict(list)
        for row in await self._rows("trips.stops", ids):
            here = tuple(at_stop[row["trip"], row["stop"]])
            visits[row["trip"]].append(Visit(row["stop"], from_ms(row["at"]), here))
        return [replace(trip, visits=tuple(visits[trip.id])) for trip in trips]

    async def _write_stops(self, trip: Trip) -> None:
        await self._session.all("trips.clear_stops", trip=trip.id)
        await self._session.many(
            "trips.add_stop",
            [
                {"trip": trip.id, "number": number, "stop": one.stop, "at": to_ms(one.at)}
                for number, one in enumerate(trip.visits)
            ],
        )

    async def _write_slots(self, trip: Trip) -> None:
        await self._session.all("trips.clear_slots", trip=trip.id)
        for slot in slots(trip.start, trip.end):
            taken = await self._session.one(
                "trips.take_slot",
                trip=trip.id,
                slot=slot,
                vehicle=trip.vehicle,
                driver=trip.driver,
            )
            if taken is None:
                raise Taken

    async def _note(
        self,
        trip: Trip,
        move: TripMove,
        who: Who,
        before: str,
        now: datetime,
        facts: Mapping[str, Any],
    ) -> None:
        await self._session.all(
            "trips.note",
            trip=trip.id,
            number=trip.version,
            now=to_ms(now),
            move=move,
            who=who,
            state_before=before,
            state_after=trip.state,
            facts=json.dumps(dict(facts)),
        )

    async def _rows(self, name: str, trips: Collection[int]) -> Sequence[Row]:
        return await self._session.all(name, ids=as_json_list(trips))


def _route(trip: Trip) -> tuple[tuple[int, datetime], ...]:
    return tuple((one.stop, one.at) for one in trip.visits)


def _hold(trip: Trip) -> tuple[int, int | None, tuple[int, ...]]:
    return trip.vehicle, trip.driver, slots(trip.start, trip.end)


def _written(trip: Trip) -> dict[str, Any]:
    return {
        "state": trip.state,
        "vehicle": trip.vehicle,
        "driver": trip.driver,
        "kind": trip.kind,
        "seats": trip.seats,
        "wheelchairs": trip.wheelchairs,
        "start_at": to_ms(trip.start),
        "end_at": to_ms(trip.end),
    }


def _trip(row: Row) -> Trip:
    return Trip(
        id=row["id"],
        day=date.fromisoformat(row["day"]),
        direction=Direction(row["direction"]),
        office=row["office"],
        state=TripState(row["state"]),
        version=row["version"],
        vehicle=row["vehicle"],
        driver=row["driver"],
        kind=row["kind"],
        seats=row["seats"],
        wheelchairs=row["wheelchairs"],
        start=from_ms(row["start_at"]),
        end=from_ms(row["end_at"]),
        changed_at=from_ms(row["changed_at"]),
    )
