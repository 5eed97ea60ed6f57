"""/siaran: an announcement is written, shown as people will read it, for whom and when."""

from datetime import datetime, time, timedelta

from domain.announcements import (
    LONGEST,
    LONGEST_CAPTION,
    Announcement,
    Move,
    State,
    Whom,
    lint,
    moved,
    takes,
)
from domain.dates import day_of, time_of
from domain.dialog import Draft, Field
from domain.errors import Refused, Stale
from domain.incoming import Photo, Text
from domain.outgoing import Button, Label, Lines, Plain, Priority, Row, Send, t
from domain.people import Role
from domain.subscriptions import EMERGENCY, IMPORTANT, Kind, Topic, may_send_at
from handlers.broadcasting import audience_of, card, keep, message_of
from handlers.paging import paired
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.subscriptions import topic_words
from handlers.turn import Turn
from handlers.wording import utf16_length

router = Router()

LISTED = 6
NAME, WHEN = "siaran", "siaran-when"
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
    turn.say(t("siaran-home", number=len(newest)), [Button(t("siaran-new"), "siw")], *rows)


@router.button("siw", role=Role.EDITOR)
async def write(turn: Turn) -> None:
    """Ask for the message itself."""
    await turn.begin(NAME)


@router.dialog(
    NAME,
    title="title-announcement",
    role=Role.EDITOR,
    message=Field("siaran-ask", (Text, Photo), longest=LONGEST),
)
async def written(turn: Turn, draft: Draft) -> None:
    """Keep the draft, show it as people will read it, and ask for whom it is."""
    act = draft["message"][0]
    words = act.text if isinstance(act, Text) else act.caption
    photo = act.file_id if isinstance(act, Photo) else ""
    if utf16_length(words) > (LONGEST_CAPTION if photo else LONGEST):
        raise Refused(t("answer-too-long", most=LONGEST_CAPTION if photo else LONGEST))
    await turn.end()
    if not words.strip():
        raise Refused(t("siaran-no-words"))
    one = await turn.db.announcements.write(turn.person.id, words, photo, Whom(), turn.now)
    preview(turn, one)
    turn.say(t("siaran-whom"), *_audiences(turn, one))


def preview(turn: Turn, one: Announcement, chat: int = 0) -> None:
    """Say the announcement as everybody will read it."""
    send = Send(chat or turn.chat, message_of(one), Priority.REPLY)
    turn.said.append((send, turn.now))


def _audiences(turn: Turn, one: Announcement) -> list[Row]:
    groups = [Button(t(f"role-{role}"), "sig", one.id, role) for role in GROUPS]
    programmes = [
        Button(topic_words(turn.house, Topic(Kind.PROGRAMME, each.slug)), "siq", one.id, each.slug)
        for each in turn.house.content.programmes
        if len(f"siq:{one.id}:{each.slug}") <= 64
    ]
    return [
        [Button(t("siaran-everybody"), "sia", one.id, "-")],
        [Button(t("siaran-one-kecamatan"), "sik", one.id)],
        *paired(groups, 3),
        *paired(programmes),
        [Button(t("siaran-emergency"), "sie", one.id)],
    ]


async def of_state(turn: Turn, number: int, *states: State) -> Announcement:
    """Give an announcement in one of these states; Stale else."""
    one = await turn.db.announcements.get(number)
    if one is None or (states and one.state not in states):
        raise Stale
    return one


async def _for(turn: Turn, number: int, whom: Whom) -> None:
    """Keep whom it is for, and ask when."""
    one = await of_state(turn, number, State.DRAFT)
    one = await keep(turn, one, moved(one, Move.EDIT, whom=whom), Move.EDIT, turn.person.id)
    number_of = await turn.db.subscriptions.count(audience_of(turn, one), turn.now)
    turn.show(
        Lines((await audience_words(turn, one, number_of), t("siaran-when"))),
        [Button(t("siaran-now"), "sit", one.id, "now")],
        [Button(t("siaran-tomorrow"), "sit", one.id, "morning")],
        [Button(t("siaran-other-time"), "siz", one.id)],
    )


