"""Whom an announcement reaches."""

from dataclasses import replace
from datetime import timedelta

from domain.clock import to_ms
from domain.people import Grant, Person, Role
from domain.subscriptions import EMERGENCY, IMPORTANT, STARTED, WEEK, Kind, Topic
from storage.database import Database
from storage.people import Acquaintance
from storage.subscriptions import Audience, Fit
from tests.moments import NOON

CIRUAS, DESA = Topic(Kind.AREA, "36.04.09"), Topic(Kind.AREA, "36.04.09.2001")

NEAR = Fit("topic", [CIRUAS.written, DESA.written])
OFFICER, ENGLISH = Fit("role", [Role.OFFICER]), Fit("language", ["en"])
LATELY = Fit("since", [to_ms(NOON - timedelta(days=30))])


async def peopled(database: Database) -> None:
    """Let 1 to 6 press START; 5 was here long ago, 6 cannot be reached."""
    async with database.write() as store:
        for number in range(1, 7):
            one = Person(number, "en" if number == 4 else "id", reachable=number != 6)
            seen = NOON - timedelta(days=90) if number == 5 else NOON
            await store.people.meet({number: (one, Acquaintance(0, 0))}, seen)
            await store.subscriptions.start(number, STARTED, NOON)
        await store.subscriptions.choose(2, CIRUAS, NOON, wanted=True)
        await store.subscriptions.choose(3, DESA, NOON, wanted=True)
        await store.roles.give(3, "Didi", Grant(Role.OFFICER, "36.04.09"), 1, NOON)


async def reached(database: Database, whom: Audience) -> list[int]:
    async with database.read() as store:
        found = [one async for page in store.subscriptions.everybody(whom, NOON) for one in page]
        assert await store.subscriptions.count(whom, NOON) == len(found)
    return found


async def test_every_limit_of_an_audience_counts(database: Database) -> None:
    await peopled(database)
    everybody = [IMPORTANT]
    assert await reached(database, Audience(everybody)) == [1, 2, 3, 4, 5]
    assert await reached(database, Audience(everybody, [[NEAR]])) == [2, 3]
    assert await reached(database, Audience([DESA])) == [3]
    assert await reached(database, Audience(everybody, [[OFFICER]])) == [3]
    assert await reached(database, Audience(everybody, [[ENGLISH]])) == [4]
    assert await reached(database, Audience(everybody, [[LATELY]])) == [1, 2, 3, 4]


async def test_and_or_but_not(database: Database) -> None:
    await peopled(database)
    for groups, people in (
        ([[NEAR, OFFICER]], [3]),
        ([[OFFICER], [ENGLISH]], [3, 4]),
        ([[NEAR, replace(OFFICER, no=True)], [ENGLISH]], [2, 4]),
        ([[replace(LATELY, no=True)]], [5]),
        ([[replace(NEAR, no=True), replace(ENGLISH, no=True)]], [1, 5]),
    ):
        assert await reached(database, Audience([IMPORTANT], groups)) == people


async def test_who_has_had_enough_this_week_is_left_out(database: Database) -> None:
    await peopled(database)
    async with database.write() as store:
        for what in ("a", "b", "b"):  # the same twice counts once
            await store.subscriptions.note_sent(what, [1, 2], NOON)
        await store.subscriptions.note_sent("long ago", [3], NOON - WEEK)
    assert await reached(database, Audience([IMPORTANT], per_week=2)) == [3, 4, 5]
    assert await reached(database, Audience([IMPORTANT], per_week=3)) == [1, 2, 3, 4, 5]
    async with database.write() as store:
        assert len(await store.subscriptions.sent_this_week(1, NOON)) == 2
        await store.subscriptions.forget_sent(NOON)
        assert await store.subscriptions.sent_this_week(1, NOON) == []


async def test_a_no_is_kept_and_a_withdrawal_forgets_it(database: Database) -> None:
    await peopled(database)
    async with database.write() as store:
        assert await store.subscriptions.end_all_but(2, EMERGENCY, NOON) == 2
        await store.subscriptions.start(2, STARTED, NOON)
        assert [one.topic for one in await store.subscriptions.of(2)] == [EMERGENCY]
        await store.subscriptions.withdraw(2)
        await store.subscriptions.start(2, STARTED, NOON)
        assert {one.topic for one in await store.subscriptions.of(2)} == set(STARTED)


async def test_pages_hold_everybody_once(database: Database) -> None:
    await peopled(database)
    async with database.read() as store:
        whom = Audience([EMERGENCY])
        first = await store.subscriptions.audience(whom, NOON, most=2)
        assert first == [1, 2]
        assert await store.subscriptions.audience(whom, NOON, most=9, after=2) == [3, 4, 5]
