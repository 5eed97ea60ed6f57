"""Faults that show only when files are read together: names that two claim or nobody has."""

from collections.abc import Iterable, Iterator

from domain.concepts import rule
from domain.knowledge_entries import aliases, entries
from domain.programmes import Content


def crossing(content: Content) -> list[str]:
    """Name the faults between files, each with file and key."""
    return [
        *_unknown(content),
        *_unknown_concepts(content),
        *_unused(content),
        *_claimed_twice(content),
    ]


def _unknown(content: Content) -> Iterator[str]:
    dimensions = {one.slug for one in content.dimensions}
    slugs = {one.slug for one in content.programmes}
    for programme in content.programmes:
        if programme.dimension not in dimensions:
            where = f"programmes/{programme.slug}.toml: dimension"
            yield f"{where}: unknown dimension {programme.dimension}"
    for intent in content.intentions:
        if intent.leaf and intent.leaf not in content.leaves:
            yield f"intents.toml: {intent.key}: unknown page {intent.leaf}"
        if intent.programme and intent.programme not in slugs:
            yield f"intents.toml: {intent.key}: unknown programme {intent.programme}"


def _unknown_concepts(content: Content) -> Iterator[str]:
    concepts = {name.rstrip("!") for name in content.lexicon.concepts} | set(aliases(content))
    for entry in entries(content):
        for text in entry.rules:
            one = rule(text)
            named = {name.removeprefix("not:") for name in one.never.union(*one.needs)}
            for name in sorted(named - concepts):
                yield f"{entry.key}: a rule names an unknown concept: {name}"


def _unused(content: Content) -> Iterator[str]:
    named = {
        source.key
        for leaf in content.leaves.values()
        for statement in leaf.statements
        for source in statement.sources
    }
    for key in content.sources.keys() - named:
        yield f"sources.toml: {key}: no statement names it"


def _claimed_twice(content: Content) -> Iterator[str]:
    keys = [entry.key for entry in entries(content)]
    for key in {key for key in keys if keys.count(key) > 1}:
        yield f"{key}: two answers have this key"
    patterns = ((entry.key, text) for entry in entries(content) for text in entry.patterns)
    yield from _twice(patterns, "pattern")
    yield from _twice(((p.slug, text) for p in content.programmes for text in p.aliases), "name")


def _twice(claims: Iterable[tuple[str, str]], what: str) -> Iterator[str]:
    claimed: dict[str, str] = {}
    for key, text in claims:
        other = claimed.setdefault(text.casefold(), key)
        if other != key:
            yield f"{key}: {other} claims the {what} too: {text}"
