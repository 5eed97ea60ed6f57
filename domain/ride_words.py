"""What people say about a ride in their own words: the intent, the day, the stop, seats, reason.

"bsk nebeng dr ciruas ya min 1 kursi" is a booking for tomorrow, one seat, from the stop "ciruas".
Only what was said is filled in; nothing here decides, the person does with a tap.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from domain.dates import MONTHS, day_of
from domain.pooling_shapes import Direction
from domain.ride_vocabulary import (
    AFTERNOON,
    AT,
    CLOCK,
    DAYS,
    FILLER,
    FROM,
    MEANS,
    NEEDS,
    NUMBERS,
    PHRASES,
    SEATS,
    TO,
    TOGETHER,
    WEEKDAYS,
)
from domain.rides import Need
from domain.spelling import distance


class Wanted(StrEnum):
    """What somebody wants of a ride."""

    NOTHING = ""
    BOOK = "book"
    CHANGE = "change"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Said:
    """What was said; None or empty where it was not."""

    wanted: Wanted = Wanted.NOTHING
    day: date | None = None
    direction: Direction | None = None
    at: time | None = None
    stop: str = ""
    seats: int | None = None
    reason: str = ""
    needs: frozenset[Need] = frozenset()


_TOKEN = re.compile(r"\d{1,2}[.:]\d{2}|\d+(?:[/-]\d+)*|[a-z'-]+")
_TYPED = frozenset(word for word in (*DAYS, *WEEKDAYS, *MEANS) if len(word) >= 5)
KNOWN = frozenset({*DAYS, *WEEKDAYS, *MEANS, *MONTHS, *NUMBERS, *TOGETHER}) | FILLER | SEATS


def heard(text: str, today: date) -> Said:
    """Understand a sentence about a ride, as far as it says anything."""
    said = text.casefold().replace("’", "'")
    needs = frozenset(Need(need) for pattern, need in NEEDS if re.search(pattern, said))
    for pattern, plain in PHRASES:
        said = re.sub(pattern, plain, said)
    for pattern, _ in NEEDS:
        said = re.sub(pattern, " ", said)
    words = _mended(_TOKEN.findall(said))
    meant = {MEANS[word] for word in words if word in MEANS}
    at, used = _time(words)
    day = _day(words, today, used)
    seats = _seats(words, used)
    stop, direction = _stop(words)
    if direction is None or "home" in meant:
        direction = (
            Direction.HOME
            if "home" in meant
            else (Direction.TO_OFFICE if "office" in meant else direction)
        )
    if at is not None and direction is Direction.HOME and at.hour < 7:
        at = at.replace(hour=at.hour + 12)
    order = (Wanted.CANCEL, Wanted.CHANGE, Wanted.BOOK)
    wanted = next((one for one in order if one in meant), Wanted.NOTHING)
    if wanted is Wanted.NOTHING and ("home" in meant or seats is not None):
        wanted = Wanted.BOOK
    reason = next((one for one in ("sick", "leave", "duty", "plans") if one in meant), "")
    return Said(wanted, day, direction, at, stop, seats, reason, needs)


def _mended(words: list[str]) -> list[str]:
    """Put right what a slip of the finger has made: "besko", "cancle"; names stay as they are."""
    return [
        word if {*words[max(0, at - 2) : at]} & (FROM | TO | AT) else _meant(word)
        for at, word in enumerate(words)
    ]


def _meant(word: str) -> str:
    if len(word) < 5 or word in KNOWN:
        return word
    near = [one for one in sorted(_TYPED) if one[0] == word[0] and distance(word, one, 1) <= 1]
    return near[0] if len(near) == 1 else word


def _time(words: list[str]) -> tuple[time | None, set[int]]:
    """Find the time of the clock, and the places of the words that told it."""
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        told = after if word in CLOCK else word
        used = {at, at + 1} if word in CLOCK else {at}
        if word in CLOCK or re.fullmatch(r"\d{1,2}[.:]\d{2}", word):
            found = _clock(told)
            if found is None:
                continue
            rest = words[max(used) + 1 : max(used) + 2]
            if rest and rest[0] in AFTERNOON and found.hour < 12:
                found = found.replace(hour=found.hour + 12)
            return found, used
    return None, set()


def _clock(word: str) -> time | None:
    half = word.startswith("setengah-")
    hour, _, minute = word.removeprefix("setengah-").replace(":", ".").partition(".")
    number = int(hour) if hour.isdecimal() else NUMBERS.get(hour)
    if number is None or number > 23 or (half and number == 0):
        return None
    if half:  # setengah lima is half past four
        return time(number - 1, 30)
    return time(number, int(minute or 0)) if int(minute or 0) < 60 else None


def _day(words: list[str], today: date, used: set[int]) -> date | None:
    """Find the day: a word, a weekday, or a date in one to three words."""
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        if at in used:
            continue
        if word in DAYS:
            return today + timedelta(days=DAYS[word])
        if word in WEEKDAYS and not (word in {"minggu", "min", "ming"} and not _sunday(words, at)):
            ahead = (WEEKDAYS[word] - today.weekday()) % 7
            next_week = after == "depan" and today.weekday() + ahead < 7
            return today + timedelta(days=ahead + 7 * next_week)
        for width in (3, 2, 1):
            said = " ".join(words[at : at + width])
            dated = re.search(r"[/-]", said) or any(
                part in MONTHS for part in words[at + 1 : at + width]
            )
            if word[0].isdecimal() and dated and (found := day_of(said, today)):
                return found
        if word in {"tgl", "tanggal"} and after.isdecimal() and (found := _dated(after, today)):
            return found
    return None


def _sunday(words: list[str], at: int) -> bool:
    """Tell whether "minggu" is the day: a number before or "depan" after make it a week."""
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    return (
        words[at] == "minggu" and not before.isdecimal() and after not in {"depan", "lagi", "ini"}
    )


def _dated(number: str, today: date) -> date | None:
    """Give the next day with this number."""
    for ahead in range(62):
        day = today + timedelta(days=ahead)
        if day.day == int(number):
            return day
    return None


def _seats(words: list[str], used: set[int]) -> int | None:
    for at, word in enumerate(words):
        if word in TOGETHER:
            return TOGETHER[word]
        if word not in SEATS:
            continue
        for there in (at - 1, at + 1):
            if not 0 <= there < len(words) or there in used:
                continue
            number = int(words[there]) if words[there].isdecimal() else NUMBERS.get(words[there])
            if number and number < 100:
                return number
    return None


def _stop(words: list[str]) -> tuple[str, Direction | None]:
    """Find the words for the stop, and the direction that "dari" or "ke" before them tells."""
    there: str = ""
    for at, word in enumerate(words):
        if word not in FROM | TO | AT:
            continue
        named = " ".join(_name(words[at + 1 :]))
        if not named:
            continue
        if word in FROM and word != "naik":
            return named, Direction.TO_OFFICE
        if word in TO and word != "turun":
            return named, Direction.HOME
        there = there or named
    return there, None


def _name(words: Iterable[str]) -> Iterable[str]:
    """Take the words of a name: until one that says something else."""
    for count, word in enumerate(words):
        known = word in DAYS or word in WEEKDAYS or word in MEANS or word in FILLER
        known = known or word in FROM | TO | AT | CLOCK | SEATS or word in TOGETHER
        if known or count == 4 or (word[0].isdecimal() and count == 0):
            return
        if word[0].isdecimal() and len(word) > 2:
            return
        yield word
