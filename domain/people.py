"""People as the bot knows them: a Telegram id, a language, and a set of roles."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What a person may be besides a citizen; a set, not a ladder."""

    CITIZEN = "citizen"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has written to the bot."""

    id: int
    language: str = "id"
    language_chosen: bool = False
    roles: frozenset[Role] = field(default_factory=lambda: frozenset({Role.CITIZEN}))
    started_at: datetime | None = None
    reachable: bool = True

    def may(self, role: Role) -> bool:
        """Tell whether the person holds `role`."""
        return role in self.roles


LANGUAGES = ("id", "en")


def guess_language(code: str | None) -> str:
    """Guess a person's language from the IETF tag of their Telegram, Indonesian unless sure.

    Javanese and Sundanese phones get Indonesian, which their owners read every day.
    """
    primary = (code or "id").split("-")[0].lower()
    return "id" if primary in {"id", "in", "ms", "jv", "su", "ban", "bew", ""} else "en"
