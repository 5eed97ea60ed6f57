"""What a message holds: words, a picture, a place, a voice, or something the bot has no use for."""

import os
import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

import telegram

from domain.incoming import Command, Contact, Content, File, Other, Photo, Place, Text, Voice

# PTB reads this whenever a duration is asked for; without it every duration warns.
os.environ.setdefault("PTB_TIMEDELTA", "1")

# Only these parts of a message are parsed: the library insists on every field that the newest
# Bot API promises, and a poll from an older server would otherwise be no message at all.
PARSED: Final = frozenset(
    {
        *("message_id", "date", "chat", "from", "sender_chat", "edit_date", "media_group_id"),
        *("text", "caption", "photo", "live_photo", "document", "location", "venue", "contact"),
        *("voice", "audio", "video_note"),
    }
)
# Custom emoji and mentions without a name are for those who may use them, not for bots.
FORMATS: Final = frozenset(
    {
        *("bold", "italic", "underline", "strikethrough", "spoiler", "blockquote"),
        *("expandable_blockquote", "code", "pre", "text_link"),
    }
)
_USELESS: Final = (
    *("sticker", "animation", "video", "live_photo", "photo", "poll", "dice", "game", "story"),
    *("paid_media", "invoice", "checklist", "giveaway", "giveaway_winners"),
)
_EVENTS: Final = frozenset(
    {*telegram.constants.MessageType, "migrate_from_chat_id", "forum_topic_created"}
    - {*_USELESS, "effect_id", "sender_boost_count", "business_connection_id", "reply_to_story"}
)
_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?[.,!?]*(?:\s+(.*))?", re.DOTALL)
_NO_PICTURES: Final = frozenset({"image/svg+xml", "image/vnd.djvu", "image/vnd.adobe.photoshop"})


def content(raw: Mapping[str, Any], me: str) -> Content | None:
    """Tell what the message holds; most hold words and need no parsing.

    None for a command to another bot than `me` (a user name in lower case) and for events that
    nobody has said, such as a pinned message.
    """
    if isinstance(raw.get("text"), str):
        words = _words(raw["text"], me)
        if isinstance(words, Text) and (markup := _markup(raw, "text", "entities")):
            return Text(words.text, markup)
        return words
    message = telegram.Message.de_json({key: raw[key] for key in PARSED & raw.keys()}, None)
    caption = message.caption or ""
    markup = _markup(raw, "caption", "caption_entities")
    pictures = message.photo or (message.live_photo.photo if message.live_photo else ())
    if pictures:
        return _photo(pictures, caption, message.media_group_id or "", markup)
    if message.venue is not None:  # before location: a venue brings one too
        return _place(message.venue.location, message.venue.title)
    if message.location is not None:
        return _place(message.location, "")
    if message.contact is not None:
        return _contact(message.contact)
    spoken = message.voice or message.audio or message.video_note
    if spoken is not None:
        return Voice(file_id=spoken.file_id, duration=_seconds(spoken.duration), caption=caption)
    if message.document is not None and "animation" not in raw:  # an animation brings both
        return _document(message.document, caption, message.media_group_id or "", markup)
    useless = next((kind for kind in _USELESS if kind in raw), None)
    if useless is None and message.chat.type == "private" and not _EVENTS & raw.keys():
        useless = "unknown"  # what Telegram has learned after this was written
    return None if useless is None else Other(useless, caption)


def _words(text: str, me: str) -> Text | Command | None:
    """Tell a command from words, by its form: not every server marks commands as entities."""
    command = _COMMAND.fullmatch(text.strip())
    if command is None:
        return Text(text)
    name, addressee, argument = command.groups(default="")
    if addressee and me and addressee.casefold() != me:
        return None
    return Command(name.lower(), argument.strip())


def _markup(raw: Mapping[str, Any], words: str, entities: str) -> str:
    """Give words that the sender formatted as Telegram's HTML; empty if they are plain.

    What is not formatting (a link that stands there as it is, a command) needs no markup.
    """
    given = [one for one in raw.get(entities) or () if one.get("type") in FORMATS]
    if not given or not isinstance(raw.get(words), str):
        return ""
    bare = {key: raw[key] for key in ("message_id", "date", "chat")}
    message = telegram.Message.de_json({**bare, "text": raw[words], "entities": given}, None)
    return message.text_html


def _photo(sizes: Sequence[telegram.PhotoSize], caption: str, album: str, markup: str) -> Photo:
    largest = max(sizes, key=lambda size: size.width * size.height)
    return Photo(
        file_id=largest.file_id,
        unique_id=largest.file_unique_id,
        caption=caption,
        width=largest.width,
        height=largest.height,
        size=largest.file_size or 0,
        album=album,
        markup=markup,
    )


def _document(document: telegram.Document, caption: str, album: str, markup: str) -> Photo | File:
    mime = (document.mime_type or "").lower()
    size = document.file_size or 0
    name, unique = document.file_id, document.file_unique_id
    if mime.startswith("image/") and mime not in _NO_PICTURES:
        return Photo(name, unique, caption, size=size, album=album, as_file=True, markup=markup)
    return File(name, unique, document.file_name or "", mime, size, caption, album, markup)


def _place(location: telegram.Location, title: str) -> Place:
    return Place(
        latitude=location.latitude,
        longitude=location.longitude,
        accuracy=location.horizontal_accuracy,
        title=title,
        live=location.live_period is not None,
    )


def _contact(contact: telegram.Contact) -> Contact:
    name = " ".join(part for part in (contact.first_name, contact.last_name) if part)
    return Contact(phone=contact.phone_number, name=name, user_id=contact.user_id)


def _seconds(span: int | timedelta) -> int:
    return span if isinstance(span, int) else round(span.total_seconds())
