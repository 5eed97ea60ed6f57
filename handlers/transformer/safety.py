"""SOS: a call for help from a trip goes round a ring of people until one says "Saya tangani"."""

from datetime import timedelta

from domain.errors import NotAllowed, Refused, Stale
from domain.incoming import Photo, Place, Text
from domain.outgoing import Button, Label, Lines, Message, Plain, Priority, Row, Send, t
from domain.people import Role
from domain.rides import SEATED, Ride, State
from domain.safety import ANSWER, TAKEN_FOR, Ring, near
from domain.schedule import Every
from domain.trips import Trip
from handlers.routing import Router
from handlers.transformer.ring import (
    escalate,
    marked,
    numbers,
    send,
    show,
    tell_person,
)
from handlers.transformer.staff import name_of
from handlers.transformer.words import today
from handlers.turn import Round, Turn
from storage.alarms import Alarm

router = Router()

RIDING = SEATED | {State.COMPLETED, State.NO_SHOW, State.MISSED}
TALKED = timedelta(hours=3)  # after a call whatever is written is about it
SAFE, CLOSED, ANEW, SILENT = "safe", "closed", "superseded", "silent"


@router.command("sos", role=Role.EMPLOYEE, describe="command-sos")
async def sos(turn: Turn, _: str) -> None:
    """Call for help at once, while a trip is on or within an hour of it."""
    await _call(turn)


@router.button("zs")
async def ask(turn: Turn) -> None:
    """Ask once more: the button stands below messages that are scrolled with a thumb."""
    if await _trip_now(turn) is None:
        raise Refused(t("safe-no-trip"))
    turn.say(
        Lines((t("safe-sos-sure"), *numbers(turn))),
        [Button(t("safe-sos-yes"), "zsy")],
        [Button(t("ride-cancel-no"), "zsn")],
    )


@router.button("zsn")
async def not_now(turn: Turn) -> None:
    """Call nobody."""
    turn.show(t("safe-sos-not"))


@router.button("zsy")
async def call(turn: Turn) -> None:
    """Call for help."""
    await _call(turn)


async def _call(turn: Turn) -> None:
    found = await _trip_now(turn)
    if found is None:
        turn.say(Lines((t("safe-no-trip"), *numbers(turn))))
        return
    trip, ride = found
    before = await turn.db.alarms.open_of(turn.person.id)
    if before is not None and before.rings and before.trip == trip.id:
        again = await escalate(turn, before)  # who calls once more needs more people
        if again is not None and again.open:
            turn.say(t("safe-called-already"), *_own_rows(again), about=f"sos:{again.id}")
            return
    if before is not None and await turn.db.alarms.end(before.id, ANEW, turn.now):
        await show(turn, before, t(f"safe-card-{ANEW}"))
    part = "driver" if trip.driver == turn.person.id else "rider"
    alarm = await turn.db.alarms.call(
        turn.person.id, part, turn.now, drill=False, trip=trip.id, ride=ride.id if ride else None
    )
    if alarm is None:
        turn.say(t("safe-called-already"))
        return
    await turn.db.roles.note(turn.person.id, "sos", trip.number, turn.now)
    if turn.dialog is not None:  # whatever is sent now is for those who help
        await turn.end()
    await escalate(turn, alarm)
    confidant = await turn.db.confidants.of(turn.person.id)
    if confidant is not None and confidant.contact is not None:
        words = t("safe-contact-sos", name=confidant.called, at=turn.now)
        key = f"sos:{alarm.id}:own"
        message = Message(Lines((words, *numbers(turn))))
        turn.said.append((Send(confidant.contact, message, Priority.REPLY, key), turn.now))
    told = len(await turn.db.alarms.cards(alarm.id))
    heard: list[Label] = [t("safe-called", number=told)]
    if confidant is not None:
        heard.append(t("safe-called-contact", name=confidant.name or "–"))
    heard += [*numbers(turn), t("safe-tell-more")]
    turn.say(Lines(tuple(heard)), *_own_rows(alarm), about=f"sos:{alarm.id}")


async def _trip_now(turn: Turn) -> tuple[Trip, Ride | None] | None:
    """Find the trip that somebody rides on or drives now, or within an hour."""
    first, last = today(turn) - timedelta(days=1), today(turn)
    rides = [
        *await turn.db.rides.between(turn.person.id, first, last),
        *await turn.db.rides.guest_of(turn.person.id, first, last),
    ]
    order = sorted(rides, key=lambda one: one.state is not State.BOARDED)
    for ride in order:
        trip = await turn.db.trips.get(ride.trip) if ride.trip else None
        if trip is not None and ride.state in RIDING:
            aboard = ride.state is State.BOARDED and trip.start <= turn.now
            if aboard or near(trip, turn.now):
                return trip, ride
    if turn.person.may(Role.DRIVER):
        for day in (last, first):
            for trip in await turn.db.trips.of_day(day):
                if trip.driver == turn.person.id and near(trip, turn.now):
                    return trip, None
    return None


