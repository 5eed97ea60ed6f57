"""What a fleet, its drivers and its lines lose does not take the promises of a day with it."""

from dataclasses import replace

from domain.fleet import Licence
from domain.people import Grant, Person, Role
from domain.rides import State
from domain.trips import TripState
from storage.people import Acquaintance
from tests.journeys.test_fleet import sends
from tests.journeys.transformer import (
    books,
    build,
    dispatcher,
    driver,
    employee,
    promised,
    publishes,
    ride_of,
    trips,
)
from tests.town import Resident, Town
from tests.transport import CIRUAS, DRIVERS, KRAGILAN, LATER, OFFICE


async def test_a_stop_that_somebody_waits_at_stays(town: Town) -> None:
    await build(town)
    await promised(town, "Rina")
    tuti = await dispatcher(town)
    async with town.app.database.write() as store:
        (line,) = await store.lines.lines()
        await store.lines.set_stops(line.id, [KRAGILAN])
    await tuti.types("/jalur")
    await tuti.taps("Semua halte")
    await tuti.taps("Contoh: Pasar Ciruas")
    seen = await tuti.taps("Hapus")
    assert "Masih ada 2 perjalanan" in seen.toasts[0]


async def test_a_stop_that_is_gone_stops_nobody_else(town: Town) -> None:
    await build(town)
    await promised(town, "Rina")
    tuti, dede = await dispatcher(town), await employee(town, "Dede")
    async with town.app.database.write() as store:
        (vehicle,) = await store.fleet.vehicles()
        now = town.clock.now()
        assert await store.fleet.change(replace(vehicle, depot=CIRUAS), now)
        (line,) = await store.lines.lines()
        await store.lines.set_stops(line.id, [KRAGILAN])
        assert await store.lines.drop_stop(CIRUAS, now)
        assert OFFICE in {one.id for one in await store.lines.stops()}
    assert "A 1 XX" in (await tuti.types("/rencana")).text
    await books(dede, "besok ke kantor dari kragilan")
    assert (await ride_of(dede)).state is State.PROMISED


async def accepted(town: Town) -> dict[int, Resident]:
    """Let Rina's trip be published and accepted; give the drivers."""
    people = {one: await driver(town, one, f"Pak {one}") for one in DRIVERS[:2]}
    await publishes(town)
    (trip,) = await trips(town)
    await people[trip.driver or 0].types("/tugas")
    await people[trip.driver or 0].taps("✅ Terima")
    return people


async def test_a_vehicle_out_of_service_gives_its_people_to_another(town: Town) -> None:
    await build(town, vehicles=2)
    rina, tuti = await promised(town, "Rina"), await dispatcher(town)
    people = await accepted(town)
    (trip,) = await trips(town)
    async with town.app.database.read() as store:
        vehicle = await store.fleet.vehicle(trip.vehicle)
    assert vehicle is not None
    await rina.sees()
    seen = await tuti.types("/armada")
    await tuti.taps(next(one for one in seen.labels if vehicle.plate in one))
    await tuti.taps("Tidak bertugas")
    assert "mendapat kendaraan lain: 1" in (await tuti.taps("Servis")).text
    after = await ride_of(rina)
    assert after.trip != trip.id
    assert after.state is State.PROMISED
    assert len((await rina.sees()).messages) == 1
    assert "bukan lagi untuk" in (await people[trip.driver or 0].sees()).text
    other = next(one for one in await trips(town) if one.id == after.trip)
    assert other.driver in people


async def test_a_leave_gives_the_trip_to_who_can_drive_it_or_says_that_nobody_can(
    town: Town,
) -> None:
    await build(town, vehicles=1)
    async with town.app.database.write() as store:
        now = town.clock.now()
        other = DRIVERS[1]
        await store.people.meet({other: (Person(other), Acquaintance(0, 0))}, now)
        await store.roles.give(other, "Pak Dua", Grant(Role.DRIVER), 1000, now)
        await store.fleet.license(other, Licence.B1, LATER, now)
    rina, tuti = await promised(town, "Rina"), await dispatcher(town)
    people = await accepted(town)
    (trip,) = await trips(town)
    had = trip.driver or 0
    for person in (rina, *people.values()):
        await person.sees()
    await goes_on_leave(tuti, town, had)
    (trip,) = await trips(town)
    assert trip.driver not in {had, None}
    assert trip.state is TripState.PUBLISHED
    assert "bukan lagi untuk" in (await people[had].sees()).text
    assert "berubah" in (await people[trip.driver or 0].sees()).text
    await goes_on_leave(tuti, town, trip.driver or 0)
    (trip,) = await trips(town)
    assert trip.state is TripState.BROKEN
    assert (await ride_of(rina)).state is State.WAITING
    assert "daftar tunggu" in (await rina.sees()).text


