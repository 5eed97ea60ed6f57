"""Places as the regency names them."""

from dataclasses import dataclass

REGENCY = "36.04"  # Kabupaten Serang, Kemendagri's code


@dataclass(frozen=True, slots=True)
class Kecamatan:
    """One of the 29; the code is Kemendagri's (36.04.NN), not BPS's."""

    code: str
    name: str
