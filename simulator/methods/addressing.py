"""Into which chat a bot may speak, and which message it means."""

from simulator.params import Params
from simulator.refusal import Refusal, bad, forbidden
from simulator.town import Bot, Entry, Room, Town

_NAMES = {"group": "group chat", "supergroup": "supergroup chat", "channel": "channel chat"}


def room_of(town: Town, bot: Bot, p: Params, name: str = "chat_id") -> Room:
    """Return the chat that a call names, or refuse: it is empty, unknown or was upgraded."""
    value = p.values.get(name)
    if value is None or value == "":
        raise bad(f"{name} is empty")
    room = town.find(bot, value)
    if room is None:
        raise bad("chat not found")
    if room.upgraded_to is not None:
        raise Refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=room.upgraded_to,
        )
    return room


def writable(town: Town, bot: Bot, p: Params) -> Room:
    """Return the chat into which the bot may send now, or refuse as Telegram does."""
    room = room_of(town, bot, p)
    if room.kind == "private":
        if town.users[room.id].deactivated:
            raise forbidden("user is deactivated")
        if room.blocked:
            raise forbidden("bot was blocked by the user")
        if not room.started:
            raise forbidden("bot can't initiate conversation with a user")
        return room
    must_belong(bot, room)
    if room.kind == "channel" and not room.is_admin(bot.id):
        raise bad("need administrator rights in the channel chat")
    return room


def must_belong(bot: Bot, room: Room) -> None:
    """Refuse where the bot is not in a group or channel."""
    if room.kind == "private" or room.has(bot.id):
        return
    if room.members.get(bot.id) == "kicked":
        raise forbidden(f"bot was kicked from the {_NAMES[room.kind]}")
    raise forbidden(f"bot is not a member of the {_NAMES[room.kind]}")


def entry_of(room: Room, p: Params, what: str, name: str = "message_id") -> Entry:
    """Return the message that a call names; `what` is its part in Telegram's refusal."""
    number = p.number(name)
    if number is None:
        raise bad("message identifier is not specified")
    entry = room.entries.get(number)
    if entry is None:
        raise bad(f"message to {what} not found")
    return entry
