"""Filing a report: photo, place and words in any order; only what is missing is asked."""

from domain.dialog import Draft, Field, Open
from domain.errors import Refused, Stale
from domain.incoming import Act, Photo, Place, Text
from domain.knowledge import Match
from domain.outgoing import Button, Row, t
from domain.people import LANGUAGES
from domain.places import Point
from domain.reports import A_DAY, A_DAY_KNOWN, MOST_PHOTOS, Move, Who
from domain.timer import FIRST_TOUCH
from domain.waste import Category, danger, propose
from handlers.paging import paired
from handlers.routing import Router
from handlers.start import KEYS
from handlers.turn import Turn
from handlers.waste.cards import show
from handlers.waste.form import NAME, go_on, point_of, proceed, summary, text_of, words_of
from handlers.waste.incidents import incident_for, join
from handlers.waste.moving import NewReport, file, move
from handlers.waste.own import shown
from handlers.waste.placing import ask_place, take_name, take_point

router = Router()


def _ask(turn: Turn, name: str) -> None:
    """Put the question for what is missing, each in its own way."""
    assert turn.dialog is not None
    version = turn.dialog.version
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
    """Look at an answer before it joins the draft: danger first, places understood."""
    for words in (getattr(act, "text", ""), getattr(act, "caption", "")):
        if words and (found := danger(words, turn.house.book.concepts(words))):
            turn.say(t(f"waste-danger-{found}"))
    assert turn.dialog is not None
    if turn.dialog.field == "category" and isinstance(act, Text):
        await _take_category(turn, act)
    elif isinstance(act, Place):
        await take_point(turn, Point(act.latitude, act.longitude))
    elif not (name == "place" and isinstance(act, Text) and await take_name(turn, act.text)):
        await proceed(turn, await turn.add(name, act))
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
    place=Field("waste-ask-place", (Place, Text)),
    landmark=Field("waste-ask-landmark", (Text,), longest=200),
    category=Field("waste-ask-category", ()),
)
async def ready(turn: Turn, draft: Draft) -> None:
    """Show the whole, to be sent, changed or left."""
    await summary(turn, draft)


@router.button("fm")
async def me_too(turn: Turn, version: int, number: int) -> None:
    """Join a report: its news come here, and a vote at the end."""
    turn.form(version, NAME)
    report = await turn.db.reports.get(number)
    if report is None or not report.open or report.reporter == turn.person.id:
        raise Refused(t("waste-similar-gone"))
    if turn.person.works_at(report.desk):  # who cleans it up does not also say that it is clean
        raise Refused(t("waste-yours-to-do", number=report.number))
    if await turn.db.reports.support(report.id, turn.person.id, turn.now):
        await show(turn, await move(turn, report, Move.SUPPORT, Who.CITIZEN))
    await turn.end()
    turn.toast(t("waste-me-too"))
    turn.say(t("waste-supported", number=report.number), keyboard=KEYS)


@router.button("fa")
async def apart(turn: Turn, version: int) -> None:
    """Hear that it is another thing."""
    turn.form(version, NAME)
    await go_on(turn, apart="yes")


@router.button("fe")
async def change(turn: Turn, version: int) -> None:
    """Offer what may be changed."""
    turn.form(version, NAME)
    turn.show(
        t("waste-change-what"),
        [Button(t("waste-change-category"), "fx", version, "category")],
        [Button(t("waste-change-place"), "fx", version, "place")],
        [Button(t("waste-change-note"), "fx", version, "note")],
        [Button(t("waste-change-photo"), "fx", version, "photo")],
    )


@router.button("fx")
async def change_one(turn: Turn, version: int, name: str) -> None:
    """Take one answer out and ask it again."""
    opened = turn.form(version, NAME)
    gone = {"place": {"place", "landmark", "point", "apart"}, "category": {"category", "apart"}}
    draft = {key: value for key, value in opened.draft.items() if key not in gone.get(name, {name})}
    if not await turn.db.dialogs.change(turn.chat, turn.person.id, opened, name, draft, turn.now):
        raise Stale
    turn.dialog = Open(NAME, name, draft, version + 1)
    if name == "note":
        turn.question(t("waste-ask-note"))
    else:
        turn.ask(name)


@router.button("fs")
async def send(turn: Turn, version: int) -> None:
    """Keep the report, give its number, and say when the first answer comes."""
    opened = turn.form(version, NAME)
    if turn.house.dialogs[NAME].first(opened.draft) is not None:
        raise Stale
    if await _too_many(turn):
        raise Refused(t("waste-enough-today"))
    draft, place = opened.draft, opened.draft["place"][0]
    name = turn.incoming.sender.name if turn.incoming.sender else ""
    report = await file(
        turn,
        NewReport(
            category=Category(draft["category"][0]),
            words=words_of(draft),
            kecamatan=place["kecamatan"],
            desa=place["desa"],
            landmark=text_of(draft["landmark"][0]),
            point=point_of(place),
            photos=tuple(draft["photo"]),
            name=name,
        ),
    )
    await turn.end()
    until = turn.house.calendar.add(turn.now, FIRST_TOUCH)
    turn.toast(t("waste-send"))
    turn.say(t("waste-sent", number=report.number, until=until), keyboard=KEYS)
    await show(turn, report)
    if incident := await incident_for(turn, report):
        await join(turn, report.id, incident)


async def _too_many(turn: Turn) -> bool:
    """Tell whether somebody has filed enough today: new people less, known ones more."""
    midnight = turn.now.astimezone(turn.house.wording.zone).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    filed = await turn.db.reports.filed_since(turn.person.id, midnight)
    if filed < A_DAY:
        return False
    return filed >= A_DAY_KNOWN or not await turn.db.reports.has_confirmed(turn.person.id)


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


@router.content(Photo)
async def photo(turn: Turn) -> None:
    """Begin a report with the photo; what is written under it is the note."""
    act = turn.incoming.act
    assert isinstance(act, Photo)
    if turn.incoming.chat.private and not await shown(turn, act):
        await _begin(turn, photo=act)


@router.content(Place)
async def place(turn: Turn) -> None:
    """Begin a report with the place."""
    act = turn.incoming.act
    assert isinstance(act, Place)
    if not turn.incoming.chat.private:  # in a group people show each other the way
        return
    if await _too_many(turn):
        turn.say(t("waste-enough-begin"))
        return
    await turn.begin(NAME)
    if turn.dialog and turn.dialog.name == NAME:
        turn.said.pop()
        await take_point(turn, Point(act.latitude, act.longitude))


@router.intent("report-waste")
async def complained(turn: Turn, match: Match) -> None:
    """Begin a report with the words; danger is answered first."""
    act = turn.incoming.act
    words = act.text if isinstance(act, Text) else ""
    if not turn.incoming.chat.private:
        raise Refused(t("waste-private"))
    if match.abusive:
        turn.say(t("calmly"))
    await _begin(turn, note=Text(words) if words else None)


async def _begin(turn: Turn, **given: Act | None) -> None:
    prefilled = {name: value for name, value in given.items() if value is not None}
    for value in prefilled.values():
        words = getattr(value, "text", "") or getattr(value, "caption", "")
        if words and (found := danger(words, turn.house.book.concepts(words))):
            turn.say(t(f"waste-danger-{found}"))
    if await _too_many(turn):
        turn.say(t("waste-enough-begin"))
        return
    await turn.begin(NAME, **prefilled)
