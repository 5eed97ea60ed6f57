"""Brings a file of stops, lines and vehicles into the database, beside a bot that runs or not."""

from bot.config import Config
from domain.clock import Clock
from handlers.wording import Wording
from storage.database import open_database
from work.fleet import bring_in, known


async def bring(config: Config, name: str, content: bytes) -> tuple[list[str], str]:
    """Bring in all of a file or nothing: what is wrong with it, else what it held."""
    clock = Clock(config.time.offset)
    now = clock.now()
    wording = Wording(zone=config.time.zone)
    database = await open_database(config.storage.url, alone=False)
    try:
        async with database.write() as store:
            today = now.astimezone(wording.zone).date()
            found, faults = known(content, name, await store.lines.stops(), today)
            if not faults:
                await bring_in(store, found, now)
    finally:
        await database.close()
    if faults:
        return [f"{name}: {wording.plain(one, 'en')}" for one in faults], ""
    counts = f"{len(found.stops)} stops, {len(found.lines)} lines, {len(found.vehicles)} vehicles"
    return [], f"Brought in: {counts}."
