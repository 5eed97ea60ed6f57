"""What an admin has published answers the question that was asked, and no other."""

import pytest

from domain.knowledge import Index, Kind
from domain.knowledge_entries import Entry
from handlers.content import load

ANSWER = Entry("answer/1", "answer", patterns=("siapa nama camat anyer yang baru",))
INDEX = Index.build(load(), [ANSWER])


@pytest.mark.parametrize("text", ["siapa nama camat anyer yang baru", "camat anyer siapa"])
def test_the_same_question_gets_it(text: str) -> None:
    match = INDEX.match(text)
    assert match.kind is Kind.SURE
    assert match.entry == ANSWER


@pytest.mark.parametrize(
    "text",
    ["siapa nama camat cinangka yang baru", "siapa nama istri camat anyer", "camat ciruas siapa"],
)
def test_another_place_or_person_does_not_get_it_as_its_answer(text: str) -> None:
    match = INDEX.match(text)
    assert match.kind is not Kind.SURE or match.entry != ANSWER


def test_questions_about_other_places_are_other_questions() -> None:
    texts = ["Ciruas", "camat ciruas siapa", "camat anyer siapa", "siapa camat ciruas ya"]
    assert sorted(INDEX.cluster(texts)) == [[0], [1, 3], [2]]
