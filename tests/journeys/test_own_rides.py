"""One's own rides: seen, changed, given back, put into the calendar, shared, complained about."""

from datetime import date

import pytest

from domain.lines import BookingType, Rule
from domain.people import Grant, Role
from domain.places import Point
from domain.rides import Move, Need, State
from storage.drives import Position
from tests.journeys.riders import (
    TOMORROW,
    books,
    build,
    does,
    driver,
    employee,
    ends,
    home,
    link_in,
    on_board,
    rides,
    staff,
    trip_of,
)
from tests.town import Resident, Seen, Town
from tests.transport import ADMIN, CIRUAS, KRAGILAN

LINE = "Sl 24/11 Ke kantor"


@pytest.fixture
async def running(town: Town) -> Town:
    """Give a town with one vehicle of two seats."""
    await build(town)
    return town


async def opens(person: Resident, line: str = LINE) -> Seen:
    """Go to the card of one ride."""
    seen = await person.types("/perjalananku")
    return await person.taps(next(one for one in seen.labels if one.startswith(line)))


async def test_what_is_to_come_is_listed_and_each_ride_has_its_card(running: Town) -> None:
    rina = await employee(running)
    assert "Belum ada tumpangan" in (await rina.types("/perjalananku")).text
    await books(rina)
    await home(rina, "berangkat 16.10")
    seen = await rina.types("/perjalananku")
    assert "2 tumpangan" in seen.text
    assert [one[:18] for one in seen.labels[:2]] == [LINE, "Sl 24/11 Pulang 16"]
    card = await rina.taps(seen.labels[0])
    assert "Contoh: Pasar Ciruas" in card.text
    assert "dijanjikan" in card.text
    assert {"Ubah", "Batalkan", "Simpan ke kalender", "Di mana kendaraan?"} <= set(card.labels)


