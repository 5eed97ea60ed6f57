"""What officers ask is answered in the chat, by words, a photo or a place."""

from domain.asides import small_talk
from domain.dialog import Draft, Field
from domain.errors import Over
from domain.incoming import Photo, Place, Text
from domain.outgoing import t
from domain.reports import Move, Report, State, Who
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.cards import show
from handlers.waste.joining import of_album, thank
from handlers.waste.moving import add_photos, move, tell_owner

router = Router()


@router.button("oq")
async def answer_tapped(turn: Turn, number: int) -> None:
    """Let the reporter write the answer."""
    report = await _asked(turn, number)
    await turn.begin("waste-answer", report_=report.id)


@router.reply("asked")
async def replied(turn: Turn, number: str) -> bool:
    """Take a reply to the question as its answer; thanks are none."""
    act = turn.incoming.act
    if isinstance(act, Photo) and await of_album(turn, act):
        return True
    if isinstance(act, Text) and small_talk(act.text):
        return False
    report = await _asked(turn, int(number))
    if isinstance(act, Text | Photo | Place):
        await _answered(turn, report, act)
        if turn.dialog is not None and turn.dialog.name == "waste-answer":
            await turn.end()
    else:
        turn.say(t("own-write-answer"))
    return True


@router.dialog(
    "waste-answer",
    title="title-answer",
    report_=Field("own-write-answer", ()),
    answer=Field("own-write-answer", (Text, Photo, Place), longest=1000),
)
async def answered(turn: Turn, draft: Draft) -> None:
    """Pass the answer to the officer; the clock runs again."""
    report = await _asked(turn, draft["report_"][0])
    await turn.end()
    await _answered(turn, report, draft["answer"][0])


async def _answered(turn: Turn, report: Report, answer: Text | Photo | Place) -> None:
    words = answer.text if isinstance(answer, Text) else getattr(answer, "caption", "")
    if isinstance(answer, Place):
        words = f"{answer.latitude:.6f},{answer.longitude:.6f}"
    after = await move(turn, report, Move.ANSWER, Who.REPORTER, personal={"answer": words})
    if isinstance(answer, Photo):
        await add_photos(turn, after, "answer", (answer,))
    await show(turn, after)
    thank(turn, after, t("own-answer-sent", number=after.number))
    told = words or t("own-answer-photo")
    await tell_owner(turn, after, t("own-told-answer", number=after.number, answer=told))


async def _asked(turn: Turn, number: int) -> Report:
    report = await turn.db.reports.get(number)
    if report is None or report.reporter != turn.person.id:
        raise Over(t("own-not-yours"))
    if report.state is not State.ASKED:
        raise Over(t("own-nothing-asked", number=report.number))
    return report
