"""Random acts by random people on waste reports, and what must hold after each of them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from domain.calendar import Calendar
from domain.reports import EDGES, ENDED, OWNED, Move, Report, State, Who, edge, moves
from domain.workflow import Rules

RULES = Rules(Calendar(), lambda _: timedelta(hours=24))
REPORTER, VOTER, OFFICERS, LEAD = 1, 2, (11, 12, 13), 20
# Where nobody of the staff has the word, or an incident holds everything up.
PAUSED = {State.ASKED, State.CLAIMED, *ENDED}


@dataclass(frozen=True)
class Act:
    """What somebody tries, and what the move decides."""

    move: Move
    who: Who
    by: int
    changes: dict[str, Any]


def act_on(report: Report, chance: random.Random, now: datetime) -> Act:
    """Let a random person try something: mostly what may be done, at times anything."""
    who = chance.choice([*Who, Who.OFFICER, Who.OFFICER, Who.LEAD])
    may = moves(report.state, who)
    ends = {one.move for one in EDGES if one.target in ENDED}
    lasting = [one for one in may if one not in ends]
    if chance.random() < 0.1 or not may:
        move = chance.choice(list(Move))
    elif lasting and chance.random() < 0.9:
        move = chance.choice(lasting)
    else:
        move = chance.choice(may)
    people = {
        Who.REPORTER: (report.reporter,),
        Who.OFFICER: OFFICERS,
        Who.LEAD: (LEAD,),
        Who.CLOCK: (0,),
    }
    by = chance.choice(people.get(who, (VOTER,)))
    return Act(move, who, by, _decided(move, chance, now))


def _decided(move: Move, chance: random.Random, now: datetime) -> dict[str, Any]:
    match move:
        case Move.HAND_OVER:
            return {"owner": chance.choice(OFFICERS)}
        case Move.FORWARD:
            return {"desk": chance.choice(["dlh", "36.04.09"])}
        case Move.POSTPONE:
            return {"until": now + timedelta(days=chance.randrange(1, 9)), "reason": "hujan"}
        case Move.REJECT:
            return {"reason": "bukan sampah"}
        case Move.MERGE:
            return {"merged_into": 1}
        case Move.JOIN:
            return {"incident": 7}
        case Move.LEAVE:
            return {"incident": None}
        case _:
            return {}


def faults(before: Report, after: Report, act: Act, now: datetime) -> Iterator[str]:
    """Name every invariant that the act has broken."""
    yield from _edges(before, after, act)
    yield from _owners(before, after, act)
    yield from _clocks(before, after, act, now)
    if after.priority < before.priority:
        yield "the priority has fallen"
    if (after.closed_at is not None) != (after.state in ENDED):
        yield "an end without its moment, or a moment without its end"
    if before.state in ENDED and after.state in ENDED and after.closed_at != before.closed_at:
        yield "an old end has a new moment"


def _edges(before: Report, after: Report, act: Act) -> Iterator[str]:
    found = edge(act.move, before.state, act.who)
    if found is None or after.state is not (found.target or before.state):
        yield "there is no such edge"


def _owners(before: Report, after: Report, act: Act) -> Iterator[str]:
    if after.state in OWNED and after.owner is None:
        yield "worked on, but by nobody"
    if after.state in {State.NEW, State.REOPENED} and after.owner is not None:
        yield "free, but somebody's"
    if act.who is Who.OFFICER and before.owner not in {None, act.by}:
        yield "another officer's report was touched"
    if after.owner == before.owner:
        return
    if act.move is Move.REOPEN:
        return
    if (act.move, act.who) == (Move.HAND_OVER, Who.CLOCK) and after.owner is None:
        return  # whoever held it is no officer any more
    if act.who not in {Who.OFFICER, Who.LEAD}:
        yield "somebody not of the staff has changed the owner"
    if after.owner not in {None, act.by, act.changes.get("owner")}:
        yield "it went to somebody who has not acted and was not named"


def _clocks(before: Report, after: Report, act: Act, now: datetime) -> Iterator[str]:
    timer = after.timer
    paused = after.state in PAUSED or after.incident is not None
    if paused and timer.running:
        yield "the clock runs in a pause"
    if not paused and not timer.running:
        yield "the clock stands where somebody must act"
    if timer.due(timedelta(hours=24), RULES.calendar) is None and timer.running:
        yield "the clock runs towards no deadline"
    if (timer.stage == "") != (after.state in ENDED):
        yield "a stage after the end, or none before it"
    spent = timer.spent(now, RULES.calendar)
    if act.move is not Move.REOPEN and spent < before.timer.used:
        yield "time that was used is gone"
    if act.move is not Move.REOPEN and spent > before.timer.spent(now, RULES.calendar):
        yield "time was used that has not passed"
    waits = after.state in {State.ASKED, State.CLAIMED, State.POSTPONED}
    if waits != (after.wake_at is not None):
        yield "waits for nothing, or does not wait"


def told_apart(report: Report) -> Report:
    """Give a report without what only its row decides."""
    return replace(report, version=0)
