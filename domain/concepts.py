"""What a message is about: words stand for concepts, and rules join concepts into meanings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.language import stem

NEGATION = "no"
REACH = 3  # words after a "not" that it still denies


@dataclass(frozen=True, slots=True)
class Rule:
    """What must (any of each group) and must not be spoken of; how much that proves."""

    needs: tuple[frozenset[str], ...]
    never: frozenset[str]
    score: float

    def fits(self, concepts: frozenset[str] | set[str]) -> bool:
        """Tell whether a message about `concepts` is meant."""
        return self.never.isdisjoint(concepts) and all(
            not need.isdisjoint(concepts) for need in self.needs
        )


def rule(text: str) -> Rule:
    """Read `waste & left|pile & !cost` (each need proves 1), or `2.5: flood` (this proves 2.5).

    `not:x` is the concept x under a negation. ValueError where nothing is needed.
    """
    head, colon, tail = text.rpartition(": ")
    terms = [term.strip() for term in tail.split("&")]
    needs = tuple(frozenset(term.split("|")) for term in terms if not term.startswith("!"))
    never = frozenset(term[1:] for term in terms if term.startswith("!"))
    if not needs or not all(all(need) for need in needs):
        raise ValueError(f"a rule that needs nothing: {text!r}")
    return Rule(needs, never, float(head) if colon else float(len(needs)))


@dataclass(frozen=True, slots=True)
class _Term:
    parts: tuple[str, ...]
    exact: bool
    concept: str
    whole: bool


class Finder:
    """Finds concepts in words. A term is a word or a phrase, compared by stems.

    `=term` is compared letter by letter. A concept whose name begins with `@` (a programme) or
    ends with `!` keeps its words to itself: they stand for nothing else.
    """

    def __init__(self, concepts: Mapping[str, Sequence[str]]) -> None:
        self._starts: dict[str, list[_Term]] = defaultdict(list)
        for name, terms in concepts.items():
            for text in terms:
                exact = text.startswith("=")
                words = text.removeprefix("=").split()
                parts = tuple(words if exact else map(stem, words))
                whole = name[0] == "@" or name[-1] == "!"
                self._starts[parts[0]].append(_Term(parts, exact, name.rstrip("!"), whole))
        for starting in self._starts.values():
            starting.sort(key=lambda term: (not term.whole, -len(term.parts)))

    def find(self, words: Sequence[str]) -> tuple[set[str], set[int]]:
        """Give the concepts, with `not:` for the denied, and the places of words that spoke."""
        stems = [stem(word) for word in words]
        found: list[tuple[int, _Term]] = []
        taken: set[int] = set()
        spoken: set[int] = set()
        for whole in (True, False):
            for at in range(len(words)):
                for term in self._at(words, stems, at):
                    span = range(at, at + len(term.parts))
                    if term.whole is not whole or not taken.isdisjoint(span):
                        continue
                    found.append((at, term))
                    spoken.update(span)
                    if whole:
                        taken.update(span)
        return self._denied(found), spoken

    def _at(self, words: Sequence[str], stems: Sequence[str], at: int) -> list[_Term]:
        starting = self._starts.get(stems[at], [])
        if words[at] != stems[at]:
            starting = [*self._starts.get(words[at], []), *starting]
        found = []
        for term in starting:
            size = len(term.parts)
            said = words[at : at + size] if term.exact else stems[at : at + size]
            if tuple(said) == term.parts:
                found.append(term)
        return found

    @staticmethod
    def _denied(found: list[tuple[int, _Term]]) -> set[str]:
        denials = [at + len(term.parts) for at, term in found if term.concept == NEGATION]
        concepts = set()
        for at, term in found:
            concepts.add(term.concept)
            if term.concept != NEGATION and any(0 <= at - no < REACH for no in denials):
                concepts.add(f"not:{term.concept}")
        return concepts
