"""What every turn can rely on: the content, the words, and what the operator vouches for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.dialog import Dialog
from domain.people import Person, Role
from domain.programmes import Content
from handlers.book import Book
from handlers.wording import Wording


@dataclass(frozen=True, slots=True)
class Contacts:
    """How to reach a human, as far as the operator vouches for it; empty where not."""

    desk_chat: int | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    hours: str = ""
    source: str = ""
    emergency_sentence: str = ""
    emergency: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class House:
    """Values that are the same for every turn of a process."""

    content: Content
    book: Book
    wording: Wording
    contacts: Contacts = field(default_factory=Contacts)
    admins: frozenset[int] = frozenset()
    messages_per_minute: int = 20
    zone: str = "Asia/Jakarta"
    bot_username: str = ""
    dialogs: Mapping[str, Dialog] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    def roles_of(self, person: int) -> frozenset[Role]:
        """Tell the roles of a person."""
        if person in self.admins:
            return frozenset({Role.CITIZEN, Role.ADMIN})
        return frozenset({Role.CITIZEN})

    def known(self, person: Person) -> bool:
        """Tell whether the person has pressed START before."""
        return person.started_at is not None
