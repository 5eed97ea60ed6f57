"""Names of places in what people write: right, misspelt, twice given, and in ordinary words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.gazetteer import Found, Gazetteer
from domain.places import Desa, Kecamatan

KECAMATAN = (
    *(Kecamatan("36.04.09", "Ciruas"), Kecamatan("36.04.11", "Kragilan")),
    *(Kecamatan("36.04.12", "Pontang"), Kecamatan("36.04.35", "Lebak Wangi")),
    *(Kecamatan("36.04.19", "Petir"), Kecamatan("36.04.34", "Bandung")),
    *(Kecamatan("36.04.30", "Anyar"), Kecamatan("36.04.16", "Kibin")),
    *(Kecamatan("36.04.27", "Ciomas"), Kecamatan("36.04.29", "Padarincang")),
)
DESA = (
    *(Desa("36.04.09.2001", "Ciruas", "36.04.09"), Desa("36.04.09.2002", "Kaserangan", "36.04.09")),
    *(Desa("36.04.12.2001", "Kaserangan", "36.04.12"), Desa("36.04.12.2002", "Domas", "36.04.12")),
    *(
        Desa("36.04.16.2001", "Tambak", "36.04.16"),
        Desa("36.04.11.2001", "Undar Andir", "36.04.11"),
    ),
    *(Desa("36.04.27.2001", "Ciomas", "36.04.27"), Desa("36.04.29.2001", "Ciomas", "36.04.29")),
    *(Desa("36.04.16.2002", "Sukamaju", "36.04.16"), Desa("36.04.27.2002", "Lebak", "36.04.27")),
    *(
        Desa("36.04.30.2001", "Tamansari", "36.04.30"),
        Desa("36.04.11.2002", "Sukarame", "36.04.11"),
    ),
)
NEIGHBOURS = {
    "Kota Serang": ["Serang", "Kasemen", "Walantaka", "Curug", "Cipocok Jaya", "Taktakan"],
    "Kota Cilegon": ["Cilegon", "Ciwandan"],
    "Kabupaten Lebak": [],
    "Kabupaten Pandeglang": [],
}
TOWN = Gazetteer(KECAMATAN, DESA, NEIGHBOURS)


def shown(places: tuple[Found, ...]) -> list[str]:
    return [f"{one.desa.name + ', ' if one.desa else ''}{one.kecamatan.name}" for one in places]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ciruas", "Ciruas"),
        ("ciruass", "Ciruas"),
        ("siruas", "Ciruas"),
        ("krgilan", "Kragilan"),
        ("karagilan", "Kragilan"),
        ("lebakwangi", "Lebak Wangi"),
        ("LEBAK WANGI", "Lebak Wangi"),
        ("lebak wngi", "Lebak Wangi"),
        ("anyer", "Anyar"),
        ("kec. ciruas", "Ciruas"),
        ("kec bandung", "Bandung"),
        ("petir", "Petir"),
        ("diciruas", "Ciruas"),
        ("sampah di deket pasar ciruas numpuk", "Ciruas"),
        ("di daerah kragilann banyak sampah sudah seminggu", "Kragilan"),
        ("di daerah kragillan banyak sampah sudah seminggu", "Kragilan"),
        ("jalan raya kragilan, sampah numpuk di ciruas", "Ciruas"),
        ("desa ciruas", "Ciruas, Ciruas"),
        ("kel. undar andir", "Undar Andir, Kragilan"),
        ("undarandir", "Undar Andir, Kragilan"),
        ("kaserangan pontang", "Kaserangan, Pontang"),
        ("kasrangan pontang", "Kaserangan, Pontang"),
        ("ds kaserangan kec ciruas", "Kaserangan, Ciruas"),
        ("pasar ciruas, ciruas", "Ciruas"),
        ("desa ciomas kec padarincang", "Ciomas, Padarincang"),
        ("numpuk di tambak kibin", "Tambak, Kibin"),
        ("desa tambak", "Tambak, Kibin"),
    ],
)
def test_a_place_is_understood_surely(text: str, place: str) -> None:
    found = TOWN.find(text)
    assert shown(found) == [place]
    assert found[0].sure


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("kaserangan", {"Kaserangan, Ciruas", "Kaserangan, Pontang"}),
        ("desa kasrangan", {"Kaserangan, Ciruas", "Kaserangan, Pontang"}),
        ("desa ciomas", {"Ciomas, Ciomas", "Ciomas, Padarincang"}),
        ("ciruas atau pontang", {"Ciruas", "Pontang"}),
        ("domas ciruas", {"Domas, Pontang", "Ciruas"}),  # that desa is in no Ciruas
        ("desa domass", {"Domas, Pontang"}),
        ("kp domas", {"Domas, Pontang"}),  # a hamlet may bear the name of another desa
        ("dari arah ciruas", {"Ciruas"}),
        ("sampah numpuk di petir", {"Petir"}),
        ("tambak", {"Tambak, Kibin"}),
        ("pantang", {"Pontang"}),
        ("sampah menumpuk di kec kibn", {"Kibin"}),
    ],
)
def test_what_the_words_do_not_decide_is_offered(text: str, places: set[str]) -> None:
    found = TOWN.find(text)
    assert set(shown(found)) == places
    if text not in ("desa domass", "pantang"):
        assert not any(one.sure for one in found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


@pytest.mark.parametrize(
    "text",
    [
        *("baru", "lagi", "sampah", "pasar", "sampah numpuk lagi", "buang sampah", "", "123 ?!"),
        "hujan petir semalam bikin got mampet lagi",
        "saya dari bandung kota, di sini banyak sampah",
        "sampah numpuk di tambak orang sudah seminggu",
        "tambak udang",
        "suka rame kalau sore jadi bau",
        "serang",
        "kemarin krgilan itu saya lihat",  # misspelt, long, and called nothing
    ],
)
def test_ordinary_words_name_no_place(text: str) -> None:
    assert TOWN.find(text) == ()


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("taktakan", "Kota Serang"),
        ("taktkan", "Kota Serang"),
        ("cipocok", "Kota Serang"),
        ("Cipocok Jaya", "Kota Serang"),
        ("kec. curug", "Kota Serang"),
        ("kecamatan serang", "Kota Serang"),
        ("sampah numpuk di kasemen sudah lama sekali", "Kota Serang"),
        ("tamansari, kota serang", "Kota Serang"),
        ("cilegon", "Kota Cilegon"),
        ("ciwandan", "Kota Cilegon"),
        ("pandeglang", "Kabupaten Pandeglang"),
        ("kab lebak", "Kabupaten Lebak"),
        ("ciruas", None),
        ("kabupaten serang", None),
        ("serang", None),
        ("lebak", None),
        ("curug", None),
        ("jalan raya cilegon", None),
        ("arah taktakan", None),
        ("ciruas dekat walantaka", None),
        ("ciruas, kota serang", None),
        ("tamansari walantaka", None),
        ("", None),
    ],
)
def test_a_neighbours_place_is_known_by_its_name(text: str, whose: str | None) -> None:
    assert TOWN.outside(text) == whose


@given(st.sampled_from(KECAMATAN), st.data())
def test_one_letter_doubled_is_still_the_name(one: Kecamatan, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(one.name) - 1))
    doubled = one.name[:at] + one.name[at] + one.name[at:]
    assert shown(TOWN.find(f"kec {doubled}"))[:1] == [one.name]


@given(st.sampled_from([one for one in KECAMATAN if len(one.name) >= 7]), st.data())
def test_one_letter_too_few_is_offered(one: Kecamatan, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(one.name) - 1))
    short = one.name[:at] + one.name[at + 1 :]
    assert one in {place.kecamatan for place in TOWN.find(f"sampah menumpuk di kec {short}")}


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    for one in TOWN.find(text):
        assert 0 <= one.score <= 1
        assert one.desa is None or one.desa.kecamatan == one.kecamatan.code
    TOWN.outside(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("sampah numpuk di desa kaserangan kec ciruas samping masjid", "Kaserangan, Ciruas"),
        ("blm diangkut, domas pontang", "Domas, Pontang"),
        ("sukamaju kibin", "Sukamaju, Kibin"),
        ("salah, itu desa tambak", "Tambak, Kibin"),
        ("tps di kecamatan kibin penuh", "Kibin"),
    ],
)
def test_a_complaint_names_its_place_beyond_doubt(text: str, place: str) -> None:
    found = TOWN.named(text)
    assert found is not None
    assert shown((found,)) == [place]


@pytest.mark.parametrize(
    "text",
    [
        *("sampah di pasar ciruas", "hujan petir dari bandung", "ciruas", "jalan raya kragilan"),
        *("desa kaserangan", "ciruas atau pontang", "kp domas", ""),
        "dari pontang sampai ke jalan lebak numpuk terus",
    ],
)
def test_one_name_alone_leaves_a_doubt(text: str) -> None:
    assert TOWN.named(text) is None
