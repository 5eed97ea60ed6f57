"""An announcement that was handed in: agreed on, taken back, stopped, ended, and who has had it."""

import hashlib

from domain.announcements import Announcement, Fate, Move, State, moved
from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Plain, Priority, Row, t
from domain.people import Role
from handlers.announcements import of_state
from handlers.audiences import audience_of
from handlers.broadcasting import keep, pause, proof, said, take_back, taken
from handlers.overview import (
    audience_words,
    ready_key,
    recurring_rows,
    second_needed,
    summary,
    undo_button,
)
from handlers.repeats import upcoming
from handlers.routing import Router
from handlers.standing import card, refresh, standing
from handlers.turn import Turn

router = Router()

MOST_REASONS = 5  # that have a button of their own
AGAIN = (State.RUNNING, State.PAUSED, State.FINISHED)  # in which some may have another try


@router.button("sis", role=Role.EDITOR)
async def send(turn: Turn, number: int) -> None:
    """Send it, after the time in which it can be taken back; or ask a second person."""
    one = await of_state(turn, number, State.DRAFT)
    people = await turn.db.subscriptions.count(audience_of(turn, one), turn.now)
    if not people:
        raise Refused(t("siaran-nobody"))
    ready = await taken(turn, one, ready_key(one))
    if ready is not True:
        raise Refused(t("siaran-not-shown") if ready is None else t("siaran-refused"))
    if second_needed(turn, people):
        waiting = moved(one, Move.SUBMIT)
        waiting = await keep(turn, one, waiting, Move.SUBMIT, turn.person.id)
        asked = await _ask_second(turn, waiting, people)
        if not asked:
            raise Refused(t("siaran-nobody-agrees"))
        turn.show(t("siaran-waits", number=one.number), [undo_button(waiting)])
        return
    await _schedule(turn, one, Move.SCHEDULE, people)


async def _ask_second(turn: Turn, one: Announcement, people: int) -> int:
    """Show it to the other publishers, else the admins; to how many."""
    found = await turn.db.roles.reachable(Role.PUBLISHER, "")
    others = {*found, *turn.house.admins} - {one.author, turn.person.id}
    words = await audience_words(turn, one, people)
    for person in sorted(others):
        said(turn, one, person, Priority.NOTICE, f"siaran-read:{one.id}:{one.version}:{person}")
        turn.tell(
            person,
            Lines((t("siaran-agree-ask", number=one.number), words)),
            [Button(t("siaran-agree"), "siv", one.id), Button(t("siaran-decline"), "sid", one.id)],
            key=f"siaran-ask:{one.id}:{one.version}:{person}",
        )
    return len(others)


@router.button("siv", role=Role.PUBLISHER)
async def agree(turn: Turn, number: int) -> None:
    """Agree to what somebody else has written."""
    one = await of_state(turn, number, State.WAITING)
    if one.author == turn.person.id:
        raise Refused(t("siaran-own"))
    people = await turn.db.subscriptions.count(audience_of(turn, one), turn.now)
    await _schedule(turn, one, Move.APPROVE, people)
    turn.tell(one.author, t("siaran-agreed", number=one.number))


@router.button("sid", role=Role.PUBLISHER)
async def decline(turn: Turn, number: int) -> None:
    """Give it back to who has written it."""
    one = await of_state(turn, number, State.WAITING)
    await keep(turn, one, moved(one, Move.DECLINE), Move.DECLINE, turn.person.id)
    turn.show(t("siaran-declined", number=one.number))
    turn.tell(one.author, t("siaran-declined-told", number=one.number))


async def _schedule(turn: Turn, one: Announcement, move: Move, people: int) -> None:
    """Let it go at its time, but not before it could be taken back."""
    at_ = max(one.send_at or turn.now, turn.now + turn.house.undo)
    if one.rule is not None:  # it may have waited for its second person beyond its first day
        found = upcoming(turn.house, one.rule, turn.now + turn.house.undo, 1)
        if not found:
            raise Refused(t("recurring-unclear"))
        at_ = found[0]
    by = turn.person.id if move is Move.APPROVE else None
    after = moved(one, move, send_at=at_, approved_by=by)
    after = await keep(turn, one, after, move, turn.person.id)
    if one.rule is not None:
        turn.show(
            t("recurring-begun", number=one.number, at=at_),
            [undo_button(after)],
            *recurring_rows(after),
        )
        return
    turn.show(t("siaran-scheduled", number=one.number, at=at_, people=people), [undo_button(after)])


