"""The booking form: what is still missing, what may be chosen, and the summary."""

from datetime import date, datetime, time, timedelta
from typing import Any

from domain.dialog import Draft
from domain.lines import Line, Stop, may_book
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.places import Point, metres
from domain.pooling_shapes import Direction
from domain.rides import Need, Ride, State
from handlers.paging import paired
from handlers.transformer.days import asked, bookable_days, calendar
from handlers.transformer.guarding import guarded, question
from handlers.transformer.moving import day_words, way_words
from handlers.transformer.promising import hours as hours_of
from handlers.transformer.words import today
from handlers.turn import Turn

NAME = "ride"
WINDOW = timedelta(minutes=30)  # before the hour at the office, or after the hour of leaving
SHOWN = 8  # stops offered at once


def ask(turn: Turn, name: str) -> None:
    """Put a question that needs nothing from the rows; the others are put by `proceed`."""
    assert turn.dialog is not None
    version = turn.dialog.version
    if name in {"stop", "when"}:
        choices = [Button(t("ride-show-choices"), "tz", version)]
        turn.question(t(f"ride-ask-{name}"), choices)
    elif name == "day":
        turn.question(asked(turn, t("ride-ask-day")), *calendar(turn, "td", version))
    else:
        turn.question(
            t("ride-ask-way"),
            [Button(way_words(one), "tt", version, str(one)) for one in Direction],
        )


async def proceed(turn: Turn) -> None:
    """Ask what is missing, or show the whole to be booked with one tap."""
    assert turn.dialog is not None
    draft = turn.dialog.draft
    missing = turn.house.dialogs[NAME].first(draft)
    if missing == "stop":
        await ask_stop(turn)
    elif missing == "when":
        await ask_when(turn)
    elif missing is not None:
        turn.ask(missing)
    else:
        await summary(turn)


async def stops_of(turn: Turn) -> list[Stop]:
    """Give the stops at which one may get in or out."""
    served = {stop for line in await turn.db.lines.lines() for stop in line.stops}
    return [one for one in await turn.db.lines.stops() if one.id in served and not one.office]


async def ask_stop(turn: Turn) -> None:
    """Offer the stops, those that the person uses most first."""
    stops = await stops_of(turn)
    usual = await turn.db.rides.regular_stops(turn.person.id, today(turn) - timedelta(days=90))
    order = sorted(
        stops, key=lambda one: (usual.index(one.id) if one.id in usual else len(usual), one.name)
    )
    offer_stops(turn, t("ride-ask-stop"), [(one, None) for one in order[:SHOWN]])


async def near(turn: Turn, point: Point) -> None:
    """Offer the stops nearest to a shared place, the nearest first."""
    stops = [(one, metres(point, one.point) / 1000) for one in await stops_of(turn)]
    stops.sort(key=lambda pair: pair[1])
    offer_stops(turn, t("ride-near-stops"), list(stops[:5]))


def offer_stops(turn: Turn, words: Label, stops: list[tuple[Stop, float | None]]) -> None:
    """Offer some stops, with how far they are where that is known."""
    assert turn.dialog is not None
    version = turn.dialog.version
    rows: list[Row] = [
        [
            Button(
                Plain(one.name)
                if far is None
                else t("ride-stop-away", name=one.name, far=f"{far:.1f}".replace(".", ",")),
                "th",
                version,
                one.id,
            )
        ]
        for one, far in stops
    ]
    turn.question(words, *rows)


async def hours_on(turn: Turn, draft: Draft) -> list[tuple[Line, time]]:
    """Give the hours at which the lines of the stop go that way on that day."""
    day, stop = date.fromisoformat(draft["day"][0]), draft["stop"][0]
    way = Direction(draft["way"][0])
    return [
        (line, at)
        for line in await turn.db.lines.lines()
        if line.serves(stop)
        for at in hours_of(line, way, day)
    ]


async def ask_when(turn: Turn) -> None:
    """Offer the hours of that day that may still be booked, or say why there are none."""
    assert turn.dialog is not None
    draft = turn.dialog.draft
    day = date.fromisoformat(draft["day"][0])
    hours, still = await _hours_left(turn, draft)
    if not still:
        words = (
            t("ride-closed", day=day_words(day))
            if hours
            else t("ride-no-hours", day=day_words(day))
        )
        await _no_more(turn, draft, words)
        return
    if wanted := draft.get("hour_"):  # an hour was named: the nearest one, shown before the tap
        office, at = min(still, key=lambda one: abs(minutes(one[1]) - wanted[0]))
        await turn.fill(when=f"{office}:{minutes(at)}")
        await proceed(turn)
        return
    offices = {office for office, _ in still}
    names = {one.id: one.name for one in await turn.db.lines.stops()}
    buttons = [
        Button(
            t(
                f"ride-at-{draft['way'][0]}",
                time=f"{at:%H.%M}",
                office=names.get(office, "–") if len(offices) > 1 else "",
            ),
            "tu",
            turn.dialog.version,
            office,
            minutes(at),
        )
        for office, at in still
    ]
    turn.question(t("ride-ask-when"), *paired(buttons, 2 if len(offices) == 1 else 1))


