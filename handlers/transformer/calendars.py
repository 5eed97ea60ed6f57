"""A ride for the calendar of one's telephone, as a file."""

from typing import Any

from domain.errors import Stale
from domain.ics import Entry, calendar
from domain.outgoing import Message, t
from domain.people import Role
from domain.pooling_shapes import Direction
from domain.rides import SEATED, Ride
from domain.trips import Trip
from handlers.routing import Router
from handlers.transformer.moving import clock, day_words, kind_words, way_words
from handlers.transformer.own import riding
from handlers.turn import Round, Turn

router = Router()


@router.button("yi", role=Role.EMPLOYEE)
async def entry(turn: Turn, number: int) -> None:
    """Have the file written; it comes in a moment."""
    ride = await riding(turn, number)
    trip = await turn.db.trips.get(ride.trip) if ride.trip else None
    if ride.state not in SEATED or trip is None:
        raise Stale
    text = await _text(turn, ride, trip)
    turn.later(
        "calendar",
        f"{turn.chat}:{ride.id}",
        key=f"calendar:{turn.chat}:{ride.id}:{ride.version}",
        text=text,
        ending="ics",
    )
    turn.toast(t("mine-calendar-begun"))


@router.result("calendar")
async def written(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Send the file."""
    chat, ride = (int(part) for part in about.split(":"))
    if result is None:
        round_.tell(chat, t("mine-calendar-failed"))
        return
    number = f"TR-{ride:06d}"
    words = t("mine-calendar-done", number=number)
    round_.send(chat, Message(words, file=result["file"], name=f"{number}.ics"))


async def _text(turn: Turn, ride: Ride, trip: Trip) -> str:
    """Write the entry in the language of who asked."""
    assert ride.promised_at is not None
    stop, office = await turn.db.lines.stop(ride.stop), await turn.db.lines.stop(ride.office)
    names = [one.name if one else "–" for one in (stop, office)]
    home = ride.direction is Direction.HOME
    there = office if home else stop
    start, end = (trip.start, ride.promised_at) if home else (ride.promised_at, trip.end)
    says = turn.house.wording.plain
    language = turn.person.language
    about = t(
        "mine-calendar-about",
        number=ride.number,
        day=day_words(ride.day),
        stop=names[0],
        office=names[1],
        time=clock(turn, ride.promised_at),
        kind=kind_words(ride.kind),
    )
    return calendar(
        Entry(
            number=ride.number,
            change=ride.version,
            made=turn.now,
            start=start,
            end=max(start, end),
            title=says(t("mine-calendar-title", way=way_words(ride.direction)), language),
            where=there.name if there else "–",
            about=says(about, language),
            point=there.point if there else None,
        ),
        turn.house.bot_username or "sobat-serang",
    )
