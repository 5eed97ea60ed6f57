"""The sending methods: text, pictures, files, places, people, polls; copies and forwards."""

from itertools import count
from typing import Any

from simulator import formatting
from simulator.keyboards import checked_markup
from simulator.methods.addressing import entry_of, room_of, writable
from simulator.methods.contents import captioned, location, media, new_poll
from simulator.params import Params
from simulator.refusal import Json, bad
from simulator.town import Bot, Entry, Room, Town

_albums = count(13_000_000_000_000_000)
CHAT_ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note",
        "upload_video_note",
    }
)  # fmt: skip


def deliver(town: Town, bot: Bot, room: Room, p: Params, content: Json) -> Json:
    """Make a message of its content, count it against the limits and put it into the chat."""
    raw = p.values.get("reply_markup")
    markup = checked_markup(raw, private=room.kind == "private") if raw else None
    reply = _replied(room, p)
    bot.gauge.take(room.id)
    return place(town, bot, room, {**reply, **content}, markup, protect=p.flag("protect_content"))


def place(
    town: Town,
    bot: Bot,
    room: Room,
    content: Json,
    markup: Json | None,
    *,
    protect: bool = False,
) -> Json:
    """Put a finished message of the bot into a chat; a reply keyboard goes to the chat itself."""
    message: Json = {"message_id": town.next_message_id()}
    if room.kind == "channel":
        message["sender_chat"] = room.chat
    else:
        message["from"] = bot.as_json()
    message["chat"] = room.chat
    message["date"] = town.now()
    message.update(content)
    if protect:
        message["has_protected_content"] = True
    inline = markup is not None and "inline_keyboard" in markup
    if inline:
        message["reply_markup"] = markup
    town.keep(room, Entry(message, bot.id, frozen=markup is not None and not inline))
    if markup is not None and not inline:
        show_keyboard(town, room, markup, message["message_id"])
    return message


def show_keyboard(town: Town, room: Room, markup: Json, message_id: int) -> None:
    """Show, replace or remove the reply keyboard of a chat."""
    room.keyboard = None if markup.get("remove_keyboard") else {**markup, "of": message_id}
    town.hub.tell("keyboard", room.key, keyboard=room.keyboard)


def _replied(room: Room, p: Params) -> Json:
    asked = p.thing("reply_parameters") if "reply_parameters" in p.values else {}
    number = asked.get("message_id") or p.number("reply_to_message_id")
    if not number:
        return {}
    entry = room.entries.get(int(number))
    if entry is None:
        lenient = asked.get("allow_sending_without_reply") or p.flag("allow_sending_without_reply")
        if lenient:
            return {}
        raise bad("message to be replied not found")
    shown = {key: value for key, value in entry.message.items() if key != "reply_to_message"}
    return {"reply_to_message": shown}


def send_message(town: Town, bot: Bot, p: Params) -> Json:
    """Send text."""
    room = writable(town, bot, p)
    text, entities = formatting.message_text(
        p.text("text"), p.text("parse_mode"), p.rows("entities")
    )
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if "link_preview_options" in p.values:
        content["link_preview_options"] = p.thing("link_preview_options")
    return deliver(town, bot, room, p, content)


def _send_media(kind: str) -> Any:
    def send(town: Town, bot: Bot, p: Params) -> Json:
        room = writable(town, bot, p)
        content = media(town, p, kind, p.values.get(kind))
        return deliver(town, bot, room, p, {**content, **captioned(p)})

    return send


def send_media_group(town: Town, bot: Bot, p: Params) -> list[Json]:
    """Send an album of 2 to 10."""
    room = writable(town, bot, p)
    items = p.rows("media") or []
    if not 2 <= len(items) <= 10:
        raise bad("media group must include 2-10 items" if items else "media not specified")
    contents = []
    for item in items:
        if item.get("type") not in ("photo", "video", "document", "audio"):
            raise bad("can't parse media: wrong type specified")
        content = media(town, p, item["type"], item.get("media"))
        contents.append({**content, **captioned(Params(item))})
    reply = _replied(room, p)
    bot.gauge.take(room.id, len(contents))
    album = {"media_group_id": str(next(_albums)), **reply}
    return [place(town, bot, room, {**album, **content}, None) for content in contents]


def send_location(town: Town, bot: Bot, p: Params) -> Json:
    """Send a point."""
    return deliver(town, bot, writable(town, bot, p), p, {"location": location(p)})


