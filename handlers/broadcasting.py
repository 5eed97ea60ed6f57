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
from domain.outgoing import Priority, Send
from domain.people import NOBODY
from domain.schedule import Every
from domain.subscriptions import RESTRAINED, allowed_this_week
from handlers.amending import amend
from handlers.audiences import audience_of, topics_of
from handlers.copies import copies, for_channel
from handlers.posting import post, post_key, topic_of
from handlers.repeats import repeat
from handlers.routing import Router
from handlers.standing import refresh
from handlers.subscriptions import ABOUT
from handlers.turn import Round
from storage.announcements import key_of, what_of

router = Router()

TICK = timedelta(seconds=5)
ON_THEIR_WAY = 300  # at most in the outbox: enough for ten seconds, soon taken back
QUEUED_AT_ONCE = 2_000
ENDS = {"sent": Fate.SENT, "blocked": Fate.BLOCKED, "failed": Fate.FAILED, "unknown": Fate.UNKNOWN}


@router.round("announcements", Every(TICK))
async def go_on(round_: Round) -> None:
    """Begin what is due, go on with what runs, and note what has come of it."""
    for one in await round_.db.announcements.in_state(State.SCHEDULED):
        if one.send_at is None or one.send_at > round_.now:
            continue
        if one.rule is not None:
            await repeat(round_, one, one.rule)
        else:
            after = moved(one, Move.START, started_at=round_.now)
            after = await keep(round_, one, after, Move.START, None)
            proof(round_, after)
            await refresh(round_, after, new=True)
    for one in await round_.db.announcements.unsettled():
        noted, amended = await _noted(round_, one), await amend(round_, one)
        if one.state is State.RUNNING:
            await _further(round_, one)
        else:
            await _wind_up(round_, one, changed=noted or amended)


def proof(round_: Round, one: Announcement) -> None:
    """Say it first to who wrote it: what Telegram does not take, nobody else is sent."""
    said(round_, one, one.author, Priority.NOTICE, _proof_key(one))


def _proof_key(one: Announcement) -> str:
    return f"siaran-proof:{one.id}:{one.started_at:%Y%m%d%H%M%S}"


def said(
    round_: Round,
    one: Announcement,
    chat: int,
    priority: Priority,
    key: str,
    after: timedelta = timedelta(),
) -> None:
    """Say an announcement to somebody, its pictures first."""
    before, message = copies(round_.house, one)
    about = f"{ABOUT}:{one.whom.topic}"
    if before is not None:
        first = Send(chat, before, priority, f"{key}:media")
        round_.said.append((first, round_.now + after))
    round_.said.append((Send(chat, message, priority, key, about), round_.now + after))


async def taken(round_: Round, one: Announcement, key: str) -> bool | None:
    """Tell whether Telegram took what was said under a key, None while nobody knows.

    Words alone in place of a picture with words are not what was to be said.
    """
    before, message = copies(round_.house, one)
    for name, expected in ((f"{key}:media", before), (key, message)):
        if expected is None:
            continue
        ours = await round_.db.outbox.by_key(name)
        if ours is None or ours.state in {"queued", "sending"}:
            return None
        pictured = bool(expected.photo or expected.photos or expected.document)
        if ours.state == "failed" or (pictured and ours.method == "sendMessage"):
            return False
    return True


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
    ok = one.author == NOBODY or await taken(round_, one, _proof_key(one))
    if ok is False:
        await pause(round_, one, None, "refused")
        return
    if failing(await round_.db.announcements.newest_ends(one.id, LOOKED_AT)):
        await pause(round_, one, None, "failing")
        return
    waiting = await _waiting(round_, one, progress)
    restrained = one.whom.purpose in RESTRAINED
    asleep = restrained and round_.house.manners.quiet.at(round_.now)
    if ok is None or asleep:
        await refresh(round_, one)
        return
    await publish(round_, one)
    if not waiting and not progress.of(Fate.POSTED):
        after = moved(one, Move.FINISH, ended_at=round_.now)
        after = await keep(round_, one, after, Move.FINISH, None)
        await refresh(round_, after, new=True)
        return
    await _post(round_, one, ON_THEIR_WAY - progress.of(Fate.POSTED))
    await refresh(round_, one)


async def publish(round_: Round, one: Announcement) -> None:
    """Post it, once, in the channels of its topic, if it is for all of them."""
    topic = topic_of(one.whom)
    if topic is not None:
        await post(round_, topic, for_channel(round_.house, one), post_key(one.id))


async def _wind_up(round_: Round, one: Announcement, *, changed: bool) -> None:
    """Show what has changed; let it rest once nothing is on its way or to be changed."""
    if changed:
        await refresh(round_, one)
        return
    if not (await round_.db.announcements.progress(one.id)).of(Fate.POSTED):
        await round_.db.announcements.settled(one.id)


async def _waiting(round_: Round, one: Announcement, progress: Progress) -> bool:
    """Tell whether anybody waits for it; whoever is not queued yet is being queued beside."""
    last = await round_.db.announcements.last_person(one.id)
    audience = audience_of(round_, one)
    more = await round_.db.subscriptions.audience(audience, round_.now, 1, last)
    if more:
        round_.later("recipients", str(one.id), key=f"recipients:{one.id}")
    return bool(more) or progress.of(Fate.QUEUED) > 0


@router.result("recipients")
async def queue(round_: Round, about: str, *_: object) -> None:
    """Queue a page more of the audience, then the next: replies go between two pages."""
    one = await round_.db.announcements.get(int(about))
    if one is None or one.state is not State.RUNNING:
        return
    last = await round_.db.announcements.last_person(one.id)
    people = await round_.db.subscriptions.audience(
        audience_of(round_, one), round_.now, QUEUED_AT_ONCE, last
    )
    if people:
        await round_.db.announcements.queue(one.id, people)
        round_.later("recipients", about)


async def _post(round_: Round, one: Announcement, room: int) -> None:
    """Put the next into the outbox; who cannot or will not have it any more is skipped."""
    if room <= 0:
        return
    skipped: dict[str, list[int]] = {}
    people = []
    for each in await round_.db.announcements.next(one.id, topics_of(one.whom), room, round_.now):
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
    for person in people:
        said(round_, one, person, Priority.ANNOUNCEMENT, key_of(one.id, person))
    await round_.db.announcements.mark(one.id, people, Fate.POSTED, None, edition=one.edition)
    if one.whom.purpose in RESTRAINED:
        await round_.db.subscriptions.note_sent(what_of(one.id), people, round_.now)


async def pause(round_: Round, one: Announcement, by: int | None, why: str = "") -> Announcement:
    """Stop for now: what nobody has tried to send yet is taken back."""
    after = await keep(round_, one, moved(one, Move.PAUSE, why=why), Move.PAUSE, by, why)
    await take_back(round_, after)
    await refresh(round_, after, new=bool(why))
    return after


async def take_back(round_: Round, one: Announcement) -> None:
    """Let those whose letter has not left be queued once more."""
    people = await round_.db.announcements.take_back(one.id)
    await round_.db.announcements.mark(one.id, people, Fate.QUEUED, None)
    await round_.db.announcements.take_media_back(one.id)
