"""The first minutes of somebody who has never heard of the bot."""

from tests.town import Town


async def test_a_newcomer_is_greeted_once_with_privacy_and_a_menu(town: Town) -> None:
    ibu = town.resident()
    seen = await ibu.types("/start")
    assert "Selamat datang" in seen.only["text"]
    assert "Privasi" in seen.text
    assert town.keys(ibu) == [
        "📷 Lapor sampah",
        "Program",
        "Enam dimensi",
        "Rencana dan komitmen",
        "Bantuan",
    ]


async def test_the_menu_is_answered_by_one_message_each(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    for words in (
        "Program",
        "Enam dimensi",
        "Rencana dan komitmen",
        "Bantuan",
        "/start",
        "/program",
        "/dimensi",
        "/masterplan",
        "/bantuan",
        "/bahasa",
        "/kontak",
        "/batal",
        "/tidakada",
    ):
        seen = await ibu.types(words)
        assert len(seen.messages) == 1, words


async def test_an_english_telephone_is_greeted_in_english(town: Town) -> None:
    visitor = town.resident("Ann", language="en")
    assert "Welcome" in (await visitor.types("/start")).text


async def test_who_changes_the_language_is_answered_in_it_from_then_on(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    await ibu.types("/bahasa")
    seen = await ibu.taps("English")
    assert "English from now on" in seen.text
    assert "Programmes" in town.keys(ibu)
    assert "six smart-city programmes" in (await ibu.types("Programmes")).text
    assert "Enam dimensi" not in (await ibu.types("/bantuan")).text
    commands = {one["command"]: one["description"] for one in town.sim.commands_for(ibu.user)}
    assert commands["program"] == "The six smart-city programmes"


async def test_a_link_opens_a_programme_as_the_first_thing(town: Town) -> None:
    ibu = town.resident()
    seen = await ibu.types("/start program_pesan-ibu")
    assert seen.only["text"].startswith("Pesan Ibu")
    assert "Apa itu Pesan Ibu?" in seen.labels
    seen = await ibu.types("/start program_tidak-ada")
    assert "Enam program" in seen.only["text"]


async def test_admins_have_a_menu_of_their_own_and_others_may_not_use_it(town: Town) -> None:
    admin, ibu = town.admin(), town.resident()
    await admin.types("/start")
    await ibu.types("/start")
    theirs = {one["command"] for one in town.sim.commands_for(admin.user)}
    hers = {one["command"] for one in town.sim.commands_for(ibu.user)}
    assert {"pertanyaan", "peran", "audit", "antrean"} <= theirs - hers
    assert "/pertanyaan" in (await admin.types("/bantuan")).text
    assert "hanya untuk petugas" in (await ibu.types("/pertanyaan")).only["text"]


async def test_a_group_gets_commands_answered_and_its_talk_left_alone(town: Town) -> None:
    ibu = town.resident()
    town.sim.add_group(id=-100500, title="Warga Ciruas", members=[ibu.user])
    town.sim.send_text(ibu.user, "/program", chat=-100500)
    town.sim.send_text(ibu.user, "sampah di sini bau sekali", chat=-100500)
    await town.settled()
    said = [one for one in town.sim.messages(-100500) if one["from"]["id"] != ibu.user.id]
    assert len([one for one in said if "Enam program" in one.get("text", "")]) == 1
    assert not any("belum tahu" in one.get("text", "") for one in said)


async def test_who_blocks_the_bot_and_comes_back_is_welcome(town: Town) -> None:
    ibu = town.resident()
    await ibu.types("/start")
    town.sim.block(ibu.user)
    await town.settled()
    async with town.app.database.read() as store:
        found = await store.people.languages([ibu.user.id])
    assert found == {ibu.user.id: "id"}
    town.sim.unblock(ibu.user)
    assert "Selamat datang" in (await ibu.types("/start")).text
