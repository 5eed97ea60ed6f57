"""What a drive leaves behind, on the database at hand."""

import asyncio
from datetime import timedelta

from domain.places import Point
from domain.rides import Move, State, Who
from storage.database import Database
from storage.drives import Position
from tests.moments import NOON
from tests.riding import DAY, SEVEN, ride, seated
from tests.storage.test_rides import booked, opened


async def test_an_edit_that_comes_late_hides_nothing_newer(database: Database) -> None:
    newer = Position(Point(-6.1, 106.2), NOON + timedelta(minutes=1), 12.0)
    async with database.write() as store:
        await store.drives.place(1, Position(Point(-6.2, 106.3), NOON))
        await store.drives.place(1, newer)
        await store.drives.place(1, Position(Point(-6.3, 106.4), NOON))
        assert await store.drives.position(1) == newer
        assert await store.drives.position(2) is None


async def test_a_reminder_is_claimed_once_however_many_want_it(database: Database) -> None:
    async def claims() -> bool:
        async with database.write() as store:
            return await store.drives.remind(7, "hour", NOON)

    assert sum(await asyncio.gather(*(claims() for _ in range(6)))) == 1


async def test_the_secret_is_made_once(database: Database) -> None:
    async with database.write() as store:
        assert await store.drives.secret("boarding", "first") == "first"
        assert await store.drives.secret("boarding", "second") == "first"


async def test_only_who_has_a_seat_and_no_reminder_is_reminded(database: Database) -> None:
    standing = await opened(database)
    async with database.write() as store:
        one = await booked(store, standing, 7)
        other = await booked(store, standing, 8)
        waits = ride(rider=9, state=State.WAITING)
        assert await store.rides.ask(waits, Move.QUEUE, Who.RIDER)
        assert await store.drives.remind(other.id, "hour", NOON, "late")
        minute = seated().planned_at
        assert minute is not None
        assert await store.drives.to_remind(DAY, "hour", minute, 9) == [one]
        early = minute - timedelta(seconds=1)
        assert await store.drives.to_remind(DAY, "hour", early, 9) == []
        assert await store.drives.to_remind(DAY, "evening", SEVEN, 9) == [one, other]


async def test_what_is_precise_goes_and_what_was_found_stays(database: Database) -> None:
    async with database.write() as store:
        await store.drives.place(1, Position(Point(-6.1, 106.2), NOON))
        await store.drives.check(1, 5, ["brakes"], "a photo", NOON)
        await store.drives.remind(7, "hour", NOON)
        await store.drives.wipe(NOON + timedelta(seconds=1))
        assert await store.drives.position(1) is None
        assert await store.drives.reminders(7) == []
        (check,) = await store.drives.checks(5)
    assert (check.faults, check.photo) == (("brakes",), "")
