"""Stored pictures by the hash of their content, and those that look like another one."""

from dataclasses import dataclass
from datetime import datetime

from domain.clock import to_ms
from domain.likeness import REACH, distance, probes, slots
from storage.session import Session, as_json_list


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a stored picture; a `plain` one has nothing to know it again by."""

    sha: str
    width: int
    height: int
    bytes: int
    dhash: int
    plain: bool


class Media:
    """The rows of stored pictures."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def keep(self, picture: Picture, now: datetime) -> None:
        """Note a stored picture; one that is known already stays as it is."""
        fresh = await self._session.one(
            "media.add",
            sha=picture.sha,
            width=picture.width,
            height=picture.height,
            bytes=picture.bytes,
            dhash=picture.dhash,
            plain=picture.plain,
            now=to_ms(now),
        )
        if fresh is not None and not picture.plain:
            await self._session.many(
                "media.add_slot",
                [{"slot": slot, "sha": picture.sha} for slot in slots(picture.dhash)],
            )

    async def get(self, sha: str) -> Picture | None:
        """Tell what is known of a picture."""
        row = await self._session.one("media.get", sha=sha)
        if row is None:
            return None
        return Picture(
            row["sha"], row["width"], row["height"], row["bytes"], row["dhash"], bool(row["plain"])
        )

    async def similar(self, dhash: int, within: int = REACH) -> list[tuple[str, int]]:
        """Name the pictures at most `within` bits away (7 at most), with how many, nearest first.

        Plain pictures are never among them, and must not be asked about.
        """
        if not 0 <= within <= REACH:
            raise ValueError(f"beyond {REACH} bits not all can be found")
        rows = await self._session.all("media.candidates", slots=as_json_list(probes(dhash)))
        found = [(row["sha"], distance(dhash, row["dhash"])) for row in rows]
        return sorted((one for one in found if one[1] <= within), key=lambda one: one[::-1])

    async def remove(self, sha: str) -> None:
        """Forget a picture whose file is being deleted."""
        picture = await self.get(sha)
        if picture is not None:
            await self._session.all(
                "media.remove_slots", slots=as_json_list(slots(picture.dhash)), sha=sha
            )
            await self._session.all("media.remove", sha=sha)
