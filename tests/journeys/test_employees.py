"""Employees as they live it: a NIP, one key, and the role; a person decides where no list can."""

from typing import Any

import pytest

from domain.employees import Entry, State
from domain.people import Grant, Role
from domain.rosters import read_roster
from tests.town import Resident, Seen, Town

RINA_NIP, RINA_PHONE = "198705122010012003", "+628120000003"
DEDE_NIP = "199001012021211001"
HEAD = "NIP,nama,OPD,telepon"
RINA_ROW = f"{RINA_NIP},Rina Wulandari,Dinas Contoh,08120000003"
DEDE_ROW = f"{DEDE_NIP},Dede Contoh,Dinas Contoh,0812 0000 002"


@pytest.fixture
async def listed(town: Town) -> Town:
    """Give a town whose roster names Rina and Dede."""
    await lists(town, RINA_ROW, DEDE_ROW)
    return town


async def lists(town: Town, *rows: str) -> None:
    """Put a roster in its place, as the command does."""
    reading = read_roster("\n".join([HEAD, *rows]), town.clock.now().date())
    async with town.app.database.write() as store:
        number = await store.rosters.begin(0, town.clock.now())
        await store.rosters.stage(number, reading.entries, reading.faults, reading.claims)
        assert await store.rosters.apply(number)


def phone(town: Town, name: str = "Rina", number: str = RINA_PHONE) -> Resident:
    """Let somebody with this telephone number move in."""
    resident = town.resident(name)
    resident.user.phone = number
    return resident


async def shares(person: Resident, of: Resident | None = None, **how: Any) -> Seen:
    """Share a contact, one's own unless it is somebody else's."""
    person.town.sim.send_contact(person.user, of=(of or person).user, **how)
    return await person.sees()


async def asks(person: Resident, nip: str = RINA_NIP) -> Seen:
    """Go through /pegawai to its end."""
    await person.types("/pegawai")
    await person.types(nip)
    return await shares(person)


async def is_employee(town: Town, person: Resident) -> bool:
    async with town.app.database.read() as store:
        return Grant(Role.EMPLOYEE) in await store.roles.of(person.user.id)


async def approver(town: Town, name: str = "Bu Lilis", scope: str = "dinas-contoh") -> Resident:
    """Let somebody decide for an agency."""
    resident = town.resident(name)
    await resident.types("/start")
    grant = Grant(Role.OPD_APPROVER, scope)
    async with town.app.database.write() as store:
        await store.roles.give(resident.user.id, name, grant, 1000, town.clock.now())
    return resident


async def test_who_is_on_the_roster_with_their_own_telephone_is_verified_at_once(
    listed: Town,
) -> None:
    rina = phone(listed)
    assert "18 angka" in (await rina.types("/pegawai")).text
    asked = await rina.types("19870512 201001 2 003")
    assert "nomor telepon Bapak/Ibu sendiri" in asked.text
    assert "📱 Bagikan nomor saya" in listed.keys(rina)
    listed.sim.press_label(rina.user, "📱 Bagikan nomor saya")
    seen = await rina.sees()
    assert "Rina Wulandari" in seen.text
    assert "Dinas Contoh" in seen.text
    assert await is_employee(listed, rina)
    card = (await rina.types("/pegawai")).text
    assert "…2003" in card
    assert "23 November 2027" in card
    assert RINA_NIP not in str([one for one in rina.chat() if one["from"]["id"] != rina.user.id])
    async with listed.app.database.read() as store:
        found = await store.employees.of(rina.user.id)
        log = await store.roles.log(5)
    assert found is not None
    assert found.woman
    assert f"{rina.user.id} …2003" in {one.about for one in log}


