"""What an announcement may hold, for whom it is, and how it is put right after sending."""

from typing import Any

from bot.manners import Announcements
from domain.announcements import Fate, State
from domain.people import Role
from simulator.picture import sample_photo
from tests.journeys.test_announcements import WORDS, citizens, fates, heard, runs, staff, state
from tests.town import Resident, Town, buttons

BOLD = [{"type": "bold", "offset": 0, "length": 3}]


async def sends(person: Resident, town: Town) -> None:
    """Send what is written to everybody, now."""
    await person.taps("Semua warga")
    await person.taps("Sekarang")
    await person.taps("Kirim")
    await runs(town)


async def begins(town: Town) -> Resident:
    """Let a publisher begin a new announcement."""
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await lilis.types("/siaran")
    await lilis.taps("Tulis baru")
    return lilis


def newest(person: Resident, words: str) -> dict[str, Any]:
    """Give the newest message that says this."""
    return [one for one in person.chat() if words in (one.get("text") or one.get("caption", ""))][
        -1
    ]


async def test_it_is_formatted_and_asks_and_leads(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    john = town.resident("John", "en")
    await john.types("/start")
    lilis = await begins(town)
    await lilis.types(WORDS, entities=BOLD)
    await lilis.taps("Tambah tombol")
    assert "Belum terbaca" in (await lilis.types("Lapor ke sini /tidakada")).text
    await lilis.types("Laporkan sampah /lapor\nJadwal https://contoh.id/jadwal")
    await lilis.taps("Tambah pilihan jawaban")
    await lilis.types("Ya\nTidak")
    await lilis.taps("Semua warga")
    assert "1 penerima memakai bahasa Inggris" in (await lilis.taps("Sekarang")).text
    await lilis.types("/siaran")
    await lilis.taps("S-0001: konsep")
    await lilis.taps("Tambah bahasa")
    await lilis.types("The landfill is closed on Monday.")
    await sends(lilis, town)
    got = newest(ibu, WORDS)
    assert got["entities"][0]["type"] == "bold"
    assert [one["text"] for one in buttons(got)][:4] == [
        *("Ya", "Tidak", "Laporkan sampah", "Jadwal"),
    ]
    assert newest(john, "The landfill is closed on Monday.")
    assert "Jawaban dicatat: Ya" in (await ibu.taps("Ya")).toasts[-1]
    await ibu.taps("Tidak")
    assert "foto" in (await ibu.taps("Laporkan sampah")).text.casefold()
    await lilis.types("/siaran")
    seen = await lilis.taps("S-0001: selesai")
    assert 'Jawaban "Ya": 0\nJawaban "Tidak": 1' in seen.text
    assert 'Ketukan "Laporkan sampah": 1' in seen.text


async def test_an_album_comes_before_its_words(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await begins(town)
    town.sim.send_album(lilis.user, [sample_photo()] * 3, caption=WORDS)
    await lilis.sees()
    await town.later(seconds=3)
    assert "Untuk siapa?" in (await lilis.sees()).text
    await sends(lilis, town)
    assert len([one for one in ibu.chat() if one.get("media_group_id")]) == 3
    assert heard(ibu) == 1
    await lilis.taps("Tarik")
    await lilis.taps("Ya, tarik")
    await runs(town, 15)
    assert heard(ibu) == 0
    assert not [one for one in ibu.chat() if one.get("media_group_id")]


async def test_a_file_is_sent_with_its_words(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await begins(town)
    town.sim.send_document(lilis.user, "jadwal.pdf", "application/pdf", data=b"%PDF", caption=WORDS)
    assert "Untuk siapa?" in (await lilis.sees()).text
    await sends(lilis, town)
    assert newest(ibu, WORDS)["document"]["file_name"] == "jadwal.pdf"


async def test_what_cannot_be_sent_is_refused_before_anybody_has_it(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await begins(town)
    assert "Isian nama tidak dikenal" in (await lilis.types("Halo {nama}")).text
    photo = town.sim.send_photo(lilis.user, caption=WORDS)
    await lilis.sees()
    await lilis.taps("Semua warga")
    for size in photo["photo"]:
        town.sim.town.files.lose(size["file_id"])
    await lilis.taps("Sekarang")
    assert "Telegram tidak menerima" in (await lilis.taps("Kirim")).toasts[-1]
    assert (heard(ibu), await state(town)) == (0, State.DRAFT)


async def test_a_photo_that_is_gone_when_it_begins_stops_it(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await begins(town)
    photo = town.sim.send_photo(lilis.user, caption=WORDS)
    await lilis.sees()
    await lilis.taps("Semua warga")
    await lilis.taps("Besok pukul 07.00")
    await lilis.taps("Kirim")
    for size in photo["photo"]:
        town.sim.town.files.lose(size["file_id"])
    await town.later(hours=19)
    await runs(town, 20)
    assert (heard(ibu), await state(town)) == (0, State.PAUSED)
    assert "Telegram tidak menerima" in (await lilis.sees()).text


async def test_it_is_corrected_and_withdrawn_in_every_chat(town: Town) -> None:
    ibu, dede = await citizens(town, 2)
    lilis = await begins(town)
    await lilis.types(WORDS)
    await sends(lilis, town)
    before = newest(ibu, WORDS)["message_id"]
    await lilis.taps("Perbaiki")
    await lilis.types("TPA Cilowong ditutup Selasa.")
    await runs(town, 15)
    assert newest(ibu, "TPA Cilowong ditutup Selasa.")["message_id"] == before
    assert (heard(ibu), heard(dede)) == (0, 0)
    await town.later(hours=50)  # too late to delete
    await lilis.types("/siaran")
    await lilis.taps("S-0001: selesai")
    await lilis.taps("Tarik")
    await lilis.taps("Ya, tarik")
    await runs(town, 15)
    assert newest(dede, "Pengumuman ini ditarik.")["message_id"]
    assert "Ditarik dari 3 percakapan" in str(lilis.chat())
    assert await fates(town) == {Fate.WITHDRAWN: 3}


async def test_who_failed_for_a_reason_has_another_try_and_who_has_it_has_none(town: Town) -> None:
    settings = {"announcements": Announcements(allow_paid_broadcast=True)}
    town.config = town.config.model_copy(update=settings)
    await town.close()
    await town.open()
    ibu, dede = await citizens(town, 2)
    lilis = await begins(town)
    await lilis.types(WORDS)
    await lilis.taps("Semua warga")
    await lilis.taps("Sekarang")
    await lilis.taps("Kirim")
    town.sim.fail("sendMessage", chat=ibu.user, status=400, description="Bad Request: odd")
    await runs(town)
    assert (heard(ibu), heard(dede)) == (0, 1)
    assert "gagal: 1 (Odd)" in (await lilis.taps("Siapa belum menerima")).text
    await lilis.taps("Coba lagi: Odd")
    await runs(town, 15)
    assert (heard(ibu), heard(dede)) == (1, 1)
    to_ibu = [call for call in town.sim.calls if call.params.get("text") == WORDS]
    assert to_ibu[-1].params["allow_paid_broadcast"] == "true"


async def test_some_of_them_and_others_but_not_those(town: Town) -> None:
    ibu, dede = await citizens(town, 2)
    john = town.resident("John", "en")
    await john.types("/start")
    didi = await staff(town, "Didi", Role.OFFICER)
    for person in (dede, didi):
        await person.types("/langganan")
        await person.taps("📍 Pilih kecamatan atau desa")
        await person.taps("▫️ Ciruas")
        await person.taps("▫️ Seluruh kecamatan")
    lilis = await begins(town)
    await lilis.types(WORDS)
    await lilis.taps("Gabungkan syarat (dan, atau, kecuali)")
    await lilis.taps("Hanya yang…")
    await lilis.taps("Bahasa")
    assert "1 orang" in (await lilis.taps("English")).text
    await lilis.taps("Atau…")
    await lilis.taps("Tempat")
    await lilis.taps("Ciruas")
    assert "3 orang" in (await lilis.taps("Seluruh kecamatan")).text
    await lilis.taps("Kecuali…")
    await lilis.taps("Peran")
    seen = await lilis.taps("Petugas")
    assert "2 orang" in seen.text
    assert "English atau Kec. Ciruas, kecuali Petugas" in seen.text
    await lilis.taps("Lanjut")
    await lilis.taps("Sekarang")
    await lilis.taps("Kirim")
    await runs(town)
    assert [heard(one) for one in (ibu, dede, john, didi)] == [0, 1, 1, 0]
