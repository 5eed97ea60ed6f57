"""The schema: made from nothing, taken back, and never half done."""

import pytest

from storage import migrations
from storage.database import open_database
from tests.moments import NOON


async def test_an_empty_database_is_made_and_known(empty_url: str) -> None:
    assert await migrations.current(empty_url) is None
    await migrations.upgrade(empty_url)
    assert await migrations.current(empty_url) == migrations.head()


async def test_every_revision_goes_up_and_down_with_data_in_it(empty_url: str) -> None:
    await migrations.upgrade(empty_url)
    database = await open_database(empty_url)
    try:
        async with database.write() as store:
            await store.questions.ask(1, 1, "kapan?", NOON)
            await store.schedule.claim("round", NOON)
    finally:
        await database.close()
    await migrations.downgrade(empty_url, "base")
    assert await migrations.current(empty_url) is None
    await migrations.upgrade(empty_url)
    database = await open_database(empty_url)
    try:
        async with database.read() as store:
            assert await store.questions.count_open() == 0
    finally:
        await database.close()


async def test_a_file_that_is_no_database_is_named_as_such(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("broken") / "x.db"
    path.write_text("this is a letter, not a database" * 100)
    with pytest.raises(migrations.Unreadable, match="not a database"):
        await migrations.current(f"sqlite:///{path}")


def test_a_revision_of_a_newer_bot_is_unknown() -> None:
    assert migrations.known(migrations.head())
    assert not migrations.known("9999")
