"""Pictures to test with: drawn here, with all that cameras write into them."""

import io
import random

from PIL import Image, ImageDraw

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825


def street(seed: int = 1, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Draw something that is like nothing else: shapes of many colours."""
    chance = random.Random(seed)
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for _ in range(60):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        side = chance.randrange(40, 200)
        draw.ellipse((x, y, x + side, y + side), fill=tuple(chance.randbytes(3)))
    return image


def jpeg(image: Image.Image | None = None, *, orientation: int = 1, quality: int = 92) -> bytes:
    """Write a JPEG as a telephone does: where it was taken, with what, and a comment."""
    image = image or street()
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKE] = "Kamera Ibu Sari"
    exif[GPS] = {1: "S", 2: (6.0, 7.0, 12.5), 3: "E", 4: (106.0, 9.0, 1.0)}
    target = io.BytesIO()
    image.save(target, "JPEG", quality=quality, exif=exif, comment=b"rumah saya")
    return target.getvalue()


def png(image: Image.Image) -> bytes:
    """Write a PNG."""
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def opened(content: bytes) -> Image.Image:
    """Read a picture."""
    return Image.open(io.BytesIO(content))
