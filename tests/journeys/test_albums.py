"""An album is one answer, wherever photos are asked for."""

from tests.journeys.test_reporting import officer, picture, reported, shows, stands
from tests.town import Resident, Seen, Town


async def album(person: Resident, caption: str | None = None, number: int = 3) -> Seen:
    """Send several photos at once."""
    photos = [picture(f"{person.user.id} {at} {len(person.chat())}") for at in range(number)]
    person.town.sim.send_album(person.user, photos, caption=caption)
    await person.town.settled()
    await person.town.later(seconds=2)
    return await person.sees()


async def kinds(town: Town) -> list[str]:
    async with town.app.database.read() as store:
        return [one.kind for one in await store.reports.photos(1)]


async def test_an_album_is_added_to_ones_own_report(town: Town) -> None:
    ibu = town.resident()
    number = await reported(town, ibu)
    await ibu.types("/laporanku")
    await ibu.taps(f"{number} Tumpukan sampah: baru masuk")
    await ibu.taps("Tambah foto atau keterangan")
    seen = await album(ibu)
    assert seen.text.count("sudah masuk") == 1
    assert "Di mana" not in seen.text
    assert await kinds(town) == ["before", "more", "more", "more"]


async def test_an_album_says_not_yet(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Selesai")
    await shows(didi)
    await stands(didi)
    await ibu.sees()
    await ibu.taps("Belum")
    seen = await album(ibu)
    assert seen.text.count("dibuka lagi") == 1
    assert "Di mana" not in seen.text
    assert (await kinds(town))[-3:] == ["reopen", "more", "more"]


async def test_an_album_answers_an_officer(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Tanya pelapor")
    await didi.types("Seperti apa sekarang?")
    await ibu.sees()
    seen = await album(ibu, "begini pak")
    assert seen.text.count("sampai ke petugas") == 1
    assert "Di mana" not in seen.text
    assert (await kinds(town))[-3:] == ["answer", "more", "more"]
    assert "begini pak" in (await didi.sees()).text


async def test_an_officers_album_is_one_proof(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Selesai")
    assert (await album(didi)).text.count("Kirim lokasi") == 1
    assert "Pelapor ditanya" in (await stands(didi)).text
    assert (await ibu.sees()).text.count("Bersih?") == 1
    assert (await kinds(town))[-3:] == ["proof", "proof", "proof"]


async def test_a_seen_photo_anywhere_in_the_album_is_doubted(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    old = picture("lama")
    await shows(ibu, old, caption="sampah numpuk di pasar")
    await stands(ibu)
    await ibu.taps("Ciruas")
    await ibu.taps("Kirim laporan")
    await didi.sees()
    await didi.taps("Selesai")
    town.sim.send_album(didi.user, [picture("baru"), old])
    await town.later(seconds=2)
    assert "memeriksa" in (await stands(didi)).text
    assert "Bersih?" not in (await ibu.sees()).text
