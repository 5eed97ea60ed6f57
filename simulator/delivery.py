"""What a person does becomes a message in a chat and an update for the bots that may see it."""

from simulator.refusal import Json
from simulator.town import Bot, Entry, Room, Town, User

SERVICE = ("new_chat_members", "left_chat_member", "new_chat_title", "pinned_message",
           "migrate_to_chat_id", "migrate_from_chat_id", "group_chat_created")  # fmt: skip


def bots_in(town: Town, room: Room) -> list[Bot]:
    """Return the bots that belong to a chat."""
    return [
        bot
        for bot in town.bots.values()
        if (room.bot_id == bot.id if room.kind == "private" else room.has(bot.id))
    ]


def _calls(bot: Bot, message: Json) -> bool:
    """Tell whether a message is a command that this bot hears in privacy mode."""
    for entity in message.get("entities", ()):
        if entity["type"] == "bot_command":
            text: str = message["text"]
            # Offsets are UTF-16 units.
            raw = text.encode("utf-16-le")[
                2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])
            ].decode("utf-16-le")
            name = raw.partition("@")[2].lower()
            if name in ("", bot.username.lower()):
                return True
    return False


def may_see(bot: Bot, room: Room, message: Json) -> bool:
    """Tell whether a bot receives a message: in groups, privacy mode hides most of them."""
    if room.kind == "private":
        return True
    if room.kind == "channel" or room.is_admin(bot.id):
        return room.is_admin(bot.id)
    if not bot.privacy or any(key in message for key in SERVICE):
        return True
    replied = message.get("reply_to_message", {}).get("from", {})
    return bool(replied.get("id") == bot.id) or _calls(bot, message)


def post(town: Town, room: Room, user: User, content: Json) -> Json:
    """Put a person's message into a chat and hand it to the bots; return the message."""
    message: Json = {"message_id": town.next_message_id()}
    if room.kind == "channel":
        message["sender_chat"] = room.chat
    else:
        message["from"] = user.as_json()
    message["chat"] = room.chat
    message["date"] = town.now()
    message.update(content)
    entry = Entry(message, user.id)
    room.started = True
    town.keep(room, entry)
    hand_over(town, room, entry, "channel_post" if room.kind == "channel" else "message")
    return message


def hand_over(town: Town, room: Room, entry: Entry, kind: str) -> None:
    """Hand a message to every bot that may see it."""
    for bot in bots_in(town, room):
        if may_see(bot, room, entry.message):
            town.update(bot, kind, entry.message, (room, entry))


def reply_content(room: Room, reply_to: int | None) -> Json:
    """Return the field that makes a message a reply; LookupError if the chat has no such one."""
    if reply_to is None:
        return {}
    if reply_to not in room.entries:
        raise LookupError(f"no message {reply_to} in chat {room.id}")
    replied = room.entries[reply_to].message
    return {"reply_to_message": {k: v for k, v in replied.items() if k != "reply_to_message"}}
