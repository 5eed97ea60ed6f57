"""What citizens say to the bot about a report: that it is clean, or not; send it; I do not know."""

import re
from collections.abc import Set as AbstractSet
from typing import Final, Literal

from domain.asides import ADDRESS, THANKS, asks, words_in
from domain.language import folded
from domain.waste import danger
from domain.waste_words import spoken

Wish = Literal["send", "change"]

_ABOUT: Final = frozenset({"waste", "tps", "dumping", "medical", "leachate", "landfill"})
_WASTE: Final = re.compile(
    r"\b(?:sa?mpa?h\w*|smph|runtah\w*|larah\w*|uwuh|limbah|tps|tpa|rongsok)\b"
)
_BEGINS: Final = frozenset(
    {
        *("sampah", "runtah", "larahan", "limbah", "lapor", "laporan", "melapor", "pengaduan"),
        *("mau", "ingin", "pengen", "bade", "buat", "bikin", "buang", "waste", "report", "rubbish"),
    }
)
_MATTER: Final = frozenset(
    {*("sampah", "runtah", "larahan", "lapor", "melapor", "waste", "rubbish")}
)

LONGEST: Final = 8  # words of a plain yes or no
_CLEAN: Final = frozenset(
    {
        *("bersih", "beresih", "bersihnya", "beres", "rapi", "rapih", "resik", "bersi", "clean"),
        *("dibersihkan", "dibersihin", "diberesihan", "diangkut", "terangkut", "keangkut"),
        *("diangkat", "selesai", "tuntas", "ilang", "hilang"),
    }
)
_YES: Final = frozenset(
    {"ya", "iya", "iyah", "iyo", "enggih", "nggih", "muhun", "leres", "yes", "betul"}
)
_ALREADY: Final = frozenset(
    {
        *("sudah", "udah", "udh", "sdh", "dah", "wis", "uwis", "tos", "enggeus", "geus", "sampun"),
        *("sekarang", "tadi", "barusan", "sampahnya", "sampah", "runtahna", "it", "is", "now"),
    }
)
_NOT_YET: Final = frozenset(
    {"belum", "belom", "blm", "blom", "blum", "durung", "dereng", "acan", "tacan"}
)
_NOT: Final = _NOT_YET | {
    *("masih", "msh", "isih", "keneh", "tidak", "tdk", "gak", "ga", "nggak", "enggak", "ora"),
    *("kurang", "not", "still", "teu"),
}
# What is not yet so, or still so.
_STATE: Final = _CLEAN | {
    *("sampah", "sampahnya", "sampahe", "runtah", "runtahna", "ada", "aya", "ana", "banyak"),
    *("akeh", "loba", "seueur", "numpuk", "menumpuk", "kotor", "reged", "bau", "mambu", "bacin"),
    *("diambil", "diangkat", "dibersihin", "dikeruk", "sama", "begitu", "gitu", "kitu", "penuh"),
    *("semuanya", "kabeh", "dirty", "there", "yet"),
}

