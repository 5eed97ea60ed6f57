"""A roster as agencies keep it: a table of text, read forgivingly, its faults named by line."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from domain.employees import (
    BadNip,
    Entry,
    masked_number,
    nip_digits,
    opd_slug,
    read_nip,
    read_phone,
)

HEADER_WITHIN: Final = 15  # lines: above the names of the columns there may be titles
LONGEST: Final = 120  # characters of a name or an agency
ALARM_SHARE, ALARM_LEAST = 0.2, 10  # so many leaving at once look like the wrong file
SEPARATORS: Final = (";", ",", "\t", "|")

COLUMNS: Final[Mapping[str, frozenset[str]]] = {
    "nip": frozenset(
        {"nip", "nipbaru", "nonip", "nomornip", "nomorindukpegawai", "nipnippk", "nipnipppk"}
        | {"nipnippppk", "nipasn", "nippegawai", "nippnspppk", "nipnipk"}
    ),
    "nama": frozenset({"nama", "namalengkap", "namapegawai", "namaasn", "name", "namadangelar"}),
    "opd": frozenset(
        {"opd", "namaopd", "unitkerja", "unit", "instansi", "dinas", "skpd", "perangkatdaerah"}
        | {"organisasi", "unor", "agency", "unitorganisasi", "satuankerja", "satker"}
    ),
    "telepon": frozenset(
        {"telepon", "telp", "tlp", "notelp", "notelepon", "nomortelepon", "hp", "nohp", "nomorhp"}
        | {"phone", "phonenumber", "wa", "nowa", "whatsapp", "nowhatsapp", "handphone", "ponsel"}
        | {"nohandphone", "telephone", "teleponhp", "nohpwa", "nomorwa", "nomorponsel"}
    ),
}


class RowFault(StrEnum):
    """What is wrong with a line."""

    LENGTH = "length"
    BIRTH = "birth"
    APPOINTED = "appointed"
    SEX = "sex"
    SERIAL = "serial"
    ROUNDED = "rounded"
    COLUMNS = "columns"
    NAME = "name"
    OPD = "opd"
    TWICE = "twice"
    PHONE = "phone"  # the row is taken all the same, without the number


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault and its line; `tail` is the end of the NIP, as far as it may be shown."""

    line: int
    reason: RowFault
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Whom a faulty row may mean: who is known by one of these stays as they were."""

    nip: str = field(repr=False)
    name: str
    opd: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says: the good rows, the faults, and whom the bad rows may mean."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]
    claims: tuple[Claim, ...]


class Unreadable(Exception):
    """This is no roster; `missing` names the columns that it lacks, if it is a table at all."""

    def __init__(self, missing: Sequence[str] = ()) -> None:
        super().__init__(f"no line names the columns {', '.join(missing or COLUMNS)}")
        self.missing = tuple(missing)


def decoded(content: bytes) -> str:
    """Read the bytes of a text file as spreadsheets write it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_roster(text: str, today: date) -> Reading:
    """Read a roster; a bad row costs nobody but itself. Unreadable if the columns have no names.

    Each line is read by itself: a stray quotation mark cannot swallow those below it.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    header, separator, where = _header(lines)
    width = len(_cells(lines[header], separator))
    entries: dict[str, Entry] = {}
    faults: list[Fault] = []
    claims: list[Claim] = []
    for number, line in enumerate(lines[header + 1 :], header + 2):
        cells = _cells(line, separator)
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        entry, fault = _row(number, cells, where, width, today)
        taken = fault is None or fault.reason is RowFault.PHONE
        if taken and entry.nip in entries:
            taken, fault = False, Fault(number, RowFault.TWICE, masked_number(entry.nip))
        elif not taken:
            claims.append(Claim(entry.nip, entry.name, entry.opd))
        if taken:
            entries[entry.nip] = entry
        if fault is not None:
            faults.append(fault)
    return Reading(tuple(entries.values()), tuple(faults), tuple(claims))


def alarming(before: int, left: int) -> bool:
    """Tell whether so many leave at once that it may be the wrong file."""
    return left >= ALARM_LEAST and left > before * ALARM_SHARE


def _row(
    number: int, cells: Sequence[str], where: Mapping[str, int], width: int, today: date
) -> tuple[Entry, Fault | None]:
    def cell(name: str) -> str:
        return cells[where[name]] if where[name] < len(cells) else ""

    written, phone = cell("nip"), cell("telepon")
    entry = Entry(
        nip_digits(written), cell("nama")[:LONGEST], cell("opd")[:LONGEST], read_phone(phone)
    )
    tail = masked_number(entry.nip) if entry.nip.isdigit() else ""
    # Too many: a comma within a name that nobody has quoted has pushed the others aside.
    if not max(where["nip"], where["nama"], where["opd"]) < len(cells) <= width:
        return entry, Fault(number, RowFault.COLUMNS, tail)
    if re.fullmatch(r"\d[.,]\d+E\+?\d+", written.strip(), re.IGNORECASE):
        return entry, Fault(number, RowFault.ROUNDED)
    try:
        read_nip(written, today)
    except BadNip as bad:
        # Spreadsheets keep fifteen digits of a number and write zeros for the rest.
        rounded = len(entry.nip) == 18 and entry.nip.endswith("000")
        reason = RowFault.ROUNDED if rounded else RowFault(str(bad.fault))
        return entry, Fault(number, reason, tail)
    if not entry.name:
        return entry, Fault(number, RowFault.NAME, tail)
    if not opd_slug(entry.opd):
        return entry, Fault(number, RowFault.OPD, tail)
    if phone and not entry.phone:
        return entry, Fault(number, RowFault.PHONE, tail)
    return entry, None


def _header(lines: Sequence[str]) -> tuple[int, str, dict[str, int]]:
    """Find the line that names the columns, what stands between them, and where each is."""
    missing: list[str] = list(COLUMNS)
    for at, line in enumerate(lines[:HEADER_WITHIN]):
        for separator in SEPARATORS:
            names = [re.sub(r"[^a-z]", "", one.casefold()) for one in _cells(line, separator)]
            where = {
                column: next(place for place, name in enumerate(names) if name in known)
                for column, known in COLUMNS.items()
                if known & set(names)
            }
            if len(where) == len(COLUMNS):
                return at, separator, where
            lacking = [column for column in COLUMNS if column not in where]
            missing = min(missing, lacking, key=len)
    raise Unreadable(missing if len(missing) < len(COLUMNS) else ())


def _cells(line: str, separator: str) -> list[str]:
    cells = next(csv.reader([line], delimiter=separator), [])
    return [" ".join(cell.replace("\0", "").split()) for cell in cells]
