"""What a move makes of a report: its state, its owner, its clock and what it waits for next.

Pure: the same report, move and moment always give the same. What it may not do is Refused.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from domain.errors import Over
from domain.outgoing import t
from domain.reports import (
    ANSWER_WITHIN,
    CONFIRM_WITHIN,
    ENDED,
    Move,
    Report,
    State,
    Who,
    edge,
    priority,
)
from domain.timer import Timer, WorkingTime

# The clock runs where an officer or a desk lead has the word; elsewhere the citizen has it.
RUNNING = frozenset({State.NEW, State.TAKEN, State.POSTPONED, State.CHECKING, State.REOPENED})
FREE = frozenset({State.NEW, State.REOPENED})  # nobody's, whoever held it before
STAFF = frozenset({Who.OFFICER, Who.LEAD})
TAKES = frozenset({Move.TAKE, Move.ASK, Move.POSTPONE, Move.CLAIM})
TOUCHES = TAKES | {Move.REJECT, Move.HAND_OVER}
VOICES = frozenset({Move.SUPPORT, Move.WORSE})


class NotNow(Over):
    """The report is in a state in which this cannot be done, or not by this person."""

    def __init__(self, report: Report) -> None:
        super().__init__(t("waste-not-now", number=report.number, state=state_words(report.state)))


class Held(Over):
    """Another officer holds the report."""

    def __init__(self, report: Report) -> None:
        super().__init__(t("waste-held", number=report.number))
        self.report = report


@dataclass(frozen=True, slots=True)
class Rules:
    """What the workflow is told: working time, and how long a category may take."""

    calendar: WorkingTime
    resolve: Callable[[str], timedelta]

    def escalate_at(self, report: Report) -> datetime | None:
        """Give the moment at which the next level hears of the report; a mute puts it off."""
        due = report.timer.next_level(self.resolve(report.category), self.calendar)
        return due if due is None else max(due, report.muted_until or due)


def moved(
    report: Report,
    move: Move,
    *,
    who: Who,
    by: int,
    now: datetime,
    rules: Rules,
    **changes: Any,
) -> Report:
    """Give the report after `move`; NotNow or Held where that may not be.

    `changes` are what the move itself decides: owner, desk, kecamatan, reason, merged_into,
    incident, or `until` of a postponement.
    """
    found = edge(move, report.state, who)
    if found is None:
        raise NotNow(report)
    if who is Who.OFFICER and report.owner not in {None, by}:
        raise Held(report)
    state = found.target or report.state
    until: datetime | None = changes.pop("until", None)
    after = replace(report, state=state, changed_at=now, **changes)
    if who in STAFF:
        after = _acted(report, after, move, by, now)
    if move in VOICES:
        after = replace(after, priority=report.priority + priority(urgent=False, **_voice(move)))
    if move is Move.SUPPORT:
        after = replace(after, supporters=report.supporters + 1)
    if move is Move.REOPEN:
        after = replace(after, closed_at=None, reopened=report.reopened + 1, reason="")
    if move is Move.CLAIM:
        after = replace(after, claimed_at=now)
    if state in ENDED and report.open:  # what is noted afterwards leaves the end where it was
        after = replace(after, closed_at=now)
    if found.target is not None:
        owner = None if state in FREE else after.owner
        after = replace(after, owner=owner, wake_at=_waits(state, now, until))
    return replace(after, timer=_timer(report, after, move, who, now, rules.calendar))


def _acted(report: Report, after: Report, move: Move, by: int, now: datetime) -> Report:
    """Who acts on a free report has taken it; any act of the desk ends a mute."""
    until = after.muted_until if move is Move.POSTPONE else None
    after = replace(after, muted_until=until)
    if move in TOUCHES:
        after = replace(after, touched_at=report.touched_at or now)
    # A claim is answered for by who makes it, also where a lead claims what an officer holds.
    if move is Move.CLAIM or (move in TAKES and report.owner is None):
        return replace(after, owner=by)
    return after


def quiet(history: Iterable[str], who: Who) -> bool:
    """Tell whether a postponement also puts off the reminders: an officer's first, a lead's any.

    `history` names the moves so far. Who could do it again and again would never be reminded.
    """
    since: list[str] = []
    for move in history:
        since = [] if move == Move.REOPEN else [*since, move]
    return who is Who.LEAD or Move.POSTPONE not in since


def _voice(move: Move) -> dict[str, int]:
    return {"supporters": 1} if move is Move.SUPPORT else {"supporters": 0, "worse": 1}


def _waits(state: State, now: datetime, until: datetime | None) -> datetime | None:
    match state:
        case State.ASKED:
            return now + ANSWER_WITHIN
        case State.CLAIMED:
            return now + CONFIRM_WITHIN
        case State.POSTPONED:
            return until
        case _:
            return None


def _timer(
    before: Report, after: Report, move: Move, who: Who, now: datetime, calendar: WorkingTime
) -> Timer:
    if after.state in ENDED:
        return before.timer.stopped(now, calendar) if before.open else before.timer
    # An escalation brings its own: the same time, one level further.
    timer = Timer.started(now) if move is Move.REOPEN else after.timer
    if who in STAFF and move in TOUCHES:
        timer = timer.touched()
    runs = after.state in RUNNING and after.incident is None
    if runs and not timer.running:
        return timer.resumed(now)
    return timer.paused(now, calendar) if timer.running and not runs else timer


def state_words(state: State) -> Any:
    """Give the public name of a state."""
    return t(f"waste-state-{state}")
