"""What a request is answered with: a promise, or why not with the nearest ways around."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.errors import Refused
from domain.outgoing import Button, Lines, Row, t
from domain.pooling import No, Offer
from domain.pooling_shapes import Direction, Reason
from domain.rides import SEATED, Move, Ride, State, Who
from domain.riding import moved
from handlers.transformer.beginning import begin, timely_offer
from handlers.transformer.guarding import watch
from handlers.transformer.moving import clock, day_words, move, news, reason_words, tell
from handlers.transformer.promising import Day, bookable, day_of, keep, released
from handlers.transformer.reseating import freed, penalty
from handlers.turn import Round, Turn

NEAR = timedelta(minutes=5)  # around the minute of a possibility that was offered
FINAL = frozenset({Reason.TOO_FAR})  # no other minute of the day would help


async def settle(round_: Round, ride: Ride, who: Who) -> tuple[Ride, No | None]:
    """Answer a wish: promised, or kept as unmet or turned down with its reason.

    A ride of the clock (a repeat's) that finds no seat goes on the waiting list.
    """
    plan = await day_of(round_, ride.day)
    if ride.id == 0 and await round_.db.rides.rides_on(ride.rider, ride.day, ride.direction):
        raise Refused(t("ride-already"))
    if plan.line(ride.stop, ride.office) is None:
        return await _refused(round_, ride, who, "no-line", final=True), None
    if await penalty(round_, ride.rider):
        return await _refused(round_, ride, who, "no-shows", final=False), None
    offer = timely_offer(plan, ride)
    if isinstance(offer, No):
        final = offer.reason in FINAL
        return await _refused(round_, ride, who, str(offer.reason), final=final), offer
    if who is Who.RIDER and not bookable(plan, ride, offer.at, round_.now):
        return await _refused(round_, ride, who, "closed", final=True), None
    kept = await keep(round_, plan, ride, offer, who)
    await begin(round_, kept, offer)
    return kept, None


async def _refused(round_: Round, ride: Ride, who: Who, reason: str, *, final: bool) -> Ride:
    """Keep what could not be met, with its reason: it is the argument for the next vehicle."""
    if ride.state is State.UNMET:  # it was asked again and the answer is the same
        return ride
    waits = who is Who.CLOCK and not final
    what = Move.TURN_DOWN if final else Move.QUEUE if waits else Move.GIVE_UP
    if ride.id:
        return await move(round_, ride, what, Who.CLOCK, reason=reason)
    after = moved(ride, what, who=Who.CLOCK, now=round_.now, reason=reason)
    asked = await round_.db.rides.ask(after, what, Who.CLOCK)
    if asked is None:
        raise Refused(t("ride-already"))
    if who is not Who.RIDER:
        await tell(round_, asked, what)
    return asked


async def say(turn: Turn, ride: Ride, no: No | None) -> None:
    """Answer the person: a promise with what may follow, or why not with the ways around."""
    if ride.state in SEATED:
        words, rows = await news(turn, ride, Move.PROMISE)
        turn.show(words, *rows, *await following(turn, ride))
        return
    plan = await day_of(turn, ride.day, hold=False)
    rows = []
    around = {"earlier": no.earlier, "later": no.later} if no else {}
    for label, offer in around.items():
        if offer is not None and bookable(plan, ride, offer.at, turn.now):
            there = _minute(offer)
            rows.append(
                [
                    Button(
                        t(
                            f"ride-{label}",
                            time=clock(turn, offer.at),
                            there=clock(turn, there),
                            way=str(ride.direction),
                        ),
                        "to",
                        ride.id,
                        int(there.timestamp()) // 60,
                    )
                ]
            )
    if no is not None and no.reason is Reason.ALONE:
        rows.append([Button(t("ride-agree-alone"), "ta", ride.id)])
    if ride.state is State.UNMET:
        rows.append([Button(t("ride-wait"), "tw", ride.id)])
    words = t("ride-refused", day=day_words(ride.day), why=reason_words(ride.reason))
    turn.show(Lines((words, t("ride-refused-kept")), "\n\n"), *rows)


async def following(turn: Turn, ride: Ride) -> list[Row]:
    """Offer what may follow a promise: the way back in one tap, and the same every working day."""
    rows: list[Row] = []
    plan = await day_of(turn, ride.day, hold=False)
    line = plan.line(ride.stop, ride.office)
    back = await turn.db.rides.live_on(ride.rider, ride.day, Direction.HOME)
    if ride.direction is Direction.TO_OFFICE and line is not None and back is None:
        rows += [
            [Button(t("ride-back-at", time=f"{at:%H.%M}"), "tr", ride.id, _minutes(at))]
            for at in line.departures(ride.day)[:4]
        ]
    if ride.repeat is None:
        rows.append([Button(t("ride-repeat"), "tp", ride.id)])
    return rows


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _minute(offer: Offer) -> datetime:
    return offer.run.at_office


async def instead(turn: Turn, ride: Ride, there: datetime) -> tuple[Ride, No | None]:
    """Take one of the possibilities that were offered in place of the window."""
    near = replace(ride, earliest=there - NEAR, latest=there + NEAR)
    return await settle(turn, near, Who.RIDER)


async def change(turn: Turn, ride: Ride, wanted: Ride) -> Ride:
    """Give a ride another window; where there is no seat all stays as it was."""
    await turn.db.trips.hold_day(ride.day)
    await turn.db.trips.unseat(ride.id)
    await released(turn, ride, Who.RIDER)
    plan = without(await day_of(turn, ride.day), ride)
    asked = replace(wanted, promised_at=None)
    offer = timely_offer(plan, asked, around=False)
    if isinstance(offer, No) or not bookable(plan, asked, offer.at, turn.now):
        # The refusal undoes the turn: the old seat was never given up.
        raise Refused(t("ride-change-no", number=ride.number, time=clock(turn, ride.departure)))
    after = await keep(turn, plan, asked, offer, Who.RIDER)
    await begin(turn, after, offer)
    freed(turn, ride.day)
    await watch(turn, ride.trip)
    return after


def without(plan: Day, ride: Ride) -> Day:
    """Give the day as it would be without one ride."""
    return replace(
        plan,
        rides={number: one for number, one in plan.rides.items() if number != ride.id},
        trips=tuple(
            replace(
                trip,
                visits=tuple(
                    replace(visit, rides=tuple(one for one in visit.rides if one != ride.id))
                    for visit in trip.visits
                ),
            )
            for trip in plan.trips
        ),
    )
