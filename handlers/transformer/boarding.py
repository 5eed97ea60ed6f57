"""Boarding: the rider's code, the driver's tap, or the rider's own place near the stop.

One of the two telephones may be dead. The codes are derived from a secret that the database makes
for itself (table `secrets`): so they are the same in every process and after a restart, they change
when nobody wants them to be guessed, and they have nothing to do with the bot's token.
"""

import secrets

from domain.boarding import (
    NEAR_METRES,
    boards_at,
    code,
    code_until,
    holders,
    in_time,
    is_code,
    near,
)
from domain.dialog import Draft, Field
from domain.driving import EXPECTED, stood_since
from domain.errors import Refused, Stale
from domain.incoming import Act, Place, Text
from domain.outgoing import Button, Key, Keyboard, Row, t
from domain.people import Role
from domain.places import Point, metres
from domain.rides import Move, Ride, State, Who
from domain.trips import TAKEN, Trip, TripState
from handlers.routing import Router
from handlers.start import KEYS
from handlers.transformer.guarding import watch
from handlers.transformer.moving import clock, move, own, tell_all
from handlers.transformer.reseating import cancel, penalty
from handlers.transformer.sheets import sheet_of, trip_of
from handlers.transformer.task_cards import show
from handlers.turn import Round, Turn

router = Router()

CODES, PRESENT = "trip-codes", "ride-present"
DRIVES = frozenset({TripState.CHECKED, TripState.DEPARTED})


def boarding_row(ride: Ride) -> Row:
    """Give the rider's two buttons: the code to tell the driver, and "I am on board"."""
    return [
        Button(t("board-code"), "ur", ride.id),
        Button(t("board-present"), "up", ride.id),
    ]


async def secret(round_: Round) -> str:
    """Give what the codes are derived from."""
    return await round_.db.drives.secret("boarding", secrets.token_hex(32))


@router.button("ur", role=Role.EMPLOYEE)
async def show_code(turn: Turn, number: int) -> None:
    """Show the rider the code of these minutes, in a box that leaves nothing in the chat."""
    ride, trip = await _riding(turn, number)
    if not in_time(ride, trip, turn.now):
        raise Refused(t("board-not-yet", number=ride.number))
    digits = code(await secret(turn), ride, turn.now)
    until = clock(turn, code_until(turn.now))
    turn.toast(t("board-code-is", code=" ".join(digits), until=until), alert=True)


async def _riding(turn: Turn, number: int) -> tuple[Ride, Trip]:
    """Give the ride to whose it is, with a trip on which they may still get in."""
    ride = await own(turn, number)
    trip = await turn.db.trips.get(ride.trip) if ride.trip else None
    if trip is None or trip.state not in TAKEN or ride.state not in EXPECTED:
        raise Stale
    return ride, trip


@router.button("up", role=Role.EMPLOYEE)
async def present(turn: Turn, number: int) -> None:
    """Ask a rider who is on board for the place: that is enough where the driver cannot tap."""
    ride, trip = await _riding(turn, number)
    if not in_time(ride, trip, turn.now):
        raise Refused(t("board-not-yet", number=ride.number))
    await turn.begin(PRESENT, ride_=ride.id)


def _ask_place(turn: Turn, _: str) -> None:
    rows = ((Key(t("board-key-place"), "location"),), (Key(t("dialog-cancel")),))
    keys = Keyboard(rows, once=True)
    turn.say(t("board-ask-place", metres=int(NEAR_METRES)), keyboard=keys)


@router.dialog(
    PRESENT,
    title="title-present",
    role=Role.EMPLOYEE,
    ask=_ask_place,
    ride_=Field("board-ask-place", ()),
    place=Field("board-ask-place", (Place,)),
)
async def stands(turn: Turn, draft: Draft) -> None:
    """Take a rider on board who stands at the stop."""
    place: Place = draft["place"][0]
    await turn.end()
    try:
        ride, trip = await _riding(turn, draft["ride_"][0])
    except Stale as stale:  # said, not raised: what is refused would leave the form open
        turn.say(stale.words, keyboard=KEYS)
        return
    stop = await turn.db.lines.stop(boards_at(ride))
    if stop is None or not in_time(ride, trip, turn.now):
        turn.say(t("board-not-yet", number=ride.number), keyboard=KEYS)
        return
    here = Point(place.latitude, place.longitude)
    if place.title or turn.incoming.forwarded:  # picked on a map, or somebody else's
        turn.say(t("board-own-place"), boarding_row(ride))
        return
    if not near(here, stop.point):
        away = round(metres(here, stop.point))
        turn.say(t("board-too-far", stop=stop.name, metres=away), boarding_row(ride))
        return
    after = await move(turn, ride, Move.BOARD, Who.RIDER, facts={"by": "place"})
    turn.say(t("board-done", number=after.number), keyboard=KEYS)
    await show(turn, trip)


