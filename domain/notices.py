"""What an announcement says: words in one language or more, pictures, a file, buttons, choices."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from typing import Final

LONGEST: Final = 4096  # UTF-16 units of a message, Bot API
LONGEST_CAPTION: Final = 1024
MOST_POINTERS: Final = 6
CHOICES: Final = (2, 8)  # fewest and most answers
LONGEST_LABEL: Final = 60
SHOUTED: Final = 20  # letters, from which on capitals are looked at
WORDY: Final = 30  # words of a sentence
VARIABLES: Final = ("hari", "tanggal", "bulan", "tahun")  # of the day on which it is sent
_VARIABLE: Final = re.compile(r"\{([^{}\s]{1,40})\}")
_ADDRESS: Final = re.compile(r"https://([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?([/?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A button below it: where it leads, an https address or a command of the bot."""

    label: str
    target: str

    @property
    def command(self) -> str:
        """The name of the command, empty if it is an address."""
        return self.target[1:] if self.target.startswith("/") else ""


@dataclass(frozen=True, slots=True)
class Notice:
    """All that people see of an announcement; `words` are Telegram's HTML, by language."""

    words: Mapping[str, str] = field(default_factory=dict)
    photos: tuple[str, ...] = ()
    document: str = ""
    pointers: tuple[Pointer, ...] = ()
    choices: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """The whole as JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, text: str) -> "Notice":
        """Read what `written` wrote."""
        given = json.loads(text)
        return cls(
            given["words"],
            tuple(given["photos"]),
            given["document"],
            tuple(Pointer(**one) for one in given["pointers"]),
            tuple(given["choices"]),
        )


def pointers(text: str, commands: Collection[str]) -> tuple[Pointer, ...] | None:
    """Read buttons, one on a line: what it says, then where it leads; None if one is not clear."""
    found = []
    for line in filter(None, (one.strip() for one in text.splitlines())):
        label, _, target = line.rpartition(" ")
        label = label.strip().rstrip("=:-–").strip()
        pointer = Pointer(label, target.casefold() if target.startswith("/") else target)
        known = pointer.command in commands if pointer.command else _ADDRESS.fullmatch(target)
        if not label or len(label) > LONGEST_LABEL or not known:
            return None
        found.append(pointer)
    return tuple(found) if 0 < len(found) <= MOST_POINTERS else None


def choices(text: str) -> tuple[str, ...] | None:
    """Read answers to choose from, one on a line; None if they are too few, too many, too long."""
    found = tuple(dict.fromkeys(one.strip() for one in text.splitlines() if one.strip()))
    fewest, most = CHOICES
    fit = fewest <= len(found) <= most and all(len(one) <= LONGEST_LABEL for one in found)
    return found if fit else None


def unknown_variables(words: str) -> list[str]:
    """Name what stands in braces and nobody knows."""
    return [one for one in _VARIABLE.findall(words) if one not in VARIABLES]


def filled(words: str, values: Mapping[str, str]) -> str:
    """Put the values in place of the variables."""
    return _VARIABLE.sub(lambda found: values.get(found[1], found[0]), words)


def lint(words: str) -> list[str]:
    """Name what makes words hard to read; the names are keys of texts.

    Shouted, a sentence of more than thirty words, a link that is not https or that leads nowhere.
    """
    letters = [char for char in words if char.isalpha()]
    found = []
    if len(letters) >= SHOUTED and sum(char.isupper() for char in letters) > len(letters) / 2:
        found.append("shouted")
    if any(len(one.split()) > WORDY for one in re.split(r"[.!?\n]+", words)):
        found.append("wordy")
    if re.search(r"http://|(?<![/.\w])www\.", words):
        found.append("link")
    links = (one.rstrip(".,;:!?)") for one in re.findall(r"https://\S*", words))
    if any(not _ADDRESS.fullmatch(one) for one in links):
        found.append("broken")
    return found
