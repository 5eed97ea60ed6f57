"""Employees: what a NIP tells, who matches a row of the roster, and when it is renewed."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from domain.errors import Refused
from domain.outgoing import t

DIGITS: Final = 18
OLDEST, YOUNGEST = 75, 16  # years: at the check, and at the appointment
CONTRACTS: Final = range(21, 40)  # of a PPPK these two digits count agreements: no month
SHOWN: Final = 4  # digits that stay readable
REMINDERS: Final = (timedelta(days=14), timedelta(days=3))  # before a year is over
EARLY: Final = timedelta(days=30)  # before that a renewal would change nothing
DAY_OPENS, DAY_ENDS = 8, 20  # hours of the clock in which somebody is reminded

_BETWEEN: Final = re.compile(r"[\s.\-_/'’`]+")
_NOISE: Final = re.compile(r"^(?:=?\"|nip\b\.?:?)|\"$", re.IGNORECASE)
_MOBILE: Final = re.compile(r"628[1-9]\d{7,10}")
_ABROAD: Final = re.compile(r"[1-9]\d{7,14}")


class NipFault(StrEnum):
    """What is wrong with the form of a NIP."""

    LENGTH = "length"
    BIRTH = "birth"
    APPOINTED = "appointed"
    SEX = "sex"
    SERIAL = "serial"


class BadNip(Refused):
    """This cannot be a NIP; the sentence says what is wrong with it."""

    def __init__(self, fault: NipFault) -> None:
        super().__init__(t(f"nip-{fault}"))
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Nip:
    """A NIP whose form is right. Printed by mistake, it is masked; `number` is the whole."""

    number: str = field(repr=False)
    born: date = field(repr=False)
    woman: bool = field(repr=False)

    @property
    def masked(self) -> str:
        """The NIP as others may see it."""
        return masked_number(self.number)

    def __str__(self) -> str:
        return self.masked


def read_nip(text: str, today: date) -> Nip:
    """Read a NIP as people write it, with spaces or dots; BadNip says what is wrong with it.

    Eight digits are the birth date, four the year of the appointment, two its month (of a PPPK: the
    count of the agreement, from 21 on), one the sex (1 man, 2 woman), three a serial number.
    """
    number = nip_digits(text)
    if not (number.isascii() and number.isdigit() and len(number) == DIGITS):
        raise BadNip(NipFault.LENGTH)
    try:
        born = date(int(number[:4]), int(number[4:6]), int(number[6:8]))
    except ValueError:
        raise BadNip(NipFault.BIRTH) from None
    if not today.year - OLDEST <= born.year <= today.year - YOUNGEST:
        raise BadNip(NipFault.BIRTH)
    year, month = int(number[8:12]), int(number[12:14])
    if month not in CONTRACTS and not 1 <= month <= 12:
        raise BadNip(NipFault.APPOINTED)
    begun = (year, month if month <= 12 else 1)
    if year - born.year < YOUNGEST or begun > (today.year, today.month):
        raise BadNip(NipFault.APPOINTED)
    if number[14] not in "12":
        raise BadNip(NipFault.SEX)
    if number[15:] == "000":
        raise BadNip(NipFault.SERIAL)
    return Nip(number, born, number[14] == "2")


def nip_digits(text: str) -> str:
    """Leave out what people and spreadsheets write around the digits of a NIP."""
    return _BETWEEN.sub("", _NOISE.sub("", text.strip()).strip().strip('"'))


def masked_number(number: str) -> str:
    """Hide all but the last digits of a NIP or a telephone number."""
    return f"…{number[-SHOWN:]}" if len(number) > SHOWN else "…"


def read_phone(text: str) -> str:
    """Give the digits of a mobile number in one form (628…), empty if it is none.

    08…, +62 8…, 62 8…, 0062 8… and the 8… that a spreadsheet leaves are the same; a number from
    abroad needs its plus sign. Of several the first counts.
    """
    for part in re.split(r"[/;,]|\batau\b", text):
        digits = re.sub(r"\D", "", part)
        national = re.sub(r"^(?:00)?62|^0", "", digits).removeprefix("0")
        if national.startswith("8") and _MOBILE.fullmatch(f"62{national}"):
            return f"62{national}"
        if part.strip().startswith("+") and _ABROAD.fullmatch(digits):
            return digits
    return ""


def phone_of_contact(text: str) -> str:
    """Read the number of a shared contact, which Telegram writes with or without its plus sign."""
    return read_phone(text) or read_phone(f"+{text.strip().removeprefix('+')}")


def opd_slug(name: str) -> str:
    """Give the word by which an agency stands in the scope of a role."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the roster; the telephone number in the form of `read_phone`, or empty."""

    nip: str = field(repr=False)
    name: str
    opd: str
    phone: str = field(repr=False)


def matches(entry: Entry | None, phone: str) -> bool:
    """Tell whether the roster itself says that this telephone is the employee's."""
    return entry is not None and bool(phone) and entry.phone == phone


class State(StrEnum):
    """How it stands with an employee; all but the first two have lost the role."""

    VERIFIED = "verified"
    LEAVING = "leaving"  # not on the new roster; loses the role within a minute
    LEFT = "left"
    LAPSED = "lapsed"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Employee:
    """Somebody who is or was verified. `approved`: by a person, not by the roster alone."""

    person: int
    nip: str = field(repr=False)
    name: str
    opd: str
    phone: str = field(repr=False)
    woman: bool
    state: State
    approved: bool
    verified_at: datetime
    renew_at: datetime

    @property
    def holds(self) -> bool:
        """Whether they have the role now."""
        return self.state in {State.VERIFIED, State.LEAVING}

    def may_renew(self, now: datetime) -> bool:
        """Tell whether one tap would be of use: the year is nearly or just over."""
        return self.state is State.LAPSED or (self.holds and now >= self.renew_at - EARLY)

    def confirmed_by(self, entry: Entry | None) -> bool:
        """Tell whether the roster still says what it said: then one tap is enough."""
        return entry is not None and (self.approved or matches(entry, self.phone))


class Why(StrEnum):
    """Why a person has to decide: no roster can."""

    PHONE = "phone"  # the roster has another telephone, or none
    UNKNOWN = "unknown"  # the NIP is not on the roster
    TAKEN = "taken"  # it belongs to another Telegram account
    WITHDRAWN = "withdrawn"  # an admin took the role back


def in_a_year(moment: datetime, zone: ZoneInfo) -> datetime:
    """Give the same day of next year; 29 February becomes 28."""
    local = moment.astimezone(zone)
    day = 28 if (local.month, local.day) == (2, 29) else local.day
    return local.replace(year=local.year + 1, day=day).astimezone(moment.tzinfo)


def reminder_due(renew_at: datetime, now: datetime) -> int:
    """Count the reminders that should have been given by now."""
    return sum(1 for before in REMINDERS if now >= renew_at - before)


def polite(now: datetime, zone: ZoneInfo) -> bool:
    """Tell whether it is an hour at which a reminder wakes nobody."""
    return DAY_OPENS <= now.astimezone(zone).hour < DAY_ENDS
