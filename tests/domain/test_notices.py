"""What an announcement says: buttons, answers, variables, and what makes it hard to read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.notices import Notice, Pointer, choices, filled, lint, pointers, unknown_variables

WORDS = st.text(max_size=30)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jadwal lengkap https://contoh.id/jadwal", ("Jadwal lengkap", "https://contoh.id/jadwal")),
        ("Laporkan sampah: /lapor", ("Laporkan sampah", "/lapor")),
        ("Lapor = /LAPOR", ("Lapor", "/lapor")),
        ("/lapor", None),
        ("Jadwal http://contoh.id", None),
        ("Jadwal https://contoh", None),
        ("Peran /peran", None),
        ("", None),
        ("x" * 61 + " /lapor", None),
    ],
)
def test_a_button_says_what_it_is_and_leads_somewhere(
    text: str, found: tuple[str, str] | None
) -> None:
    assert pointers(text, {"lapor"}) == (None if found is None else (Pointer(*found),))


def test_there_is_room_for_six_buttons() -> None:
    assert len(pointers("Lapor /lapor\n" * 6, {"lapor"}) or ()) == 6
    assert pointers("Lapor /lapor\n" * 7, {"lapor"}) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("Ya\nTidak\n\nYa", ("Ya", "Tidak")), ("Ya", None), ("\n".join("abcdefghi"), None)],
)
def test_answers_are_two_to_eight(text: str, found: tuple[str, ...] | None) -> None:
    assert choices(text) == found


def test_a_variable_is_the_days_or_nobody_knows_it() -> None:
    assert unknown_variables("{hari}, {tanggal}: {nama} { x } {}") == ["nama"]
    assert filled("{hari} {nama}", {"hari": "Senin"}) == "Senin {nama}"


@pytest.mark.parametrize(
    ("words", "faults"),
    [
        ("TPA ditutup Senin. Lihat https://contoh.id/jadwal.", []),
        ("TPA DITUTUP SAMPAI HARI SENIN DEPAN", ["shouted"]),
        ("kata " * 31, ["wordy"]),
        ("Lihat http://contoh.id", ["link"]),
        ("Lihat www.contoh.id", ["link"]),
        ("Lihat https://www.contoh.id", []),
        ("Lihat https://contoh atau https://", ["broken"]),
    ],
)
def test_what_is_hard_to_read_is_named(words: str, faults: list[str]) -> None:
    assert lint(words) == faults


@given(
    st.builds(
        Notice,
        words=st.dictionaries(st.sampled_from(["id", "en"]), WORDS),
        photos=st.lists(WORDS).map(tuple),
        document=WORDS,
        pointers=st.lists(st.builds(Pointer, WORDS, WORDS)).map(tuple),
        choices=st.lists(WORDS).map(tuple),
    )
)
def test_it_is_kept_as_it_is(notice: Notice) -> None:
    assert Notice.read(notice.written) == notice
