"""What a vehicle, driver or line is lost to: promises ahead move or end aloud, never silently."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.fleet import Vehicle, bars, vehicle_bars
from domain.lines import Line
from domain.outgoing import Label, t
from domain.pooling_faults import Wrong
from domain.rides import SEATED, Move, Ride, Who
from domain.trips import OPEN, STANDING, Trip, TripState
from handlers.transformer.announcing import tell_relieved
from handlers.transformer.beginning import at_once
from handlers.transformer.moving import clock, day_words
from handlers.transformer.plan_day import days, table_of
from handlers.transformer.reseating import cancel, driver_away, reseat, thinned
from handlers.transformer.task_cards import show
from handlers.transformer.words import today
from handlers.turn import Round, Turn

WHY_LINE, WHY_VEHICLE = "no-line", "no-car"


@dataclass(slots=True)
class Undone:
    """What had to change: trips that do not go, trips with another driver, trips grown too full."""

    ended: int = 0
    given: int = 0
    driverless: int = 0
    crowded: int = 0
    rides: list[Ride] = field(default_factory=list)  # of people who had to leave, as they are now

    def words(self) -> list[Label]:
        """Say it in a line each; nothing where nothing changed."""
        seated = sum(one.state in SEATED for one in self.rides)
        left = len(self.rides) - seated
        found: list[Label] = []
        if self.ended:
            found.append(t("unplan-vehicle", trips=self.ended, seated=seated, left=left))
        if self.given or self.driverless:
            found.append(t("unplan-driver", given=self.given, ended=self.driverless))
        if self.crowded:
            found.append(t("unplan-crowded", trips=self.crowded, seated=seated, left=left))
        return found


async def settle(turn: Turn) -> None:
    """Undo what a change has made illegal, and say what it was; the caller has kept the change."""
    for words in (await unfit(turn)).words():
        turn.say(words)


async def unfit(round_: Round) -> Undone:
    """Move or end the trips ahead that their vehicle or driver may not or cannot drive any more.

    One that is out of service, gone or whose paper is over; a driver on leave, without the role or
    the licence; a vehicle with fewer seats than people. Whoever is concerned hears it once.
    """
    undone = Undone()
    for day in days(round_):
        if any(one.state in STANDING for one in await round_.db.trips.of_day(day)):
            before = await _standing(round_, [day])
            await _day_unfit(round_, day, undone)
            await _drivers_hear(round_, before)
    return undone


async def _day_unfit(round_: Round, day: date, undone: Undone) -> None:
    table = await table_of(round_, day)
    barred, crowded, resized, drivers = [], [], [], set()
    for trip in table.day.trips:
        if trip.state not in STANDING:
            continue
        vehicle, driver = table.day.vehicles.get(trip.vehicle), table.drivers.get(trip.driver or 0)
        if vehicle is None or vehicle_bars(vehicle, day):
            barred.append(trip)
        elif trip.driver is not None and (driver is None or bars(driver, vehicle, day)):
            drivers.add(trip.driver)
        elif any(one.wrong is Wrong.OVERLOAD for one in table.of(trip)):
            crowded.append(trip)
        elif trip.state in OPEN and _resized(trip, vehicle):
            resized.append(trip)
    undone.ended += len(barred)
    undone.rides += await reseat(round_, barred, Who.DISPATCHER, WHY_VEHICLE)
    for driver_id in sorted(drivers):
        given, ended = await driver_away(round_, driver_id, [day])
        undone.given, undone.driverless = undone.given + given, undone.driverless + ended
    undone.crowded += len(crowded)
    for trip in [*crowded, *resized]:
        undone.rides += await thinned(round_, await table_of(round_, day), trip)


def _resized(trip: Trip, vehicle: Vehicle) -> bool:
    return (trip.seats, trip.wheelchairs) != (vehicle.seats, vehicle.wheelchairs)


async def _standing(round_: Round, days: Iterable[date]) -> list[Trip]:
    """Give all trips of these days as they are, each day held until the commit."""
    found: list[Trip] = []
    for day in sorted(days):
        await round_.db.trips.hold_day(day)
        found += await round_.db.trips.of_day(day)
    return found


async def _drivers_hear(round_: Round, before: Sequence[Trip]) -> None:
    """Tell drivers which trips are theirs no more, which are new, and who joins them."""
    were = {one.id: one for one in before}
    for day in sorted({one.day for one in before}):
        for trip in await round_.db.trips.of_day(day):
            old = were.get(trip.id)
            if old is not None and old.version == trip.version:
                continue
            if old is None:
                await at_once(round_, trip)
            elif old.state is not TripState.DRAFT:
                await _one_hears(round_, old, trip)


async def _one_hears(round_: Round, old: Trip, trip: Trip) -> None:
    await show(round_, trip)
    if trip.state is TripState.BROKEN or trip.driver != old.driver:
        tell_relieved(round_, old)
    same = (trip.driver, trip.vehicle, trip.visits) == (old.driver, old.vehicle, old.visits)
    if trip.state in STANDING and trip.driver is not None and not same:
        words = t(
            "unplan-told-driver",
            number=trip.number,
            day=day_words(trip.day),
            time=clock(round_, trip.start),
        )
        round_.tell(trip.driver, words, key=f"unplanned:{trip.id}:{trip.version}")


async def served_only_by(round_: Round, line: Line, stops: Collection[int]) -> list[Ride]:
    """Give the rides ahead from or to these stops which no other line could serve."""
    others = [one for one in await round_.db.lines.lines() if one.id != line.id]
    free = {
        stop
        for stop in stops
        if not any(one.office == line.office and one.serves(stop) for one in others)
    }
    rides = await round_.db.rides.ahead(line.office, today(round_))
    return [one for one in rides if one.stop in free]


async def unserved(round_: Round) -> int:
    """End the rides ahead that no line serves any more, after lines were changed; how many."""
    lines = await round_.db.lines.lines()
    rides = [
        ride
        for office in {one.id for one in await round_.db.lines.every_stop() if one.office}
        for ride in await round_.db.rides.ahead(office, today(round_))
        if not any(one.office == office and one.serves(ride.stop) for one in lines)
    ]
    await line_lost(round_, rides)
    return len(rides)


async def line_lost(round_: Round, rides: Sequence[Ride]) -> None:
    """End rides that no line serves any more; who waits first, so that none is promised a seat."""
    for day in sorted({one.day for one in rides}):
        await round_.db.trips.hold_day(day)
    for ride in sorted(rides, key=lambda one: (one.state in SEATED, one.day, one.id)):
        await cancel(round_, ride, Move.CANCEL, Who.CLOCK, WHY_LINE)
