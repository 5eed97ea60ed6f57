"""What is kept of somebody: told, sent, and gone from every table when they ask."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.verifying import history_faults
from domain.outgoing import Later
from domain.people import Grant, Role
from domain.reports import State
from domain.rides import Move, Who
from domain.rides import State as Riding
from domain.safety import Night
from domain.subscriptions import STARTED
from handlers.turn import Round
from handlers.waste.proofs import fetched
from storage.concerns import Concern, Kind
from storage.media import Picture
from storage.sqlite import Sqlite
from tests.journeys.riders import rides
from tests.journeys.test_booking import asks as asks_for
from tests.journeys.test_booking import books, build, employee
from tests.journeys.test_employees import RINA_ROW, asks, lists, phone
from tests.journeys.test_reporting import CIRUAS, officer, picture, reported, shows, stands
from tests.journeys.test_safety import trusts
from tests.town import ADMIN, Resident, Town
from tests.transport import DRIVERS

RINA = 7314159265  # a number that stands in no other by chance
WORDS = "sampah numpuk di belakang warung Mak Ijah"


async def run(town: Town, statement: str) -> list[Any]:
    """Ask what no query of the bot asks."""
    async with town.app.database.read() as store:
        connection: Any = store.inbox._session._connection  # type: ignore[attr-defined]
        read = getattr(connection, "execute_fetchall", None) or connection.fetch
        return [tuple(row) for row in await read(statement)]


async def tables(town: Town) -> list[str]:
    sqlite = isinstance(town.app.database, Sqlite)
    found = await run(
        town,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        if sqlite
        else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
    )
    return sorted(row[0] for row in found)


async def told_of(town: Town, *needles: str) -> dict[str, list[Any]]:
    """Walk through every row of every table for these words; the log of powers stands apart."""
    found: dict[str, list[Any]] = {}
    for table in await tables(town):
        rows = await run(town, f'SELECT * FROM "{table}"')
        hits = [row for row in rows if any(one in str(row) for one in needles)]
        if hits and table != "audit":
            found[table] = hits
    return found


async def erases(person: Resident) -> None:
    await person.types("/privasi")
    await person.taps("Hapus data saya")
    await person.taps("Lanjut menghapus")
    await person.taps("Ya, hapus semuanya")


async def the_day_goes_on(town: Town) -> None:
    """Let the clockwork tick until whoever is to be forgotten is."""
    await town.later(hours=1, minutes=1)
    await town.later(minutes=11)
    await town.later(minutes=11)


async def test_the_page_says_how_long_by_the_very_settings(town: Town) -> None:
    seen = await town.resident().types("/privasi")
    assert "Dihapus 7 hari sesudah dijawab" in seen.text
    assert "365 hari sesudah laporan selesai" in seen.text
    assert "3 × 24 jam" in seen.text
    assert {"Kirim data saya", "Hapus data saya", "Tarik persetujuan"} <= set(seen.labels)
    asked = await town.resident("Eka").types("data saya aman ga disini")
    assert "Kirim data saya" in asked.labels


async def test_a_group_is_told_but_offered_nothing(town: Town) -> None:
    ibu = town.resident()
    town.sim.add_group(id=-100500, title="Warga", members=[ibu.user])
    town.sim.send_text(ibu.user, "/privasi", chat=-100500)
    await town.settled()
    said = town.sim.messages(-100500)[-1]
    assert "Yang kami simpan" in said["text"]
    assert "reply_markup" not in said
    for data in ("dm", "de", "des", "dey", "dw", "dwy"):
        town.sim.tap(ibu.user, said["message_id"], chat=-100500, data=data)
        await town.settled()
    assert await run(town, "SELECT * FROM erasures") == []


async def test_ones_data_comes_as_a_file_that_says_what_each_part_is(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    number = await reported(town, ibu, WORDS)
    await ibu.types("kapan warung apung dibuka lagi?")
    await ibu.types("/privasi")
    seen = await ibu.taps("Kirim data saya")
    assert "dalam satu menit" in seen.text
    (sent,) = [one for one in ibu.chat() if "document" in one]
    assert sent["document"]["file_name"] == "data-saya-2026-11-23.json"
    whole = json.loads(town.sim.town.files.find(sent["document"]["file_id"]).data)
    assert whole["about"]["reports"] == "Laporan sampah"
    data = whole["data"]
    (report,) = data["reports"]
    assert (f"PI-{report['id']:06d}", report["note"]) == (number, WORDS)
    assert report["filed_at"].startswith("2026-11-23T")
    assert data["photos"][0]["file_id"]
    assert data["words"][0]["words"]["name"] == "Ibu Sari"
    assert {one["topic"] for one in data["subscriptions"]} == {one.written for one in STARTED}
    assert data["account"][0]["id"] == ibu.user.id
    assert any(WORDS in json.dumps(one) for one in data["written"])
    assert "satu kali dalam satu jam" in (await ibu.taps("Kirim data saya")).toasts[0]


async def test_who_thinks_better_of_it_is_not_forgotten(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    await erases(ibu)
    assert "Penghapusan data dimulai" in (await ibu.types("/privasi")).text
    assert "tetap seperti semula" in (await ibu.taps("Batalkan penghapusan")).text
    await the_day_goes_on(town)
    assert "people" in await told_of(town, str(ibu.user.id))
    town.sim.tap(ibu.user, ibu.chat()[-1]["message_id"], data="dec")
    assert "tidak berlaku" in (await ibu.sees()).toasts[-1]


@pytest.fixture
async def rina(town: Town) -> Resident:
    """Give somebody who is in every table: employee, officer, reporter, rider, asker."""
    await lists(town, RINA_ROW)
    await build(town)
    person = phone(town)
    resident = town.resident("Rina Wulandari", number=RINA)
    resident.user.phone = person.user.phone
    await resident.types("/start")
    await asks(resident)
    await books(resident)
    await resident.types("/langganan")
    await resident.taps("▫️ Pesan Ibu")
    await resident.types("kapan warung apung Mak Ijah dibuka lagi?")
    async with town.app.database.write() as store:
        now = town.clock.now()
        await store.roles.give(RINA, "Rina Wulandari", Grant(Role.OFFICER, "36.04.09"), ADMIN, now)
        await store.absences.begin(RINA, None, now, now)
        await store.questions.vote(RINA, 5, RINA, "sikonde/apa", now, helpful=True)
    return resident


async def test_who_is_forgotten_is_in_no_table_any_more(town: Town, rina: Resident) -> None:
    didi, eka = await officer(town, "Didi"), town.resident("Eka")
    number = await reported(town, rina, WORDS)
    again = await reported(town, rina, f"{WORDS} lagi", at=(-6.1301, 106.2401))
    await didi.sees()
    await didi.types(f"/laporan {number}")
    await eka.types("/lapor")
    await shows(eka, caption=WORDS)
    await stands(eka)
    await eka.taps("Ciruas")
    joined = [one for one in labels(eka) if "Saya juga" in one]
    await eka.taps(joined[0])
    mine = await reported(town, town.resident("Dede"), "sampah rumah di got", at=(-6.10, 106.28))
    await rina.sees()
    await rina.types(f"/laporan {mine}")
    await rina.taps("Ambil")
    await rina.types("/privasi")
    await rina.taps("Kirim data saya")
    stored = set(town.app.config.storage.media.rglob("*.jpg"))
    needles = (str(RINA), "Rina Wulandari", WORDS, "08120000003", "628120000003", "Mak Ijah")
    before = await told_of(town, *needles)
    assert {"people", "inbox", "outbox", "reports", "report_words", "grants", "employees"} <= set(
        before
    )

    await erases(rina)
    await the_day_goes_on(town)

    assert "sudah dihapus" in (await rina.sees()).text
    left = await told_of(town, *needles)
    assert left == {}
    async with town.app.database.read() as store:
        assert (await history_faults(store))[0] == []
        kept = await store.reports.get(int(number[3:]))
        closed = await store.reports.get(int(again[3:]))
        freed = await store.reports.get(int(mine[3:]))
    assert kept is not None
    assert closed is not None
    assert freed is not None
    assert (kept.reporter, kept.note, kept.landmark, kept.open) == (0, "", "", True)
    assert kept.point is not None
    assert kept.point.latitude not in CIRUAS
    assert closed.state is State.WITHDRAWN
    assert (freed.state, freed.owner) == (State.NEW, None)
    assert WORDS not in str(didi.chat()[-1])
    assert len(set(town.app.config.storage.media.rglob("*.jpg"))) == len(stored) - 2
    assert not list((town.app.config.storage.media.parent / "out").glob("*.json"))
    # Nobody else has lost anything, and the seat is free again.
    assert await run(town, "SELECT COUNT(*) FROM trip_seats") == [(0,)]
    assert "PI-" in (await eka.types("/laporanku")).text + str(labels(eka))
    # That it was done can be shown; who it was cannot.
    ((person, done),) = await run(town, "SELECT person, done_at IS NOT NULL FROM erasures")
    assert (person, bool(done)) == (None, True)


def labels(person: Resident) -> list[str]:
    return [
        button["text"]
        for one in person.chat()[-3:]
        for row in (one.get("reply_markup") or {}).get("inline_keyboard", [])
        for button in row
    ]


async def test_an_officer_can_no_longer_ask_who_is_forgotten(town: Town) -> None:
    didi, ibu, eka = await officer(town, "Didi"), town.resident(), town.resident("Eka")
    number = await reported(town, ibu)
    async with town.app.database.write() as store:
        await store.reports.support(int(number[3:]), eka.user.id, town.clock.now())
    await erases(ibu)
    await the_day_goes_on(town)
    await didi.types(f"/laporan {number}")
    await didi.taps("Tanya pelapor")
    seen = await didi.types("yang mana ya?")
    assert "sudah menghapus datanya" in " ".join([seen.text, *seen.toasts])


async def test_the_rides_of_a_driver_who_is_forgotten_go_on_with_another(town: Town) -> None:
    await build(town, vehicles=2, drivers=2)
    rider = await employee(town)
    await books(rider)
    async with town.app.database.read() as store:
        ((trip, first),) = [
            (one.id, one.driver) for one in await store.trips.of_day(date(2026, 11, 24))
        ]
    assert first is not None
    driver = town.resident("Pengemudi", number=first)
    await driver.types("/start")
    await erases(driver)
    await the_day_goes_on(town)
    for table, column in (
        *(("trips", "driver"), ("trip_slots", "driver"), ("drivers", "person")),
        *(("grants", "person"), ("people", "id")),
    ):
        left = await run(town, f"SELECT COUNT(*) FROM {table} WHERE {column} = {first}")
        assert left == [(0,)], table
    async with town.app.database.read() as store:
        standing = [
            one for one in await store.trips.of_day(date(2026, 11, 24)) if one.visits[0].rides
        ]
    assert standing[0].id == trip
    assert standing[0].driver in set(DRIVERS) - {first}


async def test_the_seat_of_a_colleague_who_is_forgotten_is_the_hosts(town: Town) -> None:
    await build(town, seats=4)
    host, guest = await employee(town), await employee(town, "Dede")
    await asks_for(host)
    await host.taps("2 org")
    seen = await host.taps("✅ Pesan")
    link = next(word for word in seen.text.split() if "start=tumpang_" in word)
    assert "ikut tumpangan" in (await guest.types("/start " + link.partition("start=")[2])).text
    await host.sees()
    await erases(guest)
    await the_day_goes_on(town)
    told = " ".join(one.get("text", "") for one in (await host.sees()).messages)
    assert "tidak ikut lagi" in told
    assert await run(town, "SELECT COUNT(*) FROM ride_guests") == [(0,)]
    assert await run(town, "SELECT COUNT(*) FROM trip_seats") == [(2,)]


async def test_who_sits_in_a_vehicle_is_forgotten_once_they_are_out_of_it(town: Town) -> None:
    await build(town)
    rider = await employee(town)
    await books(rider)
    async with town.app.database.write() as store:
        now = town.clock.now()
        (ride,) = await store.rides.mine(rider.user.id, date(2026, 11, 24), date(2026, 11, 24))
        aboard = replace(ride, state=Riding.BOARDED, boarded_at=now)
        aboard = await store.rides.move(ride, aboard, Move.BOARD, Who.DRIVER, now)
    await erases(rider)
    await town.later(hours=1, minutes=1)
    assert "sudah dihapus" not in (await rider.sees()).text
    async with town.app.database.write() as store:
        now = town.clock.now()
        after = replace(aboard, state=Riding.COMPLETED, ended_at=now)
        await store.rides.move(aboard, after, Move.COMPLETE, Who.DRIVER, now)
    for minutes in (16, 16, 40):  # "Sudah sampai?", and the silence is passed on first
        await town.later(minutes=minutes)
    assert "sudah dihapus" in (await rider.sees()).text
    assert await run(town, "SELECT rider, state FROM rides") == [(0, "COMP")]


async def test_a_photo_that_was_fetched_too_late_is_not_kept(town: Town) -> None:
    picture_of = {"sha": "a" * 64, "width": 1, "height": 1, "bytes": 1, "dhash": 1, "plain": True}
    async with town.app.database.write() as store:
        await store.media.keep(Picture(**picture_of), town.clock.now())  # type: ignore[arg-type]
        round_ = Round(db=store, house=town.app.house, now=town.clock.now())
        await fetched(round_, "17:17", {}, {"media": "a" * 64})
        assert await store.media.get("a" * 64) is None
    ((later, _),) = round_.said
    assert isinstance(later, Later)
    assert (later.kind, later.payload) == ("drop-pictures", {"shas": ["a" * 64]})


async def test_who_writes_again_begins_anew_and_keeps_what_is_new(town: Town) -> None:
    ibu = town.resident(number=RINA)
    await ibu.types("/start")
    await erases(ibu)
    await town.later(hours=1, minutes=1)
    assert "sudah dihapus" in (await ibu.sees()).text
    assert "Selamat datang" in (await ibu.types("/start")).text
    await town.later(minutes=11)
    await town.later(minutes=11)
    async with town.app.database.read() as store:
        assert len(await store.subscriptions.of(RINA)) == len(STARTED)
    assert await run(town, "SELECT COUNT(*) FROM erasures WHERE done_at IS NULL") == [(0,)]


async def test_the_admins_of_the_settings_are_named_there(town: Town) -> None:
    admin = town.admin()
    await admin.types("/privasi")
    assert "berkas pengaturan" in (await admin.taps("Hapus data saya")).toasts[0]


async def test_consent_is_taken_back_and_given_again(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    await ibu.types("/lapor")
    await shows(ibu, picture("x"))
    await ibu.types("/privasi")
    await ibu.taps("Tarik persetujuan")
    seen = await ibu.taps("Ya, tarik persetujuan")
    assert "Hapus data saya" in seen.labels
    async with town.app.database.read() as store:
        assert await store.subscriptions.of(ibu.user.id) == []
    assert "tidak ada isian" in (await ibu.types("/batal")).text.casefold()
    assert "Persetujuan ditarik" in (await ibu.types("/privasi")).text
    assert "pengumuman penting dan keadaan darurat" in (await ibu.types("/start")).text
    assert "Tarik persetujuan" in (await ibu.types("/privasi")).labels


async def test_safety_forgets_as_well_and_the_other_side_hears_it(town: Town) -> None:
    await build(town, seats=4)
    rina, eka = await employee(town, "Rina"), await employee(town, "Eka")
    contact = await trusts(town, rina, "Mas Budi Santoso")
    await trusts(town, eka, "Bu Kartika")
    await books(rina)
    (ride,) = await rides(town, rina)
    async with town.app.database.write() as store:
        now, number = town.clock.now(), rina.user.id
        await store.nights.put(number, Night(woman=True, alone=True), now)
        await store.shares.begin(ride.id, "token-of-rina", now)
        lost = Concern(0, Kind.LOST, ride.id, ride.trip, number, "dompet hitam saya", "")
        await store.concerns.add(lost, now)
        await store.arrivals.ask(ride.id, number, now, now)
        await store.arrivals.answer(ride.id, number, now)
        alarm = await store.alarms.call(number, "rider", now, drill=False, trip=1, ride=ride.id)
        assert alarm is not None
        await store.alarms.end(alarm.id, "safe", now)
    await contact.sees()
    await erases(rina)
    await the_day_goes_on(town)
    assert "sudah dihapus" in (await rina.sees()).text
    heard = " ".join(one.get("text", "") for one in (await contact.sees()).messages)
    assert "kontak" in heard.casefold()
    for table, column in (
        *(("confidants", "person"), ("confidants", "contact"), ("nights", "person")),
        *(("arrivals", "person"), ("concerns", "person"), ("alarms", "person")),
    ):
        left = await run(town, f"SELECT COUNT(*) FROM {table} WHERE {column} = {number}")
        assert left == [(0,)], table
    assert await run(town, "SELECT COUNT(*) FROM shares") == [(0,)]
    assert await told_of(town, "dompet hitam", "token-of-rina") == {}
    async with town.app.database.read() as store:
        assert await store.confidants.of(eka.user.id) is not None


async def test_who_calls_for_help_is_forgotten_once_the_alarm_is_over(town: Town) -> None:
    rina = await employee(town)
    async with town.app.database.write() as store:
        alarm = await store.alarms.call(rina.user.id, "rider", town.clock.now(), drill=False)
        assert alarm is not None
    await erases(rina)
    await town.later(hours=1, minutes=1)
    async with town.app.database.write() as store:
        kept = await store.alarms.get(alarm.id)
        assert kept is not None
        assert (kept.person, kept.open) == (rina.user.id, True)
        await store.alarms.end(alarm.id, "safe", town.clock.now())
    await town.later(hours=1, minutes=6)
    assert "sudah dihapus" in (await rina.sees()).text
