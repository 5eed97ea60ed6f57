"""What other citizens may see of a report: photos and words that an officer has passed."""

from domain.outgoing import t
from domain.people import Role
from domain.reports import Move
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.desk import act, at_desk

router = Router()


@router.button("wz", role=Role.OFFICER)
async def publish(turn: Turn, number: int) -> None:
    """Pass photos and words: neighbours are shown them before they file the same."""
    report = await at_desk(turn, number)
    await act(turn, report, Move.PUBLISH, published=True)
    await turn.db.reports.pass_photos(report.id)
    turn.toast(t("publish-passed"), alert=True)
