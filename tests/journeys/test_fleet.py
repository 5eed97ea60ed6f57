"""The dispatcher keeps the fleet in chat: vehicles, papers, drivers, and a file for all at once."""

from domain.people import Grant, Role
from tests.town import Resident, Seen, Town

STOPS = "code,name,latitude,longitude,office\npasar,Pasar Contoh,-6.10,106.24,tidak\n"


async def dispatcher(town: Town, name: str = "Bu Nining") -> Resident:
    person = town.resident(name)
    return await given(town, person, Role.DISPATCHER, name)


async def driver(town: Town, name: str = "Pak Jajang") -> Resident:
    return await given(town, town.resident(name), Role.DRIVER, name)


async def given(town: Town, person: Resident, role: Role, name: str) -> Resident:
    await person.types("/batal")
    async with town.app.database.write() as store:
        await store.roles.give(person.user.id, name, Grant(role), 1000, town.clock.now())
    return person


async def adds(person: Resident, plate: str = "a1234bc") -> Seen:
    await person.types("/armada")
    await person.taps("Tambah kendaraan")
    await person.types(plate)
    await person.taps("minibus")
    return await person.taps("12 kursi")


async def sends(person: Resident, name: str, text: str) -> Seen:
    await person.types("/armada")
    await person.taps("Unggah berkas")
    person.town.sim.send_document(person.user, name, data=text.encode())
    return await person.sees()


async def test_a_vehicle_is_added_with_three_answers_and_barred_until_its_papers_are_known(
    town: Town,
) -> None:
    nining = await dispatcher(town)
    seen = await adds(nining)
    assert "A 1234 BC – minibus, 12 kursi" in seen.text
    assert "🔴" in seen.text
    assert "STNK: tanggalnya belum dicatat" in seen.text
    await nining.taps("STNK")
    assert "berlaku sampai 12 Maret 2028" in (await nining.types("12 maret 2028")).text
    await nining.taps("KIR")
    seen = await nining.taps("6 bulan")
    assert "KIR tercatat berlaku sampai 23 Mei 2027" in seen.text
    assert "🟢" in seen.text
    assert "🟢 A 1234 BC" in (await nining.types("/armada")).text


async def test_what_is_near_its_end_is_yellow_and_what_is_over_red(town: Town) -> None:
    nining = await dispatcher(town)
    await adds(nining)
    await nining.taps("STNK")
    await nining.types("10 hari lagi")
    await nining.taps("KIR")
    seen = await nining.types("1 tahun lagi")
    assert "🟡" in seen.text
    assert "STNK habis 10 hari lagi (3 Desember 2026)" in seen.text
    await nining.taps("Asuransi")
    seen = await nining.types("22/11/2026")
    assert "🔴" in seen.text
    assert "Asuransi habis 22 November 2026" in seen.text


async def test_a_day_that_nobody_can_read_is_asked_again(town: Town) -> None:
    nining = await dispatcher(town)
    await adds(nining)
    await nining.taps("STNK")
    assert "belum terbaca" in (await nining.types("31 februari")).text
    assert "belum terbaca" in (await nining.types("nanti saja")).text
    assert "30 November 2026" in (await nining.types("30 nov")).text


async def test_what_is_typed_in_the_form_may_be_mended(town: Town) -> None:
    nining = await dispatcher(town)
    await nining.types("/armada")
    await nining.taps("Tambah kendaraan")
    assert "belum terbaca" in (await nining.types("halo apa kabar")).text
    await nining.types("A 9 XY")
    assert "Jenisnya?" in (await nining.types("yang besar")).text
    await nining.taps("bus")
    assert "dari 1 sampai 60" in (await nining.types("seratus")).text
    assert "A 9 XY – bus, 28 kursi" in (await nining.types("28 kursi")).text
    await nining.types("/armada")
    await nining.taps("Tambah kendaraan")
    assert "sudah ada di armada" in (await nining.types("A9XY")).text


async def test_out_of_service_with_a_reason_and_back(town: Town) -> None:
    nining, other = await dispatcher(town), await dispatcher(town, "Pak Didi")
    await adds(nining)
    await nining.taps("Tidak bertugas")
    seen = await nining.types("ban bocor dua")
    assert "⚪" in seen.text
    assert "Tidak bertugas: ban bocor dua" in seen.text
    assert "ban bocor dua" in (await other.types("/armada")).text
    seen = await nining.taps("Bertugas lagi")
    assert seen.toasts == ["A 1234 BC bertugas lagi."]
    await nining.taps("Tidak bertugas")
    assert "Tidak bertugas: Servis" in (await nining.taps("Servis")).text


async def test_two_dispatchers_at_once_lose_nothing(town: Town) -> None:
    nining = await dispatcher(town)
    await adds(nining)
    async with town.app.database.write() as store:
        (old,) = await store.fleet.vehicles()
        assert await store.fleet.change(old, town.clock.now())
        assert await store.fleet.change(old, town.clock.now()) is None


