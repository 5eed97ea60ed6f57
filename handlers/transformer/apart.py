"""One row that cannot be moved keeps none of the others of its round waiting."""

import contextlib
from collections.abc import Iterator

import structlog

from domain.errors import Refused

log = structlog.get_logger()


@contextlib.contextmanager
def apart(what: str, number: int) -> Iterator[None]:
    """Pass over one that cannot be moved, and say so in the log.

    A fault of the database is not passed over: nothing that follows it could be written.
    """
    try:
        yield
    except (Refused, ValueError, LookupError) as fault:
        log.exception("time cannot move it", what=what, id=number, fault=type(fault).__name__)
