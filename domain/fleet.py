"""The fleet: vehicles, drivers, their papers, and who may legally drive what on a day, or why not.

A paper counts on its last day too. What is not known to be valid is not: an unknown date bars.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Final

WARNED: Final = (30, 14, 7)  # days before a paper ends at which the dispatchers hear of it
SEATS: Final = range(1, 61)  # riders, without the driver


class Kind(StrEnum):
    """What a vehicle is."""

    CAR = "car"
    MINIBUS = "minibus"
    BUS = "bus"


class Licence(StrEnum):
    """The class of a driving licence (SIM); each also covers those before it."""

    A = "A"  # up to 3,500 kg
    B1 = "B1"  # above
    B2 = "B2"  # with a trailer


class Paper(StrEnum):
    """What has a last day."""

    REGISTRATION = "registration"  # STNK
    INSPECTION = "inspection"  # KIR
    INSURANCE = "insurance"
    LICENCE = "licence"  # the driver's


class Reason(StrEnum):
    """Why a vehicle or a driver may not go."""

    OUT = "out"  # out of service, whatever the reason
    UNKNOWN = "unknown"  # a paper that it must have has no date
    EXPIRED = "expired"
    CLASS = "class"  # the licence is of a class too low for the vehicle
    LEAVE = "leave"


# Papers that must be known; any other counts as soon as its date is. A car that carries no
# paying public needs no KIR (UU 22/2009, art. 53).
NEEDED: Final[Mapping[Kind, frozenset[Paper]]] = {
    Kind.CAR: frozenset({Paper.REGISTRATION}),
    Kind.MINIBUS: frozenset({Paper.REGISTRATION, Paper.INSPECTION}),
    Kind.BUS: frozenset({Paper.REGISTRATION, Paper.INSPECTION}),
}
# What a kind usually asks for; a heavy minibus is set to B1 by the dispatcher.
USUAL: Final[Mapping[Kind, Licence]] = {
    Kind.CAR: Licence.A,
    Kind.MINIBUS: Licence.A,
    Kind.BUS: Licence.B1,
}
PLATE: Final = re.compile(r"([A-Z]{1,2})([0-9]{1,4})([A-Z]{0,3})")
OF_VEHICLES: Final = (Paper.REGISTRATION, Paper.INSPECTION, Paper.INSURANCE)


def written(text: str) -> str:
    """Write a number plate as everybody does: capitals, letters apart from digits; "" if none."""
    found = PLATE.fullmatch(re.sub(r"[^A-Z0-9]", "", text.upper()))
    return " ".join(part for part in found.groups() if part) if found else ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One reason why not; `day` is the last day of the paper or of the leave, where there is."""

    reason: Reason
    paper: Paper | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Vehicle:
    """What carries riders; `out` says why it is out of service, empty while it serves."""

    plate: str
    kind: Kind
    seats: int
    wheelchairs: int = 0
    luggage: bool = False
    licence: Licence = Licence.A
    papers: Mapping[Paper, date] = field(default_factory=dict)
    depot: int | None = None  # the stop at which it spends the night
    out: str = ""
    id: int = 0
    version: int = 0  # grows with every change: it guards against two dispatchers at once


@dataclass(frozen=True, slots=True)
class Leave:
    """From the first to the last day, both away."""

    first: date
    last: date
    id: int = 0

    def covers(self, day: date) -> bool:
        """Tell whether the driver is away on that day."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Driver:
    """A person with the role of a driver; `id` is the person's."""

    id: int
    name: str
    licence: Licence | None = None
    until: date | None = None
    leaves: tuple[Leave, ...] = ()


@dataclass(frozen=True, slots=True)
class Ending:
    """A paper that ends within `days` days, one of WARNED; `about` is the plate or the name."""

    subject: str  # vehicle:7 or driver:1004
    about: str
    paper: Paper
    last: date
    days: int


def vehicle_bars(vehicle: Vehicle, day: date) -> list[Bar]:
    """Name all that keeps a vehicle from going on a day."""
    found = [Bar(Reason.OUT)] if vehicle.out else []
    for paper in OF_VEHICLES:
        last = vehicle.papers.get(paper)
        if last is None:
            if paper in NEEDED[vehicle.kind]:
                found.append(Bar(Reason.UNKNOWN, paper))
        elif last < day:
            found.append(Bar(Reason.EXPIRED, paper, last))
    return found


def driver_bars(driver: Driver, day: date) -> list[Bar]:
    """Name all that keeps a driver from driving anything on a day."""
    found: list[Bar] = []
    if driver.until is None or driver.licence is None:
        found.append(Bar(Reason.UNKNOWN, Paper.LICENCE))
    elif driver.until < day:
        found.append(Bar(Reason.EXPIRED, Paper.LICENCE, driver.until))
    away = [one.last for one in driver.leaves if one.covers(day)]
    if away:
        found.append(Bar(Reason.LEAVE, day=max(away)))
    return found


def bars(driver: Driver, vehicle: Vehicle, day: date) -> list[Bar]:
    """Name all that forbids this driver this vehicle on that day; empty: it is legal."""
    found = vehicle_bars(vehicle, day) + driver_bars(driver, day)
    if driver.licence is not None and not covers(driver.licence, vehicle.licence):
        found.append(Bar(Reason.CLASS, Paper.LICENCE))
    return found


def covers(held: Licence, needed: Licence) -> bool:
    """Tell whether one class of licence is as good as the other."""
    order = list(Licence)
    return order.index(held) >= order.index(needed)


def nearing(last: date, today: date) -> int | None:
    """Give the narrowest of the warning spans that a last day has come into; None if none."""
    left = (last - today).days
    if left < 0:
        return None  # over: it is barred and shown so, a warning would come too late
    return min((span for span in WARNED if left <= span), default=None)


def endings(vehicles: Iterable[Vehicle], drivers: Iterable[Driver], today: date) -> list[Ending]:
    """Name every paper that ends soon, what ends first coming first."""
    papers = chain(
        (
            (f"vehicle:{one.id}", one.plate, paper, last)
            for one in vehicles
            for paper, last in one.papers.items()
        ),
        (
            (f"driver:{one.id}", one.name, Paper.LICENCE, one.until)
            for one in drivers
            if one.until is not None
        ),
    )
    found = [
        Ending(subject, about, paper, last, days)
        for subject, about, paper, last in papers
        if (days := nearing(last, today)) is not None
    ]
    return sorted(found, key=lambda one: (one.last, one.about, one.paper))
