"""A feature with a bug: who wrote hears an apology, nobody else notices, nothing is lost."""

from datetime import timedelta

import pytest

from domain.errors import Refused
from domain.outgoing import Button, Plain, t
from domain.schedule import Every
from handlers.routing import Router
from handlers.turn import Round, Turn
from storage.faults import Unavailable
from tests.town import Town


class Buggy:
    """A feature that fails until it is mended."""

    def __init__(self) -> None:
        self.broken = True
        self.rounds = 0
        self.router = Router()
        self.router.command("hitung")(self.count)
        self.router.command("tolak")(self.refuse)
        self.router.command("kartu")(self.card)
        self.router.command("macet")(self.falter)
        self.router.reply("paper")(self.replied)
        self.router.button("boom")(self.boom)
        self.router.round("sums", Every(timedelta(hours=1)))(self.each_hour)

    async def count(self, turn: Turn, _: str) -> None:
        await turn.db.questions.ask(turn.person.id, turn.chat, "counted", turn.now)
        turn.say(Plain("terhitung"))
        if self.broken:
            raise ZeroDivisionError("3604051234560001")

    async def refuse(self, turn: Turn, _: str) -> None:
        await turn.db.questions.ask(turn.person.id, turn.chat, "refused", turn.now)
        raise Refused(t("nothing-open"))

    async def card(self, turn: Turn, _: str) -> None:
        turn.say(Plain("kartu"), [Button(Plain("Boom"), "boom")], about="paper:17")

    async def replied(self, turn: Turn, rest: str) -> None:
        turn.say(Plain(f"tentang {rest}"))

    async def falter(self, turn: Turn, _: str) -> None:
        if self.broken:
            self.broken = False
            raise Unavailable("disk full")
        turn.say(Plain("lancar"))

    async def boom(self, turn: Turn) -> None:
        raise ZeroDivisionError

    async def each_hour(self, round_: Round) -> None:
        self.rounds += 1
        if self.broken:
            raise ZeroDivisionError


@pytest.fixture
async def buggy(town: Town) -> Buggy:
    feature = Buggy()
    await town.close()
    town.routers = [feature.router]
    await town.open()
    return feature


async def counted(town: Town) -> int:
    async with town.app.database.read() as store:
        return await store.questions.count_open()


async def test_a_turn_that_fails_leaves_nothing_and_is_answered_after_the_fix(
    town: Town, buggy: Buggy
) -> None:
    admin, ibu, dede = town.admin(), town.resident(), town.resident("Pak Dede")
    for one in (admin, ibu, dede):
        await one.types("/start")
    town.sim.send_text(ibu.user, "/hitung")
    update = town.sim.last_update_id
    town.sim.send_text(ibu.user, "/batal")
    town.sim.send_text(dede.user, "/batal")
    seen = await ibu.sees()
    assert [one["text"][:4] for one in seen.messages] == ["Maaf", "Tida"]
    assert (await dede.sees()).only
    assert await counted(town) == 0
    told = (await admin.sees()).only["text"]
    assert f"replay {update}" in told
    assert "ZeroDivisionError" in told
    assert "3604051234560001" not in told

    buggy.broken = False
    async with town.app.database.write() as store:
        assert await store.inbox.replay(update)
    town.app.worker.wake.set()
    assert (await ibu.sees()).only["text"] == "terhitung"
    assert await counted(town) == 1


async def test_admins_hear_of_a_fault_once_an_hour(town: Town, buggy: Buggy) -> None:
    admin, ibu = town.admin(), town.resident()
    await admin.types("/start")
    for _ in range(3):
        await ibu.types("/hitung")
    assert len((await admin.sees()).messages) == 1


async def test_a_tap_that_fails_is_apologised_for_in_a_box(town: Town, buggy: Buggy) -> None:
    ibu = town.resident()
    await ibu.types("/kartu")
    seen = await ibu.taps("Boom")
    assert len(seen.toasts) == 1
    assert "Maaf" in seen.toasts[0]


async def test_a_refusal_changes_nothing_and_is_no_fault(town: Town, buggy: Buggy) -> None:
    ibu = town.resident()
    assert "Tidak ada isian" in (await ibu.types("/tolak")).only["text"]
    assert await counted(town) == 0
    async with town.app.database.read() as store:
        assert (await store.inbox.state()).failed == 0


async def test_a_reply_to_a_card_goes_to_what_it_is_about(town: Town, buggy: Buggy) -> None:
    ibu = town.resident()
    card = (await ibu.types("/kartu")).only
    assert (await ibu.types("halo", reply_to=card["message_id"])).only["text"] == "tentang 17"


async def test_many_at_once_are_all_answered_though_one_fails(town: Town, buggy: Buggy) -> None:
    crowd = [town.resident(f"Warga {number}") for number in range(20)]
    for number, one in enumerate(crowd):
        town.sim.send_text(one.user, "/hitung" if number == 7 else "/batal")
    await town.settled()
    for number, one in enumerate(crowd):
        words = "Maaf" if number == 7 else "Tidak ada isian"
        assert (await one.sees()).only["text"].startswith(words)


async def test_a_round_that_fails_is_done_again_once_it_can(town: Town, buggy: Buggy) -> None:
    await town.later(hours=1)
    assert buggy.rounds == 1
    buggy.broken = False
    await town.app.clockwork.tick()
    await town.app.clockwork.tick()
    assert buggy.rounds == 2
    await town.later(hours=5)
    assert buggy.rounds == 3  # what was missed is made up once


async def test_the_clock_going_back_does_nothing_twice(town: Town, buggy: Buggy) -> None:
    buggy.broken = False
    await town.later(hours=2)
    await town.later(hours=-1)
    await town.later(hours=1)
    assert buggy.rounds == 1


async def test_a_database_that_falters_costs_time_and_no_apology(town: Town, buggy: Buggy) -> None:
    ibu = town.resident()
    assert (await ibu.types("/macet")).only["text"] == "lancar"
    async with town.app.database.read() as store:
        assert (await store.inbox.state()).failed == 0
