"""What becomes of a photo: no place, no name, no bomb; and pictures that look alike are found."""

import io
import random
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageEnhance

from domain.likeness import HEIGHT, REACH, WIDTH, dhash, distance, plain, probes, slots
from storage.database import Database
from storage.media import Picture
from tests.edges.pictures import GPS, MAKE, jpeg, opened, png, street
from tests.moments import NOON
from work.media import MAX_PIXELS, MAX_SIDE, SCANS, redrawn
from work.shelf import Shelf
from work.work import Hopeless

HASHES = st.integers(-(2**63), 2**63 - 1)


def test_what_the_camera_wrote_is_gone_and_the_picture_is_upright() -> None:
    before = jpeg(orientation=6)
    assert {MAKE, GPS} <= set(opened(before).getexif())
    after = redrawn(before)
    kept = opened(after.jpeg)
    assert dict(kept.getexif()) == {}
    assert not {"exif", "comment", "icc_profile", "xmp"} & set(kept.info)
    for trace in (b"Exif", b"Kamera", b"rumah saya"):
        assert trace in before
        assert trace not in after.jpeg
    assert (after.width, after.height) == kept.size == (480, 640)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_looks_as_it_was_seen(orientation: int) -> None:
    seen = street(3)
    inverse = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = seen if orientation == 1 else seen.transpose(inverse[orientation])
    after = redrawn(jpeg(stored, orientation=orientation))
    assert distance(after.dhash, redrawn(jpeg(seen)).dhash) <= 2


