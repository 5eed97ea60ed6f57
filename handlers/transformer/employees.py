"""Who is an employee: the NIP and the own telephone against the roster, once a year."""

from dataclasses import replace
from datetime import date

from domain.dialog import Draft, Field
from domain.employees import (
    Employee,
    Entry,
    State,
    Why,
    in_a_year,
    masked_number,
    matches,
    phone_of_contact,
    read_nip,
)
from domain.errors import Refused, Stale
from domain.incoming import Act, Contact, Text
from domain.outgoing import Button, Key, Keyboard, Row, t
from domain.people import Grant, Role
from handlers.routing import Router
from handlers.start import KEYS
from handlers.transformer import requests
from handlers.transformer.releasing import release_rides
from handlers.transformer.words import today
from handlers.turn import Round, Turn

router = Router()

LOST = {
    State.LEFT: t("employee-left"),
    State.LAPSED: t("employee-lapsed"),
    State.MOVED: t("employee-moved"),
}


@router.command("pegawai", describe="command-employee")
async def employee(turn: Turn, _: str) -> None:
    """Show how it stands with somebody as an employee, or begin to verify them."""
    if not turn.incoming.chat.private:
        raise Refused(t("employee-private"))
    found = await turn.db.employees.of(turn.person.id)
    request = await turn.db.approvals.open_of(turn.person.id)
    if request is not None:
        turn.say(
            t("employee-waits", nip=masked_number(request.entry.nip), since=request.asked_at),
            [Button(t("employee-withdraw"), "ew")],
        )
    elif found is not None and found.holds:
        turn.say(
            t(
                "employee-card",
                name=found.name,
                opd=found.opd,
                nip=masked_number(found.nip),
                until=found.renew_at.astimezone(turn.house.wording.zone).date(),
            ),
            *renewing(turn, found),
        )
    elif found is not None and found.may_renew(turn.now):
        turn.say(t("employee-again"), *renewing(turn, found), [Button(t("employee-other"), "es")])
    else:
        await turn.begin("employee")


@router.button("es")
async def start_over(turn: Turn) -> None:
    """Begin anew with the NIP."""
    await _not_yet(turn)
    await turn.begin("employee")


@router.button("ew")
async def withdraw(turn: Turn) -> None:
    """Take an open request back."""
    if not await turn.db.approvals.withdraw(turn.person.id, turn.now):
        raise Stale
    turn.show(t("employee-withdrawn"))


def renewing(round_: Round, found: Employee) -> tuple[Row, ...]:
    """Give the button that renews, when the time has come."""
    return ([Button(t("employee-renew"), "er")],) if found.may_renew(round_.now) else ()


def ask_field(turn: Turn, name: str) -> None:
    """Ask for the NIP in words, for the contact with a key below the chat."""
    if name == "contact":
        keys = Keyboard(
            ((Key(t("employee-share"), "contact"),), (Key(t("dialog-cancel")),)), once=True
        )
        turn.say(t("employee-ask-contact"), keyboard=keys)
    else:
        turn.question(t("employee-ask-nip"))


async def take(turn: Turn, name: str, act: Act) -> bool:
    """Refuse a NIP that can be none, and a contact that is not the sender's own."""
    if isinstance(act, Text):
        read_nip(act.text, today(turn))
    elif isinstance(act, Contact) and act.user_id != turn.person.id:
        turn.say(t("employee-contact-not-yours"))
        ask_field(turn, name)
        return True
    return False


@router.dialog(
    "employee",
    title="title-employee",
    ask=ask_field,
    take=take,
    nip=Field("employee-ask-nip", (Text,), longest=60),
    contact=Field("employee-ask-contact", (Contact,)),
)
async def told(turn: Turn, draft: Draft) -> None:
    """Compare with the roster: a match is verified at once, else a person decides."""
    await _not_yet(turn)
    nip = read_nip(draft["nip"][0].text, today(turn))
    phone = phone_of_contact(draft["contact"][0].phone)
    await turn.end()
    entry = await turn.db.rosters.hold(nip.number)
    before = await turn.db.employees.of(turn.person.id)
    holder = await turn.db.employees.holder(nip.number)
    mine = Entry(nip.number, entry.name, entry.opd, phone) if entry else None
    if holder is not None:
        taken = mine or Entry(nip.number, holder.name, holder.opd, phone)
        await requests.ask(turn, taken, Why.TAKEN)
        turn.say(t("employee-taken"), keyboard=KEYS)
        turn.tell(holder.person, t("employee-tried", nip=nip.masked))
    elif mine is None:
        turn.say(t("employee-not-listed"), keyboard=KEYS)
        await turn.begin("employee-unlisted", nip_=nip.number, phone_=phone)
    elif before is not None and before.state is State.WITHDRAWN:
        await requests.ask(turn, mine, Why.WITHDRAWN)
        turn.say(t("employee-passed-on"), keyboard=KEYS)
    elif matches(entry, phone):
        await verified(turn, turn.person.id, mine, approved=False, by=turn.person.id)
        turn.person = replace(turn.person, grants=turn.person.grants | {Grant(Role.EMPLOYEE)})
        turn.say(t("employee-verified", name=mine.name, opd=mine.opd), keyboard=KEYS)
        turn.menu()
    else:
        await requests.ask(turn, mine, Why.PHONE)
        turn.say(t("employee-passed-on"), keyboard=KEYS)


