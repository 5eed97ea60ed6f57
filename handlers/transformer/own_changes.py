"""Another hour, stop, number of seats or need: a new promise, or the ride stays as it was."""

from dataclasses import replace
from typing import Any

from domain.errors import Refused, Stale
from domain.outgoing import Button, Lines, Plain, t
from domain.people import Role
from domain.pooling import Offer
from domain.rides import MOST_SEATS, SEATED, Move, Need, Ride, Who
from handlers.paging import paired
from handlers.routing import Router
from handlers.transformer import answering
from handlers.transformer.asking import stops_of, wished
from handlers.transformer.guarding import watch
from handlers.transformer.moving import day_words, move, news, own, way_words
from handlers.transformer.own import CHANGEABLE, card
from handlers.transformer.promising import bookable, day_of, hours, keep, offer_for
from handlers.transformer.reseating import freed
from handlers.turn import Turn

router = Router()

WHAT = (("hour", "yuh"), ("place", "yup"), ("seats", "yus"), ("needs", "yue"))


@router.button("yu", role=Role.EMPLOYEE)
async def what(turn: Turn, number: int) -> None:
    """Ask what is to be changed."""
    ride = await _mine(turn, number)
    choices = [Button(t(f"mine-change-{one}"), route, ride.id) for one, route in WHAT]
    turn.show(
        t(
            "mine-change-what",
            number=ride.number,
            way=way_words(ride.direction),
            day=day_words(ride.day),
        ),
        *paired(choices),
        [Button(t("mine-as-it-is"), "yo", ride.id)],
    )


@router.button("yuh", role=Role.EMPLOYEE)
async def which_hour(turn: Turn, number: int) -> None:
    """Offer the other hours of the day."""
    ride = await _mine(turn, number)
    line = (await day_of(turn, ride.day, hold=False)).line(ride.stop, ride.office)
    buttons = [
        Button(Plain(f"{at:%H.%M}"), "yut", ride.id, at.hour * 60 + at.minute)
        for at in (hours(line, ride.direction, ride.day) if line else ())
    ]
    turn.show(t("ride-ask-when"), *paired(buttons), [Button(t("mine-as-it-is"), "yo", ride.id)])


@router.button("yut", role=Role.EMPLOYEE)
async def hour(turn: Turn, number: int, minute: int) -> None:
    """Ride at another hour."""
    ride = await _mine(turn, number)
    line = (await day_of(turn, ride.day, hold=False)).line(ride.stop, ride.office)
    known = hours(line, ride.direction, ride.day) if line else ()
    if minute not in {at.hour * 60 + at.minute for at in known}:
        raise Stale
    wish = await wished(
        turn,
        day=ride.day,
        direction=ride.direction,
        office=ride.office,
        stop=ride.stop,
        minute=minute,
    )
    await _changed(turn, ride, earliest=wish.earliest, latest=wish.latest)


@router.button("yup", role=Role.EMPLOYEE)
async def which_stop(turn: Turn, number: int) -> None:
    """Offer the other stops of the lines that go to the same office."""
    ride = await _mine(turn, number)
    buttons = [
        Button(Plain(one.name), "yuq", ride.id, one.id)
        for one in await stops_of(turn)
        if one.id != ride.stop and one.id in await _served(turn, ride)
    ]
    turn.show(
        t("mine-change-stop"),
        *paired(buttons[:40], 1 if len(buttons) < 8 else 2),
        [Button(t("mine-as-it-is"), "yo", ride.id)],
    )


async def _served(turn: Turn, ride: Ride) -> set[int]:
    lines = [one for one in await turn.db.lines.lines() if one.office == ride.office]
    return {stop for one in lines for stop in one.stops}


@router.button("yuq", role=Role.EMPLOYEE)
async def stop(turn: Turn, number: int, place: int) -> None:
    """Get in or out elsewhere."""
    ride = await _mine(turn, number)
    if place == ride.stop or place not in await _served(turn, ride):
        raise Stale
    await _changed(turn, ride, stop=place)


