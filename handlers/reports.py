"""Pesan Ibu: until reports can be filed here, an honest sentence and the way that is open today."""

from domain.knowledge import Match
from domain.outgoing import Button, Lines, t
from handlers.contacts import ways
from handlers.routing import Router
from handlers.turn import Turn

router = Router()


@router.intent("report-waste")
async def report(turn: Turn, match: Match) -> None:
    """Say that reports are not taken here yet, and what can be done meanwhile."""
    words = [t("report-soon")]
    if match.burning:
        words.insert(0, t("report-burning"))
    if match.abusive:
        words.insert(0, t("calmly"))
    turn.say(
        Lines(tuple(words), "\n\n"),
        [Button(t("more-about", what="Pesan Ibu"), "p", "pesan-ibu")],
        *ways(),
    )


@router.intent("report-status")
async def status(turn: Turn, _: Match) -> None:
    """Say that no report was taken here whose state could be told."""
    turn.say(t("report-status-soon"), *ways())
