"""Nobody approves an act of their own, and a proof is a photo taken for it."""

from domain.people import Grant, Role
from tests.journeys.test_reporting import number_in, officer, picture, reported, shows, stands
from tests.journeys.test_votes import close, joined
from tests.town import Resident, Town

FAR = (-6.13, 106.27)


async def test_a_lead_does_not_pass_a_claim_of_their_own(town: Town) -> None:
    lead, ibu = await officer(town, "Lina", "36.04.09", "desk-lead"), town.resident()
    other = await officer(town, "Sri", "", "desk-lead")
    number = await reported(town, ibu)
    await lead.sees()
    await lead.types(f"/laporan {number}")
    await lead.taps("Selesai")
    await shows(lead)
    await stands(lead, FAR)
    assert "Klaim sendiri" in (await lead.taps("Terima klaim")).toasts[-1]
    await other.types(f"/laporan {number}")
    await other.taps("Terima klaim")
    assert "Bersih?" in (await ibu.sees()).text


async def test_who_claims_it_has_no_vote_on_it(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    neighbour = await joined(town, "Yayah", number)
    async with town.app.database.write() as store:
        grant = Grant(Role.OFFICER, "36.04.09")
        await store.roles.give(neighbour.user.id, "Yayah", grant, 1, town.clock.now())
    await neighbour.types(f"/laporan {number}")
    await close(neighbour)
    await didi.sees()
    assert "mengonfirmasi" in (await neighbour.taps("Bersih")).toasts[-1]


async def test_a_photo_that_was_passed_on_is_looked_at_first(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "36.04.09", "desk-lead")
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Selesai")
    await shows(didi, forwarded=True)
    assert "memeriksa" in (await stands(didi)).text
    assert "diteruskan dari tempat lain" in (await lead.sees()).text
    assert "Bersih?" not in (await ibu.sees()).text


async def test_an_officer_says_in_words_that_it_is_done(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    assert "Kirim foto" in (await didi.types(f"{number} sudah ditangani")).text
    assert "lokasi" in (await shows(didi)).text
    await stands(didi)
    assert "Bersih?" in (await ibu.sees()).text


async def test_a_photo_with_the_number_is_the_proof(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    assert "lokasi" in (await shows(didi, caption=f"{number} sudah beres pak")).text


async def test_a_citizen_who_names_a_report_hears_where_it_stands(town: Town) -> None:
    await officer(town, "Didi")
    ibu, other = town.resident(), town.resident("Pak Dede")
    number = await reported(town, ibu)
    assert "baru masuk" in (await other.types(f"{number} sudah ditangani")).text
    seen = await shows(ibu, caption=f"{number} ini foto lainnya")
    assert "tambahan" in seen.text


async def test_a_form_whose_report_is_gone_is_closed(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Tanya pelapor")
    await ibu.types("/laporanku")
    await ibu.taps(f"{number} Tumpukan sampah: baru masuk")
    await ibu.taps("Tarik laporan")
    await ibu.taps("Ya, tarik")
    assert "ditarik" in (await didi.types("RT berapa, Bu?")).text
    assert "program cepat" in (await didi.types("apa itu pesan ibu?")).text


async def test_a_question_is_chosen_from_those_that_are_ready(town: Town) -> None:
    didi, guest = await officer(town, "Didi"), town.resident("Sam", "en")
    await guest.types("/lapor")
    await shows(guest, caption="sampah numpuk di pasar")
    await stands(guest)
    await guest.taps("Ciruas")
    await guest.taps("Send report")
    await didi.sees()
    await didi.taps("Tanya pelapor")
    await didi.taps("Tempat persisnya")
    assert "Where exactly in Kec. Ciruas" in (await guest.sees()).text
    await guest.types("next to the mosque")
    assert "next to the mosque" in (await didi.sees()).text


async def test_a_delay_is_chosen_from_those_that_are_ready(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Tunda")
    await didi.taps("3 hari")
    await didi.taps("Truk sedang dipakai")
    assert "Kec. Ciruas masuk giliran berikutnya" in (await ibu.sees()).text
    assert "ditunda" in (await didi.types(f"/laporan {number}")).text


async def test_a_report_is_handed_to_a_colleague(town: Town) -> None:
    didi, eka = await officer(town, "Didi"), await officer(town, "Eka")
    ibu = town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Ambil")
    await didi.types(f"/laporan {number}")
    await didi.taps("Serahkan")
    assert "dipegang Eka" in (await didi.taps("Eka")).text
    assert "Didi menyerahkan" in (await eka.sees()).text
    assert "dipegang Eka" in (await didi.types(f"/laporan {number}")).text
    assert "sudah dipegang Eka" in (await didi.taps("Selesai")).toasts[-1]


async def test_the_desk_hears_of_a_photo_that_looks_the_same(town: Town) -> None:
    didi, ibu, dede = await officer(town, "Didi"), town.resident(), town.resident("Pak Dede")
    photo = picture("sama")
    first = await _filed(ibu, photo, "sampah numpuk di pasar")
    await didi.sees()
    second = await _filed(dede, photo + b"x", "got mampet di depan pasar")
    seen = await didi.sees()
    assert f"Foto {second} mirip dengan foto {first}" in seen.text
    assert "digabung" in (await didi.taps(f"Gabungkan ke {first}")).text
    assert f"Digabung dengan {first}" in (await dede.types(f"/lacak {second}")).text


async def test_the_same_photo_is_shown_as_the_same_matter(town: Town) -> None:
    ibu, dede = town.resident(), town.resident("Pak Dede")
    photo = picture("sama")
    first = await _filed(ibu, photo, "sampah numpuk di pasar")
    await dede.types("/lapor")
    await shows(dede, photo, caption="got mampet di depan pasar")
    await stands(dede)
    assert first in (await dede.taps("Ciruas")).text


async def _filed(person: Resident, photo: bytes, words: str) -> str:
    await person.types("/lapor")
    await shows(person, photo, caption=words)
    await stands(person)
    await person.taps("Ciruas")
    return number_in(await person.taps("Kirim laporan"))
