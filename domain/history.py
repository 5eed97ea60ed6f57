"""A report's history: events chained by hashes: no row changes and no tail goes unseen.

What is personal (who, and their words) joins the chain only as a salted digest: erasing a person
takes words and salt away and leaves the chain whole.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.clock import to_ms

BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a history. `facts` holds nothing personal; `number` counts from 1."""

    report: int
    number: int
    at: datetime
    move: str
    before: str
    after: str
    facts: Mapping[str, Any]
    digest: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Personal:
    """The part of an event that can be erased."""

    salt: str
    words: str  # JSON


def canonical(value: Any) -> str:
    """Write a value so that equal values give equal text."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(personal: Personal) -> str:
    """Give the digest under which the personal part joins the chain."""
    return hashlib.sha256(f"{personal.salt}\n{personal.words}".encode()).hexdigest()


def chained(
    previous: str,
    *,
    report: int,
    number: int,
    at: datetime,
    move: str,
    before: str,
    after: str,
    facts: Mapping[str, Any],
    personal: str,
) -> str:
    """Give the hash of an event behind `previous`; `personal` is the digest of its other part."""
    text = canonical([previous, report, number, to_ms(at), move, before, after, facts, personal])
    return hashlib.sha256(text.encode()).hexdigest()


def expected(event: Event) -> str:
    """Give the hash that an event must have."""
    return chained(
        event.previous,
        report=event.report,
        number=event.number,
        at=event.at,
        move=event.move,
        before=event.before,
        after=event.after,
        facts=event.facts,
        personal=event.digest,
    )


def faults(events: Iterable[Event], words: Mapping[int, Personal] | None = None) -> list[str]:
    """Name what is wrong with the history of one report, events in order.

    `words` gives the personal parts that are still there, by number of the event.
    """
    found: list[str] = []
    previous, state = BEGINNING, ""
    for number, event in enumerate(events, 1):
        if event.number != number:
            found.append(f"event {number} is missing")
            break
        if event.previous != previous or event.hash != expected(event):
            found.append(f"event {number} was changed")
        if event.before != state:
            found.append(f"event {number} begins in {event.before}, not in {state}")
        personal = (words or {}).get(number)
        if personal is not None and digest(personal) != event.digest:
            found.append(f"the words of event {number} were changed")
        previous, state = event.hash, event.after
    return found


def anchored(previous: str, events: Iterable[tuple[int, int, str]]) -> str:
    """Give the anchor over all (report, number, hash) that came since the anchor `previous`.

    Kept where the database is not (a chat, a printed page), it shows that no tail was cut.
    """
    running = hashlib.sha256(previous.encode())
    for report, number, value in events:
        running.update(f"\n{report} {number} {value}".encode())
    return running.hexdigest()
