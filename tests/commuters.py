"""Days of commuting for tests and figures: a few stops, cars, and people who want to ride."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from domain.places import CENTRES, Point
from domain.pooling import insert
from domain.pooling_rules import RULES, Rules
from domain.pooling_shapes import (
    FRONT,
    LUGGAGE,
    WHEELCHAIR,
    WOMEN_ROW,
    Asked,
    Car,
    Direction,
    No,
    Offer,
    Run,
    Wish,
)
from domain.travel import GreatCircle

MIDNIGHT = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)  # of Tuesday, WIB
OFFICE, OTHER_OFFICE = 100, 101
STOPS = {
    stop: Point(centre.latitude, centre.longitude)
    for stop, centre in enumerate(list(CENTRES.values())[:14], 1)
} | {OFFICE: Point(-6.138, 106.259), OTHER_OFFICE: Point(-6.115, 106.155)}
ROADS = GreatCircle(STOPS)
BUS = Car(1, "bus", 15, 1, True, MIDNIGHT, MIDNIGHT + timedelta(days=1), OFFICE)


def at(clock: str) -> datetime:
    """Give a moment of the day: "07:15"."""
    hours, minutes = map(int, clock.split(":"))
    return MIDNIGHT + timedelta(hours=hours, minutes=minutes)


def wish(number: int, stop: int, window: str = "07:00-07:30", **changes: object) -> Wish:
    earliest, latest = map(at, window.split("-"))
    return replace(Wish(number, stop, earliest, latest), **changes)  # type: ignore[arg-type]


@dataclass
class Dispatch:
    """Books one wish after the other, as the bot does in the course of a week."""

    cars: Sequence[Car]
    rules: Rules = RULES

    def __post_init__(self) -> None:
        self.runs: list[Run] = []
        self.wishes: dict[int, Wish] = {}
        self.asked: list[Asked] = []

    def asks(
        self, wish: Wish, direction: Direction = Direction.TO_OFFICE, office: int = OFFICE
    ) -> Offer | No:
        """Ask for an offer and change nothing."""
        return insert(
            self.runs,
            self.cars,
            wish,
            direction,
            office,
            wishes=self.wishes,
            travel=ROADS,
            rules=self.rules,
        )

    def books(
        self, wish: Wish, direction: Direction = Direction.TO_OFFICE, office: int = OFFICE
    ) -> Offer | No:
        """Ask, and take what is offered: the minute at the stop is a promise from then on."""
        found = self.asks(wish, direction, office)
        kept = wish
        if isinstance(found, Offer):
            if found.before is not None:
                self.runs.remove(found.before)
            self.runs.append(found.run)
            kept = replace(wish, promised=found.at)
            self.wishes[wish.id] = kept
        self.asked.append(Asked(kept, direction, office))
        return found


NEEDS = st.frozensets(st.sampled_from([FRONT, WHEELCHAIR, WOMEN_ROW, LUGGAGE]), max_size=1)
HOURS = st.sampled_from([*range(5, 9), *range(15, 21)])


@st.composite
def cars(draw: st.DrawFn) -> list[Car]:
    """Give one to four cars that differ."""
    made = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        begins = MIDNIGHT + timedelta(hours=draw(st.integers(0, 6)))
        made.append(
            Car(
                number,
                "bus",
                draw(st.sampled_from([2, 4, 7])),
                draw(st.integers(0, 1)),
                draw(st.booleans()),
                begins,
                begins + timedelta(hours=draw(st.integers(12, 20))),
                draw(st.sampled_from([None, OFFICE, 3])),
            )
        )
    return made


@st.composite
def asked(draw: st.DrawFn, number: int) -> Asked:
    """Give a wish of any kind."""
    earliest = MIDNIGHT + timedelta(hours=draw(HOURS), minutes=draw(st.sampled_from([0, 15, 45])))
    made = Wish(
        number,
        draw(st.integers(1, 8)),
        earliest,
        earliest + timedelta(minutes=draw(st.sampled_from([0, 20, 45, 150]))),
        seats=draw(st.sampled_from([1, 1, 1, 2])),
        needs=draw(NEEDS),
        guarded=draw(st.booleans()),
        priority=draw(st.integers(0, 1)),
    )
    return Asked(
        made,
        draw(st.sampled_from(Direction)),
        draw(st.sampled_from([OFFICE, OFFICE, OTHER_OFFICE])),
    )


@st.composite
def people(draw: st.DrawFn, most: int = 14) -> list[Asked]:
    """Give a few wishes."""
    return [draw(asked(number)) for number in range(1, draw(st.integers(1, most)) + 1)]


def commute(
    riders: int, cars: int, seed: int, windows: int = 1
) -> tuple[dict[int, Point], list[Car], list[Asked]]:
    """Give a morning: stops all over the regency, cars of several sizes, one office."""
    chance = random.Random(seed)
    centres = [at for at in CENTRES.values() if at.longitude > 106.02]
    stops = {0: STOPS[OFFICE]}
    for stop in range(1, 61):
        centre = chance.choice(centres)
        stops[stop] = Point(
            centre.latitude + chance.uniform(-0.02, 0.02),
            centre.longitude + chance.uniform(-0.02, 0.02),
        )
    fleet = [
        Car(
            number,
            "bus",
            chance.choice([12, 15, 15, 19]),
            1,
            True,
            MIDNIGHT + timedelta(hours=4),
            MIDNIGHT + timedelta(hours=19),
            0,
        )
        for number in range(1, cars + 1)
    ]
    people = []
    for number in range(1, riders + 1):
        earliest = at("06:45") + timedelta(minutes=15 * chance.randrange(windows))
        made = Wish(number, chance.randrange(1, 61), earliest, earliest + timedelta(minutes=40))
        people.append(Asked(made, Direction.TO_OFFICE, 0))
    return stops, fleet, people
