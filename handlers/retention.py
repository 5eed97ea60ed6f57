"""Every night what was kept long enough is forgotten, piece by piece so that nobody waits."""

from datetime import time, timedelta
from typing import Any

from domain.schedule import Daily
from handlers.pictures import drop
from handlers.routing import Router
from handlers.turn import Round

router = Router()

MESSAGES, REPORTS = 2000, 50  # in one transaction
BREATH = timedelta(seconds=1)  # between two of them: replies come first


@router.round("retention", Daily(time(2, 0)))
async def begin(round_: Round) -> None:
    """Forget what is little, and have the rest looked for."""
    await round_.db.retention.small(round_.house.keeping, round_.now)
    _go_on(round_)


@router.result("overdue")
async def found(
    round_: Round, _about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Forget a piece, and go on while there may be more."""
    keeping = round_.house.keeping
    before = keeping.before(round_.now, keeping.rows_days)
    more = await round_.db.retention.messages(before, MESSAGES) >= MESSAGES
    if result is not None and result["reports"]:
        drop(round_, await round_.db.retention.forget_reports(result["reports"]))
        more |= len(result["reports"]) == payload["most"]
    if more:
        _go_on(round_, BREATH)


def _go_on(round_: Round, after: timedelta = timedelta()) -> None:
    keeping = round_.house.keeping
    before = keeping.before(round_.now, keeping.reports_days)
    round_.later("overdue", key="overdue", after=after, before=before.isoformat(), most=REPORTS)
