"""Transformer: what a ride is, the states it may be in, and every move between them.

The table EDGES is the whole life of a ride. Whatever is not in it cannot happen; who may do a move
stands beside it, and the reason beside each odd one. A ride ends with a result code of RidePilot.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.lines import AHEAD
from domain.pooling_shapes import Direction, Wish

DAYS_AHEAD = AHEAD  # what lies further off than fourteen days is a wish
KEPT_WITHIN = timedelta(minutes=5)  # how far a vehicle may be from the minute that was promised
MOST_SEATS = 4  # of one booking: oneself and three colleagues


class Need(StrEnum):
    """What a rider needs besides a seat."""

    FRONT = "front"
    WHEELCHAIR = "wheelchair"
    WOMEN_ROW = "women-row"
    LUGGAGE = "luggage"


class State(StrEnum):
    """Where a ride stands; the ends are RidePilot's codes."""

    NEW = ""  # asked for, nothing answered yet: never stored
    WISHED = "wished"  # a repeat's, further off than fourteen days
    WAITING = "waiting"
    PROMISED = "promised"
    CONFIRMED = "confirmed"  # "masih ikut"
    BOARDED = "boarded"
    COMPLETED = "COMP"
    NO_SHOW = "NS"
    MISSED = "MT"  # the vehicle did not come
    CANCELLED = "CANC"
    CANCELLED_LATE = "LTCANC"
    CANCELLED_SAME_DAY = "SDCANC"
    TURNED_DOWN = "TD"  # a rule forbids it
    UNMET = "UNMET"  # no rule forbids it, but there was no seat


SEATED = frozenset({State.PROMISED, State.CONFIRMED, State.BOARDED})  # a seat is held
LIVE = SEATED | {State.WISHED, State.WAITING}
ENDED = frozenset(State) - LIVE - {State.NEW}
CANCELLED = frozenset({State.CANCELLED, State.CANCELLED_LATE, State.CANCELLED_SAME_DAY})
REASONED = ENDED - {State.COMPLETED, State.UNMET}  # no such end without its reason


class Move(StrEnum):
    """What can happen to a ride; each is one line of its history."""

    WISH = "wish"
    QUEUE = "queue"
    PROMISE = "promise"
    CHANGE = "change"  # another minute, stop or vehicle: a new promise, said aloud
    SHIFT = "shift"  # the plan moves within what was promised
    BUMP = "bump"  # the seat is gone: a breakdown, a driver on leave
    GUARD = "guard"  # what she says about riding alone after dark has changed
    CONFIRM = "confirm"
    BOARD = "board"
    COMPLETE = "complete"
    NO_SHOW = "no-show"
    DISPUTE = "dispute"
    UPHOLD = "uphold"  # the no-show stands
    PARDON = "pardon"  # it was none: the vehicle was not there
    VINDICATE = "vindicate"  # it was none: the rider rode
    MISS = "miss"
    CANCEL = "cancel"
    CANCEL_SAME_DAY = "cancel-same-day"
    CANCEL_LATE = "cancel-late"
    TURN_DOWN = "turn-down"
    GIVE_UP = "give-up"  # the day has come and there was no seat


class Who(StrEnum):
    """In which part somebody moves a ride."""

    RIDER = "rider"
    DRIVER = "driver"
    DISPATCHER = "dispatcher"
    CLOCK = "clock"  # the booking engine, the planner and the time


@dataclass(frozen=True, slots=True)
class Edge:
    """One allowed move: from where, to where (None: stays), and who may."""

    move: Move
    sources: frozenset[State]
    target: State | None
    who: frozenset[Who]


def _edge(move: Move, sources: set[State] | frozenset[State], to: State | None, *who: Who) -> Edge:
    return Edge(move, frozenset(sources), to, frozenset(who))


S = State
_SOON = frozenset({S.PROMISED, S.CONFIRMED})
_BEFORE = frozenset({S.NEW, S.WISHED, S.WAITING})

