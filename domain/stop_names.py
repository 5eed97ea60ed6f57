"""Finding a stop by a name with faults in it."""

import re
from collections.abc import Iterable

from domain.lines import Stop
from domain.spelling import distance, skeleton

_EMPTY = frozenset(("halte", "titik", "stop", "contoh", "depan", "dekat", "di", "the"))


def named(words: str, stops: Iterable[Stop], most: int = 5) -> list[Stop]:
    """Give the stops that the words may mean, the likeliest first; one alone is meant."""
    asked = _words(words)
    if not asked:
        return []
    weighed = [(_likeness(asked, _words(one.name)), one) for one in stops]
    best = max((weight for weight, _ in weighed), default=0.0)
    if best < 0.5:
        return []
    found = [(weight, one) for weight, one in weighed if weight >= max(0.5, best - 0.2)]
    found.sort(key=lambda pair: (-pair[0], pair[1].name))
    return [one for _, one in found[:most]]


def _words(text: str) -> list[str]:
    found = re.findall(r"[a-z0-9]+", text.casefold())
    return [word for word in found if word not in _EMPTY] or found


def _likeness(asked: list[str], name: list[str]) -> float:
    """Weigh how much of what was asked stands in the name, and a little how much of the name."""
    hits = sum(max((_like(word, one) for one in name), default=0.0) for word in asked)
    return 0.9 * hits / len(asked) + 0.1 * hits / max(len(asked), len(name))


def _like(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if skeleton(word) == skeleton(other):  # "psr" for "pasar"
        return 0.9
    if len(word) < 4:
        return 0.0
    if other.startswith(word):
        return 0.9
    most = 1 if len(word) < 7 else 2
    return 0.85 if distance(word, other, most) <= most else 0.0
