"""A trip that no evening plan will see any more begins at once, and those who drive hear of it."""

from domain.outgoing import Button, t
from domain.rides import Who
from domain.trips import STANDING, Trip, TripMove, TripState, trip_moved
from handlers.transformer.days import today
from handlers.transformer.moving import clock, day_words
from handlers.transformer.staff import dispatchers
from handlers.transformer.task_cards import show
from handlers.turn import Round


async def publish_now(round_: Round, trip: Trip) -> Trip:
    """Publish a trip that no evening plan has seen; its riders know their minute."""
    after = trip_moved(trip, TripMove.PUBLISH, who=Who.CLOCK, now=round_.now)
    return await round_.db.trips.move(trip, after, TripMove.PUBLISH, Who.CLOCK, round_.now)


async def at_once(round_: Round, trip: Trip) -> Trip:
    """Publish a new draft of today, or of a day that is published; driver and dispatchers hear."""
    if trip.state is not TripState.DRAFT:
        return trip
    others = await round_.db.trips.of_day(trip.day)
    public = any(one.state in STANDING - {TripState.DRAFT} for one in others)
    if trip.day != today(round_) and not public:
        return trip
    trip = await publish_now(round_, trip)
    await show(round_, trip)
    words = t(
        "begin-told",
        number=trip.number,
        day=day_words(trip.day),
        time=clock(round_, trip.start),
    )
    if trip.driver is not None:
        round_.tell(trip.driver, words, key=f"begins:{trip.id}:driver")
    for person in await dispatchers(round_):
        see = [Button(t("plan-open"), "kt", trip.id)]
        round_.tell(person, words, see, key=f"begins:{trip.id}:{person}")
    return trip
