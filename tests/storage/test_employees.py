"""Employees and the roster as rows: one NIP for one account, one decision, one roster at a time."""

import asyncio
from datetime import timedelta

import pytest

from domain.employees import REMINDERS, Entry, State, Why
from domain.people import Grant, Role
from domain.rosters import Claim, Fault, RowFault
from storage.database import Database
from storage.store import Store
from tests.moments import NOON

YEAR = NOON + timedelta(days=365)
RINA = Entry("198705122010012003", "Rina", "Dinas Contoh", "628120000003")
DEDE = Entry("199001012021211001", "Dede", "Dinas Contoh", "628120000002")
BUDI = Entry("198001012005011001", "Budi", "Dinas Lain", "")


async def puts(store: Store, *entries: Entry, claims: tuple[Claim, ...] = ()) -> int:
    number = await store.rosters.begin(1, NOON)
    assert await store.rosters.stage(number, entries, (), claims)
    assert await store.rosters.apply(number)
    return number


async def verifies(store: Store, person: int, entry: Entry) -> None:
    await store.employees.verify(person, entry, YEAR, NOON, woman=True, approved=False)


async def test_two_accounts_never_hold_one_nip(database: Database) -> None:
    async with database.write() as store:
        await verifies(store, 1, RINA)
    with pytest.raises(Exception, match=r"(?i)unique"):
        async with database.write() as store:
            await verifies(store, 2, RINA)
    async with database.write() as store:
        assert await store.employees.end(1, State.MOVED)
        await verifies(store, 2, RINA)
        holder = await store.employees.holder(RINA.nip)
    assert holder is not None
    assert holder.person == 2


async def test_who_is_no_employee_any_more_is_known_by_no_number(database: Database) -> None:
    async with database.write() as store:
        for person, (state, kept) in enumerate(
            [(State.LAPSED, True), (State.LEFT, False), (State.MOVED, False)], 1
        ):
            await verifies(store, person, RINA)
            assert await store.employees.end(person, state)
            assert not await store.employees.end(person, state)
            found = await store.employees.of(person)
            assert found is not None
            assert (found.state, bool(found.nip), bool(found.phone)) == (state, kept, kept)


async def test_reminders_and_ends_are_found_when_they_are_due(database: Database) -> None:
    first, second = REMINDERS
    async with database.write() as store:
        await verifies(store, 1, RINA)
        employees = store.employees

        async def due(before: timedelta) -> int:
            return len(await employees.to_remind(YEAR - before, 10))

        assert await due(first + timedelta(seconds=1)) == 0
        assert await due(first) == 1
        await employees.reminded(1, 1)
        assert await due(first) == await due(second + timedelta(seconds=1)) == 0
        assert await due(second) == 1
        await employees.reminded(1, 2)
        assert await due(second) == await due(timedelta()) == 0
        assert await employees.to_lapse(YEAR - timedelta(seconds=1), 10) == []
        assert [one.person for one in await employees.to_lapse(YEAR, 10)] == [1]


async def test_a_roster_is_compared_before_it_is_put_in_place(database: Database) -> None:
    async with database.write() as store:
        await puts(store, RINA, DEDE)
        await verifies(store, 1, RINA)
        number = await store.rosters.begin(1, NOON)
        other = Entry(DEDE.nip, "Dede", "Dinas Lain", DEDE.phone)
        await store.rosters.stage(number, [other, BUDI], [Fault(7, RowFault.NAME, "…1001")], ())
        found = await store.rosters.compare(number)
        assert (found.before, found.rows, found.new) == (2, 2, 1)
        assert (found.changed, found.gone, found.losing) == (1, 1, 1)
        assert await store.rosters.staged(number) == (1, [Fault(7, RowFault.NAME, "…1001")])
        assert await store.rosters.find(RINA.nip) == RINA
        assert await store.rosters.apply(number)
        assert not await store.rosters.apply(number)
        assert await store.rosters.staged(number) is None
        assert await store.rosters.find(RINA.nip) is None
        assert await store.rosters.find(DEDE.nip) == other
        assert await store.rosters.count() == 2
        assert [one.person for one in await store.employees.to_release(10)] == [1]


async def test_who_comes_back_before_the_round_has_lost_nothing(database: Database) -> None:
    async with database.write() as store:
        await puts(store, RINA)
        await verifies(store, 1, RINA)
        await puts(store, DEDE)
        await puts(store, Entry(RINA.nip, "Rina Baru", "Dinas Lain", RINA.phone))
        assert await store.employees.to_release(10) == []
        found = await store.employees.of(1)
    assert found is not None
    assert (found.state, found.name, found.opd) == (State.VERIFIED, "Rina Baru", "Dinas Lain")


