"""The officers' desk: passing on, putting off, rejecting, merging; nobody is left in the dark."""

import pytest

from tests.journeys.test_reporting import number_in, officer, picture, reported, shows, stands
from tests.town import Resident, Town


@pytest.fixture
async def story(town: Town) -> tuple[Resident, Resident, str]:
    """One officer of Ciruas, one citizen, one report."""
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    return didi, ibu, number


Story = tuple[Resident, Resident, str]


async def test_a_report_is_rejected_with_a_reason_that_is_told(town: Town, story: Story) -> None:
    didi, ibu, number = story
    await didi.taps("Tolak")
    await didi.taps("Bukan urusan sampah")
    assert "Bukan urusan sampah" in (await ibu.sees()).text
    assert "ditolak" in (await ibu.types(f"/lacak {number}")).text
    assert "ditolak" in (await didi.types(f"/laporan {number}")).text


async def test_not_found_is_said_only_by_who_took_it_and_went_there(
    town: Town, story: Story
) -> None:
    didi, ibu, number = story
    await didi.taps("Tolak")
    assert "Ambil dulu" in (await didi.taps("Petugas ke sana, tidak menemukannya")).toasts[-1]
    await didi.taps("Ambil")
    await didi.taps("Tolak")
    asked = await didi.taps("Petugas ke sana, tidak menemukannya")
    assert "foto tempatnya, atau lokasi" in asked.text
    assert "meter dari tempatnya" in (await stands(didi, (-6.13, 106.27))).text
    assert "diteruskan" in (await shows(didi, forwarded=True)).text
    assert "ditolak" not in (await ibu.sees()).text
    assert "ditolak" in (await stands(didi)).text
    assert "tidak menemukannya" in (await ibu.sees()).text
    assert "ditolak" in (await didi.types(f"/laporan {number}")).text


async def test_a_photo_from_there_says_not_found_as_well(town: Town, story: Story) -> None:
    didi, ibu, _ = story
    await didi.taps("Ambil")
    await didi.taps("Tolak")
    await didi.taps("Petugas ke sana, tidak menemukannya")
    photo = picture("jalan kosong")
    await shows(didi, photo)
    assert "tidak menemukannya" in (await ibu.sees()).text


async def test_a_question_is_withdrawn_and_the_citizen_hears(town: Town, story: Story) -> None:
    didi, ibu, number = story
    await didi.taps("Tanya pelapor")
    await didi.types("RT berapa?")
    await ibu.sees()
    seen = await didi.types(f"/laporan {number}")
    assert {"Tarik pertanyaan", "Selesai", "Tolak"} <= set(seen.labels)
    assert "ditarik" in (await didi.taps("Tarik pertanyaan")).toasts[-1]
    assert "tidak perlu dijawab lagi" in (await ibu.sees()).text
    seen = await didi.types(f"/laporan {number}")
    assert "sedang ditangani" in seen.text
    assert "pertanyaan ditarik" in seen.text
    assert "program cepat" in (await ibu.types("apa itu pesan ibu?")).text


async def test_what_waits_for_an_answer_can_be_closed_and_rejected(
    town: Town, story: Story
) -> None:
    didi, ibu, _ = story
    await didi.taps("Tanya pelapor")
    await didi.types("RT berapa?")
    await didi.taps("Selesai")
    await shows(didi)
    await stands(didi)
    assert "Bersih?" in (await ibu.sees()).text
    dede = town.resident("Pak Dede")
    await reported(town, dede, "bangkai kucing di jalan")
    await didi.sees()
    await didi.taps("Tanya pelapor")
    await didi.types("Masih ada?")
    await didi.taps("Tolak")
    await didi.taps("Bukan urusan sampah")
    assert "ditolak" in (await dede.sees()).text


async def test_a_rejection_in_ones_own_words_is_told_as_it_is(town: Town, story: Story) -> None:
    didi, ibu, _ = story
    await didi.taps("Tolak")
    await didi.taps("Alasan lain")
    await didi.types("Ini material proyek, dibereskan kontraktor besok")
    assert "dibereskan kontraktor" in (await ibu.sees()).text


async def test_a_postponed_report_comes_back_by_itself(town: Town, story: Story) -> None:
    didi, ibu, number = story
    await didi.taps("Tunda")
    await didi.taps("3 hari")
    await didi.types("Truk sedang diperbaiki")
    assert "Truk sedang diperbaiki" in (await ibu.sees()).text
    assert "ditunda" in (await ibu.types(f"/lacak {number}")).text
    await town.later(days=3, minutes=2)
    assert "Penundaan" in (await didi.sees()).text
    assert "sedang ditangani" in (await ibu.types(f"/lacak {number}")).text


async def test_a_report_passed_on_is_a_card_there(town: Town, story: Story) -> None:
    didi, ibu, number = story
    eka = await officer(town, "Eka", "36.04.05")
    await didi.taps("Teruskan")
    await didi.taps("Kramatwatu")
    assert number in (await eka.sees()).text
    assert "diteruskan ke Kramatwatu" in (await ibu.sees()).text
    assert "sekarang di meja Kramatwatu" in str(didi.chat())
    assert "bukan di meja" in (await didi.types(f"/laporan {number}")).text


