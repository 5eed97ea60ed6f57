"""Files that nobody needs any more: sent, or half written when a process died."""

from typing import Final

from work.work import Payload, Result, Tools, Work


async def sweep(tools: Tools, _: Payload) -> Result:
    """Delete them."""
    return {"files": await tools.compute(tools.shelf.sweep, tools.now)}


SWEEP: Final = Work(sweep)
