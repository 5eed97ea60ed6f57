"""Seats for colleagues: held until each says, through a link for one, that they ride along."""

from datetime import timedelta

from domain.errors import Refused
from domain.outgoing import t
from domain.people import Role
from domain.rides import SEATED, Move, Ride, State, Who
from domain.schedule import Every
from handlers.routing import Router
from handlers.transformer.apart import apart
from handlers.transformer.guarding import watch
from handlers.transformer.moving import boards, day_words, move
from handlers.transformer.reseating import freed
from handlers.turn import Round, Turn

router = Router()

AT_ONCE = 20  # seats given back in one transaction


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
    turn.say(
        t(
            "ride-guest-joined",
            number=ride.number,
            day=day_words(ride.day),
            boards=await boards(turn, ride),
        )
    )
    employee = await turn.db.employees.of(turn.person.id)
    turn.tell(ride.rider, t("ride-guest-told", name=employee.name if employee else "–"))


@router.round("ride-guests", Every(timedelta(minutes=1)))
async def lapse(round_: Round) -> None:
    """Give the seats back for which no colleague has said anything."""
    for guest in await round_.db.rides.lapsed_guests(round_.now, AT_ONCE):
        await round_.db.rides.drop_guest(guest.id)
        ride = await round_.db.rides.get(guest.ride)
        if ride is None or ride.state not in {State.PROMISED, State.CONFIRMED} or ride.seats < 2:
            continue
        with apart("a ride with guests", ride.id):
            await _narrowed(round_, ride)


async def _narrowed(round_: Round, ride: Ride) -> None:
    """Give back one seat of a ride, and say so."""
    await round_.db.trips.hold_day(ride.day)
    seats = ride.seats - 1
    after = await move(round_, ride, Move.SHIFT, Who.CLOCK, facts={"seats": seats}, seats=seats)
    trip = await round_.db.trips.get(ride.trip or 0)
    if trip is not None:
        await round_.db.trips.seat(trip, after)
    freed(round_, ride.day)
    await watch(round_, ride.trip)
    round_.tell(ride.rider, t("ride-guest-lapsed", number=ride.number, seats=after.seats))
