"""The inbox: nothing twice, nothing out of order, nothing handled by two."""

from datetime import timedelta

from domain.people import Person
from storage.database import Database
from storage.inbox import Arrival
from storage.people import Acquaintance
from tests.moments import NOON

IBU, DEDE = 1001, 1002


def wrote(update_id: int, person: int = IBU, payload: str = "{}") -> Arrival:
    return Arrival(update_id, person, person, payload)


async def kept(database: Database, *arrivals: Arrival, series: str = "bot") -> None:
    async with database.write() as store:
        await store.inbox.keep(series, arrivals, NOON)


async def taken(database: Database, most: int = 10) -> list[int]:
    async with database.write() as store:
        return [one.update_id for one in await store.inbox.take(most)]


async def test_a_redelivered_update_is_refused_by_the_database(database: Database) -> None:
    await kept(database, wrote(7, payload='{"n": 1}'))
    await kept(database, wrote(7, payload='{"n": 2}'))
    async with database.write() as store:
        assert [one.payload for one in await store.inbox.take(10)] == ['{"n": 1}']


async def test_another_bot_begins_a_series_of_its_own(database: Database) -> None:
    await kept(database, wrote(7))
    await kept(database, wrote(7, DEDE), series="another bot")
    assert await taken(database) == [7, 7]


async def test_each_lane_gives_its_oldest_and_only_that(database: Database) -> None:
    await kept(database, wrote(1), wrote(2), wrote(3, DEDE))
    assert await taken(database) == [1, 3]


async def test_the_next_of_a_lane_comes_when_the_one_before_is_done(database: Database) -> None:
    await kept(database, wrote(1), wrote(2))
    async with database.write() as store:
        first = (await store.inbox.take(1))[0]
        await store.inbox.done([first.id], NOON)
    assert await taken(database) == [2]


async def test_a_failed_update_lets_the_lane_go_on_and_can_be_replayed(database: Database) -> None:
    await kept(database, wrote(1), wrote(2))
    async with database.write() as store:
        first = (await store.inbox.take(1))[0]
        await store.inbox.failed(first.id, "Traceback", NOON)
    assert await taken(database) == [2]
    async with database.write() as store:
        assert await store.inbox.replay(1)
        assert not await store.inbox.replay(99)
    assert await taken(database, 1) == [1]


async def test_a_turn_learns_who_writes_and_what_was_asked(database: Database) -> None:
    await kept(database, wrote(1))
    async with database.write() as store:
        person = Person(IBU, language="en", started_at=NOON)
        await store.people.meet({person.id: (person, Acquaintance(5, 3))}, NOON)
        await store.dialogs.open(IBU, IBU, "human", "question", {"question": []}, NOON)
        one = (await store.inbox.take(1))[0]
    assert one.person is not None
    assert (one.person.language, one.person.started_at) == ("en", NOON)
    assert one.acquaintance == Acquaintance(5, 3)
    assert one.dialog is not None
    assert one.dialog.name == "human"


async def test_words_are_forgotten_after_a_week_but_not_before(database: Database) -> None:
    await kept(database, wrote(1, payload='{"secret": 1}'))
    async with database.write() as store:
        one = (await store.inbox.take(1))[0]
        await store.inbox.failed(one.id, "x", NOON)
        await store.inbox.empty(NOON - timedelta(days=1))
        assert await store.inbox.replay(1)
        await store.inbox.failed(one.id, "x", NOON)
        await store.inbox.empty(NOON + timedelta(days=1))
        assert not await store.inbox.replay(1)


async def test_the_state_tells_how_long_somebody_has_waited(database: Database) -> None:
    await kept(database, wrote(1))
    async with database.read() as store:
        state = await store.inbox.state()
        assert (state.waiting, state.failed, state.oldest_waiting) == (1, 0, NOON)
        assert await store.inbox.last() == NOON
