"""/transformer: a ride to the office or home, asked in any order, promised with one tap."""

from datetime import date, timedelta
from typing import Any

from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Act, Place, Text
from domain.outgoing import Button, Row, t
from domain.people import Role
from domain.places import Point
from domain.pooling_shapes import Direction
from domain.ride_words import Said, Wanted, heard
from domain.rides import MOST_SEATS, Need, Who
from domain.stop_names import named
from handlers.routing import Router, Unheard
from handlers.transformer import answering
from handlers.transformer.asking import (
    NAME,
    ask,
    hours_on,
    minutes,
    near,
    offer_stops,
    proceed,
    stops_of,
    summary,
    wished,
)
from handlers.transformer.days import BLANK, bookable_days
from handlers.transformer.repeating import OURS
from handlers.transformer.words import today
from handlers.turn import Turn

router = Router()


@router.command("transformer", describe="command-ride", shown=Role.EMPLOYEE)
async def transformer(turn: Turn, words: str) -> None:
    """Begin a booking, with what the person has said already."""
    await begin(turn, heard(words, today(turn)))
    if not words:
        await _again(turn)


async def _again(turn: Turn) -> None:
    """Offer what somebody has ridden before: the week again, and what is repeated."""
    first = today(turn)
    rows: list[Row] = []
    week = await turn.db.rides.between(turn.person.id, first - timedelta(days=6), first)
    if any(one.live or one.state in OURS for one in week):
        rows.append([Button(t("ride-copy-week"), "tcw")])
    if await turn.db.repeats.of(turn.person.id, first):
        rows.append([Button(t("ride-repeats"), "tpa")])
    if rows:
        turn.say(t("ride-again"), *rows)


async def begin(turn: Turn, said: Said) -> None:
    """Begin a booking for an employee; everybody else hears where to go."""
    if not turn.incoming.chat.private:
        raise Refused(t("ride-private"))
    if not turn.person.may(Role.EMPLOYEE):
        raise Refused(t("ride-employees-only"))
    lines = await turn.db.lines.lines()
    if not any(one.stops and one.hours for one in lines):
        raise Refused(t("ride-no-lines"))
    await turn.begin(NAME, **_prefilled(turn, said))
    if turn.dialog is None or turn.dialog.name != NAME:
        return
    turn.said.pop()  # the question is put below, with what it needs from the rows
    if said.stop and not turn.dialog.draft.get("stop"):
        found = named(said.stop, await stops_of(turn))
        if len(found) == 1:
            await turn.fill(stop=found[0].id)
    await _need(turn, said)
    await proceed(turn)


def _prefilled(turn: Turn, said: Said) -> dict[str, Any]:
    given: dict[str, Any] = {}
    if said.direction:
        given["way"] = str(said.direction)
    if said.day and said.day in bookable_days(turn):
        given["day"] = said.day.isoformat()
    if said.at:
        given["hour_"] = said.at.hour * 60 + said.at.minute
    if said.seats:
        given["seats"] = min(said.seats, MOST_SEATS)
    return given


async def _need(turn: Turn, said: Said) -> None:
    """Put what somebody needs besides a seat into the form."""
    assert turn.dialog is not None
    for one in sorted(said.needs):
        if one not in turn.dialog.draft.get("needs", []):
            await turn.add("needs", str(one))


async def _take(turn: Turn, name: str, act: Act) -> bool:
    """Understand an answer in words or a place; whatever it says is filled in."""
    assert turn.dialog is not None
    if isinstance(act, Place):
        await near(turn, Point(act.latitude, act.longitude))
        return True
    words = act.text if isinstance(act, Text) else ""
    said = heard(words, today(turn))
    given = _prefilled(turn, said)
    found = named(said.stop or words, await stops_of(turn)) if name == "stop" else []
    if len(found) == 1:
        given["stop"] = found[0].id
    if given or said.needs:
        if given:
            await turn.fill(**given)
        await _need(turn, said)
        await proceed(turn)
    elif found:
        offer_stops(turn, t("ride-which-stop"), [(one, None) for one in found])
    elif said.day is not None:
        raise Refused(t("ride-day-too-far"))
    elif said.wanted is Wanted.CANCEL:
        await turn.end()
        turn.say(t("dialog-cancelled", open=t("title-ride")))
    else:
        raise Unheard
    return True


