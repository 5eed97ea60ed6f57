"""Ten thousand acts of random people on real rows: nothing breaks, and every chain is whole."""

import random
from collections import Counter
from datetime import datetime, timedelta

import pytest

from domain.errors import Refused, Stale
from domain.history import faults as broken
from domain.places import Point
from domain.reports import ENDED, Move, Report, Who
from domain.timer import Timer
from domain.workflow import Held, NotNow, moved
from storage.database import Database
from storage.report_rows import Filed
from storage.store import Store
from tests.moments import NOON
from tests.random_acts import OFFICERS, REPORTER, RULES, Act, act_on, faults, told_apart

REPORTS, ACTS, AT_ONCE = 300, 10_000, 100


def filed(now: datetime, number: int = 0) -> Filed:
    timer = Timer.started(now)
    return Filed(
        reporter=REPORTER,
        alias="Warga Melati 12",
        category="pile",
        urgent=False,
        priority=0,
        note="",
        published=True,
        kecamatan="36.04.09",
        desa="",
        landmark="",
        point=Point(-6.1 + number / 10_000, 106.24),
        desk="36.04.09",
        timer=timer,
        escalate_at=timer.next_level(timedelta(hours=24), RULES.calendar),
    )


async def acted(store: Store, before: Report, act: Act, now: datetime) -> Report:
    """Do one act on the row as it stands; Refused where it may not be."""
    after = moved(before, act.move, who=act.who, by=act.by, now=now, rules=RULES, **act.changes)
    assert not list(faults(before, after, act, now)), (before, act)
    escalate_at = RULES.escalate_at(after)
    written = await store.reports.move(
        before, after, act.move, now, escalate_at=escalate_at, by=act.by, personal={"x": "y"}
    )
    assert told_apart(written) == told_apart(after), act
    assert written.version == before.version + 1
    return written


async def test_ten_thousand_random_acts_break_nothing(database: Database) -> None:
    chance, now, done = random.Random(20261123), NOON, Counter[str]()
    async with database.write() as store:
        numbers = [(await store.reports.file(filed(now, n), {}, now)).id for n in range(REPORTS)]
    for _ in range(ACTS // AT_ONCE):
        async with database.write() as store:
            for _ in range(AT_ONCE):
                now += timedelta(minutes=chance.randrange(10))
                report = await store.reports.get(chance.choice(numbers))
                assert report is not None
                act = act_on(report, chance, now)
                try:
                    await acted(store, report, act, now)
                except (NotNow, Held):
                    done["refused"] += 1
                else:
                    done[act.move] += 1
    assert set(done) >= set(Move) - {Move.FILE}, "some act was never done"
    assert done.total() == ACTS
    assert done["refused"] < ACTS / 2
    async with database.write() as store:
        ends = 0
        for number in numbers:
            lines = await store.histories.of(number)
            words = {event.number: told for event, told in lines if told is not None}
            assert broken((event for event, _ in lines), words) == []
            report = await store.reports.get(number)
            assert report is not None
            assert (lines[-1][0].after, len(lines)) == (report.state, report.version + 1)
            ends += report.state in ENDED
        assert ends > 0
        assert await store.histories.anchor(now)
        assert await store.histories.anchor_faults() == []


async def test_of_two_acts_on_the_same_version_one_is_stale(database: Database) -> None:
    async with database.write() as store:
        report = await store.reports.file(filed(NOON), {}, NOON)
        first = moved(report, Move.TAKE, who=Who.OFFICER, by=OFFICERS[0], now=NOON, rules=RULES)
        second = moved(report, Move.TAKE, who=Who.OFFICER, by=OFFICERS[1], now=NOON, rules=RULES)
        await store.reports.move(report, first, Move.TAKE, NOON, escalate_at=None)
        with pytest.raises(Stale):
            await store.reports.move(report, second, Move.TAKE, NOON, escalate_at=None)
        stands = await store.reports.get(report.id)
        assert stands is not None
        assert stands.owner == OFFICERS[0]
        assert len(await store.histories.of(report.id)) == 2


async def test_what_is_refused_leaves_no_line(database: Database) -> None:
    async with database.write() as store:
        report = await store.reports.file(filed(NOON), {}, NOON)
        with pytest.raises(Refused):
            await acted(store, report, Act(Move.PASS, Who.OFFICER, OFFICERS[0], {}), NOON)
        assert len(await store.histories.of(report.id)) == 1
