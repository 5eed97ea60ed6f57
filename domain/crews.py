"""Crews: who drives which vehicle on a day, so that as many vehicles as possible can go legally."""

from collections.abc import Iterable, Mapping
from datetime import date

from domain.fleet import Driver, Vehicle, bars


def crews(
    vehicles: Iterable[Vehicle],
    drivers: Iterable[Driver],
    day: date,
    standing: Mapping[int, int] | None = None,
) -> dict[int, int]:
    """Give the driver of each vehicle that may go on that day: {vehicle: driver}.

    A driver stays with one vehicle for the day. Who drives one already (`standing`) keeps it, as
    long as that is legal; the larger vehicles come first.
    """
    cars = sorted(vehicles, key=lambda one: (-one.seats, one.id))
    people = {one.id: one for one in drivers}
    found: dict[int, int] = {}
    for car in cars:
        driver = people.get((standing or {}).get(car.id, 0))
        if driver is not None and driver.id not in found.values() and not bars(driver, car, day):
            found[car.id] = driver.id
    kept = frozenset(found)
    legal = {car.id: [one.id for one in people.values() if not bars(one, car, day)] for car in cars}
    for car in cars:
        if car.id not in found:
            _give(car.id, legal, found, kept, set())
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
