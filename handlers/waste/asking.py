"""Asking the reporter: in one's own words, or with a sentence that is ready in both languages."""

from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Text
from domain.outgoing import Button, Label, Plain, t
from domain.people import NOBODY, Role
from domain.reports import Move, Report
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.desk import act, at_desk, possible, way_back
from handlers.waste.templates import QUESTIONS, offered, sentence

router = Router()


@router.button("wa", role=Role.OFFICER)
async def ask(turn: Turn, number: int) -> None:
    """Ask the reporter something: the question is chosen, or written next."""
    report = await at_desk(turn, number)
    await possible(turn, report, Move.ASK)
    turn.say(t("template-choose"), *offered("ask", QUESTIONS, "wat", number), way_back(number))
    await turn.begin("waste-question", report_=number)


@router.button("wat", role=Role.OFFICER)
async def ask_with(turn: Turn, number: int, name: str) -> None:
    """Ask what many are asked: the reporter reads it in their own language."""
    report = await at_desk(turn, number)
    if name not in QUESTIONS:
        raise Stale
    if turn.dialog is not None and turn.dialog.name == "waste-question":
        await turn.end()
    await _send(turn, report, sentence("ask", name, report), {"template": name})


@router.dialog(
    "waste-question",
    title="title-waste-question",
    role=Role.OFFICER,
    report_=Field("waste-write-question", ()),
    question=Field("waste-write-question", (Text,), longest=700),
)
async def asked(turn: Turn, draft: Draft) -> None:
    """Send the question; the clock stands until the citizen answers."""
    report = await at_desk(turn, draft["report_"][0])
    words = draft["question"][0].text
    await turn.end()
    await _send(turn, report, Plain(words), {"question": words})


async def _send(turn: Turn, report: Report, words: Label, personal: dict[str, str]) -> None:
    if report.reporter == NOBODY:
        raise Refused(t("waste-reporter-gone", number=report.number))
    after = await act(turn, report, Move.ASK, personal=personal)
    turn.say(t("waste-question-sent", number=after.number))
    # Who simply types is answering; a form that is open already goes first.
    await turn.db.dialogs.offer(
        after.reporter, after.reporter, "waste-answer", "answer", {"report_": [after.id]}, turn.now
    )
    turn.tell(
        after.reporter,
        t("waste-told-asked", number=after.number, question=words),
        [Button(t("waste-answer"), "oq", after.id)],
        about=f"asked:{after.id}",
    )
