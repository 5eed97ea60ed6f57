"""A day to be planned, and its runs, as what JSON can hold: for jobs and for other processes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.clock import from_ms, to_ms
from domain.places import Point
from domain.pooling_shapes import Asked, Car, Direction, Run, Visit, Wish
from domain.travel import GreatCircle, Leg, Measured, Travel


@dataclass(frozen=True, slots=True)
class Day:
    """Everything that planning a day needs; `legs` are those a router has measured, if any."""

    stops: Mapping[int, Point]
    cars: Sequence[Car]
    asked: Sequence[Asked]
    standing: Sequence[Run] = ()
    legs: Mapping[tuple[int, int], Leg] | None = None

    @property
    def travel(self) -> Travel:
        """The roads between these stops."""
        default = GreatCircle(self.stops)
        return Measured(self.legs, default) if self.legs else default


def pack(day: Day) -> dict[str, Any]:
    """Write a day."""
    return {
        "stops": [[stop, at.latitude, at.longitude] for stop, at in day.stops.items()],
        "legs": [[*ends, leg.seconds, leg.metres] for ends, leg in (day.legs or {}).items()],
        "cars": [_car(car) for car in day.cars],
        "asked": [_asked(one) for one in day.asked],
        "runs": pack_runs(day.standing),
    }


def unpack(packed: Mapping[str, Any]) -> Day:
    """Read a day."""
    return Day(
        {stop: Point(latitude, longitude) for stop, latitude, longitude in packed["stops"]},
        tuple(
            Car(**{**car, "from_": from_ms(car["from_"]), "until": from_ms(car["until"])})
            for car in packed["cars"]
        ),
        tuple(_read_asked(one) for one in packed["asked"]),
        tuple(unpack_runs(packed["runs"])),
        unpack_legs(packed["legs"]) or None,
    )


def unpack_legs(packed: Sequence[Sequence[int]]) -> dict[tuple[int, int], Leg]:
    """Read the drives that a router has measured: [from, to, seconds, metres] each."""
    return {(one, other): Leg(seconds, far) for one, other, seconds, far in packed}


def pack_runs(runs: Sequence[Run]) -> list[dict[str, Any]]:
    """Write runs."""
    return [
        {
            "car": run.car,
            "direction": str(run.direction),
            "office": run.office,
            "start": to_ms(run.start),
            "end": to_ms(run.end),
            "visits": [[one.stop, to_ms(one.at), list(one.rides)] for one in run.visits],
        }
        for run in runs
    ]


def unpack_runs(packed: Sequence[Mapping[str, Any]]) -> list[Run]:
    """Read runs."""
    return [
        Run(
            run["car"],
            Direction(run["direction"]),
            run["office"],
            from_ms(run["start"]),
            from_ms(run["end"]),
            tuple(Visit(stop, from_ms(at), tuple(rides)) for stop, at, rides in run["visits"]),
        )
        for run in packed
    ]


def _car(car: Car) -> dict[str, Any]:
    return {
        "id": car.id,
        "kind": car.kind,
        "seats": car.seats,
        "wheelchairs": car.wheelchairs,
        "luggage": car.luggage,
        "from_": to_ms(car.from_),
        "until": to_ms(car.until),
        "depot": car.depot,
    }


def _asked(one: Asked) -> dict[str, Any]:
    wish = one.wish
    return {
        "id": wish.id,
        "stop": wish.stop,
        "earliest": to_ms(wish.earliest),
        "latest": to_ms(wish.latest),
        "seats": wish.seats,
        "wheelchairs": wish.wheelchairs,
        "needs": sorted(wish.needs),
        "promised": None if wish.promised is None else to_ms(wish.promised),
        "guarded": wish.guarded,
        "priority": wish.priority,
        "direction": str(one.direction),
        "office": one.office,
    }


def _read_asked(packed: Mapping[str, Any]) -> Asked:
    given = dict(packed)
    direction, office = Direction(given.pop("direction")), given.pop("office")
    promised = given["promised"]
    given |= {
        "earliest": from_ms(given["earliest"]),
        "latest": from_ms(given["latest"]),
        "needs": frozenset(given["needs"]),
        "promised": None if promised is None else from_ms(promised),
    }
    return Asked(Wish(**given), direction, office)
