"""What people say: text, pictures, files, places, telephone numbers."""

from itertools import count
from typing import Any, TypeAlias

from simulator import formatting
from simulator.delivery import post, reply_content
from simulator.files import Stored
from simulator.methods.contents import new_poll
from simulator.picture import sample_photo
from simulator.refusal import Json
from simulator.town import Bot, Room, Town, User

Who: TypeAlias = User | int
Where: TypeAlias = Room | User | int | None
_albums = count(13_500_000_000_000_000)


class Stage:
    """Finds people and chats for everything that people do."""

    def __init__(self, town: Town, bot: Bot) -> None:
        self.town = town
        self.bot = bot

    def room(self, chat: Where, user: Who | None = None) -> Room:
        """Return a chat by id; without one, the person's private chat with the bot."""
        if isinstance(chat, Room):
            return chat
        wanted = chat if chat is not None else user
        if isinstance(wanted, User):
            return self.town.private(self.bot, wanted.id)
        room = self.town.find(self.bot, wanted)
        if room is None:
            raise LookupError(f"no chat {wanted}")
        return room

    def speak(self, user: Who, chat: Where, content: Json, reply_to: int | None = None) -> Json:
        """Let a person say something; PermissionError where a client would not let them."""
        who = self.town.user(user)
        room = self.room(chat, who)
        if who.deactivated:
            raise PermissionError(f"the account of {who.first_name} is deleted")
        if room.kind == "private" and room.blocked:
            raise PermissionError(f"{who.first_name} has blocked the bot: unblock first")
        if room.kind == "channel" and not room.is_admin(who.id):
            raise PermissionError("only administrators post in a channel")
        if not room.has(who.id):
            raise PermissionError(f"{who.first_name} is not in {room.chat.get('title')}")
        return post(self.town, room, who, {**reply_content(room, reply_to), **content})


