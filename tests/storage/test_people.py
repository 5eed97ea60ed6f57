"""What is known of people, and what two turns of one person must not undo."""

from domain.people import Person
from storage.database import Database
from storage.inbox import Arrival
from storage.people import Acquaintance
from tests.moments import NOON

IBU = 1001


async def known(database: Database) -> Person:
    async with database.write() as store:
        await store.inbox.keep("s", [Arrival(1, IBU, IBU, "{}")], NOON)
        person = (await store.inbox.take(1))[0].person
    assert person is not None
    return person


async def test_a_turn_in_a_group_does_not_undo_what_was_chosen_in_private(
    database: Database,
) -> None:
    noted = Acquaintance(1, 1)
    async with database.write() as store:
        await store.people.meet({IBU: (Person(IBU), noted)}, NOON)
    async with database.write() as store:
        await store.people.choose_language(IBU, "en")
        await store.people.meet({IBU: (Person(IBU, started_at=NOON), noted)}, NOON)
    async with database.write() as store:  # it began before and knows nothing of that
        await store.people.meet({IBU: (Person(IBU), noted)}, NOON)
    person = await known(database)
    assert (person.language, person.language_chosen, person.started_at) == ("en", True, NOON)


async def test_who_cannot_be_reached_is_remembered(database: Database) -> None:
    async with database.write() as store:
        await store.people.meet({IBU: (Person(IBU), Acquaintance(1, 1))}, NOON)
        await store.people.reach(IBU, reachable=False)
    assert not (await known(database)).reachable
