"""Pesan Ibu as people live it: a photo, a place, a few taps, and a number."""

import io
import re
from typing import Any

from PIL import Image

from domain.people import Grant, Role
from tests.town import Resident, Seen, Town

CIRUAS = (-6.1001, 106.2401)


def picture(seed: str) -> bytes:
    """Draw a photo that is like no other with another seed."""
    image = Image.effect_noise((64, 48), 60)
    image.putpixel((0, 0), len(seed))
    kept = io.BytesIO()
    image.save(kept, "JPEG", comment=seed.encode())
    return kept.getvalue()


def jpeg(image: Image.Image, quality: int) -> bytes:
    """Give a picture as a phone sends it."""
    kept = io.BytesIO()
    image.convert("RGB").save(kept, "JPEG", quality=quality)
    return kept.getvalue()


async def shows(person: Resident, data: bytes | None = None, **how: Any) -> Seen:
    """Send a photo, a new one unless it is given."""
    taken = picture(f"{person.user.id} {len(person.chat())}") if data is None else data
    person.town.sim.send_photo(person.user, taken, **how)
    return await person.sees()


async def stands(person: Resident, at: tuple[float, float] = CIRUAS) -> Seen:
    """Share a place."""
    person.town.sim.send_location(person.user, *at)
    return await person.sees()


def number_in(seen: Seen) -> str:
    found = re.search(r"PI-\d{6}", seen.text)
    assert found, seen.text
    return found[0]


async def reported(
    town: Town,
    person: Resident,
    words: str = "sampah numpuk di pasar",
    at: tuple[float, float] = CIRUAS,
) -> str:
    """File a plain report in Ciruas."""
    await person.types("/lapor")
    await shows(person, caption=words)
    await stands(person, at)
    await person.taps("Ciruas")
    return number_in(await person.taps("Kirim laporan"))


async def test_a_plain_report_is_five_acts(town: Town) -> None:
    ibu = town.resident()
    assert "Kirim foto" in (await ibu.types("/lapor")).text
    assert "Di mana" in (await shows(ibu, caption="sampah numpuk di pinggir jalan")).text
    assert "Ciruas" in (await stands(ibu)).labels
    summary = await ibu.taps("Ciruas")
    assert "Tumpukan sampah" in summary.text
    assert "Kec. Ciruas" in summary.text
    sent = await ibu.taps("Kirim laporan")
    assert "PI-000001" in sent.text
    assert "paling lambat" in sent.text


async def officer(
    town: Town, name: str, scope: str = "36.04.09", role: str = "officer"
) -> Resident:
    """Let somebody with a role move in."""
    person = town.resident(name)
    await person.types("/start")
    async with town.app.database.write() as store:
        grant = Grant(Role(role), scope)
        await store.roles.give(person.user.id, name, grant, 1000, town.clock.now())
    return person


async def test_a_report_goes_from_photo_to_clean(town: Town) -> None:
    didi, eka, ibu = await officer(town, "Didi"), await officer(town, "Eka"), town.resident()
    number = await reported(town, ibu)
    card = await didi.sees()
    assert number in card.text
    assert "Warga" in card.text
    assert "Ibu Sari" not in card.text
    await eka.sees()
    assert "sekarang Bapak/Ibu pegang" in (await didi.taps("Ambil")).toasts[0]
    assert "dipegang Didi" in (await eka.sees()).text
    assert "sedang ditangani" in (await ibu.sees()).text
    assert "foto tempatnya" in (await didi.taps("Selesai")).text
    await shows(didi)
    assert "Terima kasih" in (await stands(didi, (-6.1002, 106.2402))).text
    asked = await ibu.sees()
    assert "Bersih?" in asked.text
    assert {"Bersih", "Belum"} <= set(asked.labels)


async def test_the_first_tap_wins_and_the_other_hears_who(town: Town) -> None:
    didi, eka, ibu = await officer(town, "Didi"), await officer(town, "Eka"), town.resident()
    number = await reported(town, ibu)
    mine, hers = (await didi.sees()).messages[-1], (await eka.sees()).messages[-1]
    town.sim.tap(didi.user, mine["message_id"], label="Ambil")
    town.sim.tap(eka.user, hers["message_id"], label="Ambil")
    toasts = (await didi.sees()).toasts + (await eka.sees()).toasts
    assert sorted(f"{number} sekarang" in one for one in toasts) == [False, True]
    assert any("sudah dipegang" in one for one in toasts)


