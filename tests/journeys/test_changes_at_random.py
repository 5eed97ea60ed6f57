"""Whatever is done to fleet and drivers, in any order: what stands is legal, and all hear of it."""

import random
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.fleet import Leave, Paper
from domain.pooling_faults import Wrong
from domain.pooling_shapes import Direction
from domain.rides import SEATED, Ride, State, Who
from domain.trips import STANDING, TripMove, TripState, trip_moved
from handlers.transformer import answering
from handlers.transformer.plan_day import table_of
from handlers.transformer.unplanning import unfit
from handlers.turn import Round
from storage.store import Store
from tests.journeys.transformer import TOMORROW, build, round_at
from tests.riding import ride
from tests.town import Town
from tests.transport import CIRUAS, DRIVERS, KRAGILAN, LATER, WIB, employs

ACTS = 60
ILLEGAL = frozenset({Wrong.OVERLOAD, Wrong.DRIVER, Wrong.STRANGER, Wrong.TWO_PLACES, Wrong.LOST})


async def books(round_: Round, chance: random.Random, number: int) -> None:
    await employs(round_.db, 9000 + number, round_.now)
    hour = chance.choice([7, 8])
    at = round_.now.astimezone(WIB).replace(hour=hour, minute=15) + timedelta(days=1)
    one = ride(
        id=0,
        rider=9000 + number,
        day=TOMORROW,
        direction=Direction.TO_OFFICE,
        stop=chance.choice([CIRUAS, KRAGILAN]),
        earliest=at - timedelta(minutes=30),
        latest=at,
        seats=1,
    )
    await answering.settle(round_, one, Who.RIDER)


async def publishes(round_: Round) -> None:
    for trip in await round_.db.trips.of_day(TOMORROW):
        if trip.state is TripState.DRAFT:
            after = trip_moved(trip, TripMove.PUBLISH, who=Who.DISPATCHER, now=round_.now)
            await round_.db.trips.move(trip, after, TripMove.PUBLISH, Who.DISPATCHER, round_.now)


async def changes(store: Store, chance: random.Random, round_: Round) -> None:
    """Do something to the fleet or to a driver, as a dispatcher may."""
    one = chance.choice(await store.fleet.vehicles())
    driver, now = chance.choice(DRIVERS), round_.now
    match chance.randrange(6):
        case 0:
            await store.fleet.change(replace(one, seats=chance.randrange(1, 4)), now)
        case 1:
            until = LATER if chance.random() < 0.6 else TOMORROW - timedelta(days=1)
            await store.fleet.change(
                replace(one, papers={**one.papers, Paper.INSPECTION: until}), now
            )
        case 2:
            await (
                store.fleet.bring_back(one.id, now)
                if one.out
                else store.fleet.put_out(one.id, "servis", now)
            )
        case 3:
            known = await store.fleet.driver(driver, TOMORROW)
            if known is not None:
                until = LATER if chance.random() < 0.6 else TOMORROW - timedelta(days=1)
                await store.fleet.license(driver, known.licence, until, now)
        case 4:
            await store.fleet.add_leave(driver, Leave(TOMORROW, TOMORROW))
        case _:
            known = await store.fleet.driver(driver, TOMORROW)
            for leave in known.leaves if known else ():
                await store.fleet.drop_leave(driver, leave.id)


async def rides(store: Store) -> dict[int, Ride]:
    return {one.id: one for one in await store.rides.of_day(TOMORROW)}


def told(round_: Round) -> set[str]:
    return {getattr(one, "about", "") or "" for one, _ in round_.said}


async def what_stands(store: Store, round_: Round) -> None:
    table = await table_of(round_, TOMORROW)
    assert [one for one in table.troubles if one.wrong in ILLEGAL] == []
    standing = {one.id for one in table.day.trips if one.state in STANDING}
    for one in (await rides(store)).values():
        assert one.state not in SEATED or one.trip in standing, one.number


@pytest.mark.parametrize("seed", range(6))
async def test_what_stands_after_any_change_is_legal_and_said(town: Town, seed: int) -> None:
    chance = random.Random(seed)
    await build(town, vehicles=3, seats=3)
    for number in range(ACTS):
        async with town.app.database.write() as store:
            round_: Any = round_at(town, store)
            if number % 3 == 0:
                await books(round_, chance, number)
            if number % 7 == 0:
                await publishes(round_)
            before = await rides(store)
            await changes(store, chance, round_)
            round_.said.clear()
            await unfit(round_)
            await what_stands(store, round_)
            heard = told(round_)
            for one in (await rides(store)).values():
                was = before[one.id]
                lost = was.state in SEATED and (
                    one.state not in SEATED or one.promised_at != was.promised_at
                )
                assert not lost or f"ride:{one.id}" in heard, one.number
            assert not (await unfit(round_)).words()
    async with town.app.database.read() as store:
        found = {one.state for one in (await rides(store)).values()}
    assert found & {State.PROMISED, State.WAITING}
