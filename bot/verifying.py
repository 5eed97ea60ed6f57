"""Looks whether the histories of reports are as they were written."""

from domain.history import faults
from storage.store import Store


async def history_faults(store: Store) -> tuple[list[str], int]:
    """Name every fault of every chain and anchor; and count the events looked at."""
    found, events = [], 0
    for report in await store.histories.reports():
        lines = await store.histories.of(report)
        words = {event.number: personal for event, personal in lines if personal is not None}
        events += len(lines)
        found += [f"PI-{report:06d}: {fault}" for fault in faults((one for one, _ in lines), words)]
    found += await store.histories.row_faults()
    found += await store.histories.tail_faults()
    return [*found, *await store.histories.anchor_faults()], events
