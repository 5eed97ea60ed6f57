"""A ride in a calendar: lines that every calendar reads, whatever stops are called."""

import re
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.ics import OCTETS, Entry, calendar, folded
from domain.places import Point
from tests.moments import NOON


def entry(where: str = "Pasar Ciruas", about: str = "Nomor") -> Entry:
    return Entry(
        number="TR-000001",
        change=3,
        made=NOON,
        start=NOON,
        end=NOON + timedelta(minutes=40),
        point=Point(-6.1, 106.2),
        title="Ke kantor",
        where=where,
        about=about,
    )


def test_an_entry_says_when_where_and_which_version_it_is() -> None:
    lines = calendar(entry(), "bot").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert {
        "UID:TR-000001@bot",
        "SEQUENCE:3",
        f"DTSTART:{NOON:%Y%m%dT%H%M%SZ}",
        "LOCATION:Pasar Ciruas",
        "GEO:-6.100000;106.200000",
        "TRIGGER:-PT30M",
    } <= set(lines)


@given(st.text(max_size=300))
def test_no_line_is_too_long_and_nothing_is_lost_in_folding(text: str) -> None:
    line = text.replace("\r", "").replace("\n", "")
    parts = folded(line).split("\r\n")
    assert all(len(part.encode(errors="surrogatepass")) <= OCTETS for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line


@given(st.text(st.characters(codec="utf-8"), max_size=100))
def test_what_people_write_never_becomes_a_line_of_its_own(text: str) -> None:
    content = calendar(entry(where=text, about=f"a\n{text}"), "bot").replace("\r\n ", "")
    lines = content.split("\r\n")
    assert len(lines) == 23
    value = next(one for one in lines if one.startswith("LOCATION:"))
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value)
