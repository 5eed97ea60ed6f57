"""How every ride of a day that is over comes to its code, honestly where nobody has noted anything.

In the evening those are asked of whom nobody knows whether they rode; in the night what nobody has
answered is noted as a vehicle that did not come, held against no rider, and all is counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from domain.errors import Stale
from domain.outgoing import Button, Message, Priority, Row, Send, t
from domain.people import Role
from domain.places import Point
from domain.plans import driven
from domain.pooling_shapes import Run
from domain.ride_figures import lengths, ridden
from domain.rides import Move, Ride, State, Who
from domain.riding import moved
from domain.schedule import Daily
from domain.travel import GreatCircle, Measured, Travel
from domain.trips import TripState
from handlers.routing import Router
from handlers.transformer.apart import apart
from handlers.transformer.closing_trips import close_trips
from handlers.transformer.moving import day_words, move, own, people_of, way_words
from handlers.transformer.words import today
from handlers.turn import Round, Turn

router = Router()

ASKED: Final = Daily(time(21))
SETTLED: Final = Daily(time(2, 15))
COUNTED: Final = Daily(time(3, 15))
MORNING: Final = time(7)  # what the night has noted is told then
REACH: Final = timedelta(days=40)  # how far back days are still counted, after a long outage
KEPT: Final = timedelta(days=30)  # proposals of plans
MOST: Final = 5000
UNRECORDED: Final = "unrecorded"
_SOON: Final = frozenset({State.PROMISED, State.CONFIRMED})


@router.round("ask-who-rode", ASKED)
async def ask(round_: Round) -> None:
    """Ask those who had a seat today and of whom nobody has noted whether they rode.

    Where the round comes late, it still asks about its own day.
    """
    evening = ASKED.newest(round_.now).astimezone(round_.house.wording.zone)
    for ride in await _of_day(round_, evening.date()):
        if ride.state not in _SOON or ride.latest >= round_.now:
            continue
        words = t("settle-ask", number=ride.number, way=way_words(ride.direction))
        round_.tell(
            ride.rider,
            words,
            [Button(t("settle-rode"), "ki", ride.id, "rode")],
            [Button(t("settle-no-vehicle"), "ki", ride.id, "missed")],
            [Button(t("settle-stayed"), "ki", ride.id, "stayed")],
            key=f"settle:{ride.id}",
            about=f"ride:{ride.id}",
        )


@router.button("ki", role=Role.EMPLOYEE)
async def answer(turn: Turn, number: int, said: str) -> None:
    """Note what a rider says about a ride that nobody has noted."""
    ride = await own(turn, number)
    if ride.state not in _SOON or ride.departure >= turn.now:
        raise Stale
    facts = {"said": "rider"}
    match said:
        case "rode":
            ride = await move(turn, ride, Move.BOARD, Who.RIDER, facts=facts)
            ride = await move(turn, ride, Move.COMPLETE, Who.RIDER, facts=facts)
        case "missed":
            after = moved(ride, Move.MISS, who=Who.CLOCK, now=turn.now, reason=UNRECORDED)
            ride = await turn.db.rides.move(ride, after, Move.MISS, Who.CLOCK, turn.now, facts)
        case "stayed":
            late = Move.CANCEL_LATE  # said when all is over: no news for colleagues
            ride = await move(turn, ride, late, Who.RIDER, reason="plans", facts=facts, quiet=True)
        case _:
            raise Stale
    turn.show(t("settle-noted", number=ride.number, state=t(f"ride-state-{ride.state.lower()}")))


@router.round("settle-rides", SETTLED)
async def settle(round_: Round) -> None:
    """Bring every ride and trip of a day that is over to its end."""
    for day in await _open_days(round_):
        await round_.db.trips.hold_day(day)
        for ride in await _of_day(round_, day):
            if ride.live:
                with apart("a ride of a past day", ride.id):
                    await _end(round_, ride)
        await close_trips(round_, day)


@router.round("count-rides", COUNTED)
async def count_days(round_: Round) -> None:
    """Count each day whose rides all have their code."""
    for day in await _open_days(round_):
        if any(one.live for one in await _of_day(round_, day)):
            continue  # settled in the next night, and counted then
        await count(round_, day)
    await round_.db.plans.forget(today(round_) - KEPT)


async def _open_days(round_: Round) -> list[date]:
    """Name the days that are over and not counted; also those of a long outage."""
    now = today(round_)
    return await round_.db.ride_figures.open_days(now - REACH, now)


async def _of_day(round_: Round, day: date) -> list[Ride]:
    return await round_.db.rides.of_day(day, MOST)


async def _end(round_: Round, ride: Ride) -> None:
    """Give a ride that nobody has settled its code, and say so in the morning."""
    if ride.state is State.BOARDED:
        what, reason, words = Move.COMPLETE, ride.reason, None
    elif ride.state in _SOON:
        what, reason = Move.MISS, UNRECORDED
        words = t("settle-unrecorded", number=ride.number, day=day_words(ride.day))
    else:
        what, reason = Move.GIVE_UP, ride.reason or "full"
        words = t("settle-unmet", number=ride.number, day=day_words(ride.day))
    after = moved(ride, what, who=Who.CLOCK, now=round_.now, reason=reason)
    await round_.db.rides.move(ride, after, what, Who.CLOCK, round_.now, {"settled": "night"})
    rows: tuple[Row, ...] = ()
    if what is Move.MISS:
        rows = ([Button(t("settle-rode"), "tdw", ride.id, "rode")],)
    if words is not None:
        for person in await people_of(round_, ride):
            key = f"settled:{ride.id}" + (f":{person}" if person != ride.rider else "")
            theirs = rows if person == ride.rider else ()
            send = Send(person, Message(words, theirs), Priority.NOTICE, key)
            round_.said.append((send, _morning(round_)))


def _morning(round_: Round) -> datetime:
    """Give the next moment at which people are awake; nobody is woken by what has passed."""
    zone = round_.house.wording.zone
    at = datetime.combine(today(round_), MORNING, zone)
    return max(at, round_.now)


async def count(round_: Round, day: date) -> None:
    """Keep what the numbers of a day are made of: agencies and metres, no names."""
    rides = await _of_day(round_, day)
    stops = {one.id: one.point for one in await round_.db.lines.stops()}
    for number in {one.stop for one in rides} | {one.office for one in rides}:
        if number not in stops:  # no more a stop, but people rode from there
            gone = await round_.db.lines.stop(number)
            if gone is not None:
                stops[number] = gone.point
    estimated, legs = GreatCircle(stops), await round_.house.roads.legs(round_.db)
    travel = Measured(legs, estimated) if legs else estimated
    trips = await _driven(round_, day, rides)
    aboard = {ride: far for run in trips.values() for ride, far in ridden(run, travel).items()}
    depots = {one.id: one.depot for one in await round_.db.fleet.vehicles()}
    depots = {car: depot if depot in stops else None for car, depot in depots.items()}
    await round_.db.ride_figures.count_trips(lengths(trips, day, depots, travel))
    named = await round_.db.employees.named({one.rider for one in rides})
    await round_.db.ride_figures.count_rides(
        (
            one.id,
            named[one.rider][1] if one.rider in named else "",
            aboard.get(one.id, 0),
            _direct(one, stops, travel),
        )
        for one in rides
    )


async def _driven(round_: Round, day: date, rides: Sequence[Ride]) -> dict[int, Run]:
    """Give what the trips of a day drove on which somebody rode, or which were driven in vain."""
    found = {}
    for trip in await round_.db.trips.of_day(day):
        theirs = [one for one in rides if one.trip == trip.id]
        rode = any(one.state is State.COMPLETED for one in theirs)
        if not theirs or (trip.state is not TripState.ENDED and not rode):
            continue
        visits = tuple(
            replace(visit, rides=tuple(one.id for one in theirs if one.stop == visit.stop))
            for visit in trip.visits
        )
        found[trip.id] = driven(replace(trip, visits=visits))
    return found


def _direct(ride: Ride, stops: Mapping[int, Point], travel: Travel) -> int:
    known = ride.stop in stops and ride.office in stops
    return travel.metres(ride.stop, ride.office) if known else 0
