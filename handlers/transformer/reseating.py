"""When something falls out: who is seated elsewhere, who waits, and who is told, each once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.lines import Rule
from domain.pooling import Direction, Offer
from domain.pooling_rules import overload
from domain.rides import SEATED, Move, Ride, State, Who
from domain.riding import NO_SHOW_DAYS, USUAL, cancelling, waiting_only
from domain.trips import OPEN, STANDING, Trip, TripMove, TripState, trip_moved
from handlers.transformer.beginning import LEAD
from handlers.transformer.guarding import watch
from handlers.transformer.moving import move
from handlers.transformer.plan_day import Table
from handlers.transformer.promising import Day, car_of, day_of, keep, offer_for, released
from handlers.turn import Round

SMALLER = "smaller"  # why somebody has to leave: the vehicle has fewer seats now
REFILL = "refill"  # the work that a day with free seats is
WAITS_UNTIL = timedelta(minutes=90)  # before the window: whoever has no seat then is told so


async def cancel(
    round_: Round,
    ride: Ride,
    what: Move,
    who: Who,
    reason: str,
    rule: Rule = USUAL,
    *,
    quiet: bool = False,
) -> Ride:
    """Take a ride back; its seat goes to who waits for one."""
    await round_.db.trips.hold_day(ride.day)
    after = await move(round_, ride, what, who, rule=rule, quiet=quiet, reason=reason)
    await released(round_, ride, who)
    if ride.state in SEATED:
        freed(round_, ride.day)
        await watch(round_, ride.trip)
    return after


async def cancel_move(round_: Round, ride: Ride) -> tuple[Move, Rule]:
    """Tell which of the three a cancellation would be now, by the rule of its line."""
    for line in await round_.db.lines.lines():
        if line.office == ride.office and line.serves(ride.stop):
            return cancelling(ride, round_.now, line.rule), line.rule
    return cancelling(ride, round_.now), USUAL


def freed(round_: Round, day: date) -> None:
    """Note that seats of a day are free now: who waits is looked at once they all are.

    Many are freed at once when somebody is on leave for a fortnight, or leaves the roster; the day
    is then planned once, in transactions that hold up nobody for long.
    """
    round_.later(REFILL, day.isoformat(), key=f"{REFILL}:{day}")


async def penalty(round_: Round, person: int) -> datetime | None:
    """Tell until when somebody may only wait for a seat, after three no-shows; None if not."""
    shows = await round_.db.rides.no_shows(person, round_.now - NO_SHOW_DAYS)
    return waiting_only(shows, round_.now)


async def broken(round_: Round, trip: Trip, who: Who, reason: str = "breakdown") -> tuple[int, int]:
    """Seat everybody of a trip that cannot go elsewhere, by urgency: (seated, not seated).

    A caller that takes the vehicle or its driver out does so first, so that neither is planned.
    """
    after = await reseat(round_, [trip], who, reason)
    seated = sum(one.state in SEATED for one in after)
    return seated, len(after) - seated


async def reseat(
    round_: Round, trips: Sequence[Trip], who: Who, reason: str, stranded: int | None = None
) -> list[Ride]:
    """Break trips and seat their people elsewhere, the most urgent first; each hears it once.

    `stranded` is the stop at which those on board can be picked up. Who would ride soon gets also
    a seat outside the window, for late is better than not at all; and who gets none hears so now.
    """
    for day in sorted({one.day for one in trips}):
        await round_.db.trips.hold_day(day)
    rides = await round_.db.rides.seated_on([one.id for one in trips])
    for trip in trips:
        after = trip_moved(trip, TripMove.BREAK, who=who, now=round_.now)
        facts = {"reason": reason}
        await round_.db.trips.move(trip, after, TripMove.BREAK, who, round_.now, facts)
    for ride in rides:
        await round_.db.trips.unseat(ride.id)
    by = Who.DISPATCHER if who is Who.DISPATCHER else Who.CLOCK
    broke = {one.id: one for one in trips}
    return [
        await _elsewhere(round_, broke[ride.trip or 0], ride, by, reason, stranded)
        for ride in sorted(rides, key=lambda one: (one.day, -one.urgency(), one.id))
    ]


async def thinned(round_: Round, table: Table, trip: Trip) -> list[Ride]:
    """Let a trip have as much room as its vehicle has now; whoever is too many leaves.

    The least urgent leave first. Gives their rides as they are now.
    """
    vehicle = table.day.vehicles[trip.vehicle]
    room = car_of(vehicle, trip.start, trip.end)
    stay: list[Ride] = []
    leave: list[Ride] = []
    for ride in sorted(table.aboard(trip), key=lambda one: (-one.urgency(), one.id)):
        full = overload(room, [one.wish() for one in [*stay, ride]])
        (leave if full else stay).append(ride)
    for ride in [*stay, *leave]:
        await round_.db.trips.unseat(ride.id)
    what = TripMove.FIT if trip.state in OPEN else TripMove.ASSIGN
    after = trip_moved(
        trip,
        what,
        who=Who.DISPATCHER,
        now=round_.now,
        seats=vehicle.seats,
        wheelchairs=vehicle.wheelchairs,
    )
    after = await round_.db.trips.move(trip, after, what, Who.DISPATCHER, round_.now)
    for ride in stay:
        await round_.db.trips.seat(after, ride)
    for ride in leave:
        await released(round_, ride, Who.DISPATCHER)
    await watch(round_, trip.id)
    return [await _elsewhere(round_, trip, ride, Who.DISPATCHER, SMALLER, None) for ride in leave]


async def _elsewhere(
    round_: Round, trip: Trip, ride: Ride, by: Who, reason: str, stranded: int | None
) -> Ride:
    """Seat one person in another vehicle, or say that there is none."""
    soon = ride.state is State.BOARDED or ride.earliest - WAITS_UNTIL <= round_.now
    # The promise is broken, so its minute binds nobody any more; it is broken aloud.
    asked = replace(ride, promised_at=None)
    if ride.state is State.BOARDED and stranded and ride.direction is Direction.TO_OFFICE:
        asked = replace(asked, stop=stranded)
    # Who stands on the road beside a vehicle that does not go drives no other one.
    away = {trip.driver} if trip.driver and trip.state is TripState.DEPARTED else set()
    plan = (await day_of(round_, trip.day, away=away)).without(trip.vehicle)
    offer = _in_time(round_, plan, asked, soon=soon)
    if offer is not None:
        there = offer.run.at_office
        asked = replace(asked, earliest=min(asked.earliest, there), latest=max(asked.latest, there))
        return await keep(round_, plan, asked, offer, by)
    why = {"why": reason}
    if not soon:
        return await move(round_, ride, Move.BUMP, by, facts=why)
    waiting = await move(round_, ride, Move.BUMP, by, facts=why, quiet=True)
    return await move(round_, waiting, Move.GIVE_UP, Who.CLOCK, reason=reason)


def _in_time(round_: Round, plan: Day, ride: Ride, *, soon: bool) -> Offer | None:
    """Look for a seat at a minute that the rider, and the driver who does not know yet, can make.

    A vehicle that would have to be there at once is looked for again as of a little later.
    """
    first = round_.now + LEAD
    later = replace(
        plan, cars=tuple(replace(car, from_=max(car.from_, first)) for car in plan.cars)
    )
    for day in (plan, later):
        found = offer_for(day, ride, around=soon)
        offers = (found,) if isinstance(found, Offer) else (found.later, found.earlier)
        for offer in offers:
            if offer is not None and offer.at >= first:
                return offer
    return None


async def driver_away(round_: Round, driver: int, days: Iterable[date]) -> tuple[int, int]:
    """Give the trips of a driver who is away to others, or end them: (given, ended).

    A caller that notes a leave does so first, so that the driver is not planned again.
    """
    given = ended = 0
    for day in sorted(days):
        plan = await day_of(round_, day)
        for trip in plan.trips:
            if trip.driver != driver or trip.state not in STANDING:
                continue
            other = plan.drivers.get(trip.vehicle)
            if other is None or other == driver:
                await broken(round_, trip, Who.DISPATCHER, "no-driver")
                ended += 1
                continue
            after = trip_moved(
                trip, TripMove.ASSIGN, who=Who.DISPATCHER, now=round_.now, driver=other
            )
            await round_.db.trips.move(trip, after, TripMove.ASSIGN, Who.DISPATCHER, round_.now)
            given += 1
    return given, ended


async def give_up(round_: Round, ride: Ride) -> bool:
    """Say to who waits that no seat will come, in time to find another way; whether it was said."""
    if ride.state is not State.WAITING or ride.earliest - WAITS_UNTIL > round_.now:
        return False
    await move(round_, ride, Move.GIVE_UP, Who.CLOCK, reason=ride.reason or "full")
    return True
