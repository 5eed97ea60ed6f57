"""Matching a question to an answer: sure, unsure, or nothing; never a guess."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.concepts import Rule, rule
from domain.knowledge_entries import Entry, aliases, answer_of, entries
from domain.knowledge_judging import Kind, Ranked, by_both, by_rules, standing
from domain.knowledge_patterns import Patterns, grouped
from domain.knowledge_senses import Senses
from domain.knowledge_taught import Taught
from domain.programmes import Content

__all__ = ["Candidate", "Index", "Kind", "Match"]

BY_WORDS = 2.6  # what a pattern proves alone that has the very words of the question
BESIDE_RULES = 0.8  # what it adds to a meaning that the concepts already show
LIKE_ENOUGH = 0.5  # a pattern less like the question than this says nothing
ALIKE = 0.55  # likeness of questions that are one question
NEARLY = 0.8  # so like a published question that its answer is the one
PLACES = "regencyplace"  # the concept whose words are the regency's places
NOT_QUITE = 1.9  # a published answer whose question lacks a word of this one is offered only
PUBLISHED = 8.0  # what such a question proves: more than any page, less than danger to life


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible answer and how much speaks for it."""

    entry: Entry
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """What a message means. `candidates`: the answer if sure, up to three different ones if not.

    `abusive`: there is abuse in it, whatever else; `concepts`: what it speaks of.
    """

    kind: Kind
    candidates: tuple[Candidate, ...] = ()
    concepts: frozenset[str] = frozenset()

    @property
    def entry(self) -> Entry | None:
        """The answer, or the likeliest of those offered."""
        return self.candidates[0].entry if self.candidates else None

    @property
    def intent(self) -> str:
        """What the person wants, as far as understood."""
        return self.entry.intent if self.entry else ""

    @property
    def programme(self) -> str:
        """The slug of the programme that is meant, or an empty text."""
        return self.entry.programme if self.entry else ""

    @property
    def abusive(self) -> bool:
        """Whether there is abuse in it, whatever else is."""
        return "abuse" in self.concepts

    @property
    def burning(self) -> bool:
        """Whether rubbish is being burnt: a complaint, with a word about the danger."""
        return {"waste", "burn"} <= self.concepts


