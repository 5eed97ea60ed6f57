"""How much the bot sends people of its own accord, and who has to agree before: [announcements]."""

from datetime import time
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field

from bot.sections import Section, listed
from domain.subscriptions import Manners, Quiet


class Announcements(Section):
    """How much of its own accord the bot sends people, and who has to agree before."""

    quiet_hours: Annotated[tuple[time, time], BeforeValidator(listed)] = Field(
        (time(20), time(6)), description='two times of the clock: ["20:00", "06:00"]'
    )
    per_week: int = Field(3, ge=1, le=50, description="1 to 50")
    approval_above: int = Field(500, ge=0, description="0 or more")
    undo_seconds: int = Field(60, ge=0, le=3600, description="0 to 3600")

    def manners(self, zone: ZoneInfo) -> Manners:
        """Give the handlers when people are left in peace, by the clock on their wall."""
        return Manners(Quiet(*self.quiet_hours, zone), self.per_week)
