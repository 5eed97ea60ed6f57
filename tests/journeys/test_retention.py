"""Every night what was kept long enough is forgotten, by the numbers of the settings."""

from datetime import timedelta

from bot.sections import Privacy
from bot.verifying import history_faults
from domain.reports import State
from tests.journeys.test_privacy import WORDS, labels, run, told_of
from tests.journeys.test_reporting import officer, reported
from tests.town import Town


async def nights(town: Town, number: int) -> None:
    await town.later(days=number)
    await town.later(seconds=2)  # piece by piece
    await town.later(seconds=2)


async def test_of_an_ended_report_only_numbers_stay(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu, WORDS)
    await didi.sees()
    await ibu.types("/laporanku")
    await ibu.taps(next(one for one in labels(ibu) if number in one))
    await ibu.taps("Tarik laporan")
    await ibu.taps("Ya, tarik")
    await nights(town, 364)
    async with town.app.database.read() as store:
        assert [one.reporter for one in await store.reports.mine(ibu.user.id, 5)] == [ibu.user.id]
    await nights(town, 2)
    async with town.app.database.read() as store:
        report = await store.reports.get(int(number[3:]))
        assert report is not None
        assert await store.reports.photos(report.id) == []
        assert (await history_faults(store))[0] == []
    assert (report.reporter, report.note, report.landmark) == (0, "", "")
    assert report.state is State.WITHDRAWN
    assert await told_of(town, WORDS) == {}
    assert not list(town.app.config.storage.media.rglob("*.jpg"))


async def test_an_open_report_keeps_all_that_officers_need(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    number = await reported(town, ibu, WORDS)
    await didi.sees()
    await nights(town, 400)
    async with town.app.database.read() as store:
        report = await store.reports.get(int(number[3:]))
    assert report is not None
    assert (report.reporter, report.note, report.open) == (ibu.user.id, WORDS, True)
    # Its card is still the one that is edited, however old.
    await didi.types(f"/laporan {number}")
    await didi.taps("Ambil")
    assert await run(town, "SELECT COUNT(*) FROM cards") == [(1,)]


async def test_messages_go_in_two_steps_their_words_first(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("kapan warung apung dibuka lagi?")
    await town.later(days=7, hours=1)
    assert await run(town, "SELECT COUNT(*) FROM inbox WHERE payload <> ''") == [(0,)]
    assert await run(town, "SELECT COUNT(*) FROM inbox") == [(1,)]
    await nights(town, 85)
    assert await run(town, "SELECT COUNT(*) FROM inbox") == [(0,)]
    assert await run(town, "SELECT COUNT(*) FROM questions") == [(1,)]
    await nights(town, 90)
    assert await run(town, "SELECT COUNT(*) FROM questions") == [(0,)]


async def test_the_operator_decides_how_long(town: Town) -> None:
    await town.close()
    privacy = Privacy(messages_days=1, questions_days=7)
    town.config = town.config.model_copy(update={"privacy": privacy})
    await town.open()
    ibu = town.resident()
    assert "Dihapus 1 hari sesudah dijawab" in (await ibu.types("/privasi")).text
    assert "kami hapus 1 hari sesudah dijawab" in (await ibu.types("/start")).text
    await ibu.types("kapan warung apung dibuka lagi?")
    await nights(town, 8)
    assert await run(town, "SELECT COUNT(*) FROM questions") == [(0,)]


async def test_a_card_in_the_middle_of_old_letters_is_no_obstacle(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu, WORDS)
    await didi.sees()
    async with town.app.database.write() as store:
        before = town.clock.now() + timedelta(days=1)
        number = await store.retention.messages(before, 3)
        while (found := await store.retention.messages(before, 3)) > 0:
            number += found
    (left,) = (await run(town, "SELECT COUNT(*) FROM outbox"))[0]
    assert number > left == 1
