"""A dispatcher's day: the plan that stands, a better one, changes by hand, what is published."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain.fleet import Leave, Licence
from domain.rides import Move, State, Who
from domain.trips import TripState
from tests.journeys.dispatch import builds, dispatcher, driver, ride_of, trips
from tests.journeys.test_booking import TOMORROW, books, employee
from tests.journeys.transformer import at, build, promised, publishes
from tests.town import Resident, Seen, Town
from tests.transport import DRIVERS
from work.planner import planner

CIRUAS, KRAGILAN = "besok ke kantor dari ciruas", "besok ke kantor dari kragilan"


@pytest.fixture
async def fleet(town: Town) -> Town:
    """Give a town with two vehicles of two seats, and a planner that soon comes to an end."""
    await town.close()
    town.works = {"plan": planner(0.5)}
    await town.open()
    await builds(town, vehicles=2)
    return town


def told(person: Resident, what: str) -> list[str]:
    """Give everything said to somebody that holds these words."""
    words = [one.get("text") or one.get("caption") or "" for one in person.chat()]
    return [one for one in words if what in one]


async def three(town: Town, last: str = KRAGILAN) -> tuple[Resident, Resident, Resident]:
    """Let three book: two vehicles are needed."""
    people = [await employee(town, name) for name in ("Rina", "Dede", "Yayah")]
    for person, words in zip(people, (CIRUAS, CIRUAS, last), strict=True):
        await books(person, words)
    return people[0], people[1], people[2]


async def spared(town: Town) -> tuple[Resident, Resident, Resident]:
    """Let the first of three cancel, so that two vehicles go where one would do."""
    people = await three(town, CIRUAS)
    await people[0].types("cancel besok, sakit")
    await people[0].taps("Ya, batalkan")
    return people


async def evening(town: Town, wawan: Resident) -> Seen:
    """Let it become 20.35."""
    await town.later(hours=8, minutes=35)
    return await wawan.sees()


async def test_tomorrow_is_shown_trip_by_trip_with_names_for_who_plans(fleet: Town) -> None:
    wawan = await dispatcher(fleet)
    assert "Belum ada perjalanan" in (await wawan.types("/rencana")).text
    rina, *_ = await three(fleet)
    seen = await wawan.types("/rencana")
    assert "Rencana Selasa, 24 November 2026" in seen.text
    assert "Perjalanan: 2 (belum diterbitkan: 2), kendaraan: 2" in seen.text
    assert "2 dari 3 tempat" in seen.text
    assert "Terbitkan" in seen.labels
    (first,) = [one for one in await trips(fleet) if len(one.visits[0].rides) == 2]
    label = next(one for one in seen.labels if f"A {first.vehicle} XX" in one)
    card = await wawan.taps(label)
    assert f"Pegawai {rina.user.id}" in card.text
    assert "Contoh: Pasar Ciruas" in card.text
    assert f"Pengemudi {first.driver}" in card.text
    assert "Hari lain" in (await wawan.taps("Kembali")).labels


async def test_nobody_else_sees_the_plan(fleet: Town) -> None:
    rina = await employee(fleet)
    assert "Rencana" not in (await rina.types("/rencana")).text


async def test_published_once_each_rider_and_driver_hears_once(fleet: Town) -> None:
    wawan, budi = await dispatcher(fleet), await driver(fleet)
    people = await three(fleet)
    await wawan.types("/rencana")
    seen = await wawan.taps("Terbitkan")
    assert "Diterbitkan" in seen.toasts[0]
    assert "Terbitkan" not in seen.labels
    for person in people:
        await person.sees()
        (words,) = told(person, "Kendaraan Bapak/Ibu")
        assert "XX" in words
        assert "pengemudi Pengemudi" in words
    await budi.sees()
    assert len(told(budi, "Tugas Bapak/Ibu")) == 1
    assert {one.state for one in await trips(fleet)} == {TripState.PUBLISHED}
    message = next(one for one in wawan.chat() if "Diterbitkan" not in one.get("text", ""))
    fleet.sim.tap(wawan.user, message["message_id"], data="ku:2026-11-24")
    await wawan.sees()
    assert all(len(told(one, "Kendaraan Bapak/Ibu")) == 1 for one in people)
    assert len(told(budi, "Tugas Bapak/Ibu")) == 1


async def test_there_and_back_is_one_message(fleet: Town) -> None:
    wawan, rina = await dispatcher(fleet), await employee(fleet)
    await books(rina, CIRUAS)
    await books(rina, "besok pulang ke ciruas", "berangkat 16.10")
    await wawan.types("/rencana")
    await wawan.taps("Terbitkan")
    await rina.sees()
    (words,) = told(rina, "Kendaraan Bapak/Ibu")
    assert "Ke kantor" in words
    assert "Pulang" in words


async def test_a_driver_who_may_not_drive_keeps_the_plan_back_by_name(fleet: Town) -> None:
    wawan = await dispatcher(fleet)
    rina, *_ = await three(fleet)
    async with fleet.app.database.write() as store:
        await store.fleet.add_leave(DRIVERS[0], Leave(TOMORROW, TOMORROW))
        await store.fleet.license(
            DRIVERS[1], Licence.A, date(2026, 11, 23), fleet.clock.now()
        )  # ends today
    seen = await wawan.types("/rencana")
    assert "Cuti" in seen.text
    refused = await wawan.taps("Terbitkan")
    assert "Belum bisa diterbitkan" in refused.text
    assert "Cuti" in refused.text
    assert {one.state for one in await trips(fleet)} == {TripState.DRAFT}
    await rina.sees()
    assert told(rina, "Kendaraan Bapak/Ibu") == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"planned": 6, "promised": 6}, "meleset 6 menit"),
        ({"seats": 1}, "melebihi tempat"),
    ],
)
async def test_a_plan_that_became_wrong_is_refused_with_the_reason(
    fleet: Town, change: dict[str, Any], said: str
) -> None:
    wawan = await dispatcher(fleet)
    rina, *_ = await three(fleet)
    ride = await ride_of(fleet, rina)
    async with fleet.app.database.write() as store:
        now = fleet.clock.now()
        if "seats" in change:  # a seat is taken out of both vehicles
            for one in await store.fleet.vehicles():
                assert await store.fleet.change(replace(one, seats=1), now)
        else:  # as a fault of ours would leave it
            assert ride.promised_at is not None
            late = ride.promised_at + timedelta(minutes=6)
            after = replace(ride, promised_at=late, planned_at=late)
            await store.rides.move(ride, after, Move.CHANGE, Who.DISPATCHER, now)
    await wawan.types("/rencana")
    assert said in (await wawan.taps("Terbitkan")).text
    assert {one.state for one in await trips(fleet)} == {TripState.DRAFT}


async def test_a_woman_alone_after_dark_keeps_the_plan_back(fleet: Town) -> None:
    wawan = await dispatcher(fleet)
    ibu, rina = await employee(fleet, "Ibu Ani", woman=True), await employee(fleet, "Pak Rudi")
    home = "besok pulang ke cikande", "berangkat 19.00"
    await books(rina, *home)
    await books(ibu, *home)
    ride = await ride_of(fleet, ibu)
    assert ride.state is State.PROMISED
    assert ride.guarded
    await rina.types("cancel besok, sakit")
    await rina.taps("Ya, batalkan")
    await wawan.types("/rencana")
    seen = await wawan.taps("Terbitkan")
    assert "sesudah pukul 18.00 seorang perempuan" in seen.text
    await wawan.types("/rencana")
    await wawan.taps("Cari rencana yang lebih baik")
    await wawan.sees()
    (said,) = told(wawan, "belum bisa diterbitkan")
    assert "sesudah pukul 18.00 seorang perempuan" in said


async def test_another_vehicle_takes_a_trip_with_its_own_driver(fleet: Town) -> None:
    wawan, rina = await dispatcher(fleet), await employee(fleet)
    await books(rina, CIRUAS)
    (before,) = await trips(fleet)
    await wawan.types("/rencana")
    await wawan.taps("Terbitkan")
    await wawan.taps(next(one for one in (await wawan.types("/rencana")).labels if "XX" in one))
    await wawan.taps("Kendaraan lain")
    other = 3 - before.vehicle
    await wawan.taps(f"A {other} XX, 2 tempat")
    (after,) = await trips(fleet)
    assert (after.vehicle, after.state) == (other, TripState.PUBLISHED)
    assert after.driver not in {None, before.driver}
    assert after.visits == before.visits
    await rina.sees()
    (words,) = told(rina, "Ada perubahan")
    assert f"A {other} XX" in words


async def test_two_drivers_swap_their_vehicles_for_the_day(fleet: Town) -> None:
    wawan = await dispatcher(fleet)
    budi, agus = await driver(fleet, 0), await driver(fleet, 1)
    await three(fleet)
    await wawan.types("/rencana")
    await wawan.taps("Terbitkan")
    before = {one.vehicle: one.driver for one in await trips(fleet)}
    seen = await wawan.types("/rencana")
    await wawan.taps(next(one for one in seen.labels if "A 1 XX" in one))
    seen = await wawan.taps("Pengemudi lain")
    await wawan.taps(next(one for one in seen.labels if "tukar" in one))
    after = {one.vehicle: one.driver for one in await trips(fleet)}
    assert after == {1: before[2], 2: before[1]}
    for person in (budi, agus):
        await person.sees()
        assert len(told(person, "Tugas Bapak/Ibu berubah")) == 1
        assert len(told(person, "bukan lagi")) == 1


async def test_a_dissolved_trip_seats_whom_it_can_and_the_others_wait(fleet: Town) -> None:
    wawan = await dispatcher(fleet)
    people = await three(fleet)
    full = next(one for one in await trips(fleet) if len(one.visits[0].rides) == 2)
    seen = await wawan.types("/rencana")
    await wawan.taps(next(one for one in seen.labels if f"A {full.vehicle} XX" in one))
    assert "2 orang" in (await wawan.taps("Bubarkan")).text
    seen = await wawan.taps("Ya, bubarkan")
    assert "Dipindahkan: 1, daftar tunggu: 1" in seen.toasts[0]
    assert "daftar tunggu: 1" in seen.text
    (left,) = await trips(fleet)
    states = sorted([(await ride_of(fleet, one)).state for one in people])
    assert states == [State.PROMISED, State.PROMISED, State.WAITING]
    assert sum(len(one.rides) for one in left.visits) == 2


async def test_a_ride_moves_to_another_trip_in_three_taps(fleet: Town) -> None:
    wawan = await dispatcher(fleet)
    rina, *_ = await three(fleet)
    ride = await ride_of(fleet, rina)
    assert ride.trip is not None
    old = next(one for one in await trips(fleet) if one.id == ride.trip)
    target = next(one for one in await trips(fleet) if one.id != ride.trip)
    await wawan.types("/rencana")
    seen = await wawan.types("/rencana")
    await wawan.taps(next(one for one in seen.labels if f"A {old.vehicle} XX" in one))
    await wawan.taps("Pindahkan penumpang")
    seen = await wawan.taps(f"Pegawai {rina.user.id}")
    label = next(one for one in seen.labels if f"A {target.vehicle} XX" in one)
    seen = await wawan.taps(label)
    after = await ride_of(fleet, rina)
    assert after.trip == target.id
    assert f"Pegawai {rina.user.id}" in seen.text
    async with fleet.app.database.read() as store:
        seats = await store.trips.seats([old.id, target.id])
    assert sorted(one for _, _, one in seats).count(ride.id) == 1


async def test_a_move_says_whose_minute_it_moves_besides(fleet: Town) -> None:
    wawan = await dispatcher(fleet)
    rina, dede, yayah = await three(fleet)
    await rina.types("cancel besok, sakit")
    await rina.taps("Ya, batalkan")
    shifted = 0
    for rider, other in ((dede, yayah), (yayah, dede)):
        ride = await ride_of(fleet, rider)
        old = next(one for one in await trips(fleet) if one.id == ride.trip)
        seen = await wawan.types("/rencana")
        await wawan.taps(next(one for one in seen.labels if f"A {old.vehicle} XX" in one))
        await wawan.taps("Pindahkan penumpang")
        seen = await wawan.taps(f"Pegawai {rider.user.id}")
        shifted += f"Pegawai {other.user.id}" in seen.text and "→" in seen.text
    assert shifted


async def test_the_evening_s_proposal_needs_one_vehicle_less_and_one_tap(fleet: Town) -> None:
    wawan = await dispatcher(fleet)
    _, dede, yayah = await spared(fleet)
    assert len({one.vehicle for one in await trips(fleet)}) == 2
    minutes = {one: (await ride_of(fleet, one)).promised_at for one in (dede, yayah)}
    seen = await evening(fleet, wawan)
    assert "Usulan rencana Selasa, 24 November 2026" in seen.text
    assert "Kendaraan: 2 → 1" in seen.text
    assert "Pegawai" in seen.text
    assert len(await trips(fleet)) == 2  # nothing changes before it is accepted
    seen = await wawan.taps("Terima usulan")
    assert "Usulan diterima" in seen.toasts[0]
    (one,) = await trips(fleet)
    assert sum(len(visit.rides) for visit in one.visits) == 2
    for person, minute in minutes.items():
        after = await ride_of(fleet, person)
        assert after.promised_at == minute
        assert after.planned_at is not None
        assert minute is not None
        assert abs(after.planned_at - minute) <= timedelta(minutes=5)
        await person.sees()
        assert told(person, "berubah") == []


async def test_a_proposal_for_a_day_that_has_changed_is_not_taken(fleet: Town) -> None:
    wawan = await dispatcher(fleet)
    rina, *_ = await spared(fleet)
    await evening(fleet, wawan)
    await books(rina, CIRUAS)
    before = await trips(fleet)
    seen = await wawan.taps("Terima usulan")
    assert "sudah berubah" in seen.text
    assert await trips(fleet) == before


async def test_where_nothing_is_better_the_plan_stands(fleet: Town) -> None:
    wawan, rina = await dispatcher(fleet), await employee(fleet)
    await books(rina, CIRUAS)
    before = await trips(fleet)
    await wawan.types("/rencana")
    assert "Sedang dicari" in (await wawan.taps("Cari rencana yang lebih baik")).toasts[0]
    seen = await wawan.sees()
    assert told(wawan, "Tidak ditemukan yang lebih baik") or seen.text
    assert await trips(fleet) == before


async def test_an_unpublished_trip_is_named_before_it_begins(fleet: Town) -> None:
    wawan, rina = await dispatcher(fleet), await employee(fleet)
    await books(rina, CIRUAS)
    await fleet.later(hours=16)  # 04.00
    await wawan.sees()
    assert len(told(wawan, "belum diterbitkan.")) == 1
    await fleet.later(minutes=20)
    await wawan.sees()
    assert len(told(wawan, "belum diterbitkan.")) == 1


def page_of(town: Town, person: Resident) -> tuple[str, str]:
    found = [one["document"] for one in person.chat() if "document" in one]
    data = town.sim.town.files.find(found[-1]["file_id"]).data
    return found[-1]["file_name"], data.decode()


async def test_the_manifest_is_a_page_for_who_plans_and_who_drives(fleet: Town) -> None:
    wawan, rina = await dispatcher(fleet), await employee(fleet, "Rina")
    dede = await employee(fleet, "Dede")
    for person in (rina, dede):
        await books(person, CIRUAS)
    (trip,) = await trips(fleet)
    assert trip.driver is not None
    mine, other = await driver(fleet, DRIVERS.index(trip.driver)), await driver(fleet, 2)
    seen = await wawan.types("/rencana")
    await wawan.taps(next(one for one in seen.labels if "XX" in one))
    await wawan.taps("Manifes")
    name, page = page_of(fleet, wawan)
    assert name == "manifest-TT-000001.html"
    assert f"Pegawai {rina.user.id}" in page
    assert page.count("Contoh: Pasar Ciruas") == 2  # each of them gets in there
    await wawan.types("/rencana")
    await wawan.taps("Terbitkan")
    await mine.sees()
    await mine.taps("Manifes TT-000001")
    assert page_of(fleet, mine)[1] == page
    for person in (other, rina):
        message = person.chat()[-1]
        fleet.sim.tap(person.user, message["message_id"], data="kg:1")
        await person.sees()
        assert not any("document" in one for one in person.chat())


async def test_the_plan_of_a_morning_is_shown_that_morning_and_any_other_by_name(
    town: Town,
) -> None:
    await build(town)
    await promised(town, "Rina")
    tuti = await dispatcher(town)
    assert "24 November" in (await tuti.types("/rencana")).text
    await publishes(town)
    await at(town, "05:30")
    assert "24 November" in (await tuti.types("/rencana")).text
    assert "25 November" in (await tuti.types("/rencana besok")).text
    assert "27 November" in (await tuti.types("/rencana jumat")).text
    assert "belum terbaca" in (await tuti.types("/rencana kapan-kapan")).text
