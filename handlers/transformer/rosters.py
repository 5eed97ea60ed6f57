"""The roster comes as a file from an admin: looked at first, then put in its place by one tap."""

from datetime import timedelta
from typing import Any

from domain.errors import Refused, Stale
from domain.incoming import File
from domain.outgoing import Button, Label, Lines, Message, Priority, Row, Send, t
from domain.people import Role
from domain.rosters import Fault, alarming
from handlers.paging import turning
from handlers.routing import Router
from handlers.turn import Round, Turn
from storage.rosters import Comparison

router = Router()

KEPT = timedelta(days=1)  # a preview that nobody confirms
LARGEST = 10_000_000  # bytes
ON_A_PAGE = 15  # faults


@router.file("csv", "tsv", role=Role.ADMIN)
async def sent(turn: Turn) -> None:
    """Have the file read; nothing changes before a tap."""
    act = turn.incoming.act
    assert isinstance(act, File)
    if not turn.incoming.chat.private:
        raise Refused(t("roster-private"))
    if act.size > LARGEST:
        raise Refused(t("roster-too-big"))
    number = await turn.db.rosters.begin(turn.person.id, turn.now)
    about = f"{turn.chat}:{number}"
    turn.later("roster", about, key=f"roster:{number}", file_id=act.file_id, number=number)
    turn.say(t("roster-reading"))


@router.result("roster")
async def read(round_: Round, about: str, _: dict[str, Any], result: dict[str, Any] | None) -> None:
    """Show what the roster would change, and ask."""
    chat, number = (int(one) for one in about.split(":"))
    if result is None:
        round_.tell(chat, t("roster-unfetched"))
    elif result["missing"] is not None:
        missing = ", ".join(result["missing"]) or "NIP, nama, OPD, telepon"
        round_.tell(chat, t("roster-no-header", missing=missing))
    elif not result["entries"]:
        round_.tell(chat, t("roster-empty", faults=len(result["faults"])))
    elif (found := await round_.db.rosters.staged(number)) is not None:
        compared = await round_.db.rosters.compare(number)
        words, rows = _preview(number, compared, found[1])
        round_.said.append((Send(chat, Message(words, rows), Priority.REPLY), round_.now))


@router.button("ef", role=Role.ADMIN)
async def faults(turn: Turn, number: int, page: int) -> None:
    """Show the faulty lines, page by page."""
    found = await _staged(turn, number)
    last = max(1, -(-len(found) // ON_A_PAGE))
    page = min(max(page, 1), last)
    shown = found[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    turn.show(
        Lines((t("roster-faults", count=len(found)), *(_line(one) for one in shown))),
        turning(page, last, "ef", str(number)),
        [Button(t("question-back"), "ev", number)],
    )


@router.button("ev", role=Role.ADMIN)
async def preview(turn: Turn, number: int) -> None:
    """Go back to what the roster would change."""
    found = await _staged(turn, number)
    words, rows = _preview(number, await turn.db.rosters.compare(number), found)
    turn.show(words, *rows)


@router.button("ec", role=Role.ADMIN)
async def confirm(turn: Turn, number: int) -> None:
    """Put the roster in its place; who is not on it loses the role within a minute."""
    await _staged(turn, number)
    compared = await turn.db.rosters.compare(number)
    if not await turn.db.rosters.apply(number):
        raise Stale
    about = f"+{compared.new} ~{compared.changed} -{compared.gone}"
    await turn.db.roles.note(turn.person.id, "roster-imported", about, turn.now)
    turn.show(t("roster-done", rows=compared.rows, losing=compared.losing))


@router.button("ed", role=Role.ADMIN)
async def drop(turn: Turn, number: int) -> None:
    """Throw the file away; the roster stays as it was."""
    await _staged(turn, number)
    await turn.db.rosters.drop(number)
    turn.show(t("roster-dropped"))


async def _staged(turn: Turn, number: int) -> list[Fault]:
    found = await turn.db.rosters.staged(number)
    if found is None:
        raise Refused(t("roster-gone"))
    return found[1]


def _preview(
    number: int, compared: Comparison, found: list[Fault]
) -> tuple[Label, tuple[Row, ...]]:
    parts: list[Label] = [
        t(
            "roster-preview",
            rows=compared.rows,
            new=compared.new,
            changed=compared.changed,
            gone=compared.gone,
            losing=compared.losing,
        )
    ]
    if alarming(compared.before, compared.gone):
        parts.append(t("roster-alarming", gone=compared.gone, before=compared.before))
    rows: list[Row] = []
    if found:
        parts.append(t("roster-some-faults", count=len(found)))
        rows.append([Button(t("roster-show-faults", count=len(found)), "ef", number, 1)])
    rows.append([Button(t("roster-confirm"), "ec", number), Button(t("roster-drop"), "ed", number)])
    return Lines(tuple(parts), "\n\n"), tuple(rows)


def _line(fault: Fault) -> Label:
    reason = t(f"roster-fault-{fault.reason}")
    return t("roster-line", line=str(fault.line), nip=fault.tail or "–", reason=reason)
