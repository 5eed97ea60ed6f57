"""What nobody could answer: admins see what is asked most, write an answer, and publish it."""

from collections.abc import Sequence

from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Text
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.people import Role
from handlers.paging import turning
from handlers.routing import Router
from handlers.turn import Turn
from storage.questions import Question

router = Router()

ON_A_PAGE = 5  # clusters
SAMPLES = 6  # questions of a cluster that are shown
LONGEST_SAMPLE = 200  # characters of each: all of them fit one message
PATTERNS = 20  # questions of a cluster that the published answer is found by


@router.command("pertanyaan", role=Role.ADMIN, describe="command-questions")
async def questions(turn: Turn, _: str) -> None:
    """Show the clusters of open questions, the largest first."""
    turn.say(*await _clusters(turn, 1))


@router.button("qs", role=Role.ADMIN)
async def another_page(turn: Turn, number: int) -> None:
    """Show another page of clusters."""
    turn.show(*await _clusters(turn, number))


@router.button("q", role=Role.ADMIN)
async def cluster(turn: Turn, question: int) -> None:
    """Show the questions of one cluster and what can be done."""
    members = await _cluster_of(turn, question)
    samples = tuple(t("question-sample", text=_sample(one.text)) for one in members[:SAMPLES])
    turn.show(
        Lines((t("question-cluster", count=len(members)), *samples), "\n"),
        [Button(t("question-answer"), "qa", question)],
        [Button(t("question-dismiss"), "qd", question), Button(t("question-back"), "qs", 1)],
    )


@router.button("qd", role=Role.ADMIN)
async def dismiss(turn: Turn, question: int) -> None:
    """Close a cluster without an answer."""
    members = await _cluster_of(turn, question)
    await turn.db.questions.settle([one.id for one in members], "dismissed", None)
    turn.toast(t("question-dismissed", count=len(members)))
    turn.show(*await _clusters(turn, 1))


@router.button("qa", role=Role.ADMIN)
async def write(turn: Turn, question: int) -> None:
    """Begin to write an answer."""
    await _cluster_of(turn, question)
    await turn.begin("publish", question=question)


@router.dialog(
    "publish",
    title="title-publish",
    role=Role.ADMIN,
    question=Field("publish-ask-answer", ()),
    answer=Field("publish-ask-answer", (Text,), longest=2500),
    source=Field("publish-ask-source", (Text,), longest=300),
)
async def preview(turn: Turn, draft: Draft) -> None:
    """Show the answer as people will see it, before anybody does."""
    assert turn.dialog is not None
    version = turn.dialog.version
    turn.say(
        Lines((t("publish-preview"), _shown(turn, draft)), "\n\n"),
        [Button(t("publish-now"), "qp", version)],
        [Button(t("dialog-cancel"), "cancel", version)],
    )


@router.button("qp", role=Role.ADMIN)
async def publish(turn: Turn, version: int) -> None:
    """Publish the answer that was shown, and tell everybody who asked."""
    draft = turn.form(version, "publish").draft
    if not draft.get("source"):
        raise Stale
    members = await _cluster_of(turn, draft["question"][0])
    patterns = list(dict.fromkeys(one.text for one in members))[:PATTERNS]
    number = await turn.db.questions.publish(
        patterns, draft["answer"][0].text, draft["source"][0].text, turn.person.id, turn.now
    )
    askers = await turn.db.questions.settle([one.id for one in members], "answered", number)
    for asker in {one.chat: one for one in askers}.values():
        turn.tell(
            asker.chat,
            Lines((t("question-answered", text=asker.text), _shown(turn, draft)), "\n\n"),
            key=f"answered:{number}:{asker.chat}",
        )
    await turn.end()
    turn.show(t("publish-done", count=len(askers)), [Button(t("publish-undo"), "qu", number)])


@router.button("qu", role=Role.ADMIN)
async def withdraw(turn: Turn, number: int) -> None:
    """Take a published answer back; who was told it hears so and waits again."""
    askers = await turn.db.questions.withdraw(number)
    if askers is None:
        raise Refused(t("publish-gone"))
    for asker in {one.chat: one for one in askers}.values():
        turn.tell(asker.chat, t("answer-withdrawn", text=asker.text))
    turn.show(t("publish-withdrawn", count=len(askers)))


@router.button("qv", role=Role.ADMIN)
async def votes(turn: Turn) -> None:
    """Show which answers helped and which did not."""
    found = await turn.db.questions.votes()
    items = tuple(
        t(
            "votes-item",
            title=_title(turn, one.entry),
            helpful=one.helpful,
            unhelpful=one.unhelpful,
        )
        for one in found
    )
    words = Lines((t("votes-head"), *items)) if items else t("votes-none")
    turn.show(words, [Button(t("question-back"), "qs", 1)])


def _title(turn: Turn, entry: str) -> Label:
    leaf = turn.house.content.leaves.get(entry)
    if leaf is not None:
        return Plain(leaf.title.read(turn.person.language))
    return t("votes-published", number=entry.partition("/")[2])


def _sample(text: str) -> str:
    return text if len(text) <= LONGEST_SAMPLE else f"{text[:LONGEST_SAMPLE]}…"


def _shown(turn: Turn, draft: Draft) -> Label:
    return t(
        "published-answer",
        answer=Plain(draft["answer"][0].text),
        source=draft["source"][0].text,
        date=turn.now.date(),
    )


async def _cluster_of(turn: Turn, question: int) -> Sequence[Question]:
    """Give the open questions that ask the same as this one; Stale if it is settled."""
    for members in await _grouped(turn):
        if any(one.id == question for one in members):
            return members
    raise Stale


async def _grouped(turn: Turn) -> list[list[Question]]:
    opened = await turn.db.questions.open()
    groups = await turn.house.book.cluster(turn.db, [one.text for one in opened])
    return [[opened[at] for at in group] for group in groups]


async def _clusters(turn: Turn, number: int) -> tuple[Label, *tuple[Row, ...]]:
    groups = await _grouped(turn)
    if not groups:
        return t("questions-none"), [Button(t("question-votes"), "qv")]
    total = await turn.db.questions.count_open()
    last = (len(groups) - 1) // ON_A_PAGE + 1
    number = min(max(number, 1), last)
    shown = groups[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    rows: list[Row] = [
        [Button(Plain(f"{len(members)} × {members[0].text}"), "q", members[-1].id)]
        for members in shown
    ]
    rows.append(turning(number, last, "qs"))
    rows.append([Button(t("question-votes"), "qv")])
    return t("questions-head", total=total, number=number, last=last), *rows
