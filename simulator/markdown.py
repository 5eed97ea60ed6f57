"""Telegram's MarkdownV2, parsed as its server parses it."""

from dataclasses import dataclass

from simulator.html import checked_url, utf16_length
from simulator.refusal import Json, Refusal, bad

_RESERVED = "_*[]()~`>#+-=|{}.!"
_MARKS = {
    "*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler",
    "`": "code", "```": "pre", "[": "text_link",
}  # fmt: skip
_NAMES = {
    "bold": "Bold", "italic": "Italic", "underline": "Underline", "spoiler": "Spoiler",
    "strikethrough": "Strikethrough", "code": "Code", "pre": "Pre", "text_link": "TextUrl",
}  # fmt: skip


@dataclass(slots=True)
class _Open:
    mark: str
    offset: int
    begin: int


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.out: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []
        self.quote: int | None = None

    def refuse(self, what: str, at: int) -> Refusal:
        where = len(self.text[:at].encode())
        return bad(f"can't parse entities: {what} at byte offset {where}")

    def put(self, character: str) -> None:
        self.out.append(character)
        self.offset += 1 + (ord(character) > 0xFFFF)

    def run(self) -> tuple[str, list[Json]]:
        while self.at < len(self.text):
            self.step()
        self.end_quote()
        if self.open:
            last = self.open[-1]
            raise self.refuse(f"Can't find end of {_NAMES[_MARKS[last.mark]]} entity", last.begin)
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.out), self.entities

    def step(self) -> None:
        character = self.text[self.at]
        following = self.text[self.at + 1 : self.at + 2]
        if character == "\\" and following and ord(following) < 127:
            self.put(following)
            self.at += 2
        elif self.open and self.open[-1].mark in ("`", "```"):
            self.in_code(character)
        elif character == "\n":
            self.put(character)
            self.at += 1
            if not self.text.startswith(">", self.at):
                self.end_quote()
            elif self.quote is not None:
                self.at += 1
        elif character == ">" and (not self.out or self.out[-1] == "\n"):
            self.quote = self.offset
            self.at += 1
        else:
            self.marked(character)

    def marked(self, character: str) -> None:
        if self.open and self.open[-1].mark == "[" and character == "]":
            self.link()
            return
        for mark in ("```", "||", "__", "*", "_", "~", "`", "["):
            if self.text.startswith(mark, self.at):
                self.toggle(mark)
                return
        if character in _RESERVED:
            raise bad(
                f"can't parse entities: Character '{character}' is reserved and must be "
                "escaped with the preceding '\\'"
            )
        self.put(character)
        self.at += 1

    def in_code(self, character: str) -> None:
        mark = self.open[-1].mark
        if self.text.startswith(mark, self.at):
            self.toggle(mark)
        else:
            self.put(character)
            self.at += 1

    def toggle(self, mark: str) -> None:
        begin = self.at
        self.at += len(mark)
        if self.open and self.open[-1].mark == mark and mark != "[":
            opened = self.open.pop()
            self.add(_MARKS[mark], opened.offset)
            return
        if mark == "```":
            line = self.text[self.at :].partition("\n")[0]
            if line and line.replace("-", "").isalnum() and len(line) < len(self.text) - self.at:
                self.at += len(line) + 1
        self.open.append(_Open(mark, self.offset, begin))

    def add(self, kind: str, offset: int, **more: str) -> None:
        if self.offset > offset:
            length = self.offset - offset
            self.entities.append({"type": kind, "offset": offset, "length": length, **more})

    def link(self) -> None:
        opened = self.open.pop()
        self.at += 1
        if not self.text.startswith("(", self.at):
            self.add_link("".join(self.out), opened)
            return
        end = self.text.find(")", self.at)
        if end < 0:
            raise self.refuse("Can't find end of a URL", self.at)
        url = self.text[self.at + 1 : end].replace("\\", "")
        self.at = end + 1
        self.add_link(url, opened)

    def add_link(self, url: str, opened: _Open) -> None:
        checked = checked_url(url)
        if checked:
            self.add("text_link", opened.offset, url=checked)

    def end_quote(self) -> None:
        if self.quote is None:
            return
        tail = "".join(self.out[-2:])
        length = self.offset - self.quote - utf16_length(tail[len(tail.rstrip("\n")) :])
        if length > 0:
            self.entities.append({"type": "blockquote", "offset": self.quote, "length": length})
        self.quote = None


def parse(text: str) -> tuple[str, list[Json]]:
    """Return the plain text and its entities, with offsets in UTF-16 units, or refuse."""
    return _Parser(text).run()
