"""What people do, as Telegram tells it, and what the bot makes of it."""

import contextlib
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inbound import NotUnderstood, understand
from domain.incoming import (
    Act,
    Chat,
    Command,
    Contact,
    Edited,
    File,
    Incoming,
    Membership,
    Migrated,
    Other,
    Photo,
    Place,
    Reaction,
    Sender,
    Tap,
    Text,
    Voice,
)

NOON = int(datetime(2026, 11, 23, 5, tzinfo=UTC).timestamp())
SITI = {"id": 5, "is_bot": False, "first_name": "Siti", "last_name": "A", "language_code": "id"}
BOT = {"id": 1, "is_bot": True, "first_name": "Sobat", "username": "SobatSerangBot"}
HOME = {"id": 5, "type": "private", "first_name": "Siti"}
DESK = {"id": -1007, "type": "supergroup", "title": "Petugas"}
CHANNEL = {"id": -1009, "type": "channel", "title": "Kabar"}
HERE = {"latitude": -6.12, "longitude": 106.15}
FILE = {"file_id": "F", "file_unique_id": "U"}


def message(**parts: Any) -> dict[str, Any]:
    return {"message_id": 9, "date": NOON, "chat": HOME, "from": SITI} | parts


def heard(**update: Any) -> Incoming | None:
    return understand({"update_id": 1, **update}, "SobatSerangBot")


def act(**parts: Any) -> Act | None:
    incoming = heard(message=message(**parts))
    return incoming.act if incoming else None


def test_a_word_at_home() -> None:
    assert heard(message=message(text="Apa itu Pesan Ibu?")) == Incoming(
        chat=Chat(5, "private"),
        sender=Sender(5, "Siti A", "id"),
        act=Text("Apa itu Pesan Ibu?"),
        at=datetime(2026, 11, 23, 5, tzinfo=UTC),
        message_id=9,
    )


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("/start", Command("start")),
        ("/Start program_transformer ", Command("start", "program_transformer")),
        ("/program@sobatserangbot\nTransformer", Command("program", "Transformer")),
        ("/batal!", Command("batal")),
        (" /bantuan ", Command("bantuan")),
        ("/bahasa\u00a0en", Command("bahasa", "en")),
        ("/usr/bin", Text("/usr/bin")),
        ("/ 5", Text("/ 5")),
        ("lihat /program", Text("lihat /program")),
        ("/program@CuacaBot", None),
    ],
)
def test_commands_with_or_without_telegrams_marks(typed: str, command: Act | None) -> None:
    assert act(text=typed) == command
    marks = [{"type": "bot_command", "offset": 0, "length": 6}]
    assert act(text=typed, entities=marks) == command


def test_a_tap_is_dated_by_the_moment_it_came() -> None:
    query = {"id": "Q", "from": SITI, "chat_instance": "x", "data": "take:7"}
    card = message(text="Laporan", **{"from": BOT})
    tap = heard(callback_query={**query, "message": card})
    assert tap is not None
    assert (tap.act, tap.message_id, tap.sender) == (
        Tap("Q", "take:7", 9),
        9,
        Sender(5, "Siti A", "id"),
    )
    now = datetime(2026, 11, 24, tzinfo=UTC)
    later = understand({"update_id": 1, "callback_query": {**query, "message": card}}, "", now)
    assert later is not None
    assert later.at == now


def test_a_tap_on_a_message_too_old_or_not_ours_to_see() -> None:
    query = {"id": "Q", "from": SITI, "chat_instance": "x", "data": "take:7"}
    old = heard(callback_query={**query, "message": {"chat": DESK, "message_id": 9, "date": 0}})
    assert old is not None
    assert (old.chat.id, old.act) == (-1007, Tap("Q", "take:7", None))
    inline = heard(callback_query={**query, "inline_message_id": "I"})
    assert inline is not None
    assert inline.chat == Chat(5, "private")
    assert heard(callback_query={**query, "data": None, "game_short_name": "g"}) is None


def test_a_photo_is_its_largest_size() -> None:
    sizes = [
        {**FILE, "file_id": "small", "width": 90, "height": 60},
        {**FILE, "file_id": "large", "width": 1280, "height": 960, "file_size": 99},
        {**FILE, "file_id": "middle", "width": 320, "height": 240},
    ]
    assert act(photo=sizes, caption="Sampah", media_group_id="A") == (
        Photo("large", "U", "Sampah", 1280, 960, 99, "A")
    )
    assert act(photo=[], caption="Sampah") == Other("photo", "Sampah")


