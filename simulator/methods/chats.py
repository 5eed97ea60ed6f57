"""The methods that ask about chats, their members and files."""

from typing import Any

from simulator.methods.addressing import must_belong, room_of
from simulator.params import Params
from simulator.refusal import Json, Refusal, bad
from simulator.town import MEMBERS, Bot, Room, Town

_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip


def member(town: Town, room: Room, user_id: int, status: str) -> Json:
    """Return the Bot API's ChatMember for a status."""
    bot = town.bot_by_id(user_id)
    who = bot.as_json() if bot is not None else town.users[user_id].as_json()
    shown: Json = {"status": status, "user": who}
    if status == "administrator":
        shown.update(dict.fromkeys(_RIGHTS, True), can_be_edited=False, is_anonymous=False)
        if room.kind == "channel":
            shown.update(can_post_messages=True, can_edit_messages=True, can_pin_messages=True)
        else:
            shown.update(can_pin_messages=True)
    elif status == "creator":
        shown["is_anonymous"] = False
    elif status == "kicked":
        shown["until_date"] = 0
    return shown


def get_chat(town: Town, bot: Bot, p: Params) -> Json:
    """Describe a chat."""
    room = room_of(town, bot, p)
    must_belong(bot, room)
    shown: Json = {**room.chat, "accent_color_id": 0, "max_reaction_count": 11}
    shown["accepted_gift_types"] = {
        "unlimited_gifts": False, "limited_gifts": False, "unique_gifts": False,
        "premium_subscription": False, "gifts_from_channels": False,
    }  # fmt: skip
    if room.pinned:
        shown["pinned_message"] = room.entries[room.pinned[-1]].message
    return shown


def get_chat_member(town: Town, bot: Bot, p: Params) -> Json:
    """Tell what somebody is in a chat."""
    room = room_of(town, bot, p)
    must_belong(bot, room)
    user_id = p.number("user_id")
    known = user_id in town.users or (user_id and town.bot_by_id(user_id))
    if user_id is None or not known:
        raise bad("user not found" if user_id else "invalid user_id specified")
    return member(town, room, user_id, room.members.get(user_id, "left"))


def get_chat_administrators(town: Town, bot: Bot, p: Params) -> list[Json]:
    """List the administrators of a group or channel, without other bots."""
    room = room_of(town, bot, p)
    if room.kind == "private":
        raise bad("there are no administrators in the private chat")
    must_belong(bot, room)
    return [
        member(town, room, user_id, status)
        for user_id, status in room.members.items()
        if status in ("creator", "administrator")
        and (user_id == bot.id or town.bot_by_id(user_id) is None)
    ]


def get_chat_member_count(town: Town, bot: Bot, p: Params) -> int:
    """Count the members of a chat."""
    room = room_of(town, bot, p)
    must_belong(bot, room)
    return sum(status in MEMBERS for status in room.members.values())


def leave_chat(town: Town, bot: Bot, p: Params) -> bool:
    """Leave a group or channel."""
    room = room_of(town, bot, p)
    if room.kind == "private":
        raise bad("chat member status can't be changed in private chats")
    must_belong(bot, room)
    room.members[bot.id] = "left"
    town.hub.tell("members", room.key)
    return True


def get_file(town: Town, _bot: Bot, p: Params) -> Json:
    """Tell where a file may be fetched."""
    file_id = p.text("file_id")
    if file_id is None:
        raise bad("file_id not specified")
    return town.files.get_file(file_id)


def get_user_profile_photos(town: Town, _bot: Bot, p: Params) -> Json:
    """Return no photos: nobody here has set one."""
    if p.number("user_id") not in town.users:
        raise Refusal(400, "Bad Request: user not found")
    return {"total_count": 0, "photos": []}


METHODS: dict[str, Any] = {
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "getchatadministrators": get_chat_administrators,
    "getchatmembercount": get_chat_member_count,
    "leavechat": leave_chat,
    "getfile": get_file,
    "getuserprofilephotos": get_user_profile_photos,
}
