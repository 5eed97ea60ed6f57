"""What people want to hear: topics as toggles, the way out of each, and why something came."""

from collections.abc import Sequence
from datetime import time

from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.subscriptions import EMERGENCY, IMPORTANT, Kind, Topic, wants
from handlers.house import House
from handlers.paging import paired
from handlers.regions import all_desa, all_kecamatan, desa_name, kecamatan_name
from handlers.routing import Router
from handlers.turn import Turn

router = Router()

ABOUT = "topic"  # what a message that came for a topic is about: topic:programme:sikonde
MOST_AREAS = 5  # that one person follows


@router.command("langganan", describe="command-subscriptions")
async def subscriptions(turn: Turn, _: str) -> None:
    """Show the topics, each turned on and off by its button."""
    _privately(turn)
    turn.say(*await _page(turn))


@router.button("sup")
async def page(turn: Turn) -> None:
    """Go back to the topics."""
    turn.show(*await _page(turn))


@router.button("su")
async def toggle(turn: Turn, written: str) -> None:
    """Turn a topic on or off."""
    topic = _topic(turn.house, written)
    mine = await _mine(turn)
    wanted = topic not in mine
    if wanted and topic.kind is Kind.AREA:
        _room_for_one_more(mine)
    await turn.db.subscriptions.choose(turn.person.id, topic, turn.now, wanted=wanted)
    name = topic_words(turn.house, topic)
    turn.toast(t("subscriptions-on", topic=name) if wanted else t("subscriptions-off", topic=name))
    if topic.kind is Kind.AREA:
        turn.show(*await _kecamatan(turn, topic.of[:8]))
    else:
        turn.show(*await _page(turn))


@router.button("sua")
async def areas(turn: Turn) -> None:
    """Offer the kecamatan."""
    mine = {topic.of[:8] for topic in await _mine(turn) if topic.kind is Kind.AREA}
    buttons = [
        Button(_ticked(Plain(one.name), on=one.code in mine), "suk", one.code)
        for one in all_kecamatan()
    ]
    back = [Button(t("question-back"), "sup")]
    turn.show(t("subscriptions-which-kecamatan"), *paired(buttons, 3), back)


@router.button("suk")
async def kecamatan(turn: Turn, code: str) -> None:
    """Offer a whole kecamatan, and each of its desa."""
    if code not in {one.code for one in all_kecamatan()}:
        raise Stale
    turn.show(*await _kecamatan(turn, code))


@router.command("berhenti", describe="command-stop")
async def stop(turn: Turn, _: str) -> None:
    """End the subscription that a message came from; else the only one, or let choose."""
    _privately(turn)
    mine = await _mine(turn)
    others = [one for one in mine if one != EMERGENCY]
    came = await _came_for(turn)
    if came is not None and came in mine:
        await _end(turn, came)
    elif len(others) == 1:
        await _end(turn, others[0])
    elif mine:
        each = [_ending(turn.house, one) for one in mine]
        rows: list[Row] = [*paired(each)]
        if others:
            rows.append([Button(t("stop-all"), "suz")])
        turn.say(_lines(t("stop-which"), t("stop-still")), *rows, *_way_out(turn))
    else:
        turn.say(_lines(t("stop-none"), t("stop-still")), *_way_out(turn))


@router.button("sue")
async def end(turn: Turn, written: str) -> None:
    """End one topic; the message under which the button stood stays as it is."""
    await _end(turn, _topic(turn.house, written))


@router.button("suz")
async def end_all(turn: Turn) -> None:
    """End everything but emergencies."""
    await turn.db.subscriptions.end_all_but(turn.person.id, EMERGENCY, turn.now)
    urgent = EMERGENCY in await _mine(turn)
    said = t("stop-all-done-but-emergencies") if urgent else t("stop-all-done")
    turn.show(_lines(said, t("stop-still")), [Button(t("subscriptions-open"), "sup")])


@router.button("suw")
async def why(turn: Turn, written: str) -> None:
    """Say why something came, and how it ends."""
    topic = _topic(turn.house, written)
    turn.say(
        _lines(await why_words(turn, topic), t("stop-still")),
        [_ending(turn.house, topic), Button(t("subscriptions-open"), "sup")],
    )


async def why_words(turn: Turn, topic: Topic) -> Label:
    """Say why somebody gets what is sent for this topic."""
    found = [
        one for one in await turn.db.subscriptions.of(turn.person.id) if wants([one.topic], topic)
    ]
    if not found:
        return t("why-no-more", topic=topic_words(turn.house, topic))
    since = found[0].at.astimezone(turn.house.wording.zone).date()
    if not found[0].chosen:
        return t("why-started", topic=topic_words(turn.house, topic), since=since)
    return t("why-chosen", topic=topic_words(turn.house, found[0].topic), since=since)


def footer(topic: Topic) -> Row:
    """Give the buttons below everything that is sent for a topic: why, and no more of it."""
    return [
        Button(t("why-this"), "suw", topic.written),
        Button(t("stop-this"), "sue", topic.written),
    ]


