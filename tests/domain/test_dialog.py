"""A conversation as data: any sensible order, nothing asked twice, and it survives a restart."""

import json

from hypothesis import given
from hypothesis import strategies as st

from domain.dialog import KINDS, Dialog, Draft, Field, pack, unpack
from domain.incoming import Contact, File, Photo, Place, Text, Voice

REPORT = Dialog(
    "report",
    {
        "photo": Field("ask-photo", (Photo,), most=10),
        "place": Field("ask-place", (Place, Text)),
        "note": Field("ask-note", (Text,), least=0),
    },
)
PHOTO = Photo("f", "u")
HERE = Place(-6.1, 106.2)


def test_only_what_is_missing_is_asked() -> None:
    assert REPORT.first({}) == "photo"
    assert REPORT.first({"photo": [PHOTO]}) == "place"
    assert REPORT.first({"photo": [PHOTO], "place": [HERE]}) is None


def test_the_field_that_was_asked_has_the_first_refusal() -> None:
    assert REPORT.field_for(Text("di pasar"), "place", {}) == "place"
    assert REPORT.field_for(Text("bau"), "note", {}) == "note"


def test_another_kind_of_answer_finds_its_own_field() -> None:
    assert REPORT.field_for(HERE, "photo", {}) == "place"
    assert REPORT.field_for(Text("bau sekali"), "photo", {"place": [HERE]}) == "note"


def test_a_full_field_takes_no_more() -> None:
    assert REPORT.field_for(HERE, "place", {"place": [HERE]}) is None
    assert REPORT.field_for(PHOTO, "photo", {"photo": [PHOTO] * 10}) is None
    assert REPORT.field_for(Voice("v"), "photo", {}) is None


TEXTS = st.text(max_size=30)
VALUES = st.one_of(
    st.builds(Text, TEXTS),
    st.builds(Photo, TEXTS, TEXTS, caption=TEXTS, width=st.integers(0, 9000)),
    st.builds(Place, st.floats(-90, 90), st.floats(-180, 180), title=TEXTS),
    st.builds(Contact, TEXTS, TEXTS, st.none() | st.integers(1, 10**10)),
    st.builds(File, TEXTS, TEXTS, TEXTS),
    st.builds(Voice, TEXTS, st.integers(0, 100)),
    st.integers(),
    TEXTS,
)


@given(st.dictionaries(TEXTS, st.lists(VALUES, max_size=3), max_size=4))
def test_a_draft_survives_being_written_down(draft: Draft) -> None:
    assert unpack(json.loads(json.dumps(pack(draft)))) == draft


def test_every_kind_of_answer_can_be_kept() -> None:
    assert set(KINDS.values()) == {Text, Photo, Place, Contact, File, Voice}
