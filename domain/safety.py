"""Safety: who hears a call for help, "Sudah sampai?", and who is never alone after dark."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum

from domain.pooling_rules import RULES, alone_at_night
from domain.pooling_shapes import Direction
from domain.rides import Ride
from domain.trips import Trip, TripState

AROUND = timedelta(hours=1)  # before and after a trip one may call for help in its name
STEP = timedelta(minutes=2)  # from one ring to the next, until somebody sees to it
GIVEN_UP = timedelta(hours=2)  # a call that nobody ever took rings no longer
TAKEN_FOR = timedelta(hours=3)  # then who has taken a call is asked whether it is over
ANSWER = timedelta(hours=1)  # for that; a call of which nobody says anything more is over
ASK_AFTER = timedelta(minutes=15)  # the drop
SILENCE = timedelta(minutes=15)  # after the question, before it is passed on
LATER = timedelta(minutes=30)  # for who is still on the way
FORGOTTEN = timedelta(hours=3)  # a drop so long ago is asked about no more
OVER = frozenset({TripState.ENDED, TripState.DISSOLVED})


class Ring(IntEnum):
    """Who hears of a call for help, one ring after the other; the rest hear it again."""

    DISPATCHERS = 0
    APPROVERS = 1  # the desk of the person's agency
    ADMINS = 2
    EVERYBODY = 3


def after(ring: int) -> int:
    """Name the next ring; the last one is told again and again."""
    return min(ring + 1, Ring.EVERYBODY)


def near(trip: Trip, now: datetime) -> bool:
    """Tell whether a trip is on, or within an hour of it; one that is late is on."""
    if trip.state is TripState.DISSOLVED:
        return False
    late = trip.state is TripState.DEPARTED and trip.start <= now
    return late or trip.start - AROUND <= now <= trip.end + AROUND


@dataclass(frozen=True, slots=True)
class Night:
    """What somebody has said about riding after dark.

    `woman` is asked only where no NIP says it; `alone`: she does not mind being first or last.
    """

    woman: bool | None = None
    alone: bool = False

    def guards(self, by_nip: bool | None) -> bool:  # noqa: FBT001 - what the NIP says, or None
        """Tell whether she must not be first or last alone."""
        woman = self.woman if by_nip is None else by_nip
        return bool(woman) and not self.alone


def left_alone(trip: Trip, rides: dict[int, Ride]) -> Ride | None:
    """Give the woman who would be first or last alone on a trip after dark, if there is one.

    Whoever is not among the `rides` does not come.
    """
    kept = (tuple(ride for ride in one.rides if ride in rides) for one in trip.visits)
    stops = (replace(one, rides=left) for one, left in zip(trip.visits, kept, strict=True))
    used = tuple(one for one in stops if one.rides)
    if not used:
        return None
    run = replace(trip.run(), visits=used)
    if not alone_at_night(run, {number: one.wish() for number, one in rides.items()}, RULES):
        return None
    last = -1 if trip.direction is Direction.HOME else 0
    return rides[used[last].rides[0]]
