"""One closed report in ten is seen again by a desk lead of another kecamatan."""

from domain.errors import Refused, Stale
from domain.outgoing import Button, Message, t
from domain.people import Role
from domain.reports import Move, Report, Who
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.moving import move

router = Router()

ONE_IN = 10
VERDICTS = ("fine", "wrong")


async def maybe_look(round_: Round, report: Report) -> None:
    """Let the hash of its history choose: nobody can tell beforehand, anybody can check it."""
    last = (await round_.db.histories.of(report.id))[-1][0]
    if int(last.hash[:8], 16) % ONE_IN or report.claimed_at is None:
        return
    leads = await round_.db.reviews.leads_elsewhere(report)
    if not leads:
        return
    lead = leads[int(last.hash[8:16], 16) % len(leads)]
    if not await round_.db.reviews.ask(report.id, lead, round_.now):
        return
    photos = await round_.db.reports.photos(report.id)
    shown = [next((p.shown for p in photos if p.kind == "before"), "")]
    shown.append(next((p.shown for p in reversed(photos) if p.kind == "proof"), ""))
    album = tuple(one for one in shown if one)
    if len(album) > 1:
        round_.send(lead, Message(t("review-photos", number=report.number), photos=album))
    round_.tell(
        lead,
        t("review-ask", number=report.number, category=t(f"waste-category-{report.category}")),
        [Button(t("review-fine"), "wrv", report.id, "fine")],
        [Button(t("review-wrong"), "wrv", report.id, "wrong")],
        key=f"review:{report.id}",
    )


@router.button("wrv", role=Role.DESK_LEAD)
async def decided(turn: Turn, number: int, verdict: str) -> None:
    """Note what the lead saw; what looks wrong reaches the head of DLH."""
    report = await turn.db.reports.get(number)
    if report is None or verdict not in VERDICTS:
        raise Stale
    if not await turn.db.reviews.decide(number, turn.person.id, verdict, turn.now):
        raise Refused(t("review-not-yours"))
    await move(turn, report, Move.REVIEW, Who.LEAD, facts={"verdict": verdict})
    turn.show(t("review-thanks", number=report.number))
    if verdict == "wrong":
        heads = await turn.db.roles.reachable(Role.DLH_HEAD, "")
        for head in heads or sorted(turn.house.admins):
            turn.tell(head, t("review-told-head", number=report.number))