def _own_rows(alarm: Alarm) -> tuple[Row, ...]:
    return ([Button(t("safe-i-am-safe"), "zx", alarm.id)],)


@router.said(role=Role.CITIZEN)
async def cries(turn: Turn) -> bool:
    """Pass on what somebody sends while their call for help is open: nobody then thinks of replies.

    Only who rides or drives can have one: nobody else's message asks the rows.
    """
    if not turn.person.roles & {Role.EMPLOYEE, Role.DRIVER}:
        return False
    alarm = await turn.db.alarms.open_of(turn.person.id)
    if alarm is None or not alarm.open or turn.now - alarm.raised_at > TALKED:
        return False
    if not isinstance(turn.incoming.act, Text | Place | Photo):
        return False
    await more(turn, str(alarm.id))
    return True


@router.reply("sos")
async def more(turn: Turn, number: str) -> None:
    """Pass on what is said about an open alarm: a place, words, a photo."""
    alarm = await turn.db.alarms.get(int(number))
    act = turn.incoming.act
    if alarm is None or not alarm.open:
        raise Refused(t("safe-over"))
    if not isinstance(act, Text | Place | Photo):
        raise Refused(t("safe-tell-more"))
    chats = [chat for chat, _ in await turn.db.alarms.cards(alarm.id)]
    mine = turn.person.id == alarm.person
    if not mine and turn.person.id not in chats:
        raise NotAllowed(Role.DISPATCHER)
    name = await name_of(turn, turn.person.id)
    words: list[Label] = [t("safe-more", name=name)]
    photo = act.file_id if isinstance(act, Photo) else ""
    if isinstance(act, Place):
        where = f"{act.latitude:.6f},{act.longitude:.6f}"
        words.append(t("safe-more-place", where=where))
    elif text := act.text if isinstance(act, Text) else act.caption:
        words.append(Plain(text[:700]))
    to = {alarm.person, *chats} - {turn.person.id}
    if mine and alarm.taken_by is not None:
        to = {alarm.taken_by}
    for chat in sorted(to):
        message = Message(marked(alarm, *words), photo=photo)
        turn.said.append((Send(chat, message, Priority.REPLY, about=f"sos:{alarm.id}"), turn.now))
    turn.say(marked(alarm, t("safe-passed-on")))


@router.button("zt")
async def take(turn: Turn, number: int) -> None:
    """See to it: the first tap wins, the person and all the others hear who."""
    alarm = await _heard(turn, number)
    taken = await turn.db.alarms.take(alarm.id, turn.person.id, turn.now, turn.now + TAKEN_FOR)
    if taken is None:
        if alarm.taken_by is None:
            raise Refused(t("safe-over"))
        raise Refused(t("safe-taken", name=await name_of(turn, alarm.taken_by)))
    name = await name_of(turn, turn.person.id)
    await turn.db.roles.note(turn.person.id, "sos-taken", str(alarm.id), turn.now)
    minutes = (turn.now - alarm.raised_at) // timedelta(minutes=1)
    await show(
        turn,
        taken,
        t("safe-taken-by", name=name, minutes=minutes),
        rows=([Button(t("safe-close"), "zc", alarm.id)],),
    )
    tell_person(
        turn,
        taken,
        t("safe-told-taken", name=name),
        rows=([Button(t("safe-nobody"), "zr", alarm.id)], *_own_rows(alarm)),
    )


@router.button("zr")
async def nobody(turn: Turn, number: int) -> None:
    """Hear that nobody has come after all: it goes round again."""
    alarm = await turn.db.alarms.get(number)
    if alarm is None or alarm.person != turn.person.id:
        raise Stale
    again = await turn.db.alarms.reopen(alarm.id, turn.now)
    if again is None:
        raise Stale
    await show(turn, again, t("safe-again"), rows=([Button(t("safe-take"), "zt", alarm.id)],))
    await escalate(turn, again)
    turn.show(marked(again, t("safe-rung-again")), *_own_rows(again))


@router.button("zx")
async def safe(turn: Turn, number: int) -> None:
    """Hear from the person that all is well: everybody who was called hears it."""
    alarm = await turn.db.alarms.get(number)
    if alarm is None or alarm.person != turn.person.id:
        raise Stale
    await _end(turn, alarm, SAFE)
    turn.show(marked(alarm, t("safe-ended-safe")))


