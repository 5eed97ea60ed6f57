"""The methods that change what is already in a chat: edit, delete, pin, react, close a poll."""

from typing import Any

from simulator import formatting
from simulator.keyboards import checked_markup
from simulator.methods.addressing import entry_of, must_belong, room_of, writable
from simulator.methods.contents import captioned, media
from simulator.params import Params
from simulator.refusal import Json, bad
from simulator.town import Bot, Entry, Room, Town

DELETABLE_S = 48 * 3600
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
_MEDIA = ("photo", "document", "video", "audio", "animation")


def _editable(town: Town, bot: Bot, p: Params) -> tuple[Room, Entry]:
    if p.text("inline_message_id"):
        raise bad("wrong inline message identifier specified")
    room = writable(town, bot, p)
    entry = entry_of(room, p, "edit")
    # Only what stands without a keyboard or with an inline one can be edited.
    if entry.author != bot.id or entry.frozen or "forward_origin" in entry.message:
        raise bad("message can't be edited")
    return room, entry


def _changed(
    town: Town, bot: Bot, found: tuple[Room, Entry], p: Params, new: Json, gone: tuple[str, ...]
) -> Json:
    """Replace the fields `gone` and the keyboard by the new ones, unless nothing changes."""
    room, entry = found
    raw = p.values.get("reply_markup")
    markup = checked_markup(raw, private=room.kind == "private") if raw else None
    if markup is not None:
        if "inline_keyboard" not in markup:
            raise bad("inline keyboard expected")
        new = {**new, "reply_markup": markup}
    gone = (*gone, "reply_markup")
    if {key: entry.message[key] for key in gone if key in entry.message} == new:
        raise bad(_NOT_MODIFIED)
    bot.gauge.take(room.id)
    message = {key: value for key, value in entry.message.items() if key not in gone}
    message.update(new)
    message["edit_date"] = town.now()
    entry.message = message
    town.changed(room, entry)
    return message


def edit_message_text(town: Town, bot: Bot, p: Params) -> Json:
    """Change the text of an own message."""
    found = _editable(town, bot, p)
    if "text" not in found[1].message:
        raise bad("there is no text in the message to edit")
    text, entities = formatting.message_text(
        p.text("text"), p.text("parse_mode"), p.rows("entities")
    )
    new: Json = {"text": text}
    if entities:
        new["entities"] = entities
    if "link_preview_options" in p.values:
        new["link_preview_options"] = p.thing("link_preview_options")
    return _changed(town, bot, found, p, new, ("text", "entities", "link_preview_options"))


def edit_message_caption(town: Town, bot: Bot, p: Params) -> Json:
    """Change the caption of an own message."""
    found = _editable(town, bot, p)
    if not any(kind in found[1].message for kind in (*_MEDIA, "voice")):
        raise bad("there is no caption in the message to edit")
    new = captioned(p)
    return _changed(town, bot, found, p, new, ("caption", "caption_entities"))


def edit_message_media(town: Town, bot: Bot, p: Params) -> Json:
    """Exchange the picture or file of an own message."""
    found = _editable(town, bot, p)
    item = p.values.get("media")
    if not isinstance(item, dict) or item.get("type") not in _MEDIA:
        raise bad("can't parse InputMedia: wrong type specified")
    new = {**media(town, p, item["type"], item.get("media")), **captioned(Params(item))}
    gone = (*_MEDIA, "text", "entities", "caption", "caption_entities", "has_media_spoiler")
    return _changed(town, bot, found, p, new, gone)


def edit_message_reply_markup(town: Town, bot: Bot, p: Params) -> Json:
    """Change or remove the inline keyboard of an own message."""
    return _changed(town, bot, _editable(town, bot, p), p, {}, ())


def _may_delete(town: Town, bot: Bot, room: Room, entry: Entry) -> bool:
    if town.now() - entry.message["date"] > DELETABLE_S:
        return False
    own = entry.author == bot.id
    return own or room.kind == "private" or room.is_admin(bot.id)


def delete_message(town: Town, bot: Bot, p: Params) -> bool:
    """Take a message out of the chat for everyone."""
    room = room_of(town, bot, p)
    must_belong(bot, room)
    entry = entry_of(room, p, "delete")
    if not _may_delete(town, bot, room, entry):
        own = entry.author == bot.id or room.kind == "private"
        raise bad("message can't be deleted" + (" for everyone" if own else ""))
    town.remove(room, entry.message["message_id"])
    return True


def delete_messages(town: Town, bot: Bot, p: Params) -> bool:
    """Take 1 to 100 messages out of the chat; those that cannot be found are skipped."""
    room = room_of(town, bot, p)
    must_belong(bot, room)
    numbers = p.rows("message_ids") or []
    if not 1 <= len(numbers) <= 100:
        raise bad("message identifiers are not specified" if not numbers else "too many messages")
    for number in numbers:
        entry = room.entries.get(int(str(number)))
        if entry is not None and _may_delete(town, bot, room, entry):
            town.remove(room, entry.message["message_id"])
    return True


def pin_chat_message(town: Town, bot: Bot, p: Params) -> bool:
    """Pin a message."""
    room = writable(town, bot, p)
    entry = entry_of(room, p, "pin")
    if room.kind != "private" and not room.is_admin(bot.id):
        raise bad("not enough rights to manage pinned messages in the chat")
    number = entry.message["message_id"]
    if number not in room.pinned:
        room.pinned.append(number)
    town.hub.tell("pinned", room.key, pinned=list(room.pinned))
    return True


def unpin_chat_message(town: Town, bot: Bot, p: Params) -> bool:
    """Unpin a message, by default the newest one."""
    room = writable(town, bot, p)
    number = p.number("message_id")
    if number is None and room.pinned:
        room.pinned.pop()
    elif number in room.pinned:
        room.pinned.remove(number)
    else:
        raise bad("message to unpin not found")
    town.hub.tell("pinned", room.key, pinned=list(room.pinned))
    return True


def set_message_reaction(town: Town, bot: Bot, p: Params) -> bool:
    """Put the bot's reaction on a message, or take it away."""
    room = writable(town, bot, p)
    entry = entry_of(room, p, "react")
    reaction = p.rows("reaction") or []
    if len(reaction) > 1 or any(item.get("type") != "emoji" for item in reaction):
        raise bad("REACTION_INVALID")
    entry.reactions[bot.id] = reaction
    town.hub.tell("reaction", room.key, message_id=entry.message["message_id"])
    return True


def stop_poll(town: Town, bot: Bot, p: Params) -> Json:
    """Close an own poll."""
    room = writable(town, bot, p)
    entry = entry_of(room, p, "stop poll")
    if "poll" not in entry.message or entry.author != bot.id:
        raise bad(
            "message with poll to stop not found"
            if entry.author == bot.id
            else "poll can't be stopped"
        )
    poll: Json = entry.message["poll"]
    if poll["is_closed"]:
        raise bad("poll has already been closed")
    poll["is_closed"] = True
    town.changed(room, entry)
    return poll


METHODS: dict[str, Any] = {
    "editmessagetext": edit_message_text,
    "editmessagecaption": edit_message_caption,
    "editmessagemedia": edit_message_media,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
    "pinchatmessage": pin_chat_message,
    "unpinchatmessage": unpin_chat_message,
    "setmessagereaction": set_message_reaction,
    "stoppoll": stop_poll,
}
