"""What the clockwork has done and who may do it: moments claimed once, leases held by one."""

from datetime import datetime

from domain.clock import from_ms, to_ms
from storage.session import Session


class Schedule:
    """The rows of claimed moments and leases."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def latest(self, name: str) -> datetime | None:
        """Tell the newest moment that was claimed for `name`."""
        row = await self._session.one("schedule.latest", name=name)
        return None if row is None or row["moment"] is None else from_ms(row["moment"])

    async def claim(self, name: str, moment: datetime) -> bool:
        """Claim the moment; False if anybody has it already."""
        return (
            await self._session.one("schedule.claim", name=name, moment=to_ms(moment)) is not None
        )

    async def forget(self, name: str, before: datetime) -> None:
        """Drop claims so old that nobody can come late for them."""
        await self._session.all("schedule.forget", name=name, before=to_ms(before))

    async def forget_all(self, prefix: str, before: datetime) -> None:
        """Drop old claims of every name that begins with `prefix`."""
        last = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        await self._session.all(
            "schedule.forget_all", first=prefix, last=last, before=to_ms(before)
        )

    async def lease(self, name: str, owner: str, until: datetime, now: datetime) -> bool:
        """Take or prolong the lease; False while somebody else holds it."""
        row = await self._session.one(
            "schedule.lease", name=name, owner=owner, until=to_ms(until), now=to_ms(now)
        )
        return row is not None

    async def release(self, name: str, owner: str) -> None:
        """Give the lease back."""
        await self._session.all("schedule.release", name=name, owner=owner)

    async def release_all(self) -> None:
        """Void every lease: for a database that only this process can have open."""
        await self._session.all("schedule.release_all")
