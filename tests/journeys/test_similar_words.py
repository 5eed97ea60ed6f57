"""One person shares a point, the other names the place: words tell that it is the same heap."""

from tests.journeys.test_reporting import number_in, shows, stands
from tests.town import Resident, Seen, Town


async def pointed(person: Resident, words: str) -> Seen:
    """Report from where one stands, up to the summary."""
    await shows(person, caption=words)
    await stands(person)
    return await person.taps("Ciruas")


async def named(person: Resident, landmark: str) -> Seen:
    """Report by the names of places, up to the summary."""
    await shows(person, caption="sampah numpuk")
    await person.types("Kaserangan, Ciruas")
    return await person.types(landmark)


async def test_a_place_in_words_finds_a_report_with_a_point(town: Town) -> None:
    ibu, dede = town.resident(), town.resident("Pak Dede")
    await pointed(ibu, "sampah numpuk samping masjid nurul huda")
    number = number_in(await ibu.taps("Kirim laporan"))
    assert number in (await named(dede, "dekat mesjid Nurul Huda")).text
    assert "ikut dalam laporan" in (await dede.taps("Saya juga")).text


async def test_a_point_finds_a_report_whose_desa_its_words_name(town: Town) -> None:
    ibu, dede = town.resident(), town.resident("Pak Dede")
    await named(ibu, "samping lapangan")
    number = number_in(await ibu.taps("Kirim laporan"))
    assert number in (await pointed(dede, "sampah numpuk di kaserangan")).text
    assert "Periksa dulu" in (await dede.taps("Bukan, ini lain")).text


async def test_a_market_is_not_the_other_market(town: Town) -> None:
    ibu, dede = town.resident(), town.resident("Pak Dede")
    await named(ibu, "depan pasar")
    await ibu.taps("Kirim laporan")
    assert "Periksa dulu" in (await pointed(dede, "sampah numpuk di pasar ciruas")).text
