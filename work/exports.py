"""Reports as files: a sheet with filters, a table of text, a map of squares. Nobody stands in them.

What citizens wrote never becomes a formula, whatever it begins with.
"""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import xlsxwriter  # type: ignore[import-untyped]  # ships no types

from domain.clock import from_ms
from domain.figures import Line, geojson
from work.work import Payload, Result, Tools, Work

MOST: Final = 100_000
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # how a cell that is run begins
COLUMNS: Final = (
    *("number", "filed", "category", "kecamatan", "desa", "landmark", "state", "urgent"),
    *("supporters", "reopened", "touched", "claimed", "closed", "latitude", "longitude"),
)

Cell = str | int | float | datetime | None


async def export(tools: Tools, payload: Payload) -> Result:
    """Write what `desks` have had since `since` as `kind`, with the words in `labels`."""
    async with tools.read() as store:
        since = from_ms(payload["since"])
        lines = await store.statistics.lines(
            since, payload["areas"], payload["desks"], MOST, payload.get("category", "")
        )
    file = await tools.compute(_written, tools, payload, lines)
    return {"file": file, "reports": len(lines)}


def _written(tools: Tools, payload: Payload, lines: list[Line]) -> str:
    labels, zone = payload["labels"], ZoneInfo(payload["zone"])
    write: dict[str, Callable[[], bytes]] = {
        "xlsx": lambda: sheet(lines, labels, zone, tools.now),
        "csv": lambda: table(lines, labels, zone),
        "geojson": lambda: json.dumps(geojson(lines, labels), ensure_ascii=False).encode(),
    }
    return tools.shelf.lend(write[payload["kind"]](), payload["kind"], tools.now)


def cells(line: Line, labels: Mapping[str, str], zone: ZoneInfo) -> list[Cell]:
    """Give what stands in the row of a report, in the order of COLUMNS."""

    def local(moment: datetime | None) -> datetime | None:
        return None if moment is None else moment.astimezone(zone).replace(tzinfo=None)

    return [
        f"PI-{line.id:06d}",
        local(line.filed_at),
        labels.get(line.category, line.category),
        labels.get(line.kecamatan, line.kecamatan),
        line.desa,
        line.landmark,
        labels.get(line.state, line.state),
        int(line.urgent),
        line.supporters,
        line.reopened,
        local(line.touched_at),
        local(line.claimed_at),
        local(line.closed_at),
        line.point.latitude if line.point else None,
        line.point.longitude if line.point else None,
    ]


def sheet(lines: Sequence[Line], labels: Mapping[str, str], zone: ZoneInfo, now: datetime) -> bytes:
    """Write a workbook of one sheet whose columns can be filtered."""
    target = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    book = xlsxwriter.Workbook(target, plain)
    book.set_properties({"created": now.astimezone(zone).replace(tzinfo=None)})
    bold = book.add_format({"bold": True})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    page = book.add_worksheet()
    page.write_row(0, 0, [labels[one] for one in COLUMNS], bold)
    for row, line in enumerate(lines, 1):
        for column, value in enumerate(cells(line, labels, zone)):
            if isinstance(value, datetime):
                page.write_datetime(row, column, value, moment)
            elif isinstance(value, str):
                page.write_string(row, column, value)
            elif value is not None:
                page.write_number(row, column, value)
    page.autofilter(0, 0, max(1, len(lines)), len(COLUMNS) - 1)
    page.freeze_panes(1, 0)
    page.set_column(0, len(COLUMNS) - 1, 16)
    book.close()
    return target.getvalue()


def table(lines: Sequence[Line], labels: Mapping[str, str], zone: ZoneInfo) -> bytes:
    """Write a table of text, with the mark by which Excel reads UTF-8."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow([labels[one] for one in COLUMNS])
    for line in lines:
        writer.writerow([_harmless(value) for value in cells(line, labels, zone)])
    return target.getvalue().encode("utf-8-sig")


def _harmless(value: Cell) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else str(value)


EXPORT: Final = Work(export)
