"""The book of answers: the content's and those that admins published, ready for questions."""

import re

from domain.knowledge import Index, Match
from domain.knowledge_entries import Entry
from domain.programmes import Content
from storage.questions import Answer
from storage.store import Store

TAG = re.compile(r"</?[a-zA-Z][^<>]{0,80}>")  # markup is not what somebody asks about
LONGEST_QUESTION = 600  # characters that are looked at; nobody asks one thing in more
PUBLISHED = "answer"  # the intent of what an admin published


class Book:
    """Finds answers; it is made anew when somebody has published since it was last opened."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._edition = (0, 0)
        self._index = Index.build(content)

    async def match(self, db: Store, text: str) -> Match:
        """Tell what a message means, with what has been published until now."""
        words = TAG.sub(" ", text)[:LONGEST_QUESTION]
        return (await self._open(db)).match(words)

    def concepts(self, text: str) -> frozenset[str]:
        """Name what a message speaks of; nothing published matters here."""
        return self._index.concepts(TAG.sub(" ", text)[:LONGEST_QUESTION])

    async def entry(self, db: Store, key: str) -> Entry | None:
        """Find an answer by its key."""
        return (await self._open(db)).entry(key)

    async def cluster(self, db: Store, texts: list[str]) -> list[list[int]]:
        """Group messages that ask the same."""
        return (await self._open(db)).cluster(texts)

    async def _open(self, db: Store) -> Index:
        edition = await db.questions.newest_answer()
        if edition != self._edition:
            published = [_entry(answer) for answer in await db.questions.answers()]
            self._index = Index.build(self._content, published)
            self._edition = edition
        return self._index


def _entry(answer: Answer) -> Entry:
    return Entry(f"{PUBLISHED}/{answer.id}", PUBLISHED, patterns=answer.patterns)
