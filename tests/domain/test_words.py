"""Words and buttons as values."""

import pytest

from domain.outgoing import Button, Plain, callback_data, t
from domain.people import guess_language


def test_a_button_carries_its_route_and_what_it_is_about() -> None:
    assert Button(t("x"), "take", 17, "now").data == "take:17:now"
    assert Button(Plain("x"), "cancel").data == "cancel"


def test_a_button_too_long_for_telegram_is_refused_when_it_is_made() -> None:
    assert len(callback_data("l", ["é" * 31])) == 33  # 64 bytes
    with pytest.raises(ValueError, match="64 bytes"):
        callback_data("l", ["é" * 32])


@pytest.mark.parametrize(
    ("code", "language"),
    [("id", "id"), ("en-GB", "en"), ("su", "id"), ("jv", "id"), (None, "id"), ("de", "en")],
)
def test_the_language_is_guessed_from_the_telephone(code: str | None, language: str) -> None:
    assert guess_language(code) == language
