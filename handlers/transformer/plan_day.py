"""A day as its dispatcher sees it: trips, who drives, who waits, and what is not legal yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain import plans
from domain.errors import Stale
from domain.fleet import Driver
from domain.lines import AHEAD
from domain.outgoing import Label, Plain, t
from domain.people import Role
from domain.plans import Trouble
from domain.pooling_shapes import Car
from domain.rides import Ride, State
from domain.trips import Trip, TripState
from handlers.transformer.moving import clock
from handlers.transformer.promising import FIRST, LAST, RULES, Day, car_of, day_of
from handlers.transformer.words import today
from handlers.turn import Round

MOST = 5000  # riders of a day


@dataclass(frozen=True, slots=True)
class Table:
    """All that planning a day needs."""

    day: Day
    drivers: Mapping[int, Driver]
    waiting: tuple[Ride, ...]
    troubles: tuple[Trouble, ...]

    @property
    def drafts(self) -> list[Trip]:
        """The trips that have not been published."""
        return [one for one in self.day.trips if one.state is TripState.DRAFT]

    def trip(self, number: int) -> Trip:
        """Give a trip of the day that is not over; Stale if there is none."""
        found = next((one for one in self.day.trips if one.id == number), None)
        if found is None:
            raise Stale
        return found

    def of(self, trip: Trip) -> list[Trouble]:
        """Give what is wrong with one trip."""
        return [one for one in self.troubles if one.trip == trip.id]

    def aboard(self, trip: Trip) -> list[Ride]:
        """Give the rides on a trip, in the order of its stops."""
        return [self.day.rides[ride] for visit in trip.visits for ride in visit.rides]

    def seats(self, trip: Trip) -> int:
        """Count the people on a trip."""
        return sum(one.seats for one in self.aboard(trip))

    def stop(self, number: int) -> str:
        """Name a stop."""
        found = self.day.stops.get(number)
        return found.name if found else "–"

    def plate(self, vehicle: int | None) -> str:
        """Name a vehicle."""
        found = self.day.vehicles.get(vehicle or 0)
        return found.plate if found else "–"

    def driver(self, person: int | None) -> Label:
        """Name a driver."""
        found = self.drivers.get(person or 0)
        return Plain(found.name) if found else t("plan-no-driver")


async def table_of(round_: Round, day: date, *, hold: bool = False) -> Table:
    """Read a day; with `hold` nobody else plans it until the commit."""
    plan = await day_of(round_, day, hold=hold)
    drivers = {one.id: one for one in await round_.db.fleet.drivers(day)}
    waiting = await round_.db.rides.in_state(day, State.WAITING, MOST)
    table = Table(plan, drivers, tuple(waiting), ())
    return replace(table, troubles=tuple(tried(round_, table)))


def tried(round_: Round, table: Table, *changed: Trip) -> list[Trouble]:
    """Name what would be wrong if these trips were as they are here."""
    new = {one.id: one for one in changed}
    plan = replace(table.day, trips=tuple(new.get(one.id, one) for one in table.day.trips))
    return plans.troubles(
        plan.day,
        plan.trips,
        plan.rides,
        _cars(round_, plan),
        vehicles=plan.vehicles,
        drivers=table.drivers,
        travel=plan.travel,
        rules=RULES,
    )


def _cars(round_: Round, plan: Day) -> list[Car]:
    """Give every vehicle that has a trip, also one that may not go: that is the driver's fault."""
    used = {one.vehicle for one in plan.trips}
    zone = round_.house.wording.zone
    opens, closes = (datetime.combine(plan.day, at, zone) for at in (FIRST, LAST))
    return [car_of(one, opens, closes) for one in plan.vehicles.values() if one.id in used]


async def names(round_: Round, rides: Sequence[Ride]) -> dict[int, str]:
    """Name the riders, by the number of their ride; for those alone who plan and drive."""
    found = await round_.db.employees.named({one.rider for one in rides})
    return {one.id: found[one.rider][0] if one.rider in found else one.number for one in rides}


def days(round_: Round) -> list[date]:
    """Give the days that can be planned."""
    first = today(round_)
    return [first + timedelta(days=ahead) for ahead in range(AHEAD + 1)]


def day_named(round_: Round, written: str) -> date:
    """Read the day of a button; Stale if it can be planned no more."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise Stale from None
    if day not in days(round_):
        raise Stale
    return day


async def dispatchers(round_: Round) -> list[int]:
    """Name who plans, else the admins."""
    return await round_.db.roles.reachable(Role.DISPATCHER, "") or sorted(round_.house.admins)


def span(round_: Round, trip: Trip) -> str:
    """Write from when to when a trip goes."""
    run = plans.driven(trip)
    return f"{clock(round_, run.start)}–{clock(round_, run.end)}"
