"""What giving a ride back counts as, by the hours before departure: told before the tap."""

from datetime import datetime, timedelta

from domain.outgoing import Label, Lines, t
from domain.rides import SEATED, Move, Ride
from handlers.transformer.moving import clock
from handlers.transformer.reseating import cancel_move
from handlers.turn import Round

CODES = {Move.CANCEL: "CANC", Move.CANCEL_SAME_DAY: "SDCANC", Move.CANCEL_LATE: "LTCANC"}


async def cost(round_: Round, ride: Ride) -> Label:
    """Say the rule and which of the three codes a tap now would be."""
    what, rule = await cancel_move(round_, ride)
    now = t(f"mine-counts-{what}", code=CODES[what])
    if ride.state not in SEATED:
        return now
    zone = round_.house.wording.zone
    day = datetime.combine(ride.departure.astimezone(zone).date(), datetime.min.time(), zone)
    late = ride.departure - timedelta(hours=rule.cancel_hours)
    parts: list[Label] = [now]
    if what is Move.CANCEL and day < late:
        parts.append(t("mine-rule-day", code=CODES[Move.CANCEL_SAME_DAY]))
    if what is not Move.CANCEL_LATE:
        code = CODES[Move.CANCEL_LATE]
        parts.append(
            t("mine-rule-late", time=clock(round_, late), hours=rule.cancel_hours, code=code)
        )
    return Lines(tuple(parts), " ")
