"""Rides in words: employees book and cancel, everybody else hears an honest sentence."""

from domain.incoming import Text
from domain.knowledge import Match
from domain.outgoing import Button, t
from domain.people import Role
from domain.ride_spans import leave_of
from domain.ride_words import Wanted, heard
from handlers.contacts import ways
from handlers.routing import Router
from handlers.transformer.booking import begin
from handlers.transformer.changing import offer_cancel, offer_change
from handlers.transformer.leaving import offer_leave
from handlers.transformer.words import today
from handlers.turn import Turn

router = Router()


@router.intent("book-ride", "change-ride")
async def ride(turn: Turn, match: Match) -> None:
    """Understand what an employee wants of a ride; nothing is booked or given back without a tap.

    Where nobody has entered a line yet no ride can be booked, and that is said.
    """
    act = turn.incoming.act
    employee = turn.person.may(Role.EMPLOYEE) and turn.incoming.chat.private
    runs = any(one.stops and one.hours for one in await turn.db.lines.lines())
    if not employee or not runs:
        turn.say(
            t("ride-staff-only") if runs else t("ride-soon"),
            [Button(t("more-about", what="Transformer"), "p", "transformer")],
            *ways(),
        )
        return
    words = act.text if isinstance(act, Text) else ""
    if (span := leave_of(words)) is not None:
        days, rest = span
        await offer_leave(turn, heard(rest, today(turn)).day or today(turn), days)
        return
    said = heard(words, today(turn))
    if said.wanted is Wanted.CANCEL or (
        match.intent == "change-ride" and said.wanted is Wanted.NOTHING
    ):
        await offer_cancel(turn, said)
    elif said.wanted is not Wanted.CHANGE or not await offer_change(turn, said):
        await begin(turn, said)
