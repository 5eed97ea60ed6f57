"""Waste reports: filed, moved by compare-and-set with a line of history each, found near by."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from domain.clock import from_ms, to_ms
from domain.errors import Stale
from domain.places import Point, cell
from domain.reports import Move, Report, State
from domain.timer import Timer
from storage.histories import Histories
from storage.session import Row, Session, as_json_list

COLUMNS = (
    *("state", "category", "urgent", "priority", "published", "kecamatan", "desa", "landmark"),
    *("desk", "owner", "reason", "merged_into", "split_from", "incident", "reopened"),
    *("supporters", "note"),
)
MOMENTS = ("touched_at", "claimed_at", "closed_at", "muted_until", "wake_at")


@dataclass(frozen=True, slots=True)
class Filed:
    """What a citizen hands in; `near` is the square of the grid, or the desa."""

    reporter: int
    alias: str
    category: str
    urgent: bool
    priority: int
    note: str
    published: bool
    kecamatan: str
    desa: str
    landmark: str
    point: Point | None
    desk: str
    timer: Timer
    escalate_at: datetime | None
    incident: int | None = None
    split_from: int | None = None

    @property
    def near(self) -> str:
        """Give the key under which reports of the same neighbourhood are found."""
        return cell(self.point) if self.point else self.desa or self.kecamatan


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo that belongs to a report."""

    id: int
    report: int
    kind: str
    file_id: str
    unique_id: str
    by: int
    media: str | None
    passed: bool


@dataclass(frozen=True, slots=True)
class Supporter:
    """Somebody who said "Saya juga"; `vote` is their answer at the end, empty before."""

    person: int
    vote: str


class Reports:
    """The rows of reports, of their photos and supporters."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def file(self, filed: Filed, personal: Mapping[str, Any], now: datetime) -> Report:
        """Keep a new report and the first line of its history."""
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
            used=_ms(filed.timer.used),
            running_since=_moment(filed.timer.since),
            escalate_at=_moment(filed.escalate_at),
            incident=filed.incident,
            split_from=filed.split_from,
            now=to_ms(now),
        )
        assert row is not None
        report = _report(row)
        facts = {"category": filed.category, "desk": filed.desk}
        await Histories(self._session).note(
            report, Move.FILE, now, facts, filed.reporter, personal, before=""
        )
        return report

    async def get(self, number: int) -> Report | None:
        """Give a report."""
        row = await self._session.one("reports.get", id=number)
        return None if row is None else _report(row)

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
        values |= {name: _moment(getattr(after, name)) for name in MOMENTS}
        row = await self._session.one(
            "reports.move",
            id=before.id,
            version=before.version,
            stage=after.timer.stage,
            used=_ms(after.timer.used),
            running_since=_moment(after.timer.since),
            level=after.timer.level,
            escalate_at=_moment(escalate_at),
            now=to_ms(now),
            holder=values.pop("owner"),
            **values,
        )
        if row is None:
            raise Stale
        moved = _report(row)
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
        return [_report(row) for row in rows]

    async def with_photo(
        self, files: Collection[str] = (), media: Collection[str] = (), most: int = 20
    ) -> list[Report]:
        """Give the open reports that have one of these files or stored pictures, newest first."""
        rows = await self._session.all(
            "reports.with_photo", files=as_json_list(files), shas=as_json_list(media), most=most
        )
        return [_report(row) for row in rows]

    async def mine(self, person: int, most: int, skip: int = 0) -> list[Report]:
        """Give the reports of one person, newest first."""
        rows = await self._session.all("reports.mine", reporter=person, most=most, skip=skip)
        return [_report(row) for row in rows]

    async def count_mine(self, person: int) -> int:
        """Count the reports of one person."""
        return await self._count("reports.count_mine", reporter=person)

    async def filed_since(self, person: int, since: datetime) -> int:
        """Count what one person has filed since."""
        return await self._count("reports.filed_since", reporter=person, since=to_ms(since))

    async def has_confirmed(self, person: int) -> bool:
        """Tell whether any report of this person was confirmed as clean."""
        return await self._session.one("reports.has_confirmed", reporter=person) is not None

    async def of_desk(self, desks: Sequence[str], most: int, skip: int = 0) -> list[Report]:
        """Give the open reports of some desks, the most pressing first."""
        rows = await self._session.all(
            "reports.of_desk", desks=as_json_list(desks), most=most, skip=skip
        )
        return [_report(row) for row in rows]

    async def of_owner(self, owner: int, most: int, skip: int = 0) -> list[Report]:
        """Give the open reports that somebody holds."""
        rows = await self._session.all("reports.of_owner", holder=owner, most=most, skip=skip)
        return [_report(row) for row in rows]

    async def overdue(self, most: int, skip: int = 0) -> list[Report]:
        """Give the reports of the public list: open for twice as long as they may be."""
        rows = await self._session.all("reports.overdue", most=most, skip=skip)
        return [_report(row) for row in rows]

    async def to_escalate(self, now: datetime, most: int = 200) -> list[Report]:
        """Give the reports whose next escalation is due."""
        rows = await self._session.all("reports.to_escalate", now=to_ms(now), most=most)
        return [_report(row) for row in rows]

    async def to_wake(self, now: datetime, most: int = 200) -> list[Report]:
        """Give the reports that wait for a moment which has come."""
        rows = await self._session.all("reports.to_wake", now=to_ms(now), most=most)
        return [_report(row) for row in rows]

    async def add_photo(
        self, report: int, kind: str, file_id: str, unique_id: str, by: int, now: datetime
    ) -> int:
        """Keep a photo of a report; its row."""
        row = await self._session.one(
            "reports.add_photo",
            report=report,
            kind=kind,
            file_id=file_id,
            unique_id=unique_id,
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
        return [_report(row) for row in rows]

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


def _report(row: Row) -> Report:
    point = None if row["latitude"] is None else Point(row["latitude"], row["longitude"])
    since = row["running_since"]
    timer = Timer(
        row["stage"],
        timedelta(milliseconds=row["used"]),
        None if since is None else from_ms(since),
        row["level"],
    )
    plain: dict[str, Any] = {name: row[name] for name in COLUMNS if name != "state"}
    plain |= {"urgent": bool(row["urgent"]), "published": bool(row["published"])}
    moments: dict[str, Any] = {
        name: None if row[name] is None else from_ms(row[name])
        for name in (*MOMENTS, "filed_at", "changed_at")
    }
    return Report(
        id=row["id"],
        reporter=row["reporter"],
        alias=row["alias"],
        state=State(row["state"]),
        version=row["version"],
        point=point,
        timer=timer,
        **plain,
        **moments,
    )


def _ms(span: timedelta) -> int:
    return round(span.total_seconds() * 1000)


def _moment(moment: datetime | None) -> int | None:
    return None if moment is None else to_ms(moment)
