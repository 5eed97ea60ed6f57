"""All that the card of a trip says: its stops, its people by name, and what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.driving import Progress, here, progress
from domain.errors import Stale
from domain.fleet import Vehicle
from domain.rides import Ride
from domain.trips import Called, Trip, TripMove
from handlers.turn import Round, Turn


@dataclass(frozen=True, slots=True)
class Sheet:
    """A trip with what its driver has to know."""

    trip: Trip
    calls: tuple[Called, ...]
    rides: tuple[Ride, ...]
    now: Progress
    stops: Mapping[int, str]
    people: Mapping[int, str]
    seats: Mapping[int, tuple[int, ...]]
    vehicle: Vehicle | None

    @property
    def plate(self) -> str:
        """The number plate, as far as it is known."""
        return self.vehicle.plate if self.vehicle else "–"

    @property
    def here(self) -> list[Ride]:
        """Who gets in where the vehicle stands now."""
        return here(self.trip, self.rides, self.now)

    def name(self, ride: Ride) -> str:
        """Give the rider's name."""
        return self.people.get(ride.rider, "–")

    def stop(self, number: int) -> str:
        """Give the name of a stop."""
        return self.stops.get(number, "–")


async def sheet_of(round_: Round, trip: Trip) -> Sheet:
    """Read all about a trip."""
    calls = tuple(await round_.db.trips.calls(trip.id))
    rides = tuple(await round_.db.rides.of_trip(trip.id))
    stops = {}
    for number in {trip.office, *(call.stop for call in calls), *(one.stop for one in rides)}:
        if (stop := await round_.db.lines.stop(number)) is not None:
            stops[number] = stop.name
    seats: dict[int, tuple[int, ...]] = {}
    for _, number, ride in await round_.db.trips.seats([trip.id]):
        seats[ride] = (*seats.get(ride, ()), number)
    return Sheet(
        trip,
        calls,
        rides,
        progress(trip, calls, rides, await gathered_at(round_, trip)),
        stops,
        {one.rider: await name_of(round_, one.rider) for one in rides},
        seats,
        await round_.db.fleet.vehicle(trip.vehicle),
    )


async def gathered_at(round_: Round, trip: Trip) -> datetime | None:
    """Tell since when the vehicle has stood at the office; another vehicle comes anew."""
    found = None
    for event in await round_.db.trips.events(trip.id):
        if event.move == TripMove.CHECK:
            found = None
        elif event.move == TripMove.ARRIVE and event.facts.get("office") and found is None:
            found = event.at
    return found


async def name_of(round_: Round, person: int) -> str:
    """Give the name by which an employee was verified."""
    known = await round_.db.employees.of(person)
    return known.name if known else "–"


async def trip_of(turn: Turn, number: int) -> Trip:
    """Give a trip to the driver whose it is; Stale to everybody else."""
    trip = await turn.db.trips.get(number)
    if trip is None or trip.driver != turn.person.id:
        raise Stale
    return trip
