"""Small shapes to test places with: squares and other rings, drawn in degrees as GeoJSON."""

from datetime import datetime
from typing import Any

from domain.announcements import Announcement, State
from domain.audiences import Whom
from domain.notices import Notice

Pair = tuple[float, float]  # longitude, latitude


def square(west: float, south: float, size: float = 0.1) -> list[Pair]:
    """Draw a closed ring, anticlockwise."""
    east, north = west + size, south + size
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]


def feature(code: str, *rings: list[Pair]) -> dict[str, Any]:
    """Draw a kecamatan: an outer ring, then its holes."""
    shape = {"type": "Polygon", "coordinates": [[list(pair) for pair in one] for one in rings]}
    return {"type": "Feature", "properties": {"code": code}, "geometry": shape}


def islands(code: str, *polygons: list[list[Pair]]) -> dict[str, Any]:
    """Draw a kecamatan of several parts."""
    parts = [[[list(pair) for pair in ring] for ring in rings] for rings in polygons]
    shape = {"type": "MultiPolygon", "coordinates": parts}
    return {"type": "Feature", "properties": {"code": code}, "geometry": shape}


def collection(*features: Any) -> dict[str, Any]:
    """Put features into one file."""
    return {"type": "FeatureCollection", "features": list(features)}


def announcement(now: datetime) -> Announcement:
    """Give a draft of an announcement."""
    return Announcement(1, 9, State.DRAFT, 0, Notice({"id": "Kabar."}), Whom(), now)
