"""Who may do what: by invitation, only for the right person, and never unseen."""

import re
from typing import Any

import pytest

from domain.people import STANDS_IN, Grant, Person, Role
from handlers import FEATURES
from handlers.regions import all_kecamatan
from handlers.routing import merged
from handlers.wording import Wording
from tests.journeys.test_reporting import officer, reported
from tests.town import Resident, Seen, Town

ROUTER = merged(feature.router for feature in FEATURES)


async def invited(town: Town, admin: Resident, role: str, scope: str = "") -> str:
    """Let the admin make a link, and give what follows `start=`."""
    await admin.types("/peran")
    await admin.taps("Undang")
    seen = await admin.taps(role)
    if scope:
        seen = await admin.taps(scope)
    return payload(seen)


def payload(seen: Seen) -> str:
    found = re.search(r"start=(\S+)", seen.text)
    assert found, seen.text
    return found[1]


async def grants(town: Town, person: int) -> set[Grant]:
    async with town.app.database.read() as store:
        return {one.grant for one in await store.roles.all(100) if one.person == person}


async def test_an_officer_is_invited_recognised_and_told(town: Town) -> None:
    admin, didi = town.admin(), town.resident("Didi")
    link = await invited(town, admin, "Petugas", "Ciruas")
    assert len(link) <= 64
    assert "menunggu kepastian" in (await didi.types(f"/start {link}")).only["text"]
    assert await grants(town, didi.user.id) == set()
    asked = await admin.sees()
    assert "Didi" in asked.text
    assert "Petugas (Ciruas)" in asked.text
    assert "Didi sekarang memegang" in (await admin.taps("Benar, orangnya")).text
    assert "Petugas (Ciruas)" in (await didi.sees()).text
    assert await grants(town, didi.user.id) == {Grant(Role.OFFICER, "36.04.09")}


async def test_a_forwarded_link_makes_nobody_an_officer(town: Town) -> None:
    admin, didi, thief = town.admin(), town.resident("Didi"), town.resident("Stranger")
    link = await invited(town, admin, "Admin")
    await thief.types(f"/start {link}")
    assert "sudah dipakai" in (await didi.types(f"/start {link}")).text
    await admin.sees()
    assert "tidak diberikan" in (await admin.taps("Bukan")).text
    assert "tidak mengenali" in (await thief.sees()).text
    assert await grants(town, thief.user.id) == set()
    assert "hanya untuk petugas" in (await thief.types("/peran")).text


async def test_a_link_runs_out_after_a_day(town: Town) -> None:
    admin, didi = town.admin(), town.resident("Didi")
    link = await invited(town, admin, "Sopir")
    await town.later(hours=25)
    assert "lewat waktunya" in (await didi.types(f"/start {link}")).text


async def test_nobody_gives_a_role_to_themselves(town: Town) -> None:
    admin = town.admin()
    link = await invited(town, admin, "Pengirim pengumuman")
    assert "buatan Bapak/Ibu sendiri" in (await admin.types(f"/start {link}")).text
    assert await grants(town, admin.user.id) == set()