def topic_words(house: House, topic: Topic) -> Label:
    """Name a topic as people say it."""
    if topic.kind is Kind.PROGRAMME:
        programme = house.content.programme(topic.of)
        return Plain(programme.name if programme else topic.of)
    if topic.kind is not Kind.AREA:
        return t(f"topic-{topic.kind}")
    if len(topic.of) > len("36.04.09"):
        return t("topic-desa", desa=desa_name(topic.of), kecamatan=kecamatan_name(topic.of[:8]))
    return t("topic-kecamatan", kecamatan=kecamatan_name(topic.of))


def topics(house: House) -> list[Topic]:
    """List the topics that have a button of their own; areas are chosen by name."""
    programmes = [Topic(Kind.PROGRAMME, one.slug) for one in house.content.programmes]
    return [IMPORTANT, EMERGENCY, *programmes, Topic(Kind.WASTE), Topic(Kind.LINES)]


async def _page(turn: Turn) -> tuple[Label, *tuple[Row, ...]]:
    mine = await _mine(turn)
    buttons = [
        Button(_ticked(topic_words(turn.house, one), on=one in mine), "su", one.written)
        for one in topics(turn.house)
    ]
    places = [topic_words(turn.house, one) for one in mine if one.kind is Kind.AREA]
    manners = turn.house.manners
    words = _lines(
        t("subscriptions-head"),
        t("subscriptions-areas", places=places) if places else t("subscriptions-no-area"),
        t(
            "subscriptions-manners",
            begins=_clock(manners.quiet.begins),
            ends=_clock(manners.quiet.ends),
            most=manners.per_week,
        ),
        t("stop-still"),
    )
    rows: list[Row] = [*paired(buttons), [Button(t("subscriptions-choose-area"), "sua")]]
    return words, *rows


async def _kecamatan(turn: Turn, code: str) -> tuple[Label, *tuple[Row, ...]]:
    mine = await _mine(turn)

    def button(name: Label, of: str) -> Button:
        topic = Topic(Kind.AREA, of)
        return Button(_ticked(name, on=topic in mine), "su", topic.written)

    whole = [button(t("subscriptions-whole"), code)]
    desa = [button(Plain(one.name), one.code) for one in all_desa(code)]
    back = [Button(t("question-back"), "sua"), Button(t("subscriptions-open"), "sup")]
    name = kecamatan_name(code)
    rows: list[Row] = [whole, *paired(desa), back]
    return t("subscriptions-which-desa", kecamatan=name), *rows


async def _end(turn: Turn, topic: Topic) -> None:
    await turn.db.subscriptions.choose(turn.person.id, topic, turn.now, wanted=False)
    name = topic_words(turn.house, topic)
    turn.say(
        _lines(t("stop-done", topic=name), t("stop-still")),
        [Button(t("stop-undo"), "su", topic.written), Button(t("subscriptions-open"), "sup")],
    )


async def _mine(turn: Turn) -> list[Topic]:
    return [one.topic for one in await turn.db.subscriptions.of(turn.person.id)]


async def _came_for(turn: Turn) -> Topic | None:
    """Tell for which topic the message came that was answered with "/berhenti"."""
    if turn.incoming.reply_to is None:
        return None
    ours = await turn.db.outbox.by_message(turn.chat, turn.incoming.reply_to)
    about, _, written = ((ours.about if ours else None) or "").partition(":")
    try:
        return Topic.read(written) if about == ABOUT else None
    except ValueError:
        return None


def _topic(house: House, written: str) -> Topic:
    try:
        topic = Topic.read(written)
    except ValueError:
        raise Stale from None
    if topic.kind is Kind.AREA:
        known = any(
            topic.of == code
            for one in all_kecamatan()
            for code in (one.code, *(desa.code for desa in all_desa(one.code)))
        )
    else:
        known = topic in topics(house)
    if not known:
        raise Stale
    return topic


def _room_for_one_more(mine: Sequence[Topic]) -> None:
    if sum(one.kind is Kind.AREA for one in mine) >= MOST_AREAS:
        raise Refused(t("subscriptions-enough-areas", most=MOST_AREAS))


def _privately(turn: Turn) -> None:
    if not turn.incoming.chat.private:
        raise Refused(t("subscriptions-private"))


def _way_out(turn: Turn) -> tuple[Row, ...]:
    """Whoever says stop in the middle of a form may mean the form."""
    if turn.dialog is None:
        return ()
    return ([Button(t("dialog-cancel"), "cancel", turn.dialog.version)],)


def _ending(house: House, topic: Topic) -> Button:
    return Button(t("stop-one", topic=topic_words(house, topic)), "sue", topic.written)


def _ticked(name: Label, *, on: bool) -> Label:
    return t("topic-on", topic=name) if on else t("topic-off", topic=name)


def _clock(at: time) -> str:
    return f"{at:%H.%M}"


def _lines(*parts: Label) -> Label:
    return Lines(parts, "\n\n")
