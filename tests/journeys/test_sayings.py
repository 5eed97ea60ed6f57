"""Employees speak of a ride that stands: each gets what they mean, shown before any tap."""

import pytest

from domain.rides import Need, State
from tests.journeys.transformer import (
    at,
    books,
    build,
    driver,
    employee,
    promised,
    publishes,
    ride_of,
    trips,
)
from tests.town import Resident, Town
from tests.transport import KRAGILAN


@pytest.fixture
async def rina(town: Town) -> Resident:
    """Give an employee who rides to the office tomorrow, from Ciruas at 07.15."""
    await build(town, vehicles=2)
    return await promised(town, "Rina")


async def test_lateness_is_no_cancellation_and_reaches_the_driver(
    town: Town, rina: Resident
) -> None:
    seen = await rina.types("saya telat 10 menit")
    assert "paling lama 5 menit" in seen.text
    assert "teruskan ke pengemudi" not in seen.text  # the day before, it is nothing for them
    (trip,) = await trips(town)
    budi = await driver(town, trip.driver or 0)
    await publishes(town)
    await at(town, "06:20")
    await budi.sees()
    assert "teruskan ke pengemudi" in (await rina.types("maaf telad 3 mnt pak")).text
    assert "sekitar 3 menit" in (await budi.sees()).text
    assert (await ride_of(rina)).state is State.PROMISED


async def test_one_more_is_shown_and_made_with_a_tap(rina: Resident) -> None:
    seen = await rina.types("bsk jadi 2 orang")
    assert "2 org" in seen.labels
    assert (await ride_of(rina)).seats == 1
    await rina.taps("2 org")
    assert (await ride_of(rina)).seats == 2


@pytest.mark.parametrize(
    "words", ["ganti halte ke kragilan", "bsk naik dari kragilan aja", "isuk milu ti kragilan"]
)
async def test_another_stop_is_shown_and_made_with_a_tap(rina: Resident, words: str) -> None:
    assert "Contoh: Pasar Kragilan" in (await rina.types(words)).labels
    await rina.taps("Contoh: Pasar Kragilan")
    assert (await ride_of(rina)).stop == KRAGILAN


async def test_another_hour_is_shown_and_made_with_a_tap(rina: Resident) -> None:
    assert "08.15" in (await rina.types("bsk jadinya jam 8.15 aja")).labels


async def test_a_need_is_heard_for_a_ride_that_stands_and_for_a_new_one(rina: Resident) -> None:
    await rina.types("bsk bawa koper")
    await rina.taps("☐ bawa barang")
    assert (await ride_of(rina)).needs == {Need.LUGGAGE}
    await rina.types("lusa pulang ke ciruas jam 4 kursi depan ya")
    assert "☑ kursi depan" in str(rina.chat()[-1])


@pytest.mark.parametrize(
    "words", ["jemputan kok blm dateng", "siapa sopir besok", "masih ikut kok", "besok ikut"]
)
async def test_who_asks_about_a_ride_sees_it(rina: Resident, words: str) -> None:
    seen = await rina.types(words)
    assert (await ride_of(rina)).number in seen.text
    assert "Di mana kendaraan?" in seen.labels


async def test_the_week_is_asked_for_again(rina: Resident) -> None:
    seen = await rina.types("minggu depan pesan lagi seperti minggu ini")
    assert seen.labels == ["Salin minggu lalu"]


async def test_the_way_home_joins_the_way_there(rina: Resident) -> None:
    await rina.types("pulangnya jg dong")
    await rina.taps("berangkat 16.10")
    assert "Pulang, Selasa, 24 November 2026" in str(rina.chat()[-1])


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("ada 5 orang buang sampah di kali", "Pesan Ibu"),
        ("kantor camat ciruas jam berapa buka?", "Jam kerja"),
        ("siapa bupati serang", "Bupati"),
        ("gajadi cancel deh", "Batalkan"),
    ],
)
async def test_what_is_of_something_else_is_left_to_it(
    rina: Resident, words: str, answer: str
) -> None:
    assert answer in (await rina.types(words)).text


async def test_an_open_booking_hears_what_is_no_answer_to_it(town: Town, rina: Resident) -> None:
    await rina.types("/transformer lusa ke kantor dari ciruas")
    seen = await rina.types("apa itu pesan ibu?")
    assert "Pesan Ibu adalah" in seen.text
    assert "Lihat pilihan" in seen.labels  # and asks again
    assert "belum kami pahami" in (await rina.types("xyzzy")).text
    assert "dibatalkan" in (await rina.types("gajadi deh")).text
    assert "Tidak ada isian" in (await rina.types("/batal")).text


async def test_who_has_no_ride_books_one(town: Town) -> None:
    await build(town)
    dede = await employee(town, "Dede")
    ride = await books(dede, "besok ke kantor dari kragilan")
    assert ride.stop == KRAGILAN


async def test_a_citizen_hears_that_it_is_for_staff(town: Town) -> None:
    await build(town)
    seen = await town.resident().types("bsk nebeng dr ciruas ya min 1 kursi")
    assert "hanya untuk pegawai" in seen.text
    assert "/pegawai" in seen.text


async def test_help_names_what_employees_may_do(rina: Resident) -> None:
    seen = await rina.types("/bantuan")
    assert "/transformer" in seen.text
    assert "/perjalananku" in seen.text
