"""What the bot tells by itself: the week in the channels, yesterday, and tomorrow's pick-up."""

from datetime import timedelta

import orjson
import pytest

from bot.manners import Announcements, Progress
from domain.announcements import State
from domain.errors import Stale
from domain.people import Role
from handlers.repeats import repeat
from handlers.turn import Round
from tests.journeys.test_announcements import WORDS, citizens, heard, runs, staff, state
from tests.journeys.test_channels import channel, posts
from tests.journeys.test_reporting import officer, reported, shows, stands
from tests.town import Resident, Town


async def publishes(town: Town) -> tuple[Resident, int]:
    """Let a publisher bind a channel in which the week is told."""
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    number = channel(town, lilis)
    await lilis.sees()
    await lilis.taps("▫️ Kemajuan mingguan")
    await town.later(minutes=1)
    await lilis.sees()
    return lilis, number


async def cleaned(town: Town) -> None:
    """Let a street be reported, cleaned, and called clean."""
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Ambil")
    await didi.taps("Selesai")
    await shows(didi)
    await stands(didi)
    await ibu.sees()
    await ibu.taps("Bersih")


async def follows_ciruas(person: Resident) -> None:
    await person.types("/langganan")
    await person.taps("📍 Pilih kecamatan atau desa")
    await person.taps("▫️ Ciruas")
    await person.taps("▫️ Seluruh kecamatan")


async def test_the_week_is_told_with_one_tap_and_a_quiet_one_is_not(town: Town) -> None:
    lilis, number = await publishes(town)
    await cleaned(town)
    await town.later(days=6, hours=20)
    seen = await lilis.sees()
    assert "1 laporan masuk, 1 dinyatakan bersih" in seen.text
    assert "Ciruas (1)" in seen.text
    assert "Data per 30 November 2026" in seen.text
    assert posts(town, number) == []
    await lilis.taps("Tulis di kanal")
    (post,) = town.sim.messages(number)
    assert "1 dinyatakan bersih" in post["caption"]
    assert post["photo"]
    feed = (town.config.storage.media.parent / "arsip" / "feed.json").read_bytes()
    assert "1 dinyatakan bersih" in orjson.loads(feed)["items"][0]["content_html"]
    before = len(lilis.chat())
    await town.later(days=7)
    await town.later(days=7)
    assert len(posts(town, number)) == 1
    assert "Tulis di kanal" not in str(lilis.chat()[before:])


async def test_a_week_is_told_once_whatever_happens_to_the_bot_and_the_clock(town: Town) -> None:
    town.config = town.config.model_copy(update={"progress": Progress(approve=False)})
    await town.close()
    await town.open()
    _, number = await publishes(town)
    await cleaned(town)
    await town.later(days=6, hours=20)
    assert len(posts(town, number)) == 1
    await town.crash()
    await town.later(minutes=2)
    town.clock.offset -= timedelta(hours=4)
    await town.later(minutes=2)
    assert len(posts(town, number)) == 1


async def test_a_week_that_was_missed_is_left_out_and_said(town: Town) -> None:
    lilis, number = await publishes(town)
    await cleaned(town)
    await town.later(days=8)  # Tuesday noon
    assert "Kabar mingguan Senin, 30 November 2026 07.00 WIB dilewati" in (await lilis.sees()).text
    assert posts(town, number) == []


async def test_who_follows_a_kecamatan_hears_what_happened_there(town: Town) -> None:
    ibu, dede = await citizens(town, 2)
    await follows_ciruas(ibu)
    await cleaned(town)
    await town.later(hours=19, minutes=35)  # 07.35
    await runs(town, 15)
    assert (
        "Kemarin 1 laporan sampah masuk dan 1 tempat dinyatakan bersih" in (await ibu.sees()).text
    )
    assert "Kabar Ciruas" not in str(dede.chat())
    assert "Kec. Ciruas" in (await ibu.taps("Kenapa saya dapat ini?")).text
    before = len(ibu.chat())
    await town.later(days=1)  # a day on which nothing happened
    await runs(town, 15)
    assert "Kabar Ciruas" not in str(ibu.chat()[before:])


async def test_the_evening_before_a_pick_up_who_wants_it_hears(town: Town) -> None:
    ibu, dede = await citizens(town, 2)
    await follows_ciruas(ibu)
    await ibu.types("/langganan")
    await ibu.taps("▫️ Jadwal sampah")
    lead = await officer(town, "Bu Ani", role="desk-lead")
    await lead.types("/jadwal_sampah")
    await lead.taps("Tambah atau ubah")
    assert "pemimpin meja" in (await lead.taps("Anyar")).toasts[-1]
    await lead.taps("Ciruas")
    await lead.taps("Seluruh kecamatan")
    await lead.taps("▫️ Selasa")
    await lead.taps("Lanjut")
    assert "disimpan: Selasa" in (await lead.types("DLH, 23 November 2026")).text
    await town.later(hours=6, minutes=31)  # 18.31
    await runs(town, 15)
    seen = await ibu.sees()
    assert "Besok, 24 November 2026, sampah diangkut di Kec. Ciruas" in seen.text
    assert "Sumber: DLH, 23 November 2026" in seen.text
    assert "sampah diangkut" not in str(dede.chat())
    await town.later(days=1)
    await runs(town, 15)
    assert str(ibu.chat()).count("sampah diangkut") == 1


