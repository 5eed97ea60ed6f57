"""A vehicle breaks down: everybody rides with others or hears why not, each once."""

from datetime import timedelta

import pytest

from domain.rides import State
from domain.trips import TripState
from tests.journeys.transformer import (
    build,
    card,
    dispatcher,
    driver,
    labels,
    promised,
    publishes,
    ready,
    ride_of,
    sends_place,
    trips,
    until,
)
from tests.town import Resident, Seen, Town
from tests.transport import DRIVERS, KRAGILAN


async def drives(town: Town, people: dict[int, Resident]) -> Resident:
    """Give who drives the only trip, with the vehicle checked."""
    (trip,) = await trips(town)
    assert trip.driver is not None
    budi = people[trip.driver]
    await ready(budi)
    return budi


async def breaks(budi: Resident) -> Seen:
    await budi.taps("⚠ Kendaraan terkendala")
    return await budi.taps("Ya, pindahkan semua")


async def plate_of(town: Town, number: int | None) -> str:
    """Read the plate on which a trip goes."""
    async with town.app.database.read() as store:
        trip = await store.trips.get(number or 0)
        assert trip is not None
        vehicle = await store.fleet.vehicle(trip.vehicle)
    assert vehicle is not None
    return vehicle.plate


@pytest.fixture
async def drivers(town: Town) -> dict[int, Resident]:
    """Give two vehicles of two seats and their drivers."""
    await build(town, vehicles=2)
    return {
        number: await driver(town, number, f"Pak {name}")
        for number, name in zip(DRIVERS, ("Budi", "Eko"), strict=False)
    }


Drivers = dict[int, Resident]


async def test_everybody_has_another_vehicle_and_hears_it_once(
    town: Town, drivers: Drivers
) -> None:
    tuti = await dispatcher(town)
    rina, dede = await promised(town, "Rina"), await promised(town, "Dede")
    await publishes(town)
    budi = await drives(town, drivers)
    (trip,) = await trips(town)
    await until(town, trip.start - timedelta(minutes=40))
    for person in (rina, dede, tuti, *drivers.values()):
        await person.sees()
    await budi.taps("⚠ Kendaraan terkendala")
    assert (await ride_of(rina)).trip == trip.id  # not by a slip
    await budi.taps("Ya, pindahkan semua")
    whole = await tuti.sees()
    assert "2 penumpang mendapat kendaraan lain, 0 tidak" in whole.only["text"]
    for person in (rina, dede):
        seen = await person.sees()
        assert "terkendala" in seen.only["text"]
        after = await ride_of(person)
        assert after.state is State.PROMISED
        assert after.trip != trip.id
        assert await plate_of(town, after.trip) in seen.only["text"]
    broken, other = await trips(town)
    if broken.id != trip.id:
        broken, other = other, broken
    assert broken.state is TripState.BROKEN
    assert other.state is TripState.PUBLISHED  # on the day itself there is no evening plan
    assert "terhenti" in card(budi)["text"]
    goes_on = drivers[other.driver or 0]
    await goes_on.sees()
    assert other.number in card(goes_on)["text"]
    assert "✅ Terima" in labels(card(goes_on))
    async with town.app.database.read() as store:
        vehicle = await store.fleet.vehicle(trip.vehicle)
        assert vehicle is not None
        assert vehicle.out == "mogok di jalan"
        assert {ride for _, _, ride in await store.trips.seats([trip.id])} == set()


async def test_who_gets_no_seat_hears_why_and_it_is_kept(town: Town) -> None:
    await build(town)
    tuti, budi = await dispatcher(town), await driver(town)
    rina = await promised(town, "Rina")
    await publishes(town)
    await ready(budi)
    (trip,) = await trips(town)
    await until(town, trip.start - timedelta(minutes=10))
    await rina.sees()
    await tuti.sees()
    await breaks(budi)
    assert "tidak ada tempat di kendaraan lain" in (await rina.sees()).only["text"]
    after = await ride_of(rina)
    assert (after.state, after.reason, after.trip) == (State.UNMET, "breakdown", None)
    assert "tidak kebagian" in (await tuti.sees()).text


async def test_the_most_urgent_are_seated_first(town: Town, drivers: Drivers) -> None:
    rina, dede, eka = [await promised(town, name) for name in ("Rina", "Dede", "Eka")]
    await publishes(town)
    one, two = await ride_of(rina), await ride_of(dede)
    assert one.trip == two.trip  # and Eka has the other vehicle, in which one seat is free
    async with town.app.database.read() as store:
        trip = await store.trips.get(one.trip or 0)
    assert trip is not None
    budi = drivers[trip.driver or 0]
    await ready(budi)
    await until(town, trip.start - timedelta(hours=10))
    await dede.taps("Ya, ikut")  # Rina has not said so
    await until(town, trip.start - timedelta(minutes=30))
    for person in (rina, dede, eka):
        await person.sees()
    await breaks(budi)
    first, later = await ride_of(dede), await ride_of(rina)
    assert first.trip == (await ride_of(eka)).trip
    assert (first.state, later.state) == (State.PROMISED, State.PROMISED)
    assert first.promised_at is not None
    assert later.promised_at is not None
    assert first.promised_at < later.promised_at  # late is better than not at all
    for person in (rina, dede):
        assert "terkendala" in (await person.sees()).only["text"]
    assert (await eka.sees()).messages == []


async def test_those_on_board_are_met_at_the_nearest_stop_and_the_dispatchers_see_where(
    town: Town, drivers: Drivers
) -> None:
    tuti = await dispatcher(town)
    rina = await promised(town, "Rina", words="besok ke kantor dari cikande")
    await publishes(town)
    budi = await drives(town, drivers)
    (trip,) = await trips(town)
    await until(town, trip.start)
    await budi.taps("▶ Berangkat")
    await budi.taps(next(one for one in labels(card(budi)) if one.startswith("📍 Sampai di")))
    await budi.taps(next(one for one in labels(card(budi)) if one.startswith("✅ Pegawai")))
    await budi.taps("▶ Berangkat lagi")
    sends_place(budi, KRAGILAN, 400, live_period=3600)
    await budi.sees()
    await rina.sees()
    await tuti.sees()
    await breaks(budi)
    seen = await rina.sees()
    assert "Contoh: Pasar Kragilan" in seen.only["text"]
    assert "Ikuti arahan pengemudi" in seen.text
    after = await ride_of(rina)
    assert (after.state, after.stop) == (State.PROMISED, KRAGILAN)
    whole = await tuti.sees()
    assert "1 orang sudah di dalam kendaraan" in whole.text
    assert "🗺 Lihat di peta" in whole.labels


async def test_a_second_tap_breaks_nothing_more(town: Town, drivers: Drivers) -> None:
    await promised(town, "Rina")
    await publishes(town)
    budi = await drives(town, drivers)
    await budi.taps("⚠ Kendaraan terkendala")
    sure = next(one for one in reversed(budi.chat()) if "Ya, pindahkan semua" in labels(one))
    for _ in range(2):
        town.sim.tap(budi.user, sure["message_id"], label="Ya, pindahkan semua")
    await budi.sees()
    assert [one.state for one in await trips(town)].count(TripState.BROKEN) == 1
