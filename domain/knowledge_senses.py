"""How the bot hears: reader, finder of concepts and stems, made of the content's words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from domain.concepts import Finder
from domain.knowledge_entries import Entry
from domain.language import Reader
from domain.programmes import Lexicon
from domain.spelling import Speller
from domain.stems import Stems


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as it was heard: its words in plain Indonesian and what it speaks of."""

    words: tuple[str, ...]
    concepts: frozenset[str]

    @property
    def sigh(self) -> bool:
        """Whether it asks, if anything, without saying about what: "gmn", "kenapa?"."""
        return len(self.words) < 2 and all(one.startswith("ask-") for one in self.concepts)


class Senses:
    """Hears messages. Made of what can be answered, the words of the people, and names."""

    def __init__(
        self, answers: Sequence[Entry], lexicon: Lexicon, names: dict[str, tuple[str, ...]]
    ) -> None:
        self._weightless = lexicon.weightless
        self._reader, self._finder, self._stems = _senses(answers, lexicon, names)

    def hear(self, text: str) -> Heard:
        """Give the words of `text` and the concepts in it."""
        words = self._reader.words(text)
        return Heard(tuple(words), self._finder.find(words))

    def terms(self, heard: Heard) -> frozenset[str]:
        """Give what makes two messages alike: roots of words with weight, and concepts."""
        bare = (self._stems(word) for word in heard.words if word not in self._weightless)
        return frozenset(chain(bare, (f"#{concept}" for concept in heard.concepts)))

    def traits(self, heard: Heard) -> frozenset[str]:
        """Give what examples teach by: roots of all words, concepts, and pairs of concepts."""
        concepts = sorted(heard.concepts)
        return frozenset(
            chain(
                (self._stems(word) for word in heard.words if not word.isdigit()),
                (f"#{concept}" for concept in concepts),
                (f"&{one}&{other}" for one, other in combinations(concepts, 2)),
            )
        )


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