@router.button("ub", role=Role.DRIVER)
async def board(turn: Turn, number: int) -> None:
    """Take the driver's word that somebody got in, also after they were noted as absent."""
    ride = await turn.db.rides.get(number)
    if ride is None or ride.trip is None:
        raise Stale
    trip = await trip_of(turn, ride.trip)
    await _board(turn, trip, ride, "tap")


async def _board(turn: Turn, trip: Trip, ride: Ride, by: str) -> None:
    if trip.state not in DRIVES:
        raise Stale
    came_late = ride.state is State.NO_SHOW
    if came_late:  # who was noted as absent may have booked a later one: one person, one seat
        await turn.db.trips.hold_day(ride.day)
        later = await turn.db.rides.live_on(ride.rider, ride.day, ride.direction)
        if later is not None:
            await cancel(turn, later, Move.CANCEL, Who.CLOCK, "rode")
    after = await move(turn, ride, Move.BOARD, Who.DRIVER, facts={"by": by})
    if came_late:  # what was said before is no longer true
        turn.tell(ride.rider, t("board-after-all", number=after.number), about=f"ride:{ride.id}")
    await show(turn, trip)


@router.button("un", role=Role.DRIVER)
async def absent(turn: Turn, number: int) -> None:
    """Note that somebody did not come; it works five minutes after the arrival."""
    ride = await turn.db.rides.get(number)
    if ride is None or ride.trip is None:
        raise Stale
    trip = await trip_of(turn, ride.trip)
    sheet = await sheet_of(turn, trip)
    if ride.id not in {one.id for one in sheet.here} or sheet.now.since is None:
        raise Stale
    since = stood_since(trip, sheet.now.since)
    await move(turn, ride, Move.NO_SHOW, Who.DRIVER, arrived_at=since, reason="absent")
    if until := await penalty(turn, ride.rider):
        turn.tell(
            ride.rider,
            t("board-waiting-only", until=until.astimezone(turn.house.wording.zone).date()),
            key=f"waiting-only:{ride.id}:{ride.version}",
        )
    await watch(turn, trip.id)
    await show(turn, trip)


async def call_out(round_: Round, trip: Trip) -> None:
    """Tell those who are expected here that the vehicle has come and how long it waits."""
    sheet = await sheet_of(round_, trip)
    for ride in sheet.here:
        if ride.state in EXPECTED and await round_.db.drives.remind(
            ride.id, f"here:{trip.id}", round_.now
        ):
            words = t("board-here", plate=sheet.plate, stop=sheet.stop(boards_at(ride)))
            await tell_all(round_, ride, words, [boarding_row(ride)])


async def expect_codes(turn: Turn, trip: Trip) -> None:
    """Let the driver simply type a code while somebody is expected; an open form goes first."""
    sheet = await sheet_of(turn, trip)
    if turn.dialog is None and any(one.state in EXPECTED for one in sheet.here):
        await turn.db.dialogs.offer(
            turn.chat, turn.person.id, CODES, "code", {"trip_": [trip.id]}, turn.now
        )


@router.button("uq", role=Role.DRIVER)
async def type_code(turn: Turn, number: int) -> None:
    """Ask for a code."""
    trip = await trip_of(turn, number)
    if not any(one.state in EXPECTED for one in (await sheet_of(turn, trip)).here):
        raise Stale
    await turn.begin(CODES, trip_=trip.id)


async def no_more_codes(turn: Turn) -> None:
    """Stop waiting for a code: the vehicle goes on."""
    if turn.dialog is not None and turn.dialog.name == CODES:
        await turn.end()


async def _take_code(turn: Turn, _: str, act: Act) -> bool:
    """Board whose code it is; a wrong one is asked again, other words end the asking."""
    assert turn.dialog is not None
    number = turn.dialog.draft["trip_"][0]
    await turn.end()
    if not isinstance(act, Text) or not is_code(act.text):
        turn.say(t("board-not-a-code"))
        return True
    trip = await turn.db.trips.get(number)
    if trip is None or trip.driver != turn.person.id:
        turn.say(t("board-nobody-waits"))
        return True
    sheet = await sheet_of(turn, trip)
    waiting = [one for one in sheet.here if one.state in EXPECTED]
    found = holders(await secret(turn), waiting, act.text, turn.now)
    if not waiting:
        turn.say(t("board-nobody-waits"))
    elif len(found) == 1:
        turn.say(t("board-code-right", name=sheet.name(found[0])))
        await _board(turn, trip, found[0], "code")
    else:
        turn.say(t("board-code-twice") if found else t("board-code-wrong"))
    await expect_codes(turn, trip)
    return True


@router.dialog(
    CODES,
    title="title-codes",
    role=Role.DRIVER,
    take=_take_code,
    trip_=Field("board-ask-code", ()),
    code=Field("board-ask-code", (Text,), longest=200),
)
async def typed(turn: Turn, _: Draft) -> None:
    """Nothing is left to do: each code is dealt with as it comes."""
    await turn.end()
