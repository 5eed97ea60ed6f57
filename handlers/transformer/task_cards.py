"""Cards: a trip as its driver sees it, one message edited in place as the trip goes."""

from datetime import datetime, timedelta

from domain.driving import EXPECTED, Step, using, waits_until
from domain.outgoing import Button, Edit, Label, Lines, Message, Plain, Priority, Row, Send, t
from domain.pooling_shapes import Direction
from domain.rides import Need, Ride, State
from domain.trips import Called, Trip
from handlers.paging import paired
from handlers.transformer.moving import clock, day_words, kind_words, way_words
from handlers.transformer.sheets import Sheet, sheet_of
from handlers.turn import Round, Turn

SHOWN = 20  # riders that a card names and has buttons for at once; the others follow
ROOM, LINE = 2400, 18  # characters of a card for names, and of a line or a need around them
MARKS = {State.BOARDED: "✅", State.COMPLETED: "🏁", State.NO_SHOW: "🚫", State.MISSED: "✖"}
BREAKABLE = frozenset(Step) - {Step.PLAN, Step.ACCEPT, Step.OVER}


async def show(round_: Round, trip: Trip) -> None:
    """Show a trip to its driver: a new card where there is none, else the one that stands."""
    standing = await round_.db.drives.card(trip.id)
    if standing is not None and standing[0] != trip.driver:
        gone = Message(t("task-given-away", number=trip.number))
        edit = Edit(standing[0], gone, of_key=standing[1], priority=Priority.NOTICE)
        round_.said.append((edit, round_.now))
        standing = None
    if trip.driver is None:
        return
    if standing is None:
        await deal(round_, trip)
        return
    own = isinstance(round_, Turn) and round_.person.id == trip.driver
    priority = Priority.REPLY if own else Priority.NOTICE
    words, rows = card(round_, await sheet_of(round_, trip))
    edit = Edit(trip.driver, Message(words, rows), of_key=standing[1], priority=priority)
    round_.said.append((edit, round_.now))


async def deal(round_: Round, trip: Trip) -> None:
    """Send the card of a trip anew; from now on this one is edited."""
    assert trip.driver is not None
    words, rows = card(round_, await sheet_of(round_, trip))
    key = f"task:{trip.id}:{trip.version}:{int(round_.now.timestamp() * 1000)}"
    await round_.db.drives.show_in(trip.id, trip.driver, key)
    send = Send(trip.driver, Message(words, rows), Priority.NOTICE, key, f"task:{trip.id}")
    round_.said.append((send, round_.now))


def card(round_: Round, sheet: Sheet) -> tuple[Label, tuple[Row, ...]]:
    """Say what a card says, and which buttons it has."""
    trip = sheet.trip
    riding = sum(one.seats for one in sheet.rides if one.live)
    head = t(
        "task-head",
        number=trip.number,
        way=way_words(trip.direction),
        day=day_words(trip.day),
        plate=sheet.plate,
        kind=kind_words(trip.kind),
        riders=riding,
        seats=trip.seats + trip.wheelchairs,
        state=t(f"trip-state-{trip.state}"),
    )
    office = t("task-office", time=clock(round_, _at_office(trip)), stop=sheet.stop(trip.office))
    named = _named(sheet)
    stops = [_stop(round_, sheet, call, named) for call in sheet.calls if _used(sheet, call)]
    home = trip.direction is Direction.HOME
    way: list[Label] = [office, *stops] if home else [*stops, office]
    parts: list[Label] = [head, Lines(tuple(way))]
    if sheet.here and any(one.state in EXPECTED for one in sheet.here):
        parts.append(t("task-ask-codes"))
    return Lines(tuple(parts), "\n\n"), _buttons(round_, sheet)


def _at_office(trip: Trip) -> datetime:
    return trip.start if trip.direction is Direction.HOME else trip.end


def _used(sheet: Sheet, call: Called) -> bool:
    """Tell whether anybody gets in or out there; a stop that nobody uses is driven by."""
    return any(one.stop == call.stop for one in sheet.rides)


def _named(sheet: Sheet) -> set[int]:
    """Choose the rides that the card names, those of the next stops first: a message has an end."""
    named: set[int] = set()
    room = ROOM
    for call in sheet.calls:
        people = [one for one in sheet.rides if one.stop == call.stop and call.left_at is None]
        for one in people[:SHOWN]:
            room -= len(_short(sheet.name(one))) + LINE * (1 + len(one.needs))
            if room < 0:
                return named
            named.add(one.id)
    return named


