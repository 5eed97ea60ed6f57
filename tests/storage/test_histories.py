"""A report's history: no row can be changed, no tail cut, and erasing a person breaks nothing."""

from datetime import timedelta
from typing import Any

import pytest

from bot.verifying import history_faults
from domain.history import faults
from domain.reports import Move, Report
from domain.timer import Timer
from storage.database import Database
from storage.report_rows import Filed
from storage.sqlite import Sqlite
from storage.store import Store
from tests.moments import NOON


async def run(store: Store, statement: str) -> None:
    """Do what no query of the bot does: the session hides its connection from all others."""
    connection: Any = store.reports._session._connection  # type: ignore[attr-defined]
    await (getattr(connection, "execute_fetchall", None) or connection.execute)(statement)


def without_guard(database: Database) -> str:
    """Give the statement by which somebody with the whole machine takes the guard away."""
    if isinstance(database, Sqlite):
        return "DROP TRIGGER report_events_stays_{act}"
    return "DROP TRIGGER IF EXISTS report_events_stays ON report_events"


async def filed(store: Store, reporter: int = 7) -> Report:
    return await store.reports.file(
        Filed(
            reporter=reporter,
            alias="Warga Melati 12",
            category="pile",
            urgent=False,
            priority=0,
            note="menumpuk",
            published=True,
            kecamatan="36.04.09",
            desa="",
            landmark="",
            point=None,
            desk="36.04.09",
            timer=Timer.started(NOON),
            escalate_at=None,
        ),
        {"name": "Ibu Sari", "words": "menumpuk"},
        NOON,
    )


async def grown(database: Database) -> Report:
    """Give a report with three lines of history."""
    async with database.write() as store:
        report = await filed(store)
        for at in (1, 2):
            now = NOON + timedelta(hours=at)
            report = await store.reports.move(
                report,
                report,
                Move.ADD,
                now,
                escalate_at=None,
                by=7,
                personal={"words": f"lagi {at}"},
            )
    return report


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE report_events SET facts = '{}' WHERE number = 1",
        "DELETE FROM report_events WHERE number = 3",
        "DELETE FROM report_events",
    ],
)
async def test_the_database_refuses_to_change_history(database: Database, statement: str) -> None:
    report = await grown(database)
    with pytest.raises(Exception, match="cannot be changed"):
        async with database.write() as store:
            await run(store, statement)
    async with database.read() as store:
        assert len(await store.histories.of(report.id)) == 3


@pytest.mark.parametrize(
    ("act", "statement", "told"),
    [
        (
            "UPDATE",
            "UPDATE report_events SET facts = '{\"x\":1}' WHERE number = 2",
            "2 was changed",
        ),
        ("DELETE", "DELETE FROM report_events WHERE number = 2", "2 is missing"),
        ("DELETE", "DELETE FROM report_events WHERE number = 3", "anchor"),
        ("DELETE", "DELETE FROM report_events", "anchor"),
    ],
)
async def test_even_who_takes_the_guard_away_is_seen(
    database: Database, act: str, statement: str, told: str
) -> None:
    await grown(database)
    async with database.write() as store:
        assert await store.histories.anchor(NOON + timedelta(days=1))
    async with database.write() as store:
        await run(store, without_guard(database).format(act=act))
        await run(store, statement)
    async with database.read() as store:
        found, _ = await history_faults(store)
    assert any(told in fault for fault in found), found


@pytest.mark.parametrize(
    "statements",
    [
        ("DELETE FROM report_events WHERE number = 3", "UPDATE reports SET version = 1"),
        ("DELETE FROM report_events", "DELETE FROM reports"),
    ],
)
async def test_a_tail_cut_before_its_anchor_is_seen_though_the_row_was_set_back(
    database: Database, statements: tuple[str, ...]
) -> None:
    await grown(database)
    async with database.write() as store:
        await run(store, without_guard(database).format(act="DELETE"))
        for statement in statements:
            await run(store, statement)
    async with database.read() as store:
        found, _ = await history_faults(store)
    assert found == ["PI-000001: its history was cut"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE report_heads SET number = 2",
        "UPDATE report_heads SET hash = 'x'",
        "DELETE FROM report_heads",
    ],
)
async def test_how_long_a_history_is_cannot_be_set_back(database: Database, statement: str) -> None:
    await grown(database)
    with pytest.raises(Exception, match="cannot be changed"):
        async with database.write() as store:
            await run(store, statement)


async def test_changed_words_of_a_person_are_seen(database: Database) -> None:
    await grown(database)
    async with database.write() as store:
        await run(store, "UPDATE report_words SET words = '{}'")
    async with database.read() as store:
        found, _ = await history_faults(store)
    assert any("words of event 1 were changed" in fault for fault in found)


async def test_erasing_a_person_leaves_every_chain_whole(database: Database) -> None:
    report = await grown(database)
    async with database.write() as store:
        await store.histories.anchor(NOON + timedelta(days=1))
        await store.histories.erase_words(7)
    async with database.read() as store:
        lines = await store.histories.of(report.id)
        assert [personal for _, personal in lines] == [None, None, None]
        assert faults(event for event, _ in lines) == []
        assert await history_faults(store) == ([], 3)


async def test_nothing_new_needs_no_anchor(database: Database) -> None:
    await grown(database)
    async with database.write() as store:
        assert await store.histories.anchor(NOON + timedelta(days=1))
        assert await store.histories.anchor(NOON + timedelta(days=1)) is None


async def test_the_youngest_events_wait_for_the_next_anchor(database: Database) -> None:
    await grown(database)  # at noon, one and two o'clock
    async with database.write() as store:
        assert await store.histories.anchor(NOON + timedelta(hours=1, minutes=30))
        assert await store.histories.anchor(NOON + timedelta(hours=2, minutes=3)) is None
        assert await store.histories.anchor(NOON + timedelta(hours=3))
    async with database.read() as store:
        assert await history_faults(store) == ([], 3)


async def test_a_row_that_its_history_does_not_tell_of_is_seen(database: Database) -> None:
    await grown(database)
    async with database.write() as store:
        await run(store, "UPDATE reports SET state = 'confirmed'")
    async with database.read() as store:
        found, _ = await history_faults(store)
    assert found == ["PI-000001: its row does not fit its history"]


async def test_the_same_words_of_two_people_do_not_look_alike(database: Database) -> None:
    async with database.write() as store:
        one, other = await filed(store, 7), await filed(store, 7)
        told = [(await store.histories.of(report.id))[0][0].digest for report in (one, other)]
    assert told[0] != told[1]
