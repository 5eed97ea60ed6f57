"""/rencana: the trips of a day, who drives, who rides, and what is not legal yet."""

from datetime import date, timedelta

from domain.dates import day_of
from domain.errors import Refused
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.people import Role
from domain.trips import STANDING, TAKEN, Trip
from handlers.paging import paired, turning
from handlers.routing import Router
from handlers.transformer.days import calendar
from handlers.transformer.moving import day_words
from handlers.transformer.plan_day import Table, day_named, days, names, span, table_of
from handlers.transformer.plan_words import colour, trip_line, trip_words
from handlers.transformer.words import alone, today
from handlers.turn import Round, Turn

router = Router()

ON_A_PAGE = 6


@router.command("rencana", role=Role.DISPATCHER, describe="command-plan")
async def plan(turn: Turn, written: str) -> None:
    """Show the plan of the day that is named, else today's until its last trip is over.

    In the small hours a dispatcher looks at the morning, in the evening at the next one.
    """
    alone(turn)
    if written.strip():
        day = day_of(written, today(turn))
        if day not in days(turn):
            raise Refused(t("plan-no-such-day"))
    else:
        day = today(turn)
        if not any(one.state in TAKEN for one in await turn.db.trips.of_day(day)):
            day += timedelta(days=1)
    turn.say(*overview(turn, await table_of(turn, day), 1))


@router.button("kd", role=Role.DISPATCHER)
async def of_day(turn: Turn, written: str, number: int) -> None:
    """Show a page of a day's plan."""
    turn.show(*overview(turn, await table_of(turn, day_named(turn, written)), number))


@router.button("kc", role=Role.DISPATCHER)
async def choose_day(turn: Turn) -> None:
    """Offer the days that can be planned."""
    turn.show(t("plan-which-day"), *calendar(turn, "kk"))


@router.button("kk", role=Role.DISPATCHER)
async def chosen(turn: Turn, written: str) -> None:
    """Show the day that was chosen."""
    await of_day(turn, written, 1)


def overview(round_: Round, table: Table, number: int) -> tuple[Label, *tuple[Row, ...]]:
    """Say what goes on a day, and give the buttons that change it."""
    day, trips = table.day.day, sorted(table.day.trips, key=lambda one: (one.start, one.id))
    last = max(1, -(-len(trips) // ON_A_PAGE))
    number = min(max(number, 1), last)
    page = trips[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    written = day.isoformat()
    words: list[Label] = [_sums(table)]
    words += [trip_line(round_, table, one) for one in page]
    rows: list[Row] = [
        *paired([_card_button(round_, table, one) for one in page]),
        turning(number, last, "kd", written),
    ]
    if table.drafts or table.waiting:
        rows.append([Button(t("plan-improve"), "ko", written)])
    if table.drafts:
        rows.append([Button(t("plan-publish"), "ku", written)])
    rows.append(_days(round_, day))
    return Lines(tuple(words), "\n\n"), *rows


def _card_button(round_: Round, table: Table, trip: Trip) -> Button:
    start = span(round_, trip)[:5]
    return Button(
        Plain(f"{colour(table, trip)} {start} {table.plate(trip.vehicle)}"), "kt", trip.id
    )


def _sums(table: Table) -> Label:
    trips = table.day.trips
    head = t("plan-head", day=day_words(table.day.day))
    if not trips and not table.waiting:
        return Lines((head, t("plan-none")))
    sums = t(
        "plan-sums",
        trips=len(trips),
        vehicles=len({one.vehicle for one in trips}),
        riders=sum(table.seats(one) for one in trips),
        waiting=len(table.waiting),
        drafts=len(table.drafts),
    )
    return Lines((head, sums))


def _days(round_: Round, day: date) -> Row:
    """Give the buttons to the day before and after, and to any other."""
    there = days(round_)
    row = [
        Button(t("plan-day", day=one), "kd", one.isoformat(), 1)
        for one in (day - timedelta(days=1), day + timedelta(days=1))
        if one in there
    ]
    return [*row, Button(t("plan-other-day"), "kc")]


@router.button("kt", role=Role.DISPATCHER)
async def trip(turn: Turn, number: int) -> None:
    """Show a trip."""
    turn.show(*await card(turn, await table_with(turn, number), number))


async def table_with(round_: Round, trip: int, *, hold: bool = False) -> Table:
    """Read the day of a trip; Stale if there is no such trip, or its day cannot be planned."""
    found = await round_.db.trips.get(trip)
    written = found.day.isoformat() if found else ""
    return await table_of(round_, day_named(round_, written), hold=hold)


async def card(round_: Round, table: Table, number: int) -> tuple[Label, *tuple[Row, ...]]:
    """Say all about a trip, and give the buttons that change it."""
    one = table.trip(number)
    called = await names(round_, table.aboard(one))
    rows: list[Row] = []
    if one.state in STANDING:
        rows += [
            [
                Button(t("plan-other-vehicle"), "kv", one.id),
                Button(t("plan-other-driver"), "kr", one.id),
            ],
            [Button(t("plan-move"), "km", one.id), Button(t("plan-dissolve"), "kx", one.id)],
        ]
    rows.append([Button(t("plan-manifest"), "kf", one.id)])
    rows.append([Button(t("question-back"), "kd", table.day.day.isoformat(), 1)])
    return trip_words(round_, table, one, called), *rows
