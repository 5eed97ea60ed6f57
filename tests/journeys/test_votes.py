"""The end of a report is what its people say."""

from tests.journeys.test_reporting import number_in, officer, reported, shows, stands
from tests.town import Resident, Town


async def claimed(town: Town, ibu: Resident, didi: Resident) -> str:
    number = await reported(town, ibu)
    await close(didi)
    return number


async def close(didi: Resident) -> None:
    await didi.sees()
    await didi.taps("Selesai")
    await shows(didi)
    await stands(didi)


async def joined(town: Town, name: str, number: str) -> Resident:
    """Let somebody say "Saya juga"."""
    person = town.resident(name)
    await person.types("/lapor")
    await shows(person, caption="sampah numpuk di pasar")
    await stands(person)
    similar = await person.taps("Ciruas")
    assert number in similar.text
    assert "Jaraknya" in similar.text or "hari ini" in similar.text
    assert "ikut dalam laporan" in (await person.taps("Saya juga")).text
    return person


async def test_the_reporter_says_clean(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await claimed(town, ibu, didi)
    await ibu.sees()
    assert "dikonfirmasi warga" in (await ibu.taps("Bersih")).text
    assert "sudah bersih" in (await didi.sees()).text
    assert "dikonfirmasi warga" in (await town.resident().types(f"/lacak {number}")).text


async def test_not_yet_reopens_with_a_photo_and_goes_to_the_lead(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "", "desk-lead")
    number = await claimed(town, ibu, didi)
    await ibu.sees()
    assert "Kirim foto" in (await ibu.taps("Belum")).text
    assert "dibuka lagi" in (await shows(ibu)).text
    assert number in (await lead.sees()).text
    refused = await didi.types(f"/laporan {number}")
    assert "dibuka lagi" in refused.text
    assert "pemimpin meja" in (await didi.taps("Ambil")).toasts[-1]
    assert "Bapak/Ibu pegang" in (await lead.taps("Ambil")).toasts[0]


async def test_silence_for_fourteen_days_is_no_confirmation(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await claimed(town, ibu, didi)
    await ibu.sees()
    await town.later(days=14, minutes=2)
    assert "tidak ada jawaban" in (await ibu.sees()).text
    assert "selesai tanpa jawaban" in (await ibu.types(f"/lacak {number}")).text
    assert "dikonfirmasi warga" in (await ibu.taps("Bersih")).text


async def test_a_supporter_hears_all_and_has_a_vote(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    dede = await joined(town, "Pak Dede", number)
    await close(didi)
    assert "Bersih?" in (await dede.sees()).text
    assert "sudah dicatat" in (await dede.taps("Bersih")).text
    await ibu.sees()
    await ibu.taps("Bersih")
    assert "sudah bersih" in (await dede.sees()).text


async def test_a_stranger_has_no_vote(town: Town) -> None:
    didi, ibu, thief = await officer(town, "Didi"), town.resident(), town.resident("Stranger")
    await claimed(town, ibu, didi)
    message = (await thief.types("/program")).only
    town.sim.tap(thief.user, message["message_id"], data="vy:1")
    assert "untuk pelapor" in (await thief.sees()).toasts[0]
    assert "Bersih" in (await ibu.sees()).labels


async def test_an_officers_question_is_answered_in_the_chat(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Tanya pelapor")
    await didi.types("RT berapa, Bu?")
    assert "RT berapa" in (await ibu.sees()).text
    await ibu.taps("Jawab")
    assert "sampai ke petugas" in (await ibu.types("RT 05")).text
    assert "RT 05" in (await didi.sees()).text


async def test_a_question_without_an_answer_ends_after_five_days(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Tanya pelapor")
    await didi.types("RT berapa, Bu?")
    await town.later(days=5, minutes=2)
    assert "tidak dijawab" in (await ibu.sees()).text
    assert "ditolak" in (await ibu.types(f"/lacak {number}")).text


async def test_own_reports_can_be_added_to_made_worse_and_withdrawn(town: Town) -> None:
    ibu = town.resident()
    number = await reported(town, ibu)
    await ibu.types("/laporanku")
    line = f"{number} Tumpukan sampah: baru masuk"
    await ibu.taps(line)
    await ibu.taps("Tambah foto atau keterangan")
    assert "sudah masuk" in (await ibu.types("baunya sampai ke sekolah")).text
    await ibu.taps("Makin parah")
    assert "sudah dicatat" in (await ibu.taps("Makin parah")).toasts[-1]
    await ibu.taps("Tarik laporan")
    assert "sudah ditarik" in (await ibu.taps("Ya, tarik")).text
    assert number_in(await ibu.types(f"/lacak {number}")) == number
    assert "tidak kami temukan" in (await ibu.types("/lacak 99")).text


async def test_a_reply_to_news_of_a_report_is_added_to_it(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Ambil")
    news = next(one for one in (await ibu.sees()).messages if "sedang ditangani" in one["text"])
    seen = await ibu.types("sekarang sampai ke jalan", reply_to=news["message_id"])
    assert "sudah masuk" in seen.text
    assert "sampai ke jalan" in (await didi.types(f"/laporan {number}")).text


async def test_ones_own_report_says_what_comes_next_and_until_when(town: Town) -> None:
    ibu = town.resident()
    number = await reported(town, ibu)
    await ibu.types("/laporanku")
    seen = await ibu.taps(f"{number} Tumpukan sampah: baru masuk")
    assert "Menunggu dibaca petugas" in seen.text
    assert "Tenggat petugas: Selasa, 24 November 2026" in seen.text
    await ibu.taps("Sudah bersih")
    assert "dikonfirmasi warga" in (await ibu.taps("Ya, sudah bersih")).text


async def test_what_anybody_may_know_names_no_landmark_and_no_words(town: Town) -> None:
    ibu, other = town.resident(), town.resident("Stranger")
    await ibu.types("/lapor")
    await shows(ibu, caption="sampah numpuk, tetangga saya Pak Anu")
    await ibu.types("kaserangan ciruas")
    await ibu.types("depan rumah Bu RT")
    number = number_in(await ibu.taps("Kirim laporan"))
    seen = (await other.types(f"/start lacak_{int(number[3:])}")).text
    assert "Kaserangan" in seen
    assert "Bu RT" not in seen
    assert "Pak Anu" not in seen
    assert "Warga" not in seen


async def test_who_simply_types_answers_the_officer(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Tanya pelapor")
    await didi.types("di sebelah mana, Bu?")
    await ibu.sees()
    assert "sampai ke petugas" in (await ibu.types("sebelah masjid")).text
    assert "sebelah masjid" in (await didi.sees()).text


async def test_who_cannot_take_a_photo_says_not_yet_in_words(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "", "desk-lead")
    number = await claimed(town, ibu, didi)
    await ibu.sees()
    await ibu.taps("Belum")
    assert "dibuka lagi" in (await ibu.types("masih kotor, saya sudah jauh")).text
    assert number in (await lead.sees()).text


async def test_a_question_is_answered_by_a_reply_a_photo_or_a_place(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    for at in range(3):
        await didi.taps("Tanya pelapor")
        await didi.types(f"pertanyaan {at}")
        asked = (await ibu.sees()).messages[-1]
        if at == 0:
            seen = await ibu.types("sebelah masjid", reply_to=asked["message_id"])
        elif at == 1:
            seen = await shows(ibu)
        else:
            seen = await stands(ibu)
        assert "sampai ke petugas" in seen.text
        assert "menjawab" in (await didi.sees()).text
    town.sim.tap(ibu.user, asked["message_id"], label="Jawab")
    assert "tidak menunggu jawaban" in (await ibu.sees()).toasts[-1]


async def test_a_photo_as_a_reply_to_the_card_is_the_proof(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    card = next(one for one in (await didi.sees()).messages if number in str(one))
    assert "lokasi" in (await shows(didi, reply_to=card["message_id"])).text
    await stands(didi)
    assert "Bersih?" in (await ibu.sees()).text
