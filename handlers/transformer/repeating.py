"""The same ride again: every working day until a day, the way back, the week before; and leave."""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.errors import Refused, Stale
from domain.lines import Line
from domain.outgoing import Button, Label, Lines, Row, t
from domain.people import Role
from domain.pooling_shapes import Direction
from domain.rides import DAYS_AHEAD, SEATED, Move, Ride, State, Who
from domain.riding import moved
from domain.schedule import Every
from handlers.routing import Router
from handlers.transformer import answering
from handlers.transformer.apart import apart
from handlers.transformer.asking import minutes, wished
from handlers.transformer.moving import own, way_words
from handlers.transformer.promising import hours
from handlers.transformer.reseating import cancel, cancel_move, give_up
from handlers.transformer.words import today
from handlers.turn import Round, Turn
from storage.repeats import Repeat

router = Router()

WEEKS = (2, 4, 12)  # for how long a ride may be repeated
LEAVES = (7, 14)  # days left out in one step
OURS = frozenset({State.COMPLETED, State.NO_SHOW, State.MISSED})  # a week before: it was meant
OTHER_HOURS = 90  # minutes by which a weekday's own hour may differ from the one repeated
AT_ONCE = 20  # wishes answered in one transaction


def minute_of(turn: Turn, ride: Ride) -> int:
    """Give the minute at the office, since midnight, that a ride was asked for."""
    at = ride.latest if ride.direction is Direction.TO_OFFICE else ride.earliest
    local = at.astimezone(turn.house.wording.zone)
    return local.hour * 60 + local.minute


def minute_on(lines: Iterable[Line], ride: Ride, day: date, minute: int) -> int:
    """Give the minute at the office that is nearest on a day: a Friday has hours of its own."""
    found = [
        minutes(at)
        for line in lines
        if line.office == ride.office and line.serves(ride.stop)
        for at in hours(line, ride.direction, day)
    ]
    near = [one for one in found if abs(one - minute) <= OTHER_HOURS]
    return min(near, key=lambda one: abs(one - minute), default=minute)


@router.button("tr", role=Role.EMPLOYEE)
async def back(turn: Turn, number: int, minute: int) -> None:
    """Book the way back with the same tap that names its hour."""
    ride = await own(turn, number)
    if ride.state not in SEATED or not 0 <= minute < 24 * 60:
        raise Stale
    wish = await wished(
        turn,
        day=ride.day,
        direction=Direction.HOME,
        office=ride.office,
        stop=ride.stop,
        minute=minute,
        needs=ride.needs,
        way_there=ride.id,
    )
    home, no = await answering.settle(turn, wish, Who.RIDER)
    await answering.say(turn, home, no)


@router.button("tp", role=Role.EMPLOYEE)
async def repeat(turn: Turn, number: int) -> None:
    """Ask until when a ride is repeated on every working day."""
    ride = await own(turn, number)
    buttons = [Button(t("ride-weeks", number=weeks), "tpu", ride.id, weeks) for weeks in WEEKS]
    turn.say(t("ride-repeat-until"), buttons)


@router.button("tpu", role=Role.EMPLOYEE)
async def repeat_until(turn: Turn, number: int, weeks: int) -> None:
    """Make a wish for every working day; those of the next fourteen days are answered now."""
    ride = await own(turn, number)
    if weeks not in WEEKS or ride.repeat is not None or ride.state not in SEATED:
        raise Stale
    first, last = ride.day + timedelta(days=1), ride.day + timedelta(weeks=weeks)
    if any(
        one.direction is ride.direction and one.last >= first
        for one in await turn.db.repeats.of(turn.person.id, today(turn))
    ):
        raise Refused(t("ride-repeats-already"))
    minute = minute_of(turn, ride)
    made = await turn.db.repeats.begin(
        Repeat(
            0,
            turn.person.id,
            ride.direction,
            ride.office,
            ride.stop,
            frozenset(range(5)),
            minute,
            minute,
            1,
            ride.needs,
            first,
            last,
        ),
        turn.now,
    )
    promised = waiting = wishes = 0
    others: dict[int, int] = {}  # the weekdays on which it goes at another minute
    lines = await turn.db.lines.lines()
    day = first
    while day <= last:
        if turn.house.calendar.works_on(day) and not await turn.db.rides.rides_on(
            turn.person.id, day, ride.direction
        ):
            at = minute_on(lines, ride, day, minute)
            if at != minute:
                others[day.weekday()] = at
            wish = await wished(
                turn,
                day=day,
                direction=ride.direction,
                office=ride.office,
                stop=ride.stop,
                minute=at,
                needs=ride.needs,
                repeat=made.id,
            )
            after = moved(wish, Move.WISH, who=Who.RIDER, now=turn.now)
            kept = await turn.db.rides.ask(after, Move.WISH, Who.RIDER)
            if kept is not None and day <= today(turn) + timedelta(days=DAYS_AHEAD):
                kept, _ = await answering.settle(turn, kept, Who.CLOCK)
            if kept is not None:
                promised += kept.state in SEATED
                waiting += kept.state is State.WAITING
                wishes += kept.state is State.WISHED
        day += timedelta(days=1)
    parts: list[Label] = [
        t("ride-repeated", promised=promised, waiting=waiting, wishes=wishes, last=last)
    ]
    parts += [
        t("ride-repeat-other", day=t(f"ride-weekday-{one}"), time=f"{at // 60:02}.{at % 60:02}")
        for one, at in sorted(others.items())
    ]
    turn.show(Lines(tuple(parts)), *_leave_rows(made))


