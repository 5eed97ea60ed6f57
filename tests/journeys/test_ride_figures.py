"""Every ride of a past day has its code, honestly, and a month of them is counted without names."""

import io
import zipfile
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from bot.sections import Transformer
from domain.pooling_shapes import Direction
from domain.ride_figures import Line, Way, cost_per_rider, figures, reasons, saved_grams
from domain.rides import Move, State, Who
from domain.riding import moved
from domain.trips import TripMove, TripState, trip_moved
from simulator import Simulator
from tests.journeys.dispatch import builds, dispatcher, ride_of, trips
from tests.journeys.test_booking import TOMORROW, books, employee
from tests.journeys.test_plan import CIRUAS, told
from tests.town import Resident, Seen, Town, TownClock
from work.ride_figures import draw


@pytest.fixture
async def running(
    telegram: Simulator, clock: TownClock, database_url: str, tmp_path: Path
) -> AsyncIterator[Town]:
    """Give a town with one vehicle of two seats, whose kilometres have a rate."""
    town = Town(
        telegram,
        clock,
        database_url,
        media=tmp_path / "media",
        transformer=Transformer(rate_per_km=5000, planner_seconds=1),
    )
    await town.open()
    await builds(town)
    yield town
    await town.close()


async def drives(town: Town, *aboard: Resident) -> None:
    """Let the trip of tomorrow be driven to its end, with these on board."""
    async with town.app.database.write() as store:
        now = town.clock.now()
        (trip,) = await store.trips.of_day(TOMORROW)
        for move, who in (
            (TripMove.PUBLISH, Who.DISPATCHER),
            (TripMove.ACCEPT, Who.DRIVER),
            (TripMove.CHECK, Who.DRIVER),
            (TripMove.DEPART, Who.DRIVER),
        ):
            after = trip_moved(trip, move, who=who, now=now)
            trip = await store.trips.move(trip, after, move, who, now)
        for ride in await store.rides.of_trip(trip.id):
            if ride.rider in {one.user.id for one in aboard}:
                after_ride = moved(ride, Move.BOARD, who=Who.DRIVER, now=now)
                await store.rides.move(ride, after_ride, Move.BOARD, Who.DRIVER, now)


async def test_the_evening_asks_and_the_night_settles_what_nobody_noted(running: Town) -> None:
    rina, dede, yayah = [await employee(running, name) for name in ("Rina", "Dede", "Yayah")]
    await books(rina, CIRUAS)
    await books(dede, CIRUAS)
    await books(yayah, CIRUAS)  # full: unmet
    await running.later(hours=24)
    await drives(running, rina)
    await running.later(hours=9, minutes=1)  # 21.01
    await dede.sees()
    assert len(told(dede, "Tadi ikut tumpangan")) == 1
    assert told(rina, "Tadi ikut") == []
    await running.later(hours=6, minutes=20)  # 03.21
    assert (await ride_of(running, rina)).state is State.COMPLETED
    assert (await ride_of(running, dede)).state is State.MISSED
    assert (await ride_of(running, yayah)).state is State.UNMET
    assert {one.state for one in await trips(running)} == {TripState.ENDED}
    await dede.sees()
    assert told(dede, "tidak ada catatan") == []  # nobody is woken
    await running.later(hours=4)
    await dede.sees()
    (words,) = told(dede, "tidak ada catatan")
    assert "tidak dihitung sebagai kesalahan" in words
    async with running.app.database.read() as store:
        assert await store.ride_figures.open_days(date(2026, 11, 1), date(2026, 11, 26)) == []
    wawan = await dispatcher(running)
    await dede.taps("Ya, saya ikut", dede.chat()[-1])  # what the night has noted can be mended
    assert "saya ikut" in (await wawan.sees()).text.casefold()
    await wawan.taps("Penumpang benar")
    assert (await ride_of(running, dede)).state is State.COMPLETED


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("Ya, saya ikut", State.COMPLETED),
        ("Kendaraannya tidak datang", State.MISSED),
        ("Saya tidak jadi ikut", State.CANCELLED_LATE),
    ],
)
async def test_the_rider_s_own_word_settles_it(running: Town, answer: str, state: State) -> None:
    rina = await employee(running)
    await books(rina, CIRUAS)
    await running.later(hours=33, minutes=1)
    await rina.sees()
    assert "tercatat" in (await rina.taps(answer)).text
    assert (await ride_of(running, rina)).state is state
    message = rina.chat()[-1]
    running.sim.tap(rina.user, message["message_id"], data="ki:1:rode")
    await rina.sees()
    assert (await ride_of(running, rina)).state is state


