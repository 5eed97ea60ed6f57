"""Which desk a report goes to: rules that are data, read from the top, the first that fits."""

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from domain.people import Person
from domain.waste import Category
from handlers.regions import all_kecamatan, kecamatan_name

FILE = Path(__file__).parent / "desks.toml"
DLH = "dlh"


class Rule(BaseModel):
    """A line of desks.toml; what is not named fits always. Hours are of the clock in WIB."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    desk: str = Field(pattern=r"^(kecamatan|dlh)$")
    category: tuple[Category, ...] = ()
    kecamatan: tuple[str, ...] = ()
    hours: tuple[int, int] | None = None
    why: str = Field(min_length=1)

    def fits(self, category: Category, kecamatan: str, hour: int) -> bool:
        """Tell whether a report of this kind, place and hour is meant."""
        if self.category and category not in self.category:
            return False
        if self.kecamatan and kecamatan not in self.kecamatan:
            return False
        if self.hours is None:
            return True
        first, last = self.hours
        return first <= hour < last if first < last else hour >= first or hour < last


@cache
def desk_rules() -> tuple[Rule, ...]:
    """Read the rules."""
    given = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(Rule.model_validate(one) for one in given["rule"])


def desk_for(category: Category, kecamatan: str, now: datetime, zone: ZoneInfo) -> str:
    """Name the desk of a report: a kecamatan's code, or DLH's."""
    hour = now.astimezone(zone).hour
    found = next(rule for rule in desk_rules() if rule.fits(category, kecamatan, hour))
    return kecamatan if found.desk == "kecamatan" and kecamatan else DLH


def desk_name(desk: str) -> str:
    """Name a desk as people say it."""
    return "DLH" if desk == DLH else kecamatan_name(desk)


def desks_of(person: Person) -> list[str]:
    """Name the desks at which somebody works."""
    return [one for one in (*(area.code for area in all_kecamatan()), DLH) if person.works_at(one)]
