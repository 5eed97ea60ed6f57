"""/siaran: an announcement is written, shown as people will read it, for whom and when."""

from datetime import datetime, time, timedelta

from domain.announcements import Announcement, Move, State, moved
from domain.audiences import By, Trait, Whom
from domain.dates import day_of, time_of
from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Text
from domain.outgoing import Button, Lines, Row, t
from domain.people import Role
from domain.subscriptions import EMERGENCY, Kind, Topic
from handlers.audiences import audience_of
from handlers.broadcasting import keep
from handlers.overview import (
    audience_words,
    preview,
    recurring_list,
    recurring_rows,
    summary,
    undo_button,
    when_words,
)
from handlers.paging import paired
from handlers.routing import Router
from handlers.standing import card, standing
from handlers.subscriptions import topic_words
from handlers.turn import ALBUM, Turn

router = Router()

LISTED = 6
WRITE, WHEN = "siaran", "siaran-when"
MORNING = time(7)
GROUPS = (Role.EMPLOYEE, Role.OFFICER, Role.DRIVER)  # announced to apart from everybody


@router.command("siaran", role=Role.EDITOR, describe="command-announce")
async def home(turn: Turn, _: str) -> None:
    """Show the newest announcements, and begin a new one."""
    if not turn.incoming.chat.private:
        raise Refused(t("siaran-private"))
    newest = await turn.db.announcements.newest(LISTED)
    rows: list[Row] = [
        [
            Button(
                t("siaran-line", number=one.number, state=t(f"siaran-state-{one.state}")),
                "sio",
                one.id,
            )
        ]
        for one in newest
    ]
    rows = [[Button(t("siaran-new"), "siw")], *rows, *await recurring_list(turn)]
    turn.say(t("siaran-home", number=len(newest)), *rows)


async def of_state(turn: Turn, number: int, *states: State) -> Announcement:
    """Give an announcement in one of these states; Stale else."""
    one = await turn.db.announcements.get(number)
    if one is None or (states and one.state not in states):
        raise Stale
    return one


async def draft_page(turn: Turn, one: Announcement, album: str = "") -> None:
    """Show a draft as people will read it, and ask for whom it is; an album is answered once."""
    once = f"siaran-album:{turn.chat}:{album}" if album else None
    after = ALBUM if album else timedelta()
    preview(turn, one, turn.chat, once, after)
    turn.say(t("siaran-whom"), *_audiences(turn, one), key=once and f"{once}:page", after=after)


def _audiences(turn: Turn, one: Announcement) -> list[Row]:
    groups = [Button(t(f"role-{role}"), "sig", one.id, role) for role in GROUPS]
    programmes = [
        Button(topic_words(turn.house, Topic(Kind.PROGRAMME, each.slug)), "siq", one.id, each.slug)
        for each in turn.house.content.programmes
        if len(f"siq:{one.id}:{each.slug}") <= 64
    ]
    return [
        [Button(t("siaran-everybody"), "sia", one.id)],
        [Button(t("siaran-one-area"), "sgk", one.id, "and", By.AREA)],
        *paired(groups, 3),
        *paired(programmes),
        [Button(t("siaran-emergency"), "sie", one.id)],
        [Button(t("siaran-choose"), "sga", one.id)],
        *paired(
            [
                Button(t("siaran-add-buttons"), "snb", one.id),
                Button(t("siaran-add-choices"), "snc", one.id),
                Button(t("siaran-add-language"), "snl", one.id),
                Button(t("siaran-rewrite"), "snw", one.id),
            ]
        ),
    ]


async def keep_whom(turn: Turn, one: Announcement, whom: Whom) -> Announcement:
    """Keep whom a draft is for."""
    await rest(turn)
    return await keep(turn, one, moved(one, Move.EDIT, whom=whom), Move.EDIT, turn.person.id)


async def rest(turn: Turn) -> None:
    """Close the form in which an album came: nobody knows when an album ends."""
    if turn.dialog is not None and turn.dialog.name == WRITE:
        await turn.end()


