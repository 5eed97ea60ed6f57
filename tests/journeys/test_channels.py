"""Where is posted: bound by who may, told to everybody once, and in the public archive."""

from itertools import count
from xml.etree import ElementTree as ET

import orjson

from domain.people import Role
from tests.journeys.test_announcements import WORDS, citizens, runs, staff
from tests.town import Resident, Seen, Town

CHATS = count(-1001000000001, -1)


def channel(town: Town, admin: Resident, title: str = "Kabar Serang") -> int:
    """Let there be a channel of somebody's, and make the bot its admin."""
    number = next(CHATS)
    town.sim.add_channel(number, title, members=[admin.user], admins=[admin.user])
    town.sim.make_bot_admin(number, by=admin.user)
    return number


def posts(town: Town, number: int) -> list[str]:
    """Read what stands in a channel."""
    return [one.get("text") or one.get("caption") or "" for one in town.sim.messages(number)]


async def announces(person: Resident, town: Town, *audience: str) -> Seen:
    """Announce it to those chosen by taps; gives what was said before "Kirim"."""
    await person.types("/siaran")
    await person.taps("Tulis baru")
    await person.types(WORDS)
    for label in audience:
        await person.taps(label)
    seen = await person.taps("Sekarang")
    await person.taps("Kirim")
    await runs(town)
    return seen


async def test_what_is_announced_to_everybody_stands_in_the_channel_and_the_archive(
    town: Town,
) -> None:
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    number = channel(town, lilis)
    assert "Apa yang ditulis di Kabar Serang?" in (await lilis.sees()).text
    await lilis.taps("▫️ Pengumuman penting")
    seen = await announces(lilis, town, "Semua warga")
    assert "Juga ditulis di: Kabar Serang" in seen.text
    assert posts(town, number).count(WORDS) == 1
    public = town.config.storage.media.parent / "arsip"
    (item,) = orjson.loads((public / "feed.json").read_bytes())["items"]
    assert item["content_html"] == WORDS
    feed = ET.fromstring((public / "feed.xml").read_bytes())
    assert [one.text for one in feed.iter("description")][1:] == [WORDS]
    await lilis.taps("Perbaiki")
    await lilis.types("Ditutup <Selasa>.")
    await runs(town, 15)
    assert posts(town, number) == ["Ditutup <Selasa>."]
    assert b"&amp;lt;Selasa&amp;gt;" in (public / "feed.xml").read_bytes()
    await lilis.taps("Tarik")
    await lilis.taps("Ya, tarik")
    await runs(town, 15)
    assert posts(town, number) == []
    assert orjson.loads((public / "feed.json").read_bytes())["items"] == []


async def test_a_kecamatan_has_a_channel_of_its_own(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    await ibu.types("/langganan")
    await ibu.taps("📍 Pilih kecamatan atau desa")
    await ibu.taps("▫️ Ciruas")
    await ibu.taps("▫️ Seluruh kecamatan")
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    every, ciruas = channel(town, lilis), channel(town, lilis, "Kabar Ciruas")
    await lilis.sees()
    await lilis.types("/kanal")
    await lilis.taps("Kabar Serang")
    await lilis.taps("▫️ Pengumuman penting")
    await lilis.types("/kanal")
    await lilis.taps("Kabar Ciruas")
    await lilis.taps("📍 Kecamatan (0)")
    await lilis.taps("▫️ Kec. Ciruas")
    area = ("Satu kecamatan atau desa", "Ciruas", "Seluruh kecamatan", "Lanjut")
    await announces(lilis, town, *area)
    assert (posts(town, every), posts(town, ciruas)) == ([], [WORDS])


async def test_a_channel_that_throws_the_bot_out_is_told_once_and_before_sending(
    town: Town,
) -> None:
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    number = channel(town, lilis)
    await lilis.sees()
    await lilis.taps("▫️ Pengumuman penting")
    town.sim.remove_bot(number, by=lilis.user)
    await lilis.sees()
    await town.later(minutes=2)
    assert "tidak bisa menulis di Kabar Serang lagi" in (await lilis.sees()).text
    seen = await announces(lilis, town, "Semua warga")
    assert "Tidak akan ditulis di Kabar Serang" in seen.text
    assert "tidak bisa menulis di sana lagi" in (await lilis.types("/kanal")).text
    await lilis.taps("Kabar Serang")
    await lilis.taps("Lepaskan kanal ini")
    assert "Belum ada kanal" in (await lilis.types("/kanal")).text


async def test_who_may_not_send_binds_nothing(town: Town) -> None:
    (ibu,) = await citizens(town, 1)
    lilis = await staff(town, "Bu Lilis", Role.PUBLISHER)
    channel(town, ibu)
    assert (await ibu.sees()).text == ""
    assert "Belum ada kanal" in (await lilis.types("/kanal")).text
