"""A seat that was promised: how employees ask for it, get it, and what they hear if they do not."""

from datetime import date, time
from typing import Any

import pytest

from domain.lines import Hours, Rule
from domain.outgoing import Send
from domain.rides import Move, Ride, State, Who
from handlers.transformer.moving import move
from handlers.turn import Round
from tests.town import Resident, Seen, Town
from tests.transport import CIRUAS, WIB, built, employs

TOMORROW = date(2026, 11, 24)


@pytest.fixture
async def running(town: Town) -> Town:
    """Give a town with one vehicle of two seats."""
    await build(town)
    return town


async def build(town: Town, **how: Any) -> None:
    async with town.app.database.write() as store:
        await built(store, town.clock.now(), **how)


async def employee(town: Town, name: str = "Rina", *, woman: bool = False) -> Resident:
    """Let an employee move in."""
    person = town.resident(name)
    await person.types("/start")
    async with town.app.database.write() as store:
        await employs(store, person.user.id, town.clock.now(), woman=woman)
    return person


async def asks(
    person: Resident, words: str = "besok ke kantor dari ciruas", hour: str = "tiba 07.15"
) -> Seen:
    """Go through the form to its summary."""
    await person.types(f"/transformer {words}")
    return await person.taps(hour)


async def books(person: Resident, *how: str) -> Seen:
    """Go through the form to the answer."""
    await asks(person, *how)
    return await person.taps("✅ Pesan")


async def rides(town: Town, person: Resident) -> list[Ride]:
    async with town.app.database.read() as store:
        return await store.rides.between(person.user.id, TOMORROW, date(2027, 3, 1))


async def test_step_by_step_to_a_promise(running: Town) -> None:
    rina = await employee(running)
    assert "Ke kantor" in (await rina.types("/transformer")).labels
    seen = await rina.taps("Ke kantor")
    assert "hari apa" in seen.text
    assert {"24", "7"} <= set(seen.labels)
    assert "28•" in seen.labels  # a Saturday
    assert "22" not in seen.labels  # yesterday
    assert "Contoh: Pasar Ciruas" in (await rina.taps("24")).labels
    assert "tiba 07.15" in (await rina.taps("Contoh: Pasar Ciruas")).labels
    seen = await rina.taps("tiba 07.15")
    assert "Periksa dulu" in seen.text
    assert "Selasa, 24 November 2026" in seen.text
    seen = await rina.taps("✅ Pesan")
    assert "Dijanjikan: Ke kantor, Selasa, 24 November 2026" in seen.text
    assert "Contoh: Pasar Ciruas" in seen.text
    assert "minibus" in seen.text
    (one,) = await rides(running, rina)
    assert one.state is State.PROMISED
    async with running.app.database.read() as store:
        trip = await store.trips.get(one.trip or 0)
        assert trip is not None
        assert [visit.rides for visit in trip.visits] == [(one.id,)]
        assert [ride for _, _, ride in await store.trips.seats([trip.id])] == [one.id]
        assert {slot.vehicle for slot in await store.trips.busy(trip.start, trip.end)} == {1}
        assert trip.driver is not None


async def test_the_stop_is_found_by_a_place_and_by_a_name_with_faults(running: Town) -> None:
    rina = await employee(running)
    await rina.types("/transformer besok ke kantor")
    running.sim.send_location(rina.user, -6.151, 106.286)
    seen = await rina.sees()
    assert "Pasar Kragilan" in seen.labels[0]
    assert "km" in seen.labels[0]
    assert "tiba 07.15" in (await rina.types("psr kraglan")).labels


async def test_holidays_are_marked_and_named(running: Town) -> None:
    await running.later(days=21)
    rina = await employee(running)
    await rina.types("/transformer")
    seen = await rina.taps("Ke kantor")
    assert "Hari Raya Natal" in seen.text
    assert "25•" in seen.labels


async def test_who_is_not_verified_is_sent_there(running: Town) -> None:
    assert "/pegawai" in (await running.resident().types("/transformer")).text


async def test_where_no_line_is_entered_nothing_is_promised(town: Town) -> None:
    rina = await employee(town)
    assert "belum diisi" in (await rina.types("/transformer")).text
    assert "belum bisa dipesan" in (await rina.types("bsk nebeng dr ciruas ya min 1 kursi")).text


