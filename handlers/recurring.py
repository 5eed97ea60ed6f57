"""/siaran, again and again: the rule in words, what comes of it, and days that are left out."""

from datetime import date

from domain.announcements import Announcement, Move, State, moved
from domain.dates import day_of
from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Text
from domain.outgoing import Button, Lines, t
from domain.people import Role
from domain.recurring import rule_of
from handlers.announcements import of_state, rest
from handlers.broadcasting import keep
from handlers.overview import recurring_rows, summary, when_words
from handlers.paging import paired
from handlers.repeats import upcoming
from handlers.routing import Router
from handlers.turn import Turn

router = Router()

LISTED = 40
RULE, EXCEPTION = "siaran-rule", "siaran-exception"
TITLE = "title-announcement"


@router.button("srl", role=Role.EDITOR)
async def listed(turn: Turn) -> None:
    """List those that recur, the next one first."""
    found = (await turn.db.announcements.recurring())[:LISTED]
    lines = [t("recurring-line", number=one.number, at=one.send_at) for one in found]
    buttons = [Button(t("recurring-one", number=one.number), "sio", one.id) for one in found]
    turn.show(Lines((t("recurring-list", number=len(found)), *lines)), *paired(buttons, 3))


@router.button("srr", role=Role.EDITOR)
async def ask(turn: Turn, number: int) -> None:
    """Ask for the rule."""
    await of_state(turn, number, State.DRAFT)
    await rest(turn)
    await turn.begin(RULE, number_=number)


@router.dialog(
    RULE,
    title=TITLE,
    role=Role.EDITOR,
    number_=Field("recurring-ask", ()),
    words=Field("recurring-ask", (Text,), longest=300),
)
async def given(turn: Turn, draft: Draft) -> None:
    """Understand the rule, and show the whole before it begins."""
    today = turn.now.astimezone(turn.house.wording.zone).date()
    rule = rule_of(draft["words"][0].text, today)
    number = draft["number_"][0]
    await turn.end()
    first = upcoming(turn.house, rule, turn.now + turn.house.undo, 1) if rule is not None else []
    if rule is None or not first:
        turn.say(t("recurring-unclear"))
        await turn.begin(RULE, number_=number)
        return
    one = await of_state(turn, number, State.DRAFT)
    after = moved(one, Move.EDIT, rule=rule, send_at=first[0])
    await summary(turn, await keep(turn, one, after, Move.EDIT, turn.person.id))


@router.button("srn", role=Role.PUBLISHER)
async def skip_next(turn: Turn, number: int, version: int) -> None:
    """Leave the next one out."""
    one = await _recurring(turn, number)
    if one.version != version or one.send_at is None:
        raise Stale
    await _without(turn, one, one.send_at.astimezone(turn.house.wording.zone).date())


@router.button("sre", role=Role.PUBLISHER)
async def ask_exception(turn: Turn, number: int) -> None:
    """Ask for a day to leave out."""
    await _recurring(turn, number)
    await turn.begin(EXCEPTION, number_=number)


@router.dialog(
    EXCEPTION,
    title=TITLE,
    role=Role.PUBLISHER,
    number_=Field("recurring-ask-day", ()),
    words=Field("recurring-ask-day", (Text,), longest=60),
)
async def excepted(turn: Turn, draft: Draft) -> None:
    """Leave a day out."""
    today = turn.now.astimezone(turn.house.wording.zone).date()
    day = day_of(draft["words"][0].text, today)
    number = draft["number_"][0]
    await turn.end()
    if day is None or day < today:
        turn.say(t("recurring-no-day"))
        await turn.begin(EXCEPTION, number_=number)
        return
    await _without(turn, await _recurring(turn, number), day)


async def _without(turn: Turn, one: Announcement, day: date) -> None:
    assert one.rule is not None
    rule = one.rule.but(day)
    found = upcoming(turn.house, rule, turn.now, 1)
    if not found:
        raise Refused(t("recurring-none-left"))
    after = moved(one, Move.EXCEPT, rule=rule, send_at=found[0])
    after = await keep(turn, one, after, Move.EXCEPT, turn.person.id)
    turn.say(when_words(turn, after, turn.now), *recurring_rows(after))


async def _recurring(turn: Turn, number: int) -> Announcement:
    one = await of_state(turn, number, State.SCHEDULED)
    if one.rule is None:
        raise Stale
    return one
