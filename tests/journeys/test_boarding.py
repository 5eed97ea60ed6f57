"""Who is on board, who is not, and what a person says against it; one telephone may be dead."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.rides import Move, State, Who
from domain.riding import moved
from tests.journeys.transformer import (
    at,
    books,
    build,
    card,
    dispatcher,
    driver,
    employee,
    labels,
    promised,
    publishes,
    ready,
    ride_of,
    rides_of,
    sends_place,
    trips,
    until,
)
from tests.riding import ride
from tests.town import Resident, Town
from tests.transport import CIKANDE, CIRUAS, OFFICE

Waiting = tuple[Resident, Resident]


async def drives_up(town: Town, budi: Resident) -> None:
    """Let the driver stand at the first stop at the minute of the plan."""
    await ready(budi)
    (trip,) = await trips(town)
    await until(town, trip.start)
    await budi.taps("▶ Berangkat")
    await budi.taps(next(one for one in labels(card(budi)) if one.startswith("📍 Sampai di")))


@pytest.fixture
async def waiting(town: Town) -> Waiting:
    """Give a driver at the stop at which Rina waits."""
    await build(town)
    budi = await driver(town)
    rina = await promised(town, "Rina")
    await publishes(town)
    await drives_up(town, budi)
    await rina.sees()
    return budi, rina


async def code_of(rina: Resident) -> str:
    """Open the code and read it."""
    found = re.search(r"Kode ([\d ]+),", (await rina.taps("🔢 Kode naik")).toasts[0])
    assert found is not None
    return found[1].replace(" ", "")


async def test_the_rider_says_the_code_and_the_driver_types_it(
    town: Town, waiting: Waiting
) -> None:
    budi, rina = waiting
    digits = await code_of(rina)
    wrong = f"{(int(digits) + 1) % 10000:04}"
    assert "tidak cocok" in (await budi.types(wrong)).text
    assert (await ride_of(rina)).state is State.PROMISED
    seen = await budi.types(" ".join(digits))
    assert "naik" in seen.text
    assert (await ride_of(rina)).state is State.BOARDED
    assert "✅ Pegawai" in card(budi)["text"]


async def test_the_code_changes_and_the_last_one_still_counts_for_a_while(
    town: Town, waiting: Waiting
) -> None:
    budi, rina = waiting
    first = await code_of(rina)
    await town.later(minutes=5)
    second = await code_of(rina)
    assert first != second
    assert "naik" in (await budi.types(first)).text
    one = await ride_of(rina)
    async with town.app.database.read() as store:
        events = await store.rides.events(one.id)
    assert events[-1].facts["by"] == "code"
    assert first not in str(events)


async def test_a_code_that_is_too_old_is_none(town: Town, waiting: Waiting) -> None:
    budi, rina = waiting
    first = await code_of(rina)
    await town.later(minutes=10)
    assert "tidak cocok" in (await budi.types(first)).text


async def test_codes_are_the_same_after_a_crash(town: Town, waiting: Waiting) -> None:
    _, rina = waiting
    first = await code_of(rina)
    await town.crash()
    assert await code_of(rina) == first


async def test_other_words_are_answered_and_end_the_asking(town: Town, waiting: Waiting) -> None:
    budi, _ = waiting
    assert "bukan kode empat angka" in (await budi.types("sebentar ya")).text
    assert "Pesan Ibu" in (await budi.types("/bantuan")).text
    assert "empat angka" in (await budi.taps("🔢 Ketik kode")).text


async def test_where_the_riders_telephone_is_dead_the_drivers_tap_is_enough(
    town: Town, waiting: Waiting
) -> None:
    budi, rina = waiting
    await budi.taps(next(one for one in labels(card(budi)) if one.startswith("✅ Pegawai")))
    assert (await ride_of(rina)).state is State.BOARDED


async def test_where_the_drivers_telephone_is_dead_the_place_is_enough(town: Town) -> None:
    await build(town)
    rina = await promised(town, "Rina")
    await publishes(town)
    one = await ride_of(rina)
    assert one.promised_at is not None
    await until(town, one.promised_at - timedelta(minutes=1))
    await rina.taps("🙋 Saya sudah naik")
    sends_place(rina, CIRUAS, 160)
    seen = await rina.sees()
    assert "160 meter dari Contoh: Pasar Ciruas" in seen.text
    assert (await ride_of(rina)).state is State.PROMISED
    await rina.taps("🙋 Saya sudah naik")
    sends_place(rina, CIRUAS, 140)
    assert "Tercatat naik" in (await rina.sees()).text
    assert (await ride_of(rina)).state is State.BOARDED


async def test_the_place_is_asked_for_not_a_point_on_the_map(town: Town, waiting: Waiting) -> None:
    _, rina = waiting
    await rina.taps("🙋 Saya sudah naik")
    town.sim.send_venue(rina.user, -6.105, 106.230, "Pasar Ciruas", "Jl. Raya")
    assert "bukan titik di peta" in (await rina.sees()).text
    assert (await ride_of(rina)).state is State.PROMISED


async def test_nobody_says_hours_before_that_they_are_on_board(town: Town) -> None:
    await build(town)
    rina = await promised(town, "Rina")
    one = await ride_of(rina)
    assert one.promised_at is not None
    await until(town, one.promised_at - timedelta(minutes=58))
    assert "setengah jam" in (await rina.taps("🙋 Saya sudah naik")).toasts[0]
    assert "setengah jam" in (await rina.taps("🔢 Kode naik")).toasts[0]


async def test_the_code_is_found_among_ones_own_rides_too(town: Town, waiting: Waiting) -> None:
    _, rina = waiting
    await rina.types("/perjalananku")
    seen = await rina.taps(next(one for one in labels(rina.chat()[-1]) if "Ke kantor" in one))
    assert "🔢 Kode naik" in seen.labels
    assert "Kode " in (await rina.taps("🔢 Kode naik", seen.messages[-1])).toasts[-1]


async def test_the_driver_waits_five_minutes_before_anybody_is_absent(
    town: Town, waiting: Waiting
) -> None:
    budi, rina = waiting
    (button,) = [one for one in labels(card(budi)) if one.startswith("⏱")]
    assert "Tunggu dulu" in (await budi.taps(button)).toasts[0]
    assert (await ride_of(rina)).state is State.PROMISED
    await town.later(minutes=2)
    (counting,) = [one for one in labels(card(budi)) if one.startswith("⏱")]
    assert counting != button  # the card counts down by itself
    await town.later(minutes=3, seconds=5)
    (absent,) = [one for one in labels(card(budi)) if "tidak muncul" in one]
    await budi.taps(absent)
    assert (await ride_of(rina)).state is State.NO_SHOW
    assert "tidak muncul" in (await rina.sees()).text


async def absent(town: Town, waiting: Waiting) -> None:
    budi, rina = waiting
    await town.later(minutes=5, seconds=5)
    await budi.taps(next(one for one in labels(card(budi)) if "tidak muncul" in one))
    await rina.sees()


async def test_who_comes_running_after_all_gets_in(town: Town, waiting: Waiting) -> None:
    budi, rina = waiting
    await absent(town, waiting)
    await budi.taps(next(one for one in labels(card(budi)) if "ternyata naik" in one))
    assert (await ride_of(rina)).state is State.BOARDED
    assert "sudah dibatalkan" in (await rina.sees()).text


async def test_who_booked_a_later_one_meanwhile_rides_once(town: Town, waiting: Waiting) -> None:
    budi, rina = waiting
    await absent(town, waiting)
    before = await ride_of(rina)
    async with town.app.database.write() as store:
        wish = replace(before, id=0, state=State.NEW, trip=None, promised_at=None, ended_at=None)
        wish = replace(wish, planned_at=None, kind="", reason="", asked_at=town.clock.now())
        queued = moved(wish, Move.QUEUE, who=Who.RIDER, now=town.clock.now())
        later = await store.rides.ask(queued, Move.QUEUE, Who.RIDER)
    assert later is not None
    await budi.taps(next(one for one in labels(card(budi)) if "ternyata naik" in one))
    states = {one.id: one.state for one in await rides_of(rina)}
    assert states == {before.id: State.BOARDED, later.id: State.CANCELLED}
    assert "naik kendaraan sebelumnya" in (await rina.sees()).text


@pytest.mark.parametrize(
    ("says", "decides", "state"),
    [
        ("Saya ikut naik", "Penumpang benar", State.COMPLETED),
        ("Kendaraannya tidak datang", "Penumpang benar", State.MISSED),
        ("Saya ikut naik", "Catatannya tetap", State.NO_SHOW),
    ],
)
async def test_a_no_show_is_disputed_and_a_dispatcher_decides(
    town: Town, waiting: Waiting, says: str, decides: str, state: State
) -> None:
    tuti, rina = await dispatcher(town), waiting[1]
    await absent(town, waiting)
    await rina.taps("Itu keliru")
    await rina.taps(says)
    told = await tuti.sees()
    assert says in told.text
    assert "pengemudi mencatat tiba" in told.text
    await tuti.taps(decides)
    after = await ride_of(rina)
    assert after.state is state
    assert after.settled_at is not None
    assert "Keberatan" in (await rina.sees()).text


async def test_after_two_days_it_is_too_late_to_dispute(town: Town, waiting: Waiting) -> None:
    rina = waiting[1]
    await absent(town, waiting)
    await town.later(days=2, minutes=1)
    await rina.taps("Itu keliru")
    assert "sudah lewat" in (await rina.taps("Saya ikut naik")).toasts[0]


async def test_three_no_shows_mean_the_waiting_list_and_it_is_said(
    town: Town, waiting: Waiting
) -> None:
    rina = waiting[1]
    async with town.app.database.write() as store:
        for back in (3, 4):
            gone = replace(
                ride(rider=rina.user.id, day=town.clock.now().date() - timedelta(days=back)),
                state=State.NO_SHOW,
                reason="absent",
                ended_at=town.clock.now() - timedelta(days=back),
            )
            assert await store.rides.ask(gone, Move.NO_SHOW, Who.DRIVER)
    budi = waiting[0]
    await town.later(minutes=5, seconds=5)
    await budi.taps(next(one for one in labels(card(budi)) if "tidak muncul" in one))
    assert "ketiga kali dalam 30 hari" in (await rina.sees()).text
    await rina.types("/transformer besok ke kantor dari ciruas")
    await rina.taps("tiba 07.15")
    assert "tidak muncul" in (await rina.taps("✅ Pesan")).text


async def test_on_the_way_home_one_stands_at_the_office(town: Town) -> None:
    await build(town)
    rina = await employee(town)
    await books(rina, "besok pulang ke cikande", "berangkat 16.10")
    await at(town, "16:05")
    await rina.taps("🙋 Saya sudah naik")
    sends_place(rina, CIKANDE)
    assert "dari Contoh: Puspemkab" in (await rina.sees()).text
    await rina.taps("🙋 Saya sudah naik")
    sends_place(rina, OFFICE)
    assert "Tercatat naik" in (await rina.sees()).text
