"""An announcement reaches everybody once: written, agreed on, taken back, paused, watched."""

from typing import Any

import pytest

from bot.manners import Announcements
from domain.announcements import Fate, State
from domain.people import Grant, Role
from domain.subscriptions import IMPORTANT
from simulator import Simulator
from tests.town import Resident, Seen, Town, TownClock

WORDS = "TPA Cilowong ditutup Senin. Pengangkutan mulai lagi Selasa."


async def staff(town: Town, name: str, role: Role) -> Resident:
    """Let an editor or a publisher move in."""
    person = town.resident(name)
    await person.types("/start")
    async with town.app.database.write() as store:
        await store.roles.give(person.user.id, name, Grant(role), 1000, town.clock.now())
    return person


async def citizens(town: Town, number: int) -> list[Resident]:
    """Let people press START."""
    people = [town.resident(f"Warga {one}") for one in range(number)]
    for person in people:
        await person.types("/start")
    return people


async def writes(person: Resident, words: str = WORDS) -> Seen:
    """Go through the form as far as "Kirim"."""
    await person.types("/siaran")
    await person.taps("Tulis baru")
    await person.types(words)
    await person.taps("Semua warga")
    return await person.taps("Sekarang")


def heard(person: Resident, words: str = WORDS) -> int:
    """Count how often somebody has got it."""
    return sum((one.get("text") or one.get("caption")) == words for one in person.chat())


