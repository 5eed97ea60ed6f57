"""A driver hears when a trip begins elsewhere or at another minute, and is not hurried."""

from datetime import timedelta

from domain.trips import TripState, hurries
from tests.journeys.transformer import (
    books,
    build,
    driver,
    employee,
    promised,
    publishes,
    trips,
    until,
)
from tests.riding import SEVEN, trip
from tests.town import Resident, Town

CIKANDE = "besok ke kantor dari cikande"


def test_an_accepted_trip_begins_little_earlier_and_in_good_time() -> None:
    taken = trip(state=TripState.ACCEPTED)
    begins, early = taken.start, SEVEN - timedelta(hours=10)
    assert not hurries(taken, begins - timedelta(minutes=15), early)
    assert hurries(taken, begins - timedelta(minutes=16), early)
    assert not hurries(taken, begins + timedelta(minutes=5), begins)
    assert hurries(taken, begins - timedelta(minutes=5), begins - timedelta(minutes=49))
    assert not hurries(taken, begins - timedelta(minutes=5), begins - timedelta(minutes=50))
    assert not hurries(trip(), begins - timedelta(hours=1), early)


async def published(town: Town) -> tuple[Resident, Resident]:
    """Give a driver whose trip is published, and who would like to join from far away."""
    await build(town)
    budi = await driver(town)
    await promised(town, "Rina")
    dede = await employee(town, "Dede")
    await publishes(town)
    await budi.types("/tugas")
    await budi.sees()
    return budi, dede


async def test_who_joins_moves_the_start_and_the_driver_hears_it(town: Town) -> None:
    budi, dede = await published(town)
    (before,) = await trips(town)
    await books(dede, CIKANDE)
    (after,) = await trips(town)
    assert after.start < before.start
    assert "dari Contoh: Terminal Cikande, bukan lagi" in (await budi.sees()).text


async def test_who_accepted_a_trip_is_not_hurried(town: Town) -> None:
    budi, dede = await published(town)
    await budi.taps("✅ Terima")
    (before,) = await trips(town)
    await until(town, before.start - timedelta(hours=2))
    await dede.types("/transformer hari ini ke kantor dari cikande")
    await dede.taps("tiba 07.15")
    seen = await dede.taps("✅ Pesan")
    assert "Dijanjikan" not in seen.text
    (after,) = await trips(town)
    assert after.start == before.start
