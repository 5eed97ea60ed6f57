"""A desk works in a group: one card there, edited in place, followed and forgotten with it."""

from typing import Any

from storage.report_rows import Filed
from tests.journeys.test_reporting import officer, reported
from tests.town import ADMIN, Resident, Town, buttons

GROUP = -100900


def said(town: Town, chat: int = GROUP) -> list[dict[str, Any]]:
    """Read what the bot has said in a group."""
    return [one for one in town.sim.messages(chat) if one["from"].get("is_bot")]


def text_of(message: dict[str, Any]) -> str:
    return str(message.get("text") or message.get("caption") or "")


async def tap(town: Town, person: Resident, label: str, chat: int = GROUP) -> None:
    found = [one for one in said(town, chat) if any(b["text"] == label for b in buttons(one))]
    assert found, [[b["text"] for b in buttons(one)] for one in said(town, chat)]
    town.sim.tap(person.user, found[-1]["message_id"], label=label, chat=chat)
    await town.settled()


async def desk(town: Town, *members: Resident) -> Resident:
    """Let an admin bind a group of officers to Ciruas."""
    admin = town.admin()
    town.sim.add_group(
        id=GROUP,
        title="Meja Ciruas",
        kind="group",
        members=[admin.user, *(one.user for one in members)],
    )
    town.sim.send_text(admin.user, "/daftar_grup", chat=GROUP)
    await town.settled()
    await tap(town, admin, "Ciruas")
    assert any("sekarang meja Ciruas" in text_of(one) for one in said(town))
    return admin


async def test_a_report_is_one_card_in_the_group_of_its_desk(town: Town) -> None:
    didi, eka, ibu = await officer(town, "Didi"), await officer(town, "Eka"), town.resident()
    await desk(town, didi, eka)
    number = await reported(town, ibu)
    cards = [one for one in said(town) if number in text_of(one)]
    assert len(cards) == 1
    assert number not in (await didi.sees()).text
    await tap(town, didi, "Ambil")
    assert "dipegang Didi" in text_of(next(one for one in said(town) if number in text_of(one)))
    await tap(town, eka, "Selesai")
    assert any("sudah dipegang Didi" in one["text"] for one in town.sim.toasts(eka.user))
    cards = [one for one in said(town) if number in text_of(one)]
    assert len(cards) == 1


