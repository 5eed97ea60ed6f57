"""What is kept about one person, table by table, and where else somebody is spoken of."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from domain.clock import from_ms, to_ms
from storage.session import Row, Session

# Each table of the database, with the parts of somebody's data that are read from it. What has no
# part names nobody: it is content, a figure, a plan of vehicles, or follows from a row that has.
TABLES: Mapping[str, tuple[str, ...]] = {
    "people": ("account",),
    "grants": ("roles",),
    "invitations": ("invitations",),
    "audit": ("log",),
    "employees": ("employee",),
    "roster": ("roster",),
    "approvals": ("approvals",),
    "drivers": ("driver",),
    "driver_leave": ("leave",),
    "absences": ("absence",),
    "reports": ("reports", "held"),
    "report_photos": ("photos",),
    "report_words": ("words",),
    "report_supporters": ("supports",),
    "reviews": ("reviews",),
    "incidents": ("incidents",),
    "desk_groups": ("groups",),
    "questions": ("questions",),
    "votes": ("votes",),
    "answers": ("answers",),
    "rides": ("rides",),
    "ride_guests": ("seats",),
    "repeats": ("repeats",),
    "trips": ("trips",),
    "trip_positions": ("positions",),
    "vehicle_checks": ("checks",),
    "confidants": ("confidants",),
    "nights": ("nights",),
    "alarms": ("alarms", "helped"),
    "alarm_cards": ("heard",),
    "arrivals": ("arrivals",),
    "shares": ("shares",),
    "concerns": ("concerns",),
    "subscriptions": ("subscriptions",),
    "announced": ("announced",),
    "announcements": ("announcements",),
    "recipients": ("recipients",),
    "weeks": (),  # the weekly progress, and who let it be told
    "pickups": (),  # on which days waste is picked up where
    "channels": (),  # where is posted, and who bound it
    "channel_topics": (),
    "posts": (),  # what was said to everybody
    "post_chats": (),
    "announcement_taps": (),  # how often a button was tapped
    "announcement_votes": (),  # answers beside digests; the salt goes after a month
    "announcement_moves": (),  # which publisher did what to an announcement
    "dialogs": ("drafts",),
    "erasures": ("erasures",),
    "inbox": ("written",),
    "outbox": ("said",),
    "jobs": (),  # slow work: gone days after it is done
    "ticks": (),  # that somebody has said "worse" today
    "leases": (),
    "cards": (),  # in which chat a report is shown
    "dealings": (),  # desks whose cards move to another chat
    "report_events": (),  # nothing personal: the words stand apart
    "report_anchors": (),
    "report_heads": (),
    "media": (),  # of `photos`, by their hash
    "media_slots": (),
    "roster_imports": (),  # which admin sent a list
    "roster_staged": (),  # a list that nobody has confirmed: gone after a day
    "stops": (),
    "lines": (),
    "line_stops": (),
    "line_hours": (),
    "vehicles": (),
    "fleet_warnings": (),  # that a licence ends soon
    "ride_days": (),
    "trip_stops": (),
    "trip_slots": (),
    "trip_seats": (),
    "trip_events": (),
    "trip_cards": (),  # in which chat a trip is shown
    "legs": (),  # how far it is between two stops
    "plans": (),  # proposals: rides by number only
    "ride_figures": (),  # an agency and metres
    "trip_figures": (),
    "ride_reminders": (),  # of `rides`, by their number
    "secrets": (),  # what codes are derived from
    "ride_events": (),  # in which part somebody acted, never who
    "repeat_exceptions": (),
    "alembic_version": (),
}
MOMENTS = frozenset({"at", "until", "earliest", "latest"})
YEAR_2001 = 10**12  # in milliseconds: a smaller number is no moment
PAGE = 500  # rows that are looked through at once

Place = Literal["updates", "letters", "jobs"]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A row whose words may speak of somebody; `own` are the updates that they sent themselves."""

    id: int
    own: bool
    words: str


class Personal:
    """The rows that are somebody's."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def of(self, person: int) -> dict[str, list[dict[str, Any]]]:
        """Give everything that is kept about a person, by its part; empty parts are left out.

        Not for a turn: some of it is found only by looking through a whole table.
        """
        found = {}
        for part in (part for parts in TABLES.values() for part in parts):
            rows = await self._session.all(f"personal.{part}", person=person)
            if rows:
                found[part] = [_readable(row) for row in rows]
        return found

    async def spoken(self, place: Place, person: int, until: datetime, since: int) -> list[Spoken]:
        """Give a page of what was handled, said or worked on until then, behind the row `since`."""
        own = {"person": person} if place == "updates" else {}
        rows = await self._session.all(
            f"personal.{place}", since=since, until=to_ms(until), most=PAGE, **own
        )
        return [_spoken(row) for row in rows]


def _spoken(row: Row) -> Spoken:
    known = dict(row)
    words = (known.get(name) or "" for name in ("about", "payload", "fault"))
    return Spoken(known["id"], bool(known.get("own")), "\n".join(words))


def _readable(row: Row) -> dict[str, Any]:
    return {name: _value(name, value) for name, value in dict(row).items()}


def _value(name: str, value: Any) -> Any:
    """Give moments as people read them, and JSON inside a column as what it is."""
    moment = name in MOMENTS or name.endswith(("_at", "_since"))
    if moment and isinstance(value, int) and value > YEAR_2001:
        return from_ms(value).isoformat(timespec="seconds")
    if isinstance(value, str) and value[:1] in {"{", "["}:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
