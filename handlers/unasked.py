"""What the bot says by itself to those who chose it: as an announcement that nobody wrote."""

from datetime import datetime

from domain.announcements import Move, moved
from domain.audiences import Whom
from domain.notices import Notice
from domain.outgoing import Label
from domain.people import LANGUAGES, NOBODY
from domain.schedule import Rhythm
from handlers.audiences import audience_of
from handlers.turn import Round


async def due(round_: Round, name: str, rhythm: Rhythm) -> datetime | None:
    """Claim the newest moment of a rhythm; None if it is claimed, over, or still to come.

    An hour that the settings give is known only here, not where rounds are declared.
    """
    moment = rhythm.latest(round_.now)
    if moment is None:
        return None
    newest = await round_.db.schedule.latest(name)
    if newest is not None and newest >= moment:  # also when the clock has gone back
        return None
    return moment if await round_.db.schedule.claim(name, moment) else None


async def send(round_: Round, words: Label, whom: Whom) -> None:
    """Send it to those who want it, each in their language, by the rules for announcements."""
    wording = round_.house.wording
    notice = Notice({language: wording.html(words, language) for language in LANGUAGES})
    rows = round_.db.announcements
    one = await rows.write(NOBODY, notice, whom, "", round_.now)
    if not await round_.db.subscriptions.audience(audience_of(round_, one), round_.now, 1):
        await rows.move(one, moved(one, Move.CANCEL), Move.CANCEL, None, round_.now, "nobody")
        return
    after = moved(one, Move.SCHEDULE, send_at=round_.now)
    await rows.move(one, after, Move.SCHEDULE, None, round_.now)
