"""What cameras hang on a photo that is sent as a file must not make it unreadable."""

import io
import random

from PIL import Image

from work.media import SCANS, redrawn


def photo() -> bytes:
    target = io.BytesIO()
    Image.radial_gradient("L").save(target, "JPEG")
    return target.getvalue()


def test_a_photo_with_a_film_behind_it_is_read_like_the_photo_alone() -> None:
    film = random.Random(1).randbytes(12_000_000)
    assert film.count(b"\xff\xda") > SCANS, "by chance there are as many as in an endless JPEG"
    assert redrawn(photo() + film) == redrawn(photo())
