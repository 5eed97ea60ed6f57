"""What keeps a plan from being published, what it moves, how far its trips go: of any plan."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.fleet import Driver, Kind, Leave, Licence, Paper, Vehicle
from domain.plans import Trouble, compared, driven, stands, troubles
from domain.pooling_faults import Wrong
from domain.pooling_rules import RULES
from domain.pooling_shapes import Asked, Car, Run
from domain.ride_figures import lengths, ridden
from domain.rides import Need, Ride, State
from domain.trips import Trip, TripState
from tests.commuters import BUS, OFFICE, ROADS, Dispatch, cars, people, wish
from tests.riding import ride as a_ride
from tests.riding import trip as a_trip

DAY = date(2026, 11, 24)
LATER = date(2030, 1, 1)
PAPERS = {Paper.REGISTRATION: LATER, Paper.INSPECTION: LATER}


def booked(fleet: Sequence[Car], asking: Sequence[Asked]) -> Dispatch:
    """Let them book one after the other."""
    dispatch = Dispatch(fleet)
    for one in asking:
        dispatch.books(one.wish, one.direction, one.office)
    return dispatch


def rows(dispatch: Dispatch) -> tuple[list[Trip], dict[int, Ride]]:
    """Give the trips and rides that the rows would hold."""
    trips = [
        replace(
            a_trip(),
            id=number,
            day=DAY,
            direction=run.direction,
            office=run.office,
            vehicle=run.car,
            driver=run.car,
            start=run.start,
            end=run.end,
            visits=run.visits,
        )
        for number, run in enumerate(dispatch.runs, 1)
    ]
    rides = {}
    for trip in trips:
        for visit in trip.visits:
            for number in visit.rides:
                one = dispatch.wishes[number]
                seats = one.seats + ("wheelchair" in one.needs)
                rides[number] = a_ride(
                    id=number,
                    day=DAY,
                    direction=trip.direction,
                    office=trip.office,
                    stop=one.stop,
                    earliest=one.earliest,
                    latest=one.latest,
                    seats=seats,
                    needs=frozenset(Need(need) for need in one.needs),
                    guarded=one.guarded,
                    state=State.PROMISED,
                    trip=trip.id,
                    promised_at=one.promised,
                    planned_at=visit.at,
                )
    return trips, rides


def looked_at(
    trips: Sequence[Trip],
    rides: dict[int, Ride],
    fleet: Sequence[Car],
    drivers: dict[int, Driver] | None = None,
) -> list[Trouble]:
    """Name what is wrong, with a driver for each vehicle unless told."""
    vehicles = {
        one.id: Vehicle(f"A {one.id} XX", Kind.BUS, one.seats, papers=PAPERS, id=one.id)
        for one in fleet
    }
    able = {one.id: Driver(one.id, "Contoh", Licence.B1, LATER) for one in fleet}
    return troubles(
        DAY,
        trips,
        rides,
        fleet,
        vehicles=vehicles,
        drivers=able if drivers is None else drivers,
        travel=ROADS,
        rules=RULES,
    )


@given(cars(), people())
@settings(max_examples=60, deadline=None)
def test_what_was_booked_one_by_one_may_be_published(fleet: list[Car], asking: list[Asked]) -> None:
    trips, rides = rows(booked(fleet, asking))
    assert looked_at(trips, rides, fleet) == []


@given(cars(), people(), st.data())
@settings(max_examples=60, deadline=None)
def test_each_wrong_is_named(fleet: list[Car], asking: list[Asked], data: st.DataObject) -> None:
    trips, rides = rows(booked(fleet, asking))
    if not trips:
        return
    trip = data.draw(st.sampled_from(trips))
    number = data.draw(st.sampled_from(trip.run().rides))
    ride = rides[number]
    assert ride.promised_at is not None
    broken = rides | {number: replace(ride, promised_at=ride.promised_at + timedelta(minutes=11))}
    assert Wrong.PROMISE in {one.wrong for one in looked_at(trips, broken, fleet)}
    away = {
        one.id: Driver(one.id, "Contoh", Licence.B1, LATER, (Leave(DAY, DAY),)) for one in fleet
    }
    found = [one for one in looked_at(trips, rides, fleet, away) if one.trip == trip.id]
    assert [one.wrong for one in found] == [Wrong.DRIVER]
    assert found[0].bars
    nobody = looked_at(trips, rides, fleet, {})
    assert all(one.wrong is Wrong.DRIVER and not one.bars for one in nobody)
    small = [
        replace(car, seats=0, wheelchairs=0) if car.id == trip.vehicle else car for car in fleet
    ]
    assert Wrong.OVERLOAD in {one.wrong for one in looked_at(trips, rides, small)}
    twice = [*trips, replace(trip, id=99)]
    assert Wrong.TWICE in {one.wrong for one in looked_at(twice, rides, fleet)}


def test_a_driver_in_two_vehicles_at_once_is_named() -> None:
    fleet = [Car(number, "bus", 4, 0, False, BUS.from_, BUS.until, OFFICE) for number in (1, 2)]
    dispatch = booked(fleet, [])
    for number, stop in ((1, 3), (2, 9)):
        dispatch.cars = [fleet[number - 1]]
        dispatch.books(wish(number, stop))
    trips, rides = rows(dispatch)
    shared = [replace(one, driver=1) for one in trips]
    assert Wrong.TWO_PLACES in {one.wrong for one in looked_at(shared, rides, fleet)}


def test_what_has_left_keeps_nothing_back() -> None:
    fleet = [Car(1, "bus", 4, 0, False, BUS.from_, BUS.until, OFFICE)]
    dispatch = Dispatch(fleet)
    dispatch.books(wish(1, 3))
    trips, rides = rows(dispatch)
    gone = [replace(one, state=TripState.DEPARTED) for one in trips]
    assert looked_at(gone, rides, fleet, {}) == []


@given(cars(), people())
@settings(max_examples=40, deadline=None)
def test_a_rider_who_left_the_first_stop_leaves_a_trip_that_can_be_driven(
    fleet: list[Car], asking: list[Asked]
) -> None:
    trips, rides = rows(booked(fleet, asking))
    for trip in trips:
        if len(trip.visits) < 2:
            continue
        first, *rest = trip.visits
        after = replace(trip, visits=(replace(first, rides=()), *rest))
        left = {number: one for number, one in rides.items() if number not in first.rides}
        others = [one for one in trips if one.id != trip.id]
        found = {one.wrong for one in looked_at([after, *others], left, fleet)}
        assert found <= {Wrong.ALONE}  # whoever is first now may be alone


@given(cars(), people())
@settings(max_examples=40, deadline=None)
def test_what_moves_is_what_differs(fleet: list[Car], asking: list[Asked]) -> None:
    one, other = booked(fleet, asking), booked(fleet, list(reversed(asking)))
    found = {shift.ride for shift in compared(one.runs, other.runs)}
    had, has = _where(one.runs), _where(other.runs)
    assert found == {ride for ride, at in has.items() if had.get(ride) != at}
    assert compared(one.runs, one.runs) == []


def _where(runs: Sequence[Run]) -> dict[int, tuple[object, int]]:
    return {
        ride: (visit.at, run.car) for run in runs for visit in run.visits for ride in visit.rides
    }


@given(cars(), people())
@settings(max_examples=40, deadline=None)
def test_nobody_rides_farther_than_the_trip_goes_nor_less_than_the_way(
    fleet: list[Car], asking: list[Asked]
) -> None:
    dispatch = booked(fleet, asking)
    runs = dict(enumerate(dispatch.runs, 1))
    ways = {
        one.trip: one for one in lengths(runs, DAY, {car.id: car.depot for car in fleet}, ROADS)
    }
    assert ways.keys() == runs.keys()
    for trip, run in runs.items():
        aboard = ridden(run, ROADS)
        assert max(aboard.values()) == ways[trip].metres
        for visit in run.visits:
            for ride in visit.rides:
                # Great circles times a factor, rounded: no way is longer than a detour.
                assert aboard[ride] >= ROADS.metres(visit.stop, run.office) - len(run.visits)


def test_a_plan_stands_until_a_trip_or_who_waits_has_changed() -> None:
    one, waits = a_trip(id=1), a_ride(id=3, state=State.WAITING)
    was = stands([one], [waits])
    assert stands([one], [waits]) == was
    assert stands([replace(one, version=1)], [waits]) != was
    assert stands([one], []) != was
    assert stands([one, replace(one, id=2)], [waits]) != was


def test_an_empty_trip_is_still_a_run() -> None:
    empty = a_trip(visits=())
    assert driven(empty) == empty.run()
