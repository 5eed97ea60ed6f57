"""Help from a trip, "Sudah sampai?", the own contact, and never alone after dark."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sections import Contacts, Emergency
from domain.people import Role
from domain.pooling_faults import Wrong, faults
from domain.pooling_shapes import Car, Direction
from domain.rides import Move, State
from domain.travel import GreatCircle
from tests.journeys.riders import (
    TOMORROW,
    books,
    build,
    does,
    driver,
    drives,
    employee,
    ends,
    home,
    link_in,
    on_board,
    rides,
    staff,
    till,
    trip_of,
)
from tests.town import Resident, Seen, Town, buttons
from tests.transport import STOPS


@pytest.fixture
async def running(town: Town) -> Town:
    """Give a town with one vehicle of four seats."""
    await build(town, seats=4)
    return town


async def trusts(town: Town, person: Resident, name: str = "Mas Budi") -> Resident:
    """Let somebody become the own contact of a person."""
    await person.types("/perjalananku")
    await person.taps("Kontak darurat")
    start = link_in(await person.taps("Pilih kontak"), "kawal")
    contact = town.resident(name)
    await contact.types(start)
    await contact.taps("Saya bersedia")
    await person.sees()
    return contact


async def alarmed(person: Resident) -> list[str]:
    """Give what somebody hears of anybody's safety: the plan of a day is another matter."""
    told = [one.get("text", "") for one in (await person.sees()).messages]
    plan = ("Rencana ", "Perjalanan ")
    return [text for text in told if not text.startswith(plan)]


async def calls(person: Resident) -> Seen:
    return await person.types("/sos")


async def test_without_a_trip_nobody_is_called_and_numbers_are_the_operators(town: Town) -> None:
    await build(town)
    rina, desk = await employee(town), await staff(town, "Pak Jaka")
    seen = await calls(rina)
    assert "tidak ada perjalanan" in seen.text
    assert "tidak menghubungi polisi" in seen.text
    assert "112" not in seen.text
    await books(rina)  # tomorrow: not within an hour
    assert "tidak ada perjalanan" in (await calls(rina)).text
    assert await alarmed(desk) == []


async def test_who_calls_hears_who_sees_to_it(running: Town) -> None:
    rina, desk, other = (
        await employee(running),
        await staff(running, "Pak Jaka"),
        await staff(running, "Bu Wati"),
    )
    await books(rina)
    await on_board(running, rina)
    seen = await calls(rina)
    assert "dikirim ke 2 orang" in seen.text
    assert "polisi" in seen.text
    card = await desk.sees()
    assert f"Penumpang Pegawai {rina.user.id} minta bantuan" in card.text
    assert "A 1 XX" in card.text
    assert "Saya tangani" in card.labels
    await desk.taps("Saya tangani")
    assert "Pak Jaka menangani panggilan" in (await rina.sees()).text
    seen = await other.sees()
    assert "Ditangani Pak Jaka" in seen.text
    assert "Saya tangani" not in seen.labels
    await running.later(minutes=10)
    assert await alarmed(other) == []  # it goes no further round
    await desk.taps("Sudah aman, tutup")
    assert "menutup panggilan" in (await rina.sees()).text


async def test_only_one_of_two_takes_it(running: Town) -> None:
    rina = await employee(running)
    people = [await staff(running, "Pak Jaka"), await staff(running, "Bu Wati")]
    await books(rina)
    await on_board(running, rina)
    await calls(rina)
    for one in people:
        await one.sees()
    for one in people:
        running.sim.tap(one.user, one.chat()[-1]["message_id"], label="Saya tangani")
    answers = [await one.sees() for one in people]
    assert sum("Sudah ditangani" in " ".join(one.toasts) for one in answers) == 1


