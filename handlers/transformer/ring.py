"""The ring of an alarm: who hears it, one ring after the other, until somebody sees to it."""

from domain.employees import opd_slug
from domain.outgoing import Button, Edit, Label, Lines, Message, Plain, Priority, Row, Send, t
from domain.people import Role
from domain.safety import GIVEN_UP, STEP, Ring, after
from handlers.transformer.moving import day_words, way_words
from handlers.transformer.positions import map_row, where
from handlers.transformer.staff import admins, dispatchers, name_of
from handlers.turn import Round
from storage.alarms import Alarm

GAVE_UP = "given-up"  # an ending


async def escalate(round_: Round, alarm: Alarm) -> Alarm | None:
    """Tell the next ring; one in which there is nobody is no reason to wait."""
    if round_.now - alarm.rung_at >= GIVEN_UP:
        gone = await round_.db.alarms.end(alarm.id, GAVE_UP, round_.now)
        if gone is not None:  # an open row would stand in the way of the next call
            await show(round_, gone, t(f"safe-card-{GAVE_UP}"))
            tell_person(round_, gone, t("safe-given-up"), Lines(tuple(numbers(round_)), "\n"))
        return gone
    level = after(alarm.level)
    told = {chat for chat, _ in await round_.db.alarms.cards(alarm.id)}
    while not (people := await _ring(round_, alarm, Ring(level), told)) and level < Ring.EVERYBODY:
        level = after(level)
    raised = await round_.db.alarms.escalate(alarm.id, level, round_.now + STEP)
    if raised is None:
        return None
    words = await card(round_, raised)
    rows: list[Row] = [[Button(t("safe-take"), "zt", alarm.id)]]
    if trip := await round_.db.trips.get(alarm.trip or 0):
        rows.append(await map_row(round_, trip))
    for chat in people:
        key = f"sos:{alarm.id}:{int(round_.now.timestamp())}:{level}:{chat}"
        await round_.db.alarms.show_in(alarm.id, chat, key)
        send(round_, chat, Message(words, tuple(rows)), key, alarm)
    return raised


async def _ring(round_: Round, alarm: Alarm, ring: Ring, told: set[int]) -> list[int]:
    """Name who is in a ring and was not told by an earlier one; the last ring is everybody."""
    me = {alarm.person}
    match ring:
        case Ring.DISPATCHERS:
            return await dispatchers(round_, me)
        case Ring.APPROVERS:
            employee = await round_.db.employees.of(alarm.person)
            if employee is None:
                return []
            scope = opd_slug(employee.opd)
            found = await round_.db.roles.reachable(Role.OPD_APPROVER, scope)
            return [one for one in found if one not in me | told]
        case Ring.ADMINS:
            return await admins(round_, me | told)
        case Ring.EVERYBODY:
            return sorted(told - me)


def send(round_: Round, chat: int, message: Message, key: str, alarm: Alarm) -> None:
    """Say it before whatever else waits to be said in that chat."""
    about = f"sos:{alarm.id}"
    round_.said.append((Send(chat, message, Priority.REPLY, key, about), round_.now))


def marked(alarm: Alarm, *words: Label) -> Label:
    """Mark a drill in every message of it."""
    return Lines((t("safe-drill-mark"), *words), "\n\n") if alarm.drill else Lines(words, "\n\n")


def tell_person(round_: Round, alarm: Alarm, *words: Label, rows: tuple[Row, ...] = ()) -> None:
    """Say something to who has called."""
    message = Message(marked(alarm, *words), rows)
    send_to = Send(alarm.person, message, Priority.REPLY, about=f"sos:{alarm.id}")
    round_.said.append((send_to, round_.now))


async def card(round_: Round, alarm: Alarm, *more: Label) -> Label:
    """Say who calls, from which trip, where it was last noted, and how to reach them."""
    name = await name_of(round_, alarm.person)
    if alarm.drill:
        return marked(alarm, t("safe-drill-card", name=name, at=alarm.raised_at), *more)
    employee = await round_.db.employees.of(alarm.person)
    parts: list[Label] = [
        t(f"safe-card-{alarm.part}", name=name, at=alarm.raised_at),
    ]
    if employee is not None and employee.phone:
        parts.append(t("safe-card-phone", phone=Plain(f"+{employee.phone}")))
    trip = await round_.db.trips.get(alarm.trip or 0)
    if trip is not None:
        car = await round_.db.fleet.vehicle(trip.vehicle)
        driver = await name_of(round_, trip.driver) if trip.driver else "–"
        parts.append(
            t(
                "safe-card-trip",
                trip=trip.number,
                way=way_words(trip.direction),
                day=day_words(trip.day),
                plate=car.plate if car else "–",
                driver=driver,
            )
        )
        parts.append(await where(round_, trip))
    parts += numbers(round_)
    return Lines((Lines(tuple(parts)), *more), "\n\n")


def numbers(round_: Round) -> list[Label]:
    """Give the emergency numbers that the operator vouches for, and what this bot does not do."""
    known = round_.house.contacts
    found: list[Label] = [t("safe-not-police")]
    found += [t("emergency-number", name=name, number=number) for name, number in known.emergency]
    return found


async def show(round_: Round, alarm: Alarm, *more: Label, rows: tuple[Row, ...] = ()) -> None:
    """Show on every message of the ring how it stands now."""
    words = await card(round_, alarm, *more)
    for chat, key in await round_.db.alarms.cards(alarm.id):
        buttons = rows if chat == alarm.taken_by or alarm.taken_by is None else ()
        edit = Edit(chat, Message(words, buttons), of_key=key, priority=Priority.REPLY)
        round_.said.append((edit, round_.now))