class Speaking(Stage):
    """What a person can send."""

    def send_text(
        self,
        user: Who,
        text: str,
        *,
        chat: Where = None,
        reply_to: int | None = None,
        entities: list[Json] | None = None,
    ) -> Json:
        """Send text; commands, links and mentions in it become entities as in Telegram.

        A text of more than 4096 UTF-16 units becomes several messages, as clients do; the
        last of them is returned.
        """
        message: Json = {}
        for part in split(text):
            shown, found = formatting.message_text(part, None, entities)
            content: Json = {"text": shown}
            if found:
                content["entities"] = found
            message = self.speak(user, chat, content, reply_to)
        return message

    def press_start(self, user: Who, payload: str = "") -> Json:
        """Press START, perhaps after a deep link; unblocks as Telegram's client does.

        Telegram drops a payload of other characters than A-Z a-z 0-9 _ - or of more than 64.
        """
        room = self.room(None, user)
        if room.blocked:
            self.unblock(user)
        valid = payload.replace("_", "").replace("-", "")
        usable = bool(valid or payload) and (not valid or (valid.isascii() and valid.isalnum()))
        good = usable and len(payload) <= 64
        return self.send_text(user, f"/start {payload}" if good else "/start")

    def unblock(self, user: Who) -> None:
        """Unblock the bot; see Moving."""
        raise NotImplementedError

    def send_photo(
        self,
        user: Who,
        data: bytes | None = None,
        *,
        caption: str | None = None,
        chat: Where = None,
        reply_to: int | None = None,
        media_group_id: str | None = None,
        forwarded: bool = False,
    ) -> Json:
        """Send a photo (JPEG, PNG, GIF or WebP bytes; a small sample without any).

        A `forwarded` one comes from somebody who hides their account.
        """
        photo = self.town.files.photo(sample_photo() if data is None else data)
        content: Json = {"photo": photo, **_caption(caption)}
        if media_group_id is not None:
            content = {"media_group_id": media_group_id, **content}
        if forwarded:
            hidden = {"type": "hidden_user", "date": self.town.now(), "sender_user_name": "Warga"}
            content = {"forward_origin": hidden, **content}
        return self.speak(user, chat, content, reply_to)

    def send_album(
        self,
        user: Who,
        photos: list[bytes],
        caption: str | None = None,
        *,
        chat: Where = None,
    ) -> list[Json]:
        """Send 2 to 10 photos as an album: several messages, the caption on the first."""
        if not 2 <= len(photos) <= 10:
            raise ValueError("an album has 2 to 10 photos")
        group = str(next(_albums))
        return [
            self.send_photo(
                user,
                data,
                caption=None if number else caption,
                chat=chat,
                media_group_id=group,
            )
            for number, data in enumerate(photos)
        ]

    def send_document(
        self,
        user: Who,
        name: str,
        mime: str = "application/octet-stream",
        *,
        data: bytes = b"",
        size: int | None = None,
        caption: str | None = None,
        chat: Where = None,
        reply_to: int | None = None,
    ) -> Json:
        """Send a file; `size` may claim more bytes than `data` has (for files too big)."""
        stored = self.town.files.keep("document", data, mime=mime, name=name, size=size)
        document = _described(stored)
        return self.speak(user, chat, {"document": document, **_caption(caption)}, reply_to)

    def send_voice(
        self,
        user: Who,
        data: bytes = b"OggS",
        *,
        duration_s: int = 3,
        chat: Where = None,
    ) -> Json:
        """Send a voice message."""
        stored = self.town.files.keep("voice", data, mime="audio/ogg", name="voice.oga")
        voice = {**_described(stored), "duration": duration_s}
        voice.pop("file_name", None)
        return self.speak(user, chat, {"voice": voice})

    def send_sticker(self, user: Who, emoji: str = "👍", *, chat: Where = None) -> Json:
        """Send a sticker."""
        stored = self.town.files.keep("sticker", emoji.encode(), mime="image/webp")
        sticker = {
            "file_id": stored.file_id, "file_unique_id": stored.unique_id, "type": "regular",
            "width": 512, "height": 512, "is_animated": False, "is_video": False,
            "emoji": emoji, "file_size": stored.size,
        }  # fmt: skip
        return self.speak(user, chat, {"sticker": sticker})

    def send_location(
        self,
        user: Who,
        latitude: float,
        longitude: float,
        *,
        live_period: int | None = None,
        chat: Where = None,
        reply_to: int | None = None,
    ) -> Json:
        """Send a point (degrees), live for so many seconds if asked."""
        point: Json = {"latitude": latitude, "longitude": longitude}
        if live_period is not None:
            point.update(live_period=live_period, horizontal_accuracy=20.0)
        return self.speak(user, chat, {"location": point}, reply_to)

    def send_venue(
        self,
        user: Who,
        latitude: float,
        longitude: float,
        title: str,
        address: str,
        *,
        chat: Where = None,
    ) -> Json:
        """Send a named place."""
        point = {"latitude": latitude, "longitude": longitude}
        venue = {"location": point, "title": title, "address": address}
        return self.speak(user, chat, {"venue": venue, "location": point})

    def send_contact(
        self,
        user: Who,
        phone: str | None = None,
        *,
        of: Who | None = None,
        first_name: str | None = None,
        chat: Where = None,
    ) -> Json:
        """Share a telephone number: one's own (of=user), another account's, or a mere number."""
        owner = None if of is None else self.town.user(of)
        name = first_name or (owner.first_name if owner else "Kenalan")
        number = phone or (owner.phone if owner else "") or "+628120000099"
        contact: Json = {"phone_number": number, "first_name": name}
        if owner is not None:
            if owner.last_name:
                contact["last_name"] = owner.last_name
            contact["user_id"] = owner.id
        return self.speak(user, chat, {"contact": contact})

    def send_poll(
        self, user: Who, question: str, options: list[str], *, chat: Where = None
    ) -> Json:
        """Forward a poll, which is how polls reach a bot's private chat."""
        who = self.town.user(user)
        origin = {"type": "user", "date": self.town.now(), "sender_user": who.as_json()}
        poll = new_poll(question, options, anonymous=True)
        return self.speak(user, chat, {"forward_origin": origin, "poll": poll})

    def send_content(self, user: Who, content: Json, *, chat: Where = None) -> Json:
        """Send any other content, given as the fields of a Bot API message."""
        return self.speak(user, chat, content)


def split(text: str) -> list[str]:
    """Cut a text into messages of at most 4096 UTF-16 units."""
    parts: list[str] = []
    while text:
        cut = 4096
        while len(text[:cut].encode("utf-16-le")) > 8192:
            cut -= max(1, (len(text[:cut].encode("utf-16-le")) - 8192) // 4)
        parts.append(text[:cut])
        text = text[cut:]
    return parts or [""]


def _caption(text: str | None) -> Json:
    shown, entities = formatting.caption(text, None, None)
    content: Json = {"caption": shown} if shown else {}
    if entities:
        content["caption_entities"] = entities
    return content


def _described(stored: Stored) -> Json:
    shown: dict[str, Any] = {"file_id": stored.file_id, "file_unique_id": stored.unique_id}
    shown.update({key: value for key, value in stored.facts.items() if value})
    shown["file_size"] = stored.size
    return shown
