"""Approvers decide what no roster can, with two buttons, never about themselves."""

from domain.dialog import Draft, Field
from domain.employees import State, Why, masked_number, opd_slug
from domain.errors import NotAllowed, Refused, Stale
from domain.incoming import Text
from domain.outgoing import Button, Label, Plain, t
from domain.people import Role
from handlers.paging import paired
from handlers.routing import Router
from handlers.transformer.employees import released, verified
from handlers.turn import Turn
from storage.approvals import Request

router = Router()

REASONS = ("nip", "phone", "opd", "left")


@router.button("ey", role=Role.OPD_APPROVER)
async def approve(turn: Turn, number: int) -> None:
    """Verify the person; a NIP that another account holds moves to them."""
    request = await _asked(turn, number)
    if not await turn.db.approvals.decide(number, "granted", turn.person.id, turn.now):
        raise Stale
    holder = await turn.db.employees.holder(request.entry.nip)
    if holder is not None and holder.person != request.person:
        if request.why is not Why.TAKEN:
            raise Refused(t("approval-taken-since"))
        await released(turn, holder.person, State.MOVED)
    before = await turn.db.employees.of(request.person)
    await verified(
        turn,
        request.person,
        request.entry,
        approved=True,
        by=turn.person.id,
        after=before if before is not None and before.holds else None,
    )
    turn.show(t("approval-granted", name=request.entry.name))
    turn.tell(
        request.person,
        t("employee-verified", name=request.entry.name, opd=request.entry.opd),
        [Button(t("menu-help"), "help")],
    )


@router.button("en", role=Role.OPD_APPROVER)
async def why_not(turn: Turn, number: int) -> None:
    """Ask why; the person hears it."""
    request = await _asked(turn, number)
    reasons = [Button(t(f"approval-reason-{one}"), "ex", number, one) for one in REASONS]
    turn.show(
        t("approval-why", name=request.entry.name),
        *paired(reasons, 1),
        [Button(t("approval-own-words"), "eo", number)],
        [Button(t("employee-approve"), "ey", number)],
    )


@router.button("ex", role=Role.OPD_APPROVER)
async def refuse(turn: Turn, number: int, reason: str) -> None:
    """Refuse for one of the usual reasons."""
    request = await _asked(turn, number)
    if reason not in REASONS:
        raise Stale
    await _refused(turn, request, t(f"approval-told-{reason}"))
    turn.show(t("approval-refused", name=request.entry.name))


@router.button("eo", role=Role.OPD_APPROVER)
async def own_words(turn: Turn, number: int) -> None:
    """Ask for the reason in the approver's own words."""
    await _asked(turn, number)
    await turn.begin("approval-reason", request_=number)


@router.dialog(
    "approval-reason",
    title="title-approval",
    role=Role.OPD_APPROVER,
    request_=Field("approval-ask-reason", ()),
    reason=Field("approval-ask-reason", (Text,), longest=300),
)
async def refused(turn: Turn, draft: Draft) -> None:
    """Refuse for the reason that was written."""
    try:
        request = await _asked(turn, draft["request_"][0])
    except Refused as late:
        await turn.end()
        turn.say(late.words)
        return
    await turn.end()
    await _refused(turn, request, Plain(draft["reason"][0].text))
    turn.say(t("approval-refused", name=request.entry.name))


async def _refused(turn: Turn, request: Request, reason: Label) -> None:
    if not await turn.db.approvals.decide(request.id, "refused", turn.person.id, turn.now):
        raise Stale
    about = f"{request.person} {masked_number(request.entry.nip)}"
    await turn.db.roles.note(turn.person.id, "employee-refused", about, turn.now)
    turn.tell(request.person, t("employee-not-verified", reason=reason))


async def _asked(turn: Turn, number: int) -> Request:
    """Give an open request to somebody who may decide it."""
    request = await turn.db.approvals.get(number)
    if request is None:
        raise Refused(t("approval-decided"))
    if request.person == turn.person.id:
        raise Refused(t("approval-own"))
    if not turn.person.may(Role.OPD_APPROVER, opd_slug(request.entry.opd)):
        raise NotAllowed(Role.OPD_APPROVER)
    return request
