"""Whom an announcement is for: and, or, but not."""

from hypothesis import given
from hypothesis import strategies as st

from domain.audiences import By, Trait, Whom
from domain.subscriptions import EMERGENCY

CIRUAS, OFFICER, ENGLISH = (
    Trait(By.AREA, "36.04.09"),
    Trait(By.ROLE, "officer"),
    Trait(By.LANGUAGE, "en"),
)
TRAITS = st.builds(Trait, st.sampled_from(By), st.text(max_size=9))


def test_and_or_but_not() -> None:
    whom = Whom().also(CIRUAS).also(OFFICER).either(ENGLISH).but(OFFICER)
    assert whom.any_of == ((CIRUAS, OFFICER), (ENGLISH,))
    assert whom.none_of == (OFFICER,)
    assert not whom.everybody
    assert Whom.of(topic=EMERGENCY).everybody


@given(st.lists(st.lists(TRAITS, min_size=1).map(tuple)).map(tuple), st.lists(TRAITS).map(tuple))
def test_it_is_kept_as_it_is(
    any_of: tuple[tuple[Trait, ...], ...], none_of: tuple[Trait, ...]
) -> None:
    whom = Whom(any_of=any_of, none_of=none_of)
    assert Whom.read(whom.written) == whom
