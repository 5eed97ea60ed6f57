"""Trips that nobody has ended, because a telephone was dead or forgotten, end by the clock."""

from datetime import time, timedelta

from domain.driving import EXPECTED
from domain.outgoing import t
from domain.rides import Move, State, Who
from domain.schedule import Daily
from domain.trips import TAKEN, Trip, TripMove, TripState, trip_moved
from handlers.routing import Router
from handlers.transformer.moving import day_words, move
from handlers.transformer.on_the_road import ended
from handlers.transformer.task_cards import show
from handlers.transformer.tasks import tell_dispatchers
from handlers.transformer.words import today
from handlers.turn import Round

router = Router()

DAYS_BACK = 7  # that the bot may have been away


@router.round("close-trips", Daily(time(2, 30)))
async def close(round_: Round) -> None:
    """End the trips of past days; what nobody has recorded is called so, and said."""
    for back in range(1, DAYS_BACK + 1):
        day = today(round_) - timedelta(days=back)
        left = [one for one in await round_.db.trips.of_day(day) if one.state in TAKEN]
        if left:
            await round_.db.trips.hold_day(day)
        for trip in left:
            await show(round_, await _closed(round_, trip))
        if left:
            numbers = [one.number for one in left][:20]
            words = t("task-told-unended", day=day_words(day), trips=numbers)
            await tell_dispatchers(round_, words, key=f"unended:{day}")


async def _closed(round_: Round, trip: Trip) -> Trip:
    """End one trip: who was on board has arrived, the others were not recorded."""
    if trip.state is TripState.DEPARTED:
        return await ended(round_, trip, Who.CLOCK, "unrecorded")
    for ride in await round_.db.rides.of_trip(trip.id):
        if ride.state is State.BOARDED:
            await move(round_, ride, Move.COMPLETE, Who.CLOCK)
        elif ride.state in EXPECTED:
            await move(round_, ride, Move.MISS, Who.CLOCK, reason="unrecorded")
    after = trip_moved(trip, TripMove.BREAK, who=Who.CLOCK, now=round_.now)
    facts = {"reason": "unrecorded"}
    return await round_.db.trips.move(trip, after, TripMove.BREAK, Who.CLOCK, round_.now, facts)
