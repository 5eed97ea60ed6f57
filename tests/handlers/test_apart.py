"""One that cannot be moved is passed over; a fault of the database is not."""

import pytest

from domain.errors import Stale
from handlers.transformer.apart import apart


async def test_what_one_raises_keeps_none_of_the_others_waiting() -> None:
    moved = []
    for number, fault in enumerate((Stale(), None, KeyError(7), ValueError("state"), None)):
        with apart("a wish", number):
            if fault is not None:
                raise fault
            moved.append(number)
    assert moved == [1, 4]


async def test_what_nobody_expects_ends_the_round() -> None:
    with pytest.raises(OSError, match="gone"), apart("a wish", 1):
        raise OSError("gone")