@router.button("yus", role=Role.EMPLOYEE)
async def which_seats(turn: Turn, number: int) -> None:
    """Offer as many seats as one may hold, and no fewer than the colleagues who have said so."""
    ride = await _mine(turn, number)
    joined = [one for one in await turn.db.rides.guests(ride.id) if one.person is not None]
    buttons = [
        Button(t("ride-seats", number=one), "yun", ride.id, one)
        for one in range(1 + len(joined), MOST_SEATS + 1)
        if one != ride.seats
    ]
    turn.show(
        t("mine-change-how-many", seats=ride.seats),
        buttons,
        [Button(t("mine-as-it-is"), "yo", ride.id)],
    )


@router.button("yun", role=Role.EMPLOYEE)
async def seats(turn: Turn, number: int, wanted: int) -> None:
    """Ride with more colleagues, or fewer."""
    ride = await _mine(turn, number)
    held = await turn.db.rides.guests(ride.id)
    joined = [one for one in held if one.person is not None]
    if not 1 + len(joined) <= wanted <= MOST_SEATS or wanted == ride.seats:
        raise Stale
    fewer = wanted < ride.seats and ride.state in SEATED
    await (_fewer(turn, ride, wanted) if fewer else _changed(turn, ride, seats=wanted))
    waiting = [one for one in held if one.person is None]
    for one in waiting[max(0, wanted - 1 - len(joined)) :]:
        await turn.db.rides.drop_guest(one.id)


@router.button("yue", role=Role.EMPLOYEE)
async def which_need(turn: Turn, number: int) -> None:
    """Offer the needs to be taken in or out."""
    ride = await _mine(turn, number)
    buttons = [
        Button(
            t("ride-need-on" if one in ride.needs else "ride-need-off", need=t(f"ride-need-{one}")),
            "yuw",
            ride.id,
            str(one),
        )
        for one in Need
    ]
    turn.show(t("mine-change-need"), *paired(buttons), [Button(t("mine-as-it-is"), "yo", ride.id)])


@router.button("yuw", role=Role.EMPLOYEE)
async def need(turn: Turn, number: int, wanted: str) -> None:
    """Need something more, or something less."""
    ride = await _mine(turn, number)
    if wanted not in set(Need):
        raise Stale
    await _changed(turn, ride, needs=ride.needs ^ {Need(wanted)})


async def _mine(turn: Turn, number: int) -> Ride:
    """Give one's own ride that has not begun."""
    ride = await own(turn, number)
    if ride.state not in CHANGEABLE or ride.departure <= turn.now:
        raise Stale
    return ride


async def _fewer(turn: Turn, ride: Ride, wanted: int) -> Ride:
    """Give seats back: that is always possible, and the minute stays."""
    await turn.db.trips.hold_day(ride.day)
    after = await move(turn, ride, Move.SHIFT, Who.CLOCK, facts={"seats": wanted}, seats=wanted)
    trip = await turn.db.trips.get(after.trip or 0)
    if trip is not None:
        await turn.db.trips.seat(trip, after)
    freed(turn, ride.day)
    await watch(turn, ride.trip)
    turn.show(*await card(turn, after))
    return after


async def _changed(turn: Turn, ride: Ride, **changes: Any) -> Ride:
    """Promise anew, or leave all as it was: the refusal undoes whatever this turn has written."""
    wanted = replace(ride, **changes)
    plan = await day_of(turn, ride.day)
    if not bookable(plan, ride, ride.departure, turn.now):
        raise Refused(t("mine-change-closed", number=ride.number))
    if ride.state in SEATED:
        after = await answering.change(turn, ride, wanted)
        words, _ = await news(turn, after, Move.CHANGE)
    else:
        offer = offer_for(plan, wanted, around=False)
        if not isinstance(offer, Offer) or not bookable(plan, wanted, offer.at, turn.now):
            raise Refused(t("mine-change-waits", number=ride.number))
        after = await keep(turn, plan, wanted, offer, Who.RIDER)
        words, _ = await news(turn, after, Move.PROMISE)
    shown, *rows = await card(turn, after)
    turn.show(Lines((words, shown), "\n\n"), *rows)
    return after
