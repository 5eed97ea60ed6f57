"""What has been kept long enough: found by its age, and forgotten a piece at a time."""

from collections.abc import Sequence
from datetime import datetime

from domain.clock import to_ms
from domain.keeping import Keeping, blurred
from domain.places import Point
from domain.subscriptions import WEEK
from storage.announcements import Announcements
from storage.erasures import Erasures
from storage.session import Session, as_json_list

REPORT = ("drop_photos", "drop_supports", "drop_cards", "drop_words", "free_reports")


class Retention:
    """The statements by which old rows are forgotten."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def small(self, keeping: Keeping, now: datetime) -> None:
        """Forget what comes in small numbers: questions, requests, invitations, old employees."""
        for name, days in (
            ("questions", keeping.questions_days),
            ("votes", keeping.questions_days),
            ("invitations", keeping.rows_days),
            ("approvals", keeping.rows_days),
            ("absences", keeping.rows_days),
            ("ticks", keeping.rows_days),
            ("employees", keeping.employees_days),
        ):
            before = to_ms(keeping.before(now, days))
            await self._session.all(f"retention.{name}", before=before)
        votes = to_ms(keeping.before(now, keeping.rides_days))
        await self._session.all("announcements.forget_salts", before=votes)
        await self._session.all("subscriptions.forget_sent", before=to_ms(now - WEEK))

    async def messages(self, before: datetime, most: int) -> int:
        """Forget that messages before then came in or were said, at most so many; how many."""
        found = 0
        for name in ("updates", "letters"):
            rows = await self._session.all(f"retention.{name}", before=to_ms(before), most=most)
            found += len(rows)
        return found + await Announcements(self._session).forget_recipients(before, most)

    async def reports(self, before: datetime, most: int) -> list[int]:
        """Name reports that ended before then and still say who, what or where exactly.

        Not for a turn: it looks through all that have ended.
        """
        rows = await self._session.all("retention.reports", before=to_ms(before), most=most)
        return [row["id"] for row in rows]

    async def forget_reports(self, ids: Sequence[int]) -> list[str]:
        """Leave of ended reports what numbers are made of; the pictures that nobody shows now."""
        listed = as_json_list(ids)
        pictures = await self._session.all("retention.report_pictures", ids=listed)
        points = await self._session.all("retention.report_points", ids=listed)
        for row in points:
            place = blurred(Point(row["latitude"], row["longitude"]))
            await self._session.all(
                "erasures.blur", id=row["id"], latitude=place.latitude, longitude=place.longitude
            )
        for step in REPORT:
            await self._session.all(f"retention.{step}", ids=listed)
        return await Erasures(self._session).unshown([row["media"] for row in pictures])
