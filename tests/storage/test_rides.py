"""Seats and quarters of an hour that no two can hold, by the database itself."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.errors import Stale
from domain.pooling_shapes import Direction
from domain.rides import Move, Need, Ride, State, Who
from domain.riding import moved
from domain.trips import Taken, Trip, TripMove, TripState, trip_moved
from storage.database import Database
from storage.repeats import Repeat
from storage.store import Store
from tests.moments import NOON
from tests.riding import DAY, OFFICE, SEVEN, ride, seated, trip
from tests.storage.test_histories import run


async def opened(database: Database, **changes: Any) -> Trip:
    async with database.write() as store:
        return await store.trips.open(trip(**changes), Who.CLOCK, NOON)


async def booked(store: Store, standing: Trip, rider: int, **changes: Any) -> Ride:
    one = seated(trip=standing.id, rider=rider, **changes)
    asked = await store.rides.ask(one, Move.PROMISE, Who.RIDER)
    assert asked is not None
    await store.trips.seat(standing, asked)
    return asked


async def test_a_ride_comes_back_as_it_was_kept(database: Database) -> None:
    standing = await opened(database)
    async with database.write() as store:
        one = await booked(store, standing, 7, needs=frozenset({Need.FRONT}), guarded=True)
        assert await store.rides.get(one.id) == one
        kept = await store.trips.get(standing.id)
    assert one == replace(seated(trip=standing.id), id=one.id, needs=one.needs, guarded=True)
    assert kept is not None
    assert kept.visits[0].rides == (one.id,)
    assert kept.run().end == SEVEN


async def test_of_two_who_race_for_the_last_seat_one_gets_it(database: Database) -> None:
    standing = await opened(database, seats=1)

    async def tries(rider: int) -> bool:
        try:
            async with database.write() as store:
                await booked(store, standing, rider)
        except Taken:
            return False
        return True

    won = await asyncio.gather(*(tries(rider) for rider in range(10, 16)))
    assert sorted(won) == [False] * 5 + [True]
    async with database.read() as store:
        assert len(await store.trips.seats([standing.id])) == 1
        assert len(await store.rides.of_trip(standing.id)) == 1


async def test_no_vehicle_and_no_driver_is_in_two_places(database: Database) -> None:
    await opened(database, vehicle=1, driver=5)
    for elsewhere in ({"vehicle": 1, "driver": 6}, {"vehicle": 2, "driver": 5}):
        with pytest.raises(Taken):
            await opened(database, **elsewhere)
    later = timedelta(minutes=30)
    await opened(database, vehicle=1, driver=5, start=SEVEN, end=SEVEN + later)
    async with database.read() as store:
        assert len(await store.trips.of_day(DAY)) == 2  # what was refused has left nothing


async def test_many_who_take_one_vehicle_at_once_get_it_once(database: Database) -> None:
    async def tries(minute: int) -> bool:
        span = timedelta(minutes=minute)
        try:
            await opened(database, start=SEVEN - span, end=SEVEN + span)
        except Taken:
            return False
        return True

    assert sum(await asyncio.gather(*(tries(minute) for minute in (5, 15, 25, 35)))) == 1


async def test_the_database_counts_the_seats_itself(database: Database) -> None:
    standing = await opened(database, seats=2, wheelchairs=1)
    row = "INSERT INTO trip_seats (trip, number, ride, seats, wheelchairs) VALUES "
    for number, seats in ((3, 2), (0, 2), (-2, 2), (3, 3)):
        with pytest.raises(Exception, match=r"(?i)check|foreign key"):
            async with database.write() as store:
                await run(store, f"{row}({standing.id}, {number}, 9, {seats}, 1)")


async def test_a_smaller_vehicle_does_not_lose_who_sits_in_the_larger(database: Database) -> None:
    standing = await opened(database, seats=2)
    async with database.write() as store:
        await booked(store, standing, 7)
        await booked(store, standing, 8)
    smaller = replace(standing, seats=1, vehicle=9)
    with pytest.raises(Exception, match=r"(?i)check"):
        async with database.write() as store:
            await store.trips.move(standing, smaller, TripMove.ASSIGN, Who.DISPATCHER, NOON)


async def test_a_wheelchair_has_its_own_place(database: Database) -> None:
    standing = await opened(database, seats=1, wheelchairs=1)
    async with database.write() as store:
        await booked(store, standing, 7, needs=frozenset({Need.WHEELCHAIR}))
        await booked(store, standing, 8)
        assert {number for _, number, _ in await store.trips.seats([standing.id])} == {1, -1}
        with pytest.raises(Taken):
            await booked(store, standing, 9)


async def test_nobody_has_two_rides_in_one_direction(database: Database) -> None:
    async with database.write() as store:
        first = await store.rides.ask(ride(state=State.WAITING), Move.QUEUE, Who.RIDER)
        assert first is not None
        assert await store.rides.ask(ride(state=State.WAITING), Move.QUEUE, Who.RIDER) is None
        back = ride(state=State.WAITING, direction=Direction.HOME, way_there=first.id)
        assert await store.rides.ask(back, Move.QUEUE, Who.RIDER) is not None
        after = moved(first, Move.CANCEL, who=Who.RIDER, now=NOON, reason="sick")
        await store.rides.move(first, after, Move.CANCEL, Who.RIDER, NOON)
        assert await store.rides.ask(ride(state=State.WAITING), Move.QUEUE, Who.RIDER) is not None


async def test_who_read_an_older_version_changes_nothing(database: Database) -> None:
    standing = await opened(database)
    async with database.write() as store:
        one = await booked(store, standing, 7)
        after = moved(one, Move.CONFIRM, who=Who.RIDER, now=NOON)
        await store.rides.move(one, after, Move.CONFIRM, Who.RIDER, NOON)
        with pytest.raises(Stale):
            await store.rides.move(one, after, Move.CONFIRM, Who.RIDER, NOON)
        published = trip_moved(standing, TripMove.PUBLISH, who=Who.CLOCK, now=NOON)
        await store.trips.move(standing, published, TripMove.PUBLISH, Who.CLOCK, NOON)
        with pytest.raises(Stale):
            await store.trips.move(standing, published, TripMove.PUBLISH, Who.CLOCK, NOON)


async def test_every_move_is_a_line_that_nobody_can_change(database: Database) -> None:
    standing = await opened(database)
    async with database.write() as store:
        one = await booked(store, standing, 7)
        after = moved(one, Move.CONFIRM, who=Who.RIDER, now=NOON)
        await store.rides.move(one, after, Move.CONFIRM, Who.RIDER, NOON, {"how": "tap"})
    async with database.read() as store:
        first, second = await store.rides.events(one.id)
        assert (first.before, first.move, first.after) == ("", "promise", "promised")
        assert (second.number, second.who, second.facts["how"]) == (1, "rider", "tap")
        assert [line.move for line in await store.trips.events(standing.id)] == ["open"]
    for act in ("DELETE FROM {}", "UPDATE {} SET after = 'COMP'"):
        for table in ("ride_events", "trip_events"):
            with pytest.raises(Exception, match="cannot be changed"):
                async with database.write() as store:
                    await run(store, act.format(table))


async def test_a_trip_that_is_over_frees_its_vehicle(database: Database) -> None:
    standing = await opened(database, driver=5)
    async with database.write() as store:
        broken = trip_moved(standing, TripMove.BREAK, who=Who.DISPATCHER, now=NOON)
        await store.trips.move(standing, broken, TripMove.BREAK, Who.DISPATCHER, NOON)
        assert await store.trips.busy(SEVEN - timedelta(hours=2), SEVEN) == []
        assert broken.state is TripState.BROKEN
    await opened(database, driver=5)


async def test_a_stop_is_reached_once(database: Database) -> None:
    standing = await opened(database)
    async with database.write() as store:
        assert await store.trips.arrive(standing.id, 0, SEVEN)
        assert not await store.trips.arrive(standing.id, 0, SEVEN + timedelta(minutes=1))
        assert await store.trips.leave(standing.id, 0, SEVEN)
        first, second = await store.trips.calls(standing.id)
    assert (first.arrived_at, first.left_at, second.arrived_at) == (SEVEN, SEVEN, None)


async def test_a_colleague_joins_once_and_in_time(database: Database) -> None:
    async with database.write() as store:
        await store.rides.invite(1, "abc", NOON + timedelta(hours=1))
        guest = await store.rides.guest_by_token("abc")
        assert guest is not None
        assert not await store.rides.join(guest.id, 8, NOON + timedelta(hours=2))
        assert await store.rides.join(guest.id, 8, NOON)
        assert not await store.rides.join(guest.id, 9, NOON)
        assert [one.person for one in await store.rides.guests(1)] == [8]


async def test_a_repeat_comes_back_with_what_is_left_out(database: Database) -> None:
    days = frozenset({0, 2, 4})
    one = Repeat(
        0, 7, Direction.HOME, OFFICE, 2, days, 960, 990, 1, frozenset(), DAY, DAY + timedelta(60)
    )
    async with database.write() as store:
        begun = await store.repeats.begin(one, NOON)
        assert replace(begun, id=0) == one
        await store.repeats.leave_out(begun.id, DAY, DAY + timedelta(14), "leave")
        assert await store.repeats.left_out(begun.id) == [(DAY, DAY + timedelta(14))]
        assert await store.repeats.of(7, DAY) == [begun]
        await store.repeats.stop(begun, NOON)
        assert await store.repeats.of(7, DAY) == []


async def test_colleagues_and_repeats_of_long_ago_are_forgotten(database: Database) -> None:
    standing = await opened(database)
    later = DAY + timedelta(days=40)
    async with database.write() as store:
        one = await booked(store, standing, 7)
        await store.rides.invite(one.id, "abc", NOON + timedelta(hours=1))
        guest = await store.rides.guest_by_token("abc")
        assert guest is not None
        assert await store.rides.join(guest.id, 8, NOON)
        await store.rides.wipe(later)
        assert await store.rides.guest_by_token("abc") is not None  # the ride is still to come
        after = moved(one, Move.MISS, who=Who.CLOCK, now=NOON, reason="unrecorded")
        await store.rides.move(one, after, Move.MISS, Who.CLOCK, NOON)
        await store.rides.wipe(later)
        assert await store.rides.guest_by_token("abc") is None
        plain = Repeat(
            *(0, 7, Direction.HOME, OFFICE, 2, frozenset({0}), 960, 990, 1, frozenset()),
            *(DAY, DAY + timedelta(60)),
        )
        goes_on = await store.repeats.begin(plain, NOON)
        stopped = await store.repeats.begin(plain, NOON)
        over = await store.repeats.begin(replace(plain, last=DAY), NOON)
        for made in (goes_on, stopped, over):
            await store.repeats.leave_out(made.id, DAY, DAY, "leave")
        await store.repeats.stop(stopped, NOON)
        await store.repeats.forget(later, NOON + timedelta(days=1))
        kept = [len(await store.repeats.left_out(made.id)) for made in (goes_on, stopped, over)]
        assert kept == [1, 0, 0]
        assert await store.repeats.get(goes_on.id) is not None
        assert await store.repeats.get(stopped.id) is None
        assert await store.repeats.get(over.id) is None