async def test_it_recurs_for_a_month_with_a_restart_and_a_holiday(town: Town) -> None:
    town.config = town.config.model_copy(update={"announcements": Announcements(per_week=50)})
    await town.close()
    await town.open()
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await town.later(days=8)  # Tuesday 1 December 2026
    await lilis.types("/siaran")
    await lilis.taps("Tulis baru")
    await lilis.types(f"{WORDS} Hari ini {{tanggal}}.")
    await lilis.taps("Semua warga")
    await lilis.taps("Berulang")
    assert "Belum terbaca" in (await lilis.types("sering-sering")).text
    seen = await lilis.types("hari kerja jam 13 sampai 31 desember kecuali 21 desember")
    assert "setiap hari kerja pukul 13.00 WIB" in seen.text
    assert "Berikutnya: Selasa, 1 Desember 2026 13.00 WIB" in seen.text
    assert "berulang mulai" in (await lilis.taps("Kirim")).text
    assert "Berikutnya" in (await lilis.taps("Urungkan")).text
    assert "berulang mulai" in (await lilis.taps("Kirim")).text
    for day in range(1, 33):  # until the first of January
        if day == 16:  # the bot is down from noon until late in the evening
            await town.close()
            town.clock.advance(timedelta(hours=10))
            await town.open()
            await runs(town, 15)
            assert "dikirim Rabu, 16 Desember 2026 13.00 WIB dilewati" in (await lilis.sees()).text
            await town.later(hours=13, minutes=59, seconds=45)
            continue
        await town.later(hours=1, minutes=5)
        if day == 23:  # between the moment and the sending
            await town.crash()
        await runs(town, 15)
        await town.later(hours=22, minutes=54, seconds=45)
    days = [int(one["text"].split()[-3]) for one in ibu.chat() if WORDS in str(one.get("text"))]
    # The 21st is left out, the 16th was missed, the 24th and 25th are holidays; no weekends.
    weeks = [range(1, 5), range(7, 12), (14, 15, 17, 18), (22, 23), range(28, 32)]
    assert days == [day for week in weeks for day in week]
    assert await state(town) is State.FINISHED


async def test_what_was_missed_is_made_up_once_or_said(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await lilis.types("/siaran")
    await lilis.taps("Tulis baru")
    await lilis.types(WORDS)
    await lilis.taps("Semua warga")
    await lilis.taps("Berulang")
    await lilis.types("setiap hari jam 13")
    await lilis.taps("Kirim")
    await town.later(days=2, hours=4)  # Wednesday 16.00: Monday, Tuesday and today were missed
    await runs(town, 15)
    assert heard(ibu) == 1
    seen = await lilis.sees()
    assert "dilewati 2 kali, dari Senin, 23 November" in seen.text
    assert "sampai Selasa, 24 November" in seen.text
    town.clock.offset -= timedelta(hours=3, minutes=30)  # the clock goes back: 12.30, before it
    await runs(town, 15)
    await town.later(hours=1)  # 13.30 once more
    await runs(town, 15)
    assert heard(ibu) == 1
    await town.later(hours=2, minutes=30)
    await lilis.types("/siaran")
    assert "S-0001: berikutnya Kamis, 26 November 2026" in (await lilis.taps("Berulang: 1")).text
    await lilis.taps("S-0001")
    assert "27 November 2026 13.00" in (await lilis.taps("Lewati yang berikutnya")).text
    await town.later(hours=22)  # Thursday 14.00
    await runs(town, 15)
    assert heard(ibu) == 1
    await lilis.taps("Hentikan")
    await town.later(days=1)
    await runs(town, 15)
    assert heard(ibu) == 1


async def test_of_two_processes_that_come_to_a_moment_one_sends(town: Town) -> None:
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await recurs(lilis, "setiap hari jam 13")
    async with town.app.database.read() as store:
        one = await store.announcements.get(1)
    assert one is not None
    rule, due = one.rule, one.send_at
    assert rule is not None
    assert due is not None

    async def comes() -> None:
        async with town.app.database.write() as store:
            await repeat(Round(db=store, house=town.app.house, now=due), one, rule)

    await comes()
    with pytest.raises(Stale):  # it read the same row before the first was done
        await comes()
    async with town.app.database.write() as store:
        assert await store.announcements.occur(one, due, "salt", due) is None
        assert len(await store.announcements.newest(9)) == 2  # the rule, and what it sent once


async def test_what_reaches_ever_more_people_needs_a_second_person_some_day(town: Town) -> None:
    town.config = town.config.model_copy(update={"announcements": Announcements(approval_above=2)})
    await town.close()
    await town.open()
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    await recurs(lilis, "setiap hari jam 13")
    await town.later(hours=1, minutes=5)
    await runs(town, 15)
    assert heard(ibu) == 1
    await citizens(town, 1)
    await town.later(days=1)
    await runs(town, 15)
    assert heard(ibu) == 1
    assert "kini 3 orang" in (await lilis.sees()).text
    assert await state(town) is State.DRAFT


async def recurs(person: Resident, rule: str) -> None:
    """Go through the form of one that recurs, and send it."""
    await person.types("/siaran")
    await person.taps("Tulis baru")
    await person.types(WORDS)
    await person.taps("Semua warga")
    await person.taps("Berulang")
    await person.types(rule)
    await person.taps("Kirim")
