"""Named SQL: the files in `sql/`, one text where both databases agree, a named variant where not.

A query starts with `-- name: take`; `-- name: take@postgresql` replaces it on PostgreSQL.
Parameters are written `:name`. Query `take` in `inbox.sql` is known as `inbox.take`.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Dialect = Literal["sqlite", "postgresql"]

FOLDER = Path(__file__).parent / "sql"
HEADER = re.compile(
    r"^-- name: (?P<name>[a-z_]+)(?:@(?P<dialect>sqlite|postgresql))?\s*$", re.MULTILINE
)
PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")


@dataclass(frozen=True, slots=True)
class Query:
    """One statement as its database wants it; `names` are its parameters in order."""

    name: str
    text: str
    names: tuple[str, ...]


def load(dialect: Dialect, folder: Path = FOLDER) -> dict[str, Query]:
    """Read every query for `dialect`; ValueError if a name is given twice."""
    found: dict[str, Query] = {}
    chosen: set[str] = set()
    for path in sorted(folder.glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        parts = list(HEADER.finditer(text))
        for here, after in zip(parts, [*parts[1:], None], strict=True):
            variant = here["dialect"]
            if variant not in {None, dialect}:
                continue
            name = f"{path.stem}.{here['name']}"
            if name in found and (variant is None) == (name not in chosen):
                raise ValueError(f"{path.name}: the query {here['name']} is given twice")
            if variant is None and name in chosen:
                continue
            if variant is not None:
                chosen.add(name)
            body = text[here.end() : after.start() if after else len(text)]
            found[name] = _query(name, body.strip().rstrip(";"), dialect)
    return found


def _query(name: str, body: str, dialect: Dialect) -> Query:
    names = tuple(dict.fromkeys(PARAMETER.findall(body)))
    if dialect == "postgresql":
        body = PARAMETER.sub(lambda found: f"${names.index(found[1]) + 1}", body)
    return Query(name, body, names)