def test_documents_are_pictures_when_they_are() -> None:
    assert act(document={**FILE, "mime_type": "image/JPEG", "file_size": 8}, caption="x") == (
        Photo("F", "U", "x", size=8, as_file=True)
    )
    for mime in ("image/svg+xml", "text/csv"):
        assert act(document={**FILE, "mime_type": mime, "file_name": "a.b"}) == (
            File("F", "U", "a.b", mime)
        )
    assert act(document=FILE, media_group_id="A") == File("F", "U", album="A")


def test_places() -> None:
    assert act(location={**HERE, "horizontal_accuracy": 12.5}) == Place(-6.12, 106.15, 12.5)
    assert act(location={**HERE, "live_period": 900}) == Place(-6.12, 106.15, live=True)
    venue = {"location": HERE, "title": "Pasar Ciruas", "address": "Jl. Raya"}
    assert act(location=HERE, venue=venue) == Place(-6.12, 106.15, title="Pasar Ciruas")


def test_a_contact_may_be_ones_own_or_anothers() -> None:
    own = {"phone_number": "+62811", "first_name": "Siti", "user_id": 5}
    assert act(contact=own) == Contact("+62811", "Siti", 5)
    assert act(contact={"phone_number": "0811", "first_name": "A", "last_name": "B"}) == (
        Contact("0811", "A B")
    )


@pytest.mark.parametrize("kind", ["voice", "audio", "video_note"])
def test_spoken_words(kind: str) -> None:
    assert act(**{kind: {**FILE, "duration": 12, "length": 240}, "caption": "x"}) == (
        Voice("F", 12, "x")
    )


STICKER = {**FILE, "width": 1, "height": 1, "is_animated": False, "is_video": False}
MOVING = {**FILE, "width": 1, "height": 1, "duration": 1}
POLL: dict[str, Any] = {
    "id": "p",
    "question": "Setuju?",
    "options": [],
    "total_voter_count": 0,
    "type": "regular",
    "is_closed": False,
    "is_anonymous": True,
    "allows_multiple_answers": False,
}


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("sticker", {"sticker": {**STICKER, "type": "regular"}}),
        ("animation", {"animation": MOVING, "document": FILE}),
        ("video", {"video": MOVING}),
        ("poll", {"poll": POLL}),
        ("dice", {"dice": {"emoji": "🎲", "value": 3}}),
        ("story", {"story": {"chat": HOME, "id": 1}}),
        ("unknown", {"hologram": {"depth": 3}}),
    ],
)
def test_what_the_bot_has_no_use_for_is_still_heard(kind: str, parts: dict[str, Any]) -> None:
    assert act(**parts) == Other(kind)


@pytest.mark.parametrize(
    "event",
    [
        {"pinned_message": message(text="x")},
        {"new_chat_members": [SITI]},
        {"left_chat_member": SITI},
        {"new_chat_title": "x"},
        {"group_chat_created": True},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
        {"migrate_from_chat_id": -7},
    ],
)
def test_events_nobody_said_are_passed_over(event: dict[str, Any]) -> None:
    assert act(**event) is None
    assert act(**event, chat=DESK) is None


def test_an_edit_is_an_edit_and_so_is_a_place_that_moves() -> None:
    edit = heard(edited_message=message(text="/lapor", edit_date=NOON + 60))
    assert edit is not None
    assert edit.act == Edited(Command("lapor"))
    assert edit.at == datetime(2026, 11, 23, 5, 1, tzinfo=UTC)
    moved = heard(edited_message=message(location={**HERE, "live_period": 900}))
    assert moved is not None
    assert moved.act == Edited(Place(-6.12, 106.15, live=True))


def test_a_reply_knows_whether_it_is_to_the_bot() -> None:
    def reply(to: dict[str, Any]) -> tuple[int | None, bool]:
        incoming = heard(message=message(text="ya", reply_to_message=to, chat=DESK))
        assert incoming is not None
        return incoming.reply_to, incoming.reply_to_bot

    assert reply(message(text="?", message_id=3, **{"from": BOT})) == (3, True)
    assert reply(message(text="?", message_id=3)) == (3, False)
    topic = message(message_id=3, forum_topic_created={"name": "x", "icon_color": 1}, chat=DESK)
    assert reply(topic) == (None, False)


def test_a_forwarded_message_says_so() -> None:
    origin = {"type": "user", "date": NOON, "sender_user": SITI}
    incoming = heard(message=message(poll=POLL, forward_origin=origin))
    assert incoming is not None
    assert incoming.forwarded


def test_an_admin_who_hides_behind_the_group() -> None:
    hidden = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    incoming = heard(message=message(chat=DESK, text="x", sender_chat=DESK, **{"from": hidden}))
    assert incoming is not None
    assert incoming.sender == Sender(-1007, "Petugas", anonymous=True)
    person = heard(message=message(chat=DESK, text="x"))
    assert person is not None
    assert person.sender == Sender(5, "Siti A", "id")
    assert person.chat == Chat(-1007, "supergroup", "Petugas")


