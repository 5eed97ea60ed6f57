"""Photos from people: fetched, made harmless and small, stripped of where and when, stored.

A picture is read only up to a bound of pixels and only as JPEG, PNG or WebP; what comes out is
drawn anew from its pixels, so that nothing else a file may carry survives. The same file gives the
same picture, byte for byte.
"""

import io
import re
import warnings
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final

from PIL import Image

from domain.likeness import HEIGHT, WIDTH, dhash, plain
from storage.media import Picture
from storage.store import Store
from work.work import Hopeless, Payload, Result, Tools, Work

MAX_PIXELS: Final = 50_000_000
MAX_SIDE: Final = 1600  # pixels
QUALITY: Final = 80
FORMATS: Final = ("JPEG", "PNG", "WEBP")
SCANS: Final = 100  # of a progressive JPEG: usually 10; each takes as long as a whole picture
# The marker with its length and components: the film behind a moving photo has mere markers.
_SCAN: Final = re.compile(rb"\xff\xda\x00(?:\x08\x01|\x0a\x02|\x0c\x03|\x0e\x04)")
_ORIENTATION: Final = 0x0112  # EXIF
_PHOTO_NOTES: Final = 0x8769  # EXIF: where a camera notes what it did
_TAKEN: Final = 0x9003  # EXIF: DateTimeOriginal, by the camera's own clock
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# Pillow itself only warns above its bound, and refuses above twice that.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)


@dataclass(frozen=True, slots=True)
class Redrawn:
    """A picture drawn anew, and what it looks like."""

    jpeg: bytes
    width: int
    height: int
    dhash: int
    plain: bool
    taken: str  # by the camera's clock, "2026:11:23 09:00:00"; empty if it does not say


async def fetch(tools: Tools, payload: Payload) -> Result:
    """Fetch the photo `file_id` and store it; Hopeless when it is gone, too big or no picture.

    When it was taken is told to who asked, and kept nowhere.
    """
    content = await tools.download(payload["file_id"])
    picture, taken = await tools.compute(_store, tools, content)
    facts = asdict(picture)
    return {"media": facts.pop("sha"), "taken": taken, **facts}


async def keep(store: Store, result: Result, now: datetime) -> None:
    """Note what is stored, so that pictures which look like it find it."""
    facts = {name: value for name, value in result.items() if name not in {"media", "taken"}}
    await store.media.keep(Picture(sha=result["media"], **facts), now)


PHOTO: Final = Work(fetch, keep)


def redrawn(content: bytes) -> Redrawn:
    """Draw a picture anew, upright, at most 1600 pixels wide or high; Hopeless if it is none.

    Of moving pictures the first is taken. A file that ends too early is refused.
    """
    if content[4:8] == b"ftyp":
        raise Hopeless("a picture as HEIC or AVIF, which cannot be read here")
    if content.startswith(b"\xff\xd8") and len(_SCAN.findall(content)) > SCANS:
        raise Hopeless("a JPEG of too many scans")
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            return _redrawn(image)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise Hopeless("a picture of too many pixels") from None
    except Hopeless:
        raise
    except Exception as fault:  # noqa: BLE001 - a broken file may raise anything
        raise Hopeless(f"no picture that can be read: {type(fault).__name__}") from None


def _redrawn(image: Image.Image) -> Redrawn:
    if image.width * image.height > MAX_PIXELS:
        raise Hopeless("a picture of too many pixels")
    image.draft("RGB", (MAX_SIDE, MAX_SIDE))  # a JPEG is read at a fraction of its size: far faster
    image.load()
    small = _opaque(image)
    small.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    turned = _TURNS.get(_orientation(image))
    if turned is not None:
        small = small.transpose(turned)
    clean = Image.new("RGB", small.size)  # pixels only: `small` still knows what the file said
    clean.paste(small)
    target = io.BytesIO()
    clean.save(target, "JPEG", quality=QUALITY, progressive=True, optimize=True)
    grey = clean.convert("L").resize((WIDTH, HEIGHT), Image.Resampling.BOX).tobytes()
    return Redrawn(target.getvalue(), *clean.size, dhash(grey), plain(grey), _taken(image))


def _opaque(image: Image.Image) -> Image.Image:
    """Give the picture in colours, on white where one can see through it."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    seen_through = image.convert("RGBA")
    white = Image.new("RGBA", seen_through.size, "white")
    white.alpha_composite(seen_through)
    return white.convert("RGB")


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - a file's notes may be broken in any way; its pixels are read
        return 1


def _taken(image: Image.Image) -> str:
    try:
        return str(image.getexif().get_ifd(_PHOTO_NOTES).get(_TAKEN, ""))[:19]
    except Exception:  # noqa: BLE001 - as above
        return ""


def _store(tools: Tools, content: bytes) -> tuple[Picture, str]:
    new = redrawn(content)
    name = tools.shelf.keep(new.jpeg)
    kept = Picture(name, new.width, new.height, len(new.jpeg), new.dhash, new.plain)
    return kept, new.taken
