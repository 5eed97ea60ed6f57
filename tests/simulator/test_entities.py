"""Texts become what Telegram would show, counted in UTF-16 units."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.formatting import formatted, found_entities
from simulator.html import parse, unescape, utf16_length
from simulator.refusal import Refusal

Json = dict[str, Any]


def entity(kind: str, offset: int, length: int, **more: Any) -> Json:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("<b>a</b>", "a", [entity("bold", 0, 1)]),
        ("<STRONG>a</strong>", "a", [entity("bold", 0, 1)]),
        ("😀<i>é</i>", "😀é", [entity("italic", 2, 1)]),
        ("<u><s>ab</s></u>", "ab", [entity("strikethrough", 0, 2), entity("underline", 0, 2)]),
        ("<b>a<i>b</i></b>", "ab", [entity("italic", 1, 1), entity("bold", 0, 2)]),
        ("a &lt;b&gt; &amp;&quot; &copy; &#65;&#x42;", 'a <b> &" &copy; AB', []),
        (
            '<a href="https://x.id/?a=1&amp;b=2">y</a>',
            "y",
            [entity("text_link", 0, 1, url="https://x.id/?a=1&b=2")],
        ),
        ("<a href=x.id>y</a>", "y", [entity("text_link", 0, 1, url="http://x.id/")]),
        ("<a>serangkab.go.id</a>", "serangkab.go.id", None),
        ('<a href="javascript:alert(1)">y</a>', "y", []),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [entity("pre", 0, 1, language="python")],
        ),
        ('<code class="language-python">x</code>', "x", [entity("code", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<b >x</b >", "x", [entity("bold", 0, 1)]),
    ],
)
def test_html(html: str, text: str, entities: list[Json] | None) -> None:
    shown, found = parse(html)
    assert shown == text
    if entities is not None:
        assert found == entities


@pytest.mark.parametrize(
    ("markdown", "text", "entities"),
    [
        (r"*a* _b_ __c__ ~d~", "a b c d", ["bold", "italic", "underline", "strikethrough"]),
        (r"||x|| `y` 1\.", "x y 1.", ["spoiler", "code"]),
        ("[x](https://x.id/a_b)", "x", ["text_link"]),
        ("```python\nprint(1)\n```", "print(1)", ["pre"]),
        (">kutipan\nbiasa", "kutipan\nbiasa", ["blockquote"]),
    ],
)
def test_markdown(markdown: str, text: str, entities: list[str]) -> None:
    shown, found = formatted(markdown, "MarkdownV2")
    assert shown == text
    assert [one["type"] for one in found] == entities


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("/start abc", [("bot_command", "/start")]),
        ("coba /program@sobat_bot!", [("bot_command", "/program@sobat_bot")]),
        ("a/b dan /tidak/ada", []),
        ("lihat serangkab.go.id.", [("url", "serangkab.go.id")]),
        ("https://x.id/?a=1, ya", [("url", "https://x.id/?a=1")]),
        ("layanan@serangkab.go.id", [("email", "layanan@serangkab.go.id")]),
        ("kata @ibu_sari #sampah", [("mention", "@ibu_sari"), ("hashtag", "#sampah")]),
        ("nomor 3 dan 4", []),
    ],
)
def test_commands_and_links_are_found(text: str, kinds: list[tuple[str, str]]) -> None:
    found = [
        (one["type"], text[one["offset"] : one["offset"] + one["length"]])
        for one in found_entities(text)
    ]
    assert found == kinds


def test_space_around_is_cut_and_entities_move_along() -> None:
    assert formatted("\n  <b> Halo </b>\n", "HTML") == ("Halo", [entity("bold", 0, 4)])


def test_no_more_than_a_hundred_entities_are_kept() -> None:
    _, found = formatted("<b>x</b> " * 150, "HTML")
    assert len(found) == 100


def test_a_link_in_code_stays_code() -> None:
    assert formatted("<code>x.id /y</code>", "HTML")[1] == [entity("code", 0, 7)]


PIECES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@given(st.lists(st.tuples(st.sampled_from(["", "b", "i", "u", "s", "code"]), PIECES)))
def test_whatever_is_marked_lies_where_the_entity_says(pieces: list[tuple[str, str]]) -> None:
    html = "".join(f"<{t}>{escaped(p)}</{t}>" if t else escaped(p) for t, p in pieces)
    shown, found = parse(html)
    assert shown == "".join(piece for _, piece in pieces)
    units = shown.encode("utf-16-le")
    marked = [
        units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in found
    ]
    assert marked == [piece for tag, piece in pieces if tag]


@given(st.text())
def test_escaped_text_comes_back_and_its_length_counts_units(text: str) -> None:
    if any(0xD800 <= ord(character) <= 0xDFFF for character in text):
        return
    assert unescape(escaped(text)) == text
    assert utf16_length(text) == sum(1 + (ord(character) > 0xFFFF) for character in text)


@given(st.text(alphabet="<>/ab=\"' &;#x1pre", max_size=40))
def test_any_input_is_parsed_or_refused(text: str) -> None:
    said, shown, found = "", text, list[Json]()
    try:
        shown, found = parse(text)
    except Refusal as refusal:
        said = refusal.description
    assert not said or said.startswith("Bad Request: can't parse entities: ")
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= len(shown) for e in found)
