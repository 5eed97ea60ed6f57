"""/kanal: channels and groups in which the bot posts, each by its topics."""

from datetime import timedelta

from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.people import Role
from domain.schedule import Every
from domain.subscriptions import PROGRESS, Kind, Topic
from handlers.paging import paired
from handlers.regions import all_kecamatan
from handlers.routing import Router
from handlers.subscriptions import topic_words, topics
from handlers.turn import Round, Turn
from storage.channels import Channel

router = Router()


@router.command("kanal", role=Role.PUBLISHER, describe="command-channels")
async def home(turn: Turn, _: str) -> None:
    """Show where is posted, and how one more is bound."""
    if not turn.incoming.chat.private:
        raise Refused(t("channels-private"))
    every = await turn.db.channels.every()
    lines: list[Label] = [t("channels-home", number=len(every))]
    rows: list[Row] = []
    for one in every:
        mine = await turn.db.channels.topics(one.chat)
        if one.lost:
            lines.append(t("channels-lost-line", title=one.title))
        else:
            lines.append(t("channels-line", title=one.title, topics=_named(turn, mine)))
        rows.append([Button(Plain(one.title), "kch", one.chat)])
    turn.say(Lines((*lines, t("channels-how")), "\n\n"), *rows)


def _named(turn: Turn, written: set[str]) -> list[Label]:
    found = [topic_words(turn.house, Topic.read(one)) for one in sorted(written)]
    return found or [t("channels-no-topic")]


async def posting(turn: Turn, *, may: bool) -> None:
    """Hear that the bot may post in a chat, or may not any more.

    Only somebody who may send to everybody binds it, by having made the bot an admin there.
    """
    known = await turn.db.channels.known(turn.chat)
    if not may:
        if known is not None:
            await turn.db.channels.lose(turn.chat, turn.now)
        return
    if not turn.person.holds(Role.PUBLISHER):
        return
    title = turn.incoming.chat.title or str(turn.chat)
    await turn.db.channels.bind(turn.chat, title, turn.person.id, turn.now)
    words, rows = await _page(turn, turn.chat, title)
    turn.tell(turn.person.id, words, *rows)


@router.button("kch", role=Role.PUBLISHER)
async def channel(turn: Turn, chat: int) -> None:
    """Show a channel with its topics."""
    one = await _known(turn, chat)
    words, rows = await _page(turn, chat, one.title)
    turn.show(words, *rows)


@router.button("kct", role=Role.PUBLISHER)
async def toggle(turn: Turn, chat: int, written: str) -> None:
    """Post a topic there, or no more."""
    one = await _known(turn, chat)
    try:
        topic = Topic.read(written)
    except ValueError:
        raise Stale from None
    codes = {each.code for each in all_kecamatan()}
    if topic not in _offered(turn) and topic.of not in codes:
        raise Stale
    on = await turn.db.channels.toggle(chat, topic)
    name = topic_words(turn.house, topic)
    turn.toast(t("channels-on", topic=name) if on else t("channels-off", topic=name))
    page = _areas if topic.kind is Kind.AREA else _page
    words, rows = await page(turn, chat, one.title)
    turn.show(words, *rows)


@router.button("kca", role=Role.PUBLISHER)
async def areas(turn: Turn, chat: int) -> None:
    """Offer the kecamatan."""
    one = await _known(turn, chat)
    words, rows = await _areas(turn, chat, one.title)
    turn.show(words, *rows)


@router.button("kcx", role=Role.PUBLISHER)
async def unbind(turn: Turn, chat: int) -> None:
    """Post there no more."""
    one = await _known(turn, chat)
    await turn.db.channels.unbind(chat)
    turn.show(t("channels-unbound", title=one.title))


async def _known(turn: Turn, chat: int) -> Channel:
    found = await turn.db.channels.known(chat)
    if found is None:
        raise Stale
    return found


def _offered(turn: Turn) -> list[Topic]:
    return [PROGRESS, *topics(turn.house)]


async def _page(turn: Turn, chat: int, title: str) -> tuple[Label, tuple[Row, ...]]:
    mine = await turn.db.channels.topics(chat)
    places = sorted(one for one in mine if one.startswith(f"{Kind.AREA}:"))
    buttons = [_toggling(turn, chat, topic, mine) for topic in _offered(turn)]
    rows: list[Row] = [
        *paired(buttons),
        [Button(t("channels-areas", number=len(places)), "kca", chat)],
        [Button(t("channels-unbind"), "kcx", chat)],
    ]
    return _which(turn, title, mine), tuple(rows)


async def _areas(turn: Turn, chat: int, title: str) -> tuple[Label, tuple[Row, ...]]:
    mine = await turn.db.channels.topics(chat)
    buttons = [_toggling(turn, chat, Topic(Kind.AREA, each.code), mine) for each in all_kecamatan()]
    back = [Button(t("question-back"), "kch", chat)]
    return _which(turn, title, mine), (*paired(buttons), back)


def _which(turn: Turn, title: str, mine: set[str]) -> Label:
    return t("channels-which", title=title, topics=_named(turn, mine))


def _toggling(turn: Turn, chat: int, topic: Topic, mine: set[str]) -> Button:
    name = topic_words(turn.house, topic)
    ticked = t("topic-on", topic=name) if topic.written in mine else t("topic-off", topic=name)
    return Button(ticked, "kct", chat, topic.written)


@router.round("lost-channels", Every(timedelta(minutes=1)))
async def lost(round_: Round) -> None:
    """Tell once that nobody can post in a channel any more: who bound it, else the admins."""
    for one in await round_.db.channels.lost():
        readers = {one.bound_by} if one.bound_by else round_.house.admins
        for reader in readers:
            round_.tell(reader, t("channels-lost", title=one.title))


@router.result("archive")
async def archived(round_: Round, *_: object) -> None:
    """Nothing more is to be done once the archive is written."""
