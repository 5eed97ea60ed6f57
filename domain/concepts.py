"""What a message is about: words stand for concepts, and rules join concepts into meanings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.stems import Stems

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

    @property
    def asking(self) -> bool:
        return self.concept.startswith("ask-") or self.concept == "howmany"


_CLITICS = ("nya", "ny", "ku", "mu", "e", "na")


class Finder:
    """Finds concepts in words. A term is a word or a phrase, compared by stems.

    `=term` is compared letter by letter, but for "-nya" and its like. A concept whose name
    begins with `@` (a programme) or ends with `!` keeps its words to itself: they stand for
    nothing else.
    """

    def __init__(self, concepts: Mapping[str, Sequence[str]], stems: Stems) -> None:
        self._stems = stems
        self._starts: dict[str, list[_Term]] = defaultdict(list)
        for name, terms in concepts.items():
            for text in terms:
                exact = text.startswith("=")
                words = text.removeprefix("=").split()
                parts = tuple(words if exact else map(stems, words))
                whole = name[0] == "@" or name[-1] == "!"
                self._starts[parts[0]].append(_Term(parts, exact, name.rstrip("!"), whole))
        for starting in self._starts.values():
            starting.sort(key=lambda term: -len(term.parts))

    def find(self, words: Sequence[str]) -> frozenset[str]:
        """Give the concepts that are spoken of, with `not:` before those that are denied."""
        stems = [self._stems(word) for word in words]
        found: list[tuple[int, _Term]] = []
        taken: set[int] = set()
        asked: set[int] = set()
        for whole in (True, False):
            for at in range(len(words)):
                for term in self._at(words, stems, at):
                    span = range(at, at + len(term.parts))
                    if term.whole is not whole or not taken.isdisjoint(span):
                        continue
                    # "sampai mana" asks how far, not where: the longer question counts.
                    if term.asking and not asked.isdisjoint(span):
                        continue
                    found.append((at, term))
                    if whole:
                        taken.update(span)
                    if term.asking and len(span) > 1:
                        asked.update(span)
        return self._denied(found)

    def _at(self, words: Sequence[str], stems: Sequence[str], at: int) -> list[_Term]:
        forms = dict.fromkeys((words[at], _unclitic(words[at]), stems[at]))
        found = []
        for term in (one for form in forms for one in self._starts.get(form, ())):
            size = len(term.parts)
            if size == 1:
                fits = _exactly(words[at], term.parts[0]) if term.exact else True
            elif term.exact:
                fits = tuple(words[at : at + size]) == term.parts
            else:
                fits = tuple(stems[at : at + size]) == term.parts
            if fits:
                found.append(term)
        return found

    @staticmethod
    def _denied(found: list[tuple[int, _Term]]) -> frozenset[str]:
        denials = [at + len(term.parts) for at, term in found if term.concept == NEGATION]
        concepts = set()
        for at, term in found:
            concepts.add(term.concept)
            if term.concept != NEGATION and any(0 <= at - no < REACH for no in denials):
                concepts.add(f"not:{term.concept}")
        return frozenset(concepts)


def _unclitic(word: str) -> str:
    for end in _CLITICS:
        if word.endswith(end) and len(word) - len(end) >= 4:
            return word.removesuffix(end)
    return word


def _exactly(word: str, wanted: str) -> bool:
    return word == wanted or _unclitic(word) == wanted
