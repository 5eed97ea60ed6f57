"""The histories of reports: lines that nobody can change, chained, and anchored every night."""

import itertools
import json
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.clock import from_ms, to_ms
from domain.history import BEGINNING, Event, Personal, anchored, canonical, chained, digest
from domain.reports import Move, Report
from storage.session import Row, Session

SETTLED = timedelta(minutes=5)  # no transaction lasts so long


class Histories:
    """The rows of histories and anchors."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def note(
        self,
        report: Report,
        move: Move,
        now: datetime,
        facts: Mapping[str, Any],
        by: int,
        personal: Mapping[str, Any],
        *,
        before: str,
    ) -> None:
        """Write a line of history; two at once are refused by the database."""
        last = await self._session.one("histories.last_event", report=report.id)
        number = last["number"] + 1 if last else 1
        previous = last["hash"] if last else BEGINNING
        told = Personal(secrets.token_hex(16), canonical({"by": by, **personal}))
        row = await self._session.one(
            "histories.note",
            report=report.id,
            number=number,
            now=to_ms(now),
            move=move,
            state_before=before,
            state_after=report.state,
            facts=canonical(dict(facts)),
            digest=digest(told),
            previous=previous,
            hash=chained(
                previous,
                report=report.id,
                number=number,
                at=from_ms(to_ms(now)),
                move=move,
                before=before,
                after=report.state,
                facts=dict(facts),
                personal=digest(told),
            ),
        )
        assert row is not None
        await self._session.all(
            "histories.note_words",
            event=row["id"],
            person=by,
            salt=told.salt,
            words=told.words,
        )

    async def of(self, report: int) -> list[tuple[Event, Personal | None]]:
        """Give every line of a report's history, the personal part where it was not erased."""
        rows = await self._session.all("histories.of", report=report)
        return [
            (_event(row), Personal(row["salt"], row["words"]) if row["salt"] else None)
            for row in rows
        ]

    async def reports(self) -> list[int]:
        """Name every report that has a history."""
        return [row["report"] for row in await self._session.all("histories.reports")]

    async def erase_words(self, person: int) -> None:
        """Erase the personal parts that are of one person; the chains stay whole."""
        await self._session.all("histories.erase_words", person=person)

    async def anchor(self, now: datetime) -> str | None:
        """Anchor all events since the last anchor; its hash, None if nothing has happened."""
        last = await self._session.one("histories.last_anchor")
        since, previous = (last["last_event"], last["hash"]) if last else (0, BEGINNING)
        found = await self._session.all("histories.events_since", since=since)
        # Another process may still be about to commit a lower id: the youngest wait a night.
        settled = to_ms(now - SETTLED)
        rows = list(itertools.takewhile(lambda row: row["at"] <= settled, found))
        if not rows:
            return None
        value = anchored(previous, ((row["report"], row["number"], row["hash"]) for row in rows))
        await self._session.all(
            "histories.add_anchor",
            now=to_ms(now),
            last_event=rows[-1]["id"],
            events=len(rows),
            previous=previous,
            hash=value,
        )
        return value

    async def anchor_faults(self) -> list[str]:
        """Recompute every anchor from the events; name those that do not fit."""
        found, since, previous = [], 0, BEGINNING
        for anchor in await self._session.all("histories.anchors"):
            events = await self._session.all(
                "histories.events_between", since=since, last_event=anchor["last_event"]
            )
            told = ((row["report"], row["number"], row["hash"]) for row in events)
            whole = anchor["previous"] == previous and len(events) == anchor["events"]
            if not whole or anchored(previous, told) != anchor["hash"]:
                found.append(f"anchor {anchor['id']} does not fit its events")
            since, previous = anchor["last_event"], anchor["hash"]
        return found

    async def tail_faults(self) -> list[str]:
        """Name the reports whose last lines are gone, whatever their row says, anchored or not."""
        return [
            f"PI-{row['report']:06d}: its history was cut"
            for row in await self._session.all("histories.cut")
        ]

    async def row_faults(self) -> list[str]:
        """Name the reports whose row does not say what their last event says."""
        return [
            f"PI-{row['id']:06d}: its row does not fit its history"
            for row in await self._session.all("histories.states")
            if (row["state"], row["version"] + 1) != (row["after"], row["number"])
        ]


def _event(row: Row) -> Event:
    return Event(
        report=row["report"],
        number=row["number"],
        at=from_ms(row["at"]),
        move=row["move"],
        before=row["before"],
        after=row["after"],
        facts=json.loads(row["facts"]),
        digest=row["digest"],
        previous=row["previous"],
        hash=row["hash"],
    )
