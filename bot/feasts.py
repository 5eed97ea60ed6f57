"""The days on which Indonesia's offices are closed."""

from collections.abc import Callable, Collection
from datetime import date
from functools import cache
from typing import Final

from holidays import GOVERNMENT, PUBLIC
from holidays.countries.indonesia import Indonesia

# Joint leave (cuti bersama) counts: the offices' people are civil servants, who have it by decree.
CLOSED: Final = (PUBLIC, GOVERNMENT)


def feasts(
    added: Collection[date] = (), removed: Collection[date] = ()
) -> Callable[[int], frozenset[date]]:
    """Give what tells a year's holidays; `added` and `removed` correct it.

    Joint leave is known only for years whose decree the package holds, and the feasts of the moon
    in later years are estimates, which may be a day wrong.
    """

    @cache
    def of(year: int) -> frozenset[date]:
        known = frozenset(Indonesia(years=year, categories=CLOSED))
        extra = frozenset(day for day in added if day.year == year)
        return (known | extra) - frozenset(removed)

    return of


def feast_name(day: date) -> str:
    """Name what is celebrated on a day, empty if nothing is known."""
    return _named(day.year).get(day, "")


@cache
def _named(year: int) -> dict[date, str]:
    return dict(Indonesia(years=year, categories=CLOSED, language="id").items())
