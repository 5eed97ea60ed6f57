"""The six quick wins, the six dimensions and the masterplan: any page in at most three taps."""

from collections.abc import Sequence

from domain.errors import Stale
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.programmes import Leaf, UnknownLeaf
from handlers.content.pages import pages
from handlers.paging import paired, turning
from handlers.routing import Router
from handlers.start import greet
from handlers.turn import Turn

router = Router()

MASTERPLAN = "smart-city/masterplan"
DIMENSIONS = "smart-city/dimensions"
PEOPLE = "people"


@router.command("program", describe="command-programmes", label="menu-programmes")
async def programmes(turn: Turn, _: str) -> None:
    """List the programmes and the other things that can be read about."""
    turn.say(*_list(turn))


@router.button("programmes")
async def programmes_again(turn: Turn) -> None:
    """Go back to the list."""
    turn.show(*_list(turn))


@router.start("program")
async def linked(turn: Turn, slug: str) -> None:
    """Open a programme from a link, also as somebody's first contact."""
    greet(turn)
    if turn.house.content.programme(slug) is None:
        turn.say(*_list(turn))
    else:
        turn.say(*_programme(turn, slug))


@router.button("p")
async def programme(turn: Turn, slug: str) -> None:
    """Show a programme in one sentence, and its pages."""
    turn.show(*_programme(turn, slug))


@router.button("topic")
async def topic(turn: Turn, slug: str) -> None:
    """Show the pages of a topic."""
    turn.show(*_topic(turn, slug))


@router.command("dimensi", describe="command-dimensions", label="menu-dimensions")
async def dimensions(turn: Turn, _: str) -> None:
    """List the six dimensions."""
    turn.say(*_dimensions(turn))


@router.button("dimensions")
async def dimensions_again(turn: Turn) -> None:
    """Go back to the six dimensions."""
    turn.show(*_dimensions(turn))


@router.command("masterplan", describe="command-masterplan", label="menu-masterplan")
async def masterplan(turn: Turn, _: str) -> None:
    """Say what is known of plan and commitment; timeline and people are a tap away."""
    turn.say(*_masterplan(turn))


@router.button("l")
async def leaf(turn: Turn, key: str, number: int) -> None:
    """Show a page, in place of the one that was tapped."""
    turn.show(*page(turn, key, number))


@router.button("v")
async def vote(turn: Turn, key: str, helpful: int) -> None:
    """Keep the person's word on an answer."""
    if await turn.house.book.entry(turn.db, key) is None:
        raise Stale
    message_id = turn.incoming.message_id
    if message_id is not None:
        await turn.db.questions.vote(
            turn.chat, message_id, turn.person.id, key, turn.now, helpful=bool(helpful)
        )
    turn.toast(t("vote-helpful") if helpful else t("vote-unhelpful"))


def page(turn: Turn, key: str, number: int = 1) -> tuple[Label, *tuple[Row, ...]]:
    """Give page `number` of a leaf with its buttons; Stale if there is no such leaf."""
    try:
        found = turn.house.content.leaf(key)
    except UnknownLeaf:
        raise Stale from None
    all_pages = pages(found, turn.person.language)
    shown = all_pages[min(max(number, 1), len(all_pages)) - 1]
    words: list[Label] = [t("page-title", title=shown.title)]
    words += [t("statement", words=Plain(said), who=who) for said, who in shown.paragraphs]
    if shown.total > 1:
        words.append(t("page-number", number=shown.number, total=shown.total))
    rows: list[Row] = [turning(shown.number, shown.total, "l", key)]
    rows.append(votes(key))
    rows.append([_home(turn, found)])
    return Lines(tuple(words), "\n\n"), *rows


def votes(key: str) -> Row:
    """Give the two thumbs under an answer."""
    return [Button(t("thumb-up"), "v", key, 1), Button(t("thumb-down"), "v", key, 0)]


def _home(turn: Turn, leaf: Leaf) -> Button:
    """Give the way back to where the leaf belongs."""
    family = leaf.key.partition("/")[0]
    programme = turn.house.content.programme(family)
    if programme is not None:
        return Button(t("more-about", what=programme.name), "p", family)
    if any(one.leaf.key == leaf.key for one in turn.house.content.dimensions):
        return Button(t("menu-dimensions"), "dimensions")
    topic = turn.house.content.topic(family)
    if topic is not None and len([one for one in topic.leaves if one.menu]) > 1:
        return Button(t("more-about", what=topic.title.read(turn.person.language)), "topic", family)
    return Button(t("menu-programmes"), "programmes")


def _list(turn: Turn) -> tuple[Label, *tuple[Row, ...]]:
    content = turn.house.content
    chosen = sorted(content.programmes, key=lambda one: (one.order, one.slug))
    language = turn.person.language
    items = tuple(
        t("programme-item", name=one.name, summary=one.summary.read(language)) for one in chosen
    )
    rows = paired([Button(Plain(one.name), "p", one.slug) for one in chosen])
    topics = sorted((one for one in content.topics if one.menu), key=lambda one: one.order)
    rows += paired([Button(Plain(one.title.read(language)), "topic", one.slug) for one in topics])
    return Lines((t("programmes-head"), *items, t("programmes-foot")), "\n\n"), *rows


def _programme(turn: Turn, slug: str) -> tuple[Label, *tuple[Row, ...]]:
    found = turn.house.content.programme(slug)
    if found is None:
        raise Stale
    language = turn.person.language
    dimension = next(
        (one for one in turn.house.content.dimensions if one.slug == found.dimension), None
    )
    rows: list[Row] = _leaves(found.leaves, language)
    words = [t("programme", name=found.name, summary=found.summary.read(language))]
    if dimension is not None:
        words.append(t("programme-dimension", dimension=dimension.name.read(language)))
    rows.append([Button(t("menu-programmes"), "programmes")])
    return Lines((*words, t("choose-page")), "\n\n"), *rows


def _topic(turn: Turn, slug: str) -> tuple[Label, *tuple[Row, ...]]:
    found = turn.house.content.topic(slug)
    if found is None:
        raise Stale
    language = turn.person.language
    rows = _leaves(found.leaves, language)
    rows.append([Button(t("menu-programmes"), "programmes")])
    title = t("page-title", title=found.title.read(language))
    return Lines((title, t("choose-page")), "\n\n"), *rows


def _masterplan(turn: Turn) -> tuple[Label, *tuple[Row, ...]]:
    words, *_ = page(turn, MASTERPLAN)
    language = turn.person.language
    rows = _leaves(turn.house.content.beside(MASTERPLAN), language)
    people = turn.house.content.topic(PEOPLE)
    if people is not None:
        rows.append([Button(Plain(people.title.read(language)), "topic", people.slug)])
    return words, *rows


def _dimensions(turn: Turn) -> tuple[Label, *tuple[Row, ...]]:
    words, *_ = page(turn, DIMENSIONS)
    language = turn.person.language
    rows = [
        [Button(Plain(one.name.read(language)), "l", one.leaf.key, 1)]
        for one in turn.house.content.dimensions
    ]
    return Lines((words, t("choose-page")), "\n\n"), *rows


def _leaves(leaves: Sequence[Leaf], language: str) -> list[Row]:
    return [
        [Button(Plain(leaf.title.read(language)), "l", leaf.key, 1)] for leaf in leaves if leaf.menu
    ]
