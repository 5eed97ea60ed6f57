"""A trip that no evening plan will see any more begins at once, and those who drive hear of it."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.outgoing import Button, t
from domain.pooling import No, Offer
from domain.pooling_shapes import Reason
from domain.rides import Ride, Who
from domain.trips import NOTICE, STANDING, Trip, TripMove, TripState, trip_moved
from handlers.transformer.moving import clock, day_words
from handlers.transformer.promising import Day, offer_for
from handlers.transformer.staff import dispatchers
from handlers.transformer.task_cards import show
from handlers.transformer.words import today
from handlers.turn import Round

LEAD = timedelta(minutes=10)  # so that a rider can be at the stop


def timely_offer(day: Day, ride: Ride, *, around: bool = True) -> Offer | No:
    """Look for a place that rider and driver can still make; a new trip takes its driver longer."""
    found = offer_for(day, ride, around=around)
    if isinstance(found, No):
        return replace(
            found, earlier=_timely(found.earlier, day.now), later=_timely(found.later, day.now)
        )
    if _timely(found, day.now):
        return found
    first = day.now + NOTICE
    cars = tuple(replace(car, from_=max(car.from_, first)) for car in day.cars)
    later = offer_for(replace(day, cars=cars), ride, around=around)
    if isinstance(later, No) or _timely(later, day.now):
        return later
    return No(Reason.NO_CAR, None, None)


def _timely(offer: Offer | None, now: datetime) -> Offer | None:
    if offer is None or offer.at < now + LEAD:
        return None
    return offer if offer.before is not None or offer.run.start >= now + NOTICE else None


async def begin(round_: Round, ride: Ride, offer: Offer) -> None:
    """Let the trip of a promise begin at once if it is a new one that nobody would publish."""
    trip = await round_.db.trips.get(ride.trip or 0) if offer.before is None else None
    if trip is not None:
        await at_once(round_, trip)


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
