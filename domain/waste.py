"""What is reported: the categories of waste, how each is treated, and what in a message is danger.

There is no public source for hours and radii: they are this house's defaults.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain.waste_words import phrases, spoken


class Category(StrEnum):
    """What is wrong."""

    PILE = "pile"
    FULL_TPS = "full-tps"
    MISSED = "missed"
    DUMPING = "dumping"
    BURNING = "burning"
    CARCASS = "carcass"
    HAZARDOUS = "hazardous"
    DRAIN = "drain"
    FEE = "fee"
    OTHER = "other"


class Danger(StrEnum):
    """What comes before any report."""

    FIRE = "fire"
    INJURY = "injury"
    SHARPS = "sharps"
    CHEMICALS = "chemicals"


@dataclass(frozen=True, slots=True)
class Traits:
    """How a category is treated: where and how long another report may be the same thing.

    `near` in metres, `days` since the other was filed, `resolve` in working time from filing.
    """

    near: float
    days: int
    resolve: timedelta
    urgent: bool = False


def _hours(number: int) -> timedelta:
    return timedelta(hours=number)


# Metres: how far apart two people stand who mean the same thing. Days: how long it lies there.
# Hours of work (8 a day): no rule of the regency that names them has been found.
TRAITS: dict[Category, Traits] = {
    # A heap is seen from both ends of the street; a week's work with a truck and hands.
    Category.PILE: Traits(75, 30, _hours(40)),
    # A known place that a truck empties: three days, and it is full again in two weeks.
    Category.FULL_TPS: Traits(100, 14, _hours(24)),
    # A whole street is left out at once; with the next round it is another matter.
    Category.MISSED: Traits(300, 7, _hours(24)),
    # The same people come again for weeks, and stopping them takes more than a truck.
    Category.DUMPING: Traits(100, 60, _hours(80)),
    # Smoke is there today and elsewhere tomorrow.
    Category.BURNING: Traits(150, 2, _hours(16), urgent=True),
    # It rots within days; one pair of hands buries it in one.
    Category.CARCASS: Traits(75, 5, _hours(8), urgent=True),
    # Whoever steps on it is hurt: a day, though nobody may touch it without training.
    Category.HAZARDOUS: Traits(100, 30, _hours(8), urgent=True),
    # Water stands along the whole ditch; digging is shared with another office.
    Category.DRAIN: Traits(100, 30, _hours(56)),
    # Money is taken by people, not at a point, and somebody must be asked first.
    Category.FEE: Traits(500, 30, _hours(80)),
    # Nobody knows what it is: only what is very near may be the same.
    Category.OTHER: Traits(50, 14, _hours(56)),
}


@dataclass(frozen=True, slots=True)
class Guess:
    """A category that the words speak of; `sure` if it needs no list to choose from."""

    category: Category
    sure: bool


# In this order: what is rarer says more. Every set of concepts on a line must be heard.
_SIGNS: tuple[tuple[Category, tuple[frozenset[str], ...], bool], ...] = (
    (Category.HAZARDOUS, (frozenset({"medical"}),), True),
    (Category.CARCASS, (frozenset({"carcass"}),), True),
    (Category.BURNING, (frozenset({"burn"}), frozenset({"fire"})), True),
    (Category.DUMPING, (frozenset({"dumping"}),), True),
    (Category.DRAIN, (frozenset({"drain"}),), True),
    (Category.FEE, (frozenset({"fee"}),), True),
    (Category.FULL_TPS, (frozenset({"tps", "pile"}),), True),
    (
        Category.MISSED,
        (frozenset({"not:collect"}), frozenset({"not:haul"}), frozenset({"not:wastetruck"})),
        True,
    ),
    (Category.PILE, (frozenset({"waste", "pile"}), frozenset({"waste", "smell"})), True),
    (
        Category.DUMPING,
        (frozenset({"litter"}), frozenset({"discard", "night"}), frozenset({"discard", "river"})),
        False,
    ),
    (Category.DRAIN, (frozenset({"waste", "clog"}),), False),
    (Category.FULL_TPS, (frozenset({"tps"}),), False),
    (Category.MISSED, (frozenset({"collect", "longtime"}),), False),
    (Category.PILE, (frozenset({"pile"}),), False),
)


def propose(concepts: AbstractSet[str], text: str = "") -> tuple[Guess, ...]:
    """Propose categories for what a message speaks of, the likeliest first.

    Turns of phrase in `text` come before single `concepts`: they say more.
    """
    found = {Category(one): Guess(Category(one), sure=True) for one in phrases(text)}
    _, alike = spoken(text)
    for category, signs, sure in _SIGNS:
        if (
            category not in found
            and category not in alike
            and any(sign <= concepts for sign in signs)
        ):
            found[category] = Guess(category, sure)
    return tuple(found.values())


# A fire that is out; a wound may be there all the same, and embers may burn again.
_DONE = r"\b(?:sudah|udah|udh|dah|wis|tos|enggeus|geus)\s+(?:di)?"
_OUT = re.compile(_DONE + r"(?:padam\w*|mati|pareum|aman)\b")
_AGAIN = re.compile(r"\b(?:nyala|hidup|menyala|membara|kebakar\w*|berasap|ngebul)\s+lagi\b")
_HEALED = re.compile(_DONE + r"(?:sembuh|cageur|mari|aman)\b")
_FIRE = re.compile(
    r"kebakar|terbakar|kobong|kahuruan|berkobar|merambat|merembet|menjalar|\bmeledak"
    r"|\b(?:api|seuneu)(?:nya|na|ne)?\b.{0,30}\b(?:besar|gede|membesar|tinggi|nyambar|nyamber)"
    r"|\bada api\b"
)
_INJURY = re.compile(
    r"(?<!takut )(?<!khawatir )(?<!sampai )(?<!nanti )(?<!awas )(?:"
    r"kabeuleum|ter(?:timpa|timbun)|(?<!rawan )kecelakaan|berdarah|pingsan"
    r"|melepuh|kesetrum|tersengat|keracunan|\b(?:ke|ter)(?:injek|injak|tusuk|gores)"
    r"|\b(?:di|ke)gigit (?:ular|anjing|tikus|kucing|monyet)|\b(?:ke)?luka\b|terluka|kena paku)"
)
_SHARPS = re.compile(
    r"\bjarum|suntik|pecahan\s+(?:kaca|beling|botol)|\bbeling\b|silet|pisau\s+bedah|infus"
    r"|\bneedles?\b|syringe|broken glass"
)
_CHEMICALS = re.compile(
    r"kimia|chemical|\bb3\b|beracun|\bracun\b|(?:oli|aki|cat)\s+(?:bekas|urut)|(?:cairan|air)\s+aki"
    r"|pestisida|merkuri|asam\s+sulfat|gas\s+bocor|(?:tumpahan|ceceran)\s+(?:minyak|oli|solar)"
)
_NEEDLE_IN = re.compile(r"\b(?:ke)?(?:ter)?tusuk\w*.{0,20}\b(?:jarum|suntik)")


def danger(text: str, concepts: AbstractSet[str] = frozenset()) -> Danger | None:
    """Tell what in a message is dangerous; rather once too often than once too seldom.

    What to do first decides the order: flee a fire, then help who is hurt.
    """
    words, alike = spoken(text)
    burns = "burning" not in alike and bool({"fire", "burn"} & concepts)
    out = _OUT.search(words) is not None and _AGAIN.search(words) is None
    if (burns or _FIRE.search(words)) and not out:
        return Danger.FIRE
    # What to do about a needle's prick stands with the needles.
    if _NEEDLE_IN.search(words):
        return Danger.SHARPS
    if ("injury" in concepts or _INJURY.search(words)) and not _HEALED.search(words):
        chemicals = _CHEMICALS.search(words)
        return Danger.CHEMICALS if chemicals else Danger.INJURY
    if _SHARPS.search(words):
        return Danger.SHARPS
    return Danger.CHEMICALS if _CHEMICALS.search(words) else None
