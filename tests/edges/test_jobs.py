"""Slow work: done at least once whatever happens, never in the way of replies, always told of."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.outgoing import Edit, Later, Message, Plain, Priority, Send
from handlers.routing import Router
from handlers.turn import Round, Turn
from storage.database import Database
from storage.faults import Unavailable
from tests.edges.pictures import jpeg, street
from tests.edges.test_media import bomb
from tests.moments import NOON
from tests.town import Resident, Town
from work.media import PHOTO
from work.work import Hopeless, Payload, Result, Tools, Work

LATER = Later("count", "x:1", {"number": 1})


class Gallery:
    """A feature that keeps photos and tells how that went, and has other slow work done."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, Any] | None]] = []
        self.faults: list[Exception] = []
        self.done = 0
        self.hold: asyncio.Event | None = None
        self.begun = asyncio.Event()
        self.router = Router()
        self.router.command("simpan")(self.store)
        self.router.command("hitung")(self.count)
        self.router.result("picture")(self.stored)
        self.router.result("count")(self.counted)

    async def store(self, turn: Turn, file_id: str) -> None:
        turn.later("picture", f"x:{turn.chat}", file_id=file_id, unique_id="u")
        turn.say(Plain("disimpan nanti"))

    async def stored(
        self, round_: Round, about: str, payload: Payload, result: Result | None
    ) -> None:
        self.heard.append((about, result))
        chat = int(about.partition(":")[2])
        if result is None:
            round_.tell(chat, Plain("foto tidak dapat dibaca"))
        else:
            round_.send(chat, Message(Plain("foto tersimpan"), file=result["media"]))

    async def count(self, turn: Turn, argument: str) -> None:
        key, _, wait = argument.partition(" ")
        after = timedelta(seconds=int(wait or 0))
        turn.later("count", f"x:{turn.chat}", key=key or None, after=after, number=7)
        turn.say(Plain("dihitung"))
        if key == "gagal":
            raise ZeroDivisionError

    async def do(self, tools: Tools, payload: Payload) -> Result:
        self.begun.set()
        if self.hold is not None:
            await self.hold.wait()
        if self.faults:
            raise self.faults.pop(0)
        self.done += 1
        return {"sum": payload["number"] + 1}

    async def counted(
        self, round_: Round, about: str, payload: Payload, result: Result | None
    ) -> None:
        self.heard.append((about, result))
        round_.tell(int(about.partition(":")[2]), Plain(f"hasil {result and result['sum']}"))
        if self.faults and result is not None:
            raise self.faults.pop(0)


@pytest.fixture
async def gallery(town: Town) -> Gallery:
    feature = Gallery()
    await town.close()
    town.routers = [feature.router]
    town.works = {"count": Work(feature.do), "picture": PHOTO}
    await town.open()
    return feature


def photo_of(town: Town, who: Resident, content: bytes) -> str:
    """Let somebody have sent a photo; gives its file id."""
    sizes = town.sim.town.files.photo(content)
    return str(sizes[-1]["file_id"])


def files(town: Town) -> list[Path]:
    return [path for path in town.config.storage.media.rglob("*") if path.is_file()]


async def ended(town: Town, state: str) -> int:
    async with town.app.database.read() as store:
        return await store.jobs.ended("done" if state == "done" else "failed")


async def test_a_photo_is_kept_without_its_place_and_shown_again(
    town: Town, gallery: Gallery
) -> None:
    ibu = town.resident()
    sent = jpeg()
    seen = await ibu.types(f"/simpan {photo_of(town, ibu, sent)}")
    assert seen.text.splitlines() == ["disimpan nanti", "foto tersimpan"]
    (path,) = files(town)
    kept = path.read_bytes()
    assert b"Exif" in sent
    assert b"Exif" not in kept
    shown = seen.messages[-1]["photo"][-1]["file_id"]
    assert town.sim.town.files.find(shown).data == kept
    about, result = gallery.heard[0]
    assert (about, result and result["bytes"]) == (f"x:{ibu.user.id}", len(kept))
    async with town.app.database.read() as store:
        assert result is not None
        assert await store.media.similar(result["dhash"]) == [(path.stem, 0)]


