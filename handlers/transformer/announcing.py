"""A plan is published: refused by its name, or each rider and driver hears it exactly once.

What changes afterwards is told to those whom it concerns.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from domain.boarding import begins
from domain.errors import Refused
from domain.outgoing import Button, Label, Lines, Row, Words, t
from domain.people import Role
from domain.pooling_shapes import Direction
from domain.rides import Ride, Who
from domain.schedule import Every
from domain.trips import Trip, TripMove, TripState, trip_moved
from handlers.paging import paired
from handlers.routing import Router
from handlers.transformer.moving import clock, day_words, kind_words, people_of, way_words
from handlers.transformer.plan_day import Table, day_named, days, dispatchers, span, table_of
from handlers.transformer.plan_words import named_trouble
from handlers.transformer.planning import overview
from handlers.turn import Round, Turn

router = Router()

NAMED = 12  # faults in one answer
SOON = timedelta(hours=3)  # before the start of a trip that nobody has published
NEAR = timedelta(hours=1)  # before the start of a trip that nobody has accepted


@router.button("ku", role=Role.DISPATCHER)
async def publish(turn: Turn, written: str) -> None:
    """Publish the drafts of a day, all of them or none."""
    table = await table_of(turn, day_named(turn, written), hold=True)
    drafts = [one for one in table.drafts if one.start > turn.now]
    if not drafts:
        raise Refused(t("plan-nothing-to-publish"))
    over = {one.id for one in table.drafts} - {one.id for one in drafts}
    forbidding = [one for one in table.troubles if one.forbids and one.trip not in over]
    if forbidding:
        named = [named_trouble(table, one) for one in forbidding[:NAMED]]
        turn.show(
            Lines((t("plan-refused", number=len(forbidding)), *named)),
            [Button(t("question-back"), "kd", written, 1)],
        )
        return
    for trip in drafts:
        after = trip_moved(trip, TripMove.PUBLISH, who=Who.DISPATCHER, now=turn.now)
        await turn.db.trips.move(trip, after, TripMove.PUBLISH, Who.DISPATCHER, turn.now)
    await tell_riders(turn, table, drafts)
    tell_drivers(turn, table, drafts)
    turn.toast(t("plan-published"))
    turn.show(*overview(turn, await table_of(turn, table.day.day), 1))


async def tell_riders(round_: Round, table: Table, trips: Sequence[Trip]) -> None:
    """Tell everybody on these trips, in one message each, with what and when they ride."""
    lines: defaultdict[int, list[Words]] = defaultdict(list)
    first: dict[int, int] = {}
    for trip in trips:
        for ride in table.aboard(trip):
            for person in await people_of(round_, ride):
                lines[person].append(ride_line(round_, table, trip, ride))
                first.setdefault(person, trip.id)
    for person, said in lines.items():
        words = Lines((t("plan-told-rider", day=day_words(table.day.day)), *said))
        key = f"published:{table.day.day}:{first[person]}:{person}"
        round_.tell(person, words, key=key)


def ride_line(round_: Round, table: Table, trip: Trip, ride: Ride) -> Words:
    """Say with what and when somebody rides."""
    assert ride.planned_at is not None
    there = {"stop": table.stop(ride.stop), "time": clock(round_, ride.planned_at)}
    home = {"office": table.stop(ride.office), "leaves": clock(round_, begins(ride, trip))}
    homeward = ride.direction is Direction.HOME
    return t(
        "plan-ride-line",
        number=ride.number,
        way=way_words(ride.direction),
        boards=t("ride-boards-home", **home, **there) if homeward else t("ride-boards", **there),
        kind=kind_words(str(table.day.vehicles[trip.vehicle].kind)),
        plate=table.plate(trip.vehicle),
        driver=table.driver(trip.driver),
    )


def tell_drivers(round_: Round, table: Table, trips: Iterable[Trip]) -> None:
    """Tell each driver of these trips, in one message with all of theirs."""
    theirs: defaultdict[int, list[Trip]] = defaultdict(list)
    for trip in trips:
        if trip.driver is not None:
            theirs[trip.driver].append(trip)
    for driver, found in theirs.items():
        lines = [driver_line(round_, table, one) for one in found]
        words = Lines((t("plan-told-driver", day=day_words(table.day.day)), *lines))
        key = f"published:{table.day.day}:{found[0].id}:driver:{driver}"
        round_.tell(driver, words, *manifests(found), key=key)


def manifests(trips: Sequence[Trip]) -> list[Row]:
    """Give a driver the buttons to the manifests of trips."""
    return paired([Button(t("plan-manifest-of", number=one.number), "kg", one.id) for one in trips])


def driver_line(round_: Round, table: Table, trip: Trip) -> Label:
    """Say a trip to who drives it."""
    return t(
        "plan-driver-line",
        number=trip.number,
        way=way_words(trip.direction),
        time=span(round_, trip),
        plate=table.plate(trip.vehicle),
        stops=sum(bool(one.rides) for one in trip.visits),
        seats=table.seats(trip),
    )


async def tell_changed(
    round_: Round, after: Table, trip: Trip, riders: Sequence[Ride] | None = None
) -> None:
    """Tell those on a trip that was published what they ride with now; a draft tells nobody.

    `trip` is as it was before; `riders` are those whom it concerns, if not all. Its driver hears
    what the trip is now, and who drives it no more hears that.
    """
    if trip.state is TripState.DRAFT:
        return
    now = after.trip(trip.id)
    for ride in after.aboard(now) if riders is None else riders:
        await tell_rider(round_, after, now, after.day.rides[ride.id])
    if now.driver is not None:
        words = Lines(
            (t("plan-told-trip", day=day_words(now.day)), driver_line(round_, after, now))
        )
        key = f"changed:{now.id}:{now.version}:driver:{now.driver}"
        round_.tell(now.driver, words, *manifests([now]), key=key)
    if trip.driver != now.driver:
        tell_relieved(round_, trip)


async def tell_rider(round_: Round, table: Table, trip: Trip, ride: Ride) -> None:
    """Tell everybody on a ride's seats with what and when they ride now."""
    words = Lines(
        (t("plan-told-changed", day=day_words(trip.day)), ride_line(round_, table, trip, ride))
    )
    for person in await people_of(round_, ride):
        key = f"changed:{trip.id}:{trip.version}:{ride.id}:{ride.version}:{person}"
        round_.tell(person, words, key=key, about=f"ride:{ride.id}")


