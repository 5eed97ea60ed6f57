"""What a driver has to do: the trips of today and tomorrow as cards, accepted or given back."""

from datetime import datetime, time, timedelta

from domain.errors import Refused
from domain.outgoing import Button, Label, Row, t
from domain.people import Role
from domain.rides import Who
from domain.trips import Trip, TripMove, TripState, trip_moved
from handlers.routing import Router
from handlers.transformer.moving import clock, day_words
from handlers.transformer.sheets import trip_of
from handlers.transformer.task_cards import deal, show
from handlers.transformer.words import today
from handlers.turn import Round, Turn

router = Router()

DAYS = 2  # today and tomorrow
MOST = 8  # cards at once


@router.command("tugas", role=Role.DRIVER, describe="command-tasks")
async def tasks(turn: Turn, _: str) -> None:
    """Show the driver's trips, each as its card."""
    if not turn.incoming.chat.private:
        raise Refused(t("task-private"))
    first = datetime.combine(today(turn), time(), turn.house.wording.zone)
    trips = await turn.db.trips.of_driver(turn.person.id, first, first + timedelta(days=DAYS))
    told = [one for one in trips if one.state is not TripState.DRAFT]
    if not told:
        turn.say(t("task-none-yet") if trips else t("task-none"))
        return
    turn.say(t("task-list", number=len(told)))
    for trip in told[:MOST]:
        await deal(turn, trip)


@router.button("ua", role=Role.DRIVER)
async def accept(turn: Turn, number: int) -> None:
    """Take a trip on."""
    await act(turn, await trip_of(turn, number), TripMove.ACCEPT)


@router.button("ud", role=Role.DRIVER)
async def decline(turn: Turn, number: int) -> None:
    """Give a trip back: it stands until the dispatchers have found another driver."""
    trip = await act(turn, await trip_of(turn, number), TripMove.DECLINE)
    turn.toast(t("task-declined"))
    name = await turn.db.roles.name_of(turn.person.id) or "–"
    await tell_dispatchers(
        turn,
        t(
            "task-told-declined",
            number=trip.number,
            day=day_words(trip.day),
            time=clock(turn, trip.start),
            name=name,
        ),
    )


async def act(turn: Turn, trip: Trip, what: TripMove, **facts: object) -> Trip:
    """Move a trip as its driver and show the card as it is now; refused by the rules."""
    after = trip_moved(trip, what, who=Who.DRIVER, now=turn.now)
    after = await turn.db.trips.move(trip, after, what, Who.DRIVER, turn.now, facts)
    await show(turn, after)
    return after


async def tell_dispatchers(round_: Round, words: Label, *rows: Row, key: str = "") -> None:
    """Tell everybody who dispatches; where there is nobody, the admins."""
    readers = await round_.db.roles.reachable(Role.DISPATCHER, "")
    for reader in readers or sorted(round_.house.admins):
        round_.tell(reader, words, *rows, key=f"{key}:{reader}" if key else None)


def again(trip: Trip) -> Row:
    """Give the button back to the card, where something was asked in its place."""
    return [Button(t("question-back"), "ut", trip.id)]


@router.button("ut", role=Role.DRIVER)
async def back(turn: Turn, number: int) -> None:
    """Show the card again."""
    await show(turn, await trip_of(turn, number))
