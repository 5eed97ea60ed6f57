"""One open transaction, seen as its repositories."""

from storage.absences import Absences
from storage.alarms import Alarms
from storage.announcements import Announcements
from storage.approvals import Approvals
from storage.arrivals import Arrivals
from storage.channels import Channels
from storage.concerns import Concerns
from storage.confidants import Confidants
from storage.desks import Desks
from storage.dialogs import Dialogs
from storage.drives import Drives
from storage.employees import Employees
from storage.erasures import Erasures
from storage.fleet import Fleet
from storage.histories import Histories
from storage.inbox import Inbox
from storage.incidents import Incidents
from storage.jobs import Jobs
from storage.legs import Legs
from storage.lines import Lines
from storage.media import Media
from storage.nights import Nights
from storage.outbox import Outbox
from storage.people import People
from storage.personal import Personal
from storage.plans import Plans
from storage.progress import Progress
from storage.questions import Questions
from storage.repeats import Repeats
from storage.reports import Reports
from storage.retention import Retention
from storage.reviews import Reviews
from storage.ride_figures import RideFigures
from storage.rides import Rides
from storage.roles import Roles
from storage.rosters import Rosters
from storage.schedule import Schedule
from storage.session import Session
from storage.shares import Shares
from storage.statistics import Statistics
from storage.subscriptions import Subscriptions
from storage.trips import Trips


class Store:
    """The nouns that a transaction can work on."""

    def __init__(self, session: Session) -> None:
        self.inbox = Inbox(session)
        self.outbox = Outbox(session)
        self.people = People(session)
        self.dialogs = Dialogs(session)
        self.questions = Questions(session)
        self.reports = Reports(session)
        self.histories = Histories(session)
        self.desks = Desks(session)
        self.absences = Absences(session)
        self.reviews = Reviews(session)
        self.incidents = Incidents(session)
        self.statistics = Statistics(session)
        self.rides = Rides(session)
        self.trips = Trips(session)
        self.drives = Drives(session)
        self.repeats = Repeats(session)
        self.plans = Plans(session)
        self.ride_figures = RideFigures(session)
        self.roles = Roles(session)
        self.employees = Employees(session)
        self.approvals = Approvals(session)
        self.rosters = Rosters(session)
        self.legs = Legs(session)
        self.lines = Lines(session)
        self.fleet = Fleet(session)
        self.alarms = Alarms(session)
        self.arrivals = Arrivals(session)
        self.concerns = Concerns(session)
        self.confidants = Confidants(session)
        self.nights = Nights(session)
        self.shares = Shares(session)
        self.jobs = Jobs(session)
        self.media = Media(session)
        self.subscriptions = Subscriptions(session)
        self.announcements = Announcements(session)
        self.channels = Channels(session)
        self.progress = Progress(session)
        self.personal = Personal(session)
        self.erasures = Erasures(session)
        self.retention = Retention(session)
        self.schedule = Schedule(session)
