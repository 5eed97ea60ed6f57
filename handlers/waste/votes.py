"""The end: what the reporter and the supporters say decides, not what an officer claims."""

from domain.dialog import Draft, Field
from domain.errors import Over
from domain.incoming import Photo, Text
from domain.outgoing import Button, t
from domain.reports import Move, Report, State, Who
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.cards import leads_of, show
from handlers.waste.moving import add_photos, move, tell_owner, tell_people
from handlers.waste.reviews import maybe_look

router = Router()

YES = "clean"


@router.button("vy")
async def clean(turn: Turn, number: int) -> None:
    """Hear "Bersih": the reporter's word decides, the supporters' when they are most."""
    report, who = await _voter(turn, number)
    await turn.db.reports.vote(report.id, turn.person.id, YES)
    if who is Who.VOTER and not await _most_say_clean(turn, report):
        turn.toast(t("vote-thanks"))
        turn.say(t("vote-counted", number=report.number))
        return
    after = await move(turn, report, Move.CONFIRM, who)
    await show(turn, after)
    turn.toast(t("vote-thanks"))
    turn.say(t("vote-confirmed", number=after.number))
    await tell_people(
        turn, after, t("vote-told-confirmed", number=after.number), but=turn.person.id
    )
    await tell_owner(turn, after, t("vote-told-officer", number=after.number))
    await maybe_look(turn, after)


@router.button("vn")
async def not_yet(turn: Turn, number: int) -> None:
    """Hear "Belum": a photo shows how it is now; who cannot take one says it in words."""
    report, _ = await _voter(turn, number)
    await turn.begin("waste-not-yet", report_=report.id)


@router.dialog(
    "waste-not-yet",
    title="title-vote",
    report_=Field("vote-show", ()),
    photo=Field("vote-show", (Photo, Text), longest=700),
)
async def reopened(turn: Turn, draft: Draft) -> None:
    """Open the report again and let a desk lead decide, not who had claimed it."""
    report, who = await _voter(turn, draft["report_"][0])
    shown = draft["photo"][0]
    words = shown.text if isinstance(shown, Text) else shown.caption
    after = await move(turn, report, Move.REOPEN, who, personal={"words": words})
    await turn.db.reports.forget_votes(after.id)
    if isinstance(shown, Photo):
        await add_photos(turn, after, "reopen", (shown,))
    await turn.end()
    await show(turn, after)
    turn.say(t("vote-reopened", number=after.number))
    for lead in await leads_of(turn, after):
        turn.tell(
            lead,
            t("vote-told-lead", number=after.number),
            [Button(t("waste-do-take"), "wt", after.id)],
            about=f"card:{after.id}",
        )


async def _voter(turn: Turn, number: int) -> tuple[Report, Who]:
    """Give the report to who has a vote on it, while it is asked for."""
    report = await turn.db.reports.get(number)
    if report is None:
        raise Over(t("waste-unknown", number=str(number)))
    # Who claims it is done, or works where it is claimed, does not also confirm it.
    works = turn.person.works_at(report.desk) and report.reporter != turn.person.id
    if works or report.owner == turn.person.id:
        raise Over(t("vote-own-claim"))
    if report.reporter == turn.person.id:
        who = Who.REPORTER
    elif any(one.person == turn.person.id for one in await turn.db.reports.supporters(report.id)):
        who = Who.VOTER
    else:
        raise Over(t("vote-not-yours"))
    if report.state not in {State.CLAIMED, State.UNANSWERED}:
        state = t(f"waste-state-{report.state}")
        raise Over(t("waste-not-now", number=report.number, state=state))
    return report, who


async def _most_say_clean(turn: Turn, report: Report) -> bool:
    voters = await turn.db.reports.supporters(report.id)
    return 2 * sum(one.vote == YES for one in voters) > len(voters) + 1


async def lapse(round_: Round, report: Report) -> Report:
    """End a claim that nobody has answered in time: a supporter's yes confirms it."""
    voters = await round_.db.reports.supporters(report.id)
    yes = any(one.vote == YES for one in voters)
    after = await move(round_, report, Move.CONFIRM if yes else Move.LAPSE, Who.CLOCK)
    await show(round_, after)
    if yes:
        await tell_people(round_, after, t("vote-told-confirmed", number=after.number))
    else:
        await tell_people(round_, after, t("vote-told-lapsed", number=after.number))
    await maybe_look(round_, after)
    return after
