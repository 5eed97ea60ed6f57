"""The evening's plan: in a process of its own, never worse than what stands, killed when late."""

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from domain.places import Point
from domain.pooling_faults import Wrong, faults
from domain.pooling_frame import Frame, World
from domain.pooling_packing import Day, pack, unpack, unpack_runs
from domain.pooling_plan import better, plan_of, weighed
from domain.pooling_rules import RULES
from domain.pooling_shapes import Asked, Direction, Offer, Reason, Run, Visit
from domain.travel import GreatCircle, Leg
from tests.commuters import BUS, OFFICE, ROADS, STOPS, Dispatch, at, commute, wish
from tests.moments import NOON
from work import WORKS, transformer
from work.commute import waves
from work.matrix import AT_ONCE, Router
from work.planner import in_a_process
from work.shelf import Shelf
from work.solving import fitted, planned, solved
from work.work import Hopeless, Tools, Unreachable


def tools(tmp_path: Path) -> Tools:
    async def compute(work: Any, /, *args: Any) -> Any:
        return await asyncio.to_thread(work, *args)

    async def download(_: str) -> bytes:
        raise Hopeless("nothing is downloaded here")

    @asynccontextmanager
    async def read() -> Any:
        yield None  # no row is read here

    return Tools(download, compute, read, Shelf(tmp_path / "media"), NOON)


def morning(riders: int = 40, cars: int = 8, seed: int = 3) -> Day:
    stops, fleet, people = commute(riders, cars, seed, windows=2)
    return Day(stops, tuple(fleet), tuple(people))


def both_ways() -> Day:
    """A day with everything in it: both ways, two offices, needs, a guarded woman after dark."""
    there, home = Direction.TO_OFFICE, Direction.HOME
    people = [
        *(Asked(wish(n, 1 + n % 8), there, OFFICE) for n in range(1, 12)),
        *(Asked(wish(n, 1 + n % 8, "16:00-16:20"), home, OFFICE) for n in range(12, 20)),
        *(Asked(wish(n, 1 + n % 3, "18:30-18:50", guarded=True), home, 101) for n in (20, 21)),
        Asked(wish(22, 4, "18:30-18:50", needs=frozenset({"front"})), home, 101),
        Asked(wish(23, 5, wheelchairs=1, needs=frozenset({"wheelchair"})), there, OFFICE),
    ]
    return Day(STOPS, (BUS, replace(BUS, id=2, seats=7), replace(BUS, id=3)), tuple(people))


def kept(day: Day, runs: tuple[Run, ...]) -> None:
    wishes = {one.wish.id: one.wish for one in day.asked}
    assert faults(runs, day.cars, wishes=wishes, travel=day.travel) == []


@pytest.mark.parametrize("day", [morning(), both_ways()], ids=["morning", "both ways"])
def test_what_the_solver_says_becomes_runs_without_a_fault(day: Day) -> None:
    plan = solved(day, 1.0, RULES)
    kept(day, plan.runs)
    riding = [ride for run in plan.runs for ride in run.rides]
    assert sorted([*riding, *plan.unmet]) == [one.wish.id for one in day.asked]
    plain = plan_of(day.asked, day.cars, travel=day.travel, orders=1)
    assert plan.missed <= plain.missed


def test_a_plan_that_stands_is_kept_or_replaced_by_a_better_one() -> None:
    dispatch = Dispatch([replace(BUS, id=n) for n in range(1, 5)])
    for number in range(1, 25):
        dispatch.books(wish(number, 1 + number * 5 % 14))
    day = Day(STOPS, dispatch.cars, dispatch.asked, dispatch.runs)
    before, after, whose = planned(day, 1.0)
    assert before == replace(before, runs=tuple(dispatch.runs))
    assert whose == "standing" or better(after, before)
    kept(day, after.runs)


def test_nothing_is_better_than_a_plan_that_cannot_be_improved() -> None:
    dispatch = Dispatch([BUS])
    assert isinstance(dispatch.books(wish(1, 5)), Offer)
    day = Day(STOPS, dispatch.cars, dispatch.asked, dispatch.runs)
    _, after, whose = planned(day, 0.3)
    assert (list(after.runs), whose) == (dispatch.runs, "standing")


