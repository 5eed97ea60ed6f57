"""Reminders: each once, in time or not at all, and with what one may do about it."""

from dataclasses import replace
from datetime import timedelta

from domain.lines import BookingType, Rule, Stop
from domain.places import Point
from domain.rides import State
from tests.journeys.transformer import (
    at,
    books,
    build,
    card,
    driver,
    employee,
    labels,
    promised,
    publishes,
    ready,
    ride_of,
    trips,
    until,
)
from tests.moments import NOON
from tests.town import Town
from tests.transport import CIKANDE, KRAGILAN

TODAY = NOON.date()


async def skipped(town: Town, ride: int) -> dict[str, str]:
    """Read the reminders of a ride and why they were not given."""
    async with town.app.database.read() as store:
        return {one.kind: one.skipped for one in await store.drives.reminders(ride)}


async def test_in_the_evening_everybody_is_asked_once_and_says_yes(town: Town) -> None:
    await build(town)
    rina = await promised(town, "Rina")
    await at(town, "19:59", TODAY)
    assert (await rina.sees()).messages == []
    await at(town, "20:01", TODAY)
    seen = await rina.sees()
    assert "Masih ikut?" in seen.only["text"]
    assert seen.labels == ["Ya, ikut", "Batalkan"]
    assert "tetap ikut" in (await rina.taps("Ya, ikut")).text
    assert (await ride_of(rina)).state is State.CONFIRMED
    await town.crash()
    await at(town, "20:30", TODAY)
    assert (await rina.sees()).messages == []


async def test_in_the_evening_one_may_still_give_the_seat_back(town: Town) -> None:
    await build(town)
    rina = await promised(town, "Rina")
    await at(town, "20:01", TODAY)
    await rina.taps("Batalkan")
    await rina.taps("sakit")
    assert (await ride_of(rina)).state is State.CANCELLED


async def test_who_slept_through_the_evening_is_not_woken_at_night(town: Town) -> None:
    await build(town)
    rina = await promised(town, "Rina")
    ride = await ride_of(rina)
    await at(town, "23:30", TODAY)  # the bot was away until now
    assert (await rina.sees()).messages == []
    assert await skipped(town, ride.id) == {"evening": "late"}


async def test_an_hour_before_one_hears_where_when_and_in_what(town: Town) -> None:
    await build(town)
    rina = await promised(town, "Rina")
    one = await ride_of(rina)
    assert one.promised_at is not None
    await at(town, "20:01", TODAY)
    await rina.sees()
    await until(town, one.promised_at - timedelta(minutes=61))
    assert (await rina.sees()).messages == []
    await until(town, one.promised_at - timedelta(minutes=59))
    seen = await rina.sees()
    assert "Contoh: Pasar Ciruas" in seen.only["text"]
    assert "A 1 XX" in seen.text
    assert "🔢 Kode naik" in seen.labels
    await town.later(minutes=5)
    assert (await rina.sees()).messages == []


async def test_on_the_way_home_the_hour_counts_to_when_the_vehicle_leaves(town: Town) -> None:
    await build(town)
    rina = await employee(town)
    await books(rina, "besok pulang ke cikande", "berangkat 16.10")
    (trip,) = await trips(town)
    await at(town, "20:01", TODAY)
    await rina.sees()
    await until(town, trip.start - timedelta(minutes=61))
    assert (await rina.sees()).messages == []
    await until(town, trip.start - timedelta(minutes=59))
    assert "Contoh: Puspemkab" in (await rina.sees()).only["text"]


async def test_a_reminder_that_comes_after_the_ride_is_left_out(town: Town) -> None:
    await build(town)
    rina = await promised(town, "Rina")
    one = await ride_of(rina)
    await at(town, "20:01", TODAY)
    await rina.sees()
    await at(town, "09:00")
    assert (await rina.sees()).messages == []
    assert (await skipped(town, one.id))["hour"] == "late"


async def test_who_has_only_just_booked_needs_no_reminder(town: Town) -> None:
    await build(town, rule=Rule(BookingType.NOW))
    await at(town, "06:10")
    rina = await employee(town)
    one = await books(rina, "hari ini ke kantor dari ciruas")
    assert one.promised_at is not None
    assert one.promised_at - one.asked_at < timedelta(hours=1)
    await town.later(minutes=2)
    assert (await rina.sees()).messages == []
    assert await skipped(town, one.id) == {"hour": "known"}


async def test_two_more_stops_and_then_ones_own(town: Town) -> None:
    await build(town, seats=4)
    async with town.app.database.write() as store:
        between = Stop("kibin", "Contoh: Pasar Kibin", Point(-6.170, 106.318))
        kibin = await store.lines.put_stop(between, town.clock.now())
        (line,) = await store.lines.lines()
        stops = (CIKANDE, kibin, KRAGILAN)
        await store.lines.put_line(replace(line, stops=stops), town.clock.now())
    budi = await driver(town)
    riders = {
        stop: await promised(town, name, words=f"besok ke kantor dari {where}")
        for stop, name, where in (
            (CIKANDE, "Rina", "cikande"),
            (KRAGILAN, "Dede", "kragilan"),
            (kibin, "Eka", "kibin"),
        )
    }
    await publishes(town)
    await ready(budi)
    (trip,) = await trips(town)
    assert [one.stop for one in trip.visits] == [CIKANDE, kibin, KRAGILAN]
    first, second, third = (riders[visit.stop] for visit in trip.visits)
    await until(town, trip.start - timedelta(minutes=1))
    for one in (first, second, third):
        await one.sees()
    await budi.taps("▶ Berangkat")
    assert "Halte berikutnya" in (await first.sees()).text
    assert "Dua halte lagi" in (await second.sees()).text
    assert (await third.sees()).messages == []
    await budi.taps("📍 Sampai di Contoh: Terminal Cikande")
    await budi.taps(next(one for one in labels(card(budi)) if one.startswith("✅ Pegawai")))
    await budi.taps("▶ Berangkat lagi")
    assert (await second.sees()).messages == []  # once
    seen = await third.sees()
    assert "Dua halte lagi" in seen.only["text"]
    assert "🙋 Saya sudah naik" in seen.labels
