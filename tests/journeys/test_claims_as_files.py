"""A claim's photo sent as a file: it is shown to who must judge it, and tells when it was taken."""

import io
from datetime import datetime, timedelta

from PIL import Image

from domain.lines import WIB
from tests.journeys.test_reporting import officer, reported, stands
from tests.town import Resident, Seen, Town

TAKEN = 0x9003  # EXIF's DateTimeOriginal, in the folder 0x8769


def photo(taken: datetime | None = None) -> bytes:
    """Draw a photo as a camera keeps it, with its own idea of when it was taken."""
    notes = Image.Exif()
    if taken is not None:
        notes.get_ifd(0x8769)[TAKEN] = taken.astimezone(WIB).strftime("%Y:%m:%d %H:%M:%S")
    kept = io.BytesIO()
    Image.effect_noise((640, 480), 60).save(kept, "JPEG", exif=notes)
    return kept.getvalue()


async def claims(didi: Resident, data: bytes, *, afar: bool = False) -> Seen:
    """Close the report on the newest card with a file and the officer's place."""
    await didi.sees()
    await didi.taps("Selesai")
    didi.town.sim.send_document(didi.user, "bersih.jpg", "image/jpeg", data=data)
    await didi.sees()
    return await stands(didi, (-6.2, 106.3) if afar else (-6.1002, 106.2402))


async def test_a_photo_older_than_the_report_is_looked_at(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "", "desk-lead")
    await reported(town, ibu)
    await ibu.sees()
    await claims(didi, photo(town.clock.now() - timedelta(days=3)))
    seen = await lead.sees()
    assert "sebelum laporan ini masuk" in seen.text
    assert any(one.get("photo") for one in seen.messages)
    assert "Bersih?" not in (await ibu.sees()).text


async def test_a_photo_taken_for_it_is_believed(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await town.later(hours=2)
    await claims(didi, photo(town.clock.now()))
    assert "Bersih?" in (await ibu.sees()).text


async def test_a_camera_that_does_not_know_the_time_is_believed(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await claims(didi, photo())
    assert "Bersih?" in (await ibu.sees()).text


async def test_a_doubted_claim_comes_with_its_picture_though_it_was_a_file(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "", "desk-lead")
    await reported(town, ibu)
    await claims(didi, photo(), afar=True)
    seen = await lead.sees()
    assert "lebih dari 100 meter" in seen.text
    assert sum(bool(one.get("photo")) for one in seen.messages) == 1
