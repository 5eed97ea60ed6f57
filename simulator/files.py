"""Files that people and bots have sent: identifiers, sizes, content."""

import hashlib
import struct
from dataclasses import dataclass
from itertools import count

from simulator.refusal import Json, bad

MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_UPLOAD = 50 * 1024 * 1024
_PREFIX = {"photo": "AgACAgUAAxkB", "document": "BQACAgUAAxkB", "voice": "AwACAgUAAxkB",
           "sticker": "CAACAgUAAxkB", "video": "BAACAgUAAxkB", "audio": "CQACAgUAAxkB",
           "animation": "CgACAgUAAxkB"}  # fmt: skip
# The longest side of each size of a photo that Telegram makes.
_SIDES = ((90, "s"), (320, "m"), (800, "x"), (1280, "y"))


@dataclass(slots=True)
class Stored:
    """One file: who may fetch it is decided by its path alone, as on Telegram's server."""

    kind: str
    file_id: str
    unique_id: str
    path: str
    size: int
    data: bytes
    mime: str
    facts: Json


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a JPEG, PNG, GIF or WebP picture, or None."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        return struct.unpack(">II", data[16:24])
    if data[:4] == b"GIF8" and len(data) >= 10:
        return struct.unpack("<HH", data[6:10])
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return 512, 512
    return _jpeg_size(data) if data[:2] == b"\xff\xd8" else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


class Files:
    """All files of the simulated Telegram."""

    def __init__(self) -> None:
        self._by_id: dict[str, Stored] = {}
        self._by_path: dict[str, Stored] = {}
        self._numbers = count(1)

    def keep(
        self, kind: str, data: bytes, *, mime: str, name: str = "", size: int | None = None
    ) -> Stored:
        """Store a file and return it; `size` may claim more bytes than there are."""
        number = next(self._numbers)
        digest = hashlib.sha256(kind.encode() + name.encode() + data).hexdigest()
        ending = name.rpartition(".")[2].lower() if "." in name else mime.rpartition("/")[2]
        folder = "stickers" if kind == "sticker" else kind if kind == "voice" else f"{kind}s"
        stored = Stored(
            kind=kind,
            file_id=f"{_PREFIX.get(kind, 'BQACAgUAAxkB')}{number:08d}{digest[:40]}",
            unique_id=f"AQAD{digest[:12]}",
            path=f"{folder}/file_{number}.{'jpg' if kind == 'photo' else ending or 'bin'}",
            size=len(data) if size is None else size,
            data=data,
            mime=mime,
            facts={"file_name": name, "mime_type": mime},
        )
        self._by_id[stored.file_id] = self._by_path[stored.path] = stored
        return stored

    def photo(self, data: bytes) -> list[Json]:
        """Store a photo and return its sizes, the largest last; refuse what is no picture."""
        if len(data) > MAX_PHOTO:
            raise bad(
                f"file of size {len(data)} bytes is too big for a photo; "
                f"the maximum size is {MAX_PHOTO} bytes"
            )
        size = picture_size(data)
        if size is None:
            raise bad("IMAGE_PROCESS_FAILED")
        width, height = size
        if width + height > 10_000 or min(size) < 1 or max(size) > 20 * min(size):
            raise bad("PHOTO_INVALID_DIMENSIONS")
        sizes = []
        for side, letter in _SIDES:
            scale = min(1.0, side / max(size))
            # Every size holds the picture itself: the simulator does not draw pictures anew.
            stored = self.keep("photo", data, mime="image/jpeg", name=letter)
            sizes.append(
                {
                    "file_id": stored.file_id,
                    "file_unique_id": stored.unique_id,
                    "file_size": stored.size,
                    "width": max(1, round(width * scale)),
                    "height": max(1, round(height * scale)),
                }
            )
            if scale == 1.0 and side >= max(size):
                break
        for entry in sizes:
            self._by_id[str(entry["file_id"])].facts["sizes"] = sizes
        return sizes

    def lose(self, file_id: str) -> None:
        """Let a file be gone, as files are whose owner deleted them or whose bot is another."""
        del self._by_id[file_id]

    def find(self, file_id: str, kind: str | None = None) -> Stored:
        """Return a stored file by its identifier, or refuse as sending methods do."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad("wrong file identifier/HTTP URL specified")
        if kind is not None and stored.kind != kind:
            raise bad(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored

    def get_file(self, file_id: str) -> Json:
        """Answer getFile."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad("invalid file_id")
        if stored.size > MAX_DOWNLOAD:
            raise bad("file is too big")
        return {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": stored.size,
            "file_path": stored.path,
        }

    def at(self, path: str) -> Stored | None:
        """Return the file behind a download path, or None."""
        return self._by_path.get(path)

    def by_id(self, file_id: str) -> Stored | None:
        """Return the file with this identifier, or None (the chat page shows it)."""
        return self._by_id.get(file_id)
