"""Cards: a report as those see it who work on it, one message edited in place."""

from datetime import timedelta

from domain.outgoing import Button, Edit, Label, Lines, Message, Plain, Priority, Row, Send, t
from domain.people import Role
from domain.reports import Move, Report, State, Who, moves
from domain.waste import TRAITS, Category
from domain.workflow import state_words
from handlers.paging import paired
from handlers.regions import desa_name, kecamatan_name
from handlers.turn import Round
from handlers.waste.desks import DLH, desk_name

HOUR = timedelta(hours=1)

# What an officer may do, by move: the label and the route.
ACTS: tuple[tuple[Move, str, str], ...] = (
    (Move.TAKE, "waste-do-take", "wt"),
    (Move.ASK, "waste-do-ask", "wa"),
    (Move.UNASK, "waste-do-unask", "wu"),
    (Move.CLAIM, "waste-do-claim", "wc"),
    (Move.FORWARD, "waste-do-forward", "wf"),
    (Move.POSTPONE, "waste-do-postpone", "wp"),
    (Move.REJECT, "waste-do-reject", "wr"),
    (Move.MERGE, "waste-do-merge", "wm"),
    (Move.SPLIT, "waste-do-split", "ws"),
    (Move.PASS, "waste-do-pass", "wy"),
    (Move.REFUSE, "waste-do-refuse", "wn"),
)


def place_words(kecamatan: str, desa: str, landmark: str) -> Label:
    """Name a place as people say it."""
    if not kecamatan:
        where: Label = t("waste-place-outside")
    elif desa:
        where = t("waste-place-desa", desa=desa_name(desa), kecamatan=kecamatan_name(kecamatan))
    else:
        where = t("waste-place", kecamatan=kecamatan_name(kecamatan))
    return t("waste-place-landmark", place=where, landmark=landmark) if landmark else where


async def show(round_: Round, report: Report) -> None:
    """Show a report to its desk: new cards where there are none, the others edited in place."""
    words, rows = await card(round_, report)
    photos = await round_.db.reports.photos(report.id)
    photo = photos[0].shown if photos else ""
    message = Message(words, rows, photo=photo)
    standing = dict(await round_.db.desks.cards(report.id))
    readers = await readers_of(round_, report)
    for chat, key in standing.items():
        shown = message
        if report.open and chat not in {*readers, report.owner}:  # it is for others to see now
            shown = Message(
                t("waste-card-elsewhere", number=report.number, desk=desk_name(report.desk)),
                photo=photo,
            )
            await round_.db.desks.hide(report.id, chat)
        edit = Edit(chat, shown, of_key=key, priority=Priority.NOTICE)
        round_.said.append((edit, round_.now))
    for chat in readers:
        if chat not in standing:
            key = f"card:{report.id}:{chat}:{report.version}"
            await round_.db.desks.show_in(report.id, chat, key)
            send = Send(chat, message, Priority.NOTICE, key, f"card:{report.id}")
            round_.said.append((send, round_.now))


async def readers_of(round_: Round, report: Report) -> list[int]:
    """Name who hears of a report: the desk's group, else its officers, else DLH's desk."""
    if group := await round_.db.desks.group_of(report.desk):
        return [group]
    if report.desk != DLH:
        officers = await round_.db.roles.reachable(Role.OFFICER, report.desk)
        officers = [one for one in officers if one != report.reporter]  # not one's own
        # Nobody on leave gets a new card; where all are away it is as if there were none.
        if officers := await round_.db.absences.here(officers, round_.now):
            return officers
        if group := await round_.db.desks.group_of(DLH):
            return [group]
    if round_.house.contacts.desk_chat:
        return [round_.house.contacts.desk_chat]
    return await leads_of(round_, report)


async def leads_of(round_: Round, report: Report) -> list[int]:
    """Name who decides at the report's desk: its desk leads, else the head of DLH, else the admins.

    What goes to DLH may be a complaint about a kecamatan: its head comes before all leads.
    """
    ranks = [(Role.DESK_LEAD, report.desk), (Role.DLH_HEAD, "")]
    for role, scope in reversed(ranks) if report.desk == DLH else ranks:
        found = await round_.db.roles.reachable(role, scope)
        if found := [one for one in found if one != report.reporter]:
            return found
    return sorted(round_.house.admins)


async def card(round_: Round, report: Report) -> tuple[Label, tuple[Row, ...]]:
    """Say what a card says, and which buttons it has."""
    parts: list[Label] = [
        t(
            "waste-card",
            number=report.number,
            category=t(f"waste-category-{report.category}"),
            place=place_words(report.kecamatan, report.desa, report.landmark),
            alias=report.alias,
        )
    ]
    if report.urgent:
        parts.append(t("waste-urgent"))
    if report.note:
        parts.append(Plain(report.note[:300]))
    if report.supporters:
        parts.append(t("waste-supporters", number=report.supporters))
    parts.append(await _state(round_, report))
    if due := deadline(round_, report):
        parts.append(due)
    if report.state in {State.REOPENED, State.CHECKING}:
        parts.append(t("waste-card-lead"))
    if report.reason and report.state in {State.CLAIMED, State.CHECKING}:
        parts.append(t("waste-card-no-place", reason=report.reason))
    buttons = [
        Button(t(label), route, report.id)
        for what, label, route in ACTS
        if what in {*moves(report.state, Who.OFFICER), *moves(report.state, Who.LEAD)}
    ]
    rows: list[Row] = list(paired(buttons))
    if report.open and report.point:
        rows.append([Button(t("waste-do-map"), "wl", report.id)])
    return Lines(tuple(parts), "\n"), tuple(rows)


async def _state(round_: Round, report: Report) -> Label:
    state = state_words(report.state)
    if report.owner is None:
        return t("waste-card-state", state=state)
    name = await round_.db.roles.name_of(report.owner) or "Admin"
    return t("waste-card-owner", state=state, name=name)


def deadline(round_: Round, report: Report) -> Label | None:
    """Say in colour and words how many working hours are left, or over."""
    timer, resolve = report.timer, TRAITS[Category(report.category)].resolve
    if not report.open or not timer.stage:
        return None
    if not timer.running:
        return t("waste-clock-stands")
    left = timer.allowance(resolve) - timer.spent(round_.now, round_.house.calendar)
    hours = round(abs(left) / HOUR) if abs(left) >= HOUR else 0  # 0: less than one
    if left < timedelta():
        return t("waste-clock-over", hours=hours)
    if timer.share(round_.now, resolve, round_.house.calendar) >= 0.8:
        return t("waste-clock-soon", hours=hours)
    return t("waste-clock-left", hours=hours)
