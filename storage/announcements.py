"""Announcements and their recipients: a row each, unique, so that nobody has one twice."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.announcements import Announcement, Fate, Move, Progress, State
from domain.audiences import Whom
from domain.clock import from_ms, to_ms
from domain.errors import Stale
from domain.history import Personal, digest
from domain.notices import Notice
from domain.recurring import Rule
from domain.subscriptions import WEEK, Topic
from storage.session import Row, Session, as_json_list


@dataclass(frozen=True, slots=True)
class Next:
    """Somebody who is to have it next: whether they still can and want to, and had how many."""

    person: int
    reachable: bool
    wants: bool
    had: int


@dataclass(frozen=True, slots=True)
class Posted:
    """Somebody to whom it is on its way, and the outbox's state of it; empty if that is gone."""

    person: int
    state: str
    fault: str


class Announcements:
    """The rows of announcements, recipients and moves."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def write(
        self, author: int, notice: Notice, whom: Whom, salt: str, now: datetime
    ) -> Announcement:
        """Keep a new draft; under its `salt` a vote shows nobody's number."""
        row = await self._session.one(
            "announcements.write",
            author=author,
            notice=notice.written,
            whom=whom.written,
            salt=salt,
            now=to_ms(now),
        )
        assert row is not None
        return _read(row)

    async def occur(
        self, one: Announcement, moment: datetime, salt: str, now: datetime
    ) -> Announcement | None:
        """Let one that recurs be sent for a moment; None if it is being sent already."""
        row = await self._session.one(
            "announcements.occur", id=one.id, moment=to_ms(moment), salt=salt, now=to_ms(now)
        )
        return None if row is None else _read(row)

    async def get(self, number: int) -> Announcement | None:
        """Give an announcement."""
        row = await self._session.one("announcements.get", id=number)
        return None if row is None else _read(row)

    async def newest(self, most: int) -> list[Announcement]:
        """Give the newest announcements, the newest first."""
        return [_read(row) for row in await self._session.all("announcements.newest", most=most)]

    async def in_state(self, state: State) -> list[Announcement]:
        """Give those in one state, the oldest first."""
        rows = await self._session.all("announcements.in_state", state=state)
        return [_read(row) for row in rows]

    async def recurring(self) -> list[Announcement]:
        """Give those that recur and have not ended, the next one first."""
        return [_read(row) for row in await self._session.all("announcements.recurring")]

    async def unsettled(self) -> list[Announcement]:
        """Give those with copies on their way, or being changed, the oldest first."""
        return [_read(row) for row in await self._session.all("announcements.unsettled")]

    async def settled(self, number: int) -> None:
        """Note that no copy is to be changed any more, and nothing is on its way."""
        await self._session.all("announcements.amending", id=number, amending=False)

    async def move(
        self,
        before: Announcement,
        after: Announcement,
        move: Move,
        by: int | None,
        now: datetime,
        why: str = "",
    ) -> Announcement:
        """Keep a move with its line in the log; Stale if somebody was faster."""
        row = await self._session.one(
            "announcements.move",
            id=before.id,
            version=before.version,
            state=after.state,
            notice=after.notice.written,
            edition=after.edition,
            rule="" if after.rule is None else after.rule.written,
            withdrawn_at=_ms(after.withdrawn_at),
            amending=move in {Move.CANCEL, Move.CORRECT, Move.WITHDRAW},
            whom=after.whom.written,
            send_at=_ms(after.send_at),
            approved_by=after.approved_by,
            started_at=_ms(after.started_at),
            ended_at=_ms(after.ended_at),
            why=why,
        )
        if row is None:
            raise Stale
        await self._session.all(
            "announcements.note",
            announcement=before.id,
            now=to_ms(now),
            person=by,
            move=move,
            state_before=before.state,
            state_after=after.state,
            why=why,
        )
        return _read(row)

    async def queue(self, number: int, people: Sequence[int]) -> None:
        """Queue people, each once however often they are named."""
        await self._session.all(
            "announcements.queue", announcement=number, ids=as_json_list(people)
        )

    async def last_person(self, number: int) -> int:
        """Give the highest id that was queued, 0 if none: those above it are still to be."""
        row = await self._session.one("announcements.last_person", announcement=number)
        return int(row["person"] or 0) if row else 0

    async def next(
        self, number: int, topics: Collection[Topic], most: int, now: datetime
    ) -> list[Next]:
        """Give who is to have it next, with what may have changed since they were queued."""
        rows = await self._session.all(
            "announcements.next",
            announcement=number,
            topics=as_json_list(one.written for one in topics),
            week_ago=to_ms(now - WEEK),
            what=what_of(number),
            most=most,
        )
        return [
            Next(row["person"], bool(row["reachable"]), bool(row["wants"]), row["had"])
            for row in rows
        ]

    async def mark(
        self,
        number: int,
        people: Sequence[int],
        fate: Fate,
        ended_at: datetime | None,
        why: str = "",
        edition: int = 0,
    ) -> None:
        """Note what has become of some recipients; of those posted, which edition they get."""
        if people:
            await self._session.all(
                "announcements.mark",
                announcement=number,
                ids=as_json_list(people),
                fate=fate,
                why=why,
                ended_at=_ms(ended_at),
                edition=edition,
            )

    async def posted(self, number: int) -> list[Posted]:
        """Give those to whom it is on its way, and how far it has come."""
        rows = await self._session.all("announcements.posted", announcement=number)
        return [Posted(row["person"], row["state"] or "", row["fault"] or "") for row in rows]

    async def take_back(self, number: int) -> list[int]:
        """Take back what nobody has tried to send yet; whose it was."""
        rows = await self._session.all("announcements.take_back", announcement=number)
        return [row["chat"] for row in rows]

    async def take_media_back(self, number: int) -> None:
        """Take back the pictures that would have gone before what was taken back."""
        await self._session.all("announcements.take_media_back", announcement=number)

    async def behind(self, one: Announcement, most: int) -> list[tuple[int, datetime, bool]]:
        """Give who has an older edition, since when, and whether it can still be found."""
        rows = await self._session.all(
            "announcements.behind", announcement=one.id, edition=one.edition, most=most
        )
        return [(row["person"], from_ms(row["ended_at"]), row["state"] == "sent") for row in rows]

    async def amended(self, one: Announcement, people: Sequence[int], fate: Fate) -> None:
        """Note that these people's copies are being changed to the newest edition."""
        await self._session.all(
            "announcements.amended",
            announcement=one.id,
            ids=as_json_list(people),
            edition=one.edition,
            fate=fate,
        )

    async def sent_since(self, number: int, since: datetime) -> int:
        """Count those who have got it since then."""
        row = await self._session.one(
            "announcements.sent_since", announcement=number, since=to_ms(since)
        )
        return 0 if row is None else int(row["number"])

    async def tap(self, number: int, pointer: int) -> None:
        """Count a tap on one of its buttons; whose is not kept."""
        await self._session.all("announcements.tap", announcement=number, number=pointer)

    async def taps(self, number: int) -> dict[int, int]:
        """Tell how often each of its buttons was tapped."""
        rows = await self._session.all("announcements.taps", announcement=number)
        return {row["pointer"]: row["taps"] for row in rows}

    async def vote(self, number: int, person: int, choice: int) -> None:
        """Keep somebody's answer, the newest; it stands beside a digest, not beside a person."""
        row = await self._session.one("announcements.salt", id=number)
        if row is not None and row["salt"]:
            voter = digest(Personal(row["salt"], str(person)))
            await self._session.all(
                "announcements.vote", announcement=number, voter=voter, number=choice
            )

    async def votes(self, number: int) -> dict[int, int]:
        """Count the answers."""
        rows = await self._session.all("announcements.votes", announcement=number)
        return {row["choice"]: row["number"] for row in rows}

    async def forget_salts(self, before: datetime) -> None:
        """Let nobody tell any more whose answer is whose, of those that ended before then."""
        await self._session.all("announcements.forget_salts", before=to_ms(before))

    async def retry(self, number: int, fate: Fate, why: str = "") -> None:
        """Let those of one fate have another try, of one reason if it is given."""
        for step in ("forget_letter", "retry"):
            await self._session.all(
                f"announcements.{step}", announcement=number, fate=fate, why=why
            )

    async def end_queued(self, number: int, now: datetime) -> None:
        """Skip all who are still queued: it was cancelled."""
        await self._session.all("announcements.end_queued", announcement=number, now=to_ms(now))

    async def drop_queued(self, number: int) -> None:
        """Forget the recipients of what nobody has had: it is written once more."""
        await self._session.all("announcements.drop_queued", announcement=number)

    async def progress(self, number: int) -> Progress:
        """Count the recipients by what has become of them."""
        rows = await self._session.all("announcements.progress", announcement=number)
        if rows:
            return Progress({Fate(row["fate"]): row["number"] for row in rows})
        row = await self._session.one("announcements.counts", announcement=number)
        counts = json.loads(row["counts"]) if row is not None and row["counts"] else {}
        return Progress({Fate(fate): found for fate, found in counts.items()})

    async def forget_recipients(self, before: datetime, most: int) -> int:
        """Forget who had what ended before then, at most so many; how many. Numbers stay."""
        for old in await self._session.all("announcements.uncounted", before=to_ms(before)):
            progress = await self.progress(old["id"])
            await self._session.all(
                "announcements.count",
                announcement=old["id"],
                counts=json.dumps(dict(progress.fates)),
            )
        return len(await self._session.all("announcements.forget_recipients", most=most))

    async def reasons(self, number: int) -> list[tuple[Fate, str, int]]:
        """Count by fate and reason, the commonest first."""
        rows = await self._session.all("announcements.reasons", announcement=number)
        return [(Fate(row["fate"]), row["why"], row["number"]) for row in rows]

    async def newest_ends(self, number: int, most: int) -> list[Fate]:
        """Give the fates of those who ended last."""
        rows = await self._session.all("announcements.newest_ends", announcement=number, most=most)
        return [Fate(row["fate"]) for row in rows]


def what_of(number: int) -> str:
    """Name an announcement where it is counted how much somebody had in a week."""
    return f"announcement:{number}"


def key_of(number: int, person: int) -> str:
    """Give the key of the one letter in which somebody gets an announcement."""
    return f"siaran:{number}:{person}"


def _ms(moment: datetime | None) -> int | None:
    return None if moment is None else to_ms(moment)


def _at(value: int | None) -> datetime | None:
    return None if value is None else from_ms(value)


def _read(row: Row) -> Announcement:
    return Announcement(
        id=row["id"],
        author=row["author"],
        state=State(row["state"]),
        version=row["version"],
        notice=Notice.read(row["notice"]),
        whom=Whom.read(row["whom"]),
        created_at=from_ms(row["created_at"]),
        send_at=_at(row["send_at"]),
        approved_by=row["approved_by"],
        started_at=_at(row["started_at"]),
        ended_at=_at(row["ended_at"]),
        why=row["why"],
        edition=row["edition"],
        rule=Rule.read(row["rule"]) if row["rule"] else None,
        withdrawn_at=_at(row["withdrawn_at"]),
    )
