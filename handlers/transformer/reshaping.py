"""A trip dissolved, or a ride moved to another one, by hand: a promise is kept or broken aloud."""

from dataclasses import replace

from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.people import Role
from domain.pooling import Offer
from domain.rides import KEPT_WITHIN, Move, Ride, State, Who
from domain.trips import OPEN, Trip, TripMove, TripState, trip_moved
from handlers.paging import paired, turning
from handlers.routing import Router
from handlers.transformer.announcing import tell_changed, tell_relieved, tell_rider
from handlers.transformer.answering import without
from handlers.transformer.assigning import standing
from handlers.transformer.moving import clock, move
from handlers.transformer.plan_day import Table, names, table_of
from handlers.transformer.planning import card, overview, table_with
from handlers.transformer.promising import Day, day_of, keep, offer_for, planned, released
from handlers.turn import Turn

router = Router()

ON_A_PAGE = 10  # trips


@router.button("kx", role=Role.DISPATCHER)
async def ask_dissolve(turn: Turn, number: int) -> None:
    """Say what dissolving a trip means, and ask for the tap."""
    table = await table_with(turn, number)
    trip = standing(table, number)
    turn.show(
        t("plan-dissolve-ask", number=trip.number, seats=table.seats(trip)),
        [Button(t("plan-dissolve-yes"), "kxy", number)],
        [Button(t("question-back"), "kt", number)],
    )


@router.button("kxy", role=Role.DISPATCHER)
async def dissolve(turn: Turn, number: int) -> None:
    """Seat everybody of a trip elsewhere, the most urgent first; who finds no seat waits."""
    before = await table_with(turn, number, hold=True)
    trip = standing(before, number)
    rides = before.aboard(trip)
    gone = trip_moved(trip, TripMove.DISSOLVE, who=Who.DISPATCHER, now=turn.now)
    await turn.db.trips.move(trip, gone, TripMove.DISSOLVE, Who.DISPATCHER, turn.now)
    for ride in rides:
        await turn.db.trips.unseat(ride.id)
    seated: list[Ride] = []
    for ride in sorted(rides, key=lambda one: (-one.urgency(), one.id)):
        plan = (await day_of(turn, trip.day)).without(trip.vehicle)
        offer = _place(plan, ride)
        if offer is None:
            await move(turn, ride, Move.BUMP, Who.DISPATCHER, facts={"why": "dissolved"})
        else:
            seated.append(await keep(turn, plan, ride, offer, Who.DISPATCHER, quietly=True))
    after = await table_of(turn, trip.day)
    tell_relieved(turn, trip)
    await _tell(turn, before, after, trip, seated)
    turn.toast(t("plan-dissolved", seated=len(seated), waiting=len(rides) - len(seated)))
    turn.show(*overview(turn, after, 1))


def _place(plan: Day, ride: Ride) -> Offer | None:
    """Look for a place that keeps the promise, else for any in the window."""
    for one in (ride, replace(ride, promised_at=None)):
        found = offer_for(plan, one, around=False)
        if isinstance(found, Offer):
            return found
    return None


async def _tell(turn: Turn, before: Table, after: Table, old: Trip, rides: list[Ride]) -> None:
    """Tell those who ride otherwise now: who was told of a vehicle, or is to ride in a public one.

    Whose minute has changed has heard it with the change itself.
    """
    for number in dict.fromkeys(one.trip for one in rides if one.trip is not None):
        now = after.trip(number)
        new = [
            one
            for one in rides
            if one.trip == number
            and before.day.rides[one.id].promised_at == one.promised_at
            and (old.state is not TripState.DRAFT or now.state is not TripState.DRAFT)
        ]
        was = next((one for one in before.day.trips if one.id == number), None)
        if was is not None and was.state is not TripState.DRAFT:
            await tell_changed(turn, after, was, new)
        else:
            for ride in new:
                await tell_rider(turn, after, now, after.day.rides[ride.id])


@router.button("km", role=Role.DISPATCHER)
async def who(turn: Turn, number: int) -> None:
    """Ask which ride is to go with another trip."""
    table = await table_with(turn, number)
    trip = standing(table, number)
    called = await names(turn, table.aboard(trip))
    buttons = [Button(Plain(called[one.id]), "ky", one.id) for one in table.aboard(trip)]
    turn.show(t("plan-which-rider"), *paired(buttons), _back(number))


def _back(number: int) -> Row:
    return [Button(t("question-back"), "kt", number)]


