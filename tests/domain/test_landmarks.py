"""Two descriptions of one place, by people who do not know of each other."""

import pytest

from domain.landmarks import agree, telling


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("samping masjid Al-Ikhlas", "sampah numpuk dekat mesjid al ikhlas", True),
        ("Kaserangan depan balai desa", "sampah menumpuk di kaserangan", True),
        ("Kaserangan", "smpah di kserangan", True),
        ("depan pasar", "sampah di pasar", False),
        ("samping masjid Al-Ikhlas", "samping masjid Nurul Huda", False),
        ("masjid Nurul Iman", "samping masjid Nurul Huda", False),
        ("depan pasar Ciruas", "di Ciruas banyak sampah", False),
        ("", "", False),
    ],
)
def test_a_name_of_its_own_says_that_it_is_the_same(one: str, other: str, same: bool) -> None:
    assert agree(telling(one, but="Ciruas"), telling(other, but="Ciruas")) is same