async def test_silence_goes_further_round_every_two_minutes(running: Town) -> None:
    rina, desk, admin = await employee(running), await staff(running, "Pak Jaka"), running.admin()
    office = await staff(running, "Bu Lilis", Role.OPD_APPROVER, "dinas-contoh")
    elsewhere = await staff(running, "Pak Asep", Role.OPD_APPROVER, "dinas-lain")
    await admin.types("/start")
    await books(rina)
    await on_board(running, rina)
    await admin.sees()
    await calls(rina)
    assert "minta bantuan" in (await desk.sees()).text
    assert await alarmed(office) == []
    await running.later(minutes=2, seconds=30)
    assert "minta bantuan" in (await office.sees()).text
    assert "lebih banyak orang" in (await rina.sees()).text
    assert await alarmed(admin) == []
    await running.later(minutes=2, seconds=30)
    assert "minta bantuan" in (await admin.sees()).text
    assert await alarmed(elsewhere) == []
    await desk.sees()
    await running.later(minutes=2, seconds=30)
    assert "minta bantuan" in (await desk.sees()).text  # all of them once more
    await admin.sees()
    await office.taps("Saya tangani")
    await running.later(minutes=5)
    assert "minta bantuan" in (await desk.sees()).text  # edited: who sees to it
    await running.later(minutes=5)
    assert await alarmed(desk) == []


async def test_where_there_is_no_dispatcher_the_next_ring_hears_at_once(running: Town) -> None:
    rina, admin = await employee(running), running.admin()
    await admin.types("/start")
    await books(rina)
    await on_board(running, rina)
    await admin.sees()
    await calls(rina)
    assert "minta bantuan" in (await admin.sees()).text


async def test_a_dispatcher_on_leave_is_not_called_first(running: Town) -> None:
    rina = await employee(running)
    away, here = await staff(running, "Pak Jaka"), await staff(running, "Bu Wati")
    async with running.app.database.write() as store:
        now = running.clock.now()
        await store.absences.begin(away.user.id, None, now + timedelta(days=5), now)
    await books(rina)
    await on_board(running, rina)
    await calls(rina)
    assert await alarmed(away) == []
    assert "minta bantuan" in (await here.sees()).text


async def test_nobody_has_come_and_it_rings_again(running: Town) -> None:
    rina, desk, admin = await employee(running), await staff(running, "Pak Jaka"), running.admin()
    await admin.types("/start")
    await books(rina)
    await on_board(running, rina)
    await admin.sees()
    await calls(rina)
    await desk.sees()
    await desk.taps("Saya tangani")
    await rina.sees()
    await rina.taps("Belum tertolong")
    assert "minta bantuan" in (await admin.sees()).text
    assert "dipanggil lagi" in (await desk.sees()).text
    await rina.taps("Saya aman, batalkan")
    assert "sudah aman" in (await admin.sees()).text


async def test_the_button_asks_once_and_a_place_is_passed_on(running: Town) -> None:
    rina, desk = await employee(running), await staff(running, "Pak Jaka")
    await books(rina)
    await on_board(running, rina)
    await rina.types("/perjalananku")
    await rina.taps(
        next(one for one in (await rina.types("/perjalananku")).labels if "kantor" in one)
    )
    assert "Minta bantuan sekarang?" in (await rina.taps("🆘 SOS")).text
    assert "tidak ada yang dihubungi" in (await rina.taps("Tidak jadi")).text
    assert await alarmed(desk) == []
    await rina.taps("🆘 SOS")
    await rina.taps("Ya, minta bantuan")
    await desk.sees()
    running.sim.send_text(rina.user, "ban pecah dekat jembatan")
    assert "ban pecah dekat jembatan" in (await desk.sees()).text
    assert "masih berjalan" in (await calls(rina)).text


async def test_a_call_that_was_given_up_stands_in_the_way_of_no_other(running: Town) -> None:
    rina, desk = await employee(running), await staff(running, "Pak Jaka")
    await books(rina)
    await home(rina, "berangkat 16.10")
    await on_board(running, rina)
    await calls(rina)
    await running.later(hours=2, minutes=1)
    assert "kami hentikan" in (await rina.sees()).text
    assert "Panggilan otomatis dihentikan" in (await desk.sees()).text
    await on_board(running, rina, Direction.HOME)
    await desk.sees()
    assert "dikirim ke 1 orang" in (await calls(rina)).text
    assert "minta bantuan" in (await desk.sees()).text


