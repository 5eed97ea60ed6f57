"""How people and bots come into chats and leave them."""

from itertools import count

from simulator.acts import Where, Who
from simulator.delivery import bots_in, post
from simulator.methods.chats import member
from simulator.refusal import Json
from simulator.touching import Touching
from simulator.town import Bot, Entry, Kind, Room, User

_upgraded = count(1)


class Moving(Touching):
    """Accounts, groups, channels and membership."""

    def add_user(
        self,
        id: int,  # noqa: A002  (Telegram's own word)
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "id",
        *,
        phone: str = "",
        about: str = "",
    ) -> User:
        """Make an account; it has not pressed START yet."""
        user = User(id, first_name, last_name, username, language_code, about, phone)
        self.town.users[id] = user
        return user

    def add_group(
        self,
        id: int,  # noqa: A002
        title: str,
        members: list[Who] | None = None,
        admins: list[Who] | None = None,
        kind: Kind = "supergroup",
    ) -> Room:
        """Make a group with the bot as a member (take it out with remove_bot)."""
        status = self._statuses(members, admins)
        return self.town.add_room(
            {"id": id, "title": title, "type": kind}, kind, {**status, self.bot.id: "member"}
        )

    def add_channel(
        self,
        id: int,  # noqa: A002
        title: str,
        username: str | None = None,
        members: list[Who] | None = None,
        admins: list[Who] | None = None,
    ) -> Room:
        """Make a channel, without the bot (add it with make_bot_admin)."""
        chat: Json = {"id": id, "title": title, "type": "channel"}
        if username:
            chat["username"] = username
        return self.town.add_room(chat, "channel", self._statuses(members, admins))

    def _statuses(self, members: list[Who] | None, admins: list[Who] | None) -> dict[int, str]:
        status = {self.town.user(user).id: "member" for user in members or ()}
        status.update({self.town.user(user).id: "administrator" for user in admins or ()})
        return status

    def _bot_becomes(self, room: Room, bot: Bot, status: str, by: Who) -> None:
        old = room.members.get(bot.id, "left")
        room.members[bot.id] = status
        change = {
            "chat": room.chat,
            "from": self.town.user(by).as_json(),
            "date": self.town.now(),
            "old_chat_member": member(self.town, room, bot.id, old),
            "new_chat_member": member(self.town, room, bot.id, status),
        }
        self.town.update(bot, "my_chat_member", change, None)
        self.town.hub.tell("members", room.key)

    def block(self, user: Who) -> None:
        """Stop the bot; it hears my_chat_member, and 403 from then on."""
        room = self.room(None, user)
        if not room.blocked:
            room.blocked = True
            self._bot_becomes(room, self.bot, "kicked", user)
            room.members[self.bot.id] = "member"

    def unblock(self, user: Who) -> None:
        """Let the bot speak again."""
        room = self.room(None, user)
        if room.blocked:
            room.blocked = False
            room.members[self.bot.id] = "kicked"
            self._bot_becomes(room, self.bot, "member", user)

    def deactivate(self, user: Who) -> None:
        """Delete an account: the bot hears nothing, and 403 when it speaks."""
        self.town.user(user).deactivated = True

    def _admin_of(self, room: Room) -> int:
        people = [u for u in room.members if u in self.town.users]
        return next((u for u in people if room.is_admin(u)), people[0] if people else 0)

    def add_bot(self, chat: Where, *, by: Who | None = None) -> None:
        """Add the bot to a group as a member."""
        room = self.room(chat)
        who = self.town.user(by if by is not None else self._admin_of(room))
        self._bot_becomes(room, self.bot, "member", who)
        if room.kind != "channel":
            post(self.town, room, who, {"new_chat_members": [self.bot.as_json()]})

    def make_bot_admin(self, chat: Where, *, by: Who | None = None) -> None:
        """Make the bot an administrator of a group or channel."""
        room = self.room(chat)
        who = by if by is not None else self._admin_of(room)
        self._bot_becomes(room, self.bot, "administrator", who)

    def remove_bot(self, chat: Where, *, by: Who | None = None) -> None:
        """Throw the bot out of a group or channel."""
        room = self.room(chat)
        who = by if by is not None else self._admin_of(room)
        self._bot_becomes(room, self.bot, "kicked", who)

    def set_privacy(self, on: bool) -> None:  # noqa: FBT001  (a switch)
        """Switch the bot's privacy mode in groups."""
        self.bot.privacy = on

    def _member_becomes(self, room: Room, user: User, status: str) -> None:
        old = room.members.get(user.id, "left")
        room.members[user.id] = status
        change = {
            "chat": room.chat,
            "from": user.as_json(),
            "date": self.town.now(),
            "old_chat_member": member(self.town, room, user.id, old),
            "new_chat_member": member(self.town, room, user.id, status),
        }
        for bot in bots_in(self.town, room):
            if room.is_admin(bot.id):
                self.town.update(bot, "chat_member", change, None)
        self.town.hub.tell("members", room.key)

    def join(self, user: Who, chat: Where) -> None:
        """Join a group or channel."""
        who, room = self.town.user(user), self.room(chat)
        self._member_becomes(room, who, "member")
        if room.kind != "channel":
            post(self.town, room, who, {"new_chat_members": [who.as_json()]})

    def leave(self, user: Who, chat: Where) -> None:
        """Leave a group or channel."""
        who, room = self.town.user(user), self.room(chat)
        if room.kind != "channel":
            post(self.town, room, who, {"left_chat_member": who.as_json()})
        self._member_becomes(room, who, "left")

    def migrate_group(self, chat: Where) -> int:
        """Turn a basic group into a supergroup, as Telegram does unasked; return the new id."""
        old = self.room(chat)
        new_id = -1_002_000_000_000 - next(_upgraded)
        while (0, new_id) in self.town.rooms:
            new_id -= 1
        described = {**old.chat, "id": new_id, "type": "supergroup"}
        new = self.town.add_room(described, "supergroup", dict(old.members))
        who = self.town.user(self._admin_of(old))
        post(self.town, old, who, {"migrate_to_chat_id": new_id})
        post(self.town, new, who, {"migrate_from_chat_id": old.id})
        old.upgraded_to = new_id
        self.town.hub.tell("members", new.key)
        return new_id

    def show_from_bot(self, chat: Where, content: Json) -> Json:
        """Put a message of the bot into a chat as if it had been sent earlier."""
        room = self.room(chat)
        message: Json = {"message_id": self.town.next_message_id(), "from": self.bot.as_json()}
        message |= {"chat": room.chat, "date": self.town.now(), **content}
        self.town.keep(room, Entry(message, self.bot.id))
        return message