class Index:
    """All that can be answered, ready for questions. Build it with `Index.build`."""

    def __init__(self, content: Content, published: Sequence[Entry]) -> None:
        answers = [*entries(content), *published]
        self._entries = {entry.key: entry for entry in answers}
        self._published = frozenset(entry.key for entry in published)
        self._of_answer: dict[str, Entry] = {}
        for entry in answers:
            self._of_answer.setdefault(answer_of(entry), entry)
        self._schooled, self._taught = _school(content)
        self._senses = (
            Senses(answers, content.lexicon, aliases(content)) if published else self._schooled
        )
        self._rules: dict[str, list[tuple[Entry, Rule]]] = defaultdict(list)
        for entry in answers:
            for text in entry.rules:
                one = rule(text)
                # Any concept of the first need will do as a way to find the rule again.
                for concept in one.needs[0]:
                    self._rules[concept].append((entry, one))
        self._patterns = Patterns(
            (entry.key, self._terms(text)) for entry in answers for text in entry.patterns
        )
        named = content.lexicon.concepts.get(PLACES, ())
        self._places = frozenset(word for name in named for word in _words(self._terms(name)))
        self._asked = {
            entry.key: [_words(self._terms(text)) for text in entry.patterns] for entry in published
        }

    @classmethod
    def build(cls, content: Content, extra: Iterable[Entry] = ()) -> "Index":
        """Make the index of the content and of answers that were published since.

        What the examples teach is learnt once for a content; published answers cost little.
        """
        return cls(content, list(extra))

    def concepts(self, text: str) -> frozenset[str]:
        """Name what a message speaks of."""
        return frozenset(self._senses.hear(text).concepts)

    def match(self, text: str) -> Match:
        """Tell what `text` means, as surely as can be told."""
        heard = self._senses.hear(text)
        terms = self._senses.terms(heard)
        scores = self._scores(heard.concepts, self._patterns.likest(terms), _words(terms))
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        ruled = standing((self._entries[key], n) for key, n in ranked)
        if not ruled and heard.sigh:
            return Match(Kind.NOTHING, (), heard.concepts)
        kind, best = self._judged(text, ruled)
        found = tuple(Candidate(entry, round(score, 3)) for entry, score in best)
        return Match(kind, found, heard.concepts)

    def _judged(self, text: str, ruled: Ranked) -> tuple[Kind, Ranked]:
        first = ruled[0][0] if ruled else None
        # Examples know nothing of what was published or added since they were written.
        if self._taught is None or (first and answer_of(first) not in self._taught.keys):
            return by_rules(ruled)
        taught = self._taught.opinion(self._schooled.traits(self._schooled.hear(text)))
        return by_both(ruled, taught, self._of_answer)

    def entry(self, key: str) -> Entry | None:
        """Find an answer by its key."""
        return self._entries.get(key)

    def similar(self, one: str, other: str) -> float:
        """Tell how alike two messages are, 0 to 1."""
        pattern = Patterns([("", self._terms(other))])
        return min(1.0, pattern.likest(self._terms(one)).get("", 0.0))

    def cluster(self, texts: Sequence[str]) -> list[list[int]]:
        """Group messages that ask the same, as places in `texts`; the largest group first.

        Who asks about Anyer does not ask what is asked about Ciruas.
        """
        terms = [self._terms(text) or frozenset({text}) for text in texts]
        where: dict[frozenset[str], list[int]] = defaultdict(list)
        for at, one in enumerate(terms):
            where[one & self._places].append(at)
        groups = [
            [here[at] for at in group]
            for here in where.values()
            for group in grouped([terms[at] for at in here], ALIKE)
        ]
        return sorted(groups, key=lambda group: (-len(group), group[0]))

    def _terms(self, text: str) -> frozenset[str]:
        return self._senses.terms(self._senses.hear(text))

    def _scores(
        self, concepts: frozenset[str], likeness: dict[str, float], words: frozenset[str]
    ) -> dict[str, float]:
        scores: dict[str, float] = {}
        for concept in concepts:
            for entry, one in self._rules.get(concept, ()):
                if one.score > scores.get(entry.key, 0.0) and one.fits(concepts):
                    scores[entry.key] = one.score
        for key, alike in likeness.items():
            if alike < LIKE_ENOUGH:
                continue
            if key in self._published:
                # Another place or person in the question makes it another question.
                same = any(_within(words, asked) for asked in self._asked[key])
                points = PUBLISHED if same and alike >= NEARLY else BY_WORDS
                scores[key] = points * alike if same else min(points * alike, NOT_QUITE)
                continue
            ruled = scores.get(key)
            scores[key] = (
                BY_WORDS * alike
                if ruled is None
                else max(ruled + BESIDE_RULES * alike * alike, BY_WORDS * alike)
            )
        return scores


def _words(terms: frozenset[str]) -> frozenset[str]:
    """Give the words among the terms, without the concepts."""
    return frozenset(term for term in terms if not term.startswith("#"))


def _within(words: frozenset[str], asked: frozenset[str]) -> bool:
    """Tell whether a question brings no word of its own, but for affixes (mulainya, dimulai)."""
    bare = [word.removesuffix("nya") for word in words - asked]
    return all(len(word) > 3 and any(word in other for other in asked) for word in bare)


_remembered: dict[Content, Taught] = {}


def remember(content: Content, known: Taught) -> None:
    """Take what was learnt from a content before, so that it need not be learnt again."""
    _remembered[content] = known


def taught(content: Content) -> Taught | None:
    """Give what the examples of a content teach; None if there are none."""
    return _school(content)[1]


@lru_cache(maxsize=2)
def _school(content: Content) -> tuple[Senses, Taught | None]:
    answers = entries(content)
    senses = Senses(answers, content.lexicon, aliases(content))
    if (before := _remembered.get(content)) is not None:
        return senses, before
    keys = {entry.key: answer_of(entry) for entry in answers}
    known = {keys.get(one.key, one.key) for one in content.examples}
    asked = [(one.key, text) for one in answers for text in one.patterns]
    said = [(one.key, one.text) for one in content.examples]
    lessons = [
        (answer, senses.traits(senses.hear(text)))
        for key, text in (*said, *asked)
        if (answer := keys.get(key, key)) in known
    ]
    return senses, Taught(lessons) if lessons else None
