"""Filing a report: photo, place and words in any order; only what is missing is asked."""

from typing import Any

from domain.asides import asks
from domain.dialog import Draft, Field, Open
from domain.errors import Refused, Stale
from domain.incoming import Act, Photo, Place, Text
from domain.knowledge import Match
from domain.outgoing import Button, Row, t
from domain.people import LANGUAGES
from domain.places import Point
from domain.reports import MOST_PHOTOS
from domain.waste import Category, propose
from domain.waste_voices import begins
from handlers.contacts import emergency
from handlers.danger import warn
from handlers.paging import paired
from handlers.regions import gazetteer
from handlers.repertoire import EMERGENCY
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.changing import said
from handlers.waste.form import NAME, go_on, proceed, summary, words_of
from handlers.waste.hearing import answered
from handlers.waste.joining import follows
from handlers.waste.naming import named_in, take_name
from handlers.waste.own import shown
from handlers.waste.placing import ask_place, take_point
from handlers.waste.sending import too_many

router = Router()


def _ask(turn: Turn, name: str) -> None:
    """Put the question for what is missing, each in its own way."""
    assert turn.dialog is not None
    version = turn.dialog.version
    if turn.house.dialogs[NAME].first(turn.dialog.draft) is None:  # taken up again
        turn.question(t("waste-whole"), [Button(t("own-see"), "fb", version)])
        return
    match name:
        case "photo":
            noted = bool(turn.dialog.draft.get("note"))
            turn.question(t("waste-ask-photo-noted") if noted else t("waste-ask-photo"))
        case "place":
            ask_place(turn)
        case "landmark":
            turn.question(t("waste-ask-landmark"))
        case _:
            turn.question(t("waste-ask-category"), *_categories(turn, turn.dialog, version))


def _categories(turn: Turn, opened: Open, version: int) -> list[Row]:
    """Offer the categories, the likely ones first."""
    words = words_of(opened.draft)
    likely = [one.category for one in propose(turn.house.book.concepts(words), words)]
    order = list(dict.fromkeys([*likely, *Category]))
    return paired([Button(t(f"waste-category-{one}"), "fc", version, one) for one in order])


async def _take(turn: Turn, name: str, act: Act) -> bool:
    """Look at an answer before it joins the draft: danger first, wishes and places understood."""
    assert turn.dialog is not None
    words = getattr(act, "text", "") or getattr(act, "caption", "")
    draft = turn.dialog.draft
    warn(turn, words)
    if isinstance(act, Place):
        await take_point(turn, Point(act.latitude, act.longitude))
        return True
    if isinstance(act, Text):
        if await said(turn, words):
            return True
        if turn.dialog.field == "category":
            await _take_category(turn, act)
            return True
        if name == "place" or (draft.get("whose") and not draft.get("place")):
            return await take_name(turn, words)
    placed = name == "landmark" or draft.get("place") or draft.get("point")
    asked = await turn.add(name, act)
    if words and not placed and (given := named_in(words)):
        asked = await turn.fill(**given)
    await proceed(turn, asked)
    return True


async def _take_category(turn: Turn, act: Text) -> None:
    """Take the category in the citizen's words: a button's label, or what the words speak of."""
    label = turn.house.wording.label
    for one in Category:
        names = {label(t(f"waste-category-{one}"), language).casefold() for language in LANGUAGES}
        if act.text.strip().casefold() in names:
            await go_on(turn, category=one)
            return
    await turn.add("note", act)
    assert turn.dialog is not None
    words = words_of(turn.dialog.draft)
    if guesses := propose(turn.house.book.concepts(words), words):
        await go_on(turn, category=guesses[0].category)
    else:
        rows = _categories(turn, turn.dialog, turn.dialog.version)
        turn.question(t("waste-category-still"), *rows)


@router.button("fc")
async def in_category(turn: Turn, version: int, category: str) -> None:
    """Take the category with one tap."""
    turn.form(version, NAME)
    if category not in set(Category):
        raise Stale
    turn.toast(t(f"waste-category-{category}"))
    await go_on(turn, category=category)


