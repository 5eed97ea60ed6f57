"""Channels and groups in which is posted, by topic, and what was posted."""

from dataclasses import dataclass
from datetime import datetime

from domain.clock import from_ms, to_ms
from domain.subscriptions import Topic
from storage.session import Row, Session


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel or group; `lost` since nobody can post there any more."""

    chat: int
    title: str
    bound_by: int
    lost: bool


@dataclass(frozen=True, slots=True)
class Post:
    """What was posted once, in however many channels; `picture` is a stored one's name."""

    key: str
    topic: str
    html: str
    picture: str
    posted_at: datetime
    changed_at: datetime


class Channels:
    """The rows of channels, their topics, and posts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    async def bind(self, chat: int, title: str, by: int, now: datetime) -> None:
        """Note that the bot may post in a chat; one that was lost is found again."""
        await self._session.all("channels.bind", chat=chat, title=title, by=by, now=to_ms(now))

    async def known(self, chat: int) -> Channel | None:
        """Give a channel."""
        row = await self._session.one("channels.known", chat=chat)
        return None if row is None else _channel(row)

    async def every(self) -> list[Channel]:
        """Give all channels, by title."""
        return [_channel(row) for row in await self._session.all("channels.every")]

    async def topics(self, chat: int) -> set[str]:
        """Give what is posted there."""
        return {row["topic"] for row in await self._session.all("channels.topics", chat=chat)}

    async def toggle(self, chat: int, topic: Topic) -> bool:
        """Post a topic there, or no more; whether it is now."""
        if await self._session.all("channels.drop_topic", chat=chat, topic=topic.written):
            return False
        await self._session.all("channels.add_topic", chat=chat, topic=topic.written)
        return True

    async def unbind(self, chat: int) -> None:
        """Post there no more."""
        await self._session.all("channels.drop_topics", chat=chat)
        await self._session.all("channels.unbind", chat=chat)

    async def bound(self, topic: str) -> list[Channel]:
        """Give the channels where a topic is posted, also those lost."""
        return [_channel(row) for row in await self._session.all("channels.bound", topic=topic)]

    async def lose(self, chat: int, now: datetime) -> None:
        """Note that nobody can post there any more."""
        await self._session.all("channels.lose", chat=chat, now=to_ms(now))

    async def lost(self) -> list[Channel]:
        """Give those that were lost and of which nobody has been told; each is given once."""
        return [_channel(row) for row in await self._session.all("channels.untold")]

    async def rename_chat(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup."""
        for name in ("rename_topics", "rename", "rename_posts"):
            await self._session.all(f"channels.{name}", old=old, new=new)

    async def post(self, key: str, topic: Topic, html: str, picture: str, now: datetime) -> bool:
        """Keep what is posted; False if it was posted before under this key."""
        row = await self._session.one(
            "channels.post",
            key=key,
            topic=topic.written,
            html=html,
            picture=picture,
            now=to_ms(now),
        )
        return row is not None

    async def posted_in(self, key: str, chat: int) -> None:
        """Note where it is posted."""
        await self._session.all("channels.post_chat", key=key, chat=chat)

    async def chats_of(self, key: str) -> list[int]:
        """Tell where it was posted."""
        return [row["chat"] for row in await self._session.all("channels.post_chats", key=key)]

    async def correct(self, key: str, html: str, now: datetime) -> None:
        """Keep the better words of a post."""
        await self._session.all("channels.correct", key=key, html=html, now=to_ms(now))

    async def withdraw(self, key: str, now: datetime) -> None:
        """Take a post out of the archive."""
        await self._session.all("channels.withdraw", key=key, now=to_ms(now))

    async def archive(self, most: int) -> list[Post]:
        """Give the newest posts that still hold."""
        return [
            Post(
                row["key"],
                row["topic"],
                row["html"],
                row["picture"],
                from_ms(row["posted_at"]),
                from_ms(row["changed_at"]),
            )
            for row in await self._session.all("channels.archive", most=most)
        ]


def _channel(row: Row) -> Channel:
    return Channel(row["chat"], row["title"], row["bound_by"], row["lost_at"] is not None)
