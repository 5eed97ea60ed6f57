"""The days on which the offices are closed: the country's, corrected by the operator."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.config import Config
from bot.feasts import feasts
from bot.given import calendar_of
from bot.hours import Hours
from bot.sections import Telegram, Time


def test_feasts_and_joint_leave_are_closed() -> None:
    closed = feasts()(2026)
    assert date(2026, 3, 21) in closed, "Idulfitri"
    assert date(2026, 3, 20) in closed, "joint leave before it, by decree"
    assert date(2026, 8, 17) in closed, "independence day"
    assert date(2026, 8, 18) not in closed
    assert {day.year for day in closed} == {2026}


def test_the_operator_knows_better() -> None:
    told = feasts(added=[date(2026, 8, 18), date(2027, 1, 4)], removed=[date(2026, 3, 20)])
    usual = feasts()
    assert told(2026) == (usual(2026) | {date(2026, 8, 18)}) - {date(2026, 3, 20)}
    assert told(2027) == usual(2027) | {date(2027, 1, 4)}


def test_the_calendar_is_the_operator_s() -> None:
    jayapura = ZoneInfo("Asia/Jayapura")
    calendar = calendar_of(
        Config(
            telegram=Telegram(token=SecretStr("1:abc")),
            time=Time(zone="Asia/Jayapura"),
            hours=Hours.model_validate(
                {
                    "ramadan": ["2026-02-18/2026-03-19"],
                    "holidays_add": ["2026-08-18"],
                    "holidays_remove": ["2026-08-17"],
                }
            ),
        )
    )

    def worked(*day: int) -> float:
        midnight = datetime(*day, tzinfo=jayapura)  # type: ignore[misc, arg-type]
        return calendar.hours_left(midnight, midnight + timedelta(days=1))

    assert worked(2026, 8, 17) == 8.5
    assert worked(2026, 8, 18) == 0
    assert worked(2026, 2, 19) == 7
    assert worked(2026, 2, 16) == 0, "joint leave"
    assert calendar.next_opening(datetime(2026, 8, 18, 9, tzinfo=jayapura)) == datetime(
        2026, 8, 19, 7, 30, tzinfo=jayapura
    )
