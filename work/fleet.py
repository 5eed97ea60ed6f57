"""A file of stops, lines and vehicles, brought in whole or not at all."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any, Final

from domain.inventory import LARGEST, Inventory, read
from domain.lines import Stop
from domain.outgoing import Words, t
from storage.store import Store
from work.work import Payload, Result, Tools, Work

FAULTS: Final = 20  # that are named; who mends those finds the rest


async def take(tools: Tools, payload: Payload) -> Result:
    """Fetch a file and read it; what is wrong with it is told, and then nothing is kept."""
    if payload["size"] > LARGEST:
        return _told([t("inventory-too-large", most=LARGEST // 1000)])
    content = await tools.download(payload["file_id"])
    async with tools.read() as store:
        stops = await store.lines.stops()
    today = date.fromisoformat(payload["today"])
    _, faults = await tools.compute(known, content, payload["name"], stops, today)
    text = "" if faults else content.decode("utf-8-sig")
    return {**_told(faults), "text": text, "name": payload["name"], "today": payload["today"]}


async def keep(store: Store, result: Result, now: datetime) -> None:
    """Bring in what was read without a fault; the rest of the result becomes how much it was."""
    text = result.pop("text", "")
    if result["faults"]:
        return
    found, faults = known(
        text.encode(),
        result["name"],
        await store.lines.stops(),
        date.fromisoformat(result["today"]),
    )
    if faults:  # a stop that it names has gone meanwhile
        result.update(_told(faults))
        return
    await bring_in(store, found, now)
    result.update(stops=len(found.stops), lines=len(found.lines), vehicles=len(found.vehicles))


def known(
    content: bytes, name: str, stops: Sequence[Stop], today: date
) -> tuple[Inventory, list[Words]]:
    """Read a file that may name the stops that are there already."""
    offices = {one.code for one in stops if one.office}
    return read(content, name, offices, {one.code for one in stops}, today)


async def bring_in(store: Store, found: Inventory, now: datetime) -> None:
    """Keep all that a file holds, in the transaction at hand."""
    numbers = {one.code: one.id for one in await store.lines.stops()}
    for stop in found.stops:
        numbers[stop.code] = await store.lines.put_stop(stop, now)
    for one in found.lines:
        served = tuple(numbers[stop] for stop in one.stops)
        line = replace(one.line, office=numbers[one.office], stops=served)
        await store.lines.put_line(line, now)
    for new in found.vehicles:
        depot = numbers[new.depot] if new.depot else None
        await store.fleet.put(replace(new.vehicle, depot=depot), now)


def _told(faults: list[Words]) -> dict[str, Any]:
    """Write faults as JSON can hold them; `words_of` reads them."""
    return {
        "faults": [asdict(one) for one in faults[:FAULTS]],
        "more": max(0, len(faults) - FAULTS),
    }


INVENTORY: Final = Work(take, keep)
