"""What every turn can rely on, made of the settings: words, contacts, working days, places."""

from datetime import timedelta

from bot.config import Config
from bot.feasts import feast_name, feasts
from domain.calendar import Calendar
from domain.geo import Places
from domain.keeping import Keeping
from handlers.book import Book
from handlers.content import load
from handlers.house import Contacts, House
from handlers.routing import Router
from handlers.wording import Wording


def house_of(
    config: Config, me: dict[str, object], router: Router, wording: Wording, places: Places
) -> House:
    """Furnish the house of a process; `me` is what Telegram says of the bot."""
    content = load()
    return House(
        content=content,
        book=Book(content),
        wording=wording,
        contacts=contacts_of(config),
        calendar=calendar_of(config),
        places=places,
        admins=frozenset(config.people.admins),
        measures_roads=bool(config.transformer.router_url),
        messages_per_minute=config.people.messages_per_minute,
        bot_username=str(me.get("username", "")),
        keeping=keeping_of(config),
        manners=config.announcements.manners(config.time.tz),
        approval_above=config.announcements.approval_above,
        undo=timedelta(seconds=config.announcements.undo_seconds),
        per_second=config.limits.overall_per_second,
        progress=config.progress.telling(config.time.tz),
        progress_channel=config.channels.progress,
        archive_url=config.channels.archive_url,
        dialogs={name: route.dialog for name, route in router.dialogs.items()},
        titles={name: route.title for name, route in router.dialogs.items()},
        asking={name: one.ask for name, one in router.dialogs.items() if one.ask},
        commands={name: (one.shown, one.describe) for name, one in router.commands.items()},
    )


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
