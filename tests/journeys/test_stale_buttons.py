"""Buttons of forms that are no more: answered kindly, and nothing is changed by them."""

from typing import Any

from tests.town import Resident, Town

BALLOON = "berapa ongkos naik balon udara di alun alun"
ZEBRA = "kapan zebra cross depan sekolah dicat ulang ya"


async def begins(admin: Resident, about: str) -> dict[str, Any]:
    """Begin to write an answer; the question that the bot asks then."""
    await admin.types("/pertanyaan")
    label = next(label for label in reversed_labels(admin) if about in label)
    await admin.taps(label)
    return (await admin.taps("Tulis jawaban")).messages[-1]


def reversed_labels(admin: Resident) -> list[str]:
    listed = [one for one in admin.chat() if "belum terjawab" in one.get("text", "")][-1]
    return [b["text"] for row in listed["reply_markup"]["inline_keyboard"] for b in row]


async def asked(town: Town) -> Resident:
    ibu = town.resident()
    await ibu.types(BALLOON)
    await ibu.types(ZEBRA)
    return town.admin()


async def kept(town: Town) -> int:
    async with town.app.database.read() as store:
        return await store.questions.count_open()


async def test_a_preview_publishes_only_what_it_shows(town: Town) -> None:
    admin = await asked(town)
    await begins(admin, "balon")
    await admin.types("Belum ada balon udara.")
    old = (await admin.types("Disporapar")).only
    await admin.types("/batal")
    await town.later(seconds=5)
    await begins(admin, "zebra")
    await admin.types("Bulan depan.")
    await admin.types("Dishub")
    assert "tidak berlaku" in (await admin.taps("Terbitkan", old)).toasts[0]
    assert await kept(town) == 2
    assert "Terbit" in (await admin.taps("Terbitkan")).text


async def test_an_old_cancel_leaves_the_new_form_alone(town: Town) -> None:
    admin = await asked(town)
    old = await begins(admin, "balon")
    await admin.types("/batal")
    await town.later(seconds=5)
    await begins(admin, "zebra")
    await admin.types("Bulan depan.")
    assert "tidak berlaku" in (await admin.taps("Batal", old)).toasts[0]
    assert "Beginilah" in (await admin.types("Dishub")).text


async def test_leaving_twice_leaves_once(town: Town) -> None:
    admin = await asked(town)
    await begins(admin, "balon")
    await admin.types("Belum ada.")
    await admin.types("/kontak")
    offer = (await admin.taps("Titip pertanyaan untuk petugas")).only
    await admin.taps("Tinggalkan yang tadi", offer)
    await admin.types("/batal")
    assert "Sudah tercatat" in (await admin.taps("Tinggalkan yang tadi", offer)).toasts[0]
    assert "Tidak ada isian" in (await admin.types("/batal")).text


async def test_another_form_of_the_same_kind_asks_about_the_first(town: Town) -> None:
    admin = await asked(town)
    await begins(admin, "balon")
    await admin.types("Belum ada.")
    assert "masih mengisi" in (await begins(admin, "zebra"))["text"]
    assert "Beginilah" in (await admin.types("Disporapar")).text


async def test_a_cluster_of_very_long_questions_can_be_opened(town: Town) -> None:
    admin = town.admin()
    for number in range(6):
        ibu = town.resident(f"Ibu {number}")
        await ibu.types("/kontak")
        await ibu.taps("Titip pertanyaan untuk petugas")
        await ibu.types(f"{BALLOON} " + "balon udara " * 75 + "😀" * 20)
    listed = await admin.types("/pertanyaan")
    assert "6 pertanyaan" in (await admin.taps(listed.labels[0])).text


async def test_an_answer_too_long_for_telegram_is_refused_while_it_can_be_mended(
    town: Town,
) -> None:
    admin = await asked(town)
    await begins(admin, "balon")
    assert "terlalu panjang" in (await admin.types("😀" * 1500)).text
    await admin.types("😀" * 1200)
    assert "Beginilah" in (await admin.types("Disporapar")).text