@router.button("zc")
async def close(turn: Turn, number: int) -> None:
    """End it as who has seen to it."""
    alarm = await turn.db.alarms.get(number)
    if alarm is None or alarm.taken_by != turn.person.id:
        raise Stale
    await _end(turn, alarm, CLOSED)
    tell_person(turn, alarm, t("safe-ended-closed", name=await name_of(turn, turn.person.id)))


@router.round("alarms-taken", Every(timedelta(minutes=5)))
async def taken_long(round_: Round) -> None:
    """Ask who took a call hours ago whether it is over; one of which nobody speaks any more is."""
    for alarm in await round_.db.alarms.to_ask(round_.now):
        taker = alarm.taken_by or 0
        if not alarm.asked:
            await round_.db.alarms.ask(alarm.id, round_.now + ANSWER, asked=True)
            name = await name_of(round_, alarm.person)
            rows: tuple[Row, ...] = (
                [Button(t("safe-close"), "zc", alarm.id)],
                [Button(t("safe-still"), "zg", alarm.id)],
            )
            words = marked(alarm, t("safe-still-on", name=name, at=alarm.raised_at))
            key = f"sos:{alarm.id}:still:{int(round_.now.timestamp())}"
            send(round_, taker, Message(words, rows), key, alarm)
        elif ended := await round_.db.alarms.end(alarm.id, SILENT, round_.now):
            await show(round_, ended, t(f"safe-card-{SILENT}"))
            tell_person(round_, ended, t("safe-ended-silent", name=await name_of(round_, taker)))


@router.button("zg")
async def still(turn: Turn, number: int) -> None:
    """Hear from who has taken it that it is not over: ask again later."""
    alarm = await turn.db.alarms.get(number)
    if alarm is None or alarm.taken_by != turn.person.id:
        raise Stale
    if await turn.db.alarms.ask(alarm.id, turn.now + TAKEN_FOR, asked=False) is None:
        raise Refused(t("safe-over"))
    turn.show(marked(alarm, t("safe-still-noted")), [Button(t("safe-close"), "zc", alarm.id)])


async def _end(turn: Turn, alarm: Alarm, ending: str) -> None:
    ended = await turn.db.alarms.end(alarm.id, ending, turn.now)
    if ended is None:
        raise Refused(t("safe-over"))
    await turn.db.roles.note(turn.person.id, f"sos-{ending}", str(alarm.id), turn.now)
    await show(turn, ended, t(f"safe-card-{ending}"))
    confidant = await turn.db.confidants.of(alarm.person)
    if confidant is not None and confidant.contact is not None and not alarm.drill:
        turn.tell(confidant.contact, t("safe-contact-safe", name=confidant.called))


async def _heard(turn: Turn, number: int) -> Alarm:
    """Give an alarm to who was called; who called cannot answer themselves."""
    alarm = await turn.db.alarms.get(number)
    if alarm is None:
        raise Stale
    chats = {chat for chat, _ in await turn.db.alarms.cards(alarm.id)}
    if turn.person.id == alarm.person or turn.person.id not in chats:
        raise NotAllowed(Role.DISPATCHER)
    return alarm


@router.command("latihan", role=Role.DISPATCHER, describe="command-drill")
async def drill(turn: Turn, _: str) -> None:
    """Ask before a drill: it rings the same telephones."""
    if not turn.incoming.chat.private:
        raise Refused(t("ride-private"))
    turn.say(t("safe-drill-sure"), [Button(t("safe-drill-yes"), "zd")])


@router.button("zd", role=Role.DISPATCHER)
async def drilled(turn: Turn) -> None:
    """Ring as in earnest; every message says that it is a drill, and no own contact hears it."""
    alarm = await turn.db.alarms.call(turn.person.id, "dispatcher", turn.now, drill=True)
    if alarm is None:
        raise Refused(t("safe-drill-on"))
    await turn.db.roles.note(turn.person.id, "sos-drill", str(alarm.id), turn.now)
    await escalate(turn, alarm)
    told = len(await turn.db.alarms.cards(alarm.id))
    turn.show(marked(alarm, t("safe-drill-begun", number=told)), *_own_rows(alarm))


@router.round("ring", Every(timedelta(seconds=30)))
async def ring(round_: Round) -> None:
    """Let every alarm that nobody has taken in two minutes go further round."""
    for alarm in await round_.db.alarms.due(round_.now):
        level = alarm.level
        raised = await escalate(round_, alarm)
        if raised is not None and raised.level > level and raised.level < Ring.EVERYBODY:
            tell_person(round_, raised, t("safe-more-called"), rows=_own_rows(raised))
