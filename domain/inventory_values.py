"""What stands in one entry of a file: each value read with its bounds, each fault with its line."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Final, TypeVar

from domain.dates import day_of, time_of, weekdays_of
from domain.fleet import OF_VEHICLES, SEATS, USUAL, Kind, Licence, Paper, Vehicle, written
from domain.lines import AHEAD, BookingType, Hours, Line, Rule, Stop
from domain.outgoing import Words, t
from domain.places import CENTRES, Point

NAME: Final = 60  # characters
CODE: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
YES: Final = frozenset({"ya", "y", "yes", "true", "1", "ada"})
NO: Final = frozenset({"tidak", "t", "n", "no", "false", "0", ""})
# Banten and Jakarta: nobody commutes further, and what was turned round is found.
LATITUDES, LONGITUDES = (-7.1, -5.5), (105.0, 107.2)

Chosen = TypeVar("Chosen", bound=StrEnum)


def reachable(point: Point) -> bool:
    """Tell whether a vehicle of the regency could stop there."""
    south, north = LATITUDES
    west, east = LONGITUDES
    return south <= point.latitude <= north and west <= point.longitude <= east


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line of a file: its office and stops are named by their codes."""

    line: Line
    office: str
    stops: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewVehicle:
    """A vehicle of a file, and the code of the stop where it spends the night, if any."""

    vehicle: Vehicle
    depot: str


@dataclass(slots=True)
class Entry:
    """One entry as written: the line it begins on, the line of each key, and what is wrong."""

    table: str
    at: int
    values: Mapping[str, Any]
    keys: Mapping[str, int] = field(default_factory=dict)
    faults: list[Words] = field(default_factory=list)

    def wrong(self, key: str, what: Words) -> None:
        """Note a fault of the value of `key`."""
        line = str(self.keys.get(key, self.at))
        self.faults.append(t("inventory-fault", line=line, key=key, what=what))

    def unknown(self, known: Iterable[str]) -> None:
        """Note every key that means nothing."""
        for key in sorted(set(self.values) - set(known)):
            self.wrong(key, t("inventory-unknown-key"))

    def text(self, key: str, *, longest: int = NAME, must: bool = True) -> str:
        """Read words."""
        value = self._given(key, must=must)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.wrong(key, t("inventory-not-text"))
            return ""
        if len(value.strip()) > longest:
            self.wrong(key, t("inventory-too-long", most=longest))
        return value.strip()

    def code(self, key: str, *, must: bool = True) -> str:
        """Read a code: small letters, digits and hyphens."""
        found = self.text(key, longest=40, must=must)
        if set(found) - CODE:
            self.wrong(key, t("inventory-not-code"))
        return found

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """Read a whole number."""
        value = self._given(key, must=default is None)
        if value is None:
            return least if default is None else default
        try:
            found = int(value) if isinstance(value, str) else value
        except ValueError:
            found = None
        if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= most:
            self.wrong(key, t("inventory-not-number", least=least, most=most))
            return least
        return found

    def degrees(self, key: str, bounds: tuple[float, float]) -> float:
        """Read a latitude or longitude, with a point or a comma."""
        value = self._given(key, must=True)
        if value is None:
            return bounds[0]
        try:
            found = float(value.replace(",", ".")) if isinstance(value, str) else float(value)
        except (TypeError, ValueError):
            found = float("nan")
        if not bounds[0] <= found <= bounds[1]:
            self.wrong(key, t("inventory-not-degrees", least=bounds[0], most=bounds[1]))
            return bounds[0]
        return found

    def yes(self, key: str) -> bool:
        """Read yes or no; nothing is no."""
        value = self.values.get(key, False)
        said = str(value).strip().casefold()
        if said not in YES | NO:
            self.wrong(key, t("inventory-not-yes"))
        return said in YES

    def choice(self, key: str, kinds: type[Chosen], default: Chosen | None = None) -> Chosen:
        """Read one of several words."""
        value = self._given(key, must=default is None)
        if value is None:
            return default or next(iter(kinds))
        for one in kinds:
            if str(value).strip().casefold() == one.casefold():
                return one
        self.wrong(key, t("inventory-not-one-of", words=[str(one) for one in kinds]))
        return next(iter(kinds))

    def day(self, key: str, today: date) -> date | None:
        """Read a day; nothing is None."""
        value = self.values.get(key, "")
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        found = day_of(str(value), today) if value != "" else None
        if value != "" and found is None:
            self.wrong(key, t("inventory-not-day"))
        return found

    def clock(self, key: str, default: time) -> time:
        """Read a time of the clock."""
        value = self.values.get(key, "")
        if isinstance(value, time):
            return value
        found = time_of(str(value)) if value != "" else default
        if found is None:
            self.wrong(key, t("inventory-not-time"))
        return found or default

    def many(self, key: str, *, must: bool = True) -> list[str]:
        """Read several words: a list, or one text with semicolons between them."""
        value = self._given(key, must=must)
        if value is None:
            return []
        found = value.split(";") if isinstance(value, str) else value
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            self.wrong(key, t("inventory-not-list"))
            return []
        return [one.strip() for one in found if one.strip()]

    def made(self, key: str, make: Callable[..., Any], **values: Any) -> Any:
        """Make a value that has rules of its own; None if they are broken."""
        try:
            return make(**values)
        except ValueError:
            self.wrong(key, t("inventory-rule-broken"))
            return None

    def _given(self, key: str, *, must: bool) -> Any:
        """Give a value as written; None if there is none, which is a fault where it must be."""
        value = self.values.get(key)
        if isinstance(value, str) and not value.strip():
            value = None
        if value is None and must:
            self.wrong(key, t("inventory-missing"))
        return value


