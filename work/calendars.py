"""Small texts as files to be sent: an entry of a calendar."""

from typing import Final

from work.work import Payload, Result, Tools, Work


async def lend(tools: Tools, payload: Payload) -> Result:
    """Put `text` into a file that ends as `ending` says."""
    content = payload["text"].encode()
    return {"file": await tools.compute(tools.shelf.lend, content, payload["ending"], tools.now)}


CALENDAR: Final = Work(lend)
