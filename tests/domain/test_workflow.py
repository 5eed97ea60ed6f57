"""Whatever people try, in whatever order: no report is ever in a state that cannot be."""

import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reports import EDGES, ENDED, Move, Report, State, Who, edge
from domain.timer import Timer
from domain.workflow import Held, NotNow, moved
from tests.moments import NOON
from tests.random_acts import LEAD, OFFICERS, REPORTER, RULES, VOTER, act_on, faults


def fresh(now: datetime = NOON) -> Report:
    return Report(
        id=1,
        reporter=REPORTER,
        alias="Warga Melati 12",
        state=State.NEW,
        version=0,
        category="pile",
        urgent=False,
        priority=0,
        note="",
        published=True,
        kecamatan="36.04.09",
        desa="",
        landmark="",
        point=None,
        desk="36.04.09",
        owner=None,
        filed_at=now,
        changed_at=now,
        touched_at=None,
        claimed_at=None,
        closed_at=None,
        timer=Timer.started(now),
    )


def after(report: Report, *acts: tuple[Move, Who, int], **changes: object) -> Report:
    for move, who, by in acts:
        report = moved(report, move, who=who, by=by, now=NOON, rules=RULES, **changes)
    return report


TAKEN = (Move.TAKE, Who.OFFICER, OFFICERS[0])
CLAIMED = (Move.CLAIM, Who.OFFICER, OFFICERS[0])
LAPSED = (Move.LAPSE, Who.CLOCK, 0)


@given(seed=st.integers(0, 2**32), steps=st.lists(st.floats(0, 60), min_size=1, max_size=60))
def test_no_sequence_of_acts_breaks_a_rule(seed: int, steps: list[float]) -> None:
    chance, now, report = random.Random(seed), NOON, fresh()
    done = []
    for hours in steps:
        now += timedelta(hours=hours)
        act = act_on(report, chance, now)
        try:
            following = moved(
                report, act.move, who=act.who, by=act.by, now=now, rules=RULES, **act.changes
            )
        except NotNow:
            assert edge(act.move, report.state, act.who) is None
            continue
        except Held:
            assert act.who is Who.OFFICER
            assert report.owner not in {None, act.by}
            continue
        done.append(f"{report.state} {act.move} by {act.who} {act.by}")
        assert not list(faults(report, following, act, now)), done
        report = following


def test_every_end_is_reached_and_only_one_is_left_again() -> None:
    assert {one.target for one in EDGES} >= ENDED
    left = {
        (source, one.target)
        for one in EDGES
        for source in one.sources & ENDED
        if one.target is not None
    }
    assert left == {
        (State.UNANSWERED, State.REOPENED),
        (State.UNANSWERED, State.CONFIRMED),
    }


def test_the_officer_who_claimed_cannot_settle_the_doubt() -> None:
    doubted = after(fresh(), TAKEN, CLAIMED, (Move.DOUBT, Who.CLOCK, 0))
    for move in (Move.PASS, Move.REFUSE, Move.REJECT, Move.CLAIM):
        with pytest.raises(NotNow):
            after(doubted, (move, Who.OFFICER, OFFICERS[0]))
    assert after(doubted, (Move.PASS, Who.LEAD, LEAD)).state is State.CLAIMED


def test_a_second_officer_cannot_touch_what_is_held() -> None:
    held = after(fresh(), TAKEN)
    for move in (Move.ASK, Move.CLAIM, Move.FORWARD, Move.REJECT, Move.HAND_OVER, Move.MERGE):
        with pytest.raises(Held):
            after(held, (move, Who.OFFICER, OFFICERS[1]))


def test_only_the_people_confirm() -> None:
    claimed = after(fresh(), TAKEN, CLAIMED)
    for who in (Who.OFFICER, Who.LEAD, Who.CITIZEN):
        with pytest.raises(NotNow):
            after(claimed, (Move.CONFIRM, who, OFFICERS[0]))
    for who, by in ((Who.REPORTER, REPORTER), (Who.VOTER, VOTER)):
        assert after(claimed, (Move.CONFIRM, who, by)).state is State.CONFIRMED


def test_a_look_at_an_ended_report_leaves_its_end_where_it_was() -> None:
    ended = after(fresh(), TAKEN, CLAIMED, LAPSED)
    later = moved(
        ended, Move.REVIEW, who=Who.LEAD, by=LEAD, now=NOON + timedelta(days=3), rules=RULES
    )
    assert later.closed_at == ended.closed_at


def test_an_end_that_nobody_confirmed_is_reopened_with_a_fresh_clock() -> None:
    lapsed = after(fresh(), TAKEN, CLAIMED, LAPSED)
    reopened = after(lapsed, (Move.REOPEN, Who.REPORTER, REPORTER))
    assert reopened.owner is None
    assert reopened.closed_at is None
    assert reopened.timer == Timer.started(NOON)


def test_an_incident_holds_the_clock_until_it_is_left() -> None:
    joined = after(fresh(), (Move.JOIN, Who.LEAD, LEAD), incident=7)
    assert not joined.timer.running
    worked_on = after(joined, TAKEN)
    assert not worked_on.timer.running
    assert after(worked_on, (Move.LEAVE, Who.LEAD, LEAD), incident=None).timer.running


def test_an_escalation_is_one_level_further_and_no_later() -> None:
    told = replace(fresh().timer, level=2)
    escalated = after(fresh(), (Move.ESCALATE, Who.CLOCK, 0), timer=told)
    assert escalated.timer == told


def test_a_mute_puts_the_next_escalation_off_and_an_act_ends_it() -> None:
    quiet = replace(fresh(), muted_until=NOON + timedelta(days=30))
    assert RULES.escalate_at(quiet) == quiet.muted_until
    assert RULES.escalate_at(after(quiet, TAKEN)) != quiet.muted_until


def test_what_a_former_officer_held_is_free_again_and_its_clock_runs() -> None:
    for act in ((), (Move.ASK, Who.OFFICER, OFFICERS[0])):
        held = after(fresh(), TAKEN, *([act] if act else []))
        freed = after(held, (Move.HAND_OVER, Who.CLOCK, 0))
        assert (freed.state, freed.owner, freed.wake_at) == (State.NEW, None, None)
        assert freed.timer.running
    with pytest.raises(NotNow):
        after(fresh(), TAKEN, CLAIMED, (Move.HAND_OVER, Who.CLOCK, 0))
