"""Files, voices and stickers that nothing has asked for: each called what it is."""

from datetime import timedelta

from domain.incoming import Contact, File, Other, Voice
from domain.outgoing import t
from handlers.routing import Router
from handlers.turn import ALBUM, Turn

router = Router()


@router.content(Contact)
async def contact(turn: Turn) -> None:
    """Answer a telephone number; it is not kept."""
    turn.say(t("got-contact", days=turn.house.keeping.messages_days))


@router.content(File)
async def file(turn: Turn) -> None:
    """Answer a file, or several sent together once."""
    act = turn.incoming.act
    assert isinstance(act, File)
    key = f"album:{turn.chat}:{act.album}" if act.album else None
    turn.say(t("got-file"), key=key, after=ALBUM if key else timedelta())


@router.content(Voice)
async def voice(turn: Turn) -> None:
    """Ask for words in place of a voice."""
    turn.say(t("got-voice"))


@router.content(Other)
async def other(turn: Turn) -> None:
    """Answer a poll, a sticker and whatever else Telegram has."""
    act = turn.incoming.act
    assert isinstance(act, Other)
    turn.say(t("got-poll") if act.kind == "poll" else t("got-other"))
