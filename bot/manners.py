"""What the bot says of its own accord, how much, and who agrees: [announcements], [progress]."""

from datetime import time
from typing import Annotated, Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field

from bot.sections import Section, listed
from domain.schedule import Weekly
from domain.subscriptions import Manners, Quiet
from handlers.house import Telling


class Announcements(Section):
    """How much of its own accord the bot sends people, and who has to agree before."""

    quiet_hours: Annotated[tuple[time, time], BeforeValidator(listed)] = Field(
        (time(20), time(6)), description='two times of the clock: ["20:00", "06:00"]'
    )
    per_week: int = Field(3, ge=1, le=50, description="1 to 50")
    approval_above: int = Field(500, ge=0, description="0 or more")
    undo_seconds: int = Field(60, ge=0, le=3600, description="0 to 3600")
    allow_paid_broadcast: bool = Field(default=False, description="true or false")

    def manners(self, zone: ZoneInfo) -> Manners:
        """Give the handlers when people are left in peace, by the clock on their wall."""
        return Manners(Quiet(*self.quiet_hours, zone), self.per_week)


class Progress(Section):
    """When the bot tells of itself, and whether somebody looks at it first."""

    weekday: Literal[
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
    ] = "monday"
    at: time = Field(time(7), description='a time of the clock: "07:00"')
    approve: bool = Field(default=True, description="true or false")
    digest_at: time = Field(time(7, 30), description='a time of the clock: "07:30"')
    pickup_at: time = Field(time(18, 30), description='a time of the clock: "18:30"')

    def telling(self, zone: ZoneInfo) -> Telling:
        """Give the handlers when they tell."""
        weekdays = get_args(type(self).model_fields["weekday"].annotation)
        rhythm = Weekly(weekdays.index(self.weekday), self.at, zone.key)
        return Telling(rhythm, self.approve, self.digest_at, self.pickup_at)
