"""A town to test in: the whole bot against the simulator, people who type and tap, and a clock.

`town.crash()` drops every object and opens the database anew; `town.later()` moves the clock.
Nothing is patched: what people see came over HTTP, as Telegram would have sent it.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.app import App
from bot.config import Config
from bot.sections import Contacts, Limits, People, Storage, Telegram, Time
from domain.clock import Clock
from handlers.routing import Router
from simulator import Simulator, User
from tests.moments import NOON
from work.work import Work

TOKEN = "123456:TEST-TOKEN"
ADMIN = 1000
PATIENCE = 60.0  # seconds until a test that waits for something is given up


class TownClock(Clock):
    """A clock that a test moves; between moves it runs on."""

    def __init__(self, start: datetime) -> None:
        super().__init__()
        self.offset = start - super().now()
        self._ahead = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self._ahead

    def advance(self, span: timedelta) -> None:
        self.offset += span
        self._ahead += span.total_seconds()


@dataclass
class Seen:
    """What a person got to see since their last act: new and changed messages, and toasts."""

    messages: list[dict[str, Any]]
    toasts: list[str]

    @property
    def text(self) -> str:
        return "\n".join(one.get("text") or one.get("caption") or "" for one in self.messages)

    @property
    def labels(self) -> list[str]:
        return [button["text"] for one in self.messages for button in buttons(one)]

    @property
    def only(self) -> dict[str, Any]:
        assert len(self.messages) == 1, [one.get("text") for one in self.messages]
        return self.messages[0]


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    markup = message.get("reply_markup") or {}
    return [one for row in markup.get("inline_keyboard", []) for one in row]


class Resident:
    """Somebody with a telephone."""

    def __init__(self, town: "Town", user: User) -> None:
        self.town = town
        self.user = user
        self._known: dict[int, str] = {}
        self._toasts = 0

    async def types(self, text: str, **how: Any) -> Seen:
        self.town.sim.send_text(self.user, text, **how)
        return await self.sees()

    async def taps(self, label: str, message: dict[str, Any] | None = None) -> Seen:
        """Tap the button with this label on a message, or on the newest that has it."""
        if message is None:
            found = [one for one in self.chat() if any(b["text"] == label for b in buttons(one))]
            assert found, f"no button {label!r} among {[buttons(one) for one in self.chat()]}"
            message = found[-1]
        self.town.sim.tap(self.user, message["message_id"], label=label)
        return await self.sees()

    async def sees(self) -> Seen:
        """Wait until the bot has done all it has to, and look."""
        await self.town.settled()
        seen = []
        for one in self.chat():
            if one["from"]["id"] == self.user.id:
                continue
            shown = repr(sorted((k, v) for k, v in one.items() if k != "edit_date"))
            if self._known.get(one["message_id"]) != shown:
                self._known[one["message_id"]] = shown
                seen.append(one)
        toasts = [one["text"] for one in self.town.sim.toasts(self.user) if one.get("text")]
        fresh, self._toasts = toasts[self._toasts :], len(toasts)
        return Seen(seen, fresh)

    def chat(self) -> list[dict[str, Any]]:
        return self.town.sim.messages(self.user.id)


class Town:
    """The simulator, the bot, and the people."""

    def __init__(
        self,
        sim: Simulator,
        clock: TownClock,
        url: str,
        *,
        media: Path = Path("var/media"),
        **sections: Any,
    ) -> None:
        self.sim = sim
        self.clock = clock
        self.config = Config(
            telegram=Telegram(token=SecretStr(TOKEN), api_url=sim.url),
            storage=Storage(url=url, media=media),
            time=Time(),
            **{
                "limits": Limits(
                    overall_per_second=1000, per_chat_per_second=1000, per_group_per_minute=1000
                ),
                "people": People(admins=(ADMIN,)),
                "contacts": Contacts(),
                **sections,
            },
        )
        self.patience = 20.0
        self.routers: list[Router] = []
        self.works: dict[str, Work] = {}
        self._people = 0
        self._running: asyncio.Task[None] | None = None
        self._stopping = asyncio.Event()

    async def open(self) -> None:
        """Start the bot."""
        self._stopping = asyncio.Event()
        self.app = await App.assemble(
            self.config,
            self.clock,
            patience=self.patience,
            routers=self.routers,
            works=self.works,
        )
        self._running = asyncio.create_task(self.app.run(self._stopping))

    async def close(self) -> None:
        """Stop the bot as SIGTERM does."""
        self._stopping.set()
        if self._running is not None:
            await self._running

    async def crash(self) -> None:
        """Drop every object in the middle of what it does, and start anew on the same rows."""
        assert self._running is not None
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        await self.open()

    def resident(self, name: str = "Ibu Sari", language: str = "id", number: int = 0) -> Resident:
        """Let somebody move in."""
        self._people += 1
        user = self.sim.add_user(
            id=number or 2000 + self._people, first_name=name, language_code=language
        )
        return Resident(self, user)

    def admin(self) -> Resident:
        """Let the admin of the settings move in."""
        return self.resident("Admin", number=ADMIN)

    def keys(self, resident: Resident) -> list[str]:
        """Read the keys of the keyboard below somebody's chat."""
        keyboard = self.sim.keyboard(resident.user.id) or {}
        return [key["text"] for row in keyboard.get("keyboard", []) for key in row]

    async def settled(self) -> None:
        """Wait until every update has had its turn and all that is due has been said."""
        async with asyncio.timeout(PATIENCE):
            await self.sim.wait_for(lambda: self.sim.pending_updates() == 0, PATIENCE)
            await self.app.settled()

    async def later(self, **span: float) -> None:
        """Let time pass and the clockwork tick."""
        self.clock.advance(timedelta(**span))
        await self.app.clockwork.tick()
        self.app.sender.wake.set()
        self.app.runner.wake.set()
        await self.settled()


@pytest.fixture
def clock() -> TownClock:
    """Noon on a Monday, and running."""
    return TownClock(NOON)


@pytest.fixture
async def telegram(clock: TownClock) -> AsyncIterator[Simulator]:
    """A Bot API server without limits, on the town's clock, empty but for the bot."""
    sim = Simulator(
        tokens=(TOKEN,),
        limits=None,
        clock=lambda: clock.now().timestamp(),
        steady=clock.monotonic,
    )
    await sim.start()
    yield sim
    await sim.stop()


@pytest.fixture
async def town(
    telegram: Simulator, clock: TownClock, database_url: str, tmp_path: Path
) -> AsyncIterator[Town]:
    """A town with a running bot."""
    built = Town(telegram, clock, database_url, media=tmp_path / "media")
    await built.open()
    yield built
    await built.close()