async def counted(town: Town) -> tuple[Resident, Resident, Resident]:
    """Let a day with one ride, one no record and one unmet be over and counted."""
    wawan, rina, dede = await dispatcher(town), await employee(town), await employee(town, "Dede")
    yayah = await employee(town, "Yayah")
    for one in (rina, dede, yayah):
        await books(one, CIRUAS)
    await town.later(hours=24)
    await drives(town, rina)
    await town.later(hours=16)  # 04.00
    return wawan, rina, dede


async def test_the_month_in_words_and_picture(running: Town) -> None:
    wawan, *_ = await counted(running)
    await wawan.types("/angka")
    seen = Seen(wawan.chat(), [])
    assert "Transformer, November 2026" in seen.text
    assert "1 orang diantar" in seen.text
    assert "COMP (selesai): 1" in seen.text
    assert "MT (kendaraan tidak datang): 1" in seen.text
    assert "UNMET (tidak kebagian tempat): 1" in seen.text
    assert "Rp 5.000 per km" in seen.text
    assert "× 58 g/km" in seen.text
    assert "Dinas Contoh: 1 orang diantar" in seen.text
    assert "semua tempat terisi: 1" in seen.text
    assert "Pegawai 2" not in seen.text
    (photo,) = [one["photo"][-1] for one in wawan.chat() if "photo" in one]
    picture = Image.open(io.BytesIO(running.sim.town.files.find(photo["file_id"]).data))
    assert picture.width == 1280
    assert (
        "Belum ada tumpangan yang dihitung untuk Oktober 2026"
        in (await wawan.taps("Bulan sebelumnya")).text
    )


async def test_the_workbook_has_agencies_rides_and_reasons_but_nobody(running: Town) -> None:
    wawan, *_ = await counted(running)
    await wawan.types("/angka")
    await wawan.taps("Excel")
    (document,) = [one["document"] for one in wawan.chat() if "document" in one]
    assert document["file_name"] == "transformer-2026-11.xlsx"
    book = zipfile.ZipFile(io.BytesIO(running.sim.town.files.find(document["file_id"]).data))
    strings = book.read("xl/sharedStrings.xml").decode()
    assert "TR-000001" in strings
    assert "Dinas Contoh" in strings
    assert "semua tempat terisi" in strings
    assert not any("Pegawai 2" in book.read(one).decode() for one in book.namelist())
    assert "sheet3.xml" in " ".join(book.namelist())


async def test_names_are_wiped_after_thirty_days_and_the_numbers_stay(running: Town) -> None:
    wawan, *_ = await counted(running)
    await running.later(days=32)
    async with running.app.database.read() as store:
        rides = await store.rides.of_day(TOMORROW)
        assert {one.rider for one in rides} == {0}
        lines = await store.ride_figures.rides(TOMORROW, TOMORROW, 10)
    assert {one.opd for one in lines} == {"Dinas Contoh"}
    await wawan.types("/angka")
    await wawan.taps("Bulan sebelumnya")
    assert told(wawan, "1 orang diantar")


async def test_only_dispatchers_see_the_numbers(running: Town) -> None:
    rina = await employee(running)
    await rina.types("/angka")
    assert told(rina, "orang diantar") == []


def line(number: int = 1, **changes: object) -> Line:
    values: dict[str, object] = {
        "day": TOMORROW,
        "direction": Direction.HOME,
        "office": 1,
        "stop": 2,
        "seats": 1,
        "state": State.COMPLETED,
        "reason": "",
        "opd": "Dinas Contoh",
        "metres": 12_000,
        "direct": 10_000,
    }
    return Line(number, **{**values, **changes})  # type: ignore[arg-type]


def test_seats_ride_and_the_refused_keep_their_reasons() -> None:
    lines = [
        line(seats=2),
        line(2, state=State.UNMET, reason="full"),
        line(3, state=State.TURNED_DOWN, reason="closed"),
        line(4, state=State.UNMET, reason="full"),
        line(5, state=State.CANCELLED_LATE, reason="sick"),
    ]
    found = figures(lines)
    assert (found.rides, found.carried, found.refused, found.cancelled) == (5, 2, 3, 1)
    assert (found.seat_metres, found.direct_metres) == (24_000, 20_000)
    assert reasons(lines) == [("full", 2), ("closed", 1)]


def test_cost_and_air_count_the_empty_kilometres() -> None:
    ways = [Way(1, TOMORROW, 15_000, 5_000)]
    assert cost_per_rider(5000, ways, 4) == 25_000
    assert cost_per_rider(0, ways, 4) is None
    assert cost_per_rider(5000, ways, 0) is None
    assert saved_grams(200_000, ways, 58, 270) == 200 * 58 - 20 * 270
    assert saved_grams(10_000, ways, 58, 270) < 0  # one rider in a minibus spares nothing


def test_the_picture_shows_names_as_they_are() -> None:
    labels = dict.fromkeys(["title", "carried", "lost", "refused", "opd-none"], "<&>")
    assert "<&>" not in draw(labels, [("", figures([line()])), ("a<b", figures([line(2)]))])
