"""Deadlines in working hours: each level hears once, and nobody while the citizen has the word."""

import pytest

from tests.journeys.test_reporting import officer, reported
from tests.town import Resident, Town


@pytest.fixture
async def desk(town: Town) -> tuple[Resident, Resident, Resident, Resident, str]:
    """An officer, a lead, the head of DLH, a citizen, and a report of Monday noon."""
    didi = await officer(town, "Didi")
    lead = await officer(town, "Lina", "36.04.09", "desk-lead")
    head = await officer(town, "Pak Kepala", "", "dlh-head")
    ibu = town.resident()
    number = await reported(town, ibu)
    for one in (didi, lead, head):
        await one.sees()
    return didi, lead, head, ibu, number


Desk = tuple[Resident, Resident, Resident, Resident, str]


async def test_each_level_hears_in_its_turn_and_once(town: Town, desk: Desk) -> None:
    didi, lead, head, ibu, number = desk
    # Eight working hours from Monday 12.00: four on Monday, four on Tuesday until 11.30.
    await town.later(hours=21, minutes=20)  # Tuesday 09.20: nearly six
    assert "hampir habis" not in (await didi.sees()).text
    await town.later(hours=1)
    seen = await didi.sees()
    assert "hampir habis.\nKec. Ciruas" in seen.text
    assert "Tinggal 1 jam kerja" in seen.text
    assert "Ambil" in seen.labels
    assert "janjikan" not in (await ibu.sees()).text
    assert "tenggatnya lewat" not in (await lead.sees()).text
    await town.later(hours=1, minutes=30)
    assert f"{number}: tenggatnya lewat" in (await lead.sees()).text
    assert "Lewat kurang dari 1 jam kerja" in str(lead.chat()[-1])
    assert "belum selesai dalam waktu" in (await ibu.sees()).text
    await town.later(minutes=30)
    assert "tenggatnya lewat" not in (await lead.sees()).text
    await town.later(hours=3, minutes=40)
    assert "satu setengah kali" in (await head.sees()).text
    assert "tidak ada laporan" in (await town.resident().types("/terlambat")).text.lower()
    await town.later(days=1)
    assert number in (await town.resident().types("/terlambat")).text
    await didi.taps("Ambil")
    await town.later(days=10)
    said = [one for one in ibu.chat() if "dalam waktu yang kami janjikan" in one.get("text", "")]
    assert len(said) == 1


async def test_what_is_held_is_opened_from_the_reminder(town: Town, desk: Desk) -> None:
    didi, lead, _, _, number = desk
    await didi.taps("Ambil")
    await town.later(days=7)
    assert f"{number}: tenggatnya lewat" in (await lead.sees()).text
    assert "Riwayat" in (await lead.taps("Buka")).text


async def test_a_bot_that_was_down_tells_each_once_when_it_is_back(town: Town, desk: Desk) -> None:
    didi, lead, head, _, _ = desk
    await town.crash()
    await town.later(days=4)
    await town.crash()
    await town.later(minutes=2)
    for one, words in (
        (didi, "hampir habis"),
        (lead, "tenggatnya lewat"),
        (head, "satu setengah kali"),
    ):
        await one.sees()
        said = [m.get("text", "") for m in one.chat() if words in m.get("text", "")]
        assert len(said) == 1, words


async def test_an_act_in_time_keeps_everybody_quiet(town: Town, desk: Desk) -> None:
    didi, lead, _, _, _ = desk
    await didi.taps("Ambil")
    await lead.sees()
    await town.later(days=1, hours=3)
    assert "lewat" not in (await lead.sees()).text


async def test_the_clock_stands_while_the_citizen_is_asked(town: Town, desk: Desk) -> None:
    didi, lead, _, ibu, number = desk
    await didi.taps("Tanya pelapor")
    await didi.types("RT berapa?")
    assert "Waktu berhenti" in (await didi.types(f"/laporan {number}")).text
    await town.later(days=4)
    assert "lewat" not in (await lead.sees()).text
    await ibu.taps("Jawab")
    await ibu.types("RT 05")
    assert "Sisa 40 jam kerja" in (await didi.types(f"/laporan {number}")).text


async def test_the_night_leaves_an_anchor_outside_the_database(town: Town, desk: Desk) -> None:
    admin = town.admin()
    await admin.types("/start")
    await town.later(hours=13)
    assert "Jangkar riwayat" in (await admin.sees()).text