def tell_relieved(round_: Round, trip: Trip) -> None:
    """Tell a driver that a published trip is not theirs any more."""
    if trip.driver is not None and trip.state is not TripState.DRAFT:
        words = t("plan-told-relieved", number=trip.number, day=day_words(trip.day))
        round_.tell(trip.driver, words, key=f"relieved:{trip.id}:{trip.version}:{trip.driver}")


@router.round("unpublished-trips", Every(timedelta(minutes=10)))
async def remind(round_: Round) -> None:
    """Tell the dispatchers, once each, of trips that begin soon and that nobody will drive yet.

    That is one that was never published, and one that no driver has accepted: before it begins,
    and again when it should have.
    """
    for day in days(round_)[:2]:
        for trip in await round_.db.trips.of_day(day):
            found = _undriven(round_, trip)
            if found is None or not any(one.rides for one in trip.visits):
                continue
            what, words = found
            for person in await dispatchers(round_):
                see = [Button(t("plan-open"), "kt", trip.id)]
                round_.tell(person, words, see, key=f"{what}:{trip.id}:{person}")


def _undriven(round_: Round, trip: Trip) -> tuple[str, Label] | None:
    """Say what keeps a trip that is near from being driven, under a name; None if nothing does."""
    left, number, time = trip.start - round_.now, trip.number, span(round_, trip)
    if trip.state is TripState.DRAFT and timedelta() <= left <= SOON:
        return "unpublished", t("plan-unpublished", number=number, time=time)
    if trip.state is not TripState.PUBLISHED or left > NEAR:
        return None
    if left > timedelta():
        return "unaccepted", t("plan-unaccepted", number=number, time=time)
    return "unaccepted-late", t("plan-unaccepted-late", number=number, time=time)
