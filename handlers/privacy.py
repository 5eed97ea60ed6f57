"""What is kept about somebody: to read, to get as a file, to have deleted, to agree to no more."""

from datetime import timedelta
from typing import Any

from domain.errors import Refused, Stale
from domain.knowledge import Match
from domain.outgoing import Button, Label, Lines, Message, Row, t
from domain.people import Role
from handlers.routing import Router
from handlers.turn import Round, Turn
from storage.personal import TABLES

router = Router()

A_DAY = timedelta(days=1)  # in which an erasure is done, whatever happens
HOURLY = timedelta(hours=1)


@router.command("privasi", describe="command-privacy")
async def privacy(turn: Turn, _: str) -> None:
    """Say what is kept, why and how long, and offer what anybody may ask for."""
    turn.say(*await _page(turn))


@router.intent("privacy")
async def asked(turn: Turn, _: Match) -> None:
    """Say the same to who asks in their own words."""
    turn.say(*await _page(turn))


@router.button("dm")
async def send(turn: Turn) -> None:
    """Have everything that is kept about the person written into a file."""
    _privately(turn)
    hour = turn.now.replace(minute=0, second=0, microsecond=0)
    if not await turn.db.schedule.claim(f"my-data:{turn.person.id}", hour):
        raise Refused(t("privacy-data-again"))
    language, wording = turn.person.language, turn.house.wording
    parts = (part for parts in TABLES.values() for part in parts)
    turn.later(
        "my-data",
        str(turn.chat),
        key=f"my-data:{turn.person.id}",
        person=turn.person.id,
        about={part: wording.plain(t(f"data-{part}"), language) for part in parts},
    )
    turn.say(t("privacy-data-begun"))


@router.result("my-data")
async def sent(round_: Round, about: str, _: dict[str, Any], result: dict[str, Any] | None) -> None:
    """Send the file."""
    if result is None:
        round_.tell(int(about), t("privacy-data-failed"))
        return
    day = round_.now.astimezone(round_.house.wording.zone).date()
    words = t("privacy-data-done", number=result["rows"])
    name = f"data-saya-{day:%Y-%m-%d}.json"
    round_.send(int(about), Message(words, file=result["file"], name=name))


@router.button("de")
async def ask_erasure(turn: Turn) -> None:
    """Say what goes and what stays, before anything is deleted."""
    _privately(turn)
    if turn.person.id in turn.house.admins:  # the settings would name them still
        raise Refused(t("privacy-erase-admin"))
    words: list[Label] = [t("privacy-erase-what")]
    if turn.person.roles != {Role.CITIZEN}:
        words.append(t("privacy-erase-staff"))
    turn.show(
        Lines(tuple(words), "\n\n"),
        [Button(t("privacy-erase-go-on"), "des")],
        [Button(t("privacy-erase-no"), "dp")],
    )


@router.button("des")
async def ask_once_more(turn: Turn) -> None:
    """Ask a second time: it cannot be undone."""
    _privately(turn)
    turn.show(
        t("privacy-erase-sure"),
        [Button(t("privacy-erase-no"), "dp")],
        [Button(t("privacy-erase-yes"), "dey")],
    )


@router.button("dey")
async def erase(turn: Turn) -> None:
    """Note that the person is to be forgotten; until it begins they may think better of it."""
    _privately(turn)
    if turn.person.id in turn.house.admins:
        raise Refused(t("privacy-erase-admin"))
    begins = turn.now + turn.house.keeping.erase_after_hours * HOURLY
    if await turn.db.erasures.pending(turn.person.id) is None:
        await turn.db.erasures.ask(turn.person.id, turn.now, begins)
    turn.show(
        t("privacy-erase-begun", begins=begins, until=turn.now + A_DAY),
        [Button(t("privacy-erase-cancel"), "dec")],
    )


@router.button("dec")
async def cancel(turn: Turn) -> None:
    """Leave everything as it is."""
    if not await turn.db.erasures.cancel(turn.person.id):
        raise Stale
    turn.show(t("privacy-erase-cancelled"))


@router.button("dp")
async def page(turn: Turn) -> None:
    """Go back to what is kept."""
    turn.show(*await _page(turn))


@router.button("dw")
async def ask_withdrawal(turn: Turn) -> None:
    """Say what it means to take the consent back."""
    _privately(turn)
    turn.show(
        t("privacy-withdraw-what"),
        [Button(t("privacy-withdraw-yes"), "dwy"), Button(t("question-back"), "dp")],
    )


@router.button("dwy")
async def withdraw(turn: Turn) -> None:
    """Take the consent back: nothing is sent any more, and what was begun is dropped."""
    _privately(turn)
    await turn.db.subscriptions.withdraw(turn.person.id)
    await turn.db.people.withdraw(turn.person.id, turn.now)
    await turn.db.approvals.withdraw(turn.person.id, turn.now)
    await turn.end()
    turn.show(t("privacy-withdrawn"), [Button(t("privacy-erase"), "de")])


async def _page(turn: Turn) -> tuple[Label, *tuple[Row, ...]]:
    keeping = turn.house.keeping
    words: list[Label] = [
        t("privacy-head"),
        Lines(
            (
                t("privacy-messages", days=keeping.messages_days, rows=keeping.rows_days),
                t("privacy-account"),
                t("privacy-drafts", days=keeping.drafts_days),
                t("privacy-questions", days=keeping.questions_days),
                t("privacy-reports", days=keeping.reports_days),
                t("privacy-employees", days=keeping.employees_days),
                t("privacy-rides", days=keeping.rides_days),
                t("privacy-safety", days=keeping.rides_days),
                t("privacy-backups", days=keeping.backups_days),
                t("privacy-log"),
            )
        ),
        t("privacy-cards"),
        t("privacy-rights"),
    ]
    if not turn.incoming.chat.private:
        return (Lines(tuple(words), "\n\n"),)
    rows: list[Row] = [[Button(t("privacy-data"), "dm")]]
    if waiting := await turn.db.erasures.pending(turn.person.id):
        words.append(t("privacy-erase-waits", begins=waiting.due_at))
        rows.append([Button(t("privacy-erase-cancel"), "dec")])
    else:
        rows.append([Button(t("privacy-erase"), "de")])
    if since := await turn.db.people.withdrawn(turn.person.id):
        words.append(t("privacy-withdrawn-since", since=since))
    else:
        rows.append([Button(t("privacy-withdraw"), "dw")])
    rows.append([Button(t("human-button"), "human")])
    return Lines(tuple(words), "\n\n"), *rows


def _privately(turn: Turn) -> None:
    if not turn.incoming.chat.private:
        raise Refused(t("privacy-private"))
