"""The week in figures, and what of it is news."""

from dataclasses import replace
from datetime import timedelta

from domain.figures import Line
from domain.progress import news, reports_week
from domain.reports import State
from tests.moments import NOON

WEEK = NOON - timedelta(days=7)
LINE = Line(1, "pile", "36.04.09", "", "", State.NEW, False, 0, 0, None, NOON, None, None, None)


def clean(kecamatan: str, hours: int) -> Line:
    """Give a report that its reporter has called clean after so many hours."""
    filed = NOON - timedelta(hours=hours + 1)
    closed = NOON - timedelta(hours=1)
    return replace(
        LINE, kecamatan=kecamatan, state=State.CONFIRMED, filed_at=filed, closed_at=closed
    )


def test_what_people_call_clean_this_week_counts_whenever_it_was_filed() -> None:
    lines = [LINE, clean("36.04.09", 10), clean("36.04.09", 400), clean("36.04.10", 30)]
    lines.append(replace(clean("36.04.11", 1), closed_at=WEEK - timedelta(hours=1)))
    found = reports_week(lines, WEEK, overdue=4)
    assert (found["received"], found["confirmed"], found["overdue"]) == (4, 3, 4)
    assert found["hours"] == 30
    assert found["best"] == [["36.04.09", 2], ["36.04.10", 1]]


def test_only_what_has_changed_is_news() -> None:
    nothing = reports_week([], WEEK, overdue=0)
    rides = {"carried": 0, "kilometres": 0, "refused": 0}
    quiet = {"reports": nothing, "rides": rides, "marks": {"sikonde": "a"}}
    assert news(quiet, None).empty
    busy = {**quiet, "reports": reports_week([LINE], WEEK, overdue=0)}
    assert news(busy, quiet).reports == busy["reports"]
    assert news(busy, busy).empty
    moved = {**busy, "marks": {"sikonde": "b", "pesan-ibu": "c"}}
    assert news(moved, busy).programmes == ("sikonde", "pesan-ibu")
