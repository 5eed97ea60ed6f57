"""Links by which a family sees one ride, and nothing else."""

from datetime import datetime

from domain.clock import to_ms
from storage.session import Session


class Shares:
    """The rows of links; a ride has at most one."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def begin(self, ride: int, token: str, now: datetime) -> str:
        """Give the link of a ride: the one that it has, else this."""
        row = await self._session.one("shares.begin", ride=ride, token=token, now=to_ms(now))
        assert row is not None
        return str(row["token"])

    async def ride_of(self, token: str) -> int | None:
        """Name the ride that a link shows."""
        row = await self._session.one("shares.ride_of", token=token)
        return None if row is None else int(row["ride"])

    async def of_ride(self, ride: int) -> str | None:
        """Give the link of a ride, if it has one."""
        row = await self._session.one("shares.of_ride", ride=ride)
        return None if row is None else str(row["token"])

    async def end(self, ride: int) -> bool:
        """Let the link of a ride show nothing more; False if it had none."""
        return await self._session.one("shares.end", ride=ride) is not None

    async def forget(self, before: datetime) -> None:
        """Forget links made before that moment: their rides are long over."""
        await self._session.all("shares.forget", before=to_ms(before))
