"""A conversation as data: what is asked, which kinds of answer each question takes, and the draft.

Answers may come in any order that makes sense: the field that was asked has the first refusal, then
any other field that takes this kind of answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from domain.incoming import Act, Contact, File, Photo, Place, Text, Voice

KINDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (Text, Photo, Place, Contact, File, Voice)
}

Draft = dict[str, list[Any]]


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a dialog.

    It is asked with the text `ask`, takes acts of `kinds`, at most `most` of them, and is enough at
    `least` (0: may be left out).
    """

    ask: str
    kinds: tuple[type[Any], ...]
    least: int = 1
    most: int = 1
    longest: int = 2000  # UTF-16 units of a text answer, as Telegram counts


@dataclass(frozen=True, slots=True)
class Dialog:
    """The questions of one conversation, by name, in the order in which they are asked."""

    name: str
    fields: Mapping[str, Field]

    def first(self, draft: Draft) -> str | None:
        """Name the first field that still lacks an answer, None when nothing is missing."""
        for name, field in self.fields.items():
            if len(draft.get(name, [])) < field.least:
                return name
        return None

    def field_for(self, act: Act, asked: str, draft: Draft) -> str | None:
        """Name the field that `act` answers: the asked one, else one with room for this kind."""
        for name in self._order(asked):
            field = self.fields[name]
            if isinstance(act, field.kinds) and len(draft.get(name, [])) < field.most:
                return name
        return None

    def _order(self, asked: str) -> Iterator[str]:
        if asked in self.fields:
            yield asked
        yield from (name for name in self.fields if name != asked)


@dataclass(frozen=True, slots=True)
class Open:
    """A dialog that a person has open in a chat.

    `version` grows with every change and is never the same again, also in a later dialog: it guards
    against two writers, and a button that carries another one is of a form that is no more.
    """

    name: str
    field: str
    draft: Draft
    version: int

    @property
    def touched(self) -> bool:
        """Whether the person has answered anything; what was filled in for them does not count."""
        kinds = tuple(KINDS.values())
        return any(isinstance(one, kinds) for values in self.draft.values() for one in values)


def pack(draft: Draft) -> dict[str, list[Any]]:
    """Turn a draft into what JSON can hold; `unpack` gives it back."""
    return {
        name: [
            {"kind": type(value).__name__, **asdict(value)}
            if type(value).__name__ in KINDS
            else value
            for value in values
        ]
        for name, values in draft.items()
    }


def unpack(packed: Mapping[str, list[Any]]) -> Draft:
    """Turn what `pack` made back into a draft."""
    return {name: [_unpacked(value) for value in values] for name, values in packed.items()}


def _unpacked(value: Any) -> Any:
    if isinstance(value, dict) and value.get("kind") in KINDS:
        fields = {key: one for key, one in value.items() if key != "kind"}
        return KINDS[value["kind"]](**fields)
    return value