@pytest.mark.parametrize(
    ("nip", "says"),
    [
        ("12345", "18 angka"),
        ("198713122010012003", "tanggal lahir"),
        ("198705122010132003", "tahun dan bulan pengangkatan"),
        ("198705122010014003", "1 (pria) atau 2 (wanita)"),
        ("198705122010012000", "nomor urut"),
    ],
)
async def test_a_nip_that_cannot_be_is_refused_with_its_reason_and_asked_again(
    listed: Town, nip: str, says: str
) -> None:
    rina = phone(listed)
    await rina.types("/pegawai")
    assert says in (await rina.types(nip)).text
    assert "nomor telepon" in (await rina.types(RINA_NIP)).text


async def test_the_contact_of_somebody_else_is_kindly_refused(listed: Town) -> None:
    thief, rina = phone(listed, "Orang Lain", "+628129999999"), phone(listed)
    await thief.types("/pegawai")
    await thief.types(RINA_NIP)
    seen = await shares(thief, of=rina)
    assert "Itu nomor orang lain" in seen.text
    assert "bagikan nomor" in seen.text.casefold()
    listed.sim.send_contact(thief.user, phone=RINA_PHONE)  # a mere number, of nobody on Telegram
    assert "Itu nomor orang lain" in (await thief.sees()).text
    assert not await is_employee(listed, thief)


async def test_the_contact_may_come_before_the_nip(listed: Town) -> None:
    rina = phone(listed)
    await rina.types("/pegawai")
    assert "18 angka" in (await shares(rina)).text
    assert "terverifikasi" in (await rina.types(RINA_NIP)).text


async def test_another_telephone_is_for_the_approver_of_the_agency(listed: Town) -> None:
    lilis, other = await approver(listed), await approver(listed, "Pak Asep", "dinas-lain")
    rina = phone(listed, number="+628127777777")
    assert "penyetuju yang memutuskan" in (await asks(rina)).text
    seen = await lilis.sees()
    assert "Rina Wulandari" in seen.text
    assert "…2003" in seen.text
    assert "…7777" in seen.text
    assert RINA_NIP not in str(seen.messages)
    assert "8127777777" not in str(seen.messages)
    assert seen.labels == ["Setujui", "Tolak"]
    assert (await other.sees()).text == ""
    assert "menunggu keputusan" in (await rina.types("/pegawai")).text
    assert "sekarang pegawai terverifikasi" in (await lilis.taps("Setujui")).text
    assert "terverifikasi sebagai pegawai" in (await rina.sees()).text
    assert await is_employee(listed, rina)


async def test_a_refusal_is_told_in_one_sentence(listed: Town) -> None:
    lilis = await approver(listed)
    rina = phone(listed, number="+628127777777")
    await asks(rina)
    await lilis.sees()
    assert "Nomor teleponnya tidak dikenal" in (await lilis.taps("Tolak")).labels
    await lilis.taps("Nomor teleponnya tidak dikenal")
    assert "belum disetujui: nomor telepon Bapak/Ibu tidak dikenal" in (await rina.sees()).text
    assert not await is_employee(listed, rina)
    async with listed.app.database.read() as store:
        assert await store.approvals.open_of(rina.user.id) is None


async def test_a_refusal_in_ones_own_words_is_told_as_it_is(listed: Town) -> None:
    lilis = await approver(listed)
    rina = phone(listed, number="+628127777777")
    await asks(rina)
    await lilis.sees()
    await lilis.taps("Tolak")
    await lilis.taps("Alasan lain")
    assert "sudah disampaikan" in (await lilis.types("Mohon ke bagian umum dulu, Bu.")).text
    assert "Mohon ke bagian umum dulu, Bu." in (await rina.sees()).text


