"""What a vehicle, driver or line is lost to: promises ahead move or end aloud, never silently."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta

from domain.lines import AHEAD, Line
from domain.outgoing import t
from domain.rides import SEATED, Move, Ride, Who
from domain.trips import STANDING, Trip, TripState
from handlers.transformer.announcing import tell_relieved
from handlers.transformer.beginning import at_once
from handlers.transformer.days import today
from handlers.transformer.moving import clock, day_words
from handlers.transformer.reseating import cancel, driver_away, reseat
from handlers.transformer.task_cards import show
from handlers.turn import Round, Turn

WHY_LINE, WHY_VEHICLE = "no-line", "no-car"


async def vehicle_lost(turn: Turn, vehicle: int, days: Collection[date] | None = None) -> None:
    """Seat the people of a vehicle's trips elsewhere and say how many; `days`: only of these.

    The caller has taken the vehicle out, so that it is not planned again.
    """
    end = datetime.combine(today(turn) + timedelta(days=AHEAD + 1), time(), turn.house.wording.zone)
    trips = [
        one
        for one in await turn.db.trips.of_vehicle(vehicle, turn.now, end)
        if one.state in STANDING and (days is None or one.day in days)
    ]
    before = await _standing(turn, {one.day for one in trips})
    after = await reseat(turn, trips, Who.DISPATCHER, WHY_VEHICLE)
    await _drivers_hear(turn, before)
    if trips:
        seated = sum(one.state in SEATED for one in after)
        turn.say(t("unplan-vehicle", trips=len(trips), seated=seated, left=len(after) - seated))


async def driver_lost(turn: Turn, driver: int, first: date, last: date) -> None:
    """Give the trips of a driver who is away to others, or end them, and say how many.

    The caller has noted why, so that the driver is not planned again.
    """
    ahead = today(turn)
    days = [ahead + timedelta(days=one) for one in range(AHEAD + 1)]
    before = await _standing(turn, [one for one in days if first <= one <= last])
    given, ended = await driver_away(turn, driver, sorted({one.day for one in before}))
    await _drivers_hear(turn, before)
    if given or ended:
        turn.say(t("unplan-driver", given=given, ended=ended))


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
    if trip.state in STANDING and trip.driver is not None:
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


async def line_lost(round_: Round, rides: Sequence[Ride]) -> None:
    """End rides that no line serves any more; who waits first, so that none is promised a seat."""
    for day in sorted({one.day for one in rides}):
        await round_.db.trips.hold_day(day)
    for ride in sorted(rides, key=lambda one: (one.state in SEATED, one.day, one.id)):
        await cancel(round_, ride, Move.CANCEL, Who.CLOCK, WHY_LINE)
