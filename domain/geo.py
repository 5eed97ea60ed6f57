"""Which kecamatan a point lies in: by boundaries where the operator has some, else by asking.

A line of latitude crosses few edges. So the edges are kept in bands of latitude, and a look at one
band, a few microseconds, tells where a point lies.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, floor, hypot, radians
from typing import Any, Final

from domain.outlines import Outline, outlines
from domain.places import METRES_A_DEGREE, Point, nearest

FAR: Final = 25.0  # kilometres from every centre: surely not in the regency
DOUBT: Final = 300.0  # metres outside in which boundaries, which are indicative, are not believed
TALL: Final = 0.001  # degrees of latitude, about 110 m: a band
TOUCHING: Final = 0.01  # metres: so near an edge a point is on it, whatever rounding says

# Latitude of the low end, of the high end, longitude of the low end, degrees east per degree north.
Edge = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Inside:
    """The point lies in this kecamatan (its code)."""

    kecamatan: str


@dataclass(frozen=True, slots=True)
class Offer:
    """The point may lie in one of these (codes, the likeliest first): a person decides."""

    kecamatan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """The point does not lie in the regency."""


Located = Inside | Offer | Outside


class Boundaries:
    """The outlines of kecamatan, made ready for many questions."""

    def __init__(self, areas: Sequence[Outline]) -> None:
        """Sort the edges into bands; what may be asked is in `codes`."""
        self.codes = frozenset(area.code for area in areas)
        crossed: dict[int, list[tuple[float, float, str, tuple[Edge, ...]]]] = defaultdict(list)
        lines: dict[int, list[tuple[float, float, str, Point, Point]]] = defaultdict(list)
        for area in areas:
            for rings in area.polygons:
                edges: dict[int, list[tuple[Point, Point]]] = defaultdict(list)
                for one, other in (pair for ring in rings for pair in pairwise(ring)):
                    # Written from south to north, so that two neighbours compute their common
                    # edge alike, and every point beside it belongs to exactly one of them.
                    low, high = sorted((one, other), key=_northward)
                    for band in range(_band(low.latitude), _band(high.latitude) + 1):
                        edges[band].append((low, high))
                for band, found in edges.items():
                    boxed = [(*_span(low, high), area.code, low, high) for low, high in found]
                    lines[band] += boxed
                    slanted = tuple(_edge(*pair) for pair in found if _rises(*pair))
                    west, east = min(one[0] for one in boxed), max(one[1] for one in boxed)
                    crossed[band].append((west, east, area.code, slanted))
        self._crossed = {band: tuple(found) for band, found in crossed.items()}
        self._lines = {band: tuple(found) for band, found in lines.items()}

    @classmethod
    def read(cls, geojson: Any) -> "Boundaries":
        """Read parsed GeoJSON; ValueError with a sentence that says what is wrong with it."""
        return cls(outlines(geojson))

    def find(self, point: Point) -> str | None:
        """Give the code of the kecamatan that the point lies in; on a common edge, one of both."""
        x, y = point.longitude, point.latitude
        for west, east, code, edges in self._crossed.get(floor(y / TALL), ()):
            if west <= x <= east:
                inside = False
                for low, high, start, slope in edges:
                    if low <= y < high and x < start + (y - low) * slope:
                        inside = not inside
                if inside:
                    return code
        return self.near_edge(point, TOUCHING)

    def near_edge(self, point: Point, within: float) -> str | None:
        """Give the kecamatan whose outline is nearest, if it is not over `within` metres away."""
        best = min(self._near(point, within), default=(within + 1, ""))
        return best[1] if best[0] <= within else None

    def _near(self, point: Point, within: float) -> Iterator[tuple[float, str]]:
        """Measure to the edges in the bands near by: (metres, code)."""
        reach = within / METRES_A_DEGREE
        shrink = cos(radians(point.latitude))
        west, east = point.longitude - reach / shrink, point.longitude + reach / shrink
        for band in range(_band(point.latitude - reach), _band(point.latitude + reach) + 1):
            for start, end, code, low, high in self._lines.get(band, ()):
                if start <= east and west <= end:
                    yield _metres_to(point, low, high, shrink), code


@dataclass(frozen=True, slots=True)
class Places:
    """Finds the kecamatan of a point, with boundaries or without."""

    boundaries: Boundaries | None = None

    def locate(self, point: Point) -> Located:
        """Tell where a point lies, or what to offer.

        Boundaries that leave out some kecamatan say nothing about those: what lies nearest to
        the centre of one that is left out may be in it.
        """
        if self.boundaries is not None:
            if code := self.boundaries.find(point):
                return Inside(code)
            if close := self.boundaries.near_edge(point, DOUBT):
                return Offer((close,))
        found = nearest(point)
        drawn = self.boundaries is not None and found[0][0] in self.boundaries.codes
        if drawn or found[0][1] > FAR:
            return Outside()
        return Offer(tuple(code for code, _ in found))


def _band(latitude: float) -> int:
    return floor(latitude / TALL)


def _northward(end: Point) -> tuple[float, float]:
    return end.latitude, end.longitude


def _span(one: Point, other: Point) -> tuple[float, float]:
    return min(one.longitude, other.longitude), max(one.longitude, other.longitude)


def _rises(low: Point, high: Point) -> bool:
    return low.latitude < high.latitude  # a level edge is crossed by no line of latitude


def _edge(low: Point, high: Point) -> Edge:
    slope = (high.longitude - low.longitude) / (high.latitude - low.latitude)
    return low.latitude, high.latitude, low.longitude, slope


def _metres_to(point: Point, one: Point, other: Point, shrink: float) -> float:
    """Measure from a point to a stretch of edge, as on a plane: exact enough for a kilometre."""
    x, y = (one.longitude - point.longitude) * shrink, one.latitude - point.latitude
    east, north = (other.longitude - one.longitude) * shrink, other.latitude - one.latitude
    length = east * east + north * north
    along = min(1.0, max(0.0, -(x * east + y * north) / length)) if length else 0.0
    return hypot(x + along * east, y + along * north) * METRES_A_DEGREE