def test_the_channel_speaks_to_people_not_to_the_bot() -> None:
    post = {"message_id": 9, "date": NOON, "chat": CHANNEL, "text": "Kabar baik"}
    assert heard(channel_post=post) is None
    assert heard(edited_channel_post=post) is None
    copy = message(chat=DESK, sender_chat=CHANNEL, is_automatic_forward=True, text="Kabar baik")
    assert heard(message=copy) is None


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ({"status": "left"}, {"status": "member"}, Membership("member", "left")),
        (
            {"status": "member"},
            {"status": "kicked"},
            Membership("kicked", "member"),
        ),
        ({"status": "member"}, {"status": "hologram"}, None),
    ],
)
def test_the_bots_own_place(old: dict[str, Any], new: dict[str, Any], meant: Act | None) -> None:
    change = {
        "chat": HOME,
        "from": SITI,
        "date": NOON,
        "old_chat_member": {"user": BOT, **old},
        "new_chat_member": {"user": BOT, **new},
    }
    incoming = heard(my_chat_member=change)
    assert (incoming.act if incoming else None) == meant


def test_a_group_that_moved() -> None:
    assert act(chat={**DESK, "type": "group"}, migrate_to_chat_id=-1008) == Migrated(-1008)


def test_reactions() -> None:
    def reacted(*now: dict[str, str]) -> Act | None:
        change = {
            "chat": HOME,
            "user": SITI,
            "message_id": 9,
            "date": NOON,
            "old_reaction": [],
            "new_reaction": list(now),
        }
        incoming = heard(message_reaction=change)
        return incoming.act if incoming else None

    assert reacted({"type": "emoji", "emoji": "👍"}) == Reaction(("👍",))
    assert reacted({"type": "custom_emoji", "custom_emoji_id": "1"}) == Reaction(())
    assert reacted() == Reaction(())


@pytest.mark.parametrize(
    "update", [{}, {"poll_answer": {"poll_id": "p", "option_ids": [0]}}, {"hologram": {"depth": 3}}]
)
def test_what_is_not_for_the_bot(update: dict[str, Any]) -> None:
    assert heard(**update) is None


# ---- whatever comes

BASE = ("message_id", "date", "chat")
PARTS: dict[str, Any] = {
    "from": SITI,
    "sender_chat": DESK,
    "text": "/halo",
    "caption": "x",
    "photo": [{**FILE, "width": 1, "height": 1}],
    "document": FILE,
    "animation": MOVING,
    "video": MOVING,
    "voice": {**FILE, "duration": 1},
    "sticker": {**STICKER, "type": "regular"},
    "location": HERE,
    "venue": {"location": HERE, "title": "", "address": ""},
    "contact": {"phone_number": "", "first_name": ""},
    "poll": POLL,
    "reply_to_message": message(text="?"),
    "forward_origin": {"type": "hidden_user", "date": NOON, "sender_user_name": "x"},
    "edit_date": NOON,
    "media_group_id": "",
    "migrate_to_chat_id": -1,
    "pinned_message": {"chat": HOME, "message_id": 1, "date": 0},
    "hologram": [1, {"x": None}],
}
CHATS = st.sampled_from([HOME, DESK, CHANNEL, {"id": 1, "type": "hologram"}])
MESSAGES = st.builds(
    lambda kept, chat: (
        {"message_id": 1, "date": NOON, "chat": chat}
        | {name: part for name, part in PARTS.items() if name in kept}
    ),
    st.sets(st.sampled_from(sorted(PARTS))),
    CHATS,
)
QUERIES = st.fixed_dictionaries(
    {"id": st.text(), "from": st.just(SITI), "chat_instance": st.just("")},
    optional={"message": MESSAGES, "data": st.text(), "inline_message_id": st.text()},
)
UPDATES = st.fixed_dictionaries(
    {"update_id": st.integers(0)},
    optional={
        "message": MESSAGES,
        "edited_message": MESSAGES,
        "channel_post": MESSAGES,
        "callback_query": QUERIES,
    },
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(UPDATES)
def test_odd_but_valid_updates_never_raise(update: dict[str, Any]) -> None:
    incoming = understand(update, "SobatSerangBot")
    assert incoming is None or incoming.chat.kind != "channel" or isinstance(incoming.act, Tap)


@given(st.sampled_from(["message", "callback_query", "my_chat_member", "message_reaction"]), JSON)
def test_what_is_malformed_is_refused_by_name(kind: str, garbage: Any) -> None:
    with contextlib.suppress(NotUnderstood):
        assert understand({"update_id": 1, kind: garbage}, "x") is None


@given(st.text())
def test_any_text_stays_what_it_was(text: str) -> None:
    said = act(text=text)
    assert said is None or isinstance(said, Command) or said == Text(text)
