"""The report's form: what is still missing, a similar report near by, and the summary."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from domain.dialog import Draft, Open
from domain.errors import Stale
from domain.incoming import Text
from domain.landmarks import agree, telling
from domain.masking import masked
from domain.outgoing import Button, Label, Lines, Message, t
from domain.places import Point, cells_around, metres
from domain.reports import Report
from domain.waste import TRAITS, Category, propose
from handlers.regions import desa_name, kecamatan_name
from handlers.turn import Turn
from handlers.waste.cards import place_words

NAME = "lapor"
# What goes with the place, and is asked anew with it.
AROUND = frozenset({"place", "landmark", "point", "apart", "kecamatan", "whose"})


async def go_on(turn: Turn, **values: object) -> None:
    """Keep what was chosen; ask what is missing, or show the whole."""
    await proceed(turn, await turn.fill(**values))


async def without(turn: Turn, names: Collection[str], field: str, **values: list[Any]) -> None:
    """Take answers out of the form and ask for `field` next; `values` stand in their place."""
    assert turn.dialog is not None
    opened = turn.dialog
    kept = {name: answers for name, answers in opened.draft.items() if name not in names}
    draft: Draft = kept | values
    if not await turn.db.dialogs.change(turn.chat, turn.person.id, opened, field, draft, turn.now):
        raise Stale
    turn.dialog = Open(NAME, field, draft, opened.version + 1)


async def proceed(turn: Turn, asked: str | None) -> None:
    """Ask what is missing, or show the whole; clear words need no question for the category."""
    assert turn.dialog is not None
    if turn.dialog.draft.get("whose") and not turn.dialog.draft.get("place"):
        asked = "place"  # whose it is comes before anything else
    if asked is None or asked == "category":
        await _category_or_summary(turn, asked)
    else:
        turn.ask(asked)


async def _category_or_summary(turn: Turn, asked: str | None) -> None:
    """Take the category from clear words; who sends the report confirms it with that tap."""
    assert turn.dialog is not None
    if asked == "category":
        words = words_of(turn.dialog.draft)
        guesses = propose(turn.house.book.concepts(words), words)
        if not (guesses and guesses[0].sure):
            turn.ask("category")
            return
        await turn.fill(category=guesses[0].category)
    await summary(turn, turn.dialog.draft)


async def summary(turn: Turn, draft: Draft) -> None:
    """Show a similar open report first, then the whole, to be sent, changed or left."""
    assert turn.dialog is not None
    version = turn.dialog.version
    if not draft.get("apart") and (similar := await _similar(turn, draft)):
        await _show_similar(turn, similar, draft)
        return
    place = draft["place"][0]
    words: list[Label] = [
        t("waste-summary-head"),
        t(
            "waste-summary",
            category=t(f"waste-category-{draft['category'][0]}"),
            place=place_words(place["kecamatan"], place["desa"], text_of(draft["landmark"][0])),
            photos=len(draft["photo"]),
        ),
    ]
    if note := words_of(draft):
        words.append(t("waste-note", note=note))
    turn.question(
        Lines(tuple(words), "\n\n"),
        [Button(t("waste-send"), "fs", version)],
        [Button(t("waste-change"), "fe", version)],
    )


async def _similar(turn: Turn, draft: Draft) -> Report | None:
    """Find the nearest open report of the same kind, not the citizen's own."""
    place, traits = draft["place"][0], TRAITS[Category(draft["category"][0])]
    point = point_of(place)
    if not point and not place["desa"]:
        return None  # outside, in words only: nobody can say what is near
    squares = cells_around(point, traits.near) if point else [place["desa"]]
    since = turn.now - timedelta(days=traits.days)
    found = await turn.db.reports.near(squares, since, draft["category"][0])
    # A photo that another report has as well says more than the category that somebody chose.
    files = [photo.unique_id for photo in draft["photo"]]
    same = [one for one in await turn.db.reports.with_photo(files) if one.filed_at >= since]
    near = [
        (metres(point, one.point) if point and one.point else 0.0, one)
        for one in (*found, *(one for one in same if one.kecamatan == place["kecamatan"]))
        if one.reporter != turn.person.id
    ]
    within = [pair for pair in near if pair[0] <= traits.near]
    if not within:
        return await _named_alike(turn, draft, since)
    alike = {one.id for one in same}
    return min(within, key=lambda pair: (pair[1].id not in alike, pair[0]))[1]


async def _named_alike(turn: Turn, draft: Draft, since: datetime) -> Report | None:
    """Find an open report of the kecamatan whose words name this place, where one has no point."""
    place, kind = draft["place"][0], draft["category"][0]
    pointed = point_of(place) is not None
    known = kecamatan_name(place["kecamatan"]) if place["kecamatan"] else ""
    where = f"{_desa(place['desa'])} {text_of(draft['landmark'][0])}"
    mine = telling(f"{where} {words_of(draft)}" if pointed else where, but=known)
    if not known or not mine:
        return None
    for one in await turn.db.reports.open_in(place["kecamatan"], since, kind):
        if (one.point is not None) is pointed or one.reporter == turn.person.id:
            continue
        words = f"{_desa(one.desa)} {one.landmark}"
        theirs = telling(words if pointed else f"{words} {one.note}", but=known)
        if agree(mine, theirs):
            return one
    return None


def _desa(code: str) -> str:
    return desa_name(code) if code else ""


async def _show_similar(turn: Turn, report: Report, draft: Draft) -> None:
    assert turn.dialog is not None
    photos = await turn.db.reports.photos(report.id)
    passed = [one.shown for one in photos if one.passed and one.shown]
    if passed:
        turn.send(
            turn.chat, Message(t("waste-similar-photo", number=report.number), photo=passed[0])
        )
    version, point = turn.dialog.version, point_of(draft["place"][0])
    far = round(metres(point, report.point)) if point and report.point else 0
    landmark = masked(report.landmark) if report.published else ""
    parts: list[Label] = [
        t(
            "waste-similar",
            number=report.number,
            category=t(f"waste-category-{report.category}"),
            place=place_words(report.kecamatan, report.desa, landmark),
            days=(turn.now - report.filed_at).days,
        )
    ]
    if far:
        parts.append(t("waste-similar-distance", metres=far))
    if report.published and report.note:
        parts.append(t("waste-note", note=masked(report.note)))
    turn.question(
        Lines(tuple(parts), "\n"),
        [Button(t("waste-me-too"), "fm", version, report.id)],
        [Button(t("waste-apart"), "fa", version)],
    )


def words_of(draft: Draft) -> str:
    """Give all that was written: notes and what stands under the photos."""
    captions = [one.caption for one in draft.get("photo", []) if one.caption]
    return "\n".join([*captions, *(one.text for one in draft.get("note", []))])


def text_of(value: Text | str) -> str:
    """Give the words of an answer, typed or chosen."""
    return value.text if isinstance(value, Text) else str(value)


def point_of(place: dict[str, float]) -> Point | None:
    """Give the point of a place in a draft, if it was shared."""
    if "latitude" not in place:
        return None
    return Point(place["latitude"], place["longitude"])
