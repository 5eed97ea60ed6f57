"""What is kept of people: no table is overlooked, and no row of others goes with them."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.keeping import blurred
from domain.people import LANGUAGES
from domain.places import Point, cell
from domain.traces import Search, traces
from handlers.wording import Wording
from storage import queries
from storage.database import Database
from storage.erasures import STEPS
from storage.personal import TABLES
from storage.retention import REPORT
from storage.sqlite import Sqlite
from tests.moments import NOON
from tests.storage.test_histories import filed

KNOWN = set(queries.load("sqlite"))
LATITUDES, LONGITUDES = st.floats(-6.5, -5.7), st.floats(105.5, 106.7)


async def names(database: Database) -> set[str]:
    statement = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    if isinstance(database, Sqlite):
        statement = (
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'"
        )
    async with database.read() as store:
        connection: Any = store.inbox._session._connection  # type: ignore[attr-defined]
        read = getattr(connection, "execute_fetchall", None) or connection.fetch
        return {row[0] for row in await read(statement)}


async def test_every_table_says_what_of_it_is_somebodys(database: Database) -> None:
    """A new table is named in storage/personal.py; if it names people, erasures.sql as well."""
    assert await names(database) - {"sqlite_stat1"} == set(TABLES)


def test_every_part_can_be_read_and_is_explained_in_every_language() -> None:
    parts = [part for parts in TABLES.values() for part in parts]
    assert len(parts) == len(set(parts))
    assert {f"personal.{part}" for part in parts} <= KNOWN
    for language in LANGUAGES:
        assert {f"data-{part}" for part in parts} <= Wording().keys(language)


def test_every_step_is_a_query() -> None:
    assert {f"erasures.{step}" for step in STEPS} <= KNOWN
    assert {f"retention.{step}" for step in REPORT} <= KNOWN


async def test_a_picture_that_another_report_shows_stays(database: Database) -> None:
    async with database.write() as store:
        mine, other = await filed(store, 7), await filed(store, 8)
        for report, person, picture in ((mine, 7, "a"), (mine, 7, "b"), (other, 8, "b")):
            row = await store.reports.add_photo(report.id, "before", "f", "u", person, NOON)
            await store.reports.store_photo(row, picture)
        assert await store.erasures.erase(7) == ["a"]
        assert await store.reports.photos(mine.id) == []
        assert [one.media for one in await store.reports.photos(other.id)] == ["b"]
        kept = await store.reports.get(other.id)
        assert kept is not None
        assert (kept.reporter, kept.note) == (8, "menumpuk")


async def test_the_proof_of_an_officer_stays_without_the_officer(database: Database) -> None:
    async with database.write() as store:
        report = await filed(store, 7)
        await store.reports.add_photo(report.id, "proof", "f", "u", 9, NOON)
        await store.erasures.erase(9)
        assert [one.by for one in await store.reports.photos(report.id)] == [0]


async def test_an_alarm_is_not_broken_by_who_is_forgotten(database: Database) -> None:
    async with database.write() as store:
        mine = await store.alarms.call(7, "rider", NOON, drill=False, trip=1, ride=1)
        assert mine is not None
        taken = await store.alarms.take(mine.id, 9, NOON, NOON)
        assert taken is not None
        day = timedelta(days=1)
        for person in (7, 9):
            assert await store.erasures.busy(person, NOON - day)
            assert not await store.erasures.busy(person, NOON)
        assert not await store.erasures.busy(8, NOON - day)
        await store.erasures.erase(9)  # whoever has called is not left alone
        (again,) = await store.alarms.due(NOON)
        assert (again.person, again.taken_by, again.open) == (7, None, True)
        await store.erasures.erase(7)
        over = await store.alarms.get(mine.id)
        assert over is not None
        assert (over.person, over.ride, over.trip, over.open) == (0, None, 1, False)
        assert await store.alarms.due(NOON + day) == []


async def test_who_drives_or_is_waited_for_is_not_forgotten_yet(database: Database) -> None:
    async with database.write() as store:
        await store.arrivals.ask(1, 7, NOON, NOON)
        assert await store.erasures.busy(7, NOON)
        await store.arrivals.answer(1, 7, NOON)
        assert not await store.erasures.busy(7, NOON)


@given(LATITUDES, LONGITUDES)
def test_what_is_left_of_a_place_is_its_neighbourhood(latitude: float, longitude: float) -> None:
    point = Point(latitude, longitude)
    left = blurred(point)
    assert cell(left) == cell(point)
    assert blurred(left) == left


def test_somebody_is_known_again_in_every_form_that_words_take() -> None:
    data: dict[str, list[dict[str, Any]]] = {
        "roles": [{"name": 'Siti "Ida" Né'}],
        "reports": [{"id": 17, "note": "tumpukan & bau\ndi got", "landmark": "", "reason": ""}],
        "written": [
            {
                "payload": {
                    "message": {
                        "from": {"first_name": "Adi", "id": 7},
                        "text": "📷 Lapor sampah",
                        "reply_to_message": {"text": "a card of somebody else, which is long"},
                    }
                }
            }
        ],
    }
    found = traces(4242424242, data)
    assert "📷 Lapor sampah" not in found  # everybody's key
    assert not any("somebody else" in one for one in found)
    search = Search.of(found)
    for spoken in (
        '{"id":4242424242}',
        "laporan PI-000017 masuk",
        r'{"text":"Siti \"Ida\" N\u00e9"}',
        r'{"text":"tumpukan &amp; bau\ndi got"}',
        "kata Adi tadi",
    ):
        assert search.finds(spoken), spoken
    for other in ("PI-000018", "Adinda", "tumpukan"):
        assert not search.finds(other), other