async def test_the_last_seat_is_given_once_and_the_others_hear_why(running: Town) -> None:
    people = [await employee(running, name) for name in ("Rina", "Dede", "Eka")]
    for person in people:
        await asks(person)
    for person in people:
        message = [one for one in person.chat() if one.get("reply_markup")][-1]
        running.sim.tap(person.user, message["message_id"], label="✅ Pesan")
    answers = [(await person.sees()).text for person in people]
    assert sum("Dijanjikan" in one for one in answers) == 2
    assert sum("semua tempat terisi" in one for one in answers) == 1


async def test_a_refusal_shows_the_ways_around_and_is_kept(running: Town) -> None:
    for name in ("Rina", "Dede"):
        await books(await employee(running, name))
    eka = await employee(running, "Eka")
    seen = await books(eka)
    assert "semua tempat terisi" in seen.text
    assert "Masuk daftar tunggu" in seen.labels
    later = next(one for one in seen.labels if one.startswith(("Lebih siang", "Lebih awal")))
    (one,) = await rides(running, eka)
    assert (one.state, one.reason) == (State.UNMET, "full")
    assert "Dijanjikan" in (await eka.taps(later)).text
    (one,) = await rides(running, eka)
    assert one.state is State.PROMISED


async def test_who_waits_gets_the_seat_that_is_given_back(running: Town) -> None:
    rina, dede, eka = [await employee(running, name) for name in ("Rina", "Dede", "Eka")]
    await books(rina)
    await books(dede)
    await books(eka)
    assert "daftar tunggu" in (await eka.taps("Masuk daftar tunggu")).text
    seen = await rina.types("cancel bsk, sakit")
    assert "Batalkan TR-" in seen.text
    assert (await rides(running, rina))[0].state is State.PROMISED  # not without the tap
    assert "dibatalkan: sakit" in (await rina.taps("Ya, batalkan")).text
    assert "Dijanjikan" in (await eka.sees()).text


