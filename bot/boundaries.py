"""The file of boundaries that the settings name, if they name one."""

from pathlib import Path

import orjson

from bot.introduction import CannotStart
from domain.geo import Boundaries, Places
from handlers.regions import all_kecamatan


def places_of(path: Path | None) -> Places:
    """Read what finds the kecamatan of a point; CannotStart if there is a file and it is wrong."""
    if path is None:
        return Places()
    try:
        boundaries = Boundaries.read(orjson.loads(path.read_bytes().removeprefix(b"\xef\xbb\xbf")))
    except OSError as fault:
        raise CannotStart(f"places.boundaries: cannot be read: {fault.strerror}") from None
    except orjson.JSONDecodeError as fault:
        where = f"line {fault.lineno}, column {fault.colno}"
        raise CannotStart(f"places.boundaries: is not JSON at {where}") from None
    except ValueError as fault:
        raise CannotStart(f"places.boundaries: {fault}") from None
    if unknown := sorted(boundaries.codes - {one.code for one in all_kecamatan()}):
        raise CannotStart(f"places.boundaries: {unknown[0]} is no kecamatan of the regency")
    return Places(boundaries)


def boundaries_faults(path: Path | None) -> list[str]:
    """Name what is wrong with the file, for `check`."""
    try:
        places_of(path)
    except CannotStart as fault:
        return [str(fault)]
    return []
