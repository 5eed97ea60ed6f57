"""What officers say when a report is done, and what only sounds like it."""

import pytest

from domain.waste_settled import settled


@pytest.mark.parametrize(
    "words",
    [
        "PI-000231 sudah ditangani",
        "PI-000231 beres",
        "pi 231 udh diangkut tadi pagi",
        "PI-000231 sdh bersih, kami angkut 2 truk",
        "pi-231 wis dirapihaken pak",
        "PI-000231 tos diberesihan, rampung",
        "231 barusan kami angkat",
        "PI-000231 done",
    ],
)
def test_an_officer_says_that_it_is_done(words: str) -> None:
    assert settled(words)


@pytest.mark.parametrize(
    "words",
    [
        "PI-000231 sudah ditangani?",
        "PI-000231 belum diangkut",
        "pi 231 blm beres",
        "PI-000231 kapan diangkut",
        "PI-000231",
        "PI-000231 sudah seminggu",
        "minta PI-000231 diangkut",
        "PI-000231 durung beres pak",
        "kumaha PI-000231 teh",
    ],
)
def test_a_question_or_a_complaint_is_not_that(words: str) -> None:
    assert not settled(words)