@router.button("ky", role=Role.DISPATCHER)
async def where(turn: Turn, number: int) -> None:
    """Offer the trips that could take a ride, with the minute at its stop."""
    await where_else(turn, number, 1)


@router.button("kyp", role=Role.DISPATCHER)
async def where_else(turn: Turn, number: int, page: int) -> None:
    """Offer a page of the trips that could take a ride."""
    table, ride = await _ride(turn, number)
    called = (await names(turn, [ride]))[ride.id]
    assert ride.trip is not None
    assert ride.promised_at is not None
    told, buttons = clock(turn, ride.promised_at), []
    moving: dict[str, Label] = {}  # by the trip's button, whose minute it would move besides
    for trip in table.day.trips:
        offer = _on(table.day, ride, trip)
        if offer is not None:
            time, plate = clock(turn, offer.at), table.plate(trip.vehicle)
            words = (
                t("plan-move-to", time=time, plate=plate)
                if abs(offer.at - ride.promised_at) <= KEPT_WITHIN
                else t("plan-move-breaks", time=time, plate=plate, told=told)
            )
            buttons.append(Button(words, "kz", ride.id, trip.id))
            if others := await _shifted(turn, table, offer, ride):
                line = t("plan-move-shifts", time=time, plate=plate, others=others)
                moving[buttons[-1].data] = line
    words = t("plan-move-where", name=called) if buttons else t("plan-move-nowhere", name=called)
    last = max(1, -(-len(buttons) // ON_A_PAGE))
    page = min(max(page, 1), last)
    shown = buttons[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    row = turning(page, last, "kyp", str(ride.id))
    lines = [moving[one.data] for one in shown if one.data in moving]
    turn.show(Lines((words, *lines)), *paired(shown, 1), row, _back(ride.trip))


async def _shifted(turn: Turn, table: Table, offer: Offer, ride: Ride) -> list[Label]:
    """Name the others whose minute a move would change, with the minute before and after."""
    found = [
        (table.day.rides[number], visit.at)
        for visit in offer.run.visits
        for number in visit.rides
        if number != ride.id and table.day.rides[number].planned_at != visit.at
    ]
    called = await names(turn, [one for one, _ in found])
    return [
        t(
            "plan-move-shift",
            name=called[one.id],
            before=clock(turn, one.planned_at or at),
            after=clock(turn, at),
        )
        for one, at in found
    ]


async def _ride(turn: Turn, number: int, *, hold: bool = False) -> tuple[Table, Ride]:
    """Give a ride that holds a seat on a trip which has not left, with its day."""
    ride = await turn.db.rides.get(number)
    if ride is None or ride.trip is None or ride.state not in {State.PROMISED, State.CONFIRMED}:
        raise Stale
    table = await table_with(turn, ride.trip, hold=hold)
    standing(table, ride.trip)
    return table, ride


def _on(day: Day, ride: Ride, trip: Trip) -> Offer | None:
    """Look for a place on this very trip; the promise is kept if that can be."""
    if trip.id == ride.trip or trip.state not in OPEN:
        return None
    if (trip.direction, trip.office) != (ride.direction, ride.office):
        return None
    plan = without(day, ride)
    alone = replace(
        plan,
        trips=tuple(one for one in plan.trips if one.vehicle == trip.vehicle),
        cars=tuple(one for one in plan.cars if one.id == trip.vehicle),
    )
    this = planned(next(one for one in alone.trips if one.id == trip.id), day.now)
    for one in (ride, replace(ride, promised_at=None)):
        found = offer_for(alone, one, around=False)
        if isinstance(found, Offer) and found.before == this:
            return found
    return None


@router.button("kz", role=Role.DISPATCHER)
async def moved_to(turn: Turn, number: int, target: int) -> None:
    """Move a ride to another trip."""
    before, ride = await _ride(turn, number, hold=True)
    assert ride.trip is not None
    old = before.trip(ride.trip)
    offer = _on(before.day, ride, before.trip(target))
    if offer is None:
        raise Refused(t("plan-move-gone"))
    await turn.db.trips.unseat(ride.id)
    await released(turn, ride, Who.DISPATCHER)
    plan = without(await day_of(turn, ride.day), ride)
    after_ride = await keep(turn, plan, ride, offer, Who.DISPATCHER, quietly=True)
    after = await table_of(turn, ride.day)
    if any(one.id == old.id for one in after.day.trips):
        await tell_changed(turn, after, old, [])
    else:
        tell_relieved(turn, old)
    await _tell(turn, before, after, old, [after_ride])
    turn.toast(t("plan-done"))
    turn.show(*await card(turn, after, target))