async def ask_when(turn: Turn, number: int, whom: Whom | None = None) -> None:
    """Keep whom it is for, and ask when."""
    one = await of_state(turn, number, State.DRAFT)
    if whom is not None:
        one = await keep_whom(turn, one, whom)
    people = await turn.db.subscriptions.count(audience_of(turn, one), turn.now)
    turn.show(
        Lines((await audience_words(turn, one, people), t("siaran-when"))),
        [Button(t("siaran-now"), "sit", one.id, "now")],
        [Button(t("siaran-tomorrow"), "sit", one.id, "morning")],
        [
            Button(t("siaran-other-time"), "siz", one.id),
            Button(t("recurring-again"), "srr", one.id),
        ],
        [Button(t("siaran-choose"), "sga", one.id)],
    )


@router.button("sia", role=Role.EDITOR)
async def everybody(turn: Turn, number: int) -> None:
    """Take everybody who gets important announcements."""
    await ask_when(turn, number, Whom())


@router.button("sig", role=Role.EDITOR)
async def group(turn: Turn, number: int, role: str) -> None:
    """Take those who hold a role."""
    if role not in GROUPS:
        raise Stale
    await ask_when(turn, number, Whom.of(Trait(By.ROLE, role)))


@router.button("siq", role=Role.EDITOR)
async def programme(turn: Turn, number: int, slug: str) -> None:
    """Take those who follow a programme."""
    if turn.house.content.programme(slug) is None:
        raise Stale
    await ask_when(turn, number, Whom.of(topic=Topic(Kind.PROGRAMME, slug)))


@router.button("sie", role=Role.EDITOR)
async def emergency(turn: Turn, number: int) -> None:
    """Take everybody, also at night: it is an emergency."""
    await ask_when(turn, number, Whom.of(topic=EMERGENCY))


@router.button("sit", role=Role.EDITOR)
async def at(turn: Turn, number: int, when: str) -> None:
    """Take now, or tomorrow morning."""
    await rest(turn)
    zone = turn.house.wording.zone
    day = turn.now.astimezone(zone).date() + timedelta(days=1)
    await _timed(turn, number, turn.now if when == "now" else datetime.combine(day, MORNING, zone))


@router.button("siz", role=Role.EDITOR)
async def other_time(turn: Turn, number: int) -> None:
    """Ask for a day and a time."""
    await of_state(turn, number, State.DRAFT)
    await turn.begin(WHEN, number_=number)


@router.dialog(
    WHEN,
    title="title-announcement",
    role=Role.EDITOR,
    number_=Field("siaran-ask-when", ()),
    moment=Field("siaran-ask-when", (Text,), longest=60),
)
async def chosen(turn: Turn, draft: Draft) -> None:
    """Understand a day and a time, in WIB."""
    zone = turn.house.wording.zone
    said, _, clock = draft["moment"][0].text.casefold().replace("pukul", "jam").partition("jam")
    day = day_of(said, turn.now.astimezone(zone).date())
    hour = time_of(f"jam {clock}") if clock else None
    await turn.end()
    if day is None or hour is None or datetime.combine(day, hour, zone) <= turn.now:
        turn.say(t("siaran-not-a-time"))
        await turn.begin(WHEN, number_=draft["number_"][0])
        return
    await _timed(turn, draft["number_"][0], datetime.combine(day, hour, zone))


async def _timed(turn: Turn, number: int, moment: datetime) -> None:
    """Keep when it goes, and show the whole before it is sent."""
    one = await of_state(turn, number, State.DRAFT)
    after = moved(one, Move.EDIT, send_at=moment, rule=None)
    await summary(turn, await keep(turn, one, after, Move.EDIT, turn.person.id))


@router.button("siy", role=Role.EDITOR)
async def try_(turn: Turn, number: int) -> None:
    """Say it to who writes it alone."""
    preview(turn, await of_state(turn, number, State.DRAFT), turn.person.id)
    turn.toast(t("siaran-tried"))


@router.button("sio", role=Role.EDITOR)
async def open_(turn: Turn, number: int) -> None:
    """Show one as it stands."""
    one = await of_state(turn, number)
    if one.state is State.DRAFT:
        await draft_page(turn, one)
        return
    words, rows = card(turn, one, await standing(turn, one))
    if one.rule is not None:
        words = Lines((words, when_words(turn, one, turn.now)))
        if one.state is State.SCHEDULED:
            rows = (*rows, *recurring_rows(one))
    elif one.state in {State.WAITING, State.SCHEDULED}:
        rows = (*rows, [undo_button(one)])
    turn.say(words, *rows)
