"""The end: what the reporter and the supporters say decides, not what an officer claims."""

from domain.dialog import Draft, Field
from domain.errors import Over
from domain.incoming import Photo, Text
from domain.outgoing import Button, t
from domain.reports import Move, Report, State, Who
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.cards import leads_of, show
from handlers.waste.joining import thank
from handlers.waste.moving import add_photos, move, tell_owner, tell_people
from handlers.waste.reviews import maybe_look

router = Router()

YES = "clean"


@router.button("vy")
async def clean(turn: Turn, number: int) -> None:
    """Hear "Bersih" with one tap."""
    report, who = await _voter(turn, number)
    turn.toast(t("vote-thanks"))
    await confirm(turn, report, who)


async def confirm(turn: Turn, report: Report, who: Who) -> None:
    """Take a yes: the reporter's word decides, the supporters' when they are most."""
    await turn.db.reports.vote(report.id, turn.person.id, YES)
    if who is Who.VOTER and not await _most_say_clean(turn, report):
        turn.say(t("vote-counted", number=report.number))
        return
    after = await move(turn, report, Move.CONFIRM, who)
    await show(turn, after)
    thank(turn, after, t("vote-confirmed", number=after.number))
    await tell_people(
        turn, after, t("vote-told-confirmed", number=after.number), but=turn.person.id
    )
    await tell_owner(turn, after, t("vote-told-officer", number=after.number))
    await maybe_look(turn, after)


@router.button("vn")
async def not_yet(turn: Turn, number: int) -> None:
    """Hear "Belum": a photo shows how it is now; who cannot take one says it in words."""
    found = await turn.db.reports.get(number)
    if found and found.state is State.CONFIRMED and await part_in(turn, found):
        turn.say(t("vote-over", number=found.number), [Button(t("vote-again"), "fn")])
        return
    report, _ = await _voter(turn, number)
    await turn.begin("waste-not-yet", report_=report.id)


@router.dialog(
    "waste-not-yet",
    title="title-vote",
    report_=Field("vote-show", ()),
    photo=Field("vote-show", (Photo, Text), longest=700),
)
async def shown(turn: Turn, draft: Draft) -> None:
    """Take what shows or tells that it is not clean."""
    report, who = await _voter(turn, draft["report_"][0])
    await turn.end()
    await reopen(turn, report, who, draft["photo"][0])


async def reopen(turn: Turn, report: Report, who: Who, shown: Photo | Text) -> None:
    """Open the report again and let a desk lead decide, not who had claimed it."""
    words = shown.text if isinstance(shown, Text) else shown.caption
    after = await move(turn, report, Move.REOPEN, who, personal={"words": words})
    await turn.db.reports.forget_votes(after.id)
    if isinstance(shown, Photo):
        await add_photos(turn, after, "reopen", (shown,))
    await show(turn, after)
    thank(turn, after, t("vote-reopened", number=after.number))
    for lead in await leads_of(turn, after):
        turn.tell(
            lead,
            t("vote-told-lead", number=after.number),
            [Button(t("waste-do-take"), "wt", after.id)],
            about=f"card:{after.id}",
        )


async def part_in(turn: Turn, report: Report) -> Who | None:
    """Tell in which part somebody is asked about a report; None where they are not."""
    if report.reporter == turn.person.id:
        return Who.REPORTER
    supporters = await turn.db.reports.supporters(report.id)
    return Who.VOTER if any(one.person == turn.person.id for one in supporters) else None


def claims_it(turn: Turn, report: Report) -> bool:
    """Tell whether somebody claims it is done, or works where it is: they do not confirm it."""
    works = turn.person.works_at(report.desk) and report.reporter != turn.person.id
    return works or report.owner == turn.person.id


async def _voter(turn: Turn, number: int) -> tuple[Report, Who]:
    """Give the report to who has a vote on it, while it is asked for."""
    report = await turn.db.reports.get(number)
    if report is None:
        raise Over(t("waste-unknown", number=str(number)))
    if claims_it(turn, report):
        raise Over(t("vote-own-claim"))
    who = await part_in(turn, report)
    if who is None:
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
