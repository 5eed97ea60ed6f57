"""What a fleet, its drivers and its lines lose does not take the promises of a day with it."""

from dataclasses import replace

from domain.rides import State
from tests.journeys.transformer import books, build, dispatcher, employee, promised, ride_of
from tests.town import Town
from tests.transport import CIRUAS, KRAGILAN, OFFICE


async def test_a_stop_that_somebody_waits_at_stays(town: Town) -> None:
    await build(town)
    await promised(town, "Rina")
    tuti = await dispatcher(town)
    async with town.app.database.write() as store:
        (line,) = await store.lines.lines()
        await store.lines.set_stops(line.id, [KRAGILAN])
    await tuti.types("/jalur")
    await tuti.taps("Semua halte")
    await tuti.taps("Contoh: Pasar Ciruas")
    seen = await tuti.taps("Hapus")
    assert "Masih ada 2 perjalanan" in seen.toasts[0]


async def test_a_stop_that_is_gone_stops_nobody_else(town: Town) -> None:
    await build(town)
    await promised(town, "Rina")
    tuti, dede = await dispatcher(town), await employee(town, "Dede")
    async with town.app.database.write() as store:
        (vehicle,) = await store.fleet.vehicles()
        now = town.clock.now()
        assert await store.fleet.change(replace(vehicle, depot=CIRUAS), now)
        (line,) = await store.lines.lines()
        await store.lines.set_stops(line.id, [KRAGILAN])
        assert await store.lines.drop_stop(CIRUAS, now)
        assert OFFICE in {one.id for one in await store.lines.stops()}
    assert "A 1 XX" in (await tuti.types("/rencana")).text
    await books(dede, "besok ke kantor dari kragilan")
    assert (await ride_of(dede)).state is State.PROMISED
