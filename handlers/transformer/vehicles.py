"""The forms about a vehicle: a new one in three answers, its seats, why it is out of service."""

import re

from domain.dialog import Draft, Field
from domain.errors import Stale
from domain.fleet import SEATS, USUAL, Kind, Vehicle, written
from domain.incoming import Act, Text
from domain.outgoing import Button, t
from domain.people import Role
from handlers.paging import paired
from handlers.routing import Router
from handlers.transformer.fleet import card, change, vehicle_of
from handlers.transformer.unplanning import settle
from handlers.turn import Turn

router = Router()

NEW, SIZE, OUT = "fleet-vehicle", "fleet-seats", "fleet-out"
REASONS = ("service", "broken", "lent")
USUAL_SEATS = (4, 6, 8, 12, 15, 19)


@router.button("aa", role=Role.DISPATCHER)
async def add(turn: Turn) -> None:
    """Begin a new vehicle."""
    await turn.begin(NEW)


@router.button("an", role=Role.DISPATCHER)
async def seats(turn: Turn, number: int) -> None:
    """Ask how many ride in it."""
    await vehicle_of(turn, number)
    await turn.begin(SIZE, vehicle_=number)


@router.button("ao", role=Role.DISPATCHER)
async def out(turn: Turn, number: int) -> None:
    """Ask why it is out of service."""
    if (await vehicle_of(turn, number)).out:
        raise Stale
    await turn.begin(OUT, vehicle_=number)


def _ask(turn: Turn, name: str) -> None:
    """Put a question with the usual answers as buttons."""
    assert turn.dialog is not None
    version = turn.dialog.version
    match name:
        case "kind":
            kinds = [Button(t(f"fleet-kind-{one}"), "ak", version, one) for one in Kind]
            turn.question(t("fleet-ask-kind"), kinds)
        case "seats":
            usual = [
                Button(t("fleet-seats-of", number=one), "as", version, one) for one in USUAL_SEATS
            ]
            turn.question(t("fleet-ask-seats"), *paired(usual, 3))
        case "why":
            whys = [Button(t(f"fleet-reason-{one}"), "ar", version, one) for one in REASONS]
            turn.question(t("fleet-ask-why"), *paired(whys, 3))
        case _:
            turn.question(t("fleet-ask-plate"))


async def _take(turn: Turn, name: str, act: Act) -> bool:
    """Look at an answer before it joins the draft."""
    assert turn.dialog is not None
    assert isinstance(act, Text)
    if turn.dialog.field == "kind":
        turn.ask("kind")  # it is chosen, not written
    elif name == "plate":
        await _plate(turn, act.text)
    elif name == "seats":
        found = re.search(r"[0-9]+", act.text)
        await _seated(turn, int(found[0]) if found else 0)
    else:
        return False
    return True


async def _plate(turn: Turn, text: str) -> None:
    plate = written(text)
    if not plate:
        turn.question(t("fleet-not-a-plate"))
    elif plate in {one.plate for one in await turn.db.fleet.vehicles()}:
        turn.question(t("fleet-plate-taken", plate=plate))
    else:
        await turn.fill(plate=plate)
        turn.ask("kind")


async def _seated(turn: Turn, number: int) -> None:
    assert turn.dialog is not None
    if number not in SEATS:
        turn.question(t("fleet-not-seats", least=SEATS.start, most=SEATS.stop - 1))
        return
    await turn.fill(seats=number)
    if turn.dialog.name == NEW:
        await added(turn, turn.dialog.draft)
    else:
        await sized(turn, turn.dialog.draft)


@router.button("ak", role=Role.DISPATCHER)
async def kind(turn: Turn, version: int, chosen: str) -> None:
    """Take what it is with one tap."""
    turn.form(version, NEW)
    if chosen not in set(Kind):
        raise Stale
    if await turn.fill(kind=chosen) == "seats":
        turn.ask("seats")


@router.button("as", role=Role.DISPATCHER)
async def seated(turn: Turn, version: int, number: int) -> None:
    """Take how many ride in it with one tap."""
    if turn.form(version).name not in {NEW, SIZE}:
        raise Stale
    if turn.form(version).name == NEW and not turn.form(version, NEW).draft.get("kind"):
        raise Stale
    await _seated(turn, number)


@router.dialog(
    NEW,
    title="title-vehicle",
    role=Role.DISPATCHER,
    ask=_ask,
    take=_take,
    plate=Field("fleet-ask-plate", (Text,), longest=20),
    kind=Field("fleet-ask-kind", ()),
    seats=Field("fleet-ask-seats", (Text,), longest=20),
)
async def added(turn: Turn, draft: Draft) -> None:
    """Keep the vehicle; its papers are asked for on its card."""
    what = Kind(draft["kind"][0])
    new = Vehicle(draft["plate"][0], what, draft["seats"][0], licence=USUAL[what])
    found = await turn.db.fleet.add(new, turn.now)
    await turn.end()
    if found is None:  # somebody was faster; what is refused would not end the form
        turn.say(t("fleet-plate-taken", plate=new.plate))
        return
    turn.say(t("fleet-added", plate=found.plate))
    turn.say(*await card(turn, found))


@router.dialog(
    SIZE,
    title="title-vehicle",
    role=Role.DISPATCHER,
    ask=_ask,
    take=_take,
    vehicle_=Field("fleet-ask-seats", ()),
    seats=Field("fleet-ask-seats", (Text,), longest=20),
)
async def sized(turn: Turn, draft: Draft) -> None:
    """Keep how many ride in it."""
    one = await vehicle_of(turn, draft["vehicle_"][0])
    await turn.end()
    await change(turn, one, seats=draft["seats"][0])


@router.button("ar", role=Role.DISPATCHER)
async def because(turn: Turn, version: int, reason: str) -> None:
    """Take a usual reason with one tap, in the words of who tapped."""
    opened = turn.form(version, OUT)
    if reason not in REASONS:
        raise Stale
    words = turn.house.wording.plain(t(f"fleet-reason-{reason}"), turn.person.language)
    await rests(turn, {**opened.draft, "why": [Text(words)]})


@router.dialog(
    OUT,
    title="title-vehicle",
    role=Role.DISPATCHER,
    ask=_ask,
    take=_take,
    vehicle_=Field("fleet-ask-why", ()),
    why=Field("fleet-ask-why", (Text,), longest=200),
)
async def rests(turn: Turn, draft: Draft) -> None:
    """Take a vehicle out of service."""
    found = await turn.db.fleet.put_out(draft["vehicle_"][0], draft["why"][0].text, turn.now)
    await turn.end()
    if found is None:
        turn.say(t("refused-stale"))
        return
    turn.say(t("fleet-is-out", plate=found.plate))
    await settle(turn)
    turn.say(*await card(turn, found))
