"""Rejecting: a reason with its sentence; who says that nothing is there has been there."""

from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Photo, Place, Text
from domain.outgoing import Button, Label, Plain, t
from domain.people import Role
from domain.reports import PROOF_WITHIN, Move, Report
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.desk import NOT_FOUND, REASONS, act, at_desk, possible, way_back
from handlers.waste.moving import add_photos, away, tell_people

router = Router()


@router.button("wr", role=Role.OFFICER)
async def reject(turn: Turn, number: int) -> None:
    """Offer the reasons; each has its sentence, one's own words may be added."""
    report = await at_desk(turn, number)
    await possible(turn, report, Move.REJECT)
    buttons = [Button(t(f"waste-reason-{one}"), "wx", number, one) for one in REASONS]
    words = t("waste-reject-why", number=report.number)
    turn.say(words, *[[one] for one in buttons], way_back(number))


@router.button("wx", role=Role.OFFICER)
async def reject_because(turn: Turn, number: int, reason: str) -> None:
    """Reject with a reason; "other" asks for words, "not found" for a sign of having looked."""
    report = await at_desk(turn, number)
    if reason not in REASONS:
        raise Stale
    if reason == NOT_FOUND:
        await possible(turn, report, Move.REJECT)
        if report.owner is None:
            raise Refused(t("waste-take-first", number=report.number))
        await turn.begin("waste-not-found", report_=number)
    elif reason == "other":
        await turn.begin("waste-reject", report_=number)
    else:
        after = await _reject(turn, report, reason, t(f"waste-reason-{reason}"))
        turn.show(t("waste-rejected", number=after.number))


@router.dialog(
    "waste-reject",
    title="title-waste-reject",
    role=Role.OFFICER,
    report_=Field("waste-write-reason", ()),
    reason=Field("waste-write-reason", (Text,), longest=400),
)
async def rejected(turn: Turn, draft: Draft) -> None:
    """Reject in one's own words."""
    report = await at_desk(turn, draft["report_"][0])
    words = draft["reason"][0].text
    after = await _reject(turn, report, words, Plain(words))
    await turn.end()
    turn.say(t("waste-rejected", number=after.number))


@router.dialog(
    "waste-not-found",
    title="title-waste-reject",
    role=Role.OFFICER,
    report_=Field("waste-show-not-found", ()),
    sign=Field("waste-show-not-found", (Photo, Place)),
)
async def not_found(turn: Turn, draft: Draft) -> None:
    """Reject what was looked for: a new photo, or a place near enough, shows it."""
    report = await at_desk(turn, draft["report_"][0])
    sign = draft["sign"][0]
    if isinstance(sign, Photo):
        if turn.incoming.forwarded:
            raise Refused(t("waste-doubt-forwarded"))
        if await turn.db.reports.seen_before(sign.unique_id):
            raise Refused(t("waste-doubt-photo"))
    elif (far := away(report, sign)) is not None and far > PROOF_WITHIN:
        raise Refused(t("waste-too-far", metres=round(far)))
    after = await _reject(turn, report, NOT_FOUND, t(f"waste-reason-{NOT_FOUND}"))
    if isinstance(sign, Photo):
        await add_photos(turn, after, "visit", (sign,))
    await turn.end()
    turn.say(t("waste-rejected", number=after.number))


async def _reject(turn: Turn, report: Report, reason: str, words: Label) -> Report:
    """Reject, and tell the people the reason."""
    facts = {"reason": reason if reason in REASONS else "other"}
    after = await act(turn, report, Move.REJECT, reason=reason, facts=facts)
    await tell_people(turn, after, t("waste-told-rejected", number=after.number, reason=words))
    return after
