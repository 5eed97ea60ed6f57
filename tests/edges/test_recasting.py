"""Words that are refused in one form are said in another, but not for ever."""

from tests.town import Town

NO_TEXT = "Bad Request: there is no text in the message to edit"
NO_CAPTION = "Bad Request: there is no caption in the message to edit"


async def test_a_change_that_is_refused_in_both_forms_is_given_up(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/program")
    town.sim.fail("editMessageText", status=400, description=NO_TEXT, times=None)
    town.sim.fail("editMessageCaption", status=400, description=NO_CAPTION, times=None)
    await ibu.taps("Pesan Ibu")
    calls = [*town.sim.calls_of("editMessageText"), *town.sim.calls_of("editMessageCaption")]
    assert 2 <= len(calls) <= 10
    async with town.app.database.read() as store:
        assert await store.outbox.ended("failed") == 1
    assert (await ibu.types("/batal")).only
