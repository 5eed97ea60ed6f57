"""The file of boundaries: read at the start, its faults told before anybody meets them."""

import json
from pathlib import Path

import pytest

from bot.app import App
from bot.boundaries import boundaries_faults, places_of
from bot.check import faults_of
from bot.config import Config, load
from bot.introduction import CannotStart
from domain.geo import Inside, Places
from domain.places import Point
from tests.shapes import collection, feature, square

TOKEN = {"SOBAT_TELEGRAM__TOKEN": "4242:a-very-secret_Token"}
GOOD = json.dumps(collection(feature("36.04.09", square(106.2, -6.15))))


def settings(boundaries: str, folder: Path) -> Config:
    storage = {"SOBAT_STORAGE__URL": f"sqlite:///{folder}/sobat.db"}
    return load(None, {**TOKEN, **storage, "SOBAT_PLACES__BOUNDARIES": boundaries})


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    config = settings("", tmp_path)
    assert config.places.boundaries is None
    assert places_of(config.places.boundaries) == Places()
    assert boundaries_faults(None) == []


def test_a_file_is_seen_from_where_the_bot_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outlines.geojson").write_text("\ufeff" + GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    path = settings("outlines.geojson", tmp_path).places.boundaries
    assert places_of(path).locate(Point(-6.1, 106.25)) == Inside("36.04.09")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not JSON at line 1, column 1"),
        ('{"type": "FeatureCollection",\n oops}', "is not JSON at line 2"),
        ("[]", "is not a GeoJSON FeatureCollection"),
        (GOOD.replace("36.04.09", "36.73.01"), "feature 1 has a code that is not 36.04.NN"),
        (GOOD.replace("36.04.09", "36.04.21"), "36.04.21 is no kecamatan of the regency"),
    ],
)
async def test_a_wrong_file_is_told_and_the_bot_does_not_start(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "outlines.geojson"
    path.write_text(text, encoding="utf-8")
    config = settings(str(path), tmp_path)
    with pytest.raises(CannotStart, match=f"places.boundaries: {said}"):
        await App.assemble(config)
    assert not (tmp_path / "sobat.db").exists(), "told before anything is made"
    assert f"places.boundaries: {said}" in "\n".join(await faults_of(config))


async def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "none.geojson", "No such file"), (tmp_path, "Is a directory")):
        config = settings(str(path), tmp_path)
        assert f"places.boundaries: cannot be read: {said}" in "\n".join(await faults_of(config))
