"""How far it is: estimates, or what the operator's own router says, asked every night."""

from collections.abc import Mapping
from datetime import time
from typing import Any, Final

from domain.lines import Stop
from domain.pooling_packing import unpack_legs
from domain.schedule import Daily
from domain.travel import GreatCircle, Leg, Measured, Travel
from handlers.routing import Router
from handlers.turn import Round

router = Router()

PIECE: Final = 5000  # drives that are written in one transaction


@router.round("measure-roads", Daily(time(1, 40)))
async def measure(round_: Round) -> None:
    """Have the drives between all stops measured, where a router is configured."""
    stops = await round_.db.lines.stops()
    if round_.house.measures_roads and len(stops) > 1:
        points = [[one.id, one.point.latitude, one.point.longitude] for one in stops]
        round_.later("matrix", key="measure-roads", stops=points)


@router.result("matrix")
async def measured(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Keep what the router says, in pieces; where it gave no answer the older measures stand."""
    if result is None:
        return
    rows = sorted(result["legs"])
    while rows:
        piece, rows = rows[:PIECE], rows[PIECE:]
        while rows and rows[0][0] == piece[-1][0]:  # what begins at one stop is kept at once
            piece.append(rows.pop(0))
        round_.later("legs", legs=piece)


@router.result("legs")
async def kept(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Keep one piece of what the router has said."""
    if result is not None:
        await round_.db.legs.put(unpack_legs(payload["legs"]))


def travel(stops: Mapping[int, Stop], legs: Mapping[tuple[int, int], Leg]) -> Travel:
    """Give the roads between stops: measured where they were, estimated where not."""
    estimated = GreatCircle({number: stop.point for number, stop in stops.items()})
    return Measured(legs, estimated) if legs else estimated
