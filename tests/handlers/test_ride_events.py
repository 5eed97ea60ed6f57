"""Random events against the rows: what the engine writes is whole, and whoever must hear, hears."""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from domain.errors import Refused
from domain.fleet import Leave
from domain.outgoing import Send
from domain.pooling_shapes import Direction
from domain.rides import LIVE, SEATED, Move, Need, Ride, State, Who
from domain.riding import cancelling, heard
from domain.trips import TAKEN, Trip, TripMove, TripState, slots, trip_moved
from handlers.house import House
from handlers.transformer import answering
from handlers.transformer.moving import move
from handlers.transformer.promising import released
from handlers.transformer.reseating import broken, cancel, driver_away, give_up
from handlers.turn import Round
from storage.store import Store
from tests.riding import DAY, SEVEN, ride
from tests.town import Town
from tests.transport import CIKANDE, CIRUAS, KRAGILAN, built

EVENTS = 150


@dataclass
class Company:
    """A town's Transformer, to which things happen; `keys` are those of all that was said."""

    town: Town
    chance: random.Random
    house: House
    people: int = 100
    keys: set[str] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)

    async def happens(self) -> None:
        """Let something happen in one transaction, undone where it is refused."""
        self.town.clock.advance(timedelta(minutes=self.chance.randrange(8)))
        event = self.chance.choice([self.book] * 6 + [self.cancel] * 3 + [self.go] * 3 + [
            self.break_down, self.leave, self.board, self.no_show, self.give_up,
        ])  # fmt: skip
        try:
            async with self.town.app.database.write() as store:
                round_ = Round(db=store, house=self.house, now=self.town.clock.now())
                await event(round_)
        except Refused:
            return
        said = [one for one, _ in round_.said if isinstance(one, Send) and one.key]
        self.keys |= {one.key for one in said if one.key}

    async def _ride(self, store: Store, *states: State) -> Ride | None:
        found = [one for one in await store.rides.of_day(DAY) if one.state in (states or LIVE)]
        return self.chance.choice(found) if found else None

    async def _trip(self, store: Store) -> Trip | None:
        found = [one for one in await store.trips.of_day(DAY) if one.state in TAKEN]
        return self.chance.choice(found) if found else None

    async def book(self, round_: Round) -> None:
        self.people += 1
        way = self.chance.choice(list(Direction))
        at = SEVEN + timedelta(hours=9 * (way is Direction.HOME), minutes=15)
        wish = ride(
            rider=self.people,
            direction=way,
            stop=self.chance.choice([CIRUAS, KRAGILAN, CIKANDE]),
            earliest=at,
            latest=at + timedelta(minutes=30),
            seats=self.chance.choice([1, 1, 2]),
            needs=self.chance.choice([frozenset(), frozenset({Need.WHEELCHAIR})]),
            asked_at=round_.now,
            changed_at=round_.now,
        )
        who = self.chance.choice([Who.RIDER, Who.CLOCK])
        kept, _ = await answering.settle(round_, wish, who)
        if who is Who.RIDER:
            self.asked.add(kept.id)

    async def cancel(self, round_: Round) -> None:
        if one := await self._ride(round_.db, State.WAITING, State.PROMISED, State.CONFIRMED):
            await cancel(round_, one, cancelling(one, round_.now), Who.RIDER, "sick")

    async def go(self, round_: Round) -> None:
        steps = {
            TripState.DRAFT: (TripMove.PUBLISH, Who.CLOCK),
            TripState.PUBLISHED: (TripMove.ACCEPT, Who.DRIVER),
            TripState.ACCEPTED: (TripMove.CHECK, Who.DRIVER),
            TripState.CHECKED: (TripMove.DEPART, Who.DRIVER),
        }
        one = await self._trip(round_.db)
        if one is not None and one.state in steps:
            what, who = steps[one.state]
            after = trip_moved(one, what, who=who, now=round_.now)
            await round_.db.trips.move(one, after, what, who, round_.now)

    async def break_down(self, round_: Round) -> None:
        if one := await self._trip(round_.db):
            await broken(round_, one, Who.DRIVER)

    async def leave(self, round_: Round) -> None:
        one = await self._trip(round_.db)
        if one is not None and one.driver is not None and self.chance.random() < 0.5:
            await round_.db.fleet.add_leave(one.driver, Leave(DAY, DAY))
            await driver_away(round_, one.driver, [DAY])

    async def board(self, round_: Round) -> None:
        if one := await self._ride(round_.db, State.PROMISED, State.CONFIRMED):
            await move(round_, one, Move.BOARD, Who.DRIVER)

    async def no_show(self, round_: Round) -> None:
        if one := await self._ride(round_.db, State.PROMISED, State.CONFIRMED):
            came = round_.now - timedelta(minutes=6)
            await move(round_, one, Move.NO_SHOW, Who.DRIVER, arrived_at=came, reason="absent")
            await released(round_, one, Who.CLOCK)

    async def give_up(self, round_: Round) -> None:
        if one := await self._ride(round_.db, State.WAITING):
            await give_up(round_, one)


async def look(company: Company, store: Store) -> None:
    """Compare seats, slots, minutes, histories and words with each other."""
    trips = {one.id: one for one in await store.trips.of_day(DAY)}
    rides = await store.rides.of_day(DAY)
    seats = Counter(number for _, _, number in await store.trips.seats(trips))
    busy = await store.trips.busy(SEVEN - timedelta(days=1), SEVEN + timedelta(days=1))
    held = Counter(one.trip for one in busy)
    for trip in trips.values():
        wanted = len(slots(trip.start, trip.end)) if trip.state in TAKEN else 0
        assert held[trip.id] == wanted, trip
    for one in rides:
        if one.state in SEATED:
            trip = trips[one.trip or 0]
            assert trip.state in TAKEN, one
            assert seats[one.id] == one.seats, one
            assert {stop.stop: stop.at for stop in trip.visits}[one.stop] == one.planned_at, one
        elif one.state is not State.NO_SHOW:
            assert not seats[one.id], one
        events = await store.rides.events(one.id)
        assert [line.number for line in events] == list(range(one.version + 1))
        assert events[-1].after == one.state
        for line, after in zip(events, [*events[1:], None], strict=True):
            told = f"ride:{one.id}:{line.number}" in company.keys
            if after is not None and after.at == line.at:  # what follows at once says it all
                told = told or f"ride:{one.id}:{after.number}" in company.keys
            asked = one.id in company.asked and line.number == 0  # they see the answer at once
            assert told or asked or not heard(Move(line.move), Who(line.who)), (one, line)


@pytest.mark.parametrize("seed", range(3))
async def test_what_the_engine_writes_is_whole(town: Town, seed: int) -> None:
    town.clock.advance(SEVEN - timedelta(hours=12) - town.clock.now())
    async with town.app.database.write() as store:
        await built(store, town.clock.now(), vehicles=3, seats=3)
    company = Company(town, random.Random(seed), town.app.house)
    for step in range(EVENTS):
        await company.happens()
        if step % 5 == 0:
            async with town.app.database.read() as store:
                await look(company, store)
    async with town.app.database.read() as store:
        states = {one.state for one in await store.rides.of_day(DAY)}
    assert states >= {State.CANCELLED, State.UNMET}
