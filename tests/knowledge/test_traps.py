"""What the bot must not say: each tempting claim, and what is said in its place."""

import re

import pytest

from domain.programmes import Content
from handlers.content.pages import pages
from tests.knowledge.conftest import Answer


def every_page(content: Content) -> list[tuple[str, str]]:
    return [
        (leaf.key, page.body)
        for leaf in content.leaves.values()
        for language in ("id", "en")
        for page in pages(leaf, language)
    ]


@pytest.mark.parametrize("question", ["rabeg itu apa", "download aplikasi rabeg dmn"])
def test_rabeg_belongs_to_the_city(answer: Answer, question: str) -> None:
    said = answer(question)
    assert "milik Kota Serang, bukan Kabupaten Serang" in said
    assert "nama masakan" in said


def test_nobody_is_told_to_call_112(answer: Answer, content: Content) -> None:
    said = answer("nomor 112 bisa dihubungi ga")
    assert "112 “Serang Siaga” adalah layanan Kota Serang" in said
    assert "belum punya layanan 112" in said
    speaking = {key for key, body in every_page(content) if re.search(r"\b112\b", body)}
    assert speaking == {"kota-serang/112"}


def test_the_littering_fine_is_the_citys(answer: Answer, content: Content) -> None:
    said = answer("buang sampah sembarangan didenda berapa")
    assert "sanksi tegas belum ada" in said
    assert "milik Kota Serang, bukan Kabupaten" in said
    assert "aturan Kota Serang" in answer("denda perda 7 tahun 2021")
    assert not [key for key, body in every_page(content) if re.search(r"Rp\s?[15]00[. ]", body)]


def test_dlhserang_org_is_not_called_official(answer: Answer) -> None:
    said = answer("dlhserang.org itu situs resmi bukan")
    assert "bukan situs .go.id" in said
    assert "tidak dianggap situs resmi" in said


def test_figures_of_the_city_are_nowhere(content: Content) -> None:
    for key, body in every_page(content):
        for figure in ("1.656", "1,656", "30 dari 34", "30 of 34", "800/41"):
            assert figure not in body, key


def test_pojok_dolan_is_not_explained(answer: Answer) -> None:
    said = answer("kepanjangan pojok dolan apa ya")
    assert "Belum diketahui: apa kepanjangan" in said
    assert "bermain" not in said


def test_the_regent_is_named_with_a_date(answer: Answer) -> None:
    said = answer("siapa bupati serang skrg")
    assert "Ratu Rachmatuzakiyah" in said
    assert "27 Mei 2025" in said
    assert "Bupati sebelumnya: Ratu Tatu Chasanah" in said


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("berapa retribusi sampah rumah tangga", "tarif retribusi sampah rumah tangga"),
        ("jadwal angkut sampah di kibin", "jadwal pengangkutan sampah"),
        ("minta nomor wa dlh dong", "nomor telepon, WhatsApp, atau hotline DLH"),
        ("transformer sudah jalan?", "apakah Transformer sudah berjalan"),
        ("rute sama jadwal transformer", "rute, jadwal, titik jemput, biaya"),
        ("masterplan nya udah jadi", "apakah masterplan sudah selesai"),
        ("kecamatan percontohan mana aja", "kecamatan mana saja"),
    ],
)
def test_what_is_not_known_is_said_so(answer: Answer, question: str, unknown: str) -> None:
    assert f"Belum diketahui: {unknown}" in answer(question)


def test_transformer_shows_both_wordings(answer: Answer) -> None:
    said = answer("apa itu transformer")
    assert "ramah, aman dan selamat" in said
    assert "ramah lingkungan" in said
    assert "tidak sama" in said


def test_sources_that_disagree_are_shown(answer: Answer) -> None:
    spbe = answer("nilai spbe kabupaten serang berapa")
    assert all(figure in spbe for figure in ("3,73", "3,74", "3,75", "berbeda antarsumber"))
    waste = answer("siapa yg ngurus sampah di kabupaten serang")
    assert "15 kecamatan" in waste
    assert "17 kecamatan lain" in waste
    assert "One Village on Product" in answer("apa itu one village one product")


def test_an_inference_is_called_one(answer: Answer) -> None:
    said = answer("siapa yang ngurus pesan ibu")
    assert "Kesimpulan kami, bukan keterangan resmi" in said
    assert "Tidak ada sumber yang menyatakannya" in answer("serang tatu masih aktif ga")


def test_every_statement_bears_its_date(content: Content) -> None:
    for leaf in content.leaves.values():
        for statement in leaf.statements:
            assert re.match(r"\d{4}", statement.as_of), leaf.key
            assert statement.sources or statement.confidence == "X" or statement.inference


def test_the_speech_is_polite(content: Content) -> None:
    for key, body in every_page(content):
        assert not re.search(r"\b(kamu|kau|anda)\b", body, re.IGNORECASE), key
