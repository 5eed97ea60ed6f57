"""How far it is: estimates, or what the operator's own router says, asked every night."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from domain.lines import Stop
from domain.pooling_packing import unpack_legs
from domain.schedule import Daily
from domain.travel import GreatCircle, Leg, Measured, Travel
from handlers.routing import Router
from handlers.turn import Round

router = Router()


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
    """Keep what the router says; where it gave no answer the older measures stand."""
    if result is not None:
        await round_.db.legs.put(unpack_legs(result["legs"]))


def travel(stops: Mapping[int, Stop], legs: Mapping[tuple[int, int], Leg]) -> Travel:
    """Give the roads between stops: measured where they were, estimated where not."""
    estimated = GreatCircle({number: stop.point for number, stop in stops.items()})
    return Measured(legs, estimated) if legs else estimated
