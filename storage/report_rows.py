"""What the rows of reports hold, and how a report is read from its row."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.clock import from_ms, to_ms
from domain.places import Point, cell
from domain.reports import Report, State
from domain.timer import Timer
from storage.session import Row

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
    as_file: bool
    by: int
    media: str | None
    passed: bool

    @property
    def shown(self) -> str:
        """Give what shows it: Telegram's id, or as it is stored where it came as a file; or empty.

        Telegram sends no document as a photo, and nobody opens a file to see a card's picture.
        """
        return self.media or "" if self.as_file else self.file_id


@dataclass(frozen=True, slots=True)
class Supporter:
    """Somebody who said "Saya juga"; `vote` is their answer at the end, empty before."""

    person: int
    vote: str


def read_report(row: Row) -> Report:
    """Read a report from its row."""
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


def milliseconds(span: timedelta) -> int:
    """Give a span as the rows keep it."""
    return round(span.total_seconds() * 1000)


def moment_of(moment: datetime | None) -> int | None:
    """Give a moment as the rows keep it; None stays None."""
    return None if moment is None else to_ms(moment)
