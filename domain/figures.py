"""Figures about reports: how many came, how soon somebody cared, how many the people call clean."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import floor
from statistics import median
from typing import Any

from domain.places import Point
from domain.reports import ENDED, State

RESOLVED = frozenset({State.CLAIMED, State.CONFIRMED, State.UNANSWERED})  # as the officers say
SQUARE = 0.0009  # degrees; near the equator about 100 m both ways


@dataclass(frozen=True, slots=True)
class Line:
    """A report without anybody in it."""

    id: int
    category: str
    kecamatan: str
    desa: str
    landmark: str
    state: State
    urgent: bool
    supporters: int
    reopened: int
    point: Point | None
    filed_at: datetime
    touched_at: datetime | None
    claimed_at: datetime | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of some reports; `first_touch` is the median in hours, None if nobody came."""

    received: int
    first_touch: float | None
    resolved: int
    confirmed: int
    reopened: int


def figures(lines: Sequence[Line]) -> Figures:
    """Count some reports."""
    waits = [
        (one.touched_at - one.filed_at).total_seconds() / 3600 for one in lines if one.touched_at
    ]
    return Figures(
        received=len(lines),
        first_touch=round(median(waits), 1) if waits else None,
        resolved=sum(one.state in RESOLVED for one in lines),
        confirmed=sum(one.state is State.CONFIRMED for one in lines),
        reopened=sum(one.reopened > 0 for one in lines),
    )


def by(lines: Iterable[Line], key: Callable[[Line], str]) -> list[tuple[str, Figures]]:
    """Count reports in groups, the largest first."""
    groups: dict[str, list[Line]] = {}
    for one in lines:
        groups.setdefault(key(one), []).append(one)
    found = [(name, figures(group)) for name, group in groups.items()]
    return sorted(found, key=lambda pair: (-pair[1].received, pair[0]))


def square(point: Point) -> tuple[float, float]:
    """Give the middle (longitude, latitude) of the square of about 100 m that holds the point."""

    def middle(degrees: float) -> float:
        return round((floor(degrees / SQUARE) + 0.5) * SQUARE, 6)

    return middle(point.longitude), middle(point.latitude)


def geojson(lines: Iterable[Line], labels: Mapping[str, str]) -> dict[str, Any]:
    """Draw how many reports of each category lie in each square: no number, word or moment.

    `labels` are the names of the categories; the codes stand beside them for programs.
    """
    received, still_open = Counter[tuple[tuple[float, float], str]](), Counter[Any]()
    for one in lines:
        if one.point is not None:
            where = (square(one.point), one.category)
            received[where] += 1
            still_open[where] += one.state not in ENDED
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": list(place)},
                "properties": {
                    "category": category,
                    "name": labels.get(category, category),
                    "reports": number,
                    "open": still_open[place, category],
                },
            }
            for (place, category), number in sorted(received.items())
        ],
    }
