"""Files that the bot keeps: photos by the hash of their content, what is sent, what is public.

A file is complete or not there: it is written beside its place, forced to the disk and renamed.
"""

import hashlib
import os
import re
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

_PICTURE = re.compile(r"[0-9a-f]{64}")
_MADE = re.compile(r"out/([0-9a-f]{64}\.[a-z0-9]{1,8})")
LENT = timedelta(days=1)  # how long what is made to be sent is kept


class Shelf:
    """The folder of photos, `out` and `arsip` beside it. All of it blocks: call it off the loop."""

    def __init__(self, media: Path) -> None:
        self.media = media
        self.out = media.parent / "out"
        self.public = media.parent / "arsip"

    def keep(self, jpeg: bytes) -> str:
        """Store a picture; gives its name, the same for the same bytes."""
        name = hashlib.sha256(jpeg).hexdigest()
        self._write(self._picture(name), jpeg)
        return name

    def lend(self, content: bytes, ending: str, now: datetime) -> str:
        """Store what is to be sent within a day; gives what `Message.file` wants."""
        name = f"{hashlib.sha256(content).hexdigest()}.{ending}"
        if not _MADE.fullmatch(f"out/{name}"):
            raise ValueError("an ending has 1 to 8 small letters and digits")
        self._write(self.out / name, content)
        os.utime(self.out / name, (now.timestamp(), now.timestamp()))
        return f"out/{name}"

    def publish(self, name: str, content: bytes) -> None:
        """Put a file where a web server may show it to everybody, in place of what was there."""
        self._put(self.public / name, content, self.public)

    def find(self, name: str) -> Path | None:
        """Give the path of what `keep` or `lend` has named; None if it is not there (any more)."""
        made = _MADE.fullmatch(name)
        if made:
            path = self.out / made[1]
        elif _PICTURE.fullmatch(name):
            path = self._picture(name)
        else:
            return None
        return path if path.is_file() else None

    def take_back(self, name: str) -> None:
        """Delete what `lend` has named, if it is there."""
        if made := _MADE.fullmatch(name):
            (self.out / made[1]).unlink(missing_ok=True)

    def remove(self, picture: str) -> None:
        """Delete a stored picture, if it is there."""
        if _PICTURE.fullmatch(picture):
            self._picture(picture).unlink(missing_ok=True)

    def sweep(self, now: datetime) -> int:
        """Delete what was lent long ago, and what a crash left half written; how many files."""
        oldest = (now - LENT).timestamp()
        old = [
            path
            for folder in (self.out, self.media / "new", self.out / "new", self.public / "new")
            if folder.is_dir()
            for path in folder.iterdir()
            if path.is_file() and path.stat().st_mtime < oldest
        ]
        for path in old:
            path.unlink(missing_ok=True)
        return len(old)

    def _picture(self, name: str) -> Path:
        return self.media / name[:2] / name[2:4] / f"{name}.jpg"

    def _write(self, path: Path, content: bytes) -> None:
        if path.is_file() and path.stat().st_size == len(content):
            return
        self._put(path, content, self.out if path.parent == self.out else self.media)

    def _put(self, path: Path, content: bytes, root: Path) -> None:
        unfinished = root / "new"
        for folder in (unfinished, path.parent):
            folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=unfinished)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _settle(path.parent)


def is_picture(name: str) -> bool:
    """Tell whether `name` is a stored picture's and not one of Telegram's file ids."""
    return _PICTURE.fullmatch(name) is not None


def _settle(folder: Path) -> None:
    """Force a renaming to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
