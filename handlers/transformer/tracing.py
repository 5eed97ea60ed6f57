"""Where a vehicle is, as honestly as it is known: what was noted, and how long ago."""

from datetime import datetime, timedelta

from domain.outgoing import Label, t
from domain.trips import STANDING, Trip, TripState
from handlers.transformer.moving import clock
from handlers.turn import Round

MINUTE = timedelta(minutes=1)


async def where(round_: Round, trip: Trip) -> Label:
    """Say where the vehicle of a trip was last noted; no position of its own is shared here."""
    if trip.state is TripState.DRAFT:
        return t("mine-where-draft")
    if trip.state not in STANDING | {TripState.DEPARTED}:
        return t("mine-where-over", state=t(f"trip-state-{trip.state}"))
    last: tuple[datetime, str, int] | None = None
    for call in await round_.db.trips.calls(trip.id):
        if call.arrived_at is not None:
            last = (call.arrived_at, "arrived", call.stop)
        if call.left_at is not None:
            last = (call.left_at, "left", call.stop)
    if last is None:
        if trip.state is TripState.DEPARTED:
            return t("mine-where-nothing")
        return t("mine-where-standing", time=clock(round_, trip.start))
    at, what, number = last
    stop = await round_.db.lines.stop(number)
    return t(
        f"mine-where-{what}",
        stop=stop.name if stop else "–",
        time=clock(round_, at),
        minutes=max(0, (round_.now - at) // MINUTE),
    )
