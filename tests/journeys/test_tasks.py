"""A driver's morning and evening: one card, from accepting to the end."""

from datetime import timedelta
from typing import Any

import pytest

from domain.people import Grant, Role
from domain.rides import State
from domain.trips import TripState
from handlers.transformer.positions import where
from tests.journeys.transformer import (
    books,
    build,
    card,
    checks,
    dispatcher,
    driver,
    employee,
    labels,
    promised,
    publishes,
    ready,
    ride_of,
    round_at,
    sends_place,
    trips,
    until,
)
from tests.town import Resident, Town
from tests.transport import KRAGILAN

FROM_KRAGILAN = "besok ke kantor dari kragilan"


@pytest.fixture
async def morning(town: Town) -> tuple[Resident, Resident, Resident]:
    """Give a driver and two riders at two stops, the plan published."""
    await build(town)
    budi = await driver(town)
    rina = await promised(town, "Rina")
    dede = await promised(town, "Dede", words=FROM_KRAGILAN)
    await publishes(town)
    return budi, rina, dede


Morning = tuple[Resident, Resident, Resident]


async def test_from_accepting_to_the_office_on_one_card(town: Town, morning: Morning) -> None:
    budi, rina, dede = morning
    seen = await budi.types("/tugas")
    assert "A 1 XX" in seen.text
    assert "Pegawai" in seen.text
    number = card(budi)["message_id"]
    await budi.taps("✅ Terima")
    assert "Kendaraan siap jalan" in (await checks(budi)).text
    (trip,) = await trips(town)
    assert "Belum waktunya berangkat" in (await budi.taps("▶ Berangkat")).toasts[0]
    await until(town, trip.start - timedelta(hours=1))
    await budi.taps("▶ Berangkat")
    await until(town, trip.start)
    for call in range(2):
        (arrive,) = [one for one in labels(card(budi)) if one.startswith("📍 Sampai di")]
        await budi.taps(arrive)
        (name,) = [one for one in labels(card(budi)) if one.startswith("✅ Pegawai")]
        assert "belum naik" in (await budi.taps("▶ Berangkat lagi")).toasts[0], call
        await budi.taps(name)
        await budi.taps("▶ Berangkat lagi")
    assert {(await ride_of(one)).state for one in (rina, dede)} == {State.BOARDED}
    await budi.taps("🏁 Sudah sampai, selesai")
    assert {(await ride_of(one)).state for one in (rina, dede)} == {State.COMPLETED}
    assert "sudah selesai" in card(budi)["text"]
    assert card(budi)["message_id"] == number  # one message, edited in place
    (trip,) = await trips(town)
    assert trip.state is TripState.ENDED
    async with town.app.database.read() as store:
        assert await store.trips.busy(trip.start, trip.end) == []


async def test_home_people_get_in_at_the_office_and_out_at_their_stops(town: Town) -> None:
    await build(town)
    budi = await driver(town)
    how = {"words": "besok pulang ke ciruas", "hour": "berangkat 16.10"}
    rina = await promised(town, "Rina", **how)
    await publishes(town)
    await ready(budi)
    (trip,) = await trips(town)
    await until(town, trip.start)
    await budi.taps("📍 Sudah di kantor")
    assert "sudah di Contoh: Puspemkab" in (await rina.sees()).text
    (name,) = [one for one in labels(card(budi)) if one.startswith("✅ Pegawai")]
    await budi.taps(name)
    await budi.taps("▶ Berangkat lagi")
    await budi.taps("📍 Sampai di Contoh: Pasar Ciruas")
    await budi.taps("✅ 1 orang turun, lanjut")
    assert (await ride_of(rina)).state is State.COMPLETED
    assert (await trips(town))[0].state is TripState.ENDED


async def presses(person: Resident, message: dict[str, Any], label: str) -> list[str]:
    """Press a button as it stood on a message a moment ago; what pops up."""
    rows = message["reply_markup"]["inline_keyboard"]
    data = next(one["callback_data"] for row in rows for one in row if one["text"] == label)
    person.town.sim.tap(person.user, message["message_id"], data=data)
    return (await person.sees()).toasts


