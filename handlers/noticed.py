"""What people tap below an announcement: a button that leads somewhere, an answer of a poll."""

from domain.errors import Stale
from domain.outgoing import Plain, t
from handlers.announcements import of_state
from handlers.routing import Router
from handlers.turn import Turn

router = Router()


@router.button("sib")
async def lead(turn: Turn, number: int, pointer: int) -> None:
    """Do what a button of an announcement leads to; that it was tapped is counted, not by whom."""
    one = await of_state(turn, number)
    if not 0 <= pointer < len(one.notice.pointers) or one.withdrawn_at is not None:
        raise Stale
    if one.started_at is not None:
        await turn.db.announcements.tap(number, pointer)
    turn.then = one.notice.pointers[pointer].command


@router.button("sij")
async def vote(turn: Turn, number: int, choice: int) -> None:
    """Keep an answer, the newest of each."""
    one = await of_state(turn, number)
    if not 0 <= choice < len(one.notice.choices) or one.withdrawn_at is not None:
        raise Stale
    if one.started_at is not None:
        await turn.db.announcements.vote(number, turn.person.id, choice)
    turn.toast(t("siaran-voted", choice=Plain(one.notice.choices[choice])))
