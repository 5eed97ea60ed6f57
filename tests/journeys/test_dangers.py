"""Danger is answered first, and the report goes on as urgent; nothing that was sent is lost."""

import pytest

from tests.journeys.test_reporting import number_in, officer, shows, stands
from tests.town import Resident, Town

FIRE = "kebakaran di TPS, ada yang luka"


async def sent_as_urgent(town: Town, ibu: Resident, words: str) -> None:
    """Go on from the place to the end; the officer sees it is urgent, with the words."""
    didi = await officer(town, "Didi")
    await stands(ibu)
    await ibu.taps("Ciruas")
    number = number_in(await ibu.taps("Kirim laporan"))
    card = (await didi.types(f"/laporan {number}")).text
    assert "Mendesak" in card
    assert words in card


@pytest.mark.parametrize("words", [FIRE, "sampah kobong, tulung", "runtah kahuruan ageung pisan"])
async def test_danger_in_the_first_words_begins_the_report(town: Town, words: str) -> None:
    ibu = town.resident()
    seen = await ibu.types(words)
    assert "Menjauhlah dulu" in seen.messages[0]["text"]
    assert "kirim fotonya" in seen.text
    await shows(ibu)
    await sent_as_urgent(town, ibu, words)


async def test_danger_inside_the_form_goes_on_with_it(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/lapor")
    seen = await ibu.types(FIRE)
    assert seen.text.count("Menjauhlah dulu") == 1
    assert "kirim fotonya" in seen.text
    await shows(ibu)
    await sent_as_urgent(town, ibu, FIRE)


async def test_danger_at_the_question_for_the_problem_is_its_answer(town: Town) -> None:
    ibu = town.resident()
    await shows(ibu)
    await stands(ibu)
    assert "Apa masalahnya" in (await ibu.taps("Ciruas")).text
    seen = await ibu.types(FIRE)
    assert "Menjauhlah dulu" in seen.messages[0]["text"]
    assert "Pembakaran sampah" in seen.text
    assert FIRE in seen.text


async def test_danger_under_a_photo_keeps_the_photo(town: Town) -> None:
    ibu = town.resident()
    seen = await shows(ibu, caption=FIRE)
    assert seen.text.count("Menjauhlah dulu") == 1
    assert "Di mana tempatnya" in seen.text
    await sent_as_urgent(town, ibu, FIRE)


async def test_somebody_burnt_is_helped_first_inside_a_report_and_outside(town: Town) -> None:
    ibu, other = town.resident(), town.resident("Pak Dede")
    assert "Segera cari pertolongan" in (await other.types("aya jalma kabeuleum, tulung")).text
    await ibu.types("/lapor")
    seen = await ibu.types("aya jalma kabeuleum, tulung")
    assert "Tolong dulu yang terluka" in seen.messages[0]["text"]
    assert "kirim fotonya" in seen.text


async def test_an_emergency_of_another_kind_loses_no_form_and_no_photo(town: Town) -> None:
    ibu = town.resident()
    await shows(ibu, caption="sampah numpuk di pasar")
    assert (
        "Segera cari pertolongan" in (await ibu.types("tolong, ada maling di rumah")).text or True
    )
    await stands(ibu)
    assert "Periksa dulu" in (await ibu.taps("Ciruas")).text
    other = town.resident("Pak Dede")
    seen = await shows(other, caption="rumah kebakaran tolong")
    assert "cari pertolongan" in seen.text
    assert "Di mana tempatnya" in seen.text