def _short(name: str, longest: int = 40) -> str:
    return name if len(name) <= longest else f"{name[: longest - 1]}…"


def _stop(round_: Round, sheet: Sheet, call: Called, shown: set[int]) -> Label:
    """Say a stop with its people; those of a stop that is over are only counted."""
    people = [one for one in sheet.rides if one.stop == call.stop]
    mark = "✔" if call.left_at else "📍" if call.arrived_at else "⏳"
    head = t(
        "task-stop", mark=mark, time=clock(round_, call.at), stop=_short(sheet.stop(call.stop))
    )
    if call.left_at is not None:
        came = sum(1 for one in people if one.state in {State.BOARDED, State.COMPLETED})
        return Lines((head, t("task-stop-over", came=came, absent=len(people) - came)), " ")
    named: list[Label] = [_person(sheet, one) for one in people if one.id in shown]
    if len(people) > len(named):
        named.append(t("task-more-people", number=len(people) - len(named)))
    return Lines((head, *named))


def _person(sheet: Sheet, ride: Ride) -> Label:
    """Name a rider with the seats and what they need."""
    numbers = [str(one) if one > 0 else f"♿{-one}" for one in sheet.seats.get(ride.id, ())]
    words = t(
        "task-person",
        mark=MARKS.get(ride.state, "•"),
        name=_short(sheet.name(ride)),
        seats=", ".join(numbers) or "–",
        company=ride.seats - 1,
    )
    needs = [t(f"ride-need-{need}") for need in Need if need in ride.needs]
    return t("task-person-needs", person=words, needs=needs) if needs else words


def _buttons(round_: Round, sheet: Sheet) -> tuple[Row, ...]:
    """Give the buttons for what comes next."""
    number, step = sheet.trip.id, sheet.now.step
    once = {
        Step.COME: Button(t("task-at-office"), "uo", number),
        Step.SET_OUT: Button(t("task-set-out"), "us", number),
        Step.FINISH: Button(t("task-finish"), "uf", number),
        Step.CHECK: Button(t("task-check"), "uc", number),
        Step.ACCEPT: Button(t("task-accept"), "ua", number),
    }
    rows: list[Row] = [[once[step]]] if step in once else []
    if step in {Step.ACCEPT, Step.CHECK}:
        rows.append([Button(t("task-decline"), "ud", number)])
    elif step is Step.GATHER:
        rows += [*_getting_in(round_, sheet), [Button(t("task-leave"), "us", number)]]
    elif sheet.now.call is not None:
        rows += _at_stop(round_, sheet, sheet.now.call)
    if step in BREAKABLE:
        rows.append([Button(t("task-broken"), "uk", number), Button(t("safe-sos"), "zs")])
    return tuple(rows)


def _at_stop(round_: Round, sheet: Sheet, call: Called) -> list[Row]:
    """Give the buttons for the stop to which the vehicle drives, or at which it stands."""
    trip = sheet.trip
    if sheet.now.step is Step.DRIVE:
        stop = sheet.stop(call.stop)
        return [[Button(t("task-arrived", stop=stop), "uh", trip.id, call.number)]]
    if trip.direction is Direction.HOME:
        people = sum(one.seats for one in using(trip, sheet.rides, call.stop))
        return [[Button(t("task-drop", number=people), "ul", trip.id, call.number)]]
    leave = Button(t("task-leave"), "ul", trip.id, call.number)
    return [*_getting_in(round_, sheet), [leave]]


def _minutes(span: timedelta) -> int:
    return -(-span // timedelta(minutes=1))


def _getting_in(round_: Round, sheet: Sheet) -> list[Row]:
    """Give two buttons for each who is still expected, one for who comes running after all."""
    rows: list[Row] = []
    expected = [one for one in sheet.here if one.state in EXPECTED]
    since = sheet.now.since or round_.now
    for ride in expected[:SHOWN]:
        until = waits_until(sheet.trip, ride, since)
        label = (
            t("task-absent", name=sheet.name(ride))
            if round_.now >= until
            else t("task-absent-from", time=clock(round_, until), left=_minutes(until - round_.now))
        )
        rows.append(
            [Button(Plain(f"✅ {sheet.name(ride)}"), "ub", ride.id), Button(label, "un", ride.id)]
        )
    late = [one for one in sheet.here if one.state is State.NO_SHOW]
    rows += paired(
        [Button(t("task-came-after-all", name=sheet.name(one)), "ub", one.id) for one in late]
    )
    if expected:
        rows.append([Button(t("task-type-code"), "uq", sheet.trip.id)])
    return rows
