"""Only who is concerned ever hears of a report: reporter, supporters, and the staff of its desk."""

from tests.journeys.test_reporting import CIRUAS, number_in, officer, reported, shows, stands
from tests.town import Town


async def test_a_report_from_first_to_last_is_heard_by_nobody_else(town: Town) -> None:
    didi, ibu, friend = await officer(town, "Didi"), town.resident(), town.resident("Pak Asep")
    lead = await officer(town, "Lina", "36.04.09", "desk-lead")
    strangers = [
        town.resident("Pak Usep"),
        await officer(town, "Eka", "36.04.10"),
        await officer(town, "Nia", "36.04.10", "desk-lead"),
        await officer(town, "Rudi", "", "publisher"),
    ]
    for one in strangers:
        await one.types("/start")
    before = [len(one.chat()) for one in strangers]

    number = await reported(town, ibu)
    await friend.types("/lapor")
    await shows(friend, caption="sampah numpuk di pasar")
    await stands(friend, CIRUAS)
    await friend.taps("Ciruas")
    assert number in number_in(await friend.taps("Saya juga"))
    await didi.sees()
    await didi.taps("Ambil")
    assert number in (await friend.sees()).text
    await didi.taps("Tanya pelapor")
    await didi.types("Di sebelah mana pasarnya?")
    asked = await ibu.sees()
    assert "sebelah mana" in asked.text
    await town.later(days=6)  # nobody answers: it closes, and all who asked for it hear
    assert number in (await ibu.sees()).text
    await ibu.types("/laporanku")
    await lead.sees()

    assert [len(one.chat()) for one in strangers] == before
    for one in strangers:
        assert not any(number in str(message) for message in one.chat())
