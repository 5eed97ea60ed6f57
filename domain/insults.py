"""Words that hurt persons, in any disguise, told from complaints and from the names of animals.

Three kinds: words that only ever insult; words (animals, dirt, madness) that insult where they
point at somebody; and either of them with letters exchanged, starred out or set apart.
"""

import re
import unicodedata
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LONGEST: Final = 4096  # characters read of a message: no Telegram message is longer

# Indonesian, Jawa Serang, Sundanese and English, as they are written in haste.
_ALWAYS: Final = _words(
    """
    bangsat bgst bngst bangsad goblok goblog goblik gblk gblok gblog tolol tlol tolil bego idiot
    kontol kntl memek mmk pepek ngentot entot ngentod ngewe jancok jancuk jancik kampret
    brengsek keparat bajingan laknat biadab biadap anying anjg ajg asw pantek sontoloyo dongo
    dungu bodo bodoh koplok belegug kehed kunyuk pekok lonte perek jablay bencong bacot ndasmu
    endasmu matamu cangkemmu congormu kadrun fuck fucking fucker fck shit bitch bastard asshole
    idiots moron morons
    """
)
_POINTED: Final = _words(
    """
    anjing asu babi monyet celeng bedul kirik munyuk bagong bangke bangkai tai tae setan iblis
    jurig gila edan sinting gendeng gembel binatang sampah maling kerbau kebo
    """
)
_ANIMALS: Final = _words("anjing asu babi monyet celeng bedul kirik munyuk bagong")
_YOU: Final = _words(
    """
    lu lo loe elu elo kamu kau kalian kowe koen sira sire sia siah maneh dia mereka muka mukamu
    petugas petugasnya petugase pejabat pejabatnya bupati kades lurah camat sopir sopirnya supir
    supirnya dinas pemerintah admin bot kelakuan kelakuannya
    """
)
_BEFORE: Final = _words("dasar emang memang pada pade kayak kaya kyk kek mah kabeh semua")
_AFTER: Final = _words("lu lo loe elu kamu kau kalian kowe koen sira sire sia siah maneh")
_POWER: Final = _words("bot pejabat bupati pemerintah")
# What follows the name of a real animal.
_REAL: Final = _words("mati paeh modar busuk bau dibuang hanyut liar galak hutan")
_BRAIN: Final = re.compile(r"\botak(?:nya|mu|e|na)? (?:udang|kosong|dengkul|babi|monyet)\b")

_LEET: Final = str.maketrans("013457@$!|", "oieastasii")
_TOKEN: Final = re.compile(r"[a-z0-9@$!|*#.]+|[,;:?\n]")
_SPELT: Final = re.compile(r"(?<![a-z0-9])(?:[a-z0-9@$][ ._-]{1,2}){3,}[a-z0-9@$](?![a-z0-9])")
_RUN: Final = re.compile(r"([a-z])\1+")
_LONGEST_WORD: Final = 20  # letters; no bad word is longer, stars and all
_SHORTEST: Final = 4  # letters of a disguised word: "t41" is a house, not dirt
_ENDS: Final = ("nya", "ny", "lah", "mu", "lu", "ne", "na", "e")


def insulting(text: str) -> bool:
    """Tell whether `text` (a message of any length) hurts a person; anger alone does not."""
    plain = unicodedata.normalize("NFKD", text[:LONGEST]).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = _SPELT.sub(lambda found: re.sub(r"[ ._-]", "", found[0]), plain)
    read = [word for found in _TOKEN.finditer(plain) for word in _read(found[0])]
    if _BRAIN.search(" ".join(word for word, _ in read)):
        return True
    return any(
        word in _ALWAYS
        # Nobody hides the letters of a real animal.
        or (masked and word in _ANIMALS)
        or (word in _POINTED and _points(read, at, word))
        for at, (word, masked) in enumerate(read)
    )


def _read(written: str) -> list[tuple[str, bool]]:
    """Give the word that is meant and whether it was disguised; a pause is an empty word."""
    bare = written.strip(".!|#,;:?\n")
    pause = [("", False)] if written[-1] in ".!,;:?\n" else []
    return [(_meant(bare), not bare.isalpha()), *pause] if bare else pause


def _meant(written: str) -> str:
    """Give the bad word behind `written`, or what is written."""
    word = written.translate(_LEET) if re.search("[a-z]", written) else written
    if not word.isalpha():
        return _starred(word)
    if word != written and len(word) < _SHORTEST:
        return written
    for form in (word, _RUN.sub(r"\1", word)):
        for bare in (form, *(form.removesuffix(end) for end in _ENDS if form.endswith(end))):
            if bare in _ALWAYS or bare in _POINTED:
                return bare
    return word


def _starred(word: str) -> str:
    """Find the bad word behind "k*nt*l"; a star stands for one letter, or none."""
    if len(word) > _LONGEST_WORD or sum(map(str.isalpha, word)) < 3:
        return word
    if not re.fullmatch(r"[a-z]+(?:[*#.][a-z]*)+", word):
        return word
    pattern = re.compile(re.sub(r"[*#.]", "[a-z]?", word))
    return next((bad for bad in sorted(_ALWAYS | _ANIMALS) if pattern.fullmatch(bad)), word)


def _points(read: list[tuple[str, bool]], at: int, word: str) -> bool:
    """Tell whether the word at `at` is said of somebody, not of a thing that lies there."""
    before = read[at - 1][0] if at else ""
    earlier = read[at - 2][0] if at > 1 else ""
    after = read[at + 1][0] if at + 1 < len(read) else ""
    if after in _REAL:
        return False
    if word in {"sampah", "bangkai"}:  # what is reported: an insult only where the sentence ends
        return before in _BEFORE | _POWER and after in {"", "masyarakat"}
    if before == "dasar" or after in _AFTER or before in _YOU:
        return True
    if before in _BEFORE and earlier in _YOU:
        return True
    # "si Udin monyet", but not the dog of somebody: a name stands between.
    return word in _ANIMALS and earlier == "si"
