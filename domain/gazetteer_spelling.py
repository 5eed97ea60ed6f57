"""Names of places as people misspell them; stricter than for words, for each is near another."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from domain.spelling import distance, skeleton

SHORTEST: Final = 5  # letters of a name that may be misspelt
_TWICE: Final = re.compile(r"(.)\1+")


def squeezed(word: str) -> str:
    """Write every letter once: "ciruass" is "ciruas"."""
    return _TWICE.sub(r"\1", word)


def likely(word: str, name: str) -> bool:
    """Tell whether a slip of the finger or the ear explains it; another letter is another word."""
    return (
        len(word) != len(name)
        or sorted(word) == sorted(name)
        or skeleton(word) == skeleton(name)
        or ({word[0], name[0]} == {"c", "s"} and word[1:] == name[1:])
    )


class Misspelt:
    """Finds the names that a misspelt word may mean. The names are squeezed."""

    def __init__(self, names: Iterable[str]) -> None:
        self._forms: dict[str, set[str]] = defaultdict(set)
        for name in names:
            if len(name) >= SHORTEST:
                for form in _forms(name):
                    self._forms[form].add(name)

    def __call__(self, word: str) -> list[tuple[int, str]]:
        """Give the nearest names, all with equally many letters wrong: (letters, name)."""
        spellings = {spelling for spelling in (word, squeezed(word)) if len(spelling) >= SHORTEST}
        wrong: dict[str, int] = {}
        for spelling in spellings:
            for name in {name for form in _forms(spelling) for name in self._forms.get(form, ())}:
                letters = distance(spelling, name)
                if _bearable(spelling, name, letters):
                    wrong[name] = min(letters, wrong.get(name, letters))
        found = sorted((letters, name) for name, letters in wrong.items())
        return [one for one in found if one[0] == found[0][0]]


def _bearable(word: str, name: str, wrong: int) -> bool:
    if wrong <= 1:
        return len(name) >= 7 or likely(word, name)
    return wrong == 2 and (len(name) >= 9 or (len(name) >= 7 and skeleton(word) == skeleton(name)))


def _forms(word: str) -> set[str]:
    """Give what a word and its misspelling have in common: one letter less, or the consonants."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word))), f"{skeleton(word)}-"}
