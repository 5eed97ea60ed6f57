"""What a router has measured is kept in pieces, each in a transaction of its own."""

from domain.outgoing import Later
from handlers.transformer.roads import PIECE, kept, measured
from handlers.turn import Round
from tests.moments import NOON
from tests.town import Town


async def test_all_drives_are_kept_and_none_twice(town: Town) -> None:
    stops = range(1, 102)
    legs = [[one, other, 60 + one, 900 + other] for one in stops for other in stops if one != other]
    async with town.app.database.read() as store:
        round_ = Round(db=store, house=town.app.house, now=NOON)
        await measured(round_, "", {}, {"legs": legs})
    pieces = [one.payload for one, _ in round_.said if isinstance(one, Later)]
    assert len(pieces) > 1
    assert all(len(one["legs"]) < PIECE + len(stops) for one in pieces)
    for payload in reversed(pieces):  # in whatever order they are done
        async with town.app.database.write() as store:
            await kept(Round(db=store, house=town.app.house, now=NOON), "", payload, {})
    async with town.app.database.read() as store:
        assert len(await town.app.house.roads.legs(store)) == len(legs)
