"""Who drives what: as many vehicles as can go legally, and nobody has two."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.crews import crews
from domain.fleet import Driver, Kind, Leave, Licence, Paper, Vehicle, bars
from tests.riding import DAY
from tests.transport import LATER

PAPERS = {Paper.REGISTRATION: LATER, Paper.INSPECTION: LATER}
vehicles = st.lists(
    st.tuples(st.integers(1, 30), st.sampled_from(Licence), st.booleans()), max_size=6
)
drivers = st.lists(st.tuples(st.sampled_from(Licence), st.booleans()), max_size=6)


def car(number: int, seats: int = 4, licence: Licence = Licence.A, out: str = "") -> Vehicle:
    return Vehicle(
        f"A {number} X", Kind.MINIBUS, seats, licence=licence, papers=PAPERS, id=number, out=out
    )


def driver(number: int, licence: Licence = Licence.B1, *, away: bool = False) -> Driver:
    leaves = (Leave(DAY - timedelta(1), DAY),) if away else ()
    return Driver(number, f"P{number}", licence, LATER, leaves)


@given(vehicles, drivers)
def test_every_pair_is_legal_and_no_driver_has_two(
    some: list[tuple[int, Licence, bool]], others: list[tuple[Licence, bool]]
) -> None:
    cars = [car(at, seats, need, "x" * out) for at, (seats, need, out) in enumerate(some, 1)]
    people = [driver(at, held, away=away) for at, (held, away) in enumerate(others, 101)]
    found = crews(cars, people, DAY)
    by_id = {one.id: one for one in cars}
    who = {one.id: one for one in people}
    assert len(set(found.values())) == len(found)
    assert all(not bars(who[one], by_id[number], DAY) for number, one in found.items())
    # Nobody who could drive a vehicle that stands is left over.
    for one in people:
        for number in by_id.keys() - found.keys():
            assert one.id in found.values() or bars(one, by_id[number], DAY)


def test_a_driver_is_found_by_giving_another_vehicle_another_driver() -> None:
    heavy, light = car(1, 4, Licence.B1), car(2, 9, Licence.A)
    found = crews([heavy, light], [driver(11, Licence.B1), driver(12, Licence.A)], DAY)
    assert found == {1: 11, 2: 12}


def test_who_drives_already_keeps_the_vehicle_and_gets_no_other() -> None:
    cars, people = [car(1), car(2, 9)], [driver(11), driver(12)]
    assert crews(cars, people, DAY, [(1, 12)]) == {1: 12, 2: 11}
    assert crews([car(2)], [driver(12)], DAY, [(1, 12)]) == {}
    assert crews(cars, people, DAY, [(1, 11), (1, 12)])[1] in {11, 12}
