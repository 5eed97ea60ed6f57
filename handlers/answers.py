"""A question in anybody's own words: the answer, a choice of answers, or an honest "not known"."""

from domain.incoming import Text
from domain.knowledge import Candidate, Kind, Match
from domain.masking import masked
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.questions import worth_keeping
from handlers.contacts import ways
from handlers.programmes import page, votes
from handlers.repertoire import ANYTHING, EMERGENCY
from handlers.routing import Router
from handlers.turn import Turn

router = Router()

LONGEST_KEPT = 500  # characters of a question that is kept
LONGEST_FOLLOW_UP = 6  # words of a question that leans on the one before
PAGE = "page"  # what an answer with a page is about, for the question that follows
SAID = (  # intents that are answered with a sentence, the text `said-INTENT`
    "abuse",
    "command-the-bot",
    "greeting",
    "language",
    "off-topic",
    "thanks",
)


@router.intent("who-are-you")
async def who(turn: Turn, _: Match) -> None:
    """Say that this is a program, and whose."""
    operator = turn.house.contacts.operator
    whose = t("operator", name=operator) if operator else t("operator-unknown")
    rows = [[Button(t("contacts-button"), "contacts")]]
    turn.say(Lines((t("said-who-are-you"), whose), "\n\n"), *rows)


@router.intent(*SAID)
async def say(turn: Turn, match: Match) -> None:
    """Answer what is no question about the regency with a sentence of its own."""
    turn.say(t(f"said-{match.intent}"))


@router.intent("answer")
async def published(turn: Turn, match: Match) -> None:
    """Give the answer that an admin has published."""
    assert match.entry is not None
    answer = await turn.db.questions.answer(int(match.entry.key.partition("/")[2]))
    if answer is None:
        await unknown(turn)
        return
    words = t(
        "published-answer",
        answer=Plain(answer.text),
        source=answer.source,
        date=answer.written_at.date(),
    )
    turn.say(words, votes(match.entry.key))


@router.intent(ANYTHING)
async def answer(turn: Turn, match: Match) -> None:
    """Show the page that answers, offer up to three, or say that nobody here knows."""
    if match.kind is not Kind.SURE:
        match = await _about_the_same(turn) or match
    if match.kind is Kind.SURE and match.entry is not None and match.entry.leaf:
        words, *rows = page(turn, match.entry.leaf)
        about = f"{PAGE}:{match.entry.leaf}"
        turn.say(_calmly(words, abusive=match.abusive), *rows, about=about)
    elif _is_a_sigh(turn):
        turn.say(t("say-more"))
    elif match.kind is Kind.NOTHING or not match.candidates:
        await unknown(turn)
    else:
        await offer(turn, match)


async def _about_the_same(turn: Turn) -> Match | None:
    """Read a short question as one about the programme that was just spoken of, if that is sure.

    "Udah jalan belum?" after an answer about Sikonde asks after Sikonde.
    """
    act = turn.incoming.act
    if not isinstance(act, Text) or len(act.text.split()) > LONGEST_FOLLOW_UP:
        return None
    kind, _, key = (await turn.db.outbox.last_about(turn.chat) or "").partition(":")
    programme = turn.house.content.programme(key.partition("/")[0])
    if kind != PAGE or programme is None:
        return None
    match = await turn.house.book.match(turn.db, f"{programme.name} {act.text}")
    same = match.kind is Kind.SURE and match.programme == programme.slug
    return match if same and match.entry is not None and match.entry.leaf != key else None


async def offer(turn: Turn, match: Match) -> None:
    """Ask which of up to three answers is meant; none of them is a way to a person."""
    number = await _keep(turn, offered=True)
    rows: list[Row] = [
        [Button(_title(turn, one), "mean", one.entry.key)] for one in match.candidates
    ]
    rows.append([Button(t("none-of-these"), "none", number)])
    asked = t("did-you-mean")
    if any(one.entry.intent == EMERGENCY for one in match.candidates):
        asked = t("did-you-mean-help")
    turn.say(_calmly(asked, abusive=match.abusive), *rows)


@router.button("none")
async def none_of_these(turn: Turn, number: int) -> None:
    """Let the question wait for a person after all."""
    if await turn.db.questions.reopen(number, turn.person.id):
        turn.show(t("question-kept"), *ways())
    else:
        turn.toast(t("question-kept-already"))


async def unknown(turn: Turn) -> None:
    """Say that it is not known, keep the question, and show the way to a person."""
    await _keep(turn)
    turn.say(t("not-known"), *ways())


def _is_a_sigh(turn: Turn) -> bool:
    """Tell whether there are too few words to keep, or to guess at."""
    act = turn.incoming.act
    return isinstance(act, Text) and not worth_keeping(masked(act.text))


async def _keep(turn: Turn, *, offered: bool = False) -> int:
    act = turn.incoming.act
    text = act.text if isinstance(act, Text) else ""
    return await turn.db.questions.ask(
        turn.person.id,
        turn.chat,
        masked(text)[:LONGEST_KEPT],
        turn.now,
        state="offered" if offered or not text else "open",
    )


def _title(turn: Turn, one: Candidate) -> Label:
    if one.entry.leaf:
        return Plain(turn.house.content.leaf(one.entry.leaf).title.read(turn.person.language))
    return t(f"meant-{one.entry.intent}")


def _calmly(words: Label, *, abusive: bool) -> Label:
    return Lines((t("calmly"), words), "\n\n") if abusive else words
