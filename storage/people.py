"""Who has written to the bot: language, reachability, and how much they wrote this minute."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.clock import from_ms, to_ms
from domain.people import Grant, Person, Role
from storage.session import Row, Session, as_json_list


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """What the bot notes of a person besides who they are."""

    minute_at: int
    minute_count: int

    @classmethod
    def read(cls, row: Row) -> "Acquaintance | None":
        """Read it from a row that was joined with the people, None for a stranger."""
        if row["language"] is None:
            return None
        return cls(row["minute_at"], row["minute_count"])


def read_person(row: Row) -> Person | None:
    """Read the person from a row that was joined with the people, None for a stranger."""
    if row["language"] is None:
        return None
    started = row["started_at"]
    return Person(
        id=row["person"],
        language=row["language"],
        language_chosen=bool(row["language_chosen"]),
        grants=_grants(row["grants"]),
        started_at=None if started is None else from_ms(started),
        reachable=bool(row["reachable"]),
    )


def _grants(text: str) -> frozenset[Grant]:
    """Read the grants beside a person; a role that this version no longer knows is left out."""
    known = {str(role) for role in Role}
    return frozenset(Grant.read(word) for word in text.split() if word.partition(":")[0] in known)


class People:
    """The rows of people."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def meet(self, met: Mapping[int, tuple[Person, Acquaintance]], now: datetime) -> None:
        """Note that these people were here, with all that the bot knows of them, by their ids."""
        await self._session.many(
            "people.meet",
            [
                {
                    "id": number,
                    "language": person.language,
                    "language_chosen": person.language_chosen,
                    "started_at": None if person.started_at is None else to_ms(person.started_at),
                    "reachable": person.reachable,
                    "minute_at": noted.minute_at,
                    "minute_count": noted.minute_count,
                    "now": to_ms(now),
                }
                # Always in the same order, so that two workers never wait for each other's rows.
                for number, (person, noted) in sorted(met.items())
            ],
        )

    async def choose_language(self, person: int, language: str) -> None:
        """Note the language that somebody known has chosen."""
        await self._session.all("people.choose_language", id=person, language=language)

    async def languages(self, ids: Collection[int]) -> dict[int, str]:
        """Give the language of each of these people whom the bot knows."""
        rows = await self._session.all("people.languages", ids=as_json_list(ids))
        return {row["id"]: row["language"] for row in rows}

    async def reach(self, person: int, *, reachable: bool) -> None:
        """Note whether messages reach the person."""
        await self._session.all("people.reach", id=person, reachable=reachable)

    async def withdraw(self, person: int, now: datetime) -> None:
        """Note that somebody has taken their consent back."""
        await self._session.all("people.withdraw", id=person, now=to_ms(now))

    async def consent(self, person: int) -> None:
        """Note that somebody has pressed START again after taking their consent back."""
        await self._session.all("people.consent", id=person)

    async def withdrawn(self, person: int) -> datetime | None:
        """Tell when somebody has taken their consent back; None if it stands."""
        row = await self._session.one("people.withdrawn", id=person)
        return None if row is None else from_ms(row["withdrawn_at"])
