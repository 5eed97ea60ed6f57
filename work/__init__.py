"""Slow work off the turn: each kind is one line in WORKS.

A turn asks for it with `turn.later(kind, about, **payload)`; the feature hears how it ended by
`@router.result(kind)`.
"""

from work.charts import STATISTICS
from work.exports import EXPORT
from work.fleet import INVENTORY
from work.gtfs import GTFS
from work.media import PHOTO
from work.sweeping import SWEEP
from work.work import Work

WORKS: dict[str, Work] = {
    "photo": PHOTO,  # file_id -> media, width, height, bytes, dhash, plain
    "sweep-files": SWEEP,
    "statistics": STATISTICS,  # since, areas, labels -> all, places, categories, picture
    "export": EXPORT,  # kind, since, areas, labels, zone -> file, reports
    "gtfs": GTFS,  # agency, url, language, zone, today, message, holidays -> file, lines
    "inventory": INVENTORY,  # file_id, name, size, today -> faults, more or stops, lines, vehicles
}
