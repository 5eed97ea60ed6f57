"""Words: how they are read, mended, led back to their roots, and found to mean something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.concepts import Finder, rule
from domain.language import Reader, folded
from domain.masking import masked
from domain.spelling import Speller, distance
from domain.stems import Stems

ROOTS = ("sampah", "angkut", "tumpuk", "sapu", "kirim", "jemputan", "makan", "lapor", "transformer")


def reader() -> Reader:
    spellings = {"g": "tidak", "bgmn": "bagaimana", "min": ""}
    return Reader(spellings, ROOTS, Speller([*ROOTS, "bgmnlah"]).mend, Stems(ROOTS))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("smpah g angkt2", ["sampah", "tidak", "angkut"]),
        ("SAMPAAAAH!!!", ["sampah"]),
        ("s4mp4h", ["sampah"]),
        ("ｓａｍｐａｈ", ["sampah"]),
        ("sampahh", ["sampah"]),
        ("bgmn min", ["bagaimana"]),
        ("trnsformer", ["transformer"]),
        ("rt05", ["rt", "05"]),
        ("PI-000231", ["nomorlaporan"]),
        ("lihat https://contoh.id/sampah", ["lihat"]),
        ("smpahnya", ["sampah"]),
    ],
)
def test_people_write_as_they_like(written: str, read: list[str]) -> None:
    assert reader().words(written) == read


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("diangkut", "angkut"),
        ("ngangkutin", "angkut"),
        ("pengangkutan", "angkut"),
        ("numpuk", "tumpuk"),
        ("menyapu", "sapu"),
        ("mengirimkan", "kirim"),
        ("sampahnya", "sampah"),
        ("jemputan", "jemputan"),
        ("dilaporkan", "lapor"),
    ],
)
def test_affixes_fall_where_a_root_remains(word: str, root: str) -> None:
    assert Stems(ROOTS)(word) == root


def test_an_unknown_word_has_no_root_but_a_stem() -> None:
    stems = Stems(ROOTS)
    assert stems.root("membaca") is None
    assert stems("membaca") == stems("membaca")


@pytest.mark.parametrize("word", ["puri", "kontrol", "bahaya", "xq", "ab"])
def test_another_word_is_not_mended(word: str) -> None:
    assert Speller(["prauri", "kontak", "bahasa"]).mend(word) is None


def test_slips_of_the_finger_are_mended() -> None:
    speller = Speller(["transformer", "sampah", "bahagia"])
    assert speller.mend("transfomer") == "transformer"
    assert speller.mend("transpormer") == "transformer"
    assert speller.mend("sapmah") == "sampah"
    assert speller.mend("bahagaia") == "bahagia"


@given(st.text("abcdef", max_size=8), st.text("abcdef", max_size=8))
def test_distance_is_a_distance(one: str, other: str) -> None:
    assert distance(one, other, 8) == distance(other, one, 8)
    assert (distance(one, other, 8) == 0) == (one == other)
    assert distance(one, other, 8) <= max(len(one), len(other))


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert all(word == folded(word) for word in reader().words(text))


def test_a_rule_says_what_it_needs() -> None:
    one = rule("waste & pile|smell & !cost")
    assert one.fits({"waste", "smell"})
    assert not one.fits({"waste"})
    assert not one.fits({"waste", "pile", "cost"})
    assert one.score == 2
    assert rule("9: fire").score == 9


@pytest.mark.parametrize("bad", ["!cost", "", "waste & |", "x: waste"])
def test_a_rule_that_means_nothing_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r"needs nothing|float"):
        rule(bad)


def test_concepts_are_found_denied_and_kept() -> None:
    concepts = {
        "no": ["tidak"],
        "haul": ["angkut"],
        "waste": ["sampah"],
        "@bank": ["bank sampah"],
        "report": ["=laporan"],
        "ask-where": ["mana"],
        "ask-status": ["sampai mana"],
    }
    finder = Finder(concepts, Stems(ROOTS))
    assert finder.find(["sampah", "tidak", "diangkut"]) == {"waste", "no", "haul", "not:haul"}
    assert finder.find(["bank", "sampah"]) == {"@bank"}
    assert finder.find(["laporannya"]) == {"report"}
    assert finder.find(["lapor"]) == frozenset()
    assert finder.find(["sampai", "mana"]) == {"ask-status"}
    assert finder.find(["angkut"]) == {"haul"}


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("NIK saya 3604051234567890 ya", "NIK saya [nomor identitas] ya"),
        ("kk 3604 0512 3456 7890", "kk [nomor identitas]"),
        ("nip 198001012005011001", "nip [nomor identitas]"),
        ("NIP. 19800101 200501 1 001 ya", "NIP. [nomor identitas] ya"),
        ("telp 0812-3456-7890", "telp [nomor telepon]"),
        ("wa +62 812 3456 7890!", "wa [nomor telepon]!"),
        ("kantor (0254) 200252", "kantor [nomor telepon]"),
        ("mobil A 1234 BC dan b1234xyz", "mobil [plat nomor] dan [plat nomor]"),
        ("tulis ke ibu.ani@contoh.id", "tulis ke [email]"),
        ("rekening 123456789", "rekening [nomor]"),
        ("jam 06.30 bayar 25000 di RT 05 RW 12", "jam 06.30 bayar 25000 di RT 05 RW 12"),
        ("laporan PI-000231 tahun 2025", "laporan PI-000231 tahun 2025"),
    ],
)
def test_what_tells_who_somebody_is_is_hidden(written: str, kept: str) -> None:
    assert masked(written) == kept