async def test_a_photo_used_before_makes_the_claim_doubtful(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "", "desk-lead")
    old = picture("the same")
    await shows(ibu, old, caption="sampah numpuk di pasar")
    await stands(ibu)
    await ibu.taps("Ciruas")
    await ibu.taps("Kirim laporan")
    await didi.sees()
    await didi.taps("Selesai")
    await shows(didi, old)
    assert "Pemimpin meja memeriksa" in (await stands(didi)).text
    assert "pernah dipakai" in (await lead.sees()).text
    assert "Bersih?" not in (await ibu.sees()).text


async def test_a_claim_from_afar_makes_it_doubtful(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "", "desk-lead")
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Selesai")
    await shows(didi)
    await stands(didi, (-6.12, 106.26))
    assert "lebih dari 100 meter" in (await lead.sees()).text
    await lead.taps("Terima klaim")
    assert "Bersih?" in (await ibu.sees()).text


async def test_a_photo_that_only_looks_the_same_is_found_too(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    lead = await officer(town, "Lina", "", "desk-lead")
    drawn = Image.linear_gradient("L").resize((320, 240)).rotate(7)
    await shows(ibu, jpeg(drawn, 90), caption="sampah numpuk di pasar")
    await stands(ibu)
    await ibu.taps("Ciruas")
    await ibu.taps("Kirim laporan")
    await didi.sees()
    await didi.taps("Selesai")
    await shows(didi, jpeg(drawn.resize((200, 150)), 40))
    await stands(didi)
    assert "pernah dipakai" in (await lead.sees()).text
    assert "Bersih?" not in (await ibu.sees()).text


async def test_a_shared_place_is_kept_while_other_things_come(town: Town) -> None:
    ibu = town.resident()
    await stands(ibu)
    assert "Ciruas" in (await shows(ibu, caption="sampah numpuk")).labels
    summary = await ibu.taps("Ciruas")
    assert "Tumpukan sampah" in summary.text
    assert "Kirim laporan" in summary.labels


async def test_the_problem_may_be_said_in_words_or_as_the_button_says(town: Town) -> None:
    for words, category in (("bau sekali, got mampet", "Saluran"), ("TPS penuh", "TPS penuh")):
        ibu = town.resident(words)
        await shows(ibu)
        await stands(ibu)
        assert "Apa masalahnya" in (await ibu.taps("Ciruas")).text
        assert category in (await ibu.types(words)).text
        assert "belum kami kenali" not in str(ibu.chat()[-1])


async def test_a_telephone_number_is_not_shown_to_neighbours(town: Town) -> None:
    ibu, dede = town.resident(), town.resident("Pak Dede")
    await reported(town, ibu, "sampah numpuk wa 081234567890")
    await dede.types("/lapor")
    await shows(dede, caption="sampah numpuk")
    await stands(dede)
    similar = await dede.taps("Ciruas")
    assert "laporan serupa" in similar.text
    assert "081234567890" not in similar.text


async def test_words_before_the_proof_are_no_reason_for_a_missing_place(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    await didi.taps("Selesai")
    assert "Kirim foto" in (await didi.types("ok")).text
    assert "Kirim lokasi" in (await shows(didi)).text


async def test_nobody_gets_their_own_report_as_a_card(town: Town) -> None:
    didi, lead = await officer(town, "Didi"), await officer(town, "Lina", "36.04.09", "desk-lead")
    number = await reported(town, didi)
    assert number in (await lead.sees()).text
    assert not any("Ambil" in str(one) for one in didi.chat())


async def test_somebody_new_files_three_a_day_and_is_told_before_the_fourth(town: Town) -> None:
    ibu = town.resident()
    for at in range(3):
        await reported(town, ibu, at=(-6.1 - 0.003 * at, 106.24))
    assert "bisa dimulai besok" in (await ibu.types("/lapor")).text
    assert "bisa dimulai besok" in (await shows(ibu)).text
    await town.later(hours=13)
    assert "Kirim foto" in (await ibu.types("/lapor")).text