async def test_size_luggage_and_licence_are_one_tap_each(town: Town) -> None:
    nining = await dispatcher(town)
    await adds(nining)
    assert "Kursi roda: 1" in (await nining.taps("Kursi roda +1")).text
    assert "Bagasi: ada" in (await nining.taps("Bagasi ya/tidak")).text
    assert "SIM yang diperlukan: B1" in (await nining.taps("Ganti SIM")).text
    await nining.taps("Kursi")
    assert "19 kursi" in (await nining.taps("19 kursi")).text
    assert (await nining.taps("Bermalam di")).toasts == ["Belum ada halte. Tambahkan lewat /jalur."]
    await nining.taps("Lepas")
    assert "sudah tidak di armada" in (await nining.taps("Ya, lepas")).text
    assert "Belum ada kendaraan" in (await nining.types("/armada")).text


async def test_each_warning_is_given_once_at_30_14_and_7_days(town: Town) -> None:
    nining = await dispatcher(town)
    await adds(nining)
    await nining.taps("STNK")
    await nining.types("1 tahun lagi")
    await nining.taps("KIR")
    await nining.types("31 hari lagi")
    heard = []
    for left in range(31, -3, -1):
        await town.later(days=1)
        if "Segera habis" in (seen := await nining.sees()).text:
            heard.append((left - 1, seen.text))
    assert [left for left, _ in heard] == [30, 14, 7]
    assert "A 1234 BC: KIR habis 14 hari lagi" in heard[1][1]


async def test_a_licence_and_a_leave_are_noted_for_a_driver(town: Town) -> None:
    nining, _ = await dispatcher(town), await driver(town)
    await nining.types("/armada")
    seen = await nining.taps("Sopir")
    assert "🔴 Pak Jajang" in seen.text
    await nining.taps("Pak Jajang")
    await nining.taps("SIM A")
    await nining.taps("Masa berlaku SIM")
    seen = await nining.taps("5 tahun")
    assert "🟢 Pak Jajang" in seen.text
    assert "Golongan SIM: A" in seen.text
    await nining.taps("Catat cuti")
    await nining.taps("Besok")
    assert "tidak sebelum" in (await nining.types("hari ini")).text
    seen = await nining.taps("3 hari")
    assert "24 November 2026 sampai 26 November 2026" in seen.text
    assert "🟢" in seen.text
    await town.later(days=1)
    await nining.types("/armada")
    assert "⚪ Pak Jajang\n    • Cuti sampai 26 November 2026" in (await nining.taps("Sopir")).text
    await nining.taps("Pak Jajang")
    assert "🟢" in (await nining.taps("Hapus cuti 24 November 2026")).text


async def test_who_is_no_driver_any_more_is_not_listed(town: Town) -> None:
    nining, jajang = await dispatcher(town), await driver(town)
    await nining.types("/armada")
    await nining.taps("Sopir")
    async with town.app.database.write() as store:
        held = [one for one in await store.roles.all(9) if one.person == jajang.user.id]
        await store.roles.withdraw(held[0].id)
    assert (await nining.taps("Pak Jajang")).toasts
    await nining.types("/armada")
    assert "Belum ada" in (await nining.taps("Sopir")).text


async def test_a_file_with_a_fault_brings_in_nothing_and_names_the_line(town: Town) -> None:
    nining = await dispatcher(town)
    text = STOPS + "kantor,Kantor Contoh,106.25,-6.13,ya\n"
    seen = await sends(nining, "halte.csv", text)
    assert "Belum ada yang masuk" in seen.text
    assert "Baris 3, latitude: harus derajat" in seen.text
    async with town.app.database.read() as store:
        assert await store.lines.stops() == []


async def test_a_file_brings_in_stops_and_is_said_in_numbers(town: Town) -> None:
    nining = await dispatcher(town)
    assert "1 halte, 0 jalur, 0 kendaraan" in (await sends(nining, "halte.csv", STOPS)).text
    again = await sends(nining, "halte.csv", STOPS.replace("Pasar Contoh", "Pasar Lama"))
    assert "1 halte" in again.text
    async with town.app.database.read() as store:
        assert [one.name for one in await store.lines.stops()] == ["Pasar Lama"]


async def test_another_kind_of_file_is_not_fetched(town: Town) -> None:
    nining = await dispatcher(town)
    assert ".toml atau .csv" in (await sends(nining, "surat.pdf", "x")).text


async def test_the_fleet_is_no_matter_for_a_group_or_for_citizens(town: Town) -> None:
    nining, ibu = await dispatcher(town), town.resident()
    town.sim.add_group(id=-100700, title="Armada", members=[nining.user])
    town.sim.send_text(nining.user, "/armada", chat=-100700)
    await town.settled()
    assert any("percakapan pribadi" in one["text"] for one in town.sim.messages(-100700))
    assert "hanya untuk petugas" in (await ibu.types("/armada")).text
