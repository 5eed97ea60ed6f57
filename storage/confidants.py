"""Own contacts: who hears when somebody does not answer, by a link that they have accepted."""

from dataclasses import dataclass
from datetime import datetime

from domain.clock import to_ms
from storage.session import Row, Session


@dataclass(frozen=True, slots=True)
class Confidant:
    """An own contact; `called` is what the contact knows the person by, `contact` None: asked."""

    id: int
    person: int
    called: str
    token: str
    contact: int | None
    name: str


class Confidants:
    """The rows of own contacts; each person has at most one who has accepted."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def invite(self, person: int, called: str, token: str, until: datetime) -> None:
        """Keep a link by which somebody may become the contact of a person."""
        await self._session.all(
            "confidants.invite", person=person, called=called, token=token, until=to_ms(until)
        )

    async def asked(self, token: str, now: datetime) -> Confidant | None:
        """Give what a link asks for; None if it was used or has run out."""
        row = await self._session.one("confidants.asked", token=token, now=to_ms(now))
        return None if row is None else _confidant(row)

    async def accept(
        self, token: str, contact: int, name: str, now: datetime
    ) -> tuple[Confidant, Confidant | None] | None:
        """Become somebody's contact in place of who was it: (new, before); None as `asked`."""
        asked = await self.asked(token, now)
        if asked is None:
            return None
        before = await self._session.one("confidants.release", person=asked.person)
        row = await self._session.one(
            "confidants.accept", token=token, contact=contact, name=name, now=to_ms(now)
        )
        assert row is not None
        return _confidant(row), None if before is None else _confidant(before)

    async def of(self, person: int) -> Confidant | None:
        """Give the contact of a person, if one has accepted."""
        row = await self._session.one("confidants.of", person=person)
        return None if row is None else _confidant(row)

    async def trusting(self, contact: int) -> list[Confidant]:
        """Give whose contact somebody is."""
        rows = await self._session.all("confidants.trusting", contact=contact)
        return [_confidant(row) for row in rows]

    async def end(self, number: int, by: int) -> Confidant | None:
        """End it, by either of the two; None if it is none of theirs, or no more."""
        row = await self._session.one("confidants.end", id=number, by=by)
        return None if row is None else _confidant(row)

    async def decline(self, token: str) -> Confidant | None:
        """Refuse a link, which is of no use then."""
        row = await self._session.one("confidants.decline", token=token)
        return None if row is None else _confidant(row)

    async def forget(self, now: datetime) -> None:
        """Forget the links that nobody has accepted in time."""
        await self._session.all("confidants.forget", now=to_ms(now))


def _confidant(row: Row) -> Confidant:
    return Confidant(
        row["id"], row["person"], row["called"], row["token"], row["contact"], row["name"]
    )
