"""On the road: setting out, arriving at stops, leaving them, dropping people, and the end."""

from datetime import timedelta

from domain.driving import EXPECTED, Step
from domain.errors import Refused, Stale
from domain.outgoing import Button, t
from domain.people import Role
from domain.pooling_shapes import Direction
from domain.rides import Move, State, Who
from domain.trips import Trip, TripMove, trip_moved
from handlers.routing import Router
from handlers.transformer.boarding import call_out, expect_codes, no_more_codes
from handlers.transformer.moving import clock, day_words, move
from handlers.transformer.reminders import approaching
from handlers.transformer.sheets import Sheet, sheet_of, trip_of
from handlers.transformer.task_cards import show
from handlers.transformer.tasks import again, tell_dispatchers
from handlers.turn import Round, Turn

router = Router()

EARLIEST = timedelta(hours=1)  # before the start: so long a vehicle may be on its way to it


@router.button("us", role=Role.DRIVER)
async def set_out(turn: Turn, number: int) -> None:
    """Leave for the first stop, or leave the office with everybody on board."""
    trip = await trip_of(turn, number)
    sheet = await sheet_of(turn, trip)
    if sheet.now.step is Step.GATHER:
        _nobody_left(sheet)
    elif sheet.now.step is not Step.SET_OUT:
        raise Stale
    if turn.now < trip.start - EARLIEST:  # riders would be told that it comes
        raise Refused(t("task-too-early", time=clock(turn, trip.start), day=day_words(trip.day)))
    after = trip_moved(trip, TripMove.DEPART, who=Who.DRIVER, now=turn.now)
    after = await turn.db.trips.move(trip, after, TripMove.DEPART, Who.DRIVER, turn.now)
    await no_more_codes(turn)
    await approaching(turn, after)
    await show(turn, after)


@router.button("uo", role=Role.DRIVER)
async def at_office(turn: Turn, number: int) -> None:
    """Note that the vehicle stands at the office: people going home may get in."""
    trip = await trip_of(turn, number)
    if (await sheet_of(turn, trip)).now.step is not Step.COME:
        raise Stale
    await _arrived(turn, trip, {"office": True})


@router.button("uh", role=Role.DRIVER)
async def arrived(turn: Turn, number: int, stop: int) -> None:
    """Note that the vehicle stands at a stop: from now on the waiting counts."""
    trip = await trip_of(turn, number)
    now = (await sheet_of(turn, trip)).now
    if now.step is not Step.DRIVE or now.call is None or now.call.number != stop:
        raise Stale
    if not await turn.db.trips.arrive(trip.id, stop, turn.now):
        raise Stale
    await _arrived(turn, trip, {"stop": now.call.stop})


async def _arrived(turn: Turn, trip: Trip, facts: dict[str, object]) -> None:
    after = trip_moved(trip, TripMove.ARRIVE, who=Who.DRIVER, now=turn.now)
    after = await turn.db.trips.move(trip, after, TripMove.ARRIVE, Who.DRIVER, turn.now, facts)
    await show(turn, after)
    await call_out(turn, after)
    await expect_codes(turn, after)


@router.button("ul", role=Role.DRIVER)
async def leave(turn: Turn, number: int, stop: int) -> None:
    """Leave a stop: nobody is left behind unnoted, and on the way home people have got out."""
    trip = await trip_of(turn, number)
    sheet = await sheet_of(turn, trip)
    if sheet.now.step is not Step.STOP or sheet.now.call is None or sheet.now.call.number != stop:
        raise Stale
    if trip.direction is Direction.HOME:
        for ride in sheet.rides:
            if ride.stop == sheet.now.call.stop and ride.state is State.BOARDED:
                await move(turn, ride, Move.COMPLETE, Who.DRIVER)
    else:
        _nobody_left(sheet)
    if not await turn.db.trips.leave(trip.id, stop, turn.now):
        raise Stale
    await no_more_codes(turn)
    await approaching(turn, trip, stop)
    if trip.direction is Direction.HOME and (await sheet_of(turn, trip)).now.step is Step.FINISH:
        trip = await ended(turn, trip, Who.DRIVER)
    await show(turn, trip)


def _nobody_left(sheet: Sheet) -> None:
    """Refuse to leave while somebody is expected who neither got in nor is noted as absent."""
    names = [sheet.name(one) for one in sheet.here if one.state in EXPECTED]
    if names:
        raise Refused(t("task-still-expected", names=names[:5], number=len(names)))


@router.button("uf", role=Role.DRIVER)
async def finish(turn: Turn, number: int) -> None:
    """End a trip; where somebody was never picked up it is asked once more."""
    trip = await trip_of(turn, number)
    sheet = await sheet_of(turn, trip)
    if sheet.now.step is not Step.FINISH:
        raise Stale
    missed = [one for one in sheet.rides if one.state in EXPECTED]
    if missed:
        turn.show(
            t("task-finish-sure", names=[sheet.name(one) for one in missed][:5]),
            [Button(t("task-finish-yes"), "ufy", trip.id)],
            again(trip),
        )
        return
    await show(turn, await ended(turn, trip, Who.DRIVER))


@router.button("ufy", role=Role.DRIVER)
async def finish_sure(turn: Turn, number: int) -> None:
    """End a trip that has missed somebody."""
    trip = await trip_of(turn, number)
    if (await sheet_of(turn, trip)).now.step is not Step.FINISH:
        raise Stale
    await show(turn, await ended(turn, trip, Who.DRIVER))


async def ended(round_: Round, trip: Trip, who: Who, reason: str = "not-on-time") -> Trip:
    """End a trip: who sat in it has arrived, who was never picked up was missed and is told."""
    rides = await round_.db.rides.of_trip(trip.id)
    missed = [one for one in rides if one.state in EXPECTED]
    for ride in rides:
        if ride.state is State.BOARDED:
            await move(round_, ride, Move.COMPLETE, who)
    for ride in missed:
        await move(round_, ride, Move.MISS, who, reason=reason)
    after = trip_moved(trip, TripMove.END, who=who, now=round_.now)
    facts = {"missed": len(missed)} if missed else {}
    after = await round_.db.trips.move(trip, after, TripMove.END, who, round_.now, facts)
    if missed:
        numbers = [one.number for one in missed]
        words = t("task-told-missed", number=trip.number, day=day_words(trip.day), rides=numbers)
        await tell_dispatchers(round_, words, key=f"missed:{trip.id}")
    return after
