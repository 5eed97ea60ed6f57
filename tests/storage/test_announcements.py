"""Recipients: a row each, what is on its way, and what is taken back."""

from datetime import timedelta

import pytest

from domain.announcements import Fate, Move, State, moved
from domain.audiences import Whom
from domain.errors import Stale
from domain.notices import Notice
from storage.announcements import key_of
from storage.database import Database
from storage.outbox import Letter
from storage.store import Store
from tests.moments import NOON

DAY = timedelta(days=1)
KABAR = Notice({"id": "Kabar."})


async def running(store: Store, people: range = range(1, 6)) -> int:
    """Give an announcement that is on its way to these people."""
    one = await store.announcements.write(9, KABAR, Whom(), "salt", NOON)
    for move in (Move.SCHEDULE, Move.START):
        one = await store.announcements.move(one, moved(one, move), move, 9, NOON)
    await store.announcements.queue(one.id, [*people, *people])
    await store.outbox.add(
        [
            Letter(person, 4, "sendMessage", {"chat_id": person}, key_of(one.id, person))
            for person in people
        ],
        NOON,
    )
    await store.announcements.mark(one.id, list(people), Fate.POSTED, None)
    return one.id


async def test_only_what_nobody_has_tried_to_send_is_taken_back(database: Database) -> None:
    async with database.write() as store:
        number = await running(store)
        (due, *_) = await store.outbox.claim(NOON, 1, (), 5)
        taken = await store.announcements.take_back(number)
        await store.announcements.mark(number, taken, Fate.QUEUED, None)
        progress = await store.announcements.progress(number)
    assert sorted(taken) == [one for one in range(1, 6) if one != due.chat]
    assert (progress.of(Fate.QUEUED), progress.of(Fate.POSTED)) == (4, 1)


async def test_what_failed_has_another_try_under_the_same_key(database: Database) -> None:
    async with database.write() as store:
        number = await running(store)
        dues = await store.outbox.claim(NOON, 5, (), 5)
        await store.outbox.finish(dues[0], "failed", NOON, "400")
        await store.outbox.sent([(one.id, 7) for one in dues[1:]], NOON)
        ends = {one.person: one.state for one in await store.announcements.posted(number)}
        (bad,) = [person for person, state in ends.items() if state == "failed"]
        await store.announcements.mark(number, [bad], Fate.FAILED, NOON, "400")
        await store.announcements.mark(number, [one for one in ends if one != bad], Fate.SENT, NOON)
        await store.announcements.retry(number, Fate.FAILED)
        progress = await store.announcements.progress(number)
        assert await store.outbox.by_key(key_of(number, bad)) is None
    assert (progress.of(Fate.QUEUED), progress.of(Fate.SENT)) == (1, 4)


async def test_who_had_it_is_forgotten_and_how_many_had_it_is_not(database: Database) -> None:
    async with database.write() as store:
        number = await running(store)
        await store.announcements.mark(number, [1, 2, 3, 4, 5], Fate.SENT, NOON)
        one = await store.announcements.get(number)
        assert one is not None
        before = await store.announcements.progress(number)
        assert await store.announcements.forget_recipients(NOON + DAY, 9) == 0  # it still runs
        ended = moved(one, Move.FINISH, ended_at=NOON)
        await store.announcements.move(one, ended, Move.FINISH, None, NOON)
        assert await store.announcements.forget_recipients(NOON + DAY, 3) == 3
        assert await store.announcements.forget_recipients(NOON + DAY, 3) == 2
        assert await store.announcements.forget_recipients(NOON + DAY, 3) == 0
        assert await store.announcements.progress(number) == before


async def test_two_cannot_do_different_things_at_once(database: Database) -> None:
    async with database.write() as store:
        one = await store.announcements.write(9, KABAR, Whom(), "salt", NOON)
        after = moved(one, Move.SCHEDULE)
        await store.announcements.move(one, after, Move.SCHEDULE, 9, NOON)
        with pytest.raises(Stale):
            await store.announcements.move(one, moved(one, Move.CANCEL), Move.CANCEL, 8, NOON)
        found = await store.announcements.get(one.id)
    assert found is not None
    assert found.state is State.SCHEDULED
