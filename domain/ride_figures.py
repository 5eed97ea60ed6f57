"""Numbers about rides: what became of them, how far, what it cost and what it spared the air.

A ride counts on its day, under the code that it ends with; whoever rode counts by seats.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from domain.pooling_shapes import Direction, Run
from domain.rides import CANCELLED, State
from domain.travel import Travel

KM: Final = 1000  # metres
REFUSED: Final = frozenset({State.TURNED_DOWN, State.UNMET})


@dataclass(frozen=True, slots=True)
class Line:
    """A ride of a day that is over, without anybody in it."""

    id: int
    day: date
    direction: Direction
    office: int
    stop: int
    seats: int
    state: State
    reason: str
    opd: str
    metres: int  # on board
    direct: int  # between stop and office


@dataclass(frozen=True, slots=True)
class Way:
    """How far a trip went, with riders (`metres`) and without."""

    trip: int
    day: date
    metres: int
    empty: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of some rides; `carried` are people, the rest are rides."""

    rides: int
    carried: int
    cancelled: int
    no_shows: int
    missed: int
    refused: int
    seat_metres: int
    direct_metres: int


def figures(lines: Sequence[Line]) -> Figures:
    """Count some rides."""
    rode = [one for one in lines if one.state is State.COMPLETED]
    return Figures(
        rides=len(lines),
        carried=sum(one.seats for one in rode),
        cancelled=sum(one.state in CANCELLED for one in lines),
        no_shows=sum(one.state is State.NO_SHOW for one in lines),
        missed=sum(one.state is State.MISSED for one in lines),
        refused=sum(one.state in REFUSED for one in lines),
        seat_metres=sum(one.seats * one.metres for one in rode),
        direct_metres=sum(one.seats * one.direct for one in rode),
    )


def by(lines: Iterable[Line], key: Callable[[Line], str]) -> list[tuple[str, Figures]]:
    """Count rides in groups, the largest first."""
    groups: dict[str, list[Line]] = {}
    for one in lines:
        groups.setdefault(key(one), []).append(one)
    found = [(name, figures(group)) for name, group in groups.items()]
    return sorted(found, key=lambda pair: (-pair[1].rides, pair[0]))


def codes(lines: Iterable[Line]) -> dict[State, int]:
    """Count rides by their code, in the order of the codes."""
    found = Counter(one.state for one in lines)
    return {state: found[state] for state in State if found[state]}


def reasons(lines: Iterable[Line]) -> list[tuple[str, int]]:
    """Count why rides were refused or found no seat, the commonest first."""
    found = Counter(one.reason for one in lines if one.state in REFUSED)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def cost_per_rider(rate_per_km: float, ways: Iterable[Way], carried: int) -> int | None:
    """Give the rupiah of one person's ride, empty kilometres too; None without rate or rider."""
    if not rate_per_km or not carried:
        return None
    driven = sum(one.metres + one.empty for one in ways)
    return round(rate_per_km * driven / KM / carried)


def saved_grams(
    direct_metres: int, ways: Iterable[Way], alone_grams_per_km: float, vehicle_grams_per_km: float
) -> int:
    """Give the grams of CO₂ that were spared (below zero: that were spent besides).

    Everybody's way alone without a detour, less all that the vehicles drove, empty too.
    """
    driven = sum(one.metres + one.empty for one in ways)
    return round((direct_metres * alone_grams_per_km - driven * vehicle_grams_per_km) / KM)


def ridden(run: Run, travel: Travel) -> dict[int, int]:
    """Give the metres that each ride of a run is on board."""
    places = _places(run)
    legs = [travel.metres(one, other) for one, other in pairwise(places)]
    if run.direction is Direction.TO_OFFICE:
        aboard = [sum(legs[at:]) for at in range(len(legs))]
    else:
        aboard = [sum(legs[: at + 1]) for at in range(len(legs))]
    return {
        ride: metres
        for visit, metres in zip(run.visits, aboard, strict=True)
        for ride in visit.rides
    }


def lengths(
    trips: Mapping[int, Run], day: date, depots: Mapping[int, int | None], travel: Travel
) -> list[Way]:
    """Give how far the trips of a day went, each with the empty way to its first stop.

    The last trip of a vehicle also bears the way back to where it spends the night.
    """
    found = []
    for car in {run.car for run in trips.values()}:
        ordered = sorted((run.start, trip) for trip, run in trips.items() if run.car == car)
        depot = depots.get(car)
        stands = depot
        for at, (_, trip) in enumerate(ordered, 1):
            places = _places(trips[trip])
            empty = 0 if stands is None else travel.metres(stands, places[0])
            stands = places[-1]
            if at == len(ordered) and depot is not None:
                empty += travel.metres(stands, depot)
            driven = sum(travel.metres(one, other) for one, other in pairwise(places))
            found.append(Way(trip, day, driven, empty))
    return sorted(found, key=lambda one: one.trip)


def _places(run: Run) -> list[int]:
    stops = [visit.stop for visit in run.visits]
    return [*stops, run.office] if run.direction is Direction.TO_OFFICE else [run.office, *stops]
