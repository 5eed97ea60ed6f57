"""Transformer: until rides can be booked here, an honest sentence."""

from domain.knowledge import Match
from domain.outgoing import Button, t
from handlers.contacts import ways
from handlers.routing import Router
from handlers.turn import Turn

router = Router()


@router.intent("book-ride", "change-ride")
async def ride(turn: Turn, _: Match) -> None:
    """Say that no ride can be booked yet, and what is known of Transformer."""
    turn.say(
        t("ride-soon"),
        [Button(t("more-about", what="Transformer"), "p", "transformer")],
        *ways(),
    )
