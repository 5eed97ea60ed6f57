"""The last look at an announcement: as people will read it, for whom, when, and what is amiss."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.announcements import Announcement, takes
from domain.notices import lint
from domain.outgoing import Button, Label, Lines, Priority, Row, t
from domain.people import LANGUAGES, Role
from domain.subscriptions import may_send_at
from handlers.audiences import audience_of, samples, whom_words
from handlers.broadcasting import said
from handlers.posting import channels_for, topic_of
from handlers.repeats import rule_words, upcoming
from handlers.turn import Turn
from handlers.wording import plain
from storage.subscriptions import Fit

A_MOMENT = timedelta(seconds=1)  # what is kept is kept to the thousandth of a second


def preview(
    turn: Turn,
    one: Announcement,
    chat: int,
    once: str | None = None,
    after: timedelta = timedelta(),
) -> None:
    """Say it as everybody will read it; that Telegram took it is known by its key."""
    said(turn, one, chat, Priority.REPLY, once or preview_key(turn, one), after)


def preview_key(turn: Turn, one: Announcement) -> str:
    """Give the key of the newest preview of a draft, one for each time it is shown."""
    return f"siaran-preview:{one.id}:{one.version}:{turn.incoming.message_id}:{turn.now:%H%M%S%f}"


def ready_key(one: Announcement) -> str:
    """Give the key of the copy that is shown before it is sent."""
    return f"siaran-ready:{one.id}:{one.version}"


async def summary(turn: Turn, one: Announcement) -> None:
    """Show the whole, with what is hard to read in it, before it is sent."""
    people = await turn.db.subscriptions.count(audience_of(turn, one), turn.now)
    goes = may_send_at(
        max(one.send_at or turn.now, turn.now), turn.house.manners.quiet, one.whom.purpose
    )
    parts: list[Label] = [
        await audience_words(turn, one, people),
        when_words(turn, one, goes),
        *(t(f"siaran-lint-{fault}") for fault in faults(one)),
        *await unread(turn, one),
        *await posts(turn, one),
    ]
    if second_needed(turn, people):
        parts.append(t("siaran-second"))
    preview(turn, one, turn.chat, ready_key(one))
    turn.say(
        Lines(tuple(parts)),
        [Button(t("siaran-send"), "sis", one.id), Button(t("siaran-try"), "siy", one.id)],
        [Button(t("siaran-cancel"), "six", one.id)],
    )


def when_words(turn: Turn, one: Announcement, goes: datetime) -> Label:
    """Say when it goes; of one that recurs the rule and what comes of it."""
    if one.rule is None:
        return t("siaran-goes", at=goes) if goes - turn.now > A_MOMENT else t("siaran-goes-now")
    moments = upcoming(turn.house, one.rule, turn.now)
    return Lines((rule_words(one.rule), t("recurring-next", moments=moments)))


async def audience_words(turn: Turn, one: Announcement, people: int) -> Label:
    """Say whom it is for, how many they are, who for example, and how long it takes."""
    span = takes(people, turn.house.per_second)
    parts: list[Label] = [
        t(
            "siaran-audience",
            who=whom_words(turn.house, one.whom),
            people=people,
            minutes=round(span.total_seconds() / 60),
        )
    ]
    if people:
        parts.append(await samples(turn, audience_of(turn, one)))
    return Lines(tuple(parts))


def faults(one: Announcement) -> list[str]:
    """Name what makes it hard to read, in whichever language."""
    found = (fault for words in one.notice.words.values() for fault in lint(plain(words)))
    return list(dict.fromkeys(found))


async def unread(turn: Turn, one: Announcement) -> list[Label]:
    """Say how many will read it in a language that is not theirs."""
    missing = [language for language in LANGUAGES if language not in one.notice.words]
    found: list[Label] = []
    for language in missing:
        whom = audience_of(turn, one)
        theirs = Fit("language", [language])
        groups = [[*group, theirs] for group in whom.groups or [[]]]
        people = await turn.db.subscriptions.count(replace(whom, groups=groups), turn.now)
        if people:
            found.append(t(f"siaran-lint-missing-{language}", people=people))
    return found


async def posts(turn: Turn, one: Announcement) -> list[Label]:
    """Say in which channels it is posted as well, and in which of those it cannot be."""
    topic = topic_of(one.whom)
    found = [] if topic is None else await channels_for(turn, topic)
    said_: list[Label] = []
    if titles := [title for _, title, lost in found if not lost]:
        said_.append(t("siaran-posts", titles=titles))
    if titles := [title for _, title, lost in found if lost]:
        said_.append(t("siaran-posts-lost", titles=titles))
    return said_


def second_needed(turn: Turn, people: int) -> bool:
    """Tell whether somebody else must agree: to many nobody announces alone, editors never."""
    return people > turn.house.approval_above or not turn.person.holds(Role.PUBLISHER)


def undo_button(one: Announcement) -> Button:
    """Give the button that takes it back while nobody has had it."""
    return Button(t("siaran-undo"), "siu", one.id)


async def recurring_list(turn: Turn) -> list[Row]:
    """Give the way to those that recur, if there are any."""
    found = await turn.db.announcements.recurring()
    return [[Button(t("recurring-all", number=len(found)), "srl")]] if found else []


def recurring_rows(one: Announcement) -> list[Row]:
    """Give what may be done about one that recurs."""
    return [
        [Button(t("recurring-skip-next"), "srn", one.id, one.version)],
        [Button(t("recurring-except"), "sre", one.id)],
        [Button(t("recurring-stop"), "six", one.id)],
    ]