async def test_a_thumb_that_taps_twice_is_told_that_it_is_done(
    town: Town, morning: Morning
) -> None:
    budi, _, _ = morning
    await budi.types("/tugas")
    shown = card(budi)
    assert await presses(budi, shown, "✅ Terima") == []
    assert await presses(budi, shown, "✅ Terima") == ["Sudah tercatat."]
    await checks(budi)
    (trip,) = await trips(town)
    await until(town, trip.start)
    shown = card(budi)
    assert await presses(budi, shown, "▶ Berangkat") == []
    assert await presses(budi, shown, "▶ Berangkat") == ["Sudah tercatat."]
    await town.later(minutes=2)
    assert "tidak berlaku" in (await presses(budi, shown, "▶ Berangkat"))[-1]


async def test_home_nobody_is_absent_before_the_vehicle_should_leave(town: Town) -> None:
    await build(town)
    budi, tuti = await driver(town), await dispatcher(town)
    how = {"words": "besok pulang ke ciruas", "hour": "berangkat 16.10"}
    rina = await promised(town, "Rina", **how)
    await publishes(town)
    await ready(budi)
    (trip,) = await trips(town)
    await until(town, trip.start - timedelta(minutes=20))
    await budi.taps("📍 Sudah di kantor")
    await until(town, trip.start - timedelta(minutes=1))
    (waits,) = [one for one in labels(card(budi)) if one.startswith("⏱")]
    assert "Tunggu dulu" in (await budi.taps(waits)).toasts[0]
    await until(town, trip.start + timedelta(minutes=5, seconds=1))
    (absent,) = [one for one in labels(card(budi)) if "tidak muncul" in one]
    await budi.taps(absent)
    assert (await ride_of(rina)).state is State.NO_SHOW
    await rina.taps("Itu keliru")
    await rina.taps("Saya ikut naik")
    told = (await tuti.sees()).text
    assert "pengemudi mencatat tiba 16.0" in told  # at the office: she was to get in there


async def test_who_is_alone_after_dark_because_somebody_did_not_come_decides(town: Town) -> None:
    await build(town)
    budi, tuti = await driver(town), await dispatcher(town)
    how = {"words": "besok pulang ke ciruas", "hour": "berangkat 19.00"}
    await promised(town, "Dede", **how)
    rina = await employee(town, "Rina", woman=True)
    await books(rina, **how)
    await publishes(town)
    await ready(budi)
    (trip,) = await trips(town)
    await until(town, trip.start)
    await budi.taps("📍 Sudah di kantor")
    await until(town, trip.start + timedelta(minutes=5, seconds=1))
    for person in (rina, tuti):
        await person.sees()
    dede = next(one for one in labels(card(budi)) if "tidak muncul" in one)
    await budi.taps(dede)
    assert "Ibu sendirian di kendaraan sesudah gelap" in (await rina.sees()).text
    assert "sendirian sesudah gelap" in (await tuti.sees()).text


async def test_a_failed_check_keeps_the_vehicle_and_moves_its_riders(town: Town) -> None:
    await build(town, vehicles=2)
    tuti, budi, second = (
        await dispatcher(town),
        await driver(town),
        await driver(town, 5002, "Pak Eko"),
    )
    rina = await promised(town, "Rina")
    await publishes(town)
    (trip,) = await trips(town)
    drives = budi if trip.driver == 5001 else second
    await drives.types("/tugas")
    await drives.taps("✅ Terima")
    seen = await checks(drives, "3")
    assert "Rem" in seen.text
    assert "terhenti" in card(drives)["text"]
    whole = await tuti.sees()
    assert "tidak lolos periksa: Rem" in whole.text
    assert "1 penumpang mendapat kendaraan lain" in whole.text
    assert any("photo" in one for one in whole.messages)
    told = await rina.sees()
    assert "terkendala" in told.only["text"]  # once
    async with town.app.database.read() as store:
        vehicle = await store.fleet.vehicle(trip.vehicle)
        (check,) = await store.drives.checks(trip.vehicle)
    assert vehicle is not None
    assert "Rem" in vehicle.out
    assert check.faults == ("brakes",)
    after = await ride_of(rina)
    assert after.state is State.PROMISED
    assert after.trip != trip.id


async def test_a_trip_that_is_given_back_is_told_to_the_dispatchers(
    town: Town, morning: Morning
) -> None:
    budi, tuti = morning[0], await dispatcher(town)
    await budi.types("/tugas")
    await budi.taps("Tidak bisa")
    assert "tidak bisa menjalankan TT-" in (await tuti.sees()).text


