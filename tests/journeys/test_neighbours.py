"""A place outside the regency, known by the boundaries: kindly, and whose it most likely is."""

import json
from pathlib import Path

from bot.sections import Places
from simulator import Simulator
from tests.journeys.test_reporting import shows, stands
from tests.shapes import collection, feature, square
from tests.town import Town, TownClock


async def test_a_place_in_the_city_is_said_to_be_the_citys(
    telegram: Simulator, clock: TownClock, database_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "outlines.geojson"
    waringinkurung = feature("36.04.06", square(106.0, -6.05))
    ciruas = feature("36.04.09", square(106.2, -6.15))
    path.write_text(json.dumps(collection(waringinkurung, ciruas)), encoding="utf-8")
    town = Town(telegram, clock, database_url, media=tmp_path, places=Places(boundaries=path))
    await town.open()
    try:
        ibu = town.resident()
        await shows(ibu, caption="sampah numpuk di pasar")
        seen = await stands(ibu, (-6.118, 106.153))
        assert "tampaknya di Kota Serang" in seen.text
        assert "Tetap catat" in seen.labels
    finally:
        await town.close()
