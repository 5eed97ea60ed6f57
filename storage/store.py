"""One open transaction, seen as its repositories."""

from storage.dialogs import Dialogs
from storage.inbox import Inbox
from storage.outbox import Outbox
from storage.people import People
from storage.questions import Questions
from storage.roles import Roles
from storage.schedule import Schedule
from storage.session import Session


class Store:
    """The nouns that a transaction can work on."""

    def __init__(self, session: Session) -> None:
        self.inbox = Inbox(session)
        self.outbox = Outbox(session)
        self.people = People(session)
        self.dialogs = Dialogs(session)
        self.questions = Questions(session)
        self.roles = Roles(session)
        self.schedule = Schedule(session)
