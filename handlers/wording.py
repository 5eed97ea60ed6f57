"""Sentences find their words: Project Fluent files, values escaped, dates and lists by Babel."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.serializer import serialize_pattern

from domain.outgoing import Formatted, Label, Lines, Plain, Translated, Words
from domain.people import LANGUAGES

FOLDER = Path(__file__).parent / "texts"
LONGEST_VALUE = 700  # UTF-16 units of a value in a sentence; so no value can burst a message
LONGEST_PLAIN = 3500
LONGEST_LABEL = 60
LONGEST_TOAST = 190

Escape = Callable[[str], str]


@dataclass(frozen=True)
class Texts:
    """All that a language says, as read from its files."""

    bundle: FluentBundle
    patterns: dict[str, str]  # as they are written, variables and all
    fixed: dict[str, str]  # those without variables
    faults: tuple[str, ...]


@lru_cache(maxsize=8)
def read_texts(folder: Path, language: str) -> Texts:
    """Read what is said everywhere, then a file for each feature that has many sentences.

    Once for a process: reading takes longer than a thousand sentences.
    """
    texts = Texts(FluentBundle([language], use_isolating=False), {}, {}, ())
    faults: list[str] = []
    for path in (folder / f"{language}.ftl", *sorted((folder / language).glob("*.ftl"))):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                faults.append(f"{path.name}: {(entry.content or '').strip()[:60]}")
            if not isinstance(entry, ast.Message) or entry.value is None:
                continue
            name = entry.id.name
            if name in texts.patterns:
                faults.append(f"{path.name}: {name} is given twice")
            texts.patterns[name] = serialize_pattern(entry.value)
            parts = [part for part in entry.value.elements if isinstance(part, ast.TextElement)]
            if len(parts) == len(entry.value.elements):
                texts.fixed[name] = "".join(part.value for part in parts)
        texts.bundle.add_resource(resource)
    return replace(texts, faults=tuple(faults))


class Wording:
    """Every text of the bot in every language; Indonesian is the source."""

    def __init__(self, folder: Path = FOLDER, zone: str = "Asia/Jakarta") -> None:
        self.zone = ZoneInfo(zone)
        self._texts = {language: read_texts(folder, language) for language in LANGUAGES}
        self.faults = [fault for texts in self._texts.values() for fault in texts.faults]

    def keys(self, language: str = "id") -> frozenset[str]:
        """Name every text that the language has."""
        return frozenset(self._texts[language].patterns)

    def pattern(self, key: str, language: str) -> str:
        """Give the text as it is written, variables and all."""
        return self._texts[language].patterns[key]

    def variables(self, key: str, language: str) -> frozenset[str]:
        """Name the values that the text asks for."""
        return frozenset(re.findall(r"\$([a-z][a-z-]*)", self._texts[language].patterns[key]))

    def html(self, label: Label, language: str) -> str:
        """Give the sentence as Telegram's HTML; its values are escaped."""
        return self._said(label, language, escaped)

    def label(self, label: Label, language: str) -> str:
        """Give the words of a button: no markup, one line, short."""
        return clipped(" ".join(self._said(label, language, str).split()), LONGEST_LABEL)

    def plain(self, label: Label, language: str) -> str:
        """Give the words without markup, as long as they are."""
        return plain(self._said(label, language, str))

    def toast(self, label: Label, language: str) -> str:
        """Give the words for the answer to a tap: no markup, at most 200 characters."""
        return clipped(plain(self._said(label, language, str)), LONGEST_TOAST)

    def of_day(self, day: date, language: str) -> dict[str, str]:
        """Give what may stand for the day in words that somebody wrote: {tanggal} and its like."""
        patterns = {"hari": "EEEE", "tanggal": "d MMMM y", "bulan": "MMMM", "tahun": "y"}
        return {
            name: format_date(day, pattern, locale=language) for name, pattern in patterns.items()
        }

    def _said(self, label: Label, language: str, escape: Escape) -> str:
        match label:
            case Plain():
                return escape(clipped(label.text, LONGEST_PLAIN))
            case Formatted():
                return label.markup if escape is escaped else plain(label.markup)
            case Translated():
                theirs = label.by_language.get(language) or next(iter(label.by_language.values()))
                return self._said(theirs, language, escape)
            case Lines():
                return label.gap.join(self._said(part, language, escape) for part in label.parts)
            case Words():
                fixed = self._texts[language].fixed.get(label.key)
                return fixed or self._formatted(label, language, escape)

    def _formatted(self, words: Words, language: str, escape: Escape) -> str:
        bundle = self._texts[language].bundle
        if not bundle.has_message(words.key):
            bundle = self._texts["id"].bundle
        message = bundle.get_message(words.key)
        assert message.value is not None, f"the text {words.key} has no value"
        values = {
            name: self._value(value, language, escape) for name, value in words.values.items()
        }
        text, faults = bundle.format_pattern(message.value, values)
        if faults:
            raise LookupError(f"the text {words.key} ({language}): {faults[0]}")
        return str(text)

    def _value(self, value: Any, language: str, escape: Escape) -> Any:
        match value:
            case Words() | Plain() | Lines() | Formatted() | Translated():
                return self._said(value, language, escape)
            case str():
                return escape(clipped(value, LONGEST_VALUE))
            case datetime():
                local = value.astimezone(self.zone)
                shown = format_datetime(local, "EEEE, d MMMM y HH.mm", locale=language)
                return f"{shown} WIB" if self.zone.key == "Asia/Jakarta" else shown
            case date():
                return format_date(value, "d MMMM y", locale=language)
            case list() | tuple():
                items = [str(self._value(one, language, escape)) for one in value]
                return format_list(items, locale=language)
            case bool():
                return "yes" if value else "no"
            case int():
                return value if abs(value) < 1000 else format_decimal(value, locale=language)
            case _:
                return value


def escaped(text: str) -> str:
    """Write text so that Telegram's HTML shows it as it is."""
    return html.escape(text, quote=False)


def plain(text: str) -> str:
    """Take Telegram's HTML away from a text."""
    return html.unescape(re.sub(r"<[^<>]+>", "", text))


def utf16_length(text: str) -> int:
    """Count as Telegram counts the length of a text: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def clipped(text: str, longest: int) -> str:
    """Cut a text to so many UTF-16 units, and show that it was cut."""
    if 2 * len(text) <= longest or utf16_length(text) <= longest:
        return text
    units = text.encode("utf-16-le")[: 2 * (longest - 1)]
    return units.decode("utf-16-le", "ignore").rstrip() + "…"


def _only(entry: ast.Message | ast.Term) -> ast.Resource:
    return ast.Resource(body=[entry])
