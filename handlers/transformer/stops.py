"""Stops as the dispatcher makes them: a shared place, a name, and a word that it is public."""

import re

from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.geo import Inside, Offer
from domain.incoming import Act, Place, Text
from domain.inventory_values import reachable
from domain.lines import Stop
from domain.outgoing import Button, Plain, t
from domain.people import Role
from domain.places import Point
from handlers.paging import paired
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.transformer.lines import stop_card, stop_of
from handlers.turn import Turn

router = Router()

NEW, RENAME = "new-stop", "stop-name"
OUTSIDE = "x"


@router.button("jt", role=Role.DISPATCHER)
async def add(turn: Turn) -> None:
    """Begin a new stop."""
    await turn.begin(NEW)


def _ask(turn: Turn, name: str) -> None:
    """Put the question for what is missing, each in its own way."""
    assert turn.dialog is not None
    version, draft = turn.dialog.version, turn.dialog.draft
    match name:
        case "kecamatan":
            located = turn.house.places.locate(_point(draft))
            codes = located.kecamatan if isinstance(located, Offer) else ()
            near = [Button(Plain(kecamatan_name(one)), "ji", version, one) for one in codes]
            outside = [Button(t("stop-outside"), "ji", version, OUTSIDE)]
            turn.question(t("stop-which-kecamatan"), *paired(near), outside)
        case "called":
            turn.question(t("stop-ask-name"))
        case "public":
            turn.question(
                t("stop-ask-public", name=draft["called"][0].text),
                [Button(t("stop-public-yes"), "jk", version, 1)],
                [Button(t("stop-public-no"), "jk", version, 0)],
            )
        case _:
            turn.question(t("stop-ask-place"))


async def _take(turn: Turn, _: str, act: Act) -> bool:
    """Find the kecamatan of a shared place; a name joins as it is."""
    if isinstance(act, Text) and not act.text.strip():
        turn.ask("called")
        return True
    if not isinstance(act, Place):
        return False
    point = {"latitude": act.latitude, "longitude": act.longitude}
    if not reachable(Point(act.latitude, act.longitude)):
        turn.question(t("stop-too-far"))
        return True
    match turn.house.places.locate(Point(act.latitude, act.longitude)):
        case Inside(kecamatan):
            asked = await turn.fill(place=point, kecamatan=kecamatan)
        case Offer():
            asked = await turn.fill(place=point)
        case _:  # the regency's own offices stand in Kota Serang too
            asked = await turn.fill(place=point, kecamatan="")
    turn.ask(asked or "public")
    return True


@router.button("ji", role=Role.DISPATCHER)
async def within(turn: Turn, version: int, code: str) -> None:
    """Take the kecamatan in which it lies."""
    turn.form(version, NEW)
    if code != OUTSIDE and code not in {one.code for one in all_kecamatan()}:
        raise Stale
    turn.ask(await turn.fill(kecamatan="" if code == OUTSIDE else code) or "public")


@router.button("jk", role=Role.DISPATCHER)
async def public(turn: Turn, version: int, yes: int) -> None:
    """Keep the stop if it is a public place; a home is none, whoever lives there."""
    opened = turn.form(version, NEW)
    if turn.house.dialogs[NEW].first(opened.draft) != "public":
        raise Stale
    if yes:
        await kept(turn, opened.draft)
    else:
        await turn.end()
        turn.show(t("stop-not-public"), [Button(t("question-back"), "jh")])


@router.dialog(
    NEW,
    title="title-stop",
    role=Role.DISPATCHER,
    ask=_ask,
    take=_take,
    place=Field("stop-ask-place", (Place,)),
    kecamatan=Field("stop-which-kecamatan", ()),
    called=Field("stop-ask-name", (Text,), longest=60),
    public=Field("stop-ask-name", ()),
)
async def kept(turn: Turn, draft: Draft) -> None:
    """Keep the stop under a code of its own."""
    name = draft["called"][0].text.strip()
    code = fresh_code(name, await turn.db.lines.codes(), "halte")
    new = Stop(code, name, _point(draft), draft["kecamatan"][0])
    number = await turn.db.lines.put_stop(new, turn.now)
    await turn.end()
    turn.toast(t("stop-kept", name=name))
    turn.say(*await stop_card(turn, await stop_of(turn, number)))


def fresh_code(name: str, taken: set[str], kind: str) -> str:
    """Make a code of a name that nothing else has."""
    stem = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:32] or kind
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (stem, *numbered) if one not in taken)


@router.button("jpo", role=Role.DISPATCHER)
async def office(turn: Turn, number: int, yes: int) -> None:
    """Say whether people ride to and from it."""
    one = await stop_of(turn, number)
    if not yes and any(line.office == number for line in await turn.db.lines.lines()):
        raise Refused(t("stop-office-used", lines=await turn.db.lines.uses(number)))
    await turn.db.lines.make_office(one.id, turn.now, office=bool(yes))
    turn.show(*await stop_card(turn, await stop_of(turn, number)))


@router.button("jpx", role=Role.DISPATCHER)
async def drop(turn: Turn, number: int) -> None:
    """Let a stop go that no line needs."""
    one = await stop_of(turn, number)
    if used := await turn.db.lines.uses(number):
        raise Refused(t("stop-used", lines=used))
    if plates := await turn.db.lines.depot_of(number):
        raise Refused(t("stop-depot", plates=plates))
    if promises := await turn.db.lines.promises_at(number):
        raise Refused(t("stop-promised", number=promises))
    await turn.db.lines.drop_stop(number, turn.now)
    turn.show(t("stop-dropped", name=one.name), [Button(t("question-back"), "js", 1)])


@router.button("jpn", role=Role.DISPATCHER)
async def rename(turn: Turn, number: int) -> None:
    """Ask for another name."""
    await stop_of(turn, number)
    await turn.begin(RENAME, stop_=number)


@router.dialog(
    RENAME,
    title="title-stop",
    role=Role.DISPATCHER,
    stop_=Field("stop-ask-name", ()),
    called=Field("stop-ask-name", (Text,), longest=60),
)
async def renamed(turn: Turn, draft: Draft) -> None:
    """Keep the other name."""
    one = await stop_of(turn, draft["stop_"][0])
    name = draft["called"][0].text.strip() or one.name
    await turn.db.lines.rename_stop(one.id, name, turn.now)
    await turn.end()
    turn.say(*await stop_card(turn, await stop_of(turn, one.id)))


def _point(draft: Draft) -> Point:
    return Point(**draft["place"][0])