async def test_two_equal_photos_share_a_file(town: Town, gallery: Gallery) -> None:
    ibu, dede = town.resident(), town.resident("Pak Dede")
    for one in (ibu, dede):
        await one.types(f"/simpan {photo_of(town, one, jpeg(street(4)))}")
    assert len(gallery.heard) == 2
    assert len(files(town)) == 1


@pytest.mark.parametrize(
    "content",
    [bomb(9000, 9000), b"bukan gambar", jpeg()[:5000]],
    ids=["bomb", "words", "half"],
)
async def test_what_is_no_picture_is_given_up_and_told(
    town: Town, gallery: Gallery, content: bytes
) -> None:
    ibu = town.resident()
    stored = town.sim.town.files.keep("photo", content, mime="image/jpeg", name="y")
    seen = await ibu.types(f"/simpan {stored.file_id}")
    assert "foto tidak dapat dibaca" in seen.text
    assert gallery.heard[0][1] is None
    assert files(town) == []
    assert (await ibu.types("/batal")).only


async def test_a_photo_too_big_or_gone_is_given_up_at_once(town: Town, gallery: Gallery) -> None:
    ibu = town.resident()
    huge = town.sim.town.files.keep("document", b"x", mime="image/png", name="y", size=30 << 20)
    for file_id in (huge.file_id, "AgACtidakada"):
        assert "foto tidak dapat dibaca" in (await ibu.types(f"/simpan {file_id}")).text
    assert await ended(town, "failed") == 2


@pytest.mark.parametrize("method", ["file", "getFile"])
@pytest.mark.parametrize("status", [502, 404, 0])
async def test_a_file_server_that_is_out_of_order_is_waited_for(
    town: Town, gallery: Gallery, method: str, status: int
) -> None:
    ibu = town.resident()
    if status:
        town.sim.fail(method, status=status, times=3)
    else:
        town.sim.drop(method, times=3)
    seen = await ibu.types(f"/simpan {photo_of(town, ibu, jpeg())}")
    assert seen.only["text"] == "disimpan nanti"
    for _ in range(4):
        await town.later(minutes=6)
    assert (await ibu.sees()).text == "foto tersimpan"
    assert await ended(town, "done") >= 1


async def test_a_file_server_that_never_comes_back_is_given_up_after_a_day(
    town: Town, gallery: Gallery
) -> None:
    ibu = town.resident()
    town.sim.fail("file", status=502, times=None)
    await ibu.types(f"/simpan {photo_of(town, ibu, jpeg())}")
    for _ in range(23):
        await town.later(hours=1)
    assert gallery.heard == []
    await town.later(hours=2)
    assert (await ibu.sees()).text == "foto tidak dapat dibaca"


async def test_a_crash_in_the_middle_makes_it_be_done_once_more(
    town: Town, gallery: Gallery
) -> None:
    ibu = town.resident()
    gallery.hold = asyncio.Event()
    town.sim.send_text(ibu.user, "/hitung")
    await asyncio.wait_for(gallery.begun.wait(), 10)
    await town.crash()
    gallery.hold = None
    await town.later(minutes=2)
    assert (await ibu.sees()).text.count("hasil 8") == 1
    assert gallery.done == 1


async def test_a_stop_in_the_middle_gives_it_back(town: Town, gallery: Gallery) -> None:
    ibu = town.resident()
    gallery.hold = asyncio.Event()
    town.sim.send_text(ibu.user, "/hitung")
    await asyncio.wait_for(gallery.begun.wait(), 10)
    await town.close()
    gallery.hold = None
    await town.open()
    assert "hasil 8" in (await ibu.sees()).text


async def test_replies_do_not_wait_for_work_that_hangs(town: Town, gallery: Gallery) -> None:
    ibu = town.resident()
    gallery.hold = asyncio.Event()
    for _ in range(10):
        town.sim.send_text(ibu.user, "/hitung")
    await asyncio.wait_for(gallery.begun.wait(), 10)
    town.sim.send_text(ibu.user, "/batal")
    await town.sim.wait_for(lambda: "Tidak ada isian" in ibu.chat()[-1].get("text", ""), 10)
    gallery.hold.set()
    assert (await ibu.sees()).text.count("hasil 8") == 10


async def test_what_a_turn_asked_for_and_then_failed_is_not_done(
    town: Town, gallery: Gallery
) -> None:
    ibu = town.resident()
    await ibu.types("/hitung gagal")
    assert gallery.done == 0


