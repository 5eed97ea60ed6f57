"""The shipped content, read once, and what the bot would say to a question."""

from collections.abc import Callable

import pytest

from domain.knowledge import Index, Kind
from domain.programmes import Content
from handlers.content import load
from handlers.content.pages import pages

Answer = Callable[[str], str]


@pytest.fixture(scope="session")
def content() -> Content:
    return load()


@pytest.fixture(scope="session")
def index(content: Content) -> Index:
    return Index.build(content)


@pytest.fixture(scope="session")
def answer(content: Content, index: Index) -> Answer:
    def ask(question: str) -> str:
        match = index.match(question)
        assert match.kind is Kind.SURE, (question, match.candidates)
        assert match.entry is not None
        assert match.entry.leaf, (question, match.entry.key)
        shown = pages(content.leaf(match.entry.leaf), "id")
        return "\n".join(f"{page.title}\n{page.body}" for page in shown)

    return ask