async def test_nobody_decides_about_themselves(listed: Town) -> None:
    admin = listed.admin()
    await admin.types("/start")
    lilis = await approver(listed)
    lilis.user.phone = "+628127777777"
    await asks(lilis)
    asked = await admin.sees()
    assert "Permintaan verifikasi" in asked.text
    data = asked.messages[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    own = (await lilis.types("/program")).messages[-1]
    listed.sim.tap(lilis.user, own["message_id"], data=data)
    assert "diputuskan oleh orang lain" in (await lilis.sees()).toasts[-1]
    assert not await is_employee(listed, lilis)
    await admin.taps("Setujui")
    assert await is_employee(listed, lilis)


async def test_an_approver_of_another_agency_decides_nothing(listed: Town) -> None:
    lilis, asep = await approver(listed), await approver(listed, "Pak Asep", "dinas-lain")
    rina = phone(listed, number="+628127777777")
    await asks(rina)
    asked = (await lilis.sees()).messages[-1]
    data = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    own = (await asep.types("/program")).messages[-1]
    listed.sim.tap(asep.user, own["message_id"], data=data)
    assert "hanya untuk petugas" in (await asep.sees()).toasts[-1]
    assert not await is_employee(listed, rina)


async def test_two_approvers_decide_once(listed: Town) -> None:
    lilis, asep = await approver(listed), await approver(listed, "Pak Asep")
    rina = phone(listed, number="+628127777777")
    await asks(rina)
    await lilis.sees()
    await asep.sees()
    await lilis.taps("Setujui")
    assert "sudah diputuskan" in (await asep.taps("Tolak")).toasts[-1]
    assert await is_employee(listed, rina)


async def test_who_is_on_no_roster_names_the_agency_that_decides(listed: Town) -> None:
    lilis, budi = await approver(listed), phone(listed, "Budi", "+628123333333")
    assert "belum ada di daftar" in (await asks(budi, "198001012005011001")).text
    assert "OPD mana" in (await budi.types("Budi Santoso")).text
    assert "penyetuju yang memutuskan" in (await budi.types("Dinas Contoh")).text
    seen = await lilis.sees()
    assert "Budi Santoso" in seen.text
    assert "ditulisnya sendiri" in seen.text
    await lilis.taps("Setujui")
    assert await is_employee(listed, budi)


async def test_where_no_approver_is_the_admins_decide(listed: Town) -> None:
    admin, rina = listed.admin(), phone(listed, number="+628127777777")
    await admin.types("/start")
    await asks(rina)
    assert "Permintaan verifikasi" in (await admin.sees()).text
    await admin.taps("Setujui")
    assert await is_employee(listed, rina)


async def test_a_second_account_with_the_same_nip_changes_nothing_by_itself(listed: Town) -> None:
    lilis, rina, second = await approver(listed), phone(listed), phone(listed, "Rina Baru")
    await asks(rina)
    assert "satu NIP hanya untuk satu akun" in (await asks(second)).text
    assert "Akun Telegram lain baru saja" in (await rina.sees()).text
    assert await is_employee(listed, rina)
    assert not await is_employee(listed, second)
    assert "akun lama kehilangan peran" in (await lilis.sees()).text
    await lilis.taps("Setujui")
    assert "akun Telegram lain atas keputusan" in (await rina.sees()).text
    assert not await is_employee(listed, rina)
    assert await is_employee(listed, second)


async def test_a_request_can_be_taken_back_and_three_a_day_are_enough(listed: Town) -> None:
    lilis, rina = await approver(listed), phone(listed, number="+628127777777")
    for _ in range(3):
        await asks(rina)
        await rina.types("/pegawai")
        assert "ditarik" in (await rina.taps("Tarik permintaan")).text
    assert "coba lagi besok" in (await asks(rina)).text
    await lilis.sees()
    assert "sudah diputuskan atau ditarik" in (await lilis.taps("Setujui")).toasts[-1]
    assert not await is_employee(listed, rina)


async def test_an_undecided_request_is_asked_again_and_the_admins_too(listed: Town) -> None:
    admin = listed.admin()
    await admin.types("/start")
    lilis, rina = await approver(listed), phone(listed, number="+628127777777")
    await asks(rina)
    await lilis.sees()
    await listed.later(days=2, hours=1)
    assert "Masih menunggu keputusan" in (await lilis.sees()).text
    assert "Masih menunggu keputusan" in (await admin.sees()).text
    await listed.later(days=1)
    assert (await lilis.sees()).text == ""


async def test_the_year_ends_after_two_reminders(listed: Town) -> None:
    rina = phone(listed)
    await asks(rina)
    await listed.later(days=340)
    assert (await rina.sees()).text == ""
    await listed.later(days=11, hours=1)
    assert "berlaku sampai 23 November 2027" in (await rina.sees()).text
    await listed.later(hours=2)
    assert (await rina.sees()).text == ""
    await listed.later(days=11)
    assert "Satu tombol memperpanjangnya" in (await rina.sees()).text
    await listed.later(days=3)
    seen = await rina.sees()
    assert "peran pegawai berakhir" in seen.text
    assert seen.labels == ["Perpanjang satu tahun"]
    assert not await is_employee(listed, rina)
    await rina.taps("Perpanjang satu tahun")
    assert await is_employee(listed, rina)


async def test_one_tap_renews_for_another_year_and_a_second_adds_none(listed: Town) -> None:
    rina = phone(listed)
    await asks(rina)
    await listed.later(days=352)
    reminder = (await rina.sees()).messages[-1]
    assert "23 November 2028" in (await rina.taps("Perpanjang satu tahun", reminder)).text
    data = reminder["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    listed.sim.tap(rina.user, reminder["message_id"], data=data)
    await rina.sees()
    assert "23 November 2028" in (await rina.types("/pegawai")).text


async def test_a_lapsed_nip_that_another_account_took_is_not_renewed(listed: Town) -> None:
    rina, second = phone(listed), phone(listed, "Rina Baru")
    await asks(rina)
    await listed.later(days=366)
    await rina.sees()
    assert "terverifikasi" in (await asks(second)).text
    assert "akun Telegram lain" in (await rina.taps("Perpanjang satu tahun")).toasts[-1]
    assert "NIP lain" in (await rina.types("/pegawai")).labels
    await rina.taps("NIP lain")
    await rina.types(RINA_NIP)
    assert "satu NIP hanya untuk satu akun" in (await shares(rina)).text
    assert not await is_employee(listed, rina)


async def test_what_employees_are_told_is_in_their_language(listed: Town) -> None:
    ann = listed.resident("Ann", language="en")
    ann.user.phone = RINA_PHONE
    assert "18 digits" in (await ann.types("/pegawai")).text
    assert "no possible birth date" in (await ann.types("198713122010012003")).text
    await ann.types(RINA_NIP)
    assert "You are verified as an employee" in (await shares(ann)).text
    await lists(listed, DEDE_ROW)
    await listed.later(minutes=1)
    assert "not on the newest roster" in (await ann.sees()).text


async def test_nobody_is_reminded_at_night(listed: Town) -> None:
    rina = phone(listed)
    await asks(rina)
    await listed.later(days=351, hours=12)  # midnight
    assert (await rina.sees()).text == ""
    await listed.later(hours=9)
    assert "berlaku sampai" in (await rina.sees()).text


async def test_a_renewal_that_the_roster_does_not_confirm_is_for_the_approver(
    listed: Town,
) -> None:
    lilis, rina = await approver(listed), phone(listed)
    await asks(rina)
    await lists(listed, RINA_ROW.replace("0003", "0009"))
    await listed.later(days=352)
    await rina.sees()
    assert "penyetuju yang memutuskan" in (await rina.taps("Perpanjang satu tahun")).text
    await lilis.sees()
    await lilis.taps("Setujui")
    assert "23 November 2028" in (await rina.types("/pegawai")).text


async def test_who_is_not_on_the_new_roster_loses_the_role_and_hears_it(listed: Town) -> None:
    rina, dede = phone(listed), phone(listed, "Dede", "+628120000002")
    await asks(rina)
    await asks(dede, DEDE_NIP)
    await lists(listed, DEDE_ROW.replace("Dede Contoh", '"Dede Contoh, S.T."'))
    await listed.later(minutes=1)
    assert "tidak ada di daftar pegawai yang terbaru" in (await rina.sees()).text
    assert not await is_employee(listed, rina)
    assert (await dede.sees()).text == ""
    assert await is_employee(listed, dede)
    assert "Dede Contoh, S.T." in (await dede.types("/pegawai")).text
    await listed.later(minutes=2)
    assert (await rina.sees()).text == ""


async def test_a_roster_that_comes_to_confirm_a_request_settles_it(listed: Town) -> None:
    rina = phone(listed, number="+628127777777")
    await asks(rina)
    await lists(listed, RINA_ROW.replace("08120000003", "08127777777"), DEDE_ROW)
    await listed.later(minutes=1)
    assert "terverifikasi sebagai pegawai" in (await rina.sees()).text
    assert await is_employee(listed, rina)


async def test_a_role_taken_back_by_an_admin_comes_back_only_by_a_person(listed: Town) -> None:
    admin, rina = listed.admin(), phone(listed)
    await asks(rina)
    await admin.types("/peran")
    await admin.taps("Daftar")
    await admin.taps("Rina Wulandari – Pegawai")
    await admin.taps("Ya, cabut")
    assert "sudah berakhir" in (await rina.sees()).only["text"]
    assert not await is_employee(listed, rina)
    assert "penyetuju yang memutuskan" in (await asks(rina)).text
    assert "pernah dicabut" in (await admin.sees()).text
    assert not await is_employee(listed, rina)


async def sends(admin: Resident, *rows: str, name: str = "Pegawai.CSV") -> Seen:
    """Send a roster as a file."""
    data = "\n".join([HEAD, *rows]).encode()
    admin.town.sim.send_document(admin.user, name, "text/csv", data=data)
    return await admin.sees()


def confirms(preview: dict[str, Any]) -> str:
    """Give what the button sends that puts the roster in its place."""
    return str(preview["reply_markup"]["inline_keyboard"][-1][0]["callback_data"])


async def roster(town: Town) -> dict[str, Entry | None]:
    async with town.app.database.read() as store:
        return {nip: await store.rosters.find(nip) for nip in (RINA_NIP, DEDE_NIP)}


async def test_a_roster_sent_by_an_admin_is_looked_at_and_then_confirmed(listed: Town) -> None:
    admin, rina = listed.admin(), phone(listed)
    await asks(rina)
    new = "198001012005011001,Budi,Dinas Lain,08123333333"
    bad = "198013012005011777,Cici,Dinas Lain,08123333334"
    seen = await sends(admin, DEDE_ROW.replace("Dede", "Dédé"), new, bad)
    for words in ("2 orang", "Baru: 1", "Berubah: 1", "Keluar: 1", "1 pegawai terverifikasi"):
        assert words in seen.text, seen.text
    assert (await roster(listed))[RINA_NIP] is not None
    shown = await admin.taps("Lihat 1 baris")
    assert "Baris 4 (NIP …1777): tanggal lahir dalam NIP" in shown.text
    assert "198013012005011777" not in shown.text
    await admin.taps("Kembali")
    assert "terpasang: 2 orang" in (await admin.taps("Pasang daftar ini")).text
    await listed.later(minutes=1)
    assert "tidak ada di daftar" in (await rina.sees()).text
    assert (await roster(listed))[RINA_NIP] is None
    assert "roster-imported +1 ~1 -1" in (await admin.types("/audit")).text


async def test_whom_an_approver_has_verified_stays_though_no_roster_names_them(
    listed: Town,
) -> None:
    admin, lilis = listed.admin(), await approver(listed)
    budi = phone(listed, "Budi", "+628123333333")
    await asks(budi, "198001012005011001")
    await budi.types("Budi Contoh")
    await budi.types("Dinas Contoh")
    await lilis.sees()
    await lilis.taps("Setujui")
    assert "0 pegawai terverifikasi" in (await sends(admin, RINA_ROW, DEDE_ROW)).text
    await admin.taps("Pasang daftar ini")
    await listed.later(minutes=1)
    assert await is_employee(listed, budi)


async def test_a_faulty_row_costs_nobody_the_role(listed: Town) -> None:
    admin, rina = listed.admin(), phone(listed)
    await asks(rina)
    rounded = RINA_ROW.replace(RINA_NIP, "1.98705E+17")
    seen = await sends(admin, rounded, DEDE_ROW)
    assert "Keluar: 0" in seen.text
    assert "0 pegawai terverifikasi" in seen.text
    await admin.taps("Pasang daftar ini")
    await listed.later(minutes=1)
    assert await is_employee(listed, rina)
    found = (await roster(listed))[RINA_NIP]
    assert found is not None
    assert found.phone == "628120000003"


async def test_a_roster_is_thrown_away_or_too_old_and_nothing_changes(listed: Town) -> None:
    admin = listed.admin()
    first = (await sends(admin, DEDE_ROW)).messages[-1]
    assert "Daftar yang lama tetap berlaku" in (await admin.taps("Buang")).text
    second = (await sends(admin, DEDE_ROW)).messages[-1]
    third = (await sends(admin, RINA_ROW)).messages[-1]
    await admin.taps("Pasang daftar ini", third)
    for data in (confirms(first), confirms(second), confirms(third)):
        listed.sim.tap(admin.user, third["message_id"], data=data)
        assert "digantikan yang lebih baru" in (await admin.sees()).toasts[-1]
    found = await roster(listed)
    assert found[RINA_NIP] is not None
    assert found[DEDE_NIP] is None


async def test_an_unconfirmed_roster_is_forgotten(listed: Town) -> None:
    admin = listed.admin()
    await sends(admin, DEDE_ROW)
    await listed.later(days=2)
    assert "Silakan kirim lagi" in (await admin.taps("Pasang daftar ini")).toasts[-1]


async def test_what_is_no_roster_says_what_it_lacks(listed: Town) -> None:
    admin = listed.admin()
    listed.sim.send_document(admin.user, "a.csv", "text/csv", data=b"NIP;nama\n1;2\n")
    assert "opd, telepon" in (await admin.sees()).text
    assert "tidak ada yang diubah" in (await sends(admin, "1,2,3,4")).text
    found = await roster(listed)
    assert found[RINA_NIP] is not None


async def test_many_leaving_at_once_are_warned_of(listed: Town) -> None:
    await lists(listed, *(f"1990010120210110{at},Orang {at},Dinas,," for at in range(10, 40)))
    assert "Apakah ini daftar seluruh Pemkab" in (await sends(listed.admin(), RINA_ROW)).text


async def test_a_file_that_cannot_be_fetched_is_asked_for_again(listed: Town) -> None:
    admin = listed.admin()
    listed.sim.send_document(admin.user, "a.csv", "text/csv", size=60 * 1024 * 1024)
    assert "terlalu besar" in (await admin.sees()).text


async def test_a_csv_of_a_citizen_is_a_file_like_any_other(listed: Town) -> None:
    ibu = listed.resident()
    listed.sim.send_document(ibu.user, "a.csv", "text/csv", data=HEAD.encode())
    assert "belum bisa kami pakai" in (await ibu.sees()).text
    async with listed.app.database.read() as store:
        assert await store.rosters.count() == 2


async def test_a_group_is_no_place_for_a_nip(listed: Town) -> None:
    rina = phone(listed)
    listed.sim.add_group(id=-100701, title="Kantor", members=[rina.user])
    listed.sim.send_text(rina.user, "/pegawai", chat=-100701)
    await listed.settled()
    said = [
        one["text"] for one in listed.sim.messages(-100701) if one["from"]["id"] != rina.user.id
    ]
    assert any("percakapan pribadi" in one for one in said)


async def test_a_crash_between_roster_and_news_loses_neither(listed: Town) -> None:
    rina = phone(listed)
    await asks(rina)
    await lists(listed, DEDE_ROW)
    await listed.crash()
    await listed.later(minutes=1)
    assert "tidak ada di daftar" in (await rina.sees()).text
    async with listed.app.database.read() as store:
        found = await store.employees.of(rina.user.id)
    assert found is not None
    assert found.state is State.LEFT
