"""How a test makes the simulated Telegram fail."""

from collections.abc import Callable
from typing import Literal

from simulator.acts import Where
from simulator.faults import Fault, refusal
from simulator.limits import Limits
from simulator.moving import Moving


class Failing(Moving):
    """Faults, latency and limits."""

    def fail(
        self,
        method: str | None = None,
        *,
        chat: Where = None,
        status: int = 500,
        description: str | None = None,
        retry_after: int | None = None,
        times: int | None = 1,
    ) -> None:
        """Refuse the next calls (None times: all) of a method (None: any but getUpdates).

        The method `file` stands for the server that people's files are fetched from.
        """
        where = None if chat is None else str(self.room(chat).id)
        no = refusal(status, description, retry_after)
        self.town.faults.add(Fault("fail", method, where, no, times))

    def drop(
        self,
        method: str | None = None,
        *,
        when: Literal["before", "after"] = "before",
        times: int | None = 1,
        chat: Where = None,
    ) -> None:
        """Cut the connection before a call is accepted, or after it has taken effect."""
        where = None if chat is None else str(self.room(chat).id)
        kind: Literal["drop_before", "drop_after"] = (
            "drop_before" if when == "before" else "drop_after"
        )
        self.town.faults.add(Fault(kind, method, where, None, times))

    def hang(
        self,
        method: str | None = None,
        times: int | None = 1,
        *,
        accepted: bool = True,
        chat: Where = None,
    ) -> None:
        """Never answer the next calls, which take effect unless `accepted` is off."""
        where = None if chat is None else str(self.room(chat).id)
        kind: Literal["hang", "hang_unaccepted"] = "hang" if accepted else "hang_unaccepted"
        self.town.faults.add(Fault(kind, method, where, None, times))

    def outage(self, on: bool = True, *, status: int = 0) -> None:  # noqa: FBT001, FBT002
        """Begin or end an outage: connections are cut, or answered with a status (500, 502)."""
        self.town.faults.outage = status if on else None
        if on:
            self.cut_polls()
        self.town.hub.tell("faults")

    def cut_polls(self) -> None:
        """Cut the long polls that wait now."""
        for bot in self.town.bots.values():
            bot.queue.cut()

    def delay(self, seconds: float, method: str | None = None) -> None:
        """Let every call (of a method; None: all but getUpdates) take so long."""
        key = method.lower() if method else None
        if seconds > 0:
            self.town.faults.delays[key] = seconds
        else:
            self.town.faults.delays.pop(key, None)

    def heal(self) -> None:
        """Let nothing more go wrong (calls that hang go on hanging)."""
        self.town.faults.clear()
        self.town.hub.tell("faults")

    @property
    def limits(self) -> Limits | None:
        """The limits in force; they may be exchanged at any time."""
        return self.bot.gauge.limits

    @limits.setter
    def limits(self, limits: Limits | None) -> None:
        for bot in self.town.bots.values():
            bot.gauge.limits = limits
        self.town.hub.tell("faults")

    def waits(self) -> Callable[[], bool]:
        """Return a predicate for wait_for: nothing that was queued waits for the bot any more."""
        return lambda: all(not bot.queue.pending for bot in self.town.bots.values())
