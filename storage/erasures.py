"""Erasures: who has asked to be forgotten, and what that does to every table.

What was somebody's alone is deleted; what others work with stays without them. The audit log alone
is left as it is: nobody can change it, and people are told so before.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from domain.clock import from_ms, to_ms
from domain.keeping import blurred
from storage.media import Media
from storage.reports import Reports
from storage.session import Row, Session, as_json_list

ALL = 100_000  # reports of one person

# In this order: a photo, a word, a number of an employee, a link and a position are found through
# what goes after them.
STEPS = (
    *("drop_photos", "free_proofs", "drop_first_words", "drop_words", "free_reports"),
    *("free_owned", "drop_supports", "drop_cards", "free_reviews", "drop_absence"),
    *("free_substitutes", "free_incidents", "free_groups", "drop_questions", "drop_votes"),
    *("free_answers", "drop_grants", "free_grants", "free_opened", "free_invited"),
    *("free_imports", "drop_listed", "drop_staged", "drop_employee", "drop_approvals"),
    *("free_approvals", "drop_driver", "drop_leave", "drop_warnings"),
    *("drop_positions", "free_checks", "drop_trip_cards", "drop_shares", "drop_arrivals"),
    *("free_concerns", "drop_confidants", "drop_nights", "free_alarms", "free_taken_alarms"),
    *("drop_alarm_cards", "free_trips"),
    *("free_slots", "free_rides", "free_guests", "drop_exceptions", "free_repeats"),
    *("drop_subscriptions", "drop_announced", "drop_recipients", "free_announcements"),
    *("free_channels", "free_weeks", "free_pickups"),
    *("free_approved", "free_announcement_moves", "drop_dialogs", "drop_ticks", "drop_person"),
)


@dataclass(frozen=True, slots=True)
class Erasure:
    """Somebody who is being forgotten.

    Once `erased_at` is set their rows are gone, and what was about them on its way is looked for
    by `traces`.
    """

    id: int
    person: int
    asked_at: datetime
    due_at: datetime
    erased_at: datetime | None
    traces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of others, and handled ones of the person, that speak of somebody."""

    updates: tuple[int, ...]
    letters: tuple[int, ...]
    jobs: tuple[int, ...]


class Erasures:
    """The rows of erasures, and the statements that do them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def ask(self, person: int, now: datetime, due: datetime) -> None:
        """Note that somebody wants to be forgotten from `due` on."""
        await self._session.all("erasures.ask", person=person, now=to_ms(now), due_at=to_ms(due))

    async def pending(self, person: int) -> Erasure | None:
        """Give the erasure that somebody waits for."""
        row = await self._session.one("erasures.pending", person=person)
        return None if row is None else _erasure(row)

    async def get(self, number: int) -> Erasure | None:
        """Give an erasure that is not done yet."""
        row = await self._session.one("erasures.get", id=number)
        return None if row is None else _erasure(row)

    async def due(self, now: datetime, most: int) -> list[Erasure]:
        """Give the erasures whose moment has come."""
        rows = await self._session.all("erasures.due", now=to_ms(now), most=most)
        return [_erasure(row) for row in rows]

    async def cancel(self, person: int) -> bool:
        """Take an erasure back before it begins; False if it has."""
        return await self._session.one("erasures.cancel", person=person) is not None

    async def put_off(self, number: int, until: datetime) -> None:
        """Try again then."""
        await self._session.all("erasures.put_off", id=number, due_at=to_ms(until))

    async def erased(
        self, number: int, traces: Collection[str], now: datetime, again: datetime
    ) -> None:
        """Note that the rows are gone; `again` words that were on their way are looked for."""
        await self._session.all(
            "erasures.erased",
            id=number,
            now=to_ms(now),
            due_at=to_ms(again),
            traces=json.dumps(list(traces)),
        )

    async def done(self, number: int, now: datetime) -> None:
        """Note that nothing is left, and forget who it was."""
        await self._session.all("erasures.done", id=number, now=to_ms(now))

    async def busy(self, person: int, since: datetime) -> bool:
        """Tell whether somebody is on the road, or in an alarm that was raised since."""
        row = await self._session.one("erasures.busy", person=person, since=to_ms(since))
        return row is not None

    async def returned(self, person: int, since: datetime) -> bool:
        """Tell whether somebody has come back since: what is new is not erased."""
        row = await self._session.one("erasures.returned", person=person, since=to_ms(since))
        return row is not None

    async def erase(self, person: int) -> list[str]:
        """Forget a person in every table but those of messages; the pictures nobody shows now."""
        pictures = await self._session.all("erasures.photos", person=person)
        points = [
            {"id": one.id, "latitude": place.latitude, "longitude": place.longitude}
            for one in await Reports(self._session).mine(person, ALL)
            if one.point and (place := blurred(one.point))
        ]
        if points:
            await self._session.many("erasures.blur", points)
        for step in STEPS:
            await self._session.all(f"erasures.{step}", person=person)
        return await self.unshown([row["media"] for row in pictures])

    async def unshown(self, pictures: Collection[str]) -> list[str]:
        """Forget those of these pictures that no report shows; which, for their files to go."""
        if not pictures:
            return []
        gone = sorted(set(pictures) - await self.still_shown(pictures))
        for one in gone:
            await Media(self._session).remove(one)
        return gone

    async def still_shown(self, pictures: Collection[str]) -> set[str]:
        """Name those of these pictures that a report shows."""
        rows = await self._session.all("erasures.shown", shas=as_json_list(pictures))
        return {row["media"] for row in rows}

    async def forget(self, person: int, found: Found, until: datetime) -> None:
        """Forget what somebody was told until then, and empty the rows that speak of them."""
        await self._session.all("erasures.drop_letters", person=person, until=to_ms(until))
        await self._empty(person, found)

    async def sweep(self, person: int, found: Found, until: datetime) -> int:
        """Forget what was still on its way; how many messages have not arrived yet."""
        await self._session.all("erasures.drop_sent_letters", person=person, until=to_ms(until))
        await self._empty(person, found)
        row = await self._session.one("erasures.letters_left", person=person, until=to_ms(until))
        assert row is not None
        return int(row["number"])

    async def _empty(self, person: int, found: Found) -> None:
        await self._session.all(
            "erasures.empty_updates", person=person, ids=as_json_list(found.updates)
        )
        await self._session.all("erasures.empty_letters", ids=as_json_list(found.letters))
        await self._session.all("erasures.drop_jobs", ids=as_json_list(found.jobs))


def _erasure(row: Row) -> Erasure:
    return Erasure(
        row["id"],
        row["person"],
        from_ms(row["asked_at"]),
        from_ms(row["due_at"]),
        None if row["erased_at"] is None else from_ms(row["erased_at"]),
        tuple(json.loads(row["traces"] or "[]")),
    )
