"""Updates that nobody foresaw, and a database that falters: neither stops the bot."""

from dataclasses import replace
from typing import Any

import pytest

from domain.outgoing import t
from handlers.routing import Router
from handlers.turn import Turn
from storage.database import Database
from storage.inbox import Arrival
from storage.sqlite import Sqlite
from tests.moments import NOON
from tests.town import Resident, Town

HUGE = 2**70  # no number of any database


async def greeted(town: Town, who: Resident) -> None:
    assert "Yang bisa Bapak/Ibu lakukan" in (await who.types("/bantuan")).text


def private(number: int, text: str = "/bantuan") -> dict[str, Any]:
    person = {"id": number, "is_bot": False, "first_name": "X"}
    chat = {"id": number, "type": "private", "first_name": "X"}
    return {"message": {"message_id": 1, "date": 0, "from": person, "chat": chat, "text": text}}


async def test_an_update_without_a_number_stops_nobody(town: Town) -> None:
    ibu = town.resident()
    waiting = town.sim.bot.queue.pending
    del waiting[town.sim.inject(private(5))]["update_id"]
    await greeted(town, ibu)


async def test_a_number_too_large_for_any_database_stops_nobody(town: Town) -> None:
    ibu = town.resident()
    await town.app.intake.keep([{"update_id": 1, **private(HUGE)}, {"update_id": HUGE}])
    await greeted(town, ibu)
    async with town.app.database.read() as store:
        assert (await store.inbox.state()).failed == 1


@pytest.mark.parametrize(
    "text", ["berapa ongkos\x00 naik balon udara?", "balon udara \ud83d berapa ongkosnya?"]
)
async def test_characters_that_no_database_takes_are_left_out(town: Town, text: str) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    await town.app.intake.keep([{"update_id": 1, **private(ibu.user.id, text)}])
    assert "belum tahu" in (await ibu.sees()).text
    async with town.app.database.read() as store:
        assert (await store.inbox.state()).failed == 0
        (kept,) = await store.questions.open()
    assert kept.text in {
        "berapa ongkos naik balon udara?",
        "balon udara \ufffd berapa ongkosnya?",
    }


async def test_a_number_in_a_button_too_large_for_any_database_is_stale(town: Town) -> None:
    ibu = town.resident()
    seen = await ibu.types("/program")
    town.sim.tap(ibu.user, seen.only["message_id"], data=f"none:{HUGE}")
    assert "tidak berlaku" in (await ibu.sees()).toasts[0]


async def test_a_vote_on_nothing_is_not_kept(town: Town) -> None:
    ibu = town.resident()
    seen = await ibu.types("/program")
    town.sim.tap(ibu.user, seen.only["message_id"], data="v:no/such:1")
    assert "tidak berlaku" in (await ibu.sees()).toasts[0]
    async with town.app.database.read() as store:
        assert await store.questions.votes() == []


async def test_a_fault_that_cannot_even_be_apologised_for_stops_nobody(town: Town) -> None:
    router = Router()

    @router.command("ganti")
    async def choose(turn: Turn, _: str) -> None:
        turn.person = replace(turn.person, id=HUGE)

    await rebuilt(town, router)
    ibu, dede = town.resident(), town.resident("Pak Dede")
    await ibu.types("/ganti")
    await greeted(town, dede)
    await greeted(town, ibu)


async def test_a_database_that_falters_fails_no_update(town: Town) -> None:
    router = Router()
    tries = 0

    @router.command("catat")
    async def note(turn: Turn, _: str) -> None:
        nonlocal tries
        tries += 1
        await turn.db.questions.ask(turn.person.id, turn.chat, "x" * 100, turn.now)
        if tries == 1:
            await falters(town.app.database, turn)
        turn.say(t("human-kept"))

    await rebuilt(town, router)
    ibu = town.resident()
    assert "sudah kami simpan" in (await ibu.types("/catat")).only["text"]
    assert tries == 2
    async with town.app.database.read() as store:
        assert await store.questions.count_open() == 1


@pytest.mark.parametrize("fault", [TimeoutError(), FileNotFoundError(2, "no such file")])
async def test_a_turn_that_waits_too_long_or_finds_no_file_fails_alone(
    town: Town, fault: OSError
) -> None:
    router = Router()

    @router.command("lama")
    async def long(turn: Turn, _: str) -> None:
        turn.say(t("human-kept"))
        raise fault

    await rebuilt(town, router)
    ibu = town.resident()
    assert "gangguan" in (await ibu.types("/lama")).only["text"]


async def falters(database: Database, turn: Turn) -> None:
    """Let the disk of SQLite be full for one statement, or PostgreSQL's connection be cut."""
    if not isinstance(database, Sqlite):
        session: Any = turn.db.questions._session
        await session._connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        return
    await database._writer.execute("PRAGMA max_page_count = 1")
    try:
        for _ in range(100):
            await turn.db.questions.ask(turn.person.id, turn.chat, "x" * 1000, turn.now)
    finally:
        await database._writer.execute("PRAGMA max_page_count = 1073741823")


async def test_a_turn_that_another_process_has_had_meanwhile_is_not_failed(
    database: Database,
) -> None:
    async with database.write() as store:
        await store.inbox.keep("bot", [Arrival(1, 5, 5, "{}")], NOON)
        (one,) = await store.inbox.take(1)
        await store.inbox.done([one.id], NOON)
        assert not await store.inbox.failed(one.id, "Traceback", NOON)
        assert not await store.inbox.refused(one.id, NOON)
        assert not await store.inbox.replay(1)


async def rebuilt(town: Town, router: Router) -> None:
    await town.close()
    town.routers = [router]
    await town.open()
