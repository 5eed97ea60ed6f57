"""Lost and found, and complaints about a drive: who hears of them, and how they are answered.

What was left behind concerns the driver of that trip too; a complaint never reaches the driver.
"""

from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Photo, Text
from domain.outgoing import Button, Label, Lines, Message, Plain, Priority, Send, t
from domain.people import Role
from domain.rides import Ride
from handlers.routing import Router
from handlers.transformer.moving import day_words
from handlers.transformer.own import riding
from handlers.transformer.staff import dispatchers, name_of
from handlers.turn import Turn
from storage.concerns import Concern, Kind

router = Router()

LONGEST = 700  # below a photo there is room for little more


@router.button("yf", role=Role.EMPLOYEE)
async def lost(turn: Turn, number: int) -> None:
    """Ask what was left behind."""
    await _on_a_trip(turn, number)
    await turn.begin("ride-lost", ride_=number)


@router.dialog(
    "ride-lost",
    title="title-lost",
    role=Role.EMPLOYEE,
    ride_=Field("mine-lost-what", ()),
    what=Field("mine-lost-what", (Text, Photo), longest=LONGEST),
)
async def looked_for(turn: Turn, draft: Draft) -> None:
    """Let the driver and the dispatchers look for it."""
    await _keep(turn, Kind.LOST, draft["ride_"][0], draft["what"][0])


@router.button("yk", role=Role.EMPLOYEE)
async def complain(turn: Turn, number: int) -> None:
    """Ask what was wrong with the drive."""
    await _on_a_trip(turn, number)
    await turn.begin("ride-complaint", ride_=number)


@router.dialog(
    "ride-complaint",
    title="title-complaint",
    role=Role.EMPLOYEE,
    ride_=Field("mine-complain-what", ()),
    what=Field("mine-complain-what", (Text, Photo), longest=LONGEST),
)
async def complained(turn: Turn, draft: Draft) -> None:
    """Let the dispatchers hear it, and nobody else."""
    await _keep(turn, Kind.COMPLAINT, draft["ride_"][0], draft["what"][0])


async def _keep(turn: Turn, kind: Kind, number: int, what: Text | Photo) -> None:
    ride = await _on_a_trip(turn, number)
    await turn.end()
    words = (what.text if isinstance(what, Text) else what.caption)[:LONGEST]
    photo = what.file_id if isinstance(what, Photo) else ""
    concern = Concern(0, kind, ride.id, ride.trip, turn.person.id, words, photo)
    kept = await turn.db.concerns.add(concern, turn.now)
    turn.say(t(f"mine-{kind}-kept", number=ride.number), about=f"concern:{kept.id}")
    trip = await turn.db.trips.get(ride.trip or 0)
    head = t(
        f"mine-{kind}-told",
        trip=trip.number if trip else "–",
        day=day_words(ride.day),
        number=ride.number,
    )
    for chat in await _hearing(turn, kept):
        _tell(turn, kept, chat, Lines((head, Plain(words)), "\n\n") if words else head, photo)


async def _on_a_trip(turn: Turn, number: int) -> Ride:
    ride = await riding(turn, number)
    if ride.trip is None:
        raise Stale
    return ride


async def _hearing(turn: Turn, concern: Concern) -> list[int]:
    """Name who looks after it; never who drove, where it is a complaint."""
    trip = await turn.db.trips.get(concern.trip or 0)
    driver = trip.driver if trip is not None else None
    if concern.kind is Kind.COMPLAINT:
        return await dispatchers(turn, {concern.person, driver or 0})
    staff = await dispatchers(turn, {concern.person})
    return list(dict.fromkeys([*([driver] if driver else []), *staff]))


def _tell(turn: Turn, concern: Concern, chat: int, words: Label, photo: str) -> None:
    rows = ([Button(t("mine-answer"), "ya", concern.id)],)
    message = Message(words, rows, photo=photo)
    about = f"concern:{concern.id}"
    turn.said.append((Send(chat, message, Priority.NOTICE, about=about), turn.now))


@router.button("ya")
async def answer(turn: Turn, number: int) -> None:
    """Ask for the answer, or for what the person has to add."""
    await _concerned(turn, number)
    await turn.begin("ride-concern", concern_=number)


@router.dialog(
    "ride-concern",
    title="title-concern",
    concern_=Field("mine-write-answer", ()),
    what=Field("mine-write-answer", (Text, Photo), longest=LONGEST),
)
async def answered(turn: Turn, draft: Draft) -> None:
    """Pass the answer on."""
    concern = await _concerned(turn, draft["concern_"][0])
    await turn.end()
    await _pass(turn, concern, draft["what"][0])


@router.reply("concern")
async def replied(turn: Turn, number: str) -> None:
    """Take a reply to such a message as an answer."""
    concern = await _concerned(turn, int(number))
    act = turn.incoming.act
    if isinstance(act, Text | Photo):
        await _pass(turn, concern, act)
    else:
        turn.say(t("mine-write-answer"))


async def _pass(turn: Turn, concern: Concern, what: Text | Photo) -> None:
    words = Plain((what.text if isinstance(what, Text) else what.caption)[:LONGEST])
    photo = what.file_id if isinstance(what, Photo) else ""
    number = f"TR-{concern.ride:06d}"
    if turn.person.id == concern.person:
        head = t(f"mine-{concern.kind}-more", number=number)
        for chat in await _hearing(turn, concern):
            _tell(turn, concern, chat, Lines((head, words), "\n\n"), photo)
    else:
        await turn.db.concerns.answered(concern.id, turn.now)
        head = t(f"mine-{concern.kind}-answer", number=number)
        _tell(turn, concern, concern.person, Lines((head, words), "\n\n"), photo)
        name = await name_of(turn, turn.person.id)
        for chat in await _hearing(turn, concern):
            if chat != turn.person.id:
                told = t("mine-answered-by", name=name, number=number)
                turn.tell(chat, Lines((told, words), "\n\n"), about=f"concern:{concern.id}")
    turn.say(t("mine-answer-sent"), about=f"concern:{concern.id}")


async def _concerned(turn: Turn, number: int) -> Concern:
    """Give a concern to whose it is and to who looks after it; what is wiped is nobody's."""
    concern = await turn.db.concerns.get(number)
    if concern is None or not concern.person:
        raise Refused(t("mine-concern-gone"))
    hears = turn.person.id in {concern.person, *await _hearing(turn, concern)}
    trip = await turn.db.trips.get(concern.trip or 0)
    drove = trip is not None and trip.driver == turn.person.id
    looks_after = turn.person.may(Role.DISPATCHER) and not drove
    if not (hears or looks_after):
        raise Refused(t("mine-concern-gone"))
    return concern
