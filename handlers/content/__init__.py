"""Everything the bot knows, as files; read them with `load`, find their faults with `check`."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from domain.knowledge_entries import entries
from domain.programmes import (
    KEY_BYTES,
    Both,
    Content,
    Dimension,
    Intention,
    Leaf,
    Lexicon,
    Programme,
    Source,
    Statement,
    Topic,
)
from handlers.content import shapes
from handlers.content.crossing import crossing
from handlers.content.pages import pages
from handlers.content.voices import Voices

DEFAULT = Path(__file__).parent
_S = TypeVar("_S", bound=shapes.Shape)


class BadContent(ValueError):
    """The content has faults; each is named with its file and key."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def load(folder: Path = DEFAULT) -> Content:
    """Read the content in `folder`; BadContent names every fault."""
    return _shipped() if folder == DEFAULT else _read(folder)


@cache
def _shipped() -> Content:
    """Read what is shipped once for a process: it does not change, and much is learnt from it."""
    return _read(DEFAULT)


def _read(folder: Path) -> Content:
    content, faults = _Reading(folder).content()
    if content is None or faults:
        raise BadContent(faults)
    return content


def check(folder: Path = DEFAULT) -> list[str]:
    """Name every fault of the content in `folder`, with file and key; empty if all is well."""
    return _Reading(folder).content()[1]


class _Reading:
    """One reading of a folder: collects faults on the way and goes on where it can."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._faults: list[str] = []
        self._sources: dict[str, Source] = {}

    def content(self) -> tuple[Content | None, list[str]]:
        self._sources = dict(self._read_sources())
        programmes = [
            self._programme(*one) for one in self._all("programmes", shapes.ProgrammeShape)
        ]
        topics = [self._topic(*one) for one in self._all("topics", shapes.TopicShape)]
        city = self._one("smart-city.toml", shapes.TopicShape)
        intents = self._one("intents.toml", shapes.IntentsShape)
        words = self._one("words.toml", shapes.WordsShape)
        concepts = self._one("concepts.toml", shapes.ConceptsShape)
        self._one("frame.toml", shapes.FrameShape)
        if city is None or intents is None or words is None or concepts is None:
            return None, self._faults
        topics.append(self._topic("smart-city.toml", city))
        dimensions = tuple(
            Dimension(
                one.slug,
                Both(one.name.id, one.name.en),
                self._leaf("smart-city.toml", "dimension", one.leaf),
            )
            for one in city.dimension
        )
        leaves = self._leaves(programmes, topics, dimensions)
        examples = Voices(self._folder / "examples")
        self._faults.extend(examples.faults)
        content = Content(
            tuple(sorted(programmes, key=lambda one: (one.order, one.slug))),
            dimensions,
            tuple(sorted(topics, key=lambda one: (one.order, one.slug))),
            self._sources,
            tuple(Intention(**one.model_dump()) for one in intents.intent),
            Lexicon(
                {form: meant for part in words.spellings.values() for form, meant in part.items()},
                concepts.concepts,
                frozenset(words.plain.split()),
                frozenset(words.weightless.split()),
            ),
            leaves,
            examples.all,
        )
        self._faults.extend(crossing(content))
        self._faults.extend(examples.unknown({entry.key for entry in entries(content)}))
        return content, self._faults

    def _programme(self, file: str, shape: shapes.ProgrammeShape) -> Programme:
        return Programme(
            shape.slug,
            shape.name,
            Both(shape.summary.id, shape.summary.en),
            shape.dimension,
            shape.aliases,
            tuple(self._leaf(file, shape.slug, leaf) for leaf in shape.leaf),
            shape.order,
        )

    def _topic(self, file: str, shape: shapes.TopicShape) -> Topic:
        return Topic(
            shape.slug,
            Both(shape.title.id, shape.title.en),
            shape.intent,
            tuple(self._leaf(file, shape.slug, leaf) for leaf in shape.leaf),
            shape.order,
            shape.menu,
        )

    def _leaf(self, file: str, slug: str, shape: shapes.LeafShape) -> Leaf:
        key = f"{slug}/{shape.key}"
        if len(key.encode()) > KEY_BYTES:
            self._faults.append(f"{file}: {key}: the key has more than {KEY_BYTES} bytes")
        leaf = Leaf(
            key,
            Both(shape.title.id, shape.title.en),
            tuple(self._statement(file, key, one) for one in shape.statement),
            shape.asks,
            shape.rules,
            shape.patterns,
            shape.intent,
            shape.menu,
        )
        for language in ("id", "en"):
            for page in pages(leaf, language):
                if page.too_long:
                    self._faults.append(f"{file}: {key}: a statement is too long ({language})")
        return leaf

    def _statement(self, file: str, key: str, shape: shapes.StatementShape) -> Statement:
        for name in shape.sources:
            if name not in self._sources:
                self._faults.append(f"{file}: {key}: unknown source {name}")
        if not shape.sources and shape.confidence != "X" and not shape.inference:
            self._faults.append(f"{file}: {key}: a statement without a source")
        if any(mark in shape.id + shape.en for mark in ("<b>", "<i>", "&amp;", "<a ")):
            self._faults.append(f"{file}: {key}: markup in a statement")
        return Statement(
            Both(shape.id, shape.en),
            tuple(self._sources[name] for name in shape.sources if name in self._sources),
            shape.as_of,
            shape.confidence,
            shape.inference,
        )

    def _leaves(
        self, programmes: list[Programme], topics: list[Topic], dimensions: tuple[Dimension, ...]
    ) -> dict[str, Leaf]:
        leaves: dict[str, Leaf] = {}
        owners: tuple[Programme | Topic, ...] = (*programmes, *topics)
        every = [leaf for one in owners for leaf in one.leaves]
        for leaf in (*every, *(one.leaf for one in dimensions)):
            if leaf.key in leaves:
                self._faults.append(f"{leaf.key}: two pages have this key")
            leaves[leaf.key] = leaf
        return leaves

    def _read_sources(self) -> Iterator[tuple[str, Source]]:
        for key, table in (self._toml("sources.toml") or {}).items():
            if (
                shape := self._shaped(f"sources.toml: {key}", table, shapes.SourceShape)
            ) is not None:
                yield key, Source(key, shape.title, shape.publisher, shape.date, shape.url)

    def _all(self, part: str, shape: type[_S]) -> Iterator[tuple[str, _S]]:
        for path in sorted((self._folder / part).glob("*.toml")):
            file = f"{part}/{path.name}"
            if (one := self._one(file, shape)) is not None:
                if getattr(one, "slug", path.stem) != path.stem:
                    self._faults.append(f"{file}: slug: the file must be named after the slug")
                yield file, one

    def _one(self, file: str, shape: type[_S]) -> _S | None:
        table = self._toml(file)
        return None if table is None else self._shaped(file, table, shape)

    def _toml(self, file: str) -> dict[str, object] | None:
        try:
            return tomllib.loads((self._folder / file).read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._faults.append(f"{file}: missing")
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self._faults.append(f"{file}: {error}")
        return None

    def _shaped(self, where: str, table: object, shape: type[_S]) -> _S | None:
        try:
            return shape.model_validate(table)
        except ValidationError as error:
            for fault in error.errors():
                key = ".".join(str(part) for part in fault["loc"])
                self._faults.append(f"{where}: {key}: {fault['msg']}")
        return None
