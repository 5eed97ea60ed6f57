"""Dispatchers, drivers and riders of a little town, and what its rows say."""

from datetime import date
from typing import Any

from domain.people import Grant, Role
from domain.rides import Ride
from domain.trips import Trip
from simulator import User
from tests.journeys.test_booking import TOMORROW
from tests.town import Resident, Town
from tests.transport import ADMIN, DRIVERS, built


async def builds(town: Town, **how: Any) -> None:
    """Enter stops, a line, vehicles and drivers."""
    async with town.app.database.write() as store:
        await built(store, town.clock.now(), **how)


async def dispatcher(town: Town, name: str = "Pak Wawan") -> Resident:
    """Let somebody plan."""
    person = town.resident(name)
    await person.types("/start")
    async with town.app.database.write() as store:
        now = town.clock.now()
        await store.roles.give(person.user.id, name, Grant(Role.DISPATCHER), ADMIN, now)
    return person


async def driver(town: Town, number: int = 0) -> Resident:
    """Let one of the drivers whom the fleet knows move in."""
    user: User = town.sim.add_user(id=DRIVERS[number], first_name=f"Pengemudi {number + 1}")
    person = Resident(town, user)
    await person.types("/start")
    return person


async def trips(town: Town, day: date = TOMORROW) -> list[Trip]:
    async with town.app.database.read() as store:
        return await store.trips.of_day(day)


async def ride_of(town: Town, person: Resident, day: date = TOMORROW) -> Ride:
    async with town.app.database.read() as store:
        (one,) = await store.rides.between(person.user.id, day, day)
        return one
