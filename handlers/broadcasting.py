"""What sends announcements: recipients go to the outbox a few hundred at a time, each once.

The outbox lets every answer go first, says what was on the wire in a crash, and refuses a key that
was sent: here it is only decided who is next, and noted what has become of whom.
"""

from datetime import timedelta

from domain.announcements import (
    LOOKED_AT,
    Announcement,
    Fate,
    Move,
    Progress,
    State,
    failing,
    moved,
)
from domain.outgoing import Button, Edit, Label, Lines, Message, Plain, Priority, Row, Send, t
from domain.people import Role
from domain.schedule import Every
from domain.subscriptions import RESTRAINED, Topic, allowed_this_week, wanted_as
from handlers.regions import all_desa, all_kecamatan
from handlers.routing import Router
from handlers.subscriptions import footer
from handlers.turn import Round
from storage.announcements import key_of, what_of
from storage.subscriptions import Audience

router = Router()

TICK = timedelta(seconds=5)
ON_THEIR_WAY = 400  # at most in the outbox: enough for ten seconds, soon taken back
QUEUED_AT_ONCE = 5_000
ENDS = {"sent": Fate.SENT, "blocked": Fate.BLOCKED, "failed": Fate.FAILED, "unknown": Fate.UNKNOWN}


@router.round("announcements", Every(TICK))
async def go_on(round_: Round) -> None:
    """Begin what is due, go on with what runs, and note what has come of it."""
    for one in await round_.db.announcements.in_state(State.SCHEDULED):
        if one.send_at is not None and one.send_at <= round_.now:
            after = moved(one, Move.START, started_at=round_.now)
            after = await keep(round_, one, after, Move.START, None)
            show(round_, after, await round_.db.announcements.progress(one.id), new=True)
    for state in (State.RUNNING, State.PAUSED, State.CANCELLED):
        for one in await round_.db.announcements.in_state(state):
            if await _noted(round_, one) or state is State.RUNNING:
                await _further(round_, one)


async def keep(
    round_: Round,
    before: Announcement,
    after: Announcement,
    move: Move,
    by: int | None,
    why: str = "",
) -> Announcement:
    """Keep a move, with its line in the log of the announcement and in that of powers."""
    kept = await round_.db.announcements.move(before, after, move, by, round_.now, why)
    if by is not None:
        await round_.db.roles.note(by, f"siaran-{move}", before.number, round_.now)
    return kept


async def _noted(round_: Round, one: Announcement) -> bool:
    """Note what has become of those to whom it was on its way; whether anything has."""
    ended: dict[tuple[Fate, str], list[int]] = {}
    for posted in await round_.db.announcements.posted(one.id):
        if fate := ENDS.get(posted.state):
            why = "" if fate is Fate.SENT else posted.fault[:80]
            ended.setdefault((fate, why), []).append(posted.person)
    for (fate, why), people in ended.items():
        await round_.db.announcements.mark(one.id, people, fate, round_.now, why)
    return bool(ended)


async def _further(round_: Round, one: Announcement) -> None:
    """Send to the next of them, unless too many fail, people sleep, or all have had it."""
    progress = await round_.db.announcements.progress(one.id)
    if one.state is not State.RUNNING:
        show(round_, one, progress)
        return
    if failing(await round_.db.announcements.newest_ends(one.id, LOOKED_AT)):
        await pause(round_, one, None, "failing")
        return
    waiting = await _queued(round_, one, progress)
    restrained = one.whom.purpose in RESTRAINED
    if restrained and round_.house.manners.quiet.at(round_.now):
        show(round_, one, await round_.db.announcements.progress(one.id))
        return
    if not waiting and not progress.of(Fate.POSTED):
        after = moved(one, Move.FINISH, ended_at=round_.now)
        after = await keep(round_, one, after, Move.FINISH, None)
        show(round_, after, await round_.db.announcements.progress(one.id), new=True)
        return
    await _post(round_, one, ON_THEIR_WAY - progress.of(Fate.POSTED))
    show(round_, one, await round_.db.announcements.progress(one.id))


async def _queued(round_: Round, one: Announcement, progress: Progress) -> bool:
    """Queue a page more of the audience while it is due; whether anybody waits."""
    if progress.of(Fate.QUEUED) >= QUEUED_AT_ONCE:
        return True
    last = await round_.db.announcements.last_person(one.id)
    people = await round_.db.subscriptions.audience(
        audience_of(round_, one), round_.now, QUEUED_AT_ONCE, last
    )
    if people:
        await round_.db.announcements.queue(one.id, people)
    return bool(people) or progress.of(Fate.QUEUED) > 0


def audience_of(round_: Round, one: Announcement) -> Audience:
    """Give whom an announcement is for, as the rows are asked."""
    whom = one.whom
    areas: list[Topic] = []
    if whom.area:
        codes = [each.code for each in all_kecamatan()]
        codes += [each.code for code in codes for each in all_desa(code)]
        areas = wanted_as(Topic.read(f"area:{whom.area}"), codes)
    restrained = whom.purpose in RESTRAINED
    return Audience(
        topics=wanted_as(Topic.read(whom.topic)),
        areas=areas,
        roles=[Role(whom.role)] if whom.role else (),
        language=whom.language,
        per_week=round_.house.manners.per_week if restrained else None,
    )


