"""Whether two descriptions name the same place: a mosque or a hamlet with a name of its own.

Where one person shared a point and another wrote a desa, no distance tells; their words may.
"""

from domain.asides import words_in
from domain.gazetteer_words import BESIDE, CALLS, EVERYDAY
from domain.spelling import distance

SHORTEST = 4  # letters; shorter words are in too many places
_LONG = 6  # letters, from which on one may be wrong
# Half of the mosques and schools begin with one of these; what follows tells them apart.
_MANY = frozenset({"nurul", "baitul", "darul", "miftahul", "jami", "negeri", "sdn", "muhammadiyah"})


def telling(text: str, but: str = "") -> set[str]:
    """Give the words by which a place is known, without everyday ones and those of `but`."""
    left_out = set(words_in(but))
    return {
        word
        for word in words_in(text)
        if len(word) >= SHORTEST
        and word not in EVERYDAY
        and word not in CALLS
        and word not in BESIDE
        and word not in _MANY
        and word not in left_out
        and not word.isdigit()
    }


def agree(one: set[str], other: set[str]) -> bool:
    """Tell whether a telling word stands on both sides, a slip of the finger allowed."""
    return any(_same(word, there) for word in one for there in other)


def _same(word: str, other: str) -> bool:
    if word == other:
        return True
    return min(len(word), len(other)) >= _LONG and distance(word, other, 1) <= 1
