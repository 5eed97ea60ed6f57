"""Slow work that turns have asked for: committed with the turn, done afterwards, at least once.

States: queued, running (claimed, until `not_before`, by a process that renews its claim while it
lives), done, failed. Who finds a claim that has run out does the work once more.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import orjson

from domain.clock import from_ms, to_ms
from domain.outgoing import Later
from storage.session import Row, Session, as_json_list

Ended = Literal["done", "failed"]


@dataclass(frozen=True, slots=True)
class Job:
    """Work that this process has claimed.

    `tries` counts those that failed or ended a process, this one included, and `troubled_at` is the
    moment since which what it needs has not answered.
    """

    id: int
    kind: str
    about: str
    payload: dict[str, Any]
    attempts: int
    tries: int
    troubled_at: datetime | None
    fault: str | None


@dataclass(frozen=True, slots=True)
class JobsState:
    """How much waits or is being done, how much of it is due, and since when."""

    waiting: int
    due: int
    oldest_waiting: datetime | None


class Jobs:
    """The rows of slow work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, asked: Sequence[tuple[Later, datetime]]) -> None:
        """Queue work, each from its moment on; one whose key waits or is being done is left."""
        await self._session.many(
            "jobs.add",
            [
                {
                    "kind": one.kind,
                    "about": one.about,
                    "payload": orjson.dumps(one.payload).decode(),
                    "key": one.key,
                    "moment": to_ms(moment),
                }
                for one, moment in asked
            ],
        )

    async def claim(self, now: datetime, most: int, until: datetime) -> list[Job]:
        """Claim up to `most` that are due; others may have them when `until` has passed."""
        rows = await self._session.all("jobs.claim", now=to_ms(now), most=most, until=to_ms(until))
        return sorted((_job(row) for row in rows), key=lambda job: job.id)

    async def renew(self, ids: Collection[int], until: datetime) -> None:
        """Keep the claims of work that is still being done."""
        await self._session.all("jobs.renew", ids=as_json_list(ids), until=to_ms(until))

    async def end(self, job: Job, state: Ended, now: datetime, fault: str | None = None) -> bool:
        """Note how it ended; False if another process has claimed it meanwhile."""
        rows = await self._session.all(
            "jobs.end",
            id=job.id,
            attempts=job.attempts,
            state=state,
            now=to_ms(now),
            fault=fault,
        )
        return bool(rows)

    async def again(self, job: Job, not_before: datetime, fault: str) -> None:
        """Let it wait for another try."""
        await self._session.all(
            "jobs.again",
            id=job.id,
            attempts=job.attempts,
            not_before=to_ms(not_before),
            fault=fault,
        )

    async def trouble(self, job: Job, not_before: datetime, fault: str, now: datetime) -> None:
        """Let it wait for what does not answer; that try was not its fault."""
        await self._session.all(
            "jobs.trouble",
            id=job.id,
            attempts=job.attempts,
            not_before=to_ms(not_before),
            fault=fault,
            now=to_ms(now),
        )

    async def give_back(self, job: Job, now: datetime) -> None:
        """Let others have what this process has no time for."""
        await self._session.all("jobs.give_back", id=job.id, attempts=job.attempts, now=to_ms(now))

    async def release(self, now: datetime) -> None:
        """Give up every claim: whoever held one is known to live no more."""
        await self._session.all("jobs.release", now=to_ms(now))

    async def forget(self, before: datetime) -> None:
        """Forget what ended before that moment."""
        await self._session.all("jobs.forget", before=to_ms(before))

    async def ended(self, state: Ended) -> int:
        """Count what ended so and is not yet forgotten."""
        row = await self._session.one("jobs.ended", state=state)
        assert row is not None
        return int(row["number"])

    async def state(self, now: datetime) -> JobsState:
        """Tell how much waits."""
        row = await self._session.one("jobs.state", now=to_ms(now))
        assert row is not None
        oldest = row["oldest_waiting"]
        return JobsState(row["waiting"], row["due"], None if oldest is None else from_ms(oldest))


def _job(row: Row) -> Job:
    return Job(
        id=row["id"],
        kind=row["kind"],
        about=row["about"],
        payload=orjson.loads(row["payload"]),
        attempts=row["attempts"],
        tries=row["attempts"] - row["forgiven"],
        troubled_at=None if row["troubled_at"] is None else from_ms(row["troubled_at"]),
        fault=row["fault"],
    )
