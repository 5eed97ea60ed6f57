"""What a complaint is about, what in it is dangerous, and what must not be shown to others."""

import pytest

from domain.knowledge import Index
from domain.waste import TRAITS, Category, Danger, danger, propose
from handlers.content import load
from tests.domain.waste_sentences import SEEN, UNSEEN


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build(load())


def right(index: Index, sentences: dict[str, tuple[str, ...]]) -> float:
    told = [(category, text) for category, texts in sentences.items() for text in texts]
    guesses = [(category, propose(index.concepts(text), text)) for category, text in told]
    hits = sum((found[0].category if found else "other") == right for right, found in guesses)
    return hits / len(told)


def test_most_complaints_are_understood_at_once(index: Index) -> None:
    assert right(index, SEEN) >= 0.95


def test_the_other_half_of_the_sentences_is_understood_too(index: Index) -> None:
    assert right(index, UNSEEN) >= 0.88


def test_an_order_of_guesses_names_each_category_once(index: Index) -> None:
    text = "tps penuh meluber, bangkai kucing juga, tidak diangkut seminggu"
    found = [guess.category for guess in propose(index.concepts(text), text)]
    assert found[0] is Category.CARCASS
    assert {Category.FULL_TPS, Category.MISSED} < set(found)
    assert len(found) == len(set(found))


def test_nothing_is_proposed_from_nothing() -> None:
    assert propose(frozenset(), "") == ()
    assert propose(frozenset(), "halo admin") == ()


def test_every_category_is_treated_somehow() -> None:
    assert set(TRAITS) == set(Category)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("gudang rongsok kebakaran", Danger.FIRE),
        ("apinya api besar merembet ke rumah", Danger.FIRE),
        ("kebakaran tadi, sudah padam", None),
        ("kebakaran, belum padam", Danger.FIRE),
        ("jarum suntik di lapangan", Danger.SHARPS),
        ("kebakaran udah padam tapi banyak pecahan kaca", Danger.SHARPS),
        ("limbah b3 di kebun", Danger.CHEMICALS),
        ("sampah numpuk di pasar", None),
    ],
)
def test_danger_in_words(words: str, found: Danger | None) -> None:
    assert danger(words) is found


def test_an_injury_is_danger_until_it_has_healed() -> None:
    assert danger("kaki saya luka", {"injury"}) is Danger.INJURY
    assert danger("sudah padam, tapi ada yang luka", {"fire", "injury"}) is Danger.INJURY
    assert danger("luka kemarin sudah sembuh", {"injury"}) is None


@pytest.mark.parametrize(
    "words",
    [
        "tumpukan sampah depan warung ikan bakar",
        "sampah numpuk di jalan pemadam kebakaran",
        "belum diangkut, jangan sampai dibakar warga",
        "sampah depan apotek Kimia Farma",
        "api bakaran semalam sudah mati",
        "sampahnya sudah dipadamkan pak",
    ],
)
def test_what_only_sounds_dangerous_is_not_cried_out(index: Index, words: str) -> None:
    assert danger(words, index.concepts(words)) is None


@pytest.mark.parametrize(
    "words",
    [
        "tumpukan sampah depan warung ikan bakar",
        "sampah numpuk di jalan pemadam kebakaran",
        "sampah numpuk depan apotek Kimia Farma",
        "tumpukan sampah, baunya kayak anjing mati",
    ],
)
def test_a_pile_stays_a_pile_beside_words_that_sound_worse(index: Index, words: str) -> None:
    assert propose(index.concepts(words), words)[0].category is Category.PILE


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kebakaran kemarin sudah padam tapi sekarang nyala lagi", Danger.FIRE),
        ("jangan bakar sampah! asapnya masuk rumah, ada api besar", Danger.FIRE),
        ("anak saya ketusuk jarum suntik", Danger.SHARPS),
        ("kena cairan aki, kulitnya melepuh", Danger.CHEMICALS),
        ("pemulung keinjek paku, berdarah", Danger.INJURY),
        ("pecahan beling di jalan, takut keinjek anak", Danger.SHARPS),
    ],
)
def test_what_to_do_first_decides_which_danger_is_told(words: str, found: Danger) -> None:
    assert danger(words) is found
