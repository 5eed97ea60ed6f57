"""Updates as they came in: kept before Telegram is thanked, handled once, in order by lane."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.clock import from_ms, to_ms
from domain.dialog import Open
from domain.people import Person
from storage.dialogs import read_open
from storage.people import Acquaintance, read_person
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as the intake keeps it: raw JSON, and the little that orders it."""

    update_id: int
    lane: int
    person: int | None
    payload: str


@dataclass(frozen=True, slots=True)
class Taken:
    """The next update of a lane with what its turn needs: who writes, and what was being asked."""

    id: int
    update_id: int
    lane: int
    payload: str
    received_at: datetime
    person: Person | None
    acquaintance: Acquaintance | None
    dialog: Open | None


@dataclass(frozen=True, slots=True)
class InboxState:
    """How much waits, since when, and how many updates failed."""

    waiting: int
    failed: int
    oldest_waiting: datetime | None


class Inbox:
    """The rows of what came in."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def keep(self, series: str, arrivals: Sequence[Arrival], now: datetime) -> None:
        """Keep what arrived; what is already there is refused silently by the database."""
        await self._session.many(
            "inbox.keep",
            [
                {
                    "series": series,
                    "update_id": arrival.update_id,
                    "lane": arrival.lane,
                    "person": arrival.person,
                    "payload": arrival.payload,
                    "received_at": to_ms(now),
                }
                for arrival in arrivals
            ],
        )

    async def take(self, most: int) -> list[Taken]:
        """Take the oldest waiting update of each of up to `most` lanes."""
        return [
            Taken(
                id=row["id"],
                update_id=row["update_id"],
                lane=row["lane"],
                payload=row["payload"],
                received_at=from_ms(row["received_at"]),
                person=read_person(row),
                acquaintance=Acquaintance.read(row),
                dialog=read_open(row),
            )
            for row in await self._session.all("inbox.take", most=most)
        ]

    async def done(self, ids: Sequence[int], now: datetime) -> None:
        """Note that these updates have had their turn."""
        await self._session.many("inbox.done", [{"id": one, "now": to_ms(now)} for one in ids])

    async def failed(self, row: int, fault: str, now: datetime) -> bool:
        """Keep the update with what went wrong, for `replay`; False if it has had its turn."""
        found = await self._session.one("inbox.failed", id=row, fault=fault, now=to_ms(now))
        return found is not None

    async def refused(self, row: int, now: datetime) -> bool:
        """Note that the update was refused; False if it has had its turn."""
        return await self._session.one("inbox.refused", id=row, now=to_ms(now)) is not None

    async def just_done(self, one: Taken, person: int, since: datetime) -> list[str]:
        """Give the raw updates that this person's last acts in this chat were, the newest first."""
        rows = await self._session.all(
            "inbox.just_done", id=one.id, lane=one.lane, person=person, since=to_ms(since)
        )
        return [row["payload"] for row in rows]

    async def replay(self, update_id: int) -> bool:
        """Let a failed update have another turn; False if there is no such one."""
        return bool(await self._session.all("inbox.replay", update_id=update_id))

    async def empty(self, before: datetime) -> None:
        """Forget what was said in updates handled before that moment."""
        await self._session.all("inbox.empty", before=to_ms(before))

    async def state(self) -> InboxState:
        """Tell how much waits."""
        row = await self._session.one("inbox.state")
        assert row is not None
        oldest = row["oldest_waiting"]
        return InboxState(
            waiting=row["waiting"],
            failed=row["failed"],
            oldest_waiting=None if oldest is None else from_ms(oldest),
        )

    async def last(self) -> datetime | None:
        """Tell when the last update came."""
        row = await self._session.one("inbox.last")
        return None if row is None else from_ms(row["received_at"])
