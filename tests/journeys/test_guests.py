"""A seat for a colleague has a link, however the promise came about."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.rides import State
from handlers.transformer.inviting import invite
from handlers.turn import Round
from tests.journeys.riders import books, build, employee, link_in, rides, till
from tests.town import Resident, Seen, Town


@pytest.fixture
async def running(town: Town) -> Town:
    """Give a town with one vehicle of two seats."""
    await build(town)
    return town


async def pair(person: Resident, hour: str = "tiba 07.15", day: str = "besok") -> Seen:
    """Ask for oneself and a colleague."""
    await person.types(f"/transformer {day} ke kantor dari ciruas")
    await person.taps(hour)
    await person.taps("2 org")
    return await person.taps("✅ Pesan")


async def test_another_minute_has_a_link_as_well(running: Town) -> None:
    rina, dede = await employee(running), await employee(running, "Dede")
    await books(dede)
    seen = await pair(rina)
    around = next(one for one in seen.labels if one.startswith(("Lebih siang", "Lebih awal")))
    seen = await rina.taps(around)
    assert "Dijanjikan" in seen.text
    assert seen.text.count("start=tumpang_") == 1
    eka = await employee(running, "Eka")
    assert "Bapak/Ibu ikut tumpangan" in (await eka.types(link_in(seen, "tumpang"))).text


async def test_who_waited_for_two_seats_has_a_link_and_the_seat_lapses(running: Town) -> None:
    rina, dede = await employee(running), await employee(running, "Dede")
    await books(dede)
    await pair(rina)
    await rina.taps("Masuk daftar tunggu")
    await dede.types("cancel besok, sakit")
    await dede.taps("Ya, batalkan")
    assert "start=tumpang_" in (await rina.sees()).text
    await running.later(hours=19)
    assert "tempatnya kami lepas" in (await rina.sees()).text
    (one,) = await rides(running, rina)
    assert (one.state, one.seats) == (State.PROMISED, 1)


async def test_a_link_shortly_before_departure_still_holds_for_a_while(town: Town) -> None:
    await build(town)
    rina = await employee(town)
    await books(rina)
    (ride,) = await rides(town, rina)
    await till(town, ride.departure - timedelta(minutes=40))
    async with town.app.database.write() as store:
        round_ = Round(db=store, house=town.app.house, now=town.clock.now())
        await invite(round_, replace(ride, seats=2))
        (guest,) = await store.rides.guests(ride.id)
    assert town.clock.now() + timedelta(minutes=15) < guest.until < ride.departure
