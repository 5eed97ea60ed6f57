"""A month of rides counted, drawn and written: who rode is nowhere in it."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # ships no types

from domain.ride_figures import (
    Figures,
    Line,
    Way,
    by,
    codes,
    cost_per_rider,
    figures,
    reasons,
    saved_grams,
)
from work.charts import png, text
from work.work import Payload, Result, Tools, Work

MOST: Final = 200_000
BARS: Final = 14  # agencies in the picture
WIDTH, LEFT, ROW, HEAD = 640, 210, 28, 84  # pixels
# Colours that the colour-blind can tell apart.
COLOURS: Final = {"carried": "#1b7f4d", "lost": "#b9c6cc", "refused": "#d08a1d"}
RIDES: Final = (
    *("number", "day", "direction", "opd", "stop", "office", "state", "reason"),
    *("seats", "km", "direct"),
)
AGENCIES: Final = (
    *("opd", "rides", "carried", "cancelled", "no-shows", "missed", "refused", "seat-km", "share"),
)


def ride_figures(
    rate_per_km: float, co2_alone_grams_per_km: float, co2_vehicle_grams_per_km: float
) -> Work:
    """Give the kind of work that counts a month by the operator's rate and factors."""

    async def count(tools: Tools, payload: Payload) -> Result:
        first, last = (date.fromisoformat(payload[one]) for one in ("first", "last"))
        async with tools.read() as store:
            lines = await store.ride_figures.rides(first, last, MOST)
            ways = await store.ride_figures.trips(first, last)
            names = {}
            for number in {one.stop for one in lines} | {one.office for one in lines}:
                stop = await store.lines.stop(number)
                names[number] = stop.name if stop else "–"
        found = counted(lines, ways, rate_per_km, co2_alone_grams_per_km, co2_vehicle_grams_per_km)
        found["file"] = ""
        if lines:
            made = _workbook if payload["sheet"] else _picture
            ending = "xlsx" if payload["sheet"] else "png"
            content = await tools.compute(made, lines, payload["labels"], names)
            found["file"] = await tools.compute(tools.shelf.lend, content, ending, tools.now)
        return found

    return Work(count)


def counted(
    lines: Sequence[Line], ways: Sequence[Way], rate: float, alone: float, vehicle: float
) -> Result:
    """Count a month, as JSON can hold it."""
    every = figures(lines)
    return {
        "all": asdict(every),
        "codes": [[str(code), number] for code, number in codes(lines).items()],
        "opd": [[name, asdict(one)] for name, one in by(lines, lambda line: line.opd)],
        "reasons": reasons(lines),
        "metres": sum(one.metres for one in ways),
        "empty": sum(one.empty for one in ways),
        "rate": rate,
        "cost": cost_per_rider(rate, ways, every.carried),
        "co2": {
            "saved": saved_grams(every.direct_metres, ways, alone, vehicle),
            "alone": alone,
            "vehicle": vehicle,
        },
    }


def _picture(lines: Sequence[Line], labels: Mapping[str, str], _: Mapping[int, str]) -> bytes:
    return png(draw(labels, by(lines, lambda one: one.opd)[:BARS]))


def draw(labels: Mapping[str, str], agencies: Sequence[tuple[str, Figures]]) -> str:
    """Draw a bar for each agency: who was carried, what fell out, what was refused."""
    parts = [text(16, 28, labels["title"], size=18, weight="bold")]
    for at, (name, colour) in enumerate(COLOURS.items()):
        across = 16 + 200 * at
        parts.append(f'<rect x="{across}" y="44" width="12" height="12" fill="{colour}"/>')
        parts.append(text(across + 18, 55, labels[name], size=13))
    longest = max((sum(_shares(one)) for _, one in agencies), default=1) or 1
    down = HEAD
    for name, one in agencies:
        parts.append(text(16, down + 16, (name or labels["opd-none"])[:28], size=13))
        across_, room = float(LEFT), WIDTH - LEFT - 60
        for number, colour in zip(_shares(one), COLOURS.values(), strict=True):
            wide = room * number / longest
            parts.append(
                f'<rect x="{across_:.1f}" y="{down + 3}" width="{wide:.1f}" '
                f'height="{ROW - 10}" fill="{colour}"/>'
            )
            across_ += wide
        parts.append(text(round(across_) + 6, down + 16, str(sum(_shares(one))), size=13))
        down += ROW
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{down + 16}">'
        f'<rect width="{WIDTH}" height="{down + 16}" fill="white"/>{"".join(parts)}</svg>'
    )


def _shares(one: Figures) -> tuple[int, int, int]:
    """Give what became of the rides, in the order of COLOURS."""
    lost = one.cancelled + one.no_shows + one.missed
    return one.rides - lost - one.refused, lost, one.refused


def _workbook(lines: Sequence[Line], labels: Mapping[str, str], names: Mapping[int, str]) -> bytes:
    """Write three sheets: agencies, rides, and why some were refused."""
    target = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    book = xlsxwriter.Workbook(target, plain)
    bold = book.add_format({"bold": True})
    every = figures(lines)
    for title, columns, rows in (
        ("by-opd", AGENCIES, [_agency(one, every, labels) for one in by(lines, lambda x: x.opd)]),
        ("rides", RIDES, [_ride(one, labels, names) for one in lines]),
        ("reasons", ("reason", "rides"), [(_why(one, labels), n) for one, n in reasons(lines)]),
    ):
        page = book.add_worksheet(labels[title][:31])
        page.write_row(0, 0, [labels[f"column-{one}"] for one in columns], bold)
        for at, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(at, column, value)
                else:
                    page.write_number(at, column, value)
        page.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
        page.freeze_panes(1, 0)
        page.set_column(0, len(columns) - 1, 16)
    book.close()
    return target.getvalue()


Cell = str | int | float


def _agency(
    counted_: tuple[str, Figures], every: Figures, labels: Mapping[str, str]
) -> tuple[Cell, ...]:
    name, one = counted_
    share = one.seat_metres / every.seat_metres if every.seat_metres else 0
    return (
        name or labels["opd-none"],
        *(one.rides, one.carried, one.cancelled, one.no_shows, one.missed, one.refused),
        *(round(one.seat_metres / 1000, 1), round(100 * share, 1)),
    )


def _ride(one: Line, labels: Mapping[str, str], names: Mapping[int, str]) -> tuple[Cell, ...]:
    return (
        f"TR-{one.id:06d}",
        one.day.isoformat(),
        labels[f"way-{one.direction}"],
        one.opd or labels["opd-none"],
        names.get(one.stop, "–"),
        names.get(one.office, "–"),
        labels.get(f"state-{one.state}", str(one.state)),
        _why(one.reason, labels) if one.reason else "",
        *(one.seats, round(one.metres / 1000, 1), round(one.direct / 1000, 1)),
    )


def _why(reason: str, labels: Mapping[str, str]) -> str:
    return labels.get(f"why-{reason}", labels["why-"])
