"""Who the reporter is: opened by a desk lead only, for a reason that is kept."""

import json

from domain.dialog import Draft, Field
from domain.errors import Refused
from domain.incoming import Text
from domain.outgoing import t
from domain.people import Role
from domain.reports import Move, Who
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.desk import at_desk
from handlers.waste.moving import move

router = Router()


@router.button("wi", role=Role.DESK_LEAD)
async def ask(turn: Turn, number: int) -> None:
    """Ask why the name of a reporter is needed."""
    await at_desk(turn, number)
    if not turn.incoming.chat.private:  # one lead asks, not a whole group
        raise Refused(t("queue-private"))
    await turn.begin("waste-identity", report_=number)


@router.dialog(
    "waste-identity",
    title="title-identity",
    role=Role.DESK_LEAD,
    report_=Field("identity-why", ()),
    reason=Field("identity-why", (Text,), longest=300),
)
async def opened(turn: Turn, draft: Draft) -> None:
    """Show the name once, and keep who asked and why."""
    report = await at_desk(turn, draft["report_"][0])
    if not turn.incoming.chat.private:
        raise Refused(t("queue-private"))
    reason = draft["reason"][0].text
    await move(turn, report, Move.OPEN_IDENTITY, Who.LEAD, personal={"reason": reason})
    await turn.db.roles.note(turn.person.id, "identity-opened", report.number, turn.now)
    await turn.end()
    history = await turn.db.histories.of(report.id)
    personal = history[0][1]
    name = json.loads(personal.words).get("name", "") if personal else ""
    turn.say(t("identity", number=report.number, name=name or "?", person=str(report.reporter)))
