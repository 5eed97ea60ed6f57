"""Crews: who drives which vehicle on a day, so that as many vehicles as possible can go legally."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from domain.fleet import Driver, Vehicle, bars


def crews(
    vehicles: Iterable[Vehicle],
    drivers: Iterable[Driver],
    day: date,
    standing: Collection[tuple[int, int]] = (),
) -> dict[int, int]:
    """Give the driver of each vehicle that may go on that day: {vehicle: driver}.

    A driver stays with one vehicle for the day, so that being in one place at a time is the
    vehicle's affair: who drives already (`standing`: vehicle and driver of each trip) gets no
    other vehicle. The larger vehicles come first.
    """
    drivers = list(drivers)
    cars = sorted(vehicles, key=lambda one: (-one.seats, one.id))
    drives: defaultdict[int, set[int]] = defaultdict(set)
    for vehicle, driver in standing:
        drives[driver].add(vehicle)
    legal = {
        car.id: [
            one.id
            for one in drivers
            if drives.get(one.id, {car.id}) == {car.id} and not bars(one, car, day)
        ]
        for car in cars
    }
    found: dict[int, int] = {}
    for number, people in legal.items():
        if (kept := next((one for one in people if one in drives), None)) is not None:
            found[number] = kept
    kept_cars = frozenset(found)
    for car in cars:
        if car.id not in found:
            _give(car.id, legal, found, kept_cars, set())
    return found


def _give(
    car: int,
    legal: Mapping[int, list[int]],
    found: dict[int, int],
    kept: frozenset[int],
    tried: set[int],
) -> bool:
    """Find a driver for one more vehicle; others may get another driver for it."""
    holders = {driver: one for one, driver in found.items()}
    for driver in legal[car]:
        if driver in tried:
            continue
        tried.add(driver)
        holder = holders.get(driver)
        if holder is None or (holder not in kept and _give(holder, legal, found, kept, tried)):
            found[car] = driver
            return True
    return False