def send_venue(town: Town, bot: Bot, p: Params) -> Json:
    """Send a named place."""
    room = writable(town, bot, p)
    title, address = p.text("title"), p.text("address")
    if not title or not address:
        raise bad("title and address must be non-empty")
    point = location(p)
    venue = {"location": point, "title": title, "address": address}
    return deliver(town, bot, room, p, {"venue": venue, "location": point})


def send_contact(town: Town, bot: Bot, p: Params) -> Json:
    """Send a telephone number with a name."""
    room = writable(town, bot, p)
    if not p.text("phone_number"):
        raise bad("phone number must be non-empty")
    if not p.text("first_name"):
        raise bad("first name must be non-empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: p.text(name) for name in names if p.text(name)}
    return deliver(town, bot, room, p, {"contact": contact})


def send_poll(town: Town, bot: Bot, p: Params) -> Json:
    """Send a poll."""
    room = writable(town, bot, p)
    question, options = p.text("question") or "", p.rows("options") or []
    labels = [str(o.get("text", "") if isinstance(o, dict) else o) for o in options]
    if not 1 <= len(question) <= 300:
        raise bad(
            "poll question must be non-empty" if not question else "poll question is too long"
        )
    if not 2 <= len(labels) <= 12:
        raise bad(
            "poll must have at least 2 option"
            if len(labels) < 2
            else "poll can't have more than 12 options"
        )
    if any(not 1 <= len(label) <= 100 for label in labels):
        raise bad("poll options length must not exceed 100")
    anonymous = "is_anonymous" not in p.values or p.flag("is_anonymous")
    poll = new_poll(question, labels, anonymous=anonymous, kind=p.text("type") or "regular")
    poll["allows_multiple_answers"] = p.flag("allows_multiple_answers")
    return deliver(town, bot, room, p, {"poll": poll})


def send_chat_action(town: Town, bot: Bot, p: Params) -> bool:
    """Show that the bot is busy."""
    room = writable(town, bot, p)
    if p.text("action") not in CHAT_ACTIONS:
        raise bad("wrong parameter action in request")
    town.hub.tell("typing", room.key, action=p.text("action"))
    return True


_COPIED = (
    "text", "entities", "caption", "caption_entities", "photo", "document", "voice", "location",
    "venue", "contact", "poll", "sticker", "video", "audio", "animation", "has_media_spoiler",
)  # fmt: skip


def _source(town: Town, bot: Bot, p: Params, what: str) -> tuple[Room, Entry]:
    room = room_of(town, bot, p, "from_chat_id")
    return room, entry_of(room, p, what)


def copy_message(town: Town, bot: Bot, p: Params) -> Json:
    """Send the content of a message anew, perhaps with another caption."""
    room = writable(town, bot, p)
    _, entry = _source(town, bot, p, "copy")
    content = {key: entry.message[key] for key in _COPIED if key in entry.message}
    if not content:
        raise bad("message can't be copied")
    if "caption" in p.values and "text" not in content:
        content.pop("caption", None)
        content.pop("caption_entities", None)
        content.update(captioned(p))
    return {"message_id": deliver(town, bot, room, p, content)["message_id"]}


def forward_message(town: Town, bot: Bot, p: Params) -> Json:
    """Send a message on, with its origin."""
    room = writable(town, bot, p)
    source, entry = _source(town, bot, p, "forward")
    if entry.message.get("has_protected_content"):
        raise bad("message can't be forwarded")
    content = {key: entry.message[key] for key in _COPIED if key in entry.message}
    if not content:
        raise bad("message can't be forwarded")
    origin: Json = {"date": entry.message["date"]}
    if source.kind == "channel":
        origin.update(type="channel", chat=source.chat, message_id=entry.message["message_id"])
    else:
        origin.update(type="user", sender_user=entry.message["from"])
    return deliver(town, bot, room, p, {"forward_origin": origin, **content})


METHODS: dict[str, Any] = {
    "sendmessage": send_message,
    "sendphoto": _send_media("photo"),
    "senddocument": _send_media("document"),
    "sendvoice": _send_media("voice"),
    "sendmediagroup": send_media_group,
    "sendlocation": send_location,
    "sendvenue": send_venue,
    "sendcontact": send_contact,
    "sendpoll": send_poll,
    "sendchataction": send_chat_action,
    "copymessage": copy_message,
    "forwardmessage": forward_message,
}
