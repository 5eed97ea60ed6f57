"""What no roster can answer goes to a person: the agency's approver, else the admins."""

from datetime import timedelta

from domain.employees import Entry, Why, masked_number, opd_slug
from domain.errors import Refused
from domain.outgoing import Button, Label, Lines, t
from domain.people import Role
from handlers.turn import Round, Turn
from storage.approvals import Request

A_DAY, REQUESTS_A_DAY = timedelta(days=1), 3


async def ask(turn: Turn, entry: Entry, why: Why) -> None:
    """Put the question to who may decide, and tell the person that they hear either way."""
    since = await turn.db.approvals.since(turn.person.id, turn.now - A_DAY)
    if since >= REQUESTS_A_DAY:
        raise Refused(t("employee-enough"))
    called = turn.incoming.sender.name if turn.incoming.sender else ""
    request = await turn.db.approvals.ask(turn.person.id, called, entry, why, turn.now)
    await put(turn, request, await deciders(turn, request))


async def put(round_: Round, request: Request, people: list[int], *, urging: bool = False) -> None:
    """Show a request with its two buttons to those who may decide."""
    for chat in people:
        round_.tell(
            chat,
            _shown(request, urging=urging),
            [
                Button(t("employee-approve"), "ey", request.id),
                Button(t("employee-refuse"), "en", request.id),
            ],
            key=f"approval:{request.id}:{'again' if urging else 'new'}:{chat}",
        )


async def deciders(round_: Round, request: Request) -> list[int]:
    """Name who may decide: the approvers of the agency, else the admins; never who asks."""
    scope = opd_slug(request.entry.opd)
    approvers = await round_.db.roles.reachable(Role.OPD_APPROVER, scope)
    others = [one for one in approvers if one != request.person]
    return others or await admins(round_, request)


async def admins(round_: Round, request: Request) -> list[int]:
    """Name the admins, but for who asks."""
    named = {*round_.house.admins, *await round_.db.roles.reachable(Role.ADMIN, "")}
    return sorted(named - {request.person})


def _shown(request: Request, *, urging: bool) -> Label:
    entry = request.entry
    parts: list[Label] = [t("employee-still-waiting", since=request.asked_at)] if urging else []
    parts.append(
        t(
            "employee-request",
            called=request.called or "?",
            name=entry.name,
            opd=entry.opd,
            nip=masked_number(entry.nip),
            phone=masked_number(entry.phone),
        )
    )
    parts.append(t(f"employee-why-{request.why}"))
    return Lines(tuple(parts), "\n\n")
