"""A morning of Transformer for journeys: who has booked, who drives, the plan published."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from domain.people import Grant, Role
from domain.rides import Ride, Who
from domain.trips import Trip, TripMove, TripState, trip_moved
from handlers.turn import Round
from tests.town import Resident, Seen, Town
from tests.transport import DRIVERS, STOPS, WIB, built, employs

TOMORROW = date(2026, 11, 24)
TO_OFFICE = "besok ke kantor dari ciruas"


async def build(town: Town, **how: Any) -> None:
    """Enter the example."""
    async with town.app.database.write() as store:
        await built(store, town.clock.now(), **how)


async def employee(town: Town, name: str = "Rina", *, woman: bool = False) -> Resident:
    """Let an employee move in."""
    person = town.resident(name)
    await person.types("/start")
    async with town.app.database.write() as store:
        await employs(store, person.user.id, town.clock.now(), woman=woman)
    return person


async def driver(town: Town, number: int = DRIVERS[0], name: str = "Pak Budi") -> Resident:
    """Let the driver of the example have a telephone."""
    person = town.resident(name, number=number)
    await person.types("/start")
    return person


async def dispatcher(town: Town, name: str = "Bu Tuti") -> Resident:
    """Let a dispatcher move in."""
    person = town.resident(name)
    await person.types("/start")
    async with town.app.database.write() as store:
        await store.roles.give(person.user.id, name, Grant(Role.DISPATCHER), 1000, town.clock.now())
    return person


async def books(person: Resident, words: str = TO_OFFICE, hour: str = "tiba 07.15") -> Ride:
    """Book in chat, and give the ride."""
    await person.types(f"/transformer {words}")
    await person.taps(hour)
    seen = await person.taps("✅ Pesan")
    assert "Dijanjikan" in seen.text
    return (await rides_of(person))[-1]


async def rides_of(person: Resident) -> list[Ride]:
    """Read the rides of a person."""
    async with person.town.app.database.read() as store:
        return await store.rides.between(person.user.id, TOMORROW, TOMORROW)


async def ride_of(person: Resident) -> Ride:
    """Read the only ride of a person."""
    (ride,) = await rides_of(person)
    return ride


async def trips(town: Town, day: date = TOMORROW) -> list[Trip]:
    """Read the trips of a day."""
    async with town.app.database.read() as store:
        return await store.trips.of_day(day)


async def publishes(town: Town, day: date = TOMORROW) -> None:
    """Publish what is planned, as the dispatchers do."""
    async with town.app.database.write() as store:
        for trip in await store.trips.of_day(day):
            if trip.state is TripState.DRAFT:
                now = town.clock.now()
                after = trip_moved(trip, TripMove.PUBLISH, who=Who.DISPATCHER, now=now)
                await store.trips.move(trip, after, TripMove.PUBLISH, Who.DISPATCHER, now)


async def at(town: Town, clock: str, day: date = TOMORROW) -> None:
    """Let the time come: "06:40"."""
    hour, minute = map(int, clock.split(":"))
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=WIB)
    await until(town, moment)


async def until(town: Town, moment: datetime) -> None:
    """Let a moment come."""
    span = moment - town.clock.now()
    assert span > timedelta(), f"{moment} is over"
    await town.later(seconds=span.total_seconds())


async def promised(town: Town, name: str = "Rina", **how: Any) -> Resident:
    """Let an employee move in who has booked for tomorrow."""
    person = await employee(town, name)
    await books(person, **how)
    return person


async def checks(person: Resident, *bad: str) -> Seen:
    """Go through the check of the vehicle; the items of these numbers are not in order."""
    await person.taps("🔧 Periksa kendaraan")
    for number in range(1, 9):
        await person.taps("❌ Tidak" if str(number) in bad else "✅ Baik")
    person.town.sim.send_photo(person.user)
    return await person.sees()


async def ready(person: Resident) -> Seen:
    """Open the tasks, accept the first and check its vehicle."""
    await person.types("/tugas")
    await person.taps("✅ Terima")
    return await checks(person)


def card(person: Resident) -> dict[str, Any]:
    """Give the newest card of a trip in somebody's chat."""
    found = [one for one in person.chat() if one.get("text", "").startswith("TT-")]
    return found[-1]


def labels(message: dict[str, Any]) -> list[str]:
    """Read the buttons under a message."""
    rows: Sequence[Any] = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [one["text"] for row in rows for one in row]


def sends_place(person: Resident, stop: int, north: float = 0.0, **how: Any) -> None:
    """Share a place so many metres north of a stop of the example."""
    point = STOPS[stop - 1].point
    person.town.sim.send_location(
        person.user, point.latitude + north / 111_194, point.longitude, **how
    )


def round_at(town: Town, store: Any) -> Round:
    """Give what a scheduled act would work with now."""
    return Round(db=store, house=town.app.house, now=town.clock.now())