def test_a_plan_that_cannot_be_published_gives_way_to_one_that_can() -> None:
    near = {20: Point(-6.190, 106.350), 21: Point(-6.1905, 106.3505)}
    stops = {**STOPS, **near}
    asking = [Asked(wish(n, 19 + n, "19:00-19:00"), Direction.HOME, OFFICE) for n in (1, 2)]
    plan = plan_of(asking, [BUS], travel=GreatCircle(stops))
    (run,) = plan.runs
    assert len(run.visits) == 2
    told = {ride: visit.at for visit in run.visits for ride in visit.rides}
    (last,) = run.visits[-1].rides
    promised = [
        replace(
            one,
            wish=replace(one.wish, promised=told[one.wish.id], guarded=one.wish.id == last),
        )
        for one in asking
    ]
    day = Day(stops, (BUS,), tuple(promised), (run,))
    wishes = {one.wish.id: one.wish for one in promised}
    (fault,) = faults([run], day.cars, wishes=wishes, travel=day.travel)
    assert fault.wrong is Wrong.ALONE
    before, after, whose = planned(day, 0.3)
    assert before.runs == (run,)
    assert whose != "standing"
    kept(day, after.runs)


def test_without_cars_or_riders_there_is_nothing_to_plan() -> None:
    day = both_ways()
    assert planned(replace(day, cars=()), 0.3)[1].missed == len(day.asked)
    assert planned(replace(day, asked=()), 0.3)[1].runs == ()


def test_who_can_be_at_the_office_together_is_one_wave() -> None:
    windows = ("06:30-07:00", "06:45-07:15", "07:00-07:30", "07:05-07:30", "09:00-09:30")
    people = [
        Asked(wish(n, 5, window), Direction.TO_OFFICE, OFFICE) for n, window in enumerate(windows)
    ]
    found = waves(people, RULES)
    assert [[one.wish.id for one in wave.asked] for wave in found] == [[0, 1, 2], [3], [4]]
    assert found[0].first == found[0].final == RULES.minute(at("07:00"))