async def test_who_calls_once_more_while_nobody_comes_is_heard_by_more_people(
    running: Town,
) -> None:
    rina, admin = await employee(running), running.admin()
    await staff(running, "Pak Jaka")
    await admin.types("/start")
    await books(rina)
    await on_board(running, rina)
    await calls(rina)
    await admin.sees()
    assert "memanggil lagi sekarang" in (await calls(rina)).text
    assert "minta bantuan" in (await admin.sees()).text


async def test_who_calls_again_after_somebody_took_it_calls_anew(running: Town) -> None:
    rina, desk = await employee(running), await staff(running, "Pak Jaka")
    await books(rina)
    await on_board(running, rina)
    await calls(rina)
    await desk.sees()
    await desk.taps("Saya tangani")
    await running.later(minutes=10)
    assert "dikirim ke 1 orang" in (await calls(rina)).text
    seen = await desk.sees()
    assert "diganti panggilan baru" in seen.text
    assert "Saya tangani" in seen.labels


async def test_who_took_a_call_is_asked_and_then_it_ends(running: Town) -> None:
    rina, desk = await employee(running), await staff(running, "Pak Jaka")
    await books(rina)
    await on_board(running, rina)
    await calls(rina)
    await desk.sees()
    await desk.taps("Saya tangani")
    await running.later(hours=3, minutes=6)
    assert "Apakah sudah aman?" in (await desk.sees()).text
    await desk.taps("Masih saya tangani")
    await running.later(hours=3, minutes=6)
    assert "Apakah sudah aman?" in (await desk.sees()).text
    await rina.sees()
    await running.later(hours=1, minutes=6)
    assert "tidak memberi kabar lagi" in (await rina.sees()).text
    assert "Ditutup" in (await desk.sees()).text
    async with running.app.database.read() as store:
        assert await store.alarms.open_of(rina.user.id) is None


async def test_a_driver_calls_for_help_too(running: Town) -> None:
    bus, rina = await driver(running), await employee(running)
    desk = await staff(running, "Pak Jaka")
    await books(rina)
    await on_board(running, rina)
    await bus.sees()
    await calls(bus)
    assert "Pengemudi Pengemudi 5001 minta bantuan" in (await desk.sees()).text


async def test_the_own_contact_hears_of_a_call_but_is_no_ring(running: Town) -> None:
    rina, desk = await employee(running), await staff(running, "Pak Jaka")
    budi = await trusts(running, rina)
    await books(rina)
    await on_board(running, rina)
    assert "Mas Budi, kontak darurat" in (await calls(rina)).text
    seen = await budi.sees()
    assert "minta bantuan dari kendaraan pegawai" in seen.text
    assert seen.labels == []
    await desk.sees()
    await rina.taps("Saya aman, batalkan")
    assert "sudah aman" in (await budi.sees()).text
    assert "sudah aman" in (await desk.sees()).text


async def test_a_stranger_can_neither_take_nor_end_a_call(running: Town) -> None:
    rina, eka = await employee(running), await employee(running, "Eka")
    await staff(running, "Pak Jaka")
    await books(rina)
    await books(eka)
    await on_board(running, rina)
    await calls(rina)
    message = [one for one in eka.chat() if one.get("reply_markup")][-1]
    for data in ("zt:1", "zc:1", "zx:1", "zr:1"):
        running.sim.tap(eka.user, message["message_id"], data=data)
        assert (await eka.sees()).toasts, data
    async with running.app.database.read() as store:
        alarm = await store.alarms.get(1)
    assert alarm is not None
    assert alarm.open
    assert alarm.taken_by is None


