"""Logs: no secret and nobody's words, whatever goes wrong and whoever logs it."""

import io
import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from bot.log import Redactor, handler
from bot.sections import Log

LEAKS = Path(__file__).with_name("leaks.py")


@pytest.fixture(scope="module", params=["text", "json"])
def told(request: pytest.FixtureRequest) -> str:
    """Give what a careless process wrote, on both of its outputs."""
    done = subprocess.run(
        [sys.executable, str(LEAKS), request.param],
        cwd=LEAKS.parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    "secret", ["very-secret", "Token", "webhooks-secret", "ecret%2Fpass", "ecret/pass", "elses-bot"]
)
def test_no_secret_is_told(told: str, secret: str) -> None:
    assert secret not in told


@pytest.mark.parametrize("private", ["halo pak", "Siti", "3456", "34567890", "12003", "19870512"])
def test_nobodys_words_names_or_numbers_are_told(told: str, private: str) -> None:
    assert private not in told


def test_what_happened_is_told_all_the_same(told: str) -> None:
    for word in (
        "started",
        "Cannot connect to host 127.0.0.1:1",
        "InvalidUrlClientError",
        "wrapped",
        "chained",
        "warning about",
        "destructor of",
        "task of",
        "thread of",
        "main of",
        "62812345",
        "a log record of bot could not be written",
    ):
        assert word in told, word


def line(format: str, event: str, secrets: tuple[str, ...] = ()) -> str:  # noqa: A002
    stream = io.StringIO()
    made = handler(Log.model_validate({"format": format}), secrets, stream)
    made.handle(logging.LogRecord("bot", logging.INFO, "", 0, event, (), None))
    return stream.getvalue()


def test_json_is_one_object_a_line() -> None:
    told = json.loads(line("json", 'two\nlines and a "quote"'))
    assert told["event"] == 'two\nlines and a "quote"'
    assert (told["level"], told["logger"]) == ("info", "bot")
    assert told["timestamp"].endswith("Z")


def test_a_secret_with_odd_characters_is_found_in_json_too() -> None:
    secret = 'p"a\\ss/wörd'
    for form in ("text", "json"):
        told = line(form, f"x{secret}x p%22a%5Css/w%C3%B6rd", (secret,))
        assert "ss/w" not in told
        assert "<hidden>" in told


@pytest.mark.parametrize(
    "written",
    ["198705122010012003", "19870512 201001 2 003", "19870512.201001.2.003", "199001012021211001"],
)
def test_a_nip_is_hidden_however_it_is_written(written: str) -> None:
    for text in (f"nip {written}", f'{{"nip":"{written}"}}', f"no row {written!r}", written):
        assert Redactor([])(text) == text.replace(written, "<hidden>")


def test_without_secrets_nothing_is_hidden() -> None:
    assert Redactor([])("at 12:30:45 chat -1001234567890 update 812345678901") == (
        "at 12:30:45 chat -1001234567890 update 812345678901"
    )
    assert Redactor(["", "ab"])("abc") == "abc"
