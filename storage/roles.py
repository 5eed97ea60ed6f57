"""Who holds which role, invitations to roles, and the log of every power given and used."""

from dataclasses import dataclass
from datetime import datetime

from domain.clock import from_ms, to_ms
from domain.people import Grant, Role
from storage.session import Row, Session


@dataclass(frozen=True, slots=True)
class Held:
    """A role that somebody holds; the name is what they were called when they got it."""

    id: int
    person: int
    name: str
    grant: Grant


@dataclass(frozen=True, slots=True)
class Opened:
    """An invitation that somebody has opened."""

    id: int
    person: int
    name: str
    grant: Grant
    invited_by: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log."""

    at: datetime
    actor: int
    act: str
    about: str


class Roles:
    """The rows of roles, invitations and the log."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def invite(self, token: str, grant: Grant, by: int, until: datetime) -> None:
        """Keep an invitation; whoever knows `token` may open it once, until then."""
        await self._session.all(
            "roles.invite",
            token=token,
            role=grant.role,
            scope=grant.scope,
            invited_by=by,
            until=to_ms(until),
        )

    async def open(self, token: str, person: int, name: str, now: datetime) -> Opened | None:
        """Open an invitation; None if there is none, it has run out or was opened before."""
        row = await self._session.one(
            "roles.accept", token=token, person=person, name=name, now=to_ms(now)
        )
        if row is None:
            return None
        return Opened(row["id"], person, name, _grant(row), row["invited_by"])

    async def inviter(self, invitation: int) -> int | None:
        """Tell who must say whether the right person has opened it; None if that is settled."""
        row = await self._session.one("roles.opened", id=invitation)
        return None if row is None else int(row["invited_by"])

    async def decide(self, invitation: int, *, right: bool) -> Opened | None:
        """Settle an opened invitation once; None if it was settled before."""
        state = "given" if right else "refused"
        row = await self._session.one("roles.decide", id=invitation, state=state)
        if row is None:
            return None
        return Opened(invitation, row["opened_by"], row["name"], _grant(row), row["invited_by"])

    async def give(self, person: int, name: str, grant: Grant, by: int, now: datetime) -> None:
        """Give a role."""
        await self._session.all(
            "roles.give",
            person=person,
            name=name,
            role=grant.role,
            scope=grant.scope,
            given_by=by,
            now=to_ms(now),
        )
        await self._hold(person)

    async def withdraw(self, number: int) -> Held | None:
        """Take a role back; None if it is gone already."""
        row = await self._session.one("roles.take_back", id=number)
        if row is None:
            return None
        await self._hold(row["person"])
        return Held(number, row["person"], row["name"], _grant(row))

    async def revoke(self, person: int, grant: Grant) -> bool:
        """Take a role from somebody; False if they do not hold it."""
        row = await self._session.one(
            "roles.revoke", person=person, role=grant.role, scope=grant.scope
        )
        if row is None:
            return False
        await self._hold(person)
        return True

    async def of(self, person: int) -> frozenset[Grant]:
        """Give the roles of one person."""
        return frozenset(_grant(row) for row in await self._session.all("roles.of", person=person))

    async def held(self, number: int) -> Held | None:
        """Give one role that somebody holds."""
        row = await self._session.one("roles.one", id=number)
        return None if row is None else _held(row)

    async def all(self, most: int, skip: int = 0) -> list[Held]:
        """List who holds what."""
        return [_held(row) for row in await self._session.all("roles.all", most=most, skip=skip)]

    async def reachable(self, role: Role, scope: str) -> list[int]:
        """Name who holds a role for `scope` and can be written to."""
        rows = await self._session.all("roles.reachable", role=role, scope=scope)
        return [row["person"] for row in rows]

    async def name_of(self, person: int) -> str:
        """Give what somebody with a role is called; empty if they hold none."""
        row = await self._session.one("roles.name_of", person=person)
        return "" if row is None else str(row["name"])

    async def once_named(self, person: int) -> str:
        """Give what somebody was called who opened an invitation once; empty if nobody did."""
        row = await self._session.one("roles.once_named", person=person)
        return "" if row is None else str(row["name"])

    async def count(self) -> int:
        """Count the roles held."""
        row = await self._session.one("roles.count")
        assert row is not None
        return int(row["number"])

    async def note(self, actor: int, act: str, about: str, now: datetime) -> None:
        """Write a line of the log; it cannot be changed or taken out."""
        await self._session.all("roles.note", actor=actor, act=act, about=about, now=to_ms(now))

    async def log(self, most: int, skip: int = 0) -> list[Entry]:
        """Read the log, the newest first."""
        rows = await self._session.all("roles.log", most=most, skip=skip)
        return [Entry(from_ms(row["at"]), row["actor"], row["act"], row["about"]) for row in rows]

    async def log_count(self) -> int:
        """Count the lines of the log."""
        row = await self._session.one("roles.log_count")
        assert row is not None
        return int(row["number"])

    async def _hold(self, person: int) -> None:
        """Write the roles beside the person, where every turn reads them at no cost."""
        rows = await self._session.all("roles.of", person=person)
        grants = " ".join(_grant(row).written for row in rows)
        await self._session.all("roles.hold", person=person, grants=grants)


def _grant(row: Row) -> Grant:
    return Grant(Role(row["role"]), row["scope"])


def _held(row: Row) -> Held:
    return Held(row["id"], row["person"], row["name"], _grant(row))