async def test_the_same_work_is_asked_for_once_while_it_waits(town: Town, gallery: Gallery) -> None:
    ibu = town.resident()
    for _ in range(3):
        await ibu.types("/hitung sekali 60")
    assert gallery.done == 0
    await town.later(seconds=61)
    assert gallery.done == 1
    await ibu.types("/hitung sekali")
    assert gallery.done == 2


async def test_a_fault_of_ours_is_tried_again_and_the_admins_hear(
    town: Town, gallery: Gallery
) -> None:
    admin, ibu = town.admin(), town.resident()
    await admin.types("/start")
    gallery.faults = [ZeroDivisionError("3604051234560001"), ZeroDivisionError()]
    await ibu.types("/hitung")
    told = (await admin.sees()).only["text"]
    assert "count" in told
    assert "ZeroDivisionError" in told
    assert "3604051234560001" not in told
    for _ in range(2):
        await town.later(minutes=10)
    assert (await ibu.sees()).text.endswith("hasil 8")
    assert not (await admin.sees()).messages


async def test_a_fault_of_the_feature_leaves_nothing_said(town: Town, gallery: Gallery) -> None:
    ibu = town.resident()

    async def fail_then_tell(round_: Round, *_: Any) -> None:
        round_.tell(ibu.user.id, Plain("belum"))
        if len(gallery.heard) < 2:
            gallery.heard.append(("", None))
            raise ZeroDivisionError

    town.app.runner._results = {"count": fail_then_tell}
    assert "belum" not in (await ibu.types("/hitung")).text
    for _ in range(2):
        await town.later(minutes=10)
    assert (await ibu.sees()).text == "belum"


async def test_what_always_fails_is_given_up_and_told(town: Town, gallery: Gallery) -> None:
    ibu = town.resident()
    gallery.faults = [ZeroDivisionError() for _ in range(50)]
    await ibu.types("/hitung")
    for _ in range(7):
        await town.later(hours=12)
    assert gallery.heard == [(f"x:{ibu.user.id}", None)]
    assert "hasil None" in (await ibu.sees()).text
    assert len(gallery.faults) == 45


async def test_a_database_that_falters_and_hopeless_work_have_their_own_ends(
    town: Town, gallery: Gallery
) -> None:
    ibu = town.resident()
    gallery.faults = [Unavailable("disk full"), Hopeless("no")]
    await ibu.types("/hitung")
    assert gallery.heard == []
    await town.later(minutes=1)
    assert gallery.heard == [(f"x:{ibu.user.id}", None)]
    assert await ended(town, "failed") == 1


async def test_work_that_nobody_knows_fails_quietly(town: Town, gallery: Gallery) -> None:
    await plant(town, "unknown")
    assert await ended(town, "failed") == 1


async def plant(town: Town, kind: str, **payload: Any) -> None:
    async with town.app.database.write() as store:
        round_ = Round(db=store, house=town.app.house, now=town.clock.now())
        round_.later(kind, **payload)
        new = await town.app.worker._writer.post(store, round_.said, {})
    town.app.runner.posted(new)
    await town.settled()


async def says(town: Town, *said: Send | Edit) -> None:
    async with town.app.database.write() as store:
        letters = [(one, town.clock.now()) for one in said]
        new = await town.app.worker._writer.post(store, letters, {})
    town.app.sender.posted(new)
    await town.settled()


def send(who: Resident, message: Message, **other: Any) -> Send:
    return Send(who.user.id, message, Priority.REPLY, **other)


