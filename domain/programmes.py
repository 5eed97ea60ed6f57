"""What the bot knows: sourced statements, grouped in leaves, of programmes and topics."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Confidence = Literal["A", "B", "C", "X"]
KEY_BYTES = 40  # a leaf's key travels in callback data, beside a route and a page number


NOTHING = "nothing"  # the key of an example that nothing here answers


class UnknownLeaf(KeyError):
    """No leaf has this key; an old button may still carry it."""


@dataclass(frozen=True, slots=True)
class Both:
    """The same words in Indonesian and in English."""

    id: str
    en: str

    def read(self, language: str) -> str:
        """Give the words in `language`, Indonesian for any other than English."""
        return self.en if language == "en" else self.id


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement was read; `date` is a year, a month or a day as ISO text, or empty."""

    key: str
    title: str
    publisher: str
    date: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said, with who said it and when.

    `confidence`: A official or several outlets, B one outlet, C weak, X looked for and not found.
    `inference` says that the statement is concluded here, not written in a source.
    """

    words: Both
    sources: tuple[Source, ...]
    as_of: str
    confidence: Confidence
    inference: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that answers one kind of question.

    `asks` are the aspects of a programme that lead here, `rules` and `patterns` other ways to it;
    `intent` is what its questions ask, where that differs from the rest of the file.
    """

    key: str
    title: Both
    statements: tuple[Statement, ...]
    asks: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    intent: str = ""
    menu: bool = True


@dataclass(frozen=True, slots=True)
class Programme:
    """One quick win: its names, its dimension (an inference) and its pages."""

    slug: str
    name: str
    summary: Both
    dimension: str
    aliases: tuple[str, ...]
    leaves: tuple[Leaf, ...]
    order: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """Pages about something that is not a programme; `intent` is what its questions ask."""

    slug: str
    title: Both
    intent: str
    leaves: tuple[Leaf, ...]
    order: int = 0
    menu: bool = True


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the six dimensions of the smart city; `leaf` is its page."""

    slug: str
    name: Both
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class Intention:
    """Something asked that a feature answers with a sentence of its own, or with a page.

    `yields`: the meaning counts only where nothing else reaches this score (0: it never yields),
    so that a complaint inside abuse stays a complaint.
    """

    key: str
    programme: str = ""
    leaf: str = ""
    yields: float = 0.0
    rules: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of the people.

    `spellings` maps a written form (short, slang, dialect) to Indonesian words, `concepts` a
    concept to its words; `plain` words need no mending, `weightless` ones say nothing alone.
    """

    spellings: Mapping[str, str]
    concepts: Mapping[str, tuple[str, ...]]
    plain: frozenset[str]
    weightless: frozenset[str]


@dataclass(frozen=True, slots=True)
class Example:
    """A message somebody might write, with the key of its answer (or NOTHING) and whose voice."""

    key: str
    text: str
    voice: str


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """Everything the bot can say without a feature's help."""

    programmes: tuple[Programme, ...]
    dimensions: tuple[Dimension, ...]
    topics: tuple[Topic, ...]
    sources: Mapping[str, Source]
    intentions: tuple[Intention, ...]
    lexicon: Lexicon
    leaves: Mapping[str, Leaf]
    examples: tuple[Example, ...] = ()

    def leaf(self, key: str) -> Leaf:
        """Find a page by its key, such as `pesan-ibu/status`; UnknownLeaf if there is none."""
        try:
            return self.leaves[key]
        except KeyError:
            raise UnknownLeaf(key) from None

    def programme(self, slug: str) -> Programme | None:
        """Find a programme by its slug."""
        return next((one for one in self.programmes if one.slug == slug), None)

    def topic(self, slug: str) -> Topic | None:
        """Find a topic by its slug."""
        return next((one for one in self.topics if one.slug == slug), None)

    def beside(self, key: str) -> tuple[Leaf, ...]:
        """Give the other pages of the programme or topic that the page `key` belongs to."""
        family = key.partition("/")[0]
        owners: tuple[Programme | Topic, ...] = (*self.programmes, *self.topics)
        leaves = next((one.leaves for one in owners if one.slug == family), ())
        return tuple(leaf for leaf in leaves if leaf.key != key and leaf.menu)
