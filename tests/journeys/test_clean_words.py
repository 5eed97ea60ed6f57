"""The question "Bersih?" is answered as people answer: in words, or with a photo."""

import pytest

from tests.journeys.test_reporting import number_in, officer, reported, shows
from tests.journeys.test_votes import claimed, close, joined
from tests.town import Resident, Town


@pytest.fixture
async def ibu(town: Town) -> Resident:
    """Somebody who has just been asked "Bersih?"."""
    didi, person = await officer(town, "Didi"), town.resident()
    await claimed(town, person, didi)
    assert "Bersih?" in (await person.sees()).text
    return person


@pytest.mark.parametrize(
    "words", ["udah bersih pak, hatur nuhun", "bersih", "iya pak", "tos beresih"]
)
async def test_a_yes_in_words_confirms(ibu: Resident, words: str) -> None:
    assert "dikonfirmasi warga" in (await ibu.types(words)).text


@pytest.mark.parametrize(
    "words", ["blm pak masih ada sampahnya", "durung pak, isih akeh", "belum bersih"]
)
async def test_a_no_in_words_reopens(town: Town, ibu: Resident, words: str) -> None:
    lead = await officer(town, "Lina", "", "desk-lead")
    assert "dibuka lagi" in (await ibu.types(words)).text
    seen = await lead.types("/laporan 1")
    assert words in seen.text


async def test_a_photo_says_not_yet_and_is_kept(town: Town, ibu: Resident) -> None:
    lead = await officer(town, "Lina", "", "desk-lead")
    assert "dibuka lagi" in (await shows(ibu, caption="belum bersih")).text
    await lead.types("/laporan 1")
    assert len(await _kinds(town, "reopen")) == 1


async def test_a_photo_of_a_clean_street_confirms(ibu: Resident) -> None:
    assert "dikonfirmasi warga" in (await shows(ibu, caption="sudah bersih pak, makasih")).text


async def test_a_photo_without_a_word_right_after_the_question_is_a_no(
    town: Town, ibu: Resident
) -> None:
    assert "dibuka lagi" in (await shows(ibu)).text
    assert len(await _kinds(town, "reopen")) == 1


async def test_other_things_go_their_usual_way(ibu: Resident) -> None:
    assert "program cepat" in (await ibu.types("apa itu pesan ibu?")).text
    assert "Sama-sama" in (await ibu.types("makasih ya pak")).text
    seen = await ibu.types("sampah numpuk di pinggir jalan, belum diangkut seminggu")
    assert "laporan sampah" in seen.text
    await ibu.types("/batal")
    assert "Di mana tempatnya" in (await shows(ibu, caption="got mampet depan pasar")).text
    await ibu.types("/batal")
    assert "dikonfirmasi warga" in (await ibu.types("sudah bersih")).text


async def test_nobody_who_is_not_asked_confirms_anything(town: Town, ibu: Resident) -> None:
    other = town.resident("Pak Dede")
    assert "dikonfirmasi" not in (await other.types("sudah bersih")).text
    assert "dikonfirmasi warga" in (await ibu.types("sudah bersih")).text


async def test_of_several_it_is_asked_which(town: Town, ibu: Resident) -> None:
    second = await reported(town, ibu, at=(-6.12, 106.25))
    lead = await officer(town, "Rudi", "36.04.09")
    await lead.types(f"/laporan {second}")
    await lead.taps("Selesai")
    await shows(lead)
    town.sim.send_location(lead.user, -6.12, 106.25)
    await lead.sees()
    await ibu.sees()
    await ibu.types("/bantuan")
    seen = await ibu.types("sudah bersih")
    assert "Laporan yang mana" in seen.text
    assert "dikonfirmasi warga" in (await ibu.taps(f"{second} bersih")).text


async def test_a_photo_after_a_no_in_words_joins_the_report(town: Town, ibu: Resident) -> None:
    assert "dibuka lagi" in (await ibu.types("belum bersih")).text
    await ibu.types("apa itu pesan ibu?")
    assert "tambahan untuk PI-000001" in (await shows(ibu)).text
    assert len(await _kinds(town, "more")) == 1
    await town.later(hours=1, minutes=1)
    assert "Di mana tempatnya" in (await shows(ibu)).text


async def test_who_says_not_yet_after_the_end_reports_again_with_one_tap(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    dede = await joined(town, "Pak Dede", number)
    await close(didi)
    await dede.sees()
    await ibu.sees()
    await ibu.taps("Bersih")
    seen = await dede.taps("Belum")
    assert "sudah ditutup" in seen.text
    assert "Kirim foto" in (await dede.taps("📷 Lapor lagi")).text
    assert number_in(await dede.types(f"/lacak {number}")) == number


async def _kinds(town: Town, kind: str) -> list[str]:
    async with town.app.database.read() as store:
        return [one.kind for one in await store.reports.photos(1) if one.kind == kind]
