"""Mending misspelt words: dropped vowels, sounds written otherwise, one letter too many or few."""

from collections import defaultdict
from collections.abc import Iterable

_SOUNDS = str.maketrans({"f": "p", "v": "p", "z": "j", "q": "k", "x": "s"})
_VOWELS = frozenset("aeiou")


def skeleton(word: str) -> str:
    """Give the first letter and the consonants, sounds that people confuse written alike."""
    word = word.translate(_SOUNDS)
    bones = [word[0]]
    for char in word[1:]:
        if char not in _VOWELS and char != bones[-1]:
            bones.append(char)
    return "".join(bones)


def distance(one: str, other: str, most: int = 2) -> int:
    """Count insertions, deletions, exchanges and swaps of neighbours, at most `most` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, there in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != there))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == there:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _shortened(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


def _consonants(word: str) -> str:
    return "".join(char for char in word.translate(_SOUNDS) if char not in _VOWELS)


def _dropped(short: str, whole: str) -> bool:
    """Tell whether vowels alone were left out: "smpah", but not "puri" for a longer word."""
    if 2 * sum(char in _VOWELS for char in short) >= len(short):
        return False
    rest = iter(whole)
    return _consonants(short) == _consonants(whole) and all(char in rest for char in short)


def _likely(word: str, whole: str) -> bool:
    """Tell whether a slip of the finger explains it; another letter is often another word."""
    return len(word) != len(whole) or len(word) >= 7 or sorted(word) == sorted(whole)


class Speller:
    """Knows the words worth finding again; the same word always gets the same answer."""

    def __init__(self, words: Iterable[str]) -> None:
        self._order = {word: at for at, word in enumerate(dict.fromkeys(words))}
        self._skeletons: dict[str, list[str]] = defaultdict(list)
        self._near: dict[str, list[str]] = defaultdict(list)
        for word in self._order:
            if len(word) >= 4:
                self._skeletons[skeleton(word)].append(word)
                for form in {word} | _shortened(word):
                    self._near[form].append(word)

    def mend(self, word: str) -> str | None:
        """Guess which known word was meant; None where no guess is safe."""
        if len(word) < 3:
            return None
        bones = [
            whole
            for whole in self._skeletons.get(skeleton(word), ())
            if _dropped(word, whole)
            or (len(word) >= 5 and distance(word, whole) <= (1 if len(word) < 7 else 2))
        ]
        if bones and (len(word) >= 4 or len(bones[0]) <= 5):
            return min(bones, key=lambda whole: (distance(word, whole), self._order[whole]))
        if len(word) < 5:
            return None
        allowed = 1 if len(word) < 8 else 2
        near = {
            whole
            for form in {word} | _shortened(word)
            for whole in self._near.get(form, ())
            if whole[0] == word[0]
            and distance(word, whole, allowed) <= allowed
            and _likely(word, whole)
        }
        if not near:
            return None
        return min(near, key=lambda whole: (distance(word, whole), self._order[whole]))