def test_riders_who_cannot_be_fitted_into_the_solvers_order_are_left_for_insertion() -> None:
    near, far = wish(1, 5, promised=at("05:00")), wish(2, 10)
    world = World({1: near, 2: far, 3: wish(3, 5, needs=frozenset({"wheelchair"}))}, ROADS, RULES)
    frame = Frame(world, Direction.TO_OFFICE, OFFICE, replace(BUS, wheelchairs=0), None, None, 0)
    hours = range(RULES.minute(at("07:00")) // 60, RULES.minute(at("07:30")) // 60 + 1)
    run = fitted(frame, [(10, (2,)), (5, (1, 3))], hours)
    assert run is not None
    assert run.rides == [2]
    assert fitted(frame, [(5, (3,))], hours) is None


async def test_the_job_plans_in_a_process_and_says_what_came_of_it(tmp_path: Path) -> None:
    day = morning(riders=20, cars=4)
    result = await WORKS["plan"].do(tools(tmp_path), {"day": pack(day), "seconds": 1})
    assert json.loads(json.dumps(result)) == result
    runs = tuple(unpack_runs(result["runs"]))
    kept(day, runs)
    assert result["by"] in {"insertion", "topped-up", "planner"}
    assert result["before"]["riders"] == 0
    assert result["after"]["riders"] == len([ride for run in runs for ride in run.rides])
    assert {Reason(why) for _, why in result["unmet"]} <= set(Reason)


async def test_a_planner_that_is_late_is_ended_and_the_plan_stands(tmp_path: Path) -> None:
    day = morning()
    assert await in_a_process(pack(day), 30, -29.9) is None
    standing = plan_of(day.asked, day.cars, travel=day.travel, orders=1).runs
    late = transformer("osrm", "", -100)["plan"]  # its time is over before it begins
    result = await late.do(tools(tmp_path), {"day": pack(replace(day, standing=standing))})
    assert result["by"] == "standing"
    assert tuple(unpack_runs(result["runs"])) == standing


async def test_a_planner_that_breaks_is_a_fault_of_ours() -> None:
    with pytest.raises(ChildProcessError):
        await in_a_process({"stops": "none"}, 1, 10)


def test_a_day_is_the_same_after_it_was_written_and_read() -> None:
    day = both_ways()
    runs = plan_of(day.asked, day.cars, travel=day.travel, orders=1).runs
    promised = [replace(one, wish=replace(one.wish, promised=at("07:00"))) for one in day.asked]
    full = replace(day, standing=runs, asked=tuple(promised), legs={(1, 2): Leg(60, 900)})
    assert unpack(json.loads(json.dumps(pack(full)))) == full
    assert unpack(pack(day)) == day


class Roads:
    """A router that answers as OSRM and Valhalla do: a minute and a kilometre for each id."""

    def __init__(self) -> None:
        self.questions = 0
        self.broken = False

    async def table(self, request: web.Request) -> web.Response:
        self.questions += 1
        if self.broken:
            return web.json_response({"code": "NoTable"}, status=400)
        places = request.match_info["places"].split(";")
        sides = [[int(n) for n in request.query[side].split(";")] for side in SIDES]
        ones, others = ([float(places[n].split(",")[1]) for n in side] for side in sides)
        assert request.query["annotations"] == "duration,distance"
        return web.json_response(
            {
                "durations": [[60 * one or None for _ in others] for one in ones],
                "distances": [[1000.4 * other for other in others] for _ in ones],
            }
        )

    async def matrix(self, request: web.Request) -> web.Response:
        self.questions += 1
        asked = await request.json()
        rows = [
            [
                {"time": 60 * one["lat"], "distance": other["lat"]}
                if one["lat"]
                else {"time": None}
                for other in asked["targets"]
            ]
            for one in asked["sources"]
        ]
        return web.json_response({"sources_to_targets": rows})


SIDES = ("sources", "destinations")


@asynccontextmanager
async def serving(roads: Roads) -> Any:
    app = web.Application()
    app.router.add_get("/table/v1/driving/{places}", roads.table)
    app.router.add_post("/sources_to_targets", roads.matrix)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("router", ["osrm", "valhalla"])
async def test_a_router_is_asked_in_blocks_for_all_pairs_of_stops(
    tmp_path: Path, router: Router
) -> None:
    roads, stops = Roads(), [[stop, float(stop), 106.0] for stop in range(AT_ONCE + 2)]
    async with serving(roads) as url:
        work = transformer(router, url, 30)["matrix"]
        result = await work.do(tools(tmp_path), {"stops": stops})
    assert roads.questions == 4
    legs = {(one, other): (seconds, metres) for one, other, seconds, metres in result["legs"]}
    assert len(legs) == (AT_ONCE + 1) ** 2  # from stop 0 no road leads anywhere
    assert legs[AT_ONCE + 1, 3] == (60 * (AT_ONCE + 1), 3000 + (router == "osrm"))


async def test_a_router_that_does_not_answer_is_asked_again_later(tmp_path: Path) -> None:
    roads = Roads()
    roads.broken = True
    async with serving(roads) as url:
        work = transformer("osrm", url, 30)["matrix"]
        with pytest.raises(Unreachable):
            await work.do(tools(tmp_path), {"stops": [[1, 1.0, 1.0]]})
    with pytest.raises(Unreachable):  # nobody listens there any more
        await work.do(tools(tmp_path), {"stops": [[1, 1.0, 1.0]]})
    with pytest.raises(Hopeless):
        await transformer("osrm", "", 30)["matrix"].do(tools(tmp_path), {"stops": []})


def test_a_run_that_nobody_rides_is_no_plan() -> None:
    empty = Run(1, Direction.HOME, OFFICE, at("16:00"), at("16:30"), (Visit(5, at("16:30"), ()),))
    plan = weighed([empty], [BUS], [], travel=ROADS)
    assert faults(plan.runs, [BUS], wishes={}, travel=ROADS)
