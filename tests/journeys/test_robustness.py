"""Whatever comes in: a kind answer or silence, never a dead chat."""

from typing import Any

import pytest

from bot.sections import People
from simulator import Simulator
from simulator.picture import sample_photo
from tests.town import Town, TownClock


async def alive(town: Town) -> None:
    seen = await town.resident("Somebody else").types("/bantuan")
    assert "Yang bisa Bapak/Ibu lakukan" in seen.text


async def test_every_kind_of_thing_is_called_what_it_is(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    acts: list[tuple[Any, str]] = [
        (lambda: town.sim.send_photo(ibu.user), "Di mana tempatnya"),
        (lambda: town.sim.send_document(ibu.user, "a.jpg", "image/jpeg"), "Di mana tempatnya"),
        (lambda: town.sim.send_document(ibu.user, "a.pdf", "application/pdf"), "Berkas"),
        (lambda: town.sim.send_voice(ibu.user), "suara"),
        (lambda: town.sim.send_sticker(ibu.user), "pertanyaan"),
        (lambda: town.sim.send_location(ibu.user, -6.13, 106.25), "salah satu kecamatan"),
        (
            lambda: town.sim.send_venue(ibu.user, -6.13, 106.25, "Pasar", "Ciruas"),
            "salah satu kecamatan",
        ),
        (lambda: town.sim.send_contact(ibu.user, "+62811", of=ibu.user), "Nomor telepon"),
        (lambda: town.sim.send_poll(ibu.user, "Setuju?", ["Ya", "Tidak"]), "jajak"),
    ]
    for act, words in acts:
        act()
        assert words in (await ibu.sees()).only["text"]
        await ibu.types("/batal")


async def test_an_album_is_answered_once(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    town.sim.send_album(ibu.user, [sample_photo()] * 4, caption="sampah")
    await ibu.sees()
    await town.later(seconds=2)
    asked = [one for one in ibu.chat() if "Di mana tempatnya" in one.get("text", "")]
    assert len(asked) == 1


async def test_very_long_and_very_strange_messages_are_answered(town: Town) -> None:
    ibu = town.resident()
    for text in ("a" * 4096, "\u202e<b>&lt;\x00😀" * 50, "?", "!!!", "🙏", "%s {x} { $y }"):
        seen = await ibu.types(text)
        assert len(seen.messages) == 1, text[:20]
    await alive(town)


@pytest.mark.parametrize(
    "update",
    [
        {"message": {}},
        {"message": {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}}},
        {"callback_query": {"id": "1", "from": {"id": 5, "is_bot": False, "first_name": "x"}}},
        {"something_new": {"chat": {"id": 5, "type": "private"}}},
        {"message": None},
        {},
    ],
)
async def test_an_update_out_of_order_harms_nobody(town: Town, update: dict[str, Any]) -> None:
    town.sim.inject(update)
    await town.settled()
    await alive(town)


async def test_a_redelivered_update_is_answered_once(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/program")
    town.sim.redeliver(town.sim.last_update_id)
    assert (await ibu.sees()).messages == []


async def test_who_floods_is_stopped_kindly_and_others_do_not_wait(
    telegram: Simulator, clock: TownClock, database_url: str
) -> None:

    town = Town(telegram, clock, database_url, people=People(messages_per_minute=20))
    await town.open()
    ibu = town.resident()
    for _ in range(60):
        town.sim.send_text(ibu.user, "/batal")
    seen = await ibu.sees()
    answers = [one for one in seen.messages if "Tidak ada isian" in one["text"]]
    assert len(answers) == 20
    assert len([one for one in seen.messages if "pelan-pelan" in one["text"]]) == 1
    assert len(seen.messages) == 21
    await alive(town)
    await town.later(minutes=1)
    assert (await ibu.types("/batal")).only
    await town.close()


async def test_a_draft_is_kept_over_a_crash_and_swept_kindly_after_three_days(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/kontak")
    await ibu.taps("Titip pertanyaan untuk petugas")
    await town.crash()
    await town.later(hours=71)
    assert (await ibu.sees()).messages == []
    await town.later(hours=3)
    assert "kami hapus" in (await ibu.sees()).only["text"]
    assert "Tidak ada isian" in (await ibu.types("/batal")).text


async def test_a_dialog_is_left_by_command_or_button(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/kontak")
    await ibu.taps("Titip pertanyaan untuk petugas")
    assert "dibatalkan" in (await ibu.types("/batal")).text
    await ibu.types("/kontak")
    await ibu.taps("Titip pertanyaan untuk petugas")
    assert "dibatalkan" in (await ibu.taps("Batal")).text


async def test_a_second_dialog_asks_about_the_first(town: Town) -> None:
    admin, ibu = town.admin(), town.resident()
    await ibu.types("berapa ongkos naik balon udara di alun alun")
    listed = await admin.types("/pertanyaan")
    await admin.taps(listed.labels[0])
    await admin.taps("Tulis jawaban")
    await admin.types("Tidak ada.")
    await admin.types("/kontak")
    seen = await admin.taps("Titip pertanyaan untuk petugas")
    assert "masih mengisi" in seen.text
    assert "sumber" in (await admin.taps("Lanjutkan yang tadi")).text
    await admin.types("/kontak")
    await admin.taps("Titip pertanyaan untuk petugas")
    seen = await admin.taps("Tinggalkan yang tadi")
    assert "Silakan tulis pertanyaan" in seen.text


async def test_a_voice_in_a_dialog_is_told_to_write(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/kontak")
    await ibu.taps("Titip pertanyaan untuk petugas")
    town.sim.send_voice(ibu.user)
    assert "suara" in (await ibu.sees()).text
    town.sim.send_location(ibu.user, -6.1, 106.2)
    assert "Silakan tulis pertanyaan" in (await ibu.sees()).text
    assert "terlalu panjang" in (await ibu.types("x" * 1500)).text
    assert "sudah kami simpan" in (await ibu.types("Kapan?")).text


async def test_an_edit_in_a_dialog_is_explained(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("halo")
    mine = [one for one in ibu.chat() if one["from"]["id"] == ibu.user.id][-1]
    await ibu.types("/kontak")
    await ibu.taps("Titip pertanyaan untuk petugas")
    town.sim.edit_text(ibu.user, mine["message_id"], "hai")
    assert "tidak mengubah isian" in (await ibu.sees()).text


async def test_a_group_that_becomes_a_supergroup_is_followed(town: Town) -> None:
    ibu = town.resident()
    town.sim.add_group(id=-500, title="Warga", members=[ibu.user], kind="group")
    town.sim.send_text(ibu.user, "/program", chat=-500)
    await town.settled()
    new = town.sim.migrate_group(-500)
    await town.settled()
    town.sim.send_text(ibu.user, "/program", chat=new)
    await town.settled()
    assert any("Enam program" in one.get("text", "") for one in town.sim.messages(new))
