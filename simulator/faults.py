"""Failures on demand: refusals, lost connections, outages, slowness, silence."""

from dataclasses import dataclass
from typing import Literal

from simulator.refusal import Refusal

_WORDS = {
    400: "Bad Request: simulated failure", 403: "Forbidden: bot was blocked by the user",
    429: "Too Many Requests: retry after {}", 500: "Internal Server Error", 502: "Bad Gateway",
}  # fmt: skip
Kind = Literal["fail", "drop_before", "drop_after", "hang", "hang_unaccepted"]


@dataclass(slots=True)
class Fault:
    """What shall go wrong, where, and how often (None: until cleared)."""

    kind: Kind
    method: str | None = None
    chat: str | None = None
    refusal: Refusal | None = None
    times: int | None = 1


class Faults:
    """The failures that are waiting to happen."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self.outage: int | None = None
        self.delays: dict[str | None, float] = {}

    def add(self, fault: Fault) -> None:
        """Let something go wrong."""
        if fault.method is not None:
            fault.method = fault.method.lower()
        self.waiting.append(fault)

    def clear(self) -> None:
        """Let nothing more go wrong."""
        self.waiting.clear()
        self.delays.clear()
        self.outage = None

    def take(self, kind: Kind, method: str, chat: object) -> Fault | None:
        """Return the first fault of a kind that fits the call, and count it as used."""
        for fault in self.waiting:
            if (
                fault.kind == kind
                and fault.method in (None, method)
                and (fault.chat is None or fault.chat == str(chat))
                # A failure without a method is about what the bot says, not about how it listens.
                and (fault.method is not None or method not in ("getupdates", "file"))
            ):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.waiting.remove(fault)
                return fault
        return None

    def delay(self, method: str) -> float:
        """Return how long a call shall take, in seconds."""
        if method == "getupdates":
            return self.delays.get(method, 0.0)
        return self.delays.get(method, self.delays.get(None, 0.0))


def refusal(status: int, description: str | None, retry_after: int | None) -> Refusal:
    """Return the refusal that a status stands for, with Telegram's usual words."""
    if status == 429:
        seconds = 1 if retry_after is None else retry_after
        return Refusal(429, description or _WORDS[429].format(seconds), retry_after=seconds)
    return Refusal(status, description or _WORDS.get(status, "Bad Request: simulated failure"))
