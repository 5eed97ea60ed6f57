"""Employees: who is verified by which NIP, until when, and who is about to lose the role."""

from collections.abc import Collection
from datetime import datetime

from domain.clock import from_ms, to_ms
from domain.employees import REMINDERS, Employee, Entry, State
from storage.session import Row, Session, as_json_list


class Employees:
    """The rows of employees, one for each person who is or was verified."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def of(self, person: int) -> Employee | None:
        """Give what is known of somebody as an employee, also of a former one."""
        row = await self._session.one("employees.of", person=person)
        return None if row is None else _employee(row)

    async def holder(self, nip: str) -> Employee | None:
        """Give who is verified by this NIP now."""
        row = await self._session.one("employees.holder", nip=nip)
        return None if row is None else _employee(row)

    async def named(self, people: Collection[int]) -> dict[int, tuple[str, str]]:
        """Give name and agency of those who are or were employees."""
        rows = await self._session.all("employees.named", ids=as_json_list(people))
        return {row["person"]: (row["name"], row["opd"]) for row in rows}

    async def verify(
        self,
        person: int,
        entry: Entry,
        until: datetime,
        now: datetime,
        *,
        woman: bool,
        approved: bool,
    ) -> None:
        """Note that somebody is verified until then; nobody else may hold the NIP."""
        await self._session.all(
            "employees.verify",
            person=person,
            nip=entry.nip,
            name=entry.name,
            opd=entry.opd,
            phone=entry.phone,
            woman=woman,
            approved=approved,
            now=to_ms(now),
            renew_at=to_ms(until),
        )

    async def end(self, person: int, state: State) -> bool:
        """Note that somebody is no employee any more; False if they were none."""
        return await self._session.one("employees.end", person=person, state=state) is not None

    async def to_remind(self, now: datetime, most: int) -> list[Employee]:
        """Name who should have been reminded of the renewal by now and was not."""
        first, second = REMINDERS
        rows = await self._session.all(
            "employees.to_remind",
            now=to_ms(now),
            first_by=to_ms(now + first),
            second_by=to_ms(now + second),
            most=most,
        )
        return [_employee(row) for row in rows]

    async def reminded(self, person: int, level: int) -> None:
        """Note how many reminders somebody has had."""
        await self._session.all("employees.reminded", person=person, level=level)

    async def to_lapse(self, now: datetime, most: int) -> list[Employee]:
        """Name whose year is over."""
        rows = await self._session.all("employees.to_lapse", now=to_ms(now), most=most)
        return [_employee(row) for row in rows]

    async def to_release(self, most: int) -> list[Employee]:
        """Name whom the newest roster does not name any more."""
        rows = await self._session.all("employees.to_release", most=most)
        return [_employee(row) for row in rows]


def _employee(row: Row) -> Employee:
    return Employee(
        person=row["person"],
        nip=row["nip"],
        name=row["name"],
        opd=row["opd"],
        phone=row["phone"],
        woman=bool(row["woman"]),
        state=State(row["state"]),
        approved=bool(row["approved"]),
        verified_at=from_ms(row["verified_at"]),
        renew_at=from_ms(row["renew_at"]),
    )
