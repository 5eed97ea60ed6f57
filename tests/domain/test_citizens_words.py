"""What citizens say to the bot beside the matter, and what must not be taken for it."""

import pytest

from domain.asides import asks, beside, small_talk
from domain.waste_voices import (
    begins,
    corrects,
    does_not_know,
    has_no_photo,
    said_clean,
    said_yes,
    tells_where,
    urgent,
    wish,
)


@pytest.mark.parametrize(
    "words",
    ["makasih ya pak", "hatur nuhun", "halo min", "Assalamualaikum", "selamat pagi bu", "ok siap"],
)
def test_thanks_and_greetings_alone_are_no_answer(words: str) -> None:
    assert small_talk(words)


@pytest.mark.parametrize(
    "words", ["udah bersih pak, hatur nuhun", "RT 05", "ya", "makasih, di samping masjid", "5"]
)
def test_what_says_more_is_an_answer(words: str) -> None:
    assert not small_talk(words)


def test_only_what_is_asked_stands_beside_a_form() -> None:
    assert beside("thanks", "makasih pak", {"report-waste"})
    assert beside("waste-info", "bank sampah di mana ya", {"report-waste"})
    assert not beside("waste-info", "bank sampah desa", {"report-waste"})
    assert not beside("report-waste", "kapan diangkut?", {"report-waste"})
    assert beside("report-status", "laporan saya PI-000001 gimana ya", {"report-status"})
    assert not beside("report-status", "sama dengan PI-000001", {"report-status"})
    assert not asks("dekat kantor DLH")


@pytest.mark.parametrize(
    ("words", "clean"),
    [
        ("udah bersih pak, hatur nuhun", True),
        ("bersih", True),
        ("alhamdulillah sudah diangkut semua", True),
        ("tos beresih pa, nuhun", True),
        ("wis resik pak, matur nuwun", True),
        ("ya sudah bersih", True),
        ("blm pak masih ada sampahnya", False),
        ("durung pak, isih akeh", False),
        ("belum bersih", False),
        ("ga bersih sama sekali", False),
        ("kurang bersih pak", False),
        ("blm diambil jg pak", False),
        ("masih sama aja", False),
        ("blm", False),
        ("ga jadi ikut jemputan hari ini", None),
        ("ga ngerti, minta orang beneran", None),
        ("masih buang ke cilowong", None),
        ("kapan bersih?", None),
        ("tolong dibersihkan pak", None),
        ("bersih bersih kampung hari apa", None),
        ("sampah numpuk di pasar", None),
        ("ya", None),
        ("sudah seminggu tidak diangkut di ciruas", None),
        ("sudah bersih tapi tadi pagi", None),
    ],
)
def test_clean_or_not_yet_in_words(words: str, clean: bool | None) -> None:
    assert said_clean(words) is clean


def test_a_bare_yes_waits_for_what_it_answers() -> None:
    assert said_yes("iya pak")
    assert said_yes("udah, makasih")
    assert not said_yes("makasih")
    assert not said_yes("belum")


@pytest.mark.parametrize("words", ["sampah", "Lapor sampah", "mau lapor pak", "sampah!"])
def test_a_word_begins_a_report(words: str) -> None:
    assert begins(words)


@pytest.mark.parametrize("words", ["mau", "bank sampah", "lapor bupati", "sampah apa saja?"])
def test_other_words_do_not(words: str) -> None:
    assert not begins(words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("kirim", "send"),
        ("ya kirim laporan", "send"),
        ("ok kirim aja", "send"),
        ("ubah", "change"),
        ("mau ganti dulu", "change"),
        ("kirim truk dong", None),
        ("ganti rugi", None),
        ("sudah seminggu", None),
    ],
)
def test_what_is_wished_of_the_report(words: str, wanted: str | None) -> None:
    assert wish(words) == wanted


def test_who_does_not_know_or_cannot_says_so() -> None:
    assert all(map(does_not_know, ("ga tau desanya", "kurang tahu pak", "poho", "teu apal")))
    assert not any(map(does_not_know, ("kaserangan", "sampah ora tau diangkut")))
    assert all(map(has_no_photo, ("ga punya foto", "lewati", "kamera hp saya rusak", "tanpa foto")))
    assert not any(map(has_no_photo, ("sampah tidak diangkut", "truk lewat saja", "foto menyusul")))


def test_a_correction_begins_with_that_word() -> None:
    assert corrects("salah, itu desa ketos")
    assert corrects("bukan, kibin")
    assert not corrects("itu salah petugas")


def test_words_that_find_a_place() -> None:
    assert tells_where("sampah numpuk samping masjid")
    assert not tells_where("sampah numpuk")


@pytest.mark.parametrize(
    "words",
    ["kebakaran di TPS, ada yang luka", "sampah kobong", "orang tertimpa sampah", "tps kahuruan"],
)
def test_danger_from_rubbish_is_a_report(words: str) -> None:
    assert urgent(words, frozenset())


@pytest.mark.parametrize(
    "words", ["rumah kebakaran tolong", "sampah numpuk", "ada yang luka", "gas bocor di sekolah"]
)
def test_danger_or_rubbish_alone_is_not(words: str) -> None:
    assert not urgent(words, frozenset())