async def test_a_drill_says_so_in_every_message_and_reaches_no_own_contact(running: Town) -> None:
    jaka, wati, admin = (
        await staff(running, "Pak Jaka"),
        await staff(running, "Bu Wati"),
        running.admin(),
    )
    await admin.types("/start")
    await jaka.types("/latihan")
    assert "LATIHAN" in (await jaka.taps("Mulai latihan")).text
    seen = await wati.sees()
    assert "LATIHAN" in seen.text
    await running.later(minutes=2, seconds=30)
    assert "LATIHAN" in (await jaka.sees()).text
    assert "LATIHAN" in (await admin.sees()).text
    await wati.taps("Saya tangani")
    for person in (jaka, admin):
        seen = await person.sees()
        assert seen.messages
        assert all("LATIHAN" in one["text"] for one in seen.messages)
    assert "LATIHAN" in (await jaka.taps("Saya aman, batalkan")).text
    rina = await employee(running)
    assert "hanya untuk petugas" in (await rina.types("/latihan")).text


async def test_emergency_numbers_are_those_of_the_operator(running: Town) -> None:
    running.config = running.config.model_copy(
        update={
            "contacts": Contacts(
                source="https://contoh.example",
                emergency=(Emergency(name="Posko contoh", number="0254 000000"),),
            )
        }
    )
    await running.crash()
    rina = await employee(running)
    await books(rina)
    await on_board(running, rina)
    assert "0254 000000" in (await calls(rina)).text


async def got_out(town: Town, person: Resident) -> None:
    """Let somebody's ride to the office end, and a quarter of an hour pass."""
    ride = await on_board(town, person)
    await does(town, ride, Move.COMPLETE)
    await ends(town, await trip_of(town, ride))
    await town.later(minutes=16)


async def test_a_quarter_of_an_hour_after_the_drop_one_tap_is_enough(running: Town) -> None:
    rina, desk = await employee(running), await staff(running, "Pak Jaka")
    budi = await trusts(running, rina)
    await books(rina)
    await got_out(running, rina)
    assert "Sudah sampai" in (await rina.sees()).text
    assert "Terima kasih" in (await rina.taps("Sudah sampai")).text
    await running.later(hours=2)
    assert await alarmed(budi) == []
    assert await alarmed(desk) == []
    assert await alarmed(rina) == []  # and is asked once


async def test_silence_reaches_the_own_contact_and_the_dispatchers_kindly(running: Town) -> None:
    rina, desk = await employee(running), await staff(running, "Pak Jaka")
    budi = await trusts(running, rina)
    await books(rina)
    await got_out(running, rina)
    await rina.sees()
    assert await alarmed(budi) == []
    await running.later(minutes=16)
    seen = await budi.sees()
    assert "belum menjawab" in seen.text
    assert "SOS" not in seen.text
    assert "darurat" not in seen.text
    assert "belum menjawab" in (await desk.sees()).text
    assert "kontak darurat Bapak/Ibu dan pengatur" in (await rina.sees()).text
    await rina.taps("Sudah sampai")
    assert "sudah sampai" in (await budi.sees()).text
    assert "sudah sampai" in (await desk.sees()).text
    await running.later(hours=1)
    assert await alarmed(budi) == []


async def test_who_is_still_on_the_way_is_asked_again(running: Town) -> None:
    rina, desk = await employee(running), await staff(running, "Pak Jaka")
    await books(rina)
    await got_out(running, rina)
    await rina.sees()
    await rina.taps("Masih di jalan")
    await running.later(minutes=20)
    assert await alarmed(desk) == []
    await running.later(minutes=11)
    assert "Sudah sampai" in (await rina.sees()).text
    assert await alarmed(desk) == []
    await running.later(minutes=16)
    assert "belum menjawab" in (await desk.sees()).text


