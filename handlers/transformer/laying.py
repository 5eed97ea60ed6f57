"""A plan is laid over the drafts of a day: what it leaves as it is stays, the rest is made anew."""

from collections.abc import Sequence
from typing import Any

from domain.errors import Stale
from domain.plans import driven
from domain.pooling_shapes import Run
from domain.rides import SEATED, Move, Ride, Who
from domain.trips import Trip, TripMove, trip_moved
from handlers.transformer.inviting import invite
from handlers.transformer.moving import move
from handlers.transformer.plan_day import Table
from handlers.transformer.promising import drafted
from handlers.turn import Round


async def lay(
    round_: Round,
    table: Table,
    drafts: Sequence[Trip],
    waiting: Sequence[Ride],
    runs: Sequence[Run],
    plan: int,
) -> None:
    """Write `runs` in place of `drafts`; who waited and has a seat now hears of the promise.

    Drafts have been told to nobody: whoever keeps the promised minute within what was promised
    hears nothing. Stale if the plan leaves somebody out, or has a vehicle that nobody may drive.
    """
    kept = {driven(one): one for one in drafts}
    fresh = [one for one in runs if one not in kept]
    old = [one for run, one in kept.items() if run not in set(runs)]
    rides = {one.id: one for trip in old for one in table.aboard(trip)}
    rides |= {one.id: one for one in waiting}
    seated = {ride for run in fresh for ride in run.rides}
    if not {one.id for trip in old for one in table.aboard(trip)} <= seated <= rides.keys():
        raise Stale
    if any(run.car not in table.day.drivers for run in fresh):
        raise Stale
    for trip in old:
        gone = trip_moved(trip, TripMove.DISSOLVE, who=Who.DISPATCHER, now=round_.now)
        facts = {"plan": plan}
        await round_.db.trips.move(trip, gone, TripMove.DISSOLVE, Who.DISPATCHER, round_.now, facts)
    for run in fresh:
        draft = drafted(table.day, run, round_.now)
        trip = await round_.db.trips.open(draft, Who.DISPATCHER, round_.now)
        for visit in run.visits:
            for number in visit.rides:
                ride, at = rides[number], visit.at
                if ride.state in SEATED:
                    what, given = Move.SHIFT, {"planned_at": at}
                else:
                    what, given = Move.PROMISE, {"promised_at": at}
                changes: dict[str, Any] = {"trip": trip.id, "kind": trip.kind, **given}
                after = await move(round_, ride, what, Who.DISPATCHER, **changes)
                await round_.db.trips.seat(trip, after)
                await invite(round_, after)
