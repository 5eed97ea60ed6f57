"""Rides: asked for, moved by compare-and-set with a line of history, found by person and day."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from domain.clock import from_ms, to_ms
from domain.errors import Stale
from domain.pooling_shapes import Direction
from domain.rides import Move, Need, Ride, State, Who
from storage.session import Row, Session, as_json_list

PLAIN = (
    *("id", "rider", "office", "stop", "seats", "version", "trip", "kind", "reason"),
    *("way_there", "repeat"),
)
MOMENTS = (
    *("earliest", "latest", "promised_at", "planned_at", "asked_at", "changed_at", "boarded_at"),
    *("ended_at", "disputed_at", "settled_at"),
)


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the history of a ride or a trip; it says in which part somebody acted, not who."""

    number: int
    at: datetime
    move: str
    who: str
    before: str
    after: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Guest:
    """A seat held for a colleague; `person` is None until they have said so themselves."""

    id: int
    ride: int
    token: str
    person: int | None
    until: datetime


class Rides:
    """The rows of rides, of their history and of colleagues' seats."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def ask(
        self, ride: Ride, move: Move, who: Who, facts: Mapping[str, Any] | None = None
    ) -> Ride | None:
        """Keep a new ride as the domain made it, and the first line of its history.

        None if the person has a live ride in that direction on that day. `ride.id` is not used.
        """
        row = await self._session.one(
            "rides.ask",
            **_written(ride),
            rider=ride.rider,
            day=ride.day.isoformat(),
            direction=ride.direction,
            office=ride.office,
            repeat=ride.repeat,
            now=to_ms(ride.asked_at),
        )
        if row is None:
            return None
        asked = read_ride(row)
        await self._note(asked, move, who, State.NEW, ride.asked_at, facts)
        return asked

    async def get(self, number: int) -> Ride | None:
        """Give a ride."""
        row = await self._session.one("rides.get", id=number)
        return None if row is None else read_ride(row)

    async def move(
        self,
        before: Ride,
        after: Ride,
        move: Move,
        who: Who,
        now: datetime,
        facts: Mapping[str, Any] | None = None,
    ) -> Ride:
        """Write `after` in place of `before` and a line of history; Stale if somebody was faster.

        Nothing personal belongs into `facts`.
        """
        row = await self._session.one(
            "rides.move",
            **_written(after),
            boarded_at=_ms(after.boarded_at),
            disputed_at=_ms(after.disputed_at),
            settled_at=_ms(after.settled_at),
            id=before.id,
            version=before.version,
            now=to_ms(now),
        )
        if row is None:
            raise Stale
        moved = read_ride(row)
        await self._note(moved, move, who, before.state, now, facts)
        return moved

    async def _note(
        self,
        ride: Ride,
        move: Move,
        who: Who,
        before: State,
        now: datetime,
        facts: Mapping[str, Any] | None,
    ) -> None:
        told = {"trip": ride.trip, "reason": ride.reason, "at": _ms(ride.planned_at)}
        await self._session.all(
            "rides.note",
            ride=ride.id,
            number=ride.version,
            now=to_ms(now),
            move=move,
            who=who,
            state_before=before,
            state_after=ride.state,
            facts=json.dumps({key: one for key, one in told.items() if one} | dict(facts or {})),
        )

    async def events(self, ride: int) -> list[Event]:
        """Give the history of a ride, the oldest line first."""
        return [read_event(row) for row in await self._session.all("rides.events", ride=ride)]

    async def mine(
        self, person: int, first: date, last: date, most: int = 50, skip: int = 0
    ) -> list[Ride]:
        """Give the live rides of one person between two days, the next first."""
        return await self._several(
            "rides.mine",
            rider=person,
            first=first.isoformat(),
            last=last.isoformat(),
            most=most,
            skip=skip,
        )

    async def between(self, person: int, first: date, last: date) -> list[Ride]:
        """Give all rides of one person between two days, also those that have ended."""
        return await self._several(
            "rides.between", rider=person, first=first.isoformat(), last=last.isoformat()
        )

    async def ahead(self, office: int, first: date) -> list[Ride]:
        """Give the live rides to or from an office, from a day on, that have not begun."""
        rows = await self._session.all("rides.ahead", office=office, first=first.isoformat())
        return [read_ride(row) for row in rows]

    async def live_on(self, person: int, day: date, direction: Direction) -> Ride | None:
        """Give the live ride that one person has in this direction on this day."""
        found = await self._several(
            "rides.live_on", rider=person, day=day.isoformat(), direction=direction
        )
        return found[0] if found else None

    async def rides_on(self, person: int, day: date, direction: Direction) -> bool:
        """Tell whether somebody has a seat or waits for one, also as a colleague on another's."""
        if await self.live_on(person, day, direction):
            return True
        guest = await self.guest_of(person, day, day)
        return any(one.live and one.direction is direction for one in guest)

    async def of_trip(self, trip: int) -> list[Ride]:
        """Give the rides of a trip, also those that ended on it, by their minute."""
        return await self._several("rides.of_trip", trip=trip)

    async def seated_on(self, trips: Sequence[int]) -> list[Ride]:
        """Give the rides that hold seats on these trips."""
        return await self._several("rides.of_trips", ids=as_json_list(trips))

    async def in_state(self, day: date, state: State, most: int = 500) -> list[Ride]:
        """Give the rides of a day in one state, who asked first comes first."""
        return await self._several("rides.in_state", day=day.isoformat(), state=state, most=most)

    async def of_day(self, day: date, most: int = 2000, skip: int = 0) -> list[Ride]:
        """Give all rides of a day."""
        return await self._several("rides.of_day", day=day.isoformat(), most=most, skip=skip)

    async def wishes_until(self, last: date, most: int = 200) -> list[Ride]:
        """Give the wishes of repeats whose day has come near."""
        return await self._several("rides.wishes_until", last=last.isoformat(), most=most)

    async def of_repeat(self, repeat: int, first: date, last: date) -> list[Ride]:
        """Give the live rides of a repeat between two days, who is on board left out."""
        return await self._several(
            "rides.of_repeat", repeat=repeat, first=first.isoformat(), last=last.isoformat()
        )

    async def no_shows(self, person: int, since: datetime) -> list[Ride]:
        """Give the no-shows of one person since."""
        return await self._several("rides.no_shows", rider=person, since=to_ms(since))

    async def regular_stops(self, person: int, first: date, most: int = 3) -> list[int]:
        """Give the stops that one person uses most."""
        rows = await self._session.all(
            "rides.regular_stops", rider=person, first=first.isoformat(), most=most
        )
        return [row["stop"] for row in rows]

    async def wipe(self, before: date) -> None:
        """Forget who rode before this day; what numbers are made of stays."""
        await self._session.all("rides.wipe", day=before.isoformat())
        await self._session.all("rides.wipe_guests", day=before.isoformat())

    async def invite(self, ride: int, token: str, until: datetime) -> None:
        """Hold a seat for a colleague who opens the link before `until`."""
        await self._session.all("rides.invite", ride=ride, token=token, until=to_ms(until))

    async def guests(self, ride: int) -> list[Guest]:
        """Give the colleagues' seats of a ride."""
        rows = await self._session.all("rides.guests", ride=ride)
        return [_guest(row) for row in rows]

    async def guest_by_token(self, token: str) -> Guest | None:
        """Give the seat that a link stands for."""
        row = await self._session.one("rides.guest_by_token", token=token)
        return None if row is None else _guest(row)

    async def join(self, guest: int, person: int, now: datetime) -> bool:
        """Note which colleague rides; False if the link was used or is too old."""
        row = await self._session.one("rides.join", id=guest, person=person, now=to_ms(now))
        return row is not None

    async def lapsed_guests(self, now: datetime, most: int = 200) -> list[Guest]:
        """Give the seats held for colleagues who did not say anything in time."""
        rows = await self._session.all("rides.lapsed_guests", now=to_ms(now), most=most)
        return [_guest(row) for row in rows]

    async def drop_guest(self, guest: int) -> None:
        """Forget a colleague's seat."""
        await self._session.all("rides.drop_guest", id=guest)

    async def guest_of(self, person: int, first: date, last: date) -> list[Ride]:
        """Give the rides between two days on which somebody has a colleague's seat."""
        return await self._several(
            "rides.guest_of", person=person, first=first.isoformat(), last=last.isoformat()
        )

    async def leave_guest(self, ride: int, person: int) -> bool:
        """Let a colleague's seat be nobody's; False if it was not theirs."""
        row = await self._session.one("rides.leave_guests", ride=ride, person=person)
        return row is not None

    async def _several(self, name: str, **values: Any) -> list[Ride]:
        return [read_ride(row) for row in await self._session.all(name, **values)]


