"""Waste reports: filed, moved by compare-and-set with a line of history each, found near by."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from domain.clock import to_ms
from domain.errors import Stale
from domain.reports import Move, Report, State
from storage.histories import Histories
from storage.report_rows import (
    COLUMNS,
    MOMENTS,
    Filed,
    Picture,
    Supporter,
    milliseconds,
    moment_of,
    read_report,
)
from storage.session import Session, as_json_list


class Reports:
    """The rows of reports, of their photos and supporters."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def file(
        self, filed: Filed, personal: Mapping[str, Any], now: datetime, by: int = 0
    ) -> Report:
        """Keep a new report and the first line of its history, `by` another than the reporter."""
        row = await self._session.one(
            "reports.file",
            reporter=filed.reporter,
            alias=filed.alias,
            state=State.NEW,
            category=filed.category,
            urgent=filed.urgent,
            priority=filed.priority,
            note=filed.note,
            published=filed.published,
            kecamatan=filed.kecamatan,
            desa=filed.desa,
            landmark=filed.landmark,
            latitude=filed.point.latitude if filed.point else None,
            longitude=filed.point.longitude if filed.point else None,
            near=filed.near,
            desk=filed.desk,
            stage=filed.timer.stage,
            used=milliseconds(filed.timer.used),
            running_since=moment_of(filed.timer.since),
            escalate_at=moment_of(filed.escalate_at),
            incident=filed.incident,
            split_from=filed.split_from,
            now=to_ms(now),
        )
        assert row is not None
        report = read_report(row)
        facts = {"category": filed.category, "desk": filed.desk}
        await Histories(self._session).note(
            report, Move.FILE, now, facts, by or filed.reporter, personal, before=""
        )
        return report

    async def get(self, number: int) -> Report | None:
        """Give a report."""
        row = await self._session.one("reports.get", id=number)
        return None if row is None else read_report(row)

    async def move(
        self,
        before: Report,
        after: Report,
        move: Move,
        now: datetime,
        *,
        escalate_at: datetime | None,
        facts: Mapping[str, Any] | None = None,
        by: int = 0,
        personal: Mapping[str, Any] | None = None,
    ) -> Report:
        """Write `after` in place of `before` and a line of history; Stale if somebody was faster.

        `by` is 0 for the clock. What is personal goes into `personal` and nowhere else.
        """
        values = {name: getattr(after, name) for name in COLUMNS}
        values |= {name: moment_of(getattr(after, name)) for name in MOMENTS}
        row = await self._session.one(
            "reports.move",
            id=before.id,
            version=before.version,
            stage=after.timer.stage,
            used=milliseconds(after.timer.used),
            running_since=moment_of(after.timer.since),
            level=after.timer.level,
            escalate_at=moment_of(escalate_at),
            now=to_ms(now),
            holder=values.pop("owner"),
            **values,
        )
        if row is None:
            raise Stale
        moved = read_report(row)
        await Histories(self._session).note(
            moved, move, now, facts or {}, by, personal or {}, before=before.state
        )
        return moved

    async def near(
        self, squares: Sequence[str], since: datetime, category: str, most: int = 50
    ) -> list[Report]:
        """Give the open reports of a category in these squares, filed since; newest first."""
        rows = await self._session.all(
            "reports.near",
            squares=as_json_list(squares),
            since=to_ms(since),
            category=category,
            most=most,
        )
        return [read_report(row) for row in rows]

    async def open_in(
        self, kecamatan: str, since: datetime, category: str, most: int = 50
    ) -> list[Report]:
        """Give the open reports of a category in a kecamatan, filed since; newest first."""
        rows = await self._session.all(
            "reports.open_in",
            kecamatan=kecamatan,
            since=to_ms(since),
            category=category,
            most=most,
        )
        return [read_report(row) for row in rows]

    async def with_photo(
        self, files: Collection[str] = (), media: Collection[str] = (), most: int = 20
    ) -> list[Report]:
        """Give the open reports that have one of these files or stored pictures, newest first."""
        rows = await self._session.all(
            "reports.with_photo", files=as_json_list(files), shas=as_json_list(media), most=most
        )
        return [read_report(row) for row in rows]

    async def mine(self, person: int, most: int, skip: int = 0) -> list[Report]:
        """Give the reports of one person, newest first."""
        rows = await self._session.all("reports.mine", reporter=person, most=most, skip=skip)
        return [read_report(row) for row in rows]

    async def count_mine(self, person: int) -> int:
        """Count the reports of one person."""
        return await self._count("reports.count_mine", reporter=person)

    async def filed_since(self, person: int, since: datetime) -> int:
        """Count what one person has filed since."""
        return await self._count("reports.filed_since", reporter=person, since=to_ms(since))

    async def has_confirmed(self, person: int) -> bool:
        """Tell whether any report of this person was confirmed as clean."""
        return await self._session.one("reports.has_confirmed", reporter=person) is not None

    async def of_desk(self, desks: Sequence[str], most: int, level: int = 0) -> list[Report]:
        """Give the open reports of some desks, the most pressing first.

        With `level` only those of which so many escalations were told.
        """
        rows = await self._session.all(
            "reports.of_desk", desks=as_json_list(desks), most=most, level=level
        )
        return [read_report(row) for row in rows]

    async def of_desk_after(self, desk: str, after: int, most: int) -> list[Report]:
        """Give the open reports of a desk in their order, from behind one of them."""
        rows = await self._session.all("reports.of_desk_after", desk=desk, after=after, most=most)
        return [read_report(row) for row in rows]

    async def of_owner(self, owner: int, most: int, skip: int = 0) -> list[Report]:
        """Give the open reports that somebody holds."""
        rows = await self._session.all("reports.of_owner", holder=owner, most=most, skip=skip)
        return [read_report(row) for row in rows]

    async def overdue(self, most: int, skip: int = 0) -> list[Report]:
        """Give the reports of the public list: open for twice as long as they may be."""
        rows = await self._session.all("reports.overdue", most=most, skip=skip)
        return [read_report(row) for row in rows]

    async def to_escalate(self, now: datetime, most: int = 200) -> list[Report]:
        """Give the reports whose next escalation is due."""
        rows = await self._session.all("reports.to_escalate", now=to_ms(now), most=most)
        return [read_report(row) for row in rows]

    async def to_wake(self, now: datetime, most: int = 200) -> list[Report]:
        """Give the reports that wait for a moment which has come."""
        rows = await self._session.all("reports.to_wake", now=to_ms(now), most=most)
        return [read_report(row) for row in rows]

    async def add_photo(
        self,
        report: int,
        kind: str,
        file_id: str,
        unique_id: str,
        by: int,
        now: datetime,
        *,
        as_file: bool = False,
    ) -> int:
        """Keep a photo of a report; its row."""
        row = await self._session.one(
            "reports.add_photo",
            report=report,
            kind=kind,
            file_id=file_id,
            unique_id=unique_id,
            as_file=as_file,
            by=by,
            now=to_ms(now),
        )
        assert row is not None
        return int(row["id"])

    async def photos(self, report: int) -> list[Picture]:
        """Give the photos of a report in order."""
        rows = await self._session.all("reports.photos", report=report)
        return [Picture(**{one.name: row[one.name] for one in fields(Picture)}) for row in rows]

    async def seen_before(self, unique_id: str) -> bool:
        """Tell whether this very file belongs to any report already."""
        return await self._count("reports.seen_before", unique_id=unique_id) > 0

    async def store_photo(self, row: int, media: str) -> None:
        """Note under which name a photo is stored."""
        await self._session.all("reports.store_photo", id=row, media=media)

    async def uses_any(self, media: Collection[str], row: int) -> bool:
        """Tell whether a photo other than `row` is stored under one of these names."""
        return await self._count("reports.uses_any", shas=as_json_list(media), id=row) > 0

    async def pass_photos(self, report: int) -> None:
        """Let others see the photos of a report."""
        await self._session.all("reports.pass_photos", report=report)

    async def support(self, report: int, person: int, now: datetime) -> bool:
        """Join a report; False if the person had joined before."""
        row = await self._session.one(
            "reports.support", report=report, person=person, now=to_ms(now)
        )
        return row is not None

    async def vote(self, report: int, person: int, vote: str) -> None:
        """Note what a supporter says at the end; the reporter's word is a move of its own."""
        await self._session.all("reports.vote", report=report, person=person, vote=vote)

    async def forget_votes(self, report: int) -> None:
        """Begin to ask anew: the report was opened again."""
        await self._session.all("reports.forget_votes", report=report)

    async def involved(self, person: int, most: int, skip: int = 0) -> list[Report]:
        """Give the reports that somebody has filed or joined, newest first."""
        rows = await self._session.all("reports.involved", person=person, most=most, skip=skip)
        return [read_report(row) for row in rows]

    async def count_involved(self, person: int) -> int:
        """Count the reports that somebody has filed or joined."""
        return await self._count("reports.count_involved", person=person)

    async def supporters(self, report: int) -> list[Supporter]:
        """Give those who said "Saya juga"."""
        rows = await self._session.all("reports.supporters_of", report=report)
        return [Supporter(row["person"], row["vote"]) for row in rows]

    async def _count(self, name: str, **values: Any) -> int:
        row = await self._session.one(name, **values)
        assert row is not None
        return int(row["number"])
