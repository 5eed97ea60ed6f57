"""What is kept about somebody, as a file for themselves."""

from typing import Any, Final

import orjson

from work.work import Payload, Result, Tools, Work


async def collect(tools: Tools, payload: Payload) -> Result:
    """Write everything that is kept about `person`; `about` says what each part is."""
    async with tools.read() as store:
        found = await store.personal.of(payload["person"])
    return {
        "file": await tools.compute(_written, tools, payload, found),
        "rows": sum(map(len, found.values())),
    }


def _written(tools: Tools, payload: Payload, found: dict[str, list[dict[str, Any]]]) -> str:
    about = {part: payload["about"].get(part, "") for part in found}
    whole = {"at": tools.now.isoformat(timespec="seconds"), "about": about, "data": found}
    return tools.shelf.lend(orjson.dumps(whole, option=orjson.OPT_INDENT_2), "json", tools.now)


MY_DATA: Final = Work(collect)
