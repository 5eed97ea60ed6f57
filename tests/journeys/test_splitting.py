"""Two troubles in one report become two reports, and the reporter knows both numbers."""

from tests.journeys.test_reporting import officer, reported
from tests.town import Town


async def test_a_report_is_split_and_the_reporter_knows_both_numbers(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu)
    await didi.sees()
    await didi.taps("Pecah")
    assert "PI-000002" in (await didi.taps("Bangkai hewan")).text
    told = (await ibu.sees()).text
    assert number in told
    assert "PI-000002" in told
    assert "Bangkai hewan" in (await ibu.types("/lacak PI-000002")).text
    assert "dipecah" in (await didi.types(f"/laporan {number}")).text
    async with town.app.database.read() as store:
        second = await store.reports.get(2)
        assert second is not None
        assert second.split_from == 1
        mine, theirs = await store.reports.photos(1), await store.reports.photos(2)
        assert [one.unique_id for one in mine] == [one.unique_id for one in theirs]


async def test_a_report_is_not_split_into_what_it_is_already(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await didi.sees()
    asked = (await didi.taps("Pecah")).messages[-1]
    town.sim.tap(didi.user, asked["message_id"], data="wsc:1:pile")
    assert (await didi.sees()).toasts
    async with town.app.database.read() as store:
        assert await store.reports.get(2) is None
