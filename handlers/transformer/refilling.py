"""Seats that were freed go to who waits, a few people at a time, each day by itself."""

from datetime import date
from typing import Any, Final

from domain.pooling import Offer
from domain.rides import State, Who
from handlers.routing import Router
from handlers.transformer.apart import apart
from handlers.transformer.beginning import begin, timely_offer
from handlers.transformer.promising import day_of, keep
from handlers.transformer.reseating import REFILL, penalty
from handlers.transformer.words import today
from handlers.turn import Round

router = Router()

AT_ONCE: Final = 20  # people in one transaction: whoever books meanwhile waits for it


@router.result(REFILL)
async def refill(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Promise to who waits what is free now, the most urgent first."""
    day = date.fromisoformat(about)
    if result is None or day < today(round_):
        return
    await round_.db.trips.hold_day(day)
    tried = set(payload.get("tried", ()))
    waiting = await round_.db.rides.in_state(day, State.WAITING)
    left = [one for one in waiting if one.id not in tried]
    late = {one.rider for one in left if await penalty(round_, one.rider)}
    left.sort(key=lambda one: (one.rider in late, -one.urgency(), one.id))
    plan = None  # the day is read anew only once something on it has changed
    for ride in left[:AT_ONCE]:
        with apart("a ride that waits", ride.id):
            plan = plan or await day_of(round_, day, hold=False)
            offer = timely_offer(plan, ride, around=False)
            if isinstance(offer, Offer):
                there, plan = plan, None
                kept = await keep(round_, there, ride, offer, Who.CLOCK)
                await begin(round_, kept, offer)
    if len(left) > AT_ONCE:
        tried |= {one.id for one in left[:AT_ONCE]}
        key = f"{REFILL}:{day}:{len(tried)}"
        round_.later(REFILL, about, key=key, tried=sorted(tried))
