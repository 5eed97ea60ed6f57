"""A place that the words name is not asked for; who does not know it, is not kept going round."""

import pytest

from handlers.regions import all_kecamatan, gazetteer
from tests.journeys.test_reporting import number_in, shows, stands
from tests.town import Resident, Town


async def test_a_place_in_the_first_words_is_not_asked_again(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("Sampah numpuk di desa kaserangan kec ciruas samping masjid nurul huda")
    seen = await shows(ibu)
    assert "Desa Kaserangan, Kec. Ciruas" in seen.text
    await ibu.taps("Ubah")
    await ibu.taps("Tempatnya")
    assert "Di desa mana" in (await ibu.types("kec kibin")).text


async def test_a_complaint_with_its_place_begins_a_report(town: Town) -> None:
    ibu = town.resident()
    assert "kirim fotonya" in (await ibu.types("blm diangkut, pejaten kramatwatu")).text
    assert "patokannya" in (await shows(ibu)).text
    assert "Desa Pejaten, Kec. Kramatwatu" in (await ibu.types("samping masjid")).text


async def test_a_place_in_a_caption_or_a_note_is_taken(town: Town) -> None:
    ibu, other = town.resident(), town.resident("Pak Dede")
    assert "patokannya" in (await shows(ibu, caption="sukamaju kibin")).text
    await other.types("/lapor")
    await other.types("sampah numpuk di kecamatan kibin")
    assert "Kecamatan Kibin. Di desa mana" in (await shows(other)).text


async def test_a_word_that_is_also_a_place_is_asked_for(town: Town) -> None:
    ibu = town.resident()
    seen = await shows(ibu, caption="sampah numpuk sejak hujan petir, dari bandung")
    assert "Di mana tempatnya" in seen.text


async def test_a_plain_report_from_the_list_is_five_acts(town: Town) -> None:
    ibu = town.resident()
    await shows(ibu, caption="sampah numpuk")
    assert "Ciruas" in town.keys(ibu)
    assert "Di desa mana" in (await ibu.types("Ciruas")).text
    assert "patokannya" in (await ibu.taps("Kaserangan")).text
    await ibu.types("samping masjid")
    assert "PI-000001" in (await ibu.taps("Kirim laporan")).text


async def test_words_that_hold_a_landmark_are_enough(town: Town) -> None:
    ibu = town.resident()
    await shows(ibu, caption="sampah numpuk samping masjid nurul huda")
    await ibu.types("Ciruas")
    assert "Periksa dulu" in (await ibu.taps("Kaserangan")).text


@pytest.mark.parametrize("words", ["", "ga tau desanya", "kurang tahu pak"])
async def test_who_does_not_know_the_desa_goes_on(town: Town, words: str) -> None:
    ibu = town.resident()
    await shows(ibu, caption="sampah numpuk")
    seen = await ibu.types("Ciruas")
    assert {"Tidak tahu desanya", "Batal"} <= set(seen.labels)
    seen = await (ibu.types(words) if words else ibu.taps("Tidak tahu desanya"))
    assert "patokannya" in seen.text
    assert "Kec. Ciruas – samping masjid" in (await ibu.types("samping masjid")).text
    assert "PI-000001" in (await ibu.taps("Kirim laporan")).text


async def test_a_desa_is_looked_for_in_the_kecamatan_that_was_chosen(town: Town) -> None:
    ibu = town.resident()
    await shows(ibu, caption="sampah numpuk")
    await ibu.types("Waringinkurung")
    assert "patokannya" in (await ibu.types("kemuning")).text
    assert "Kec. Waringinkurung" in (await ibu.types("samping masjid")).text


async def test_every_kecamatan_of_the_keys_leads_to_its_desa() -> None:
    for one in all_kecamatan():
        found = gazetteer().find(one.name)
        assert [(place.kecamatan.code, place.desa, place.sure) for place in found] == [
            (one.code, None, True)
        ]
        assert gazetteer().outside(one.name) is None


@pytest.fixture
async def far(town: Town) -> Resident:
    """Somebody who shares a place far outside."""
    person = town.resident()
    await shows(person, caption="sampah numpuk di pasar")
    assert "di luar Kabupaten Serang" in (await stands(person, (-6.2, 106.85))).text
    return person


async def test_a_note_from_outside_is_promised_no_time(town: Town, far: Resident) -> None:
    seen = await far.taps("Tetap catat")
    assert "Periksa dulu" in seen.text
    number = number_in(await far.taps("Kirim laporan"))
    assert "paling lambat" not in str(far.chat()[-1])
    await far.types("/laporanku")
    assert "Tenggat" not in (await far.taps(f"{number} Tumpukan sampah: baru masuk")).text
    await town.later(days=60)
    assert number not in (await far.types("/terlambat")).text


async def test_a_photo_of_the_citys_keeps_its_photo(town: Town) -> None:
    ibu = town.resident()
    seen = await shows(ibu, caption="sampah numpuk di taktakan kota serang")
    assert "Itu wilayah Kota Serang" in seen.text
    await ibu.taps("Tetap catat")
    assert "Foto: 1" in (await ibu.types("dekat terminal")).text
