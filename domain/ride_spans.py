"""How long somebody is on leave, in their own words: "cuti 2 minggu", "besok cuti tiga hari"."""

import re

from domain.ride_vocabulary import MEANS, NUMBERS

MOST = 14  # days, as many as may be booked
DAYS = {"hari": 1, "hr": 1, "day": 1, "days": 1}
WEEKS = {"minggu": 7, "mgg": 7, "pekan": 7, "week": 7, "weeks": 7}
UNITS = DAYS | WEEKS
ONES = {"sehari": 1, "seminggu": 7, "sepekan": 7}


def leave_of(text: str) -> tuple[int, str] | None:
    """Give the days of the leave and what else was said; None if no length was."""
    words = re.findall(r"[a-z]+|\d+|[^\sa-z\d]+", text.casefold())
    if not any(MEANS.get(word) == "leave" for word in words):
        return None
    for at, word in enumerate(words):
        if word in ONES:
            return ONES[word], " ".join(words[:at] + words[at + 1 :])
        after = words[at + 1] if at + 1 < len(words) else ""
        number = int(word) if word.isdecimal() else NUMBERS.get(word, 0)
        if after in UNITS and 0 < number < 100:
            days = min(number * UNITS[after], MOST)
            return days, " ".join(words[:at] + words[at + 2 :])
    return None