async def test_a_document_is_sent_under_its_name_and_deleted_later(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    shelf = town.app.sender._shelf
    name = shelf.lend(b"PK-isi", "xlsx", town.clock.now())
    await says(town, send(ibu, Message(Plain("Ini laporannya"), file=name, name="laporan.xlsx")))
    got = (await ibu.sees()).messages[-1]
    assert got["caption"] == "Ini laporannya"
    assert got["document"]["file_name"] == "laporan.xlsx"
    assert town.sim.town.files.find(got["document"]["file_id"]).data == b"PK-isi"
    await town.later(hours=12)
    assert shelf.find(name) is not None
    await town.later(hours=18)
    assert shelf.find(name) is None


async def test_a_file_that_is_gone_fails_its_row_and_holds_up_nobody(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    gone = Message(Plain("x"), file=f"out/{'0' * 64}.xlsx", name="laporan.xlsx")
    await says(town, send(ibu, gone), send(ibu, Message(Plain("berikutnya"))))
    assert (await ibu.sees()).text == "berikutnya"
    async with town.app.database.read() as store:
        assert await store.outbox.ended("failed") == 1


async def test_a_photo_that_cannot_be_shown_keeps_nobody_from_the_words(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    document = town.sim.town.files.keep("document", jpeg(), mime="image/jpeg", name="a.jpg")
    card = Message(Plain("kartu"), photo=document.file_id)
    await says(town, send(ibu, card, key="card"))
    assert (await ibu.sees()).only["text"] == "kartu"
    changed = Message(Plain("kartu, diambil"), photo=document.file_id)
    await says(town, Edit(ibu.user.id, changed, of_key="card"))
    assert (await ibu.sees()).only["text"] == "kartu, diambil"


async def test_an_edit_finds_the_words_of_a_card_that_has_become_a_photo(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    photo = photo_of(town, ibu, jpeg())
    await says(town, send(ibu, Message(Plain("kartu"), photo=photo), key="card"))
    await says(town, Edit(ibu.user.id, Message(Plain("kartu, selesai")), of_key="card"))
    shown = (await ibu.sees()).only
    assert (shown["caption"], "photo" in shown) == ("kartu, selesai", True)


async def test_an_album_shows_photos_of_both_kinds_with_one_caption(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    stored = town.app.sender._shelf.keep(jpeg(street(9)))
    album = Message(Plain("tiga foto"), photos=(photo_of(town, ibu, jpeg()), stored))
    await says(town, send(ibu, album, about="card:17"))
    shown = (await ibu.sees()).messages
    assert [one.get("caption") for one in shown] == ["tiga foto", None]
    assert len({one["media_group_id"] for one in shown}) == 1
    async with town.app.database.read() as store:
        row = await store.outbox.by_message(ibu.user.id, shown[0]["message_id"])
        assert row is not None
    single = Message(Plain("satu"), photos=(stored,))
    await says(town, send(ibu, single))
    assert "photo" in (await ibu.sees()).only


def test_what_telegram_does_not_have_is_refused_when_it_is_written() -> None:
    for wrong in (
        {"photos": ("a",) * 11},
        {"photos": ("a", "b"), "rows": ((),)},
        {"photo": "a", "file": "b"},
    ):
        with pytest.raises(ValueError, match="album|one photo"):
            Message(Plain("x"), **wrong)


async def test_who_lost_a_claim_undoes_nothing(database: Database) -> None:
    minute = timedelta(minutes=1)
    async with database.write() as store:
        await store.jobs.add([(LATER, NOON)])
        (first,) = await store.jobs.claim(NOON, 5, NOON + minute)
        assert await store.jobs.claim(NOON, 5, NOON + minute) == []
        await store.jobs.renew([first.id], NOON + 2 * minute)
        assert await store.jobs.claim(NOON + minute, 5, NOON + 3 * minute) == []
        (second,) = await store.jobs.claim(NOON + 2 * minute, 5, NOON + 4 * minute)
        assert not await store.jobs.end(first, "done", NOON)
        await store.jobs.again(first, NOON, "late")
        assert await store.jobs.claim(NOON, 5, NOON + minute) == []
        assert await store.jobs.end(second, "done", NOON)
        assert (await store.jobs.state(NOON)).waiting == 0
        await store.jobs.forget(NOON + minute)
        assert await store.jobs.ended("done") == 0


async def test_work_that_ends_the_process_each_time_is_given_up(
    town: Town, gallery: Gallery
) -> None:
    ibu = town.resident()
    gallery.hold = asyncio.Event()
    town.sim.send_text(ibu.user, "/hitung")
    for _ in range(5):
        await asyncio.wait_for(gallery.begun.wait(), 10)
        gallery.begun.clear()
        await town.crash()
        town.clock.advance(timedelta(minutes=2))
        town.app.runner.wake.set()
    await town.settled()
    assert gallery.heard == [(f"x:{ibu.user.id}", None)]