async def test_giving_back_late_is_said_before_the_tap(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await running.later(hours=17)  # 05.00 of the day
    seen = await rina.types("gajadi cancel deh")
    assert "batal menjelang berangkat" in seen.text or "hari yang sama" in seen.text
    assert "tetap seperti semula" in (await rina.taps("Tidak jadi")).text
    assert (await rides(running, rina))[0].state is State.PROMISED


async def test_in_words_a_booking_needs_only_what_is_missing(running: Town) -> None:
    rina = await employee(running)
    seen = await rina.types("bsk nebeng dr ciruas ya min 1 kursi")
    assert "Jam berapa" in seen.text
    assert "tiba 07.15" in seen.labels
    await rina.taps("tiba 07.15")
    assert (await rides(running, rina)) == []
    assert "Dijanjikan" in (await rina.taps("✅ Pesan")).text


async def test_an_hour_in_words_leads_to_the_summary(running: Town) -> None:
    rina = await employee(running)
    seen = await rina.types("/transformer lusa pulang ke ciruas jam 4")
    assert "Periksa dulu" in seen.text
    assert "berangkat 16.10" in seen.text
    assert "Dijanjikan: Pulang, Rabu" in (await rina.taps("✅ Pesan")).text


async def test_the_way_back_is_one_tap(running: Town) -> None:
    rina = await employee(running)
    seen = await books(rina)
    assert "Pulangnya 16.10" in seen.labels
    assert "Dijanjikan: Pulang" in (await rina.taps("Pulangnya 16.10")).text
    there, home = await rides(running, rina)
    assert home.way_there == there.id


async def test_nobody_books_twice_in_one_direction(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    assert "sudah punya tumpangan" in (await books(rina)).toasts[0]


async def test_another_hour_replaces_the_promise_or_leaves_it(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    (before,) = await rides(running, rina)
    assert "Mau jam berapa" in (await rina.types("ganti jam bsk nebeng")).text
    assert "Janji berubah" in (await rina.taps("08.15")).text
    (after,) = await rides(running, rina)
    assert after.promised_at is not None
    assert before.promised_at is not None
    assert after.promised_at > before.promised_at
    async with running.app.database.read() as store:
        assert len(await store.trips.of_day(TOMORROW)) == 1


async def test_every_working_day_until_a_day_and_leave_in_one_step(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await rina.taps("Ulangi tiap hari kerja")
    seen = await rina.taps("4 minggu")
    assert "Dijanjikan: 9 hari" in seen.text
    assert "Menunggu harinya dekat: 11 hari" in seen.text
    await running.later(days=1)
    assert "Dijanjikan" in (await rina.sees()).text  # the next day has come near
    assert "Yang dilepas: 9" in (await rina.taps("Cuti 14 hari")).text
    states = [one.state for one in await rides(running, rina)]
    assert State.WISHED in states


async def test_a_colleague_says_so_themselves(running: Town) -> None:
    rina, dede = await employee(running, "Rina"), await employee(running, "Dede")
    await asks(rina)
    await rina.taps("2 org")
    seen = await rina.taps("✅ Pesan")
    link = next(word for word in seen.text.split() if "start=tumpang_" in word)
    start = f"/start {link.partition('start=')[2]}"
    assert "/pegawai" in (await running.resident("Orang Lain").types(start)).text
    assert "Bapak/Ibu ikut tumpangan" in (await dede.types(start)).text
    assert "ikut di tumpangan Bapak/Ibu" in (await rina.sees()).text
    assert "sudah dipakai" in (await (await employee(running, "Eka")).types(start)).text


async def joined(town: Town) -> tuple[Resident, Resident]:
    """Let a colleague take the second seat of a ride."""
    rina, dede = await employee(town, "Rina"), await employee(town, "Dede")
    await asks(rina)
    await rina.taps("2 org")
    seen = await rina.taps("✅ Pesan")
    link = next(word for word in seen.text.split() if "start=tumpang_" in word)
    await dede.types(f"/start {link.partition('start=')[2]}")
    await rina.sees()
    return rina, dede


async def test_a_colleague_hears_what_becomes_of_the_ride_without_its_buttons(
    running: Town,
) -> None:
    rina, dede = await joined(running)
    await rina.types("ganti jam bsk nebeng")
    await rina.taps("08.15")
    seen = await dede.sees()
    assert "Janji berubah" in seen.text
    assert "Batalkan" not in seen.labels
    await running.later(hours=8, minutes=1)  # the evening before
    assert "ikut tumpangan rekan" in (await dede.sees()).text
    (ride,) = await rides(running, rina)
    async with running.app.database.write() as store:
        round_ = Round(db=store, house=running.app.house, now=running.clock.now())
        await move(round_, ride, Move.BUMP, Who.DISPATCHER, facts={})
        told = {send.chat for send, _ in round_.said if isinstance(send, Send)}
    assert told == {rina.user.id, dede.user.id}


async def test_a_colleague_hears_that_the_ride_is_given_back(running: Town) -> None:
    rina, dede = await joined(running)
    await rina.taps("Batalkan")
    await rina.taps("sakit")
    assert "dibatalkan" in (await dede.sees()).text


async def test_who_rides_with_a_colleague_books_no_seat_besides(running: Town) -> None:
    _, dede = await joined(running)
    assert "sudah punya tumpangan" in (await books(dede)).toasts[0]


async def test_a_seat_that_no_colleague_takes_is_given_back(running: Town) -> None:
    rina = await employee(running)
    await asks(rina)
    await rina.taps("2 org")
    await rina.taps("✅ Pesan")
    await running.later(hours=19)
    assert "tempatnya kami lepas" in (await rina.sees()).text
    (one,) = await rides(running, rina)
    assert one.seats == 1
    async with running.app.database.read() as store:
        assert len(await store.trips.seats([one.trip or 0])) == 1


async def test_booking_closes_as_the_line_says(town: Town) -> None:
    await build(town, rule=Rule())  # until 20.00 the day before
    await town.later(hours=9)
    rina = await employee(town)
    seen = await rina.types("/transformer besok ke kantor dari ciruas")
    assert "sudah ditutup" in seen.text
    assert "Yang terdekat: Rabu, 25 November 2026 pukul 07.15" in seen.text
    await rina.taps("Rabu, 25 November 2026")
    await rina.taps("tiba 07.15")
    assert "Dijanjikan" in (await rina.taps("✅ Pesan")).text


async def test_a_repeat_goes_by_the_hours_of_each_weekday(running: Town) -> None:
    async with running.app.database.write() as store:
        (line,) = await store.lines.lines()
        for one in line.hours:
            assert await store.lines.drop_hours(line.id, one.id)
        await store.lines.add_hours(line.id, Hours(frozenset(range(4)), time(7, 15), time(16, 10)))
        await store.lines.add_hours(line.id, Hours(frozenset({4}), time(7, 30), time(16, 40)))
    rina = await employee(running)
    await books(rina)
    await rina.taps("Ulangi tiap hari kerja")
    seen = await rina.taps("2 minggu")
    assert "pukul 07.30, mengikuti jam jalurnya" in seen.text
    fridays = [one for one in await rides(running, rina) if one.day.weekday() == 4]
    latest = {one.latest.astimezone(WIB).time() for one in fridays}
    assert (len(fridays), latest) == (2, {time(7, 30)})
    assert {one.state for one in fridays} == {State.PROMISED}


async def test_a_wheelchair_has_one_place(running: Town) -> None:
    rina, dede = await employee(running, "Rina"), await employee(running, "Dede")
    for person, heard in ((rina, "Dijanjikan"), (dede, "kursi roda tidak ada lagi")):
        await asks(person)
        await person.taps("☐ kursi roda")
        assert heard in (await person.taps("✅ Pesan")).text


async def test_who_waits_in_vain_hears_it_in_time(running: Town) -> None:
    for name in ("Rina", "Dede"):
        await books(await employee(running, name))
    eka = await employee(running, "Eka")
    await books(eka)
    await eka.taps("Masuk daftar tunggu")
    await running.later(hours=17, minutes=30)
    assert "tidak ada tempat sampai sekarang" in (await eka.sees()).text
    assert (await rides(running, eka))[0].state is State.UNMET


async def test_no_one_takes_anothers_ride(running: Town) -> None:
    rina, dede = await employee(running, "Rina"), await employee(running, "Dede")
    await books(rina)
    await books(dede)
    mine, theirs = (await rides(running, rina))[0], (await rides(running, dede))[0]
    message = [one for one in dede.chat() if one.get("reply_markup")][-1]
    running.sim.tap(dede.user, message["message_id"], data=f"tcy:{mine.id}:sick")
    assert (await dede.sees()).toasts
    assert (await rides(running, rina))[0].state is State.PROMISED
    assert theirs.stop == CIRUAS


async def test_the_week_before_is_copied_with_one_tap(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    await running.later(days=2)
    await rina.types("/transformer")
    assert "1 dijanjikan" in (await rina.taps("Salin minggu lalu")).text
    assert [one.day for one in await rides(running, rina)] == [TOMORROW, date(2026, 12, 1)]


async def test_a_change_that_finds_no_seat_leaves_the_promise(running: Town) -> None:
    rina = await employee(running)
    await books(rina)
    for name in ("Dede", "Eka"):
        await books(await employee(running, name), "besok ke kantor dari ciruas", "tiba 08.15")
    before = await rides(running, rina)
    await rina.types("ganti jam bsk nebeng")
    assert "tetap pukul" in (await rina.taps("08.15")).toasts[0]
    assert await rides(running, rina) == before
    async with running.app.database.read() as store:
        assert len(await store.trips.seats([before[0].trip or 0])) == 1


async def test_a_lost_role_frees_the_seat_for_who_waits(running: Town) -> None:
    admin = running.admin()
    rina, dede, eka = [await employee(running, name) for name in ("Rina", "Dede", "Eka")]
    for person in (rina, dede, eka):
        await books(person)
    await eka.taps("Masuk daftar tunggu")
    await admin.types("/peran")
    await admin.taps("Daftar")
    label = f"Pegawai {rina.user.id} – Pegawai"
    await admin.taps(label)
    await admin.taps("Ya, cabut")
    assert "bukan pegawai lagi" in (await rina.sees()).text
    assert "Dijanjikan" in (await eka.sees()).text
