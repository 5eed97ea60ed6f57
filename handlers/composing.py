"""What an announcement says is put together: the message, buttons, answers, other languages."""

import secrets
from dataclasses import replace
from typing import Any

from domain.announcements import Announcement, Move, State, moved
from domain.audiences import Whom
from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import File, Photo, Text
from domain.notices import LONGEST, Notice, choices, pointers, unknown_variables
from domain.outgoing import ALBUM, Button, t
from domain.people import LANGUAGES, Role
from handlers.announcements import WRITE, draft_page, of_state, rest
from handlers.broadcasting import keep
from handlers.routing import Router
from handlers.turn import Turn
from handlers.wording import escaped, plain, utf16_length

router = Router()

BUTTONS, CHOICES, LANGUAGE = "siaran-buttons", "siaran-choices", "siaran-language"
TITLE = "title-announcement"
FIRST = LANGUAGES[0]
DATE = 20  # UTF-16 units by which a date is longer than its variable


@router.button("siw", role=Role.EDITOR)
async def write(turn: Turn) -> None:
    """Ask for the message itself."""
    await turn.begin(WRITE)


@router.button("snw", role=Role.EDITOR)
async def rewrite(turn: Turn, number: int) -> None:
    """Ask for the message once more, in place of what there is."""
    await of_state(turn, number, State.DRAFT)
    await rest(turn)
    await turn.begin(WRITE, number_=number)


@router.dialog(
    WRITE,
    title=TITLE,
    role=Role.EDITOR,
    number_=Field("siaran-ask", (), least=0),
    message=Field("siaran-ask", (Text, Photo, File), most=ALBUM, longest=LONGEST),
)
async def written(turn: Turn, draft: Draft) -> None:
    """Keep the draft and show it; of an album every picture comes by itself."""
    acts = draft["message"]
    album = getattr(acts[-1], "album", "")
    notice = _read(acts)
    if not notice.words:
        if not album:
            await turn.end()
            raise Refused(t("siaran-no-words"))
        return  # its words may stand under a later picture
    check(notice.words[FIRST])
    number = next(iter(draft.get("number_", [])), None)
    if number is None:
        salt = secrets.token_hex(16)
        one = await turn.db.announcements.write(turn.person.id, notice, Whom(), salt, turn.now)
    else:
        one = await of_state(turn, number, State.DRAFT)
        one = await _keep(turn, one, _changed(one.notice, notice))
    if not album:
        await turn.end()
    elif number is None:
        await turn.fill(number_=one.id)
    await draft_page(turn, one, album)


def _read(acts: list[Text | Photo | File]) -> Notice:
    """Read what was sent: the newest words, all pictures of the album, the file."""
    words = next((one for one in reversed(acts) if _words(one)), None)
    pictures = [one for one in acts if isinstance(one, Photo)]
    files = [one.file_id for one in acts if isinstance(one, File)]
    files += [one.file_id for one in pictures if one.as_file]
    return Notice(
        {FIRST: markup_of(words)} if words is not None else {},
        tuple(one.file_id for one in pictures if not one.as_file),
        files[-1] if files else "",
    )


def _words(act: Text | Photo | File) -> str:
    return (act.text if isinstance(act, Text) else act.caption).strip()


def _changed(before: Notice, new: Notice) -> Notice:
    """Let a new message replace the words, and pictures or a file if it has some."""
    changed = replace(before, words=new.words)
    if not new.photos and not new.document:
        return changed
    return replace(changed, photos=new.photos, document=new.document)


def markup_of(act: Text | Photo | File) -> str:
    """Give the words as Telegram's HTML, as their writer has formatted them."""
    return act.markup or escaped(_words(act))


def check(markup: str) -> None:
    """Refuse words that would not be taken, or not be understood."""
    words = plain(markup)
    if utf16_length(words) > LONGEST - DATE:
        raise Refused(t("answer-too-long", most=LONGEST - DATE))
    if unknown := unknown_variables(words):
        raise Refused(t("siaran-unknown-variable", name=unknown[0]))


