"""Two opinions on a message become one: what the rules see, and what the examples taught."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from math import exp

from domain.knowledge_entries import Entry, answer_of
from domain.programmes import NOTHING

# By the rules alone, in points:
RULED_SURE = 2.0  # from here on an answer may be given
RULED_UNSURE = 1.0  # from here on it may be offered
MARGIN = 0.35  # so much better than the next meaning, to be sure of it
# By both, as likelihoods; found by cross-validation over the voices of the examples.
TAUGHT = 9.0  # how much the examples count
RULED = 0.3  # how much a rule's point counts
MOST = 4.0  # points of a rule that count: what proves more is certain already
SILENT = 2.0  # what it says for "nothing" that no rule fits
SURE = 0.85  # so likely, an answer may be given that the rules put first too
ALONE = 0.97  # so likely, the examples need no rule that agrees
UNSURE = 0.2  # so likely, it may be offered
BESIDE = 0.1  # so likely, it may be offered as the second or third
DANGER = 9.0  # points of a cry for help
NAMED = 9.0  # points of what is called by its number: no other words make it something else
CRIED = 0.3  # so likely, a cry for help is answered as one at once
HEARD = 0.05  # so likely, it is asked about first
HELP = "emergency"  # the intent of a cry for help
FAINT = 0.03  # so likely, help is offered beside whatever else is meant
CHOICES = 3

Ranked = list[tuple[Entry, float]]


class Kind(StrEnum):
    """How well a question was understood."""

    SURE = "sure"
    UNSURE = "unsure"
    NOTHING = "nothing"


def standing(ranked: Iterable[tuple[Entry, float]]) -> Ranked:
    """Leave out what is too weak, and what yields to a stronger meaning; order is kept."""
    ranked = [item for item in ranked if item[1] >= RULED_UNSURE]
    firm = max((score for entry, score in ranked if not entry.yields), default=0.0)
    return [item for item in ranked if not item[0].yields or firm < item[0].yields]


def by_rules(ranked: Ranked) -> tuple[Kind, Ranked]:
    """Judge by the rules alone; `ranked` comes from `standing`, best first."""
    if not ranked:
        return Kind.NOTHING, []
    first, best = ranked[0]
    if first.yields:
        return (Kind.SURE, ranked[:1]) if best >= RULED_SURE else (Kind.NOTHING, [])
    ranked = [item for item in ranked if not item[0].yields]
    rivals = (
        score
        for entry, score in ranked
        if (entry.intent, entry.programme) != (first.intent, first.programme)
    )
    if best >= RULED_SURE and best - max(rivals, default=0.0) >= MARGIN:
        return Kind.SURE, ranked[:1]
    offered: dict[str, tuple[Entry, float]] = {}
    for entry, score in ranked:
        if score > best - 1.0:
            offered.setdefault(answer_of(entry), (entry, score))
    return Kind.UNSURE, list(offered.values())[:CHOICES]


def by_both(
    ruled: Ranked, taught: Mapping[str, float], entries: Mapping[str, Entry]
) -> tuple[Kind, Ranked]:
    """Judge by the rules and the examples; `entries` gives an entry for each answer's name."""
    points: dict[str, float] = {}
    best: dict[str, Entry] = {}
    for entry, score in ruled:
        points.setdefault(answer_of(entry), score)
        best.setdefault(answer_of(entry), entry)
    shares = weighed(points, taught)
    order = sorted(shares, key=lambda name: (-shares[name], name))
    cry = answer_of(ruled[0][0]) if ruled and ruled[0][1] >= DANGER else ""
    # Swearing and greetings around a cry take nothing from it.
    around = sum(shares[name] for name, entry in entries.items() if entry.yields and name in shares)
    cried = shares[cry] / max(1.0 - around, shares[cry]) if cry else 0.0
    if cried >= CRIED:
        return Kind.SURE, [(ruled[0][0], cried)]
    if ruled and ruled[0][1] >= NAMED and ruled[0][0].intent != HELP:
        return Kind.SURE, [(ruled[0][0], 1.0)]
    if cried >= HEARD:
        order = [cry, *(name for name in order if name != cry)]
    first = order[0]
    agreed = bool(ruled) and answer_of(ruled[0][0]) == first
    if first != NOTHING and shares[first] >= (SURE if agreed else ALONE):
        return Kind.SURE, [(best.get(first) or entries[first], shares[first])]
    faint = next(
        (
            name
            for name, entry in entries.items()
            if entry.intent == HELP and shares.get(name, 0.0) >= FAINT
        ),
        "",
    )
    if first == NOTHING or (shares[first] < UNSURE and first not in best):
        return (Kind.UNSURE, [(entries[faint], shares[faint])]) if faint else (Kind.NOTHING, [])
    likely = [name for name in order if name in (first, cry) or shares[name] >= BESIDE]
    offered = [name for name in likely if name != NOTHING]
    if faint and faint not in offered[:CHOICES]:
        offered = [*offered[: CHOICES - 1], faint]
    offered = offered[:CHOICES]
    return Kind.UNSURE, [(best.get(name) or entries[name], shares[name]) for name in offered]


def weighed(ruled: Mapping[str, float], taught: Mapping[str, float]) -> dict[str, float]:
    """Give how likely each answer is, and NOTHING, by both opinions: together they make 1.

    The opinions are added up as evidence (a log-linear pool): where they agree the answer is
    near 1, where they differ neither is.
    """
    speaks = {key: TAUGHT * score for key, score in taught.items()}
    speaks.setdefault(NOTHING, 0.0)
    for key, points in ruled.items():
        speaks[key] = speaks.get(key, 0.0) + RULED * min(points, MOST)
    if not ruled:
        speaks[NOTHING] += SILENT
    most = max(speaks.values())
    shares = {key: exp(value - most) for key, value in speaks.items()}
    total = sum(shares.values())
    return {key: share / total for key, share in shares.items()}