async def _hours_left(
    turn: Turn, draft: Draft
) -> tuple[list[tuple[Line, time]], list[tuple[int, time]]]:
    """Give the hours of a day, and those that may still be booked, by office."""
    day, hours = date.fromisoformat(draft["day"][0]), await hours_on(turn, draft)
    still = (  # two lines may be at the office at the same minute
        (line.office, at)
        for line, at in hours
        if may_book(line.rule, turn.now, moment(turn, day, at))
    )
    return hours, list(dict.fromkeys(still))


async def _no_more(turn: Turn, draft: Draft, words: Label) -> None:
    """Say why there is nothing on a day, and offer the nearest one with a tap."""
    assert turn.dialog is not None
    first = date.fromisoformat(draft["day"][0])
    for day in bookable_days(turn):
        if day <= first:
            continue
        _, still = await _hours_left(turn, {**draft, "day": [day.isoformat()]})
        if still:
            told = t("ride-closed-next", day=day_words(day), time=f"{still[0][1]:%H.%M}")
            near = [Button(day_words(day), "td", turn.dialog.version, day.isoformat())]
            turn.say(Lines((words, told)), near)
            break
    else:
        turn.say(words)
    turn.ask("day")


async def summary(turn: Turn) -> None:
    """Show the whole: one tap books it; seats and needs are changed here."""
    assert turn.dialog is not None
    draft, version = turn.dialog.draft, turn.dialog.version
    office, minute = (int(part) for part in draft["when"][0].split(":"))
    names = {one.id: one.name for one in await turn.db.lines.stops()}
    seats, needs = (draft.get("seats") or [1])[0], draft.get("needs") or []
    at = time(minute // 60, minute % 60)
    words = t(
        "ride-summary",
        way=way_words(Direction(draft["way"][0])),
        day=day_words(date.fromisoformat(draft["day"][0])),
        stop=names.get(draft["stop"][0], "–"),
        when=t(f"ride-at-{draft['way'][0]}", time=f"{at:%H.%M}", office=names.get(office, "–")),
        seats=seats,
        needs=[t(f"ride-need-{one}") for one in needs] or t("ride-need-none"),
    )
    toggles = [
        Button(
            t("ride-need-on" if one in needs else "ride-need-off", need=t(f"ride-need-{one}")),
            "tn",
            version,
            str(one),
        )
        for one in Need
    ]
    counts = [Button(t("ride-seats", number=one), "tk", version, one) for one in range(1, 5)]
    rows: list[Row] = [[Button(t("ride-book"), "tb", version)], counts, *paired(toggles)]
    rows += await question(turn, turn.person.id, version, minute)
    turn.show(words, *rows, [Button(t("dialog-cancel"), "cancel", version)])


def minutes(at: time) -> int:
    """Count the minutes since midnight."""
    return at.hour * 60 + at.minute


def moment(turn: Turn, day: date, at: time) -> datetime:
    """Give the moment that a clock on the wall here shows."""
    return datetime.combine(day, at, turn.house.wording.zone)


async def wished(
    turn: Turn,
    *,
    day: date,
    direction: Direction,
    office: int,
    stop: int,
    minute: int,
    seats: int = 1,
    needs: frozenset[Need] = frozenset(),
    **more: Any,
) -> Ride:
    """Give the ride that somebody asks for; `minute` is that at the office, since midnight."""
    at = moment(turn, day, time(minute // 60, minute % 60))
    window = (at - WINDOW, at) if direction is Direction.TO_OFFICE else (at, at + WINDOW)
    return Ride(
        id=0,
        rider=turn.person.id,
        day=day,
        direction=direction,
        office=office,
        stop=stop,
        earliest=window[0],
        latest=window[1],
        seats=seats,
        needs=needs,
        guarded=await guarded(turn, turn.person.id),
        state=State.NEW,
        version=0,
        asked_at=turn.now,
        changed_at=turn.now,
        **more,
    )
