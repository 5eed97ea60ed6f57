"""What people see of an announcement: one message, or pictures and the words below them."""

from dataclasses import replace

from domain.announcements import Announcement
from domain.notices import LONGEST_CAPTION, Notice, filled
from domain.outgoing import Button, Formatted, Label, Link, Message, Plain, Row, Translated, t
from domain.people import LANGUAGES
from domain.subscriptions import Topic
from handlers.house import House
from handlers.subscriptions import footer
from handlers.wording import Wording, plain, utf16_length


def copies(house: House, one: Announcement) -> tuple[Message | None, Message]:
    """Give what goes before the words (pictures, a file) and the message with the words.

    Pictures go with the words in one message where Telegram lets them: a single one, short words.
    """
    notice = one.notice
    words, rows = _words(house.wording, one), _rows(one)
    if captioned(notice):
        photo = "".join(notice.photos)
        return None, Message(words, rows, photo=photo, document=notice.document)
    before = None
    if notice.document:
        before = Message(Plain(""), document=notice.document)
    elif len(notice.photos) == 1:
        before = Message(Plain(""), photo=notice.photos[0])
    elif notice.photos:
        before = Message(Plain(""), photos=notice.photos)
    return before, Message(words, rows)


def for_channel(house: House, one: Announcement) -> tuple[Message | None, Message]:
    """Give the same as it stands in a channel: what only a chat with the bot can do is left out."""
    before, message = copies(house, one)
    links = [
        Link(Plain(each.label), each.target) for each in one.notice.pointers if not each.command
    ]
    rows: list[Row] = [[link] for link in links]
    if one.notice.choices or len(links) < len(one.notice.pointers):
        rows.append([Link(t("post-more"), f"https://t.me/{house.bot_username}")])
    return before, replace(message, rows=tuple(rows))


def captioned(notice: Notice) -> bool:
    """Tell whether the words stand under a picture or a file of the same message."""
    short = all(
        utf16_length(plain(words)) <= LONGEST_CAPTION - 24  # a date is longer than its variable
        for words in notice.words.values()
    )
    return short and len(notice.photos) + bool(notice.document) == 1


def _words(wording: Wording, one: Announcement) -> Label:
    """Give the words in the reader's language, with the day on which they are sent."""
    day = (one.started_at or one.send_at or one.created_at).astimezone(wording.zone).date()
    by_language: dict[str, Label] = {
        language: Formatted(filled(one.notice.words[language], wording.of_day(day, language)))
        for language in LANGUAGES
        if language in one.notice.words
    }
    return Translated(by_language)


def _rows(one: Announcement) -> tuple[Row, ...]:
    """Give the answers to choose from, the buttons, and why people get it."""
    answers: list[Row] = [
        [Button(Plain(choice), "sij", one.id, number)]
        for number, choice in enumerate(one.notice.choices)
    ]
    leads: list[Row] = [
        [
            Button(Plain(pointer.label), "sib", one.id, number)
            if pointer.command
            else Link(Plain(pointer.label), pointer.target)
        ]
        for number, pointer in enumerate(one.notice.pointers)
    ]
    return (*answers, *leads, footer(Topic.read(one.whom.topic)))
