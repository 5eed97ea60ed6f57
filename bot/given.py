"""What the operator's settings give the handlers: values of the domain, checked when made."""

from bot.config import Config
from bot.feasts import feast_name, feasts
from domain.calendar import Calendar
from domain.keeping import Keeping
from domain.subscriptions import Manners, Quiet
from handlers.house import Contacts


def contacts_of(config: Config) -> Contacts:
    """Give the handlers what the operator vouches for."""
    given = config.contacts
    return Contacts(
        desk_chat=given.desk_chat,
        phone=given.phone,
        email=given.email,
        address=given.address,
        hours=given.hours,
        source=given.source,
        operator=given.operator,
        emergency_sentence=given.emergency_sentence,
        emergency=tuple((one.name, one.number) for one in given.emergency),
    )


def calendar_of(config: Config) -> Calendar:
    """Give the handlers the working time that the operator decides."""
    given = config.hours
    return Calendar(
        zone=config.time.tz,
        week=given.week,
        holidays=feasts(given.holidays_add, given.holidays_remove),
        ramadan=given.ramadan,
        ramadan_week=given.ramadan_week,
        called=feast_name,
    )


def keeping_of(config: Config) -> Keeping:
    """Give the handlers how long what people told the bot is kept."""
    return Keeping(**config.privacy.model_dump())


def manners_of(config: Config) -> Manners:
    """Give the handlers when people are left in peace, by the clock on their wall."""
    return Manners(Quiet(zone=config.time.tz))
