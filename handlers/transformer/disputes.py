"""A no-show is one person's word: the rider may say what was so, a dispatcher decides."""

from domain.errors import Stale
from domain.outgoing import Button, t
from domain.people import Role
from domain.pooling_shapes import Direction
from domain.rides import Move, Ride, State, Who
from handlers.routing import Router
from handlers.transformer.moving import clock, day_words, move, own
from handlers.transformer.sheets import gathered_at, name_of
from handlers.transformer.tasks import tell_dispatchers
from handlers.turn import Round, Turn

router = Router()

# What a rider may say, what it makes of the ride where the dispatcher agrees, and its reason.
CLAIMS: dict[str, tuple[Move, str]] = {
    "rode": (Move.VINDICATE, ""),
    "missed": (Move.PARDON, "not-on-time"),
}


@router.button("tdi", role=Role.EMPLOYEE)
async def dispute(turn: Turn, number: int) -> None:
    """Ask the rider what was so."""
    ride = await own(turn, number)
    if ride.state is not State.NO_SHOW or ride.disputed_at is not None:
        raise Stale
    turn.show(
        t("dispute-what", number=ride.number),
        *[[Button(t(f"dispute-{claim}"), "tdw", ride.id, claim)] for claim in CLAIMS],
    )


@router.button("tdw", role=Role.EMPLOYEE)
async def disputed(turn: Turn, number: int, claim: str) -> None:
    """Keep what the rider says, and let a dispatcher decide with two buttons."""
    ride = await own(turn, number)
    if claim not in CLAIMS or (ride.state is State.MISSED and claim != "rode"):
        raise Stale
    after = await move(turn, ride, Move.DISPUTE, Who.RIDER, facts={"claim": claim})
    turn.show(t("ride-disputed", number=after.number))
    arrived, noted = await _evidence(turn, after)
    await tell_dispatchers(
        turn,
        t(
            "dispute-told",
            number=after.number,
            name=await name_of(turn, after.rider),
            day=day_words(after.day),
            claim=t(f"dispute-{claim}"),
            promised=clock(turn, after.promised_at) if after.promised_at else "–",
            absent="yes" if ride.state is State.NO_SHOW else "no",
            arrived=arrived,
            noted=noted,
        ),
        [
            Button(t("dispute-agree"), "uv", after.id, claim),
            Button(t("dispute-uphold"), "uz", after.id),
        ],
        key=f"dispute:{after.id}:{after.version}",
    )


async def _evidence(round_: Round, ride: Ride) -> tuple[str, str]:
    """Give when the driver noted the arrival, and when the absence."""
    trip = await round_.db.trips.get(ride.trip or 0)
    if trip is not None and trip.direction is Direction.HOME:  # who goes home gets in at the office
        arrived = await gathered_at(round_, trip)
    else:
        calls = await round_.db.trips.calls(ride.trip or 0)
        arrived = next((one.arrived_at for one in calls if one.stop == ride.stop), None)
    return (
        clock(round_, arrived) if arrived else "–",
        clock(round_, ride.ended_at) if ride.ended_at else "–",
    )


@router.button("uv", role=Role.DISPATCHER)
async def agree(turn: Turn, number: int, claim: str) -> None:
    """Decide for the rider: it was no no-show, and counts as none."""
    if claim not in CLAIMS:
        raise Stale
    what, reason = CLAIMS[claim]
    after = await move(turn, await _of(turn, number), what, Who.DISPATCHER, reason=reason)
    turn.show(t("dispute-agreed", number=after.number))


@router.button("uz", role=Role.DISPATCHER)
async def uphold(turn: Turn, number: int) -> None:
    """Decide that the no-show stands."""
    after = await move(turn, await _of(turn, number), Move.UPHOLD, Who.DISPATCHER)
    turn.show(t("dispute-upheld", number=after.number))


async def _of(turn: Turn, number: int) -> Ride:
    ride = await turn.db.rides.get(number)
    if ride is None:
        raise Stale
    return ride
