"""The outbox: who goes first, what replaces what, and what a crash leaves."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.outgoing import Priority
from storage.database import Database
from storage.outbox import Due, Letter
from tests.moments import NOON

IBU, DEDE = 1001, 1002
EVERYTHING = 9


def letter(text: str, chat: int | None = IBU, **other: Any) -> Letter:
    values: dict[str, Any] = {"priority": int(Priority.REPLY), "method": "sendMessage"}
    return Letter(chat=chat, params={"text": text}, **{**values, **other})


async def queue(database: Database, *letters: Letter) -> None:
    async with database.write() as store:
        await store.outbox.add(letters, NOON)


async def claim(
    database: Database, at: datetime = NOON, avoid: tuple[int, ...] = (), below: int = EVERYTHING
) -> list[Due]:
    async with database.write() as store:
        return await store.outbox.claim(at, 10, avoid, below)


async def sent(database: Database, due: Due, message_id: int) -> None:
    async with database.write() as store:
        await store.outbox.sent([(due.id, message_id)], NOON)


def texts(dues: list[Due]) -> list[str]:
    return [due.params["text"] for due in dues]


async def test_the_urgent_go_first_and_each_chat_in_its_order(database: Database) -> None:
    await queue(
        database,
        letter("news", DEDE, priority=int(Priority.ANNOUNCEMENT)),
        letter("first"),
        letter("second"),
        letter("tap", None, priority=int(Priority.TAP)),
    )
    assert texts(await claim(database)) == ["tap", "first", "news"]
    assert await claim(database) == []  # the second waits until the first is noted


async def test_a_reply_overtakes_an_announcement_to_the_same_chat(database: Database) -> None:
    await queue(database, letter("news", priority=int(Priority.ANNOUNCEMENT)), letter("reply"))
    assert texts(await claim(database)) == ["reply"]


async def test_chats_that_rest_are_left_out_and_the_others_go_on(database: Database) -> None:
    await queue(database, letter("rests"), letter("goes", DEDE))
    assert texts(await claim(database, avoid=(IBU,))) == ["goes"]


async def test_below_keeps_announcements_back(database: Database) -> None:
    await queue(database, letter("news", priority=int(Priority.ANNOUNCEMENT)))
    assert await claim(database, below=int(Priority.ANNOUNCEMENT)) == []


async def test_what_is_put_off_waits_and_lets_others_pass(database: Database) -> None:
    later = NOON + timedelta(seconds=2)
    await queue(database, letter("album", not_before=later), letter("now"))
    first = await claim(database)
    assert texts(first) == ["now"]
    await sent(database, first[0], 1)
    assert texts(await claim(database, at=later)) == ["album"]


async def test_what_is_tried_again_is_not_overtaken(database: Database) -> None:
    await queue(database, letter("first"), letter("second"))
    first = (await claim(database))[0]
    async with database.write() as store:
        await store.outbox.again(first, NOON + timedelta(seconds=5), "429", forgive=False)
    assert await claim(database) == []
    assert texts(await claim(database, at=NOON + timedelta(seconds=5))) == ["first"]


async def test_a_key_replaces_what_waits_and_is_refused_once_sent(database: Database) -> None:
    await queue(database, letter("old", key="card"))
    await queue(database, letter("new", key="card"))
    dues = await claim(database)
    assert texts(dues) == ["new"]
    await sent(database, dues[0], 5)
    await queue(database, letter("too late", key="card"))
    assert await claim(database) == []


async def test_the_newest_edit_of_a_message_replaces_older_ones(database: Database) -> None:
    async with database.write() as store:
        for text in ("one", "two", "three"):
            edit = letter(text, method="editMessageText", message_id=77)
            await store.outbox.edit(edit, NOON)
    assert texts(await claim(database)) == ["three"]


async def test_what_is_not_yet_sent_is_edited_before_it_goes(database: Database) -> None:
    await queue(database, letter("draft", key="card"))
    async with database.write() as store:
        card = await store.outbox.by_key("card")
        assert card is not None
        edit = letter("final", method="editMessageText", edits=card.id)
        await store.outbox.edit(edit, NOON)
    dues = await claim(database)
    assert [(due.method, due.params["text"]) for due in dues] == [("sendMessage", "final")]


async def test_an_edit_waits_for_the_message_that_is_on_the_wire(database: Database) -> None:
    await queue(database, letter("card", key="card"))
    card = (await claim(database))[0]
    async with database.write() as store:
        edit = letter("better", method="editMessageText", edits=card.id)
        await store.outbox.edit(edit, NOON)
    assert await claim(database) == []
    await sent(database, card, 31)
    dues = await claim(database)
    async with database.read() as store:
        assert dues[0].edits is not None
        assert await store.outbox.target(dues[0].edits) == (31, "sent")


@pytest.mark.parametrize(("repeatable", "left"), [(True, ["hello"]), (False, [])])
async def test_after_a_crash_replies_are_said_again_and_announcements_are_not(
    database: Database, *, repeatable: bool, left: list[str]
) -> None:
    await queue(database, letter("hello", repeatable=repeatable))
    await claim(database)
    async with database.write() as store:
        assert await store.outbox.doubtful(NOON) == 1
    assert texts(await claim(database)) == left


async def test_nothing_more_goes_to_a_chat_where_nobody_is(database: Database) -> None:
    await queue(database, letter("one"), letter("two"), letter("other", DEDE))
    async with database.write() as store:
        await store.outbox.unreachable(IBU, NOON, "blocked")
    assert texts(await claim(database)) == ["other"]


async def test_what_waits_for_a_group_follows_it(database: Database) -> None:
    await queue(database, letter("hello", -100))
    async with database.write() as store:
        await store.outbox.rename_chat(-100, -200)
    assert [due.chat for due in await claim(database)] == [-200]


async def test_a_reply_finds_what_our_message_was_about(database: Database) -> None:
    await queue(database, letter("card", about="report:17"))
    await sent(database, (await claim(database))[0], 31)
    async with database.read() as store:
        found = await store.outbox.by_message(IBU, 31)
        assert found is not None
        assert found.about == "report:17"
        assert await store.outbox.by_message(IBU, 32) is None


async def test_the_state_counts_what_is_due(database: Database) -> None:
    await queue(database, letter("a"), letter("b", not_before=NOON + timedelta(hours=1)))
    async with database.read() as store:
        state = await store.outbox.state(NOON)
    assert (state.waiting, state.due, state.oldest_waiting) == (2, 1, NOON)


async def test_who_has_lost_the_lease_does_not_undo_what_the_next_one_did(
    database: Database,
) -> None:
    await queue(database, letter("hello"))
    (old,) = await claim(database)
    async with database.write() as store:
        await store.outbox.doubtful(NOON)
    (new,) = await claim(database)
    async with database.write() as store:
        await store.outbox.again(old, NOON, "timed out")
        await store.outbox.finish(old, "failed", NOON, "refused")
    assert await claim(database) == []
    await sent(database, new, 5)
    async with database.write() as store:
        await store.outbox.again(old, NOON, "timed out")
    assert await claim(database) == []


async def test_what_a_sender_itself_has_on_the_wire_is_not_in_doubt(database: Database) -> None:
    await queue(database, letter("hello"))
    (due,) = await claim(database)
    async with database.write() as store:
        assert await store.outbox.doubtful(NOON, [due.id]) == 0


async def test_a_group_that_moved_keeps_the_form_begun_in_the_new_one(database: Database) -> None:
    async with database.write() as store:
        for chat in (-100, -200):
            await store.dialogs.open(chat, IBU, "human", "question", {}, NOON)
        await store.dialogs.rename_chat(-100, -200)
        swept = await store.dialogs.sweep(NOON + timedelta(hours=1))
    assert sorted(chat for chat, *_ in swept) == [-200, -100]
