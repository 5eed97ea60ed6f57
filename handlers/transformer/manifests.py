"""The manifest of a trip as a page to print: for who drives it and who plans, for nobody else.

It is made on demand from the rows, and what was made is gone from the shelf a day later.
"""

from typing import Any

from domain.errors import Stale
from domain.outgoing import Label, Message, t
from domain.people import Role
from domain.rides import Need
from domain.trips import Trip
from handlers.routing import Router
from handlers.transformer.moving import day_words, way_words
from handlers.transformer.words import alone
from handlers.turn import Round, Turn

router = Router()

COLUMNS = ("time", "stop", "name", "seats", "needs", "aboard")


@router.button("kf", role=Role.DISPATCHER)
async def of_any(turn: Turn, number: int) -> None:
    """Have the manifest of a trip made for who plans."""
    trip = await turn.db.trips.get(number)
    if trip is None:
        raise Stale
    _ask(turn, trip)


@router.button("kg", role=Role.DRIVER)
async def of_own(turn: Turn, number: int) -> None:
    """Have the manifest of a trip made for who drives it."""
    trip = await turn.db.trips.get(number)
    if trip is None or trip.driver != turn.person.id:
        raise Stale
    _ask(turn, trip)


def _ask(turn: Turn, trip: Trip) -> None:
    alone(turn)
    labels: dict[str, Label] = {
        **{f"column-{one}": t(f"manifest-column-{one}") for one in COLUMNS},
        **{f"need-{one}": t(f"ride-need-{one}") for one in Need},
        "title": t("manifest-title", number=trip.number),
        "day": day_words(trip.day),
        "way": way_words(trip.direction),
        "vehicle": t("manifest-vehicle"),
        "driver": t("manifest-driver"),
        "office": t("manifest-office"),
        "private": t("manifest-private"),
    }
    language = turn.person.language
    turn.later(
        "manifest",
        str(turn.chat),
        key=f"manifest:{trip.id}:{turn.chat}",
        trip=trip.id,
        zone=turn.house.wording.zone.key,
        labels={name: turn.house.wording.plain(one, language) for name, one in labels.items()},
    )
    turn.toast(t("export-begun"))


@router.result("manifest")
async def made(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Send the page."""
    if result is None:
        round_.tell(int(about), t("export-failed"))
        return
    words = t("manifest-sent", number=result["number"], seats=result["seats"])
    name = f"manifest-{result['number']}.html"
    round_.send(int(about), Message(words, file=str(result["file"]), name=name))
