"""Where a point lies: in drawn squares and islands, on edges, beside them, and without any."""

import copy
from math import cos, radians
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.geo import DOUBT, Boundaries, Inside, Offer, Outside, Places
from domain.places import (
    CENTRES,
    METRES_A_DEGREE,
    Point,
    cell,
    cells_around,
    metres,
    nearest,
    neighbour,
)
from tests.shapes import collection, feature, islands, square

CIRUAS, KRAGILAN, PONTANG = "36.04.09", "36.04.11", "36.04.12"
ALUN_ALUN = Point(-6.114, 106.153)  # Kota Serang
JAKARTA = Point(-6.175, 106.827)

# Ciruas with a lake in it, Kragilan east of it with a common edge at 106.3, Pontang in two parts.
DRAWN = collection(
    feature(CIRUAS, square(106.2, -6.2), square(106.24, -6.16, 0.02)),
    feature(KRAGILAN, square(106.3, -6.2)),
    islands(PONTANG, [square(106.2, -6.1, 0.05)], [square(106.35, -6.0, 0.05)]),
)
TOWN = Boundaries.read(DRAWN)

latitudes = st.floats(-7.5, -4.5)
longitudes = st.floats(104.5, 107.5)
points = st.builds(Point, latitudes, longitudes)


@pytest.mark.parametrize(
    ("latitude", "longitude", "code"),
    [
        (-6.15, 106.21, CIRUAS),
        (-6.15, 106.25, None),  # in the lake
        (-6.15, 106.38, KRAGILAN),
        (-6.08, 106.22, PONTANG),
        (-5.98, 106.37, PONTANG),
        (-6.05, 106.30, None),  # between the islands
        (-6.15, 106.19, None),
        (-6.25, 106.25, None),
        (+6.15, 106.25, None),
    ],
)
def test_a_point_is_found_in_its_shape(latitude: float, longitude: float, code: str | None) -> None:
    assert TOWN.find(Point(latitude, longitude)) == code


@given(st.floats(0, 1))
def test_who_stands_on_an_edge_is_not_nowhere(along: float) -> None:
    south, north = -6.2, -6.2 + 0.1
    latitude = min(north, south + along * 0.1)
    assert TOWN.find(Point(latitude, 106.3)) in {CIRUAS, KRAGILAN}
    assert TOWN.find(Point(latitude, 106.2)) == CIRUAS
    assert TOWN.find(Point(south, 106.3 + along * 0.09)) == KRAGILAN


@given(st.data())
def test_of_neighbours_with_a_ragged_edge_a_point_is_in_exactly_one(data: st.DataObject) -> None:
    """Two shapes that share a drawn line, each written in its own direction, leave no gap."""
    steps = data.draw(st.lists(st.floats(106.22, 106.38), min_size=2, max_size=12))
    tall = 0.2 / (len(steps) - 1)
    line = [(x, -6.2 + at * tall) for at, x in enumerate(steps)]
    top = line[-1][1]
    west = [(106.2, -6.2), *line, (106.2, top), (106.2, -6.2)]
    east = [(106.4, -6.2), (106.4, top), *line[::-1], (106.4, -6.2)]
    ragged = Boundaries.read(collection(feature(CIRUAS, west), feature(KRAGILAN, east)))
    alone = [
        Boundaries.read(collection(feature(CIRUAS, west))),
        Boundaries.read(collection(feature(KRAGILAN, east))),
    ]
    latitude = data.draw(st.floats(-6.2, top) | st.sampled_from([y for _, y in line]))
    longitude = data.draw(st.floats(106.2, 106.4) | st.sampled_from(steps))
    point = Point(latitude, longitude)
    owner = ragged.find(point)
    assert owner is not None
    assert owner in {one.find(point) for one in alone}
    if not any(one.near_edge(point, 1) for one in alone):
        assert len([one for one in alone if one.find(point)]) == 1


@given(west=st.floats(105, 106), south=st.floats(-7, -6), size=st.floats(0.0001, 0.9), point=points)
def test_a_square_holds_what_its_sides_say(
    west: float, south: float, size: float, point: Point
) -> None:
    found = Boundaries.read(collection(feature(CIRUAS, square(west, south, size))))
    inside = west <= point.longitude <= west + size and south <= point.latitude <= south + size
    if found.near_edge(point, 0.02) is None:
        assert (found.find(point) == CIRUAS) == inside


@given(st.floats(-6.19, -6.11), st.floats(0.001, 0.02))
def test_the_distance_to_an_edge_is_in_metres(latitude: float, away: float) -> None:
    point = Point(latitude, 106.2 - away)
    true = away * METRES_A_DEGREE * cos(radians(latitude))
    assert TOWN.near_edge(point, true + 1) == CIRUAS
    assert TOWN.near_edge(point, true - 1) is None


def test_boundaries_are_not_believed_to_the_metre() -> None:
    near, far = Point(-6.15, 106.4 + 0.002), Point(-6.15, 106.4 + 0.01)
    assert metres(near, Point(-6.15, 106.4)) < DOUBT < metres(far, Point(-6.15, 106.4))
    assert Places(TOWN).locate(Point(-6.15, 106.38)) == Inside(KRAGILAN)
    assert Places(TOWN).locate(near) == Offer((KRAGILAN,))


