"""An announcement that people have had is corrected in their chats, or withdrawn from them."""

from dataclasses import replace

from domain.announcements import Announcement, Move, State, moved
from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Text
from domain.notices import LONGEST, LONGEST_CAPTION
from domain.outgoing import Button, Row, t
from domain.people import LANGUAGES, Role
from handlers.announcements import of_state
from handlers.broadcasting import keep, take_back
from handlers.composing import check, markup_of
from handlers.copies import captioned, copies, for_channel
from handlers.posting import correct as correct_post
from handlers.posting import post_key
from handlers.posting import withdraw as withdraw_post
from handlers.routing import Router
from handlers.standing import card, standing
from handlers.turn import Turn

router = Router()

NAME = "siaran-correct"
SENT = (State.RUNNING, State.PAUSED, State.FINISHED, State.CANCELLED)


@router.button("sic", role=Role.PUBLISHER)
async def correct(turn: Turn, number: int) -> None:
    """Ask for the better words, in the language that they have if there are several."""
    one = await _sent(turn, number)
    languages = [each for each in LANGUAGES if each in one.notice.words]
    if len(languages) == 1:
        await turn.begin(NAME, number_=number, language_=languages[0])
        return
    buttons = [Button(t(f"language-{each}"), "sih", number, each) for each in languages]
    turn.say(t("siaran-correct-which"), buttons)


@router.button("sih", role=Role.PUBLISHER)
async def correct_in(turn: Turn, number: int, language: str) -> None:
    """Ask for the better words in one language."""
    one = await _sent(turn, number)
    if language not in one.notice.words:
        raise Stale
    await turn.begin(NAME, number_=number, language_=language)


@router.dialog(
    NAME,
    title="title-announcement",
    role=Role.PUBLISHER,
    number_=Field("siaran-ask-better", ()),
    language_=Field("siaran-ask-better", ()),
    words=Field("siaran-ask-better", (Text,), longest=LONGEST),
)
async def better(turn: Turn, draft: Draft) -> None:
    """Let every copy say the better words; who gets it from now on reads them at once."""
    one = await _sent(turn, draft["number_"][0])
    markup = markup_of(draft["words"][0])
    check(markup)
    words = {**one.notice.words, draft["language_"][0]: markup}
    notice = replace(one.notice, words=words)
    if captioned(notice) is not captioned(one.notice):
        raise Refused(t("answer-too-long", most=LONGEST_CAPTION))
    await turn.end()
    after = moved(one, Move.CORRECT, notice=notice, edition=one.edition + 1)
    after = await keep(turn, one, after, Move.CORRECT, turn.person.id)
    await correct_post(turn, post_key(one.id), for_channel(turn.house, after)[1])
    await take_back(turn, after)  # what has not left yet leaves with the better words
    turn.say(t("siaran-correcting", number=one.number), *_open(after))


@router.button("sil", role=Role.PUBLISHER)
async def withdraw(turn: Turn, number: int) -> None:
    """Ask whether it is really to be withdrawn."""
    one = await _sent(turn, number)
    turn.say(
        t("siaran-withdraw-sure", number=one.number),
        [Button(t("siaran-withdraw-yes"), "sim", number, one.version)],
        [Button(t("question-back"), "sio", number)],
    )


@router.button("sim", role=Role.PUBLISHER)
async def withdraw_sure(turn: Turn, number: int, version: int) -> None:
    """Take it out of every chat; whoever has not had it will not."""
    one = await _sent(turn, number)
    if one.version != version:
        raise Stale
    changes = {"edition": one.edition + 1, "withdrawn_at": turn.now, "why": ""}
    ended = one.ended_at or turn.now
    after = moved(one, Move.WITHDRAW, ended_at=ended, **changes)
    after = await keep(turn, one, after, Move.WITHDRAW, turn.person.id)
    await withdraw_post(turn, post_key(one.id), _pictures(turn, one))
    await take_back(turn, after)
    await turn.db.announcements.end_queued(one.id, turn.now)
    words, rows = card(turn, after, await standing(turn, after))
    turn.show(words, *rows)


def _pictures(turn: Turn, one: Announcement) -> int:
    before, _ = copies(turn.house, one)
    return 0 if before is None else max(1, len(before.photos))


def _open(one: Announcement) -> list[Row]:
    return [[Button(t("siaran-open", number=one.number), "sio", one.id)]]


async def _sent(turn: Turn, number: int) -> Announcement:
    """Give an announcement that somebody may have had; Stale else."""
    one = await of_state(turn, number, *SENT)
    if one.started_at is None or one.withdrawn_at is not None:
        raise Stale
    return one
