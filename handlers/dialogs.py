"""Leaving, keeping and forgetting an open conversation."""

from datetime import timedelta

from domain.errors import Stale
from domain.outgoing import Button, t
from domain.schedule import Every
from handlers.routing import Router
from handlers.start import KEYS
from handlers.turn import Round, Turn

router = Router()


@router.command("batal", describe="command-cancel", label="dialog-cancel")
async def cancel(turn: Turn, _: str) -> None:
    """Leave the open conversation."""
    if turn.dialog is None:
        turn.say(t("nothing-open"))
    else:
        title = turn.house.titles.get(turn.dialog.name, "title-other")
        await turn.end()
        keys = KEYS if turn.incoming.chat.private else None
        turn.say(t("dialog-cancelled", open=t(title)), keyboard=keys)


@router.button("cancel")
async def cancel_tapped(turn: Turn, version: int) -> None:
    """Leave the open conversation by its button."""
    title = turn.house.titles.get(turn.form(version).name, "title-other")
    await turn.end()
    turn.show(t("dialog-cancelled", open=t(title)))


@router.button("keep")
async def keep(turn: Turn) -> None:
    """Go on with the open conversation."""
    if turn.dialog is None or turn.dialog.name not in turn.house.dialogs:
        raise Stale
    dialog = turn.house.dialogs[turn.dialog.name]
    turn.ask(dialog.first(turn.dialog.draft) or turn.dialog.field)


@router.reply("form")
async def replied(turn: Turn, person: str) -> bool:
    """Leave an answer to who was asked; anybody else hears whose form it is."""
    if int(person) != turn.person.id:
        name = await turn.db.roles.name_of(int(person)) or "Admin"
        turn.say(t("dialog-of", name=name))
        return True
    if turn.dialog is None:
        turn.say(t("nothing-open"))
        return True
    return False


@router.round("sweep-drafts", Every(timedelta(hours=1)))
async def sweep(round_: Round) -> None:
    """Forget drafts that nobody has touched for some days, and say so."""
    keeping = round_.house.keeping
    before = keeping.before(round_.now, keeping.drafts_days)
    for chat, person, name in await round_.db.dialogs.sweep(before):
        if chat == person:
            title = round_.house.titles.get(name, "title-other")
            words = t("dialog-swept", open=t(title), days=keeping.drafts_days)
            round_.tell(chat, words, [Button(t("menu-help"), "help")])
