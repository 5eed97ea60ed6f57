"""Lines and stops: the dispatcher makes them, every employee reads them, trip planners too."""

import csv
import io
import zipfile
from dataclasses import replace

from domain.people import Role
from tests.journeys.test_fleet import dispatcher, given, sends
from tests.town import Resident, Seen, Town

FILE = """# Contoh
[[stop]]
code = "kantor"
name = "Contoh: Kantor"
latitude = -6.138
longitude = 106.259
kecamatan = "36.04.09"
office = true

[[stop]]
code = "pasar"
name = "Contoh: Pasar"
latitude = -6.10
longitude = 106.24

[[stop]]
code = "masjid"
name = "Contoh: Masjid"
latitude = -6.15
longitude = 106.27

[[line]]
code = "timur"
name = "Contoh: Jalur Timur"
office = "kantor"
stops = ["pasar", "masjid"]
hours = ["sen-kam 07:15 16:10", "jum 07:15 16:40", "sab - 12:00"]
booking_type = 1
prior_notice_duration_min = 60

[[vehicle]]
plate = "A 1234 BC"
kind = "minibus"
seats = 12
inspection = 2027-05-01
depot = "kantor"
"""


async def stands(person: Resident, at: tuple[float, float]) -> str:
    person.town.sim.send_location(person.user, *at)
    return (await person.sees()).text


async def stop(person: Resident, name: str, at: tuple[float, float] = (-6.10, 106.24)) -> None:
    await person.types("/jalur")
    await person.taps("Tambah halte")
    assert "kecamatan mana" in await stands(person, at)
    await person.taps("Ciruas")
    assert "tempat umum" in (await person.types(name)).text
    await person.taps("Ya, tempat umum")


async def test_a_place_that_no_vehicle_reaches_is_no_stop(town: Town) -> None:
    nining = await dispatcher(town)
    await nining.types("/jalur")
    await nining.taps("Tambah halte")
    assert "terlalu jauh" in await stands(nining, (51.5, -0.12))
    assert "kecamatan mana" in await stands(nining, (-6.10, 106.24))


async def test_a_line_grows_from_stops_that_are_public_places(town: Town) -> None:
    nining = await dispatcher(town)
    await nining.types("/jalur")
    assert "perlu kantor" in (await nining.taps("Tambah jalur")).toasts[0]
    await stop(nining, "Kantor Contoh", (-6.138, 106.259))
    await nining.taps("Jadikan kantor")
    await stop(nining, "Pasar Contoh")
    await stop(nining, "Masjid Contoh", (-6.11, 106.25))
    await nining.types("/jalur")
    await nining.taps("Tambah jalur")
    assert "Ke kantor mana" in (await nining.types("Jalur Contoh")).text
    assert "Belum ada halte" in (await nining.taps("Kantor Contoh")).text
    await nining.taps("Ubah halte")
    await nining.taps("Pasar Contoh")
    seen = await nining.taps("Masjid Contoh")
    assert "1. Pasar Contoh" in seen.labels
    assert "2. Masjid Contoh" in seen.labels
    assert "1. Masjid Contoh" in (await nining.taps("1. Pasar Contoh")).labels
    await nining.taps("Pasar Contoh")
    assert "1. Masjid Contoh\n2. Pasar Contoh" in (await nining.taps("Selesai")).text
    await town.later(minutes=1)  # nobody makes a whole line within one
    await nining.taps("Ubah jam")
    await nining.taps("Tambah jam")
    assert "belum terbaca" in (await nining.types("kapan-kapan")).text
    await nining.taps("Senin–Jumat")
    await nining.taps("07.15")
    assert "belum terbaca" in (await nining.types("sore")).text
    seen = await nining.types("16.10")
    assert "Senin–Jumat: tiba di kantor 07.15, pulang 16.10" in seen.labels
    await nining.taps("Selesai")
    await nining.taps("Aturan pesan")
    assert (
        "sehari sebelumnya pukul 16.00"
        in (await nining.taps("Pesan sehari sebelumnya, 16.00")).text
    )
    assert "sampai 4 jam" in (await nining.taps("Batal 4 jam")).text
    seen = await nining.taps("Selesai")
    assert "Senin–Jumat: tiba di kantor 07.15" in seen.text
    assert "Batal tanpa catatan sampai 4 jam" in seen.text


