"""What giving a ride back counts as, by the hours before departure: told before the tap."""

from datetime import datetime, timedelta

from domain.outgoing import Label, Lines, t
from domain.rides import SEATED, Move, Ride
from handlers.transformer.moving import clock
from handlers.transformer.reseating import cancel_move
from handlers.turn import Round


async def cost(round_: Round, ride: Ride) -> Label:
    """Say the rule, and as what a tap now would count: in time, on the same day, or late."""
    what, rule = await cancel_move(round_, ride)
    now = t(f"mine-counts-{what}")
    if ride.state not in SEATED:
        return now
    zone = round_.house.wording.zone
    day = datetime.combine(ride.departure.astimezone(zone).date(), datetime.min.time(), zone)
    late = ride.departure - timedelta(hours=rule.cancel_hours)
    parts: list[Label] = [now]
    if what is Move.CANCEL and day < late:
        parts.append(t("mine-rule-day"))
    if what is not Move.CANCEL_LATE:
        parts.append(t("mine-rule-late", time=clock(round_, late), hours=rule.cancel_hours))
    return Lines(tuple(parts), " ")
