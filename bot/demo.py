"""The whole bot against the built-in simulator: a chat page, or a short scripted visit."""

import asyncio
import os
import sys
from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path

from bot import log
from bot.app import App
from bot.check import faults_of
from bot.config import Config, load
from bot.example import example_fleet
from bot.introduction import CannotStart
from bot.visit import Visit
from bot.visit_steps import VISIT
from domain.employees import Entry
from domain.people import Grant, Person, Role
from simulator import (
    ADMIN_ID,
    DEFAULT_TOKEN,
    GROUP_ID,
    Limits,
    Simulator,
    default_world,
)
from storage.people import Acquaintance
from storage.store import Store

CIRUAS = "36.04.09"
OFFICERS = {1005: "Didi", 1006: "Yayah"}
PRESS = {1003: ("Rina", Role.EDITOR), 1008: ("Bu Neneng", Role.PUBLISHER)}
# Made up, and said so: nobody of the chat page works for the regency.
ROSTER = (
    Entry("198705122010012003", "Rina Wulandari (contoh)", "Dinas Contoh", "628120000003"),
    Entry("198203142008011007", "Agus Wijaya (contoh)", "Dinas Contoh", "628120000007"),
    Entry("199107212015032008", "Neneng Hasanah (contoh)", "Dinas Contoh", "628120000008"),
    Entry("199001012021211001", "Dede (contoh)", "Dinas Contoh", ""),
)
PATIENCE = 30.0  # seconds that the visit waits for one answer


async def demonstrate(
    *, port: int, script: bool, path: Path | None, stop: Callable[[asyncio.Event], None]
) -> int:
    """Run until stopped (or until the visit is over); 0 if all went as it should."""
    sim = Simulator((DEFAULT_TOKEN,), limits=Limits(), world=default_world())
    await _listen(sim, 0 if script else port)
    try:
        config = _settings(sim, path, script=script)
        log.configure(config.log, secrets=config.secrets())
        if faults := await faults_of(config):
            raise CannotStart("\n".join(faults))
        app = await App.assemble(config)
        async with app.database.write() as store:  # the chat page begins empty, so do the forms
            await store.dialogs.sweep(app.clock.now() + timedelta(days=1))
            await _staff(store, app.clock.now())
            await example_fleet(store, app.clock.now())
        stopping = asyncio.Event()
        stop(stopping)
        running = asyncio.create_task(app.run(stopping))
        try:
            return await _visit(sim, app, running) if script else await _open_house(sim, running)
        finally:
            stopping.set()
            await running
    finally:
        await sim.stop()


async def _staff(store: Store, now: datetime) -> None:
    """Let the made-up officers of the chat page work for Ciruas, and put up an example roster."""
    known = {one: (Person(one), Acquaintance(0, 0)) for one in (*OFFICERS, *PRESS)}
    await store.people.meet(known, now)
    for person, (name, role) in PRESS.items():
        await store.roles.give(person, name, Grant(role), ADMIN_ID, now)
    for person, name in OFFICERS.items():
        await store.roles.give(person, name, Grant(Role.OFFICER, CIRUAS), ADMIN_ID, now)
    await store.desks.bind(GROUP_ID, CIRUAS, "Petugas Kecamatan Ciruas", ADMIN_ID, now)
    if not await store.rosters.count():
        number = await store.rosters.begin(ADMIN_ID, now)
        await store.rosters.stage(number, ROSTER, (), ())
        await store.rosters.apply(number)


async def _open_house(sim: Simulator, running: asyncio.Task[None]) -> int:
    print(f"\nSobat Serang is open. Chat page: {sim.url}/\n(Ctrl+C ends it.)\n", flush=True)
    await running
    return 0


async def _visit(sim: Simulator, app: App, running: asyncio.Task[None]) -> int:
    until = partial(_come, app)
    visit = asyncio.create_task(Visit(sim.url, PATIENCE, until).play(VISIT))
    await asyncio.wait([visit, running], return_when=asyncio.FIRST_COMPLETED)
    if not visit.done():
        visit.cancel()
        return 1
    return 0 if visit.result() else 1


async def _come(app: App, hour: time, weekday: int | None) -> None:
    """Let the next such hour of the wall come, of that weekday, with all that is due by then."""
    await app.settled()  # nothing is on its way that would seem to have taken hours
    now = app.clock.now().astimezone(app.house.wording.zone)
    moment = datetime.combine(now.date(), hour, now.tzinfo)
    moment += timedelta(days=int(moment <= now))
    if weekday is not None:
        moment += timedelta(days=(weekday - moment.weekday()) % 7)
    app.clock.offset += moment - now
    await app.clockwork.tick()
    await app.settled()


async def _listen(sim: Simulator, port: int) -> None:
    try:
        await sim.start(port=port)
    except OSError:
        print(f"Port {port} is taken; another one is used.", file=sys.stderr)
        await sim.start(port=0)


def _settings(sim: Simulator, path: Path | None, *, script: bool) -> Config:
    """Give the operator's settings, but for what the simulator stands in for."""
    defaults: Mapping[str, str] = {
        "SOBAT_STORAGE__URL": "sqlite:///var/demo.db",
        "SOBAT_PEOPLE__ADMINS": str(ADMIN_ID),
        "SOBAT_LOG__LEVEL": "warning",
    }
    fixed: Mapping[str, str] = {
        "SOBAT_TELEGRAM__TOKEN": DEFAULT_TOKEN,
        "SOBAT_TELEGRAM__API_URL": sim.url,
        "SOBAT_TELEGRAM__MODE": "polling",
    }
    if script:  # a visit of its own, whatever was said before
        url = "sqlite:///var/visit.db"
        for suffix in ("", "-wal", "-shm"):
            Path(url.removeprefix("sqlite:///") + suffix).unlink(missing_ok=True)
        fixed = {**fixed, "SOBAT_STORAGE__URL": url}
    return load(path, {**defaults, **os.environ, **fixed})