def test_without_boundaries_three_are_offered_and_only_the_far_is_outside() -> None:
    offered = Places().locate(ALUN_ALUN)
    assert isinstance(offered, Offer)
    assert len(offered.kecamatan) == 3
    assert Places().locate(Point(-6.1, 106.24)) == Offer((CIRUAS, "36.04.35", KRAGILAN))
    assert Places().locate(JAKARTA) == Outside()


def test_a_kecamatan_that_was_not_drawn_is_not_outside() -> None:
    centre = CENTRES["36.04.31"]
    offered = Places(TOWN).locate(centre)
    assert isinstance(offered, Offer)
    assert offered.kecamatan[0] == "36.04.31"
    assert Places(TOWN).locate(Point(-6.11, 106.19)) == Outside(), "Ciruas is drawn, and not here"
    assert Places(TOWN).locate(JAKARTA) == Outside()


def _spoilt(**changes: Any) -> dict[str, Any]:
    one = copy.deepcopy(DRAWN["features"][0])
    return collection({**one, **changes})


@pytest.mark.parametrize(
    ("geojson", "said"),
    [
        ([], "is not a GeoJSON FeatureCollection"),
        ({"type": "Feature"}, "is not a GeoJSON FeatureCollection"),
        (collection(), "has no features"),
        ({"type": "FeatureCollection", "features": 3}, "has no features"),
        (collection(7), "feature 1 has no property `code`"),
        (_spoilt(properties=None), "feature 1 has no property `code`"),
        (_spoilt(properties={"code": "36.73.01"}), "feature 1 has a code that is not 36.04.NN"),
        (_spoilt(properties={"code": 3604090}), "feature 1 has a code that is not 36.04.NN"),
        (_spoilt(properties={"code": "36.04.09.2001"}), "has a code that is not 36.04.NN"),
        (_spoilt(geometry=None), r"feature 1 \(36.04.09\) is not a Polygon"),
        (_spoilt(geometry={"type": "Point", "coordinates": [106, -6]}), "is not a Polygon"),
        (_spoilt(geometry={"type": "Polygon", "coordinates": []}), "is empty"),
        (_spoilt(geometry={"type": "MultiPolygon", "coordinates": [[]]}), "is empty"),
        (_spoilt(geometry={"type": "Polygon", "coordinates": [3]}), "no list of points"),
        (collection(feature(CIRUAS, square(106.2, -6.2)[:-1])), "a ring that is not closed"),
        (collection(feature(CIRUAS, [(106.2, -6.2)] * 3)), "fewer than four points"),
        (collection(feature(CIRUAS, square(-6.2, 106.2))), "outside Banten; allowed: .longitude"),
        (collection(feature(CIRUAS, square(float("nan"), -6.2))), "outside Banten"),
        (collection(*DRAWN["features"], DRAWN["features"][0]), "feature 4 has the code 36.04.09"),
    ],
)
def test_what_is_no_boundaries_is_said_in_a_sentence(geojson: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Boundaries.read(geojson)


@given(points, st.floats(0, 1000), st.floats(0, 360), st.floats(0, 1))
def test_who_is_near_is_in_a_square_that_is_searched(
    point: Point, radius: float, direction: float, part: float
) -> None:
    angle, away = radians(direction), part * radius / METRES_A_DEGREE
    north = away * cos(angle)
    east = away * cos(angle - radians(90)) / cos(radians(point.latitude))
    other = Point(point.latitude + north, point.longitude + east)
    squares = cells_around(point, radius)
    assert cell(point) in squares
    assert len(squares) == len(set(squares)) <= 36
    if metres(point, other) <= radius:
        assert cell(other) in squares


@given(st.integers(-1400, -1000), st.integers(21000, 21400), st.floats(0.001, 1000))
def test_the_corner_of_four_squares_searches_all_four(row: int, column: int, radius: float) -> None:
    corner = Point(row * 0.005, column * 0.005)
    hair = radius / METRES_A_DEGREE / 2
    for north in (-hair, hair):
        for east in (-hair, hair):
            other = Point(corner.latitude + north, corner.longitude + east)
            assert cell(other) in cells_around(corner, radius)


@given(points, points)
def test_distance_is_the_same_both_ways(one: Point, other: Point) -> None:
    assert metres(one, other) == pytest.approx(metres(other, one))
    assert metres(one, one) == 0


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert metres(Point(-6, 106), Point(-7, 106)) == pytest.approx(111_195, abs=1)


def test_the_centre_of_a_kecamatan_is_nearest_to_itself() -> None:
    assert len(CENTRES) == 29
    for code, centre in CENTRES.items():
        assert nearest(centre)[0] == (code, 0)
        distances = [distance for _, distance in nearest(centre, 29)]
        assert distances == sorted(distances)


def test_a_point_outside_is_most_likely_the_nearest_citys() -> None:
    assert neighbour(Point(-6.1103, 106.1640)) == "Kota Serang"
    assert neighbour(Point(-6.0025, 106.0510)) == "Kota Cilegon"
    assert neighbour(Point(-6.2, 106.85)) == ""