async def test_whom_a_faulty_row_may_mean_stays_as_they_were(database: Database) -> None:
    async with database.write() as store:
        await puts(store, RINA, DEDE, BUDI)
        claims = (
            Claim(RINA.nip, "", ""),  # its name was missing
            Claim("1.98E+17", DEDE.name, DEDE.opd),  # its NIP was rounded
            Claim("", BUDI.name, "Dinas Contoh"),  # somebody else of that name
        )
        await puts(store, Entry("199505052020121002", "Eka", "Dinas Contoh", ""), claims=claims)
        assert await store.rosters.find(RINA.nip) == RINA
        assert await store.rosters.find(DEDE.nip) == DEDE
        assert await store.rosters.find(BUDI.nip) is None


async def test_a_newer_roster_makes_older_previews_worthless(database: Database) -> None:
    async with database.write() as store:
        older = await store.rosters.begin(1, NOON)
        await store.rosters.stage(older, [DEDE], (), ())
        await puts(store, RINA)
        assert not await store.rosters.apply(older)
        assert not await store.rosters.stage(older, [DEDE], (), ())
        late = await store.rosters.begin(1, NOON)
        await store.rosters.stage(late, [DEDE], (), ())
        await store.rosters.forget(NOON + timedelta(seconds=1))
        assert not await store.rosters.apply(late)
        assert await store.rosters.find(RINA.nip) == RINA


async def test_two_who_confirm_at_once_import_once(database: Database) -> None:
    async with database.write() as store:
        number = await store.rosters.begin(1, NOON)
        await store.rosters.stage(number, [RINA], (), ())

    async def confirm() -> bool:
        async with database.write() as store:
            return await store.rosters.apply(number)

    assert sorted(await asyncio.gather(confirm(), confirm())) == [False, True]


async def test_a_request_is_decided_once_and_forgets_its_numbers(database: Database) -> None:
    async with database.write() as store:
        first = await store.approvals.ask(1, "Rina W", RINA, Why.PHONE, NOON)
        second = await store.approvals.ask(1, "Rina W", RINA, Why.PHONE, NOON)
        assert await store.approvals.get(first.id) is None
        assert await store.approvals.since(1, NOON - timedelta(days=1)) == 2
        assert await store.approvals.open_of(1) == second
        assert await store.approvals.decide(second.id, "granted", 9, NOON)
        assert not await store.approvals.decide(second.id, "refused", 9, NOON)
        assert not await store.approvals.withdraw(1, NOON)
        rows = await store.approvals._session.all("approvals.since", person=1, since=0)
        assert rows[0]["number"] == 2


async def test_a_request_is_settled_by_a_roster_that_matches_and_urged_once(
    database: Database,
) -> None:
    async with database.write() as store:
        asked = await store.approvals.ask(1, "Rina W", RINA, Why.UNKNOWN, NOON)
        taken = await store.approvals.ask(2, "Dede", DEDE, Why.TAKEN, NOON)
        assert await store.approvals.to_settle(10) == []
        await puts(store, RINA, DEDE)
        assert await store.approvals.to_settle(10) == [asked]  # a taken NIP is for a person
        assert await store.approvals.to_urge(NOON - timedelta(seconds=1), 10) == []
        assert await store.approvals.to_urge(NOON, 10) == [asked, taken]
        await store.approvals.urged(asked.id)
        assert await store.approvals.to_urge(NOON, 10) == [taken]


async def test_a_role_is_revoked_from_whom_holds_it_and_only_that_one(database: Database) -> None:
    async with database.write() as store:
        for role in (Role.EMPLOYEE, Role.DRIVER):
            await store.roles.give(1, "Rina", Grant(role), 1, NOON)
        assert await store.roles.revoke(1, Grant(Role.EMPLOYEE))
        assert not await store.roles.revoke(1, Grant(Role.EMPLOYEE))
        assert await store.roles.of(1) == {Grant(Role.DRIVER)}


async def test_a_list_of_roles_is_not_buried_under_employees(database: Database) -> None:
    async with database.write() as store:
        for person in range(1, 20):
            await store.roles.give(person, "A", Grant(Role.EMPLOYEE), 1, NOON)
        await store.roles.give(30, "Z", Grant(Role.OFFICER), 1, NOON)
        assert (await store.roles.all(1))[0].grant.role is Role.OFFICER


async def test_a_whole_regency_is_imported_in_a_few_seconds(database: Database) -> None:
    many = [
        Entry(
            f"19870512{2000 + at % 26}0{1 + at % 9}1{at % 999 + 1:03d}", f"Orang {at}", "Dinas", ""
        )
        for at in range(18_000)
    ]
    async with asyncio.timeout(20), database.write() as store:
        await puts(store, *many)
        await puts(store, *many[1:])
        assert await store.rosters.count() == len({one.nip for one in many[1:]})
