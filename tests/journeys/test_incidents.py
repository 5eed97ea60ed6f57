"""An incident: deadlines stand, all concerned hear when it begins and ends."""

from tests.journeys.test_reporting import officer, reported
from tests.town import Resident, Town


async def opened(lead: Resident, area: str = "Semua kecamatan") -> None:
    await lead.types("/insiden")
    await lead.taps("Buka gangguan umum")
    await lead.taps(area)
    await lead.taps("Semua masalah")
    assert "Gangguan umum dibuka" in (await lead.types("TPA ditutup sampai Jumat.")).text


async def test_reports_wait_and_everybody_hears_twice(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "", "desk-lead")
    number = await reported(town, ibu)
    await opened(lead)
    await town.later(minutes=2)
    assert "TPA ditutup sampai Jumat" in (await ibu.sees()).text
    assert "Waktu berhenti" in (await didi.types(f"/laporan {number}")).text
    await town.later(days=5)
    assert "🔴" not in (await didi.types(f"/laporan {number}")).text
    await lead.types("/insiden")
    await lead.taps("Akhiri: TPA ditutup sampai Jumat.")
    await ibu.sees()
    await town.later(minutes=2)
    assert "sudah berakhir" in (await ibu.sees()).text
    assert "jam kerja" in (await didi.types(f"/laporan {number}")).text


async def test_a_new_report_gets_the_sentence_at_once(town: Town) -> None:
    lead, ibu = await officer(town, "Lina", "", "desk-lead"), town.resident()
    await opened(lead)
    await reported(town, ibu)
    said = [one.get("text", "") for one in ibu.chat()]
    assert any("TPA ditutup sampai Jumat" in one for one in said)


async def test_a_lead_of_one_kecamatan_speaks_for_that_alone(town: Town) -> None:
    lead = await officer(town, "Lina", "36.04.09", "desk-lead")
    await lead.types("/insiden")
    await lead.taps("Buka gangguan umum")
    assert "hanya untuk petugas" in (await lead.taps("Semua kecamatan")).toasts[0]
    await opened(lead, "Ciruas")


async def test_the_desks_hear_when_it_begins_and_when_it_ends(town: Town) -> None:
    didi, eka = await officer(town, "Didi"), await officer(town, "Eka", "36.04.05")
    lead = await officer(town, "Lina", "", "desk-lead")
    await opened(lead, "Ciruas")
    assert "Gangguan umum dibuka: TPA ditutup" in (await didi.sees()).text
    assert "Gangguan umum" not in (await eka.sees()).text
    await lead.types("/insiden")
    await lead.taps("Akhiri: TPA ditutup sampai Jumat.")
    assert "Gangguan umum berakhir" in (await didi.sees()).text
