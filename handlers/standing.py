"""How an announcement is going: one card for each who answers for it, edited in place."""

from dataclasses import dataclass
from datetime import timedelta

from domain.announcements import Announcement, Fate, Progress, State
from domain.outgoing import Button, Edit, Label, Lines, Message, Plain, Priority, Row, Send, t
from domain.subscriptions import RESTRAINED
from handlers.turn import Round

LATELY = timedelta(minutes=1)  # of which the rate is
OVER = {State.FINISHED, State.CANCELLED}


@dataclass(frozen=True, slots=True)
class Standing:
    """What has come of an announcement until now; taps and answers by their place in it."""

    progress: Progress
    lately: int
    taps: dict[int, int]
    votes: dict[int, int]


async def standing(round_: Round, one: Announcement) -> Standing:
    """Ask how it is going."""
    rows = round_.db.announcements
    return Standing(
        await rows.progress(one.id),
        await rows.sent_since(one.id, round_.now - LATELY),
        await rows.taps(one.id) if one.notice.pointers else {},
        await rows.votes(one.id) if one.notice.choices else {},
    )


async def refresh(round_: Round, one: Announcement, *, new: bool = False) -> None:
    """Show it to those who sent it; `new`: below everything else as well, for they should see it.

    What is over is shown again only where it changes by itself: its taps and answers do not wake
    anybody, they stand there when it is opened.
    """
    words, rows = card(round_, one, await standing(round_, one))
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


def card(round_: Round, one: Announcement, now: Standing) -> tuple[Label, tuple[Row, ...]]:
    """Say how an announcement is going, and give what may be done about it."""
    progress = now.progress
    parts: list[Label] = [
        t("siaran-card", number=one.number, state=t(f"siaran-state-{one.state}")),
        t(
            "siaran-progress",
            sent=progress.of(Fate.SENT),
            left=progress.left,
            blocked=progress.of(Fate.BLOCKED),
            failed=progress.of(Fate.FAILED),
            unknown=progress.of(Fate.UNKNOWN),
            skipped=progress.of(Fate.SKIPPED),
        ),
    ]
    if one.withdrawn_at is not None:
        parts.append(t("siaran-withdrawn-so-far", number=progress.of(Fate.WITHDRAWN)))
    if one.state is State.RUNNING and progress.left:
        parts.append(_pace(round_, one, now))
    parts += [
        t("siaran-taps", label=Plain(pointer.label), number=now.taps.get(number, 0))
        for number, pointer in enumerate(one.notice.pointers)
        if pointer.command
    ]
    parts += [
        t("siaran-votes", label=Plain(choice), number=now.votes.get(number, 0))
        for number, choice in enumerate(one.notice.choices)
    ]
    if one.why:
        parts.append(t(f"siaran-why-{one.why}"))
    return Lines(tuple(parts), "\n"), tuple(_rows(one))


def _pace(round_: Round, one: Announcement, now: Standing) -> Label:
    """Say how fast it goes and when it ends, or until when people sleep."""
    if one.whom.purpose in RESTRAINED and round_.house.manners.quiet.at(round_.now):
        return t("siaran-quiet")
    since = round_.now - (one.started_at or round_.now)
    span = min(LATELY, max(since, timedelta(seconds=1))).total_seconds()
    rate = now.lately / span or round_.house.per_second
    ends = round_.now + timedelta(seconds=now.progress.left / rate)
    return t("siaran-pace", rate=round(now.lately / span), ends=ends)


def _rows(one: Announcement) -> list[Row]:
    rows: list[Row] = []
    if one.state is State.RUNNING:
        rows.append([Button(t("siaran-pause"), "sip", one.id)])
    if one.state is State.PAUSED:
        rows.append([Button(t("siaran-resume"), "sir", one.id)])
    if one.state in {State.RUNNING, State.PAUSED}:
        rows[-1] = [*rows[-1], Button(t("siaran-cancel"), "six", one.id)]
    if one.state is State.SCHEDULED:
        return rows
    rows.append([Button(t("siaran-who-not"), "sin", one.id)])
    begun = one.started_at is not None and one.withdrawn_at is None
    if begun:
        rows.append(
            [
                Button(t("siaran-correct"), "sic", one.id),
                Button(t("siaran-withdraw"), "sil", one.id),
            ]
        )
    return rows
