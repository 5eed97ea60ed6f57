"""Seats for colleagues: held until each says, through a link for one, that they ride along."""

import secrets
from datetime import timedelta

from domain.errors import Refused
from domain.outgoing import Plain, t
from domain.people import Role
from domain.rides import SEATED, Move, Ride, State, Who
from domain.schedule import Every
from handlers.routing import Router
from handlers.transformer.moving import clock, day_words, move
from handlers.turn import Round, Turn

router = Router()

HELD = timedelta(hours=24)  # how long a seat waits for a colleague
BEFORE = timedelta(hours=1)  # and until when at the latest, before departure


async def invite(turn: Turn, ride: Ride, number: int | None = None) -> None:
    """Give a link for each further seat of a ride that was promised, or for so many of them."""
    if ride.state not in SEATED:
        return
    until = min(turn.now + HELD, ride.departure - BEFORE)
    for _ in range(ride.seats - 1 if number is None else number):
        token = secrets.token_urlsafe(12)
        await turn.db.rides.invite(ride.id, token, until)
        link = f"https://t.me/{turn.house.bot_username}?start=tumpang_{token}"
        turn.say(t("ride-guest-link", link=Plain(link), until=until))


@router.start("tumpang")
async def opened(turn: Turn, token: str) -> None:
    """Take the seat that a colleague has asked for, as an employee and for oneself only."""
    guest = await turn.db.rides.guest_by_token(token)
    ride = await turn.db.rides.get(guest.ride) if guest else None
    if guest is None or ride is None or ride.state not in SEATED:
        raise Refused(t("ride-guest-gone"))
    if not turn.person.may(Role.EMPLOYEE):
        raise Refused(t("ride-employees-only"))
    if ride.rider == turn.person.id:
        raise Refused(t("ride-guest-yourself"))
    if any(one.person == turn.person.id for one in await turn.db.rides.guests(ride.id)):
        raise Refused(t("ride-guest-twice"))
    await turn.db.trips.hold_day(ride.day)  # nobody books a seat of their own at the same time
    if await turn.db.rides.rides_on(turn.person.id, ride.day, ride.direction):
        raise Refused(t("ride-already"))
    if not await turn.db.rides.join(guest.id, turn.person.id, turn.now):
        raise Refused(t("ride-guest-gone"))
    stop = await turn.db.lines.stop(ride.stop)
    assert ride.promised_at is not None
    turn.say(
        t(
            "ride-guest-joined",
            number=ride.number,
            day=day_words(ride.day),
            stop=stop.name if stop else "–",
            time=clock(turn, ride.promised_at),
        )
    )
    employee = await turn.db.employees.of(turn.person.id)
    turn.tell(ride.rider, t("ride-guest-told", name=employee.name if employee else "–"))


@router.round("ride-guests", Every(timedelta(minutes=10)))
async def lapse(round_: Round) -> None:
    """Give the seats back for which no colleague has said anything."""
    for guest in await round_.db.rides.lapsed_guests(round_.now):
        await round_.db.rides.drop_guest(guest.id)
        ride = await round_.db.rides.get(guest.ride)
        if ride is None or ride.state not in {State.PROMISED, State.CONFIRMED} or ride.seats < 2:
            continue
        await round_.db.trips.hold_day(ride.day)
        after = await move(
            round_,
            ride,
            Move.SHIFT,
            Who.CLOCK,
            facts={"seats": ride.seats - 1},
            seats=ride.seats - 1,
        )
        trip = await round_.db.trips.get(ride.trip or 0)
        if trip is not None:
            await round_.db.trips.seat(trip, after)
        round_.tell(ride.rider, t("ride-guest-lapsed", number=ride.number, seats=after.seats))
