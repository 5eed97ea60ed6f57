"""Slow work off the turn: each kind is one line in WORKS.

A turn asks for it with `turn.later(kind, about, **payload)`; the feature hears how it ended by
`@router.result(kind)`.
"""

from work.archive import ARCHIVE
from work.calendars import CALENDAR
from work.charts import STATISTICS
from work.exports import EXPORT
from work.fleet import INVENTORY
from work.forgetting import DROP_PICTURES, OVERDUE, TRACES
from work.gtfs import GTFS
from work.manifests import MANIFEST
from work.matrix import Router, matrix
from work.media import PHOTO
from work.personal import MY_DATA
from work.planner import planner
from work.progress import DAY, WEEK
from work.ride_figures import ride_figures
from work.rosters import ROSTER
from work.sweeping import SWEEP
from work.work import HANDED_ON, Work

WORKS: dict[str, Work] = {
    "photo": PHOTO,  # file_id -> media, width, height, bytes, dhash, plain
    "sweep-files": SWEEP,
    "statistics": STATISTICS,  # since, areas, labels -> all, places, categories, picture
    "export": EXPORT,  # kind, since, areas, labels, zone -> file, reports
    "roster": ROSTER,  # file_id, number -> number, missing, entries, faults, claims
    "legs": HANDED_ON,  # legs
    "recipients": HANDED_ON,
    "refill": HANDED_ON,  # day, tried
    "plan": planner(),  # day -> runs, unmet, by, before, after
    "manifest": MANIFEST,  # trip, labels, zone -> file, number, seats
    "gtfs": GTFS,  # agency, url, language, zone, today, message, holidays -> file, lines
    "week": WEEK,  # since, looked_since, first, last, areas, desks, labels -> figures, picture
    "day": DAY,  # since, until -> kecamatan
    "archive": ARCHIVE,  # most, title, about, bot, url -> posts
    "calendar": CALENDAR,  # text, ending -> file
    "my-data": MY_DATA,  # person, about -> file, rows
    "traces": TRACES,  # number, spared -> updates, letters, jobs, traces
    "overdue": OVERDUE,  # reports_days, most -> reports
    "drop-pictures": DROP_PICTURES,  # shas -> files
    "inventory": INVENTORY,  # file_id, name, size, today -> faults, more or stops, lines, vehicles
}


def transformer(
    router: Router,
    router_url: str,
    planner_seconds: float,
    rate_per_km: float = 0,
    co2_alone_grams_per_km: float = 0,
    co2_vehicle_grams_per_km: float = 0,
) -> dict[str, Work]:
    """Give the kinds of work that the operator's settings shape."""
    return {
        "plan": planner(planner_seconds),
        "matrix": matrix(router, router_url),  # stops -> legs
        # first, last, sheet, labels -> all, codes, opd, reasons, metres, empty, cost, co2, file
        "ride-figures": ride_figures(rate_per_km, co2_alone_grams_per_km, co2_vehicle_grams_per_km),
    }
