"""What is said to everybody: once in each channel of its topic, and in the public archive."""

from domain.audiences import By, Whom
from domain.outgoing import Delete, Edit, Message, Priority, Send, t
from domain.subscriptions import PROGRESS, Kind, Purpose, Topic
from handlers.turn import Round

ARCHIVED = 100  # posts, the newest


def post_key(number: int) -> str:
    """Name the post of an announcement."""
    return f"announcement:{number}"


def topic_of(whom: Whom) -> Topic | None:
    """Tell in the channels of which topic an announcement belongs: none if it is for some only.

    What people get by their own choice, a digest or a reminder, is for them alone.
    """
    if whom.sent_as is not Purpose.ANNOUNCEMENT:
        return None
    if whom.everybody:
        return Topic.read(whom.topic)
    if not whom.none_of and len(whom.any_of) == 1 and len(whom.any_of[0]) == 1:
        (trait,) = whom.any_of[0]
        if trait.by is By.AREA:
            return Topic(Kind.AREA, trait.of)
    return None


async def channels_for(round_: Round, topic: Topic) -> list[tuple[int, str, bool]]:
    """Give the channels of a topic: chat, title, and whether nobody can post there any more.

    What concerns a desa is posted where its kecamatan's is.
    """
    written = {topic.written}
    if topic.kind is Kind.AREA:
        written.add(Topic(Kind.AREA, topic.of[:8]).written)
    found = {
        one.chat: (one.chat, one.title, one.lost)
        for name in sorted(written)
        for one in await round_.db.channels.bound(name)
    }
    settled = round_.house.progress_channel
    if topic == PROGRESS and settled is not None and settled not in found:
        found[settled] = (settled, str(settled), False)
    return list(found.values())


async def post(
    round_: Round,
    topic: Topic,
    messages: tuple[Message | None, Message],
    key: str,
    picture: str = "",
) -> bool:
    """Post once under this key, pictures first; False if it was posted, or there is no channel."""
    chats = [chat for chat, _, lost in await channels_for(round_, topic) if not lost]
    before, message = messages
    html = round_.house.wording.html(message.words, "id")
    if not chats or not await round_.db.channels.post(key, topic, html, picture, round_.now):
        return False
    for chat in chats:
        await round_.db.channels.posted_in(key, chat)
        if before is not None:
            first = Send(chat, before, Priority.CHANNEL, f"post:{key}:{chat}:media")
            round_.said.append((first, round_.now))
        send = Send(chat, message, Priority.CHANNEL, f"post:{key}:{chat}")
        round_.said.append((send, round_.now))
    archive(round_)
    return True


async def correct(round_: Round, key: str, message: Message) -> None:
    """Let a post say better words wherever it stands."""
    html = round_.house.wording.html(message.words, "id")
    await round_.db.channels.correct(key, html, round_.now)
    for chat in await round_.db.channels.chats_of(key):
        edit = Edit(chat, message, of_key=f"post:{key}:{chat}", priority=Priority.CHANNEL)
        round_.said.append((edit, round_.now))
    archive(round_)


async def withdraw(round_: Round, key: str, pictures: int) -> None:
    """Take a post, with so many pictures before it, out of the channels and the archive."""
    await round_.db.channels.withdraw(key, round_.now)
    for chat in await round_.db.channels.chats_of(key):
        ends = [Delete(chat, f"post:{key}:{chat}", priority=Priority.CHANNEL)]
        if pictures:
            ends.append(Delete(chat, f"post:{key}:{chat}:media", pictures, Priority.CHANNEL))
        round_.said += [(one, round_.now) for one in ends]
    archive(round_)


def archive(round_: Round) -> None:
    """Have the public archive written anew, once all this is committed."""
    wording = round_.house.wording
    round_.later(
        "archive",
        most=ARCHIVED,
        title=wording.plain(t("archive-title"), "id"),
        about=wording.plain(t("archive-about"), "id"),
        bot=round_.house.bot_username,
        url=round_.house.archive_url,
    )