def test_a_large_photo_becomes_small_and_a_small_one_stays() -> None:
    large = redrawn(jpeg(street(size=(4000, 3000))))
    assert (large.width, large.height) == (MAX_SIDE, MAX_SIDE * 3 // 4)
    assert len(large.jpeg) < 600_000
    assert (redrawn(jpeg()).width, redrawn(jpeg()).height) == (640, 480)


def test_the_same_file_gives_the_same_bytes() -> None:
    assert redrawn(jpeg()) == redrawn(jpeg())


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_pictures_of_every_kind_are_read(mode: str) -> None:
    image = street() if mode != "I;16" else Image.new(mode, (64, 64), 900)
    image = image.convert(mode) if mode != "I;16" else image
    content = jpeg(image) if mode == "CMYK" else png(image)
    assert redrawn(content).width == image.width


def test_what_is_seen_through_lies_on_white() -> None:
    kept = opened(redrawn(png(Image.new("RGBA", (64, 64), (0, 0, 0, 0)))).jpeg)
    assert kept.getpixel((30, 30)) == (255, 255, 255)


def test_of_a_moving_picture_the_first_is_taken() -> None:
    target = io.BytesIO()
    first, second = street(1), street(2)
    first.save(target, "WEBP", save_all=True, append_images=[second], duration=100)
    after = redrawn(target.getvalue())
    assert distance(after.dhash, redrawn(jpeg(first)).dhash) <= 3


def bomb(width: int, height: int) -> bytes:
    """Write a PNG of a few bytes that claims to be huge."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def many_scans() -> bytes:
    whole = jpeg()
    start = whole.index(b"\xff\xda", 2)
    return whole[:start] + whole[start : start + 14] * (SCANS + 1) + whole[start:]


HEIC = b"\0\0\0\x18ftypheic" + b"\0" * 100
REFUSED = {
    "nothing": (b"", "no picture"),
    "words": (b"halo " * 1000, "no picture"),
    "a film": (HEIC, "HEIC"),
    "a GIF": (b"GIF89a" + b"\0" * 50, "no picture"),
    "a bomb": (bomb(60_000, 60_000), "pixels"),
    "a small bomb": (bomb(MAX_PIXELS // 5000 + 1, 5000), "pixels"),
    "a liar": (bomb(4000, 4000), "no picture"),
    "half a JPEG": (jpeg()[:9000], "no picture"),
    "half a PNG": (png(street())[:9000], "no picture"),
    "endless scans": (many_scans(), "scans"),
    "a script": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "no picture"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_honest_picture_is_refused(what: str) -> None:
    content, why = REFUSED[what]
    with pytest.raises(Hopeless, match=why):
        redrawn(content)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), kind=st.sampled_from(["JPEG", "PNG", "WEBP"]))
def test_a_spoilt_file_is_read_or_refused_and_nothing_else(seed: int, kind: str) -> None:
    chance = random.Random(seed)
    target = io.BytesIO()
    street(size=(64, 48)).save(target, kind)
    content = bytearray(target.getvalue())
    for _ in range(chance.randrange(1, 20)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    try:
        after = redrawn(bytes(content))
    except Hopeless:
        return
    assert opened(after.jpeg).size == (after.width, after.height)


@pytest.mark.parametrize(
    "change",
    [
        lambda image: image.resize((320, 240)),
        lambda image: ImageEnhance.Brightness(image).enhance(0.8),
        lambda image: opened(jpeg(image, quality=20)).convert("RGB"),
        lambda image: image.convert("L").convert("RGB"),
    ],
    ids=["smaller", "darker", "worse", "grey"],
)
def test_the_same_scene_is_known_again(change: object) -> None:
    scene = street(5)
    assert callable(change)
    one, other = redrawn(jpeg(scene)), redrawn(jpeg(change(scene)))
    assert distance(one.dhash, other.dhash) <= REACH
    assert not one.plain


def test_other_scenes_are_not_taken_for_it() -> None:
    hashes = [redrawn(jpeg(street(seed))).dhash for seed in range(12)]
    apart = [distance(a, b) for at, a in enumerate(hashes) for b in hashes[:at]]
    assert min(apart) > REACH


@pytest.mark.parametrize("colour", ["black", "white", "#7a7a7a"])
def test_a_wall_or_the_night_is_plain(colour: str) -> None:
    assert redrawn(png(Image.new("RGB", (640, 480), colour))).plain


def test_a_mere_shade_is_plain() -> None:
    shade = Image.linear_gradient("L").rotate(90)
    assert redrawn(png(shade)).plain


@given(st.lists(st.integers(0, 255), min_size=WIDTH * HEIGHT, max_size=WIDTH * HEIGHT))
def test_a_hash_fits_a_database_and_does_not_mind_the_light(grey: list[int]) -> None:
    hash_ = dhash(grey)
    assert -(2**63) <= hash_ < 2**63
    assert dhash([2 * value + 5 for value in grey]) == hash_
    assert plain([grey[0]] * len(grey))


@given(hash_=HASHES, flips=st.sets(st.integers(0, 63), max_size=REACH))
def test_whatever_is_near_is_filed_where_one_looks(hash_: int, flips: set[int]) -> None:
    other = hash_
    for bit in flips:
        other ^= 1 << bit
    other = (other + 2**63) % 2**64 - 2**63
    assert distance(hash_, other) == len(flips)
    assert set(slots(other)) & set(probes(hash_))
    assert len(set(probes(hash_))) == 68


def picture(name: int, hash_: int, *, flat: bool = False) -> Picture:
    return Picture(f"{name:064x}", 640, 480, 1000, hash_, flat)


async def test_the_likest_come_first_and_the_unlike_not_at_all(database: Database) -> None:
    chance = random.Random(7)
    asked = chance.getrandbits(64) - 2**63
    near = {}
    async with database.write() as store:
        for number in range(300):
            apart = number % 12
            other = asked
            for bit in chance.sample(range(64), apart):
                other ^= 1 << bit
            other = (other + 2**63) % 2**64 - 2**63
            near[f"{number:064x}"] = apart
            await store.media.keep(picture(number, other), NOON)
        for number in range(1000, 1300):
            await store.media.keep(picture(number, chance.getrandbits(64) - 2**63), NOON)
    async with database.read() as store:
        found = await store.media.similar(asked)
        closer = await store.media.similar(asked, within=2)
    assert dict(found) == {name: apart for name, apart in near.items() if apart <= REACH}
    assert [apart for _, apart in found] == sorted(apart for _, apart in found)
    assert dict(closer) == {name: apart for name, apart in near.items() if apart <= 2}


async def test_plain_and_removed_pictures_are_like_nothing(database: Database) -> None:
    async with database.write() as store:
        await store.media.keep(picture(1, 5, flat=True), NOON)
        await store.media.keep(picture(2, 5), NOON)
        await store.media.keep(picture(2, 5), NOON)
        assert await store.media.similar(5) == [(f"{2:064x}", 0)]
        assert await store.media.get(f"{1:064x}") == picture(1, 5, flat=True)
        await store.media.remove(f"{2:064x}")
        await store.media.remove(f"{3:064x}")
        assert await store.media.similar(5) == []
        with pytest.raises(ValueError, match="not all can be found"):
            await store.media.similar(5, within=REACH + 1)


def test_the_shelf_keeps_the_same_bytes_once_and_gives_only_its_own(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "media")
    name = shelf.keep(b"one")
    assert shelf.keep(b"one") == name
    assert [path.read_bytes() for path in (tmp_path / "media").rglob("*.jpg")] == [b"one"]
    (tmp_path / "secret.txt").write_text("x")
    for wrong in ("", "../secret.txt", "out/../secret.txt", "/etc/passwd", "0" * 64, name.upper()):
        assert shelf.find(wrong) is None
    shelf.remove(name)
    shelf.remove("../secret.txt")
    assert shelf.find(name) is None
    with pytest.raises(ValueError, match="ending"):
        shelf.lend(b"x", "../x", NOON)


def test_a_half_written_file_is_written_whole(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "media")
    path = shelf.find(shelf.keep(b"whole"))
    assert path is not None
    path.write_bytes(b"who")
    shelf.keep(b"whole")
    assert path.read_bytes() == b"whole"
