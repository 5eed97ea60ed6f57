"""Seats that are free again: who waits is looked at a few at a time, each day by itself."""

from dataclasses import replace
from datetime import date

import pytest

from domain.rides import SEATED, Move, State, Who
from handlers.transformer.refilling import AT_ONCE
from tests.journeys.riders import books, build, employee, home, rides
from tests.town import Town


@pytest.fixture
async def running(town: Town) -> Town:
    """Give a town with one vehicle of two seats."""
    await build(town)
    return town


async def test_a_freed_seat_is_looked_for_behind_many_who_do_not_fit(running: Town) -> None:
    rina, dede, eka = [await employee(running, name) for name in ("Rina", "Dede", "Eka")]
    await books(rina)
    await books(dede)
    (sample,) = await rides(running, rina)
    async with running.app.database.write() as store:
        for number in range(2 * AT_ONCE):  # none of these pairs fits on one seat
            pair = replace(sample, id=0, rider=9000 + number, seats=2, state=State.WAITING)
            assert await store.rides.ask(
                replace(pair, trip=None, promised_at=None), Move.QUEUE, Who.CLOCK
            )
    await books(eka)
    await eka.taps("Masuk daftar tunggu")
    await rina.types("cancel bsk, sakit")
    await rina.taps("Ya, batalkan")
    assert "Dijanjikan" in (await eka.sees()).text


async def test_leave_looks_once_a_day_for_who_may_have_the_seats(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await home(rina, "berangkat 16.10")
    await rina.taps("Ulangi tiap hari kerja")
    await rina.taps("4 minggu")
    booked = [one for one in await rides(running, rina) if one.state in SEATED]
    freed = [one.day for one in booked if one.day <= date(2026, 12, 7)]
    await rina.sees()
    await rina.types("besok saya cuti 2 minggu")
    await rina.taps("Ya, lepas semuanya")
    async with running.app.database.read() as store:
        assert await store.jobs.ended("done") == len(set(freed)) < len(freed)
