"""The only place in the simulator where time is read."""

import time


def wall() -> float:
    """Return the moment in seconds since 1970 (UTC)."""
    return time.time()  # noqa: TID251  (the simulator's own clock file)


def steady() -> float:
    """Return seconds that never jump; only their differences mean anything."""
    return time.monotonic()  # noqa: TID251  (the simulator's own clock file)
