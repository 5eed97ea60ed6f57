"""The week in figures, with a picture that can be read on a telephone."""

import io
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from PIL import Image

from domain.clock import from_ms
from domain.figures import Line
from domain.progress import reports_week
from domain.ride_figures import figures
from work.charts import MOST, png, text
from work.work import Payload, Result, Tools, Work

WIDTH, LEFT, ROW = 640, 210, 48  # pixels
# Okabe and Ito's colours, which the colour-blind can tell apart (https://jfly.uni-koeln.de/color).
BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"


async def count(tools: Tools, payload: Payload) -> Result:
    """Count the week since `since`, and draw it with the words in `labels`."""
    since = from_ms(payload["since"])
    async with tools.read() as store:
        lines = await store.statistics.lines(
            from_ms(payload["looked_since"]), payload["areas"], payload["desks"], MOST
        )
        overdue = await store.statistics.overdue()
        rides = await store.ride_figures.rides(
            date.fromisoformat(payload["first"]), date.fromisoformat(payload["last"]), MOST
        )
    week = await tools.compute(_reports, lines, since, overdue)
    rode = asdict(figures(rides))
    kept = {
        "carried": rode["carried"],
        "kilometres": round(rode["seat_metres"] / 1000),
        "refused": rode["refused"],
    }
    picture = await tools.compute(_picture, tools, payload["labels"], week, kept)
    return {"reports": week, "rides": kept, "picture": picture}


def _reports(lines: list[Line], since: Any, overdue: int) -> dict[str, Any]:
    return reports_week(lines, since, overdue)


def _picture(
    tools: Tools, labels: Mapping[str, str], week: Mapping[str, Any], rides: Mapping[str, Any]
) -> str:
    if not any(week.values()) and not any(rides.values()):
        return ""
    return tools.shelf.keep(jpeg(png(draw(labels, week, rides))))


def jpeg(picture: bytes) -> bytes:
    """Turn a picture into the form in which pictures are kept."""
    target = io.BytesIO()
    Image.open(io.BytesIO(picture)).convert("RGB").save(target, "JPEG", quality=92)
    return target.getvalue()


def draw(labels: Mapping[str, str], week: Mapping[str, Any], rides: Mapping[str, Any]) -> str:
    """Draw the figures large, then bars of the kecamatan with most streets called clean."""
    parts = [text(20, 44, labels["title"], size=28, weight="bold")]
    parts.append(text(20, 76, labels["span"], size=20))
    for at, (name, colour) in enumerate(
        (("received", BLUE), ("confirmed", GREEN), ("overdue", ORANGE))
    ):
        across = 20 + 205 * at
        parts.append(f'<rect x="{across}" y="100" width="195" height="112" fill="{colour}"/>')
        ink = "#222" if colour == ORANGE else "white"  # white on orange is hard to read
        for down, words, size in ((158, str(week[name]), 44), (196, labels[name], 20)):
            written = text(across + 14, down, words, size=size, weight="bold")
            parts.append(written.replace('fill="#222"', f'fill="{ink}"'))
    down = 256
    if week["best"]:
        parts.append(text(20, down, labels["best"], size=22, weight="bold"))
        most = week["best"][0][1]
        for place, number in week["best"]:
            wide = (WIDTH - LEFT - 80) * number / most
            parts.append(text(20, down + 38, labels.get(place, place)[:16], size=20))
            parts.append(
                f'<rect x="{LEFT}" y="{down + 16}" width="{wide:.0f}" height="30" fill="{GREEN}"/>'
            )
            parts.append(text(round(LEFT + wide) + 10, down + 38, str(number), size=20))
            down += ROW
        down += 46
    if any(rides.values()):
        parts.append(text(20, down, f"{labels['rides']}: {rides['carried']}", size=20))
        down += 40
    parts.append(text(20, down, labels["as-of"], size=18))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{down + 24}">'
        f'<rect width="{WIDTH}" height="{down + 24}" fill="white"/>{"".join(parts)}</svg>'
    )


async def day(tools: Tools, payload: Payload) -> Result:
    """Count for each kecamatan what happened between two moments."""
    async with tools.read() as store:
        found = await store.statistics.day(from_ms(payload["since"]), from_ms(payload["until"]))
    return {"kecamatan": [list(one) for one in found]}


WEEK: Final = Work(count)
DAY: Final = Work(day)
