"""What somebody held as an employee is let go when they are none any more, and they are told."""

from datetime import timedelta

from domain.outgoing import t
from domain.rides import Move, State, Who
from handlers.transformer.moving import tell_guests
from handlers.transformer.reseating import cancel
from handlers.transformer.words import today
from handlers.turn import Round

FAR = timedelta(days=400)  # no repeat goes on for longer
WHY = "left"


async def release_rides(round_: Round, person: int) -> None:
    """Give back all rides that have not begun, end what is repeated, leave colleagues' seats."""
    first = today(round_)
    for repeat in await round_.db.repeats.of(person, first):
        await round_.db.repeats.stop(repeat, round_.now)
    rides = await round_.db.rides.mine(person, first, first + FAR, most=1000)
    rides = [one for one in rides if one.state is not State.BOARDED]
    for ride in rides:
        after = await cancel(round_, ride, Move.CANCEL, Who.CLOCK, WHY, quiet=True)
        await tell_guests(round_, after, Move.CANCEL)
    for ride in await round_.db.rides.guest_of(person, first, first + FAR):
        if ride.live and ride.state is not State.BOARDED:
            await round_.db.rides.leave_guest(ride.id, person)
            round_.tell(ride.rider, t("mine-guest-left", number=ride.number))
    if rides:
        numbers = [one.number for one in rides[:8]]
        round_.tell(person, t("mine-released", total=len(rides), numbers=numbers))
