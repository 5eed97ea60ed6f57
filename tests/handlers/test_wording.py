"""Sentences: in the reader's language, escaped, and never too long for Telegram."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.outgoing import Lines, Plain, t
from handlers.wording import LONGEST_LABEL, Wording, plain, utf16_length

WORDING = Wording()


def test_a_sentence_is_said_in_the_readers_language() -> None:
    assert WORDING.html(t("nothing-open"), "id").startswith("Tidak ada")
    assert WORDING.html(t("nothing-open"), "en") == "No form is open."


def test_what_people_write_cannot_become_markup() -> None:
    said = WORDING.html(t("unknown-command", command="<b>&x"), "id")
    assert "&lt;b&gt;&amp;x" in said
    assert plain(said).startswith("Perintah <b>&x tidak dikenal")


@given(st.text())
def test_no_value_bursts_a_message_or_leaves_markup_behind(value: str) -> None:
    said = WORDING.html(Lines((t("question-answered", text=value), Plain(value)), "\n"), "en")
    bare = said.replace("<i>", "").replace("</i>", "")
    assert "<" not in bare
    assert ">" not in bare
    assert utf16_length(plain(said)) <= 4096


def test_a_long_text_is_clipped_not_lost_whole() -> None:
    said = WORDING.html(Plain("a" * 9000), "id")
    assert said.endswith("a…")
    assert len(said) < 4096


def test_labels_have_one_short_line_without_escapes() -> None:
    label = WORDING.label(Plain("Sampah & bau\n" + "x" * 200), "id")
    assert label.startswith("Sampah & bau x")
    assert len(label) <= LONGEST_LABEL


def test_toasts_lose_their_markup_and_fit() -> None:
    toast = WORDING.toast(t("apology"), "id")
    assert "<" not in toast
    assert len(WORDING.toast(Plain("y" * 500), "id")) <= 200


def test_moments_are_told_in_wib_and_days_in_words() -> None:
    noon = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
    words = t("published-answer", answer="x", source="y", date=noon)
    assert "Senin, 23 November 2026 12.00 WIB" in WORDING.html(words, "id")
    words = t("published-answer", answer="x", source="y", date=date(2026, 1, 2))
    assert "2 January 2026" in WORDING.html(words, "en")


def test_numbers_and_lists_are_written_as_people_write_them() -> None:
    assert "1.200 pertanyaan" in WORDING.html(t("question-cluster", count=1200), "id")
    listed = WORDING.html(t("question-sample", text=["a", "b", "c"]), "id")
    assert "a, b, dan c" in listed


def test_words_stand_inside_words() -> None:
    said = WORDING.html(t("dialog-cancelled", open=t("title-human")), "id")
    assert said == "Baik, titipan baru untuk petugas dibatalkan."


def test_a_value_that_is_missing_is_a_fault_and_not_a_strange_message() -> None:
    with pytest.raises(LookupError, match="unknown-command"):
        WORDING.html(t("unknown-command"), "id")


def test_faults_of_the_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "id.ftl").write_text("one = Satu\none = Dua\n= broken\n")
    (tmp_path / "en.ftl").write_text("one = One { $x }\n")
    faults = Wording(tmp_path).faults
    assert any("given twice" in fault for fault in faults)
    assert any("broken" in fault for fault in faults)
