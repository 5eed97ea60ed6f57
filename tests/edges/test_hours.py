"""The settings of working time: how people write them, and what is refused with which words."""

import json
from datetime import date, time
from pathlib import Path

import pytest

from bot.config import load
from bot.hours import DAYS
from domain.calendar import FASTING, USUAL, WorkingDay
from tests.edges.test_config import TOKEN, faults, file

USUAL_WEEK = dict.fromkeys(DAYS[:5], "07:30-16:00") | {"saturday": "", "sunday": ""}


def test_offices_keep_the_usual_week_unless_it_is_told(tmp_path: Path) -> None:
    hours = load(None, TOKEN).hours
    assert (hours.week, hours.ramadan, hours.ramadan_week) == (USUAL, (), FASTING)
    text = (
        '[hours]\nramadan = ["2026-02-18/2026-03-19"]\nholidays_add = [2026-03-20, "2026-03-23"]\n'
        '[hours.week]\nmonday = " 7.30 – 12.00,13:00-16:00"\ntuesday = "08:00-14:00"\n'
        'wednesday = ""\nthursday = ""\nfriday = " "\nsaturday = ""\nsunday = ""'
    )
    hours = load(file(tmp_path, text), TOKEN).hours
    assert hours.week == {
        0: (WorkingDay(time(7, 30), time(12)), WorkingDay(time(13), time(16))),
        1: (WorkingDay(time(8), time(14)),),
    }
    assert hours.ramadan == ((date(2026, 2, 18), date(2026, 3, 19)),)
    assert hours.holidays_add == (date(2026, 3, 20), date(2026, 3, 23))


def test_hours_from_the_environment() -> None:
    outside = {
        "SOBAT_HOURS__WEEK": json.dumps(USUAL_WEEK),
        "SOBAT_HOURS__HOLIDAYS_REMOVE": "2026-12-24,2026-03-18",
        "SOBAT_HOURS__RAMADAN": "2026-02-18/2026-03-19",
    }
    hours = load(None, TOKEN | outside).hours
    assert hours.week[4] == (WorkingDay(time(7, 30), time(16)),)
    assert hours.holidays_remove == (date(2026, 12, 24), date(2026, 3, 18))
    assert len(hours.ramadan) == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"monday": "half past seven"}, "monday is not hours"),
        ({"friday": 8}, "friday is not hours"),
        ({"monday": "07:30-24:00"}, "monday has a time that no clock shows"),
        ({"monday": "16:00-07:30"}, "monday ends before it starts"),
        ({"monday": "13:00-16:00, 07:30-12:00"}, "monday has parts that are not one after"),
        ({"mondey": ""}, "holds something else than the seven days"),
        (dict.fromkeys(DAYS, ""), "is closed on every day, so no deadline would ever come"),
    ],
)
@pytest.mark.parametrize("key", ["week", "ramadan_week"])
def test_a_week_that_cannot_be_meant(key: str, given: dict[str, object], said: str) -> None:
    outside = {f"SOBAT_HOURS__{key}".upper(): json.dumps(USUAL_WEEK | given)}
    told = faults(None, TOKEN | outside)
    assert told.startswith(f"environment: hours.{key}: {said}")
    assert "; allowed: each day from monday to sunday as " in told


def test_a_week_with_a_gap_is_not_guessed(tmp_path: Path) -> None:
    said = faults(file(tmp_path, '[hours.week]\nmonday = "07:30-16:00"'), TOKEN)
    assert "config.toml: hours.week: does not say tuesday; allowed: " in said
    assert "hours.week: does not say monday" in faults(file(tmp_path, "[hours]\nweek=3"), TOKEN)
    broken = faults(None, TOKEN | {"SOBAT_HOURS__WEEK": "{monday"})
    assert "hours.week: is not a table in JSON" in broken


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("holidays_add", '["20 March"]', "hours.holidays_add.0: is not a day"),
        ("holidays_add", "[2026-03-20T08:00:00]", "hours.holidays_add.0: is not a day"),
        ("holidays_remove", '["2026-02-30"]', "hours.holidays_remove.0: is not a day of any"),
        ("ramadan", '["2026-02-18"]', "hours.ramadan.0: is not two days with a / between"),
        ("ramadan", '["2026-03-19/2026-02-18"]', "hours.ramadan.0: ends before it starts"),
        ("ramadan", '["2026-02-18/2027-03-19"]', "or is longer than a month; allowed: first"),
        (
            "holidays_add",
            '["2026-03-20"]\nholidays_remove = ["2026-03-20"]',
            "config.toml: hours.holidays_remove: names a day that holidays_add names too",
        ),
    ],
)
def test_days_that_are_none(tmp_path: Path, key: str, value: str, said: str) -> None:
    assert said in faults(file(tmp_path, f"[hours]\n{key} = {value}"), TOKEN)
