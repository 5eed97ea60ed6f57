"""What people hear: chosen with a tap, ended with one, and never without saying why."""

from domain.outgoing import Message, Priority, Send, t
from domain.subscriptions import EMERGENCY, IMPORTANT, Kind, Topic
from handlers.routing import Router
from handlers.subscriptions import footer
from handlers.turn import Turn
from tests.journeys.test_reporting import shows
from tests.town import Resident, Town

PESAN_IBU = Topic(Kind.PROGRAMME, "pesan-ibu")


async def topics(town: Town, person: Resident) -> set[Topic]:
    async with town.app.database.read() as store:
        return {one.topic for one in await store.subscriptions.of(person.user.id)}


async def test_start_brings_important_news_says_so_and_one_tap_ends_it(town: Town) -> None:
    ibu = town.resident()
    assert "cukup ketuk /berhenti" in (await ibu.types("/start")).text.casefold()
    assert await topics(town, ibu) == {IMPORTANT, EMERGENCY}
    ended = await ibu.types("/berhenti")
    assert "Pengumuman penting tidak kami kirim lagi" in ended.text
    assert "laporkan, pesan, atau tanyakan" in ended.text
    assert await topics(town, ibu) == {EMERGENCY}
    assert "hanya keadaan darurat" in (await ibu.types("/start")).text
    assert await topics(town, ibu) == {EMERGENCY}
    await ibu.taps("Kirim lagi saja")
    assert await topics(town, ibu) == {IMPORTANT, EMERGENCY}


async def test_topics_are_toggles_and_places_have_names(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    seen = await ibu.types("/langganan")
    assert {"✅ Pengumuman penting", "✅ Keadaan darurat", "▫️ Pesan Ibu"} <= set(seen.labels)
    assert "antara pukul 20.00 dan 06.00, dan paling banyak 3 kali" in seen.text
    seen = await ibu.taps("▫️ Pesan Ibu")
    assert "Dinyalakan: Pesan Ibu" in seen.toasts
    assert "✅ Pesan Ibu" in seen.labels
    await ibu.taps("📍 Pilih kecamatan atau desa")
    assert "▫️ Citerep" in (await ibu.taps("▫️ Ciruas")).labels
    await ibu.taps("▫️ Citerep")
    assert "✅ Ciruas" in (await ibu.taps("Kembali")).labels
    assert "Desa Citerep, Kec. Ciruas" in (await ibu.taps("Kembali")).text
    assert {PESAN_IBU, IMPORTANT, EMERGENCY} < await topics(town, ibu)
    await ibu.taps("✅ Pesan Ibu")
    assert PESAN_IBU not in await topics(town, ibu)


async def test_nobody_follows_the_whole_regency_place_by_place(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/langganan")
    await ibu.taps("📍 Pilih kecamatan atau desa")
    await ibu.taps("▫️ Ciruas")
    for label in [one for one in (await ibu.taps("▫️ Seluruh kecamatan")).labels if "▫️" in one][:4]:
        await ibu.taps(label)
    refused = await ibu.taps(next(one for one in labels(ibu) if "▫️" in one))
    assert "Paling banyak 5 wilayah" in refused.toasts[0]
    assert len(await topics(town, ibu)) == 5


def labels(person: Resident) -> list[str]:
    return [
        button["text"]
        for row in person.chat()[-1]["reply_markup"]["inline_keyboard"]
        for button in row
    ]


async def test_stop_lets_choose_among_several_or_ends_all_but_emergencies(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    assert "Tidak ada langganan" in (await town.resident("Eka").types("/berhenti")).text
    await ibu.types("/langganan")
    await ibu.taps("▫️ Pesan Ibu")
    await ibu.taps("▫️ Jadwal sampah")
    seen = await ibu.types("/berhenti")
    assert "Hentikan: Pesan Ibu" in seen.labels
    await ibu.taps("Hentikan: Pesan Ibu")
    assert PESAN_IBU not in await topics(town, ibu)
    await ibu.types("/berhenti")
    assert (
        "hanya keadaan darurat" in (await ibu.taps("Hentikan semua, kecuali keadaan darurat")).text
    )
    assert await topics(town, ibu) == {EMERGENCY}
    await ibu.types("/berhenti")
    await ibu.taps("Hentikan: Keadaan darurat")
    assert await topics(town, ibu) == set()


async def test_in_the_middle_of_a_form_stop_also_shows_the_way_out_of_it(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/lapor")
    await shows(ibu)
    assert "Batal" in " ".join((await ibu.types("/berhenti")).labels)


async def test_a_group_has_no_subscriptions(town: Town) -> None:
    ibu = town.resident()
    town.sim.add_group(id=-100500, title="Warga", members=[ibu.user])
    for command in ("/langganan", "/berhenti"):
        town.sim.send_text(ibu.user, command, chat=-100500)
        await town.settled()
        assert "percakapan pribadi" in town.sim.messages(-100500)[-1]["text"]


async def test_a_message_says_why_it_came_and_ends_what_it_came_for(town: Town) -> None:
    """An announcement is whatever a feature sends with this footer and this subject."""
    router = Router()

    @router.command("umumkan")
    async def announce(turn: Turn, _: str) -> None:
        """Send what an announcement is made of."""
        message = Message(t("say-more"), (footer(PESAN_IBU),))
        about = f"topic:{PESAN_IBU.written}"
        send = Send(turn.chat, message, Priority.ANNOUNCEMENT, about=about)
        turn.said.append((send, turn.now))

    await town.close()
    town.routers.append(router)
    await town.open()
    ibu = town.resident()
    await ibu.types("/start")
    await ibu.types("/langganan")
    await ibu.taps("▫️ Pesan Ibu")
    came = (await ibu.types("/umumkan")).only
    why = await ibu.taps("Kenapa saya dapat ini?", came)
    assert "karena memilih Pesan Ibu pada 23 November 2026" in why.text
    await ibu.types("/berhenti", reply_to=came["message_id"])
    assert await topics(town, ibu) == {IMPORTANT, EMERGENCY}
    assert "sudah tidak menyala" in (await ibu.taps("Kenapa saya dapat ini?", came)).text
    await ibu.taps("Kirim lagi saja")
    await ibu.taps("Berhenti", came)
    assert PESAN_IBU not in await topics(town, ibu)


async def test_a_button_of_a_topic_that_is_no_more_does_nothing(town: Town) -> None:
    ibu = town.resident()
    page = (await ibu.types("/langganan")).only
    for data in ("su:programme:tidak-ada", "su:area:99.99", "suk:99", "su:weather"):
        town.sim.tap(ibu.user, page["message_id"], data=data)
        assert (await ibu.sees()).toasts, data
    assert await topics(town, ibu) == set()
