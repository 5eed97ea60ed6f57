"""What is forgotten, and when: words live no longer than they are needed."""

from datetime import timedelta

from domain.schedule import Every
from handlers.routing import Router
from handlers.turn import Round

router = Router()

VOICES = timedelta(days=31)  # who has called a report worse, which may be done once a day


@router.round("forget-words", Every(timedelta(hours=1)))
async def forget(round_: Round) -> None:
    """Empty what was handled and what was said a week ago; numbers stay, words go."""
    keeping = round_.house.keeping
    before = keeping.before(round_.now, keeping.messages_days)
    await round_.db.inbox.empty(before)
    await round_.db.outbox.empty(before)
    await round_.db.jobs.forget(before)
    await round_.db.schedule.forget_all("worse:", round_.now - VOICES)


@router.round("sweep-files", Every(timedelta(hours=6)))
async def sweep(round_: Round) -> None:
    """Delete files that were made to be sent and have been."""
    round_.later("sweep-files", key="sweep-files")
