"""An example of a fleet with its lines, so that rides can be booked in a test."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.employees import Entry
from domain.fleet import Kind, Licence, Paper, Vehicle
from domain.lines import BookingType, Hours, Line, Rule, Stop
from domain.people import Grant, Person, Role
from domain.places import Point
from storage.people import Acquaintance
from storage.store import Store

WIB = ZoneInfo("Asia/Jakarta")
OFFICE, CIRUAS, KRAGILAN, CIKANDE = 1, 2, 3, 4
DRIVERS = (5001, 5002, 5003)
ADMIN = 1000
LATER = date(2030, 1, 1)
STOPS = (
    Stop("puspemkab", "Contoh: Puspemkab", Point(-6.138, 106.259), office=True),
    Stop("ciruas", "Contoh: Pasar Ciruas", Point(-6.105, 106.230)),
    Stop("kragilan", "Contoh: Pasar Kragilan", Point(-6.150, 106.285)),
    Stop("cikande", "Contoh: Terminal Cikande", Point(-6.190, 106.350)),
)
WORKDAYS = frozenset(range(5))


async def built(
    store: Store,
    now: datetime,
    *,
    vehicles: int = 1,
    seats: int = 2,
    rule: Rule | None = None,
    drivers: int | None = None,
) -> None:
    """Enter stops, a line, vehicles and drivers, as a dispatcher does."""
    numbers = [await store.lines.put_stop(one, now) for one in STOPS]
    assert numbers == [OFFICE, CIRUAS, KRAGILAN, CIKANDE]
    hours = (
        Hours(WORKDAYS, time(7, 15), time(16, 10)),
        Hours(WORKDAYS, time(8, 15), time(17, 30)),
        Hours(WORKDAYS, None, time(19, 0)),
    )
    line = Line("contoh", "Contoh", OFFICE, (CIRUAS, KRAGILAN, CIKANDE), hours)
    await store.lines.put_line(
        replace(line, rule=rule or Rule(BookingType.SAME_DAY, prior_notice_duration_min=60)), now
    )
    papers = {Paper.REGISTRATION: LATER, Paper.INSPECTION: LATER}
    for number in range(1, vehicles + 1):
        vehicle = Vehicle(f"A {number} XX", Kind.MINIBUS, seats, 1, True, papers=papers)
        assert await store.fleet.add(vehicle, now)
    for person in DRIVERS[: vehicles if drivers is None else drivers]:
        await store.people.meet({person: (Person(person), Acquaintance(0, 0))}, now)
        await store.roles.give(person, f"Pengemudi {person}", Grant(Role.DRIVER), ADMIN, now)
        await store.fleet.license(person, Licence.B1, LATER, now)


async def employs(store: Store, person: int, now: datetime, *, woman: bool = False) -> None:
    """Make somebody an employee."""
    nip = f"198705122010{10 + person % 3}{2 if woman else 1}{person % 1000:03}"
    entry = Entry(nip, f"Pegawai {person}", "Dinas Contoh", "")
    until = now + timedelta(days=365)
    await store.employees.verify(person, entry, until, now, woman=woman, approved=True)
    await store.roles.give(person, entry.name, Grant(Role.EMPLOYEE), ADMIN, now)
