"""Pesan Ibu: what a waste report is, the states it may be in, and every move between them.

The table EDGES is the whole workflow. Whatever is not in it cannot happen; who may do a move stands
beside it, and the reason beside each odd one.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.places import Point
from domain.timer import Timer

ANSWER_WITHIN = timedelta(days=5)  # a question of an officer that nobody answers
CONFIRM_WITHIN = timedelta(days=14)  # "Bersih?" that nobody answers
PROOF_WITHIN = 100.0  # metres between the officer who closes and the place
MOST_PHOTOS = 10
A_DAY = 3  # reports of somebody new in one day
A_DAY_KNOWN = 10  # of somebody whose reports have been confirmed


class State(StrEnum):
    """Where a report stands."""

    NEW = "new"
    TAKEN = "taken"
    ASKED = "asked"
    POSTPONED = "postponed"
    CHECKING = "checking"
    CLAIMED = "claimed"
    REOPENED = "reopened"
    CONFIRMED = "confirmed"
    UNANSWERED = "unanswered"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


ENDED = frozenset(
    {State.CONFIRMED, State.UNANSWERED, State.REJECTED, State.WITHDRAWN, State.MERGED}
)
OPEN = frozenset(State) - ENDED
OWNED = frozenset({State.TAKEN, State.ASKED, State.POSTPONED, State.CHECKING, State.CLAIMED})


class Move(StrEnum):
    """What can happen to a report; each is one line of its history."""

    FILE = "file"
    ADD = "add"  # a photo or a note of the reporter
    SUPPORT = "support"
    WORSE = "worse"
    TAKE = "take"
    HAND_OVER = "hand-over"
    ASK = "ask"
    UNASK = "unask"
    ANSWER = "answer"
    POSTPONE = "postpone"
    RESUME = "resume"
    FORWARD = "forward"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    CLAIM = "claim"
    DOUBT = "doubt"
    PASS = "pass"  # noqa: S105 - a claim is let through
    REFUSE = "refuse"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    LAPSE = "lapse"
    WITHDRAW = "withdraw"
    SILENT = "silent"  # the reporter did not answer the officer
    JOIN = "join"  # an incident
    LEAVE = "leave"
    ESCALATE = "escalate"
    OPEN_IDENTITY = "open-identity"
    PUBLISH = "publish"  # an officer passes photo and words for others' eyes
    REVIEW = "review"


class Who(StrEnum):
    """In which part somebody moves a report."""

    REPORTER = "reporter"
    CITIZEN = "citizen"  # anybody but the reporter
    VOTER = "voter"  # who said "Saya juga"
    OFFICER = "officer"  # of the desk; if the report has an owner, the owner
    LEAD = "lead"  # who looks where an officer must not decide alone
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Edge:
    """One allowed move: from where, to where (None: stays), and who may."""

    move: Move
    sources: frozenset[State]
    target: State | None
    who: frozenset[Who]


def _edge(move: Move, sources: frozenset[State], target: State | None, *who: Who) -> Edge:
    return Edge(move, sources, target, frozenset(who))


S = State
_WORKED = frozenset({S.NEW, S.TAKEN, S.POSTPONED, S.REOPENED})
_STAFF = (Who.OFFICER, Who.LEAD)

EDGES: tuple[Edge, ...] = (
    # The citizen.
    _edge(Move.ADD, OPEN, None, Who.REPORTER),
    _edge(Move.SUPPORT, OPEN, None, Who.CITIZEN),
    _edge(Move.WORSE, OPEN, None, Who.REPORTER, Who.VOTER),
    # Only the reporter takes it back; a claim is answered with yes or no, not taken back.
    _edge(Move.WITHDRAW, OPEN - {S.CLAIMED}, S.WITHDRAWN, Who.REPORTER),
    # The reporter may say at any time that it is gone, also while an officer asks or waits; the
    # voices of supporters count once it is claimed, and again when the fourteen days are over.
    _edge(Move.CONFIRM, OPEN, S.CONFIRMED, Who.REPORTER),
    _edge(Move.CONFIRM, frozenset({S.CLAIMED}), S.CONFIRMED, Who.VOTER, Who.CLOCK),
    # A yes that comes late is still a yes.
    _edge(Move.CONFIRM, frozenset({S.UNANSWERED}), S.CONFIRMED, Who.REPORTER, Who.VOTER),
    # "Belum": the same officer's word is not asked for again, a desk lead decides. An end that
    # nobody confirmed may be reopened as well; a confirmed one is a new report.
    _edge(Move.REOPEN, frozenset({S.CLAIMED, S.UNANSWERED}), S.REOPENED, Who.REPORTER, Who.VOTER),
    _edge(Move.ANSWER, frozenset({S.ASKED}), S.TAKEN, Who.REPORTER),
    # The officer. Whoever acts on a free report has taken it with that act.
    _edge(Move.TAKE, frozenset({S.NEW}), S.TAKEN, *_STAFF),
    _edge(Move.TAKE, frozenset({S.REOPENED}), S.TAKEN, Who.LEAD),
    _edge(Move.HAND_OVER, OWNED, None, *_STAFF),
    # An officer who lost the role: what they held is free again, and nobody has to notice it first.
    _edge(Move.HAND_OVER, frozenset({S.TAKEN, S.ASKED, S.POSTPONED}), S.NEW, Who.CLOCK),
    # Reopened: the lead names somebody to look again.
    _edge(Move.HAND_OVER, frozenset({S.NEW, S.REOPENED}), S.TAKEN, Who.LEAD),
    _edge(Move.ASK, frozenset({S.NEW, S.TAKEN, S.POSTPONED}), S.ASKED, *_STAFF),
    _edge(Move.ASK, frozenset({S.REOPENED}), S.ASKED, Who.LEAD),
    # The officer has found it out, or asked by mistake; the citizen hears that it is settled.
    _edge(Move.UNASK, frozenset({S.ASKED}), S.TAKEN, *_STAFF),
    _edge(Move.POSTPONE, frozenset({S.NEW, S.TAKEN, S.POSTPONED}), S.POSTPONED, *_STAFF),
    _edge(Move.POSTPONE, frozenset({S.REOPENED}), S.POSTPONED, Who.LEAD),
    _edge(Move.RESUME, frozenset({S.POSTPONED}), S.TAKEN, Who.OFFICER, Who.LEAD, Who.CLOCK),
    _edge(Move.FORWARD, frozenset({S.NEW, S.TAKEN, S.POSTPONED}), S.NEW, *_STAFF),
    _edge(Move.FORWARD, frozenset({S.REOPENED}), S.NEW, Who.LEAD),
    # Also while the reporter is asked: what was waited for may be seen on the spot by then.
    _edge(Move.REJECT, frozenset({S.NEW, S.TAKEN, S.ASKED, S.POSTPONED}), S.REJECTED, *_STAFF),
    # A reporter said "Belum": the officer who claimed it must not end it with a refusal.
    _edge(Move.REJECT, frozenset({S.REOPENED, S.CHECKING}), S.REJECTED, Who.LEAD),
    _edge(Move.MERGE, _WORKED | {S.ASKED}, S.MERGED, *_STAFF),
    _edge(Move.SPLIT, OPEN, None, *_STAFF),
    # The officer's word is a claim; it is done when the people say so, asked before or not.
    _edge(Move.CLAIM, frozenset({S.NEW, S.TAKEN, S.ASKED, S.POSTPONED}), S.CLAIMED, *_STAFF),
    _edge(Move.CLAIM, frozenset({S.REOPENED}), S.CLAIMED, Who.LEAD),
    # A photo seen before, or a place too far: found at once or by the comparison afterwards.
    _edge(Move.DOUBT, frozenset({S.CLAIMED}), S.CHECKING, Who.CLOCK),
    _edge(Move.PASS, frozenset({S.CHECKING}), S.CLAIMED, Who.LEAD),
    _edge(Move.REFUSE, frozenset({S.CHECKING}), S.TAKEN, Who.LEAD),
    # Time.
    _edge(Move.LAPSE, frozenset({S.CLAIMED}), S.UNANSWERED, Who.CLOCK),
    _edge(Move.SILENT, frozenset({S.ASKED}), S.REJECTED, Who.CLOCK),
    _edge(Move.ESCALATE, OPEN, None, Who.CLOCK),
    _edge(Move.JOIN, OPEN, None, Who.LEAD, Who.CLOCK),
    _edge(Move.LEAVE, OPEN, None, Who.LEAD, Who.CLOCK),
    # What only joins the history.
    _edge(Move.OPEN_IDENTITY, frozenset(State), None, Who.LEAD),
    _edge(Move.PUBLISH, frozenset(State), None, *_STAFF),
    _edge(Move.REVIEW, frozenset(State), None, Who.LEAD),
)


def edge(move: Move, state: State, who: Who) -> Edge | None:
    """Find the edge for `move` out of `state`, if `who` may take it."""
    for one in EDGES:
        if one.move is move and state in one.sources and who in one.who:
            return one
    return None


def moves(state: State, who: Who) -> tuple[Move, ...]:
    """Name what `who` may do with a report in `state`."""
    return tuple(
        dict.fromkeys(one.move for one in EDGES if state in one.sources and who in one.who)
    )


@dataclass(frozen=True, slots=True)
class Report:
    """A report as its row says; `version` grows with every move (compare-and-set)."""

    id: int
    reporter: int
    alias: str
    state: State
    version: int
    category: str
    urgent: bool
    priority: int
    note: str
    published: bool
    kecamatan: str
    desa: str
    landmark: str
    point: Point | None
    desk: str
    owner: int | None
    filed_at: datetime
    changed_at: datetime
    touched_at: datetime | None
    claimed_at: datetime | None
    closed_at: datetime | None
    timer: Timer
    muted_until: datetime | None = None
    wake_at: datetime | None = None
    reason: str = ""
    merged_into: int | None = None
    split_from: int | None = None
    incident: int | None = None
    reopened: int = 0
    supporters: int = 0

    @property
    def number(self) -> str:
        """The number as people write it."""
        return f"PI-{self.id:06d}"

    @property
    def open(self) -> bool:
        """Whether anybody still waits for something."""
        return self.state not in ENDED


def priority(*, urgent: bool, supporters: int, worse: int = 0) -> int:
    """Weigh a report: danger before numbers, each further voice counts. Higher goes first."""
    return (100 if urgent else 0) + 5 * supporters + 3 * worse
