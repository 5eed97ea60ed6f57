"""/perjalananku: one's rides of the next fourteen days, each with what may be done with it."""

from datetime import date, timedelta

from domain.boarding import in_time
from domain.driving import EXPECTED
from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Row, t
from domain.people import Role
from domain.rides import DAYS_AHEAD, SEATED, Ride, State
from domain.safety import near
from handlers.paging import paired, turning
from handlers.routing import Router
from handlers.transformer.boarding import boarding_row
from handlers.transformer.costs import cost
from handlers.transformer.moving import boards, clock, day_words, vehicle_of, way_words
from handlers.transformer.words import today
from handlers.turn import Turn

router = Router()

ON_A_PAGE = 6
BACK = timedelta(days=14)  # how long ago a ride may be whose lost thing is looked for
RODE = frozenset({State.BOARDED, State.COMPLETED})
CHANGEABLE = frozenset({State.PROMISED, State.CONFIRMED, State.WAITING})


@router.command("perjalananku", role=Role.EMPLOYEE, describe="command-rides")
async def mine(turn: Turn, _: str) -> None:
    """List what is to come."""
    if not turn.incoming.chat.private:
        raise Refused(t("ride-private"))
    await _list(turn, 1)


@router.button("yl", role=Role.EMPLOYEE)
async def page(turn: Turn, number: int) -> None:
    """Show another page of what is to come."""
    await _list(turn, number)


async def _list(turn: Turn, number: int) -> None:
    first = today(turn)
    last = first + timedelta(days=DAYS_AHEAD)
    rides = await turn.db.rides.mine(turn.person.id, first - timedelta(days=1), last)
    guest = await turn.db.rides.guest_of(turn.person.id, first - timedelta(days=1), last)
    rides += [one for one in guest if one.live]
    rides = [one for one in rides if one.day >= first or one.state is State.BOARDED]
    rides.sort(key=lambda one: (one.day, one.departure, one.id))
    pages = max(1, -(-len(rides) // ON_A_PAGE))
    number = min(max(number, 1), pages)
    shown = rides[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    rows: list[Row] = [[Button(line(turn, one), "yo", one.id)] for one in shown]
    rows.append(turning(number, pages, "yl"))
    repeats = await turn.db.repeats.of(turn.person.id, first)
    more = [Button(t("mine-past"), "yp", 1), Button(t("safe-contact"), "zk")]
    if rides or repeats:
        more.append(Button(t("mine-leave"), "yv"))
    if repeats:
        more.append(Button(t("ride-repeats"), "tpa"))
    more.append(Button(t("safe-night"), "zn"))
    words = t("mine-head", total=len(rides), repeats=len(repeats)) if rides else t("mine-none")
    turn.show(words, *rows, *paired(more))


@router.button("yp", role=Role.EMPLOYEE)
async def past(turn: Turn, number: int) -> None:
    """List the rides of the last two weeks: something may have been left in one of them."""
    first = today(turn)
    rides = [
        one
        for one in [
            *await turn.db.rides.between(turn.person.id, first - BACK, first),
            *await turn.db.rides.guest_of(turn.person.id, first - BACK, first),
        ]
        if not one.live and one.trip is not None
    ]
    rides.sort(key=lambda one: (one.day, one.departure, one.id), reverse=True)
    pages = max(1, -(-len(rides) // ON_A_PAGE))
    number = min(max(number, 1), pages)
    shown = rides[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    turn.show(
        t("mine-past-head") if rides else t("mine-past-none"),
        *[[Button(line(turn, one), "yo", one.id)] for one in shown],
        turning(number, pages, "yp"),
        [Button(t("mine-back"), "yl", 1)],
    )


def line(turn: Turn, ride: Ride) -> Label:
    """Name a ride on a button: the day, the way, the minute or how it stands."""
    return t(
        "mine-line",
        day=_short(ride.day),
        way=way_words(ride.direction),
        time=clock(turn, ride.departure) if ride.promised_at else "–",
        state=t(f"ride-state-{ride.state.lower()}"),
    )


def _short(day: date) -> Label:
    return t("mine-day", weekday=t(f"ride-weekday-{day.weekday()}"), number=f"{day:%d/%m}")


@router.button("yo", role=Role.EMPLOYEE)
async def one(turn: Turn, number: int) -> None:
    """Show a ride with what may be done with it."""
    turn.show(*await card(turn, await riding(turn, number)))


async def riding(turn: Turn, number: int) -> Ride:
    """Give a ride to who rides on it: whose it is, or the colleague for whom a seat is held."""
    ride = await turn.db.rides.get(number)
    if ride is None:
        raise Stale
    if ride.rider != turn.person.id:
        guests = await turn.db.rides.guests(ride.id)
        if turn.person.id not in {one.person for one in guests}:
            raise Stale
    return ride


async def card(turn: Turn, ride: Ride) -> tuple[Label, *tuple[Row, ...]]:
    """Give all about a ride: what was promised, what giving it back counts as, the buttons."""
    parts = [await words_of(turn, ride)]
    ours = ride.rider == turn.person.id
    rows: list[Row] = []
    if ours and ride.state in CHANGEABLE:
        parts.append(await cost(turn, ride))
        rows.append(
            [Button(t("mine-change"), "yu", ride.id), Button(t("ride-cancel"), "tc", ride.id)]
        )
    elif ours and ride.state is State.WISHED:
        rows.append([Button(t("ride-cancel"), "tc", ride.id)])
    trip = await turn.db.trips.get(ride.trip) if ride.trip else None
    if ride.state in SEATED and trip is not None:
        rows.append(
            [Button(t("mine-where"), "yw", ride.id), Button(t("mine-calendar"), "yi", ride.id)]
        )
        if ours:
            rows.append([Button(t("mine-share"), "ys", ride.id)])
    if ours and trip is not None and ride.state in EXPECTED and in_time(ride, trip, turn.now):
        rows.insert(0, boarding_row(ride))
    if trip is not None and near(trip, turn.now):
        rows.append([Button(t("safe-sos"), "zs")])
    if ride.state in RODE or (trip is not None and not ride.live):
        rows.append(
            [Button(t("mine-lost"), "yf", ride.id), Button(t("mine-complain"), "yk", ride.id)]
        )
    rows.append([Button(t("mine-back"), "yl" if ride.live else "yp", 1)])
    return Lines(tuple(parts), "\n\n"), *rows


async def words_of(turn: Turn, ride: Ride) -> Label:
    """Say what was promised and how it stands."""
    stop = await turn.db.lines.stop(ride.stop)
    office = await turn.db.lines.stop(ride.office)
    words = t(
        "mine-card",
        number=ride.number,
        way=way_words(ride.direction),
        day=day_words(ride.day),
        stop=stop.name if stop else "–",
        office=office.name if office else "–",
        state=t(f"ride-state-{ride.state.lower()}"),
        seats=ride.seats,
        needs=[t(f"ride-need-{one}") for one in sorted(ride.needs)] or t("ride-need-none"),
    )
    if ride.promised_at is None:
        return words
    promised = t(
        "mine-promised", boards=await boards(turn, ride), kind=await vehicle_of(turn, ride)
    )
    return Lines((words, promised))
