"""What becomes of a text on its way: parse mode, trimming, links and commands found in it."""

import re

from simulator import html, markdown
from simulator.html import utf16_length
from simulator.refusal import Json, bad

MAX_ENTITIES = 100
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\u2028\u2029]")
# One alternative a kind, in the order in which Telegram prefers them.
_FOUND = re.compile(
    r"(?P<email>(?<![\w@.])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?P<url>https?://[^\s<>\"']+|(?<![\w@./-])(?:[a-z0-9-]+\.)+"
    r"(?:id|com|org|net|go|me|io|info|dev)\b(?:/[^\s<>\"']*)?)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<![\w@/])@[A-Za-z0-9_]{3,32}(?!\w))"
    r"|(?P<hashtag>(?<![\w#&])#\w*[^\W\d]\w*)"
    r"|(?P<phone_number>(?<![\w+])\+62[\d -]{8,14}\d(?!\w))",
    re.IGNORECASE,
)
_HINTS = re.compile(r"[/@#+.]")


def found_entities(text: str) -> list[Json]:
    """Return the entities that Telegram finds itself: commands, links, mentions and so on."""
    if not _HINTS.search(text):
        return []
    found: list[Json] = []
    for match in _FOUND.finditer(text):
        kind = match.lastgroup or ""
        piece = match.group().rstrip(".,;:!?)") if kind == "url" else match.group()
        offset = utf16_length(text[: match.start()])
        found.append({"type": kind, "offset": offset, "length": utf16_length(piece)})
    return found


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    left = len(text) - len(text.lstrip())
    trimmed = text.strip()
    if len(trimmed) == len(text):
        return text, entities
    shift = utf16_length(text[:left])
    size = utf16_length(trimmed)
    kept = []
    for entity in entities:
        begin = max(0, entity["offset"] - shift)
        end = min(size, entity["offset"] + entity["length"] - shift)
        if end > begin:
            kept.append({**entity, "offset": begin, "length": end - begin})
    return trimmed, kept


def _merged(given: list[Json], found: list[Json]) -> list[Json]:
    """Add what was found where nothing given forbids it (no link inside a link or code)."""
    closed = [e for e in given if e["type"] in ("code", "pre", "text_link", "text_mention")]
    for entity in found:
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        if all(end <= e["offset"] or begin >= e["offset"] + e["length"] for e in closed):
            given.append(entity)
    given.sort(key=lambda e: (e["offset"], -e["length"]))
    return given[:MAX_ENTITIES]


def formatted(
    text: str, parse_mode: str | None = None, entities: list[Json] | None = None
) -> tuple[str, list[Json]]:
    """Return the text as the chat shows it and its entities (offsets in UTF-16 units)."""
    mode = (parse_mode or "").lower()
    given: list[Json] = []
    if mode == "html":
        text, given = html.parse(text)
    elif mode == "markdownv2":
        text, given = markdown.parse(text)
    elif mode:
        raise bad("unsupported parse_mode")
    elif entities:
        given = _checked(text, entities)
    text = _CONTROL.sub(" ", text.replace("\r", "")) if _CONTROL.search(text) else text
    text, given = _trimmed(text, given)
    return text, _merged(given, found_entities(text))


def _checked(text: str, entities: list[Json]) -> list[Json]:
    size = utf16_length(text)
    kept = []
    for entity in entities:
        if not isinstance(entity, dict) or not {"type", "offset", "length"} <= entity.keys():
            raise bad("can't parse entities: expected an Array of MessageEntity")
        begin, end = int(entity["offset"]), int(entity["offset"]) + int(entity["length"])
        if begin < 0 or end > size:
            raise bad(f"entity beginning at UTF-16 offset {begin} ends after the end of the text")
        if end > begin:
            kept.append(dict(entity))
    return kept


def message_text(
    text: str | None, parse_mode: str | None, entities: list[Json] | None
) -> tuple[str, list[Json]]:
    """Return the text of a message and its entities; refuse what is empty or too long."""
    shown, kept = formatted(text or "", parse_mode, entities)
    if not shown:
        raise bad("message text is empty")
    if utf16_length(shown) > 4096:
        raise bad("message is too long")
    return shown, kept


def caption(
    text: str | None, parse_mode: str | None, entities: list[Json] | None
) -> tuple[str, list[Json]]:
    """Return a caption (perhaps "") and its entities; refuse what is too long."""
    if not text:
        return "", []
    shown, kept = formatted(text, parse_mode, entities)
    if utf16_length(shown) > 1024:
        raise bad("message caption is too long")
    return shown, kept
