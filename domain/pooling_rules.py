"""What planning aims at and what it must keep: every figure with its unit, every rule once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from domain.pooling_shapes import (
    FRONT,
    LUGGAGE,
    WHEELCHAIR,
    WOMEN_ROW,
    Car,
    Direction,
    Reason,
    Run,
    Wish,
)

MINUTE: Final = timedelta(minutes=1)
DAY: Final = 24 * 60  # minutes
ORIGIN: Final = datetime(2000, 1, 1, tzinfo=UTC)  # minutes are counted from here
WIB_MINUTES: Final = 420  # ahead of UTC; without summer time

# What must be kept.
PROMISE_SLACK_MINUTES: Final = 5  # a promise moves by no more than this in all, either way
MOST_RIDE_MINUTES: Final = 60  # nobody rides longer than this,
MOST_RIDE_PER_DIRECT: Final = 1.5  # or than this many times the drive without a detour,
MOST_RIDE_EVER_MINUTES: Final = 150  # and never longer than this
DWELL_MINUTES: Final = 1  # at every stop, before the vehicle goes on
TURNAROUND_MINUTES: Final = 10  # between two runs of a vehicle, besides the drive
WOMEN_ROW_SEATS: Final = 3  # a row, kept free of men as soon as one woman needs it
NIGHT_FROM_HOUR: Final = 18
NIGHT_UNTIL_HOUR: Final = 4

# What it costs, in rupiah: they only weigh one plan against another.
RUPIAH_PER_KM: Final = 3_000
RUPIAH_PER_VEHICLE: Final = 250_000  # for a vehicle that drives at all on the day
RUPIAH_PER_RIDER_MINUTE: Final = 150  # in the vehicle

# A new run leaves room at the office for the stops that others will add: minutes a direct minute.
DETOURS_PER_DIRECT: Final = 0.35
REACH_MINUTES: Final = 120  # how far from a window "earlier" and "later" are looked for


@lru_cache(2**14)  # the same moments are counted for every question of a day
def _minutes(moment: datetime) -> int:
    return (moment - ORIGIN) // MINUTE


@lru_cache(2**14)
def _minutes_up(moment: datetime) -> int:
    return -((ORIGIN - moment) // MINUTE)


@dataclass(frozen=True, slots=True)
class Rules:
    """The figures as one value; a test or an operator may take others."""

    promise_slack_minutes: int = PROMISE_SLACK_MINUTES
    most_ride_minutes: int = MOST_RIDE_MINUTES
    most_ride_per_direct: float = MOST_RIDE_PER_DIRECT
    most_ride_ever_minutes: int = MOST_RIDE_EVER_MINUTES
    dwell_minutes: int = DWELL_MINUTES
    turnaround_minutes: int = TURNAROUND_MINUTES
    rupiah_per_km: float = RUPIAH_PER_KM
    rupiah_per_vehicle: float = RUPIAH_PER_VEHICLE
    rupiah_per_rider_minute: float = RUPIAH_PER_RIDER_MINUTE
    zone_minutes: int = WIB_MINUTES  # so that a minute's hour is the hour on the clock there

    def minute(self, moment: datetime) -> int:
        """Count the whole minutes since a midnight long ago, rounded down."""
        return _minutes(moment) + self.zone_minutes

    def minute_up(self, moment: datetime) -> int:
        """Count the same, rounded up."""
        return self.zone_minutes + _minutes_up(moment)

    def moment(self, minute: int) -> datetime:
        """Give the moment, in UTC, of such a minute."""
        return ORIGIN + (minute - self.zone_minutes) * MINUTE

    def most_ride(self, direct_minutes: int) -> int:
        """Give the most minutes that a rider may be in the vehicle."""
        stretched = int(direct_minutes * self.most_ride_per_direct)
        return min(self.most_ride_ever_minutes, max(self.most_ride_minutes, stretched))


RULES: Final = Rules()


def overload(car: Car, wishes: Sequence[Wish]) -> Reason | None:
    """Name what of the car is not enough for all of these at once; None if all is.

    Everybody is aboard at the office, so that is all there is to count.
    """
    taken = row = women = 0
    wheelchairs = front = 0
    for wish in wishes:
        taken += wish.seats
        needs = wish.needs
        if wish.guarded or WOMEN_ROW in needs:
            women += wish.seats
        if needs or wish.wheelchairs:
            wheelchairs += max(wish.wheelchairs, WHEELCHAIR in needs)
            front += FRONT in needs
            row += WOMEN_ROW in needs and wish.seats
            if LUGGAGE in needs and not car.luggage:
                return Reason.NO_LUGGAGE
    if wheelchairs > car.wheelchairs:
        return Reason.NO_WHEELCHAIR
    if front > 1:
        return Reason.NO_FRONT
    if row > WOMEN_ROW_SEATS or (row and car.seats <= WOMEN_ROW_SEATS):
        return Reason.NO_WOMEN_ROW
    if row:  # what women leave free of the row is no seat for anybody else
        taken += max(0, WOMEN_ROW_SEATS - women)
    return Reason.FULL if taken > car.seats else None


def alone_at_night(run: Run, wishes: Mapping[int, Wish], rules: Rules) -> bool:
    """Whether a guarded woman is first or last alone on the vehicle after dark.

    On the way to the office she is alone from the first stop to the second, on the way home
    between the last two.
    """
    if run.direction is Direction.TO_OFFICE:
        alone = run.visits[0]
        since, until = alone.at, run.visits[1].at if len(run.visits) > 1 else run.end
    else:
        alone = run.visits[-1]
        since, until = run.visits[-2].at if len(run.visits) > 1 else run.start, alone.at
    if len(alone.rides) > 1:
        return False
    wish = wishes[alone.rides[0]]
    return wish.guarded and wish.seats == 1 and (_dark(since, rules) or _dark(until, rules))


def _dark(moment: datetime, rules: Rules) -> bool:
    hour = rules.minute(moment) // 60 % 24
    return hour >= NIGHT_FROM_HOUR or hour < NIGHT_UNTIL_HOUR
