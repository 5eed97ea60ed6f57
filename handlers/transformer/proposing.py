"""A better plan is looked for each evening and on demand; it is a proposal until somebody takes it.

The planner works in a process of its own on what stands; if the day has changed meanwhile, it looks
once more. A proposal shows who moves, from which minute to which, and is taken with one tap.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from domain import plans
from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Row, t
from domain.people import Role
from domain.places import Point
from domain.pooling_packing import Day as Packed
from domain.pooling_packing import pack, unpack_runs
from domain.pooling_shapes import Asked
from domain.rides import Ride
from domain.schedule import Daily
from domain.travel import Leg
from domain.trips import Trip, TripState
from handlers.paging import turning
from handlers.routing import Router
from handlers.transformer.laying import lay
from handlers.transformer.moving import clock, day_words
from handlers.transformer.plan_day import Table, day_named, days, dispatchers, names, table_of
from handlers.transformer.plan_words import named_trouble
from handlers.transformer.planning import overview
from handlers.transformer.promising import RULES
from handlers.turn import Round, Turn
from storage.plans import Proposal

router = Router()

EVENING: Final = Daily(time(20, 30))
ATTEMPTS: Final = 3  # of planning a day that goes on changing
ON_A_PAGE: Final = 12  # moves
NAMED: Final = 5  # faults
EVERYBODY: Final = 0  # as the chat: all dispatchers


@router.round("evening-plan", EVENING)
async def evening(round_: Round) -> None:
    """Have tomorrow planned; without anybody who rides there is nothing to plan."""
    zone = round_.house.wording.zone
    day = EVENING.newest(round_.now).astimezone(zone).date() + timedelta(days=1)
    if day in days(round_):
        table = await table_of(round_, day)
        if not ask(round_, table, EVERYBODY) and table.day.trips:
            await _tell(round_, EVERYBODY, table, [])


@router.button("ko", role=Role.DISPATCHER)
async def improve(turn: Turn, written: str) -> None:
    """Have a better plan looked for."""
    table = await table_of(turn, day_named(turn, written))
    if not ask(turn, table, turn.chat):
        raise Refused(t("plan-nothing-to-plan"))
    turn.toast(t("plan-looking"))


def ask(round_: Round, table: Table, chat: int, attempt: int = 1) -> bool:
    """Ask for a better plan of the drafts and the waiting list; False if there is none of either.

    A vehicle with a trip that has been published stays as it is: so do its drafts.
    """
    drafts, waiting = movable(table, round_.now)
    cars = [one for one in table.day.cars if one.id not in _fixed(table)]
    if not cars or not (drafts or waiting):
        return False
    rides = [ride for trip in drafts for ride in table.aboard(trip)]
    able = {one.id for one in cars}
    stops: dict[int, Point] = {number: stop.point for number, stop in table.day.stops.items()}
    packed = pack(
        Packed(
            stops,
            cars,
            [Asked(one.wish(), one.direction, one.office) for one in [*rides, *waiting]],
            [plans.driven(one) for one in drafts if one.vehicle in able],
            _between(table, rides + waiting),
        )
    )
    day = table.day.day.isoformat()
    round_.later(
        "plan",
        f"{day}:{chat}",
        key=f"plan:{day}:{chat}:{attempt}",
        day={**packed, "turnaround_minutes": RULES.turnaround_minutes},
        stands=plans.stands(drafts, waiting),
        attempt=attempt,
    )
    return True


def _between(table: Table, rides: Sequence[Ride]) -> Mapping[tuple[int, int], Leg] | None:
    """Give the measured drives that a plan of these rides can have, not those of all stops."""
    used = {one.stop for one in rides} | {one.office for one in rides}
    used |= {one.depot for one in table.day.cars if one.depot is not None}
    legs = table.day.legs
    pairs = [(one, other) for one in used for other in used if (one, other) in legs]
    return {pair: legs[pair] for pair in pairs} or None


def _fixed(table: Table) -> set[int]:
    """Name the vehicles that have a trip which was published."""
    return {one.vehicle for one in table.day.trips if one.state is not TripState.DRAFT}


def movable(table: Table, now: datetime) -> tuple[list[Trip], list[Ride]]:
    """Give the drafts that may be planned anew, and who waits and can still be reached."""
    fixed = _fixed(table)
    drafts = [
        one
        for one in table.drafts
        if one.vehicle not in fixed and one.start > now and table.aboard(one)
    ]
    return drafts, [one for one in table.waiting if one.latest > now]


@router.result("plan")
async def planned(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Propose what was found, or say that what stands is as good."""
    written, chat = about.rsplit(":", 1)
    day = date.fromisoformat(written)
    if day not in days(round_):
        return  # it was planned too late for anybody
    table = await table_of(round_, day)
    if result is None:
        await _tell(round_, int(chat), table, [t("plan-failed")])
    elif plans.stands(*movable(table, round_.now)) != payload["stands"]:
        again = payload["attempt"] < ATTEMPTS
        if not again or not ask(round_, table, int(chat), payload["attempt"] + 1):
            await _tell(round_, int(chat), table, [t("plan-restless")])
    elif result["by"] == "standing":
        await _tell(round_, int(chat), table, _as_it_is(table))
    else:
        found = await round_.db.plans.propose(
            day, result["by"], payload["stands"], result, round_.now
        )
        for person in [int(chat)] if int(chat) else await dispatchers(round_):
            words, rows = await _shown(round_, table, found, 1)
            round_.tell(person, words, *rows, key=f"proposal:{found.id}:{person}")


