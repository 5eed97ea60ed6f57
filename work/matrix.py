"""The drives between all stops, asked of the operator's own router (OSRM or Valhalla).

Where it does not answer the estimates stand, the log says so, and it is asked again later.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal

import aiohttp
import structlog

from work.work import Hopeless, Payload, Result, Tools, Unreachable, Work

Router = Literal["osrm", "valhalla"]
Stop = tuple[int, float, float]  # id, latitude, longitude
Found = list[int]  # from stop, to stop, seconds, metres
Cell = tuple[float | None, float | None]  # seconds, metres; None where no road leads

AT_ONCE: Final = 40  # stops on either side of a question: both refuse larger ones by default
PATIENCE: Final = aiohttp.ClientTimeout(total=60)

log = structlog.get_logger()


def matrix(router: Router, url: str) -> Work:
    """Give the kind of work that asks this router; without an address it is given up at once.

    The payload is {"stops": [[id, latitude, longitude], …]}, the result {"legs": [[from, to,
    seconds, metres], …]} as domain.pooling_packing reads them. A pair without a road is left out.
    """

    async def fetch(_: Tools, payload: Payload) -> Result:
        if not url:
            raise Hopeless("no router is configured: distances are estimates")
        stops = [(stop, latitude, longitude) for stop, latitude, longitude in payload["stops"]]
        try:
            async with aiohttp.ClientSession(timeout=PATIENCE) as session:
                legs = await ROUTERS[router](session, url.rstrip("/"), stops)
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as fault:
            why = f"the router does not answer as it should: {type(fault).__name__}"
            log.warning(why, router=router, instead="estimated distances and speeds")
            raise Unreachable(why) from None
        return {"legs": legs}

    return Work(fetch)


async def osrm(session: aiohttp.ClientSession, url: str, stops: Sequence[Stop]) -> list[Found]:
    """Ask OSRM's table service."""
    legs: list[Found] = []
    for ones, others in _blocks(stops):
        both = [*ones, *others]
        places = ";".join(f"{longitude:.6f},{latitude:.6f}" for _, latitude, longitude in both)
        sides = {
            "annotations": "duration,distance",
            "sources": ";".join(map(str, range(len(ones)))),
            "destinations": ";".join(map(str, range(len(ones), len(both)))),
        }
        async with session.get(f"{url}/table/v1/driving/{places}", params=sides) as answer:
            answer.raise_for_status()
            said = await answer.json()
        rows = zip(said["durations"], said["distances"], strict=True)
        legs += _legs(ones, others, [list(zip(*pair, strict=True)) for pair in rows])
    return legs


async def valhalla(session: aiohttp.ClientSession, url: str, stops: Sequence[Stop]) -> list[Found]:
    """Ask Valhalla's matrix service."""
    legs: list[Found] = []
    for ones, others in _blocks(stops):
        asked = {
            "sources": [{"lat": latitude, "lon": longitude} for _, latitude, longitude in ones],
            "targets": [{"lat": latitude, "lon": longitude} for _, latitude, longitude in others],
            "costing": "auto",
            "units": "kilometers",
        }
        async with session.post(f"{url}/sources_to_targets", json=asked) as answer:
            answer.raise_for_status()
            rows = (await answer.json())["sources_to_targets"]
        legs += _legs(ones, others, [[_cell(cell) for cell in row] for row in rows])
    return legs


def _cell(cell: dict[str, Any]) -> Cell:
    kilometres = cell.get("distance")
    return cell.get("time"), None if kilometres is None else kilometres * 1000


ROUTERS: Final = {"osrm": osrm, "valhalla": valhalla}


def _blocks(stops: Sequence[Stop]) -> Iterator[tuple[Sequence[Stop], Sequence[Stop]]]:
    parts = [stops[start : start + AT_ONCE] for start in range(0, len(stops), AT_ONCE)]
    return ((ones, others) for ones in parts for others in parts)


def _legs(
    ones: Sequence[Stop], others: Sequence[Stop], rows: Sequence[Sequence[Cell]]
) -> Iterator[Found]:
    for (one, *_), row in zip(ones, rows, strict=True):
        for (other, *_), (seconds, metres) in zip(others, row, strict=True):
            if one != other and seconds is not None and metres is not None:
                yield [one, other, round(seconds), round(metres)]
