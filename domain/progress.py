"""The week in figures, and what of it is news."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Any

from domain.figures import Line
from domain.reports import State

BEST = 3  # kecamatan that are named


def reports_week(lines: Sequence[Line], since: datetime, overdue: int) -> dict[str, Any]:
    """Count what came since then, and what people have called clean since then.

    `hours`: the median from filing to the citizen's word, None if there was none.
    """
    clean = [
        one
        for one in lines
        if one.state is State.CONFIRMED and one.closed_at is not None and one.closed_at >= since
    ]
    hours = [
        (one.closed_at - one.filed_at).total_seconds() / 3600 for one in clean if one.closed_at
    ]
    places = Counter(one.kecamatan for one in clean if one.kecamatan)
    ranked = sorted(places.items(), key=lambda pair: (-pair[1], pair[0]))
    return {
        "received": sum(one.filed_at >= since for one in lines),
        "confirmed": len(clean),
        "hours": round(median(hours)) if hours else None,
        "overdue": overdue,
        "best": [list(pair) for pair in ranked[:BEST]],
    }


@dataclass(frozen=True, slots=True)
class News:
    """What of a week is to be told: parts that are as they were told last are left out."""

    reports: Mapping[str, Any] | None
    rides: Mapping[str, Any] | None
    programmes: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return self.reports is None and self.rides is None and not self.programmes


def news(week: Mapping[str, Any], told: Mapping[str, Any] | None) -> News:
    """Give what has changed since it was told last.

    Figures that are all nought are no news. The first time nobody knows what of the programmes has
    moved, so none is named.
    """
    before = told or {}

    def changed(part: str) -> Mapping[str, Any] | None:
        figures: Mapping[str, Any] = week[part]
        return figures if any(figures.values()) and figures != before.get(part) else None

    marks: Mapping[str, str] = week["marks"]
    known: Mapping[str, str] = before.get("marks", marks)
    moved = tuple(slug for slug, mark in marks.items() if known.get(slug) != mark)
    return News(changed("reports"), changed("rides"), moved)
