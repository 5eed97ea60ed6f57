"""A little town with a line: employees who book, drivers who drive, dispatchers who look after."""

from datetime import date, datetime
from typing import Any

from domain.people import Grant, Role
from domain.pooling_shapes import Direction
from domain.rides import Move, Ride, Who
from domain.riding import moved
from domain.trips import Trip, TripMove, trip_moved
from tests.town import Resident, Seen, Town
from tests.transport import ADMIN, DRIVERS, built, employs

TOMORROW = date(2026, 11, 24)
DRIVE = (TripMove.PUBLISH, TripMove.ACCEPT, TripMove.CHECK, TripMove.DEPART)


async def build(town: Town, **how: Any) -> None:
    """Enter stops, a line, vehicles and drivers."""
    async with town.app.database.write() as store:
        await built(store, town.clock.now(), **how)


async def employee(town: Town, name: str = "Rina", *, woman: bool = False) -> Resident:
    """Let an employee move in."""
    person = town.resident(name)
    await person.types("/start")
    async with town.app.database.write() as store:
        await employs(store, person.user.id, town.clock.now(), woman=woman)
    return person


async def staff(
    town: Town, name: str, role: Role = Role.DISPATCHER, scope: str = "", number: int = 0
) -> Resident:
    """Let somebody with a role move in."""
    person = town.resident(name, number=number)
    await person.types("/start")
    async with town.app.database.write() as store:
        await store.roles.give(person.user.id, name, Grant(role, scope), ADMIN, town.clock.now())
    await person.sees()
    return person


async def driver(town: Town, number: int = 0) -> Resident:
    """Let one of the drivers use a telephone."""
    person = town.resident(f"Pengemudi {number}", number=DRIVERS[number])
    await person.types("/start")
    return person


async def books(
    person: Resident, words: str = "besok ke kantor dari ciruas", hour: str = "tiba 07.15"
) -> Seen:
    """Go through the form to the answer."""
    await person.types(f"/transformer {words}")
    await person.taps(hour)
    return await person.taps("✅ Pesan")


async def home(person: Resident, hour: str = "berangkat 19.00", stop: str = "ciruas") -> Seen:
    """Book the way home of tomorrow."""
    return await books(person, f"besok pulang ke {stop}", hour)


async def rides(town: Town, person: Resident) -> list[Ride]:
    """Give somebody's rides."""
    async with town.app.database.read() as store:
        return await store.rides.between(person.user.id, TOMORROW, date(2027, 3, 1))


async def trip_of(town: Town, ride: Ride) -> Trip:
    """Give the trip of a ride."""
    async with town.app.database.read() as store:
        trip = await store.trips.get(ride.trip or 0)
    assert trip is not None
    return trip


async def till(town: Town, moment: datetime) -> None:
    """Let time pass until a moment."""
    span = moment - town.clock.now()
    await town.later(seconds=max(0.0, span.total_seconds()))


async def drives(town: Town, trip: Trip, *, to: TripMove = TripMove.DEPART) -> None:
    """Let a trip be published, accepted, checked and leave, as far as it is asked."""
    async with town.app.database.write() as store:
        for what in DRIVE[: DRIVE.index(to) + 1]:
            before = await store.trips.get(trip.id)
            assert before is not None
            who = Who.DISPATCHER if what is TripMove.PUBLISH else Who.DRIVER
            after = trip_moved(before, what, who=who, now=town.clock.now())
            await store.trips.move(before, after, what, who, town.clock.now())


async def does(town: Town, ride: Ride, *what: Move) -> None:
    """Let the driver note what becomes of a ride."""
    async with town.app.database.write() as store:
        for one in what:
            before = await store.rides.get(ride.id)
            assert before is not None
            after = moved(before, one, who=Who.DRIVER, now=town.clock.now())
            await store.rides.move(before, after, one, Who.DRIVER, town.clock.now())


async def ends(town: Town, trip: Trip) -> None:
    """Let a trip be over."""
    async with town.app.database.write() as store:
        before = await store.trips.get(trip.id)
        assert before is not None
        after = trip_moved(before, TripMove.END, who=Who.DRIVER, now=town.clock.now())
        await store.trips.move(before, after, TripMove.END, Who.DRIVER, town.clock.now())


async def on_board(town: Town, person: Resident, way: Direction = Direction.TO_OFFICE) -> Ride:
    """Let the trip of somebody's ride leave with them on it."""
    ride = next(one for one in await rides(town, person) if one.direction is way)
    trip = await trip_of(town, ride)
    await till(town, trip.start)
    await drives(town, trip)
    await does(town, ride, Move.BOARD)
    await town.later(minutes=1)
    await person.sees()
    return ride


def link_in(seen: Seen, prefix: str) -> str:
    """Give the command that opening a link types."""
    word = next(word for word in seen.text.split() if f"start={prefix}_" in word)
    return f"/start {word.partition('start=')[2]}"