@router.dialog(
    "employee-unlisted",
    title="title-employee",
    nip_=Field("employee-ask-nip", ()),
    phone_=Field("employee-ask-nip", ()),
    called=Field("employee-ask-name", (Text,), longest=100),
    opd=Field("employee-ask-opd", (Text,), longest=100),
)
async def unlisted(turn: Turn, draft: Draft) -> None:
    """Let the agency that somebody names decide about a NIP that is on no roster."""
    await _not_yet(turn)
    name, opd = (" ".join(draft[one][0].text.split()) for one in ("called", "opd"))
    await turn.end()
    await requests.ask(turn, Entry(draft["nip_"][0], name, opd, draft["phone_"][0]), Why.UNKNOWN)
    turn.say(t("employee-passed-on"))


@router.button("er")
async def renew(turn: Turn) -> None:
    """Renew by one tap while the roster says what it said; else a person decides."""
    found = await turn.db.employees.of(turn.person.id)
    if found is None or not (found.holds or found.state is State.LAPSED):
        raise Stale
    if not found.may_renew(turn.now):
        turn.show(t("employee-renewed", until=_day(turn, found)))
        return
    entry = await turn.db.rosters.hold(found.nip)
    holder = await turn.db.employees.holder(found.nip)
    mine = replace(entry, phone=found.phone) if entry else None
    if holder is not None and holder.person != turn.person.id:
        raise Refused(t("employee-held-elsewhere"))
    if mine is not None and found.confirmed_by(entry):
        await verified(
            turn, turn.person.id, mine, approved=found.approved, by=turn.person.id, after=found
        )
        after = await turn.db.employees.of(turn.person.id)
        assert after is not None
        turn.show(t("employee-renewed", until=_day(turn, after)))
        return
    asked = mine or Entry(found.nip, found.name, found.opd, found.phone)
    await requests.ask(turn, asked, Why.PHONE if mine else Why.UNKNOWN)
    turn.show(t("employee-passed-on"))


async def verified(
    round_: Round,
    person: int,
    entry: Entry,
    *,
    approved: bool,
    by: int,
    after: Employee | None = None,
) -> None:
    """Give somebody the role for a year; `after`: it follows on what they had."""
    nip = read_nip(entry.nip, today(round_))
    begin = max(round_.now, after.renew_at) if after else round_.now
    until = in_a_year(begin, round_.house.wording.zone)
    await round_.db.employees.verify(
        person, entry, until, round_.now, woman=nip.woman, approved=approved
    )
    await round_.db.roles.give(person, entry.name, Grant(Role.EMPLOYEE), by, round_.now)
    await round_.db.roles.note(by, "employee-verified", f"{person} {nip.masked}", round_.now)


async def released(round_: Round, person: int, became: State = State.LEFT) -> None:
    """Let go of somebody who is no employee any more, and tell them why.

    What else they held as an employee is released here, in the same transaction.
    """
    await round_.db.employees.end(person, became)
    if await round_.db.roles.revoke(person, Grant(Role.EMPLOYEE)):
        await round_.db.roles.note(person, f"employee-{became}", str(person), round_.now)
    await release_rides(round_, person)
    if became in LOST:  # who was told by an admin has heard it already
        rows = [Button(t("employee-renew"), "er")] if became is State.LAPSED else []
        round_.tell(person, LOST[became], rows)


async def _not_yet(turn: Turn) -> None:
    """Stop where somebody has been verified meanwhile."""
    found = await turn.db.employees.of(turn.person.id)
    if found is not None and found.holds:
        await turn.end()
        raise Refused(t("employee-already"))


def _day(turn: Turn, found: Employee) -> date:
    return found.renew_at.astimezone(turn.house.wording.zone).date()
