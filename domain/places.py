"""Places as the regency names them."""

from dataclasses import dataclass
from math import asin, cos, floor, radians, sin, sqrt

REGENCY = "36.04"  # Kabupaten Serang, Kemendagri's code
EARTH = 6_371_000.0  # metres, mean radius
METRES_A_DEGREE = 111_194.0  # of latitude, rounded down: what is reached is never missed
CELL = 0.005  # degrees; a square of the grid is about 550 m wide
# Whose a place is that is not the regency's, with Kemendagri's codes.
NEIGHBOURS = {
    "Kota Serang": "36.73",
    "Kota Cilegon": "36.72",
    "Kabupaten Tangerang": "36.03",
    "Kabupaten Pandeglang": "36.01",
    "Kabupaten Lebak": "36.02",
}


@dataclass(frozen=True, slots=True)
class Kecamatan:
    """One of the 29; the code is Kemendagri's (36.04.NN), not BPS's."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Desa:
    """One of the 326; `kecamatan` is the code of the kecamatan that it belongs to."""

    code: str
    name: str
    kecamatan: str


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the earth, WGS 84 degrees."""

    latitude: float
    longitude: float


def metres(one: Point, other: Point) -> float:
    """Give the great-circle distance."""
    north, south = radians(one.latitude), radians(other.latitude)
    across = radians(other.longitude - one.longitude)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(across / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def cell(point: Point) -> str:
    """Name the square of the grid (about 550 m) that the point lies in."""
    return f"{floor(point.latitude / CELL)}:{floor(point.longitude / CELL)}"


def cells_around(point: Point, radius: float) -> list[str]:
    """Name the squares that a circle of `radius` metres around the point may touch."""
    tall = radius / METRES_A_DEGREE
    wide = tall / max(0.01, cos(radians(point.latitude)))
    rows = range(floor((point.latitude - tall) / CELL), floor((point.latitude + tall) / CELL) + 1)
    columns = range(
        floor((point.longitude - wide) / CELL), floor((point.longitude + wide) / CELL) + 1
    )
    return [f"{row}:{column}" for row in rows for column in columns]


def nearest(point: Point, most: int = 3) -> list[tuple[str, float]]:
    """Name the kecamatan whose centres are nearest: (code, kilometres), the nearest first."""
    found = sorted((metres(point, centre), code) for code, centre in CENTRES.items())
    return [(code, distance / 1000) for distance, code in found[:most]]


# Rounded to 0.01° (about 1 km): enough to offer three to choose from, not to decide. They were
# computed from the outlines of the desa; the nearest three hold the right one for all 326.
CENTRES: dict[str, Point] = {
    "36.04.05": Point(-6.04, 106.11),
    "36.04.06": Point(-6.09, 106.07),
    "36.04.07": Point(-5.96, 106.07),
    "36.04.08": Point(-5.92, 106.09),
    "36.04.09": Point(-6.10, 106.24),
    "36.04.11": Point(-6.15, 106.27),
    "36.04.12": Point(-6.02, 106.26),
    "36.04.13": Point(-5.99, 106.31),
    "36.04.14": Point(-6.02, 106.37),
    "36.04.15": Point(-6.19, 106.35),
    "36.04.16": Point(-6.16, 106.32),
    "36.04.17": Point(-6.09, 106.32),
    "36.04.18": Point(-6.13, 106.35),
    "36.04.19": Point(-6.24, 106.20),
    "36.04.20": Point(-6.28, 106.23),
    "36.04.22": Point(-6.23, 106.12),
    "36.04.23": Point(-6.21, 106.25),
    "36.04.24": Point(-6.28, 106.30),
    "36.04.25": Point(-6.29, 106.38),
    "36.04.26": Point(-6.29, 106.34),
    "36.04.27": Point(-6.24, 106.03),
    "36.04.28": Point(-6.20, 106.09),
    "36.04.29": Point(-6.21, 105.97),
    "36.04.30": Point(-6.07, 105.91),
    "36.04.31": Point(-6.18, 105.89),
    "36.04.32": Point(-6.10, 105.99),
    "36.04.33": Point(-6.15, 106.04),
    "36.04.34": Point(-6.22, 106.31),
    "36.04.35": Point(-6.07, 106.28),
}


def lies_in(desa: str, kecamatan: str) -> bool:
    """Tell whether a desa is one of a kecamatan: its code begins with that of the kecamatan."""
    return bool(desa) and desa.startswith(f"{kecamatan}.")


# Centres of the neighbouring cities and how far they reach, in metres: rounded, from common maps.
# Whoever lies so near to one and is not in the regency is most likely there.
CITIES = (
    ("Kota Serang", Point(-6.12, 106.15), 9_000),
    ("Kota Cilegon", Point(-6.01, 106.05), 8_000),
)


def neighbour(point: Point) -> str:
    """Name the city in which a point outside the regency most likely lies; empty if in neither."""
    near = [(metres(point, centre) / reach, name) for name, centre, reach in CITIES]
    share, name = min(near)
    return name if share <= 1 else ""
