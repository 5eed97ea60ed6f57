"""The roster from the command line, beside a running bot: it tells those who lose the role."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.introduction import CannotStart
from domain.rosters import Reading, Unreadable, alarming, decoded, read_roster
from storage.database import Database
from storage.rosters import Comparison
from storage.store import Store

NOBODY = 0  # the actor of what is done at the terminal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import has changed, or would have; `refused` says why nothing was."""

    compared: Comparison
    faults: list[str] = field(default_factory=list)
    refused: str = ""


def read_file(path: Path, now: datetime) -> Reading:
    """Read a roster; CannotStart names what makes it none."""
    try:
        return read_roster(decoded(path.read_bytes()), now.date())
    except OSError as fault:
        raise CannotStart(f"{path} cannot be read: {fault.strerror}") from None
    except Unreadable as fault:
        raise CannotStart(f"{path}: {fault}") from None


async def put_roster(
    database: Database, reading: Reading, now: datetime, *, anyway: bool
) -> Outcome:
    """Put a roster in its place in one transaction, unless it looks like the wrong file."""
    faults = [f"line {one.line} (NIP {one.tail or '-'}): {one.reason}" for one in reading.faults]
    async with database.write() as store:
        number = await store.rosters.begin(NOBODY, now)
        await store.rosters.stage(number, reading.entries, reading.faults, reading.claims)
        compared = await store.rosters.compare(number)
        if refused := _doubt(reading, compared, anyway=anyway):
            await store.rosters.drop(number)
            return Outcome(compared, faults, refused)
        await _apply(store, number, compared, now)
    return Outcome(compared, faults)


async def _apply(store: Store, number: int, compared: Comparison, now: datetime) -> None:
    await store.rosters.apply(number)
    about = f"+{compared.new} ~{compared.changed} -{compared.gone}"
    await store.roles.note(NOBODY, "roster-imported", about, now)


def _doubt(reading: Reading, compared: Comparison, *, anyway: bool) -> str:
    if not reading.entries:
        return "No row can be used; nothing was changed."
    if alarming(compared.before, compared.gone) and not anyway:
        return (
            f"{compared.gone} of {compared.before} people would leave, so nothing was changed. "
            "If this is the roster of the whole regency, say --anyway."
        )
    return ""
