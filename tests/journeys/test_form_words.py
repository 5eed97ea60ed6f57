"""What is said to the report's form in words: send it, change it, a question, no photo, thanks."""

import pytest

from tests.journeys.test_reporting import number_in, officer, reported, shows, stands
from tests.town import Resident, Town


@pytest.fixture
async def ibu(town: Town) -> Resident:
    """Somebody who sees the whole report and has only to send it."""
    person = town.resident()
    await shows(person, caption="sampah numpuk di pasar")
    await stands(person)
    assert "Periksa dulu" in (await person.taps("Ciruas")).text
    return person


@pytest.mark.parametrize("words", ["kirim", "ya kirim laporan", "ok kirim aja pak"])
async def test_send_in_words_sends(ibu: Resident, words: str) -> None:
    assert "PI-000001" in (await ibu.types(words)).text


async def test_send_before_it_is_whole_asks_what_is_missing(town: Town) -> None:
    ibu = town.resident()
    await shows(ibu, caption="sampah numpuk di pasar")
    assert "Di mana tempatnya" in (await ibu.types("kirim")).text


async def test_change_in_words_offers_what_may_be_changed_and_a_way_back(ibu: Resident) -> None:
    assert "Tempatnya" in (await ibu.types("ubah")).labels
    seen = await ibu.taps("Kembali")
    assert "Periksa dulu" in seen.text
    assert "ubah" not in seen.text
    assert "PI-000001" in (await ibu.taps("Kirim laporan")).text


async def test_a_wrong_place_is_corrected_in_words(ibu: Resident) -> None:
    assert "patokannya" in (await ibu.types("salah, itu desa ketos")).text
    seen = await ibu.types("samping masjid")
    assert "Desa Ketos, Kec. Kibin" in seen.text
    assert "salah, itu" not in seen.text


async def test_a_question_is_answered_and_the_form_shown_again(town: Town, ibu: Resident) -> None:
    seen = await ibu.types("apa itu pesan ibu?")
    assert "program cepat" in seen.messages[0]["text"]
    assert "Periksa dulu" in seen.text
    assert "apa itu" not in seen.messages[-1]["text"]
    other = town.resident("Pak Dede")
    await other.types("/lapor")
    seen = await other.types("bank sampah di mana ya")
    assert "Kirim foto" in seen.messages[-1]["text"]
    await shows(other)
    await stands(other)
    await other.taps("Ciruas")
    assert "bank sampah" not in (await other.taps("Tumpukan sampah")).text


async def test_the_description_is_replaced_captions_too(ibu: Resident) -> None:
    await ibu.taps("Ubah")
    await ibu.taps("Keterangan")
    seen = await ibu.types("dua karung di tangga")
    assert "dua karung di tangga" in seen.text
    assert "numpuk" not in seen.text


async def test_a_whole_report_that_is_taken_up_again_is_shown(ibu: Resident) -> None:
    await ibu.types("/lapor")
    assert "sudah lengkap" in (await ibu.taps("Lanjutkan yang tadi")).text
    assert "Periksa dulu" in (await ibu.taps("Lihat laporannya")).text


@pytest.mark.parametrize("words", ["ga punya foto", "lewati", "kamera hp saya rusak"])
async def test_who_has_no_camera_hears_what_else_can_be_done(town: Town, words: str) -> None:
    ibu = town.resident()
    await ibu.types("/lapor")
    seen = await ibu.types(words)
    assert "tetangga" in seen.text
    assert {"Kontak petugas", "Batal"} <= set(seen.labels)
    assert "Di mana tempatnya" in (await shows(ibu)).text


async def test_a_voice_or_a_sticker_asks_again(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/lapor")
    town.sim.send_voice(ibu.user)
    seen = await ibu.sees()
    assert "pesan suara" in seen.text
    assert "Kirim foto" in seen.text
    town.sim.send_sticker(ibu.user)
    assert "Kirim foto" in (await ibu.sees()).text


@pytest.mark.parametrize("words", ["sampah", "Lapor sampah", "mau lapor pak"])
async def test_a_word_begins_a_report(town: Town, words: str) -> None:
    ibu = town.resident()
    assert "sampah" in (await ibu.types("/start")).text
    assert "Kirim foto" in (await ibu.types(words)).text


async def test_a_second_tap_hears_the_number(town: Town, ibu: Resident) -> None:
    message = ibu.chat()[-1]
    town.sim.tap(ibu.user, message["message_id"], label="Kirim laporan")
    town.sim.tap(ibu.user, message["message_id"], label="Kirim laporan")
    seen = await ibu.sees()
    assert "Sudah terkirim, nomornya PI-000001" in seen.toasts[-1]
    other = town.resident("Pak Dede")
    await shows(other, caption="sampah numpuk di pasar")
    await stands(other)
    await other.taps("Ciruas")
    message = other.chat()[-1]
    await other.taps("Saya juga", message)
    assert "PI-000001" in (await other.taps("Saya juga", message)).toasts[-1]


async def test_thanks_are_no_answer_to_an_officer(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Tanya pelapor")
    await didi.types("RT berapa, Bu?")
    asked = (await ibu.sees()).messages[-1]
    assert "Sama-sama" in (await ibu.types("makasih ya pak")).text
    assert "Sama-sama" in (await ibu.types("oke makasih", reply_to=asked["message_id"])).text
    assert "program cepat" in (await ibu.types("apa itu pesan ibu?")).text
    assert "menjawab" not in (await didi.sees()).text
    assert "sampai ke petugas" in (await ibu.types("RT 05")).text
    assert "RT 05" in (await didi.sees()).text


async def test_a_claimed_report_is_answered_once_and_not_withdrawn(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Selesai")
    await shows(didi)
    await stands(didi)
    await ibu.sees()
    await ibu.types("/laporanku")
    labels = (await ibu.taps(f"{number} Tumpukan sampah: diklaim selesai")).labels
    assert {"Bersih", "Belum"} <= set(labels)
    assert not {"Sudah bersih", "Tarik laporan"} & set(labels)
    await ibu.taps("Bersih")
    assert "sedang" not in (await ibu.taps("Bersih")).toasts[-1]


async def test_during_an_incident_no_time_is_promised(town: Town) -> None:
    lead, ibu = await officer(town, "Lina", "", "desk-lead"), town.resident()
    await lead.types("/insiden")
    await lead.taps("Buka gangguan umum")
    await lead.taps("Semua kecamatan")
    await lead.taps("Semua masalah")
    await lead.types("TPA ditutup sampai Jumat.")
    await shows(ibu, caption="sampah numpuk di pasar")
    await stands(ibu)
    await ibu.taps("Ciruas")
    seen = await ibu.taps("Kirim laporan")
    assert number_in(seen) == "PI-000001"
    assert "TPA ditutup" in seen.text
    assert "paling lambat" not in seen.text