async def _keep(turn: Turn, one: Announcement, notice: Notice) -> Announcement:
    after = moved(one, Move.EDIT, notice=notice)
    return await keep(turn, one, after, Move.EDIT, turn.person.id)


@router.button("snb", role=Role.EDITOR)
async def add_buttons(turn: Turn, number: int) -> None:
    """Ask for buttons below it."""
    await _ask(turn, number, BUTTONS)


@router.button("snc", role=Role.EDITOR)
async def add_choices(turn: Turn, number: int) -> None:
    """Ask for answers to choose from."""
    await _ask(turn, number, CHOICES)


@router.button("snl", role=Role.EDITOR)
async def add_language(turn: Turn, number: int) -> None:
    """Offer the languages in which it may be said as well."""
    await of_state(turn, number, State.DRAFT)
    await rest(turn)
    others = [one for one in LANGUAGES if one != FIRST]
    if len(others) == 1:
        await _ask(turn, number, LANGUAGE, language_=others[0])
        return
    buttons = [Button(t(f"language-{one}"), "snm", number, one) for one in others]
    turn.say(t("siaran-which-language"), buttons)


@router.button("snm", role=Role.EDITOR)
async def in_language(turn: Turn, number: int, language: str) -> None:
    """Ask for the words in that language."""
    if language not in LANGUAGES:
        raise Stale
    await _ask(turn, number, LANGUAGE, language_=language)


async def _ask(turn: Turn, number: int, dialog: str, **more: Any) -> None:
    await of_state(turn, number, State.DRAFT)
    await rest(turn)
    await turn.begin(dialog, number_=number, **more)


@router.dialog(
    BUTTONS,
    title=TITLE,
    role=Role.EDITOR,
    number_=Field("siaran-ask-buttons", ()),
    lines=Field("siaran-ask-buttons", (Text,)),
)
async def with_buttons(turn: Turn, draft: Draft) -> None:
    """Keep the buttons."""
    commands = {name for name, (role, _) in turn.house.commands.items() if role is Role.CITIZEN}
    found = pointers(draft["lines"][0].text, commands)
    if found is None:
        turn.say(t("siaran-bad-buttons"))
        await _again(turn, BUTTONS, draft)
        return
    await _kept(turn, draft, pointers=found)


@router.dialog(
    CHOICES,
    title=TITLE,
    role=Role.EDITOR,
    number_=Field("siaran-ask-choices", ()),
    lines=Field("siaran-ask-choices", (Text,)),
)
async def with_choices(turn: Turn, draft: Draft) -> None:
    """Keep the answers to choose from."""
    found = choices(draft["lines"][0].text)
    if found is None:
        turn.say(t("siaran-bad-choices"))
        await _again(turn, CHOICES, draft)
        return
    await _kept(turn, draft, choices=found)


@router.dialog(
    LANGUAGE,
    title=TITLE,
    role=Role.EDITOR,
    number_=Field("siaran-ask-language", ()),
    language_=Field("siaran-ask-language", ()),
    words=Field("siaran-ask-language", (Text,), longest=LONGEST),
)
async def with_language(turn: Turn, draft: Draft) -> None:
    """Keep the words in another language."""
    markup = markup_of(draft["words"][0])
    check(markup)
    one = await of_state(turn, draft["number_"][0], State.DRAFT)
    await _kept(turn, draft, words={**one.notice.words, draft["language_"][0]: markup})


async def _again(turn: Turn, dialog: str, draft: Draft) -> None:
    await turn.end()
    await turn.begin(dialog, number_=draft["number_"][0])


async def _kept(turn: Turn, draft: Draft, **changes: object) -> None:
    """Keep what has changed and show the draft anew."""
    await turn.end()
    one = await of_state(turn, draft["number_"][0], State.DRAFT)
    notice = replace(one.notice, **changes)  # type: ignore[arg-type]  # named by its callers
    await draft_page(turn, await _keep(turn, one, notice))