@router.dialog(
    NAME,
    title="title-ride",
    role=Role.EMPLOYEE,
    ask=ask,
    take=_take,
    way=Field("ride-ask-way", (Text,), longest=200),
    day=Field("ride-ask-day", (Text,), longest=200),
    stop=Field("ride-ask-stop", (Text, Place), longest=200),
    when=Field("ride-ask-when", (Text,), longest=200),
    hour_=Field("ride-ask-when", (), least=0),
    seats=Field("ride-ask-when", (), least=0),
    needs=Field("ride-ask-when", (), least=0, most=4),
)
async def ready(turn: Turn, _: Draft) -> None:
    """Show the whole."""
    await summary(turn)


@router.button(BLANK)
async def no_day(turn: Turn) -> None:
    """Hear a tap on a square of the calendar that is no day."""
    turn.toast(t("ride-no-day"))


@router.button("tz", role=Role.EMPLOYEE)
async def choices(turn: Turn, version: int) -> None:
    """Show what may be chosen once more."""
    turn.form(version, NAME)
    await proceed(turn)


@router.button("tt", role=Role.EMPLOYEE)
async def choose_way(turn: Turn, version: int, way: str) -> None:
    """Take the direction."""
    turn.form(version, NAME)
    if way not in set(Direction):
        raise Stale
    await turn.fill(way=way)
    await proceed(turn)


@router.button("td", role=Role.EMPLOYEE)
async def choose_day(turn: Turn, version: int, day: str) -> None:
    """Take the day."""
    turn.form(version, NAME)
    if day not in {one.isoformat() for one in bookable_days(turn)}:
        raise Stale
    await turn.fill(day=day)
    await proceed(turn)


@router.button("th", role=Role.EMPLOYEE)
async def choose_stop(turn: Turn, version: int, stop: int) -> None:
    """Take the stop."""
    turn.form(version, NAME)
    if stop not in {one.id for one in await stops_of(turn)}:
        raise Stale
    await turn.fill(stop=stop)
    await proceed(turn)


@router.button("tu", role=Role.EMPLOYEE)
async def choose_hour(turn: Turn, version: int, office: int, minute: int) -> None:
    """Take the hour at the office, or of leaving it."""
    opened = turn.form(version, NAME)
    if (office, minute) not in {
        (line.office, minutes(at)) for line, at in await hours_on(turn, opened.draft)
    }:
        raise Stale
    await turn.fill(when=f"{office}:{minute}")
    await proceed(turn)


@router.button("tk", role=Role.EMPLOYEE)
async def choose_seats(turn: Turn, version: int, seats: int) -> None:
    """Take the number of seats: each further one is a colleague's who says so themselves."""
    turn.form(version, NAME)
    if not 1 <= seats <= MOST_SEATS:
        raise Stale
    await turn.fill(seats=seats)
    await summary(turn)


@router.button("tn", role=Role.EMPLOYEE)
async def toggle_need(turn: Turn, version: int, need: str) -> None:
    """Ask for something special, or not any more."""
    opened = turn.form(version, NAME)
    if need not in set(Need):
        raise Stale
    needs = list(opened.draft.get("needs") or [])
    needs = [one for one in needs if one != need] if need in needs else [*needs, need]
    if not await turn.db.dialogs.change(
        turn.chat, turn.person.id, opened, opened.field, {**opened.draft, "needs": needs}, turn.now
    ):
        raise Stale
    turn.dialog = type(opened)(NAME, opened.field, {**opened.draft, "needs": needs}, version + 1)
    await summary(turn)


@router.button("tb", role=Role.EMPLOYEE)
async def book(turn: Turn, version: int) -> None:
    """Answer at once: a promise with its rows, or why not."""
    opened = turn.form(version, NAME)
    if turn.house.dialogs[NAME].first(opened.draft) is not None:
        raise Stale
    draft = opened.draft
    office, minute = (int(part) for part in draft["when"][0].split(":"))
    wish = await wished(
        turn,
        day=date.fromisoformat(draft["day"][0]),
        direction=Direction(draft["way"][0]),
        office=office,
        stop=draft["stop"][0],
        minute=minute,
        seats=(draft.get("seats") or [1])[0],
        needs=frozenset(Need(one) for one in draft.get("needs") or []),
    )
    ride, no = await answering.settle(turn, wish, Who.RIDER)
    await turn.end()
    await answering.say(turn, ride, no)
