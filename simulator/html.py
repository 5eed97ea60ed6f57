"""Telegram's HTML, parsed as its server parses it, with its words for what is wrong."""

import re
from dataclasses import dataclass

from simulator.refusal import Json, Refusal, bad

_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough",
    "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler", "code": "code",
    "pre": "pre", "a": "text_link", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
}  # fmt: skip
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?")
_SPACE = " \t\r\n\0\v"
_USER_LINK = re.compile(r"tg://user/?\?id=(\d+)$")
_LINK = re.compile(r"(?:(?:https?|tg|ton|tonsite)://)?[^\s/?#.:]+(?:[.:/?#]|$)\S*$", re.IGNORECASE)


def utf16_length(text: str) -> int:
    """Return the length as Telegram counts it, in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _reference(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return _NAMED.get(name, match.group())
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return match.group()
    return chr(code)


def unescape(text: str) -> str:
    """Replace the references that Telegram knows: numbers, lt, gt, amp and quot."""
    return _REFERENCE.sub(_reference, text) if "&" in text else text


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    begin: int


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.pieces: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def refuse(self, what: str, at: int | None = None) -> Refusal:
        where = "" if at is None else f" at byte offset {len(self.text[:at].encode())}"
        return bad(f"can't parse entities: {what}{where}")

    def run(self) -> tuple[str, list[Json]]:
        while self.at < len(self.text):
            begin = self.text.find("<", self.at)
            end = len(self.text) if begin < 0 else begin
            piece = unescape(self.text[self.at : end])
            self.pieces.append(piece)
            self.offset += utf16_length(piece)
            self.at = end
            if begin >= 0:
                self.tag(begin)
        if self.open:
            tag = self.open[-1].tag
            raise self.refuse(f'Can\'t find end tag corresponding to start tag "{tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self.pieces), self.entities

    def here(self) -> str:
        return self.text[self.at] if self.at < len(self.text) else ""

    def skip(self, stop: str) -> str:
        """Pass over everything up to one of the characters of `stop`, and return it."""
        begin = self.at
        while self.here() and self.here() not in stop:
            self.at += 1
        return self.text[begin : self.at]

    def skip_space(self) -> None:
        while self.here() and self.here() in _SPACE:
            self.at += 1

    def tag(self, begin: int) -> None:
        self.at += 1
        if self.here() == "/":
            self.end_tag(begin)
        else:
            self.start_tag(begin)
        self.at += 1

    def start_tag(self, begin: int) -> None:
        tag = self.skip(_SPACE + ">").lower()
        if not self.here():
            raise self.refuse("Unclosed start tag", begin)
        if tag not in _KINDS:
            raise self.refuse(f'Unsupported start tag "{tag}"', begin)
        argument = ""
        while self.here() != ">":
            self.skip_space()
            if self.here() != ">":
                argument = self.attribute(tag, begin) or argument
        if tag == "span" and argument != "spoiler":
            raise self.refuse('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.offset, len(self.pieces)))

    def attribute(self, tag: str, begin: int) -> str:
        name = self.skip(_SPACE + "=>").lower()
        if not name:
            raise self.refuse(f'Empty attribute name in the tag "{tag}"', begin)
        self.skip_space()
        if self.here() != "=":
            if not self.here():
                raise self.refuse(f'Unclosed start tag "{tag}"', begin)
            return "1" if (tag, name) == ("blockquote", "expandable") else ""
        self.at += 1
        self.skip_space()
        value = self.value()
        if not self.here():
            raise self.refuse(f'Unclosed start tag "{tag}"', begin)
        return _argument(tag, name, value)

    def value(self) -> str:
        quote = self.here()
        if quote and quote in "'\"":
            self.at += 1
            value = unescape(self.skip(quote))
            self.at += 1
            return value
        begin = self.at
        match = re.compile(r"[A-Za-z0-9.-]*").match(self.text, begin)
        self.at = match.end() if match else begin
        if self.here() and self.here() not in _SPACE + ">":
            raise self.refuse("Unexpected end of name token", begin)
        return self.text[begin : self.at].lower()

    def end_tag(self, begin: int) -> None:
        if not self.open:
            raise self.refuse("Unexpected end tag", begin)
        self.at += 1
        found = self.skip(_SPACE + ">")
        self.skip_space()
        if self.here() != ">":
            raise self.refuse("Unclosed end tag", begin)
        last = self.open[-1]
        if found and found.lower() != last.tag:
            where = len(self.text[:begin].encode())
            raise self.refuse(
                f"Unmatched end tag at byte offset {where}, "
                f'expected "</{last.tag}>", found "</{found}>"'
            )
        self.open.pop()
        if self.offset > last.offset:
            self.close(last)

    def close(self, opened: _Open) -> None:
        kind = _KINDS[opened.tag]
        entity: Json = {
            "type": kind, "offset": opened.offset, "length": self.offset - opened.offset,
        }  # fmt: skip
        if kind == "text_link":
            if not _link(entity, opened.argument or "".join(self.pieces[opened.begin :])):
                return
        elif kind == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif kind == "custom_emoji":
            entity["custom_emoji_id"] = opened.argument
        elif kind in ("pre", "code") and self.merged_code(entity, opened.argument):
            return
        self.entities.append(entity)

    def merged_code(self, entity: Json, language: str) -> bool:
        """Make one block of code of a code tag with a language and the pre tag around it."""
        if language:
            entity["language"] = language
        if not self.entities:
            return False
        last = self.entities[-1]
        same = last["offset"] == entity["offset"] and last["length"] == entity["length"]
        language = language or last.get("language", "")
        if not same or {last["type"], entity["type"]} != {"pre", "code"} or not language:
            return False
        last["type"] = "pre"
        last["language"] = language
        return True


def _argument(tag: str, name: str, value: str) -> str:
    if (tag, name) in (("a", "href"), ("tg-emoji", "emoji-id")):
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value[9:]
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value[3:]
    return "1" if (tag, name) == ("blockquote", "expandable") else ""


def _link(entity: Json, url: str) -> bool:
    user = _USER_LINK.match(url)
    if user:
        entity["type"] = "text_mention"
        entity["user"] = {"id": int(user.group(1)), "is_bot": False, "first_name": ""}
        return True
    checked = checked_url(url)
    entity["url"] = checked
    return bool(checked)


def checked_url(url: str) -> str:
    """Return a link with its scheme and path as Telegram stores it, or "" if it is none."""
    url = url.strip()
    if not _LINK.match(url):
        return ""
    scheme, mark, rest = url.partition("://")
    if not mark:
        host = re.split(r"[/?#]", url, maxsplit=1)[0]
        if "." not in host or url.lower().startswith(("javascript:", "mailto:", "tel:")):
            return ""
        scheme, rest = "http", url
    if scheme.lower() in ("http", "https") and not re.search(r"[/?#]", rest):
        rest += "/"
    return f"{scheme.lower()}://{rest}"


def parse(text: str) -> tuple[str, list[Json]]:
    """Return the plain text and its entities, with offsets in UTF-16 units, or refuse."""
    if "<" not in text:
        return unescape(text), []
    return _Parser(text).run()
