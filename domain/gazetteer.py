"""Finding kecamatan and desa in what people write, faults and all."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from domain.gazetteer_spelling import Misspelt, likely, squeezed
from domain.gazetteer_words import (
    BESIDE,
    CALLS,
    DESA,
    EVERYDAY,
    KECAMATAN,
    LIKES,
    ORDINARY,
    PASSING,
)
from domain.places import Desa, Kecamatan
from domain.spelling import distance

SHORT: Final = 3  # words; in a longer message only what is called a place may be misspelt
LONGEST: Final = 400  # words that are looked at
MOST: Final = 6  # places to choose from
_WORD: Final = re.compile(r"[a-z]+")
# As people also write them.
_ALSO: Final = {"anyar": ("anyer",), "puloampel": ("pulauampel",)}


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a message names, or may name; `sure` if it need not be confirmed."""

    kecamatan: Kecamatan
    desa: Desa | None
    score: float
    sure: bool


@dataclass(frozen=True, slots=True)
class _Name:
    """What bears a name: a kecamatan, and one desa or several."""

    key: str
    kecamatan: Kecamatan | None
    desa: tuple[Desa, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    """Where a message names something.

    `misspelt` counts the letters that are wrong; a `slip` changes nothing that one would hear.
    """

    at: int
    width: int
    names: tuple[_Name, ...]
    call: str
    misspelt: int
    slip: bool = False

    @property
    def exact(self) -> bool:
        return not self.misspelt

    @property
    def passing(self) -> bool:
        return self.call in PASSING


class Gazetteer:
    """Knows the names of the regency, and of whom else a place may be.

    `neighbours` names for each neighbour ("Kota Cilegon") its kecamatan by which people know it.
    """

    def __init__(
        self,
        kecamatan: Iterable[Kecamatan],
        desa: Iterable[Desa],
        neighbours: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self._kecamatan = {one.code: one for one in kecamatan}
        self._own = own = {_key(one.name): one for one in self._kecamatan.values()}
        named: dict[str, list[Desa]] = defaultdict(list)
        for one in desa:
            named[_key(one.name)].append(one)
        keys = [*own, *(key for key in named if key not in own)]
        self._names = {key: _Name(key, own.get(key), tuple(named.get(key, ()))) for key in keys}
        self._near = Misspelt(self._names)
        for key, others in _ALSO.items():
            self._names |= {other: self._names[key] for other in others if key in self._names}
        self._neighbours = dict(_neighbour_keys(neighbours or {}, self._names))
        self._near_neighbours = Misspelt(key for key in self._neighbours if len(key) >= 7)

    def find(self, text: str) -> tuple[Found, ...]:
        """Name the places in a message, best first; several where the words do not decide."""
        words = _words(text)
        return self._places(self._hits(words))

    def named(self, text: str) -> Found | None:
        """Give the place that a whole message names beyond doubt, whatever else it speaks of.

        A desa stands beside its kecamatan, or what is named is called a desa or a kecamatan; one
        name alone may be a road, a market or another thing.
        """
        words = _words(text)
        hits = [hit for hit in self._hits(words) if hit.exact and not hit.passing]
        found = self._places(hits)
        if len(found) != 1 or not found[0].sure:
            return None
        return found[0] if _beside(hits) or hits[0].call in DESA | KECAMATAN else None

    def outside(self, text: str) -> str | None:
        """Name the neighbour that the message puts the place in: "Kota Serang"."""
        words = _words(text)
        ours = [hit for hit in self._hits(words) if hit.exact and not hit.passing]
        for at in range(len(words)):
            if at and words[at - 1] in BESIDE:
                continue
            for width in (2, 1):
                key = _key("".join(words[at : at + width]))
                if key not in self._neighbours and len(words) <= SHORT:
                    key = next(iter(self._near_neighbours(key)), (0, ""))[1]
                if key in self._neighbours:
                    name, plain = self._neighbours[key]
                    if not any(plain or one.kecamatan for hit in ours for one in hit.names):
                        return name
        return None

    def _hits(self, words: list[str]) -> list[_Hit]:
        """Look for names, the longer first; what is better explained otherwise is left out."""
        found: list[_Hit] = []
        at = 0
        while at < len(words):
            hit = self._hit(words, at)
            if hit:
                found.append(hit)
            at += hit.width if hit else 1
        found = [hit for hit in found if _meant(hit, found, words)]
        if any(not hit.passing for hit in found):
            found = [hit for hit in found if not hit.passing]
        return found

    def _hit(self, words: list[str], at: int) -> _Hit | None:
        word, call = words[at], words[at - 1] if at else ""
        pair = "".join(words[at : at + 2]) if at + 1 < len(words) else ""
        if name := self._names.get(_key(pair)):
            return _Hit(at, 2, (name,), call, 0)
        doubtful = (len(words) <= SHORT or call in CALLS) and not _everyday(word)
        if (
            pair
            and doubtful
            and not self._plain(words[at + 1])
            and (hit := self._like(pair, call, at, 2))
        ):
            return hit
        if name := self._names.get(_key(word)):
            return _Hit(at, 1, (name,), call, 0)
        if word.startswith("di") and (name := self._names.get(_key(word[2:]))):
            return _Hit(at, 1, (name,), "di", 0)  # diciruas
        return self._like(word, call, at, 1) if doubtful else None

    def _like(self, word: str, call: str, at: int, width: int) -> _Hit | None:
        """Take a misspelt name; no ordinary word is guessed, unless it is called a place."""
        called = call in DESA or call in KECAMATAN
        near = [pair for pair in self._near(word) if called or pair[1] not in ORDINARY]
        if not near and call in KECAMATAN:  # one of so few that also a short name is clear
            close = [(distance(word, key, 1), key) for key in self._own]
            near = sorted(pair for pair in close if pair[0] <= 1)
        if not near:
            return None
        wrong, first = near[0]
        names = tuple(self._names[key] for _, key in near)
        return _Hit(at, width, names, call, wrong, slip=wrong == 1 and likely(word, first))

    def _plain(self, word: str) -> bool:
        return _everyday(word) or _key(word) in self._names

    def _places(self, hits: list[_Hit]) -> tuple[Found, ...]:
        named = {one.kecamatan.code: hit for hit, one in _named(hits) if one.kecamatan}
        together = list(self._together(hits, named))
        if together:  # a desa and its kecamatan beside each other: no doubt is left
            found = together
        else:
            if any(hit.exact for hit in hits):
                hits = [hit for hit in hits if hit.exact]
            found = [place for hit in hits for place in self._alone(hit)]
        best: list[Found] = []
        for one in sorted(found, key=lambda place: -place.score):
            if not any((one.kecamatan, one.desa) == (had.kecamatan, had.desa) for had in best):
                best.append(one)
        if len(best) > 1:
            best = [replace(one, sure=False) for one in best]
        return tuple(best[:MOST])

    def _together(self, hits: list[_Hit], named: Mapping[str, _Hit]) -> Iterator[Found]:
        for hit in hits:
            for name in hit.names:
                if name.kecamatan and hit.call not in DESA:
                    continue  # "pasar ciruas, ciruas" does not speak of the desa of that name
                for one in name.desa:
                    other = named.get(one.kecamatan)
                    if other and other is not hit:
                        faults = hit.misspelt + other.misspelt
                        yield Found(
                            self._kecamatan[one.kecamatan], one, 1 - 0.1 * faults, sure=True
                        )

    def _alone(self, hit: _Hit) -> Iterator[Found]:
        """Give what a name may mean by itself; a kecamatan goes before the desa of its name."""
        choice: list[tuple[Kecamatan, Desa | None]] = []
        if hit.call not in DESA:
            choice += [(name.kecamatan, None) for name in hit.names if name.kecamatan]
        if not choice:
            every = (desa for name in hit.names for desa in name.desa)
            choice = [(self._kecamatan[desa.kecamatan], desa) for desa in every]
        for kecamatan, desa in choice:
            # "di kebon": a garden, or Desa Kebon
            odd = hit.names[0].key in ORDINARY and (
                hit.call == "di" or (desa is not None and hit.call not in DESA)
            )
            slip = hit.slip and desa is None and len(kecamatan.name) >= 6
            doubt = hit.passing or odd
            score = (0.9 if desa else 1.0) - 0.1 * hit.misspelt
            score -= 0.3 * doubt + 0.1 * (len(choice) > 1)
            sure = (hit.exact or slip) and len(choice) == 1 and not doubt
            yield Found(kecamatan, desa, max(0.0, score), sure)


def _named(hits: list[_Hit]) -> Iterator[tuple[_Hit, _Name]]:
    """Give the kecamatan that are named as such."""
    for hit in hits:
        if hit.call not in DESA:
            yield from ((hit, name) for name in hit.names if name.kecamatan)


def _meant(hit: _Hit, hits: list[_Hit], words: list[str]) -> bool:
    """Tell whether an ordinary word is meant as a name: called so, alone, or with its kecamatan."""
    name = hit.names[0]
    split = hit.width == 2 and words[hit.at] == LIKES
    if not hit.exact or not (split or name.key in ORDINARY):
        return True
    if hit.call in DESA | KECAMATAN or (name.kecamatan and hit.call in CALLS):
        return True
    places = {at for one in hits for at in range(one.at, one.at + one.width)}
    if all(at in places or word in CALLS for at, word in enumerate(words)):
        return True
    around = {
        one.kecamatan.code
        for other, one in _named(hits)
        if one.kecamatan and other is not hit and 0 <= other.at - hit.at - hit.width <= 1
    }
    return any(desa.kecamatan in around for desa in name.desa)


def _beside(hits: list[_Hit]) -> bool:
    """Tell whether two names stand side by side, with at most one word ("kec") between them."""
    return any(other.at - one.at - one.width <= 1 for one, other in pairwise(hits))


def _neighbour_keys(
    neighbours: Mapping[str, Iterable[str]], ours: Mapping[str, _Name]
) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Give the words for each neighbour; True with those that a name of ours may outweigh."""
    for whole, parts in neighbours.items():
        kind, _, name = whole.partition(" ")
        for called in {kind, "kab"} if kind == "Kabupaten" else {kind}:
            yield _key(f"{called} {name}"), (whole, False)
        bare = [name, *parts]
        bare += [part.split()[0] for part in bare if " " in part]
        for part in bare:
            key = _key(part)
            for called in KECAMATAN:
                yield _key(f"{called} {part}"), (whole, False)
            if key not in ours and key not in _AMBIGUOUS:
                yield key, (whole, True)


# The city bears the regency's name; a curug is any waterfall.
_AMBIGUOUS: Final = frozenset({"serang", "curug"})


def _everyday(word: str) -> bool:
    return word in EVERYDAY or word in CALLS or word in PASSING


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())[:LONGEST]


def _key(words: str) -> str:
    return squeezed("".join(_WORD.findall(words.casefold())))
