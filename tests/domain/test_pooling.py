"""Whether a seat still fits: every offer keeps every rule, and none that would do is missed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.pooling import sitting
from domain.pooling_faults import Wrong, faults
from domain.pooling_frame import ALWAYS, Frame, Place, World
from domain.pooling_plan import better, plan_of, weighed
from domain.pooling_rules import RULES, alone_at_night, overload
from domain.pooling_shapes import (
    FRONT,
    LUGGAGE,
    WHEELCHAIR,
    WOMEN_ROW,
    Asked,
    Car,
    Direction,
    No,
    Offer,
    Reason,
    Run,
    Visit,
    Wish,
    without,
)
from domain.pooling_times import days_of, order_of, timed
from tests.commuters import (
    BUS,
    MIDNIGHT,
    OFFICE,
    ROADS,
    Dispatch,
    asked,
    at,
    cars,
    people,
    wish,
)

HOME = Direction.HOME


def wrongs(dispatch: Dispatch, **changes: object) -> list[Wrong]:
    given = {"wishes": dispatch.wishes, "travel": ROADS, **changes}
    return [one.wrong for one in faults(dispatch.runs, dispatch.cars, **given)]  # type: ignore[arg-type]


@settings(max_examples=150, deadline=None)
@given(cars=cars(), people=people())
def test_whoever_books_in_whatever_order_no_rule_is_broken(
    cars: list[Car], people: list[Asked]
) -> None:
    dispatch = Dispatch(cars)
    for one in people:
        dispatch.books(one.wish, one.direction, one.office)
        assert wrongs(dispatch) == []
        for run in dispatch.runs:
            for visit in run.visits:
                for ride in visit.rides:
                    promised = dispatch.wishes[ride].promised
                    assert promised is not None
                    assert abs(visit.at - promised) <= timedelta(minutes=5)
                    assert dispatch.wishes[ride].earliest <= run.at_office
                    assert run.at_office <= dispatch.wishes[ride].latest
            there = [dispatch.wishes[ride] for ride in run.rides]
            assert sum(one.seats for one in there) <= dispatch.cars[run.car - 1].seats


@settings(max_examples=60, deadline=None)
@given(cars=cars(), people=people(), data=st.data())
def test_a_cancellation_moves_nobody_and_makes_room(
    cars: list[Car], people: list[Asked], data: st.DataObject
) -> None:
    dispatch = Dispatch(cars)
    for one in people:
        dispatch.books(one.wish, one.direction, one.office)
    while dispatch.runs:
        run = data.draw(st.sampled_from(dispatch.runs))
        gone = data.draw(st.sampled_from(run.rides))
        left = without(run, gone)
        dispatch.runs = [one for one in dispatch.runs if one is not run] + ([left] if left else [])
        del dispatch.wishes[gone]
        assert set(wrongs(dispatch)) <= {Wrong.ALONE}
        now = {visit.at for visit in left.visits} if left else set()
        assert now <= {visit.at for visit in run.visits}


def simulated(dispatch: Dispatch, one: Asked) -> Iterator[float]:
    """Drive every way there is to take somebody along, and give what those cost that may be."""
    world = World({**dispatch.wishes, one.wish.id: one.wish}, ROADS, RULES)
    days = days_of(dispatch.runs)
    for car in dispatch.cars:
        day = days.get(car.id, [])
        for hour in range(MIDNIGHT_HOURS, MIDNIGHT_HOURS + 25):
            for before, run, after in zip([None, *day], day, [*day[1:], None], strict=False):
                if (run.direction, run.office) == (one.direction, one.office):
                    frame = Frame(world, one.direction, one.office, car, before, after, hour)
                    for changed in joined(frame, run, one.wish):
                        yield from cost(dispatch, world, changed, run)
            for before, after in zip([None, *day], [*day, None], strict=True):
                frame = Frame(world, one.direction, one.office, car, before, after, hour)
                opened = alone(frame, one.wish)
                if opened is not None:
                    yield from cost(dispatch, world, opened, None)


def joined(frame: Frame, run: Run, wish: Wish) -> Iterator[Run]:
    now = {visit.stop: RULES.minute(visit.at) * frame.sign for visit in run.visits}
    for order in orders(order_of(run), (wish.stop, (wish.id,))):
        changed = timed(frame, order, now, RULES.minute(run.at_office) * frame.sign)
        if changed is not None:
            yield changed


def alone(frame: Frame, wish: Wish) -> Run | None:
    order: list[Place] = [(wish.stop, (wish.id,))]
    _, high = frame.at_office([wish.id])
    aim = high - 5 - round(frame.leg(wish.stop, frame.office) * 0.35)
    opened = timed(frame, order, {}, aim)
    if opened is None or not alone_at_night(opened, frame.world.wishes, RULES):
        return opened
    over = RULES.minute(opened.end) % 1440 - 18 * 60 + 1  # then by daylight, if it can be
    return timed(frame, order, {}, (RULES.minute(opened.at_office) - over) * frame.sign)


MIDNIGHT_HOURS = RULES.minute(MIDNIGHT) // 60


def orders(order: list[Place], added: Place) -> Iterator[list[Place]]:
    stops = [stop for stop, _ in order]
    if added[0] in stops:
        there = stops.index(added[0])
        yield [
            *order[:there],
            (added[0], order[there][1] + added[1]),
            *order[there + 1 :],
        ]
        return
    for there in range(len(order) + 1):
        yield [*order[:there], added, *order[there:]]


def cost(dispatch: Dispatch, world: World, run: Run, before: Run | None) -> Iterator[float]:
    runs = [one for one in dispatch.runs if one is not before] + [run]
    if faults(runs, dispatch.cars, wishes=world.wishes, travel=ROADS):
        return
    everybody = [Asked(one, run.direction, run.office) for one in world.wishes.values()]
    now = weighed(dispatch.runs, dispatch.cars, everybody, travel=ROADS).figures
    then = weighed(runs, dispatch.cars, everybody, travel=ROADS).figures
    way = (then.metres - now.metres) / 1000 * RULES.rupiah_per_km
    vehicles = (then.vehicles - now.vehicles) * RULES.rupiah_per_vehicle
    longer = sitting(run, world.wishes, before) * RULES.rupiah_per_rider_minute
    yield way + vehicles + longer


@settings(max_examples=60, deadline=None)
@given(cars=cars(), people=people(9), last=asked(99))
def test_the_offer_is_the_cheapest_of_all_ways_and_a_refusal_means_there_is_none(
    cars: list[Car], people: list[Asked], last: Asked
) -> None:
    dispatch = Dispatch(cars)
    for one in people:
        dispatch.books(one.wish, last.direction, one.office)
    found = dispatch.asks(last.wish, last.direction, last.office)
    costs = list(simulated(dispatch, last))
    if isinstance(found, No):
        assert costs == []
    else:
        assert found.cost == pytest.approx(min(costs))


@settings(max_examples=150, deadline=None)
@given(people=people(5), turns=st.integers(-9, 9), aim=st.integers(-200, 200))
def test_minutes_are_found_whenever_there_are_any(
    people: list[Asked], turns: int, aim: int
) -> None:
    """Try every minute at the office and push everybody as early as may be."""
    way, hours = people[0].direction, RULES.minute(people[0].wish.latest) // 60
    there = {
        one.wish.stop: replace(
            one.wish,
            earliest=people[0].wish.earliest,
            latest=people[0].wish.latest,
            promised=people[0].wish.latest - timedelta(minutes=turns * 5 + 20 * one.wish.seats)
            if one.wish.guarded
            else None,
        )
        for one in people
    }
    world = World({one.id: one for one in there.values()}, ROADS, RULES)
    frame = Frame(world, way, OFFICE, BUS, None, None, hours)
    order: list[Place] = [(stop, (one.id,)) for stop, one in there.items()]
    run = timed(frame, order, {}, hours * 60 * frame.sign + aim)
    low, high = frame.at_office(list(world.wishes))
    possible = any(drives(frame, order, office) for office in range(low, high + 1))
    assert (run is not None) is possible
    if run is not None:
        kept = faults([run], [BUS], wishes=world.wishes, travel=ROADS)
        assert {one.wrong for one in kept} <= {Wrong.OVERLOAD, Wrong.ALONE}


def drives(frame: Frame, order: list[Place], office: int) -> bool:
    minute = frame.soonest(order[0][0])
    for (stop, rides), following in zip(
        order, [*(stop for stop, _ in order[1:]), frame.office], strict=True
    ):
        low, high, _ = frame.at_stop(rides)
        minute = max(minute, low, office - frame.most_ride(stop))
        if minute > high:
            return False
        minute += frame.leg(stop, following)
    return minute <= office


@settings(max_examples=40, deadline=None)
@given(cars=cars(), people=people())
def test_a_whole_day_is_planned_without_a_fault_and_the_better_plan_is_kept(
    cars: list[Car], people: list[Asked]
) -> None:
    wishes = {one.wish.id: one.wish for one in people}
    few, many = (plan_of(people, cars, travel=ROADS, orders=orders) for orders in (1, 3))
    for plan in (few, many):
        assert faults(plan.runs, cars, wishes=wishes, travel=ROADS) == []
        riding = {ride for run in plan.runs for ride in run.rides}
        assert riding | set(plan.unmet) == set(wishes)
        assert riding & set(plan.unmet) == set()
    assert not better(few, many)


def test_people_on_the_way_share_a_bus_and_keep_their_minutes() -> None:
    dispatch = Dispatch([BUS])
    first = dispatch.books(wish(1, 10))
    second = dispatch.books(wish(2, 11))
    assert isinstance(first, Offer)
    assert isinstance(second, Offer)
    assert second.before == first.run
    assert [visit.rides for visit in second.run.visits] in ([(2,), (1,)], [(1,), (2,)])


def test_a_full_bus_says_so_and_names_when_there_is_room() -> None:
    dispatch = Dispatch([replace(BUS, seats=2)])
    dispatch.books(wish(1, 5, seats=2))
    found = dispatch.asks(wish(2, 5))
    assert isinstance(found, No)
    assert found.reason is Reason.FULL
    assert found.earlier is not None
    assert found.later is not None
    assert found.earlier.run.at_office < at("07:00")
    assert found.later.run.at_office > at("07:30")
    earlier = replace(wish(2, 5), earliest=at("05:00"), latest=found.earlier.run.at_office)
    assert isinstance(dispatch.asks(earlier), Offer)


CAR = replace(BUS, seats=6, wheelchairs=0, luggage=False)
REFUSALS = {
    "a wheelchair": (CAR, [], wish(9, 5, needs=frozenset({WHEELCHAIR})), Reason.NO_WHEELCHAIR),
    "wheelchairs": (CAR, [], wish(9, 5, wheelchairs=1), Reason.NO_WHEELCHAIR),
    "luggage": (CAR, [], wish(9, 5, needs=frozenset({LUGGAGE})), Reason.NO_LUGGAGE),
    "the front seat": (
        CAR,
        [wish(1, 5, needs=frozenset({FRONT}))],
        wish(9, 5, needs=frozenset({FRONT})),
        Reason.NO_FRONT,
    ),
    "a fourth in the row": (
        CAR,
        [wish(n, 5, needs=frozenset({WOMEN_ROW})) for n in (1, 2, 3)],
        wish(9, 5, needs=frozenset({WOMEN_ROW})),
        Reason.NO_WOMEN_ROW,
    ),
    "a man in the row": (
        CAR,
        [wish(1, 5, needs=frozenset({WOMEN_ROW})), wish(2, 5, seats=3)],
        wish(9, 5),
        Reason.FULL,
    ),
    "too early for the car": (
        replace(CAR, from_=at("07:25")),
        [],
        wish(9, 5),
        Reason.HOURS,
    ),
    "no car": (replace(CAR, id=2), None, wish(9, 5), Reason.NO_CAR),
}


@pytest.mark.parametrize("what", REFUSALS)
def test_each_refusal_has_its_reason(what: str) -> None:
    car, before, last, reason = REFUSALS[what]
    dispatch = Dispatch([] if before is None else [car])
    for one in before or ():
        assert isinstance(dispatch.books(one), Offer)
    found = dispatch.asks(last)
    assert isinstance(found, No)
    assert found.reason is reason


def test_a_woman_may_sit_in_what_is_left_of_the_row() -> None:
    dispatch = Dispatch([CAR])
    dispatch.books(wish(1, 5, needs=frozenset({WOMEN_ROW})))
    dispatch.books(wish(2, 5, seats=3))
    assert isinstance(dispatch.asks(wish(9, 5, guarded=True)), Offer)


def test_after_dark_a_guarded_woman_is_not_dropped_last_but_between_others() -> None:
    dispatch = Dispatch([BUS])
    alone = dispatch.asks(wish(1, 9, "19:00-19:30", guarded=True), HOME)
    assert isinstance(alone, No)
    assert alone.reason is Reason.ALONE
    assert alone.earlier is not None  # before dark she may ride alone
    assert alone.earlier.run.end < at("18:00") <= alone.earlier.run.end + timedelta(minutes=1)
    dispatch.books(wish(2, 9, "19:00-19:30"), HOME)
    together = dispatch.books(wish(1, 9, "19:00-19:30", guarded=True), HOME)
    assert isinstance(together, Offer)
    assert not alone_at_night(together.run, dispatch.wishes, RULES)


def test_a_promise_given_is_not_moved_by_more_than_five_minutes_however_many_come() -> None:
    dispatch = Dispatch([replace(BUS, seats=60)])
    first = dispatch.books(wish(1, 10))
    assert isinstance(first, Offer)
    for number in range(2, 40):
        dispatch.books(wish(number, 1 + number % 14))
    minute = next(v.at for run in dispatch.runs for v in run.visits if 1 in v.rides)
    assert abs(minute - first.at) <= timedelta(minutes=5)


def booked() -> Dispatch:
    dispatch = Dispatch([BUS, replace(BUS, id=2)])
    dispatch.books(wish(1, 5))
    dispatch.books(wish(2, 10))
    assert wrongs(dispatch) == []
    return dispatch


def moved(run: Run, minutes: int) -> Run:
    by = timedelta(minutes=minutes)
    visits = tuple(replace(visit, at=visit.at + by) for visit in run.visits)
    return replace(run, start=run.start + by, end=run.end + by, visits=visits)


def test_a_plan_with_a_fault_is_told_which() -> None:
    run = booked().runs[0]
    first = run.visits[0]
    spoilt: dict[Wrong, tuple[list[Run], dict[str, object]]] = {
        Wrong.LOST: ([], {}),
        Wrong.STRANGER: ([replace(run, car=9)], {}),
        Wrong.TWICE: ([run, replace(run, car=2)], {}),
        Wrong.ELSEWHERE: (
            [replace(run, visits=(replace(first, stop=13), *run.visits[1:]))],
            {},
        ),
        Wrong.PROMISE: ([moved(run, -6)], {}),
        Wrong.WINDOW: ([moved(run, -60)], {}),
        Wrong.LONG_RIDE: ([replace(run, end=run.end + timedelta(hours=3))], {}),
        Wrong.TOO_FAST: ([replace(run, end=first.at + timedelta(minutes=1))], {}),
        Wrong.TWO_PLACES: ([run, moved(run, 1)], {}),
        Wrong.HOURS: ([moved(run, -60 * 8)], {}),
        Wrong.DRIVER: ([run], {"driven": lambda _: False}),
    }
    for wrong, (runs, changes) in spoilt.items():
        dispatch = booked()
        dispatch.runs = runs
        assert wrong in wrongs(dispatch, **changes), wrong


def test_an_overload_and_a_woman_alone_are_told_of() -> None:
    dispatch = booked()
    dispatch.cars = [replace(car, seats=0) for car in dispatch.cars]
    assert set(wrongs(dispatch)) == {Wrong.OVERLOAD}
    dispatch.cars = [BUS]
    late = Visit(5, at("19:40"), (1,))
    dispatch.runs = [Run(1, HOME, OFFICE, at("19:00"), late.at, (late,))]
    dispatch.wishes = {1: replace(wish(1, 5, "18:00-19:30"), guarded=True)}
    assert wrongs(dispatch) == [Wrong.ALONE]


def test_a_breach_says_by_how_many_minutes() -> None:
    dispatch = booked()
    found = faults(
        [moved(dispatch.runs[0], -7)], dispatch.cars, wishes=dispatch.wishes, travel=ROADS
    )
    assert {one.minutes for one in found if one.wrong is Wrong.PROMISE} == {7}


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)))
def test_minutes_are_counted_from_a_midnight_of_the_zone(moment: datetime) -> None:
    there = moment.replace(tzinfo=MIDNIGHT.tzinfo)
    assert RULES.moment(RULES.minute(there)) <= there <= RULES.moment(RULES.minute_up(there))
    assert RULES.minute_up(there) - RULES.minute(there) <= 1
    assert RULES.minute(there) // 60 % 24 == (there + timedelta(hours=7)).hour


def test_what_other_days_have_taken_is_in_nobodys_way() -> None:
    dispatch = Dispatch([replace(BUS, from_=at("05:00"), until=at("20:00"))])
    yesterday = Run(1, HOME, 101, at("-4:00"), at("-3:00"), (Visit(9, at("-3:00"), (7,)),))
    dispatch.wishes[7] = wish(7, 9)
    alone = dispatch.asks(wish(1, 5))
    dispatch.runs = [yesterday]
    assert dispatch.asks(wish(1, 5)) == alone


def test_everybody_aboard_counts_for_seats() -> None:
    assert overload(CAR, [wish(1, 1, seats=6)]) is None
    assert overload(CAR, [wish(1, 1, seats=6), wish(2, 1)]) is Reason.FULL


def test_no_promise_moves_where_the_day_is_planned_anew() -> None:
    dispatch = booked()
    plan = plan_of(dispatch.asked, dispatch.cars, travel=ROADS)
    assert plan.unmet == {}
    assert faults(plan.runs, dispatch.cars, wishes=dispatch.wishes, travel=ROADS) == []


def test_the_first_to_be_left_behind_has_the_least_priority() -> None:
    small = [replace(BUS, seats=1)]
    wanted = [
        Asked(wish(1, 5), Direction.TO_OFFICE, OFFICE),
        Asked(wish(2, 5, priority=1), Direction.TO_OFFICE, OFFICE),
    ]
    plan = plan_of(wanted, small, travel=ROADS)
    assert plan.unmet == {1: Reason.FULL}
    assert plan.missed == 1
    assert plan.figures.rupiah / 1000 < ALWAYS
