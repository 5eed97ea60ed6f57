"""The simulator: one object that is Telegram for a bot, and its users for a test."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar, cast

from aiohttp import web

from simulator import clock as clocks
from simulator.acts import Where, Who
from simulator.botapi import BotApi
from simulator.failing import Failing
from simulator.limits import Limits
from simulator.methods.account import commands_for
from simulator.refusal import Json
from simulator.server import application
from simulator.town import Call, Town
from simulator.webhooks import Courier
from simulator.world import World

T = TypeVar("T")
DEFAULT_TOKEN = "123456:TEST-TOKEN"  # noqa: S105  (opens nothing but the simulator)


def fresh_id(wall: float, per_second: int) -> int:
    """Return a number below 2^31 that a later start does not repeat for years."""
    return int((wall - 1_760_000_000) * per_second) % (2**31 - 2**26) + 1


class Simulator(Failing):
    """A local Bot API server with the people who use it."""

    def __init__(
        self,
        tokens: Iterable[str] = (DEFAULT_TOKEN,),
        *,
        clock: Callable[[], float] | None = None,
        steady: Callable[[], float] | None = None,
        limits: Limits | None = None,
        world: World | None = None,
        first_update_id: int | None = None,
        first_message_id: int | None = None,
        webhook_pause_s: float = 1.0,
        boundaries: Path | None = None,
    ) -> None:
        """Make a simulator; nothing listens before start().

        `clock` gives seconds since 1970 (dates, the 48 hours for deleting); `steady` times the
        limits, which are off unless given; `webhook_pause_s` is the first pause before an
        update is brought again; `boundaries` is a GeoJSON file that the page's map shows.
        """
        wall = clocks.wall()
        town = Town(
            tokens,
            clock=clock or clocks.wall,
            steady=steady or clocks.steady,
            limits=limits,
            first_update_id=fresh_id(wall, 10) if first_update_id is None else first_update_id,
            first_message_id=fresh_id(wall, 4) if first_message_id is None else first_message_id,
        )
        super().__init__(town, next(iter(town.bots.values())))
        self.boundaries = boundaries
        self.url = ""
        self._pause_s = webhook_pause_s
        self._api: BotApi | None = None
        self._runner: web.AppRunner | None = None
        self._couriers: list[Courier] = []
        self._fill(world or World())

    def _fill(self, world: World) -> None:
        for user in world.users:
            self.town.users[user.id] = user
        for place in world.gatherings:
            if place.kind == "channel":
                room = self.add_channel(
                    place.id, place.title, place.username, [*place.members], [*place.admins]
                )
                self.make_bot_admin(room)
            else:
                room = self.add_group(place.id, place.title, [*place.members], [*place.admins])
                room.members.pop(self.bot.id)
                self.add_bot(room)

    # life

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen (port 0: any free one) and return the address, which is also `url`."""
        api = BotApi(self.town)
        runner = web.AppRunner(
            application(self, api), access_log=None, shutdown_timeout=0.1, handler_cancellation=True
        )
        await runner.setup()
        site = web.TCPSite(runner, host, port, reuse_address=True)
        await site.start()
        self._api, self._runner = api, runner
        self._couriers = [
            Courier(self.town, bot, self._pause_s, api.call) for bot in self.town.bots.values()
        ]
        for courier in self._couriers:
            courier.adjust()
        self.url = f"http://{host}:{runner.addresses[0][1]}"
        return self.url

    async def stop(self) -> None:
        """Stop listening; the state stays, and start() goes on with it."""
        for courier in self._couriers:
            await courier.close()
        self._couriers = []
        if self._api is not None:
            self._api.close()
        if self._runner is not None:
            await self._runner.cleanup()
        self._runner = self._api = None

    def speak_to(self, token: str) -> None:
        """Let people talk to another bot from now on."""
        self.bot = self.town.bots[token]

    # reading

    def messages(self, chat: Where) -> list[Json]:
        """Return the messages of a chat as it shows them now, the oldest first."""
        return [entry.message for entry in self.room(chat).entries.values()]

    def keyboard(self, chat: Where) -> Json | None:
        """Return the reply keyboard (or forced reply) that a chat shows now."""
        return self.room(chat).keyboard

    @property
    def calls(self) -> list[Call]:
        """What bots have called, the oldest first (bounded; getUpdates is left out)."""
        return list(self.town.calls)

    def calls_of(self, method: str) -> list[Call]:
        """Return the calls of one method, the oldest first."""
        return [call for call in self.town.calls if call.method == method.lower()]

    async def wait_for(
        self,
        predicate: Callable[[], T],
        timeout: float = 10.0,  # noqa: ASYNC109  (what is awaited is an event of this server)
    ) -> T:
        """Wait until a predicate holds, looking at every event, and return what it returned.

        TimeoutError after `timeout` seconds.
        """
        return cast("T", await self.town.hub.wait_for(predicate, timeout))

    def pending_updates(self) -> int:
        """Count the updates that the bot has not confirmed by offset or status 200."""
        return len(self.bot.queue.pending)

    def inject(self, update: Json) -> int:
        """Queue a raw update (it gets an update_id unless it has one) and return its id."""
        made = {"update_id": self.bot.queue.next_id, **update}
        self.bot.queue.put(made)
        self.town.hub.tell("update")
        return int(made["update_id"])

    def redeliver(self, update_id: int) -> None:
        """Deliver the same update again, as Telegram does when it missed the confirmation."""
        self.bot.queue.redeliver(update_id)

    @property
    def last_update_id(self) -> int:
        """The id of the newest update."""
        return self.bot.queue.next_id - 1

    def toasts(self, user: Who) -> list[Json]:
        """Return the answers to a person's taps: text (perhaps "") and show_alert."""
        return self.town.toasts.setdefault(self.town.user(user).id, [])

    def commands_for(self, user: Who, chat: Where = None) -> list[Json]:
        """Return the command menu that a person sees in a chat."""
        who = self.town.user(user)
        return commands_for(self.bot, who.id, who.language_code, self.room(chat, who))

    def is_read(self, message: Json) -> bool:
        """Tell whether a message has two ticks: the bot has confirmed its update."""
        return bool(self.room(message["chat"]["id"]).read_up_to >= message["message_id"])