def new_stop(entry: Entry, today: date) -> Stop:
    """Read a stop."""
    entry.unknown(("code", "name", "latitude", "longitude", "kecamatan", "office"))
    kecamatan = entry.text("kecamatan", longest=8, must=False)
    if kecamatan and kecamatan not in CENTRES:
        entry.wrong("kecamatan", t("inventory-no-kecamatan"))
    return Stop(
        entry.code("code"),
        entry.text("name"),
        Point(entry.degrees("latitude", LATITUDES), entry.degrees("longitude", LONGITUDES)),
        kecamatan,
        entry.yes("office"),
    )


def new_line(entry: Entry, today: date) -> NewLine:
    """Read a line, with its hours ("sen-jum 07:15 16:10", a hyphen for none) and its rule."""
    rules = ("booking_type", "prior_notice_duration_min", "prior_notice_last_day")
    more = ("prior_notice_last_time", "prior_notice_start_day", "cancel_hours")
    entry.unknown(("code", "name", "office", "stops", "hours", *rules, *more))
    usual = Rule()
    rule = entry.made(
        "booking_type",
        Rule,
        booking_type=BookingType(entry.number("booking_type", 0, 2, usual.booking_type)),
        prior_notice_duration_min=entry.number("prior_notice_duration_min", 0, 24 * 60, 0),
        prior_notice_last_day=entry.number("prior_notice_last_day", 0, AHEAD, 1),
        prior_notice_last_time=entry.clock("prior_notice_last_time", usual.prior_notice_last_time),
        prior_notice_start_day=entry.number("prior_notice_start_day", 0, 60, AHEAD),
        cancel_hours=entry.number("cancel_hours", 0, 72, usual.cancel_hours),
    )
    hours = [one for text in entry.many("hours") if (one := _hours(entry, text)) is not None]
    stops = entry.many("stops")
    for stop in sorted({one for one in stops if stops.count(one) > 1}):
        entry.wrong("stops", t("inventory-twice", what=stop))
    line = Line(entry.code("code"), entry.text("name"), 0, hours=tuple(hours), rule=rule or usual)
    return NewLine(line, entry.code("office"), tuple(stops))


def new_vehicle(entry: Entry, today: date) -> NewVehicle:
    """Read a vehicle; `registration`, `inspection` and `insurance` are last days."""
    papers = [str(one) for one in OF_VEHICLES]
    size = ("seats", "wheelchairs", "luggage")
    entry.unknown(("plate", "kind", *size, "licence", "depot", *papers))
    plate = written(entry.text("plate"))
    if not plate and entry.values.get("plate"):
        entry.wrong("plate", t("inventory-not-plate"))
    kind = entry.choice("kind", Kind)
    dated = {Paper(one): entry.day(one, today) for one in papers}
    vehicle = Vehicle(
        plate,
        kind,
        entry.number("seats", SEATS.start, SEATS.stop - 1),
        entry.number("wheelchairs", 0, 10, 0),
        entry.yes("luggage"),
        entry.choice("licence", Licence, USUAL[kind]),
        {paper: last for paper, last in dated.items() if last is not None},
    )
    return NewVehicle(vehicle, entry.code("depot", must=False))


def _hours(entry: Entry, text: str) -> Hours | None:
    words = text.split()
    times = [None if one == "-" else time_of(one) for one in words[-2:]]
    days = weekdays_of(" ".join(words[:-2]))
    read = [one == "-" or found is not None for one, found in zip(words[-2:], times, strict=True)]
    if len(words) < 3 or not days or not all(read) or not any(times):
        entry.wrong("hours", t("inventory-not-hours", what=text))
        return None
    return Hours(days, arrive=times[0], depart=times[1])