async def audience_words(turn: Turn, one: Announcement, people: int) -> Label:
    """Say whom it is for, how many they are and how long it takes."""
    span = takes(people, turn.house.per_second)
    whom = one.whom
    parts: list[Label] = [topic_words(turn.house, Topic.read(whom.topic))]
    if whom.area:
        parts.append(Plain(kecamatan_name(whom.area)))
    if whom.role:
        parts.append(t(f"role-{whom.role}"))
    return t(
        "siaran-audience",
        who=Lines(tuple(parts), ", "),
        people=people,
        minutes=round(span.total_seconds() / 60),
    )


@router.button("sia", role=Role.EDITOR)
async def everybody(turn: Turn, number: int, area: str) -> None:
    """Take everybody who gets important announcements, or those of a kecamatan."""
    if area != "-" and area not in {one.code for one in all_kecamatan()}:
        raise Stale
    await _for(turn, number, Whom(IMPORTANT.written, "" if area == "-" else area))


@router.button("sik", role=Role.EDITOR)
async def kecamatan(turn: Turn, number: int) -> None:
    """Offer the kecamatan."""
    one = await of_state(turn, number, State.DRAFT)
    buttons = [Button(Plain(each.name), "sia", one.id, each.code) for each in all_kecamatan()]
    turn.show(t("siaran-which-kecamatan"), *paired(buttons, 3))


@router.button("sig", role=Role.EDITOR)
async def group(turn: Turn, number: int, role: str) -> None:
    """Take those who hold a role."""
    if role not in GROUPS:
        raise Stale
    await _for(turn, number, Whom(IMPORTANT.written, role=role))


@router.button("siq", role=Role.EDITOR)
async def programme(turn: Turn, number: int, slug: str) -> None:
    """Take those who follow a programme."""
    if turn.house.content.programme(slug) is None:
        raise Stale
    await _for(turn, number, Whom(Topic(Kind.PROGRAMME, slug).written))


@router.button("sie", role=Role.EDITOR)
async def emergency(turn: Turn, number: int) -> None:
    """Take everybody, also at night: it is an emergency."""
    await _for(turn, number, Whom(EMERGENCY.written))


@router.button("sit", role=Role.EDITOR)
async def at(turn: Turn, number: int, when: str) -> None:
    """Take now, or tomorrow morning."""
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
    after = moved(one, Move.EDIT, send_at=moment)
    await summary(turn, await keep(turn, one, after, Move.EDIT, turn.person.id))


async def summary(turn: Turn, one: Announcement) -> None:
    """Show the whole, with what is hard to read in it, before it is sent."""
    people = await turn.db.subscriptions.count(audience_of(turn, one), turn.now)
    goes = may_send_at(
        max(one.send_at or turn.now, turn.now), turn.house.manners.quiet, one.whom.purpose
    )
    parts = [
        await audience_words(turn, one, people),
        t("siaran-goes", at=goes) if goes > turn.now else t("siaran-goes-now"),
        *(t(f"siaran-lint-{fault}") for fault in lint(one.words)),
    ]
    if second_needed(turn, people):
        parts.append(t("siaran-second"))
    turn.show(
        Lines(tuple(parts)),
        [Button(t("siaran-send"), "sis", one.id), Button(t("siaran-try"), "siy", one.id)],
        [Button(t("siaran-cancel"), "six", one.id)],
    )


@router.button("siy", role=Role.EDITOR)
async def try_(turn: Turn, number: int) -> None:
    """Say it to who writes it alone."""
    preview(turn, await of_state(turn, number, State.DRAFT), turn.person.id)


@router.button("sio", role=Role.EDITOR)
async def open_(turn: Turn, number: int) -> None:
    """Show one as it stands."""
    one = await of_state(turn, number)
    if one.state is State.DRAFT:
        preview(turn, one)
        turn.say(t("siaran-whom"), *_audiences(turn, one))
        return
    words, rows = card(turn, one, await turn.db.announcements.progress(one.id))
    more: list[Row] = [[undo_button(one)]] if one.state in {State.WAITING, State.SCHEDULED} else []
    turn.say(words, *rows, *more)


def undo_button(one: Announcement) -> Button:
    """Give the button that takes it back while nobody has had it."""
    return Button(t("siaran-undo"), "siu", one.id)


def second_needed(turn: Turn, people: int) -> bool:
    """Tell whether somebody else must agree: to many nobody announces alone, editors never."""
    return people > turn.house.approval_above or not turn.person.holds(Role.PUBLISHER)