_NO_DESA: Final = re.compile(
    r"\b(?:(?:ga|gak|nggak|enggak|tidak|tdk|kurang|krg|teu|can|belum|blm) ?"
    r"(?:tahu|tau|taw|thu|hafal|hapal|apal|yakin|ngerti|weruh|ngarti|terang|paham)|lupa|poho|lali"
    r"|ora (?:weruh|ngerti|eruh)|bingung|duka|do ?n.?t know|not sure)\b"
)
_SKIPS: Final = re.compile(r"(?:lewati?|lewatkan|skip|lanjut|tanpa foto|next)\b[\w ]{0,20}$")
_NO_PHOTO: Final = re.compile(
    r"\b(?:ga|gak|nggak|enggak|tidak|tdk|teu|ora|belum|blm|no|can.?t)\b.{0,24}"
    r"\b(?:foto\w*|poto\w*|potret|kamera\w*|camera|photo|gambar\w*|motret|photograph)"
    r"|\b(?:kamera|kameranya|camera)\b.{0,20}\b(?:rusak|mati|pecah|ruksak|broken)|\btanpa foto\b"
    r"|\bhp (?:jadul|jelek|butut|biasa|senter)\b"
)
_SEND: Final = re.compile(
    r"(?:(?:ya|iya|ok|oke|sudah|udah|tolong|silakan|yes|mangga) )*(?:di ?)?"
    r"(?:kirim\w*|kirimkan|lanjutkan|send|submit|kintun\w*)"
    r"(?: (?:laporan\w*|aja|saja|sekarang|pak|bu|min|ya|dong|atuh|it|report|the))*$"
)
_CHANGE: Final = re.compile(
    r"(?:(?:mau|saya|tolong|bisa|ingin|pengen|bade|want|to|i) )*"
    r"(?:di ?)?(?:ubah|rubah|ganti|edit|perbaiki|koreksi|change)"
    r"(?: (?:laporan\w*|aja|saja|pak|bu|min|ya|dong|dulu|lagi|it))*$"
)
_WRONG: Final = re.compile(
    r"(?:eh |maaf |aduh |oh )*(?:salah|keliru|bukan|ralat|maksud\w*|wrong)\b"
)
_PLACE: Final = re.compile(
    r"\b(?:depan|samping|belakang|sebelah|seberang|dekat|deket|dket|pinggir|pojok|ujung|bawah"
    r"|kolong|perempatan|pertigaan|gang|gg|jalan|jl|jln|rt|rw|kp|kampung|dusun|blok|perum\w*"
    r"|komplek|gerbang|gapura|tukangeun|hareupeun|gigireun|mburi|ngarep|near|behind|next to)\b"
)


def about_waste(text: str, concepts: AbstractSet[str]) -> bool:
    """Tell whether a message speaks of rubbish, or of where it is kept."""
    words, _ = spoken(text)
    heard = bool(_ABOUT & concepts) and "disaster" not in concepts  # who is buried by a landslide
    return heard or _WASTE.search(words) is not None


def urgent(text: str, concepts: AbstractSet[str]) -> bool:
    """Tell whether a message speaks of danger from rubbish: what to do first, then a report."""
    return about_waste(text, concepts) and danger(text, concepts) is not None


def begins(text: str) -> bool:
    """Tell whether somebody says no more than that there is something to report."""
    words = set(words_in(text))
    return bool(words & _MATTER) and words <= _BEGINS | ADDRESS and not asks(text)


def said_clean(text: str) -> bool | None:
    """Read an answer to "Bersih?": True, False, or None where the words are about another thing.

    A yes ends the report, so it is one only if it says nothing else; a no may tell more.
    """
    words = words_in(text)
    if not words or len(words) > LONGEST or asks(text):
        return None
    rest = [word for word in words if word not in ADDRESS | THANKS | _YES]
    heard = set(rest)
    if rest == ["no"] or (rest and rest[0] in _NOT):
        bare = heard <= _NOT_YET | {"no"}
        return False if bare or heard & _STATE else None
    return True if heard & _CLEAN and heard <= _CLEAN | _ALREADY else None


def said_yes(text: str) -> bool:
    """Tell whether a bare yes stands there; what it answers, only the question before tells."""
    words = set(words_in(text))
    return bool(words & (_YES | _ALREADY)) and words <= _YES | _ALREADY | ADDRESS | THANKS


def does_not_know(text: str) -> bool:
    """Tell whether somebody says that they do not know."""
    return len(words_in(text)) <= LONGEST and _NO_DESA.search(folded(text)) is not None


def has_no_photo(text: str) -> bool:
    """Tell whether somebody says that they cannot take a photo, or would rather go on without."""
    said = " ".join(words_in(text))
    return bool(_SKIPS.match(said) or (len(said.split()) <= LONGEST and _NO_PHOTO.search(said)))


def skips(text: str) -> bool:
    """Tell whether somebody would rather not answer."""
    return bool(_SKIPS.match(" ".join(words_in(text))))


def wish(text: str) -> Wish | None:
    """Tell what is to be done with the report on the screen, where the words say only that."""
    said = " ".join(words_in(text))
    if _SEND.match(said):
        return "send"
    return "change" if _CHANGE.match(said) else None


def corrects(text: str) -> bool:
    """Tell whether somebody takes back what was understood: "salah, itu desa Ketos"."""
    return _WRONG.match(" ".join(words_in(text))) is not None


def tells_where(text: str) -> bool:
    """Tell whether words hold something by which a place is found: "samping masjid"."""
    return _PLACE.search(folded(text)) is not None
