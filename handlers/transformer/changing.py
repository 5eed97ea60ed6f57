"""A ride is given back or moved: what it counts as is told before the tap."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.errors import Stale
from domain.outgoing import Button, Lines, Row, t
from domain.people import Role
from domain.ride_words import Said
from domain.rides import DAYS_AHEAD, SEATED, Move, Ride, State, Who
from handlers.paging import paired
from handlers.routing import Router
from handlers.transformer import answering
from handlers.transformer.asking import wished
from handlers.transformer.costs import cost
from handlers.transformer.guarding import known
from handlers.transformer.moving import clock, day_words, move, news, own, way_words
from handlers.transformer.promising import day_of, hours
from handlers.transformer.reseating import cancel, cancel_move
from handlers.transformer.words import today
from handlers.turn import Turn

router = Router()

WHY = ("sick", "leave", "duty", "plans", "other")


async def offer_cancel(turn: Turn, said: Said) -> None:
    """Show which ride is meant, to be given back with a tap; several are shown each."""
    rides = await meant(turn, said)
    if not rides:
        turn.say(t("ride-none"))
        return
    for ride in rides[:3]:
        await _ask(turn, ride, said.reason)


async def meant(turn: Turn, said: Said) -> list[Ride]:
    """Give the rides that somebody may speak of: of the day that was named, else of the next."""
    first = said.day or today(turn)
    last = said.day or today(turn) + timedelta(days=DAYS_AHEAD)
    rides = await turn.db.rides.mine(turn.person.id, first, last)
    rides = [
        one
        for one in rides
        if one.state is not State.BOARDED and said.direction in {None, one.direction}
    ]
    return [one for one in rides if one.day == rides[0].day]


async def _ask(turn: Turn, ride: Ride, reason: str) -> None:
    """Say what giving it back counts as, and ask for the tap."""
    what, _ = await cancel_move(turn, ride)
    at = clock(turn, ride.departure)
    words = t(
        f"ride-cancel-{what}" if what is not Move.CANCEL else "ride-cancel-ask",
        number=ride.number,
        way=way_words(ride.direction),
        day=day_words(ride.day),
        time=at,
    )
    rows: list[Row]
    if reason:
        rows = [[Button(t("ride-cancel-yes"), "tcy", ride.id, reason)]]
    else:
        rows = paired([Button(t(f"ride-why-{one}"), "tcy", ride.id, one) for one in WHY])
    told = Lines((words, await cost(turn, ride)), "\n\n")
    turn.say(told, *rows, [Button(t("ride-cancel-no"), "tck", ride.id)])


@router.button("tc", role=Role.EMPLOYEE)
async def ask_cancel(turn: Turn, number: int) -> None:
    """Ask why, with what it counts as."""
    ride = await own(turn, number)
    if not ride.live:
        raise Stale
    await _ask(turn, ride, "")


@router.button("tck", role=Role.EMPLOYEE)
async def keep_ride(turn: Turn, number: int) -> None:
    """Leave a ride as it is."""
    ride = await own(turn, number)
    turn.show(t("ride-kept", number=ride.number))


@router.button("tcy", role=Role.EMPLOYEE)
async def cancelled(turn: Turn, number: int, reason: str) -> None:
    """Give a ride back; who waits for a seat gets it."""
    ride = await own(turn, number)
    if not ride.live or reason not in WHY:
        raise Stale
    what, rule = await cancel_move(turn, ride)
    after = await cancel(turn, ride, what, Who.RIDER, reason, rule)
    words, _ = await news(turn, after, what)
    turn.show(words)


@router.button("to", role=Role.EMPLOYEE)
async def instead(turn: Turn, number: int, minute: int) -> None:
    """Take the earlier or the later possibility."""
    ride = await own(turn, number)
    there = datetime.fromtimestamp(min(minute, 2**31) * 60, UTC)
    if ride.state is not State.UNMET or abs(there - ride.latest) > timedelta(days=1):
        raise Stale
    after, no = await answering.instead(turn, ride, there)
    await answering.say(turn, after, no)


@router.button("tw", role=Role.EMPLOYEE)
async def wait(turn: Turn, number: int) -> None:
    """Join the waiting list."""
    ride = await own(turn, number)
    if ride.state is not State.UNMET or ride.latest < turn.now:
        raise Stale
    if await turn.db.rides.rides_on(ride.rider, ride.day, ride.direction):
        raise Stale
    after = await move(turn, ride, Move.QUEUE, Who.RIDER)
    words, rows = await news(turn, after, Move.QUEUE)
    turn.show(words, *rows)


@router.button("ta", role=Role.EMPLOYEE)
async def agree(turn: Turn, number: int) -> None:
    """Hear that she does not mind riding first or last alone after dark."""
    ride = await own(turn, number)
    if ride.state is not State.UNMET:
        raise Stale
    _, said = await known(turn, turn.person.id)
    await turn.db.nights.put(turn.person.id, replace(said, alone=True), turn.now)
    after, no = await answering.settle(turn, replace(ride, guarded=False), Who.RIDER)
    await answering.say(turn, after, no)
    turn.say(t("safe-night-kept"))


async def offer_change(turn: Turn, said: Said) -> bool:
    """Offer the other hours of the day for the ride that is meant; False if there is none."""
    rides = [one for one in await meant(turn, said) if one.state in SEATED]
    if not rides:
        return False
    ride = rides[0]
    plan = await day_of(turn, ride.day, hold=False)
    line = plan.line(ride.stop, ride.office)
    buttons = [
        Button(t("ride-change-to", time=f"{at:%H.%M}"), "tx", ride.id, at.hour * 60 + at.minute)
        for at in (hours(line, ride.direction, ride.day) if line else ())
    ]
    way, day = way_words(ride.direction), day_words(ride.day)
    turn.say(
        t("ride-change-ask", number=ride.number, way=way, day=day),
        *paired(buttons),
        [Button(t("ride-cancel"), "tc", ride.id)],
    )
    return True


@router.button("tx", role=Role.EMPLOYEE)
async def changed(turn: Turn, number: int, minute: int) -> None:
    """Move a ride to another hour; where there is no seat the old promise stands."""
    ride = await own(turn, number)
    if ride.state not in SEATED or not 0 <= minute < 24 * 60:
        raise Stale
    wish = await wished(
        turn,
        day=ride.day,
        direction=ride.direction,
        office=ride.office,
        stop=ride.stop,
        minute=minute,
    )
    wanted = replace(ride, earliest=wish.earliest, latest=wish.latest)
    after = await answering.change(turn, ride, wanted)
    words, rows = await news(turn, after, Move.CHANGE)
    turn.show(words, *rows)