async def test_nobody_touches_the_trip_of_another(town: Town, morning: Morning) -> None:
    budi = morning[0]
    eko = await driver(town, 5002, "Pak Eko")
    async with town.app.database.write() as store:
        await store.roles.give(5002, "Eko", Grant(Role.DRIVER), 1000, town.clock.now())
    await budi.types("/tugas")
    (trip,) = await trips(town)
    assert "Tidak ada tugas" in (await eko.types("/tugas")).text
    for person, state in ((eko, TripState.PUBLISHED), (budi, TripState.ACCEPTED)):
        tap = {"id": str(person.user.id), "from": person.user.as_json(), "chat_instance": "1"}
        town.sim.inject({"callback_query": tap | {"data": f"ua:{trip.id}"}})
        await town.settled()
        assert (await trips(town))[0].state is state


async def test_what_is_only_planned_is_not_a_task_yet(town: Town) -> None:
    await build(town)
    budi = await driver(town)
    assert "Tidak ada tugas" in (await budi.types("/tugas")).text
    await promised(town, "Rina")
    assert "belum diumumkan" in (await budi.types("/tugas")).text


async def test_who_was_never_picked_up_was_missed_and_hears_it(
    town: Town, morning: Morning
) -> None:
    budi, rina, dede = morning
    tuti = await dispatcher(town)
    await ready(budi)
    (trip,) = await trips(town)
    await until(town, trip.start)
    await budi.taps("▶ Berangkat")
    await rina.sees()
    first = rina if (await ride_of(rina)).stop == trip.visits[0].stop else dede
    other = dede if first is rina else rina
    await budi.taps(next(one for one in labels(card(budi)) if one.startswith("📍 Sampai di")))
    await budi.taps(next(one for one in labels(card(budi)) if one.startswith("✅ Pegawai")))
    await budi.taps("▶ Berangkat lagi")
    # The telephone dies, and nobody ends the trip: the night does, and the morning tells.
    await town.later(days=1, hours=1)
    assert (await ride_of(first)).state is State.COMPLETED
    missed = await ride_of(other)
    assert (missed.state, missed.reason) == (State.MISSED, "unrecorded")
    assert "kendaraan tidak datang" in (await other.sees()).text
    assert "tidak pernah diakhiri" in (await tuti.sees()).text
    assert (await trips(town))[0].state is TripState.ENDED


async def test_a_place_that_a_driver_shares_live_is_followed(town: Town, morning: Morning) -> None:
    budi = morning[0]
    sends_place(budi, KRAGILAN, live_period=3600)
    assert "tidak ada tugas" in (await budi.sees()).text  # not yet accepted
    await ready(budi)
    (trip,) = await trips(town)
    await until(town, trip.start)
    await budi.taps("▶ Berangkat")

    async def says() -> str:
        async with town.app.database.read() as store:
            words = await where(round_at(town, store), (await store.trips.of_day(trip.day))[0])
            return town.app.house.wording.plain(words, "id")

    assert "tidak dibagikan" in await says()
    sends_place(budi, KRAGILAN, 300, live_period=3600)
    assert "Hanya titik terakhir" in (await budi.sees()).text
    assert "300 meter dari Contoh: Pasar Kragilan" in await says()
    live = [one for one in budi.chat() if one.get("location")][-1]
    town.sim.move(budi.user, live["message_id"], -6.150, 106.285)
    assert (await budi.sees()).text == ""  # a walk is followed in silence
    assert "baru saja" in await says()
    assert "sekitar 0 meter" in await says()
    await until(town, trip.start + timedelta(minutes=16))
    assert "Itu sudah lama" in await says()
    async with town.app.database.read() as store:
        assert await store.drives.position(trip.id) is not None
    await town.later(days=32)
    async with town.app.database.read() as store:
        assert await store.drives.position(trip.id) is None


async def test_the_card_follows_who_gives_a_seat_back_and_who_joins(
    town: Town, morning: Morning
) -> None:
    budi, rina, dede = morning
    await budi.types("/tugas")
    number = card(budi)["message_id"]
    assert "2 dari" in card(budi)["text"]
    await rina.types("cancel bsk, sakit")
    await rina.taps("Ya, batalkan")
    await budi.sees()
    assert card(budi)["message_id"] == number
    assert "1 dari" in card(budi)["text"]
    await dede.types("cancel bsk, sakit")
    await dede.taps("Ya, batalkan")
    assert "Tidak perlu berangkat" in (await budi.sees()).text
    assert (await trips(town)) == []