async def test_the_desa_goes_along_only_where_it_lies(town: Town) -> None:
    didi, eka = await officer(town, "Didi"), await officer(town, "Eka", "36.04.05")
    ibu = town.resident()
    await ibu.types("/lapor")
    await shows(ibu, caption="sampah numpuk di pasar")
    await ibu.types("Kaserangan, Ciruas")
    await ibu.types("samping masjid")
    number = number_in(await ibu.taps("Kirim laporan"))
    await didi.sees()
    await didi.taps("Teruskan")
    await didi.taps("DLH")
    admin = town.admin()
    await admin.types(f"/laporan {number}")
    await admin.taps("Teruskan")
    await admin.taps("Ciruas")
    assert "Desa Kaserangan" in (await didi.sees()).text
    await didi.types(f"/laporan {number}")
    await didi.taps("Teruskan")
    await didi.taps("Kramatwatu")
    assert "Desa" not in (await eka.sees()).text


async def test_what_is_the_citys_ends_with_whose_it_is(town: Town, story: Story) -> None:
    didi, ibu, _ = story
    await didi.taps("Teruskan")
    await didi.taps("Kota Serang")
    assert "Pemerintah Kota Serang" in (await ibu.sees()).text


async def test_merged_reports_share_their_news(town: Town, story: Story) -> None:
    didi, _, number = story
    dede = town.resident("Pak Dede")
    second = await reported(town, dede, "bangkai kucing di jalan")
    await didi.sees()
    await didi.types(f"/laporan {second}")
    await didi.taps("Gabungkan")
    await didi.types(number)
    assert number in (await dede.sees()).text
    assert f"Digabung dengan {number}" in (await dede.types(f"/lacak {second}")).text
    await didi.types(f"/laporan {number}")
    await didi.taps("Ambil")
    assert "sedang ditangani" in (await dede.sees()).text


async def test_a_merger_that_cannot_be_says_why(town: Town, story: Story) -> None:
    didi, _, number = story
    dede = town.resident("Pak Dede")
    second = await reported(town, dede, "bangkai kucing di jalan")
    await didi.sees()
    await didi.types(f"/laporan {second}")
    await didi.taps("Gabungkan")
    assert "Tulis nomornya" in (await didi.types("yang di pasar")).text
    assert "PI-000099 tidak kami temukan" in (await didi.types("99")).text
    assert "laporan ini sendiri" in (await didi.types(second)).text
    await didi.types(f"{number} yang kemarin 2 kali")
    assert f"Digabung dengan {number}" in (await dede.types(f"/lacak {second}")).text
    rina = town.resident("Rina")
    third = await reported(town, rina, "got mampet di jalan")
    await didi.types(f"/laporan {third}")
    await didi.taps("Gabungkan")
    assert f"{second} sudah digabung" in (await didi.types(second)).text


async def test_a_card_behind_the_times_is_refused_kindly(town: Town, story: Story) -> None:
    didi, ibu, number = story
    old = didi.chat()[-1]
    await ibu.types("/laporanku")
    await ibu.taps(f"{number} Tumpukan sampah: baru masuk")
    await ibu.taps("Tarik laporan")
    await ibu.taps("Ya, tarik")
    town.sim.tap(didi.user, old["message_id"], data=f"wt:{int(number[3:])}")
    assert "ditarik" in (await didi.sees()).toasts[-1]


async def test_an_officer_who_lost_the_role_can_do_nothing(town: Town, story: Story) -> None:
    didi, _, _ = story
    async with town.app.database.write() as store:
        held = [one for one in await store.roles.all(10) if one.person == didi.user.id]
        await store.roles.withdraw(held[0].id)
    assert "hanya untuk petugas" in (await didi.taps("Ambil")).toasts[-1]


async def test_a_reporter_who_blocked_the_bot_stops_nobody(town: Town, story: Story) -> None:
    didi, ibu, number = story
    town.sim.block(ibu.user)
    await town.settled()
    await didi.taps("Ambil")
    await didi.taps("Selesai")
    await shows(didi)
    assert "Terima kasih" in (await stands(didi)).text
    assert "diklaim selesai" in (await didi.types(f"/laporan {number}")).text


async def test_hazardous_waste_goes_to_dlh_first(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    head = await officer(town, "Pak Kepala", "", "dlh-head")
    await ibu.types("/lapor")
    assert "Jangan disentuh" in (await shows(ibu, caption="jarum suntik bekas dibuang")).text
    await stands(ibu)
    await ibu.taps("Ciruas")
    number = number_in(await ibu.taps("Kirim laporan"))
    assert number not in (await didi.sees()).text
    seen = (await head.sees()).text + (await town.admin().sees()).text
    assert number in seen
    assert "Mendesak" in seen
