"""A ride as an entry of a calendar (RFC 5545), so that a telephone reminds its owner by itself."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from domain.places import Point

OCTETS: Final = 75  # of a line, without its end; longer ones are folded
MAKER: Final = "-//Sobat Serang//Transformer//ID"


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the calendar; `change` grows with every new version of the same entry."""

    number: str
    change: int
    made: datetime
    start: datetime
    end: datetime
    title: str
    where: str
    about: str
    point: Point | None = None
    alarm_minutes: int = 30


def calendar(entry: Entry, host: str) -> str:
    """Write the file; `host` makes the entry's name the only one of its kind in the world."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{MAKER}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{_escaped(entry.number)}@{_escaped(host)}",
        f"SEQUENCE:{entry.change}",
        f"DTSTAMP:{_moment(entry.made)}",
        f"DTSTART:{_moment(entry.start)}",
        f"DTEND:{_moment(entry.end)}",
        f"SUMMARY:{_escaped(entry.title)}",
        f"LOCATION:{_escaped(entry.where)}",
        f"DESCRIPTION:{_escaped(entry.about)}",
        *([f"GEO:{entry.point.latitude:.6f};{entry.point.longitude:.6f}"] if entry.point else []),
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(entry.title)}",
        f"TRIGGER:-PT{entry.alarm_minutes}M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """Break a line where it is too long, never inside a character."""
    parts, part, room = [], "", OCTETS
    for char in line:
        size = len(char.encode())
        if size > room:
            parts.append(part)
            part, room = "", OCTETS - 1  # the space that begins the next line counts too
        part += char
        room -= size
    return "\r\n ".join([*parts, part])


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    plain = plain.replace("\r\n", "\\n").replace("\n", "\\n")
    return "".join(char for char in plain if char.isprintable())  # RFC 5545 has no control in text


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
