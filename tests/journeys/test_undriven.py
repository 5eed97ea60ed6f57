"""Nothing is promised that nobody would drive, and who plans hears of what nobody drives yet."""

from datetime import timedelta

from domain.lines import BookingType, Rule
from domain.rides import State
from domain.trips import TripState
from tests.journeys.transformer import (
    at,
    build,
    dispatcher,
    driver,
    employee,
    promised,
    publishes,
    rides_of,
    trips,
    until,
)
from tests.town import Town

TODAY = "/transformer hari ini ke kantor dari ciruas"


async def test_a_new_trip_of_today_is_published_at_once_and_told(town: Town) -> None:
    await build(town, rule=Rule(BookingType.NOW))
    tuti, budi, rina = await dispatcher(town), await driver(town), await employee(town)
    await at(town, "05:30")
    await tuti.sees()
    await rina.types(TODAY)
    await rina.taps("tiba 07.15")
    assert "Dijanjikan" in (await rina.taps("✅ Pesan")).text
    (trip,) = await trips(town)
    assert trip.state is TripState.PUBLISHED
    assert "Perjalanan baru" in (await budi.sees()).text
    assert "Perjalanan baru" in (await tuti.sees()).text


async def test_nothing_is_promised_that_no_driver_could_make(town: Town) -> None:
    await build(town, rule=Rule(BookingType.NOW))
    await driver(town)
    rina = await employee(town)
    await at(town, "06:38")
    await rina.types(TODAY)
    await rina.taps("tiba 07.15")
    await rina.taps("✅ Pesan")
    assert await trips(town) == []
    assert (await rides_of(rina))[0].state is State.UNMET


async def test_a_trip_that_nobody_accepts_is_named_before_it_begins_and_after(town: Town) -> None:
    await build(town)
    tuti, _ = await dispatcher(town), await driver(town)
    await promised(town)
    await publishes(town)
    (trip,) = await trips(town)
    await until(town, trip.start - timedelta(hours=2))
    assert "belum diterima" not in (await tuti.sees()).text
    await until(town, trip.start - timedelta(minutes=40))
    assert "belum diterima pengemudinya" in (await tuti.sees()).text
    await until(town, trip.start + timedelta(minutes=11))
    assert (await tuti.sees()).text.count("sudah waktunya berangkat") == 1
