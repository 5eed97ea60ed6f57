"""The lines as a GTFS feed, for trip planners."""

from datetime import date
from typing import Final

from domain.gtfs import About, feed
from work.work import Payload, Result, Tools, Work


async def export(tools: Tools, payload: Payload) -> Result:
    """Write the feed of all lines; `file` is empty where no line runs yet."""
    async with tools.read() as store:
        lines, stops = await store.lines.lines(), await store.lines.stops()
    about = About(
        payload["agency"],
        payload["url"],
        payload["language"],
        payload["zone"],
        date.fromisoformat(payload["today"]),
        payload["message"],
        [date.fromisoformat(day) for day in payload["holidays"]],
    )
    running = [one for one in lines if one.stops and one.hours]
    if not running:
        return {"file": "", "lines": 0}
    content = await tools.compute(feed, running, stops, about)
    return {"file": tools.shelf.lend(content, "zip", tools.now), "lines": len(running)}


GTFS: Final = Work(export)