@router.dialog(
    NAME,
    title="title-report",
    ask=_ask,
    take=_take,
    photo=Field("waste-ask-photo", (Photo,), least=1, most=MOST_PHOTOS),
    note=Field("waste-ask-category", (Text,), least=0, most=5, longest=1000),
    point=Field("waste-ask-place", (), least=0),
    kecamatan=Field("waste-ask-place", (), least=0),
    whose=Field("waste-ask-place", (), least=0),
    place=Field("waste-ask-place", (Place, Text)),
    landmark=Field("waste-ask-landmark", (Text,), longest=200),
    category=Field("waste-ask-category", ()),
)
async def ready(turn: Turn, draft: Draft) -> None:
    """Show the whole, to be sent, changed or left."""
    await summary(turn, draft)


@router.command("lapor", describe="command-report", label="menu-report")
async def report(turn: Turn, words: str) -> None:
    """Begin a report."""
    if not turn.incoming.chat.private:
        raise Refused(t("waste-private"))
    await _begin(turn, note=Text(words) if words else None)


@router.start("lapor")
async def linked(turn: Turn, _: str) -> None:
    """Begin a report from a link or a printed code."""
    await _begin(turn)


@router.button("fn")
async def anew(turn: Turn) -> None:
    """Begin a report with one tap."""
    await _begin(turn)


@router.content(Photo)
async def photo(turn: Turn) -> None:
    """Begin a report with the photo, unless it belongs to one; its caption is the note."""
    act = turn.incoming.act
    assert isinstance(act, Photo)
    if not turn.incoming.chat.private or await follows(turn, act):
        return
    if not (await shown(turn, act) or await answered(turn, act)):
        await _begin(turn, photo=act)


@router.content(Place)
async def place(turn: Turn) -> None:
    """Begin a report with the place."""
    act = turn.incoming.act
    assert isinstance(act, Place)
    if not turn.incoming.chat.private:  # in a group people show each other the way
        return
    if await too_many(turn):
        turn.say(t("waste-enough-begin"))
    elif await turn.begin(NAME, ask=False):
        await take_point(turn, Point(act.latitude, act.longitude))


@router.content(Text)
async def words(turn: Turn) -> bool:
    """Hear an answer to "Bersih?", and words that can only begin a report."""
    act = turn.incoming.act
    if not (isinstance(act, Text) and turn.incoming.chat.private):
        return False
    if await answered(turn, act):
        return True
    if begins(act.text):
        await _begin(turn)
        return True
    heard = propose(turn.house.book.concepts(act.text), act.text)
    if heard and heard[0].sure and gazetteer().named(act.text) and not asks(act.text):
        await _begin(turn, note=act)
        return True
    return False


@router.intent("report-waste")
async def complained(turn: Turn, match: Match) -> None:
    """Begin a report with the words; danger is answered first."""
    act = turn.incoming.act
    words = act.text if isinstance(act, Text) else ""
    if not turn.incoming.chat.private:
        raise Refused(t("waste-private"))
    if match.abusive:
        turn.say(t("calmly"))
    if match.intent == EMERGENCY and not warn(turn, words):
        await emergency(turn, match)
    await _begin(turn, note=Text(words) if words else None)


async def _begin(turn: Turn, **given: Photo | Text | None) -> None:
    """Begin with what was given; a place that its words name beyond doubt is not asked for."""
    prefilled: dict[str, Any] = {name: one for name, one in given.items() if one is not None}
    for one in tuple(prefilled.values()):
        words = one.text if isinstance(one, Text) else one.caption
        warn(turn, words)
        prefilled |= named_in(words) if words else {}
    if await too_many(turn):
        turn.say(t("waste-enough-begin"))
    elif await turn.begin(NAME, ask=False, **prefilled):
        assert turn.dialog is not None
        await proceed(turn, turn.house.dialogs[NAME].first(turn.dialog.draft))
