"""What is kept of an exception: all of it in its row, only the places in the log.

An error's own words may repeat what somebody wrote.
"""

import traceback
from pathlib import Path


def trace(fault: Exception) -> str:
    """Give the traceback as a database can keep it."""
    text = "".join(traceback.format_exception(fault))
    return text.encode(errors="replace").decode().replace("\0", "")


def where(fault: Exception) -> str:
    """Name the places in the code that a fault came through, the innermost first."""
    frames = reversed(traceback.extract_tb(fault.__traceback__))
    return " < ".join(f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in frames)