async def test_a_drop_that_nobody_noted_is_asked_about_at_the_planned_end(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    ride = await on_board(running, rina)
    trip = await trip_of(running, ride)
    await till(running, trip.end + timedelta(minutes=10))
    assert "Sudah sampai dengan" not in (await rina.sees()).text
    await till(running, trip.end + timedelta(minutes=17))
    assert "Sudah sampai dengan" in (await rina.sees()).text


async def test_a_contact_agrees_first_and_both_may_end_it(running: Town) -> None:
    rina = await employee(running)
    await rina.types("/perjalananku")
    await rina.taps("Kontak darurat")
    start = link_in(await rina.taps("Pilih kontak"), "kawal")
    assert "bukan untuk diri sendiri" in (await rina.types(start)).text
    budi, siti = running.resident("Mas Budi"), running.resident("Mbak Siti")
    assert f"Pegawai {rina.user.id}" in (await budi.types(start)).text
    async with running.app.database.read() as store:
        assert await store.confidants.of(rina.user.id) is None  # opened is not agreed
    await budi.taps("Saya bersedia")
    assert "Mas Budi bersedia" in (await rina.sees()).text
    assert "sudah dipakai" in (await siti.types(start)).text
    await budi.taps("Berhenti jadi kontak")
    assert "bukan kontak darurat Bapak/Ibu lagi" in (await rina.sees()).text
    wati = await trusts(running, rina, "Mbak Wati")
    await rina.types("/perjalananku")
    assert "Mbak Wati" in (await rina.taps("Kontak darurat")).text
    await rina.taps("Hapus kontak")
    assert "bukan kontak darurat" in (await wati.sees()).text


async def test_another_contact_takes_the_place_of_the_first(running: Town) -> None:
    rina = await employee(running)
    budi = await trusts(running, rina)
    await rina.types("/perjalananku")
    await rina.taps("Kontak darurat")
    start = link_in(await rina.taps("Ganti kontak"), "kawal")
    async with running.app.database.read() as store:
        found = await store.confidants.of(rina.user.id)
        assert found is not None
        assert found.contact == budi.user.id  # until the other has agreed
    siti = running.resident("Mbak Siti")
    await siti.types(start)
    await siti.taps("Tidak")
    assert "belum bersedia" in (await rina.sees()).text
    assert await alarmed(budi) == []
    siti = await _instead(running, rina)
    assert "bukan kontak darurat" in (await budi.sees()).text
    async with running.app.database.read() as store:
        found = await store.confidants.of(rina.user.id)
        assert found is not None
        assert found.contact == siti.user.id


async def _instead(town: Town, person: Resident) -> Resident:
    await person.types("/perjalananku")
    await person.taps("Kontak darurat")
    start = link_in(await person.taps("Ganti kontak"), "kawal")
    other = town.resident("Mbak Ani")
    await other.types(start)
    await other.taps("Saya bersedia")
    return other


async def test_a_link_that_was_not_opened_in_two_days_is_dead(running: Town) -> None:
    rina = await employee(running)
    await rina.types("/perjalananku")
    await rina.taps("Kontak darurat")
    start = link_in(await rina.taps("Pilih kontak"), "kawal")
    await running.later(hours=49)
    assert "lewat waktunya" in (await running.resident("Mas Budi").types(start)).text


# After dark. The one vehicle leaves the office at 19.00; who gets out last is alone.


async def test_no_woman_is_promised_a_drive_that_she_ends_alone_after_dark(running: Town) -> None:
    rina = await employee(running, woman=True)
    seen = await home(rina)
    assert "sendirian" in seen.text
    assert "Dijanjikan" not in seen.text
    (ride,) = await rides(running, rina)
    assert (ride.state, ride.reason, ride.guarded) == (State.UNMET, "alone", True)


async def test_she_may_agree_and_take_that_back(running: Town) -> None:
    rina = await employee(running, woman=True)
    await home(rina)
    seen = await rina.taps("Saya tidak keberatan sendirian")
    assert "Dijanjikan" in seen.text
    assert "mencabutnya kapan saja" in seen.text
    await rina.types("/perjalananku")
    assert "tidak keberatan" in (await rina.taps("Sesudah gelap")).text
    seen = await rina.taps("Jangan saya sendirian")
    assert "tidak akan naik pertama" in seen.text
    assert "menurut rencana sekarang Ibu sendirian" in seen.text  # she decides about this one
    (ride,) = await rides(running, rina)
    assert ride.state is State.PROMISED
    await rina.taps("Saya tidak keberatan sendirian")
    eka = await employee(running, "Eka", woman=True)
    assert "sendirian" not in (await home(eka)).text  # rina gets out there too
    (ride,) = await rides(running, eka)
    assert ride.guarded


async def test_her_word_holds_for_what_is_booked_already(running: Town) -> None:
    rina, dede = await employee(running, woman=True), await employee(running, "Dede")
    await home(dede)
    await home(rina)
    (ride,) = await rides(running, rina)
    assert (ride.state, ride.guarded) == (State.PROMISED, True)
    await rina.types("/perjalananku")
    await rina.taps("Sesudah gelap")
    await rina.taps("Saya tidak keberatan sendirian")
    assert not (await rides(running, rina))[0].guarded
    await rina.taps("Jangan saya sendirian")
    assert (await rides(running, rina))[0].guarded


async def test_who_is_left_alone_by_a_cancellation_is_told_and_decides(running: Town) -> None:
    rina, dede = await employee(running, woman=True), await employee(running, "Dede")
    desk = await staff(running, "Pak Jaka")
    await home(dede)
    await home(rina)
    await dede.types("cancel bsk, sakit")
    await dede.taps("Ya, batalkan")
    seen = await rina.sees()
    assert "Ibu sendirian di kendaraan sesudah gelap" in seen.text
    assert {"Saya tidak keberatan sendirian", "Ubah", "Batalkan"} <= set(seen.labels)
    assert "tidak bisa diumumkan" in (await desk.sees()).text
    (ride,) = await rides(running, rina)
    assert Wrong.ALONE in await wrongs(running)
    await rina.taps("Saya tidak keberatan sendirian")
    assert Wrong.ALONE not in await wrongs(running)
    assert (await rides(running, rina))[0].promised_at == ride.promised_at


async def wrongs(town: Town) -> set[Wrong]:
    """Name what keeps the plan of tomorrow from being published."""
    async with town.app.database.read() as store:
        trips = await store.trips.of_day(TOMORROW)
        found = await store.rides.seated_on([one.id for one in trips])
    stops = {number: stop.point for number, stop in enumerate(STOPS, 1)}
    cars = [
        Car(
            one.vehicle,
            one.kind,
            one.seats,
            one.wheelchairs,
            True,
            one.start - timedelta(hours=5),
            one.end + timedelta(hours=5),
            None,
        )
        for one in trips
    ]
    runs = [
        replace(one.run(), visits=tuple(visit for visit in one.visits if visit.rides))
        for one in trips
    ]
    wishes = {one.id: one.wish() for one in found}
    return {one.wrong for one in faults(runs, cars, wishes=wishes, travel=GreatCircle(stops))}


async def test_men_and_mornings_are_asked_nothing(running: Town) -> None:
    dede = await employee(running, "Dede")
    assert "Dijanjikan" in (await home(dede)).text
    await dede.types("/perjalananku")
    assert "tidak ada yang perlu diatur" in (await dede.taps("Sesudah gelap")).text


async def test_where_no_nip_says_it_she_is_asked_in_the_booking(running: Town) -> None:
    admin = running.admin()
    await admin.types("/start")
    await admin.types("/transformer besok pulang ke ciruas")
    seen = await admin.taps("berangkat 19.00")
    assert "Ya, saya perempuan" in seen.labels
    await admin.taps("Ya, saya perempuan")
    assert "sendirian" in (await admin.taps("✅ Pesan")).text
    await admin.types("/transformer besok ke kantor dari ciruas")
    assert "Ya, saya perempuan" not in (await admin.taps("tiba 07.15")).labels
    (ride,) = [one for one in await rides(running, admin) if one.direction is Direction.HOME]
    assert ride.guarded


async def test_the_driver_has_the_button_on_the_card_of_the_trip(running: Town) -> None:
    bus, rina = await driver(running), await employee(running)
    await books(rina)
    (ride,) = await rides(running, rina)
    trip = await trip_of(running, ride)
    await drives(running, trip)
    await till(running, trip.start)
    await bus.types("/tugas")
    assert "🆘 SOS" in {button["text"] for one in bus.chat() for button in buttons(one)}
