"""After the drop: "Sudah sampai?"; silence reaches the own contact and the dispatchers, kindly."""

from datetime import timedelta

from domain.errors import Stale
from domain.outgoing import Button, Label, Lines, Row, t
from domain.rides import Ride
from domain.safety import ASK_AFTER, FORGOTTEN, LATER, SILENCE
from domain.schedule import Every
from handlers.routing import Router
from handlers.transformer.moving import clock, day_words, way_words
from handlers.transformer.staff import dispatchers, name_of
from handlers.turn import Round, Turn
from storage.arrivals import Arrival

router = Router()


@router.round("arrivals", Every(timedelta(minutes=1)))
async def arrivals(round_: Round) -> None:
    """Ask whose drop was a quarter of an hour ago, and pass on what was not answered."""
    since, until = round_.now - FORGOTTEN, round_.now - ASK_AFTER
    for ride in await round_.db.arrivals.to_ask(since, until):
        guests = await round_.db.rides.guests(ride.id)
        for person in [ride.rider, *(one.person for one in guests if one.person)]:
            due = round_.now + SILENCE
            if person and await round_.db.arrivals.ask(ride.id, person, round_.now, due):
                round_.tell(person, t("safe-arrived-ask", number=ride.number), *_rows(ride.id))
    silent: dict[int, Label] = {}
    for one in await round_.db.arrivals.silent(round_.now):
        if one.asked_at == one.due_at:  # it was put off until now
            due = round_.now + SILENCE
            await round_.db.arrivals.put_off(one.ride, one.person, round_.now, due)
            number = f"TR-{one.ride:06d}"
            round_.tell(one.person, t("safe-arrived-ask", number=number), *_rows(one.ride))
        elif (words := await _pass_on(round_, one)) is not None:
            silent[one.person] = words
    for chat in await dispatchers(round_):
        # A bus whose riders all fell asleep is one message.
        told = [words for person, words in silent.items() if person != chat]
        if told:
            round_.tell(chat, Lines(tuple(told), "\n\n"))


def _rows(ride: int) -> tuple[Row, ...]:
    return (
        [Button(t("safe-arrived"), "za", ride)],
        [Button(t("safe-not-yet"), "zb", ride), Button(t("safe-sos"), "zs")],
    )


async def _pass_on(round_: Round, one: Arrival) -> Label | None:
    """Tell the person's own contact, ask the person once more, and give the words for the staff."""
    await round_.db.arrivals.pass_on(one.ride, one.person, round_.now)
    ride = await round_.db.rides.get(one.ride)
    if ride is None:
        return None
    confidant = await round_.db.confidants.of(one.person)
    if confidant is not None and confidant.contact is not None:
        round_.tell(confidant.contact, await _news(round_, ride, confidant.called, "contact"))
    name = await name_of(round_, one.person)
    round_.tell(
        one.person, t("safe-arrived-again", contact=int(confidant is not None)), *_rows(ride.id)
    )
    return await _news(round_, ride, name, "staff")


async def _news(round_: Round, ride: Ride, name: str, to: str) -> Label:
    stop = await round_.db.lines.stop(ride.stop)
    return t(
        f"safe-silent-{to}",
        name=name,
        number=ride.number,
        way=way_words(ride.direction),
        day=day_words(ride.day),
        stop=stop.name if stop else "–",
        time=clock(round_, ride.ended_at or ride.promised_at or ride.earliest),
    )


@router.button("za")
async def arrived(turn: Turn, number: int) -> None:
    """Hear that somebody is there; who was told of the silence hears that too."""
    before = await turn.db.arrivals.answer(number, turn.person.id, turn.now)
    if before is None:
        raise Stale
    turn.show(t("safe-arrived-thanks"))
    if before.passed_at is None:
        return
    confidant = await turn.db.confidants.of(turn.person.id)
    if confidant is not None and confidant.contact is not None:
        turn.tell(confidant.contact, t("safe-arrived-told", name=confidant.called))
    name = await name_of(turn, turn.person.id)
    for chat in await dispatchers(turn, {turn.person.id}):
        turn.tell(chat, t("safe-arrived-told", name=name))


@router.button("zb")
async def not_yet(turn: Turn, number: int) -> None:
    """Ask again later: the person is still on the way."""
    again = turn.now + LATER
    if not await turn.db.arrivals.put_off(number, turn.person.id, again, again):
        raise Stale
    turn.show(t("safe-not-yet-fine"), *_rows(number))


@router.round("safety-forgetting", Every(timedelta(hours=6)))
async def forget(round_: Round) -> None:
    """Forget, as rides are, who was asked, who called and who complained; numbers stay."""
    keeping = round_.house.keeping
    before = keeping.before(round_.now, keeping.rides_days)
    await round_.db.arrivals.forget(before)
    await round_.db.alarms.wipe(before)
    await round_.db.concerns.wipe(before)
    await round_.db.shares.forget(before)
    await round_.db.confidants.forget(round_.now)