async def test_only_the_inviter_knows_the_person_and_only_once(town: Town) -> None:
    admin, other, didi = town.admin(), town.resident("Other"), town.resident("Didi")
    link = await invited(town, admin, "Admin")
    await other.types(f"/start {link}")
    await admin.sees()
    await admin.taps("Benar, orangnya")
    link = await invited(town, admin, "Sopir")
    await didi.types(f"/start {link}")
    question = (await admin.sees()).messages[-1]
    own = (await other.types("/peran")).messages[-1]
    data = question["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    town.sim.tap(other.user, own["message_id"], data=data)
    assert "Hanya pengundangnya" in (await other.sees()).toasts[0]
    await admin.taps("Benar, orangnya", question)
    town.sim.tap(admin.user, question["message_id"], data=data)
    assert "Sudah tercatat" in (await admin.sees()).toasts[-1]


@pytest.mark.parametrize(
    ("role", "scope", "shown"),
    [
        ("Petugas", "Semua", "Petugas (semua)"),
        ("Narahubung OPD", "Pesan Ibu", "Narahubung OPD (Pesan Ibu)"),
        ("Pengatur kendaraan", "", "Pengatur kendaraan"),
    ],
)
async def test_a_role_has_the_limits_that_it_was_given(
    town: Town, role: str, scope: str, shown: str
) -> None:
    admin = town.admin()
    await invited(town, admin, role, scope)
    assert shown in str(admin.chat()[-1])


async def test_an_approver_is_of_an_agency_named_in_words(town: Town) -> None:
    admin, rina = town.admin(), town.resident("Rina")
    await admin.types("/peran")
    await admin.taps("Undang")
    assert "Untuk OPD mana" in (await admin.taps("Penyetuju OPD")).text
    assert "Untuk OPD mana" in (await admin.types("???")).text
    link = payload(await admin.types("Dinas Perhubungan"))
    await rina.types(f"/start {link}")
    await admin.sees()
    await admin.taps("Benar, orangnya")
    assert await grants(town, rina.user.id) == {Grant(Role.OPD_APPROVER, "dinas-perhubungan")}


async def test_a_role_is_listed_and_taken_back(town: Town) -> None:
    admin, didi = town.admin(), town.resident("Didi")
    link = await invited(town, admin, "Admin")
    await didi.types(f"/start {link}")
    await admin.sees()
    await admin.taps("Benar, orangnya")
    await didi.sees()
    assert "Peran" in (await didi.types("/peran")).text
    await admin.types("/peran")
    listed = await admin.taps("Daftar")
    assert "Didi – Admin" in listed.labels
    await admin.taps("Didi – Admin")
    assert "dicabut" in (await admin.taps("Ya, cabut")).text
    assert "sudah berakhir" in (await didi.sees()).text
    assert "hanya untuk petugas" in (await didi.types("/peran")).text


async def test_the_log_tells_every_power_used_and_cannot_be_changed(town: Town) -> None:
    admin, didi = town.admin(), town.resident("Didi")
    link = await invited(town, admin, "Sopir")
    await didi.types(f"/start {link}")
    await admin.sees()
    await admin.taps("Benar, orangnya")
    for _ in range(3):
        seen = await admin.types("/audit")
    assert "Admin: memberi Didi peran Sopir" in seen.text
    assert "tidak dapat diubah" in seen.text
    both = seen.text + (await admin.taps("Berikutnya ▶")).text
    assert "Admin: membuat undangan untuk peran Sopir" in both
    for statement in ("UPDATE audit SET actor = 1", "DELETE FROM audit"):
        with pytest.raises(Exception, match="cannot be changed"):
            async with town.app.database.write() as store:
                await change(store.roles._session, statement)
    assert "Catatan wewenang" in (await admin.types("/audit")).text


async def test_the_log_says_in_words_what_was_done_with_which_report(town: Town) -> None:
    admin, didi = town.admin(), await officer(town, "Didi")
    number = await reported(town, town.resident())
    await didi.sees()
    await didi.taps("Ambil")
    await didi.types(f"/laporan {number}")
    await didi.taps("Tanya pelapor")
    await didi.types("RT berapa?")
    seen = await admin.types("/audit")
    assert f"Didi: mengambil {number}" in seen.text
    assert "Didi: mengisi pertanyaan untuk pelapor" in seen.text
    assert "Didi: /laporan (Lihat satu laporan" in seen.text
    assert "wt:" not in seen.text
    assert str(didi.user.id) not in seen.text


def test_every_guarded_button_has_a_name_in_the_log() -> None:
    known = Wording().keys()
    nameless = {
        route
        for feature in FEATURES
        if feature.__name__.startswith(("handlers.waste", "handlers.roles", "handlers.audit"))
        for route, one in feature.router.buttons.items()
        if one.role is not Role.CITIZEN and f"did-{route}" not in known
    }
    assert nameless == set()


async def test_who_has_a_role_finds_the_tools_for_it(town: Town) -> None:
    ibu, didi = town.resident(), await officer(town, "Didi")
    lead = await officer(town, "Lina", "", "desk-lead")
    head = await officer(town, "Pak Kepala", "", "dlh-head")
    assert "/antrean" not in (await ibu.types("/bantuan")).text
    seen = (await didi.types("/bantuan")).text
    assert "Sebagai Petugas\n• /antrean – Antrean laporan sampah" in seen
    assert "/insiden" not in seen
    for one in (lead, head):
        seen = (await one.types("/bantuan")).text
        assert "Sebagai Pemimpin meja\n• /insiden" in seen
        assert "/antrean" in seen
    assert "/pertanyaan" in (await town.admin().types("/bantuan")).text


async def test_the_menu_changes_with_the_role_at_once(town: Town) -> None:
    admin, didi = town.admin(), town.resident("Didi")
    link = await invited(town, admin, "Petugas", "Ciruas")
    await didi.types(f"/start {link}")
    await admin.sees()
    await admin.taps("Benar, orangnya")
    assert "antrean" in {one["command"] for one in town.sim.commands_for(didi.user)}
    await admin.types("/peran")
    await admin.taps("Daftar")
    await admin.taps("Didi – Petugas (Ciruas)")
    await admin.taps("Ya, cabut")
    assert "antrean" not in {one["command"] for one in town.sim.commands_for(didi.user)}


async def change(session: Any, statement: str) -> None:
    """Try what no query of the bot does."""
    connection = session._connection
    run = getattr(connection, "execute_fetchall", None) or connection.execute
    await run(statement)


async def test_roles_are_no_matter_for_a_group(town: Town) -> None:
    admin = town.admin()
    town.sim.add_group(id=-100700, title="Petugas", members=[admin.user])
    town.sim.send_text(admin.user, "/peran", chat=-100700)
    await town.settled()
    said = [one["text"] for one in town.sim.messages(-100700) if one["from"]["id"] != 1000]
    assert any("percakapan pribadi" in one for one in said)


GUARDED = [
    *((f"/{name}", route.role) for name, route in ROUTER.commands.items()),
    *((name, route.role) for name, route in ROUTER.buttons.items()),
    *((name, route.role) for name, route in ROUTER.dialogs.items()),
    *((f"file {name}", route.role) for name, route in ROUTER.files.items()),
]


@pytest.mark.parametrize("role", list(Role))
def test_every_route_is_open_to_its_role_and_to_admins_alone(role: Role) -> None:
    person = Person(1, grants=frozenset({Grant(role)}))
    for name, needed in GUARDED:
        allowed = needed in {Role.CITIZEN, role} or role in {Role.ADMIN, *STANDS_IN.get(needed, ())}
        assert person.holds(needed) == allowed, name


async def test_every_guarded_route_refuses_a_citizen_in_the_running_bot(town: Town) -> None:
    for name, needed in GUARDED:
        if needed is Role.CITIZEN:
            continue
        ibu = town.resident(name)
        if name.startswith("/"):
            assert "hanya untuk petugas" in (await ibu.types(name)).only["text"], name
        elif name in ROUTER.buttons:
            message = (await ibu.types("/program")).only
            town.sim.tap(ibu.user, message["message_id"], data=f"{name}:1")
            assert "hanya untuk petugas" in (await ibu.sees()).toasts[0], name


async def test_every_guarded_file_of_a_citizen_is_a_file_like_any_other(town: Town) -> None:
    ibu = town.resident()
    for ending in ROUTER.files:
        town.sim.send_document(ibu.user, f"a.{ending}", "text/plain", data=b"a")
        assert "belum bisa kami pakai" in (await ibu.sees()).only["text"], ending


def test_a_limited_role_counts_only_within_its_limits() -> None:
    didi = Person(1, grants=frozenset({Grant(Role.OFFICER, "36.04.09")}))
    assert didi.may(Role.OFFICER, "36.04.09")
    assert not didi.may(Role.OFFICER, "36.04.05")
    assert Person(2, grants=frozenset({Grant(Role.OFFICER)})).may(Role.OFFICER, "36.04.05")


def test_the_registry_knows_the_29_kecamatan() -> None:
    found = all_kecamatan()
    assert len(found) == 29
    assert ("36.04.09", "Ciruas") in {(one.code, one.name) for one in found}