@router.button("siu", role=Role.EDITOR)
async def undo(turn: Turn, number: int) -> None:
    """Take it back: nobody has had it yet."""
    one = await of_state(turn, number)
    after = moved(one, Move.UNDO, approved_by=None)
    await summary(turn, await keep(turn, one, after, Move.UNDO, turn.person.id))


@router.button("sip", role=Role.PUBLISHER)
async def pause_(turn: Turn, number: int) -> None:
    """Stop for now."""
    await pause(turn, await of_state(turn, number), turn.person.id)
    turn.toast(t("siaran-paused"))


@router.button("sir", role=Role.PUBLISHER)
async def resume(turn: Turn, number: int) -> None:
    """Go on."""
    one = await of_state(turn, number)
    refused = one.why == "refused"
    begun = turn.now if refused else one.started_at
    after = moved(one, Move.RESUME, why="", started_at=begun)
    after = await keep(turn, one, after, Move.RESUME, turn.person.id)
    if refused:
        proof(turn, after)
    await refresh(turn, after)
    turn.toast(t("siaran-resumed"))


@router.button("six", role=Role.EDITOR)
async def cancel(turn: Turn, number: int) -> None:
    """End it: whoever has not had it will not."""
    one = await of_state(turn, number)
    if one.state in {State.RUNNING, State.PAUSED} and not turn.person.holds(Role.PUBLISHER):
        raise Refused(t("refused-role", role=t(f"role-{Role.PUBLISHER}")))
    after = moved(one, Move.CANCEL, ended_at=turn.now)
    after = await keep(turn, one, after, Move.CANCEL, turn.person.id)
    await take_back(turn, after)
    await turn.db.announcements.end_queued(one.id, turn.now)
    words, rows = card(turn, after, await standing(turn, after))
    turn.show(words, *rows)


@router.button("sin", role=Role.EDITOR)
async def who_not(turn: Turn, number: int) -> None:
    """Say how many have not had it and why; what failed may be tried again, by reason."""
    one = await of_state(turn, number)
    progress = await turn.db.announcements.progress(one.id)
    words: list[Label] = [t("siaran-not-yet", left=progress.left)]
    reasons = await turn.db.announcements.reasons(one.id)
    for fate, why, count in reasons[:10]:
        named = t(f"siaran-skip-{why}") if fate is Fate.SKIPPED else Plain(why)
        words.append(t("siaran-reason", fate=t(f"siaran-fate-{fate}"), why=named, number=count))
    failed = [why for fate, why, _ in reasons if fate is Fate.FAILED]
    rows: list[Row] = []
    rows += [
        [Button(t("siaran-retry-why", why=Plain(why)), "snr", one.id, digest_of(why))]
        for why in failed[:MOST_REASONS]
    ]
    if progress.of(Fate.FAILED) and len(failed) != 1:
        rows.append([Button(t("siaran-retry-failed"), "sif", one.id, Fate.FAILED)])
    if progress.of(Fate.UNKNOWN):
        rows.append([Button(t("siaran-retry-unknown"), "sif", one.id, Fate.UNKNOWN)])
    turn.say(Lines(tuple(words)), *rows)


def digest_of(why: str) -> str:
    """Name a reason in few letters, so that a button can hold it."""
    return hashlib.sha256(why.encode()).hexdigest()[:12]


@router.button("snr", role=Role.PUBLISHER)
async def retry_because(turn: Turn, number: int, reason: str) -> None:
    """Try those again that failed for one reason."""
    one = await of_state(turn, number, *AGAIN)
    for fate, why, _ in await turn.db.announcements.reasons(one.id):
        if fate is Fate.FAILED and digest_of(why) == reason:
            await _again(turn, one, fate, why)
            return
    raise Stale


@router.button("sif", role=Role.PUBLISHER)
async def retry(turn: Turn, number: int, fate: str) -> None:
    """Try those again that failed; those unknown, who may have had it, only on an admin's word."""
    one = await of_state(turn, number, *AGAIN)
    if fate not in {Fate.FAILED, Fate.UNKNOWN}:
        raise Stale
    if fate == Fate.UNKNOWN and not turn.person.holds(Role.ADMIN):
        raise Refused(t("siaran-unknown-admin"))
    await _again(turn, one, Fate(fate))


async def _again(turn: Turn, one: Announcement, fate: Fate, why: str = "") -> None:
    """Queue those of a fate once more, of one reason if it is given."""
    await turn.db.announcements.retry(one.id, fate, why)
    if one.state is State.FINISHED:
        after = moved(one, Move.RESUME, ended_at=None)
        await keep(turn, one, after, Move.RESUME, turn.person.id)
    turn.toast(t("siaran-again"))