def _written(ride: Ride) -> dict[str, Any]:
    """Give what both a new ride and a moved one write."""
    return {
        "stop": ride.stop,
        "earliest": to_ms(ride.earliest),
        "latest": to_ms(ride.latest),
        "seats": ride.seats,
        "needs": " ".join(sorted(ride.needs)),
        "guarded": ride.guarded,
        "state": ride.state,
        "trip": ride.trip,
        "kind": ride.kind,
        "promised_at": _ms(ride.promised_at),
        "planned_at": _ms(ride.planned_at),
        "ended_at": _ms(ride.ended_at),
        "reason": ride.reason,
        "way_there": ride.way_there,
    }


def read_ride(row: Row) -> Ride:
    """Read a ride from its row."""
    plain: dict[str, Any] = {name: row[name] for name in PLAIN}
    moments: dict[str, Any] = {
        name: None if row[name] is None else from_ms(row[name]) for name in MOMENTS
    }
    return Ride(
        day=date.fromisoformat(row["day"]),
        direction=Direction(row["direction"]),
        needs=frozenset(Need(word) for word in row["needs"].split()),
        guarded=bool(row["guarded"]),
        state=State(row["state"]),
        **plain,
        **moments,
    )


def read_event(row: Row) -> Event:
    """Read a line of history."""
    values = {one.name: row[one.name] for one in fields(Event)}
    return Event(**values | {"at": from_ms(row["at"]), "facts": json.loads(row["facts"])})


def _guest(row: Row) -> Guest:
    return Guest(row["id"], row["ride"], row["token"], row["person"], from_ms(row["until"]))


def _ms(moment: datetime | None) -> int | None:
    return None if moment is None else to_ms(moment)
