"""The roster: who works for the regency; a new one is staged, compared, then put in its place."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.clock import to_ms
from domain.employees import Entry
from domain.rosters import Claim, Fault, RowFault
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a staged roster would change; `losing`: employees who would lose the role."""

    before: int
    rows: int
    new: int
    changed: int
    gone: int
    losing: int


class Rosters:
    """The rows of the roster and of its imports."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def find(self, nip: str) -> Entry | None:
        """Give the row of a NIP."""
        row = await self._session.one("rosters.find", nip=nip)
        return None if row is None else Entry(row["nip"], row["name"], row["opd"], row["phone"])

    async def hold(self, nip: str) -> Entry | None:
        """Give the row of a NIP; it stays until this transaction ends."""
        row = await self._session.one("rosters.hold", nip=nip)
        return None if row is None else Entry(row["nip"], row["name"], row["opd"], row["phone"])

    async def count(self) -> int:
        """Count the rows."""
        row = await self._session.one("rosters.count")
        assert row is not None
        return int(row["number"])

    async def begin(self, person: int, now: datetime) -> int:
        """Open an import."""
        row = await self._session.one("rosters.begin", person=person, now=to_ms(now))
        assert row is not None
        return int(row["id"])

    async def stage(
        self,
        number: int,
        entries: Iterable[Entry],
        faults: Iterable[Fault],
        claims: Iterable[Claim],
    ) -> bool:
        """Keep what a file says beside the roster; False if the import was settled meanwhile.

        Whom a faulty row may mean stays as they were.
        """
        packed = json.dumps([[one.line, one.reason, one.tail] for one in faults])
        if await self._session.one("rosters.staged", id=number, faults=packed) is None:
            return False
        await self._session.all("rosters.clear", id=number)
        await self._session.many("rosters.stage", [_row(number, one) for one in entries])
        rows = [_row(number, one) for one in claims]
        await self._session.many("rosters.keep_by_nip", rows)
        await self._session.many("rosters.keep_by_name", rows)
        return True

    async def staged(self, number: int) -> tuple[int, list[Fault]] | None:
        """Give who has sent a staged roster, and its faults; None if it is not staged any more."""
        row = await self._session.one("rosters.get", id=number)
        if row is None or row["state"] != "staged":
            return None
        faults = [Fault(line, RowFault(why), tail) for line, why, tail in json.loads(row["faults"])]
        return int(row["person"]), faults

    async def compare(self, number: int) -> Comparison:
        """Tell what a staged roster would change."""
        row = await self._session.one("rosters.compare", id=number)
        assert row is not None
        return Comparison(
            row["before"], row["rows"], row["new"], row["changed"], row["gone"], row["losing"]
        )

    async def apply(self, number: int) -> bool:
        """Put a staged roster in the place of the old one, once; False if it is not staged.

        Employees whom it names no more are marked: `employees.to_release` gives them.
        """
        if await self._session.one("rosters.apply", id=number) is None:
            return False
        await self._session.all("employees.leave", id=number)
        for step in ("remove", "put"):
            await self._session.all(f"rosters.{step}", id=number)
        for step in ("rosters.drop_others", "rosters.clear_all"):
            await self._session.all(step)
        for step in ("stay", "follow"):
            await self._session.all(f"employees.{step}")
        return True

    async def drop(self, number: int) -> bool:
        """Throw a staged roster away; False if it was settled before."""
        row = await self._session.one("rosters.settle", id=number, state="dropped")
        await self._session.all("rosters.clear", id=number)
        return row is not None

    async def forget(self, before: datetime) -> None:
        """Throw away what nobody has confirmed since then."""
        await self._session.all("rosters.forget", before=to_ms(before))
        await self._session.all("rosters.clear_dropped")


def _row(number: int, one: Entry | Claim) -> dict[str, Any]:
    phone = one.phone if isinstance(one, Entry) else ""
    return {"id": number, "nip": one.nip, "name": one.name, "opd": one.opd, "phone": phone}
