"""Fleet and lines as rows: plates once, warnings once, nothing half brought in."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from domain.fleet import Driver, Ending, Kind, Leave, Licence, Paper, Vehicle
from domain.inventory import Inventory, read
from domain.inventory_values import NewLine
from domain.lines import BookingType, Hours, Line, Rule, Stop
from domain.people import Grant, Role
from domain.places import Point
from domain.travel import Leg
from handlers.roads import Roads
from storage.database import Database
from tests.journeys.test_lines import FILE
from tests.moments import NOON
from work.fleet import bring_in

DAY = date(2026, 11, 23)
VAN = Vehicle("A 1 B", Kind.MINIBUS, 12, 1, luggage=True, papers={Paper.INSPECTION: DAY}, depot=3)
STOP = Stop("pasar", "Pasar", Point(-6.1, 106.24), "36.04.09")


async def test_a_vehicle_comes_back_as_it_was_kept(database: Database) -> None:
    async with database.write() as store:
        kept = await store.fleet.add(VAN, NOON)
    assert kept is not None
    async with database.read() as store:
        assert await store.fleet.vehicles() == [kept]
        assert await store.fleet.vehicle(kept.id) == replace(VAN, id=kept.id)


async def test_a_plate_is_in_the_fleet_once_and_comes_back_when_let_go(database: Database) -> None:
    async with database.write() as store:
        first = await store.fleet.add(VAN, NOON)
        assert first is not None
        assert await store.fleet.add(VAN, NOON) is None
        assert await store.fleet.drop(first.id, NOON)
        assert not await store.fleet.drop(first.id, NOON)
        assert await store.fleet.vehicles() == []
        again = await store.fleet.add(replace(VAN, seats=9), NOON)
        assert again is not None
        assert (again.id, again.seats) == (first.id, 9)


async def test_a_change_of_what_was_changed_meanwhile_is_lost_aloud(database: Database) -> None:
    async with database.write() as store:
        old = await store.fleet.add(VAN, NOON)
        assert old is not None
        after = await store.fleet.change(replace(old, seats=10, papers={}), NOON)
        assert after is not None
        assert (after.seats, after.papers) == (10, {})
        assert await store.fleet.change(replace(old, seats=11), NOON) is None


async def test_out_of_service_is_entered_and_left_once_and_outlives_a_file(
    database: Database,
) -> None:
    async with database.write() as store:
        old = await store.fleet.add(VAN, NOON)
        assert old is not None
        out = await store.fleet.put_out(old.id, "servis", NOON)
        assert out is not None
        assert out.out == "servis"
        assert await store.fleet.put_out(old.id, "rusak", NOON) is None
        await store.fleet.put(replace(VAN, seats=7), NOON)
        (kept,) = await store.fleet.vehicles()
        assert (kept.out, kept.seats) == ("servis", 7)
        assert await store.fleet.bring_back(old.id, NOON)
        assert await store.fleet.bring_back(old.id, NOON) is None


async def test_drivers_are_who_holds_the_role(database: Database) -> None:
    async with database.write() as store:
        for person, name in ((1, "Pak Usman"), (2, "Pak Jajang")):
            await store.roles.give(person, name, Grant(Role.DRIVER), 1000, NOON)
        await store.roles.give(3, "Rina", Grant(Role.DISPATCHER), 1000, NOON)
        await store.fleet.license(2, Licence.B1, DAY, NOON)
        past = Leave(DAY - timedelta(days=9), DAY - timedelta(days=1))
        away = Leave(DAY, DAY + timedelta(days=2))
        assert await store.fleet.add_leave(2, past)
        assert await store.fleet.add_leave(2, away)
        assert not await store.fleet.add_leave(2, away)
        jajang, usman = await store.fleet.drivers(DAY)
        assert usman == Driver(1, "Pak Usman")
        assert (jajang.licence, jajang.until) == (Licence.B1, DAY)
        assert [(one.first, one.last) for one in jajang.leaves] == [(away.first, away.last)]
        assert await store.fleet.driver(2, DAY) == jajang
        assert await store.fleet.driver(3, DAY) is None
        assert not await store.fleet.drop_leave(1, jajang.leaves[0].id)
        assert await store.fleet.drop_leave(2, jajang.leaves[0].id)


async def test_a_warning_is_given_once_until_the_paper_has_another_day(database: Database) -> None:
    ending = Ending("vehicle:1", "A 1 B", Paper.INSPECTION, DAY, 14)
    async with database.write() as store:
        assert await store.fleet.to_warn([ending], NOON) == [ending]
        assert await store.fleet.to_warn([ending], NOON) == []
        narrower, later = replace(ending, days=7), replace(ending, last=DAY + timedelta(days=1))
        assert await store.fleet.to_warn([narrower, later], NOON) == [narrower, later]
        await store.fleet.forget_warnings(DAY + timedelta(days=1))
        assert await store.fleet.to_warn([ending, later], NOON) == [ending]


async def test_a_line_comes_back_as_it_was_kept(database: Database) -> None:
    rule = Rule(BookingType.PRIOR_DAYS, 0, 2, time(16, 30), 10, 5)
    hours = (Hours(frozenset({0, 4}), time(7, 15), None), Hours(frozenset({5}), None, time(12)))
    async with database.write() as store:
        office = await store.lines.put_stop(replace(STOP, code="kantor", office=True), NOON)
        stops = [await store.lines.put_stop(replace(STOP, code=one), NOON) for one in "zab"]
        number = await store.lines.put_line(
            Line("timur", "Timur", office, tuple(stops), hours, rule), NOON
        )
        (line,) = await store.lines.lines()
        assert await store.lines.line(number) == line
        assert (line.stops, line.rule, line.office) == (tuple(stops), rule, office)
        assert [replace(one, id=0) for one in line.hours] == list(hours)
        assert not await store.lines.add_hours(number, hours[0])
        assert await store.lines.uses(stops[0]) == await store.lines.uses(office) == ["Timur"]
        assert await store.lines.codes() == {"kantor", "z", "a", "b", "timur"}
        assert await store.lines.drop_line(number, NOON)
        assert await store.lines.lines() == []
        assert await store.lines.uses(stops[0]) == []


async def test_a_stop_that_is_gone_is_still_named(database: Database) -> None:
    async with database.write() as store:
        number = await store.lines.put_stop(STOP, NOON)
        assert await store.lines.rename_stop(number, "Pasar Baru", NOON)
        assert await store.lines.make_office(number, NOON, office=True)
        assert await store.lines.drop_stop(number, NOON)
        assert not await store.lines.rename_stop(number, "x", NOON)
        assert await store.lines.stops() == []
        gone = await store.lines.stop(number)
        assert gone is not None
        assert (gone.name, gone.office) == ("Pasar Baru", True)


async def test_a_file_brought_in_twice_is_there_once(database: Database) -> None:
    found, faults = read(FILE.encode(), "a.toml", (), (), DAY)
    assert faults == []
    for _ in range(2):
        async with database.write() as store:
            await bring_in(store, found, NOON)
    async with database.read() as store:
        (line,), (vehicle,) = await store.lines.lines(), await store.fleet.vehicles()
        stops = {one.id: one.code for one in await store.lines.stops()}
    assert [stops[one] for one in line.stops] == ["pasar", "masjid"]
    assert stops[vehicle.depot or 0] == stops[line.office] == "kantor"
    assert len(line.hours) == 3


async def test_nothing_of_a_file_stays_when_its_end_cannot_be_kept(database: Database) -> None:
    lost = NewLine(Line("x", "x", 0), "nowhere", ())
    with pytest.raises(KeyError):
        async with database.write() as store:
            await bring_in(store, Inventory((STOP,), (lost,)), NOON)
    async with database.read() as store:
        assert await store.lines.stops() == []


async def test_measured_drives_replace_those_that_begin_at_the_same_stops(
    database: Database,
) -> None:
    async with database.write() as store:
        assert await store.legs.edition() == 0
        await store.legs.put({(1, 2): Leg(60, 900), (2, 1): Leg(61, 901), (1, 3): Leg(5, 50)})
        first = await store.legs.edition()
        await store.legs.put({(1, 2): Leg(70, 990)})
    async with database.read() as store:
        assert await store.legs.edition() > first > 0
        assert await store.legs.all() == {(1, 2): Leg(70, 990), (2, 1): Leg(61, 901)}


async def test_drives_are_read_once_until_they_are_measured_anew(database: Database) -> None:
    roads = Roads()
    async with database.write() as store:
        await store.legs.put({(1, 2): Leg(60, 900)})
    async with database.read() as store:
        before = await roads.legs(store)
        assert await roads.legs(store) is before
    async with database.write() as store:
        await store.legs.put({(1, 2): Leg(70, 990)})
    async with database.read() as store:
        assert await roads.legs(store) == {(1, 2): Leg(70, 990)}
