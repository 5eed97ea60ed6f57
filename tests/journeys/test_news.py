"""What the holder of a report hears: that it is worse, what is added, why a claim came back."""

import io

from PIL import Image

from tests.journeys.test_reporting import (
    number_in,
    officer,
    picture,
    reported,
    shows,
    stands,
)
from tests.town import Resident, Town


async def opened(person: Resident, number: str) -> None:
    """Open one's own report from the list."""
    await person.types("/laporanku")
    label = next(one for one in (await person.types("/laporanku")).labels if number in one)
    await person.taps(label)


def news(person: Resident, words: str) -> int:
    """Count the messages that hold these words."""
    return sum(words in (one.get("text") or "") for one in person.chat())


async def test_the_holder_hears_once_an_hour_that_more_has_come(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Ambil")
    await opened(ibu, number)
    await ibu.taps("Makin parah")
    assert f"{number}: warga menyebutnya makin parah" in (await didi.sees()).text
    for words in ("sudah sampai jalan", "baunya menyengat"):
        await opened(ibu, number)
        await ibu.taps("Tambah foto atau keterangan")
        await ibu.types(words)
    assert news(didi, "kabar baru") == 0
    await town.later(hours=1)
    await opened(ibu, number)
    await ibu.taps("Tambah foto atau keterangan")
    await ibu.types("ada ulatnya")
    assert f"{number}: pelapor menambahkan" in (await didi.sees()).text


async def test_an_answer_is_heard_whatever_came_before(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Ambil")
    await opened(ibu, number)
    await ibu.taps("Makin parah")
    await didi.types(f"/laporan {number}")
    await didi.taps("Tanya pelapor")
    await didi.types("RT berapa?")
    await ibu.sees()
    await ibu.types("RT 05")
    assert "menjawab: RT 05" in (await didi.sees()).text


async def test_a_claim_that_is_sent_back_says_why(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "36.04.09", "desk-lead")
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Selesai")
    await shows(didi)
    await stands(didi, (-6.13, 106.27))
    await lead.sees()
    assert "alasannya" in (await lead.taps("Kembalikan")).text
    await lead.types("Sisi timur pasar masih penuh")
    assert "Sisi timur pasar masih penuh" in (await didi.sees()).text
    seen = await didi.types(f"/laporan {number}")
    assert "klaim dikembalikan (Lina): Sisi timur pasar" in seen.text
    assert "sedang ditangani" in seen.text


async def test_what_a_former_officer_held_is_back_and_the_history_says_so(town: Town) -> None:
    admin, didi = town.admin(), await officer(town, "Didi")
    eka, ibu = await officer(town, "Eka"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Ambil")
    await admin.types("/peran")
    await admin.taps("Daftar")
    await admin.taps("Didi – Petugas (Ciruas)")
    await admin.taps("Ya, cabut")
    seen = await eka.types(f"/laporan {number}")
    assert "kembali ke meja" in seen.text
    assert "diserahkan ke petugas lain" not in seen.text


async def test_a_picture_sent_as_a_file_is_shown_as_it_was_stored(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await ibu.types("/lapor")
    kept = io.BytesIO()
    Image.effect_noise((640, 480), 60).save(kept, "PNG")
    town.sim.send_document(ibu.user, "sampah.png", "image/png", data=kept.getvalue())
    await ibu.sees()
    await stands(ibu)
    await ibu.taps("Ciruas")
    await ibu.taps("Tumpukan sampah")
    number = number_in(await ibu.taps("Kirim laporan"))
    seen = await didi.sees()
    assert any(one.get("photo") for one in seen.messages)
    assert number in seen.text
    seen = await didi.types(f"/laporan {number}")
    assert any(one.get("photo") for one in seen.messages)
    await didi.taps("Selesai")
    await shows(didi, picture("bersih"))
    await stands(didi)
    seen = await didi.types(f"/laporan {number}")
    assert sum(bool(one.get("photo")) for one in seen.messages) == 2
