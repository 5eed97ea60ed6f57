"""One closed report in ten is seen again by a desk lead of another kecamatan."""

from datetime import timedelta

from tests.journeys.test_reporting import officer, reported, shows
from tests.town import Town


async def test_some_ends_are_seen_again_and_what_looks_wrong_reaches_the_head(town: Town) -> None:
    didi = await officer(town, "Didi")
    lead = await officer(town, "Lina", "36.04.05", "desk-lead")
    own = await officer(town, "Sri", "36.04.09", "desk-lead")
    head = await officer(town, "Pak Kepala", "", "dlh-head")
    for at in range(200):  # the hash of the history chooses one in ten
        town.clock.advance(timedelta(minutes=1))  # nobody writes so much in one
        ibu = town.resident(f"Ibu {at}")
        row, column = divmod(at, 14)
        await reported(town, ibu, at=(-6.095 - 0.0012 * row, 106.235 + 0.0012 * column))
        await didi.sees()
        await didi.taps("Selesai")
        await shows(didi)
        await didi.types("HP saya tidak bisa kirim lokasi")
        await ibu.sees()
        await ibu.taps("Bersih")
        if "Tidak meyakinkan" in (await lead.sees()).labels:
            break
    assert "dicatat" in (await lead.taps("Tidak meyakinkan")).text
    assert "tidak meyakinkan" in (await head.sees()).text
    assert "Tampak selesai" not in (await own.sees()).labels
