"""The fleet in chat: what vehicles there are and how they are, a new one, out of service and back.

Each day the dispatchers hear which papers end soon, of each span once.
"""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from domain.errors import Refused, Stale
from domain.fleet import OF_VEHICLES, Licence, Vehicle, endings
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.people import Role
from domain.schedule import Daily
from handlers.paging import paired, turning
from handlers.routing import Router
from handlers.transformer.unplanning import settle
from handlers.transformer.words import (
    alone,
    ending_words,
    listed,
    today,
    vehicle_state,
    vehicle_words,
)
from handlers.turn import Round, Turn

router = Router()

ON_A_PAGE = 6
IN_A_MESSAGE = 20  # warnings
MOST_WHEELCHAIRS = 3  # after which the button begins anew
KEPT = timedelta(days=60)  # warnings about papers that are over


@router.command("armada", role=Role.DISPATCHER, describe="command-fleet")
async def fleet(turn: Turn, _: str) -> None:
    """Show the vehicles, and what is near its end."""
    alone(turn)
    turn.say(*await _home(turn, 1))


@router.button("ah", role=Role.DISPATCHER)
async def home(turn: Turn, number: int) -> None:
    """Show a page of the vehicles."""
    turn.show(*await _home(turn, number))


async def _home(turn: Turn, number: int) -> tuple[Label, *tuple[Row, ...]]:
    vehicles, day = await turn.db.fleet.vehicles(), today(turn)
    last = max(1, -(-len(vehicles) // ON_A_PAGE))
    number = min(max(number, 1), last)
    page = vehicles[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    words = [listed(vehicle_words(one), *vehicle_state(one, day)) for one in page]
    head = t("fleet-home", number=len(vehicles))
    cards = [Button(Plain(one.plate), "av", one.id) for one in page]
    rows: list[Row] = [
        *paired(cards, 3),
        turning(number, last, "ah"),
        [Button(t("fleet-add"), "aa"), Button(t("fleet-drivers"), "dr", 1)],
        [Button(t("fleet-file"), "au")],
    ]
    return Lines((head, *words), "\n\n"), *rows


@router.button("av", role=Role.DISPATCHER)
async def vehicle(turn: Turn, number: int) -> None:
    """Show a vehicle with all that may be changed."""
    turn.show(*await card(turn, await vehicle_of(turn, number)))


async def vehicle_of(turn: Turn, number: int) -> Vehicle:
    """Give a vehicle; Stale if it is gone."""
    found = await turn.db.fleet.vehicle(number)
    if found is None:
        raise Stale
    return found


async def card(turn: Round, one: Vehicle) -> tuple[Label, *tuple[Row, ...]]:
    """Give all about a vehicle, and the buttons that change it."""
    day = today(turn)
    depot = await turn.db.lines.stop(one.depot) if one.depot else None
    papers: list[Label] = [
        t("fleet-paper-line", paper=t(f"fleet-paper-{paper}"), day=last)
        for paper, last in one.papers.items()
    ]
    words = (
        listed(vehicle_words(one), *vehicle_state(one, day)),
        Lines(tuple(papers)),
        t(
            "fleet-vehicle-more",
            wheelchairs=one.wheelchairs,
            luggage="yes" if one.luggage else "no",
            licence=one.licence,
            depot=depot.name if depot else "–",
        ),
    )
    number = one.id
    service = (
        Button(t("fleet-back"), "ab", number) if one.out else Button(t("fleet-out"), "ao", number)
    )
    return (
        Lines(words, "\n\n") if papers else Lines((words[0], words[2]), "\n\n"),
        [
            Button(t(f"fleet-paper-{paper}"), "ap", "vehicle", number, paper)
            for paper in OF_VEHICLES
        ],
        [Button(t("fleet-seats"), "an", number), Button(t("fleet-wheelchairs"), "aw", number)],
        [Button(t("fleet-luggage"), "al", number), Button(t("fleet-licence"), "ac", number)],
        [Button(t("fleet-depot"), "am", number, 1), service],
        [Button(t("fleet-drop"), "ax", number), Button(t("question-back"), "ah", 1)],
    )


async def change(turn: Turn, one: Vehicle, **values: Any) -> None:
    """Keep a change and show the vehicle as it is now; Stale if somebody was faster."""
    after = await turn.db.fleet.change(replace(one, **values), turn.now)
    if after is None:
        raise Stale
    await settle(turn)
    turn.show(*await card(turn, after))


@router.button("aw", role=Role.DISPATCHER)
async def wheelchairs(turn: Turn, number: int) -> None:
    """Count one more place for a wheelchair; after three none."""
    one = await vehicle_of(turn, number)
    await change(turn, one, wheelchairs=(one.wheelchairs + 1) % (MOST_WHEELCHAIRS + 1))


@router.button("al", role=Role.DISPATCHER)
async def luggage(turn: Turn, number: int) -> None:
    """Say that there is room for luggage, or none."""
    one = await vehicle_of(turn, number)
    await change(turn, one, luggage=not one.luggage)


@router.button("ac", role=Role.DISPATCHER)
async def licence(turn: Turn, number: int) -> None:
    """Ask for the next class of licence; after the last for the first."""
    one, order = await vehicle_of(turn, number), list(Licence)
    following = order[(order.index(one.licence) + 1) % len(order)]
    await change(turn, one, licence=following)


@router.button("am", role=Role.DISPATCHER)
async def depots(turn: Turn, number: int, page: int) -> None:
    """Offer the stops at which a vehicle may spend the night."""
    one, stops = await vehicle_of(turn, number), await turn.db.lines.stops()
    if not stops:
        raise Refused(t("lines-no-stop"))
    last = -(-len(stops) // ON_A_PAGE)
    page = min(max(page, 1), last)
    shown = stops[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    turn.show(
        t("fleet-depot-which", plate=one.plate),
        *[[Button(Plain(stop.name), "ae", number, stop.id)] for stop in shown],
        turning(page, last, "am", str(number)),
        [Button(t("question-back"), "av", number)],
    )


@router.button("ae", role=Role.DISPATCHER)
async def depot(turn: Turn, number: int, stop: int) -> None:
    """Keep where a vehicle spends the night."""
    if stop not in {one.id for one in await turn.db.lines.stops()}:
        raise Stale
    await change(turn, await vehicle_of(turn, number), depot=stop)


@router.button("ab", role=Role.DISPATCHER)
async def back(turn: Turn, number: int) -> None:
    """Let a vehicle serve again."""
    found = await turn.db.fleet.bring_back(number, turn.now)
    if found is None:
        raise Stale
    turn.toast(t("fleet-is-back", plate=found.plate))
    turn.show(*await card(turn, found))


@router.button("ax", role=Role.DISPATCHER)
async def ask_drop(turn: Turn, number: int) -> None:
    """Ask once more before a vehicle leaves the fleet."""
    one = await vehicle_of(turn, number)
    turn.show(
        t("fleet-drop-sure", plate=one.plate),
        [Button(t("fleet-drop-yes"), "ay", number), Button(t("question-back"), "av", number)],
    )


@router.button("ay", role=Role.DISPATCHER)
async def drop(turn: Turn, number: int) -> None:
    """Let a vehicle leave the fleet."""
    one = await vehicle_of(turn, number)
    await turn.db.fleet.drop(number, turn.now)
    await settle(turn)
    turn.show(t("fleet-dropped", plate=one.plate), [Button(t("question-back"), "ah", 1)])


@router.round("fleet-warnings", Daily(time(7)))
async def warn(round_: Round) -> None:
    """Tell the dispatchers which papers end soon, and of each span once."""
    day = today(round_)
    drivers = await round_.db.fleet.drivers(day)
    found = endings(await round_.db.fleet.vehicles(), drivers, day)
    fresh = await round_.db.fleet.to_warn(found, round_.now)
    await round_.db.fleet.forget_warnings(day - KEPT)
    readers = await round_.db.roles.reachable(Role.DISPATCHER, "")
    for start in range(0, len(fresh), IN_A_MESSAGE):
        lines = [
            Lines((Plain(f"🟡 {one.about}:"), ending_words(one.paper, one.last, day)), " ")
            for one in fresh[start : start + IN_A_MESSAGE]
        ]
        for reader in readers or sorted(round_.house.admins):
            see = [Button(t("fleet-see"), "ah", 1)]
            round_.tell(reader, Lines((t("fleet-warning"), *lines)), see)
