"""Trips that nobody has ended, because a telephone was dead or forgotten, end by the clock."""

from datetime import date

from domain.outgoing import t
from domain.rides import Who
from domain.trips import TAKEN, Trip, TripMove, TripState, trip_moved
from handlers.transformer.moving import day_words
from handlers.transformer.on_the_road import ended
from handlers.transformer.task_cards import show
from handlers.transformer.tasks import tell_dispatchers
from handlers.turn import Round

SHOWN = 20  # numbers of trips in one message
UNRECORDED = "unrecorded"


async def close_trips(round_: Round, day: date) -> None:
    """End the trips of a past day whose rides are settled, and tell the dispatchers which."""
    left = [one for one in await round_.db.trips.of_day(day) if one.state in TAKEN]
    for trip in left:
        await show(round_, await _closed(round_, trip))
    if left:
        numbers = [one.number for one in left][:SHOWN]
        words = t("task-told-unended", day=day_words(day), trips=numbers)
        await tell_dispatchers(round_, words, key=f"unended:{day}")


async def _closed(round_: Round, trip: Trip) -> Trip:
    """End one trip; one that never left, as far as anybody has noted, broke."""
    if trip.state is TripState.DEPARTED:
        return await ended(round_, trip, Who.CLOCK, UNRECORDED)
    after = trip_moved(trip, TripMove.BREAK, who=Who.CLOCK, now=round_.now)
    facts = {"reason": UNRECORDED}
    return await round_.db.trips.move(trip, after, TripMove.BREAK, Who.CLOCK, round_.now, facts)
