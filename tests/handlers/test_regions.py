"""The regency's places as the registry package names them, and found by those names."""

from collections import defaultdict
from pathlib import Path

import handlers.content
from domain.places import CENTRES
from handlers.regions import all_desa, all_kecamatan, desa_name, gazetteer, kecamatan_name

EVERY_DESA = [one for kecamatan in all_kecamatan() for one in all_desa(kecamatan.code)]


def test_29_kecamatan_and_326_desa() -> None:
    assert {one.code for one in all_kecamatan()} == set(CENTRES)
    assert len(EVERY_DESA) == len({one.code for one in EVERY_DESA}) == 326
    assert all(one.code.startswith(f"{one.kecamatan}.") for one in EVERY_DESA)
    assert all_desa("36.73.01") != all_desa("36.99.99") == ()


def test_names_of_codes() -> None:
    assert kecamatan_name("36.04.09") == "Ciruas"
    assert desa_name("36.04.30.2011") == "Tambang Ayam"
    assert (kecamatan_name("36.04.99"), desa_name("36.04.09.2999")) == ("36.04.99", "36.04.09.2999")


def test_every_kecamatan_is_found_by_its_name() -> None:
    for one in all_kecamatan():
        for text in (one.name, one.name.replace(" ", ""), f"Kec. {one.name}"):
            (found,) = gazetteer().find(text)
            assert (found.kecamatan, found.desa, found.sure) == (one, None, True)
            assert gazetteer().outside(text) is None


def test_every_desa_is_found_and_a_name_given_twice_shows_both() -> None:
    named = defaultdict(set)
    for one in EVERY_DESA:
        named[one.name.replace(" ", "").casefold()].add(one)
    assert len([name for name, some in named.items() if len(some) > 1]) >= 13
    for some in named.values():
        for one in some:
            found = gazetteer().find(f"desa {one.name}")
            assert {place.desa for place in found} == some
            assert all(place.sure for place in found) == (len(some) == 1)
            assert gazetteer().outside(f"desa {one.name}") is None


def test_a_desa_with_its_kecamatan_is_sure() -> None:
    for one in EVERY_DESA:
        name = kecamatan_name(one.kecamatan)
        (found,) = gazetteer().find(f"Desa {one.name} Kec. {name}")
        assert (found.desa, found.sure) == (one, True)


def test_the_neighbours_are_told() -> None:
    for text, whose in (
        ("walantaka", "Kota Serang"),
        ("ciwandan", "Kota Cilegon"),
        ("tangerang", "Kabupaten Tangerang"),
        ("kabupaten lebak", "Kabupaten Lebak"),
    ):
        assert gazetteer().outside(text) == whose
        assert gazetteer().find(text) == ()


def test_what_complaints_name_beyond_doubt_is_where_they_are() -> None:
    """Of 548 complaints that somebody imagined, eight name their place so, and none another."""
    said = (Path(__file__).parents[1] / "domain/waste-examples.tsv").read_text(encoding="utf-8")
    complaints = [line.split("\t")[-1] for line in said.splitlines()]
    for file in (Path(handlers.content.__file__).parent / "examples").glob("*.tsv"):
        rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
        complaints += [text for key, text in rows if key == "report-waste"]
    found = [one for text in complaints if (one := gazetteer().named(text))]
    assert sorted(one.desa.name if one.desa else one.kecamatan.name for one in found) == [
        *("Bandung", "Barengkok", "Kibin", "Koper", "Nambo Udik", "Pasirlimus", "Sentul"),
        "Tunjung Teja",
    ]
    assert [text for text in complaints if gazetteer().outside(text)] == []
