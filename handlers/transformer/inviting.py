"""Links for colleagues: each further seat of a promise is for somebody who has yet to say so."""

import secrets
from datetime import timedelta

from domain.outgoing import Plain, t
from domain.rides import Ride, State
from handlers.turn import Round

HELD = timedelta(hours=24)  # how long a seat waits for a colleague
BEFORE = timedelta(hours=1)  # and until when at the latest, before departure


async def invite(round_: Round, ride: Ride) -> None:
    """Give a link for each further seat of a promise that is for nobody yet.

    However the promise came about: a seat without a link could be given to nobody, and nobody
    would give it back. Shortly before departure a link holds for half of the time that is left.
    """
    left = ride.departure - round_.now
    if ride.state not in {State.PROMISED, State.CONFIRMED} or left <= timedelta():
        return
    until = round_.now + min(HELD, max(left - BEFORE, left / 2))
    for _ in range(ride.seats - 1 - len(await round_.db.rides.guests(ride.id))):
        token = secrets.token_urlsafe(12)
        await round_.db.rides.invite(ride.id, token, until)
        link = f"https://t.me/{round_.house.bot_username}?start=tumpang_{token}"
        round_.tell(ride.rider, t("ride-guest-link", link=Plain(link), until=until))
