"""What employees say about a ride that stands: late, one more, another stop, where is it.

Only who has a ride ahead is heard here; each change is shown first and made with a tap.
"""

from dataclasses import replace
from datetime import timedelta

from domain.asides import asks
from domain.incoming import Text
from domain.outgoing import Button, Lines, Plain, t
from domain.people import Role
from domain.pooling_shapes import Direction
from domain.ride_sayings import Saying, saying
from domain.ride_words import Said, Wanted, heard
from domain.rides import MOST_SEATS, SEATED, Ride
from domain.stop_names import named
from domain.trips import TAKEN, TripState
from domain.waste_voices import about_waste
from handlers.routing import Router
from handlers.transformer.asking import stops_of
from handlers.transformer.booking import begin
from handlers.transformer.changing import meant, offer_change
from handlers.transformer.moving import clock, day_words, way_words
from handlers.transformer.own import RODE, card
from handlers.transformer.sheets import name_of
from handlers.transformer.words import today
from handlers.turn import Turn

router = Router()

BACK = timedelta(days=14)  # how far back a drive is meant by what was left in it


@router.said(role=Role.EMPLOYEE)
async def hears(turn: Turn) -> bool:
    """Answer what is said of a ride ahead; False where it is of something else."""
    act = turn.incoming.act
    if not isinstance(act, Text):
        return False
    words = act.text
    said, of = heard(words, today(turn)), saying(words)
    new = said.day is not None and (said.at or said.seats or said.needs) and not asks(words)
    if not (of.riding or of.late is not None or of.again or new):
        return False
    if said.wanted is Wanted.CANCEL:  # the intent's own
        return False
    if about_waste(words, turn.house.book.concepts(words)):
        return False
    if of.again:
        turn.say(t("ride-copy-ask"), [Button(t("ride-copy-week"), "tcw")])
        return True
    if of.past:
        return await _last(turn)
    either = of.asks or said.wanted is Wanted.CHANGE  # "ganti halte ke …" is no way home
    rides = await meant(turn, replace(said, direction=None) if either else said)
    if not rides:
        return not of.asks and await _way_back(turn, said)
    return await _answer(turn, said, of, rides)


async def _answer(turn: Turn, said: Said, of: Saying, rides: list[Ride]) -> bool:
    """Answer what is said of the first of these rides, the next one."""
    ride = rides[0]
    if of.late is not None:
        await _late(turn, ride, of.late)
    elif of.asks or (of.still and not said.seats) or _just_coming(said):
        for one in rides[:2]:
            turn.say(*await card(turn, one))
    elif ride.state not in SEATED:
        return False
    elif said.seats and not said.stop and (said.day or of.more or of.becomes):
        seats = min(ride.seats + said.seats if of.more else said.seats, MOST_SEATS)
        _offer(turn, ride, Button(t("ride-seats", number=seats), "yun", ride.id, seats))
    elif said.needs - ride.needs:
        (need, *_) = sorted(said.needs - ride.needs)
        label = t("ride-need-off", need=t(f"ride-need-{need}"))
        _offer(turn, ride, Button(label, "yuw", ride.id, str(need)))
    elif said.stop:
        return await _other_stop(turn, ride, said.stop)
    elif said.wanted is Wanted.CHANGE or (said.at and said.day):
        return await offer_change(turn, said)
    else:
        return False
    return True


def _just_coming(said: Said) -> bool:
    """Tell whether somebody only says that they ride on a day: "besok ikut"."""
    return (
        said.wanted is Wanted.BOOK
        and said.day is not None
        and said.direction is None
        and not (said.stop or said.seats or said.at or said.needs)
    )


async def _last(turn: Turn) -> bool:
    """Show the last drive, with its buttons for what was left behind and for a complaint."""
    day = today(turn)
    rides = await turn.db.rides.between(turn.person.id, day - BACK, day)
    ridden = [one for one in rides if one.state in RODE]
    if ridden:
        turn.say(*await card(turn, ridden[-1]))
    return bool(ridden)


async def _other_stop(turn: Turn, ride: Ride, words: str) -> bool:
    found = named(words, await stops_of(turn))
    if len(found) != 1:
        return False
    if found[0].id == ride.stop:  # it is booked so already
        turn.say(*await card(turn, ride))
    else:
        _offer(turn, ride, Button(Plain(found[0].name), "yuq", ride.id, found[0].id))
    return True


def _offer(turn: Turn, ride: Ride, change: Button) -> None:
    """Show what would change of which ride, before the tap."""
    words = t(
        "mine-change-to",
        number=ride.number,
        way=way_words(ride.direction),
        day=day_words(ride.day),
        time=clock(turn, ride.departure),
    )
    turn.say(words, [change], [Button(t("mine-as-it-is"), "yo", ride.id)])


async def _late(turn: Turn, ride: Ride, minutes: int) -> None:
    """Let the driver of a trip that is near know; a vehicle waits five minutes, not longer."""
    trip = await turn.db.trips.get(ride.trip) if ride.trip else None
    known = trip is not None and trip.state in TAKEN and trip.state is not TripState.DRAFT
    if trip is not None and known and trip.driver is not None and trip.day == today(turn):
        stop = await turn.db.lines.stop(
            ride.office if ride.direction is Direction.HOME else ride.stop
        )
        turn.tell(
            trip.driver,
            t(
                "task-told-late",
                name=await name_of(turn, ride.rider),
                stop=stop.name if stop else "–",
                minutes=minutes,
            ),
            key=f"late:{ride.id}:{turn.incoming.message_id}",
        )
        told = t("ride-late-told")
    else:
        told = t("ride-late-noted")
    words = t("ride-late", number=ride.number, time=clock(turn, ride.departure))
    rows = [Button(t("mine-change"), "yu", ride.id), Button(t("ride-cancel"), "tc", ride.id)]
    turn.say(Lines((told, words), "\n\n"), rows)


async def _way_back(turn: Turn, said: Said) -> bool:
    """Begin the way home of a day on which one rides to the office: "pulangnya juga dong"."""
    if said.direction is not Direction.HOME:
        return False
    there = await meant(turn, Said(day=said.day, direction=Direction.TO_OFFICE))
    if not there:
        return False
    stop = await turn.db.lines.stop(there[0].stop)
    named_stop = said.stop or (stop.name if stop else "")
    await begin(turn, replace(said, day=there[0].day, stop=named_stop))
    return True