def _as_it_is(table: Table) -> list[Label]:
    """Say that nothing better was found, and what keeps the plan back where something does."""
    wrong = [one for one in table.troubles if one.forbids]
    if not wrong:
        return [t("plan-good")]
    return [t("plan-faulty"), *(named_trouble(table, one) for one in wrong[:NAMED])]


async def _tell(round_: Round, chat: int, table: Table, parts: Sequence[Label]) -> None:
    """Say how the plan stands, to who asked or to all who plan."""
    summary = t(
        "plan-evening",
        day=day_words(table.day.day),
        trips=len(table.day.trips),
        riders=sum(table.seats(one) for one in table.day.trips),
        waiting=len(table.waiting),
        faults=sum(one.forbids for one in table.troubles),
    )
    row = [Button(t("plan-open"), "kd", table.day.day.isoformat(), 1)]
    for person in [chat] if chat else await dispatchers(round_):
        round_.tell(person, Lines((*parts, summary)), row)


async def _shown(
    round_: Round, table: Table, found: Proposal, number: int
) -> tuple[Label, list[Row]]:
    """Say what a proposal saves and whom it moves, with the buttons to take or to leave it."""
    drafts, waiting = movable(table, round_.now)
    runs = unpack_runs(found.result["runs"])
    shifts = plans.compared([plans.driven(one) for one in drafts], runs)
    rides = {one.id: one for one in [*table.day.rides.values(), *waiting]}
    last = max(1, -(-len(shifts) // ON_A_PAGE))
    number = min(max(number, 1), last)
    page = shifts[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    called = await names(round_, [rides[one.ride] for one in page if one.ride in rides])
    before, after = found.result["before"], found.result["after"]
    words: list[Label] = [
        t(
            "plan-proposal",
            day=day_words(found.day),
            at=clock(round_, found.at),
            vehicles_before=before["vehicles"],
            vehicles_after=after["vehicles"],
            km_before=round(before["metres"] / 1000),
            km_after=round(after["metres"] / 1000),
            riders_before=before["riders"],
            riders_after=after["riders"],
        )
    ]
    lines: list[Label] = [t("plan-moves", number=len(shifts))]
    lines += [_shift(round_, table, one, called.get(one.ride, "–")) for one in page]
    words.append(Lines(tuple(lines)) if page else t("plan-moves-nobody"))
    rows: list[Row] = [
        [Button(t("plan-accept"), "ka", found.id), Button(t("plan-leave"), "kn", found.id)],
        turning(number, last, "kq", str(found.id)),
    ]
    return Lines(tuple(words), "\n\n"), rows


def _shift(round_: Round, table: Table, one: plans.Shifted, name: str) -> Label:
    """Say who moves, from which minute and vehicle to which."""
    values = {"name": name, "stop": table.stop(one.stop), "after": clock(round_, one.after)}
    plate = table.plate(one.car_after)
    if one.before is None:
        return t("plan-seated", **values, plate_after=plate)
    before, plate_before = clock(round_, one.before), table.plate(one.car_before)
    return t("plan-shift", **values, before=before, plate_before=plate_before, plate_after=plate)


async def _open(turn: Turn, number: int, *, hold: bool = False) -> tuple[Proposal, Table]:
    """Give a proposal that nobody has taken or left, with the day as it is."""
    found = await turn.db.plans.get(number)
    if found is None or found.state != "proposed":
        raise Stale
    return found, await table_of(turn, day_named(turn, found.day.isoformat()), hold=hold)


@router.button("kq", role=Role.DISPATCHER)
async def page(turn: Turn, number: int, at: int) -> None:
    """Turn a page of the moves."""
    found, table = await _open(turn, number)
    if plans.stands(*movable(table, turn.now)) != found.stands:
        _changed(turn, found)
        return
    words, rows = await _shown(turn, table, found, at)
    turn.show(words, *rows)


def _changed(turn: Turn, found: Proposal) -> None:
    """Say that the day is not any more what was planned, and offer to look once more."""
    written = found.day.isoformat()
    turn.show(
        t("plan-changed", day=day_words(found.day)),
        [Button(t("plan-improve"), "ko", written), Button(t("plan-open"), "kd", written, 1)],
    )


@router.button("kn", role=Role.DISPATCHER)
async def leave(turn: Turn, number: int) -> None:
    """Leave a proposal."""
    found, _ = await _open(turn, number)
    await turn.db.plans.settle(number, "dropped")
    turn.toast(t("plan-left"))
    turn.show(*overview(turn, await table_of(turn, found.day), 1))


@router.button("ka", role=Role.DISPATCHER)
async def accept(turn: Turn, number: int) -> None:
    """Put a proposal in place of the drafts it was made from."""
    found, table = await _open(turn, number, hold=True)
    drafts, waiting = movable(table, turn.now)
    if plans.stands(drafts, waiting) != found.stands:
        await turn.db.plans.settle(number, "dropped")
        _changed(turn, found)
        return
    if not await turn.db.plans.settle(number, "accepted"):
        raise Stale
    runs = unpack_runs(found.result["runs"])
    await lay(turn, table, drafts, waiting, runs, number)
    after = await table_of(turn, found.day)
    had = {(one.wrong, one.ride) for one in table.troubles}
    for one in after.troubles:
        if one.forbids and (one.wrong, one.ride) not in had:  # the refusal undoes the turn
            raise Refused(t("plan-would-break", trouble=named_trouble(after, one)))
    turn.toast(t("plan-accepted"))
    turn.show(*overview(turn, after, 1))
