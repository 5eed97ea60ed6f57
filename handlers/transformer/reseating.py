"""When something falls out: who is seated elsewhere, who waits, and who is told, each once."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.lines import Rule
from domain.pooling import Offer
from domain.rides import SEATED, Move, Ride, State, Who
from domain.riding import NO_SHOW_DAYS, USUAL, cancelling, waiting_only
from domain.trips import STANDING, Trip, TripMove, trip_moved
from handlers.transformer.guarding import watch
from handlers.transformer.moving import move
from handlers.transformer.promising import day_of, keep, offer_for, released
from handlers.turn import Round

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
    """Take a ride back and give its seat to who waits for one."""
    await round_.db.trips.hold_day(ride.day)
    after = await move(round_, ride, what, who, rule=rule, quiet=quiet, reason=reason)
    await released(round_, ride, who)
    if ride.state in SEATED:
        await refill(round_, ride.day)
        await watch(round_, ride.trip)
    return after


async def cancel_move(round_: Round, ride: Ride) -> tuple[Move, Rule]:
    """Tell which of the three a cancellation would be now, by the rule of its line."""
    for line in await round_.db.lines.lines():
        if line.office == ride.office and line.serves(ride.stop):
            return cancelling(ride, round_.now, line.rule), line.rule
    return cancelling(ride, round_.now), USUAL


async def refill(round_: Round, day: date) -> int:
    """Promise to who waits what is free now, the most urgent first; how many."""
    waiting = await round_.db.rides.in_state(day, State.WAITING)
    late = {one.rider for one in waiting if await penalty(round_, one.rider)}
    found = 0
    for ride in sorted(waiting, key=lambda one: (one.rider in late, -one.urgency(), one.id)):
        plan = await day_of(round_, day)
        offer = offer_for(plan, ride, around=False)
        if isinstance(offer, Offer) and offer.at > round_.now:
            await keep(round_, plan, ride, offer, Who.CLOCK)
            found += 1
    return found


async def penalty(round_: Round, person: int) -> datetime | None:
    """Tell until when somebody may only wait for a seat, after three no-shows; None if not."""
    shows = await round_.db.rides.no_shows(person, round_.now - NO_SHOW_DAYS)
    return waiting_only(shows, round_.now)


async def broken(round_: Round, trip: Trip, who: Who, reason: str = "breakdown") -> tuple[int, int]:
    """Seat everybody of a trip that cannot go elsewhere, by urgency: (seated, waiting).

    A caller that takes the vehicle or its driver out does so first, so that neither is planned.
    """
    await round_.db.trips.hold_day(trip.day)
    rides = await round_.db.rides.seated_on([trip.id])
    after = trip_moved(trip, TripMove.BREAK, who=who, now=round_.now)
    await round_.db.trips.move(trip, after, TripMove.BREAK, who, round_.now, {"reason": reason})
    for ride in rides:
        await round_.db.trips.unseat(ride.id)
    seated = 0
    by = Who.DISPATCHER if who is Who.DISPATCHER else Who.CLOCK
    for ride in sorted(rides, key=lambda one: (-one.urgency(), one.id)):
        plan = (await day_of(round_, trip.day)).without(trip.vehicle)
        # The promise is broken, so its minute binds nobody any more; it is broken aloud.
        offer = offer_for(plan, replace(ride, promised_at=None), around=False)
        if isinstance(offer, Offer) and offer.at > round_.now:
            await keep(round_, plan, ride, offer, by)
            seated += 1
        else:
            await move(round_, ride, Move.BUMP, by, facts={"why": reason})
    return seated, len(rides) - seated


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