async def goes_on_leave(tuti: Resident, town: Town, person: int) -> None:
    """Note a leave of tomorrow."""
    async with town.app.database.read() as store:
        name = await store.roles.name_of(person)
    await tuti.types("/armada")
    await tuti.taps("Sopir")
    await tuti.taps(name or "–")
    await tuti.taps("Catat cuti")
    await tuti.taps("Besok")
    await tuti.taps("1 hari")


async def test_who_rides_on_a_line_that_is_dropped_hears_it(town: Town) -> None:
    await build(town)
    rina, tuti = await promised(town, "Rina"), await dispatcher(town)
    await rina.sees()
    await tuti.types("/jalur")
    await tuti.taps("Contoh")
    assert "1 pesanan" in (await tuti.taps("Hapus")).text
    await tuti.taps("Ya, hapus")
    after = await ride_of(rina)
    assert (after.state, after.reason) == (State.CANCELLED, "no-line")
    assert "tidak ada jalur" in (await rina.sees()).only["text"]
    assert await trips(town) == []


async def test_a_stop_is_taken_out_only_with_a_word_to_who_rides_there(town: Town) -> None:
    await build(town)
    rina, tuti = await promised(town, "Rina"), await dispatcher(town)
    await rina.sees()
    await tuti.types("/jalur")
    await tuti.taps("Contoh")
    await tuti.taps("Ubah halte")
    assert "1 pesanan" in (await tuti.taps("1. Contoh: Pasar Ciruas")).text
    assert (await ride_of(rina)).state is State.PROMISED
    await tuti.taps("Ya, keluarkan")
    assert "tidak ada jalur" in (await rina.sees()).only["text"]


async def opens(tuti: Resident, plate: str) -> None:
    """Open the card of a vehicle."""
    seen = await tuti.types("/armada")
    await tuti.taps(next(one for one in seen.labels if plate in one))


async def test_who_has_no_seat_in_a_smaller_vehicle_gets_another_or_hears_it(town: Town) -> None:
    await build(town, vehicles=1)
    rina, dede = await promised(town, "Rina"), await promised(town, "Dede")
    tuti = await dispatcher(town)
    people = await accepted(town)
    (trip,) = await trips(town)
    drives = people[trip.driver or 0]
    for person in (rina, dede, drives):
        await person.sees()
    await opens(tuti, "A 1 XX")
    await tuti.taps("Kursi")
    assert "terlalu penuh: 1" in (await tuti.types("1")).text
    (trip,) = await trips(town)
    states = sorted([(await ride_of(one)).state for one in (rina, dede)])
    assert states == [State.PROMISED, State.WAITING]
    assert trip.seats == 1
    heard = [len((await one.sees()).messages) for one in (rina, dede)]
    assert sorted(heard) == [0, 1]
    assert (await drives.sees()).text


async def test_a_paper_that_ends_earlier_gives_the_people_to_another_vehicle(town: Town) -> None:
    await build(town, vehicles=2)
    rina, tuti = await promised(town, "Rina"), await dispatcher(town)
    await accepted(town)
    (trip,) = await trips(town)
    async with town.app.database.read() as store:
        vehicle = await store.fleet.vehicle(trip.vehicle)
    assert vehicle is not None
    await opens(tuti, vehicle.plate)
    await tuti.taps("STNK")
    assert "mendapat kendaraan lain: 1" in (await tuti.types("23/11/2026")).text
    assert (await ride_of(rina)).trip != trip.id


async def test_a_driver_without_the_role_does_not_keep_the_trip(town: Town) -> None:
    await build(town, vehicles=1, drivers=2)
    rina, admin = await promised(town, "Rina"), town.admin()
    people = await accepted(town)
    (trip,) = await trips(town)
    had = trip.driver or 0
    await people[had].sees()
    await admin.types("/peran")
    await admin.taps("Daftar")
    await admin.taps(f"Pengemudi {had} – Sopir")
    assert "dialihkan ke pengemudi lain: 1" in (await admin.taps("Ya, cabut")).text
    (trip,) = await trips(town)
    assert trip.driver not in {had, None}
    assert (await ride_of(rina)).trip == trip.id
    assert "bukan lagi untuk" in (await people[had].sees()).text


async def test_a_file_that_shrinks_a_vehicle_or_a_line_says_whom_it_concerns(town: Town) -> None:
    await build(town, vehicles=1)
    rina, dede = await promised(town, "Rina"), await promised(town, "Dede")
    tuti = await dispatcher(town)
    fleet = "plate,kind,seats,registration,inspection\nA 1 XX,minibus,1,2030-01-01,2030-01-01\n"
    assert "terlalu penuh: 1" in (await sends(tuti, "armada.csv", fleet)).text
    line = "code,name,office,stops,hours\ncontoh,Contoh,puspemkab,kragilan,sen-jum 07:15 16:10\n"
    assert "tidak lagi dilayani jalur mana pun: 2" in (await sends(tuti, "jalur.csv", line)).text
    for person in (rina, dede):
        assert (await ride_of(person)).state is State.CANCELLED
        assert "tidak ada jalur" in (await person.sees()).text
