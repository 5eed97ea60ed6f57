"""What every turn can rely on: the content, the words, and what the operator vouches for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import time, timedelta

from domain.calendar import Calendar
from domain.dialog import Dialog
from domain.geo import Places
from domain.keeping import Keeping
from domain.people import Grant, Person, Role
from domain.programmes import Content
from domain.schedule import Weekly
from domain.subscriptions import Manners
from handlers.book import Book
from handlers.roads import Roads
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
    operator: str = ""
    emergency_sentence: str = ""
    emergency: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """When the bot tells of itself, and whether somebody looks at it first."""

    rhythm: Weekly = field(default_factory=lambda: Weekly(0, time(7)))
    approve: bool = True
    digest_at: time = time(7, 30)
    pickup_at: time = time(18, 30)


@dataclass(frozen=True)
class House:
    """Values that are the same for every turn of a process."""

    content: Content
    book: Book
    wording: Wording
    contacts: Contacts = field(default_factory=Contacts)
    admins: frozenset[int] = frozenset()
    messages_per_minute: int = 20
    places: Places = field(default_factory=Places)
    calendar: Calendar = field(default_factory=Calendar)
    measures_roads: bool = False  # a router of the operator's own says how far it is
    roads: Roads = field(default_factory=Roads)
    bot_username: str = ""
    keeping: Keeping = field(default_factory=Keeping)
    manners: Manners = field(default_factory=Manners)
    approval_above: int = 500  # people to whom nobody announces alone
    undo: timedelta = timedelta(seconds=60)  # in which an announcement can be taken back
    per_second: float = 30  # messages
    progress_channel: int | None = None  # that the settings name
    progress: Telling = field(default_factory=Telling)
    archive_url: str = ""  # where the public archive is served
    dialogs: Mapping[str, Dialog] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    asking: Mapping[str, Callable[..., None]] = field(default_factory=dict)
    commands: Mapping[str, tuple[Role, str]] = field(default_factory=dict)  # and what each does

    def with_grants(self, person: Person) -> Person:
        """Give the person also what the settings make them: the first admins stand there."""
        if person.id not in self.admins:
            return person
        return replace(person, grants=person.grants | {Grant(Role.ADMIN)})
