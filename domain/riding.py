"""What a move makes of a ride, and the rules for cancelling, for no-shows and for their end.

Pure: the same ride, move and moment always give the same. What it may not do is Refused.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.errors import Refused
from domain.lines import Cancelled, Rule
from domain.lines import cancelling as counted
from domain.outgoing import Words, t
from domain.rides import ENDED, KEPT_WITHIN, REASONED, SEATED, Move, Ride, State, Who, edge

WAIT_AT_STOP = timedelta(minutes=5)  # after the arrival, before "tidak muncul" works
DISPUTE_WITHIN = timedelta(days=2)
NO_SHOWS = 3  # within NO_SHOW_DAYS: the waiting list only
NO_SHOW_DAYS = timedelta(days=30)
CODES = {
    Cancelled.FREE: Move.CANCEL,
    Cancelled.SAME_DAY: Move.CANCEL_SAME_DAY,
    Cancelled.LATE: Move.CANCEL_LATE,
}
CANCELS = frozenset(CODES.values())
USUAL = Rule()
# What nobody but the rider has done has to be said to the rider, always.
SILENT = frozenset({Move.SHIFT, Move.BOARD, Move.COMPLETE, Move.CONFIRM})


class NotNow(Refused):
    """The ride is in a state in which this cannot be done, or not by this person."""

    past = True

    def __init__(self, ride: Ride) -> None:
        super().__init__(t("ride-not-now", number=ride.number, state=state_words(ride.state)))


class TooSoon(Refused):
    """The driver has not waited long enough yet."""

    def __init__(self, ride: Ride, until: datetime) -> None:
        super().__init__(t("ride-wait-at-stop", number=ride.number, until=until))


class TooLate(Refused):
    """The time in which this could be done is over."""

    def __init__(self, ride: Ride) -> None:
        super().__init__(t("ride-too-late", number=ride.number))


def cancelling(ride: Ride, now: datetime, rule: Rule = USUAL) -> Move:
    """Tell which of the three a cancellation at `now` is; `rule` is the line's."""
    if ride.state not in SEATED:
        return Move.CANCEL
    return CODES[counted(rule, now, ride.departure)]


def moved(
    ride: Ride,
    move: Move,
    *,
    who: Who,
    now: datetime,
    rule: Rule = USUAL,
    arrived_at: datetime | None = None,
    **changes: Any,
) -> Ride:
    """Give the ride after `move`; Refused where that may not be.

    `changes` are what the move itself decides: trip, kind, promised_at, planned_at, stop, reason…;
    `arrived_at` is since when the vehicle has stood at the stop.
    """
    found = edge(move, ride.state, who)
    if found is None:
        raise NotNow(ride)
    _timely(ride, move, who, now, rule, arrived_at)
    state = found.target or ride.state
    after = replace(ride, state=state, changed_at=now, **changes)
    if state in ENDED and ride.state not in ENDED:
        after = replace(after, ended_at=now)
    elif state not in ENDED:
        after = replace(after, ended_at=None, disputed_at=None, settled_at=None)
    after = _marked(after, move, now)
    if state not in SEATED | {State.COMPLETED, State.NO_SHOW, State.MISSED}:
        after = replace(after, trip=None, kind="", promised_at=None, planned_at=None)
    return _whole(after, move)


def _timely(
    ride: Ride,
    move: Move,
    who: Who,
    now: datetime,
    rule: Rule,
    arrived_at: datetime | None,
) -> None:
    """Refuse what comes too soon, too late, or under the wrong name."""
    if move in CANCELS and who is Who.RIDER and move is not cancelling(ride, now, rule):
        raise NotNow(ride)
    if move is Move.NO_SHOW:
        if arrived_at is None:
            raise NotNow(ride)
        # Who comes early waits for the minute that was promised, and then the five more.
        until = max(arrived_at, ride.departure) + WAIT_AT_STOP
        if now < until:
            raise TooSoon(ride, until)
    if move is Move.DISPUTE:
        if ride.disputed_at is not None:
            raise NotNow(ride)
        if ride.ended_at is None or now > ride.ended_at + DISPUTE_WITHIN:
            raise TooLate(ride)
    if move in {Move.UPHOLD, Move.PARDON, Move.VINDICATE} and (
        ride.disputed_at is None or ride.settled_at is not None
    ):
        raise NotNow(ride)


def _marked(after: Ride, move: Move, now: datetime) -> Ride:
    """Note the moments that later rules ask for."""
    match move:
        case Move.BOARD:
            return replace(after, boarded_at=now, reason="")
        case Move.DISPUTE:
            return replace(after, disputed_at=now)
        case Move.UPHOLD | Move.PARDON | Move.VINDICATE:
            return replace(after, settled_at=now)
        case Move.PROMISE | Move.CHANGE:
            return replace(after, planned_at=after.promised_at, boarded_at=None, reason="")
        case _:
            return after


def _whole(after: Ride, move: Move) -> Ride:
    """Hold the move to what every ride must be; a fault here is the caller's, not the person's."""
    if after.state in REASONED and not after.reason:
        raise ValueError(f"{move} needs a reason")
    if after.state in SEATED:
        if after.trip is None or after.promised_at is None or after.planned_at is None:
            raise ValueError(f"{move} leaves a seat without its trip or minute")
        if abs(after.planned_at - after.promised_at) > KEPT_WITHIN:
            raise ValueError(f"{move} breaks a promise silently")
    return after


def heard(move: Move, who: Who) -> bool:
    """Tell whether the rider has to be told: whatever touches the promise and is not their own."""
    if who is Who.RIDER:
        return False  # they see the answer to their own tap
    return move not in SILENT


def counting(no_shows: Iterable[Ride], now: datetime) -> list[Ride]:
    """Give the no-shows that count: of the last 30 days, and not in dispute."""
    return [
        one
        for one in no_shows
        if one.state is State.NO_SHOW
        and one.ended_at is not None
        and now - one.ended_at < NO_SHOW_DAYS
        and (one.disputed_at is None or one.settled_at is not None)
    ]


def waiting_only(no_shows: Iterable[Ride], now: datetime) -> datetime | None:
    """Tell until when somebody may only join the waiting list; None if they may book."""
    ends = sorted(one.ended_at for one in counting(no_shows, now) if one.ended_at is not None)
    return ends[-NO_SHOWS] + NO_SHOW_DAYS if len(ends) >= NO_SHOWS else None


def state_words(state: State) -> Words:
    """Give the public name of a state."""
    return t(f"ride-state-{state.lower()}")
