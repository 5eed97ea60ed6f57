"""What a repository may ask of an open transaction."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

Row = Mapping[str, Any]


class Session(Protocol):
    """What a repository may ask of an open transaction."""

    async def all(self, name: str, /, **values: Any) -> Sequence[Row]:
        """Run the named query and give its rows."""
        ...

    async def one(self, name: str, /, **values: Any) -> Row | None:
        """Run the named query and give its first row."""
        ...

    async def many(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run the named query once for each of `rows`."""
        ...


def as_json_list(values: Iterable[Any]) -> str:
    """Write a list as the JSON text in which queries take lists on both databases."""
    return json.dumps(list(values))