async def _post(round_: Round, one: Announcement, room: int) -> None:
    """Put the next into the outbox; who cannot or will not have it any more is skipped."""
    if room <= 0:
        return
    topic = Topic.read(one.whom.topic)
    skipped: dict[str, list[int]] = {}
    people = []
    for each in await round_.db.announcements.next(one.id, wanted_as(topic), room, round_.now):
        per_week = round_.house.manners.per_week
        if not each.reachable:
            skipped.setdefault("unreachable", []).append(each.person)
        elif not each.wants:
            skipped.setdefault("unwanted", []).append(each.person)
        elif not allowed_this_week(each.had, per_week, one.whom.purpose):
            skipped.setdefault("week", []).append(each.person)
        else:
            people.append(each.person)
    for why, left_out in skipped.items():
        await round_.db.announcements.mark(one.id, left_out, Fate.SKIPPED, round_.now, why)
    message = message_of(one)
    for person in people:
        key = key_of(one.id, person)
        send = Send(person, message, Priority.ANNOUNCEMENT, key, f"topic:{one.whom.topic}")
        round_.said.append((send, round_.now))
    await round_.db.announcements.mark(one.id, people, Fate.POSTED, None)
    await round_.db.subscriptions.note_sent(what_of(one.id), people, round_.now)


def message_of(one: Announcement) -> Message:
    """Give what everybody reads, with why they get it and how it ends."""
    return Message(Plain(one.words), (footer(Topic.read(one.whom.topic)),), photo=one.photo)


async def pause(round_: Round, one: Announcement, by: int | None, why: str = "") -> Announcement:
    """Stop for now: what nobody has tried to send yet is taken back."""
    after = await keep(round_, one, moved(one, Move.PAUSE, why=why), Move.PAUSE, by, why)
    await take_back(round_, after)
    show(round_, after, await round_.db.announcements.progress(one.id), new=bool(why))
    return after


async def take_back(round_: Round, one: Announcement) -> None:
    """Let those whose letter has not left be queued once more."""
    people = await round_.db.announcements.take_back(one.id)
    await round_.db.announcements.mark(one.id, people, Fate.QUEUED, None)


def show(round_: Round, one: Announcement, progress: Progress, *, new: bool = False) -> None:
    """Show those who sent it how it is going, on one card each, edited in place.

    `new`: below everything else as well, for they should see it.
    """
    words, rows = card(round_, one, progress)
    message = Message(words, rows)
    for person in {one.author, one.approved_by} - {None, 0}:
        assert person is not None
        key = f"siaran-card:{one.id}:{person}"
        if one.state is State.RUNNING and new:
            _tell(round_, person, message, key, one)
            continue
        round_.said.append((Edit(person, message, of_key=key), round_.now))
        if new:
            _tell(round_, person, message, f"{key}:{one.version}", one)


def _tell(round_: Round, person: int, message: Message, key: str, one: Announcement) -> None:
    send = Send(person, message, Priority.NOTICE, key, f"siaran:{one.id}")
    round_.said.append((send, round_.now))


def card(round_: Round, one: Announcement, progress: Progress) -> tuple[Label, tuple[Row, ...]]:
    """Say how an announcement is going, and give what may be done about it."""
    left = progress.left
    minutes = round(left / round_.house.per_second / 60)
    parts: list[Label] = [
        t("siaran-card", number=one.number, state=t(f"siaran-state-{one.state}")),
        t(
            "siaran-progress",
            sent=progress.of(Fate.SENT),
            left=left,
            blocked=progress.of(Fate.BLOCKED),
            failed=progress.of(Fate.FAILED),
            unknown=progress.of(Fate.UNKNOWN),
            skipped=progress.of(Fate.SKIPPED),
        ),
    ]
    if one.state is State.RUNNING and left:
        quiet = one.whom.purpose in RESTRAINED and round_.house.manners.quiet.at(round_.now)
        parts.append(t("siaran-quiet") if quiet else t("siaran-minutes", minutes=minutes))
    if one.why:
        parts.append(t(f"siaran-why-{one.why}"))
    rows: list[Row] = []
    if one.state is State.RUNNING:
        rows.append([Button(t("siaran-pause"), "sip", one.id)])
    if one.state is State.PAUSED:
        rows.append([Button(t("siaran-resume"), "sir", one.id)])
    if one.state in {State.RUNNING, State.PAUSED}:
        rows[-1] = [*rows[-1], Button(t("siaran-cancel"), "six", one.id)]
    if one.state is not State.SCHEDULED:
        rows.append([Button(t("siaran-who-not"), "sin", one.id)])
    return Lines(tuple(parts), "\n"), tuple(rows)
