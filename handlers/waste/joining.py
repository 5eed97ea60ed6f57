"""Photos that follow another: of the same album, or after "Belum" was said in words."""

import json
from datetime import timedelta

from domain.incoming import Photo
from domain.outgoing import Label, t
from domain.reports import MOST_PHOTOS, Move, Report, State
from handlers.turn import Turn
from handlers.waste.cards import show
from handlers.waste.moving import add_photos

SOON = timedelta(hours=1)  # a photo of what was just called not clean


def thank(turn: Turn, report: Report, words: Label) -> None:
    """Answer once for a whole album; the answer also says where the rest of it belongs."""
    turn.say(words, key=_key(turn), about=f"own:{report.id}")


async def follows(turn: Turn, photo: Photo) -> bool:
    """Let a photo join the report that the one before it has joined; False if there is none."""
    if await of_album(turn, photo):
        return True
    if not photo.caption and (report := await _reopened(turn)):
        await _add(turn, report, photo)
        thank(turn, report, t("own-added", number=report.number))
        return True
    return False


async def of_album(turn: Turn, photo: Photo) -> bool:
    """Let a later picture of an album follow the first one; False where none came before."""
    report = await _of_album(turn)
    if report is not None:
        await _add(turn, report, photo)
    return report is not None


async def _of_album(turn: Turn) -> Report | None:
    key = _key(turn)
    ours = await turn.db.outbox.by_key(key) if key else None
    kind, _, number = ((ours and ours.about) or "").partition(":")
    return await turn.db.reports.get(int(number)) if kind == "own" else None


async def _reopened(turn: Turn) -> Report | None:
    """Give the report that this person has just called not clean, in words."""
    for one in await turn.db.reports.involved(turn.person.id, MOST_PHOTOS):
        if one.state is not State.REOPENED or turn.now - one.changed_at > SOON:
            continue
        for event, told in reversed(await turn.db.histories.of(one.id)):
            if event.move == Move.REOPEN and turn.now - event.at <= SOON:
                known = json.loads(told.words) if told else {}
                if known.get("by") == turn.person.id:
                    return one
                break
    return None


async def _add(turn: Turn, report: Report, photo: Photo) -> None:
    if len(await turn.db.reports.photos(report.id)) < 2 * MOST_PHOTOS:
        await add_photos(turn, report, "more", (photo,))
        await show(turn, report)


def _key(turn: Turn) -> str | None:
    album = getattr(turn.incoming.act, "album", "")
    return f"joined:{turn.chat}:{album}" if album else None