def _leave_rows(one: Repeat) -> list[Row]:
    return [
        [Button(t("ride-leave-days", days=days), "tpl", one.id, days) for days in LEAVES],
        [Button(t("ride-repeat-stop"), "tps", one.id)],
    ]


@router.button("tpa", role=Role.EMPLOYEE)
async def repeats(turn: Turn) -> None:
    """Show what somebody repeats, with leave in one step."""
    for one in await turn.db.repeats.of(turn.person.id, today(turn)):
        at = f"{one.from_minute // 60:02}.{one.from_minute % 60:02}"
        words = t("ride-repeat-card", way=way_words(one.direction), time=at, last=one.last)
        turn.say(words, *_leave_rows(one))


@router.button("tpl", role=Role.EMPLOYEE)
async def leave_out(turn: Turn, number: int, days: int) -> None:
    """Leave out some days from today on: what was promised there is given back."""
    one = await _repeat(turn, number)
    if days not in LEAVES:
        raise Stale
    first, last = today(turn), today(turn) + timedelta(days=days - 1)
    await turn.db.repeats.leave_out(one.id, first, last, "leave")
    freed = await _free(turn, one, first, last, "leave")
    turn.show(t("ride-left-out", last=last, number=freed))


@router.button("tps", role=Role.EMPLOYEE)
async def stop(turn: Turn, number: int) -> None:
    """End a repeat; the days that are not over are given back."""
    one = await _repeat(turn, number)
    await turn.db.repeats.stop(one, turn.now)
    freed = await _free(turn, one, today(turn) + timedelta(days=1), one.last, "repeat")
    turn.show(t("ride-repeat-stopped", number=freed))


async def _repeat(turn: Turn, number: int) -> Repeat:
    one = await turn.db.repeats.get(number)
    if one is None or one.rider != turn.person.id:
        raise Stale
    return one


async def _free(turn: Turn, one: Repeat, first: date, last: date, reason: str) -> int:
    rides = await turn.db.rides.of_repeat(one.id, first, last)
    for ride in rides:
        what, rule = await cancel_move(turn, ride)
        await cancel(turn, ride, what, Who.RIDER, reason, rule)
    return len(rides)


@router.button("tcw", role=Role.EMPLOYEE)
async def copy_week(turn: Turn) -> None:
    """Ask again, for the next seven days, for what was ridden in the last seven."""
    first = today(turn)
    rides = await turn.db.rides.between(turn.person.id, first - timedelta(days=6), first)
    promised = refused = 0
    for ride in rides:
        day = ride.day + timedelta(days=7)
        if not (ride.live or ride.state in OURS) or not turn.house.calendar.works_on(day):
            continue
        if await turn.db.rides.rides_on(turn.person.id, day, ride.direction):
            continue
        wish = await wished(
            turn,
            day=day,
            direction=ride.direction,
            office=ride.office,
            stop=ride.stop,
            minute=minute_of(turn, ride),
            needs=ride.needs,
        )
        kept, _ = await answering.settle(turn, wish, Who.RIDER)
        promised += kept.state in SEATED
        refused += kept.state not in SEATED
    turn.show(t("ride-week-copied", promised=promised, refused=refused))


@router.round("ride-wishes", Every(timedelta(minutes=1)))
async def wishes(round_: Round) -> None:
    """Answer the wishes whose day has come near."""
    near = today(round_) + timedelta(days=DAYS_AHEAD)
    for ride in await round_.db.rides.wishes_until(near, AT_ONCE):
        with apart("a wish", ride.id):
            await answering.settle(round_, ride, Who.CLOCK)


@router.round("ride-waiting", Every(timedelta(minutes=10)))
async def in_vain(round_: Round) -> None:
    """End the waiting that is in vain."""
    for ahead in (0, 1):
        day = today(round_) + timedelta(days=ahead)
        for ride in await round_.db.rides.in_state(day, State.WAITING):
            with apart("a ride that waits", ride.id):
                await give_up(round_, ride)


@router.round("ride-forgetting", Every(timedelta(hours=6)))
async def forget(round_: Round) -> None:
    """Forget who rode long ago; the numbers stay."""
    ago = timedelta(days=round_.house.keeping.rides_days)
    await round_.db.rides.wipe(today(round_) - ago)
    await round_.db.repeats.forget(today(round_) - ago, round_.now - ago)
