"""By which words somebody is known again where others' rows speak of them."""

import html
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

SHORTEST_NAME: Final = 3  # letters; shorter ones stand in every second word
SHORTEST_WORDS: Final = 8  # of what somebody wrote about a matter
SHORTEST_TALK: Final = 25  # of any other message: keys of the menu and greetings are everybody's
MOST: Final = 400
NAMES: Final = frozenset({"name", "called", "first_name", "last_name", "username"})
WRITTEN: Final = frozenset({"note", "landmark", "words", "text", "caption", "reason"})
NUMBERS: Final = frozenset({"nip", "phone", "phone_number", "file_id", "unique_id"})
# Where names and words are the person's own; what the bot said to them is full of others' words.
OWN: Final = (
    *("roles", "invitations", "employee", "roster", "approvals", "reports", "photos", "words"),
    *("questions", "confidants", "concerns", "checks", "written"),
)


def traces(person: int, data: Mapping[str, Collection[Mapping[str, Any]]]) -> list[str]:
    """Name what gives somebody away: the account's number, names, numbers, reports, own words."""
    found: dict[str, None] = {str(person): None}
    for one in data.get("reports", ()):
        found[f"PI-{one['id']:06d}"] = None
    for part in OWN:
        rows = data.get(part, ())
        if talk := part == "written":  # an update also shows what it answers: not theirs
            rows = [_own(row) for row in rows]
        for name, value in _values(rows):
            if _tells(name, value, SHORTEST_TALK if talk else SHORTEST_WORDS):
                found[value] = None
    return list(found)[:MOST]


def _own(update: Mapping[str, Any]) -> Mapping[str, Any]:
    payload = update.get("payload")
    payload = payload if isinstance(payload, dict) else {}
    message = payload.get("message") or payload.get("edited_message") or {}
    kept = {
        name: message[name] for name in ("from", "text", "caption", "contact") if name in message
    }
    return kept | {"sender": (payload.get("callback_query") or {}).get("from")}


def _values(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield name, value.strip()
        case Mapping():
            for key, one in value.items():
                yield from _values(one, key)
        case list() | tuple():
            for one in value:
                yield from _values(one, name)


def _tells(name: str, value: str, shortest: int) -> bool:
    if name in NAMES:
        return len(value) >= SHORTEST_NAME
    if name in NUMBERS:
        return len(value) >= SHORTEST_WORDS
    return name in WRITTEN and len(value) >= shortest and not value.startswith("/")


@dataclass(frozen=True, slots=True)
class Search:
    """Looks for traces in words as they are kept: as they were written, escaped, in JSON."""

    needles: tuple[tuple[str, bool], ...]

    @classmethod
    def of(cls, found: Iterable[str]) -> "Search":
        """Begin to look for these."""
        forms: dict[str, bool] = {}
        for one in found:
            whole = len(one) < SHORTEST_WORDS and not one.isdecimal()
            for shown in (one, html.escape(one, quote=False)):
                for form in (shown, _in_json(shown, ascii_=True), _in_json(shown, ascii_=False)):
                    forms.setdefault(form, whole)
        return cls(tuple(forms.items()))

    def finds(self, text: str) -> bool:
        """Tell whether the words speak of whom it looks for; short names only as whole words."""
        return any(
            needle in text
            and (not whole or re.search(rf"(?<!\w){re.escape(needle)}(?!\w)", text) is not None)
            for needle, whole in self.needles
        )


def _in_json(text: str, *, ascii_: bool) -> str:
    return json.dumps(text, ensure_ascii=ascii_)[1:-1]
