"""How people write: unicode, repeated letters, short forms and dialects become plain words."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from domain.stems import Stems

LONGEST = 4096  # characters read of a message: no Telegram message is longer
NUMBERED = "nomorlaporan"  # what the number of a report becomes
_TOKEN = re.compile(r"[a-z0-9]+")
_DROPPED = re.compile(r"https?://\S+|[\u200b-\u200f\ufe0f]|['’`]")
_REPORT = re.compile(r"\bpi[\s-]?0*\d{2,}\b")
_MANY = re.compile(r"([a-z])\1{2,}")
_TWICE = re.compile(r"([a-z])\1")
_AGAIN = re.compile(r"([a-z]{2,})2([a-z]{0,3})")
_MIXED = re.compile(r"([a-z]+)(\d+)|(\d+)([a-z]+)")
_LEET = str.maketrans("013457", "oieast")
_ENDINGS = ("nya", "ny", "lah", "kah", "pun", "mah", "teh", "e", "nye", "an", "in", "i", "ku", "na")


def folded(text: str) -> str:
    """Make letters plain and small; report numbers become the one word `nomorlaporan`."""
    text = unicodedata.normalize("NFKD", text[:LONGEST]).casefold()
    text = "".join(char for char in text if not unicodedata.combining(char))
    return _REPORT.sub(f" {NUMBERED} ", _DROPPED.sub(" " if "http" in text else "", text))


class Reader:
    """Reads messages into plain Indonesian words.

    `spellings` maps short forms and dialect words to Indonesian (several words are allowed, none
    drops the word); `known` are words that need no repair; `repair` guesses what a misspelt
    word was meant to be, or gives None.
    """

    def __init__(
        self,
        spellings: Mapping[str, str],
        known: Iterable[str],
        repair: Callable[[str], str | None],
        stems: Stems,
    ) -> None:
        self._spellings = {form: tuple(words.split()) for form, words in spellings.items()}
        self._known = frozenset(known)
        self._repair = repair
        self._stems = stems
        self._cache: dict[str, tuple[str, ...]] = {}

    def words(self, text: str) -> list[str]:
        """Give the words of `text` in order, as plain Indonesian as they can be made."""
        found: list[str] = []
        for token in _TOKEN.findall(folded(text)):
            meant = self._cache.get(token)
            if meant is None:
                meant = self._meant(token)
                if len(self._cache) < 50_000:
                    self._cache[token] = meant
            found.extend(meant)
        return found

    def knows(self, word: str) -> bool:
        """Tell whether the word, or its stem, has been heard of."""
        return word in self._known or self._stems.root(word) is not None

    def _meant(self, token: str) -> tuple[str, ...]:
        token = _MANY.sub(r"\1", token)
        if token.isdigit():
            return (token,)
        if token in self._spellings:
            return self._spellings[token]
        if token in self._known:
            return (token,)
        if again := _AGAIN.fullmatch(token):
            return self._meant(again[1])
        if mixed := _MIXED.fullmatch(token):
            parts = [part for part in mixed.groups() if part]
            return tuple(word for part in parts for word in self._meant(part))
        if not token.isalpha():
            token = token.translate(_LEET)
        if len(token) == 1:
            return ()
        return self._plain(token)

    def _plain(self, token: str) -> tuple[str, ...]:
        if self.knows(token):
            return (token,)
        for form in (_TWICE.sub(r"\1", token), *self._bare(token)):
            if form in self._spellings:
                return self._spellings[form]
            if form in self._known:
                return (form,)
        for form in (token, *self._bare(token)):
            if guess := self._repair(form):
                return self._spellings.get(guess, (guess,))
        return (token,)

    @staticmethod
    def _bare(token: str) -> list[str]:
        return [
            token.removesuffix(end)
            for end in _ENDINGS
            if token.endswith(end) and len(token) - len(end) >= 3
        ]
