"""Every named query runs on the database at hand, and says what its file says."""

import contextlib
from pathlib import Path
from typing import Any

import pytest

from storage import queries
from storage.database import Database
from storage.queries import Dialect
from storage.sqlite import Sqlite

# Parameters that are not whole numbers, by name.
VALUES: dict[str, Any] = {
    "about": "x:1",
    "act": "/peran",
    "approved": False,
    "areas": '["36.04.09"]',
    "amending": False,
    "area": "36.04.09",
    "counts": "{}",
    "figures": "{}",
    "html": "t",
    "picture": "",
    "rule": "",
    "avoid": "[1, 2]",
    "groups": '[[{"by": "role", "of": ["officer"], "no": false}]]',
    "notice": "{}",
    "voter": "0",
    "draft": "{}",
    "entry": "a/b",
    "fault": "none",
    "faults": "[]",
    "field": "note",
    "grants": "officer:36.04.09",
    "helpful": True,
    "ids": "[1, 2]",
    "key": "k",
    "language": "id",
    "language_chosen": False,
    "method": "sendMessage",
    "name": "round",
    "opd": "Dinas Contoh",
    "ours": "[]",
    "owner": "me",
    "patterns": "[]",
    "payload": "{}",
    "phone": "6281234567890",
    "reachable": True,
    "repeatable": True,
    "role": "officer",
    "plain": False,
    "scope": "",
    "sha": "0",
    "slots": "[1, 2]",
    "series": "s",
    "source": "s",
    "state": "open",
    "text": "t",
    "token": "t",
    "wants_person": False,
    "alias": "Warga 1",
    "as_file": False,
    "state_before": "new",
    "state_after": "taken",
    "called": "Ibu Sari",
    "category": "pile",
    "desa": "",
    "desk": "36.04.09",
    "desks": '["dlh"]',
    "digest": "0",
    "facts": "{}",
    "file_id": "f",
    "hash": "0",
    "kecamatan": "36.04.09",
    "kind": "before",
    "landmark": "",
    "latitude": -6.1,
    "longitude": 106.2,
    "files": '["a"]',
    "media": "a",
    "move": "take",
    "near": "1:2",
    "nip": "199001012015012003",
    "note": "t",
    "previous": "0",
    "published": True,
    "reason": "",
    "salt": "s",
    "shas": '["a"]',
    "sentence": "t",
    "squares": '["1:2"]',
    "stage": "touch",
    "title": "t",
    "unique_id": "u",
    "urgent": False,
    "verdict": "fine",
    "vote": "clean",
    "why": "phone",
    "woman": False,
    "words": "{}",
    "day": "2026-11-30",
    "direction": "home",
    "first": "2026-11-30",
    "guarded": False,
    "last": "2026-12-04",
    "needs": "front",
    "weekdays": "01234",
    "who": "rider",
    "accuracy": 12.5,
    "photo": "f",
    "skipped": "",
    "value": "v",
    "arrive": "07:15",
    "before_day": "2026-11-23",
    "class": "A",
    "code": "c",
    "depart": "16:10",
    "first_day": "2026-11-23",
    "inspection": "",
    "insurance": "",
    "is_office": True,
    "last_day_away": "2026-11-24",
    "last_on": "2026-11-24",
    "last_time": "20:00",
    "licence": "A",
    "luggage": True,
    "paper": "inspection",
    "plate": "A 1 B",
    "registration": "",
    "since_day": "2026-11-23",
    "subject": "vehicle:1",
    "until_day": "2026-11-23",
    "made_by": "planner",
    "result": "{}",
    "stands": "[]",
    "alone": True,
    "drill": True,
    "ending": "safe",
    "part": "rider",
    "roles": '["officer"]',
    "topic": "important",
    "traces": "[]",
    "topics": '["important"]',
    "wanted": True,
    "what": "announcement:1",
    "asked": True,
    "ones": "[1]",
    "fate": "queued",
    "whom": "{}",
}


class Undone(Exception):
    """Ends a transaction of which nothing shall remain."""


async def tried(database: Database, name: str, values: dict[str, Any]) -> None:
    """Run one query and take back what it did; a database for each of them would take minutes."""
    with contextlib.suppress(Undone):
        async with database.write() as store:
            await store.inbox._session.all(name, **values)
            raise Undone


async def test_every_query_runs(database: Database) -> None:
    dialect: Dialect = "sqlite" if isinstance(database, Sqlite) else "postgresql"
    refused = {}
    for name, query in queries.load(dialect).items():
        try:
            await tried(database, name, {one: VALUES.get(one, 1) for one in query.names})
        except Exception as fault:  # noqa: BLE001  whatever the driver calls it
            refused[name] = repr(fault)
    assert refused == {}


def test_both_databases_know_the_same_queries() -> None:
    assert set(queries.load("sqlite")) == set(queries.load("postgresql"))


def test_queries_ask_for_the_same_values_on_both() -> None:
    there = queries.load("postgresql")
    for name, here in queries.load("sqlite").items():
        assert set(here.names) == set(there[name].names), name


def test_a_name_given_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.sql").write_text("-- name: one\nSELECT 1\n-- name: one\nSELECT 2\n")
    with pytest.raises(ValueError, match="one is given twice"):
        queries.load("sqlite", tmp_path)


def test_a_variant_replaces_the_common_text_on_its_own_database(tmp_path: Path) -> None:
    text = "-- name: one\nSELECT :a\n-- name: one@postgresql\nSELECT :a::bigint\n"
    (tmp_path / "x.sql").write_text(text)
    assert queries.load("sqlite", tmp_path)["x.one"].text == "SELECT :a"
    assert queries.load("postgresql", tmp_path)["x.one"].text == "SELECT $1::bigint"