async def test_many_rides_are_turned_page_by_page(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await rina.taps("Ulangi tiap hari kerja")
    await rina.taps("2 minggu")
    first = await rina.types("/perjalananku")
    assert "jadwal rutin" in first.text
    lines = [one for one in first.labels if "Ke kantor" in one]
    assert len(lines) == 6
    assert not {one for one in (await rina.taps("Berikutnya ▶")).labels if one in lines}


async def test_before_the_tap_the_rule_is_told_in_words(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    card = await opens(rina)
    assert "sekarang: tidak dicatat apa-apa" in card.text
    assert "Pada hari berangkat: tercatat batal pada hari yang sama" in card.text
    assert "2 jam sebelum berangkat: tercatat batal menjelang berangkat" in card.text
    assert "CANC" not in card.text
    assert "tidak dicatat apa-apa" in (await rina.taps("Batalkan")).text
    await running.later(hours=14)  # 02.00 of the day
    assert "sekarang: tercatat batal pada hari yang sama" in (await opens(rina)).text
    await running.later(hours=4)
    assert "sekarang: tercatat batal menjelang berangkat" in (await rina.taps("Batalkan")).text
    await rina.taps("sakit")
    (ride,) = await rides(running, rina)
    assert ride.state is State.CANCELLED_LATE


async def test_another_stop_is_a_new_promise(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await opens(rina)
    await rina.taps("Ubah")
    assert "Contoh: Pasar Ciruas" not in (await rina.taps("Halte")).labels
    assert "Janji berubah" in (await rina.taps("Contoh: Pasar Kragilan")).text
    (ride,) = await rides(running, rina)
    assert (ride.stop, ride.state) == (KRAGILAN, State.PROMISED)
    trip = await trip_of(running, ride)
    assert [(one.stop, one.rides) for one in trip.visits if one.rides] == [(KRAGILAN, (ride.id,))]


async def test_more_seats_need_room_and_fewer_give_it_back(running: Town) -> None:
    rina, dede = await employee(running), await employee(running, "Dede")
    await books(rina)
    await opens(rina)
    await rina.taps("Ubah")
    await rina.taps("Jumlah orang")
    assert "start=tumpang_" in (await rina.taps("2 org")).text
    assert "semua tempat terisi" in (await books(dede)).text
    await dede.taps("Masuk daftar tunggu")
    before = await rides(running, rina)
    await rina.taps("Ubah")
    await rina.taps("Jumlah orang")
    assert "tetap pukul" in (await rina.taps("3 org")).toasts[0]
    assert await rides(running, rina) == before  # never lost in between
    assert "Tempat: 1 orang" in (await rina.taps("1 org")).text
    assert "Dijanjikan" in (await dede.sees()).text
    async with running.app.database.read() as store:
        assert await store.rides.guests(before[0].id) == []


async def test_needs_are_taken_in_and_out(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await opens(rina)
    await rina.taps("Ubah")
    await rina.taps("Keperluan")
    await rina.taps("☐ bawa barang")
    (ride,) = await rides(running, rina)
    assert ride.needs == {Need.LUGGAGE}


async def test_another_hour_and_who_waits_stays_in_the_list(running: Town) -> None:
    rina, dede, eka = [await employee(running, one) for one in ("Rina", "Dede", "Eka")]
    for person in (rina, dede, eka):
        await books(person)
    await eka.taps("Masuk daftar tunggu")
    await opens(eka)
    await eka.taps("Ubah")
    await eka.taps("Keperluan")
    assert "tetap di daftar tunggu" in (await eka.taps("☐ bawa barang")).toasts[0]
    await opens(eka)
    await eka.taps("Ubah")
    await eka.taps("Jam")
    assert "Dijanjikan" in (await eka.taps("08.15")).text
    (ride,) = await rides(running, eka)
    assert ride.state is State.PROMISED


async def test_after_the_hour_of_the_rule_nothing_is_changed_any_more(town: Town) -> None:
    await build(town, rule=Rule(BookingType.SAME_DAY, prior_notice_duration_min=60 * 18))
    rina = await employee(town)
    await books(rina)
    await opens(rina)
    await town.later(hours=3)
    await rina.taps("Ubah")
    await rina.taps("Jam")
    before = await rides(town, rina)
    assert "sudah ditutup" in (await rina.taps("08.15")).toasts[0]
    assert await rides(town, rina) == before


async def test_leave_of_two_weeks_is_one_step(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await home(rina, "berangkat 16.10")
    await rina.taps("Ulangi tiap hari kerja")
    await rina.taps("4 minggu")
    await rina.types("/perjalananku")
    await rina.taps("Cuti")
    await rina.taps("24")
    seen = await rina.taps("Cuti 14 hari")
    assert "tanpa catatan" in seen.text
    assert any(one.live and one.day == TOMORROW for one in await rides(running, rina))
    assert "tidak ada tumpangan" in (await rina.taps("Ya, lepas semuanya")).text
    left = [one for one in await rides(running, rina) if one.live]
    assert left
    assert min(one.day for one in left) > date(2026, 12, 7)
    await running.later(days=2)
    assert min(one.day for one in await rides(running, rina) if one.live) > date(2026, 12, 7)


async def test_leave_in_words_is_shown_before_the_tap(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    seen = await rina.types("besok saya cuti 2 minggu")
    assert "Dari Selasa, 24 November 2026 sampai Senin, 7 Desember 2026" in seen.text
    assert "1 tumpangan akan dilepas" in seen.text
    assert (await rides(running, rina))[0].live
    await rina.taps("Ya, lepas semuanya")
    assert (await rides(running, rina))[0].state is State.CANCELLED


async def test_a_file_puts_the_ride_into_the_calendar(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await opens(rina)
    seen = await rina.taps("Simpan ke kalender")
    (document,) = [one["document"] for one in seen.messages if "document" in one]
    assert document["file_name"].startswith("TR-")
    assert document["file_name"].endswith(".ics")
    content = running.sim.town.files.find(document["file_id"]).data.decode()
    (ride,) = await rides(running, rina)
    assert ride.promised_at is not None
    assert f"DTSTART:{ride.promised_at:%Y%m%dT%H%M%SZ}" in content
    assert "LOCATION:Contoh: Pasar Ciruas" in content
    assert f"UID:{ride.number}@" in content


async def test_where_the_vehicle_is_is_said_as_honestly_as_it_is_known(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await opens(rina)
    assert "belum berangkat; rencananya" in (await rina.taps("Di mana kendaraan?")).text
    ride = await on_board(running, rina)
    trip = await trip_of(running, ride)
    await opens(rina)
    assert "tidak dibagikan" in (await rina.taps("Di mana kendaraan?")).text
    async with running.app.database.write() as store:
        position = Position(Point(-6.110, 106.235), running.clock.now(), None)
        await store.drives.place(trip.id, position)
    await running.later(minutes=7)
    seen = await rina.taps("Lihat lagi")
    assert "7 menit" in seen.text
    assert "Contoh: Pasar Ciruas" in seen.text
    assert "🗺 Lihat di peta" in seen.labels


async def test_the_family_sees_this_trip_only_and_not_longer_than_it_lasts(running: Town) -> None:
    rina, dede = await employee(running), await employee(running, "Dede")
    await books(rina)
    await books(dede)
    await opens(rina)
    start = link_in(await rina.taps("Bagikan ke keluarga"), "ikut")
    mother = running.resident("Ibu Rina")
    seen = await mother.types(start)
    assert "Contoh: Pasar Ciruas" in seen.text
    assert "Ke kantor" in seen.text
    for hidden in ("Rina", "Dede", "Pegawai", "Pengemudi", "TR-"):
        assert hidden not in seen.text
    ride = await on_board(running, rina)
    assert "di dalam kendaraan" in (await mother.taps("Lihat lagi")).text
    await does(running, ride, Move.COMPLETE)
    await ends(running, await trip_of(running, ride))
    assert "tidak berlaku lagi" in (await mother.taps("Lihat lagi")).toasts[0]
    assert "tidak berlaku lagi" in (await mother.types(start)).text


async def test_a_link_can_be_ended_before_its_time(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await opens(rina)
    start = link_in(await rina.taps("Bagikan ke keluarga"), "ikut")
    await rina.taps("Matikan tautan")
    assert "tidak berlaku lagi" in (await running.resident("Ibu Rina").types(start)).text


async def rode(town: Town, person: Resident) -> None:
    """Let somebody ride and get out."""
    ride = await on_board(town, person)
    await does(town, ride, Move.COMPLETE)
    await ends(town, await trip_of(town, ride))
    await person.types("/perjalananku")
    seen = await person.taps("Yang sudah lewat")
    await person.taps(next(one for one in seen.labels if one.startswith(LINE)))


async def test_what_was_left_behind_is_for_driver_and_dispatchers(running: Town) -> None:
    rina, bus = await employee(running), await driver(running)
    desk = await staff(running, "Pak Jaka")
    await books(rina)
    await rode(running, rina)
    await bus.sees()
    await rina.taps("Barang tertinggal")
    assert "Jawabannya datang ke sini" in (await rina.types("Payung biru, kursi belakang")).text
    assert "Payung biru" in (await desk.sees()).text
    assert "Payung biru" in (await bus.sees()).text
    await bus.taps("Jawab")
    await bus.types("Ada, saya bawa besok")
    assert "Ada, saya bawa besok" in (await rina.sees()).text
    assert "Ada, saya bawa besok" in (await desk.sees()).text
    await rina.types("Terima kasih", reply_to=rina.chat()[-1]["message_id"])
    assert "Terima kasih" in (await bus.sees()).text


async def test_a_photo_of_what_was_lost_goes_along(running: Town) -> None:
    rina, desk = await employee(running), await staff(running, "Pak Jaka")
    await books(rina)
    await rode(running, rina)
    await rina.taps("Barang tertinggal")
    running.sim.send_photo(rina.user, caption="seperti ini")
    await rina.sees()
    seen = await desk.sees()
    assert any("photo" in one for one in seen.messages)
    assert "seperti ini" in seen.text


async def test_a_complaint_never_reaches_the_driver(running: Town) -> None:
    rina, bus = await employee(running), await driver(running)
    desk = await staff(running, "Pak Jaka")
    await books(rina)
    await rode(running, rina)
    await bus.sees()
    await rina.taps("Keluhan")
    await rina.types("Mengemudinya ngebut sekali")
    seen = await desk.sees()
    assert "ngebut sekali" in seen.text
    assert "TT-0000" in seen.text
    assert (await bus.sees()).messages == []
    await desk.taps("Jawab")
    await desk.types("Maaf, akan kami tegur")
    assert "akan kami tegur" in (await rina.sees()).text
    assert (await bus.sees()).messages == []


async def test_who_drove_hears_no_complaint_even_as_a_dispatcher(running: Town) -> None:
    bus = await driver(running)
    rina, admin = await employee(running), running.admin()
    await admin.types("/start")
    await bus.types("/bahasa")
    async with running.app.database.write() as store:
        grant = Grant(Role.DISPATCHER)
        await store.roles.give(bus.user.id, "Merangkap", grant, ADMIN, running.clock.now())
    await books(rina)
    await rode(running, rina)
    await bus.sees()
    await rina.taps("Keluhan")
    await rina.types("Mengemudinya ngebut sekali")
    assert (await bus.sees()).messages == []
    assert "ngebut sekali" in (await admin.sees()).text
    message = [one for one in bus.chat() if one.get("reply_markup")][-1]
    running.sim.tap(bus.user, message["message_id"], data="ya:1")
    assert "tidak bisa dijawab" in (await bus.sees()).toasts[0]


async def test_a_colleague_sees_the_ride_but_cannot_change_it(running: Town) -> None:
    rina, dede = await employee(running), await employee(running, "Dede")
    await rina.types("/transformer besok ke kantor dari ciruas")
    await rina.taps("tiba 07.15")
    await rina.taps("2 org")
    await dede.types(link_in(await rina.taps("✅ Pesan"), "tumpang"))
    card = await opens(dede)
    assert "Di mana kendaraan?" in card.labels
    assert "Ubah" not in card.labels
    assert "Batalkan" not in card.labels


async def test_nobody_opens_the_ride_of_somebody_else(running: Town) -> None:
    rina, eka = await employee(running), await employee(running, "Eka")
    await books(rina)
    await books(eka)
    (ride,) = await rides(running, rina)
    message = [one for one in eka.chat() if one.get("reply_markup")][-1]
    for data in ("yo", "yu", "yuh", "yi", "yw", "ys", "ysx", "yf", "yk"):
        running.sim.tap(eka.user, message["message_id"], data=f"{data}:{ride.id}")
        assert (await eka.sees()).toasts, data
    running.sim.tap(eka.user, message["message_id"], data=f"yuq:{ride.id}:{KRAGILAN}")
    await eka.sees()
    (after,) = await rides(running, rina)
    assert after == ride
    assert after.stop == CIRUAS


async def test_who_is_no_employee_any_more_gives_all_rides_back_and_hears_it(running: Town) -> None:
    rina, dede, eka = [await employee(running, one) for one in ("Rina", "Dede", "Eka")]
    admin = running.admin()
    for person in (rina, dede, eka):
        await books(person)
    await eka.taps("Masuk daftar tunggu")
    await home(rina, "berangkat 16.10")
    await admin.types("/peran")
    seen = await admin.taps("Daftar")
    seen = await admin.taps(next(one for one in seen.labels if str(rina.user.id) in one))
    await admin.taps(seen.labels[0])
    seen = await rina.sees()
    assert "2 tumpangan kami lepas" in seen.text
    assert seen.text.count("TR-") == 2  # told once, not ride by ride
    assert {one.state for one in await rides(running, rina)} == {State.CANCELLED}
    assert "Dijanjikan" in (await eka.sees()).text
