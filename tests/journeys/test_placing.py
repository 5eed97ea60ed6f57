"""Where it is: by the list, by a name with faults, outside, and changed again."""

import pytest

from tests.journeys.test_reporting import number_in, officer, reported, shows, stands
from tests.town import Resident, Town


@pytest.fixture
async def ibu(town: Town) -> Resident:
    """Somebody who has sent a photo and is asked for the place."""
    person = town.resident()
    await shows(person, caption="sampah numpuk")
    return person


async def test_kecamatan_and_desa_are_chosen_from_the_list(town: Town, ibu: Resident) -> None:
    assert "Di kecamatan mana" in (await ibu.types("Pilih dari daftar")).text
    assert "Di desa mana" in (await ibu.taps("Ciruas")).text
    await ibu.taps("Kecamatan lain")
    await ibu.taps("Ciruas")
    assert "patokannya" in (await ibu.taps("Kaserangan")).text
    assert "Desa Kaserangan, Kec. Ciruas" in (await ibu.types("samping masjid")).text
    assert "samping masjid" in str(ibu.chat()[-1])


async def test_a_name_that_two_desa_have_is_shown_with_its_kecamatan(ibu: Resident) -> None:
    seen = await ibu.types("kemuning")
    assert {"Desa Kemuning, Kec. Tunjung Teja", "Desa Kemuning, Kec. Waringinkurung"} <= set(
        seen.labels
    )
    assert "patokannya" in (await ibu.taps("Desa Kemuning, Kec. Tunjung Teja")).text


async def test_what_is_no_place_is_a_note_and_the_place_is_asked_again(ibu: Resident) -> None:
    seen = await ibu.types("baunya sampai ke mana-mana")
    assert "Kami catat sebagai keterangan" in seen.text
    assert "Di mana tempatnya" in seen.text


async def test_a_kecamatan_in_words_leads_to_its_desa(ibu: Resident) -> None:
    assert "Di desa mana" in (await ibu.types("kec kragilan")).text


async def test_the_citys_is_named_and_kept_if_one_insists(town: Town, ibu: Resident) -> None:
    assert "Kota Serang" in (await ibu.types("taktakan kota serang")).text
    await ibu.taps("Tetap catat")
    summary = await ibu.types("dekat terminal")
    assert "di luar Kabupaten Serang" in summary.text
    assert "PI-" in (await ibu.taps("Kirim laporan")).text


async def test_a_place_far_away_is_said_to_be_outside(ibu: Resident) -> None:
    assert "di luar Kabupaten Serang" in (await stands(ibu, (-6.2, 106.85))).text
    await ibu.taps("Pilih dari daftar")
    assert "di luar Kabupaten Serang" in (await ibu.taps("Bukan di Kabupaten Serang")).text


async def test_whose_a_point_is_is_said_by_the_citizens_word_too(ibu: Resident) -> None:
    await stands(ibu, (-6.12, 106.15))
    assert "Kota Serang" in (await ibu.taps("Bukan di Kabupaten Serang")).text


async def test_everything_on_the_summary_can_be_changed(ibu: Resident) -> None:
    await stands(ibu)
    await ibu.taps("Ciruas")
    await ibu.taps("Ubah")
    await ibu.taps("Masalahnya")
    assert "Bangkai hewan" in (await ibu.taps("Bangkai hewan")).text
    await ibu.taps("Ubah")
    await ibu.taps("Tempatnya")
    assert "Lebak Wangi" in (await stands(ibu)).labels
    assert "Kec. Lebak Wangi" in (await ibu.taps("Lebak Wangi")).text
    await ibu.taps("Ubah")
    await ibu.taps("Keterangan")
    assert "di belakang pasar" in (await ibu.types("di belakang pasar")).text
    await ibu.taps("Ubah")
    await ibu.taps("Foto")
    assert "Foto: 1" in (await shows(ibu)).text


async def test_a_like_report_may_be_another_thing(town: Town) -> None:
    one, other = town.resident(), town.resident("Pak Dede")
    first = await reported(town, one)
    await other.types("/start lapor")
    await shows(other, caption="sampah numpuk")
    await stands(other)
    assert first in (await other.taps("Ciruas")).text
    await other.taps("Bukan, ini lain")
    assert number_in(await other.taps("Kirim laporan")) != first


async def test_reports_are_no_matter_for_a_group(town: Town) -> None:
    admin, didi = town.admin(), await officer(town, "Didi")
    town.sim.add_group(id=-100901, title="Grup", members=[admin.user, didi.user])
    for words in ("/lapor", "/laporanku", "/antrean", "/insiden"):
        town.sim.send_text(admin.user, words, chat=-100901)
    await town.settled()
    said = str(town.sim.messages(-100901))
    assert "percakapan pribadi" in said
    await didi.types("/laporan")
    assert "Laporan yang mana" in (await didi.sees()).text + str(didi.chat()[-1])


async def test_own_reports_turn_pages_and_take_photos(town: Town) -> None:
    ibu = town.resident()
    assert "belum punya laporan" in (await ibu.types("/laporanku")).text
    number = await reported(town, ibu)
    await ibu.types("/laporanku")
    await ibu.taps(f"{number} Tumpukan sampah: baru masuk")
    await ibu.taps("Tambah foto atau keterangan")
    assert "sudah masuk" in (await shows(ibu)).text
    await ibu.taps("Kembali")
    assert number in (await ibu.types(f"laporan saya {number} sudah sampai mana?")).text
    assert "Laporan yang mana" in (await ibu.types("/lacak foo")).text
