"""People ask in their own words: the written messages, and what matters most among them."""

from dataclasses import replace

import pytest

from bench.knowledge import TUNED, Marks, mean, measure, voices, without
from domain.knowledge import Index, Kind
from domain.knowledge_entries import Entry
from domain.programmes import Content
from handlers.content.voices import Voices


def test_a_stranger_is_understood_by_what_others_taught(content: Content) -> None:
    marks = Marks(content)
    figures = []
    for voice in voices(content):
        index = Index.build(without(content, voice))
        asked = [one for one in content.examples if one.voice == voice]
        figures.append(measure(index, marks, asked))
        assert figures[-1].top >= 0.84, (voice, figures[-1])
    assert len(figures) >= 3
    assert mean(figures).top >= 0.87, mean(figures)
    assert mean(figures).misled <= 0.02, mean(figures)


def test_what_the_rules_were_tuned_on_stays_understood(content: Content, index: Index) -> None:
    figures = measure(index, Marks(content), Voices(TUNED).all)
    assert figures.top >= 0.93, figures
    assert figures.misled <= 0.01, figures


def test_what_was_taught_is_known(content: Content, index: Index) -> None:
    figures = measure(index, Marks(content), content.examples)
    assert figures.page >= 0.95, figures
    assert figures.wrong_page <= 0.01, figures


@pytest.mark.parametrize(
    "cry",
    [
        "kebakaran di pasar tolong",
        "ada anak tenggelam di pantai",
        "anjing lu lama bgt, ini ada orang ketabrak!!",
        "TPA kebakaran apinya besar",
        "tulung ana wong kelelep",
        "112 ga nyambung, rumah kami kebakaran",
    ],
)
def test_emergencies_win_over_everything(index: Index, cry: str) -> None:
    match = index.match(cry)
    assert match.kind is Kind.SURE
    assert match.intent == "emergency"


@pytest.mark.parametrize(
    "smoke", ["tetangga bakar sampah tiap sore", "asap bakar sampah masuk rumah", "ngobong uwuh"]
)
def test_burning_rubbish_is_a_complaint_with_a_warning(index: Index, smoke: str) -> None:
    match = index.match(smoke)
    assert match.intent == "report-waste"
    assert match.burning


def test_a_complaint_inside_abuse_is_a_complaint(index: Index) -> None:
    match = index.match("anjing bangsat sampah gw udah seminggu ga diangkut")
    assert match.intent == "report-waste"
    assert match.abusive
    alone = index.match("anjing bangsat")
    assert (alone.intent, alone.abusive) == ("abuse", True)


def test_a_dead_dog_is_no_abuse(index: Index) -> None:
    match = index.match("ada bangkai anjing di depan rumah")
    assert match.intent == "report-waste"
    assert not match.abusive


@pytest.mark.parametrize("noise", ["asdfgh jklqw", "zxcv", "", "   ", "…", "😀", "12 34", "\x00"])
def test_noise_is_no_question(index: Index, noise: str) -> None:
    match = index.match(noise)
    assert match.kind is Kind.NOTHING
    assert match.entry is None
    assert (match.intent, match.programme) == ("", "")


@pytest.mark.parametrize("sigh", ["gmn", "kenapa?", "hmm"])
def test_a_sigh_is_not_guessed_at(index: Index, sigh: str) -> None:
    assert index.match(sigh).kind is Kind.NOTHING


def test_examples_teach_nothing_about_a_programme_that_came_later(content: Content) -> None:
    later = Entry("kampung/what", "what", "kampung", rules=("6.0: wastebank & ask-name",))
    match = Index.build(content, [later]).match("kepanjangan bank sampah apa")
    assert match.entry == later


def test_what_is_learnt_is_learnt_once(content: Content) -> None:
    published = Entry("answer/1", "answer", patterns=("lomba perahu naga jam berapa",))
    question = "truknya ga lewat2 lagi seminggu"
    with_answer = Index.build(content, [published]).match(question)
    assert with_answer == Index.build(content).match(question)


