"""Messages as people write them, each with its answer: `examples/*.tsv`, one file a voice."""

from collections.abc import Iterator
from pathlib import Path

from domain.programmes import NOTHING, Example


class Voices:
    """Reads a folder of `key<TAB>message` lines; faults are named with file and line."""

    def __init__(self, folder: Path) -> None:
        self.faults: list[str] = []
        self._said: dict[str, tuple[str, Example]] = {}
        self._where: dict[Example, str] = {}
        self.all = tuple(self._read(folder))

    def unknown(self, keys: set[str]) -> Iterator[str]:
        """Name the lines whose key is none of `keys`, nor `nothing`."""
        for one, place in self._where.items():
            if one.key not in keys and one.key != NOTHING:
                yield f"{place}: unknown key {one.key}"

    def _read(self, folder: Path) -> Iterator[Example]:
        for path in sorted(folder.glob("*.tsv")):
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError as error:
                self.faults.append(f"{folder.name}/{path.name}: {error}")
                continue
            for number, line in enumerate(text.splitlines(), 1):
                if line.strip() and not line.startswith("#"):
                    yield from self._line(f"{folder.name}/{path.name}:{number}", path.stem, line)

    def _line(self, place: str, voice: str, line: str) -> Iterator[Example]:
        key, _, message = (part.strip() for part in line.partition("\t"))
        if not key or not message:
            self.faults.append(f"{place}: not a key, a tab and a message")
            return
        one = Example(key, message, voice)
        first, same = self._said.setdefault(message.casefold(), (place, one))
        # Two voices may both say "p", if they mean the same by it.
        if same is not one and (same.voice == voice or same.key != key):
            self.faults.append(f"{place}: {first} has the message too: {message}")
            return
        self._where[one] = place
        yield one
