"""The manifest of a trip as one page that any browser prints: stops, minutes, names, needs."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Final
from zoneinfo import ZoneInfo

from domain.rides import SEATED, Ride
from domain.trips import Trip
from storage.store import Store
from work.work import Hopeless, Payload, Result, Tools, Work

COLUMNS: Final = ("time", "stop", "name", "seats", "needs", "aboard")
STYLE: Final = (
    "body{font:14px sans-serif;margin:2em;color:#111}h1{font-size:20px;margin:0 0 .3em}"
    "table{border-collapse:collapse;width:100%;margin-top:1em}"
    "th,td{border:1px solid #777;padding:.35em .5em;text-align:left;vertical-align:top}"
    "th{background:#eee}.box{width:3.5em}p{margin:.15em 0}small{color:#555}"
    "@media print{body{margin:0}@page{margin:1.5cm}tr{break-inside:avoid}}"
)


async def make(tools: Tools, payload: Payload) -> Result:
    """Write the page of a trip with the words in `labels`."""
    async with tools.read() as store:
        trip = await store.trips.get(payload["trip"])
        if trip is None:
            raise Hopeless("there is no such trip any more")
        rides = [one for one in await store.rides.of_trip(trip.id) if one.state in SEATED]
        names = await store.employees.named({one.rider for one in rides})
        head = await _head(store, trip)
    called = {one.id: names[one.rider][0] if one.rider in names else one.number for one in rides}
    stops = {one.stop: head.get(f"stop-{one.stop}", "–") for one in rides}
    text = page(trip, rides, called, stops, head, payload["labels"], ZoneInfo(payload["zone"]))
    file = await tools.compute(tools.shelf.lend, text.encode(), "html", tools.now)
    return {"file": file, "number": trip.number, "seats": sum(one.seats for one in rides)}


async def _head(store: Store, trip: Trip) -> dict[str, str]:
    """Name what stands on a page: vehicle, driver, office, and every stop."""
    vehicle = await store.fleet.vehicle(trip.vehicle)
    driver = await store.fleet.driver(trip.driver or 0, trip.day)
    stops = {}
    for number in {trip.office, *(one.stop for one in trip.visits)}:
        stop = await store.lines.stop(number)
        stops[number] = stop.name if stop else "–"
    return {
        "vehicle": vehicle.plate if vehicle else "–",
        "driver": driver.name if driver else "–",
        "office": stops[trip.office],
        **{f"stop-{number}": name for number, name in stops.items()},
    }


def page(
    trip: Trip,
    rides: Sequence[Ride],
    called: Mapping[int, str],
    stops: Mapping[int, str],
    head: Mapping[str, str],
    labels: Mapping[str, str],
    zone: ZoneInfo,
) -> str:
    """Write the page; everything that somebody has entered is escaped."""

    def at(moment: datetime) -> str:
        return f"{moment.astimezone(zone):%H.%M}"

    lines = []
    for ride in sorted(rides, key=lambda one: (one.planned_at or one.earliest, one.id)):
        needs = ", ".join(labels[f"need-{need}"] for need in sorted(ride.needs))
        cells = (
            at(ride.planned_at or ride.earliest),
            stops[ride.stop],
            f"{called[ride.id]} ({ride.number})",
            str(ride.seats),
            needs,
        )
        lines.append(_row("td", [*cells, ""]))
    facts = "".join(
        f"<p>{escape(labels[one])}: <b>{escape(head[one])}</b></p>"
        for one in ("vehicle", "driver", "office")
    )
    times = f"{at(trip.start)}–{at(trip.end)}"
    title = escape(labels["title"])
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body><h1>{title}</h1>"
        f"<p>{escape(labels['way'])}, {escape(labels['day'])}, {times}</p>{facts}"
        f"<table>{_row('th', [labels[f'column-{one}'] for one in COLUMNS])}{''.join(lines)}</table>"
        f"<p><small>{escape(labels['private'])}</small></p></body></html>"
    )


def _row(tag: str, cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"


MANIFEST: Final = Work(make)