EDGES: tuple[Edge, ...] = (
    # Asking. Who asks is answered at once: a promise, the waiting list, or why not.
    _edge(Move.WISH, {S.NEW}, S.WISHED, Who.RIDER),
    _edge(Move.QUEUE, {S.NEW, S.WISHED}, S.WAITING, Who.RIDER, Who.CLOCK),
    _edge(Move.PROMISE, _BEFORE, S.PROMISED, Who.RIDER, Who.DISPATCHER, Who.CLOCK),
    # Who was left without a seat takes another minute, or waits after all.
    _edge(Move.PROMISE, {S.UNMET}, S.PROMISED, Who.RIDER),
    _edge(Move.QUEUE, {S.UNMET}, S.WAITING, Who.RIDER),
    # A promise cannot be turned down any more, nor end as unmet: it is kept, or broken aloud.
    _edge(Move.TURN_DOWN, _BEFORE, S.TURNED_DOWN, Who.DISPATCHER, Who.CLOCK),
    _edge(Move.GIVE_UP, _BEFORE, S.UNMET, Who.CLOCK),
    # Another promise in place of the first has to be confirmed anew.
    _edge(Move.CHANGE, _SOON, S.PROMISED, Who.RIDER, Who.DISPATCHER, Who.CLOCK),
    # The vehicle broke down on the way: who sat in it is promised another one.
    _edge(Move.CHANGE, {S.BOARDED}, S.PROMISED, Who.DISPATCHER, Who.CLOCK),
    _edge(Move.SHIFT, _SOON, None, Who.DISPATCHER, Who.CLOCK),
    _edge(Move.BUMP, SEATED, S.WAITING, Who.DISPATCHER, Who.CLOCK),
    _edge(Move.GUARD, {S.WISHED, S.WAITING} | _SOON, None, Who.RIDER),
    _edge(Move.CONFIRM, {S.PROMISED}, S.CONFIRMED, Who.RIDER, Who.DISPATCHER),
    # The day. One of the two telephones may be dead: driver or rider says who is on board.
    _edge(Move.BOARD, _SOON, S.BOARDED, Who.RIDER, Who.DRIVER, Who.DISPATCHER),
    # Who runs up after "tidak muncul" was tapped still gets in.
    _edge(Move.BOARD, {S.NO_SHOW}, S.BOARDED, Who.DRIVER, Who.DISPATCHER),
    _edge(Move.COMPLETE, {S.BOARDED}, S.COMPLETED, *Who),
    _edge(Move.NO_SHOW, _SOON, S.NO_SHOW, Who.DRIVER, Who.DISPATCHER),
    _edge(Move.MISS, SEATED, S.MISSED, Who.DRIVER, Who.DISPATCHER, Who.CLOCK),
    # A no-show is one person's word: the rider may dispute it, a dispatcher decides.
    # So may be what the night has noted as a vehicle that did not come: they may have ridden.
    _edge(Move.DISPUTE, {S.NO_SHOW, S.MISSED}, None, Who.RIDER),
    _edge(Move.UPHOLD, {S.NO_SHOW, S.MISSED}, None, Who.DISPATCHER),
    _edge(Move.PARDON, {S.NO_SHOW}, S.MISSED, Who.DISPATCHER),
    _edge(Move.VINDICATE, {S.NO_SHOW, S.MISSED}, S.COMPLETED, Who.DISPATCHER),
    # Taking it back; which of the three it is, the hours before departure say.
    _edge(Move.CANCEL, {S.WISHED, S.WAITING} | _SOON, S.CANCELLED, Who.RIDER, Who.DISPATCHER),
    # The clock: the rider is no longer an employee, or the line is no more.
    _edge(Move.CANCEL, {S.WISHED, S.WAITING} | _SOON, S.CANCELLED, Who.CLOCK),
    _edge(Move.CANCEL_SAME_DAY, _SOON, S.CANCELLED_SAME_DAY, Who.RIDER, Who.DISPATCHER),
    _edge(Move.CANCEL_LATE, _SOON, S.CANCELLED_LATE, Who.RIDER, Who.DISPATCHER),
)


def edge(move: Move, state: State, who: Who) -> Edge | None:
    """Find the edge for `move` out of `state`, if `who` may take it."""
    for one in EDGES:
        if one.move is move and state in one.sources and who in one.who:
            return one
    return None


def moves(state: State, who: Who) -> tuple[Move, ...]:
    """Name what `who` may do with a ride in `state`."""
    return tuple(
        dict.fromkeys(one.move for one in EDGES if state in one.sources and who in one.who)
    )


@dataclass(frozen=True, slots=True)
class Ride:
    """A ride as its row says; `version` grows with every move (compare-and-set).

    `promised_at` is the minute at the stop that the rider was told, `planned_at` the minute that
    the plan says now; further apart than KEPT_WITHIN is a broken promise. `way_there` is the ride
    that this one is the return of.
    """

    id: int
    rider: int
    day: date
    direction: Direction
    office: int
    stop: int
    earliest: datetime
    latest: datetime
    seats: int
    needs: frozenset[Need]
    guarded: bool
    state: State
    version: int
    asked_at: datetime
    changed_at: datetime
    trip: int | None = None
    kind: str = ""
    promised_at: datetime | None = None
    planned_at: datetime | None = None
    boarded_at: datetime | None = None
    ended_at: datetime | None = None
    disputed_at: datetime | None = None
    settled_at: datetime | None = None
    reason: str = ""
    way_there: int | None = None
    repeat: int | None = None

    @property
    def number(self) -> str:
        """The number as people write it."""
        return f"TR-{self.id:06d}"

    @property
    def live(self) -> bool:
        """Whether anybody still waits for something."""
        return self.state in LIVE

    @property
    def wheelchairs(self) -> int:
        """How many of the places are for a wheelchair."""
        return int(Need.WHEELCHAIR in self.needs)

    @property
    def departure(self) -> datetime:
        """When the ride begins: as promised, else the earliest that it may.

        On the way home the promise is the minute at the stop, where the ride ends.
        """
        if self.direction is Direction.HOME:
            return self.earliest
        return self.promised_at or self.earliest

    def urgency(self) -> int:
        """Weigh who is seated first when not everybody can be. Higher goes first."""
        on_the_way = 100 * (self.state is State.BOARDED)
        kept = 20 * (self.state is State.CONFIRMED) + 10 * (self.state is State.PROMISED)
        return on_the_way + 50 * self.wheelchairs + kept + 5 * self.guarded

    def wish(self) -> Wish:
        """Give the ride as the planner sees it; who sits in a wheelchair takes no seat besides."""
        return Wish(
            id=self.id,
            stop=self.stop,
            earliest=self.earliest,
            latest=self.latest,
            seats=self.seats - self.wheelchairs,
            wheelchairs=self.wheelchairs,
            needs=frozenset(str(need) for need in self.needs),
            promised=self.promised_at,
            guarded=self.guarded,
            priority=self.urgency(),
        )
