"""The roster that an admin has sent: fetched, read, and staged beside the one in force."""

from dataclasses import astuple
from datetime import datetime
from typing import Any, Final

from domain.employees import Entry
from domain.rosters import Claim, Fault, RowFault, Unreadable, decoded, read_roster
from storage.store import Store
from work.work import Payload, Result, Tools, Work


async def read(tools: Tools, payload: Payload) -> Result:
    """Read the file `file_id`; `missing` names the columns that no line of it names."""
    content = await tools.download(payload["file_id"])
    found: Result = await tools.compute(_read, content, tools.now)
    return {"number": payload["number"], **found}


def _read(content: bytes, now: datetime) -> dict[str, Any]:
    try:
        reading = read_roster(decoded(content), now.date())
    except Unreadable as fault:
        return {"missing": list(fault.missing), "entries": [], "faults": [], "claims": []}
    return {
        "missing": None,
        "entries": [astuple(one) for one in reading.entries],
        "faults": [astuple(one) for one in reading.faults],
        "claims": [astuple(one) for one in reading.claims],
    }


async def keep(store: Store, result: Result, _: datetime) -> None:
    """Stage what was read."""
    if not result["entries"]:
        return
    await store.rosters.stage(
        result["number"],
        [Entry(*one) for one in result["entries"]],
        [Fault(line, RowFault(why), tail) for line, why, tail in result["faults"]],
        [Claim(*one) for one in result["claims"]],
    )


ROSTER: Final = Work(read, keep)