async def runs(town: Town, seconds: int = 90) -> None:
    """Let time pass, tick by tick."""
    for _ in range(seconds // 5):
        await town.later(seconds=5)


async def fates(town: Town, number: int = 1) -> dict[Fate, int]:
    async with town.app.database.read() as store:
        return dict((await store.announcements.progress(number)).fates)


async def state(town: Town, number: int = 1) -> State:
    async with town.app.database.read() as store:
        one = await store.announcements.get(number)
    assert one is not None
    return one.state


async def test_a_publisher_says_it_to_everybody_once(town: Town) -> None:
    people = await citizens(town, 3)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    seen = await writes(lilis)
    assert "4 orang" in seen.text
    assert "diurungkan" in (await lilis.taps("Kirim")).text
    assert [heard(one) for one in people] == [0, 0, 0]
    await runs(town)
    assert [heard(one) for one in people] == [1, 1, 1]
    assert await state(town) is State.FINISHED
    assert "Terkirim: 4" in (await lilis.sees()).text
    await runs(town)
    assert [heard(one) for one in people] == [1, 1, 1]
    assert "Kenapa saya dapat ini?" in str(people[0].chat()[-1])


async def test_it_can_be_taken_back_for_a_minute(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await writes(lilis)
    await lilis.taps("Kirim")
    await runs(town, 30)
    await lilis.taps("Urungkan")
    await runs(town)
    assert heard(ibu) == 0
    assert await state(town) is State.DRAFT


async def test_what_an_editor_writes_a_publisher_agrees_to(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    edi, lilis = (
        await staff(town, "Pak Edi", Role.EDITOR),
        await staff(town, "Bu Lilis", Role.PUBLISHER),
    )
    assert "orang kedua" in (await writes(edi)).text
    assert "menunggu persetujuan" in (await edi.taps("Kirim")).text
    assert WORDS in (await lilis.sees()).text
    await lilis.taps("Setujui")
    assert "disetujui" in (await edi.sees()).text
    await runs(town)
    assert heard(ibu) == 1
    assert "siaran-approve" in (await town.admin().types("/audit")).text


async def test_nobody_agrees_to_their_own(town: Town) -> None:
    await town.close()
    settings = {"announcements": Announcements(approval_above=2)}
    town.config = town.config.model_copy(update=settings)
    await town.open()
    await citizens(town, 3)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    sari = await staff(town, "Bu Sari", Role.PUBLISHER)
    await writes(lilis)
    await lilis.taps("Kirim")
    lilis.town.sim.tap(lilis.user, lilis.chat()[-1]["message_id"], data="siv:1")
    assert "orang lain" in (await lilis.sees()).toasts[-1]
    await sari.sees()
    await sari.taps("Kembalikan")
    assert await state(town) is State.DRAFT
    assert "dikembalikan" in (await lilis.sees()).text


async def test_one_may_stop_and_go_on_or_end(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await town.later(hours=9)  # 21.00: it runs, but only begins in the morning
    await writes(lilis)
    await lilis.taps("Kirim")
    await runs(town)
    assert "Jam tenang" in str(lilis.chat()[-1])
    assert await lilis.taps("Jeda")
    await town.later(hours=10)
    await runs(town, 15)
    assert (heard(ibu), await state(town)) == (0, State.PAUSED)
    assert "Belum menerima: 2 orang" in (await lilis.taps("Siapa belum menerima")).text
    await lilis.taps("Lanjutkan")
    await runs(town, 15)
    assert (heard(ibu), await state(town)) == (1, State.FINISHED)


async def test_what_is_ended_reaches_nobody_else(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await town.later(hours=9)
    await writes(lilis)
    await lilis.taps("Kirim")
    await runs(town)
    assert "Dilewati: 2" in (await lilis.taps("Batalkan")).text
    await town.later(hours=10)
    await runs(town, 15)
    assert (heard(ibu), await state(town)) == (0, State.CANCELLED)
    assert "pengumuman dibatalkan" in (await lilis.taps("Siapa belum menerima")).text


@pytest.mark.parametrize("stops", [True, False], ids=["stops", "blocks"])
async def test_who_stops_or_blocks_meanwhile_is_left_alone(town: Town, stops: bool) -> None:
    ibu, dede = await citizens(town, 2)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await town.later(hours=9)  # at night, so that they are queued and do not have it yet
    await writes(lilis)
    await lilis.taps("Kirim")
    await runs(town)
    if stops:
        async with town.app.database.write() as store:
            now = town.clock.now()
            await store.subscriptions.choose(ibu.user.id, IMPORTANT, now, wanted=False)
    else:
        town.sim.block(ibu.user)
    await town.later(hours=10)
    await runs(town, 15)
    assert (heard(ibu), heard(dede)) == (0, 1)
    assert await fates(town) == {Fate.SENT: 2, Fate.SKIPPED: 1}
    assert await state(town) is State.FINISHED


async def test_at_night_people_sleep_but_for_an_emergency(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await town.later(hours=9)  # 21.00
    await writes(lilis)
    await lilis.taps("Kirim")
    await runs(town)
    assert heard(ibu) == 0
    await lilis.types("/siaran")
    await lilis.taps("Tulis baru")
    await lilis.types("Banjir di Kragilan. Jauhi sungai.")
    await lilis.taps("🔴 Darurat (juga malam hari)")
    await lilis.taps("Sekarang")
    await lilis.taps("Kirim")
    await runs(town)
    assert heard(ibu, "Banjir di Kragilan. Jauhi sungai.") == 1
    await town.later(hours=9)  # 06.0x
    await runs(town, 15)
    assert heard(ibu) == 1


async def test_three_a_week_are_enough_for_anybody(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    for number in range(4):
        seen = await writes(lilis, f"Kabar {number}.")
        if number == 3:
            assert "0 orang" in seen.text
            assert "Tidak ada yang akan menerimanya" in (await lilis.taps("Kirim")).toasts[-1]
            break
        await lilis.taps("Kirim")
        await runs(town)
        assert heard(ibu, f"Kabar {number}.") == 1


async def test_a_kecamatan_is_told_alone(town: Town) -> None:
    ibu, dede = await citizens(town, 2)
    await ibu.types("/langganan")
    await ibu.taps("📍 Pilih kecamatan atau desa")
    seen = await ibu.taps("▫️ Ciruas")
    await ibu.taps(next(one for one in seen.labels if "kecamatan" in one.casefold()))
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await lilis.types("/siaran")
    await lilis.taps("Tulis baru")
    await lilis.types(WORDS)
    await lilis.taps("Satu kecamatan atau desa")
    await lilis.taps("Ciruas")
    seen = await lilis.taps("Seluruh kecamatan")
    assert "1 orang" in seen.text
    assert "Warga A (Bahasa Indonesia; Kec. Ciruas)" in seen.text
    await lilis.taps("Lanjut")
    await lilis.taps("Sekarang")
    await lilis.taps("Kirim")
    await runs(town)
    assert (heard(ibu), heard(dede)) == (1, 0)


async def test_a_time_is_understood(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await writes(lilis)
    await lilis.types("/siaran")
    await lilis.taps("S-0001: konsep")
    await lilis.taps("Semua warga")
    await lilis.taps("Tulis waktunya")
    assert "belum terbaca" in (await lilis.types("kapan-kapan")).text
    assert "24 November 2026 09.00" in (await lilis.types("besok jam 9")).text
    await lilis.taps("Kirim")
    await runs(town)
    assert heard(ibu) == 0
    await town.later(hours=21)
    await runs(town, 15)
    assert heard(ibu) == 1


async def test_a_crash_in_the_middle_says_it_to_nobody_twice(
    telegram: Simulator, clock: TownClock, database_url: str, tmp_path: Any
) -> None:
    town = Town(telegram, clock, database_url, media=tmp_path, announcements=Announcements())
    await town.open()
    try:
        people = await citizens(town, 8)
        lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
        await writes(lilis)
        await lilis.taps("Kirim")
        for _ in range(16):
            await town.later(seconds=5)
            await town.crash()
        await runs(town, 30)
        assert {heard(one) for one in people} <= {0, 1}
        found = await fates(town)
        assert sum(heard(one) for one in people) >= 8 - found.get(Fate.UNKNOWN, 0)
        assert await state(town) is State.FINISHED
    finally:
        await town.close()
