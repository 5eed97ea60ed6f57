"""What can be answered: one entry for each page and each intention, and how it is recognised."""

from dataclasses import dataclass

from domain.programmes import Content, Intention, Leaf

# How much each aspect proves beside the programme's name: "apa" stands in many questions that
# ask for something else, "kepanjangan" in few.
_ASPECTS = {
    "what": 0.0,
    "how": 0.2,
    "status": 0.3,
    "define": 0.35,
    "when": 0.4,
    "where": 0.45,
    "who": 0.5,
    "cost": 0.55,
    "name": 0.6,
}
ASKS = frozenset(_ASPECTS)
_NAMED = 3.0  # what the bare name of a programme proves
_ASKED = 3.4
_BESIDE = 3.8  # what a rule of the leaf's own proves beside the name


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be answered: with the page `leaf`, or by whoever claims `intent`.

    `yields` as in Intention.
    """

    key: str
    intent: str
    programme: str = ""
    leaf: str = ""
    rules: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    yields: float = 0.0


def entries(content: Content) -> list[Entry]:
    """List everything that the content can answer."""
    found = [_of_programme(one.slug, leaf) for one in content.programmes for leaf in one.leaves]
    for topic in content.topics:
        found.extend(_of_topic(topic.intent, leaf) for leaf in topic.leaves)
    found.extend(_of_topic("dimension", one.leaf) for one in content.dimensions)
    found.extend(_of_intention(one) for one in content.intentions)
    return found


def answer_of(entry: Entry) -> str:
    """Name what `entry` answers with: entries that show the same page are one answer."""
    return entry.leaf or entry.key.partition(".")[0]


def aliases(content: Content) -> dict[str, tuple[str, ...]]:
    """Give each programme's names as a concept, `@slug`, that keeps its words to itself."""
    return {f"@{one.slug}": one.aliases for one in content.programmes}


def _of_programme(slug: str, leaf: Leaf) -> Entry:
    asks = leaf.asks
    if "what" in asks:
        asks = (*asks, "define")
    rules = [f"{_ASKED + _ASPECTS[aspect]:.2f}: @{slug} & ask-{aspect}" for aspect in asks]
    if "what" in asks:
        rules.append(f"{_NAMED}: @{slug}")
    rules.extend(_beside(f"@{slug}", text) for text in leaf.rules)
    first = leaf.asks[0] if leaf.asks else "what"
    intent = "how-to" if first == "how" else first
    return Entry(leaf.key, intent, slug, leaf.key, tuple(rules), leaf.patterns)


def _beside(name: str, text: str) -> str:
    head, colon, tail = text.rpartition(": ")
    return f"{head if colon else _BESIDE}: {name} & {tail}"


def _of_topic(intent: str, leaf: Leaf) -> Entry:
    return Entry(leaf.key, leaf.intent or intent, "", leaf.key, leaf.rules, leaf.patterns)


def _of_intention(one: Intention) -> Entry:
    intent = one.key.partition(".")[0]
    return Entry(one.key, intent, one.programme, one.leaf, one.rules, one.patterns, one.yields)
