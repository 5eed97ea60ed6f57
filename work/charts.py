"""The picture of the figures: bars of received, resolved and confirmed reports."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Final

import resvg_py

from domain.clock import from_ms
from domain.figures import Figures, Line, by, figures
from work.work import Payload, Result, Tools, Work

WIDTH, LEFT, ROW, HEAD, GAP = 640, 190, 26, 66, 34  # pixels
BARS: Final = 8  # of each kind: what a telephone can show
SHOWN: Final = 5  # lines of each kind in words
MOST: Final = 200_000
FONTS: Final = Path(__file__).parent / "fonts"
# Colours that the colour-blind can tell apart, dark to light.
COLOURS: Final = {"received": "#b9c6cc", "resolved": "#3d7ea6", "confirmed": "#1b7f4d"}

Groups = Sequence[tuple[str, Figures]]


async def count(tools: Tools, payload: Payload) -> Result:
    """Count the reports since `since` and draw them with the words in `labels`."""
    async with tools.read() as store:
        since = from_ms(payload["since"])
        lines = await store.statistics.lines(since, payload["areas"], payload["desks"], MOST)
    result: Result = await tools.compute(_counted, tools, payload, lines)
    return result


def _counted(tools: Tools, payload: Payload, lines: list[Line]) -> Result:
    places = by(lines, lambda one: one.kecamatan)
    categories = by(lines, lambda one: one.category)
    picture = ""
    if lines:
        drawn = draw(payload["labels"], places[:BARS], categories[:BARS])
        picture = tools.shelf.lend(png(drawn), "png", tools.now)
    return {
        "all": asdict(figures(lines)),
        "places": [[name, asdict(one)] for name, one in places[:SHOWN]],
        "categories": [[name, asdict(one)] for name, one in categories[:SHOWN]],
        "picture": picture,
    }


def png(svg: str) -> bytes:
    """Turn a drawing into a picture, the same on every machine: the font comes with it."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, zoom=2, skip_system_fonts=True, font_dirs=[str(FONTS)]
        )
    )


def draw(labels: Mapping[str, str], places: Groups, categories: Groups) -> str:
    """Draw two groups of bars below a title and a key."""
    parts = [text(16, 26, labels["title"], size=18, weight="bold")]
    across = 16
    for name, colour in COLOURS.items():
        parts.append(f'<rect x="{across}" y="40" width="12" height="12" fill="{colour}"/>')
        parts.append(text(across + 18, 51, labels[name], size=13))
        across += 200
    down = HEAD
    for title, groups in (("places", places), ("categories", categories)):
        down += GAP
        parts.append(text(16, down - 8, labels[title], size=14, weight="bold"))
        longest = max((one.received for _, one in groups), default=1)
        for name, one in groups:
            parts.extend(_bar(down, labels.get(name, name), one, longest))
            down += ROW
    height = down + 16
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}">'
        f'<rect width="{WIDTH}" height="{height}" fill="white"/>{"".join(parts)}</svg>'
    )


def _bar(down: int, name: str, one: Figures, longest: int) -> list[str]:
    room = WIDTH - LEFT - 60
    parts = [text(16, down + 16, name[:26], size=13)]
    for value, colour, inset in (
        (one.received, COLOURS["received"], 0),
        (one.resolved, COLOURS["resolved"], 4),
        (one.confirmed, COLOURS["confirmed"], 7),
    ):
        parts.append(
            f'<rect x="{LEFT}" y="{down + 2 + inset}" width="{room * value / longest:.1f}" '
            f'height="{ROW - 6 - 2 * inset}" fill="{colour}"/>'
        )
    end = LEFT + room * one.received / longest + 6
    return [*parts, text(round(end), down + 16, str(one.received), size=13)]


def text(across: int, down: int, words: str, *, size: int, weight: str = "normal") -> str:
    """Write words into a drawing, beginning at that pixel of the line they stand on."""
    return (
        f'<text x="{across}" y="{down}" font-family="DejaVu Sans" '
        f'font-size="{size}" font-weight="{weight}" fill="#222">{escape(words)}</text>'
    )


STATISTICS: Final = Work(count)
