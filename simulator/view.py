"""What one person sees: their chats, messages, keyboards, commands, and news of them."""

from typing import TYPE_CHECKING, Any

from simulator.methods.account import commands_for
from simulator.refusal import Json
from simulator.town import Entry, Room, User

if TYPE_CHECKING:
    from simulator.simulator import Simulator


def persona(user: User) -> Json:
    """Describe a person for the list of who one may be."""
    return {**user.as_json(), "about": user.about, "deactivated": user.deactivated}


def rooms_of(sim: "Simulator", user: User) -> list[Room]:
    """Return a person's chats: the one with the bot first, then groups and channels."""
    rooms = [r for r in sim.town.rooms.values() if r.kind != "private" and r.has(user.id)]
    return [sim.room(user), *[room for room in rooms if room.upgraded_to is None]]


def shown(entry: Entry, user_id: int) -> Json:
    """Return a message with its reactions and the person's own vote."""
    counted: dict[str, Json] = {}
    for who, reactions in entry.reactions.items():
        for reaction in reactions:
            emoji = str(reaction.get("emoji", "⭐"))
            item = counted.setdefault(emoji, {"emoji": emoji, "count": 0, "mine": False})
            item["count"] += 1
            item["mine"] = item["mine"] or who == user_id
    extra: Json = {"own": entry.author == user_id, "reactions": list(counted.values())}
    if user_id in entry.votes:
        extra["vote"] = entry.votes[user_id]
    return {**entry.message, "sim": extra}


def chat_of(sim: "Simulator", user: User, room: Room) -> Json:
    """Describe a chat as a person sees it, with its messages."""
    title = sim.bot.name if room.kind == "private" else room.chat["title"]
    return {
        **_changing(sim, user, room),
        "key": room.key,
        "id": room.id,
        "kind": room.kind,
        "title": title,
        "username": room.chat.get("username") if room.kind != "private" else sim.bot.username,
        "messages": [shown(entry, user.id) for entry in room.entries.values()],
    }


def _changing(sim: "Simulator", user: User, room: Room) -> Json:
    return {
        "started": room.started,
        "blocked": room.blocked,
        "may_write": room.kind != "channel" or room.is_admin(user.id),
        "members": sum(status not in ("left", "kicked") for status in room.members.values()),
        "commands": commands_for(sim.bot, user.id, user.language_code, room),
        "menu_button": sim.bot.menu_buttons.get(
            room.id, sim.bot.menu_buttons.get(None, {"type": "commands"})
        ),
        "keyboard": room.keyboard,
        "pinned": list(room.pinned),
        "read_up_to": room.read_up_to,
    }


def bot_of(sim: "Simulator", language: str | None) -> Json:
    """Describe the bot as a person of this language sees it."""
    texts = sim.bot.texts
    described: Json = {"name": sim.bot.name, "username": sim.bot.username}
    for what in ("description", "short_description"):
        described[what] = texts.get((what, language or "")) or texts.get((what, ""), "")
    return described


def settings_of(sim: "Simulator") -> Json:
    """Describe limits, outage and delay."""
    faults = sim.town.faults
    return {
        "limits": sim.limits is not None,
        "outage": faults.outage is not None,
        "delay": faults.delays.get(None, 0.0),
        "webhook": bool(sim.bot.webhook),
        "pending": sim.pending_updates(),
    }


def state(sim: "Simulator", user_ids: list[int]) -> Json:
    """Return everything that a page with these people shows."""
    people = [sim.town.users[user_id] for user_id in user_ids]
    return {
        "personas": [persona(user) for user in sim.town.users.values()],
        "bot": bot_of(sim, people[0].language_code if people else "id"),
        "settings": settings_of(sim),
        "boundaries": sim.boundaries is not None,
        "now": sim.town.now(),
        "views": {
            str(user.id): [chat_of(sim, user, room) for room in rooms_of(sim, user)]
            for user in people
        },
    }


def news_for(sim: "Simulator", user: User, news: dict[str, Any]) -> Json | None:
    """Return an event as a person's page needs it, or None where it does not concern them."""
    kind, key = news["event"], news["room"]
    if key is None and kind not in ("toast", "commands", "bot"):
        return None
    if kind == "toast":
        return {"as": user.id, **news} if news["user"] == user.id else None
    if kind in ("commands", "members", "bot"):
        rooms = rooms_of(sim, user)
        chats = [{"key": room.key, **_changing(sim, user, room)} for room in rooms]
        return {"as": user.id, "event": "chats", "chats": chats, "bot": bot_of(sim, "id")}
    room = next((r for r in rooms_of(sim, user) if r.key == key), None)
    if room is None:
        return None
    if kind in ("message", "edited", "reaction"):
        number = news.get("message_id") or news["message"]["message_id"]
        if number not in room.entries:
            return None
        sort = "message" if kind == "message" else "edited"
        message = shown(room.entries[number], user.id)
        return {"as": user.id, "event": sort, "room": key, "message": message}
    return {"as": user.id, **news}
