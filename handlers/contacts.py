"""The way to a human, and help in an emergency; only what the operator vouches for."""

from domain.dialog import Draft, Field
from domain.incoming import Text
from domain.knowledge import Match
from domain.masking import masked
from domain.outgoing import Button, Label, Lines, Row, t
from domain.waste_voices import about_waste
from handlers.danger import numbers, warn
from handlers.repertoire import REPORT
from handlers.routing import Router
from handlers.turn import Turn

router = Router()


@router.command("kontak", describe="command-contacts")
async def contacts(turn: Turn, _: str) -> None:
    """Say how to reach a human."""
    turn.say(_contacts(turn), *_desk())


@router.button("contacts")
async def contacts_tapped(turn: Turn) -> None:
    """Say the same to who tapped for it."""
    turn.say(_contacts(turn), *_desk())


@router.intent("human")
async def human(turn: Turn, _: Match) -> None:
    """Say how to reach a human, to somebody who would rather talk to one."""
    turn.say(Lines((t("said-human"), _contacts(turn)), "\n\n"), *_desk())


@router.intent("emergency")
async def emergency(turn: Turn, match: Match) -> None:
    """Send for help at once; numbers only if the operator gave any.

    Who is tired of life or is beaten needs other words than whose house burns; where rubbish
    burns or wounds, what to do about that is said.
    """
    act = turn.incoming.act
    said = getattr(act, "text", "") or getattr(act, "caption", "")
    reporting = turn.dialog is not None and turn.dialog.name == REPORT
    if (reporting or about_waste(said, match.concepts)) and warn(turn, said):
        return
    words: list[Label] = [t("emergency")]
    if "selfharm" in match.concepts:
        words = [t("emergency-selfharm")]
    elif "crime" in match.concepts:
        words = [t("emergency-crime")]
    turn.say(Lines((*words, *numbers(turn)), "\n\n"))


@router.button("human")
async def leave_word(turn: Turn) -> None:
    """Let the person leave a question for the desk."""
    await turn.begin("human")


@router.dialog(
    "human",
    title="title-human",
    questions=True,
    question=Field("human-ask", (Text,), longest=1000),
)
async def left(turn: Turn, draft: Draft) -> None:
    """Keep the question and tell the desk that somebody waits for a human."""
    text = masked(draft["question"][0].text)
    number = await turn.db.questions.ask(
        turn.person.id, turn.chat, text, turn.now, wants_person=True
    )
    await turn.end()
    turn.say(t("human-kept"))
    desk = turn.house.contacts.desk_chat
    if desk is not None:
        turn.tell(desk, t("desk-question", text=text), key=f"desk-question:{number}")


def ways() -> tuple[Row, ...]:
    """Give the buttons for somebody whose question is kept: a human, or something to read."""
    return ([Button(t("contacts-button"), "contacts"), Button(t("menu-programmes"), "programmes")],)


def _desk() -> tuple[Row, ...]:
    """Give the button for somebody who wants to leave word."""
    return ([Button(t("human-button"), "human")], [Button(t("menu-programmes"), "programmes")])


def _contacts(turn: Turn) -> Label:
    known = turn.house.contacts
    words: list[Label] = [t("contacts-head")]
    for name, value in (
        ("phone", known.phone),
        ("email", known.email),
        ("address", known.address),
        ("hours", known.hours),
    ):
        if value:
            words.append(t(f"contacts-{name}", value=value))
    if len(words) == 1:
        return t("contacts-none")
    if known.source:
        words.append(t("contacts-source", source=known.source))
    return Lines(tuple(words))
