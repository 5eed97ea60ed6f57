"""Reading the outlines of kecamatan from GeoJSON; what is wrong is said in a sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from domain.places import REGENCY, Point

# Degrees; Banten with room to spare. A swapped pair or metres of a map grid lie elsewhere.
WEST, EAST, SOUTH, NORTH = 104.0, 108.0, -8.0, -4.0
_CODE: Final = re.compile(re.escape(REGENCY) + r"\.\d\d")

Ring = tuple[Point, ...]  # closed: the last point is the first


@dataclass(frozen=True, slots=True)
class Outline:
    """A kecamatan's polygons, each an outer ring and its holes."""

    code: str
    polygons: tuple[tuple[Ring, ...], ...]


def outlines(geojson: Any) -> tuple[Outline, ...]:
    """Read a FeatureCollection of polygons with a property `code`; ValueError for anything else."""
    if not isinstance(geojson, Mapping) or geojson.get("type") != "FeatureCollection":
        raise ValueError("is not a GeoJSON FeatureCollection")
    features = geojson.get("features")
    if not isinstance(features, list) or not features:
        raise ValueError("has no features")
    found: dict[str, Outline] = {}
    for at, feature in enumerate(features, 1):
        outline = _outline(feature, f"feature {at}")
        if outline.code in found:
            raise ValueError(f"feature {at} has the code {outline.code}, which another has too")
        found[outline.code] = outline
    return tuple(found.values())


def _outline(feature: Any, place: str) -> Outline:
    given = feature if isinstance(feature, Mapping) else {}
    properties, geometry = given.get("properties"), given.get("geometry")
    code = properties.get("code") if isinstance(properties, Mapping) else None
    if code is None:
        raise ValueError(f"{place} has no property `code`")
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise ValueError(f"{place} has a code that is not {REGENCY}.NN, a kecamatan of the regency")
    match geometry:
        case {"type": "Polygon", "coordinates": [*rings]}:
            polygons = [rings]
        case {"type": "MultiPolygon", "coordinates": [*polygons]}:
            pass
        case _:
            raise ValueError(f"{place} ({code}) is not a Polygon or MultiPolygon")
    place = f"{place} ({code})"
    read = tuple(tuple(_ring(ring, place) for ring in _list(one, place)) for one in polygons)
    if not read or not all(read):
        raise ValueError(f"{place} is empty")
    return Outline(code, read)


def _ring(given: Any, place: str) -> Ring:
    ring = tuple(_point(pair, place) for pair in _list(given, place))
    if len(ring) < 4 or ring[0] != ring[-1]:
        raise ValueError(f"{place} has a ring that is not closed, or of fewer than four points")
    return ring


def _point(given: Any, place: str) -> Point:
    match given:
        case [int() | float() as x, int() | float() as y, *_] if (
            WEST <= x <= EAST and SOUTH <= y <= NORTH
        ):
            return Point(float(y), float(x))
    raise ValueError(f"{place} has a point outside Banten; allowed: [longitude, latitude], degrees")


def _list(given: Any, place: str) -> list[Any]:
    if not isinstance(given, list):
        raise ValueError(f"{place} has no list of points")  # noqa: TRY004 - a fault of the file
    return given
