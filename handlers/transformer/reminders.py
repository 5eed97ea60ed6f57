"""Reminders: the evening before, an hour before, and when the vehicle is two stops away.

Each is claimed by a row, so nobody hears one twice; what comes too late is noted as skipped.
"""

from datetime import datetime, time, timedelta
from typing import Any

from domain.boarding import begins, boards_at
from domain.driving import Step, ahead, using
from domain.outgoing import Button, Row, t
from domain.people import Role
from domain.pooling_shapes import Direction
from domain.reminding import AN_HOUR, EVENING, an_hour, evening
from domain.rides import Move, Ride, State, Who
from domain.schedule import Daily, Every
from domain.trips import Trip, TripState
from handlers.routing import Router
from handlers.transformer.boarding import boarding_row
from handlers.transformer.moving import (
    boards,
    clock,
    day_words,
    kind_words,
    move,
    own,
    people_of,
    tell_all,
    way_words,
)
from handlers.transformer.sheets import sheet_of
from handlers.transformer.task_cards import show
from handlers.transformer.words import today
from handlers.turn import Round, Turn

router = Router()

AT_ONCE = 500  # reminders in one transaction
EVENINGS = Daily(EVENING)


@router.round("ride-evening", EVENINGS)
async def evening_before(round_: Round) -> None:
    """Ask everybody who rides tomorrow whether they still do."""
    due = EVENINGS.newest(round_.now)
    zone = round_.house.wording.zone
    day = due.astimezone(zone).date() + timedelta(days=1)
    night = datetime.combine(day + timedelta(days=1), time(), zone)
    while rides := await round_.db.drives.to_remind(day, "evening", night, AT_ONCE):
        for ride in rides:
            skip = evening(ride, due, round_.now)
            await round_.db.drives.remind(ride.id, "evening", round_.now, skip or "")
            if skip is None:
                await _still(round_, ride)


async def _still(round_: Round, ride: Ride) -> None:
    values: dict[str, Any] = {
        "number": ride.number,
        "way": way_words(ride.direction),
        "day": day_words(ride.day),
        "boards": await boards(round_, ride),
    }
    about = f"ride:{ride.id}"
    rows: Row = [Button(t("remind-yes"), "uy", ride.id), Button(t("ride-cancel"), "tc", ride.id)]
    round_.tell(ride.rider, t("remind-evening", **values), rows, about=about)
    for person in (await people_of(round_, ride))[1:]:  # theirs is not to answer
        round_.tell(person, t("remind-evening-guest", **values), about=about)


@router.button("uy", role=Role.EMPLOYEE)
async def yes(turn: Turn, number: int) -> None:
    """Hear that somebody still rides."""
    ride = await own(turn, number)
    if ride.state is State.PROMISED:
        await move(turn, ride, Move.CONFIRM, Who.RIDER)
    elif ride.state is not State.CONFIRMED:
        turn.toast(t("refused-stale"), alert=True)
        return
    turn.show(t("remind-thanks", number=ride.number, day=day_words(ride.day)))


@router.round("ride-soon", Every(timedelta(minutes=1)))
async def an_hour_before(round_: Round) -> None:
    """Tell who rides within the hour where, when, and in which vehicle; show waiting go down."""
    day, until = today(round_), round_.now + AN_HOUR
    for ride in await round_.db.drives.to_remind(day, "hour", until, AT_ONCE):
        trip = await round_.db.trips.get(ride.trip or 0)
        if trip is None:
            continue
        skip = an_hour(ride, begins(ride, trip), round_.now)
        await round_.db.drives.remind(ride.id, "hour", round_.now, skip or "")
        if skip is None:
            await _soon(round_, ride, trip)
    for trip in await round_.db.trips.of_day(day):
        if trip.state in {TripState.CHECKED, TripState.DEPARTED}:
            await _count_down(round_, trip)


async def _soon(round_: Round, ride: Ride, trip: Trip) -> None:
    stop = await round_.db.lines.stop(boards_at(ride))
    vehicle = await round_.db.fleet.vehicle(trip.vehicle)
    where, sos = Button(t("mine-where"), "yw", ride.id), Button(t("safe-sos"), "zs")
    await tell_all(
        round_,
        ride,
        t(
            "remind-hour",
            number=ride.number,
            time=clock(round_, begins(ride, trip)),
            stop=stop.name if stop else "–",
            kind=kind_words(trip.kind),
            plate=vehicle.plate if vehicle else "–",
        ),
        [boarding_row(ride), [where, Button(t("ride-cancel"), "tc", ride.id)], [sos]],
        guests=[[where], [sos]],
    )


async def _count_down(round_: Round, trip: Trip) -> None:
    """Show a driver who waits how long still."""
    sheet = await sheet_of(round_, trip)
    waiting = sheet.now.step in {Step.GATHER, Step.STOP}
    if waiting and any(one.state in {State.PROMISED, State.CONFIRMED} for one in sheet.here):
        await show(round_, trip)


async def approaching(round_: Round, trip: Trip, left: int = -1) -> None:
    """Tell who waits at the next two stops that the vehicle has left the one before."""
    if trip.direction is Direction.HOME:
        return
    sheet = await sheet_of(round_, trip)
    for away, call in enumerate(ahead(trip, sheet.calls, sheet.rides, left)[:2], 1):
        for ride in using(trip, sheet.rides, call.stop):
            if await round_.db.drives.remind(ride.id, f"near:{trip.id}", round_.now):
                words = t("remind-near", stops=away, stop=sheet.stop(call.stop), plate=sheet.plate)
                await tell_all(round_, ride, words, [boarding_row(ride)])
