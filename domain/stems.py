"""Finding the root of an Indonesian word: affixes fall only if a word that is known remains."""

from collections.abc import Iterable

import snowballstemmer

# Longer first. Slang (ng-, ke-, -in) and the dialects' -e, -ne, -na, -keun are among them.
_ENDS = ("keun", "nya", "kan", "lah", "kah", "pun", "nye", "ny", "ku", "mu", "an", "in", "ne", "na")
_ENDS_SHORT = ("i", "e")
_STARTS = (
    *("memper", "diper", "menge", "penge", "meng", "peng", "meny", "peny", "nge", "mem", "pem"),
    *(
        "men",
        "pen",
        "ber",
        "per",
        "ter",
        "ng",
        "ny",
        "di",
        "ke",
        "ka",
        "se",
        "me",
        "pe",
        "be",
        "ku",
    ),
)
# The first letter that a prefix has swallowed: menyapu is sapu, mengirim is kirim.
_SWALLOWED = {
    "meny": "s",
    "peny": "s",
    "ny": "s",
    "meng": "k",
    "peng": "k",
    "ng": "k",
    "mem": "p",
    "pem": "p",
    "men": "t",
    "pen": "t",
}
_SLANG_FIRST = {"n": "t", "m": "p"}  # numpuk is tumpuk, mungut is pungut
_SHORTEST = 3
_STEPS = 3
_CACHED = 50_000


class Stems:
    """Knows the roots; what cannot be led back to one is stemmed by Tala's rules alone."""

    def __init__(self, roots: Iterable[str]) -> None:
        self._roots = frozenset(roots)
        self._tala = snowballstemmer.stemmer("indonesian")
        self._found: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """Give the root of `word`; a word that is a root stays as it is."""
        if word in self._roots:
            return word
        root = self._found.get(word)
        if root is None:
            root = self.root(word) or str(self._tala.stemWord(word))
            if len(self._found) < _CACHED:
                self._found[word] = root
        return root

    def root(self, word: str) -> str | None:
        """Give the known root nearest to `word`, or None."""
        if word in self._roots:
            return word
        layer = [word]
        for _ in range(_STEPS):
            layer = [form for longer in layer for form in _stripped(longer)]
            for form in layer:
                if form in self._roots:
                    return form
        return None


def _stripped(word: str) -> list[str]:
    forms = [word.removesuffix(end) for end in _ENDS if word.endswith(end)]
    if word[0] in _SLANG_FIRST:
        forms.append(_SLANG_FIRST[word[0]] + word[1:])
    for start in _STARTS:
        if word.startswith(start):
            rest = word[len(start) :]
            forms.append(rest)
            if start in _SWALLOWED:
                forms.append(_SWALLOWED[start] + rest)
    if word.endswith(_ENDS_SHORT):
        forms.append(word[:-1])
    return [form for form in forms if len(form) >= _SHORTEST]
