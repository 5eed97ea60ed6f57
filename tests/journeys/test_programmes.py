"""Reading about the programmes with the thumb."""

import pytest

from handlers.content import load
from tests.town import Town, buttons

CONTENT = load()


async def test_any_page_of_a_programme_is_three_taps_away(town: Town) -> None:
    seen = await town.resident().types("Program")
    names = [one.name for one in CONTENT.programmes]
    assert set(names) <= set(seen.labels)
    for programme in CONTENT.programmes:
        ibu = town.resident(f"Reader of {programme.name}")
        await ibu.types("Program")
        shown = await ibu.taps(programme.name)
        assert programme.name in shown.only["text"]
        for leaf in programme.leaves:
            if leaf.menu:
                page = await ibu.taps(leaf.title.id)
                assert leaf.title.id in page.only["text"]
                await ibu.taps(f"Lainnya tentang {programme.name}")


async def test_a_page_takes_the_place_of_the_one_before(town: Town) -> None:
    ibu = town.resident()
    first = (await ibu.types("/program")).only
    await ibu.taps("Pesan Ibu")
    await ibu.taps("Apa itu Pesan Ibu?")
    shown = [one for one in ibu.chat() if one["from"]["id"] != ibu.user.id]
    assert [one["message_id"] for one in shown] == [first["message_id"]]


async def test_a_long_list_is_turned_page_by_page(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/masterplan")
    first = await ibu.taps("Perjalanan smart city")
    assert "Halaman 1 dari" in first.text
    second = await ibu.taps("Berikutnya ▶")
    assert "Halaman 2 dari" in second.text
    assert second.only["message_id"] == first.only["message_id"]
    back = await ibu.taps("◀ Sebelumnya")
    assert back.text == first.text


async def test_every_dimension_has_its_page(town: Town) -> None:
    ibu = town.resident()
    for dimension in CONTENT.dimensions:
        await ibu.types("/dimensi")
        seen = await ibu.taps(dimension.name.id)
        assert dimension.name.id in seen.only["text"]
        assert "Kesimpulan kami" in seen.only["text"]


async def test_the_masterplan_is_told_with_its_date_and_what_is_not_known(town: Town) -> None:
    seen = await town.resident().types("/masterplan")
    assert "4 September 2024" in seen.text
    assert "Belum diketahui" in seen.text


async def test_an_old_button_is_answered_kindly_and_changes_nothing(town: Town) -> None:
    ibu = town.resident()
    message = (await ibu.types("/program")).only
    for data in (
        "l:gone/page:1",
        "p:gone",
        "zzz:1",
        "",
        "l:pesan-ibu/what",
        "mean:gone",
        "qp",
        "leave:",
    ):
        town.sim.tap(ibu.user, message["message_id"], data=data)
        seen = await ibu.sees()
        assert seen.messages == [], data
        assert len(seen.toasts) == 1, data


async def test_thumbs_are_counted_once_for_each_person_and_answer(town: Town) -> None:
    admin, ibu = town.admin(), town.resident()
    await ibu.types("apa itu pesan ibu?")
    assert (await ibu.taps("👎")).toasts == ["Terima kasih. Jawaban ini akan kami perbaiki."]
    assert (await ibu.taps("👍")).toasts == ["Terima kasih, senang bisa membantu."]
    await admin.types("/pertanyaan")
    seen = await admin.taps("Penilaian jawaban")
    assert "Apa itu Pesan Ibu?: 👍 1 · 👎 0" in seen.text


@pytest.mark.parametrize("language", ["id", "en"])
async def test_pages_come_in_the_readers_language(town: Town, language: str) -> None:
    reader = town.resident(language=language)
    await reader.types("/start")
    seen = await reader.types("/start program_transformer")
    titles = [one["text"] for one in buttons(seen.only)]
    transformer = CONTENT.programme("transformer")
    assert transformer is not None
    assert transformer.leaves[0].title.read(language) in titles
