"""The fleet with which the simulator's people may try Transformer: an example, and called so."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.fleet import Licence, Paper, Vehicle
from domain.people import Grant, Person, Role
from simulator import ADMIN_ID, EXAMPLE_FLEET
from storage.people import Acquaintance
from storage.store import Store
from work.fleet import bring_in, known

DRIVERS = {1004: "Pak Jajang (contoh)", 1010: "Pak Usman (contoh)"}
DISPATCHER, DISPATCHES = 1009, "Bu Tuti (contoh)"
# Days until the papers of the example end, a vehicle each: one of them soon, to show what it does.
PAPERS = ((200, 12), (150, 240), (300, 300))


async def example_fleet(store: Store, now: datetime) -> None:
    """Bring in the example where there is nothing yet, and let made-up people run it."""
    if await store.lines.stops():
        return
    today = now.date()
    found, faults = known(EXAMPLE_FLEET.read_bytes(), EXAMPLE_FLEET.name, [], today)
    assert not faults, faults
    vehicles = tuple(
        replace(one, vehicle=_dated(one.vehicle, today, *days))
        for one, days in zip(found.vehicles, PAPERS, strict=True)
    )
    await bring_in(store, replace(found, vehicles=vehicles), now)
    staff = {one: (Person(one), Acquaintance(0, 0)) for one in (*DRIVERS, DISPATCHER)}
    await store.people.meet(staff, now)
    await store.roles.give(DISPATCHER, DISPATCHES, Grant(Role.DISPATCHER), ADMIN_ID, now)
    for person, name in DRIVERS.items():
        await store.roles.give(person, name, Grant(Role.DRIVER), ADMIN_ID, now)
        await store.fleet.license(person, Licence.A, today + timedelta(days=400), now)


def _dated(vehicle: Vehicle, today: date, registration: int, inspection: int) -> Vehicle:
    """Let papers end so many days from today: the dates of a file grow old."""
    days = {Paper.REGISTRATION: registration, Paper.INSPECTION: inspection}
    papers = {paper: today + timedelta(days=left) for paper, left in days.items()}
    return replace(vehicle, papers=papers)
