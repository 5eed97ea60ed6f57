"""A file of stops, lines and vehicles: read whole or not at all, every fault named by its line.

TOML holds all three as `[[stop]]`, `[[line]]` and `[[vehicle]]`; a CSV holds one of them, told by
its columns. Stops and lines are known by their code, vehicles by their plate.
"""

import csv
import io
import re
import tomllib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from domain.inventory_values import Entry, NewLine, NewVehicle, new_line, new_stop, new_vehicle
from domain.lines import Stop
from domain.outgoing import Words, t

LARGEST: Final = 300_000  # bytes
MOST: Final = 2000  # entries
READERS: Final[dict[str, Callable[[Entry, date], Any]]] = {
    "stop": new_stop,
    "line": new_line,
    "vehicle": new_vehicle,
}
# The column that tells what a CSV holds.
TOLD_BY: Final = {"plate": "vehicle", "stops": "line", "latitude": "stop"}
_TABLE = re.compile(r"\s*\[\[\s*([\w-]+)\s*\]\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
_AT_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class Inventory:
    """All that a file holds."""

    stops: tuple[Stop, ...] = ()
    lines: tuple[NewLine, ...] = ()
    vehicles: tuple[NewVehicle, ...] = ()


class _Unreadable(Exception):
    """The file as a whole cannot be read; `words` say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.key)
        self.words = words


def read(
    content: bytes, name: str, offices: Collection[str], stops: Collection[str], today: date
) -> tuple[Inventory, list[Words]]:
    """Read a file, and name its faults; only where there are none does the inventory count.

    `stops` are the codes that exist already, `offices` those of them that are offices.
    """
    try:
        entries = list(_entries(content, name))
    except _Unreadable as fault:
        return Inventory(), [fault.words]
    except csv.Error:
        return Inventory(), [t("inventory-not-csv")]
    made = [(one, READERS[one.table](one, today)) for one in entries]
    found = Inventory(
        tuple(value for one, value in made if one.table == "stop"),
        tuple(value for one, value in made if one.table == "line"),
        tuple(value for one, value in made if one.table == "vehicle"),
    )
    _twice(made)
    known = {*stops, *(one.code for one in found.stops)}
    closed = {one.code for one in found.stops if not one.office}
    open_ = {*offices, *(one.code for one in found.stops if one.office)} - closed
    for entry, value in made:
        _refer(entry, value, open_, known)
    faults = [fault for one in entries for fault in one.faults]
    return found, faults if entries else [t("inventory-empty")]


def _entries(content: bytes, name: str) -> Iterator[Entry]:
    if len(content) > LARGEST:
        raise _Unreadable(t("inventory-too-large", most=LARGEST // 1000))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _Unreadable(t("inventory-not-utf")) from None
    entries = list(_of_csv(text) if name.casefold().endswith(".csv") else _of_toml(text))
    if len(entries) > MOST:
        raise _Unreadable(t("inventory-too-many", most=MOST))
    yield from entries


def _of_toml(text: str) -> Iterator[Entry]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        line = found[1] if (found := _AT_LINE.search(str(fault))) else "?"
        raise _Unreadable(t("inventory-not-toml", line=line)) from None
    starts = _starts(text)
    for table, entries in tables.items():
        if table not in READERS or not isinstance(entries, list):
            raise _Unreadable(t("inventory-unknown-table", table=table, known=list(READERS)))
        places = iter(starts.get(table, []))
        for values in entries:
            at, keys = next(places, (0, {}))
            if not isinstance(values, dict):
                raise _Unreadable(t("inventory-unknown-table", table=table, known=list(READERS)))
            yield Entry(table, at, values, keys)


def _starts(text: str) -> dict[str, list[tuple[int, dict[str, int]]]]:
    """Tell on which line each entry begins and each of its keys stands: the parser does not."""
    found: dict[str, list[tuple[int, dict[str, int]]]] = {}
    keys: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if head := _TABLE.match(line):
            keys = {}
            found.setdefault(head[1], []).append((number, keys))
        elif key := _KEY.match(line):
            keys.setdefault(key[1], number)
    return found


def _of_csv(text: str) -> Iterator[Entry]:
    head = text.partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ","
    )
    columns = [one.strip().casefold() for one in next(reader, [])]
    table = next((table for column, table in TOLD_BY.items() if column in columns), None)
    if table is None:
        raise _Unreadable(t("inventory-unknown-columns", known=list(TOLD_BY)))
    before = reader.line_num
    for row in reader:
        at, before = before + 1, reader.line_num
        if not any(one.strip() for one in row):
            continue
        if len(row) > len(columns):
            raise _Unreadable(t("inventory-too-wide", line=str(at)))
        values = {key: one.strip() for key, one in zip(columns, row, strict=False)}
        yield Entry(table, at, values)


def _twice(made: list[tuple[Entry, Any]]) -> None:
    """Note codes and plates that stand in the file more than once."""
    seen: set[tuple[str, str]] = set()
    for entry, value in made:
        key = "plate" if isinstance(value, NewVehicle) else "code"
        if isinstance(value, NewVehicle):
            own = value.vehicle.plate
        else:
            own = value.line.code if isinstance(value, NewLine) else value.code
        if own and (entry.table, own) in seen:
            entry.wrong(key, t("inventory-twice", what=own))
        seen.add((entry.table, own))


def _refer(entry: Entry, value: Any, offices: Collection[str], stops: Collection[str]) -> None:
    """Note codes that name nothing."""
    match value:
        case NewLine():
            if value.office not in offices:
                entry.wrong("office", t("inventory-no-office", what=value.office))
            for one in value.stops:
                if one not in stops:
                    entry.wrong("stops", t("inventory-no-stop", what=one))
                if one == value.office:
                    entry.wrong("stops", t("inventory-office-is-stop", what=one))
        case NewVehicle() if value.depot and value.depot not in stops:
            entry.wrong("depot", t("inventory-no-stop", what=value.depot))
        case _:
            pass
