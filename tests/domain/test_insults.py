"""What hurts a person is not shown to others; anger, dirt and dead animals are no insults."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.insults import insulting
from handlers.content import load

# Words of anger that the answers soften at, but that leave a note readable for all.
MILD = {
    *("tidak guna sekali", "ga guna", "tidak guna", "tidak berguna", "tidak becus", "useless"),
    *("jelek banget", "payah", "kurang ajar", "tidak berotak", "pantat", "cok", "mampus"),
    *("sialan", "anjir", "anjirlah", "anjrit", "dasar bot", "sampah lu", "aplikasi sampah"),
}


@pytest.mark.parametrize(
    "text",
    [
        "b a n g s a t semua",
        "b.a.n.g.s.a.t",
        "g0bl0k",
        "gobloooook",
        "góblok",
        "4nj1ng",
        "k0nt*l",
        "t*l*l",
        "GOBLOK banget",
        "dasar anjing",
        "petugas monyet",
        "lu babi ya",
        "sire pade asu",
        "kelakuan kayak anjing",
        "si Udin monyet buang sampah ke sawah",
        "otak udang semua",
        "ndasmu",
        "belegug sia",
        "dasar pemerintah sampah!",
    ],
)
def test_an_insult_is_heard_in_any_disguise(text: str) -> None:
    assert insulting(text)


@pytest.mark.parametrize(
    "text",
    [
        "ada bangkai anjing di jalan",
        "baunya kayak anjing mati",
        "babi mati di kali",
        "bangke tikus",
        "anjing liar ngacak sampah",
        "min, anjing liar bongkar sampah",
        "lapor petugas anjing mati di got",
        "tempat penjual sate babi itu kotor",
        "kandang monyet bau tai",
        "septic tank bocor, tai luber",
        "bau bgt anjir",
        "sialan, sampahnya busuk lagi",
        "jalan bangsal numpuk",
        "kardus sama busa dibuang",
        "orang gila tidur di tps",
        "pak bupati sampah numpuk di desa kami",
        "lapor ke dinas sampah belum diangkut",
        "s4mpah numpuk",
        "blok t41 no 4",
        "kampung asuhan, blok b4",
        "rt 04 rw 05",
        "a b c d",
        "Petugas tidak becus, pelayanan buruk, kami kecewa!",
        "",
    ],
)
def test_anger_animals_and_addresses_are_no_insult(text: str) -> None:
    assert not insulting(text)


def test_what_the_answers_soften_at_is_an_insult_unless_it_is_mild() -> None:
    concepts = load().lexicon.concepts
    bad = {word for name in ("abuse", "insult!") for word in concepts[name]}
    assert {word for word in bad if not insulting(f"dasar {word}")} == MILD


@given(st.text(max_size=300))
def test_any_text_has_an_answer_and_capitals_do_not_change_it(text: str) -> None:
    assert insulting(text) == insulting(text.casefold())


@given(st.text(alphabet=" abcdefgh*.#@4!\n", max_size=60))
def test_what_is_written_around_an_insult_does_not_hide_it(text: str) -> None:
    assert insulting(f"{text}\ngoblok\n{text}")