async def test_a_home_is_no_stop(town: Town) -> None:
    nining = await dispatcher(town)
    await nining.types("/jalur")
    await nining.taps("Tambah halte")
    await stands(nining, (-6.10, 106.24))
    await nining.taps("Ciruas")
    assert "tidak pernah rumah" in (await nining.types("Rumah Pak Usep")).text
    assert "tidak dicatat" in (await nining.taps("Bukan")).text
    async with town.app.database.read() as store:
        assert await store.lines.stops() == []


async def test_a_stop_in_use_stays(town: Town) -> None:
    nining = await dispatcher(town)
    await sends(nining, "armada.toml", FILE)
    await nining.types("/jalur")
    await nining.taps("Semua halte")
    assert "Dipakai jalur: Contoh: Jalur Timur" in (await nining.taps("Contoh: Pasar")).text
    assert "masih dipakai" in (await nining.taps("Hapus")).toasts[0]
    await nining.taps("Ganti nama")
    assert "Contoh: Pasar Baru" in (await nining.types("Contoh: Pasar Baru")).text
    await nining.types("/jalur")
    await nining.taps("Contoh: Jalur Timur")
    await nining.taps("Hapus")
    await nining.taps("Ya, hapus")
    await nining.types("/jalur")
    await nining.taps("Semua halte")
    await nining.taps("Contoh: Kantor")
    await nining.taps("Bukan kantor lagi")
    assert "A 1234 BC bermalam di halte ini" in (await nining.taps("Hapus")).toasts[0]
    async with town.app.database.write() as store:
        (vehicle,) = await store.fleet.vehicles()
        assert await store.fleet.change(replace(vehicle, depot=None), town.clock.now())
    assert "dihapus" in (await nining.taps("Hapus")).text


async def test_an_employee_reads_and_changes_nothing(town: Town) -> None:
    nining = await dispatcher(town)
    assert "3 halte, 1 jalur, 1 kendaraan" in (await sends(nining, "armada.toml", FILE)).text
    rina = await given(town, town.resident("Rina"), Role.EMPLOYEE, "Rina")
    seen = await rina.types("/jalur")
    assert "Tambah jalur" not in seen.labels
    seen = await rina.taps("Contoh: Jalur Timur")
    assert "Kantor: Contoh: Kantor" in seen.text
    assert "Senin–Kamis: tiba di kantor 07.15, pulang 16.10" in seen.text
    assert "Sabtu: pulang 12.00" in seen.text
    assert "Paling lambat dipesan 60 menit" in seen.text
    assert seen.labels == ["Kembali"]
    town.sim.tap(rina.user, seen.only["message_id"], data="jx:1")
    assert "hanya untuk petugas" in (await rina.sees()).toasts[0]
    assert "hanya untuk petugas" in (await town.resident("Ibu Sari").types("/jalur")).text


async def test_trip_planners_read_the_lines(town: Town) -> None:
    nining = await dispatcher(town)
    await nining.types("/jalur")
    assert "Belum ada jalur" in (await nining.taps("Unduh GTFS")).toasts[0]
    await sends(nining, "armada.toml", FILE)
    await nining.types("/jalur")
    first, again = [feed_of(town, await nining.taps("Unduh GTFS")) for _ in range(2)]
    assert first == again
    archive = zipfile.ZipFile(io.BytesIO(first))
    names = {name: rows(archive, name) for name in archive.namelist()}
    assert names["agency.txt"][0]["agency_timezone"] == "Asia/Jakarta"
    assert [one["stop_name"] for one in names["stops.txt"]] == [
        "Contoh: Kantor",
        "Contoh: Masjid",
        "Contoh: Pasar",
    ]
    (rule,) = names["booking_rules.txt"]
    assert (rule["booking_type"], rule["prior_notice_duration_min"]) == ("1", "60")
    assert "20261225" in {one["date"] for one in names["calendar_dates.txt"]}


def feed_of(town: Town, seen: Seen) -> bytes:
    documents = [one["document"] for one in seen.messages if "document" in one]
    assert documents[0]["file_name"] == "transformer-gtfs-2026-11-23.zip"
    found: bytes = town.sim.town.files.find(documents[0]["file_id"]).data
    return found


def rows(archive: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(archive.read(name).decode())))
