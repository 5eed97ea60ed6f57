"""What examples teach: which words speak for which answer, and how strongly."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt
from typing import Any

ROUNDS = 4  # how often every example is looked at
STEP = 1.0  # the most that one example may move a weight
PAIR = 0.5  # a pair of concepts counts so much less than each alone
MARGIN = 1.0

Vector = list[tuple[str, float]]


class Taught:
    """Weights of terms for answers, learnt from examples; the same examples teach the same.

    A passive-aggressive linear model (Crammer and others, 2006) whose weights are averaged over
    the learning, so that the last examples count no more than the first.
    """

    def __init__(
        self,
        examples: Sequence[tuple[str, frozenset[str]]],
        known: Mapping[str, Any] | None = None,
    ) -> None:
        if known is not None:
            self._rarity: dict[str, float] = dict(known["rarity"])
            self._weights: dict[str, dict[str, float]] = {
                term: dict(row) for term, row in known["weights"].items()
            }
            self.keys = frozenset[str](known["keys"])
            return
        counts = Counter(term for _, terms in examples for term in terms)
        total = len(examples) + 1
        self._rarity = {
            term: (log(total / (1 + count)) + 0.3) * (PAIR if term[0] == "&" else 1.0)
            for term, count in counts.items()
        }
        self._weights = {term: {} for term in counts}
        self.keys = frozenset(key for key, _ in examples)
        self._learn([(key, self._vector(terms)) for key, terms in examples])

    @property
    def written(self) -> dict[str, Any]:
        """The weights, as JSON can hold them."""
        return {"rarity": self._rarity, "weights": self._weights, "keys": sorted(self.keys)}

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> "Taught":
        """Read what `written` wrote; KeyError or TypeError if it is something else."""
        return cls((), given)

    def opinion(self, terms: Iterable[str]) -> dict[str, float]:
        """Give what speaks for each answer: about 1 for a clear one, 0 or less for others."""
        return self._scores(self._weights, self._vector(terms))

    def _vector(self, terms: Iterable[str]) -> Vector:
        rare = [(term, self._rarity[term]) for term in sorted(terms) if term in self._rarity]
        size = sqrt(sum(weight * weight for _, weight in rare)) or 1.0
        return [(term, weight / size) for term, weight in rare]

    @staticmethod
    def _scores(weights: Mapping[str, Mapping[str, float]], vector: Vector) -> dict[str, float]:
        scores: dict[str, float] = defaultdict(float)
        for term, share in vector:
            for key, weight in weights[term].items():
                scores[key] += share * weight
        return scores

    def _learn(self, examples: list[tuple[str, Vector]]) -> None:
        weights = self._weights
        drift: dict[str, dict[str, float]] = {term: {} for term in weights}
        seen = 0
        left = list(range(len(examples)))
        for turn in range(ROUNDS):
            # Another order each time, so that no file has the last word; without chance.
            stride = _coprime(len(left), 97 + 31 * turn)
            missed = []
            for at in range(len(left)):
                place = left[at * stride % len(left)]
                key, vector = examples[place]
                seen += 1
                scores = self._scores(weights, vector)
                own = scores.pop(key, 0.0)
                rival = max(scores, key=scores.__getitem__, default="")
                loss = MARGIN - own + scores.get(rival, 0.0)
                if loss <= 0 or not vector:
                    continue
                missed.append(place)
                step = min(STEP, loss / 2)
                for term, share in vector:
                    row, moved = weights[term], drift[term]
                    move = step * share
                    row[key] = row.get(key, 0.0) + move
                    moved[key] = moved.get(key, 0.0) + move * seen
                    if rival:
                        row[rival] = row.get(rival, 0.0) - move
                        moved[rival] = moved.get(rival, 0.0) - move * seen
            # Who was understood clearly teaches nothing more.
            left = sorted(missed)
        for term, moved in drift.items():
            for name, sum_ in moved.items():
                weights[term][name] -= sum_ / (seen + 1)


def _coprime(size: int, wanted: int) -> int:
    """Give the first number from `wanted` on whose multiples reach every place below `size`."""
    while any(size % prime == 0 and wanted % prime == 0 for prime in range(2, wanted + 1)):
        wanted += 1
    return wanted