async def test_a_question_is_asked_in_the_group_by_replying_to_the_bot(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await desk(town, didi)
    await reported(town, ibu)
    await tap(town, didi, "Tanya pelapor")
    asked = said(town)[-1]
    assert "Tulis pertanyaan" in text_of(asked)
    town.sim.send_text(didi.user, "Di RT berapa, Bu?", chat=GROUP, reply_to=asked["message_id"])
    await town.settled()
    assert "Di RT berapa" in (await ibu.sees()).text


async def test_only_an_admin_binds_a_group(town: Town) -> None:
    didi = await officer(town, "Didi")
    town.sim.add_group(id=GROUP, title="Meja", members=[didi.user])
    town.sim.send_text(didi.user, "/daftar_grup", chat=GROUP)
    await town.settled()
    assert "hanya untuk petugas yang ditunjuk" in text_of(said(town)[-1])
    assert "Tambahkan bot ini" in (await town.admin().types("/daftar_grup")).text
    assert didi.user.id != ADMIN


async def test_a_card_follows_a_group_that_became_a_supergroup(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await desk(town, didi)
    number = await reported(town, ibu)
    new = town.sim.migrate_group(GROUP)
    await town.settled()
    other = town.resident("Pak Dede")
    second = await reported(town, other, "bangkai kucing di jalan")
    assert any(second in text_of(one) for one in said(town, new))
    async with town.app.database.read() as store:
        assert [chat for chat, _ in await store.desks.cards(int(number[3:]))] == [new]


async def test_a_group_that_threw_the_bot_out_is_forgotten_and_nothing_is_lost(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await desk(town, didi)
    number = await reported(town, ibu)
    town.sim.remove_bot(GROUP)
    await town.settled()
    assert number in (await didi.sees()).text


async def test_a_released_group_gives_its_reports_to_the_officers(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    admin = await desk(town, didi)
    number = await reported(town, ibu)
    town.sim.send_text(admin.user, "/daftar_grup", chat=GROUP)
    await town.settled()
    await tap(town, admin, "Lepaskan grup ini")
    assert number in (await didi.sees()).text


async def answers(town: Town, person: Resident, text: str, to: dict[str, Any]) -> str:
    """Reply in the group to a message of the bot; give what the bot says then."""
    before = len(said(town))
    town.sim.send_text(person.user, text, chat=GROUP, reply_to=to["message_id"])
    await town.settled()
    return "\n".join(text_of(one) for one in said(town)[before:])


async def test_a_prompt_in_a_group_says_how_it_is_answered_and_how_it_is_left(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await desk(town, didi)
    await reported(town, ibu)
    await tap(town, didi, "Selesai")
    asked = said(town)[-1]
    assert "Balas pesan ini dengan foto" in text_of(asked)
    assert "dibatalkan" in await answers(town, didi, "Batal", asked)
    await tap(town, didi, "Tanya pelapor")
    asked = said(town)[-1]
    assert "Balas pesan ini." in text_of(asked)
    assert "dibatalkan" in await answers(town, didi, "batal", asked)
    assert "batal" not in (await ibu.sees()).text


async def test_a_menu_is_left_as_it_was_opened(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Ambil")
    await officer(town, "Eka")
    await didi.types(f"/laporan {number}")
    for label in ("Tolak", "Tunda", "Teruskan", "Pecah", "Serahkan", "Tanya pelapor"):
        await didi.taps(label)
        assert "tetap seperti semula" in (await didi.taps("Kembali")).text, label
    assert "Tidak ada isian" in (await didi.types("/batal")).text
    assert "sedang ditangani" in (await didi.types(f"/laporan {number}")).text


async def test_the_answer_of_another_is_told_whose_form_it_is(town: Town) -> None:
    didi, eka, ibu = await officer(town, "Didi"), await officer(town, "Eka"), town.resident()
    await desk(town, didi, eka)
    await reported(town, ibu)
    await tap(town, didi, "Tanya pelapor")
    asked = said(town)[-1]
    assert "isian Didi" in await answers(town, eka, "Di mana rumah Pak RT?", asked)
    assert "rumah Pak RT" not in (await ibu.sees()).text
    await answers(town, didi, "Di RT berapa?", asked)
    assert "Di RT berapa" in (await ibu.sees()).text
    assert "Tidak ada isian" in await answers(town, didi, "Halo?", asked)


async def test_who_lacks_the_role_hears_which_it_is(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "36.04.09", "desk-lead")
    await desk(town, didi, lead)
    number = await reported(town, ibu)
    card = next(one for one in said(town) if number in text_of(one))
    town.sim.tap(didi.user, card["message_id"], chat=GROUP, data=f"wy:{int(number[3:])}")
    await town.settled()
    assert "ditunjuk sebagai Pemimpin meja" in town.sim.toasts(didi.user)[-1]["text"]


async def many(town: Town, number: int) -> None:
    """Let so many reports of Ciruas be there at once."""
    ibu = town.resident()
    first = int((await reported(town, ibu))[3:])
    async with town.app.database.write() as store:
        report = await store.reports.get(first)
        assert report is not None
        for at in range(number - 1):
            filed = Filed(
                reporter=ibu.user.id,
                alias=report.alias,
                category=report.category,
                urgent=at == number - 2,
                priority=100 if at == number - 2 else 0,
                note="",
                published=True,
                kecamatan=report.kecamatan,
                desa="",
                landmark="",
                point=None,
                desk=report.desk,
                timer=report.timer,
                escalate_at=None,
            )
            await store.reports.file(filed, {}, town.clock.now())


async def test_cards_come_in_handfuls_and_every_report_gets_one(town: Town) -> None:
    await many(town, 40)
    await desk(town)

    def shown() -> set[str]:
        return {text_of(one)[:9] for one in said(town) if text_of(one).startswith("PI-")}

    assert len(shown()) == 15
    assert "PI-000040" in shown()
    await town.later(minutes=1)
    assert len(shown()) == 30
    await town.later(minutes=1)
    assert len(shown()) == 40
    before = len(said(town))
    await town.later(minutes=2)
    assert len(said(town)) == before
    async with town.app.database.read() as store:
        assert await store.desks.dealings() == []


async def test_what_was_said_to_be_worse_is_forgotten_in_time(town: Town) -> None:
    async with town.app.database.write() as store:
        await store.schedule.claim("worse:1:2000", town.clock.now())
    await town.later(days=30)
    async with town.app.database.read() as store:
        assert await store.schedule.latest("worse:1:2000") is not None
    await town.later(days=2)
    async with town.app.database.read() as store:
        assert await store.schedule.latest("worse:1:2000") is None
