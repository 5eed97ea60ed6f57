"""Each morning who follows a kecamatan hears what happened there the day before, if anything."""

from datetime import datetime, time, timedelta
from typing import Any

from domain.audiences import Whom
from domain.clock import from_ms, to_ms
from domain.outgoing import t
from domain.schedule import Daily, Every
from domain.subscriptions import Kind, Purpose, Topic
from handlers.regions import kecamatan_name
from handlers.routing import Router
from handlers.turn import Round
from handlers.unasked import due, send

router = Router()

NAME = "digest-of-the-day"
OF_USE = timedelta(hours=5)  # at noon yesterday is no news any more


@router.round("digests", Every(timedelta(minutes=1)))
async def begin(round_: Round) -> None:
    """Have yesterday counted when its hour has come."""
    zone = round_.house.wording.zone
    rhythm = Daily(round_.house.progress.digest_at, zone.key, within=OF_USE)
    moment = await due(round_, NAME, rhythm)
    if moment is None:
        return
    today = datetime.combine(moment.astimezone(zone).date(), time(0), zone)
    yesterday = today - timedelta(days=1)
    round_.later("day", since=to_ms(yesterday), until=to_ms(today))


@router.result("day")
async def counted(
    round_: Round, _about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Tell each kecamatan where something happened."""
    day = from_ms(payload["since"]).astimezone(round_.house.wording.zone).date()
    for code, received, confirmed in (result or {"kecamatan": []})["kecamatan"]:
        words = t(
            "digest",
            kecamatan=kecamatan_name(code),
            day=day,
            received=received,
            confirmed=confirmed,
        )
        topic = Topic(Kind.AREA, code)
        await send(round_, words, Whom.of(topic=topic, sent_as=Purpose.DIGEST))
