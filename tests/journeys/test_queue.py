"""The officers' queue: what waits, all about one report, and the list of the morning."""

from datetime import timedelta

from handlers.wording import utf16_length
from tests.journeys.test_reporting import number_in, officer, reported, shows, stands
from tests.town import Town


async def test_the_queue_shows_what_waits_and_opens_it(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.types("/antrean")
    seen = await didi.taps("Kecamatan saya")
    assert "1 laporan menunggu" in seen.text
    assert f"1. {number} Tumpukan sampah\nKec. Ciruas\nhari ini · 🟢 Sisa 8 jam kerja" in seen.text
    opened = await didi.taps(f"1. {number} Tumpukan sampah")
    assert "Riwayat" in opened.text
    assert "laporan masuk" in opened.text
    assert "Ambil" in opened.labels
    assert "Ibu Sari" not in opened.text
    await didi.taps("Ambil")
    await didi.types("/antrean")
    assert f"1. {number} Tumpukan sampah" in (await didi.taps("Yang saya pegang")).labels


async def test_the_nearest_come_first(town: Town) -> None:
    didi, ibu, dede = await officer(town, "Didi"), town.resident(), town.resident("Pak Dede")
    far = await reported(town, ibu, at=(-6.12, 106.25))
    near = await reported(town, dede, "bangkai kucing di jalan")
    await didi.types("/antrean")
    await didi.taps("Terdekat")
    rina = town.resident("Rina")
    await rina.types("/lapor")
    await shows(rina, caption="sampah numpuk di jalan")
    await rina.types("Kaserangan, Ciruas")
    await rina.types("samping masjid")
    named = number_in(await rina.taps("Kirim laporan"))
    seen = await stands(didi)
    lines = [label for label in seen.labels if "PI-" in label]
    assert [near in lines[0], far in lines[1], named in lines[2]] == [True, True, True]
    assert "sekitar 0 m" in seen.text
    assert "sekitar 2.470 m" in seen.text
    assert "Desa Kaserangan, Kec. Ciruas – samping masjid" in seen.text


async def test_an_officer_of_elsewhere_does_not_see_it(town: Town) -> None:
    ibu, eka = town.resident(), await officer(town, "Eka", "36.04.05")
    number = await reported(town, ibu)
    assert "bukan di meja" in (await eka.types(f"/laporan {number}")).text
    await eka.types("/antrean")
    assert "Tidak ada laporan" in (await eka.taps("Kecamatan saya")).text


async def test_the_identity_is_opened_by_a_lead_with_a_reason_on_record(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "", "desk-lead")
    number = await reported(town, ibu)
    assert "Buka identitas" not in (await didi.types(f"/laporan {number}")).labels
    await lead.types(f"/laporan {number}")
    assert "Alasan ini dicatat" in (await lead.taps("Buka identitas")).text
    assert "Ibu Sari" in (await lead.types("Diminta puskesmas")).text
    assert "identitas dibuka" in (await lead.types(f"/laporan {number}")).text
    log = (await town.admin().types("/audit")).text
    assert f"Lina: membuka identitas pelapor {number}. Alasannya: Diminta puskesmas" in log


async def test_the_morning_list_says_where_to_go(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await town.later(hours=19, minutes=30)
    seen = await didi.sees()
    assert "Selamat pagi. 1 laporan menunggu di Kec. Ciruas" in seen.text
    assert number in seen.text
    assert "terlambat" not in seen.text
    await town.later(hours=24)
    seen = await didi.sees()
    assert f"{number} Tumpukan sampah, Kec. Ciruas ⏰ terlambat" in seen.text


async def test_a_start_before_seven_sends_no_list(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await town.close()
    town.clock.advance(timedelta(hours=17, minutes=21))  # 05.21
    await town.open()
    await town.later(minutes=1)
    assert "Selamat pagi" not in (await didi.sees()).text
    await town.later(hours=2)
    assert "Selamat pagi" in (await didi.sees()).text


async def test_the_whole_report_fits_a_message_whatever_was_written(town: Town) -> None:
    didi, ibu = await officer(town, "Didi " + "W" * 110), town.resident()
    number = await reported(town, ibu, "sampah & numpuk " + "panjang " * 80)
    await didi.sees()
    await didi.taps("Ambil")
    for turn in range(8):
        await didi.types(f"/laporan {number}")
        await didi.taps("Tanya pelapor")
        await didi.types(f"{turn} " + "tanya " * 100)
        await ibu.sees()
        await ibu.types(f"{turn} " + "🗑️ jawab " * 90)
        await town.later(minutes=1)
    seen = await didi.types(f"/laporan {number}")
    assert "pelapor menjawab" in seen.text
    assert "Riwayat" in seen.text
    assert all(utf16_length(one.get("text", "")) <= 4096 for one in seen.messages)


async def test_a_photo_is_shown_to_neighbours_once_an_officer_has_passed_it(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    for name, shown in (("Pak Dede", False), ("Rina", True)):
        other = town.resident(name)
        await other.types("/lapor")
        await shows(other, caption="sampah numpuk")
        await stands(other)
        similar = await other.taps("Ciruas")
        assert number in similar.text
        assert any(one.get("photo") for one in similar.messages) == shown
        await didi.types(f"/laporan {number}")
        await didi.taps("Loloskan foto untuk warga")
