"""What people do with messages that are there: tap, press, edit, delete, react, vote."""

import re
from itertools import count

from simulator import formatting
from simulator.acts import Speaking, Where, Who
from simulator.delivery import bots_in, hand_over, may_see
from simulator.refusal import Json
from simulator.town import Entry, Room

_DEEP_LINK = re.compile(r"https?://(?:t|telegram)\.me/(\w+)(?:\?start=([^&#]*))?$", re.IGNORECASE)
_queries = count(1)


class Touching(Speaking):
    """What a person can do to messages and keyboards."""

    def entry(self, user: Who, message_id: int, chat: Where = None) -> tuple[Room, Entry]:
        """Return a message as the chat has it now; LookupError if it is gone."""
        room = self.room(chat, user)
        if message_id not in room.entries:
            raise LookupError(f"no message {message_id} in chat {room.id}")
        return room, room.entries[message_id]

    def buttons(self, user: Who, message_id: int, chat: Where = None) -> list[Json]:
        """Return the inline buttons of a message, row by row."""
        _, entry = self.entry(user, message_id, chat)
        rows = entry.message.get("reply_markup", {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    def tap(
        self,
        user: Who,
        message_id: int,
        *,
        chat: Where = None,
        data: str | None = None,
        label: str | None = None,
    ) -> Json:
        """Tap an inline button, found by its label now, or send any data, also stale ones.

        Returns the callback query, or the message /start where the button is a deep link.
        """
        who = self.town.user(user)
        room = self.room(chat, who)
        if data is None:
            button = next(
                (b for b in self.buttons(who, message_id, room) if b["text"] == label), None
            )
            if button is None:
                seen = [b["text"] for b in self.buttons(who, message_id, room)]
                raise LookupError(f"no button {label!r} on message {message_id}, only {seen}")
            if "url" in button:
                return self.open_link(who, button["url"])
            data = button["callback_data"]
        entry = room.entries.get(message_id)
        author = self.town.bot_by_id(entry.author) if entry else None
        bot = author or (self.bot if room.kind == "private" else bots_in(self.town, room)[0])
        query_id = f"{who.id}{next(_queries):010d}"
        gone: Json = {"chat": room.chat, "message_id": message_id, "date": 0}
        query: Json = {
            "id": query_id,
            "from": who.as_json(),
            "message": entry.message if entry else gone,
            "chat_instance": str(-room.key * 7_919_000_000_007),
            "data": data,
        }
        bot.taps[query_id] = (who.id, self.town.clock())
        self.town.update(bot, "callback_query", query, None)
        return query

    def open_link(self, user: Who, url: str) -> Json:
        """Follow a link: one to the bot starts it with its payload, others are only returned."""
        match = _DEEP_LINK.match(url)
        if match and match.group(1).lower() == self.bot.username.lower():
            return self.press_start(user, match.group(2) or "")
        return {"url": url}

    def press_label(
        self,
        user: Who,
        label: str,
        *,
        chat: Where = None,
        at: tuple[float, float] = (-6.10, 106.24),
    ) -> Json:
        """Press a button of the reply keyboard that is shown now; `at` is where one stands."""
        room = self.room(chat, user)
        rows = (room.keyboard or {}).get("keyboard", [])
        buttons = {button["text"]: button for row in rows for button in row}
        if label not in buttons:
            raise LookupError(f"no reply button {label!r}, only {list(buttons)}")
        if buttons[label].get("request_contact"):
            return self.send_contact(user, of=user, chat=room)
        if buttons[label].get("request_location"):
            return self.send_location(user, *at, chat=room)
        return self.send_text(user, label, chat=room)

    def _own(self, user: Who, message_id: int, chat: Where) -> tuple[Room, Entry]:
        room, entry = self.entry(user, message_id, chat)
        if entry.author != self.town.user(user).id:
            raise PermissionError("one edits and deletes one's own messages only")
        return room, entry

    def _edit(self, room: Room, entry: Entry, content: Json, gone: tuple[str, ...]) -> Json:
        message = {key: value for key, value in entry.message.items() if key not in gone}
        entry.message = {**message, **content, "edit_date": self.town.now()}
        self.town.changed(room, entry)
        channel = room.kind == "channel"
        hand_over(self.town, room, entry, "edited_channel_post" if channel else "edited_message")
        return entry.message

    def edit_text(self, user: Who, message_id: int, text: str, *, chat: Where = None) -> Json:
        """Change the text or caption of an own message."""
        room, entry = self._own(user, message_id, chat)
        if "text" in entry.message:
            shown, found = formatting.message_text(text, None, None)
            new: Json = {"text": shown, **({"entities": found} if found else {})}
            return self._edit(room, entry, new, ("text", "entities"))
        shown, found = formatting.caption(text, None, None)
        new = {"caption": shown, **({"caption_entities": found} if found else {})}
        return self._edit(room, entry, new, ("caption", "caption_entities"))

    def move(
        self,
        user: Who,
        message_id: int,
        latitude: float,
        longitude: float,
        *,
        chat: Where = None,
    ) -> Json:
        """Let an own live location move on (degrees)."""
        room, entry = self._own(user, message_id, chat)
        point = {**entry.message["location"], "latitude": latitude, "longitude": longitude}
        return self._edit(room, entry, {"location": point}, ("location",))

    def delete(self, user: Who, message_id: int, *, chat: Where = None) -> None:
        """Delete a message for everyone; bots hear nothing of it."""
        room, entry = self.entry(user, message_id, chat)
        self.town.remove(room, entry.message["message_id"])

    def react(self, user: Who, message_id: int, emoji: str | None, *, chat: Where = None) -> None:
        """React to a message, or take the reaction back (None)."""
        who = self.town.user(user)
        room, entry = self.entry(who, message_id, chat)
        new: list[Json] = [{"type": "emoji", "emoji": emoji}] if emoji else []
        old = entry.reactions.get(who.id, [])
        entry.reactions[who.id] = new
        self.town.hub.tell("reaction", room.key, message_id=message_id)
        change = {
            "chat": room.chat, "message_id": message_id, "user": who.as_json(),
            "date": self.town.now(), "old_reaction": old, "new_reaction": new,
        }  # fmt: skip
        for bot in bots_in(self.town, room):
            if room.kind == "private" or room.is_admin(bot.id):
                self.town.update(bot, "message_reaction", change, None)

    def vote(self, user: Who, message_id: int, options: list[int], *, chat: Where = None) -> None:
        """Vote in a poll (numbers of options from 0; an empty list takes the vote back)."""
        who = self.town.user(user)
        room, entry = self.entry(who, message_id, chat)
        poll: Json = entry.message["poll"]
        if poll["is_closed"]:
            raise PermissionError("the poll is closed")
        entry.votes[who.id] = options
        cast = [v for v in entry.votes.values() if v]
        counted = [
            {**option, "voter_count": sum(number in vote for vote in cast)}
            for number, option in enumerate(poll["options"])
        ]
        new = {**poll, "options": counted, "total_voter_count": len(cast)}
        entry.message = {**entry.message, "poll": new}
        self.town.changed(room, entry)
        bot = self.town.bot_by_id(entry.author)
        if bot is None:
            return
        self.town.update(bot, "poll", new, None)
        if not poll["is_anonymous"]:
            answer = {
                "poll_id": poll["id"],
                "user": who.as_json(),
                "option_ids": options,
                "option_persistent_ids": [str(number) for number in options],
            }
            self.town.update(bot, "poll_answer", answer, None)

    def sees(self, message: Json, chat: Where) -> bool:
        """Tell whether the bot may see a message in a chat (privacy mode)."""
        return may_see(self.bot, self.room(chat), message)
