"""Looks for what is to be forgotten, off the writer, and deletes files that nobody shows."""

import re
from datetime import datetime
from typing import Final

from domain.traces import Search, traces
from storage.personal import Place, Spoken
from work.work import Payload, Result, Tools, Work

LENT: Final = re.compile(r"out/[0-9a-f]{64}\.[a-z0-9]{1,8}")


async def find(tools: Tools, payload: Payload) -> Result:
    """Find where words that are still kept speak of who is being erased.

    The rows of their own updates are among them. Files that were made for them are deleted.
    """
    async with tools.read() as store:
        one = await store.erasures.get(payload["number"])
        if one is None:
            return {"updates": [], "letters": [], "jobs": [], "traces": []}
        data = {} if one.erased_at else await store.personal.of(one.person)
    known = list(one.traces) or traces(one.person, data)
    for name in LENT.findall(str(data.get("said", ""))):
        await tools.compute(tools.shelf.take_back, name)
    until = one.erased_at or tools.now
    search = Search.of(known)
    places: tuple[Place, ...] = ("updates", "letters", "jobs")
    return {
        **{place: await _found(tools, search, place, one.person, until) for place in places},
        "traces": known,
    }


async def _found(
    tools: Tools, search: Search, place: Place, person: int, until: datetime
) -> list[int]:
    found: list[int] = []
    since = 0
    while True:
        async with tools.read() as store:  # anew for each page: others want to read as well
            rows = await store.personal.spoken(place, person, until, since)
        if not rows:
            return found
        since = rows[-1].id
        found += await tools.compute(_speaking, search, rows)


def _speaking(search: Search, rows: list[Spoken]) -> list[int]:
    return [row.id for row in rows if row.own or search.finds(row.words)]


async def overdue(tools: Tools, payload: Payload) -> Result:
    """Name the reports that ended so long ago that nobody's words are needed any more."""
    async with tools.read() as store:
        before = datetime.fromisoformat(payload["before"])
        return {"reports": await store.retention.reports(before, payload["most"])}


async def drop(tools: Tools, payload: Payload) -> Result:
    """Delete stored pictures, but for those that a report shows after all."""
    async with tools.read() as store:
        shown = await store.erasures.still_shown(payload["shas"])
    gone = [one for one in payload["shas"] if one not in shown]
    for one in gone:
        await tools.compute(tools.shelf.remove, one)
    return {"files": len(gone)}


TRACES: Final = Work(find)
OVERDUE: Final = Work(overdue)
DROP_PICTURES: Final = Work(drop)
