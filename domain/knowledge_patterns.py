"""Likeness of texts by their words: rare words count more, and concepts count as words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log, sqrt

COMMON = 0.4  # so much of the words of two questions must be common to both


class Patterns:
    """Questions that were asked before, each as a set of terms with what it leads to."""

    def __init__(self, patterns: Iterable[tuple[str, frozenset[str]]]) -> None:
        self._keys: list[str] = []
        self._sets: list[frozenset[str]] = []
        for key, terms in patterns:
            if terms:
                self._keys.append(key)
                self._sets.append(terms)
        counts = Counter(term for terms in self._sets for term in terms)
        total = len(self._sets) + 1
        self._rarest = log(1 + total)
        self._weight = {term: log(1 + total / count) for term, count in counts.items()}
        self._having: dict[str, list[int]] = defaultdict(list)
        for at, terms in enumerate(self._sets):
            for term in terms:
                self._having[term].append(at)
        self._sizes = [sum(self._weight[term] for term in terms) for terms in self._sets]

    def likest(self, terms: Iterable[str]) -> dict[str, float]:
        """Give, for each key with a pattern that shares a term, the best likeness (0 to 1)."""
        terms = set(terms)
        size = sum(self._weight.get(term, self._rarest) for term in terms)
        shared: dict[int, float] = defaultdict(float)
        for term in terms:
            weight = self._weight.get(term, 0.0)
            for at in self._having.get(term, ()):
                shared[at] += weight
        best: dict[str, float] = {}
        for at, weight in shared.items():
            likeness = weight / sqrt(size * self._sizes[at])
            key = self._keys[at]
            if likeness > best.get(key, 0.0):
                best[key] = likeness
        return best


def grouped(sets: Sequence[frozenset[str]], least: float) -> list[list[int]]:
    """Put sets into groups whose first member each resembles by `least` (0 to 1) or more.

    Groups come largest first; within a group the order of `sets` is kept.
    """
    counts = Counter(term for terms in sets for term in terms)
    total = len(sets) + 1
    weight = {term: log(1 + total / count) for term, count in counts.items()}
    sizes = [sum(weight[term] for term in terms) for terms in sets]
    heads: list[list[int]] = []
    having: dict[str, list[int]] = defaultdict(list)
    for at, terms in enumerate(sets):
        shared: dict[int, float] = defaultdict(float)
        for term in terms:
            for group in having[term]:
                shared[group] += weight[term]
        likest = max(
            shared,
            key=lambda group: shared[group] / sqrt(sizes[heads[group][0]]),
            default=-1,
        )
        if likest >= 0:
            both = (sizes[at], sizes[heads[likest][0]])
            likeness = shared[likest] / sqrt(both[0] * both[1])
            # A single word stands in many questions and asks none of them.
            if likeness >= least and shared[likest] >= COMMON * (sum(both) - shared[likest]):
                heads[likest].append(at)
                continue
        for term in terms:
            having[term].append(len(heads))
        heads.append([at])
    return sorted(heads, key=lambda group: (-len(group), group[0]))
