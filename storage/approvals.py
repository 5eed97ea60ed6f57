"""Approvals: who asks to be verified though no roster says so, and what a person decided."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from domain.clock import from_ms, to_ms
from domain.employees import Entry, Why
from storage.session import Row, Session

Decision = Literal["granted", "refused"]


@dataclass(frozen=True, slots=True)
class Request:
    """An open question to an approver; `called` is what Telegram calls the person."""

    id: int
    person: int
    called: str
    entry: Entry = field(repr=False)
    why: Why
    asked_at: datetime


class Approvals:
    """The rows of approvals; at most one of a person is open."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def ask(self, person: int, called: str, entry: Entry, why: Why, now: datetime) -> Request:
        """Keep a request; it replaces an open one of the same person."""
        await self.withdraw(person, now)
        row = await self._session.one(
            "approvals.ask",
            person=person,
            called=called,
            nip=entry.nip,
            name=entry.name,
            opd=entry.opd,
            phone=entry.phone,
            why=why,
            now=to_ms(now),
        )
        assert row is not None
        return _request(row)

    async def withdraw(self, person: int, now: datetime) -> bool:
        """Take back the open request of a person; False if there is none."""
        row = await self._session.one("approvals.withdraw", person=person, now=to_ms(now))
        return row is not None

    async def open_of(self, person: int) -> Request | None:
        """Give the open request of a person."""
        row = await self._session.one("approvals.open_of", person=person)
        return None if row is None else _request(row)

    async def get(self, number: int) -> Request | None:
        """Give a request; None if it is not open any more."""
        row = await self._session.one("approvals.get", id=number)
        return None if row is None else _request(row)

    async def decide(self, number: int, decision: Decision, by: int, now: datetime) -> bool:
        """Settle a request once, and forget its numbers; False if it was settled before."""
        row = await self._session.one(
            "approvals.decide", id=number, state=decision, by=by, now=to_ms(now)
        )
        return row is not None

    async def since(self, person: int, moment: datetime) -> int:
        """Count the requests of a person since then."""
        row = await self._session.one("approvals.since", person=person, since=to_ms(moment))
        assert row is not None
        return int(row["number"])

    async def to_urge(self, before: datetime, most: int) -> list[Request]:
        """Name requests as old as that about which nobody was reminded."""
        rows = await self._session.all("approvals.to_urge", before=to_ms(before), most=most)
        return [_request(row) for row in rows]

    async def urged(self, number: int) -> None:
        """Note that somebody was reminded."""
        await self._session.all("approvals.urged", id=number)

    async def to_settle(self, most: int) -> list[Request]:
        """Name requests that the roster has come to answer by itself."""
        return [_request(row) for row in await self._session.all("approvals.to_settle", most=most)]


def _request(row: Row) -> Request:
    return Request(
        row["id"],
        row["person"],
        row["called"],
        Entry(row["nip"], row["name"], row["opd"], row["phone"]),
        Why(row["why"]),
        from_ms(row["asked_at"]),
    )
