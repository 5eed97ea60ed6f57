"""A leaf as pages that fit a message: statements, each with who said it and when."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel.dates import format_date, format_skeleton

from domain.programmes import Leaf, Statement
from handlers.content.shapes import FrameShape

LONGEST = 1500  # characters of a page: a phone's screen or two, far below Telegram's 4096
MOST = 6  # statements on a page


@dataclass(frozen=True, slots=True)
class Page:
    """One page: plain words, without markup. `number` counts from 1 to `total`.

    Each paragraph is what is said, and who said it when.
    """

    title: str
    paragraphs: tuple[tuple[str, str], ...]
    number: int = 1
    total: int = 1

    @property
    def body(self) -> str:
        """The paragraphs as one text."""
        return "\n\n".join(f"{words}\n({who})" for words, who in self.paragraphs)

    @property
    def too_long(self) -> bool:
        """Whether it is longer than a page should be."""
        return len(self.title) + len(self.body) > LONGEST


def pages(leaf: Leaf, language: str) -> tuple[Page, ...]:
    """Give the pages of `leaf` in `language` (id or en), at least one."""
    title = leaf.title.read(language)
    bodies: list[list[tuple[str, str]]] = [[]]
    for statement in leaf.statements:
        said = paragraph(statement, language)
        size = len(title) + sum(len(words) + len(who) + 5 for words, who in [*bodies[-1], said])
        if bodies[-1] and (size > LONGEST or len(bodies[-1]) == MOST):
            bodies.append([])
        bodies[-1].append(said)
    total = len(bodies)
    return tuple(Page(title, tuple(body), at, total) for at, body in enumerate(bodies, 1))


def paragraph(statement: Statement, language: str) -> tuple[str, str]:
    """Say one statement, and who says so: what is guessed or unknown is called so first."""
    frame = _frame()
    words = statement.words.read(language)
    if statement.confidence == "X":
        words = f"{frame.unknown.read(language)} {words}"
    elif statement.inference:
        words = f"{frame.inference.read(language)} {words}"
    return words, _who(statement, language)


def _who(statement: Statement, language: str) -> str:
    frame = _frame()
    when = moment(statement.as_of, language)
    names = list(dict.fromkeys(source.publisher for source in statement.sources))
    if not names:
        known = frame.searched if statement.confidence == "X" else frame.unsourced
        return f"{known.read(language)} {when}"
    who = _listed(names, frame.and_.read(language))
    if statement.inference:
        who = f"{frame.based_on.read(language)} {who}"
    elif statement.confidence == "B" and len(names) == 1:
        who = f"{frame.one_source.read(language)} {who}"
    elif statement.confidence == "C":
        who = f"{frame.weak.read(language)} {who}"
    return f"{who}; {when}"


def _listed(names: Sequence[str], word: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def moment(text: str, language: str) -> str:
    """Say a year, a month or a day given as ISO text, as people say it."""
    match text.split("-"):
        case [year, month, day]:
            return format_date(
                date(int(year), int(month), int(day)), "d MMMM y", locale=_locale(language)
            )
        case [year, month]:
            return format_skeleton(
                "yMMMM", date(int(year), int(month), 1), locale=_locale(language)
            )
        case _:
            return text


def _locale(language: str) -> str:
    return "en_GB" if language == "en" else "id_ID"


@cache
def _frame() -> FrameShape:
    path = Path(__file__).with_name("frame.toml")
    return FrameShape.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
