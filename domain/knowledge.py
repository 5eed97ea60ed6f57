"""Matching a question to an answer: sure, unsure, or nothing; never a guess."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from domain.concepts import Finder, Rule, rule
from domain.knowledge_entries import Entry, aliases, entries
from domain.knowledge_patterns import Patterns, grouped
from domain.language import Reader
from domain.programmes import Content, Lexicon
from domain.spelling import Speller
from domain.stems import Stems

SURE = 2.0  # from here on an answer may be given
UNSURE = 1.0  # from here on it may be offered
MARGIN = 0.35  # so much better than the next meaning, to be sure of it
CHOICES = 3
BY_WORDS = 2.6  # what a pattern proves alone that has the very words of the question
BESIDE_RULES = 0.8  # what it adds to a meaning that the concepts already show
LIKE_ENOUGH = 0.5  # a pattern less like the question than this says nothing
ALIKE = 0.55  # likeness of questions that are one question
NEARLY = 0.8  # so like a published question that its answer is the one
PUBLISHED = 8.0  # what such a question proves: more than any page, less than danger to life


class Kind(StrEnum):
    """How well a question was understood."""

    SURE = "sure"
    UNSURE = "unsure"
    NOTHING = "nothing"


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

    def __init__(
        self,
        answers: Sequence[Entry],
        lexicon: Lexicon,
        names: dict[str, tuple[str, ...]],
        published: Iterable[str] = (),
    ) -> None:
        self._published = frozenset(published)
        self._entries = {entry.key: entry for entry in answers}
        self._weightless = lexicon.weightless
        self._reader, self._finder, self._stems = _senses(answers, lexicon, names)
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

    @classmethod
    def build(cls, content: Content, extra: Iterable[Entry] = ()) -> "Index":
        """Make the index of the content and of answers that were published since."""
        published = list(extra)
        answers = [*entries(content), *published]
        keys = (entry.key for entry in published)
        return cls(answers, content.lexicon, aliases(content), keys)

    def match(self, text: str) -> Match:
        """Tell what `text` means, as surely as can be told."""
        words = self._reader.words(text)
        spoken = self._finder.find(words)
        scores = self._scores(spoken, self._patterns.likest(self._of(words, spoken)))
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        kind, best = self._judged([(self._entries[key], score) for key, score in ranked])
        return Match(
            kind, tuple(Candidate(entry, round(score, 3)) for entry, score in best), spoken
        )

    def entry(self, key: str) -> Entry | None:
        """Find an answer by its key."""
        return self._entries.get(key)

    def similar(self, one: str, other: str) -> float:
        """Tell how alike two messages are, 0 to 1."""
        pattern = Patterns([("", self._terms(other))])
        return min(1.0, pattern.likest(self._terms(one)).get("", 0.0))

    def cluster(self, texts: Sequence[str]) -> list[list[int]]:
        """Group messages that ask the same, as places in `texts`; the largest group first."""
        return grouped([self._terms(text) or frozenset({text}) for text in texts], ALIKE)

    def _terms(self, text: str) -> frozenset[str]:
        words = self._reader.words(text)
        return self._of(words, self._finder.find(words))

    def _of(self, words: Sequence[str], concepts: frozenset[str]) -> frozenset[str]:
        bare = (self._stems(word) for word in words if word not in self._weightless)
        return frozenset(chain(bare, (f"#{concept}" for concept in concepts)))

    def _scores(self, concepts: frozenset[str], likeness: dict[str, float]) -> dict[str, float]:
        scores: dict[str, float] = {}
        for concept in concepts:
            for entry, one in self._rules.get(concept, ()):
                if one.score > scores.get(entry.key, 0.0) and one.fits(concepts):
                    scores[entry.key] = one.score
        for key, alike in likeness.items():
            if alike < LIKE_ENOUGH:
                continue
            if alike >= NEARLY and key in self._published:
                scores[key] = PUBLISHED * alike
                continue
            ruled = scores.get(key)
            scores[key] = (
                BY_WORDS * alike
                if ruled is None
                else max(ruled + BESIDE_RULES * alike * alike, BY_WORDS * alike)
            )
        return scores

    @staticmethod
    def _judged(ranked: list[tuple[Entry, float]]) -> tuple[Kind, list[tuple[Entry, float]]]:
        ranked = [item for item in ranked if item[1] >= UNSURE]
        firm = max((score for entry, score in ranked if not entry.yields), default=0.0)
        ranked = [item for item in ranked if not item[0].yields or firm < item[0].yields]
        if not ranked:
            return Kind.NOTHING, []
        first, best = ranked[0]
        if first.yields:
            return (Kind.SURE, ranked[:1]) if best >= SURE else (Kind.NOTHING, [])
        ranked = [item for item in ranked if not item[0].yields]
        rivals = (
            score
            for entry, score in ranked
            if (entry.intent, entry.programme) != (first.intent, first.programme)
        )
        if best >= SURE and best - max(rivals, default=0.0) >= MARGIN:
            return Kind.SURE, ranked[:1]
        offered: dict[str, tuple[Entry, float]] = {}
        for entry, score in ranked:
            if score > best - 1.0:
                offered.setdefault(entry.leaf or entry.key.partition(".")[0], (entry, score))
        return Kind.UNSURE, list(offered.values())[:CHOICES]


def _senses(
    answers: Sequence[Entry], lexicon: Lexicon, names: dict[str, tuple[str, ...]]
) -> tuple[Reader, Finder, Stems]:
    heard = {name: _as_heard(terms, lexicon) for name, terms in names.items()}
    concepts = {**heard, **lexicon.concepts}
    terms = [term.removeprefix("=") for terms in concepts.values() for term in terms]
    spoken = [word for term in terms for word in term.split()]
    asked = [
        word
        for entry in answers
        for text in entry.patterns
        for word in text.casefold().split()
        if word.isalpha()
    ]
    meant = [word for words in lexicon.spellings.values() for word in words.split()]
    known = [*spoken, *asked, *meant, *lexicon.plain, *lexicon.weightless]
    forms = (form for form in lexicon.spellings if len(form) > 4)
    speller = Speller([*spoken, *meant, *asked, *lexicon.plain, *forms])
    single = (term for term in terms if " " not in term)
    stems = Stems([*single, *lexicon.plain, *lexicon.weightless])
    reader = Reader(lexicon.spellings, known, speller.mend, stems)
    return reader, Finder(concepts, stems), stems


def _as_heard(names: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Spell names as the reader will hear them: it translates "village" in them too."""
    heard = (
        " ".join(lexicon.spellings.get(word) or word for word in name.split()) for name in names
    )
    return tuple(dict.fromkeys([*names, *heard]))
