"""What one person does in two chats at once, and what others do to their messages."""

from domain.outgoing import Plain
from domain.people import Person
from handlers.routing import Router
from handlers.turn import Turn
from storage.database import Database
from storage.people import Acquaintance
from tests.moments import NOON
from tests.town import Town


async def test_a_choice_of_language_outlives_what_is_said_elsewhere_at_once(town: Town) -> None:
    ibu = town.resident()
    town.sim.add_group(id=-500, title="Warga", members=[ibu.user], kind="supergroup")
    seen = await ibu.types("/bahasa")
    await town.close()  # so that both wait and have their turns together
    town.sim.tap(ibu.user, seen.only["message_id"], label="English")
    town.sim.send_text(ibu.user, "/program", chat=-500)
    await town.open()
    await ibu.sees()
    assert "No form is open" in (await ibu.types("/batal")).text


async def test_a_card_that_was_changed_is_still_about_the_same(town: Town) -> None:
    router = Router()

    @router.command("kartu")
    async def card(turn: Turn, _: str) -> None:
        turn.say(Plain("kartu"), [], about="paper:17")

    @router.button("ubah")
    async def change(turn: Turn) -> None:
        turn.show(Plain("kartu yang diubah"))

    @router.reply("paper")
    async def replied(turn: Turn, rest: str) -> None:
        turn.say(Plain(f"tentang {rest}"))

    await town.close()
    town.routers = [router]
    await town.open()
    ibu = town.resident()
    card_ = (await ibu.types("/kartu")).only
    town.sim.tap(ibu.user, card_["message_id"], data="ubah")
    await ibu.sees()
    assert (await ibu.types("halo", reply_to=card_["message_id"])).only["text"] == "tentang 17"


async def test_people_in_a_group_may_say_the_words_of_a_menu(town: Town) -> None:
    ibu = town.resident()
    town.sim.add_group(id=-500, title="Warga", members=[ibu.user], kind="supergroup")
    town.sim.set_privacy(False)
    town.sim.send_text(ibu.user, "Program", chat=-500)
    await town.settled()
    assert [one.get("text") for one in town.sim.messages(-500)] == ["Program"]


async def test_talk_among_people_in_a_group_is_no_flood(town: Town) -> None:
    ibu = town.resident()
    town.sim.add_group(id=-500, title="Warga", members=[ibu.user], kind="supergroup")
    town.sim.set_privacy(False)
    for number in range(30):
        town.sim.send_text(ibu.user, f"obrolan {number}", chat=-500)
    await town.settled()
    assert "Tidak ada isian" in (await ibu.types("/batal")).only["text"]


async def test_a_walk_with_a_live_place_is_no_flood(town: Town) -> None:
    ibu = town.resident()
    place = {"latitude": -6.13, "longitude": 106.25, "live_period": 900}
    person = {"id": ibu.user.id, "is_bot": False, "first_name": "Sari"}
    chat = {"id": ibu.user.id, "type": "private"}
    for second in range(30):
        edit = {"message_id": 1, "date": 1, "edit_date": 2 + second, "from": person, "chat": chat}
        town.sim.inject({"edited_message": {**edit, "location": place}})
    await town.settled()
    assert "Tidak ada isian" in (await ibu.types("/batal")).only["text"]


async def test_a_process_that_has_not_heard_of_a_choice_does_not_undo_it(
    database: Database,
) -> None:
    chose = Person(5, language="en", language_chosen=True, started_at=NOON)
    for person in (chose, Person(5)):
        async with database.write() as store:
            await store.people.meet({5: (person, Acquaintance(1, 1))}, NOON)
    async with database.write() as store:
        assert await store.people.languages([5]) == {5: "en"}
