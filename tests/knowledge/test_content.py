"""The content files: complete, checked, and open to a new programme in one file."""

import shutil
from pathlib import Path

import pytest

from domain.knowledge import Index, Kind
from domain.outgoing import callback_data
from domain.programmes import Content, UnknownLeaf
from handlers.content import DEFAULT, BadContent, check, load
from handlers.content.pages import LONGEST, MOST, moment, pages

NEW = """
slug = "kampung-lampion"
name = "Kampung Lampion"
dimension = "society"
summary = { id = "Contoh.", en = "Example." }
aliases = ["kampung lampion"]

[[leaf]]
key = "what"
title = { id = "Apa itu Kampung Lampion?", en = "What is Kampung Lampion?" }
asks = ["what", "name"]
[[leaf.statement]]
id = "Sebuah contoh."
en = "An example."
sources = ["tempo-2024-09"]
as_of = "2024-09"
confidence = "A"

[[leaf]]
key = "where"
title = { id = "Di mana?", en = "Where?" }
asks = ["where"]
[[leaf.statement]]
id = "tempatnya."
en = "where it is."
as_of = "2026-11"
confidence = "X"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DEFAULT, tmp_path / "content"))


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_content_has_no_fault() -> None:
    assert check() == []


def test_everything_promised_is_there(content: Content) -> None:
    assert [programme.slug for programme in content.programmes] == [
        "serang-tatu",
        "sikonde",
        "one-village-one-product",
        "transformer",
        "pojok-dolan",
        "pesan-ibu",
    ]
    assert len(content.dimensions) == 6
    assert {one.dimension for one in content.programmes} == {one.slug for one in content.dimensions}


def test_every_page_fits(content: Content) -> None:
    for leaf in content.leaves.values():
        callback_data("page", [leaf.key, 99])
        for language in ("id", "en"):
            shown = pages(leaf, language)
            assert [page.number for page in shown] == list(range(1, len(shown) + 1))
            for page in shown:
                assert page.total == len(shown)
                assert page.body
                assert len(page.title) + len(page.body) <= LONGEST, leaf.key
                assert page.body.count("\n\n") < MOST


def test_a_programme_is_added_with_one_file(folder: Path) -> None:
    (folder / "programmes" / "kampung-lampion.toml").write_text(NEW, encoding="utf-8")
    content = load(folder)
    assert content.programme("kampung-lampion") is not None
    index = Index.build(content)
    for question, page in {
        "apa itu kampung lampion?": "kampung-lampion/what",
        "kmpung lampion": "kampung-lampion/what",
        "kampung lampion tempatnya dmn sih": "kampung-lampion/where",
    }.items():
        match = index.match(question)
        assert match.kind is Kind.SURE
        assert (match.programme, match.candidates[0].entry.leaf) == ("kampung-lampion", page)


def test_looking_things_up(content: Content) -> None:
    assert content.leaf("pesan-ibu/status").title.read("en") == "Is Pesan Ibu running?"
    assert content.topic("waste") is not None
    assert content.topic("nonsense") is None
    assert content.programme("nonsense") is None
    beside = {leaf.key for leaf in content.beside("pesan-ibu/status")}
    assert beside == {"pesan-ibu/what", "pesan-ibu/who", "pesan-ibu/how"}
    with pytest.raises(UnknownLeaf):
        content.leaf("pesan-ibu/nonsense")


PESAN_IBU = "programmes/pesan-ibu.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (PESAN_IBU, '"kompas-2024-09"', '"nobody"', "pesan-ibu/what: unknown source nobody"),
        (PESAN_IBU, 'as_of = "2024-09-04"', "", "leaf.0.statement.0.as_of"),
        (PESAN_IBU, 'as_of = "2024-09-04"', 'as_of = "soon"', "leaf.0.statement.0.as_of"),
        (PESAN_IBU, 'confidence = "A"', 'confidence = "D"', "leaf.0.statement.0.confidence"),
        (PESAN_IBU, "\nen = ", "\nenglish = ", "leaf.0.statement.0.en"),
        (PESAN_IBU, 'sources = ["kompas-2024-09"]', "", "a statement without a source"),
        (PESAN_IBU, 'slug = "pesan-ibu"', 'slug = "Pesan Ibu"', "pesan-ibu.toml: slug"),
        (PESAN_IBU, 'slug = "pesan-ibu"', 'slug = "pesan"', "must be named after the slug"),
        (PESAN_IBU, '"environment"', '"magic"', "unknown dimension magic"),
        (PESAN_IBU, 'asks = ["who"]', 'asks = ["whom"]', "leaf.2.asks.0"),
        (PESAN_IBU, 'asks = ["who"]', 'rules = ["!x"]', "leaf.2.rules.0"),
        (PESAN_IBU, '"pesanibu"', '"sikonde"', "claims the name too: sikonde"),
        (PESAN_IBU, 'id = "Pesan Ibu adalah', 'id = "<b>Pesan</b> adalah', "markup"),
        (PESAN_IBU, 'key = "status"', 'key = "what"', "pesan-ibu/what: two"),
        (PESAN_IBU, "slug =", "slug", "pesan-ibu.toml:"),
        ("topics/waste.toml", '"bank sampah terdekat"', '"kamu siapa"', "claims the pattern too"),
        (
            "sources.toml",
            "[tempo-2024-09]",
            '[x]\ntitle="x"\npublisher="x"\n[tempo-2024-09]',
            "x: no",
        ),
        ("sources.toml", 'publisher = "Tempo"', "", "sources.toml: tempo-2024-09: publisher"),
        ("intents.toml", 'programme = "pesan-ibu"', 'programme = "x"', "unknown programme x"),
        ("intents.toml", 'leaf = "about/bot"', 'leaf = "about/x"', "unknown page about/x"),
        ("topics/waste.toml", "waste & recycle", "waste & magic", "unknown concept: magic"),
        ("frame.toml", "searched", "sought", "frame.toml"),
    ],
)
def test_faults_are_named_with_file_and_key(
    folder: Path, file: str, old: str, new: str, fault: str
) -> None:
    change(folder, file, old, new)
    faults = check(folder)
    assert any(fault in one for one in faults), faults
    with pytest.raises(BadContent) as refused:
        load(folder)
    assert refused.value.faults == faults


def test_a_statement_too_long_is_named(folder: Path) -> None:
    change(folder, PESAN_IBU, "Pesan Ibu adalah salah satu", "Panjang " * 140 + "Pesan Ibu adalah")
    assert any("pesan-ibu.toml" in one for one in check(folder))


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("waste/bank\tbank sampah tutup?", "examples/new.tsv:2: unknown key waste/bank"),
        ("greeting halo halo", "examples/new.tsv:2: not a key, a tab and a message"),
        ("greeting\t ", "examples/new.tsv:2: not a key, a tab and a message"),
        (
            "greeting\tselamat subuh semuanya\nthanks\tSelamat Subuh semuanya",
            "examples/new.tsv:3: examples/new.tsv:2 has the message too",
        ),
    ],
)
def test_faults_of_examples_are_named_with_file_and_line(
    folder: Path, lines: str, fault: str
) -> None:
    (folder / "examples").mkdir(exist_ok=True)
    (folder / "examples" / "new.tsv").write_text(f"# a voice\n{lines}\n", encoding="utf-8")
    assert [one for one in check(folder) if one.startswith(fault)]


def test_two_voices_may_say_the_same_if_they_mean_the_same(folder: Path) -> None:
    (folder / "examples").mkdir(exist_ok=True)
    for voice, key in (("y1", "greeting"), ("y2", "greeting"), ("y3", "thanks")):
        line = f"{key}\tsugeng enjang sederek\n"
        (folder / "examples" / f"{voice}.tsv").write_text(line, encoding="utf-8")
    faults = check(folder)
    assert not [one for one in faults if one.startswith("examples/y2.tsv")]
    assert [one for one in faults if one.startswith("examples/y3.tsv:1: examples/y1.tsv:1 has")]


def test_examples_that_are_no_text_are_named(folder: Path) -> None:
    (folder / "examples").mkdir(exist_ok=True)
    (folder / "examples" / "new.tsv").write_bytes(b"greeting\t\xff\xfe")
    assert [one for one in check(folder) if one.startswith("examples/new.tsv: ")]


def test_a_question_without_an_answer_may_be_an_example(folder: Path) -> None:
    (folder / "examples").mkdir(exist_ok=True)
    text = "nothing\tlampu stadion beli dimana\n"
    (folder / "examples" / "new.tsv").write_text(text, encoding="utf-8")
    assert "lampu stadion beli dimana" in {one.text for one in load(folder).examples}


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "words.toml").unlink()
    assert "words.toml: missing" in check(folder)


def test_dates_are_said_as_people_say_them() -> None:
    assert moment("2024-09-04", "id") == "4 September 2024"
    assert moment("2025-08", "id") == "Agustus 2025"
    assert moment("2025-08", "en") == "August 2025"
    assert moment("2018", "id") == "2018"