def test_a_content_without_examples_answers_by_its_rules(content: Content) -> None:
    index = Index.build(replace(content, examples=()))
    assert index.match("apa itu pesan ibu").kind is Kind.SURE
    assert index.match("sampah").kind is Kind.UNSURE
    assert index.match("zxcv").kind is Kind.NOTHING


def test_a_bare_word_gets_choices(index: Index) -> None:
    match = index.match("sampah")
    assert match.kind is Kind.UNSURE
    assert 1 <= len(match.candidates) <= 3


def test_a_message_of_ten_thousand_letters_is_read(index: Index) -> None:
    assert index.match("sampah tidak diangkut " * 500).intent == "report-waste"
    assert index.match("x" * 10_000).kind is Kind.NOTHING


def test_the_same_question_gets_the_same_answer(index: Index, content: Content) -> None:
    questions = [one.text for one in content.examples[::40]]
    again = Index.build(content)
    assert [index.match(text) for text in questions] == [again.match(text) for text in questions]


def test_a_published_answer_is_found(content: Content) -> None:
    text = "apakah pemda menyediakan tempat penitipan anak"
    published = Entry("answer:7", "answered", patterns=(text,))
    index = Index.build(content, [published])
    assert index.match("pemda nyediain tempat penitipan anak ga").entry == published
    assert Index.build(content).match("tempat penitipan anak").kind is not Kind.SURE


@pytest.mark.parametrize(
    "question",
    [
        "lomba perahu naga dimulai jam berapa",
        "LOMBA PERAHU NAGA mulainya jam brp ya",
        "lomba prahu naga dimulai jam berapa min?",
    ],
)
def test_a_published_answer_wins_over_the_pages(content: Content, question: str) -> None:
    text = "lomba perahu naga dimulai jam berapa"
    index = Index.build(content, [Entry("answer/1", "answer", patterns=(text,))])
    match = index.match(question)
    assert (match.kind, match.intent) == (Kind.SURE, "answer")


def test_danger_to_life_wins_over_a_published_answer(content: Content) -> None:
    text = "kebakaran di pasar tolong"
    index = Index.build(content, [Entry("answer/1", "answer", patterns=(text,))])
    assert index.match(text).intent == "emergency"


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("kecelakaan kerja bpjs", "emergency"),
        ("rute bus jemputan", "book-ride"),
        ("di curug sampah numpuk", "report-waste"),
        ("harga bibit durian montong", "fisheries"),
        ("sampah di cilegon numpuk", "report-waste"),
        ("bupati pandeglang siapa", "people"),
        ("bupati lebak", "people"),
    ],
)
def test_one_strong_word_makes_nobody_sure(index: Index, question: str, wrong: str) -> None:
    match = index.match(question)
    assert match.kind is not Kind.SURE or match.intent != wrong


def test_a_village_with_another_regions_name_stays_ours(index: Index) -> None:
    assert index.match("sampah di lebak wangi numpuk").intent == "report-waste"


def test_alike_questions_are_grouped(index: Index) -> None:
    texts = [
        "ada penitipan anak ga di puspemkab",
        "film apa yang bagus",
        "penitipan anak di puspemkab ada gak ya",
        "di puspemkab ada tempat penitipan anak?",
        "🙂",
    ]
    groups = index.cluster(texts)
    assert groups[0] == [0, 2, 3]
    assert sorted(at for group in groups for at in group) == list(range(len(texts)))
    assert index.similar(texts[0], texts[2]) > index.similar(texts[0], texts[1])
    assert index.similar("🙂", "sampah") == 0


def test_choices_lead_to_different_answers(index: Index) -> None:
    match = index.match("sampah")
    assert match.kind is Kind.UNSURE
    answers = [one.entry.leaf or one.entry.intent for one in match.candidates]
    assert sorted(set(answers)) == sorted(answers)
    assert len(answers) > 1
