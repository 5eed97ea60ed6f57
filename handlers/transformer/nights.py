"""What a woman says about riding first or last alone after dark; she may change it at any time."""

from dataclasses import replace
from datetime import timedelta

from domain.errors import Stale
from domain.outgoing import Button, Row, t
from domain.people import Role
from domain.rides import Move, Ride, State, Who
from domain.safety import Night, left_alone
from handlers.routing import Router
from handlers.transformer.asking import NAME, summary
from handlers.transformer.guarding import choices, known
from handlers.transformer.moving import clock, day_words, move, own
from handlers.transformer.words import today
from handlers.turn import Turn

router = Router()

YEAR = timedelta(days=366)  # wishes of repeats may be as far off


@router.button("zn", role=Role.EMPLOYEE)
async def night(turn: Turn) -> None:
    """Show what holds for the person."""
    by_nip, said = await known(turn, turn.person.id)
    woman = said.woman if by_nip is None else by_nip
    rows: list[Row] = []
    if woman is None:
        words = t("safe-night-unknown")
        rows.append(
            [Button(t("safe-night-woman"), "znx", 1), Button(t("safe-night-man"), "znx", 0)]
        )
    elif not woman:
        words = t("safe-night-men")
        if by_nip is None:
            rows.append([Button(t("safe-night-woman"), "znx", 1)])
    elif said.alone:
        words = t("safe-night-agreed")
        rows.append([Button(t("safe-night-revoke"), "znr")])
    else:
        words = t("safe-night-guarded")
        rows.append([Button(t("ride-agree-alone"), "zng")])
    turn.show(words, *rows, [Button(t("mine-back"), "yl", 1)])


@router.button("znx", role=Role.EMPLOYEE)
async def woman(turn: Turn, yes: int) -> None:
    """Keep who somebody is, where no NIP says it."""
    await _say(turn, woman=bool(yes))
    await night(turn)


@router.button("znw", role=Role.EMPLOYEE)
async def woman_booking(turn: Turn, version: int, yes: int) -> None:
    """Keep it in the midst of a booking, and go on with that."""
    turn.form(version, NAME)
    await _say(turn, woman=bool(yes))
    await summary(turn)


async def _say(turn: Turn, *, woman: bool) -> None:
    by_nip, said = await known(turn, turn.person.id)
    if by_nip is not None:
        raise Stale
    await turn.db.nights.put(turn.person.id, replace(said, woman=woman), turn.now)
    await _hold(turn, await _rides(turn), guarded=Night(woman, said.alone).guards(None))


@router.button("zng", role=Role.EMPLOYEE)
async def agree(turn: Turn) -> None:
    """Hear that she does not mind, from now on and for what is booked."""
    _, said = await known(turn, turn.person.id)
    await turn.db.nights.put(turn.person.id, replace(said, alone=True), turn.now)
    await _hold(turn, await _rides(turn), guarded=False)
    await night(turn)


@router.button("znr", role=Role.EMPLOYEE)
async def revoke(turn: Turn) -> None:
    """Hear that she minds after all: where she would be alone she decides ride by ride."""
    _, said = await known(turn, turn.person.id)
    await turn.db.nights.put(turn.person.id, replace(said, alone=False), turn.now)
    alone = await _hold(turn, await _rides(turn), guarded=True)
    await night(turn)
    for ride in alone:
        words = t(
            "safe-alone-still",
            number=ride.number,
            day=day_words(ride.day),
            time=clock(turn, ride.departure),
        )
        turn.say(words, *choices(ride))


@router.button("zna", role=Role.EMPLOYEE)
async def agree_once(turn: Turn, number: int) -> None:
    """Hear that she does not mind this one time."""
    ride = await own(turn, number)
    if not ride.live or ride.state is State.BOARDED:
        raise Stale
    if ride.guarded:
        await move(turn, ride, Move.GUARD, Who.RIDER, guarded=False)
    turn.show(t("safe-alone-fine", number=ride.number))


async def _rides(turn: Turn) -> list[Ride]:
    first = today(turn)
    rides = await turn.db.rides.mine(turn.person.id, first, first + YEAR, most=400)
    return [one for one in rides if one.state is not State.BOARDED]


async def _hold(turn: Turn, rides: list[Ride], *, guarded: bool) -> list[Ride]:
    """Write her word on her rides; those on which she is alone as things stand are given back."""
    alone = []
    for day in sorted({one.day for one in rides}):
        await turn.db.trips.hold_day(day)
    for ride in rides:
        if ride.guarded == guarded:
            continue
        trip = await turn.db.trips.get(ride.trip) if guarded and ride.trip else None
        if trip is not None:
            there = {one.id: one for one in await turn.db.rides.seated_on([trip.id])}
            there[ride.id] = replace(ride, guarded=True)
            found = left_alone(trip, there)
            if found is not None and found.id == ride.id:
                alone.append(ride)
                continue
        await move(turn, ride, Move.GUARD, Who.RIDER, guarded=guarded)
    return alone
