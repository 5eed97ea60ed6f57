"""Officers on leave: what they hold goes to somebody who is there, new reports to others."""

from domain.people import Grant, Role
from tests.journeys.test_reporting import officer, reported
from tests.town import Town


async def test_what_an_officer_holds_goes_to_the_substitute(town: Town) -> None:
    didi, eka, ibu = await officer(town, "Didi"), await officer(town, "Eka"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Ambil")
    await eka.sees()
    assert "Berapa lama" in (await didi.types("/cuti")).text
    assert "Eka" in (await didi.taps("1 minggu")).labels
    assert "1 laporan diserahkan kepada Eka" in (await didi.taps("Eka")).text
    seen = (await eka.sees()).text
    assert "Didi cuti sampai" in seen
    assert "dipegang Eka" in seen
    assert "diserahkan ke petugas lain" in (await eka.types(f"/laporan {number}")).text


async def test_new_cards_skip_who_is_away_until_the_return(town: Town) -> None:
    didi, eka = await officer(town, "Didi"), await officer(town, "Eka")
    await didi.types("/cuti")
    await didi.taps("3 hari")
    await didi.taps("Tanpa pengganti")
    first = await reported(town, town.resident())
    assert first in (await eka.sees()).text
    assert first not in (await didi.sees()).text
    assert "tercatat cuti sampai" in (await didi.types("/cuti")).text
    assert "Selamat bertugas" in (await didi.taps("Sudah kembali")).text
    second = await reported(town, town.resident("Pak Dede"), "bangkai kucing di jalan")
    assert second in (await didi.sees()).text


async def test_a_leave_ends_by_itself(town: Town) -> None:
    didi = await officer(town, "Didi")
    await didi.types("/cuti")
    await didi.taps("3 hari")
    await didi.taps("Tanpa pengganti")
    await town.later(days=3, minutes=1)
    assert "Sudah kembali" not in (await didi.types("/cuti")).labels


async def test_without_a_substitute_the_officer_keeps_what_they_hold(town: Town) -> None:
    didi = await officer(town, "Didi")
    await reported(town, town.resident())
    await didi.sees()
    await didi.taps("Ambil")
    await didi.types("/cuti")
    await didi.taps("2 minggu")
    assert "1 laporan tetap atas nama" in (await didi.taps("Tanpa pengganti")).text


async def test_nobody_is_handed_what_they_have_reported(town: Town) -> None:
    didi, eka = await officer(town, "Didi"), await officer(town, "Eka")
    await reported(town, eka)
    await didi.sees()
    await didi.taps("Ambil")
    await didi.types("/cuti")
    await didi.taps("1 minggu")
    assert "1 laporan tetap atas nama" in (await didi.taps("Eka")).text


async def test_who_is_away_cannot_stand_in(town: Town) -> None:
    didi, eka = await officer(town, "Didi"), await officer(town, "Eka")
    await eka.types("/cuti")
    await eka.taps("1 minggu")
    await eka.taps("Tanpa pengganti")
    await didi.types("/cuti")
    assert "Eka" not in (await didi.taps("1 minggu")).labels


async def test_an_unknown_span_or_substitute_is_refused(town: Town) -> None:
    didi = await officer(town, "Didi")
    await didi.types("/cuti")
    asked = (await didi.taps("1 minggu")).messages[-1]
    for data in ("lvd:9999", "lvs:7:424242"):
        town.sim.tap(didi.user, asked["message_id"], data=data)
        assert (await didi.sees()).toasts
    assert "Berapa lama" in (await didi.types("/cuti")).text


async def test_what_a_former_officer_held_is_free_for_the_others(town: Town) -> None:
    admin = town.admin()
    didi, eka, ibu = await officer(town, "Didi"), await officer(town, "Eka"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Ambil")
    assert "dipegang Didi" in (await eka.sees()).text
    await didi.sees()
    await admin.types("/peran")
    await admin.taps("Daftar")
    await admin.taps("Didi – Petugas (Ciruas)")
    await admin.taps("Ya, cabut")
    card = await eka.sees()
    assert "baru masuk" in card.text
    assert "dipegang" not in card.text
    assert number not in (await didi.sees()).text
    assert "sekarang Bapak/Ibu pegang" in (await eka.taps("Ambil")).toasts[0]


async def test_who_is_still_an_officer_there_keeps_what_they_hold(town: Town) -> None:
    admin, didi = town.admin(), await officer(town, "Didi")
    async with town.app.database.write() as store:
        grant = Grant(Role.OFFICER, "36.04.05")
        await store.roles.give(didi.user.id, "Didi", grant, 1000, town.clock.now())
    number = await reported(town, town.resident())
    await didi.sees()
    await didi.taps("Ambil")
    await admin.types("/peran")
    await admin.taps("Daftar")
    await admin.taps("Didi – Petugas (Kramatwatu)")
    await admin.taps("Ya, cabut")
    assert "dipegang Didi" in (await didi.types(f"/laporan {number}")).text
